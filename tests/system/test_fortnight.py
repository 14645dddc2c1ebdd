"""A fortnight on the play clock, with partners who answer, answer late, or never: told from the calls that left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.fakes import wordings
from tests.system.driver import Couple, Json, Play

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = 14
NIGHT_BEGINS, NIGHT_ENDS = time(22), time(8)
NUDGES = [
    wordings("bids-nudge", by="Ana"),
    *(wordings(key) for key in ("bids-nudge-group", "checkins-nudge", "checkins-nudge-group")),
]
EASING = wordings("easing-ask")


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """One message that left the bot for good, by the couple's clock."""

    at: datetime
    chat: int
    text: str


async def left(us: Couple, since: int = 0) -> list[Left]:
    """What was sent (not edited) to the group or to either, in its order."""
    ours = {us.group, us.ana, us.ben}
    sent = [c for c in await us.play.calls("sendMessage", since=since) if c["params"]["chat_id"] in ours]
    return [Left(at=_local(c), chat=c["params"]["chat_id"], text=c["params"]["text"]) for c in sent]


def _local(call: Json) -> datetime:
    return datetime.fromisoformat(call["at"]).astimezone(BERLIN)


def is_night(at: datetime) -> bool:
    return at.time() >= NIGHT_BEGINS or at.time() < NIGHT_ENDS


def scheduled(found: Sequence[Left], group: int) -> list[Left]:
    return [m for m in found if m.chat == group and m.text.startswith(("🌙", "☕", "🌿"))]


def nudges(found: Sequence[Left]) -> list[Left]:
    return [m for m in found if any(nudge.search(m.text) for nudge in NUDGES)]


async def begun(play: Play, beginning: str = "🌙 Evening question") -> tuple[Couple, int]:
    """A couple that begins at noon, both with a private chat; and the calls before it."""
    await evening(play, 1, time(12))
    us = await play.couple()
    await play.post("settle")
    await us.onboard(beginning)
    for who in (us.ana, us.ben):
        await us.say(who, "/start", chat=who)
    await play.post("settle")
    calls = await play.calls()
    return us, calls[-1]["n"] if calls else 0


async def evening(play: Play, day: int, at: time) -> None:
    """Move to this local time, `day` days after today."""
    now = datetime.fromisoformat((await play.get("state"))["now"]).astimezone(BERLIN)
    wanted = datetime.combine(now.date() + timedelta(days=day), at, tzinfo=BERLIN)
    await play.clock(to=max(wanted.astimezone(UTC), now.astimezone(UTC)).isoformat())


async def test_who_answers_gets_one_thing_a_day_outside_quiet_hours_and_no_nudge(play: Play) -> None:
    us, before = await begun(play)
    for _ in range(DAYS):
        await evening(play, 0, time(20, 31))
        question = await us.reads(us.ana, "🌙")
        for who in (us.ana, us.ben):
            await us.say(who, "zaunkönig, a line", reply_to=question["message_id"])
        await play.post("settle")
        await evening(play, 1, time(12))
    found = await left(us, before)
    # What came at 20:31 was asked for: two sealed answers are shown together at once.
    came = [m for m in scheduled(found, us.group) if m.at.time().minute != 31]
    assert sorted(Counter(m.at.date() for m in came).values()) == [1] * DAYS
    assert not [m for m in came if is_night(m.at)]
    assert nudges(found) == []


async def test_a_late_answer_is_nudged_for_once_and_never_after_it_came(play: Play) -> None:
    us, before = await begun(play, "👋 Only bids")
    late = range(0, DAYS, 3)
    await evening(play, 1, time(9))
    for day in range(DAYS):
        await evening(play, 0, time(12))
        await us.say(us.ana, f"/bid zaunkönig {day}")
        await play.post("settle")
        # Every third day the answer comes after the nudge, else a second before it would: three a week would be many.
        await evening(play, 0, time(15, 30) if day in late else time(14, 59, 59))
        await us.tap(us.ben, "I'm here")
        await evening(play, 1, time(9))
    found = await left(us, before)
    told = nudges(found)
    assert [m.chat for m in told] == [us.ben] * len(late)
    assert len({m.at.date() for m in told}) == len(late)
    assert {m.at.time().replace(microsecond=0) for m in told} == {time(15)}


async def test_a_bid_at_night_is_silent_and_its_nudge_waits_until_after_waking(play: Play) -> None:
    us, before = await begun(play, "👋 Only bids")
    await evening(play, 0, time(23))
    await us.say(us.ana, "/bid zaunkönig, are you up?")
    await play.post("settle")
    card = await us.reads(us.ben, wordings("bids-reaching", by="Ana"))
    await evening(play, 2, time(23))
    (nudge,) = nudges(await left(us, before))
    assert card["silent"]
    assert nudge.at.time() == time(8, 30)


async def test_whoever_never_answers_is_left_in_peace_after_ten_days(play: Play) -> None:
    us, before = await begun(play)
    await evening(play, DAYS, time(12))
    sent = scheduled(await left(us, before), us.group)
    first = sent[0].at.date()
    assert [(m.at.date() - first).days for m in sent] == [0, 1, 2, 6]
    assert EASING.search(sent[-1].text)
    assert nudges(await left(us, before)) == []


async def test_one_tap_brings_it_back_after_it_went_quiet(play: Play) -> None:
    us, _ = await begun(play)
    await evening(play, DAYS, time(12))
    await us.say(us.ben, "/jar")
    await play.post("settle")
    before = (await play.calls())[-1]["n"]
    await evening(play, 0, time(20, 31))
    (question,) = scheduled(await left(us, before), us.group)
    assert question.text.startswith("🌙")


async def agreed(us: Couple, *wishes: str) -> None:
    """More of it: one suggests, the other says yes."""
    await us.say(us.ana, "/settings")
    await us.tap(us.ana, "💬 What")
    for wish in wishes:
        await us.tap(us.ana, wish)
        await us.tap(us.ben, "Yes")
        await us.play.post("settle")
    await us.tap(us.ana, "✕ Close")


async def test_of_three_rhythms_one_comes_a_day_and_they_take_turns(play: Play) -> None:
    us, _ = await begun(play)
    await agreed(us, "⬜ A small idea", "⬜ One thank-you")
    before = (await play.calls())[-1]["n"]
    for _ in range(DAYS):
        await evening(play, 1, time(12))
        await us.say(us.ben, "/jar")
        await play.post("settle")
    # At noon somebody acted; whatever left at another time came by itself.
    unasked = [m for m in await left(us, before) if m.at.time() != time(12)]
    assert max(Counter(m.at.date() for m in unasked).values()) == 1
    assert len(unasked) >= DAYS - 1
    assert len({m.at.time() for m in unasked}) == 3
    assert not [m for m in unasked if is_night(m.at)]
