"""The jar as a picture, a garden or rows: whatever it looks like, it says the same, and a message keeps its look."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.card import Card, PanelTap, Picture
from bot.domain.couple import Couple, Jar
from bot.domain.decision import Decision, ShowPanel
from bot.domain.moment import State
from bot.panels import all_panels
from bot.panels.jar import PANEL
from tests.cast import ANA, BEN, command, couple, only
from tests.panels.walk import buttons, labels, spoken, tap, taps, text
from tests.practices.lived import did, facts

US = replace(couple(), jar=Jar(marbles=13, shelf=2, early=(4,)))
GARDEN, ROWS = US.choosing(picture="garden"), US.choosing(picture="none")


def page(path: str, of: Couple = US) -> Card:
    return PANEL.card(facts(of=of), path)


def typed(of: Couple, *, private: bool = False) -> ShowPanel:
    known = replace(facts(who=ANA, of=of), private=private)
    (shown,) = PANEL.command(known, command("jar")).panels
    return shown


def test_it_opens_as_the_two_like_it() -> None:
    assert [typed(of).path for of in (US, GARDEN, ROWS)] == ["jar", "garden", "rows"]
    assert (typed(US).to, typed(US, private=True).to) == (None, ANA)


def test_the_picture_shows_every_jar_and_what_is_new_this_week() -> None:
    this_week = [did("thanks", "heart", ago=timedelta(hours=n)) for n in range(3)]
    card = PANEL.card(facts(*this_week, of=US), "jar")
    assert card.picture == Picture(scene="jar", marbles=13, fresh=3, shelf=(30, 30, 4))
    assert page("garden").picture == Picture(scene="garden", marbles=13, shelf=(30, 30, 4))
    assert page("rows").picture is None


def test_a_sentence_says_it_to_whoever_has_the_screen_read_to_them() -> None:
    assert text(page("jar")).splitlines() == [
        "🫙 Your jar", "13 marbles in this jar.", "🫙🫙 2 full jars on the shelf.",
        "One more stands beside, from before you began anew.",
    ]  # fmt: skip
    assert text(page("garden")).splitlines() == [
        "🌷 Your garden", "13 plants in this bed.", "🌷🌷 2 beds in full bloom behind it.",
        "One more grows beside, from before you began anew.",
    ]  # fmt: skip
    assert text(page("rows")).splitlines()[1:4] == ["○" * 10, "●●●○○○○○○○", "●" * 10]


def test_nothing_gathered_yet_is_nothing_sad() -> None:
    for path in ("jar", "garden", "rows"):
        assert text(page(path, couple())).splitlines()[1:] == ["Nothing here yet. It fills by itself."]


def test_a_jar_put_on_the_shelf_early_is_not_forgotten() -> None:
    early = replace(couple(), jar=Jar(early=(4, 9)))
    assert text(page("rows", early)).endswith("2 more stand beside, from before you began anew.")


@pytest.mark.parametrize("look", ["jar", "garden", "rows"])
def test_every_page_of_a_message_looks_alike_whatever_they_choose_meanwhile(look: str) -> None:
    for of in (US, GARDEN, ROWS):
        paths = [there.path for there in taps(page(look, of)) if there.panel == "jar" and there.path != "close"] + [
            look
        ]
        cards = [page(path, of) for path in paths]
        assert len({card.picture is None for card in cards}) == 1


def test_a_message_from_before_there_were_pictures_stays_one_of_words() -> None:
    assert page("").picture is None
    assert tap(facts(who=ANA, of=US), "jar", "More…").goto == "rows/more"


def test_more_leads_to_a_new_jar_the_mirror_and_the_picture() -> None:
    assert labels(page("jar")) == ["📖 Look back", "More…", "✕ Close"]
    assert tap(facts(who=ANA, of=US), "jar", "More…", "jar").goto == "jar/more"
    more = ["🫙 A new jar", "🪞 Mirror: off", "🫙 Picture: jar", "‹ Back", "✕ Close"]
    assert labels(page("jar/more")) == more
    assert tap(facts(who=ANA, of=US), "jar", "‹ Back", "jar/more").goto == "jar"


def test_what_has_no_picture_becomes_a_message_of_its_own() -> None:
    for label, wanted in (("🪞 Mirror: off", ("mirror", "")), ("🫙 Picture: jar", ("picture", "jar"))):
        decision = tap(facts(who=ANA, of=US), "jar", label, "jar/more")
        assert (decision.close, [(p.panel, p.path) for p in decision.panels]) == (True, [wanted])
    decision = tap(facts(who=ANA, of=US), "jar", "📖 Look back", "jar")
    assert (decision.close, decision.panels) == (True, (ShowPanel(panel="lookback"),))


def test_in_a_private_chat_it_stays_there() -> None:
    known = replace(facts(who=BEN, of=US), private=True)
    assert tap(known, "jar", "📖 Look back", "jar").panels == (ShowPanel(panel="lookback", to=BEN),)


@pytest.mark.parametrize("panel", ["lookback", "mirror", "picture"])
def test_back_to_the_jar_is_back_to_its_picture(panel: str) -> None:
    path = "jar" if panel == "picture" else ""
    card = all_panels()[panel].card(facts(who=ANA, of=GARDEN), path)
    there = next(b.tap for b in buttons(card) if spoken(b.label) == "‹ Back")
    assert there == PanelTap("jar", "")
    assert PANEL.tapped(facts(who=ANA, of=GARDEN), "") == Decision(
        close=True, panels=(ShowPanel(panel="jar", path="garden"),)
    )
    assert PANEL.tapped(facts(who=ANA, of=ROWS), "") == Decision(goto="rows")


def test_a_new_jar_is_asked_for_in_the_group() -> None:
    decision = tap(facts(who=ANA, of=US), "jar", "🫙 A new jar", "jar/more")
    moment = only(decision)
    assert (moment.practice, moment.by, moment.state) == ("newjar", ANA, State.OPEN)
    assert [show.to for show in decision.show] == [(None,)]


def test_a_fresh_jar_offers_no_other() -> None:
    assert "🫙 A new jar" not in labels(page("jar/more", couple()))
