"""What comes day after day does not read alike every week, whatever the tone between the two."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from math import gcd

import pytest

from bot.chat.render import render
from bot.domain.card import Card, Place
from bot.domain.couple import Couple
from bot.domain.decision import Facts
from bot.domain.moment import How, Moment, meet, rest
from bot.messenger import Voice
from bot.practices import all_practices
from bot.practices._nudges import group_line, nudge_card
from bot.practices._practice import answered, noted
from bot.practices.bids import ANSWERS
from tests.cast import ANA, BEN, BERLIN, EVENING, ana, ben, couple, facts, moment
from tests.fakes import real_content

WEEK = 7
# Enough first days for every rest that one to six wordings can leave.
FIRST_DAYS = range(60)
VOICE = Voice(names={ANA: "Ana", BEN: "Ben"}, zones=(BERLIN,))
Draw = Callable[[Facts, Moment], Card]

MOODS = {
    "playful": couple(),
    "mending": couple(ana(), replace(ben(), mood="mending")),
    "apart": couple(replace(ana(), mood="apart"), ben()),
}


def in_group(known: Facts, shown: Moment) -> Card:
    return all_practices()[shown.practice].card(known, shown, Place.GROUP)


def to_ana(known: Facts, shown: Moment) -> Card:
    hers = replace(known, who=known.couple.partner(ANA), private=True)
    return all_practices()[shown.practice].card(hers, shown, Place.PRIVATE)


def met(known: Facts, shown: Moment, what: str = "reply") -> Card:
    return in_group(known, answered(replace(known, who=known.couple.partner(BEN)), shown, How.TAP, what))


def met_by_both(known: Facts, shown: Moment) -> Card:
    hers = noted(replace(known, who=known.couple.partner(ANA)), shown, How.REPLY, "reply")
    return met(known, hers)


def at_rest(known: Facts, shown: Moment) -> Card:
    later = replace(known, now=shown.rests_at)
    return in_group(later, rest(shown, later.now))


def nudge(known: Facts, shown: Moment) -> Card:
    return nudge_card(known, [(shown, all_practices()[shown.practice])], ben())


def nudge_for_two(known: Facts, shown: Moment) -> Card:
    return nudge_card(known, [(shown, all_practices()[shown.practice])] * 2, ben())


def line_in_group(known: Facts, shown: Moment) -> Card:
    return group_line(known, shown)


ASKED = replace(moment("checkins"), item="q-after-yesterday")
BID = moment("bids", by=ANA)
IDEAS = moment("gestures", for11="g-coffee", for12="g-good-morning")
OWN_RITUAL = replace(moment("rituals"), kind="own", words="Sunday pancakes")
PROMISE = replace(moment("promises", by=ANA, at=f"{int((EVENING + timedelta(days=400)).timestamp())}"), words="call")

LINES: dict[str, tuple[Moment, Draw]] = {
    "a question": (ASKED, in_group),
    "a question that both answered": (ASKED, met_by_both),
    "a question at rest": (ASKED, at_rest),
    "a question's nudge": (ASKED, nudge),
    "a question's line for whoever has no private side": (ASKED, line_in_group),
    **{f"a question, {kind}": (replace(ASKED, kind=kind), in_group) for kind in ("scale", "sealed", "talk")},
    "a question, choice": (replace(ASKED, kind="choice", item="q-supper-shape"), in_group),
    "a bid's nudge": (BID, nudge),
    "a nudge for two things": (BID, nudge_for_two),
    "a bid's line for whoever has no private side": (BID, line_in_group),
    "a bid at rest": (BID, at_rest),
    "a bid that still matters": (BID.with_detail(again="1"), in_group),
    **{f"a bid, {kind or 'plain'}": (replace(BID, kind=kind), in_group) for kind in ANSWERS},
    "an invitation to thank": (moment("thanks"), in_group),
    "a thank-you that was said": (moment("thanks"), met),
    "an invitation at rest": (moment("thanks"), at_rest),
    "a thank-you": (moment("thanks", by=ANA), in_group),
    "a small idea": (IDEAS, in_group),
    "a small idea in private": (IDEAS.with_detail(side11="1"), to_ana),
    "a small idea at rest": (IDEAS, at_rest),
    "a ritual": (replace(moment("rituals"), kind="r-goodbye", item="r-goodbye"), in_group),
    "a ritual of their own": (OWN_RITUAL, in_group),
    "a ritual of their own, done": (OWN_RITUAL, met),
    "a promise's reminder ahead": (PROMISE.with_detail(stage="soon"), to_ana),
    "a promise's reminder": (PROMISE.with_detail(stage="now", at="1"), to_ana),
    "the question whether the rhythm is right": (moment("easing"), in_group),
    "somebody taking some time": (moment("space", by=ANA), in_group),
    "somebody who is back": (meet(moment("space", by=ANA), EVENING), in_group),
    "the private question whether they are back": (moment("space", by=ANA, asked="1"), to_ana),
    "somebody who would like to try again": (moment("repair", by=ANA), in_group),
    "the day after": (replace(moment("landing"), item="q-after-yesterday"), in_group),
}


def said(us: Couple, shown: Moment, draw: Draw, days: int) -> str:
    """The card as it reads so many days later; whatever else changes in a day stays the same."""
    later = timedelta(days=days)
    now = EVENING + later
    moved = replace(shown, opened_at=now, rests_at=shown.rests_at + later)
    return render(
        draw(replace(facts(now=now, of=us), content=real_content()), moved), VOICE, real_content(), repr
    ).plain()


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("name", LINES)
def test_no_two_weeks_of_the_same_line_read_alike(name: str, mood: str) -> None:
    days = [said(MOODS[mood], *LINES[name], day) for day in range(FIRST_DAYS.stop + 2 * WEEK)]
    alike = [n for n in FIRST_DAYS if days[n : n + WEEK] == days[n + WEEK : n + 2 * WEEK]]
    assert alike == []


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("name", LINES)
def test_no_line_reads_as_it_did_the_day_or_the_week_before(name: str, mood: str) -> None:
    days = [said(MOODS[mood], *LINES[name], day) for day in range(FIRST_DAYS.stop)]
    assert [n for n in FIRST_DAYS if n >= 1 and days[n] == days[n - 1]] == []
    assert [n for n in FIRST_DAYS if n >= WEEK and days[n] == days[n - WEEK]] == []


@pytest.mark.parametrize("answer", sorted({action for rows in ANSWERS.values() for row in rows for action in row}))
def test_an_answer_reads_otherwise_the_next_day(answer: str) -> None:
    def draw(known: Facts, shown: Moment) -> Card:
        return met(known, shown, answer)

    days = [said(couple(), BID, draw, day) for day in FIRST_DAYS]
    assert [n for n in FIRST_DAYS if n >= 1 and days[n] == days[n - 1]] == []


def test_one_day_keeps_one_wording_however_often_its_card_is_drawn() -> None:
    morning, night = EVENING - timedelta(hours=12), EVENING + timedelta(hours=3)
    shown = replace(ASKED, opened_at=morning, rests_at=night)
    cards = [in_group(replace(facts(now=now), content=real_content()), shown).lines for now in (morning, EVENING)]
    assert cards[0] == cards[1]


@pytest.mark.parametrize("soft", [False, True])
def test_wordings_do_not_come_round_with_the_week(soft: bool) -> None:
    """However many there are of a line, seven days must not bring back the same one."""
    ours = real_content()
    counted = {key: len(ours.variants(key, soft)) for key in ours.all_keys()}
    assert [key for key, count in counted.items() if count > 1 and gcd(count, WEEK) > 1] == []


def test_no_wording_says_what_another_one_of_its_line_says() -> None:
    ours = real_content()
    names: dict[str, str | int] = {"by": "Ana", "other": "Ben", "at": "18:00", "count": 2}
    names |= {word: f"some {word}" for word in ("name", "what", "question", "theme")}
    lines = [key for key in ours.all_keys() if len(ours.variants(key)) > 1]
    for key in lines:
        spoken = [ours.speak(name, names) for name in ours.variants(key)]
        assert len(set(spoken)) == len(spoken), key
