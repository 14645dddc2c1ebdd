"""The language page: kind while there is one language, and one tap once there are more."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.decision import Facts
from bot.panels.language import PANEL
from tests.cast import ANA, FakeContent, couple
from tests.panels.walk import facts, labels, text


class Three(FakeContent):
    """Three languages, whatever they say."""

    @property
    def languages(self) -> tuple[str, ...]:
        return ("en", "es", "pt-BR")

    def closest(self, language: str) -> str:
        return next((known for known in self.languages if known.startswith(language[:2])), "en")

    def language_name(self, language: str) -> str:
        return {"en": "English", "es": "Español", "pt-BR": "Português"}[language]


def known(private: bool = False) -> Facts:
    return replace(facts(ANA, private=private), content=Three())


def test_with_one_language_there_is_no_entry_and_a_kind_page() -> None:
    assert PANEL.entries(facts()) == ()
    assert "English only" in text(PANEL.card(facts(), ""))
    assert labels(PANEL.card(facts(), "")) == ["‹ Back", "✕ Close"]


def test_with_more_the_entry_says_which_one_it_is() -> None:
    assert [b.label.args["name"] for b in PANEL.entries(known())] == ["English"]


def test_the_group_has_one_and_each_side_has_its_own() -> None:
    assert labels(PANEL.card(known(), ""))[:3] == ["✅ English", "⬜ Español", "⬜ Português"]
    assert labels(PANEL.card(known(private=True), ""))[:2] == ["✅ Like my Telegram", "⬜ English"]


def test_a_tap_in_the_group_changes_it_for_both_and_nobodys_own() -> None:
    changed = PANEL.tapped(known(), "s/pt-BR").couple
    assert changed == replace(couple(), language="pt-BR")


def test_a_tap_in_private_changes_only_mine() -> None:
    changed = PANEL.tapped(known(private=True), "s/es").couple
    assert changed is not None
    assert (changed.language, [p.language for p in changed.partners]) == ("en", ["es", "en"])
    assert [dict(p.own) for p in changed.partners] == [{"language": "es"}, {}]


def test_a_language_that_is_not_there_changes_nothing() -> None:
    for path in ("s/tlh", "s/", "s/app", "x/es"):
        assert PANEL.tapped(known(), path).couple is None
