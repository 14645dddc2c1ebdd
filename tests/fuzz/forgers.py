"""Target `taps`: forged data, and true data tapped by whoever has no part in it. Answered, refused, nothing changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from tests.fuzz import strange
from tests.fuzz.arena import Arena, Pair, arena, user
from tests.fuzz.pulse import pulse
from tests.fuzz.tally import Progress, Tally
from tests.logs import leaks

Json = dict[str, Any]
AT_ONCE = 20
ROUNDS = 15
OPENED = ("/bid a walk", "/thanks", "/checkin", "/settings", "/space", "/jar", "/repair", "/recap", "/gesture")
PRIVATELY = ("/mine", "/promise", "/remember", "/needs")


class Forgers:
    """Two couples with cards open, and everybody who taps what is not theirs."""

    def __init__(self, home: Arena, rng: Random, number: int) -> None:
        self._home = home
        self._rng = rng
        self.number = number
        self._buttons: list[tuple[Pair, int, str]] = []

    async def open(self) -> None:
        self._pairs = [await self._home.pair(self._rng) for _ in range(2)]
        self._cleo = user(self._home.person("Cleo"), "Cleo")
        for pair in self._pairs:
            said = [(text, pair.chats()[0], pair.users()[0]) for text in OPENED]
            said += [
                (text, chat, who)
                for chat, who in zip(pair.chats()[1:], pair.users(), strict=True)
                for text in PRIVATELY
            ]
            for text, chat, who in said:
                await self._home.give(
                    [
                        self._update(
                            "message", {"message_id": self.number, "date": 0, "chat": chat, "from": who, "text": text}
                        )
                    ]
                )
            self._buttons += [(pair, message, data) for message, data in self._home.keyboards(pair.group)]

    def batch(self) -> list[Json]:
        return [self._tap() for _ in range(AT_ONCE)]

    def _tap(self) -> Json:
        rng = self._rng
        pair, message, data = rng.choice(self._buttons)
        other = self._pairs[1 - self._pairs.index(pair)]
        match rng.randrange(3):
            case 0:
                who, chat = rng.choice((self._cleo, *other.users())), pair.chats()[0]
            case 1:
                # Another couple's card, as if it hung in one's own group.
                moments = [button for button in self._buttons if button[2][12:13] == "m" and button[0] is pair]
                _, message, data = rng.choice(moments)
                who, chat = rng.choice(other.users()), other.chats()[0]
            case _:
                who, chat = rng.choice(pair.users()), rng.choice(pair.chats())
                data = self._forged(data)
        where = {"message_id": message, "date": 0, "chat": chat}
        return self._update(
            "callback_query",
            {"id": f"q{self.number}", "from": who, "chat_instance": "1", "data": data, "message": where},
        )

    def _forged(self, data: str) -> str:
        made = strange.scrambled(self._rng, data) if self._rng.random() < 0.7 else strange.words(self._rng)
        return made if made not in {known for _, _, known in self._buttons} else made + "x"

    def _update(self, kind: str, content: Json) -> Json:
        self.number += 1
        return {"update_id": self.number, kind: content}


async def run(tally: Tally, inputs: int, progress: Progress) -> None:
    rng, number = Random(tally.seed), 100_000_000
    with TemporaryDirectory() as place:
        async with arena(Path(place), tally.seed) as home, pulse() as measured:
            while tally.inputs < inputs:
                forgers = Forgers(home, rng, number)
                await forgers.open()
                if not tally.inputs:
                    measured.held = measured.late = 0.0
                before = state(home.path / "toward.db")
                for _ in range(ROUNDS):
                    await _refused(home, forgers.batch(), before)
                    tally.inputs += AT_ONCE
                number = forgers.number
                tally.held, tally.late = measured.held, measured.late
                tally.faults, tally.unanswered = home.faults, home.unanswered
                progress(tally)


async def _refused(home: Arena, batch: list[Json], before: Json) -> None:
    await home.give(batch)
    after = state(home.path / "toward.db")
    if after != before:
        changed = [table for table in after if after[table] != before[table]]
        home.faults.append(f"taps {batch[0]['update_id']} to {batch[-1]['update_id']} changed {', '.join(changed)}")
        before |= after
    for toast in home.toasts:
        if found := leaks(toast):
            home.faults.append(f"an answer to {batch[0]['update_id']} or the next holds {', '.join(found)}")


def state(file: Path) -> Json:
    """Everything that is committed but the inbox, which remembers that there was a tap."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {t: connection.execute(f"SELECT * FROM {t}").fetchall() for t in tables if t != "inbox"}
