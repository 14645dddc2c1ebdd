"""What must hold after every step of a life: told from the calls that left, the messages shown, and the file."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, MutableMapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from bot.domain import jar
from bot.domain.card import PartnerId
from bot.domain.couple import ChatId, Couple, Stage
from bot.domain.decision import Kind
from bot.playground.calls import Call
from bot.storage import couples
from tests.fakes import wordings
from tests.lives.stage import Stage as House
from tests.system.quarter import CLOCK, EDITED, FORBIDDEN, NAMES, SENT

# Whatever would tell one of the two that the other has not done something.
NOT_ANSWERED = re.compile(
    r"(has|have|had)(n['’]t| not)\b|not (yet )?(answered|replied|tapped)|still waiting|no answer from", re.IGNORECASE
)
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message that left or was changed, in plain words; `at` is the machine's time."""

    at: datetime
    chat: int
    method: str
    text: str
    silent: bool
    unasked: bool


@dataclass(kw_only=True)
class Watch:
    """Reads on after each step. `held` counts how often each promise of design.md 7 was looked at."""

    house: House
    held: Counter[str] = field(default_factory=Counter)
    typed: set[str] = field(default_factory=set)
    totals: dict[int, tuple[frozenset[PartnerId], int]] = field(default_factory=dict)
    nudged: dict[int, int] = field(default_factory=dict)
    lines: list[MutableMapping[str, Any]] = field(default_factory=list)
    began: set[int] = field(default_factory=set)
    nudges: int = 0
    crowded: bool = False
    unanswerable: int = 0
    late: set[int] = field(default_factory=set)
    _seen: int = 0
    _read: int = 0

    async def look(self, *, unasked: bool, forgot: bool = False, page: bool = False) -> None:
        """Everything since the last time. `unasked`: nobody but time did anything meanwhile.

        `page`: somebody asked for a page about the bot itself, which is there for whoever is in.
        """
        us, said = await self.couple(), list(self._said(unasked))
        self.nothing_before_both_said_yes(us, said)
        self.every_tap_is_answered()
        self.nothing_told_of_one(said)
        self.no_figure_fell(us, forgot)
        self.quiet_is_quiet(us, said)
        self.nudged_once(said)
        self.a_third_person_silences(us, [] if page else said)
        self.no_word_in_a_log()
        self.nothing_left_behind()
        self.late = self._answers_to_come()

    def _answers_to_come(self) -> set[int]:
        """Chats that still wait for an answer to what was done before: it will not come by itself when it comes."""
        answers = f"{Kind.ANSWER:d}, {Kind.REVEAL:d}, {Kind.NOTICE:d}"
        sql = f"SELECT chat_id FROM outbox WHERE state IN ('pending', 'unknown') AND kind IN ({answers})"
        return {row[0] for row in self.rows(sql)}

    async def couple(self) -> Couple | None:
        """The couple of the group, as it is kept now."""
        group = ChatId(self.house.group)
        return await self.house.app.engine.look(lambda context: couples.by_chat(context.unit, group))

    def _said(self, unasked: bool) -> Iterator[Said]:
        for call in self.house.standin.calls.since(self._seen):
            self._seen = call.n
            if call.method in (*SENT, *EDITED) and call.ok:
                yield self._of(call, unasked)

    def _of(self, call: Call, unasked: bool) -> Said:
        shown = call.shown()["params"]
        unasked = unasked and int(shown["chat_id"]) not in self.late
        text = shown.get("text") or shown.get("caption") or (shown.get("media") or {}).get("caption") or ""
        return Said(at=call.at + self.house.clock.slip, chat=int(shown["chat_id"]), method=call.method,
            text=TAG.sub("", text), silent=bool(shown.get("disable_notification")), unasked=unasked)  # fmt: skip

    def rows(self, sql: str, *values: object) -> list[Any]:
        with closing(sqlite3.connect(f"file:{self.house.file}?mode=ro", uri=True)) as connection:
            return connection.execute(sql, values).fetchall()

    # -- the promises ----------------------------------------------------------------------------------------------

    def nothing_before_both_said_yes(self, us: Couple | None, said: list[Said]) -> None:
        self.held["1 both said yes"] += 1
        if us is None or us.stage is not Stage.ACTIVE:
            sent = [s for s in said if s.unasked and s.method in SENT and not _is_farewell(s.text)]
            assert sent == [], f"sent while not both are in: {sent}"
        self.began |= {row[0] for row in self.rows("SELECT id FROM couple WHERE stage <> 'new'")}
        for table in ("moment", "rhythm", "note"):
            early = {row[0] for row in self.rows(f"SELECT couple_id FROM {table}")} - self.began
            assert not early, f"a {table} before both were in"

    def every_tap_is_answered(self) -> None:
        self.held["3 every tap answered"] += 1
        waiting = [q for q in self.house.standin.world.queries.values() if q.answer is None]
        assert len(waiting) <= self.unanswerable, f"{len(waiting)} taps unanswered"
        self.house.standin.world.queries.clear()
        # An answer that the network lost is not asked for again: what was decided stands.
        self.unanswerable -= len(waiting)

    def nothing_told_of_one(self, said: list[Said]) -> None:
        """No number beside a name, nothing about who has not answered, no word that blames."""
        self.held["4 no number of one's own"] += 1
        self.held["5 nobody told on"] += 1
        for one in said:
            assert not FORBIDDEN.search(one.text), one.text
            for line in (line for line in one.text.splitlines() if any(name in line for name in NAMES)):
                assert not NOT_ANSWERED.search(line), line
                assert not re.search(r"\d", CLOCK.sub("", line)), line

    def no_figure_fell(self, us: Couple | None, forgot: bool) -> None:
        self.held["6 no figure fell"] += 1
        if us is None:
            return
        who, total = frozenset(p.id for p in us.partners), jar.total(us.jar)
        before = self.totals.get(us.id)
        if before is not None and before[0] == who and not forgot:
            assert total >= before[1], "marbles were lost"
        self.totals[us.id] = who, total

    def quiet_is_quiet(self, us: Couple | None, said: list[Said]) -> None:
        self.held["5 quiet hours"] += 1
        for one in said:
            if us is None or not one.unasked or one.silent or one.method not in SENT:
                continue
            partner = us.partner(PartnerId(one.chat))
            is_quiet = partner.is_quiet(one.at) if partner else one.chat == us.chat and us.is_quiet(one.at)
            assert not is_quiet or _is_wished(one.text), f"by itself at night: {one}"

    def nudged_once(self, said: list[Said]) -> None:
        self.held["5 one nudge"] += 1
        self.nudges += sum(s.method in SENT and bool(_nudges().search(s.text)) for s in said)
        for number, moment, more in self.rows("SELECT id, moment_id, more FROM showing WHERE face = 'nudge'"):
            for one in (moment, *map(int, filter(None, more.split(",")))):
                assert self.nudged.setdefault(one, number) == number, f"moment {one} was nudged for twice"
        assert self.nudges <= len(set(self.nudged.values())), "a nudge left twice"

    def a_third_person_silences(self, us: Couple | None, said: list[Said]) -> None:
        """One line when it is noticed, and then nothing until it is two again."""
        self.held["7 a third silences"] += 1
        standin = self.house.standin
        here = standin.chat(self.house.group)
        was, self.crowded = self.crowded, sum(not standin.person(p).is_bot for p in here.present()) > 2
        if was and self.crowded and us is not None and us.stage is Stage.ACTIVE:
            unasked = [s for s in said if s.unasked and s.method in SENT]
            assert unasked == [], f"by itself in front of a third person: {unasked}"
            asked = [s for s in said if s.chat == self.house.group and s.method in SENT and not s.unasked]
            assert asked == [], f"said in front of a third person: {asked}"

    def no_word_in_a_log(self) -> None:
        self.held["9 no word in a log"] += 1
        fresh, self._read = self.lines[self._read :], len(self.lines)
        told = "\n".join(map(str, fresh))
        assert not any(word in told for word in (*NAMES, "Cleo", "zaunkönig", self.house.standin.token)), told
        assert [line for line in fresh if line.get("log_level") in ("error", "critical")] == []

    def nothing_left_behind(self) -> None:
        """At rest nothing is late: no update unread, no letter unsent, no row unlooked-at."""
        self.held["nothing lost"] += 1
        assert self.rows("SELECT update_id, error FROM inbox WHERE state <> 'done'") == []
        if self.house.is_held:
            return
        now = int(self.house.clock.now().timestamp())
        held = "SELECT chat_id FROM chat_hold WHERE until > ?"
        waiting = "state IN ('pending', 'leased', 'sending', 'unknown')"
        late = self.rows(f"SELECT id, state, kind FROM outbox WHERE {waiting}"
            f" AND not_before <= ? AND NOT EXISTS ({held} AND chat_id IN (outbox.chat_id, 0))", now, now)  # fmt: skip
        # Behind one that Telegram put off, those of the same chat wait too.
        put_off = self.rows("SELECT 1 FROM outbox WHERE state IN ('pending', 'unknown') AND not_before > ?", now)
        assert late == [] or put_off, f"late in the outbox: {late}"
        for table, column in (("moment", "look_at"), ("rhythm", "due_at"), ("note", "due_at")):
            assert self.rows(f"SELECT id FROM {table} WHERE {column} <= ?", now) == [], f"a {table} is late"

    # -- at the end ------------------------------------------------------------------------------------------------

    def ordinary_chat_left_no_trace(self, before: int) -> None:
        """Nothing at all was written since the file had this version."""
        self.held["2 ordinary chat"] += 1
        assert self.version() == before, "ordinary chat made the bot write"

    def version(self) -> int:
        """Changes whenever anything is committed."""
        found = [self.house.file, self.house.file.with_name("toward.db-wal")]
        return hash(tuple(path.read_bytes() for path in found if path.exists()))

    def no_word_in_the_clear(self) -> None:
        self.held["2 sealed at rest"] += 1
        kept = b"".join(path.read_bytes() for path in self.house.data.iterdir() if path.is_file())
        assert [word for word in self.typed if word.encode() in kept] == []


@cache
def _nudges() -> re.Pattern[str]:
    keys = ("bids-nudge", "bids-nudge-group", "checkins-nudge", "checkins-nudge-group")
    found = [wordings(key, by=name).pattern for key in keys for name in NAMES]
    return re.compile("|".join(found))


def _is_farewell(text: str) -> bool:
    return bool(wordings("hello-goodbye").search(text))


def _is_wished(text: str) -> bool:
    """A reminder comes when whoever asked for it wanted it."""
    return text.startswith(("⏰", "🔔"))
