"""From a page with a picture to one without, or back: Telegram turns neither into the other, so it is a new message."""

from __future__ import annotations

from bot.domain.decision import Decision, Facts, ShowPanel


def anew(facts: Facts, panel: str, path: str = "") -> Decision:
    """The page as a message of its own, in the place of the one that was tapped."""
    to = facts.who.id if facts.private and facts.who is not None else None
    return Decision(close=True, panels=(ShowPanel(panel=panel, path=path, to=to),))
