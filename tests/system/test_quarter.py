"""A quarter in the lives of eight kinds of couple: told from the calls that left, and from the database."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
import pytest

from tests.fakes import real_content, wordings
from tests.system.driver import Play
from tests.system.process import Process
from tests.system.quarter import DAYS, Life

AT = "2026-03-02T11:00:00+01:00"
FIRST = date(2026, 3, 3)
BERLIN, NEW_YORK, SHANGHAI = "Europe/Berlin", "America/New_York", "Asia/Shanghai"
# What a couple may get in a day, and never more (product.md 2.9).
MOST_IN_THE_GROUP, MOST_IN_PRIVATE = 3, 2
COMES_AGAIN_AFTER = timedelta(days=60)
EASING = wordings("easing-ask")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the lives of this module are lived, and the file they are kept in."""

    process: Process
    file: Path

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        with closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            return connection.execute(sql, values).fetchall()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    home = tmp_path_factory.mktemp("quarter")
    file = home / "quarter.db"
    with Process(home, "playground", "--port", "0", "--at", AT, "--database", f"sqlite:///{file}") as process:
        process.address()
        yield Place(process, file)


Day = Callable[[Life, date], Awaitable[None]]


async def lived(
    play: Play, day: Day, *, zones: tuple[str, str] = (BERLIN, BERLIN), beginning: str = "🌙 Evening question",
    mood: str = "Good, more", private: bool = True,
) -> Life:  # fmt: skip
    """From hello to the end of a quarter, each day lived by `day`, which may let time pass within it."""
    us = await play.couple()
    await play.post("settle")
    cities = [zone.rpartition("/")[2].replace("_", " ") for zone in zones]
    await us.onboard(beginning, city=cities[0], bens_city=cities[1] if zones[0] != zones[1] else "", mood=mood)
    for who in (us.ana, us.ben) if private else ():
        await us.say(who, "/start", chat=who)
    life = Life(us=us, zones=dict(zip((us.ana, us.ben), zones, strict=True)))
    calls = await play.calls()
    life.seen = calls[-1]["n"]
    now = datetime.fromisoformat((await play.get("state"))["now"]).astimezone(ZoneInfo(zones[0])).date()
    for number in range(1, DAYS + 1):
        await day(life, now + timedelta(days=number))
    return life


async def at(life: Life, day: date, hour: int, minute: int = 0) -> None:
    """Let time pass until this hour on Ana's clock."""
    zone = ZoneInfo(life.zones[life.us.ana])
    await life.until(datetime.combine(day, time(hour, minute), zone).astimezone(UTC))


def holds(life: Life, place: Place) -> None:
    """What is true of every kind of couple."""
    us = life.us
    group = life.per_day(us.group, life.zones[us.ana])
    assert max(group.values(), default=0) <= MOST_IN_THE_GROUP
    for who, zone in life.zones.items():
        assert max(life.per_day(who, zone).values(), default=0) <= MOST_IN_PRIVATE + 1, "ideas, and at most one nudge"
    assert list(life.at_night()) == []
    assert life.with_forbidden_words() == []
    assert life.with_a_figure_of_one() == []
    assert repeated_too_soon(life, place) == []
    assert shown_before_both(life) == []
    assert kept_of_closed(life, place) == []


def of_couple(life: Life, place: Place, sql: str) -> list[sqlite3.Row]:
    (couple,) = place.rows("SELECT id FROM couple WHERE chat_id = ?", life.us.group)
    return place.rows(sql, couple["id"])


def repeated_too_soon(life: Life, place: Place) -> list[str]:
    came: dict[str, int] = {}
    found = []
    for row in of_couple(life, place, "SELECT item, opened_at FROM moment WHERE couple_id = ? AND practice = 'checkins'"
        " AND state <> 'skipped' AND item LIKE 'q-%' ORDER BY opened_at"):  # fmt: skip
        if row["item"] in came and row["opened_at"] - came[row["item"]] < COMES_AGAIN_AFTER.total_seconds():
            found.append(row["item"])
        came[row["item"]] = row["opened_at"]
    # One that is asked every week by its own rhythm comes again by design.
    return [item for item in found if item != "q-what-would-help"]


def shown_before_both(life: Life) -> list[str]:
    """Sealed words that left for the group while only one of the two had written."""
    written: dict[int, list[str]] = defaultdict(list)
    for words, cards in life.sealed.items():
        for card in cards:
            written[card].append(words)
    alone = [words[0] for words in written.values() if len(words) == 1]
    texts = [o.text for o in life.out if o.chat == life.us.group]
    return [words for words in alone if any(words in text for text in texts)]


def kept_of_closed(life: Life, place: Place) -> list[int]:
    """Sealed cards that came to rest with words still in the database."""
    rows = of_couple(life, place, "SELECT m.id FROM moment m JOIN response r ON r.moment_id = m.id"
        " WHERE m.couple_id = ? AND m.kind = 'sealed' AND m.state <> 'open' AND r.words_sealed IS NOT NULL"
        " GROUP BY m.id HAVING count(*) < 2")  # fmt: skip
    return [row["id"] for row in rows]


@pytest.fixture
def play(place: Place, session: aiohttp.ClientSession) -> Play:
    return Play(session, place.process.address())


async def eager_day(life: Life, day: date) -> None:
    us = life.us
    await at(life, day, 9)
    for who in (us.ana, us.ben):
        await life.answer(who)
        await life.answer(who, chat=who)
    if life.rng.random() < 0.3:
        await us.say(life.rng.choice((us.ana, us.ben)), f"/bid {life.line()}")
    await at(life, day, 12, 30)
    for who in (us.ben, us.ana):
        await life.answer(who)
    if life.rng.random() < 0.1:
        await us.say(us.ben, f"/thanks {life.line()}")
    await at(life, day, 21)
    for who in life.rng.sample((us.ana, us.ben), 2):
        await life.write(who)
        await life.answer(who)
        await life.answer(who, chat=who)


async def test_both_eager(play: Play, place: Place) -> None:
    life = await lived(play, eager_day)
    holds(life, place)
    group = life.per_day(life.us.group, BERLIN)
    assert len(group) >= DAYS - 2, "something comes every day"
    assert max(group.values()) == 1, "and one thing a day is enough"
    assert life.sealed


async def one_sided_day(life: Life, day: date) -> None:
    us = life.us
    await at(life, day, 12)
    await life.answer(us.ana)
    if life.rng.random() < 0.3:
        await us.say(us.ana, f"/bid {life.line()}")
    await at(life, day, 21)
    await life.write(us.ana)
    await life.answer(us.ana)


async def test_one_silent(play: Play, place: Place) -> None:
    life = await lived(play, one_sided_day)
    holds(life, place)
    nudged = [o for o in life.sends(life.us.ben) if o.unasked]
    first = life.out[0].at
    assert nudged
    assert all(o.at - first < timedelta(days=9) for o in nudged), "who has been gone for a week is left in peace"
    assert not [words for words in life.sealed if any(words in o.text for o in life.out if o.chat == life.us.group)]


async def silent_day(life: Life, day: date) -> None:
    await at(life, day, 12)


async def test_both_silent(play: Play, place: Place) -> None:
    life = await lived(play, silent_day)
    holds(life, place)
    came = life.sends(life.us.group)
    assert len([o for o in came if not EASING.search(o.text)]) <= 5
    assert max(o.at for o in came) - min(o.at for o in came) < timedelta(days=16), "then it rests until somebody stirs"


async def test_two_zones_thirteen_hours_apart(play: Play, place: Place) -> None:
    life = await lived(play, eager_day, zones=(NEW_YORK, SHANGHAI))
    holds(life, place)
    assert len(life.per_day(life.us.group, NEW_YORK)) >= DAYS // 2


async def test_guests_without_a_private_side(play: Play, place: Place) -> None:
    life = await lived(play, one_sided_day, private=False)
    holds(life, place)
    assert not life.sends(life.us.ana) + life.sends(life.us.ben), "nothing is sent where nobody opened a chat"


async def helper_day(life: Life, day: date) -> None:
    us = life.us
    await at(life, day, 12)
    await us.say(us.ana, f"/bid {life.line()}")
    await life.play.post("settle")
    card = (await us.messages(us.ben, last=1))[-1]
    await life.play.post(f"people/{us.ben}/react", chat=us.group, message_id=card["message_id"], emoji="❤")
    await at(life, day, 21)
    for message in await us.messages(us.ana, last=1):
        await life.play.post(f"people/{us.ana}/react", chat=us.group, message_id=message["message_id"], emoji="🔥")


async def test_helpers_who_answer_with_hearts(play: Play, place: Place) -> None:
    us = None

    async def day(life: Life, when: date) -> None:
        nonlocal us
        if us is None:
            us = life.us
            await life.play.post(f"chats/{us.group}/bot", status="administrator", by=us.ana)
            await us.say(us.ana, "/settings")
            await us.tap(us.ana, "👁 Reactions")
            await us.tap(us.ana, "Turn")
            await us.tap(us.ben, "Yes")
        await helper_day(life, when)

    life = await lived(play, day)
    holds(life, place)
    met = of_couple(life, place, "SELECT id FROM moment WHERE couple_id = ? AND practice = 'bids' AND state = 'met'")
    assert len(met) == DAYS


async def mending_day(life: Life, day: date) -> None:
    """A gentle life with a hard moment now and then, time apart, and coming back."""
    us = life.us
    await at(life, day, 9)
    for who in (us.ana, us.ben):
        await life.answer(who)
        await life.answer(who, chat=who)
    await at(life, day, 18)
    what = life.rng.random()
    if what < 0.06:
        await us.say(us.ana, "/repair")
        await life.play.post("settle")
        await us.tap(us.ana, "Just hear me")
        life.hard.append(day)
    elif what < 0.12:
        await us.say(us.ben, "/space 2h")
    elif what < 0.3:
        await us.say(us.ana, f"/bid {life.line()}")
    await at(life, day, 21)
    for who in (us.ana, us.ben):
        await life.write(who)
        await life.answer(who)
        await life.answer(who, chat=who)


async def test_two_who_are_mending(play: Play, place: Place) -> None:
    life = await lived(play, mending_day, mood="Mending")
    holds(life, place)
    assert life.hard
    for day in life.hard:
        evening = [o for o in life.sends(life.us.group) if o.local(BERLIN).date() == day and o.local(BERLIN).hour >= 18]
        assert [o.text for o in evening if o.text.startswith(("🌙", "☕", "🍽"))] == [], "a hard moment is left in peace"
    deep = of_couple(life, place, "SELECT item FROM moment WHERE couple_id = ? AND practice = 'checkins'")
    playful = {item.id for item in real_content().items("question") if "playful" in item.tags or item.depth == "deep"}
    assert {row["item"] for row in deep} & playful == set()


async def path_day(life: Life, day: date) -> None:
    us = life.us
    await at(life, day, 12)
    for who in life.rng.sample((us.ana, us.ben), 2):
        await life.walk(who)
        await life.answer(who)
    await at(life, day, 21)
    for who in (us.ana, us.ben):
        await life.write(who)
        await life.answer(who)


async def test_two_who_take_the_path(play: Play, place: Place) -> None:
    begun = False

    async def day(life: Life, when: date) -> None:
        nonlocal begun
        if not begun:
            begun = True
            await life.us.say(life.us.ana, "/path")
            await life.us.tap(life.us.ana, "Flatmates")
            await life.us.tap(life.us.ben, "Yes, let's")
        await path_day(life, when)

    life = await lived(play, day)
    holds(life, place)
    walked = of_couple(life, place, "SELECT item FROM moment WHERE couple_id = ? AND practice = 'path' AND item <> ''")
    assert [row["item"] for row in walked] == [f"d-{number}" for number in range(1, 11)]
    assert max(life.per_day(life.us.group, BERLIN).values()) == 1
