"""How the stand-in says no: to the bot as the server would, to a person in one clear line."""

from __future__ import annotations


class Refused(Exception):
    """A Bot API call that is answered with an error; the description is worded as the server words it."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class NotThere(LookupError):
    """A person, chat, message or button that does not exist or that this person cannot see."""


class Impossible(ValueError):
    """An act that Telegram's own apps would not offer here."""


def bad_request(text: str) -> Refused:
    return Refused(400, f"Bad Request: {text}")


def forbidden(text: str) -> Refused:
    return Refused(403, f"Forbidden: {text}")
