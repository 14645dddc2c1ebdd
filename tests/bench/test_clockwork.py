"""Each step is charged with its own CPU, and with nobody else's."""

import asyncio
import time

import pytest

from bench.clockwork import Clockwork

A_WHILE = 0.02


def burn(seconds: float = A_WHILE) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


class Work:
    """Steps that call each other."""

    def outer(self) -> None:
        self.inner()

    def inner(self) -> None:
        burn()

    async def waits(self, done: asyncio.Event) -> None:
        burn()
        await done.wait()

    async def breaks(self) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            burn()
            raise


@pytest.fixture
def clockwork() -> Clockwork:
    return Clockwork()


def test_what_a_step_calls_is_not_its_own(clockwork: Clockwork) -> None:
    class Mine(Work):
        pass

    clockwork.wrap(Mine, "outer", "outer")
    clockwork.wrap(Mine, "inner", "inner")
    Mine().outer()
    assert clockwork.cpu["inner"] >= A_WHILE > clockwork.cpu["outer"]
    assert clockwork.wall["outer"] >= clockwork.wall["inner"] >= A_WHILE


async def test_what_happens_while_a_coroutine_waits_is_not_its_own(clockwork: Clockwork) -> None:
    class Mine(Work):
        pass

    clockwork.wrap(Mine, "waits", "waits")
    done = asyncio.Event()
    waiting = asyncio.create_task(Mine().waits(done))
    await asyncio.sleep(0)
    burn(3 * A_WHILE)
    done.set()
    await waiting
    assert A_WHILE <= clockwork.cpu["waits"] < 3 * A_WHILE


async def test_a_coroutine_that_is_cancelled_ends_as_it_would_have(clockwork: Clockwork) -> None:
    class Mine(Work):
        pass

    clockwork.wrap(Mine, "breaks", "breaks")
    breaking = asyncio.create_task(Mine().breaks())
    await asyncio.sleep(0)
    breaking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await breaking
    assert clockwork.cpu["breaks"] >= A_WHILE
