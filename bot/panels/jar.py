"""What the two have gathered: as a jar, as a garden, or as rows of text."""

from __future__ import annotations

from typing import ClassVar

from bot.domain import agreements, jar, recap
from bot.domain.card import Button, Card, Picture, Words, say
from bot.domain.couple import Jar
from bot.domain.decision import Decision, Facts, ShowPanel
from bot.domain.event import Commanded
from bot.panels import picture
from bot.panels._anew import anew
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, entries, in_pairs
from bot.practices import newjar

# More jars than this are said and no longer drawn.
JARS_DRAWN = 10
ROWS = "rows"
SCENES = ("jar", "garden")


class JarPanel(Panel):
    """`jar`, `garden` or `rows` its page, `jar/more` the one behind it · `jar/new`: a tap.

    The first word says how the message looks, for as long as it stands: a message with a picture keeps one. The
    empty path is the way in from another panel, and a message from before there were pictures. What it shows never
    falls (design.md 7).
    """

    name: ClassVar[str] = "jar"
    group_commands: ClassVar[dict[str, str]] = {"jar": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands
    reads_history: ClassVar[bool] = True

    def command(self, facts: Facts, event: Commanded) -> Decision:
        to = event.who.id if facts.private else None
        return Decision(panels=(ShowPanel(panel=self.name, path=_look(facts), to=to),))

    def card(self, facts: Facts, path: str) -> Card:
        look, _, page = path.partition("/")
        here = look if look in SCENES else ROWS
        rows = _more(facts, here) if page == "more" else _first(facts, here)
        return Card(lines=_lines(facts.couple.jar, here), rows=rows, picture=_picture(facts, here))

    def tapped(self, facts: Facts, path: str) -> Decision:
        look, _, step = path.partition("/")
        if path == "close":
            return Decision(close=True)
        if path == "":
            return anew(facts, self.name, _look(facts)) if _look(facts) in SCENES else Decision(goto=ROWS)
        return newjar.offer(facts) if step == "new" and look else Decision(goto=path)


PANEL = JarPanel()


def _look(facts: Facts) -> str:
    chosen = agreements.value(facts.couple, "picture")
    return chosen if chosen in SCENES else ROWS


def _picture(facts: Facts, look: str) -> Picture | None:
    if look not in SCENES:
        return None
    couple, history = facts.couple, facts.history
    met = recap.met_since(history, recap.since(couple, history, facts.now))
    return jar.picture(couple.jar, look, recap.fresh(couple, met))


def _lines(kept: Jar, look: str) -> tuple[Words, ...]:
    scene = "garden" if look == "garden" else "jar"
    title = say(f"{scene}-title")
    if not jar.total(kept):
        return (title, say("jar-empty"))
    drawn = tuple(say("jar-row", row=row) for row in jar.rows(kept)) if look == ROWS else ()
    # For whoever has the screen read to them (product.md 2.10).
    return (title, *drawn, say(f"{scene}-count", marbles=kept.marbles), *_shelf(kept, scene))


def _shelf(kept: Jar, scene: str) -> tuple[Words, ...]:
    sign = {"jar": "🫙", "garden": "🌷"}[scene]
    full = (say(f"{scene}-shelf", jars=kept.shelf, drawn=sign * min(kept.shelf, JARS_DRAWN)),) if kept.shelf else ()
    early = (say(f"{scene}-early", jars=len(kept.early)),) if kept.early else ()
    return (*full, *early)


def _first(facts: Facts, look: str) -> tuple[tuple[Button, ...], ...]:
    more = go("jar", f"{look}/more", "jar-more-button")
    return (*in_pairs([*entries(facts, "jar"), more]), (close("jar"),))


def _new(facts: Facts, look: str) -> Button:
    return go("jar", f"{look}/new", "jar-new-button", picture=agreements.value(facts.couple, "picture"))


def _more(facts: Facts, look: str) -> tuple[tuple[Button, ...], ...]:
    anew_too = [_new(facts, look)] if facts.couple.jar.marbles else []
    others = [*entries(facts, "jar-more"), picture.entry(facts, "open")]
    return (*in_pairs([*anew_too, *others]), (back("jar", look), close("jar")))
