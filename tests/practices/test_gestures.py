"""Gestures: each sees only their own idea, and what was done names nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.card import Card, Look, Name, PartnerId, Place, looking, say
from bot.domain.couple import Couple
from bot.domain.decision import NOTHING, ShowPanel
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices import gestures
from tests.cast import (
    ANA,
    BEN,
    EVENING,
    MORNING,
    FakeContent,
    FakeItem,
    actions,
    ana,
    ben,
    command,
    couple,
    facts,
    keys,
    moment,
    note,
    only,
    rhythm,
    spoken_keys,
)

PRACTICE = gestures.PRACTICE
UNTIL = MORNING + timedelta(days=1)


def waiting() -> Moment:
    return replace(moment("gestures", now=MORNING), detail={"for11": "g-coffee", "for12": "g-note"})


def tapped(offered: Moment, who: PartnerId, action: str) -> Moment:
    return only(PRACTICE.tapped(facts(who, MORNING), offered, action))


def shown(offered: Moment) -> Card:
    return PRACTICE.card(facts(now=MORNING), offered, Place.GROUP)


def test_gesture_offers_each_an_idea_of_their_own() -> None:
    offered = only(PRACTICE.command(facts(ANA, MORNING), command("gesture")))
    assert set(offered.detail) == {"for11", "for12"}
    assert offered.detail["for11"] != offered.detail["for12"]


def test_a_scheduled_gesture_stands_for_its_day() -> None:
    offered = PRACTICE.open(facts(now=MORNING), rhythm("gestures"))
    assert offered is not None
    assert (offered.rhythm, offered.by) == (5, None)


def test_nothing_is_offered_where_there_is_nothing() -> None:
    assert PRACTICE.open(facts(content=FakeContent()), rhythm("gestures")) is None
    assert PRACTICE.command(facts(ANA, content=FakeContent()), command("gesture")) == NOTHING


def test_a_gesture_of_the_morning_is_not_offered_in_the_evening() -> None:
    content = FakeContent(FakeItem(id="g-early", kind="gesture", tags=frozenset({"morning"})))
    assert PRACTICE.open(facts(now=EVENING, content=content), rhythm("gestures")) is None


def test_when_all_came_lately_the_oldest_comes_again() -> None:
    used = {"g-coffee": MORNING, "g-note": MORNING - timedelta(days=2), "g-song": MORNING - timedelta(days=1)}
    offered = PRACTICE.open(facts(now=MORNING, used=used), rhythm("gestures"))
    assert offered is not None
    assert offered.detail == {"for11": "g-note", "for12": "g-song"}


def test_a_peek_shows_only_the_tappers_own_idea() -> None:
    decision = PRACTICE.tapped(facts(BEN), waiting(), "peek")
    assert decision.toast == say("g-note", other=Name(ANA))
    assert (decision.alert, decision.moments) == (True, ())


def test_the_card_tells_nothing_of_the_ideas() -> None:
    assert shown(waiting()).lines == (say("gestures-waiting"),)
    assert actions(shown(waiting())) == ["peek", "another", "done", "quiet"]


def test_another_changes_only_mine_and_shows_it() -> None:
    decision = PRACTICE.tapped(facts(ANA, MORNING), waiting(), "another")
    assert only(decision).detail["for11"] == "g-song"
    assert only(decision).detail["for12"] == "g-note"
    assert (decision.toast, decision.alert) == (say("g-song", other=Name(BEN)), True)


def test_another_does_not_bring_back_what_was_seen_today() -> None:
    swapped = tapped(waiting(), ANA, "another")
    decision = PRACTICE.tapped(facts(ANA, MORNING), swapped, "another")
    assert (decision.moments, decision.toast) == ((), say("g-song", other=Name(BEN)))


def test_done_shows_what_appeared_and_not_by_whom() -> None:
    done = tapped(waiting(), ANA, "done")
    assert done.state is State.MET
    assert shown(done).lines == (say("gestures-done", what=say("g-coffee.done")),)
    assert actions(shown(done)) == ["noticed", "peek", "another", "done", "quiet"]


def test_quietly_done_looks_the_same_whoever_did_it() -> None:
    anas, bens = tapped(waiting(), ANA, "quiet"), tapped(waiting(), BEN, "quiet")
    assert anas.state is State.MET
    assert shown(anas) == shown(bens)
    assert shown(anas).lines == (say("gestures-quietly"),)


def test_two_quiet_ones_are_not_counted() -> None:
    both = tapped(tapped(waiting(), ANA, "quiet"), BEN, "quiet")
    assert shown(both) == Card(lines=(say("gestures-quietly"),), silent=False)


def test_both_can_be_done_on_one_card() -> None:
    both = tapped(tapped(waiting(), ANA, "done"), BEN, "done")
    assert {"g-coffee.done", "g-note.done"} <= spoken_keys(shown(both).lines)
    assert actions(shown(both)) == ["noticed"]


def test_done_twice_is_done_once() -> None:
    done = tapped(waiting(), ANA, "done")
    assert PRACTICE.tapped(facts(ANA, MORNING), done, "quiet").moments == ()


def test_noticed_is_for_the_other() -> None:
    done = tapped(waiting(), ANA, "done")
    assert PRACTICE.tapped(facts(ANA, MORNING), done, "noticed").moments == ()
    noticed = tapped(done, BEN, "noticed")
    assert keys(shown(noticed)) == ["gestures-done", "gestures-noticed"]
    assert "noticed" not in actions(shown(noticed))


def test_a_quiet_one_cannot_be_noticed() -> None:
    quiet = tapped(waiting(), ANA, "quiet")
    assert "noticed" not in actions(shown(quiet))
    assert PRACTICE.tapped(facts(BEN, MORNING), quiet, "noticed").moments == ()


def test_a_heart_from_the_other_notices() -> None:
    done = tapped(waiting(), ANA, "done")
    noticed = only(PRACTICE.reacted(facts(BEN, MORNING), done, Warmth.WARM))
    assert "gestures-noticed" in keys(shown(noticed))
    assert PRACTICE.reacted(facts(BEN, MORNING), noticed, Warmth.WARM) == NOTHING


def test_a_reply_meets_and_leaves_both_their_ideas() -> None:
    decision = PRACTICE.replied(facts(BEN, MORNING), waiting(), "on my way", 91)
    assert (only(decision).state, decision.react) == (State.MET, 91)
    assert actions(shown(only(decision))) == ["peek", "another", "done", "quiet"]


def test_after_its_reply_somebody_can_still_be_done() -> None:
    replied = only(PRACTICE.replied(facts(BEN, MORNING), waiting(), "on my way", 91))
    done = tapped(replied, BEN, "done")
    assert [(r.what, r.words) for r in done.responses] == [("done", "on my way")]


def test_a_cool_reaction_changes_nothing() -> None:
    assert PRACTICE.reacted(facts(BEN), waiting(), Warmth.COOL) == NOTHING


def test_in_the_first_week_done_may_be_awkward() -> None:
    began = MORNING - timedelta(days=7)
    for created, label in ((began + timedelta(seconds=1), "gestures-awkward-button"), (began, "gestures-done-button")):
        new = replace(couple(), created_at=created)
        card = PRACTICE.card(facts(now=MORNING, of=new), waiting(), Place.GROUP)
        assert card.rows[1][0].label == say(label)


def test_a_card_whose_day_is_over_is_one_line() -> None:
    rested = PRACTICE.rested(facts(now=UNTIL), waiting())
    card = PRACTICE.card(facts(now=UNTIL), rested, Place.GROUP)
    assert (keys(card), card.rows) == (["gestures-rests"], ())


def test_an_idea_that_left_the_content_is_still_something_kind() -> None:
    gone = replace(waiting(), detail={"for11": "g-gone", "for12": "g-note"})
    assert PRACTICE.tapped(facts(ANA), gone, "peek").toast == say("gestures-own-idea-toast")
    assert spoken_keys(shown(tapped(gone, ANA, "done")).lines) == {"gestures-done", "gestures-something"}


def test_a_morning_gesture_may_sound() -> None:
    assert not shown(waiting()).silent
    assert not PRACTICE.silent


# -- an idea that comes to one alone ----------------------------------------------------------------------------------


def privately(*who: PartnerId) -> Couple:
    """Ana and Ben, of whom these want their ideas to themselves."""
    return couple(*(replace(p, own={"ideas": "private"} if p.id in who else {}) for p in (ana(), ben())))


def split(*private: PartnerId) -> Moment:
    """A day's moment with these two ideas, of which some came privately."""
    return waiting().with_detail(**{f"side{who}": "1" for who in private})


def hers(offered: Moment, who: PartnerId = ANA, now: datetime = MORNING) -> Card:
    return PRACTICE.card(facts(who, now, private=True), offered, Place.PRIVATE)


BEGINNINGS = (
    split(ANA),
    split(ANA, BEN),
    split(ANA).with_detail(for11="g-small-win"),
    split(ANA).with_detail(for11="g-ask-support", for12="n-5"),
    replace(split(ANA), detail={"for11": "g-solo-walk", "side11": "1"}),
)


@pytest.mark.parametrize(
    ("who", "places"), [((), (None,)), ((ANA,), (None, ANA)), ((BEN,), (None, BEN)), ((ANA, BEN), (ANA, BEN))]
)
def test_each_idea_goes_where_its_giver_wants_it(
    who: tuple[PartnerId, ...], places: tuple[PartnerId | None, ...]
) -> None:
    known = facts(now=MORNING, of=privately(*who))
    offered = PRACTICE.open(known, rhythm("gestures"))
    assert offered is not None
    assert PRACTICE.places(known, offered) == places


@pytest.mark.parametrize("change", [{"reachable": False}, {"own": {"ideas": "private", "private": "off"}}])
def test_a_private_side_that_is_closed_gets_its_idea_behind_the_groups_button(change: dict[str, Any]) -> None:
    us = privately(ANA).with_partner(replace(ana(), **({"own": {"ideas": "private"}} | change)))
    offered = PRACTICE.open(facts(now=MORNING, of=us), rhythm("gestures"))
    assert offered is not None
    assert PRACTICE.places(facts(of=us), offered) == (None,)


def test_whoever_did_not_ask_is_not_written_to() -> None:
    (show,) = PRACTICE.command(facts(ANA, MORNING, of=privately(BEN)), command("gesture")).show
    assert (show.to, set(show.moment.detail)) == ((None,), {"for11"})
    (own,) = PRACTICE.command(facts(ANA, MORNING, of=privately(ANA, BEN)), command("gesture")).show
    assert (own.to, set(own.moment.detail)) == ((ANA,), {"for11", "side11"})


def test_asked_in_private_it_comes_to_the_asker_alone() -> None:
    (show,) = PRACTICE.command(facts(ANA, MORNING, private=True), command("gesture")).show
    assert (show.to, set(show.moment.detail)) == ((ANA,), {"for11", "side11"})


def test_a_private_card_reads_the_idea_and_has_a_way_out() -> None:
    card = hers(split(ANA))
    assert (card.lines[0].key, card.lines[1]) == (
        "gestures-yours",
        looking(Look.QUOTE, say("g-coffee", other=Name(BEN))),
    )
    assert actions(card) == ["done", "quiet", "another", "skip", "why"]


def test_the_groups_card_is_then_for_the_other_alone() -> None:
    assert keys(shown(split(ANA))) == ["gestures-waiting-one"]
    done = tapped(split(ANA), BEN, "quiet")
    assert (keys(shown(done)), actions(shown(done))) == (["gestures-quietly"], [])


def test_done_on_ones_own_side_shows_in_the_group_without_a_name() -> None:
    decision = PRACTICE.tapped(facts(ANA, MORNING, private=True), split(ANA), "done")
    assert keys(shown(only(decision))) == ["gestures-done"]
    assert actions(shown(only(decision))) == ["noticed", "peek", "another", "done", "quiet"]
    assert decision.show == ()


def test_where_both_have_theirs_privately_the_group_hears_of_it_once_something_appeared() -> None:
    first = PRACTICE.tapped(facts(ANA, MORNING, private=True), split(ANA, BEN), "done")
    (show,) = first.show
    assert (show.to, show.silent, actions(shown(show.moment))) == ((None,), True, ["noticed"])
    second = PRACTICE.tapped(facts(BEN, MORNING, private=True), show.moment, "done")
    assert (second.show, len(second.moments)) == ((), 1)


@pytest.mark.parametrize("private", [(ANA,), (ANA, BEN)])
def test_quietly_done_on_ones_own_side_leaves_no_trace_in_the_group(private: tuple[PartnerId, ...]) -> None:
    decision = PRACTICE.tapped(facts(ANA, MORNING, private=True), split(*private), "quiet")
    assert only(decision).state is State.MET
    assert decision.show == ()
    assert shown(only(decision)) == shown(split(*private))
    assert keys(hers(only(decision)))[-1] == "gestures-yours-stays"


def test_another_on_ones_own_card_is_there_to_read() -> None:
    decision = PRACTICE.tapped(facts(ANA, MORNING, private=True), split(ANA), "another")
    assert (only(decision).detail["for11"], decision.toast) == ("g-song", None)


def test_a_skip_is_free_and_once_nobody_is_left_it_rests() -> None:
    skipped = only(PRACTICE.tapped(facts(ANA, MORNING, private=True), split(ANA), "skip"))
    assert (skipped.state, keys(hers(skipped)), hers(skipped).rows) == (State.OPEN, ["gestures-skipped"], ())
    assert shown(skipped) == shown(split(ANA))
    both = only(PRACTICE.tapped(facts(BEN, MORNING, private=True), skipped, "skip"))
    assert both.state is State.RESTING


def test_a_private_card_rests_at_the_end_of_its_day() -> None:
    over = split(ANA).rests_at
    assert hers(split(ANA), now=over - timedelta(seconds=1)).rows
    assert (keys(hers(split(ANA), now=over)), hers(split(ANA), now=over).rows) == (["gestures-rests"], ())


def test_why_is_told_to_whoever_asks_and_changes_nothing() -> None:
    decision = PRACTICE.tapped(facts(ANA, private=True), split(ANA), "why")
    assert (decision.toast, decision.alert, decision.moments) == (say("g-coffee.why"), True, ())


def test_what_is_written_to_an_own_idea_is_not_kept() -> None:
    decision = PRACTICE.replied(facts(ANA, private=True), split(ANA), "he will love it", 91)
    assert (decision.moments, decision.react) == ((), 91)


def test_it_was_noticed_stands_on_the_givers_own_card() -> None:
    done = tapped(split(ANA, BEN), ANA, "done")
    noticed = tapped(done, BEN, "noticed")
    assert keys(hers(noticed))[-1] == "gestures-noticed"
    assert "gestures-noticed" not in keys(hers(noticed, BEN))


def test_a_peek_by_somebody_without_an_idea_finds_one() -> None:
    alone = replace(waiting(), detail={"for11": "g-coffee"})
    decision = PRACTICE.tapped(facts(BEN, MORNING), alone, "peek")
    assert only(decision).detail["for12"] in ("g-note", "g-song")
    assert decision.alert


def test_kindness_behind_somebodys_back_offers_quietly_done_first() -> None:
    assert actions(hers(split(ANA).with_detail(for11="g-speak-well")))[:2] == ["quiet", "done"]


def test_what_was_noticed_stands_beside_what_appeared() -> None:
    done = tapped(tapped(tapped(waiting(), ANA, "done"), BEN, "noticed"), BEN, "quiet")
    assert keys(shown(done)) == ["gestures-done", "gestures-noticed", "gestures-quietly"]


# -- what an idea leads to --------------------------------------------------------------------------------------------


def test_a_small_win_leads_to_words_of_joy_for_the_giver_alone() -> None:
    offered = split(ANA).with_detail(for11="g-small-win")
    assert "fuss" in actions(hers(offered))
    decision = PRACTICE.tapped(facts(ANA, private=True), offered, "fuss")
    assert decision.panels == (ShowPanel(panel="thanks", path="11/proud", to=ANA),)


def test_asking_about_support_can_become_the_question_for_both_once() -> None:
    content = FakeContent(FakeItem(id="q-support-today"), FakeItem(id="g-ask-support", kind="gesture"))
    offered = split(ANA).with_detail(for11="g-ask-support")
    known = facts(ANA, MORNING, content=content, private=True)
    decision = PRACTICE.tapped(known, offered, "ask")
    (show,) = decision.show
    assert (show.moment.practice, show.moment.item, show.to) == ("checkins", "q-support-today", (None,))
    (after,) = decision.moments
    assert "ask" not in actions(PRACTICE.card(known, after, Place.PRIVATE))
    assert PRACTICE.tapped(known, after, "ask").show == ()


# -- what one of the two wrote ----------------------------------------------------------------------------------------


def test_a_line_of_the_others_list_is_read_by_the_giver_and_by_nobody_else() -> None:
    offered = split(ANA).with_detail(for11="n-5")
    known = replace(facts(ANA, MORNING, private=True), notes=(note(5, BEN, "need", "a call at lunch", shared=True),))
    card = PRACTICE.card(known, offered, Place.PRIVATE)
    assert card.lines[1].args["words"] == "a call at lunch"
    done = only(PRACTICE.tapped(known, offered, "done"))
    group = PRACTICE.card(replace(known, who=None, private=False), done, Place.GROUP)
    assert spoken_keys(group.lines) == {"gestures-done", "gestures-something"}


def test_a_line_taken_back_meanwhile_leaves_something_kind() -> None:
    offered = split(ANA).with_detail(for11="n-5")
    for notes in ((), (note(5, BEN, "need", "a call at lunch"),)):
        card = PRACTICE.card(replace(facts(ANA, MORNING, private=True), notes=notes), offered, Place.PRIVATE)
        assert card.lines[1].key == "gestures-own-idea-toast"
        assert actions(card) == ["done", "quiet", "another", "skip", "why"]
