"""The path from end to end: suggested, agreed to, walked at any pace, and one day of it stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.card import MomentTap, PartnerId
from bot.domain.couple import ChatId, Couple
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.house import House, toast

HERS, HIS = ChatId(ANA), ChatId(BEN)


async def begin(home: House, opening: str = "Flatmates, lately", couple: Couple | None = None) -> None:
    await home.begin(couple=couple)
    await home.command(ANA, "/path")
    await home.tap(ANA, opening)
    await home.tap(BEN, "Yes, let's")


def day(home: House) -> str:
    return home.group()[-1].text.split("\n")[0]


async def did(home: House, who: PartnerId) -> str:
    return toast(await home.tap(who, "done"))


async def both_did(home: House) -> None:
    await home.tap(ANA, "doors")
    await did(home, ANA)
    await did(home, BEN)


async def test_it_begins_when_the_other_says_yes(home: House) -> None:
    await home.begin()
    await home.command(ANA, "/path")
    await home.tap(ANA, "Flatmates, lately")
    (asked,) = home.group()
    assert asked.text.endswith("“Could we be more than flatmates again?”")
    assert toast(await home.tap(ANA, "Yes, let's")) == "path-yours-toast"
    await home.tap(BEN, "Yes, let's")
    assert day(home) == "🧭 Day 1: Notice"


async def test_doors_may_differ_and_each_sees_only_their_own(home: House) -> None:
    await begin(home)
    await home.tap(ANA, "doors")
    before = home.group()[-1].text
    hers, his = await home.tap(ANA, "light"), await home.tap(BEN, "steady")
    assert (toast(hers), toast(his), hers.alert) == ("d-1.light", "d-1.steady", True)
    assert home.group()[-1].text == before
    assert home.private(ANA) == home.private(BEN) == []


async def test_a_day_waits_for_both_and_the_next_comes_in_the_morning(home: House) -> None:
    await begin(home)
    await home.tap(ANA, "doors")
    await did(home, ANA)
    assert "One small thing is done" in home.group()[-1].text
    assert not {"Ana", "Ben"} & set(home.group()[-1].text.replace(",", " ").split())
    await home.pass_time(by=timedelta(days=5))
    assert day(home) == "🧭 Day 1: Notice"
    await did(home, BEN)
    assert (await home.couple()).jar.marbles == 1
    await home.pass_time(by=timedelta(hours=22))
    assert day(home).startswith("🧭 Day 2")
    await home.pass_time(by=timedelta(days=30))
    assert day(home).startswith("🧭 Day 2")


async def test_next_brings_it_at_once_and_what_is_undone_rests(home: House) -> None:
    await begin(home)
    await home.tap(BEN, "doors")
    await home.tap(BEN, "Next day")
    assert day(home).startswith("🧭 Day 2")
    assert "nothing to make up for" in home.group()[-2].text
    assert (await home.couple()).jar.marbles == 0


async def test_two_taps_on_next_are_one_day(home: House) -> None:
    await begin(home)
    await home.tap(BEN, "doors")
    forward = home.group()[-1].find("next")
    assert isinstance(forward, MomentTap)
    await home.tap(BEN, forward)
    assert toast(await home.tap(ANA, forward)) == "path-open-toast"
    assert day(home).startswith("🧭 Day 2")


async def test_after_both_did_theirs_next_still_works(home: House) -> None:
    await begin(home)
    await both_did(home)
    await home.tap(ANA, "Next day")
    assert day(home).startswith("🧭 Day 2")
    await home.pass_time(by=timedelta(days=2))
    assert len([m for m in await home.moments() if m.item == "d-2"]) == 1


async def test_a_rest_keeps_their_place(home: House) -> None:
    await begin(home)
    await both_did(home)
    await home.command(BEN, "/path")
    await home.tap(BEN, "Rest from it")
    await home.pass_time(by=timedelta(days=9))
    assert not [m for m in await home.moments() if m.item == "d-2"]
    await home.command(ANA, "/path")
    await home.tap(ANA, "Walk on")
    assert day(home).startswith("🧭 Day 2")


async def test_shown_again_it_is_the_same_day(home: House) -> None:
    await begin(home)
    await home.command(BEN, "/path")
    await home.tap(BEN, "Show the day")
    await both_did(home)
    assert (await home.couple()).jar.marbles == 1
    assert [m.item for m in await home.moments() if m.item.startswith("d-")] == ["d-1"]


async def test_the_whole_way_ends_with_one_that_stays(home: House) -> None:
    await begin(home)
    for number in range(1, 11):
        assert day(home).startswith(f"🧭 Day {number}:")
        await home.tap(ANA, "doors")
        await home.tap(ANA, "next")
    assert home.group()[-1].keys == ["path-keep"]
    await home.tap(BEN, "Pick a day")
    await home.tap(BEN, "Day 6")
    assert "Good things, from the path" in home.group()[-1].text
    await home.tap(ANA, "Yes")
    await home.pass_time(by=timedelta(days=4, hours=6))  # Sunday at half past six
    stayed = home.group()[-1]
    assert ("Good things" in stayed.text, "light" in stayed.actions) == (True, True)
    await home.command(ANA, "/path")
    assert "Flatmates, lately" in home.group()[-1].labels


async def test_what_one_keeps_comes_back_to_them_alone(home: House) -> None:
    await begin(home)
    for _ in range(9):
        await home.tap(ANA, "doors")
        await home.tap(ANA, "next")
    last = next(m for m in await home.moments() if m.item == "d-10")
    await home.command(ANA, f"/start m-{last.id}-write", chat=HERS)
    await home.reply(ANA, "zaunkönig at the window", chat=HERS)
    assert "comes back to you" in home.private(ANA)[-1].text
    await home.pass_time(by=timedelta(days=183))
    back = home.private(ANA)[-1]
    assert (back.keys[0], "zaunkönig" in back.text, back.card.protected) == ("path-keepsake-back", True, True)
    assert not [m for m in (*home.group(), *home.private(BEN)) if "zaunkönig" in m.text]
    await home.pass_time(by=timedelta(days=400))
    assert len([m for m in home.private(ANA) if m.keys[0] == "path-keepsake-back"]) == 1


async def test_what_one_wrote_can_be_let_go(home: House) -> None:
    await begin(home)
    for _ in range(9):
        await home.tap(ANA, "doors")
        await home.tap(ANA, "next")
    last = next(m for m in await home.moments() if m.item == "d-10")
    await home.command(ANA, f"/start m-{last.id}-write", chat=HERS)
    await home.reply(ANA, "zaunkönig at the window", chat=HERS)
    await home.tap(ANA, "Let it go", chat=HERS)
    assert (await home.notes(), home.private(ANA)[-1].keys) == ((), ["path-keepsake-none"])


async def test_deep_doors_need_both_and_open_late_while_mending(home: House) -> None:
    mending = cast.couple(cast.ana(), replace(cast.ben(), mood="mending")).choosing(depth="deep")
    await begin(home, couple=mending)
    for number in range(1, 5):
        await home.tap(ANA, "doors")
        assert ("deep" in home.group()[-1].actions) == (number > 3)
        await home.tap(ANA, "next")


async def test_a_stranger_walks_nowhere(home: House) -> None:
    await begin(home)
    for action in ("doors", "why", "words"):
        assert toast(await home.tap(CLEO, action)) == "stranger-toast"
    assert day(home) == "🧭 Day 1: Notice"


async def test_in_quiet_hours_and_while_they_pause_no_day_comes(home: House) -> None:
    await begin(home)
    await both_did(home)
    await home.command(BEN, "/pause")
    await home.tap(BEN, "A week")
    await home.pass_time(by=timedelta(days=3))
    assert not [m for m in await home.moments() if m.item == "d-2" and m.is_open()]
    await home.pass_time(by=timedelta(days=6))
    assert day(home).startswith("🧭 Day 2")
