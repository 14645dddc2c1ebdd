"""What an update means: each kind becomes one event, or nothing."""

from __future__ import annotations

import pytest

from bot.chat.events import asks_about, event_of
from bot.domain.card import MomentTap
from bot.domain.event import (
    BotMoved,
    Commanded,
    Event,
    Migrated,
    PeopleMoved,
    Person,
    Reacted,
    Replied,
    Tapped,
    Unattributed,
)
from tests.chat.fakes_chat import ANA, BEN, BUTTONS, GROUP
from tests.chat.updates import (
    ANA_USER,
    BEN_USER,
    BOT_USER,
    GROUP_CHAT,
    ME,
    OTHER_BOT,
    PRIVATE_CHAT,
    Json,
    bens_message,
    bots_message,
    message,
    moved,
    reaction,
    tap,
    update,
)

ANA_PERSON = Person(id=ANA, name="Ana", language="de")
HEART = {"type": "emoji", "emoji": "❤"}


def event(**kind: object) -> Event | None:
    return event_of(update(**kind), ME, BUTTONS.decode)


def test_a_tap_says_who_tapped_what_and_where() -> None:
    data = BUTTONS.encode(MomentTap(7, "here"))
    assert event(callback_query=tap(data)) == Tapped(
        chat=GROUP, who=ANA_PERSON, query="q1", message=40, tap=MomentTap(7, "here")
    )


@pytest.mark.parametrize("data", ["", "1forged-forged-m7:here", "old"])
def test_a_tap_on_something_that_is_not_ours_is_still_a_tap(data: str) -> None:
    tapped = event(callback_query=tap(data))
    assert isinstance(tapped, Tapped)
    assert tapped.tap is None


def test_a_tap_on_a_message_too_old_to_be_shown_keeps_its_place() -> None:
    old = {"chat": GROUP_CHAT, "message_id": 40, "date": 0}
    tapped = event(callback_query=tap("x", message=old))
    assert isinstance(tapped, Tapped)
    assert (tapped.chat, tapped.message) == (GROUP, 40)


def test_a_tap_without_a_message_can_still_be_answered() -> None:
    query = {"id": "q1", "from": ANA_USER, "chat_instance": "1", "inline_message_id": "x", "data": "x"}
    assert event(callback_query=query) == Tapped(chat=ANA, who=ANA_PERSON, query="q1", message=0, tap=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["/bid a hug\nplease", "/BID  a hug\nplease ", "/bid@toward_BOT a hug\nplease"])
def test_a_command_has_a_name_and_words(text: str) -> None:
    assert event(message=message(text)) == Commanded(
        chat=GROUP, who=ANA_PERSON, message=50, name="bid", words="a hug\nplease"
    )


def test_a_command_may_reply_to_something() -> None:
    commanded = event(message=message("/thanks", reply_to_message=bens_message()))
    assert isinstance(commanded, Commanded)
    assert commanded.reply_to == 41


def test_a_command_for_another_bot_is_none_of_ours() -> None:
    assert event(message=message("/bid@quiz_bot", reply_to_message=bots_message())) is None


@pytest.mark.parametrize("text", ["/path/to/it", "/", "/ bid", "bid", "a /bid"])
def test_what_only_looks_like_a_command_is_ordinary_chat(text: str) -> None:
    assert event(message=message(text)) is None


def test_an_edited_command_does_not_run_again() -> None:
    assert event(edited_message=message("/bid a hug", reply_to_message=bots_message())) is None


def test_a_reply_is_an_answer() -> None:
    assert event(message=message(" Yes ", reply_to_message=bots_message())) == Replied(
        chat=GROUP, who=ANA_PERSON, message=50, reply_to=40, words="Yes"
    )


def test_a_picture_without_a_caption_answers_without_words() -> None:
    replied = event(message=message(photo=[{"file_id": "x"}], reply_to_message=bots_message()))
    assert isinstance(replied, Replied)
    assert replied.words == ""


def test_the_caption_of_a_picture_is_its_words() -> None:
    replied = event(message=message(photo=[{"file_id": "x"}], caption="us", reply_to_message=bots_message()))
    assert isinstance(replied, Replied)
    assert replied.words == "us"


def test_an_edited_answer_is_the_answer_now() -> None:
    replied = event(edited_message=message("Yes, at eight", reply_to_message=bots_message()))
    assert isinstance(replied, Replied)
    assert (replied.words, replied.edited) == ("Yes, at eight", True)


def test_words_in_a_private_chat_need_no_reply() -> None:
    assert event(message=message("18:30", chat=PRIVATE_CHAT)) == Replied(
        chat=ANA, who=ANA_PERSON, message=50, reply_to=None, words="18:30"  # type: ignore[arg-type]
    )  # fmt: skip


def test_ordinary_chat_is_nothing() -> None:
    assert event(message=message("Shall we have pasta?")) is None


def test_the_root_of_a_topic_is_not_replied_to() -> None:
    root = bens_message() | {"forum_topic_created": {"name": "Us"}}
    assert event(message=message("Shall we have pasta?", reply_to_message=root)) is None


@pytest.mark.parametrize(
    "sender",
    [
        {"sender_chat": GROUP_CHAT, "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}},
        {"sender_chat": {"id": -1009, "type": "channel"}, "from": {"id": 136817688, "is_bot": True}},
        {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}},
    ],
)
@pytest.mark.parametrize("text", ["Yes", "/bid"])
def test_a_message_in_the_name_of_a_chat_is_nobodys(sender: Json, text: str) -> None:
    said = message(text, reply_to_message=bots_message()) | sender
    assert event(message=said) == Unattributed(chat=GROUP, message=50)


def test_a_reaction_of_another_bot_is_nothing() -> None:
    assert event(message_reaction=reaction(HEART, user=OTHER_BOT)) is None


def test_an_anonymous_edit_is_nothing() -> None:
    said = message("Yes", reply_to_message=bots_message(), sender_chat=GROUP_CHAT)
    assert event(edited_message=said) is None


def test_what_another_bot_says_is_nothing() -> None:
    assert event(message=message("Yes", reply_to_message=bots_message()) | {"from": OTHER_BOT}) is None


def test_an_ephemeral_message_is_nothing() -> None:
    assert event(message=message("/settings") | {"message_id": 0, "ephemeral_message_id": 3}) is None


@pytest.mark.parametrize(
    "service", [{"pinned_message": bots_message()}, {"new_chat_title": "Us"}, {"video_chat_started": {}}]
)
def test_a_service_message_is_no_answer(service: Json) -> None:
    assert event(message=message(reply_to_message=bots_message()) | service) is None


def test_a_reaction_is_all_there_is_of_it_now() -> None:
    fire = {"type": "emoji", "emoji": "🔥"}
    assert event(message_reaction=reaction(HEART, fire)) == Reacted(
        chat=GROUP, who=ANA_PERSON, message=40, emoji=("❤", "🔥")
    )


def test_a_reaction_taken_back_is_empty() -> None:
    reacted = event(message_reaction=reaction(old_reaction=[HEART]))
    assert isinstance(reacted, Reacted)
    assert reacted.emoji == ()


def test_reactions_beyond_emoji_have_names() -> None:
    reacted = event(message_reaction=reaction({"type": "custom_emoji", "custom_emoji_id": "5"}, {"type": "paid"}))
    assert isinstance(reacted, Reacted)
    assert reacted.emoji == ("custom", "paid")


def test_an_anonymous_reaction_is_nobodys() -> None:
    anonymous = reaction(HEART, actor_chat=GROUP_CHAT)
    del anonymous["user"]
    assert event(message_reaction=anonymous) == Unattributed(chat=GROUP, message=40)


@pytest.mark.parametrize(
    "status, present, admin",
    [("member", True, False), ("administrator", True, True), ("left", False, False), ("kicked", False, False)],
)
def test_the_bots_own_standing(status: str, present: bool, admin: bool) -> None:
    assert event(my_chat_member=moved(BOT_USER, "left", status)) == BotMoved(
        chat=GROUP, who=ANA_PERSON, present=present, admin=admin, kind="group"
    )


def test_a_restricted_bot_that_is_a_member_is_present() -> None:
    standing = event(my_chat_member=moved(BOT_USER, "left", "restricted", is_member=True))
    assert isinstance(standing, BotMoved)
    assert standing.present


def test_a_private_chat_is_blocked_by_kicking_the_bot() -> None:
    standing = event(my_chat_member=moved(BOT_USER, "member", "kicked", chat=PRIVATE_CHAT))
    assert isinstance(standing, BotMoved)
    assert (standing.present, standing.kind) == (False, "private")


def test_people_who_came_are_named() -> None:
    came = event(message=message(new_chat_members=[BEN_USER, BOT_USER]))
    assert came == PeopleMoved(chat=GROUP, came=(Person(id=BEN, name="Ben"),))


def test_bots_who_came_are_not_people() -> None:
    came = event(message=message(new_chat_members=[BOT_USER, OTHER_BOT]))
    assert came == PeopleMoved(chat=GROUP, bots_came=frozenset({OTHER_BOT["id"]}))
    left = event(chat_member=moved(OTHER_BOT, "member", "kicked"))
    assert left == PeopleMoved(chat=GROUP, bots_left=frozenset({OTHER_BOT["id"]}))


def test_this_bot_itself_is_nobody_who_came() -> None:
    assert event(message=message(new_chat_members=[BOT_USER])) is None


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_a_chat_with_a_name_that_anybody_finds_is_public(kind: str) -> None:
    chat = {"id": -1005, "type": kind, "username": "ana_and_ben"}
    told = [
        event(message=message("/bid", chat=chat)), event(my_chat_member=moved(BOT_USER, "left", "member", chat=chat)),
        event(callback_query=tap("", message=bots_message() | {"chat": chat})),
    ]  # fmt: skip
    assert [one and one.public for one in told] == [True, True, True]


def test_a_private_chat_is_not_public_though_its_person_has_a_name() -> None:
    told = event(message=message("/bid", chat=PRIVATE_CHAT | {"username": "ana"}))
    assert told is not None
    assert not told.public


def test_who_left_is_known_by_id() -> None:
    assert event(message=message(left_chat_member=BEN_USER)) == PeopleMoved(chat=GROUP, left=(BEN,))


def test_a_member_update_of_an_administrator_bot_says_who_came() -> None:
    came = event(chat_member=moved(BEN_USER, "left", "member"))
    assert came == PeopleMoved(chat=GROUP, came=(Person(id=BEN, name="Ben"),))


def test_a_member_update_says_who_left() -> None:
    assert event(chat_member=moved(BEN_USER, "member", "kicked")) == PeopleMoved(chat=GROUP, left=(BEN,))


def test_a_promotion_moves_nobody() -> None:
    assert event(chat_member=moved(BEN_USER, "member", "administrator")) is None


def test_both_messages_of_a_migration_say_the_same() -> None:
    old, new = {"id": -5, "type": "group"}, {"id": -1005, "type": "supergroup"}
    left = event(message=message(chat=old, migrate_to_chat_id=-1005))
    entered = event(message=message(chat=new, migrate_from_chat_id=-5))
    assert left == entered == Migrated(chat=-5, new_chat=-1005)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["channel_post", "poll", "subscription", "inline_query"])
def test_what_we_did_not_ask_for_is_nothing(kind: str) -> None:
    assert event(**{kind: {"id": "1"}}) is None


def test_a_message_by_nobody_is_nothing() -> None:
    said = message("/bid")
    del said["from"]
    assert event(message=said) is None


def test_an_update_that_breaks_the_spec_is_an_error() -> None:
    with pytest.raises(KeyError):
        event(message={"text": "/bid"})


def test_a_reply_to_the_bot_is_ours_without_asking() -> None:
    assert asks_about(update(message=message("Yes", reply_to_message=bots_message())), ME) is None


def test_a_reply_to_a_partner_is_ours_only_if_that_message_is() -> None:
    assert asks_about(update(message=message("Yes", reply_to_message=bens_message())), ME) == 41


def test_an_edited_reply_is_asked_about_like_the_reply() -> None:
    assert asks_about(update(edited_message=message("Yes", reply_to_message=bens_message())), ME) == 41


def test_a_reaction_is_ours_only_if_its_message_is() -> None:
    assert asks_about(update(message_reaction=reaction(HEART)), ME) == 40


@pytest.mark.parametrize(
    "said",
    [
        message("/thanks", reply_to_message=bens_message()),
        message("hi", chat=PRIVATE_CHAT),
        message(left_chat_member=BEN_USER),
    ],
)
def test_commands_private_words_and_comings_and_goings_are_ours_without_asking(said: Json) -> None:
    assert asks_about(update(message=said), ME) is None
