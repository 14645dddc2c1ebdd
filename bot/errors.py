"""One small tree of errors; each explains itself in its docstring, which is its default message."""

from __future__ import annotations


class TowardError(Exception):
    """Something in Toward went wrong."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or (self.__doc__ or "").strip())


class StartError(TowardError):
    """Toward cannot start like this; the message says what to mend. The process ends with exit code 2."""


class StopError(TowardError):
    """Toward cannot go on; the message says why. The process ends with exit code 1 for its supervisor to see."""


class StorageError(TowardError):
    """The database could not do what was asked; see `__cause__`."""


class NotNow(StorageError):
    """The database can write nothing just now: somebody has locked it, or the disk is full. Nothing was done."""


class SealError(TowardError):
    """Sealed words could not be opened: the key is wrong, or the row was changed."""


class StaleError(TowardError):
    """Somebody else changed the row first; load it again and decide again."""


class OutOfTurn(TowardError):
    """Another process has something older of this chat, or this very update; whoever has it goes on with the rest."""


class LostSeat(TowardError):
    """Another process has taken over what this one did; nothing was written."""


class DeliveryError(TowardError):
    """Telegram did not do what was asked."""


class NotSent(DeliveryError):
    """The request certainly did not reach Telegram; it may be tried again at once."""


class Unsure(DeliveryError):
    """Nobody knows whether Telegram acted: the answer was lost on the way (durability.md 2.4)."""


class Garbled(DeliveryError):
    """Telegram answered 2xx with a body nobody can read: it acted, but the message id is unknown."""


class Refused(DeliveryError):
    """Telegram refuses this request for good; the same request is never sent again."""


class Unreachable(DeliveryError):
    """The chat is closed to the bot: blocked, kicked, deleted, never opened, or no right to write."""


class Gone(DeliveryError):
    """The message to edit, delete or react to is no longer there."""


class Later(DeliveryError):
    """Telegram asks to wait (429)."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Telegram asks to wait {seconds:g} s.")
        self.seconds = seconds


class Moved(DeliveryError):
    """The group became a supergroup with a new id."""

    def __init__(self, new_chat: int) -> None:
        super().__init__("The group became a supergroup.")
        self.new_chat = new_chat


class TokenRefused(StopError):
    """Telegram refuses the bot token. Check TELEGRAM_TOKEN with @BotFather."""


class SecondPoller(StopError):
    """Another process polls with the same bot token. Stop it, or give this one a token of its own."""
