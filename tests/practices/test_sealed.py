"""Sealed questions: nobody reads a word before both have written, and what only one wrote is never read at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import nudge
from bot.domain.card import Card, Look, Name, PartnerId, Place, say
from bot.domain.couple import Couple
from bot.domain.decision import NOTHING, Decision, Facts, Kind
from bot.domain.moment import Moment, State
from bot.domain.warmth import Warmth
from bot.practices._hard import with_menu
from bot.practices.checkins import PRACTICE
from tests.cast import ANA, BEN, EVENING, FakeContent, FakeItem, actions, ana, ben, couple, facts, keys, moment, only

CONTENT = FakeContent(
    FakeItem(id="q-could-become", answer="sealed"), FakeItem(id="q-half-hour", answer="sealed"), FakeItem(id="q-smile")
)
MIDNIGHT = datetime(2026, 3, 11, 23, tzinfo=UTC)


def known(who: PartnerId | None = None, *, private: bool = True, of: Couple | None = None) -> Facts:
    return replace(facts(who, private=private and who is not None, content=CONTENT, of=of), message=92)


def question(item: str = "q-could-become") -> Moment:
    return replace(moment("checkins"), item=item, kind="sealed", rests_at=MIDNIGHT)


def wrote(asked: Moment, who: PartnerId, words: str = "bakers", of: Couple | None = None) -> Moment:
    return only(PRACTICE.typed(known(who, of=of), asked, f"write/{asked.item}", words))


def tapped(asked: Moment, who: PartnerId, action: str) -> Moment:
    return only(PRACTICE.tapped(known(who), asked, action))


def group(asked: Moment, of: Couple | None = None) -> Card:
    return PRACTICE.card(known(of=of), asked, Place.GROUP)


def private(asked: Moment, who: PartnerId) -> Card:
    return PRACTICE.card(known(who), asked, Place.PRIVATE)


def links(card: Card) -> list[str]:
    return [b.private_link for row in card.rows for b in row if b.private_link]


def not_both_reachable(admin: bool = True) -> Couple:
    return replace(couple(ana(), replace(ben(), reachable=False)), admin=admin)


def test_the_card_leads_each_to_their_own_side() -> None:
    card = group(question())
    assert links(card) == ["m-7-write"]
    assert actions(card) == ["not-today", "think", "another"]
    assert keys(card)[1:] == ["checkins-how-sealed"]


def test_writing_is_asked_for_in_private_with_time_to_think() -> None:
    ask = PRACTICE.tapped(known(ANA), question(), "write").ask
    assert ask is not None
    assert (ask.moment, ask.to, ask.lasts) == (7, None, timedelta(hours=1))


def test_what_one_wrote_stands_on_their_own_card_only() -> None:
    decision = PRACTICE.typed(known(ANA), question(), "write/q-could-become", " bakers \n of bread ")
    (show,) = decision.show
    assert show.to == (ANA,)
    mine = private(show.moment, ANA)
    assert (mine.lines[1].args["words"], mine.lines[1].look) == ("bakers of bread", Look.QUOTE)
    assert actions(mine) == ["change", "take-back"]


def test_until_both_are_in_the_card_says_one_of_two_and_not_who() -> None:
    first, second = group(wrote(question(), ANA)), group(wrote(question(), BEN, "painters"))
    assert first == second
    assert keys(first)[1:] == ["checkins-one-of-two"]
    assert not any(isinstance(arg, Name) for line in first.lines for arg in line.args.values())


def test_a_small_answer_looks_like_a_written_one() -> None:
    assert group(tapped(question(), ANA, "not-today")) == group(wrote(question(), BEN))


def test_an_answer_can_be_changed_until_the_other_has_written() -> None:
    asked = wrote(wrote(question(), ANA), ANA, "sailors")
    assert [r.words for r in asked.responses] == ["sailors"]
    assert PRACTICE.tapped(known(ANA), asked, "change").ask is not None


def test_an_answer_taken_back_is_gone() -> None:
    asked = tapped(wrote(question(), ANA), ANA, "take-back")
    assert (asked.responses, group(asked)) == ((), group(question()))
    assert actions(private(asked, ANA)) == ["write"]


def test_not_today_after_writing_takes_the_words_back() -> None:
    asked = tapped(wrote(question(), ANA), ANA, "not-today")
    assert [(r.what, r.words) for r in asked.responses] == [("not-today", "")]


def test_the_second_answer_shows_both_together_in_a_new_message() -> None:
    decision = PRACTICE.typed(known(BEN), wrote(question(), ANA), "write/q-could-become", "painters")
    (show,) = decision.show
    assert (show.moment.state, show.to, show.kind) == (State.MET, (None, BEN), Kind.REVEAL)
    card = group(show.moment)
    assert [(line.key, line.look) for line in card.lines[1:]] == [
        ("checkins-says", Look.BOLD), ("checkins-words", Look.SPOILER),
        ("checkins-says", Look.BOLD), ("checkins-words", Look.SPOILER),
    ]  # fmt: skip
    assert [line.args["words"] for line in card.lines if line.key == "checkins-words"] == ["bakers", "painters"]
    assert actions(card) == ["thanks"]


def test_the_order_does_not_tell_who_was_first() -> None:
    assert group(wrote(wrote(question(), ANA), BEN, "painters")) == group(
        wrote(wrote(question(), BEN, "painters"), ANA)
    )


def test_the_message_before_shows_no_answers_of_its_own() -> None:
    card = PRACTICE.before(known(), wrote(wrote(question(), ANA), BEN), Place.GROUP)
    assert (keys(card)[1:], card.rows) == (["checkins-closes"], ())


def test_what_is_shown_can_be_neither_changed_nor_taken_back() -> None:
    both = wrote(wrote(question(), ANA), BEN)
    for action in ("write", "change", "take-back", "write-here", "not-today", "think"):
        decision = PRACTICE.tapped(known(ANA), both, action)
        assert (decision.moments, decision.show, decision.ask) == ((), (), None), action
    assert PRACTICE.typed(known(ANA), both, "write/q-could-become", "sailors").show == ()
    assert PRACTICE.edited(known(ANA), both, "sailors") == NOTHING
    assert PRACTICE.edited(known(ANA, private=False), both, "sailors") == NOTHING


@pytest.mark.parametrize("small", ["not-today", "think"])
def test_written_words_wait_for_written_words(small: str) -> None:
    asked = tapped(wrote(question(), ANA), BEN, small)
    assert asked.state is State.OPEN
    assert group(asked) == group(wrote(question(), ANA))
    assert wrote(asked, BEN, "painters").state is State.MET


def test_two_who_said_not_today_are_done() -> None:
    asked = tapped(tapped(question(), ANA, "not-today"), BEN, "not-today")
    assert (asked.state, keys(group(asked))[1:]) == (State.MET, ["checkins-closes"])


def test_what_only_one_wrote_is_erased_with_the_day() -> None:
    over = PRACTICE.rested(known(), wrote(question(), ANA))
    assert [r.words for r in over.responses] == [""]
    assert over.state is State.MET
    assert "reveals" not in over.detail


def test_one_answer_and_none_close_alike() -> None:
    one, none = PRACTICE.rested(known(), wrote(question(), ANA)), PRACTICE.rested(known(), question())
    assert group(one) == group(none)
    assert keys(group(one))[1:] == ["checkins-rests"]


def test_whoever_wrote_is_told_alone_that_their_words_are_gone() -> None:
    over = PRACTICE.rested(known(), wrote(question(), ANA))
    assert keys(private(over, ANA))[1:] == ["checkins-let-go"]
    assert keys(private(over, BEN))[1:] == ["checkins-rests"]


def test_a_closed_question_takes_no_more_words_and_says_so() -> None:
    over = PRACTICE.rested(known(), wrote(question(), ANA))
    for decision in (
        PRACTICE.typed(known(BEN), over, "write/q-could-become", "painters"), PRACTICE.tapped(known(BEN), over, "write")
    ):  # fmt: skip
        assert (decision.moments, decision.show, decision.ask) == ((), (), None)
        assert [(line.to, keys(line.card)) for line in decision.say] == [(BEN, ["checkins-over-toast"])]


def test_words_for_a_question_that_was_swapped_meanwhile_are_let_go() -> None:
    decision = PRACTICE.typed(known(ANA), question("q-half-hour"), "write/q-could-become", "bakers")
    assert (decision.moments, decision.show) == ((), ())
    assert "bakers" not in repr(decision)


@pytest.mark.parametrize("words", ["", " \n ", "x" * 801, "🦊" * 401])
def test_what_cannot_be_taken_is_asked_for_once_more(words: str) -> None:
    decision = PRACTICE.typed(known(ANA), question(), "write/q-could-become", words)
    assert decision.ask is not None
    assert (decision.ask.words.key, decision.show) == ("checkins-write-again", ())


def test_a_long_answer_and_a_family_of_emoji_fit() -> None:
    words = "👨‍👩‍👧" + "x" * 792
    assert wrote(question(), ANA, words).responses[0].words == words


def test_opened_again_the_link_shows_what_one_wrote() -> None:
    decision = PRACTICE.tapped(known(ANA), wrote(question(), ANA), "write")
    assert [(show.to, show.moment.id) for show in decision.show] == [((ANA,), 7)]


def test_a_reply_to_ones_own_private_card_is_an_answer_too() -> None:
    decision = PRACTICE.replied(known(ANA), question(), "bakers", 91)
    assert (only(decision).responses[0].words, decision.react) == ("bakers", 91)


def test_a_sticker_on_the_private_card_is_asked_for_in_words() -> None:
    assert PRACTICE.replied(known(ANA), question(), "", 91).ask is not None


def test_a_reply_in_the_group_was_said_aloud_and_counts_as_it_is() -> None:
    asked = only(PRACTICE.replied(known(ANA, private=False), question(), "bakers", 91))
    assert [r.words for r in asked.responses] == ["bakers"]
    voice = only(PRACTICE.replied(known(ANA, private=False), question(), "", 91))
    both = wrote(voice, BEN, "painters")
    assert say("checkins-shows-reply") in [replace(line, look=Look.PLAIN) for line in group(both).lines]


def test_without_a_private_chat_it_can_be_written_in_the_group() -> None:
    assert "write-here" not in actions(group(question()))
    assert "write-here" in actions(group(question(), not_both_reachable()))


@pytest.mark.parametrize(("admin", "key"), [(True, "checkins-here-ask"), (False, "checkins-here-stays")])
def test_whether_the_words_can_be_taken_away_is_said_before_they_are_written(admin: bool, key: str) -> None:
    ask = PRACTICE.tapped(known(BEN, private=False, of=not_both_reachable(admin)), question(), "write-here").ask
    assert ask is not None
    assert ask.words == say(key, by=Name(BEN))


@pytest.mark.parametrize("words", ["painters", "", "x" * 900])
@pytest.mark.parametrize("item", ["q-could-become", "q-half-hour"])
def test_words_written_in_the_group_are_taken_away_whatever_becomes_of_them(words: str, item: str) -> None:
    decision = PRACTICE.typed(
        known(BEN, private=False, of=not_both_reachable()), question(), f"write-here/{item}", words
    )
    assert decision.delete == 92


def test_where_the_bot_may_not_it_does_not_try() -> None:
    of = not_both_reachable(admin=False)
    decision = PRACTICE.typed(known(BEN, private=False, of=of), question(), "write-here/q-could-become", "painters")
    assert (decision.delete, only(decision).responses[0].words) == (None, "painters")


def test_once_one_has_written_the_other_may_be_nudged_and_can_write_from_there() -> None:
    asked = replace(wrote(question(), ANA), rests_at=EVENING + timedelta(days=2))
    assert nudge.receiver(asked, couple()) == ben()
    assert nudge.nudge_at(asked, couple(), EVENING) is not None
    assert actions(PRACTICE.nudge(known(), asked)) == ["write", "not-today", "think", "no-nudges"]


def test_taken_back_there_is_nothing_to_be_nudged_about() -> None:
    asked = replace(tapped(wrote(question(), ANA), ANA, "take-back"), rests_at=EVENING + timedelta(days=2))
    assert nudge.nudge_at(asked, couple(), EVENING) is None


def test_words_are_marked_to_live_until_they_are_shown() -> None:
    assert "reveals" in wrote(question(), ANA).detail
    assert "reveals" not in tapped(wrote(question(), ANA), ANA, "take-back").detail
    assert "reveals" not in wrote(wrote(question(), ANA), BEN).detail


def test_two_who_keep_no_words_read_them_until_the_end_of_the_day() -> None:
    us = couple().choosing(words="off")
    both = wrote(wrote(question(), ANA, of=us), BEN, "painters", of=us)
    assert ("reveals" in both.detail, both.come_back_at) == (True, MIDNIGHT)
    assert keys(group(both, us))[-1] == "checkins-fades"
    early = only(PRACTICE.came_back(known(of=us), both))
    assert [r.words for r in early.responses] == ["bakers", "painters"]
    gone = only(PRACTICE.came_back(replace(known(of=us), now=MIDNIGHT), both))
    assert ([r.words for r in gone.responses], gone.come_back_at) == (["", ""], None)
    assert keys(group(gone, us))[1:] == ["checkins-closes"]


# Any order of what two people and time can do.

ACTS = st.tuples(
    st.sampled_from([ANA, BEN]),
    st.sampled_from([
        "write", "change", "take-back", "not-today", "think", "another", "thanks", "keep", "write-here", "hug",
        "think-tonight", "type", "type-here", "type-late", "reply", "reply-here", "edit", "heart", "nothing",
    ]),
)  # fmt: skip


@dataclass
class Room:
    """A sealed question as the two live it; `secrets` are words that only their author may read so far."""

    us: Couple
    asked: Moment = field(default_factory=question)
    secrets: dict[PartnerId, set[str]] = field(default_factory=lambda: {ANA: set(), BEN: set()})
    latest: dict[PartnerId, str] = field(default_factory=dict)
    said: int = 0

    def act(self, who: PartnerId, act: str) -> None:
        before = self.asked
        decision = self.decide(who, act)
        for changed in (*decision.moments, *(show.moment for show in decision.show)):
            self.asked = changed
        self.note(before)
        self.look(decision, who)

    def decide(self, who: PartnerId, act: str) -> Decision:
        here, there = known(who, of=self.us), known(who, private=False, of=self.us)
        match act:
            case "type" | "type-late":
                item = self.asked.item if act == "type" else "q-another"
                return PRACTICE.typed(here, self.asked, f"write/{item}", self.words(who))
            case "type-here":
                return PRACTICE.typed(there, self.asked, f"write-here/{self.asked.item}", self.words(who))
            case "reply":
                return PRACTICE.replied(here, self.asked, self.words(who), 91)
            case "reply-here":
                return PRACTICE.replied(there, self.asked, self.words(who), 91)
            case "edit":
                return PRACTICE.edited(here, self.asked, self.words(who))
            case "heart":
                return PRACTICE.reacted(there, self.asked, Warmth.WARM)
        return PRACTICE.tapped(here, self.asked, act) if act != "nothing" else NOTHING

    def words(self, who: PartnerId) -> str:
        self.said += 1
        secret = f"secret{self.said}of{who}"
        self.secrets[who].add(secret)
        return secret

    def note(self, before: Moment) -> None:
        """What both wrote at the same time, while it was open, is no secret any more."""
        kept = {r.partner: r.words for r in self.asked.responses if r.what == "wrote" and r.words}
        if before.state is State.OPEN and self.asked.kind == "sealed" and len(kept) == 2:
            self.latest = kept
            for who, words in kept.items():
                self.secrets[who].discard(words)

    def look(self, decision: Decision, who: PartnerId) -> None:
        other = BEN if who == ANA else ANA
        seen = repr([*self.group_cards(), *(line for line in decision.say if line.to is None)])
        if self.asked.kind == "sealed":
            assert not any(secret in seen for of in self.secrets.values() for secret in of), seen
            for reader, writer in ((ANA, BEN), (BEN, ANA)):
                theirs = repr([*self.private_cards(reader), *(s for s in decision.say if s.to == reader)])
                assert not any(secret in theirs for secret in self.secrets[writer]), theirs
            if self.latest:
                assert all(words in seen for words in self.latest.values())
        assert not any(secret in repr(decision.ask) for secret in self.secrets[other])

    def group_cards(self) -> Iterator[Card]:
        plain = known(of=self.us)
        yield with_menu(self.asked, PRACTICE.card(plain, self.asked, Place.GROUP), PRACTICE, plain)
        yield PRACTICE.before(plain, self.asked, Place.GROUP)

    def private_cards(self, who: PartnerId) -> Iterator[Card]:
        yield PRACTICE.card(known(who, of=self.us), self.asked, Place.PRIVATE)
        yield PRACTICE.before(known(who, of=self.us), self.asked, Place.PRIVATE)
        yield PRACTICE.nudge(known(of=self.us), self.asked)


@settings(max_examples=300, deadline=None)
@given(acts=st.lists(ACTS, max_size=14), keeps=st.booleans(), late=st.lists(ACTS, max_size=6))
def test_in_any_order_no_sealed_word_is_shown_before_both_are_in(
    acts: list[tuple[PartnerId, str]], keeps: bool, late: list[tuple[PartnerId, str]]
) -> None:
    room = Room(us=couple().choosing(words="" if keeps else "off"))
    for who, act in acts:
        room.act(who, act)
    if room.asked.is_open() and room.asked.kind == "sealed":
        room.asked = PRACTICE.rested(known(of=room.us), room.asked)
        assert all(r.words == "" for r in room.asked.responses)
        for who, act in late:
            room.act(who, act)
            assert all(r.words == "" for r in room.asked.responses)
