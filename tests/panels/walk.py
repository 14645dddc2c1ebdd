"""Walking through panels as a couple would, with the project's own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from random import Random

from bot.content import CONTENT, Catalogue, load
from bot.domain.card import Arg, Button, Card, Name, PanelTap, PartnerId, Words
from bot.domain.couple import Couple
from bot.domain.decision import Decision, Facts
from bot.domain.rhythm import Rhythm, plan
from bot.panels import all_panels
from tests.cast import ANA, BEN, EVENING, couple, rhythm

NAMES = {ANA: "Ana", BEN: "Ben"}
# Onboarding follows from the couple and not from its path; pickers belong to whoever opened them.
OTHERS = {"hello", "bid", "thanks", "promise"}
OURS = tuple(sorted(set(all_panels()) - OTHERS))
# Whose pages look different when the couple has changed.
SHARED = ("settings", "what", "pause")
# So many pages are far more than there are.
FAR = 600


@cache
def content() -> Catalogue:
    return load(CONTENT)


def facts(
    who: PartnerId | None = ANA,
    *,
    private: bool = False,
    of: Couple | None = None,
    rhythms: tuple[Rhythm, ...] | None = None,
) -> Facts:
    """Ana's look at the couple, who have two rhythms unless told otherwise."""
    us = of or couple()
    return Facts(
        couple=us, now=EVENING, content=content(), rng=Random(3), who=us.partner(who), private=private,
        rhythms=some_rhythms() if rhythms is None else rhythms,
    )  # fmt: skip


def some_rhythms() -> tuple[Rhythm, ...]:
    question = plan(rhythm("checkins"), EVENING)
    pancakes = plan(replace(rhythm("rituals", kind="own", name="Sunday <b>&"), id=6, days=frozenset({6})), EVENING)
    return question, pancakes


def spoken(arg: Arg) -> str:
    """As the couple would read it; a key or an argument that nobody has raises."""
    if isinstance(arg, Words):
        args = {n: a if isinstance(a, int) else spoken(a) for n, a in arg.args.items()}
        return content().speak(arg.key, args)
    if isinstance(arg, Name):
        return NAMES[arg.partner]
    return f"{arg}" if isinstance(arg, (str, int)) else f"{arg.instant:%H:%M}"


def text(card: Card) -> str:
    return "\n".join(spoken(line) for line in card.lines)


def buttons(card: Card) -> list[Button]:
    return [button for row in card.rows for button in row]


def labels(card: Card) -> list[str]:
    return [spoken(button.label) for button in buttons(card)]


def taps(card: Card) -> list[PanelTap]:
    return [button.tap for button in buttons(card) if isinstance(button.tap, PanelTap)]


def tap(known: Facts, panel: str, label: str, path: str = "") -> Decision:
    """Tap the button of this label on the page of this path."""
    card = all_panels()[panel].card(known, path)
    wanted = next(b.tap for b in buttons(card) if spoken(b.label) == label)
    assert isinstance(wanted, PanelTap)
    return all_panels()[wanted.panel].tapped(known, wanted.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page that can be reached, as one partner sees it in one place."""

    facts: Facts
    panel: str
    path: str

    def card(self) -> Card:
        return all_panels()[self.panel].card(self.facts, self.path)


def decisions(page: Page) -> Iterator[tuple[PanelTap, Decision]]:
    """What every button of a page does; in the group either of the two may tap it."""
    tappers = [page.facts.who] if page.facts.private else list(page.facts.couple.partners)
    for there in taps(page.card()):
        for who in tappers:
            yield there, all_panels()[there.panel].tapped(replace(page.facts, who=who), there.path)


def walk(start: Page) -> list[Page]:
    """Every page that taps lead to from here, also as the couple has become by tapping."""
    ahead, seen = [start], dict[object, Page]()
    while ahead and len(seen) < FAR:
        page = ahead.pop()
        us, who = page.facts.couple, page.facts.who or page.facts.couple.partners[0]
        shared = (us.paused_until is None, us.busy_until is None, us.volume) if page.panel in SHARED else ()
        # Only first pages show what somebody chose; the pickers below them look the same for all.
        own = (who.nudges, who.busy is None) if "/" not in page.path else ()
        key = (page.panel, page.path, shared, own)
        if page.panel not in OURS or key in seen:
            continue
        seen[key] = page
        for there, decision in decisions(page):
            if decision.goto is not None:
                known = page.facts.of(decision.couple or us)
                ahead.append(Page(facts=known, panel=there.panel, path=decision.goto))
    return [*seen.values()]


def starts() -> list[Page]:
    """Every page that a command opens, in the group and for both in private."""
    found = []
    for panel in (all_panels()[name] for name in OURS):
        group = facts(None)
        found += [Page(facts=group, panel=panel.name, path=path) for path in panel.group_commands.values()]
        for who in (ANA, BEN):
            mine = facts(who, private=True)
            found += [Page(facts=mine, panel=panel.name, path=path) for path in panel.private_commands.values()]
    return found
