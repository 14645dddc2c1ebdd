"""Promises: in one's own words, told of to the promiser alone, and never late."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.card import At, Card, Name, PartnerId, Place, say
from bot.domain.couple import Partner
from bot.domain.decision import NOTHING, Decision, Facts
from bot.domain.moment import Moment, State
from bot.practices import promises
from bot.practices._promise_cards import NOW, SOON, STAGE
from bot.practices._reminding import TOLD
from tests.cast import ANA, BEN, CONTENT, EVENING, FakeContent, FakeItem, actions, ana, couple, facts, keys, only

PRACTICE = promises.PRACTICE
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
# 20:30 on a Wednesday in Berlin; an hour later it is still before Ana's quiet hours.
AT = EVENING + HOUR
DAY = timedelta(days=1)
WITH_SCRIPT = FakeContent(*CONTENT.items("question"), FakeItem(id="s-owning-slip", kind="script"))


def mine(now: datetime = EVENING, who: PartnerId = ANA, of: Partner | None = None) -> Facts:
    return facts(who, now, private=True, of=couple(of, couple().partners[1]) if of else None)


def promised(words: str = "bring the parcel by 21:30", private: bool = True) -> Moment:
    begun = promises.begin(mine() if private else facts(ANA), words)
    assert begun is not None
    return replace(only(begun), id=7)


BEGINNINGS = (
    promised(),
    promised("bring the parcel"),
    promised(private=False),
    promised("bring the parcel", private=False),
    only(promises.offer(mine(), "", kind="text")),
    replace(promised(), detail={**promised().detail, STAGE: SOON}),
    replace(promised(), detail={**promised().detail, STAGE: NOW, "at": f"{int(EVENING.timestamp())}"}),
)


def tapped(moment: Moment, action: str, who: PartnerId = ANA, now: datetime = EVENING) -> Decision:
    return PRACTICE.tapped(mine(now, who), moment, action)


def shown(moment: Moment, now: datetime = EVENING, who: PartnerId = ANA) -> Card:
    return PRACTICE.card(mine(now, who), moment, Place.PRIVATE)


def in_group(moment: Moment, now: datetime = EVENING) -> Card:
    return PRACTICE.card(facts(now=now), moment, Place.GROUP)


def test_words_and_time_come_in_one_go() -> None:
    assert promised().words == "bring the parcel"
    assert shown(promised()).lines == (
        say("promises-mine-by", what="Bring the parcel", at=At(AT), by=Name(ANA), other=Name(BEN)),
    )


def test_without_a_time_it_asks_for_one_with_buttons() -> None:
    card = shown(promised("bring the parcel"))
    assert keys(card) == ["promises-mine", "promises-when"]
    assert actions(card) == ["hour", "tonight", "tomorrow", "type", "anytime"]


def test_a_day_without_an_hour_is_in_the_early_evening() -> None:
    assert promised("bring the parcel tomorrow").detail["at"] == f"{int((EVENING + DAY - 2.5 * HOUR).timestamp())}"


def test_no_words_are_no_promise() -> None:
    assert promises.begin(mine(), "by 21:30") is None
    assert promises.begin(mine(), "x" * 121) is None


def test_one_of_ours_has_words_of_ours() -> None:
    card = shown(only(promises.offer(mine(), "", kind="ontime")))
    assert card.lines[0].args["what"] == say("promises-kind-ontime")


def test_a_time_by_button_is_the_promisers_own() -> None:
    chosen = only(tapped(promised("bring the parcel"), "hour"))
    assert chosen.detail["at"] == f"{int(AT.timestamp())}"
    assert actions(shown(chosen)) == ["kept", "later", "owned", "change", "share"]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        # An hour before, or half of what is left; not at all where nobody can have forgotten.
        ("x tomorrow 12:00", DAY - 9.5 * HOUR),
        ("x by 21:30", HOUR / 2),
        ("x in 20 minutes", 10 * MINUTE),
        ("x in 19 minutes", 19 * MINUTE),
        # Ana sleeps until eight: what would wake her comes then, or only at its time.
        ("x tomorrow 8:30", DAY - 12.5 * HOUR),
        ("x tomorrow 8:00", DAY - 12.5 * HOUR),
        ("x tomorrow 7:00", DAY - 13.5 * HOUR),
    ],
)
def test_the_first_word_comes_a_little_before_and_outside_quiet_hours(words: str, first: timedelta) -> None:
    assert promised(words).come_back_at == EVENING + first


def told(moment: Moment, now: datetime, *others: Moment, of: Partner | None = None) -> Decision:
    known = replace(facts(now=now, of=couple(of, couple().partners[1]) if of else None), history=(moment, *others))
    return PRACTICE.came_back(known, moment)


def test_it_is_told_before_and_at_its_time_to_the_promiser_alone() -> None:
    before = told(promised(), EVENING + HOUR / 2)
    assert [show.to for show in before.show] == [(ANA,)]
    assert keys(shown(only(before), EVENING + HOUR / 2)) == ["promises-mine-soon"]
    assert only(before).come_back_at == AT
    then = told(only(before), AT)
    assert [show.to for show in then.show] == [(ANA,)]
    assert keys(shown(only(then), AT)) == ["promises-mine-now"]
    assert only(then).come_back_at is None


def test_in_quiet_hours_its_time_comes_without_sound() -> None:
    late = promised("x tonight at 23:00")
    assert [show.silent for show in told(late, EVENING + 2.5 * HOUR).show] == [True]


@pytest.mark.parametrize(
    "who",
    [replace(ana(), reachable=False), ana().choosing(private="off")],
    ids=["no private side", "gone quiet"],
)
def test_who_cannot_or_will_not_be_told_is_not(who: Partner) -> None:
    decision = told(promised(), EVENING + HOUR / 2, of=who)
    assert decision.show == ()
    assert only(decision).come_back_at == AT


def test_six_reminders_a_day_are_enough() -> None:
    five = replace(promised(), id=8, detail={TOLD: "2026-03-11 5"})
    sixth = told(promised(), EVENING + HOUR / 2, five)
    assert len(sixth.show) == 1
    assert told(only(sixth), AT, five).show == ()


def test_in_space_it_waits_until_one_is_back() -> None:
    away = replace(ana(), space_until=AT + MINUTE)
    decision = told(promised(), EVENING + HOUR / 2, of=away)
    assert (decision.show, only(decision).come_back_at) == ((), AT + MINUTE)
    assert only(told(promised(), AT, of=replace(ana(), space_until=AT + 2 * DAY))).come_back_at is None


@pytest.mark.parametrize(("late", "shows"), [(timedelta(hours=2), 1), (timedelta(hours=2, seconds=1), 0)])
def test_after_an_outage_nobody_is_told_of_what_is_long_over(late: timedelta, shows: int) -> None:
    assert len(told(promised(), AT + late).show) == shows


def test_kept_is_met_and_says_a_kind_line() -> None:
    decision = tapped(promised(), "kept")
    assert (only(decision).state, decision.toast) == (State.MET, say("promises-kept-toast"))
    assert keys(shown(only(decision))) == ["promises-mine", "promises-kept-mine"]
    assert actions(shown(only(decision))) == []


def test_owning_it_is_met_just_the_same_and_lends_words() -> None:
    owned = only(tapped(promised(), "owned"))
    assert owned.state is State.MET
    card = PRACTICE.card(replace(mine(), content=WITH_SCRIPT), owned, Place.PRIVATE)
    assert keys(card) == ["promises-mine", "promises-owned-mine"]
    assert [b.copy for row in card.rows for b in row] == [say("s-owning-slip")]
    assert shown(owned).rows == ()


def test_what_was_said_first_stays() -> None:
    owned = only(tapped(promised(), "owned"))
    assert tapped(owned, "kept") == Decision(toast=say("promises-toast"))


def test_kept_still_counts_when_it_already_rests() -> None:
    rested = PRACTICE.rested(facts(now=AT + DAY), promised())
    assert only(tapped(rested, "kept", now=AT + 2 * DAY)).state is State.MET


def test_later_takes_a_new_time_and_is_told_of_anew() -> None:
    asking = only(tapped(promised(), "later"))
    assert actions(shown(asking)) == ["hour", "tonight", "tomorrow", "type", "back"]
    later = only(tapped(asking, "tomorrow"))
    assert later.detail["at"] == f"{int((EVENING + DAY - 2.5 * HOUR).timestamp())}"
    assert later.come_back_at == EVENING + DAY - 3.5 * HOUR
    assert actions(shown(later))[0] == "kept"


def test_a_typed_time_is_read_and_one_that_is_not_is_asked_for_again() -> None:
    asked = tapped(promised(), "type").ask
    assert asked is not None
    assert (asked.moment, asked.path) == (7, "time")
    decision = PRACTICE.typed(mine(), promised(), "time", "23:00")
    assert only(decision).detail["at"] == f"{int((EVENING + 2.5 * HOUR).timestamp())}"
    assert [show.to for show in decision.show] == [(ANA,)]
    again = PRACTICE.typed(mine(), promised(), "time", "soon").ask
    assert again is not None
    assert again.words == say("promises-ask-time-again")


def test_the_words_can_be_put_otherwise() -> None:
    decision = PRACTICE.typed(mine(), promised(), "words", "  bring\nthe letter. ")
    assert only(decision).words == "bring the letter"
    again = PRACTICE.typed(mine(), promised(), "words", " ").ask
    assert again is not None
    assert again.words == say("promises-ask-words-again")


def test_taken_back_it_says_nothing_of_what_it_was() -> None:
    gone = only(tapped(promised(), "drop"))
    assert (gone.state, gone.words, gone.come_back_at) == (State.RESTING, "", None)
    assert keys(shown(gone)) == keys(in_group(gone)) == ["promises-let-go"]


@pytest.mark.parametrize("now", [AT - MINUTE, AT, AT + HOUR])
def test_no_card_ever_says_that_it_is_late(now: datetime) -> None:
    told_of = {"promises-mine-by"} if now < AT else {"promises-mine"}
    assert set(keys(shown(promised(), now))) == told_of
    assert set(keys(in_group(promised(private=False), now))) == {key.replace("mine", "theirs") for key in told_of}


def test_at_rest_it_is_only_what_it_was() -> None:
    rested = PRACTICE.rested(facts(now=AT + DAY), promised(private=False))
    assert keys(in_group(rested, AT + DAY)) == ["promises-theirs"]
    assert in_group(rested, AT + DAY).rows == ()


@pytest.mark.parametrize("end", ["kept", "owned", "rest"])
def test_the_words_go_a_week_after_it_is_over(end: str) -> None:
    over = PRACTICE.rested(facts(), promised()) if end == "rest" else only(tapped(promised(), end))
    assert over.come_back_at == EVENING + timedelta(days=7)
    erased = only(PRACTICE.came_back(facts(now=EVENING + timedelta(days=7)), over))
    assert (erased.words, erased.come_back_at, erased.state) == ("", None, over.state)
    assert shown(erased).lines[0].args["what"] == say("promises-kind-some")


def test_shared_it_is_a_card_in_the_group() -> None:
    decision = tapped(promised(), "share")
    assert [show.to for show in decision.show] == [(None,)]
    assert decision.toast == say("promises-shared-toast", other=Name(BEN))
    assert "share" not in actions(shown(only(decision)))


def test_in_the_group_it_is_shared_from_the_start() -> None:
    begun = promises.begin(facts(ANA), "bring the parcel by 21:30", 40)
    assert begun is not None
    assert [(show.to, show.source) for show in begun.show] == [((None,), 40)]
    assert actions(in_group(only(begun))) == ["kept", "later", "owned", "change"]


@pytest.mark.parametrize("action", ["kept", "later", "owned", "change", "hour", "type", "drop", "share"])
def test_only_the_promiser_answers_it(action: str) -> None:
    assert PRACTICE.tapped(facts(BEN), promised(private=False), action) == Decision(
        toast=say("bids-theirs-toast", by=Name(ANA))
    )


def test_what_one_looks_up_in_private_is_not_opened_in_the_group() -> None:
    asking = only(tapped(only(tapped(promised(), "share")), "later"))
    assert actions(in_group(asking)) == ["kept", "later", "owned", "change"]
    assert actions(shown(asking))[0] == "hour"


def test_a_reply_gets_a_heart_and_changes_nothing() -> None:
    assert PRACTICE.replied(facts(BEN), promised(), "thank you", 9) == Decision(react=9)
    assert PRACTICE.typed(facts(BEN), promised(), "time", "23:00") == NOTHING


def test_who_has_no_private_side_finds_the_way_there_on_the_card() -> None:
    us = couple(replace(ana(), reachable=False), couple().partners[1])
    card = PRACTICE.card(facts(of=us), promised(private=False), Place.GROUP)
    assert [b.private_link for row in card.rows for b in row if b.private_link] == ["m-7-open"]


def test_the_link_opens_it_for_the_promiser_and_for_nobody_else() -> None:
    opened = PRACTICE.tapped(mine(), promised(private=False), "open")
    assert [show.to for show in opened.show] == [(ANA,)]
    others = PRACTICE.tapped(mine(who=BEN), promised(private=False), "open")
    assert [(line.to, line.card.lines) for line in others.say] == [(BEN, (say("bids-theirs-toast", by=Name(ANA)),))]


@pytest.mark.parametrize("change", [{"humans": 3}, {"unreachable": "closed"}])
def test_a_card_that_could_not_be_shown_anew_stays_where_it_is(change: dict[str, object]) -> None:
    us = replace(couple(), **change)  # type: ignore[arg-type]
    decision = PRACTICE.came_back(facts(now=EVENING + HOUR / 2, of=us), promised())
    assert (decision.show, only(decision).come_back_at) == ((), AT)
