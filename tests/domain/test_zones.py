"""Which zone somebody is in, from the time on their clock."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.zones import COMMON, hours_now, is_zone, place_name, zones_near

WINTER = datetime(2026, 1, 15, 17, 42, tzinfo=UTC)


def test_every_common_zone_exists() -> None:
    assert all(is_zone(zone) for zone in COMMON)
    assert len(set(COMMON)) == len(COMMON)


def test_a_tapped_time_finds_the_zones_that_show_it() -> None:
    assert zones_near(time(18, 42), WINTER) == ("Europe/Berlin", "Africa/Lagos")


def test_a_rounded_time_still_finds_the_zone_and_the_closest_comes_first() -> None:
    found = zones_near(time(19, 0), WINTER)
    assert found[0] == "Europe/Berlin"


def test_kathmandu_and_lord_howe_are_found_by_their_odd_clocks() -> None:
    assert zones_near(time(23, 27), WINTER) == ("Asia/Kathmandu",)
    lord_howe = WINTER.astimezone(ZoneInfo("Australia/Lord_Howe")).time()
    assert "Australia/Lord_Howe" in zones_near(lord_howe, WINTER)


def test_a_clock_over_midnight_is_close_to_the_one_before_it() -> None:
    assert zones_near(time(0, 1), datetime(2026, 1, 15, 23, 58, tzinfo=UTC))[0] == "Europe/London"


def test_both_sides_of_the_date_line_are_offered() -> None:
    found = zones_near(time(6, 42), WINTER)
    assert {"Pacific/Tongatapu", "Pacific/Pago_Pago"} <= set(found)


def test_no_two_offered_zones_run_alike() -> None:
    later = WINTER + timedelta(days=182)
    found = zones_near(time(12, 42), WINTER)
    pairs = [(WINTER.astimezone(ZoneInfo(z)).utcoffset(), later.astimezone(ZoneInfo(z)).utcoffset()) for z in found]
    assert len(set(pairs)) == len(pairs)


@given(at=st.times(), hours=st.integers(0, 40_000))
def test_any_time_finds_some_zone(at: time, hours: int) -> None:
    assert zones_near(at, WINTER + timedelta(hours=hours))


def test_the_hours_go_once_around_and_begin_in_europe() -> None:
    hours = hours_now(WINTER)
    assert hours[:6] == (time(16, 42), time(17, 42), time(18, 42), time(19, 42), time(20, 42), time(21, 42))
    assert len(set(hours)) == 24


def test_a_zone_is_called_by_its_place() -> None:
    assert place_name("America/New_York") == "New York"
