"""One partner's own settings, in their private chat: nobody else can see or change them."""

from __future__ import annotations

from typing import ClassVar

from bot.domain import change as changes
from bot.domain.card import Button, Card, say
from bot.domain.couple import Partner
from bot.domain.decision import NOTHING, Decision, Facts
from bot.domain.event import Commanded
from bot.domain.localtime import clock
from bot.domain.zones import place_name
from bot.panels import _hours, _zone
from bot.panels._hours import Kept
from bot.panels._panel import Panel, go
from bot.panels._shared import close, elsewhere, entries, in_pairs


class Mine(Panel):
    """`` the first page · `n…` nudges, `q…` quiet hours, `b…` busy hours (`_hours.py`) · `z…` the zone (`_zone.py`)."""

    name: ClassVar[str] = "mine"
    private_commands: ClassVar[dict[str, str]] = {"settings": ""}
    # Its entries may say how things are.
    reads_notes: ClassVar[bool] = True

    def command(self, facts: Facts, event: Commanded) -> Decision:
        return super().command(facts, event) if facts.private else NOTHING

    def card(self, facts: Facts, path: str) -> Card:
        # An old button may have travelled into the group; there it must not show anything personal.
        if not facts.private or facts.who is None:
            return elsewhere(self.name)
        # The first letter says whose page it is; longer names would not fit into a button's 64 bytes.
        page = path.partition("/")[0]
        if page in _hours.PAGES:
            return _hours.card(facts.who, path)
        if page == _zone.PAGE:
            return _zone.card(facts.who, path, facts.now)
        return _first(facts)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if not facts.private or facts.who is None:
            return Decision(toast=say("mine-elsewhere-toast"))
        page = path.partition("/")[0]
        if page in _hours.PAGES:
            return _kept(facts, _hours.tapped(facts.who, path))
        if page == _zone.PAGE:
            return _kept(facts, _zone.tapped(facts.who, path, facts.now))
        return Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        if not facts.private or facts.who is None:
            return NOTHING
        page = path.partition("/")[0]
        if page in _hours.PAGES:
            return _kept(facts, _hours.typed(facts.who, path, words))
        if page == _zone.PAGE:
            return _kept(facts, _zone.typed(facts.who, path, words, facts.now))
        return NOTHING


PANEL = Mine()


def _kept(facts: Facts, step: Kept | Decision) -> Decision:
    """A changed partner is kept; a new zone moves what they own to the new clock, at the same hours."""
    assert facts.who is not None
    if isinstance(step, Decision):
        return step
    rhythms = changes.moved(facts, step.who) if step.who.zone != facts.who.zone else ()
    couple = facts.couple.with_partner(step.who)
    return Decision(couple=couple, rhythms=rhythms, goto=step.goto, toast=say("mine-done-toast"))


def _first(facts: Facts) -> Card:
    assert facts.who is not None
    who = facts.who
    quiet = go("mine", "q", "mine-quiet-button", start=clock(who.quiet.start), end=clock(who.quiet.end))
    zone = go("mine", "z", "mine-zone-button", place=place_name(who.zone or "UTC"))
    rows = (
        (go("mine", "n", "mine-nudges-button", nudges=who.nudges), quiet),
        (_busy(who), zone),
        *in_pairs(entries(facts, "mine")),
        (go("privacy", "mine", "settings-privacy-button"), close("mine")),
    )
    return Card(lines=(say("mine-title"), say("mine-only-you")), rows=rows)


def _busy(who: Partner) -> Button:
    if who.busy is None:
        return go("mine", "b", "mine-busy-off-button")
    return go("mine", "b", "mine-busy-button", start=clock(who.busy.start), end=clock(who.busy.end))
