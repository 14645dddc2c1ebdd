"""How a couple begins: nothing before both have said yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.couple import ChatId, Stage
from bot.messenger import Answer
from bot.panels.onboarding import HOURS_LAST
from tests.cast import ANA, BEN, CLEO, GROUP
from tests.house import NOON, House, toast

DAY = timedelta(days=1)


async def both_in(home: House) -> None:
    await home.added()
    await home.tap(ANA, "I'm in")
    await home.tap(BEN, "I'm in")


async def almost_begun(home: House) -> None:
    await both_in(home)
    await home.tap(ANA, "12:00")
    await home.tap(ANA, "zone/Europe/Berlin")
    await home.tap(BEN, "same")
    for who in (ANA, BEN):
        await home.tap(who, "mood/good")


async def begin(home: House, what: str) -> Answer:
    await almost_begun(home)
    await home.tap(ANA, f"begin/{what}")
    return await home.tap(BEN, "agree")


async def test_two_yeses_two_clocks_two_moods_and_one_thing_begin_a_couple(home: House) -> None:
    await begin(home, "checkins")
    couple = await home.couple()
    assert (couple.stage, [p.name for p in couple.partners]) == (Stage.ACTIVE, ["Ana", "Ben"])
    assert [r["practice"] for r in home.rows("rhythm")] == ["checkins", "recap"]


async def test_all_of_it_is_one_message_that_edits_itself(home: House) -> None:
    await begin(home, "gestures")
    (message,) = home.group()
    assert message.keys == ["hello-ready", "hello-first-at", "hello-mine"]
    assert len(home.messenger.named("send")) == 1


async def test_only_bids_begins_without_a_rhythm(home: House) -> None:
    await begin(home, "bids")
    assert home.rows("rhythm") == []
    assert home.group()[0].keys == ["hello-ready", "hello-only-bids", "hello-mine"]


async def test_the_first_moment_comes_at_its_own_time(home: House) -> None:
    await begin(home, "checkins")
    await home.pass_time(by=timedelta(hours=9))
    assert [m.practice for m in await home.moments()] == ["checkins"]


async def test_being_added_stores_nobody_but_the_group(home: House) -> None:
    await home.added()
    assert (home.rows("partner"), len(home.rows("couple"))) == ([], 1)


async def test_whoever_said_yes_is_all_that_is_stored_before_both_have(home: House) -> None:
    await home.added()
    await home.tap(BEN, "I'm in")
    await home.command(ANA, "/bid long day")
    await home.reply(ANA, "hm", to=home.group()[0].id)
    assert [r["user_id"] for r in home.rows("partner")] == [BEN]
    assert (home.rows("moment"), home.rows("response")) == ([], [])


async def test_before_both_are_in_time_brings_nothing(home: House) -> None:
    await home.added()
    await home.tap(ANA, "I'm in")
    before = len(home.messenger.calls)
    await home.pass_time(by=10 * DAY)
    assert len(home.messenger.calls) == before


async def test_one_person_saying_yes_twice_is_one_person(home: House) -> None:
    await home.added()
    await home.tap(ANA, "I'm in")
    await home.tap(ANA, "I'm in")
    assert home.group()[0].keys[-1] == "hello-one-of-two"
    assert len((await home.couple()).partners) == 1


async def test_a_third_yes_is_told_that_the_two_are_here(home: House) -> None:
    await home.added()
    hello = home.group()[0]
    yes = hello.find("in")
    assert yes is not None
    await home.tap(ANA, "I'm in")
    await home.tap(BEN, "I'm in")
    assert toast(await home.tap(CLEO, yes, message=hello.id)) == "hello-third-toast"
    assert len(home.rows("partner")) == 2


async def test_what_is_begun_with_needs_the_others_agreement(home: House) -> None:
    await almost_begun(home)
    await home.tap(ANA, "begin/checkins")
    assert toast(await home.tap(ANA, "agree")) == "hello-their-turn-toast"
    assert (await home.couple()).stage is Stage.NEW


async def test_a_city_can_be_typed(home: House) -> None:
    await both_in(home)
    await home.tap(ANA, "city")
    await home.reply(ANA, "Kathmandu")
    assert (await home.couple()).partners[0].zone == "Asia/Kathmandu"


async def test_the_time_of_an_old_button_picks_no_wrong_clock(home: House) -> None:
    await both_in(home)
    at_noon = home.group()[-1].find("12:00")
    assert at_noon is not None
    home.clock.move_to(NOON + HOURS_LAST - timedelta(seconds=1))
    assert toast(await home.tap(ANA, at_noon, message=home.group()[-1].id)) == ""
    assert "Berlin" in home.group()[-1].labels
    home.clock.move_to(NOON + HOURS_LAST)
    assert toast(await home.tap(ANA, at_noon, message=home.group()[-1].id)) == "hello-hours-old-toast"
    assert "12:30" in home.group()[-1].labels


async def test_somebody_who_shares_toward_elsewhere_is_told_so_and_only_they(home: House) -> None:
    await home.begin()
    elsewhere = ChatId(-200)
    await home.added(by=CLEO, chat=elsewhere)
    answer = await home.tap(ANA, "I'm in", chat=elsewhere)
    assert (toast(answer), answer.alert) == ("hello-elsewhere-toast", True)
    assert (await home.couple(elsewhere)).partners == ()


async def test_the_bot_added_with_three_people_there_asks_nobody(home: House) -> None:
    await home.added()
    couple = await home.couple()
    await home.change(replace(couple, humans=3))
    await home.tap(ANA, "I'm in")
    assert home.group()[0].keys == ["hello-crowd"]
    assert home.rows("partner") == []


async def test_after_two_weeks_without_a_second_yes_it_says_goodbye_and_leaves(home: House) -> None:
    await home.added()
    await home.tap(ANA, "I'm in")
    home.clock.move_to(home.clock.now() + 14 * DAY)
    assert await home.engine.say_goodbye() == 1
    await home.settle()
    assert (home.group()[-1].keys, home.messenger.left) == (["hello-goodbye"], [GROUP])
    assert (home.rows("couple"), home.rows("partner")) == ([], [])


async def test_a_day_before_that_it_still_waits(home: House) -> None:
    await home.added()
    home.clock.move_to(home.clock.now() + 13 * DAY)
    assert await home.engine.say_goodbye() == 0


async def test_an_active_couple_is_never_said_goodbye_to(home: House) -> None:
    await home.begin()
    home.clock.move_to(home.clock.now() + 400 * DAY)
    assert await home.engine.say_goodbye() == 0
