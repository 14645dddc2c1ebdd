"""When each thing comes by itself: its days, its time, on and off."""

from __future__ import annotations

from typing import ClassVar

from bot.domain import wording
from bot.domain.card import Button, Card, Rows, Words, say, when
from bot.domain.change import Change, What
from bot.domain.couple import Volume
from bot.domain.decision import Decision, Facts
from bot.domain.localtime import clock, typed_time
from bot.domain.rhythm import EVERY_DAY, Rhythm, opens_at
from bot.panels import _clock
from bot.panels._panel import Panel, back, go
from bot.panels._shared import ask, close, in_pairs, labelled, pages
from bot.practices.suggestions import propose

# With Back and Close this stays within Telegram's comfortable screen on a small phone.
PER_PAGE = 8


class When(Panel):
    """`` or `p1` the list · `12` one rhythm · `12/h18`, `12/m20` its time · `12/d3`, `12/all`, `12/off`: taps."""

    name: ClassVar[str] = "when"

    def card(self, facts: Facts, path: str) -> Card:
        which, _, step = path.partition("/")
        rhythm = _find(facts, which)
        if rhythm is None:
            return self._list(facts, which)
        if _clock.is_page(step):
            here = f"{rhythm.id}"
            return Card(
                lines=(say("when-time", name=_name(facts, rhythm)),), rows=_clock.rows("when", here, step, here)
            )
        return self._one(facts, rhythm)

    def tapped(self, facts: Facts, path: str) -> Decision:
        which, _, step = path.partition("/")
        rhythm = _find(facts, which)
        if path == "close":
            return Decision(close=True)
        # A rhythm that is gone since the button was drawn leads back to the list.
        if rhythm is None or not step:
            return Decision(goto=path)
        if step == "type":
            return ask(self.name, path, "clock-ask")
        change = _change(rhythm, step)
        return propose(facts, change, f"{rhythm.id}") if change else Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        rhythm = _find(facts, path.partition("/")[0])
        if rhythm is None:
            return Decision(goto="")
        at = typed_time(words)
        if at is None:
            return ask(self.name, path, "clock-ask-again")
        return propose(facts, Change(what=What.TIME, rhythm=rhythm.id, at=at), f"{rhythm.id}")

    def _list(self, facts: Facts, which: str) -> Card:
        if not facts.rhythms:
            return Card(
                lines=(say("when-empty"),),
                rows=((go("what", "", "settings-what-button"),), (back("settings"), close(self.name))),
            )
        shown, turn = pages(self.name, sorted(facts.rhythms, key=lambda r: (r.at, r.id)), "", which, PER_PAGE)
        rows = in_pairs([labelled(self.name, f"{r.id}", _name(facts, r)) for r in shown])
        lines = [say("when-title"), *(_summary(facts, r) for r in shown)]
        if facts.couple.volume is Volume.BIDS:
            lines.append(say("when-only-bids"))
        return Card(lines=tuple(lines), rows=(*rows, *turn, (back("settings"), close(self.name))))

    def _one(self, facts: Facts, rhythm: Rhythm) -> Card:
        lines = [_summary(facts, rhythm), *_quiet(facts, rhythm)]
        return Card(lines=tuple(lines), rows=_one_rows(rhythm))


PANEL = When()


def _find(facts: Facts, which: str) -> Rhythm | None:
    return next((r for r in facts.rhythms if f"{r.id}" == which), None)


def _name(facts: Facts, rhythm: Rhythm) -> Words:
    return wording.rhythm_name(facts.content, rhythm.practice, rhythm.kind, rhythm.name)


def _summary(facts: Facts, rhythm: Rhythm) -> Words:
    time = wording.time_of(facts.couple, rhythm.at, rhythm.owner, facts.now)
    key = "when-line-on" if rhythm.on else "when-line-off"
    return say(key, name=_name(facts, rhythm), days=wording.days(rhythm.days), time=time)


def _quiet(facts: Facts, rhythm: Rhythm) -> tuple[Words, ...]:
    """Where the time falls into quiet hours: when it comes instead, and not whose hours they are."""
    if not rhythm.on or rhythm.due_at is None:
        return ()
    at, silent = opens_at(rhythm, facts.couple)
    if silent:
        return (say("when-silent"),)
    return (say("when-waits", at=when(at, facts.now)),) if at != rhythm.due_at else ()


def _change(rhythm: Rhythm, step: str) -> Change | None:
    """What a tap on a rhythm's page stands for; None when it is only a way to another page."""
    at = _clock.picked(step)
    if at is not None:
        return Change(what=What.TIME, rhythm=rhythm.id, at=at)
    if step in ("on", "off"):
        return Change(what=What(step), rhythm=rhythm.id)
    # One table for the presets and the seven toggles: each is just another set of days.
    presets = {"all": EVERY_DAY, "week": wording.WEEKDAYS} | {f"d{n}": rhythm.days ^ {n} for n in EVERY_DAY}
    days = presets.get(step)
    return None if days is None else Change(what=What.DAYS, rhythm=rhythm.id, days=days)


def _one_rows(rhythm: Rhythm) -> Rows:
    here = f"{rhythm.id}"
    days = [_day(rhythm, n) for n in range(7)]
    presets = (go("when", f"{here}/all", "when-all-button"), go("when", f"{here}/week", "when-week-button"))
    to = "off" if rhythm.on else "on"
    time = go("when", f"{here}/{_clock.hours(rhythm.at)}", "when-time-button", time=clock(rhythm.at))
    return (
        tuple(days[:4]),
        tuple(days[4:]),
        presets,
        (time, go("when", f"{here}/{to}", f"when-turn-{to}-button")),
        (back("when"), close("when")),
    )


def _day(rhythm: Rhythm, weekday: int) -> Button:
    key = "when-day-on-button" if weekday in rhythm.days else "when-day-off-button"
    return labelled("when", f"{rhythm.id}/d{weekday}", say(key, day=wording.day(weekday)))
