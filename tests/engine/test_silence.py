"""Plausible silence: what one of them switched off, and that nothing came of a card, look alike to the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.couple import Nudges, Partner
from tests.cast import ANA, BEN
from tests.house import house

WAYS: dict[str, Callable[[Partner], Partner]] = {
    "as it was": lambda ben: ben,
    "nudges off": lambda ben: replace(ben, nudges=Nudges.OFF),
    "nudges in the evening": lambda ben: replace(ben, nudges=Nudges.EVENING),
    "quiet in private": lambda ben: ben.choosing(private="off"),
    "read the safety page": lambda ben: replace(ben, nudge_hold_until=ben.active_at),
}


async def test_a_bid_that_nobody_answers_looks_the_same_whatever_he_switched_off(tmp_path: Path) -> None:
    seen = []
    for name, way in WAYS.items():
        (tmp_path / name).mkdir()
        async with house(tmp_path / name) as home:
            us = await home.begin()
            ben = us.partner(BEN)
            assert ben is not None
            await home.change(us.with_partner(way(ben)))
            await home.command(ANA, "/bid long day")
            await home.pass_time(by=timedelta(days=2))
            seen.append([(one.text, one.labels, one.silent, one.edits) for one in (*home.group(), *home.private(ANA))])
    assert seen[0]
    assert all(one == seen[0] for one in seen)
