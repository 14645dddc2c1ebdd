"""Every way a request can fail, sorted by what may be done about it (platform.md mistake 20, durability.md 2.4)."""

from __future__ import annotations

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.errors import (
    DeliveryError,
    Garbled,
    Gone,
    Later,
    Moved,
    NotSent,
    Refused,
    StopError,
    TokenRefused,
    Unreachable,
    Unsure,
)


class NeverSent(NetworkError):
    """No byte of the request has left: refused, no such host, no free connection, no connection in time."""


class MaybeSent(NetworkError):
    """Bytes may have left, and no whole answer came back."""


NOT_MODIFIED = "message is not modified"
BAD_MARKUP = "can't parse entities"
NO_THREAD = "message thread not found"
NO_TEXT = "there is no text in the message to edit"
NO_CAPTION = "there is no caption in the message to edit"
NO_MEDIA = "there is no media in the message to edit"
# Words may still go where a picture may not, or where Telegram cannot read it.
PHOTO_UNWELCOME = (
    "not enough rights to send photos",
    "chat_send_photos_forbidden",
    "chat_send_media_forbidden",
    "image_process_failed",
    "photo_invalid_dimensions",
    "photo_ext_invalid",
    "photo_save_file_invalid",
)
TOO_OLD = ("query is too old", "query id is invalid", "query_id_invalid")

# How long to wait when Telegram is busy and does not say for how long.
_BUSY = 5.0
_UNREADABLE = "invalid server response"
# Causes by which other transports of python-telegram-bot tell that nothing was sent.
_NEVER_SENT_CAUSES = {"ConnectError", "ConnectTimeout", "PoolTimeout", "ConnectionRefusedError"}
_GONE = (
    "message to edit not found",
    "message to delete not found",
    "message to react not found",
    "message to reply not found",
    "message to be replied not found",
    "replied message not found",
    "message_id_invalid",
    "message not found",
)
# Only this kind of message is unwelcome; words still are not.
_NOT_THIS_KIND = (*PHOTO_UNWELCOME, "not enough rights to send documents", "chat_send_docs_forbidden")
# A chat that is closed to us often says so with a 400 (platform.md 2.5).
_UNREACHABLE = (
    "not enough rights to send",
    "have no rights to send",
    "need administrator rights",
    "chat not found",
    "chat was deleted",
    "chat is deactivated",
    "group is deactivated",
    "user is deactivated",
    "user_is_blocked",
    "user is blocked",
    "input_user_deactivated",
    "peer_id_invalid",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "channel_private",
    "topic_closed",
    "bot was kicked",
    "bot was blocked",
    "bot is not a member",
)


def sorted_out(error: TelegramError) -> DeliveryError | StopError:
    """What a failure means. Specific kinds first: BadRequest and TimedOut are kinds of NetworkError in the library.

    Texts are compared in lower case because the library rewrites their case.
    """
    match error:
        case RetryAfter():
            return Later(_seconds(error))
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case InvalidToken():
            return TokenRefused()
        case Forbidden():
            return Unreachable(_short(error))
        case BadRequest():
            return _of_bad_request(error)
        case Conflict():
            return Later(_BUSY)
        case NetworkError():
            return _of_network(error)
    return Garbled() if error.message.lower() == _UNREADABLE else Refused(_short(error))


def says(error: TelegramError, *texts: str) -> bool:
    return any(text in error.message.lower() for text in texts)


def _of_bad_request(error: BadRequest) -> DeliveryError:
    if says(error, *_GONE):
        return Gone(_short(error))
    if says(error, *_UNREACHABLE) and not says(error, *_NOT_THIS_KIND):
        return Unreachable(_short(error))
    return Refused(_short(error))


def _of_network(error: NetworkError) -> DeliveryError:
    if isinstance(error, NeverSent) or type(error.__cause__).__name__ in _NEVER_SENT_CAUSES:
        return NotSent(_short(error))
    if isinstance(error, MaybeSent):
        return Unsure(_short(error))
    if says(error, "too many requests"):
        return Later(_BUSY)
    if says(error, "request entity too large"):
        return Refused(_short(error))
    # Timeouts, broken answers and every 5xx: something in between may have answered after Telegram acted.
    return Unsure(_short(error))


def _seconds(error: RetryAfter) -> float:
    # The attribute is an int today and a timedelta tomorrow (python-telegram-bot 22.2), so it is read as either.
    given = error.retry_after
    return float(given) if isinstance(given, int) else given.total_seconds()


def _short(error: TelegramError) -> str:
    """Telegram's own words up to the first colon: what follows may quote the message."""
    return error.message.partition(":")[0][:80]
