"""What comes by itself: how much, which practices, which rituals."""

from __future__ import annotations

from datetime import time
from typing import ClassVar

from bot.domain import wording
from bot.domain.card import Button, Card, Rows, Words, say
from bot.domain.change import Change, What, like
from bot.domain.couple import Volume
from bot.domain.decision import Decision, Facts, Item
from bot.domain.rhythm import EVERY_DAY, Rhythm
from bot.panels._panel import Panel, back, go
from bot.panels._shared import ask, cleaned, close, entries, in_pairs, labelled, pages
from bot.practices import all_practices
from bot.practices._ideas import is_welcome
from bot.practices.rituals import OWN
from bot.practices.suggestions import propose

RITUALS = "rituals"
MORE = "more"
# A ritual without a time of its own begins in the early evening; both can move it under When.
OWN_AT = time(20)
RITUAL_AT = time(19, 30)
NAME_LIMIT = 40
PER_PAGE = 8
VOLUMES = (Volume.WHISPER, Volume.GENTLE, Volume.PAIR, Volume.BIDS)


class WhatPanel(Panel):
    """`` the first page · `rituals`, `rituals/p1` the list · `more` what the other panels bring.

    Taps: `v/pair` a volume, `s/gestures`, `r/r-goodbye`, `o/12` a rhythm, switched.
    """

    name: ClassVar[str] = "what"

    def card(self, facts: Facts, path: str) -> Card:
        page, _, step = path.partition("/")
        if page == RITUALS:
            return self._rituals(facts, step)
        if page == MORE:
            rows: Rows = (*in_pairs(entries(facts, self.name)), (back(self.name), close(self.name)))
            return Card(lines=(say("what-more"),), rows=rows)
        further = (go(self.name, RITUALS, "what-rituals-button"), go(self.name, MORE, "what-more-button"))
        rows = (
            *in_pairs([_volume(facts, volume) for volume in VOLUMES]),
            *in_pairs(_practices(facts)),
            further,
            (back("settings"), close(self.name)),
        )
        return Card(
            lines=(say("what-title"), say(f"settings-volume-{facts.couple.volume}"), say("what-how")), rows=rows
        )

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path == OWN:
            return ask(self.name, OWN, "what-own-ask")
        kind, _, which = path.partition("/")
        change = _change(facts, kind, which)
        if change is None:
            return Decision(goto=path)
        # `propose` decides whether it needs the other's yes; this page never does.
        return propose(facts, change, RITUALS if kind in ("r", "o") else "")

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        name = cleaned(words, NAME_LIMIT)
        if name is None:
            return ask(self.name, OWN, "what-own-ask-again")
        change = Change(what=What.ADD, practice=RITUALS, kind=OWN, at=OWN_AT, days=EVERY_DAY, name=name)
        return propose(facts, change, RITUALS)

    def _rituals(self, facts: Facts, step: str) -> Card:
        own = [_own(r) for r in facts.rhythms if r.practice == RITUALS and r.kind == OWN]
        listed = [_ritual(facts, item) for item in facts.content.items("ritual") if _is_offered(facts, item)]
        shown, turn = pages(self.name, [*own, *listed], f"{RITUALS}/", step, PER_PAGE)
        own_one = (go(self.name, OWN, "what-own-button"),)
        last = (back(self.name), close(self.name))
        return Card(lines=(say("what-rituals"), say("what-how")), rows=(*in_pairs(shown), *turn, own_one, last))


PANEL = WhatPanel()


def _change(facts: Facts, kind: str, which: str) -> Change | None:
    """What a tap stands for: a volume, or one rhythm put to rest or (again) wanted."""
    if kind == "v" and which in VOLUMES:
        return Change(what=What.VOLUME, to=which)
    if kind == "o":
        rhythm = next((r for r in facts.rhythms if f"{r.id}" == which), None)
        return _switch(rhythm) if rhythm else None
    wanted = {"s": _starter, "r": _ritual_change}.get(kind)
    return wanted(facts, which) if wanted else None


def _switch(rhythm: Rhythm) -> Change:
    return Change(what=What.OFF if rhythm.on else What.ON, rhythm=rhythm.id)


def _starter(facts: Facts, which: str) -> Change | None:
    name, _, kind = which.partition(".")
    practice = all_practices().get(name)
    starter = practice.starters.get(kind) if practice else None
    if starter is None:
        return None
    before = like(facts, name, starter.kind)
    if before is not None:
        return _switch(before)
    return Change(what=What.ADD, practice=name, kind=starter.kind, at=starter.at, days=starter.days)


def _ritual_change(facts: Facts, which: str) -> Change | None:
    item = next((i for i in facts.content.items("ritual") if i.id == which), None)
    if item is None:
        return None
    before = like(facts, RITUALS, which)
    if before is not None:
        return _switch(before)
    days = item.days or EVERY_DAY
    return Change(what=What.ADD, practice=RITUALS, kind=which, at=item.time or RITUAL_AT, days=days)


def _volume(facts: Facts, volume: Volume) -> Button:
    chosen = "on" if facts.couple.volume is volume else "off"
    return go("what", f"v/{volume}", f"what-{volume}-button", chosen=chosen)


def _practices(facts: Facts) -> list[Button]:
    """Every practice that can come by itself and is no ritual; a new one appears here by being there."""
    found = [(p.name, s) for p in all_practices().values() for s in p.starters.values() if p.name != RITUALS]
    found.sort(key=lambda pair: pair[1].at)
    buttons = []
    for name, starter in found:
        rhythm = like(facts, name, starter.kind)
        label = wording.rhythm_name(facts.content, name, starter.kind)
        which = f"{name}.{starter.kind}" if starter.kind else name
        buttons.append(labelled("what", f"s/{which}", _toggle(rhythm, label)))
    return buttons


def _ritual(facts: Facts, item: Item) -> Button:
    label = wording.rhythm_name(facts.content, RITUALS, item.id)
    return labelled("what", f"r/{item.id}", _toggle(like(facts, RITUALS, item.id), label))


def _is_offered(facts: Facts, item: Item) -> bool:
    # What they have stands here whatever its tags, or nobody could let it rest.
    return is_welcome(facts.couple, item) or like(facts, RITUALS, item.id) is not None


def _own(rhythm: Rhythm) -> Button:
    return labelled("what", f"o/{rhythm.id}", _toggle(rhythm, say("rhythm-own", name=rhythm.name)))


def _toggle(rhythm: Rhythm | None, label: Words) -> Words:
    return say("toggle-on" if rhythm is not None and rhythm.on else "toggle-off", what=label)
