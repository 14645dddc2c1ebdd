"""To be forgotten: everything of one partner goes at once, without anybody's yes."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain.card import Button, Card, Tone, say
from bot.domain.couple import Couple, Jar, Stage, Volume
from bot.domain.decision import NOTHING, Decision, Facts, Kind, Say, ShowPanel
from bot.domain.event import Commanded
from bot.panels._panel import Panel, go
from bot.panels._shared import close
from bot.panels._side import own_side

ALONE, WITH_JAR = "go", "go-jar"


class Forget(Panel):
    """`` what goes, what stays and what the other sees · `go`, `go-jar`, `close`: taps. Private in any case."""

    name: ClassVar[str] = "forget"
    group_commands: ClassVar[dict[str, str]] = {"forget": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands
    open_to_all: ClassVar[bool] = True
    after_the_end: ClassVar[bool] = True
    root: ClassVar[str] = "privacy"
    order: ClassVar[int] = 40

    def command(self, facts: Facts, event: Commanded) -> Decision:
        if facts.private:
            return super().command(facts, event)
        if facts.who is None:
            return NOTHING
        if facts.who.reachable:
            return Decision(panels=(ShowPanel(panel=self.name, to=facts.who.id),))
        return Decision(say=(Say(card=own_side(self.name)),))

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        return (go(self.name, "", "forget-entry-button"),) if facts.private and facts.who else ()

    def card(self, facts: Facts, path: str) -> Card:
        if not facts.private:
            return own_side(self.name, close(self.name))
        if facts.who is None:
            return Card(lines=(say("forget-nobody"),), rows=((close(self.name),),))
        is_over = facts.couple.stage is Stage.ENDED
        # The safe choice stands first (telegram-conventions.md 5.2).
        rows = (
            (go("privacy", "", "forget-stay-button", Tone.PRIMARY),),
            (go(self.name, ALONE, "forget-go-button", Tone.DANGER),),
            (go(self.name, WITH_JAR, "forget-jar-button", Tone.DANGER),),
            (close(self.name),),
        )
        return Card(lines=(say("forget-over-page" if is_over else "forget-page"),), rows=rows)

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        if path not in (ALONE, WITH_JAR):
            return Decision(goto=path)
        if facts.who is None:
            return Decision(toast=say("old-toast"))
        if not facts.private:
            return Decision(toast=say("mine-elsewhere-toast"))
        decision = Decision(couple=_left(facts.couple, with_jar=path == WITH_JAR), forget=True, close=True,
            toast=say("forget-toast"), alert=True)  # fmt: skip
        if facts.couple.stage is Stage.ENDED:
            return decision
        # The very line of /stop: the group is not told why.
        line = Say(card=Card(lines=(say("stop-done"),), silent=True), kind=Kind.ANSWER)
        return replace(decision, say=(line,), leave=True)


PANEL = Forget()


def _left(couple: Couple, *, with_jar: bool) -> Couple:
    """What the other keeps of the two: nothing that needs two holds any more; that words are not kept still does."""
    words = {key: value for key, value in couple.shared.items() if key == "words"}
    return replace(
        couple, stage=Stage.ENDED, shared=words, volume=Volume.GENTLE, reactions=False, paused_until=None,
        busy_until=None, calm_until=None, jar=Jar() if with_jar else couple.jar,
    )  # fmt: skip
