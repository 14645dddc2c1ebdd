"""The recap's whole way: from the day a couple begins to the reply that meets it, and what follows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.card import Picture
from bot.domain.couple import ChatId, Couple, Volume
from bot.domain.moment import State
from tests import cast
from tests.cast import ANA, BEN, CLEO
from tests.engine.test_beginning import almost_begun
from tests.fakes import Shown
from tests.house import House, toast

DAY = timedelta(days=1)
SUNDAY = datetime(2026, 3, 15, 17, tzinfo=UTC)  # 18:00 in Berlin
RECAP = replace(cast.rhythm("recap", at=time(18)), days=frozenset({6}))


def recaps(home: House) -> list[Shown]:
    return [shown for shown in home.group() if "recap-title" in shown.keys]


async def lived(home: House, us: Couple | None = None) -> Shown:
    """A week with a thank-you and a bid in it, up to its recap."""
    await home.begin(RECAP, couple=us)
    await home.command(ANA, "/thanks for the soup")
    await home.tap(BEN, "🤍")
    await home.command(BEN, "/bid long day")
    await home.tap(ANA, "I'm here")
    await home.pass_time(to=SUNDAY)
    return recaps(home)[-1]


async def test_it_begins_with_the_couple_and_both_agree_to_it(home: House) -> None:
    await almost_begun(home)
    await home.tap(ANA, "begin/checkins")
    assert home.group()[0].keys == ["hello-suggests", "recap-begins"]
    await home.tap(BEN, "agree")
    rhythm = next(r for r in home.rows("rhythm") if r["practice"] == "recap")
    assert (rhythm["wall_time"], rhythm["days"], rhythm["zone"], rhythm["owner"]) == (
        "18:00",
        "6",
        "Europe/Berlin",
        ANA,
    )
    await home.pass_time(to=SUNDAY)
    assert len(recaps(home)) == 1


async def test_on_sunday_it_comes_once_without_sound_with_its_picture(home: House) -> None:
    shown = await lived(home)
    assert (shown.silent, shown.photo is not None) == (True, True)
    assert shown.card.picture == Picture(scene="jar", marbles=2, fresh=2)
    assert "a thank-you, a hello between you." in shown.text
    await home.pass_time(by=6 * DAY)
    assert len(recaps(home)) == 1


async def test_nobody_is_named_on_it(home: House) -> None:
    words = (await lived(home)).text
    assert "Ana" not in words
    assert "Ben" not in words


async def test_it_comes_beside_the_days_own_volume(home: House) -> None:
    home.clock.move_to(SUNDAY - timedelta(hours=6))
    await home.begin(RECAP, cast.rhythm("checkins", at=time(18)))
    await home.pass_time(to=SUNDAY)
    assert sorted(m.practice for m in await home.moments()) == ["checkins", "recap"]


async def test_only_a_reply_meets_it_and_gives_a_marble(home: House) -> None:
    shown = await lived(home)
    await home.tap(ANA, "Keep as is")
    assert (await home.couple()).jar.marbles == 2
    await home.reply(BEN, "more walks", to=shown.id)
    assert (await home.couple()).jar.marbles == 3
    assert (await home.moments())[-1].state is State.MET
    await home.reply(ANA, "and naps", to=shown.id)
    assert (await home.couple()).jar.marbles == 3


async def test_the_message_keeps_its_picture_in_all_its_looks(home: House) -> None:
    shown = await lived(home)
    await home.change((await home.couple()).choosing(picture="none"))
    await home.reply(BEN, "more walks", to=shown.id)
    await home.tap(ANA, "Lighter")
    await home.pass_time(by=2 * DAY)
    (after,) = recaps(home)
    assert (after.id, after.card.picture, after.photo is not None) == (shown.id, shown.card.picture, True)


async def test_lighter_by_one_and_again_by_the_other_is_once_lighter(home: House) -> None:
    shown = await lived(home, replace(cast.couple(), volume=Volume.PAIR))
    tap = shown.find("lighter")
    assert tap is not None
    await home.tap(ANA, tap)
    assert toast(await home.tap(BEN, tap)) == "recap-settled-toast"
    assert (await home.couple()).volume is Volume.GENTLE
    assert "Lighter from here on" in recaps(home)[0].text


async def test_adding_opens_what_in_the_group(home: House) -> None:
    await lived(home)
    await home.tap(BEN, "Add one thing")
    assert home.group()[-1].keys[0] == "what-title"


async def test_a_stranger_changes_nothing(home: House) -> None:
    shown = await lived(home)
    tap = shown.find("lighter")
    assert tap is not None
    assert toast(await home.tap(CLEO, tap)) == "stranger-toast"
    await home.reply(CLEO, "hm", to=shown.id)
    assert ((await home.couple()).volume, (await home.moments())[-1].responses) == (Volume.GENTLE, ())


async def test_it_is_never_nudged_for(home: House) -> None:
    shown = await lived(home)
    await home.reply(ANA, "more walks", to=shown.id)
    await home.pass_time(by=2 * DAY)
    assert (home.private(ANA), home.private(BEN)) == ([], [])


@pytest.mark.parametrize("how", ["paused", "space", "bids"])
async def test_it_stays_away_when_nothing_may_come(home: House, how: str) -> None:
    us, until = cast.couple(), SUNDAY + 2 * DAY
    changed = {
        "paused": replace(us, paused_until=until), "bids": replace(us, volume=Volume.BIDS),
        "space": us.with_partner(replace(cast.ben(), space_until=until)),
    }[how]  # fmt: skip
    await home.begin(RECAP, couple=changed)
    await home.pass_time(to=SUNDAY + timedelta(hours=8))
    assert recaps(home) == []


async def test_two_who_never_stir_get_three_and_then_none_until_they_do(home: House) -> None:
    await home.begin(RECAP)
    await home.pass_time(by=60 * DAY)
    assert len(recaps(home)) == 3
    await home.command(BEN, "/jar")
    await home.pass_time(by=7 * DAY)
    assert len(recaps(home)) == 4


async def test_one_that_waited_for_the_end_of_a_quiet_night_still_tells_the_whole_week(home: House) -> None:
    late = replace(RECAP, at=time(23))
    await home.begin(late)
    await home.pass_time(to=SUNDAY + timedelta(hours=15))
    await home.command(ANA, "/thanks for the soup")
    await home.tap(BEN, "🤍")
    await home.pass_time(by=7 * DAY)
    first, second = recaps(home)
    assert "quiet week" in first.text
    assert "a thank-you" in second.text


async def test_names_and_own_words_from_right_to_left_stand_by_themselves(home: House) -> None:
    ritual = replace(cast.rhythm("rituals", kind="own", name="شاي الساعة الخامسة", at=time(17)), days=frozenset({5}))
    await home.begin(RECAP, ritual)
    await home.pass_time(to=SUNDAY - 24 * timedelta(hours=1))
    await home.tap(ANA, "We did it 🤍")
    await home.pass_time(to=SUNDAY)
    assert "“\u2068شاي الساعة الخامسة\u2069”" in recaps(home)[0].text


# -- the mirror ----------------------------------------------------------------------------------------------------


async def agreed_mirror(home: House) -> None:
    await home.command(ANA, "/jar")
    await home.tap(ANA, "More…")
    await home.tap(ANA, "🪞 Mirror: off")
    await home.tap(ANA, "Turn on")
    await home.tap(BEN, "Yes")


def mirrors(home: House) -> list[Shown]:
    return [shown for shown in home.group() if "mirror-title" in shown.keys]


async def test_the_mirror_comes_right_after_the_recap_in_a_message_of_its_own(home: House) -> None:
    await home.begin(RECAP)
    await agreed_mirror(home)
    await home.command(BEN, "/bid long day")
    await home.tap(ANA, "I'm here")
    await home.pass_time(to=SUNDAY)
    assert (len(recaps(home)), mirrors(home)) == (1, [])
    await home.pass_time(by=timedelta(minutes=1))
    (mirror,) = mirrors(home)
    assert (mirror.silent, mirror.photo is not None) == (True, True)
    assert mirror.card.picture == Picture(scene="mirror", weeks=((0, 0),) * 11 + ((1, 1),))
    await home.pass_time(by=6 * DAY)
    assert len(mirrors(home)) == 1


async def test_either_puts_it_away_at_once_and_it_comes_no_more(home: House) -> None:
    await home.begin(RECAP)
    await agreed_mirror(home)
    await home.pass_time(to=SUNDAY + timedelta(minutes=1))
    assert toast(await home.tap(BEN, "Put it away")) == "mirror-ended-toast"
    assert not (await home.couple()).chose("mirror", "on")
    await home.command(ANA, "/help")
    await home.pass_time(by=7 * DAY)
    assert (len(recaps(home)), mirrors(home)) == (2, [])


async def test_it_is_there_on_request_also_in_private(home: House) -> None:
    await home.begin()
    await agreed_mirror(home)
    chat = ChatId(BEN)
    await home.command(BEN, "/jar", chat=chat)
    for label in ("More…", "🪞 Mirror: on", "Look now"):
        await home.tap(BEN, label, chat=chat)
    (shown,) = home.private(BEN)
    assert (shown.keys[0], shown.photo is not None) == ("mirror-title", True)
    assert mirrors(home) == []
