"""Check-ins: each answers for themselves, and nobody learns who has not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import nudge
from bot.domain.card import Card, Look, Name, PartnerId, Place, looking, say
from bot.domain.couple import Nudges
from bot.domain.decision import NOTHING
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices import checkins
from tests.cast import (
    ANA,
    BEN,
    EVENING,
    TODAY,
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
)

PRACTICE = checkins.PRACTICE
# One of each kind, for the contract test (it looks for the real words).
BEGINNINGS = (
    replace(moment("checkins"), kind="choice", item="q-name-it"),
    replace(moment("checkins"), kind="choice", item="q-today-colour"),
    replace(moment("checkins"), kind="sealed", item="q-what-would-help"),
    replace(moment("checkins"), kind="talk", item="q-soft-spot"),
    replace(moment("checkins"), kind="open", item="q-need-more"),
    replace(moment("checkins"), kind="open", item="n-3", words="Which song?"),
)
MIDNIGHT = datetime(2026, 3, 11, 23, tzinfo=UTC)


def question(item: str = "q-smile", kind: str = "open", **detail: str) -> Moment:
    return replace(moment("checkins"), item=item, kind=kind, detail=detail)


def sky() -> Moment:
    return question("q-sky", "scale")


def tapped(asked: Moment, who: PartnerId, action: str) -> Moment:
    return only(PRACTICE.tapped(facts(who), asked, action))


def replied(asked: Moment, who: PartnerId, words: str = "the dog next door") -> Moment:
    return only(PRACTICE.replied(facts(who), asked, words, 91))


def both(asked: Moment, anas: str, bens: str) -> Moment:
    return tapped(tapped(asked, ANA, anas), BEN, bens)


def shown(asked: Moment) -> Card:
    return PRACTICE.card(facts(), asked, Place.GROUP)


def test_checkin_asks_at_once() -> None:
    (show,) = PRACTICE.command(facts(ANA), command("checkin")).show
    assert show.moment.item in {"q-smile", "q-sky"}
    assert show.moment.by is None


def test_a_question_lasts_until_the_end_of_its_local_day() -> None:
    asked = PRACTICE.open(facts(), rhythm("checkins"))
    assert asked is not None
    assert (asked.rests_at, asked.rhythm, asked.day) == (MIDNIGHT, 5, TODAY)


def test_a_question_that_waited_for_the_morning_has_that_day() -> None:
    asked = PRACTICE.open(facts(now=datetime(2026, 3, 12, 7, tzinfo=UTC)), rhythm("checkins"))
    assert asked is not None
    assert asked.rests_at == datetime(2026, 3, 12, 23, tzinfo=UTC)


def test_a_question_just_before_midnight_is_not_over_at_once() -> None:
    late = datetime(2026, 3, 11, 22, 50, tzinfo=UTC)
    assert only(PRACTICE.command(facts(ANA, late), command("checkin"))).rests_at == late + timedelta(hours=2)


def test_a_question_that_came_does_not_repeat_while_others_wait() -> None:
    for seed in range(10):
        asked = PRACTICE.open(facts(used={"q-smile": EVENING}, seed=seed), rhythm("checkins"))
        assert asked is not None
        assert asked.item == "q-sky"


def test_a_question_comes_again_after_sixty_days() -> None:
    used = {"q-smile": EVENING - timedelta(days=60), "q-sky": EVENING - timedelta(days=60, seconds=-1)}
    asked = PRACTICE.open(facts(used=used), rhythm("checkins"))
    assert asked is not None
    assert asked.item == "q-smile"


def test_with_every_question_just_asked_none_comes() -> None:
    used = {"q-smile": EVENING, "q-sky": EVENING}
    assert PRACTICE.open(facts(used=used), rhythm("checkins")) is None


def test_checkin_says_so_when_every_question_was_just_asked() -> None:
    decision = PRACTICE.command(facts(ANA, used={"q-smile": EVENING, "q-sky": EVENING}), command("checkin"))
    assert [keys(line.card) for line in decision.say] == [["checkins-used-up"]]


def test_another_swaps_the_question_in_place() -> None:
    changed = tapped(question(), ANA, "another")
    assert (changed.id, changed.item, changed.kind) == (7, "q-sky", "scale")
    assert "q-smile" in changed.detail.values()


def test_another_is_over_after_three_swaps() -> None:
    asked = question(was0="q-a", was1="q-b", was2="q-c")
    assert "another" not in actions(shown(asked))
    assert PRACTICE.tapped(facts(ANA), asked, "another").moments == ()


def test_another_is_over_once_somebody_answered() -> None:
    asked = tapped(question(), ANA, "think")
    assert "another" not in actions(shown(asked))
    assert PRACTICE.tapped(facts(BEN), asked, "another").moments == ()


def test_another_with_nothing_left_keeps_the_question() -> None:
    asked = question()
    assert PRACTICE.tapped(facts(ANA, used={"q-sky": EVENING}), asked, "another").moments == ()


def test_the_first_answer_leaves_the_card_open_and_names_nobody() -> None:
    asked = tapped(question(), ANA, "think")
    card = shown(asked)
    assert asked.state is State.OPEN
    assert keys(card) == ["checkins-ask-evening", "checkins-one-of-two"]
    assert not any(isinstance(arg, Name) for line in card.lines for arg in line.args.values())


def test_the_card_does_not_tell_who_answered() -> None:
    assert shown(tapped(question(), ANA, "think")) == shown(tapped(question(), BEN, "not-today"))


def test_the_second_answer_meets() -> None:
    assert both(question(), "not-today", "think").state is State.MET


def test_the_same_partner_twice_is_still_one() -> None:
    asked = tapped(tapped(question(), ANA, "think"), ANA, "not-today")
    assert (asked.state, len(asked.responses)) == (State.OPEN, 1)


def test_a_reply_is_kept_with_its_words() -> None:
    decision = PRACTICE.replied(facts(BEN), question(), "the dog next door", 91)
    (response,) = only(decision).responses
    assert (response.what, response.words, decision.react) == ("reply", "the dog next door", 91)


def test_a_warm_reaction_is_an_answer_and_does_not_replace_one() -> None:
    asked = only(PRACTICE.reacted(facts(BEN), question(), Warmth.WARM))
    assert asked.answered_by(BEN)
    assert PRACTICE.reacted(facts(BEN), asked, Warmth.WARM) == NOTHING


def test_a_cool_reaction_answers_nothing_and_stops_the_nudge() -> None:
    asked = only(PRACTICE.reacted(facts(BEN), question(), Warmth.COOL))
    assert (asked.responses, asked.detail) == ((), {"cool": "1"})


def test_a_day_that_ends_with_one_answer_is_met() -> None:
    asked = tapped(question(), ANA, "think")
    assert PRACTICE.rested(facts(), asked).state is State.MET


def test_a_day_that_ends_without_an_answer_rests() -> None:
    assert PRACTICE.rested(facts(), question()).state is State.RESTING


def test_one_answer_and_none_close_alike() -> None:
    one = PRACTICE.rested(facts(), tapped(question(), ANA, "think"))
    assert shown(one) == shown(PRACTICE.rested(facts(), question()))
    assert actions(shown(one)) == []


def test_a_late_answer_still_meets() -> None:
    rested = PRACTICE.rested(facts(), question())
    assert tapped(rested, BEN, "think").state is State.MET


def test_both_answers_close_neutrally_and_offer_thanks() -> None:
    card = shown(both(question(), "not-today", "think"))
    assert keys(card) == ["checkins-ask-evening", "checkins-closes"]
    assert actions(card) == ["thanks"]


def test_thanks_are_said_once() -> None:
    thanked = tapped(both(question(), "think", "think"), BEN, "thanks")
    assert shown(thanked).lines[-1] == say("checkins-thanked", by=Name(BEN))
    assert actions(shown(thanked)) == []
    assert PRACTICE.tapped(facts(ANA), thanked, "thanks").moments == ()


def test_the_weather_stays_hidden_until_both_tapped() -> None:
    assert shown(tapped(sky(), ANA, "sun")) == shown(tapped(sky(), ANA, "storm"))


def test_a_weather_can_be_changed_until_the_other_tapped() -> None:
    asked = tapped(tapped(sky(), ANA, "sun"), ANA, "rain")
    assert asked.responses[0].what == "rain"
    closed = tapped(asked, BEN, "sun")
    assert PRACTICE.tapped(facts(ANA), closed, "cloud").moments == ()


def test_both_weathers_are_shown_in_the_same_order_whoever_was_first() -> None:
    first = tapped(tapped(sky(), ANA, "sun"), BEN, "cloud")
    second = tapped(tapped(sky(), BEN, "cloud"), ANA, "sun")
    assert shown(first) == shown(second)
    assert say("checkins-answer", by=Name(ANA), answer=say("checkins-shows-sun")) in shown(first).lines


def test_words_beside_a_weather_keep_the_weather() -> None:
    asked = only(PRACTICE.replied(facts(ANA), tapped(sky(), ANA, "rain"), "a long one", 91))
    assert (asked.responses[0].what, asked.responses[0].words) == ("rain", "a long one")


def test_words_said_in_the_group_are_not_said_again_by_the_card() -> None:
    asked = only(PRACTICE.replied(facts(ANA), question(), "the lemon thing", 91))
    asked = only(PRACTICE.replied(facts(BEN), asked, "pancakes", 92))
    assert keys(shown(asked)) == ["checkins-ask-evening", "checkins-closes"]
    rainy = only(PRACTICE.replied(facts(ANA), both(sky(), "rain", "sun"), "a long one", 93))
    assert say("checkins-answer", by=Name(ANA), answer=say("checkins-shows-rain")) in shown(rainy).lines


def test_weather_is_no_answer_to_an_open_question() -> None:
    assert PRACTICE.tapped(facts(ANA), question(), "sun") == NOTHING


def test_a_storm_offers_the_other_a_way_to_be_there() -> None:
    asked = both(sky(), "storm", "sun")
    assert actions(shown(asked)) == ["here", "hug", "listen", "thanks"]
    held = tapped(asked, BEN, "hug")
    assert say("checkins-did-hug", by=Name(BEN)) in shown(held).lines
    assert actions(shown(held)) == ["thanks"]


def test_whoever_has_the_storm_cannot_answer_it() -> None:
    decision = PRACTICE.tapped(facts(ANA), both(sky(), "storm", "sun"), "hug")
    assert (decision.moments, decision.toast) == ((), say("bids-own-toast", other=Name(BEN)))


def test_two_storms_can_both_be_answered() -> None:
    held = tapped(both(sky(), "storm", "storm"), BEN, "here")
    assert "here" in actions(shown(held))
    assert "here" not in actions(shown(tapped(held, ANA, "listen")))


def test_a_first_answer_lets_the_other_be_nudged() -> None:
    asked = replace(replied(question(), ANA), rests_at=EVENING + timedelta(days=2))
    assert nudge.receiver(asked, couple()) == couple().partner(BEN)
    assert nudge.nudge_at(asked, couple(), EVENING) is not None


@pytest.mark.parametrize("small", ["not-today", "think"])
def test_nobody_is_nudged_about_a_small_answer(small: str) -> None:
    asked = replace(tapped(question(), ANA, small), rests_at=EVENING + timedelta(days=2))
    assert nudge.nudge_at(asked, couple(), EVENING) is None
    assert nudge.nudge_at(replied(asked, ANA), couple(), EVENING) is not None


def test_the_nudge_names_nobody_and_has_a_way_out() -> None:
    card = PRACTICE.nudge(facts(), tapped(question(), ANA, "think"))
    assert actions(card) == ["not-today", "think", "no-nudges"]
    assert all(not line.args for line in card.lines)


def test_the_way_out_is_for_whoever_takes_it() -> None:
    changed = PRACTICE.tapped(facts(BEN), question(), "no-nudges").couple
    assert changed is not None
    assert [p.nudges for p in changed.partners] == [Nudges.ON, Nudges.OFF]


def talk() -> Moment:
    return question("q-soft-spot", "talk")


def test_what_is_only_talked_about_says_so_and_either_can_say_that_they_did() -> None:
    assert keys(shown(talk())) == ["checkins-ask-evening", "checkins-how-talk"]
    talked = tapped(talk(), BEN, "talked")
    assert talked.state is State.MET
    assert keys(shown(talked)) == ["checkins-ask-evening", "bids-did-talked"]


def test_nobodys_words_about_it_are_kept() -> None:
    decision = PRACTICE.replied(facts(ANA), talk(), "my singing", 91)
    assert "my singing" not in repr(decision)
    answered = only(decision)
    assert answered.answered_by(ANA)
    assert PRACTICE.edited(facts(ANA), answered, "my dancing") == NOTHING


def test_an_edited_answer_replaces_the_words_and_nothing_else() -> None:
    answered = replied(question(), ANA)
    changed = only(PRACTICE.edited(facts(ANA, EVENING + timedelta(hours=1)), answered, "the cat next door"))
    assert changed == replace(answered, responses=(replace(answered.responses[0], words="the cat next door"),))
    assert PRACTICE.edited(facts(BEN), answered, "me too") == NOTHING


def test_words_in_private_are_not_carried_over_into_the_group() -> None:
    decision = PRACTICE.replied(facts(ANA, private=True), question(), "the dog next door", 91)
    assert (decision.moments, [line.to for line in decision.say]) == ((), [ANA])
    assert "the dog next door" not in repr(decision)


def test_their_own_question_keeps_its_words_on_the_card_under_a_cover() -> None:
    own = replace(question("n-3"), words="Which song?")
    covered = looking(Look.SPOILER, say("checkins-words", words="Which song?"))
    assert shown(own).lines[0] == say("checkins-ask-evening", question=covered)


def test_another_may_bring_one_of_their_own_and_takes_its_words_away_again() -> None:
    own = replace(question("n-3"), words="Which song?")
    changed = only(PRACTICE.tapped(facts(ANA), own, "another"))
    assert (changed.item.startswith("q-"), changed.words) == (True, "")


def test_once_a_week_it_asks_what_would_help() -> None:
    content = FakeContent(FakeItem(id="q-what-would-help", answer="sealed", depth="steady"))
    starter = PRACTICE.starter(facts(), "help")
    assert starter is not None
    assert (starter.days, starter.kind) == (frozenset({6}), "help")
    asked = PRACTICE.open(facts(content=content, used={"q-what-would-help": EVENING}), rhythm("checkins", kind="help"))
    assert asked is not None
    assert (asked.item, asked.kind, asked.day) == ("q-what-would-help", "sealed", TODAY)
    assert "another" not in actions(shown(asked))
    assert PRACTICE.tapped(facts(ANA, content=content), asked, "another").moments == ()


def test_a_weekly_rhythm_outlives_its_question() -> None:
    assert PRACTICE.open(facts(), rhythm("checkins", kind="help")) is not None
