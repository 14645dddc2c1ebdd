"""Cards go out through the Bot API, and what Telegram refuses comes back sorted."""

from __future__ import annotations

import pytest
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.chat.refusals import MaybeSent, NeverSent
from bot.domain.card import Button, Card, MomentTap, say
from bot.errors import Garbled, Gone, NotSent, Refused, Unreachable
from tests.chat.fakes_chat import BUTTONS, GROUP, VOICE, FakeApi, messenger

HELLO = Card(lines=(say("hello"),))
TAPPABLE = Card(lines=(say("hello"),), rows=((Button(label=say("tap-button"), tap=MomentTap(7, "here")),),))
ASKING = Card(lines=(say("hello"),), ask=say("hello"))
CUT = BadRequest("Bad Request: can't parse entities: Unsupported start tag")


async def test_a_card_is_sent_with_everything_said_outright() -> None:
    api = FakeApi({"message_id": 5})
    assert await messenger(api).send(GROUP, TAPPABLE, VOICE) == 5
    button = {"text": "Tap me", "callback_data": BUTTONS.encode(MomentTap(7, "here"))}
    assert api.calls == [("sendMessage", {
        "chat_id": GROUP, "text": "Hello", "parse_mode": "HTML", "link_preview_options": {"is_disabled": True},
        "reply_markup": {"inline_keyboard": [[button]]},
    })]  # fmt: skip


async def test_a_reply_is_sent_even_if_its_message_is_gone() -> None:
    api = FakeApi()
    await messenger(api).send(GROUP, HELLO, VOICE, reply_to=3, silent=True)
    assert api.last["reply_parameters"] == {"message_id": 3, "allow_sending_without_reply": True}
    assert api.last["disable_notification"] is True


async def test_a_forced_reply_reaches_whoever_is_replied_to() -> None:
    api = FakeApi()
    await messenger(api).send(GROUP, ASKING, VOICE, reply_to=3)
    assert api.last["reply_markup"] == {"force_reply": True, "input_field_placeholder": "Hello", "selective": True}


async def test_a_forced_reply_to_nobody_reaches_both() -> None:
    api = FakeApi()
    await messenger(api).send(GROUP, ASKING, VOICE)
    assert api.last["reply_markup"] == {"force_reply": True, "input_field_placeholder": "Hello"}


async def test_an_edit_says_outright_that_there_are_no_buttons() -> None:
    api = FakeApi()
    await messenger(api).edit(GROUP, 5, HELLO, VOICE)
    assert api.last["reply_markup"] == {"inline_keyboard": []}


async def test_an_edit_that_changes_nothing_is_done() -> None:
    api = FakeApi(BadRequest("Bad Request: message is not modified: specified new message content and …"))
    await messenger(api).edit(GROUP, 5, HELLO, VOICE)


async def test_an_edit_of_a_message_somebody_deleted_says_gone() -> None:
    api = FakeApi(BadRequest("Bad Request: message to edit not found"))
    with pytest.raises(Gone):
        await messenger(api).edit(GROUP, 5, HELLO, VOICE)


async def test_markup_that_telegram_cannot_read_goes_out_as_plain_text() -> None:
    api = FakeApi(CUT, {"message_id": 6})
    assert await messenger(api).send(GROUP, Card(lines=(say("said", words="<3"),)), VOICE) == 6
    assert api.last["text"] == "They said: <3"
    assert "parse_mode" not in api.last


async def test_plain_text_is_tried_once_only() -> None:
    api = FakeApi(CUT, CUT)
    with pytest.raises(Refused):
        await messenger(api).send(GROUP, HELLO, VOICE)
    assert len(api.calls) == 2


async def test_a_reply_into_a_topic_that_is_gone_goes_out_without_it() -> None:
    api = FakeApi(BadRequest("Bad Request: message thread not found"), {"message_id": 6})
    assert await messenger(api).send(GROUP, HELLO, VOICE, reply_to=3) == 6
    assert "reply_parameters" not in api.last


async def test_an_answer_without_a_message_id_is_garbled() -> None:
    with pytest.raises(Garbled):
        await messenger(FakeApi(True)).send(GROUP, HELLO, VOICE)


async def test_an_unreadable_answer_is_garbled() -> None:
    with pytest.raises(Garbled):
        await messenger(FakeApi(TelegramError("Invalid server response"))).send(GROUP, HELLO, VOICE)


async def test_a_send_is_never_repeated_by_itself() -> None:
    api = FakeApi(NeverSent("ClientConnectorError"))
    with pytest.raises(NotSent):
        await messenger(api).send(GROUP, HELLO, VOICE)
    assert len(api.calls) == 1


async def test_deleting_what_is_gone_is_done() -> None:
    await messenger(FakeApi(BadRequest("Bad Request: message to delete not found"))).delete(GROUP, 5)


async def test_a_heart_goes_out_without_its_variation_mark() -> None:
    api = FakeApi()
    await messenger(api).react(GROUP, 5, "❤️")
    assert api.last["reaction"] == [{"type": "emoji", "emoji": "❤"}]


async def test_no_emoji_takes_the_reaction_back() -> None:
    api = FakeApi()
    await messenger(api).react(GROUP, 5, "")
    assert api.last["reaction"] == []


async def test_leaving_a_group_we_are_no_longer_in_is_done() -> None:
    await messenger(FakeApi(Forbidden("Forbidden: bot is not a member of the group chat"))).leave(GROUP)


async def test_a_tap_is_answered_with_its_toast() -> None:
    api = FakeApi()
    await messenger(api).answer("q1", "Got it", alert=True)
    assert api.calls == [("answerCallbackQuery", {"callback_query_id": "q1", "text": "Got it", "show_alert": True})]


async def test_a_tap_without_a_toast_is_answered_in_silence() -> None:
    api = FakeApi()
    await messenger(api).answer("q1", "")
    assert api.last == {"callback_query_id": "q1"}


async def test_a_tap_answered_too_late_is_let_go() -> None:
    late = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    await messenger(FakeApi(BadRequest(late))).answer("q1", "Got it")


async def test_an_answer_that_may_be_lost_is_given_again() -> None:
    api = FakeApi(MaybeSent("ServerDisconnectedError"))
    await messenger(api).answer("q1", "Got it")
    assert len(api.calls) == 2


async def test_humans_are_the_members_without_this_bot() -> None:
    assert await messenger(FakeApi(3)).count_humans(GROUP) == 2


async def test_a_group_that_cannot_be_asked_has_no_count() -> None:
    assert await messenger(FakeApi(Forbidden("Forbidden: bot was kicked"))).count_humans(GROUP) is None


async def test_a_blocked_private_chat_is_unreachable() -> None:
    with pytest.raises(Unreachable):
        await messenger(FakeApi(Forbidden("Forbidden: bot was blocked by the user"))).send(GROUP, HELLO, VOICE)


def test_words_for_a_toast_are_plain() -> None:
    assert messenger(FakeApi()).speak(say("said", words="<3"), VOICE) == "They said: <3"
