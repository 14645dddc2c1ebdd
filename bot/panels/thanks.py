"""What a thank-you is for, with words to borrow, and good news: the picker that opens on /thanks without words."""

from __future__ import annotations

from typing import ClassVar

from bot.domain.card import Button, Card, Look, Name, PartnerId, looking, say
from bot.domain.decision import Ask, Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close
from bot.practices import bids, thanks

NEWS = "news"
ROWS = (("presence", "contribution"), ("telling", "reaching"), (NEWS, "plain"))


class ThanksPicker(Panel):
    """Its path is `<who>`, then `<who>/presence`, `<who>/news`; taps are `…/say`, `…/write`, `<who>/plain`.

    Whoever asked for it is the only one who can go on. Words are for copying and for their own message: nothing is
    ever said for them (care.md 3.1).
    """

    name: ClassVar[str] = "thanks"

    def card(self, facts: Facts, path: str) -> Card:
        who, kind, _ = _read(path)
        out = (back(self.name, f"{who}"), close(self.name))
        if kind == NEWS:
            pair = (go(self.name, f"{who}/news/say", "thanks-mine-button"), _to(who, "proud"))
            return Card(lines=(say("thanks-news"),), rows=(pair, out))
        if kind in thanks.KINDS:
            return _borrowing(facts, who, kind, (*(() if facts.private else (out[0],)), out[1]))
        return Card(
            lines=(say("thanks-pick", by=Name(who)),),
            rows=(*(tuple(_to(who, kind) for kind in row) for row in ROWS), (close(self.name),)),
        )

    def tapped(self, facts: Facts, path: str) -> Decision:
        who, kind, step = _read(path)
        if path == "close":
            return Decision(close=True)
        if facts.who is None or facts.who.id != who:
            return Decision(toast=say("bids-theirs-toast", by=Name(who)))
        if step == "write" and kind in thanks.KINDS and not facts.private:
            return Decision(ask=Ask(panel=self.name, path=path, words=say("thanks-ask-words", by=Name(who)),
                placeholder=say("thanks-words-placeholder")))  # fmt: skip
        if kind == NEWS and step == "say":
            offered = bids.offer(facts, NEWS, "", None)
            return Decision(show=offered.show, close=True, toast=say("bid-sent-toast"))
        if kind == "plain" or (step == "say" and kind in thanks.KINDS):
            said = thanks.offer(facts, kind if kind in thanks.KINDS else "")
            return Decision(show=said.show, close=True, toast=say("thanks-toast"))
        return Decision(goto=path)

    def typed(self, facts: Facts, path: str, words: str) -> Decision:
        _, kind, _ = _read(path)
        return Decision(show=thanks.offer(facts, kind).show, close=True)


PANEL = ThanksPicker()


def _borrowing(facts: Facts, who: PartnerId, kind: str, out: tuple[Button, ...]) -> Card:
    words, here = say(thanks.KINDS[kind]), f"{who}/{kind}"
    # In private there is no writing: words said here would have to be carried, and they stay between the two.
    write = () if facts.private else (go("thanks", f"{here}/write", "thanks-write-button"),)
    copy = Button(label=say("thanks-copy-button"), copy=words)
    title = say("thanks-borrow-proud" if kind == "proud" else "thanks-borrow")
    send = go("thanks", f"{here}/say", "thanks-proud-say-button" if kind == "proud" else "thanks-plain-button")
    return Card(lines=(title, looking(Look.QUOTE, words)), rows=((copy, *write), (send,), out))


def _to(who: PartnerId, kind: str) -> Button:
    return go("thanks", f"{who}/{kind}", f"thanks-{kind}-button")


def _read(path: str) -> tuple[PartnerId, str, str]:
    """Whose it is, the kind, and the step; 0 for nobody where an old button says nothing we know."""
    who, kind, step = [*path.split("/"), "", ""][:3]
    return PartnerId(int(who) if who.isascii() and who.isdigit() and len(who) <= 18 else 0), kind, step
