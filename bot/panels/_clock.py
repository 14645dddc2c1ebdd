"""Choosing a time of day with taps: hours, then minutes, or typing it. Several panels share it.

Its part of a path is one word: `h18` the hours from 18 on, `m20` the minutes of 20, `t2030` the time itself,
`type` typing it.
"""

from __future__ import annotations

from datetime import time

from bot.domain.card import Button, Rows
from bot.panels._panel import back, go
from bot.panels._shared import close

HOURS = 6
_MINUTES = (0, 15, 30, 45)


def is_page(step: str) -> bool:
    """Whether this step is a page of the picker; `t2030` and `type` are taps and not pages."""
    return _number(step, "h", 24) is not None or _number(step, "m", 24) is not None


def rows(panel: str, base: str, step: str, up: str) -> Rows:
    """The rows of a page: `base` is the path before the step, `up` where ‹ Back of the hours leads."""
    hour = _number(step, "m", 24)
    if hour is not None:
        chosen = tuple(_at(panel, base, time(hour, minute)) for minute in _MINUTES)
        return (chosen, (_typed(panel, base),), (back(panel, f"{base}/{hours(time(hour))}"), close(panel)))
    first = _number(step, "h", 24) or 0
    return (*_hour_rows(panel, base, first), (_typed(panel, base),), (back(panel, up), close(panel)))


def hours(near: time) -> str:
    """The step to begin with, so that the page shows this hour."""
    return f"h{near.hour - near.hour % HOURS:02}"


def picked(step: str) -> time | None:
    """The time of a step like `t2030`; None for any other."""
    digits = step[1:]
    if not (step.startswith("t") and len(digits) == 4 and digits.isascii() and digits.isdigit()):
        return None
    hour, minute = int(digits[:2]), int(digits[2:])
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _hour_rows(panel: str, base: str, first: int) -> Rows:
    shown = [(first + n) % 24 for n in range(HOURS)]
    buttons = tuple(go(panel, f"{base}/m{hour:02}", "clock-hour-button", hour=f"{hour:02}") for hour in shown)
    earlier = go(panel, f"{base}/h{(first - HOURS) % 24:02}", "clock-earlier-button")
    later = go(panel, f"{base}/h{(first + HOURS) % 24:02}", "clock-later-button")
    return (buttons[:3], buttons[3:], (earlier, later))


def _at(panel: str, base: str, at: time) -> Button:
    return go(panel, f"{base}/t{at:%H%M}", "clock-time-button", time=f"{at:%H:%M}")


def _typed(panel: str, base: str) -> Button:
    return go(panel, f"{base}/type", "clock-type-button")


def _number(step: str, letter: str, limit: int) -> int | None:
    digits = step[1:]
    if not (step.startswith(letter) and len(digits) == 2 and digits.isascii() and digits.isdigit()):
        return None
    return int(digits) if int(digits) < limit else None
