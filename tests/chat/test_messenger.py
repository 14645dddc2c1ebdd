"""Cards go out through the Bot API, and what Telegram refuses comes back sorted."""

from __future__ import annotations

import pytest
from telegram import InputFile
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.chat.refusals import MaybeSent, NeverSent
from bot.domain.card import Button, Card, MomentTap, Picture, say
from bot.errors import Garbled, Gone, NotSent, Refused, Unreachable, Unsure
from bot.messenger import File
from tests.chat.fakes_chat import BUTTONS, GROUP, VOICE, FakeApi, messenger

HELLO = Card(lines=(say("hello"),))
TAPPABLE = Card(lines=(say("hello"),), rows=((Button(label=say("tap-button"), tap=MomentTap(7, "here")),),))
ASKING = Card(lines=(say("hello"),), ask=say("hello"))
PICTURED = Card(lines=(say("hello"),), picture=Picture(scene="jar"))
PNG = b"\x89PNG pixels"
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


def sent_file(api: FakeApi, part: str) -> tuple[str, object, str]:
    upload = api.last[part]
    assert isinstance(upload, InputFile)
    return upload.filename, upload.input_file_content, upload.mimetype


async def test_a_card_with_a_picture_is_a_photo_with_a_caption() -> None:
    api = FakeApi({"message_id": 5})
    assert await messenger(api).send(GROUP, PICTURED, VOICE, photo=PNG) == 5
    assert api.calls[0][0] == "sendPhoto"
    assert (api.last["caption"], api.last["parse_mode"]) == ("Hello", "HTML")
    assert sent_file(api, "photo") == ("picture.png", PNG, "image/png")
    assert {"text", "link_preview_options"}.isdisjoint(api.last)


async def test_a_caption_has_at_most_1024_characters() -> None:
    api = FakeApi()
    long = Card(lines=(say("said", words="é" * 2000),), picture=Picture(scene="jar"))
    await messenger(api).send(GROUP, long, VOICE, photo=PNG)
    assert len(str(api.last["caption"])) == 1024


async def test_an_edit_of_a_photo_brings_its_new_picture_along() -> None:
    api = FakeApi()
    await messenger(api).edit(GROUP, 5, PICTURED, VOICE, photo=PNG)
    assert api.calls[0][0] == "editMessageMedia"
    assert api.last["media"] == {
        "type": "photo", "media": "attach://picture", "caption": "Hello", "parse_mode": "HTML",
    }  # fmt: skip
    assert sent_file(api, "picture") == ("picture.png", PNG, "image/png")
    assert api.last["reply_markup"] == {"inline_keyboard": []}


async def test_a_picture_that_could_not_be_drawn_leaves_the_words() -> None:
    api = FakeApi()
    await messenger(api).send(GROUP, PICTURED, VOICE)
    await messenger(api).edit(GROUP, 5, PICTURED, VOICE)
    assert [method for method, _ in api.calls] == ["sendMessage", "editMessageCaption"]
    assert api.last["caption"] == "Hello"


@pytest.mark.parametrize(
    "card, photo, refusal, methods",
    [
        (PICTURED, None, "there is no caption in the message to edit", ["editMessageCaption", "editMessageText"]),
        (PICTURED, PNG, "there is no media in the message to edit", ["editMessageMedia", "editMessageText"]),
        (HELLO, None, "there is no text in the message to edit", ["editMessageText", "editMessageCaption"]),
    ],
)
async def test_a_message_is_edited_as_what_it_is(
    card: Card, photo: bytes | None, refusal: str, methods: list[str]
) -> None:
    api = FakeApi(BadRequest(f"Bad Request: {refusal}"))
    await messenger(api).edit(GROUP, 5, card, VOICE, photo=photo)
    assert [method for method, _ in api.calls] == methods
    assert "Hello" in (api.last.get("text"), api.last.get("caption"))


async def test_a_message_that_is_neither_is_refused() -> None:
    nothing = BadRequest("Bad Request: there is no text in the message to edit")
    with pytest.raises(Refused):
        await messenger(FakeApi(nothing, nothing)).edit(GROUP, 5, HELLO, VOICE)


@pytest.mark.parametrize(
    "refusal", ["not enough rights to send photos to the chat", "IMAGE_PROCESS_FAILED", "CHAT_SEND_PHOTOS_FORBIDDEN"]
)
async def test_where_a_photo_is_unwelcome_the_words_go_alone(refusal: str) -> None:
    api = FakeApi(BadRequest(f"Bad Request: {refusal}"), {"message_id": 6})
    assert await messenger(api).send(GROUP, PICTURED, VOICE, photo=PNG) == 6
    assert (api.calls[1][0], api.last["text"]) == ("sendMessage", "Hello")
    assert "photo" not in api.last


async def test_a_caption_that_telegram_cannot_read_goes_out_plain_with_its_picture() -> None:
    api = FakeApi(CUT, CUT)
    said = Card(lines=(say("said", words="<3"),), picture=Picture(scene="jar"))
    with pytest.raises(Refused):
        await messenger(api).send(GROUP, said, VOICE, photo=PNG)
    assert (api.calls[1][0], api.last["caption"]) == ("sendPhoto", "They said: <3")


async def test_a_photo_whose_answer_was_lost_is_not_sent_again() -> None:
    api = FakeApi(MaybeSent("ServerDisconnectedError"))
    with pytest.raises(Unsure):
        await messenger(api).send(GROUP, PICTURED, VOICE, photo=PNG)
    assert len(api.calls) == 1


async def test_a_protected_card_cannot_be_passed_on() -> None:
    api = FakeApi()
    await messenger(api).send(GROUP, Card(lines=(say("hello"),), protected=True), VOICE)
    assert api.last["protect_content"] is True
    await messenger(api).send(GROUP, HELLO, VOICE)
    assert "protect_content" not in api.last


async def test_a_file_is_sent_with_its_words() -> None:
    api = FakeApi({"message_id": 8})
    protected = Card(lines=(say("hello"),), protected=True, silent=True)
    assert await messenger(api).send_file(GROUP, File(name="toward.json", data=b"{}"), protected, VOICE) == 8
    assert api.calls[0][0] == "sendDocument"
    assert sent_file(api, "document") == ("toward.json", b"{}", "application/json")
    assert (api.last["caption"], api.last["protect_content"], api.last["disable_notification"]) == ("Hello", True, True)


async def test_a_chat_that_takes_no_files_is_still_a_chat() -> None:
    refusal = BadRequest("Bad Request: not enough rights to send documents to the chat")
    with pytest.raises(Refused):
        await messenger(FakeApi(refusal)).send_file(GROUP, File(name="a.json", data=b""), HELLO, VOICE)
