"""How a couple begins: nothing before both have said yes."""

from __future__ import annotations

from bot.domain.couple import Stage
from tests.cast import ANA, BEN
from tests.house import House


async def test_two_yeses_two_clocks_two_moods_and_one_thing_begin_a_couple(home: House) -> None:
    await home.added()
    await home.tap(ANA, "I'm in")
    await home.tap(BEN, "I'm in")
    await home.tap(ANA, "hour/1200")
    await home.tap(ANA, "zone/Europe/Berlin")
    await home.tap(BEN, "same")
    for who in (ANA, BEN):
        await home.tap(who, "mood/good")
    await home.tap(ANA, "begin/checkins")
    await home.tap(BEN, "agree")
    couple = await home.couple()
    assert (couple.stage, [p.name for p in couple.partners]) == (Stage.ACTIVE, ["Ana", "Ben"])
    assert len(home.group()) == 1
