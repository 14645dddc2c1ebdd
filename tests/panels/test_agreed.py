"""What we agreed: to both, with who suggested, who said yes, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.card import At
from bot.domain.decision import Facts
from bot.domain.moment import How, Moment, Response
from bot.panels import all_panels
from bot.practices.suggestions import PRACTICE
from tests import cast
from tests.cast import ANA, BEN, EVENING, only
from tests.panels.walk import facts, taps, text

PANEL = all_panels()["agreed"]


def suggestion(change: str = "volume/pair", end: str = "yes", words: str = "") -> Moment:
    said = Response(partner=BEN, how=How.TAP, what=end, at=EVENING + timedelta(hours=1))
    made = cast.moment("suggestions", by=ANA, change=change, end=end)
    return replace(made, words=words, responses=(said,) if end != "take-back" else ())


def known(*lived: Moment) -> Facts:
    return replace(facts(None), history=lived)


def test_an_addition_is_listed_with_both_and_the_time_of_the_yes() -> None:
    card = PANEL.card(known(suggestion()), "")
    assert "Daily pair, up to two things a day. Ana suggested it, Ben said yes." in text(card)
    assert card.lines[1].args["at"] == At(EVENING + timedelta(hours=1), dated=True)


def test_what_was_not_agreed_is_not_listed() -> None:
    lived = (suggestion(end="not-now"), suggestion(end="take-back"), cast.moment("suggestions", by=ANA, change="x"))
    assert cast.keys(PANEL.card(known(*lived), ""))[1] == "agreed-began"


def test_it_ends_with_how_the_two_began() -> None:
    assert cast.keys(PANEL.card(known(suggestion()), "")) == [
        "agreed-title", "agreed-line", "agreed-began", "agreed-began", "agreed-how",
    ]  # fmt: skip


def test_the_couples_own_words_are_shown_as_they_were_suggested() -> None:
    own = suggestion("rhythm+/rituals/own/2000/0123456", words="Sunday <b>pancakes")
    assert "Sunday <b>pancakes" in text(PANEL.card(known(own), ""))


def test_a_long_list_turns_its_pages() -> None:
    card = PANEL.card(known(*(suggestion() for _ in range(7))), "")
    assert cast.keys(card).count("agreed-line") == 5
    assert [tap.path for tap in taps(card) if tap.panel == "agreed"] == ["p1", "close"]


def test_a_yes_of_today_stands_there_at_once() -> None:
    open_one = replace(suggestion(), detail={"change": "volume/pair"}, responses=())
    settled = only(PRACTICE.tapped(replace(facts(BEN), now=EVENING), open_one, "yes"))
    assert cast.keys(PANEL.card(known(settled), ""))[1] == "agreed-line"


def test_settings_lead_there() -> None:
    assert "agreed" in {tap.panel for tap in taps(all_panels()["settings"].card(facts(None), ""))}
