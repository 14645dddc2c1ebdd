"""What the panels have in common: closing, the way back, turning pages, asking for typed words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.domain.card import Button, Card, PanelTap, Rows, Words, say
from bot.domain.decision import Ask, Decision, Facts
from bot.domain.typed import length, on_one_line
from bot.panels._panel import back, go

# A panel that others lead to gets the name of the one to go back to as its path.
ROOTS = ("settings", "mine")
# On anything above the hundredth page somebody is playing with old buttons.
_PAGE_DIGITS = 2
_STEP_DIGITS = 4
_Thing = TypeVar("_Thing")


def close(panel: str) -> Button:
    return go(panel, "close", "close-button")


def elsewhere(panel: str) -> Card:
    """What a personal page shows where both look, when an old button has travelled: the way to one's own side."""
    mine = Button(label=say("settings-mine-button"), private_link=panel)
    return Card(lines=(say("mine-elsewhere"),), rows=((mine, close(panel)),))


def labelled(panel: str, path: str, label: Words) -> Button:
    return Button(label=label, tap=PanelTap(panel, path))


def way_out(panel: str, path: str) -> tuple[Button, ...]:
    """‹ Back to where the path says one came from, and ✕."""
    return (back(path), close(panel)) if path in ROOTS else (close(panel),)


def entries(facts: Facts, root: str) -> list[Button]:
    """What the other panels put on the page of this name, in their order: a new panel appears by being there."""
    from bot.panels import all_panels

    found = sorted((p for p in all_panels().values() if root in (p.root, p.also)), key=lambda p: (p.order, p.name))
    return [button for panel in found for button in panel.entries(facts)]


def in_pairs(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))


def pages(panel: str, things: Sequence[_Thing], base: str, step: str, size: int) -> tuple[Sequence[_Thing], Rows]:
    """The part of a long list that a step like `p1` shows, and the row that turns pages, if there is more than one.

    `base` is the path before the step, with its slash.
    """
    last = max(0, (len(things) - 1) // size)
    digits = step[1:]
    known = step.startswith("p") and digits.isascii() and digits.isdigit() and len(digits) <= _PAGE_DIGITS
    page = min(int(digits), last) if known else 0
    turn = (go(panel, f"{base}p{(page + 1) % (last + 1)}", "more-page-button"),)
    return things[page * size : (page + 1) * size], ((turn,) if last else ())


def place_in(step: str, count: int) -> int:
    """Which of `count` things a step shows that go round: 3 is the fourth, anything else the first."""
    is_number = step.isascii() and step.isdigit() and len(step) <= _STEP_DIGITS
    return int(step) % count if is_number and count else 0


def around(panel: str, base: str, number: int, count: int) -> tuple[Button, Button]:
    """‹ and › of things that are shown one at a time and go round."""
    return (
        go(panel, f"{base}{(number - 1) % count}", "before-button"),
        go(panel, f"{base}{(number + 1) % count}", "after-button"),
    )


def ask(panel: str, path: str, key: str) -> Decision:
    """A line to answer by typing; asked again with other words when the answer could not be read."""
    return Decision(ask=Ask(panel=panel, path=path, words=say(key), placeholder=say(f"{key}-hint")))


def cleaned(words: str, limit: int) -> str | None:
    """Typed words on one line; None when there are none or too many. `limit` is in characters as Telegram counts."""
    line = on_one_line(words)
    return line if line and length(line) <= limit else None
