"""Keep our words: off by either erases every kept reply at once; on again needs both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.card import PanelTap, PartnerId
from bot.domain.couple import ChatId, Couple
from bot.domain.moment import How, Moment, Response, State
from bot.storage import moments
from bot.storage.unit import Unit
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.erased import sealed_replies, traces
from tests.house import House, toast

ANAS, BENS = ChatId(ANA), ChatId(BEN)


async def off(home: House, who: PartnerId = ANA) -> None:
    await home.command(who, "/privacy", chat=ChatId(who))
    await home.tap(who, "Keep our words: on", chat=ChatId(who))
    await home.tap(who, "Off, and erase them", chat=ChatId(who))


async def asked(home: House, us: Couple, kind: str, *of: PartnerId, state: State = State.OPEN, **detail: str) -> None:
    """A question that was answered in words."""
    what = "wrote" if kind == "sealed" else "reply"
    said = tuple(
        Response(partner=p, how=How.REPLY, what=what, at=home.clock.now(), words=f"nachtigall {p}") for p in of
    )
    fresh = cast.moment("checkins", now=home.clock.now()).with_detail(**detail)

    async def keep(unit: Unit) -> None:
        added = await moments.add(unit, replace(fresh, id=0, couple=us.id, version=0, kind=kind, item="q-smile"))
        assert added is not None
        await moments.save(unit, added, replace(added, state=state, responses=said))

    await home.database.write(keep)


def words(lived: list[Moment]) -> list[list[str]]:
    return [[r.words for r in m.responses] for m in lived]


@pytest.mark.parametrize("who", [ANA, BEN])
async def test_off_by_either_erases_what_both_wrote(home: House, who: PartnerId) -> None:
    us = await home.begin()
    await asked(home, us, "open", ANA, BEN, state=State.MET)
    await asked(home, us, "open", BEN)
    secrets = sealed_replies(home.where)
    await off(home, who)
    assert words(await home.moments()) == [["", ""], [""]]
    assert traces(home.where, secrets) == []
    assert home.group() == []


async def test_that_an_answer_was_given_stays(home: House) -> None:
    us = await home.begin()
    await asked(home, us, "open", ANA, BEN, state=State.MET)
    await off(home)
    (moment,) = await home.moments()
    assert ([r.partner for r in moment.responses], moment.state) == ([ANA, BEN], State.MET)


async def test_sealed_words_that_wait_live_until_both_have_read_them(home: House) -> None:
    us = await home.begin()
    await asked(home, us, "sealed", ANA, reveals="1")
    await off(home)
    assert words(await home.moments()) == [[f"nachtigall {ANA}"]]


async def test_sealed_words_that_both_have_read_go_with_the_others(home: House) -> None:
    us = await home.begin()
    await asked(home, us, "sealed", ANA, BEN, state=State.MET)
    await off(home)
    assert words(await home.moments()) == [["", ""]]


async def test_from_then_on_a_reply_counts_and_is_not_kept(home: House) -> None:
    us = await home.begin()
    await asked(home, us, "open")
    await off(home)
    await home.command(ANA, "/bid long day")
    await home.reply(BEN, "nachtigall at the window")
    bid = (await home.moments())[-1]
    assert (bid.state, [r.words for r in bid.responses]) == (State.MET, [""])


async def test_what_is_lost_is_said_before(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/privacy", chat=ANAS)
    await home.tap(ANA, "Keep our words: on", chat=ANAS)
    page = home.private(ANA)[-1]
    assert page.labels[0] == "Leave it on"
    assert "erases every kept reply of you both" in page.text
    await home.tap(ANA, "Leave it on", chat=ANAS)
    assert (await home.couple()).keeps_words()


async def test_on_again_needs_both(home: House) -> None:
    await home.begin()
    await off(home)
    assert toast(await home.tap(ANA, "Suggest to keep them", chat=ANAS)) == "suggestions-sent-toast"
    assert not (await home.couple()).keeps_words()
    assert home.group()[-1].text == "⚙️ Ana suggests: your replies are kept, to look back."
    await home.tap(BEN, "Yes")
    assert (await home.couple()).keeps_words()


async def test_a_second_tap_off_changes_nothing(home: House) -> None:
    await home.begin()
    await off(home)
    page = home.private(ANA)[-1].id
    await home.tap(ANA, PanelTap("keepwords", "off"), chat=ANAS, message=page)
    assert home.private(ANA)[-1].keys == ["keepwords-off"]
    assert home.group() == []


@pytest.mark.parametrize("who", [ANA, CLEO])
async def test_in_the_group_nobody_switches_it(home: House, who: PartnerId) -> None:
    us = await home.begin()
    await asked(home, us, "open", ANA, state=State.MET)
    await home.command(ANA, "/privacy")
    await home.tap(who, PanelTap("keepwords", "off"), message=home.group()[-1].id)
    assert (await home.couple()).keeps_words()
    assert words(await home.moments()) == [[f"nachtigall {ANA}"]]
