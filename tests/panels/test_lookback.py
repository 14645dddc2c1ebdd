"""Looking back: five to a page, newest first, for both alike, and fast also after half a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from time import process_time

from bot.domain.card import Card
from bot.domain.moment import How, Moment, Response
from bot.panels.lookback import PANEL
from tests.cast import ANA, BEN, EVENING, couple
from tests.panels.walk import labels, tap, text
from tests.practices.lived import DAY, did, facts, said


def kept(count: int) -> list[Moment]:
    return [said("thanks", id=n, ago=n * DAY, ana=f"word {n}") for n in range(count)]


def page(*history: Moment, path: str = "") -> Card:
    return PANEL.card(facts(*history), path)


def shown(card: Card) -> list[str]:
    return [line.removeprefix("Ana: ") for line in text(card).splitlines() if line.startswith("Ana: ")]


def test_what_they_kept_reads_with_the_day_and_what_it_was() -> None:
    question = said("checkins", item="q-smile-today", ana="the rain", ben="your laugh", ago=0 * DAY)
    gesture = did("gestures", "done", for12="g-coffee", ago=20 * DAY)
    assert text(page(question, gesture)).splitlines() == [
        "📖 Looking back", "Today", "What made you smile today?", "Ana: the rain", "Ben: your laugh",
        "2 weeks ago", "☕ The first cup of the day appeared, made the right way.",
    ]  # fmt: skip


def test_five_to_a_page_newest_first() -> None:
    assert shown(page(*kept(12))) == [f"word {n}" for n in range(5)]
    assert shown(page(*kept(12), path="1")) == [f"word {n}" for n in range(5, 10)]
    assert shown(page(*kept(12), path="2")) == ["word 10", "word 11"]


def test_one_turns_pages_both_ways_in_place() -> None:
    known = facts(*kept(12), who=ANA)
    assert labels(page(*kept(12))) == ["Older ›", "‹ Back", "✕ Close"]
    assert labels(page(*kept(12), path="1")) == ["‹ Newer", "Older ›", "‹ Back", "✕ Close"]
    assert labels(page(*kept(12), path="2")) == ["‹ Newer", "‹ Back", "✕ Close"]
    assert (tap(known, "lookback", "Older ›", "1").goto, tap(known, "lookback", "‹ Newer", "1").goto) == ("2", "0")


def test_the_last_of_many_pages_can_be_reached() -> None:
    many = [said("thanks", id=n, ago=timedelta(hours=3 * n), ana=f"word {n}") for n in range(1200)]
    assert shown(page(*many, path="239"))[-1] == "word 1199"


def test_a_page_that_is_gone_by_now_is_the_last_one() -> None:
    assert shown(page(*kept(3), path="7")) == ["word 0", "word 1", "word 2"]
    assert shown(page(*kept(3), path="99999")) == shown(page(*kept(3), path="x")) == shown(page(*kept(3)))


def test_one_page_has_nothing_to_turn() -> None:
    assert labels(page(*kept(5))) == ["‹ Back", "✕ Close"]


def test_with_nothing_kept_yet_it_says_so_warmly() -> None:
    assert "gathers by itself" in text(page())


def test_with_keep_our_words_off_it_says_so_and_shows_nothing() -> None:
    off = PANEL.card(facts(*kept(3), of=couple().choosing(words="off")), "")
    assert "not kept at the moment" in text(off)
    assert shown(off) == []


def test_it_is_the_same_page_for_either_of_the_two() -> None:
    both = [said("checkins", item="q-smile-today", ana="the rain", ben="your laugh")]
    cards = [PANEL.card(replace(facts(*both, who=who), private=True), "") for who in (ANA, BEN)]
    assert cards[0] == cards[1] == PANEL.card(facts(*both), "")


def test_half_a_year_is_drawn_in_a_blink() -> None:
    both = [Response(partner=who, how=How.REPLY, what="reply", at=EVENING, words="a line " * 9) for who in (ANA, BEN)]
    full = [
        replace(said("checkins", id=n, item="q-smile-today", ago=timedelta(hours=4 * n)), responses=tuple(both))
        for n in range(6 * 180)
    ]
    known = facts(*full)
    # The time of this process alone, and the best of some: a busy machine is no slower page.
    took = []
    for _ in range(5):
        begun = process_time()
        PANEL.card(known, "100")
        took.append(process_time() - begun)
    assert min(took) < 0.05
