"""What must be true of a whole year, told from what was sent and from what the database held on the way."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain import jar
from bot.domain.budget import ALLOWANCES
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Partner
from bot.practices import all_practices
from tests.system.quarter import CLOCK, FORBIDDEN, NAMES
from tests.years.people import Two
from tests.years.town import Sent

MOST_IN_THE_GROUP, MOST_IN_PRIVATE = 3, 3
# What has a measure of its own: the recap one a week, a full jar thirty marbles, a nudge one for each of them and day.
MEASURED = re.compile(r"(recap|fulljar|\w+-nudge-group).*")
# What somebody did, told when Telegram could be reached again.
ANSWERS = re.compile(r"bids-(?!nudge).*|thanks-(?!ask).*|jar-.*")
# A message whose answer was lost is sent again, twice at most.
COPIES, COPIED_WITHIN = 2, timedelta(minutes=10)
COMES_AGAIN_AFTER = timedelta(days=60)
A_WEEK = 7 * 24 * 3600
# Asked once a week by its own rhythm, by design.
EVERY_WEEK = "q-what-would-help"


@dataclass(slots=True, kw_only=True)
class Count:
    """What there was, for the figures."""

    sends: int = 0
    unasked: int = 0
    opened: int = 0
    skipped: int = 0
    met: int = 0
    nudges: int = 0


@dataclass(kw_only=True)
class Book:
    """Hears every message as it leaves, and reads the database once a week, before it forgets."""

    twos: list[Two]
    file: Path
    start: datetime
    wrong: list[str] = field(default_factory=list)
    count: Count = field(default_factory=Count)
    _by_chat: dict[ChatId, tuple[Two, Partner | None]] = field(default_factory=dict)
    _said: dict[tuple[ChatId, str], tuple[datetime, int]] = field(default_factory=dict)
    _per_day: dict[tuple[ChatId, date], list[str]] = field(default_factory=lambda: defaultdict(list))
    _days: dict[int, list[date]] = field(default_factory=lambda: defaultdict(list))
    _owners: dict[int, tuple[str, str]] = field(default_factory=dict)
    _open: Counter[tuple[int, str]] = field(default_factory=Counter)
    _items: dict[tuple[int, str], int] = field(default_factory=dict)
    _marbles: Counter[tuple[int, date]] = field(default_factory=Counter)
    _nudged: dict[int, tuple[int, int]] = field(default_factory=dict)
    # Times apart, by couple: such a moment counts as met when it began, and its marble falls when the two are back.
    _apart: Counter[int] = field(default_factory=Counter)
    _met: set[int] = field(default_factory=set)
    _last_moment: int = 0
    _last_met: int = 0

    def __post_init__(self) -> None:
        for two in self.twos:
            self._by_chat[two.group] = two, None
            for who in two.who:
                self._by_chat[ChatId(who)] = two, two.partner(who, self.start)

    # -- as it leaves ------------------------------------------------------------------------------------------------

    def hears(self, sent: Sent) -> None:
        self.count.sends += 1
        two, reader = self._by_chat[sent.chat]
        if FORBIDDEN.search(sent.text):
            self.wrong.append(f"a word that blames: {sent.text}")
        for line in sent.text.splitlines():
            if any(name in line for name in NAMES) and re.search(r"\d", CLOCK.sub("", line)):
                self.wrong.append(f"a figure beside a name: {line}")
        if sent.unasked:
            self._came_by_itself(sent, two, reader)

    def _came_by_itself(self, sent: Sent, two: Two, reader: Partner | None) -> None:
        self.count.unasked += 1
        hearers = [reader] if reader else [two.partner(who, self.start) for who in two.who]
        if not sent.silent and any(who.is_quiet(sent.at) for who in hearers):
            self.wrong.append(f"at night for couple {two.number}: {sent.at} {sent.text!r}")
        if not self._is_a_copy(sent) and not MEASURED.fullmatch(sent.key) and not ANSWERS.fullmatch(sent.key):
            zone = reader.zone if reader else two.zones[0]
            self._per_day[sent.chat, sent.at.astimezone(ZoneInfo(zone)).date()].append(sent.key)

    def _is_a_copy(self, sent: Sent) -> bool:
        first, copies = self._said.get((sent.chat, sent.text), (sent.at, -1))
        if sent.at - first > COPIED_WITHIN:
            first, copies = sent.at, -1
        self._said[sent.chat, sent.text] = first, copies + 1
        if copies + 1 > COPIES:
            self.wrong.append(f"{copies + 2} times in chat {sent.chat} at {sent.at}: {sent.key}")
        return copies >= 0

    # -- once a week -------------------------------------------------------------------------------------------------

    def read(self) -> None:
        with closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            self._read_moments(connection)
            self._read_met(connection)
            self._read_nudges(connection)

    def _read_moments(self, connection: sqlite3.Connection) -> None:
        for rhythm in connection.execute("SELECT id, practice, days FROM rhythm"):
            self._owners.setdefault(rhythm["id"], (rhythm["practice"], rhythm["days"]))
        practices = all_practices()
        for row in connection.execute("SELECT * FROM moment WHERE id > ? ORDER BY id", (self._last_moment,)):
            self._last_moment = row["id"]
            came = row["state"] != "skipped"
            self.count.opened += came
            self.count.skipped += not came
            if row["rhythm_id"] is not None:
                self._days[row["rhythm_id"]].append(date.fromisoformat(row["day"]))
                if came and practices[row["practice"]].budgeted:
                    self._open[row["couple_id"], row["day"]] += 1
            if came and row["practice"] == "checkins" and row["item"].startswith("q-") and row["item"] != EVERY_WEEK:
                self._again(row)

    def _again(self, row: sqlite3.Row) -> None:
        key = row["couple_id"], row["item"]
        before = self._items.get(key)
        if before is not None and row["opened_at"] - before < COMES_AGAIN_AFTER.total_seconds():
            self.wrong.append(f"couple {key[0]} was asked {key[1]} twice within sixty days")
        self._items[key] = row["opened_at"]

    def _read_met(self, connection: sqlite3.Connection) -> None:
        """Moments met since the last reading, by the local date on which their marble fell.

        A week more is read again: what was met while nobody looked may be told late.
        """
        sql = "SELECT id, couple_id, practice, met_at FROM moment WHERE met_at >= ?"
        for moment, couple, practice, at in connection.execute(sql, (self._last_met - A_WEEK,)).fetchall():
            self._last_met = max(self._last_met, at)
            if moment not in self._met:
                self._met.add(moment)
                self._apart[couple] += practice == "space"
                zone = ZoneInfo(self.twos[couple - 1].zones[0])
                self._marbles[couple, datetime.fromtimestamp(at, zone).date()] += 1

    def _read_nudges(self, connection: sqlite3.Connection) -> None:
        for row in connection.execute(
            "SELECT id, moment_id, more, partner, created_at FROM showing WHERE face='nudge'"
        ):
            self._nudged.setdefault(row["id"], (row["partner"], row["created_at"]))

    # -- at the end --------------------------------------------------------------------------------------------------

    def close(self) -> list[str]:
        """Everything that was wrong, in words an operator can follow; empty after a good year."""
        self.read()
        self.count.nudges, self.count.met = len(self._nudged), len(self._met)
        self._once_a_day()
        self._budget()
        self._nudges()
        self._jars()
        return self.wrong

    def _once_a_day(self) -> None:
        """Exactly one row for every local date a rhythm stands for, from its first to its last."""
        for rhythm, days in self._days.items():
            weekdays = {int(d) for d in self._owners[rhythm][1]}
            span = (max(days) - min(days)).days + 1
            wanted = [d for d in (min(days) + timedelta(days=n) for n in range(span)) if d.weekday() in weekdays]
            if sorted(days) != wanted:
                lost, twice = set(wanted) - set(days), [d for d, n in Counter(days).items() if n > 1]
                self.wrong.append(f"rhythm {rhythm} {self._owners[rhythm]}: lost {sorted(lost)[:3]}, twice {twice[:3]}")

    def _budget(self) -> None:
        for (couple, day), opened in self._open.items():
            if opened > ALLOWANCES[self.twos[couple - 1].habit.volume].per_day:
                self.wrong.append(f"couple {couple} got {opened} on {day}")
        for (chat, at), came in self._per_day.items():
            if len(came) > (MOST_IN_THE_GROUP if chat < 0 else MOST_IN_PRIVATE):
                self.wrong.append(f"{len(came)} messages by themselves in chat {chat} on {at}: {', '.join(came)}")

    def _nudges(self) -> None:
        """At most one message a person and day (moments join it), and three in any seven days."""
        of: dict[int, list[int]] = defaultdict(list)
        for who, at in self._nudged.values():
            of[who].append(at)
        for who, times in of.items():
            times.sort()
            zone = ZoneInfo(self.twos[who // 10 - 1].zone(PartnerId(who)))
            if len({datetime.fromtimestamp(at, zone).date() for at in times}) < len(times):
                self.wrong.append(f"two nudges on one day for partner {PartnerId(who)}")
            if any(b - a < A_WEEK for a, b in zip(times, times[3:], strict=False)):
                self.wrong.append(f"more than three nudges within a week for partner {PartnerId(who)}")

    def _jars(self) -> None:
        fell: Counter[int] = Counter()
        for (couple, _), met in self._marbles.items():
            fell[couple] += min(met, jar.MARBLES_A_DAY)
        with closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as connection:
            for couple, marbles, shelf, early in connection.execute("SELECT id, marbles, shelf, early FROM couple"):
                total = marbles + shelf * jar.MARBLES_IN_A_JAR + sum(map(int, filter(None, early.split(","))))
                # Five a day at most: another day may make room for one, or take it.
                if abs(total - fell[couple]) > self._apart[couple]:
                    self.wrong.append(f"couple {couple} has {total} marbles of {fell[couple]} met moments")
