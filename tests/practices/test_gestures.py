"""Gestures: each sees only their own idea, and what was done names nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.card import Card, Name, PartnerId, Place, say
from bot.domain.decision import NOTHING
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
    command,
    couple,
    facts,
    keys,
    moment,
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
