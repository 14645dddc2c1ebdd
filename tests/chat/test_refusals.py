"""Every refusal is sorted by what may be done about it; the texts are Telegram's own."""

from __future__ import annotations

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat.refusals import MaybeSent, NeverSent, sorted_out
from bot.errors import (
    Garbled,
    Gone,
    Later,
    Moved,
    NotSent,
    Refused,
    TokenRefused,
    TowardError,
    Unreachable,
    Unsure,
)

TABLE: list[tuple[TelegramError, type[TowardError]]] = [
    (NetworkError("Too Many Requests: retry later"), Later),
    (Conflict("Conflict: terminated by other getUpdates request"), Later),
    (ChatMigrated(-1001), Moved),
    (InvalidToken("Unauthorized"), TokenRefused),
    (InvalidToken("Not Found"), TokenRefused),
    (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Unreachable),
    (Forbidden("Forbidden: bot was kicked from the group chat"), Unreachable),
    (Forbidden("Forbidden: bot is not a member of the supergroup chat"), Unreachable),
    (Forbidden("Forbidden: bot was blocked by the user"), Unreachable),
    (Forbidden("Forbidden: bot can't initiate conversation with a user"), Unreachable),
    (Forbidden("Forbidden: user is deactivated"), Unreachable),
    (Forbidden("Forbidden: the group chat was deleted"), Unreachable),
    (BadRequest("Bad Request: chat not found"), Unreachable),
    (BadRequest("Bad Request: not enough rights to send text messages to the chat"), Unreachable),
    (BadRequest("Bad Request: need administrator rights in the channel chat"), Unreachable),
    (BadRequest("Bad Request: CHAT_WRITE_FORBIDDEN"), Unreachable),
    (BadRequest("Bad Request: CHAT_RESTRICTED"), Unreachable),
    (BadRequest("Bad Request: PEER_ID_INVALID"), Unreachable),
    (BadRequest("Bad Request: TOPIC_CLOSED"), Unreachable),
    (BadRequest("Bad Request: message to edit not found"), Gone),
    (BadRequest("Bad Request: message to delete not found"), Gone),
    (BadRequest("Bad Request: message to react not found"), Gone),
    (BadRequest("Bad Request: message to be replied not found"), Gone),
    (BadRequest("Bad Request: MESSAGE_ID_INVALID"), Gone),
    (BadRequest("Bad Request: message is too long"), Refused),
    (BadRequest("Bad Request: message text is empty"), Refused),
    (BadRequest("Bad Request: message can't be edited"), Refused),
    (BadRequest("Bad Request: message can't be deleted for everyone"), Refused),
    (BadRequest("Bad Request: BUTTON_DATA_INVALID"), Refused),
    (BadRequest("Bad Request: REACTION_INVALID"), Refused),
    (BadRequest("Bad Request: not enough rights to pin a message"), Refused),
    (NetworkError("Request Entity Too Large"), Refused),
    (EndPointNotFound("Endpoint 'sendPoem' not found"), Refused),
    (NeverSent("ClientConnectorError"), NotSent),
    (MaybeSent("ServerDisconnectedError"), Unsure),
    (TimedOut(), Unsure),
    (NetworkError("Internal Server Error: restart"), Unsure),
    (NetworkError("Bad Gateway"), Unsure),
    (NetworkError("Gateway Timeout (504)"), Unsure),
    (TelegramError("Invalid server response"), Garbled),
]


@pytest.mark.parametrize("error, kind", TABLE, ids=lambda given: str(given)[:40])
def test_a_refusal_is_sorted(error: TelegramError, kind: type[TowardError]) -> None:
    assert type(sorted_out(error)) is kind


# The library announces a change of this attribute's type each time; both types are read.
@pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")
def test_how_long_to_wait_is_kept() -> None:
    later = sorted_out(RetryAfter(17))
    assert isinstance(later, Later)
    assert later.seconds == 17


def test_where_the_group_went_is_kept() -> None:
    moved = sorted_out(ChatMigrated(-1001))
    assert isinstance(moved, Moved)
    assert moved.new_chat == -1001


def test_a_refused_connection_of_another_transport_is_not_sent() -> None:
    error = NetworkError("no connection")
    error.__cause__ = ConnectionRefusedError()
    assert isinstance(sorted_out(error), NotSent)


def test_a_reset_connection_of_another_transport_is_unsure() -> None:
    error = NetworkError("reset")
    error.__cause__ = ConnectionResetError()
    assert isinstance(sorted_out(error), Unsure)


def test_what_follows_a_colon_may_quote_the_message_and_is_not_repeated() -> None:
    error = BadRequest("Bad Request: can't parse entities: unsupported start tag of Ana's words")
    assert str(sorted_out(error)) == "Can't parse entities"
