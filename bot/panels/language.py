"""Which language I speak: in the group the one that the two share, in private each one's own."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.domain.card import Button, Card, Words, say
from bot.domain.decision import Decision, Facts
from bot.panels._panel import Panel, back, go
from bot.panels._shared import close, in_pairs, labelled, pages

# Private: whatever somebody's Telegram speaks.
THEIRS = "app"
PER_PAGE = 8


class Language(Panel):
    """`` and `p1` the page · `s/pt-BR`, `s/app` (private: as in Telegram): taps.

    Neither language is more than the other, so one tap of either is enough in the group.
    """

    name: ClassVar[str] = "language"
    group_commands: ClassVar[dict[str, str]] = {"language": ""}
    private_commands: ClassVar[dict[str, str]] = group_commands
    root: ClassVar[str] = "settings"
    also: ClassVar[str] = "mine"
    order: ClassVar[int] = 90

    def entries(self, facts: Facts) -> tuple[Button, ...]:
        if len(facts.content.languages) == 1:
            return ()
        name = facts.content.language_name(_spoken(facts))
        return (go(self.name, "", "language-button", name=name),)

    def card(self, facts: Facts, path: str) -> Card:
        last = (back("mine" if facts.private else "settings"), close(self.name))
        if len(facts.content.languages) == 1:
            name = facts.content.language_name(facts.content.languages[0])
            return Card(lines=(say("language-only", name=name),), rows=(last,))
        shown, turn = pages(self.name, [*_app(facts), *_languages(facts)], "", path, PER_PAGE)
        page = say("language-mine" if facts.private else "language-ours")
        return Card(lines=(page,), rows=(*in_pairs(shown), *turn, last))

    def tapped(self, facts: Facts, path: str) -> Decision:
        if path == "close":
            return Decision(close=True)
        step, _, code = path.partition("/")
        if step != "s" or facts.who is None or code not in (THEIRS, *facts.content.languages):
            return Decision(goto=path)
        # Without a toast: the page itself speaks the new language.
        return _mine(facts, code) if facts.private else _ours(facts, code)


PANEL = Language()


def _ours(facts: Facts, code: str) -> Decision:
    if code == THEIRS:
        return Decision(goto="")
    return Decision(couple=replace(facts.couple, language=code), goto="")


def _mine(facts: Facts, code: str) -> Decision:
    assert facts.who is not None
    own = "" if code == THEIRS else code
    telegram = facts.person.language if facts.person else ""
    changed = replace(facts.who.choosing(language=own), language=own or telegram)
    return Decision(couple=facts.couple.with_partner(changed), goto="")


def _spoken(facts: Facts) -> str:
    """The language of whoever reads this page."""
    mine = facts.who.language if facts.private and facts.who else ""
    return facts.content.closest(mine or facts.couple.language)


def _chosen(facts: Facts) -> str:
    if not facts.private or facts.who is None:
        return _spoken(facts)
    return facts.who.own.get("language", THEIRS)


def _app(facts: Facts) -> list[Button]:
    return [_toggle(facts, THEIRS, say("language-app"))] if facts.private else []


def _languages(facts: Facts) -> list[Button]:
    content = facts.content
    return [
        _toggle(facts, code, say("language-called", name=content.language_name(code))) for code in content.languages
    ]


def _toggle(facts: Facts, code: str, what: Words) -> Button:
    return labelled("language", f"s/{code}", say("toggle-on" if code == _chosen(facts) else "toggle-off", what=what))
