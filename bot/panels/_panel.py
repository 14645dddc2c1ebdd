"""The contract of a panel: a path becomes a card, a tap becomes a decision and usually the next path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from bot.domain.card import Button, Card, PanelTap, Tone, say
from bot.domain.decision import NOTHING, Decision, Facts, ShowPanel
from bot.domain.event import Commanded


class Panel:
    """One menu. A module of this package holds one, as `PANEL`. Methods are pure.

    In the group both see the same card, so `facts.who` is None while it is drawn there; in a private chat it is
    the partner who reads it. `facts.private` says which. While a tap is decided `facts.who` is the tapper.
    """

    name: ClassVar[str] = ""
    # Command -> the path it opens, per place.
    group_commands: ClassVar[Mapping[str, str]] = {}
    private_commands: ClassVar[Mapping[str, str]] = {}
    # What of the facts it looks at beside the couple: what partners keep, and what they have lived (half a year).
    reads_notes: ClassVar[bool] = False
    reads_history: ClassVar[bool] = False
    # Beside what they have lived also what did not come, or was let go: for whoever shows everything that is kept.
    reads_skipped: ClassVar[bool] = False
    # Whether a tap or words may make it choose among content, by what came before.
    reads_used: ClassVar[bool] = True
    # The first page that leads to it (`settings`, `mine`, `what`, `help` …), and where in its order it stands there.
    root: ClassVar[str] = ""
    # Another first page that leads to it: where both look, and on one's own side.
    also: ClassVar[str] = ""
    order: ClassVar[int] = 100
    # Whether it also works before both are in, or for somebody who has no couple (then `facts.who` is None).
    open_to_all: ClassVar[bool] = False
    # Whether it works in private for the thirty days in which the rows of a couple that ended are kept.
    after_the_end: ClassVar[bool] = False

    def command(self, facts: Facts, event: Commanded) -> Decision:
        """One of its commands was typed."""
        commands = self.private_commands if facts.private else self.group_commands
        to = event.who.id if facts.private else None
        return Decision(panels=(ShowPanel(panel=self.name, path=commands[event.name], to=to),))

    def card(self, facts: Facts, path: str) -> Card:
        """The card at a path. A path nobody knows (an old button) is the panel's first page, never an error."""
        raise NotImplementedError

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        """Its buttons on the page of its `root`; their labels may say how things are."""
        return ()

    def tapped(self, facts: Facts, path: str) -> Decision:
        """A button was tapped; by default its path is simply where to go."""
        return Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        """Words typed in answer to an `Ask` of this panel with this path."""
        return NOTHING


def go(panel: str, path: str, key: str, tone: Tone = Tone.PLAIN, **args: str | int) -> Button:
    """A button of a panel, labelled by the content key."""
    return Button(label=say(key, **args), tap=PanelTap(panel, path), tone=tone)


def back(panel: str, path: str = "") -> Button:
    return go(panel, path, "back-button")
