"""The pages of /safety: whose they are, and the countries an operator looked up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.content.safety import Country, Service
from bot.domain.decision import Facts
from bot.panels import all_panels
from bot.panels.safety import PER_PAGE
from tests.cast import ANA, EVENING, FakeContent, facts, keys
from tests.panels.walk import facts as real
from tests.panels.walk import labels, text

PANEL = all_panels()["safety"]
SERVICE = Service(
    name="Somebody", contact="000 000", hours="day and night", languages=("Examplian", "English"),
    verified_on=date(2026, 3, 1), source_url="https://example.org",
)  # fmt: skip


class Looked(FakeContent):
    """Content of an operator who looked up some countries."""

    def __init__(self, count: int) -> None:
        super().__init__()
        letters = "abcdefghijklmnopqrstuvwxyz"
        self._found = tuple(
            Country(code=f"x{letters[n]}", name=f"Land {n}", services=(SERVICE,) * 6) for n in range(count)
        )

    def countries(self, today: date) -> tuple[Country, ...]:
        return self._found


def knowing(count: int) -> Facts:
    return facts(ANA, EVENING, content=Looked(count), private=True)


def test_it_is_read_in_twenty_seconds() -> None:
    # Five words a second is how fast people read what matters to them.
    assert len(text(PANEL.card(real(ANA, private=True), "")).split()) <= 100


def test_no_number_is_on_any_page() -> None:
    for path in ("", "person"):
        assert not any(sign.isdigit() for sign in text(PANEL.card(real(ANA, private=True), path)))


def test_every_page_is_protected_from_forwarding() -> None:
    assert all(PANEL.card(knowing(1), path).protected for path in ("", "person", "in", "in/xa"))


def test_in_the_group_there_is_nothing_to_see() -> None:
    for path in ("", "person", "in", "in/xa"):
        assert keys(PANEL.card(real(None), path)) == ["mine-elsewhere"]


def test_where_nobody_was_looked_up_no_country_is_asked_for() -> None:
    card = PANEL.card(real(ANA, private=True), "")
    assert "In my country" not in labels(card)
    assert keys(PANEL.card(real(ANA, private=True), "in")) == ["safety-page"]


def test_the_country_is_chosen_and_never_guessed() -> None:
    german = replace(knowing(2), couple=knowing(2).couple)
    assert "In my country" in labels(PANEL.card(german, ""))
    assert labels(PANEL.card(german, "in")) == ["Land 0", "Land 1", "‹ Back", "Clear this message"]


def test_a_country_shows_who_is_there_and_fits_a_page() -> None:
    card = PANEL.card(knowing(1), "in/xa")
    assert text(card).splitlines()[1] == "• Somebody: 000 000 (day and night; Examplian, English)"
    assert len(text(card)) <= 1200


def test_many_countries_are_turned_like_pages() -> None:
    first = labels(PANEL.card(knowing(PER_PAGE + 1), "in"))
    assert first[-3:] == ["More ›", "‹ Back", "Clear this message"]
    assert labels(PANEL.card(knowing(PER_PAGE + 1), "in/p1")) == [
        f"Land {PER_PAGE}",
        "More ›",
        "‹ Back",
        "Clear this message",
    ]


def test_only_the_page_itself_holds_nudges() -> None:
    known = real(ANA, private=True)
    assert PANEL.tapped(known, "").couple is not None
    assert PANEL.tapped(known, "person").couple is None
