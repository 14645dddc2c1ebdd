"""One couple as one of the two may know it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain import agreements
from bot.domain.card import Name, Place, Words, say
from bot.domain.decision import Facts
from bot.domain.jar import jars_before
from bot.domain.moment import Moment, State
from bot.engine.export.reader import Reader
from bot.practices import all_practices
from bot.practices._seen import TOGETHER, is_of_both, replies
from bot.practices.suggestions import Suggestions


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """`facts.who` is whose export it is; `in_group` are the moments that stood where both look."""

    facts: Facts
    in_group: frozenset[int]
    reader: Reader

    def seen(self) -> Iterator[tuple[Moment, list[Words]]]:
        """What both have seen and turned toward, newest first, as its card in the group says it now.

        What was let be is not in it: nobody's export is a list of what the other did not answer (care.md 3.2).
        """
        together = replace(self.facts, who=None, private=False)
        for moment in self.facts.history:
            if self._is_seen(moment):
                lines = list(all_practices()[moment.practice].card(together, moment, Place.GROUP).lines)
                yield moment, [*lines, *_spoken(moment, lines)]

    def _is_seen(self, moment: Moment) -> bool:
        if moment.state is not State.MET or moment.practice == Suggestions.name:
            return False
        in_group = moment.practice in TOGETHER or moment.id in self.in_group
        return in_group and is_of_both(self.facts.couple, moment)

    def together(self) -> list[Words]:
        """How the two stand, which is the same for both."""
        couple = self.facts.couple
        jars = jars_before(couple.jar)
        return [
            say("export-stage", stage=couple.stage.value),
            say("export-group", id=f"{couple.chat}"),
            say(f"settings-volume-{couple.volume}"),
            *(
                say("export-now", what=say(f"change-{name}-{value}"))
                for name, value in self.agreements()
                if self._can_say(name, value)
            ),
            say("export-jar", marbles=couple.jar.marbles),
            *([say("export-shelf", jars=len(jars))] if jars else []),
        ]

    def agreements(self) -> list[tuple[str, str]]:
        return [(name, agreements.value(self.facts.couple, name)) for name in agreements.AGREEMENTS]

    def _can_say(self, name: str, value: str) -> bool:
        return self.facts.content.is_plain(f"change-{name}-{value}")


def _spoken(moment: Moment, lines: list[Words]) -> list[Words]:
    """The replies under the card, but those that it says itself."""
    said = {arg for line in lines for arg in _texts(line)}
    shown = [r for r in replies(moment) if r.words not in said]
    return [say("export-words", by=Name(r.partner), words=r.words) for r in shown]


def _texts(words: Words) -> Iterator[str]:
    for arg in words.args.values():
        if isinstance(arg, Words):
            yield from _texts(arg)
        elif isinstance(arg, str):
            yield arg
