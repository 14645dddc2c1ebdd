"""Resting together: by either, at once, without a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.domain.card import Card, Words, say, when
from bot.domain.couple import UNTIL_SAID, Partner
from bot.domain.decision import Decision, Facts, Say, ShowPanel
from bot.domain.event import Commanded
from bot.domain.localtime import instant
from bot.panels._panel import Panel, go
from bot.panels._shared import way_out


class Pause(Panel):
    """The page follows from the couple. `settings` is where ‹ Back leads · `today`, `week`, `said`, `resume`: taps."""

    name: ClassVar[str] = "pause"
    group_commands: ClassVar[dict[str, str]] = {"pause": "", "resume": "resume"}
    private_commands: ClassVar[dict[str, str]] = group_commands

    def command(self, facts: Facts, event: Commanded) -> Decision:
        if event.name != "resume" or not facts.couple.is_paused(facts.now):
            return super().command(facts, event)
        line = Say(card=Card(lines=(say("pause-resumed"),), silent=True), to=event.who.id if facts.private else None)
        return replace(_resumed(facts), say=(line,))

    def card(self, facts: Facts, path: str) -> Card:
        out = way_out(self.name, path.partition("/")[0])
        if facts.couple.is_paused(facts.now):
            resume = go(self.name, _under(path, "resume"), "pause-resume-button")
            return Card(lines=(_resting(facts),), rows=((resume,), out))
        if path.rpartition("/")[2] == "resumed":
            return Card(lines=(say("pause-resumed"),), rows=(out,))
        choices = [go(self.name, _under(path, c), f"pause-{c}-button") for c in ("today", "week", "said")]
        line = say("pause-none" if path == "resume" else "pause-how-long")
        return Card(lines=(line,), rows=((choices[0], choices[1]), (choices[2],), out))

    def tapped(self, facts: Facts, path: str) -> Decision:
        here, _, last = path.rpartition("/")
        if last == "close":
            return Decision(close=True)
        if last == "resume":
            return replace(_resumed(facts), goto=_under(here, "resumed"), toast=say("pause-resumed-toast"))
        if facts.who is None or last not in ("today", "week", "said"):
            return Decision(goto=path)
        couple = replace(facts.couple, paused_until=_until(facts.who, last, facts.now))
        return Decision(couple=couple, panels=_told(facts), goto=here, toast=say("pause-toast"))


PANEL = Pause()


def _until(who: Partner, choice: str, now: datetime) -> datetime:
    """*Today* ends at midnight on the clock of whoever tapped, *a week* at this hour a week from now."""
    local, zone = who.local(now), who.zone or "UTC"
    if choice == "today":
        return instant(local.date() + timedelta(days=1), time(0), zone)
    return now + timedelta(days=7) if choice == "week" else UNTIL_SAID


def _resting(facts: Facts) -> Words:
    until = facts.couple.paused_until
    return (
        say("pause-until-said")
        if until is None or until == UNTIL_SAID
        else say("pause-until", at=when(until, facts.now))
    )


def _resumed(facts: Facts) -> Decision:
    """Nothing is caught up on; whatever comes next comes at its usual time."""
    return Decision(couple=replace(facts.couple, paused_until=None))


def _told(facts: Facts) -> tuple[ShowPanel, ...]:
    """Paused in private, the group gets one ordinary line, so that the other knows and can resume."""
    return (ShowPanel(panel="pause", to=None),) if facts.private else ()


def _under(path: str, step: str) -> str:
    here = path.partition("/")[0]
    return f"{here}/{step}" if here == "settings" else step
