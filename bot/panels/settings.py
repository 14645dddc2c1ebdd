"""The settings of the two together: the first page, and what a single tap switches."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from bot.domain.card import Button, Card, say
from bot.domain.change import Change, What
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, entries, in_pairs
from bot.practices.suggestions import propose

# "A week" as somebody says it in the middle of one: seven days from the tap, not until Sunday.
BUSY_WEEK = timedelta(days=7)


class Settings(Panel):
    """`` the first page · `reactions` its page · `reactions/on`, `line/off`, `busy/on`: taps."""

    name: ClassVar[str] = "settings"
    group_commands: ClassVar[dict[str, str]] = {"settings": ""}

    def card(self, facts: Facts, path: str) -> Card:
        if path == "reactions":
            return self._reactions(facts)
        couple = facts.couple
        lines = [say("settings-title"), say(f"settings-volume-{couple.volume}")]
        if couple.is_busy_week(facts.now):
            lines.append(say("settings-busy"))
        return Card(lines=tuple(lines), rows=self._rows(facts))

    def tapped(self, facts: Facts, path: str) -> Decision:
        match path.split("/"):
            case ["close"]:
                return Decision(close=True)
            case [(What.REACTIONS | What.LINE) as what, ("on" | "off") as to]:
                goto = "reactions" if what == What.REACTIONS else ""
                return propose(facts, Change(what=What(what), to=to), goto)
            case ["busy", ("on" | "off") as to]:
                return _busy_week(facts, to)
        return Decision(goto=path)

    def _rows(self, facts: Facts) -> tuple[tuple[Button, ...], ...]:
        couple = facts.couple
        busy = "off" if couple.is_busy_week(facts.now) else "on"
        line = "off" if couple.group_nudges else "on"
        return (
            (go("when", "", "settings-when-button"), go("what", "", "settings-what-button")),
            (go(self.name, f"busy/{busy}", f"settings-busy-{busy}-button"), _pause(facts)),
            (
                go(self.name, "reactions", "settings-reactions-button", state=_state(couple.reactions)),
                go(self.name, f"line/{line}", "settings-line-button", state=_state(couple.group_nudges)),
            ),
            *in_pairs(entries(facts, self.name)),
            (
                go("privacy", self.name, "settings-privacy-button"),
                # A link and no page: what is personal is never drawn where both look (product.md 2.12).
                Button(label=say("settings-mine-button"), private_link="mine"),
            ),
            (close(self.name),),
        )

    def _reactions(self, facts: Facts) -> Card:
        on = facts.couple.reactions
        lines = [say("settings-reactions-on" if on else "settings-reactions-off")]
        # Agreed, but Telegram shows reactions to administrators only (platform.md 0.1).
        if on and not facts.couple.admin:
            lines.append(say("settings-reactions-admin"))
        to = "off" if on else "on"
        return Card(
            lines=tuple(lines),
            rows=(
                (go(self.name, f"reactions/{to}", f"settings-turn-{to}-button"),),
                (back(self.name), close(self.name)),
            ),
        )


PANEL = Settings()


def _state(on: bool) -> str:
    return "on" if on else "off"


def _pause(facts: Facts) -> Button:
    key = "settings-paused-button" if facts.couple.is_paused(facts.now) else "settings-pause-button"
    return go("pause", "settings", key)


def _busy_week(facts: Facts, to: str) -> Decision:
    """One tap by either, both ways: ending it is returning to what both agreed to (product.md 2.7)."""
    until = facts.now + BUSY_WEEK if to == "on" else None
    couple = replace(facts.couple, busy_until=until)
    return Decision(couple=couple, goto="", toast=say(f"settings-busy-{to}-toast"))
