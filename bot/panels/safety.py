"""When it doesn't feel safe: a page that only one person ever sees (care.md 3.3). The group never hears of it.

Opening it holds nudges to them for a week, and nothing says why: only a date is kept.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from bot.domain.card import Button, Card, Rows, Tone, say
from bot.domain.couple import Couple, Stage
from bot.domain.decision import Country, Decision, Facts, ShowPanel
from bot.domain.event import Commanded
from bot.panels._panel import Panel, back, go
from bot.panels._shared import in_pairs, labelled, pages

HOLDS_FOR = timedelta(days=7)
PER_PAGE = 8
HERE = "in"


class Safety(Panel):
    """`` the page · `person` when to look for a person · `in`, `in/p1` countries · `in/de` one of them.

    `open` comes from elsewhere and sends the page anew, since only a new message can be protected from forwarding;
    `quiet`, `heard` and `clear` are taps.
    """

    name: ClassVar[str] = "safety"
    group_commands: ClassVar[dict[str, str]] = {"safety": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands
    open_to_all: ClassVar[bool] = True
    root: ClassVar[str] = "help"
    # Below everything else on that page.
    order: ClassVar[int] = 900

    def command(self, facts: Facts, event: Commanded) -> Decision:
        """Answered in private wherever it was typed; what was typed is taken away where the bot may."""
        # Nobody can be written to who has not opened their side: then the group has the same line as for any page of
        # one's own, and its link leads to the help there, which knows the way (product.md 2.3).
        is_shut = facts.who is not None and not facts.private and not facts.who.reachable
        page = ShowPanel(panel=self.name, to=None if is_shut else event.who.id)
        return Decision(couple=_held(facts), panels=(page,), delete=event.message)

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "open", "safety-open-button"),) if facts.private else ()

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private:
            return _elsewhere()
        page, _, which = path.partition("/")
        if page == "person":
            return Card(lines=(say("safety-person-page"),), rows=(_out(),), protected=True)
        if page == HERE and _countries(facts):
            return self._here(facts, which)
        return Card(lines=(say("safety-page"),), rows=_rows(facts), protected=True)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if not facts.private:
            return Decision(toast=say("mine-elsewhere-toast"))
        if path in ("clear", "close"):
            return Decision(close=True)
        if path == "open" and facts.person is not None:
            return Decision(couple=_held(facts), panels=(ShowPanel(panel=self.name, to=facts.person.id),), close=True)
        if path in ("quiet", "heard") and facts.who is not None:
            who = facts.who.choosing(private="off" if path == "quiet" else "")
            return Decision(couple=facts.couple.with_partner(who), goto="", toast=say(f"safety-{path}-toast"))
        return Decision(couple=_held(facts) if not path else None, goto=path)

    def _here(self, facts: Facts, which: str) -> Card:
        found = next((c for c in _countries(facts) if c.code == which), None)
        if found is not None:
            lines = [say("safety-country", name=found.name)]
            lines += [
                say("safety-service", name=s.name, contact=s.contact, hours=s.hours, languages=", ".join(s.languages))
                for s in found.services
            ]
            return Card(lines=tuple(lines), rows=(_out(HERE),), protected=True)
        shown, turn = pages(self.name, _countries(facts), f"{HERE}/", which, PER_PAGE)
        buttons = [labelled(self.name, f"{HERE}/{c.code}", say("safety-country-button", name=c.name)) for c in shown]
        rows = (*in_pairs(buttons), *turn, _out())
        return Card(lines=(say("safety-countries"),), rows=rows, protected=True)


PANEL = Safety()


def _held(facts: Facts) -> Couple | None:
    """No nudges for a week; for somebody without a couple there is nothing to keep."""
    if facts.who is None or facts.couple.stage is not Stage.ACTIVE:
        return None
    return facts.couple.with_partner(replace(facts.who, nudge_hold_until=facts.now + HOLDS_FOR))


def _countries(facts: Facts) -> tuple[Country, ...]:
    return tuple(facts.content.countries(facts.now.date()))


def _rows(facts: Facts) -> Rows:
    here = (go("safety", HERE, "safety-here-button"),) if _countries(facts) else ()
    person = (go("safety", "person", "safety-person-button"),)
    clear = (go("safety", "clear", "safety-clear-button", Tone.PRIMARY),)
    return (clear, *_ways_out(facts), (*here, *person))


def _out(path: str = "") -> tuple[Button, ...]:
    """Back, or away at once from wherever one reads."""
    return back("safety", path), go("safety", "clear", "safety-clear-button")


def _ways_out(facts: Facts) -> Rows:
    """Going quiet, or stopping; neither asks anybody."""
    if facts.who is None:
        return ()
    quiet = "heard" if facts.who.wants("private", "off") else "quiet"
    return ((go("safety", quiet, f"safety-{quiet}-button"), go("stop", "", "stop-button")),)


def _elsewhere() -> Card:
    """An old button may have travelled into the group; there it is a page about nothing in particular."""
    mine = Button(label=say("settings-mine-button"), private_link="help")
    return Card(lines=(say("mine-elsewhere"),), rows=((mine, go("safety", "close", "close-button")),))
