"""Space: one takes some time and says when they are back; coming back is the point, and nothing is ever late."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import moment as moments
from bot.domain.card import Button, Card, Name, Place, say
from bot.domain.couple import Couple, Partner
from bot.domain.decision import NOTHING, Decision, Facts, ShowPanel
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices import _spans, space
from tests.cast import (
    ANA,
    BEN,
    EVENING,
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
    only,
)

PRACTICE = space.PRACTICE
HOUR = timedelta(hours=1)
SCRIPTS = FakeContent(
    *(FakeItem(id=i, kind="script", group="space") for i in ("s-need-time", "s-space-twenty", "s-space-back"))
)


def away(until: datetime | None = EVENING + HOUR, **detail: str) -> Moment:
    return moments.come_back(replace(moment("space", by=ANA), detail=detail), until)


BEGINNINGS = (away(), away(None), moments.rest(away(), EVENING))


def us(**ana_is: object) -> Couple:
    gone = replace(ana(), reachable=True, space_until=EVENING + HOUR)
    return couple(replace(gone, **ana_is), ben())  # type: ignore[arg-type]


def shown(at: Moment, of: Couple | None = None) -> Card:
    return PRACTICE.card(facts(of=of or us()), at, Place.GROUP)


def mine(at: Moment) -> Card:
    return PRACTICE.card(facts(ANA, of=us(), content=SCRIPTS, private=True), at, Place.PRIVATE)


def anas(decision: Decision) -> Partner:
    assert decision.couple is not None
    found = decision.couple.partner(ANA)
    assert found is not None
    return found


def buttons(card: Card) -> list[Button]:
    return [b for row in card.rows for b in row]


def test_a_typed_time_is_the_time_they_are_back() -> None:
    decision = PRACTICE.command(facts(ANA), command("space", "22:15", message=40))
    (show,) = decision.show
    back = datetime(2026, 3, 11, 21, 15, tzinfo=UTC)
    assert (show.source, show.moment.by, show.moment.come_back_at) == (40, ANA, back)
    assert anas(decision).space_until == back


@pytest.mark.parametrize("words", ["", "please"])
def test_without_a_time_the_picker_opens(words: str) -> None:
    assert PRACTICE.command(facts(ANA), command("space", words)).panels == (ShowPanel(panel="space", path="11"),)


def test_typed_in_private_the_picker_opens_there() -> None:
    known = facts(ANA, private=True)
    assert PRACTICE.command(known, command("space")).panels == (ShowPanel(panel="space", path="11", to=ANA),)


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("2h", 2 * HOUR), ("45 min", 0.75 * HOUR), ("30m", 0.5 * HOUR), ("for 90 minutes", 1.5 * HOUR),
        ("1,5 h", 1.5 * HOUR), ("1 hour", HOUR), ("12h", 12 * HOUR),
        # 20:30 in Berlin: what has passed today is meant for tomorrow.
        ("until 21:00", 0.5 * HOUR), ("21.30", HOUR), ("20h", 23.5 * HOUR), ("20:30", 24 * HOUR), ("8 am", 11.5 * HOUR),
    ],
)  # fmt: skip
def test_times_are_read_as_people_type_them(words: str, after: timedelta) -> None:
    assert _spans.typed(ana(), words, EVENING) == EVENING + after


@pytest.mark.parametrize("words", ["", "soon", "25:00", "0 min", "13 hours", "1234 min", "2 days", "-"])
def test_anything_else_is_not_guessed(words: str) -> None:
    assert _spans.typed(ana(), words, EVENING) is None


@pytest.mark.parametrize(
    ("choice", "now", "at"),
    [
        ("5", EVENING, EVENING + timedelta(minutes=5)),
        ("60", EVENING, EVENING + HOUR),
        ("evening", datetime(2026, 3, 11, 11, tzinfo=UTC), datetime(2026, 3, 11, 20, tzinfo=UTC)),
        # The evening has begun, or is nearly over: half an hour is soon enough.
        ("evening", EVENING, EVENING + timedelta(minutes=30)),
        ("evening", datetime(2026, 3, 11, 23, 30, tzinfo=UTC), datetime(2026, 3, 12, 0, tzinfo=UTC)),
        ("tomorrow", EVENING, datetime(2026, 3, 12, 8, tzinfo=UTC)),
        # Half past one at night: tomorrow begins after sleeping.
        ("tomorrow", datetime(2026, 3, 12, 0, 30, tzinfo=UTC), datetime(2026, 3, 12, 8, tzinfo=UTC)),
        ("tomorrow", datetime(2026, 3, 12, 4, tzinfo=UTC), datetime(2026, 3, 13, 8, tzinfo=UTC)),
        # The clocks go forward in the night: nine o'clock is nine o'clock.
        ("tomorrow", datetime(2026, 3, 28, 19, tzinfo=UTC), datetime(2026, 3, 29, 7, tzinfo=UTC)),
        ("open", EVENING, None),
    ],
)
def test_choices_are_meant_on_their_own_clock(choice: str, now: datetime, at: datetime | None) -> None:
    assert _spans.until(ana(), choice, now) == at


def test_the_card_says_when_they_are_back_and_no_reason() -> None:
    assert keys(shown(away())) == ["space-away"]
    assert keys(shown(away(None))) == ["space-open"]


def test_words_to_borrow_are_in_their_private_chat() -> None:
    card = mine(away())
    assert keys(card) == ["space-mine", "borrow-words", "s-need-time"]
    assert [b.copy for b in buttons(card) if b.copy] == [say("s-need-time")]
    further = only(PRACTICE.tapped(facts(ANA, of=us()), away(), "another"))
    assert keys(mine(further))[-1] == "s-space-twenty"


def test_they_are_told_in_private_only_where_they_can_be() -> None:
    (there,) = space.begin(facts(ANA, of=us()), EVENING + HOUR).show
    (here,) = space.begin(facts(ANA, of=us(reachable=False)), EVENING + HOUR).show
    assert (there.to, here.to) == ((None, ANA), (None,))


def test_without_a_private_chat_the_way_back_is_on_the_card_for_them_alone() -> None:
    assert actions(shown(away())) == ["time"]
    assert actions(shown(away(), us(reachable=False))) == ["time", "back"]
    tapped = PRACTICE.tapped(facts(BEN, of=us(reachable=False)), away(), "back")
    assert (tapped.moments, tapped.show, tapped.toast) == (
        (),
        (),
        say("bids-theirs-toast", by=Name(ANA), other=Name(BEN)),
    )


def test_the_other_has_one_kind_tap() -> None:
    told = only(PRACTICE.tapped(facts(BEN, of=us()), away(), "time"))
    assert told.is_open()
    assert (keys(shown(told)), actions(shown(told))) == (["space-away", "space-time"], [])


def test_a_reply_or_a_heart_of_the_other_is_the_same() -> None:
    replied = PRACTICE.replied(facts(BEN, of=us()), away(), "of course", 91)
    assert (keys(shown(only(replied)))[-1], replied.react) == ("space-time", 91)
    assert keys(shown(only(PRACTICE.reacted(facts(BEN, of=us()), away(), Warmth.WARM))))[-1] == "space-time"


def test_a_cool_reaction_and_their_own_words_change_nothing() -> None:
    assert PRACTICE.reacted(facts(BEN, of=us()), away(), Warmth.COOL) == NOTHING
    assert PRACTICE.replied(facts(ANA, of=us()), away(), "really", 91) == NOTHING


def test_at_their_time_they_are_asked_in_private_and_the_card_says_will_say_when() -> None:
    decision = PRACTICE.came_back(facts(of=us(), now=EVENING + HOUR), away())
    (show,) = decision.show
    assert (show.to, show.moment.come_back_at) == ((ANA,), None)
    assert keys(mine(show.moment)) == ["space-mine-ask"]
    assert actions(mine(show.moment)) == ["back", "longer", "tomorrow"]
    assert keys(shown(show.moment)) == ["space-open"]


def test_until_they_say_it_stays_quiet_for_them_and_at_most_until_the_moment_rests() -> None:
    decision = PRACTICE.came_back(facts(of=us(), now=EVENING + HOUR), away())
    assert anas(decision).space_until == away().rests_at


def test_at_night_they_are_asked_without_sound() -> None:
    late = EVENING + 3 * HOUR
    (show,) = PRACTICE.came_back(facts(of=us(), now=late), away(late)).show
    assert show.silent


def test_without_a_private_chat_nobody_is_asked() -> None:
    decision = PRACTICE.came_back(facts(of=us(reachable=False), now=EVENING + HOUR), away())
    assert (decision.show, decision.say) == ((), ())
    assert keys(shown(only(decision))) == ["space-open"]


def test_coming_back_is_quiet_and_meets() -> None:
    decision = PRACTICE.tapped(facts(ANA, of=us()), away(), "back")
    (show,) = decision.show
    assert (show.moment.state, show.silent, show.to) == (State.MET, True, (None,))
    assert anas(decision).space_until is None
    assert (keys(shown(show.moment)), actions(shown(show.moment))) == (["space-back"], ["hello"])


def test_hello_again_is_for_the_other_to_say() -> None:
    back = PRACTICE.tapped(facts(ANA, of=us()), away(), "back").show[0].moment
    assert PRACTICE.tapped(facts(ANA, of=us()), back, "hello").moments == ()
    greeted = only(PRACTICE.tapped(facts(BEN, of=us()), back, "hello"))
    assert (keys(shown(greeted)), actions(shown(greeted))) == (["space-back", "space-hello"], [])


@pytest.mark.parametrize(
    ("action", "at"),
    [("longer", EVENING + timedelta(minutes=30)), ("tomorrow", datetime(2026, 3, 12, 8, tzinfo=UTC))],
)
def test_they_may_take_longer(action: str, at: datetime) -> None:
    decision = PRACTICE.tapped(facts(ANA, of=us()), away(None, asked="1"), action)
    moved = only(decision)
    assert (moved.come_back_at, anas(decision).space_until) == (at, at)
    assert keys(shown(moved)) == ["space-away"]
    assert keys(mine(moved))[0] == "space-mine"


def test_it_comes_to_rest_without_a_word_and_late_is_as_good() -> None:
    rested = PRACTICE.rested(facts(of=us()), away(None))
    assert (keys(shown(rested)), actions(shown(rested))) == (["space-over"], [])
    assert PRACTICE.tapped(facts(ANA, of=us()), rested, "back").show[0].moment.state is State.MET


def test_taking_more_time_ends_what_was_taken_before() -> None:
    known = _knowing(away())
    decision = space.begin(known, EVENING + 2 * HOUR)
    (before,) = decision.moments
    assert (before.state, before.come_back_at) == (State.RESTING, None)
    assert actions(mine(before)) == []
    assert anas(decision).space_until == EVENING + 2 * HOUR


def test_an_old_way_back_ends_the_time_that_is_taken_now() -> None:
    newer = replace(away(EVENING + 2 * HOUR), id=8)
    (show,) = space.come_back(_knowing(newer), moments.rest(away(over="1"), EVENING)).show
    assert show.moment.id == 8


def test_an_old_way_back_says_nothing_when_they_are_back_already() -> None:
    decision = space.come_back(_knowing(), moments.rest(away(over="1"), EVENING))
    assert (decision.show, decision.moments) == ((), ())


def test_i_will_say_ends_by_itself_after_a_week() -> None:
    decision = space.begin(facts(ANA, of=us()), None)
    assert decision.show[0].moment.rests_at == EVENING + timedelta(days=7)
    assert anas(decision).space_until == EVENING + timedelta(days=7)


def _knowing(*history: Moment) -> Facts:
    return replace(facts(ANA, of=us()), history=history)
