"""What we measure, each a command."""
