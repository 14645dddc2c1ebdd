"""`python -m bot`."""

from bot.lean import lean

with lean():
    from bot.cli import main

if __name__ == "__main__":
    main()
