"""Several replicas of the bot on one PostgreSQL, beside the stand-in; each can be killed, frozen, cut off or ended."""

from __future__ import annotations

import asyncio
import base64
import json
import statistics
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from urllib.parse import parse_qs, urlsplit

from bot.storage import sitting
from bot.storage.postgres import PostgresDatabase
from bot.storage.sealing import Seal
from bot.storage.seats import DISPATCH, POLL
from tests import postgres
from tests.postgres import here
from tests.system.driver import Couple
from tests.system.ground import UNLIMITED, Ground, opened
from tests.system.life import Life
from tests.system.rush import _begin, _move_in
from tests.system.server_ledger import ServerLedger
from tests.system.wires import Balancer, Wire
from tests.test_web import free_port

KEY = bytes(range(32))
KEYS = f"k1:{base64.b64encode(KEY).decode()}"


class Replica:
    """One of them: its own folder, its own wire to the database, its own port."""

    def __init__(self, field: Field, number: int) -> None:
        self._field = field
        self.number = number
        self.home = field.ground.home / f"replica{number}"
        self.home.mkdir()
        self.wire, self.port = Wire(field.socket), free_port()
        self._read = 0

    def start(self) -> None:
        self.life = Life(self.home, "", 1, measured=False, haste=self._field.haste, **self._field.settings(self))

    def says(self) -> list[dict[str, object]]:
        """The lines of its log since the last time."""
        with (self.home / "log").open("rb") as log:
            log.seek(self._read)
            text = log.read().rpartition(b"\n")[0]
        self._read += len(text) + 1 if text else 0
        return [json.loads(line) for line in text.splitlines() if line.startswith(b"{")]


class Field:
    """`haste`: how many times sooner than really somebody silent is given up."""

    def __init__(self, ground: Ground, database: str, hook: str, chance: Random, haste: float) -> None:
        self.ground, self.haste, self._database, self._hook, self._chance = ground, haste, database, hook, chance
        parts = urlsplit(database)
        self.socket = f"{parse_qs(parts.query)['host'][0]}/.s.PGSQL.5432"
        self._name = parts.path
        self.seal = Seal({"k1": KEY})
        self.replicas = [Replica(self, number) for number in range(3)]
        # Who sat down last, by seat, and how often anybody did.
        self.holder: dict[str, Replica] = {}
        self.epochs: Counter[str] = Counter()
        self.happened: Counter[str] = Counter()
        self.took: dict[str, list[float]] = {}
        self.ends: list[int | None] = []

    @property
    def seats(self) -> Sequence[str]:
        return (DISPATCH,) if self._hook else (POLL, DISPATCH)

    def settings(self, replica: Replica) -> dict[str, str]:
        here = {"DATABASE_URL": f"postgresql://postgres@127.0.0.1:{replica.wire.port}{self._name}", "DATA_KEYS": KEYS,
            "BACKUP_KEYS": KEYS, "DATA_DIR": str(replica.home / "data")}  # fmt: skip
        hook = {"HTTP_PORT": str(replica.port), "WEBHOOK_URL": self._hook} if self._hook else {}
        return self.ground.given | UNLIMITED | here | hook

    async def begun(self, count: int) -> list[Couple]:
        """Couples who have been with us for long, and every replica running."""
        homes = [_move_in(self.ground) for _ in range(count)]
        for home in homes:
            self.ground.standin.send(home.ben, home.ben, "/start")
        self.ground.standin.world.updates.drop_all()
        async with PostgresDatabase(self._database, self.seal) as database:
            await database.write(lambda unit: _begin(unit, homes))
        self.ledger = ServerLedger(self._database, self.seal)
        self.ledger.audit()
        for replica in self.replicas:
            here(replica.wire.open())
            replica.start()
        await asyncio.gather(*(replica.life.runs(30) for replica in self.replicas))
        await self.seated()
        return [Couple(play=self.ground.play, ana=home.ana, ben=home.ben, group=home.group) for home in homes]

    def look(self) -> None:
        """Who has sat down meanwhile."""
        for replica in self.replicas:
            for line in replica.says():
                if line.get("action") == "seat_taken" and int(str(line["epoch"])) > self.epochs[str(line["seat"])]:
                    self.epochs[str(line["seat"])] = int(str(line["epoch"]))
                    self.holder[str(line["seat"])] = replica

    async def seated(self, since: Counter[str] | None = None, seats: Sequence[str] = ()) -> None:
        """Until somebody sits down anew."""
        before = since or Counter()
        async with asyncio.timeout(60):
            while any(self.epochs[seat] <= before[seat] for seat in seats or self.seats):
                await asyncio.sleep(0.02)
                self.look()

    async def disturb(self, how: str) -> None:
        """Something happens to one of them; two of three times to whoever sends. Afterwards it is as it was."""
        self.look()
        anybody = self._chance.choice(self.replicas)
        replica = self.holder[DISPATCH] if self._chance.random() < 2 / 3 else anybody
        held = [seat for seat in self.seats if self.holder[seat] is replica]
        before, began = Counter(self.epochs), time.monotonic()
        happen: Callable[[Replica], object] = getattr(self, f"_{how}")
        undo = happen(replica)
        if held:
            await self.seated(before, held)
            self.took.setdefault(how, []).append(time.monotonic() - began)
        self.happened[how] += 1
        # Longer than anybody waits for a unit that stands still, too.
        await asyncio.sleep(1.2 * sitting.SERVERS / self.haste if how in ("freeze", "cut") and not held else 0)
        await undo  # type: ignore[misc]

    def _kill(self, replica: Replica) -> object:
        replica.life.kill_now()
        return self._again(replica)

    async def _again(self, replica: Replica) -> None:
        await replica.life.ended(10)
        replica.start()
        await replica.life.runs(30)

    def _freeze(self, replica: Replica) -> object:
        replica.life.freeze()

        async def thaw() -> None:
            replica.life.thaw()

        return thaw()

    def _cut(self, replica: Replica) -> object:
        here(replica.wire.cut())

        async def heal() -> None:
            here(replica.wire.heal())

        return heal()

    async def end(self) -> None:
        """Every replica ends in order."""
        self.ends += await asyncio.gather(*(replica.life.stop() for replica in self.replicas))

    async def close(self) -> None:
        for replica in self.replicas:
            if await replica.life.ended(0.1) is None:
                await replica.life.kill()
            here(replica.wire.close())
        self.ledger.close()

    def took_over(self) -> dict[str, str]:
        """Seconds until each seat was taken again, by what had happened."""
        return {
            how: f"{statistics.median(found):.1f} / {max(found):.1f} s of {len(found)}"
            for how, found in self.took.items()
        }


@asynccontextmanager
async def spread(home: Path, *, webhook: bool, chance: Random, haste: float) -> AsyncIterator[Field]:
    """An empty database and three replicas that have not started; posts are spread when there is a webhook."""
    ports: dict[int, int] = {}
    async with opened(home) as ground, Balancer(ports, chance).opened() as hook:
        with postgres.server().bare() as database:
            field = Field(ground, database, hook if webhook else "", chance, haste)
            ports |= {replica.number: replica.port for replica in field.replicas}
            try:
                yield field
            finally:
                await field.close()
