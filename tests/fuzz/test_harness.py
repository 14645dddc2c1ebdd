"""What is to find faults finds them: a harness that sees nothing would be green for ever."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from random import Random

import pytest

from bot.chat.handler import Handler
from tests.fuzz import forgers, strange
from tests.fuzz.arena import arena
from tests.fuzz.lives import Life
from tests.fuzz.pulse import pulse
from tests.fuzz.shapes import ASKED, Known, Maker
from tests.fuzz.tally import MOST_MS, Tally

KNOWN = Known(users=[{"id": 1}], chats=[{"id": -1, "type": "group"}], messages=[1], data=["x"])


def test_the_same_seed_makes_the_same_inputs() -> None:
    first, second = (Maker(Random(7), KNOWN) for _ in range(2))
    assert [first.update(n) for n in range(50)] == [second.update(n) for n in range(50)]
    assert strange.words(Random(3)) == strange.words(Random(3))


@pytest.mark.parametrize("kind", ASKED)
def test_every_kind_of_update_is_made_in_its_shape(kind: str) -> None:
    made = Maker(Random(1), KNOWN).update(5, kind)
    assert set(made) == {"update_id", kind}
    assert isinstance(made[kind], dict)


def test_what_is_damaged_leaves_the_original_whole() -> None:
    whole = {"a": {"b": [1, {"c": "d"}]}}
    assert any(strange.damaged(Random(n), whole) != whole for n in range(5))
    assert whole == {"a": {"b": [1, {"c": "d"}]}}


def test_an_input_that_raises_is_a_fault_and_a_slow_one_is_measured() -> None:
    tally = Tally(name="test", seed=1)
    with tally.input(3):
        end = time.thread_time() + 0.02
        while time.thread_time() < end:
            pass
        raise ValueError("no")
    assert tally.faults == ["test 3: ValueError: no"]
    assert tally.held >= 20
    assert not tally.is_good


async def test_a_held_loop_is_measured() -> None:
    async with pulse() as measured:
        await asyncio.sleep(0.01)
        end = time.thread_time() + MOST_MS / 1000
        while time.thread_time() < end:
            pass
        await asyncio.sleep(0.01)
    assert measured.held >= MOST_MS


async def test_a_tap_that_is_not_answered_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def silent(*_: object) -> None:
        """Says nothing."""

    monkeypatch.setattr(Handler, "_answer", silent)
    async with arena(tmp_path, 1) as home:
        life = Life(home, await home.pair(Random(1)), Random(1), 1)
        kind, content = life._tap()
        await home.give([{"update_id": 1, kind: content}])
        assert home.unanswered == 1


async def test_a_sound_update_that_is_put_aside_is_found(tmp_path: Path) -> None:
    async with arena(tmp_path, 1) as home:
        await home.give([{"update_id": 1, "message": {"text": "/bid"}}], sound=[1])
        assert [fault for fault in home.faults if "update_put_aside" in fault]


async def test_a_stranger_whose_tap_counts_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Tally(name="taps", seed=1)
    kept = forgers.state

    def changing(file: Path) -> dict[str, object]:
        return kept(file) | {"moment": time.monotonic()}

    monkeypatch.setattr(forgers, "state", changing)
    await forgers.run(found, 20, lambda _: None)
    assert "changed moment" in found.faults[0]
