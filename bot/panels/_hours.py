"""A partner's own hours: when nudges may come, when it is quiet, when they are busy."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time

from bot.domain.card import Card, Rows, say
from bot.domain.couple import Nudges, Partner
from bot.domain.decision import Decision
from bot.domain.localtime import Span, clock, typed_time
from bot.panels import _clock
from bot.panels._panel import back, go
from bot.panels._shared import ask, close

PAGES = ("n", "q", "b")
# Only where the first picker opens; nothing is kept before it is chosen.
USUAL_BUSY = Span(start=time(9), end=time(17))
OUT = (back("mine"), close("mine"))
# People write a span with any of three dashes, or in words.
_BETWEEN = re.compile(r"\s*(?:[-–—]|\bto\b|\buntil\b|\btill\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The partner as they are now, and the page to show next."""

    who: Partner
    goto: str


def card(who: Partner, path: str) -> Card:
    """`n` nudges · `q` quiet · `b` busy · `q/s/h18` and so on: the picker for a start, an end (`q/e`), an evening."""
    page, field, step = _parts(path)
    if field and _clock.is_page(step):
        line = say(f"mine-{_WORDS[page]}-{_FIELDS[field]}")
        return Card(lines=(line,), rows=_clock.rows("mine", f"{page}/{field}", step, page))
    if page == "n":
        return _nudges(who)
    return _quiet(who) if page == "q" else _busy(who)


def tapped(who: Partner, path: str) -> Kept | Decision:
    page, field, step = _parts(path)
    if path.endswith("/type"):
        return ask("mine", path, "clock-ask" if field else "mine-span-ask")
    at = _clock.picked(step)
    if field and at is not None:
        return Kept(who=_with_time(who, page, field, at), goto=page)
    changed = _switched(who, path)
    return Kept(who=changed, goto=page) if changed else Decision(goto=path)


def typed(who: Partner, path: str, words: str) -> Kept | Decision:
    page, field, _ = _parts(path)
    if field:
        at = typed_time(words)
        if at is None:
            return ask("mine", path, "clock-ask-again")
        return Kept(who=_with_time(who, page, field, at), goto=page)
    span = typed_span(words)
    if span is None or page == "n":
        return ask("mine", path, "mine-span-ask-again")
    return Kept(who=replace(who, quiet=span) if page == "q" else replace(who, busy=span), goto=page)


def typed_span(words: str) -> Span | None:
    """Two times as people type them: `22:00-08:00`, `10 pm to 8`, `22–8`; None when it is anything else."""
    parts = _BETWEEN.split(words.strip())
    times = [typed_time(part) for part in parts]
    if len(times) != 2 or times[0] is None or times[1] is None:
        return None
    return Span(start=times[0], end=times[1])


_WORDS = {"n": "nudges", "q": "quiet", "b": "busy"}
_FIELDS = {"s": "start", "e": "end"}


def _parts(path: str) -> tuple[str, str, str]:
    """The page, the field whose time is chosen (`s`, `e` or none), and the step of the picker."""
    page, *rest = path.split("/")
    if len(rest) == 2 and rest[0] in _FIELDS and not (page == "n" and rest[0] == "e"):
        return page, rest[0], rest[1]
    return page, "", ""


def _with_time(who: Partner, page: str, field: str, at: time) -> Partner:
    if page == "n":
        return replace(who, nudges=Nudges.EVENING, evening_at=at)
    span = who.quiet if page == "q" else who.busy or USUAL_BUSY
    changed = replace(span, start=at) if field == "s" else replace(span, end=at)
    return replace(who, quiet=changed) if page == "q" else replace(who, busy=changed)


def _switched(who: Partner, path: str) -> Partner | None:
    match path.split("/"):
        case ["n", choice] if choice in tuple(Nudges):
            return replace(who, nudges=Nudges(choice))
        case ["b", "on"]:
            return replace(who, busy=who.busy or USUAL_BUSY)
        case ["b", "off"]:
            return replace(who, busy=None)
    return None


def _nudges(who: Partner) -> Card:
    choices = tuple(
        go("mine", f"n/{n}", f"mine-nudges-{n}-button", chosen="on" if who.nudges is n else "off") for n in Nudges
    )
    evening = go("mine", f"n/s/{_clock.hours(who.evening_at)}", "clock-at-button", time=clock(who.evening_at))
    at = ((evening,),) if who.nudges is Nudges.EVENING else ()
    return Card(lines=(say("mine-nudges"),), rows=(choices, *at, OUT))


def _quiet(who: Partner) -> Card:
    return Card(lines=(say("mine-quiet"),), rows=(*_span_rows("q", who.quiet), OUT))


def _busy(who: Partner) -> Card:
    if who.busy is None:
        return Card(lines=(say("mine-busy"),), rows=((go("mine", "b/on", "mine-busy-set-button"),), OUT))
    off = (go("mine", "b/off", "mine-busy-clear-button"),)
    return Card(lines=(say("mine-busy"),), rows=(*_span_rows("b", who.busy), off, OUT))


def _span_rows(page: str, span: Span) -> Rows:
    start = go("mine", f"{page}/s/{_clock.hours(span.start)}", "mine-from-button", time=clock(span.start))
    end = go("mine", f"{page}/e/{_clock.hours(span.end)}", "mine-to-button", time=clock(span.end))
    return ((start, end), (go("mine", f"{page}/type", "clock-type-button"),))
