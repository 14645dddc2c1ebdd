"""A promise, end to end: what the promiser sees in private, what both see in the group, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.card import At, MomentTap
from bot.domain.couple import UNTIL_SAID, ChatId
from bot.domain.moment import State
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.house import NOON, House, toast

HERS, HIS = ChatId(ANA), ChatId(BEN)
HOUR = timedelta(hours=1)
WEEK = timedelta(days=7)


async def a_promise(home: House, text: str = "/promise Bring the parcel by 18:00") -> None:
    await home.begin()
    await home.command(ANA, text, chat=HERS)


async def test_it_is_hers_alone_until_she_shares_it(home: House) -> None:
    await a_promise(home)
    assert home.private(ANA)[-1].text == "🤝 Bring the parcel, by 18:00."
    assert home.private(ANA)[-1].labels == ["Kept", "I'll be later", "Can't, owning it", "✏️ Change", "Share with Ben"]
    assert (home.group(), home.private(BEN)) == ([], [])
    await home.tap(ANA, "Share with Ben", chat=HERS)
    assert home.group()[-1].text == "🤝 Ana: Bring the parcel, by 18:00."
    assert "Share with Ben" not in home.private(ANA)[-1].labels


async def test_she_is_told_before_and_at_its_time_once_each_and_he_is_never(home: House) -> None:
    await a_promise(home)
    first = home.private(ANA)[0].id
    await home.pass_time(to=NOON + 5 * HOUR)
    # A new message, with its sound; the one before it has gone.
    assert [m.keys for m in home.private(ANA)] == [["promises-mine-soon"]]
    assert home.private(ANA)[0].id != first
    await home.pass_time(to=NOON + 6 * HOUR)
    assert [m.keys for m in home.private(ANA)] == [["promises-mine-now"]]
    sent = len(home.messenger.named("send"))
    await home.pass_time(by=timedelta(days=30))
    assert (len(home.private(ANA)), home.private(BEN), home.group()) == (1, [], [])
    assert (home.private(ANA)[0].labels, len(home.messenger.named("send"))) == ([], sent)


async def test_kept_is_a_marble_and_double_taps_are_one(home: House) -> None:
    await a_promise(home)
    await home.tap(ANA, "Share with Ben", chat=HERS)
    assert toast(await home.tap(ANA, "Kept")) == "promises-kept-toast"
    (moment,) = await home.moments()
    again = await home.tap(ANA, MomentTap(moment.id, "kept"), chat=HERS)
    assert toast(again) == "promises-toast"
    assert (await home.couple()).jar.marbles == 1
    assert home.group()[-1].text.startswith("🤝 Ana: Bring the parcel.\n")
    assert home.group()[-1].labels == []
    await home.pass_time(to=NOON + 8 * HOUR)
    assert len(home.private(ANA)) == 1


async def test_owning_it_lends_words_in_private_and_is_said_openly_in_the_group(home: House) -> None:
    await a_promise(home)
    await home.tap(ANA, "Share with Ben", chat=HERS)
    await home.tap(ANA, "Can't, owning it", chat=HERS)
    assert home.private(ANA)[-1].labels == ["📋 Words to borrow"]
    assert home.group()[-1].keys == ["promises-theirs", "promises-owned-theirs"]
    assert (await home.couple()).jar.marbles == 1


async def test_in_the_group_only_her_taps_count(home: House) -> None:
    await home.begin()
    number = await home.command(ANA, "/promise bring the parcel by 18:00")
    assert home.group()[-1].reply_to == number
    for label in ("Kept", "I'll be later", "Can't, owning it", "✏️ Change"):
        assert toast(await home.tap(BEN, label)) == "bids-theirs-toast"
    assert toast(await home.tap(CLEO, "Kept")) == "stranger-toast"
    assert (await home.moments())[0].state is State.OPEN
    assert [r for r in home.rows("outbox") if r["state"] == "pending"] == []


async def test_typed_in_the_group_the_reminder_is_still_private(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/promise bring the parcel by 18:00")
    await home.pass_time(to=NOON + 5 * HOUR)
    assert [m.keys for m in home.private(ANA)] == [["promises-mine-soon"]]
    assert len(home.group()) == 1


async def test_without_a_private_side_nothing_is_said_and_the_way_there_is_on_the_card(home: House) -> None:
    await home.begin(private=())
    await home.command(ANA, "/promise bring the parcel by 18:00")
    assert "🔔 Remind me" in home.group()[-1].labels
    await home.pass_time(to=NOON + 5 * HOUR)
    assert (len(home.group()), home.private(ANA)) == (1, [])
    (moment,) = await home.moments()
    await home.command(ANA, f"/start m-{moment.id}-open", chat=HERS)
    assert home.private(ANA)[-1].keys == ["promises-mine-by"]
    await home.pass_time(to=NOON + 6 * HOUR)
    assert home.private(ANA)[-1].keys == ["promises-mine-now"]


async def test_later_changes_the_time_for_both_and_says_nothing_else(home: House) -> None:
    await a_promise(home)
    await home.tap(ANA, "Share with Ben", chat=HERS)
    await home.pass_time(to=NOON + 6 * HOUR)
    await home.tap(ANA, "I'll be later", chat=HERS)
    assert home.group()[-1].labels[0] == "Kept"
    await home.tap(ANA, "In an hour", chat=HERS)
    assert home.group()[-1].text == "🤝 Ana: Bring the parcel, by 19:00."
    await home.pass_time(to=NOON + 7 * HOUR)
    assert home.private(ANA)[-1].keys == ["promises-mine-now"]


async def test_a_typed_time_brings_the_card_to_the_end_of_the_chat(home: House) -> None:
    await a_promise(home, "/promise Bring the parcel")
    assert home.private(ANA)[-1].text == "🤝 Bring the parcel.\nBy when?"
    await home.tap(ANA, "type", chat=HERS)
    await home.reply(ANA, "whenever", chat=HERS)
    assert home.private(ANA)[-1].keys == ["promises-ask-time-again"]
    await home.reply(ANA, "tomorrow 9:00", chat=HERS)
    assert home.private(ANA)[-1].text == "🤝 Bring the parcel, by Thu 12 Mar, 09:00."


async def test_the_examples_open_without_words(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/promise", chat=HERS)
    await home.tap(ANA, "⏰ Be there on time", chat=HERS)
    await home.tap(ANA, "Tonight", chat=HERS)
    assert [m.text for m in home.private(ANA)] == ["🤝 There at the time I said, by 20:00."]


async def test_in_the_group_the_examples_are_for_whoever_asked(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/promise")
    assert home.group()[-1].text.startswith("🤝 Ana, what would you like")
    assert toast(await home.tap(BEN, "💬 A message on time")) == "bids-theirs-toast"
    await home.tap(ANA, "✍️ Something else")
    await home.reply(ANA, "water the plants by 18:00")
    assert [m.text for m in home.group()] == ["🤝 Ana: water the plants, by 18:00."]


async def test_while_she_takes_some_time_it_waits(home: House) -> None:
    await a_promise(home)
    us = await home.couple()
    await home.change(us.with_partner(replace(us.partners[0], space_until=NOON + 7 * HOUR)))
    await home.pass_time(to=NOON + 7 * HOUR - timedelta(seconds=1))
    assert [m.edits for m in home.private(ANA)] == [0]
    await home.pass_time(to=NOON + 7 * HOUR)
    assert home.private(ANA)[-1].keys == ["promises-mine-now"]


async def test_what_she_asked_to_be_told_comes_while_the_two_rest(home: House) -> None:
    await a_promise(home)
    await home.change(replace(await home.couple(), paused_until=UNTIL_SAID))
    await home.pass_time(to=NOON + 5 * HOUR)
    assert home.private(ANA)[-1].keys == ["promises-mine-soon"]


async def test_with_a_third_person_there_it_is_silent(home: House) -> None:
    await a_promise(home)
    await home.joined(CLEO, 3)
    await home.pass_time(to=NOON + 6 * HOUR)
    assert len(home.private(ANA)) == 1


async def test_each_reads_the_time_on_their_own_clock(home: House) -> None:
    us = cast.couple(cast.ana(), replace(cast.ben(), zone="America/New_York"))
    await home.begin(couple=us)
    await home.command(BEN, "/promise call you at 18:00")
    at = home.group()[-1].card.lines[0].args["at"]
    assert isinstance(at, At)
    assert at.instant == NOON + 11 * HOUR
    assert home.group()[-1].text == "🤝 Ben: call you, by 23:00 / 18:00."


async def test_a_name_from_right_to_left_keeps_its_place(home: House) -> None:
    await home.begin(couple=cast.couple(replace(cast.ana(), name="نور"), cast.ben()))
    await home.command(BEN, "/promise call by 18:00", chat=HIS)
    assert home.private(BEN)[-1].labels[-1] == "Share with \u2068نور\u2069"


async def test_its_words_are_gone_from_the_database_a_week_later(home: House) -> None:
    await a_promise(home)
    await home.tap(ANA, "Kept", chat=HERS)
    await home.pass_time(by=WEEK - timedelta(seconds=1))
    assert (await home.moments())[0].words == "Bring the parcel"
    await home.pass_time(by=timedelta(seconds=1))
    assert (await home.moments())[0].words == ""
    assert [r["words_sealed"] for r in home.rows("moment")] == [None]


async def test_taken_back_it_is_gone_from_both_places(home: House) -> None:
    await a_promise(home)
    await home.tap(ANA, "Share with Ben", chat=HERS)
    await home.tap(ANA, "✏️ Change", chat=HERS)
    await home.tap(ANA, "Take it back", chat=HERS)
    assert home.group()[-1].keys == home.private(ANA)[-1].keys == ["promises-let-go"]
    await home.pass_time(by=WEEK)
    assert len(home.private(ANA)) == 1
