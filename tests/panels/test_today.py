"""What is one's own today: warm when it is nothing, and never a count or a reproach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from bot.domain.card import Name, PanelTap, say
from bot.domain.couple import Couple
from bot.domain.decision import Decision, Facts, ShowPanel
from bot.domain.moment import Moment, State
from bot.domain.note import Note
from bot.panels.today import PANEL
from bot.practices import promises
from bot.practices.bids import PRACTICE as BIDS
from tests.cast import ANA, BEN, ana, ben, command, couple, keys, moment
from tests.panels import walk
from tests.panels.walk import labels, taps, text
from tests.practices.test_occasions import NOW, TODAY, note


def mine(*history: Moment, notes: tuple[Note, ...] = (), of: Couple | None = None) -> Facts:
    return replace(walk.facts(ANA, private=True, of=of), now=NOW, notes=notes, history=history)


def a_bid(number: int = 7) -> Moment:
    return replace(moment("bids", by=BEN, now=NOW), id=number)


def a_promise(words: str = "bring the parcel by 18:00", number: int = 9) -> Moment:
    begun = promises.begin(mine(), words)
    assert begun is not None
    return replace(begun.show[0].moment, id=number)


def test_when_nothing_waits_it_says_so_warmly() -> None:
    card = PANEL.card(mine(), "")
    assert keys(card) == ["today-empty"]
    assert labels(card) == ["📌 Keep something", "🤝 Promise", "✕ Close"]


def test_what_waits_comes_with_its_smallest_answers() -> None:
    card = PANEL.card(mine(a_bid()), "")
    assert keys(card) == ["today-title", "bids-reaching"]
    assert taps(card)[:2] == [PanelTap("today", "a/7/here"), PanelTap("today", "a/7/tonight")]


def test_answered_here_it_is_a_full_answer() -> None:
    decision = PANEL.tapped(mine(a_bid()), "a/7/here")
    assert decision.moments[0].state is State.MET
    assert (decision.goto, decision.toast) == ("", say("bids-toast"))
    assert keys(PANEL.card(mine(*decision.moments), "")) == ["today-empty"]


def test_what_was_answered_elsewhere_only_draws_the_page_anew() -> None:
    answered = BIDS.tapped(mine(a_bid()), a_bid(), "here").moments[0]
    assert PANEL.tapped(mine(answered), "a/7/here") == Decision(goto="")
    assert PANEL.tapped(mine(), "a/99/here") == Decision(goto="")


def test_ones_own_bid_and_what_rests_do_not_wait() -> None:
    own = replace(a_bid(), by=ANA)
    resting = replace(a_bid(), state=State.RESTING)
    assert keys(PANEL.card(mine(own, resting), "")) == ["today-empty"]


def test_a_question_waits_until_one_has_answered_it() -> None:
    asked = replace(moment("checkins", now=NOW), id=8, kind="open", item="q-day-really")
    assert len(PANEL.card(mine(asked), "").lines) == 2
    decision = PANEL.tapped(mine(asked), "a/8/not-today")
    assert keys(PANEL.card(mine(*decision.moments), "")) == ["today-empty"]


def test_only_the_first_of_several_has_buttons_and_nothing_is_counted() -> None:
    card = PANEL.card(mine(*(a_bid(n) for n in range(1, 6))), "")
    assert keys(card) == ["today-title", *["bids-reaching"] * 3]
    assert {tap.path.split("/")[1] for tap in taps(card) if tap.path.startswith("a/")} == {"1"}


def test_ones_promises_stand_there_with_the_nearest_first() -> None:
    far, near = a_promise("call by 20:00", 8), a_promise()
    theirs = replace(a_promise("hidden by 19:00", 10), by=BEN)
    card = PANEL.card(mine(far, near, theirs), "")
    assert [line.args["what"] for line in card.lines[1:]] == ["Bring the parcel", "Call"]
    page = PANEL.card(mine(far, near, theirs), "p")
    assert labels(page) == ["🤝 bring the parcel", "🤝 call", "‹ Back", "✕ Close"]
    shown = PANEL.tapped(mine(far, near, theirs), "p/9").show
    assert [(show.moment.id, show.to) for show in shown] == [(9, (ANA,))]
    assert PANEL.tapped(mine(far, near, theirs), "p/10") == Decision(goto="p")


def test_what_one_keeps_for_today_stands_there() -> None:
    notes = (
        note("date", TODAY, time(15)), replace(note("low"), id=4, words="coffee"), note("favourite"),
        note("date", date(2026, 3, 12)), note("hard", TODAY), replace(note("low"), owner=BEN, words="hidden"),
    )  # fmt: skip
    # Words are spoken here on the clock of nobody: 15:00 in Berlin.
    assert text(PANEL.card(mine(notes=notes), "")) == "☀️ Yours today:\n🗓 tea, 14:00\n🌧 tea\n🛒 coffee"


def test_ones_idea_stands_there_for_whoever_has_it_in_private() -> None:
    offered = replace(moment("gestures", now=NOW), id=6, detail={"for11": "g-coffee", "for12": "g-note"})
    alone = couple(ana().choosing(ideas="private"), ben())
    card = PANEL.card(mine(offered, of=alone), "")
    assert card.lines[1] == say("today-idea", idea=say("g-coffee", other=Name(BEN)))
    assert keys(PANEL.card(mine(offered), "")) == ["today-empty"]


def test_in_the_group_it_only_shows_the_way() -> None:
    decision = PANEL.command(walk.facts(ANA), command("today"))
    assert decision == Decision(panels=(ShowPanel(panel="today"),))
    card = PANEL.card(replace(walk.facts(None), history=(a_promise(),)), "")
    assert keys(card) == ["today-elsewhere"]
    assert PANEL.tapped(walk.facts(ANA), "p").toast == say("mine-elsewhere-toast")


def test_a_full_day_still_fits() -> None:
    history = [*(a_bid(n) for n in range(1, 5)), *(a_promise("w" * 110, n) for n in range(10, 15))]
    notes = tuple(replace(note("low"), id=n, words="w" * 110) for n in range(1, 5))
    card = PANEL.card(mine(*history, notes=notes), "")
    assert len(text(card)) <= 1200
    assert len(card.rows) <= 4
