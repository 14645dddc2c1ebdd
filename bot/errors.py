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


class SealError(StorageError):
    """Sealed words could not be opened: the key is wrong, or the row was changed."""


class StaleError(TowardError):
    """Somebody else changed the row first; load it again and decide again."""
