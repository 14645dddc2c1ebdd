"""The picker that opens on /bid without words: what would feel good."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Card, Name, PartnerId, say
from bot.domain.decision import Ask, Decision, Facts
from bot.panels._panel import Panel, go
from bot.practices import bids

ROWS = (("talk", "listen", "hug"), ("help", "news", "company"), ("notokay",))


class BidPicker(Panel):
    """Its path is `<who>` or `<who>/calm` (no rush), and a tap adds the kind: `<who>/calm/talk`."""

    name: ClassVar[str] = "bid"

    def card(self, facts: Facts, path: str) -> Card:
        who, calm, _ = _read(path)
        here = f"{who}/calm" if calm else f"{who}"
        rows = tuple(tuple(go(self.name, f"{here}/{kind}", f"bid-{kind}-button") for kind in row) for row in ROWS)
        rush = go(self.name, f"{who}" if calm else f"{who}/calm", "bid-calm-on-button" if calm else "bid-calm-button")
        return Card(
            lines=(say("bid-pick", by=Name(who)),), rows=(*rows, (rush, go(self.name, f"{who}/close", "close-button")))
        )

    def tapped(self, facts: Facts, path: str) -> Decision:
        who, calm, kind = _read(path)
        if facts.who is None or facts.who.id != who:
            return Decision(toast=say("bids-theirs-toast", by=Name(who)))
        if kind == "close":
            return Decision(close=True)
        if kind == "help":
            return Decision(ask=Ask(panel=self.name, path=path, words=say("bid-help-ask", by=Name(who))))
        if kind in bids.ANSWERS and kind:
            offered = bids.offer(facts, kind, "", None, no_rush=calm)
            return Decision(show=offered.show, close=True, toast=say("bid-sent-toast"))
        return Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        _, calm, kind = _read(path)
        return Decision(show=bids.offer(facts, kind, words, None, no_rush=calm).show, close=True)


PANEL = BidPicker()


def _read(path: str) -> tuple[PartnerId, bool, str]:
    parts = path.split("/")
    who = int(parts[0]) if parts[0].isascii() and parts[0].isdigit() else 0
    kind = parts[-1] if len(parts) > 1 and parts[-1] != "calm" else ""
    return PartnerId(who), "calm" in parts, kind
