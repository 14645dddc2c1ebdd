"""Questions, end to end: what both see in the group, what each sees alone, and what the database keeps of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Couple
from bot.domain.decision import Decision, Show
from bot.domain.moment import Moment, State
from bot.engine.context import Context
from bot.engine.keep import keep
from bot.engine.letters import Turn
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.house import NOON, House, toast

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
# Midnight in Berlin after the day the house opens.
MIDNIGHT = datetime(2026, 3, 11, 23, tzinfo=UTC)
BAKERS, PAINTERS = "two bakers by the sea", "painters with one brush"


async def ask(home: House, item: str, kind: str, *, words: str = "", us: Couple | None = None) -> None:
    """This question now, as /checkin would ask it."""
    couple = us or await home.couple()
    moment = Moment(
        id=0, couple=couple.id, practice="checkins", kind=kind, item=item, words=words, opened_at=home.clock.now(),
        rests_at=MIDNIGHT,
    )  # fmt: skip

    async def show(context: Context) -> None:
        await keep(context, Turn(couple=couple, chat=couple.chat), Decision(show=(Show(moment=moment),)))

    await home.engine.work(show)
    await home.settle()


async def sealed(home: House, *, private: Iterable[PartnerId] = (ANA, BEN)) -> None:
    await home.begin(private=private)
    await ask(home, "q-could-become", "sealed")


async def open_link(home: House, who: PartnerId) -> None:
    """Follow the card's link into the private chat."""
    links = [b.private_link for shown in home.group() for row in shown.card.rows for b in row if b.private_link]
    await home.command(who, f"/start {links[-1]}", chat=ChatId(who))


async def write(home: House, who: PartnerId, words: str) -> None:
    await open_link(home, who)
    await home.reply(who, words, chat=ChatId(who))


def answers(home: House) -> list[dict[str, Any]]:
    return home.rows("response")


def everything_sent(home: House) -> str:
    return repr([shown for chat in home.messenger.chats for shown in home.messenger.messages(chat)])


async def test_each_writes_in_private_and_both_read_it_together(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    assert home.group()[-1].text.endswith("1 of 2 🤍")
    assert BAKERS in home.private(ANA)[-1].text
    await write(home, BEN, PAINTERS)
    reveal = home.group()[-1]
    assert len(home.group()) == 2
    assert reveal.text.splitlines()[1:] == ["Ana", BAKERS, "Ben", PAINTERS]
    assert reveal.labels == ["Say thanks 💛", "📋 Words to borrow"]
    assert (BAKERS in home.group()[0].text, home.group()[0].labels) == (False, [])


async def test_before_that_no_message_but_ones_own_holds_a_word_of_it(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    await home.tap(BEN, "Let me think")
    await home.pass_time(by=4 * HOUR)
    assert BAKERS not in repr([*home.group(), *home.private(BEN)])


async def test_the_asking_goes_and_ones_own_card_stays(home: House) -> None:
    await sealed(home)
    await open_link(home, ANA)
    assert [m.keys for m in home.private(ANA)] == [["checkins-write-ask"]]
    await home.reply(ANA, BAKERS, chat=ChatId(ANA))
    assert [m.labels for m in home.private(ANA)] == [["Change", "Take it back"]]
    await write(home, BEN, PAINTERS)
    assert [(m.keys[-1], m.labels) for m in (*home.private(ANA), *home.private(BEN))] == [("checkins-both-in", [])] * 2


async def test_it_can_be_changed_and_taken_back_until_then(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    await home.tap(ANA, "Change", chat=ChatId(ANA))
    await home.reply(ANA, "sailors", chat=ChatId(ANA))
    assert "sailors" in home.private(ANA)[-1].text
    assert BAKERS not in everything_sent(home)
    await home.tap(ANA, "Take it back", chat=ChatId(ANA))
    assert answers(home) == []
    assert "sailors" not in everything_sent(home)
    assert home.group()[-1].keys[-1] == "checkins-how-sealed"


async def test_an_edit_of_a_reply_to_ones_own_card_changes_the_answer(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    card = home.private(ANA)[-1].id
    number = await home.reply(ANA, "sailors", chat=ChatId(ANA), to=card)
    await home.reply(ANA, "sailors and cooks", chat=ChatId(ANA), to=card, edits=number)
    await write(home, BEN, PAINTERS)
    await home.reply(ANA, "too late", chat=ChatId(ANA), to=card, edits=number)
    assert home.group()[-1].text.splitlines()[2] == "sailors and cooks"
    assert [r.words for r in (await home.moments())[0].responses] == ["sailors and cooks", PAINTERS]


async def test_what_only_one_wrote_is_erased_from_the_database_with_the_day(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    assert [row["words_sealed"] is None for row in answers(home)] == [False]
    await home.pass_time(to=MIDNIGHT - timedelta(seconds=1))
    assert [row["words_sealed"] is None for row in answers(home)] == [False]
    await home.pass_time(to=MIDNIGHT)
    assert [row["words_sealed"] for row in answers(home)] == [None]
    assert BAKERS not in everything_sent(home)


async def test_a_card_that_one_answered_closes_like_one_that_nobody_answered(home: House) -> None:
    await sealed(home)
    await ask(home, "q-could-become", "sealed")
    await write(home, ANA, BAKERS)
    await home.pass_time(to=MIDNIGHT)
    assert [m.text for m in home.group()] == [home.group()[0].text] * 2
    assert [m.state for m in await home.moments()] == [State.RESTING, State.MET]


async def test_the_late_one_is_told_kindly_and_nothing_is_kept(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    await open_link(home, BEN)
    await home.pass_time(to=MIDNIGHT)
    await home.reply(BEN, PAINTERS, chat=ChatId(BEN))
    assert [row["words_sealed"] for row in answers(home)] == [None]
    assert PAINTERS not in everything_sent(home)


async def test_an_hour_later_the_asking_is_over_and_the_button_helps(home: House) -> None:
    await sealed(home)
    await open_link(home, ANA)
    await home.pass_time(by=HOUR - timedelta(seconds=1))
    await home.reply(ANA, BAKERS, chat=ChatId(ANA))
    assert len(answers(home)) == 1
    await home.tap(ANA, "Change", chat=ChatId(ANA))
    await home.pass_time(by=HOUR)
    await home.reply(ANA, "sailors", chat=ChatId(ANA))
    assert home.private(ANA)[-1].keys == ["typed-too-late"]
    assert "sailors" not in everything_sent(home)


async def test_two_who_keep_no_words_read_them_for_a_day(home: House) -> None:
    await sealed(home)
    await home.change((await home.couple()).choosing(words="off"))
    await write(home, ANA, BAKERS)
    await write(home, BEN, PAINTERS)
    await home.tap(BEN, "Say thanks 💛")
    assert BAKERS in home.group()[-1].text
    await home.pass_time(to=MIDNIGHT)
    assert [row["words_sealed"] for row in answers(home)] == [None, None]
    assert BAKERS not in everything_sent(home)


async def test_switched_off_meanwhile_what_waits_is_still_shown_once(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    await home.change((await home.couple()).choosing(words="off"))
    await write(home, BEN, PAINTERS)
    assert BAKERS in home.group()[-1].text


async def test_two_who_keep_their_words_keep_these_too(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    await write(home, BEN, PAINTERS)
    await home.pass_time(by=3 * DAY)
    assert [r.words for r in (await home.moments())[0].responses] == [BAKERS, PAINTERS]


async def test_opened_twice_it_shows_what_one_wrote_and_keeps_one_answer(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    await open_link(home, ANA)
    assert [m.labels for m in home.private(ANA)] == [[], ["Change", "Take it back"]]
    await home.tap(ANA, "Take it back", chat=ChatId(ANA))
    assert answers(home) == []


async def test_two_taps_on_take_it_back_are_one(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    back = home.private(ANA)[-1].find("take-back")
    assert back is not None
    assert toast(await home.tap(ANA, back, chat=ChatId(ANA))) == "checkins-taken-back-toast"
    assert toast(await home.tap(ANA, back, chat=ChatId(ANA))) == "checkins-taken-back-toast"
    assert (answers(home), home.group()[-1].keys[-1]) == ([], "checkins-how-sealed")


async def test_a_stranger_can_neither_write_nor_read(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    await open_link(home, CLEO)
    await home.reply(CLEO, "me too", chat=ChatId(CLEO))
    assert toast(await home.tap(CLEO, "Not today")) == "stranger-toast"
    assert len(answers(home)) == 1
    assert BAKERS not in repr(home.private(CLEO))


async def test_with_a_third_person_there_nothing_is_taken_or_shown(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    await open_link(home, BEN)
    await home.joined(CLEO, 3)
    await home.reply(BEN, PAINTERS, chat=ChatId(BEN))
    assert len(answers(home)) == 1
    assert BAKERS not in repr(home.group())


async def test_without_a_private_chat_it_is_written_in_the_group_and_taken_away(home: House) -> None:
    await sealed(home, private=(ANA,))
    await home.change(replace(await home.couple(), admin=True))
    await write(home, ANA, BAKERS)
    await home.tap(BEN, "Write it here")
    asked = home.group()[-1]
    assert "I'll take your message away" in asked.text
    typed = await home.reply(BEN, PAINTERS)
    assert {call.message for call in home.messenger.named("delete")} >= {typed, asked.id}
    reveal = home.group()[-1]
    assert reveal.text.splitlines()[1:] == ["Ana", BAKERS, "Ben", PAINTERS]
    assert reveal.reply_to is None


async def test_where_the_bot_may_take_nothing_away_it_says_so_first(home: House) -> None:
    await sealed(home, private=())
    await home.tap(BEN, "Write it here")
    assert "stays where both of you see it" in home.group()[-1].text
    typed = await home.reply(BEN, PAINTERS)
    assert typed not in {call.message for call in home.messenger.named("delete")}
    assert home.group()[-1].keys[-1] == "checkins-one-of-two"


async def test_a_scheduled_one_is_shown_together_also_in_a_pause_and_at_night(home: House) -> None:
    await home.begin(cast.rhythm("checkins", kind="help", at=time(21)))
    await home.pass_time(to=NOON + 9.5 * HOUR)
    await write(home, ANA, BAKERS)
    await home.change(replace(await home.couple(), paused_until=NOON + DAY))
    await home.pass_time(to=NOON + 10.5 * HOUR)
    await write(home, BEN, PAINTERS)
    reveal = home.group()[-1]
    assert (BAKERS in reveal.text, reveal.silent) == (True, True)


async def test_a_reveal_waits_for_days_while_the_group_cannot_be_reached(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    home.keep_inside()
    await write(home, BEN, PAINTERS)
    home.clock.move_to(NOON + 2 * DAY)
    await home.settle()
    assert home.group()[-1].text.splitlines()[1:] == ["Ana", BAKERS, "Ben", PAINTERS]


async def test_the_other_is_nudged_once_and_can_write_from_there(home: House) -> None:
    await sealed(home)
    await write(home, ANA, BAKERS)
    await home.pass_time(by=5 * HOUR)
    (nudge,) = home.private(BEN)
    assert nudge.labels == ["✍️ Write mine", "Not today", "Let me think", "No nudges like this"]
    await home.tap(BEN, "✍️ Write mine", chat=ChatId(BEN))
    await home.reply(BEN, PAINTERS, chat=ChatId(BEN))
    assert home.group()[-1].text.splitlines()[1:] == ["Ana", BAKERS, "Ben", PAINTERS]


async def test_once_a_week_a_wish_can_go_on_ones_own_list(home: House) -> None:
    await home.begin(cast.rhythm("checkins", kind="help", at=time(18, 30)))
    await home.pass_time(to=NOON + 8 * HOUR)
    assert "What would help you this week?" in home.group()[-1].text
    await write(home, ANA, "an hour alone")
    await write(home, BEN, "soup")
    await home.tap(BEN, "Keep on my list")
    assert toast(await home.tap(BEN, "Keep on my list")) == "checkins-keep-toast"
    assert [(n.owner, n.kind, n.words, n.shared) for n in await home.notes()] == [(BEN, "need", "soup", False)]


async def test_two_choices_are_shown_once_both_have_tapped(home: House) -> None:
    await home.begin()
    await ask(home, "q-name-it", "choice")
    answer = await home.tap(ANA, "Work")
    assert toast(answer) == "checkins-hidden-toast"
    assert "Work" not in home.group()[-1].text
    await home.tap(BEN, "Money")
    assert home.group()[-1].text.splitlines()[1:] == ["Ana: Work", "Ben: Money"]
    await home.tap(ANA, "🤗 Hug")
    assert home.group()[-1].text.splitlines()[-1] == "Ana sends a hug 🤗"
    assert home.group()[-1].labels[:3] == ["I'm here", "🤗 Hug", "Just listen"]


async def test_let_me_think_comes_back_to_one_and_not_to_the_other(home: House) -> None:
    await home.begin()
    await ask(home, "q-dreaming", "open")
    await home.tap(ANA, "Let me think")
    assert home.private(ANA)[-1].labels == ["Tonight", "Tomorrow", "No need"]
    await home.tap(ANA, "Tomorrow", chat=ChatId(ANA))
    assert home.private(ANA)[-1].labels == []
    await home.pass_time(to=datetime(2026, 3, 12, 17, tzinfo=UTC))
    assert [m.keys[0] for m in home.private(ANA)] == ["checkins-ask", "checkins-think-back"]
    assert home.private(BEN) == []
    await home.pass_time(by=3 * DAY)
    assert len(home.private(ANA)) == 2


async def test_what_is_only_talked_about_leaves_no_word_behind(home: House) -> None:
    await home.begin()
    await ask(home, "q-soft-spot", "talk")
    number = await home.reply(BEN, BAKERS)
    await home.reply(BEN, PAINTERS, to=home.group()[0].id, edits=number)
    await home.tap(ANA, "We talked ✓")
    assert [row["words_sealed"] for row in answers(home)] == [None, None]
    assert (await home.moments())[0].state is State.MET


async def test_their_own_question_comes_and_stays_though_it_is_taken_out(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    for step in ("💬 What", "🤝 Together…", "💬 Our own questions", "Add one"):
        await home.tap(ANA, step)
    await home.reply(ANA, "Which <b>song</b> is ours?")
    (note,) = await home.notes()
    assert "1. Which <b>song</b> is ours?" in home.group()[-1].text
    await ask(home, f"n-{note.id}", "open", words=note.words)
    await home.tap(BEN, f"questions:q/{note.id}")
    await home.tap(BEN, "Take it out")
    await home.tap(BEN, "Not today")
    assert (await home.notes(), "Which <b>song</b> is ours?" in home.group()[-1].text) == ((), True)


async def test_deep_questions_need_a_yes_from_both(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings")
    for step in ("💬 What", "🤝 Together…", "🌊 Depth: steady", "⬜ Deep"):
        await home.tap(ANA, step)
    assert home.group()[-1].text == "⚙️ Ana suggests: deep questions are fine."
    assert (await home.couple()).shared == {}
    await home.tap(BEN, "Yes")
    assert (await home.couple()).chose("depth", "deep")


async def test_a_question_to_oneself_leaves_nothing_behind(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/settings", chat=ChatId(ANA))
    await home.tap(ANA, "💭 A question for me", chat=ChatId(ANA))
    first = home.private(ANA)[-1].text
    await home.tap(ANA, "Another", chat=ChatId(ANA))
    assert home.private(ANA)[-1].text != first
    await home.tap(ANA, "✕ Close", chat=ChatId(ANA))
    assert (home.private(ANA), home.group(), await home.moments(), await home.notes()) == ([], [], [], ())
    assert home.rows("used") == []
    assert [row for row in home.rows("showing") if row["panel"] == "self"] == []
