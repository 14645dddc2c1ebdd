"""The page that opens on /promise without words: two examples, or one's own."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Card, Name, PartnerId, say
from bot.domain.decision import NOTHING, Ask, Decision, Facts, ShowPanel
from bot.domain.event import Commanded
from bot.panels._panel import Panel, go
from bot.practices import promises
from bot.practices._promise_cards import KINDS


class PromisePicker(Panel):
    """`<who>` the page of whoever typed it, `` in private · `<who>/text`, `<who>/ontime`, `<who>/own`: taps."""

    name: ClassVar[str] = "promise"
    group_commands: ClassVar[dict[str, str]] = {"promise": ""}
    private_commands: ClassVar[dict[str, str]] = {"promise": ""}

    def command(self, facts: Facts, event: Commanded) -> Decision:
        if facts.who is None:
            return NOTHING
        to = facts.who.id if facts.private else None
        if not event.words:
            return Decision(
                panels=(ShowPanel(panel=self.name, path="" if facts.private else f"{facts.who.id}", to=to),)
            )
        # Typed in the group both have read it, so it is shared from the start.
        return promises.begin(facts, event.words, None if facts.private else event.message) or _ask(facts, again=True)

    def card(self, facts: Facts, path: str) -> Card:
        who, _ = _read(path)
        other = facts.other()
        is_mine = facts.private and other is not None
        line = (
            say("promise-pick-mine", other=Name(other.id)) if is_mine and other else say("promise-pick", by=Name(who))
        )
        here = f"{who}/" if who else "/"
        chips = tuple(go(self.name, f"{here}{kind}", f"promise-{kind}-button") for kind in KINDS)
        last = (go(self.name, f"{here}own", "promise-own-button"), go(self.name, f"{here}close", "close-button"))
        return Card(lines=(line,), rows=(chips, last))

    def tapped(self, facts: Facts, path: str) -> Decision:
        who, step = _read(path)
        if facts.who is None or (not facts.private and facts.who.id != who):
            return Decision(toast=say("bids-theirs-toast", by=Name(who)))
        if step == "close":
            return Decision(close=True)
        if step == "own":
            return _ask(facts)
        if step in KINDS:
            offered = promises.offer(facts, "", kind=step)
            return Decision(show=offered.show, close=True)
        return Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        if facts.who is None:
            return NOTHING
        begun = promises.begin(facts, words)
        return Decision(show=begun.show, close=True) if begun else _ask(facts, again=True)


PANEL = PromisePicker()


def _ask(facts: Facts, again: bool = False) -> Decision:
    assert facts.who is not None
    words = say("promise-ask-again") if again else say("promise-ask", by=Name(facts.who.id))
    path = "" if facts.private else f"{facts.who.id}"
    return Decision(ask=Ask(panel=PANEL.name, path=path, words=words, placeholder=say("promise-ask-placeholder")))


def _read(path: str) -> tuple[PartnerId, str]:
    who, _, step = path.partition("/")
    return PartnerId(int(who) if who.isascii() and who.isdigit() and len(who) <= 18 else 0), step
