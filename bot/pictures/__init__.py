"""Pictures of what a couple has gathered, as PNG. No words are in them, so that they speak every language."""

from bot.pictures.render import png

__all__ = ["png"]
