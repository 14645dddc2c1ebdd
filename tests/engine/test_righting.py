"""Planned by other time zone data: moved to its own hour, never to another date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import places
from bot.domain import localtime
from bot.domain.card import PanelTap
from bot.domain.couple import ChatId
from bot.domain.moment import State
from bot.panels._zone import _short
from tests import cast
from tests.cast import BEN, BERLIN, EVENING
from tests.house import NOON, House

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# Where clocks show an hour less than in Berlin: as if a country had given up its summer and winter.
OTHER_DATA = "Europe/London"


@pytest.fixture
def other_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on Berlin keeps other hours."""
    real = localtime.zone_of
    monkeypatch.setattr(localtime, "zone_of", lambda name: ZoneInfo(OTHER_DATA) if name == BERLIN else real(name))


def due(home: House) -> list[tuple[int | None, str | None]]:
    return [(row["due_at"], row["day"]) for row in home.rows("rhythm")]


def at(instant: datetime) -> int:
    return int(instant.timestamp())


async def test_25_new_time_zone_data_moves_what_is_planned_to_its_own_hour(home: House, other_data: None) -> None:
    await home.begin()
    await home.spoil(
        "INSERT INTO rhythm VALUES (1, 1, 'checkins', '', NULL, '20:30', '0123456', :zone, :owner, 1, :due, "
        "'2026-03-11', 0)", zone=BERLIN, owner=cast.ANA, due=at(EVENING),
    )  # fmt: skip
    await home.engine.zones_changed("2099a")
    assert due(home) == [(at(EVENING + HOUR), "2026-03-11")]


async def test_25_the_same_data_as_before_moves_nothing(home: House, monkeypatch: pytest.MonkeyPatch) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.engine.zones_changed("2099a")
    monkeypatch.setattr(localtime, "zone_of", lambda name: ZoneInfo(OTHER_DATA))
    await home.engine.zones_changed("2099a")
    assert due(home) == [(at(EVENING), "2026-03-11")]


async def test_25_todays_is_not_repeated_by_new_data(home: House, monkeypatch: pytest.MonkeyPatch) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.pass_time(to=EVENING)
    monkeypatch.setattr(localtime, "zone_of", lambda name: ZoneInfo(OTHER_DATA))
    await home.engine.zones_changed("2099a")
    await home.pass_time(by=2 * HOUR)
    assert [m.day for m in await home.moments()] == [date(2026, 3, 11)]
    assert due(home) == [(at(EVENING + DAY + HOUR), "2026-03-12")]


async def test_25_one_that_waits_for_the_end_of_quiet_hours_goes_on_waiting(
    home: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await home.begin(cast.rhythm("gestures", at=time(7)))
    await home.pass_time(to=NOON + 19.5 * HOUR)
    before = due(home)
    await home.engine.zones_changed("2099a")
    assert due(home) == before


async def test_25_a_partner_who_moves_takes_their_rhythms_along_and_todays_is_not_repeated(home: House) -> None:
    await home.begin(cast.rhythm("checkins"))
    await home.pass_time(to=EVENING)
    await home.tap(BEN, PanelTap("mine", f"z/s{_short('America/New_York')}"), chat=ChatId(BEN))
    await home.pass_time(by=12 * HOUR)
    came = [m.day for m in await home.moments() if m.state is not State.SKIPPED]
    assert came == [date(2026, 3, 11)]


async def test_26_a_zone_that_is_no_more_stops_nobodys_evening(home: House) -> None:
    us = await home.begin(replace(cast.rhythm("checkins")))
    await home.change(us.with_partner(replace(us.partners[1], zone="Europe/Atlantis")))
    await home.spoil("UPDATE rhythm SET zone = 'Europe/Atlantis'")
    await home.pass_time(by=DAY)
    assert [m.keys[0] for m in home.group()] == ["checkins-ask-evening"]
    await home.command(BEN, "/settings", chat=ChatId(BEN))
    assert home.private(BEN)


def test_25_the_data_is_known_by_its_name() -> None:
    assert any(digits.isdigit() for digits in places.zone_data().replace(".", " ").split())
