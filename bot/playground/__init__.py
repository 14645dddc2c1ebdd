"""A stand-in for Telegram: one state machine with three fronts over it."""
