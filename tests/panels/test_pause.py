"""Resting together, and leaving: by either, at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.couple import UNTIL_SAID, ChatId, Couple, CoupleId, Stage
from bot.domain.decision import NOTHING
from bot.panels import pause, stop
from tests.cast import ANA, BEN, EVENING, ben, command, couple
from tests.panels.walk import facts, labels, tap, text

RESTING = replace(couple(), paused_until=EVENING + timedelta(days=7))


@pytest.mark.parametrize(
    ("label", "until"),
    [
        ("Today", datetime(2026, 3, 11, 23, tzinfo=UTC)),
        ("A week", EVENING + timedelta(days=7)),
        ("Until I say", UNTIL_SAID),
    ],
)
def test_either_rests_at_once(label: str, until: datetime) -> None:
    for who in (ANA, BEN):
        rests = tap(facts(who), "pause", label).couple
        assert rests is not None
        assert rests.paused_until == until


def test_today_ends_at_midnight_of_whoever_said_it() -> None:
    us = couple(couple().partners[0], replace(ben(), zone="Asia/Tokyo"))
    rests = tap(facts(BEN, of=us), "pause", "Today").couple
    assert rests is not None
    assert rests.paused_until == datetime(2026, 3, 12, 15, tzinfo=UTC)


def test_rested_in_private_the_group_gets_one_line() -> None:
    (shown,) = tap(facts(ANA, private=True), "pause", "Today").panels
    assert (shown.panel, shown.path, shown.to) == ("pause", "", None)
    assert tap(facts(ANA), "pause", "Today").panels == ()


def test_while_resting_the_page_offers_to_resume() -> None:
    known = facts(of=RESTING)
    assert labels(pause.PANEL.card(known, "")) == ["Resume", "✕ Close"]
    resumed = tap(known, "pause", "Resume").couple
    assert resumed is not None
    assert resumed.paused_until is None


def test_after_resuming_the_page_says_so_and_asks_nothing() -> None:
    for path in ("resumed", "settings/resumed"):
        card = pause.PANEL.card(facts(), path)
        assert "Here again" in text(card)
        assert "Today" not in labels(card)


def test_resume_works_at_once_and_answers_where_it_was_typed() -> None:
    for private, to in ((False, None), (True, ANA)):
        decision = pause.PANEL.command(facts(ANA, private=private, of=RESTING), command("resume"))
        assert decision.couple is not None
        assert decision.couple.paused_until is None
        assert [line.to for line in decision.say] == [to]


def test_resume_when_nothing_rests_says_so() -> None:
    (shown,) = pause.PANEL.command(facts(), command("resume")).panels
    assert "Nothing is resting" in text(pause.PANEL.card(facts(), shown.path))


def test_opened_from_the_settings_it_leads_back_there() -> None:
    assert "‹ Back" in labels(pause.PANEL.card(facts(), "settings"))
    assert tap(facts(), "pause", "A week", "settings").goto == "settings"


@pytest.mark.parametrize("private", [True, False])
def test_stop_is_one_tap_and_the_group_hears_of_it(private: bool) -> None:
    decision = tap(facts(BEN, private=private), "stop", "Stop")
    assert decision.couple is not None
    assert (decision.couple.stage, decision.leave) == (Stage.ENDED, True)
    assert [line.to for line in decision.say] == [None]


def test_stay_takes_the_question_away() -> None:
    assert tap(facts(), "stop", "Stay").close


def test_a_stranger_cannot_stop_what_two_agreed_to() -> None:
    known = facts(None)
    assert stop.PANEL.command(known, command("stop")) == NOTHING
    assert stop.PANEL.tapped(known, "stop").couple is None


def test_before_both_are_in_anybody_there_can_send_it_away() -> None:
    new = replace(couple(), stage=Stage.NEW, partners=())
    assert stop.PANEL.tapped(facts(None, of=new), "stop").leave


def test_in_private_somebody_without_a_couple_stops_nothing() -> None:
    nobody = Couple(id=CoupleId(0), chat=ChatId(0))
    assert not stop.PANEL.tapped(facts(None, of=nobody, private=True, rhythms=()), "stop").leave
