"""The nudge as it is seen: small, one message for a person and day, gone quiet when nothing waits."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.card import Card
from bot.domain.couple import Nudges
from bot.domain.moment import How, Moment, Response, State, meet, record
from bot.practices import all_practices
from bot.practices._nudges import group_line, nudge_card
from tests.cast import ANA, BEN, EVENING, ben, couple, facts, keys, moment

PRACTICES = all_practices()


def bid(number: int = 7) -> Moment:
    return replace(moment("bids", by=ANA), id=number)


def question() -> Moment:
    """One that Ana has answered and Ben has not."""
    answer = Response(partner=ANA, how=How.REPLY, what="reply", at=EVENING)
    return record(replace(moment("checkins"), id=8), answer)


def nudge(*about: Moment, nudges: Nudges = Nudges.ON) -> Card:
    to = replace(ben(), nudges=nudges)
    known = facts(BEN, of=couple().with_partner(to), private=True)
    return nudge_card(known, [(m, PRACTICES[m.practice]) for m in about], to)


def test_one_bid_is_one_line_with_its_smallest_answer() -> None:
    card = nudge(bid())
    assert keys(card) == ["bids-nudge"]
    assert card.rows


def test_more_than_one_say_how_many_and_offer_the_first() -> None:
    card = nudge(bid(), question())
    assert keys(card) == ["nudges-several", "bids-nudge"]
    assert card.lines[0].args == {"count": 2}
    assert card.rows == nudge(bid()).rows


def test_what_is_answered_leaves_the_message() -> None:
    assert keys(nudge(meet(bid(), EVENING), question())) == keys(nudge(question()))


def test_when_all_is_answered_it_says_thanks() -> None:
    answer = Response(partner=BEN, how=How.TAP, what="here", at=EVENING)
    card = nudge(meet(bid(), EVENING), record(question(), answer))
    assert keys(card) == ["nudges-thanks"]
    assert card.rows == ()


def test_what_rests_unanswered_leaves_the_message_as_it_is() -> None:
    assert nudge(replace(bid(), state=State.RESTING)) == nudge(bid())


def test_what_still_waits_comes_before_what_rests() -> None:
    assert nudge(replace(bid(), state=State.RESTING), question()) == nudge(question())


def test_what_was_let_go_has_no_buttons_left() -> None:
    card = nudge(replace(bid(), state=State.RESTING).with_detail(let_go="1"))
    assert keys(card) == ["bids-nudge"]
    assert card.rows == ()


def test_switched_off_the_message_says_only_that() -> None:
    card = nudge(bid(), nudges=Nudges.OFF)
    assert keys(card) == ["nudges-off"]
    assert card.rows == ()


def test_in_the_group_it_is_silent_and_names_nobody() -> None:
    card = group_line(facts(), bid())
    assert card.silent
    assert [line.args for line in card.lines] == [{}]
    assert card.rows == ()
