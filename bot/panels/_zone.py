"""A partner's own clock: by the time it shows, or by a city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zlib import crc32
from zoneinfo import available_timezones

from bot import places
from bot.domain.card import Button, Card, Rows, say
from bot.domain.couple import Partner
from bot.domain.decision import Decision
from bot.domain.localtime import clock, typed_time, zone_of
from bot.domain.zones import hours_now, place_name, zones_near
from bot.panels._hours import Kept
from bot.panels._panel import back, go
from bot.panels._shared import ask, close, in_pairs, pages

PAGE = "z"
# Two rows of three thumbs' width; the next six are one tap away.
HOURS_SHOWN = 6
ZONES_SHOWN = 10
_DAY = 24 * 60


def card(who: Partner, path: str, now: datetime) -> Card:
    """`z`, `z/p1` which time is it for you · `z/o60` zones 60 minutes ahead of UTC · `z/c1a2b3c-…` these zones."""
    zones = _offered(path, now)
    if zones:
        buttons = [_zone_button(zone, now) for zone in zones[:ZONES_SHOWN]]
        return Card(
            lines=(say("mine-zone-which"),), rows=(*in_pairs(buttons), _typed(), (back("mine", PAGE), close("mine")))
        )
    step = path.partition("/")[2]
    shown, turn = pages("mine", hours_now(now), f"{PAGE}/", step, HOURS_SHOWN)
    hours = [_hour_button(at, now) for at in shown]
    place = say("mine-zone", place=place_name(who.zone or "UTC"), time=clock(who.local(now).time()))
    rows: Rows = (tuple(hours[:3]), tuple(hours[3:]), *turn, _typed(), (back("mine"), close("mine")))
    return Card(lines=(place, say("mine-zone-now")), rows=rows)


def tapped(who: Partner, path: str, now: datetime) -> Kept | Decision:
    if path in (f"{PAGE}/time", f"{PAGE}/city"):
        return ask("mine", path, "mine-zone-ask")
    if path.startswith(f"{PAGE}/s"):
        zones = _named(path.removeprefix(f"{PAGE}/s"))
        return Kept(who=replace(who, zone=zones[0]), goto="") if zones else Decision(goto=PAGE)
    return _chosen(who, _offered(path, now), path)


def typed(who: Partner, path: str, words: str, now: datetime) -> Kept | Decision:
    """A time of day or a city, whichever it is."""
    # "8" is a time to most and a city to nobody, so times are tried first.
    at = typed_time(words)
    if at is not None:
        path = f"{PAGE}/o{_ahead(at, now)}"
        return _chosen(who, _offered(path, now), path)
    zones = [town.zone for town in places.find(words)]
    if not zones:
        return ask("mine", path, "mine-zone-ask-again")
    return _chosen(who, zones, f"{PAGE}/c{'-'.join(_short(zone) for zone in zones)}")


def _chosen(who: Partner, zones: Sequence[str], path: str) -> Kept | Decision:
    """The only zone there is, at once; of several the page that offers them."""
    if len(zones) == 1:
        return Kept(who=replace(who, zone=zones[0]), goto="")
    return Decision(goto=path)


def _offered(path: str, now: datetime) -> Sequence[str]:
    """The zones a page offers. An offset is in the path and not a time, so that an old button still means the same."""
    step = path.partition("/")[2]
    if step.startswith("c"):
        return _named(step[1:])
    minutes = step[1:]
    if step.startswith("o") and minutes.isascii() and minutes.isdigit() and len(minutes) <= 4:
        return zones_near((now.astimezone(UTC) + timedelta(minutes=int(minutes))).time(), now)
    return ()


def _ahead(at: time, now: datetime) -> int:
    """How many minutes this clock is ahead of UTC, once around the day."""
    utc = now.astimezone(UTC)
    return (at.hour * 60 + at.minute - utc.hour * 60 - utc.minute) % _DAY


def _short(zone: str) -> str:
    """Six characters for a zone: three names do not fit into a button, and their places in a list may move."""
    return f"{crc32(zone.encode()) & 0xFFFFFF:06x}"


def _named(text: str) -> list[str]:
    return [_by_short()[code] for code in text.split("-") if code in _by_short()]


@cache
def _by_short() -> dict[str, str]:
    return {_short(zone): zone for zone in available_timezones()}


def _hour_button(at: time, now: datetime) -> Button:
    return go("mine", f"{PAGE}/o{_ahead(at, now)}", "clock-time-button", time=clock(at))


def _zone_button(zone: str, now: datetime) -> Button:
    there = clock(now.astimezone(zone_of(zone)).time())
    return go("mine", f"{PAGE}/s{_short(zone)}", "mine-place-button", place=place_name(zone), time=there)


def _typed() -> tuple[Button, ...]:
    return (go("mine", f"{PAGE}/time", "clock-type-button"), go("mine", f"{PAGE}/city", "mine-city-button"))
