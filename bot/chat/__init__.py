"""The only place that talks to Telegram: cards become messages, updates become events."""
