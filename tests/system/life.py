"""A life of the bot: a process of its own on the real file and the real network, there in a fraction of a second.

A server that has imported everything once forks each of them (multiprocessing's forkserver), so that a thousand
lives take minutes. Else they are `python -m bot run`.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bench.stalls import Late, watch
from bot import app, content, live, scheduler, settings
from bot.storage import postgres, sitting
from bot.studio import Studio, drawn_here
from tests.fakes import real_content
from tests.system import points

# Read once by the server; a fork finds it there.
real_content()
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.system.life"])
STALLS = "stalls"
Run = Callable[..., Awaitable[None]]


def _live(environment: dict[str, str], log: Path, point: str, times: int, measured: bool, haste: float) -> None:
    """In the new process."""
    with log.open("ab") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(log.parent)
    # What is not done anew: parsing the same words, and starting a second process for every first picture.
    points.put(content, "load", lambda *_: real_content())
    points.put(Studio, "draw", lambda _, picture: drawn_here(picture))
    if haste != 1:
        _hurry(haste)
    if point:
        points.arm(point, times)
    if measured:
        points.put(app, "run", _measured(app.run, log.parent / STALLS))
    asyncio.run(live.main(settings.load()))
    sys.stdout.flush()


def _hurry(haste: float) -> None:
    """Whoever is not heard of is given up that many times sooner (bot/storage/sitting.py)."""
    for name in ("EVERY", "OURS", "SERVERS"):
        points.put(sitting, name, getattr(sitting, name) / haste)
    points.put(scheduler, "TICK", round(scheduler.TICK / haste))
    points.put(postgres, "LONGEST", postgres.LONGEST / haste)
    postgres.SESSION["idle_in_transaction_session_timeout"] = str(round(1000 * sitting.SERVERS))


def _measured(run: Run, file: Path) -> Run:
    """The same, with a note of how much later than asked the loop came back, again and again."""

    async def measured(*args: Any, **more: Any) -> None:
        lates: list[Late] = []
        measuring = asyncio.create_task(watch(lates))
        try:
            await run(*args, **more)
        finally:
            measuring.cancel()
            await asyncio.to_thread(file.write_text, json.dumps(lates), encoding="utf-8")

    return measured


class Life:
    """From its start to its end; `point` names where it kills itself, at the `times`-th time it is there."""

    def __init__(
        self, home: Path, point: str = "", times: int = 1, *, measured: bool = False, haste: float = 1,
        **environment: str,
    ) -> None:  # fmt: skip
        given = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8"} | environment
        self._process = _CONTEXT.Process(
            target=_live, args=(given, home / "log", point, times, measured, haste), daemon=True
        )
        (home / "log").touch()
        self._log, self._from = home / "log", (home / "log").stat().st_size
        self._process.start()
        self._over = asyncio.Event()
        asyncio.get_running_loop().add_reader(self._process.sentinel, self._ended)

    def _ended(self) -> None:
        asyncio.get_running_loop().remove_reader(self._process.sentinel)
        self._over.set()

    async def ended(self, within: float) -> int | None:
        """The exit code, -9 after a kill; None while it lives."""
        try:
            await asyncio.wait_for(self._over.wait(), within)
        except TimeoutError:
            return None
        self._process.join()
        return self._process.exitcode

    async def until(self, event: asyncio.Event, within: float) -> None:
        """Until something happened, or it ended, or the seconds are over."""
        waiting = [asyncio.ensure_future(one.wait()) for one in (event, self._over)]
        await asyncio.wait(waiting, timeout=within, return_when=asyncio.FIRST_COMPLETED)
        for one in waiting:
            one.cancel()

    async def runs(self, within: float = 15) -> None:
        """Until it has caught up and looked at what was due."""
        async with asyncio.timeout(within):
            while not self._says('"running"'):
                assert not self._over.is_set(), (self._process.exitcode, self._last_words())
                await asyncio.sleep(0.01)

    def _last_words(self) -> str:
        return self._log.read_text(encoding="utf-8")[-2000:]

    def _says(self, word: str) -> bool:
        with self._log.open("rb") as lines:
            lines.seek(self._from)
            return word.encode() in lines.read()

    def lates(self) -> tuple[Late, ...]:
        """Of a measured life that has ended: how late the loop came back (bench/stalls.py)."""
        found = json.loads((self._log.parent / STALLS).read_text(encoding="utf-8"))
        return tuple((late, waited) for late, waited in found)

    def kill_now(self) -> None:
        self._process.kill()

    def freeze(self) -> None:
        """It stands still, and keeps all it holds."""
        os.kill(self._process.pid or 0, signal.SIGSTOP)

    def thaw(self) -> None:
        os.kill(self._process.pid or 0, signal.SIGCONT)

    async def kill(self) -> None:
        self._process.kill()
        assert await self.ended(10) == -signal.SIGKILL

    async def stop(self, within: float = 40) -> int | None:
        self._process.terminate()
        return await self.ended(within)
