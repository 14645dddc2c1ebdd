"""How a check-in closes: the two answers together, a hand where one is wanted, thanks, and a wish that is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.card import Button, Card, Name, PartnerId, Place, say
from bot.domain.decision import NOTHING, Facts
from bot.domain.moment import How, Moment, Response, State
from bot.domain.note import Note
from bot.panels import needs
from bot.practices import _closing
from bot.practices.checkins import PRACTICE
from tests.cast import ANA, BEN, EVENING, FakeContent, FakeItem, actions, couple, facts, keys, moment, only

CONTENT = FakeContent(
    FakeItem(id="q-colour", answer="choice", options=6),
    FakeItem(id="q-bread", answer="choice", options=4),
    FakeItem(id="q-name-it", answer="choice", options=6),
    FakeItem(id="s-thank-you-for-telling", kind="script"),
)


def known(who: PartnerId | None = None) -> Facts:
    return facts(who, content=CONTENT)


def choice(item: str = "q-bread", **detail: str) -> Moment:
    return replace(moment("checkins"), item=item, kind="choice", detail=detail)


def tapped(asked: Moment, who: PartnerId, action: str) -> Moment:
    return only(PRACTICE.tapped(known(who), asked, action))


def both(asked: Moment, anas: str, bens: str) -> Moment:
    return tapped(tapped(asked, ANA, anas), BEN, bens)


def shown(asked: Moment) -> Card:
    return PRACTICE.card(known(), asked, Place.GROUP)


def labelled(card: Card) -> list[Button]:
    return [b for row in card.rows for b in row]


def test_a_choice_has_a_button_for_each_of_its_options() -> None:
    buttons = labelled(shown(choice()))
    assert [b.label for b in buttons[:4]] == [say(f"q-bread.{letter}") for letter in "abcd"]
    assert actions(shown(choice())) == ["a", "b", "c", "d", "not-today", "think", "another"]


def test_six_options_leave_room_for_one_small_answer() -> None:
    assert actions(shown(choice("q-colour"))) == [*"abcdef", "not-today"]


def test_an_option_it_does_not_have_is_no_answer() -> None:
    assert PRACTICE.tapped(known(ANA), choice(), "e") == NOTHING
    assert PRACTICE.tapped(known(ANA), replace(choice(), kind="open"), "a") == NOTHING


def test_a_choice_stays_hidden_until_both_tapped_and_may_change_until_then() -> None:
    assert shown(tapped(choice(), ANA, "a")) == shown(tapped(choice(), BEN, "d"))
    changed = tapped(tapped(choice(), ANA, "a"), ANA, "b")
    assert changed.responses[0].what == "b"
    assert PRACTICE.tapped(known(ANA), tapped(changed, BEN, "c"), "a").moments == ()


def test_a_choice_waits_for_whoever_still_thinks_until_the_day_is_over() -> None:
    asked = both(choice(), "a", "think")
    assert asked.state is State.OPEN
    assert shown(asked) == shown(replace(tapped(choice(), ANA, "b")))
    assert keys(shown(tapped(asked, BEN, "c")))[1:] == ["checkins-answer"] * 2
    over = shown(PRACTICE.rested(known(), asked))
    assert over.lines[2] == say("checkins-answer", by=Name(BEN), answer=say("checkins-shows-think"))


def test_whoever_tapped_is_told_alone_what_they_chose() -> None:
    decision = PRACTICE.tapped(known(ANA), choice(), "a")
    assert decision.toast == say("checkins-hidden-toast", answer=say("q-bread.a"))


def test_both_choices_are_shown_together_in_the_partners_own_order() -> None:
    first, second = both(choice(), "a", "c"), tapped(tapped(choice(), BEN, "c"), ANA, "a")
    assert first.state is State.MET
    assert shown(first) == shown(second)
    assert shown(first).lines[1:] == (
        say("checkins-answer", by=Name(ANA), answer=say("q-bread.a")),
        say("checkins-answer", by=Name(BEN), answer=say("q-bread.c")),
    )


def test_words_beside_a_choice_keep_the_choice() -> None:
    changed = only(PRACTICE.replied(known(ANA), tapped(choice(), ANA, "b"), "only warm", 91))
    assert [(r.what, r.words) for r in changed.responses] == [("b", "only warm")]


def test_a_choice_whose_question_left_the_pack_still_closes() -> None:
    asked = replace(both(choice(), "a", "c"), item="q-gone")
    assert shown(asked).lines[1] == say("checkins-answer", by=Name(ANA), answer=say("checkins-shows-some"))


def test_what_was_named_offers_the_other_a_next_step() -> None:
    named = both(choice("q-name-it"), "a", "not-today")
    assert actions(shown(named))[:3] == ["here", "hug", "listen"]
    assert PRACTICE.tapped(known(ANA), named, "hug").moments == ()
    held = tapped(named, BEN, "hug")
    assert say("checkins-did-hug", by=Name(BEN)) in shown(held).lines
    assert "hug" not in actions(shown(held))


def test_nothing_just_now_names_nothing() -> None:
    last = both(choice("q-name-it"), "f", "f")
    assert actions(shown(last)) == ["thanks"]


def test_nothing_named_needs_no_hand() -> None:
    assert "hug" not in actions(shown(both(choice("q-name-it"), "think", "not-today")))
    assert "hug" not in actions(shown(both(choice(), "a", "b")))


def test_nobody_is_offered_a_next_step_before_both_are_in() -> None:
    assert "hug" not in actions(shown(tapped(choice("q-name-it"), ANA, "a")))
    assert PRACTICE.tapped(known(BEN), tapped(choice("q-name-it"), ANA, "a"), "hug").moments == ()


def test_thanks_come_with_words_to_borrow() -> None:
    last = labelled(shown(both(choice(), "a", "b")))[-1]
    assert (last.label, last.copy) == (say("checkins-borrow-button"), say("s-thank-you-for-telling"))


def test_without_such_words_there_is_only_thanks() -> None:
    card = PRACTICE.card(facts(), both(choice(), "a", "b"), Place.GROUP)
    assert [b.copy for b in labelled(card)] == [None]


def wished(item: str = "q-what-would-help", kind: str = "sealed") -> Moment:
    answers = tuple(
        Response(partner=who, how=How.REPLY, what="wrote", at=EVENING, words=words)
        for who, words in ((ANA, "an hour alone"), (BEN, "soup"))
    )
    return replace(moment("checkins"), item=item, kind=kind, state=State.MET, responses=answers)


@pytest.mark.parametrize(("who", "words"), [(ANA, "an hour alone"), (BEN, "soup")])
def test_a_wish_goes_on_its_authors_own_list_with_one_tap(who: PartnerId, words: str) -> None:
    assert "keep" in actions(shown(wished()))
    (note,) = PRACTICE.tapped(known(who), wished(), "keep").notes
    assert (note.owner, note.kind, note.words, note.shared) == (who, "need", words, False)


def test_a_wish_is_not_kept_twice() -> None:
    kept = Note(id=9, couple=couple().id, owner=ANA, kind="need", words="an hour alone", created_at=EVENING)
    decision = PRACTICE.tapped(replace(known(ANA), notes=(kept,)), wished(), "keep")
    assert (decision.notes, decision.toast) == ((), say("checkins-keep-toast"))


def test_a_full_list_or_a_long_wish_says_what_to_do() -> None:
    kept = tuple(
        Note(id=n, couple=couple().id, owner=ANA, kind="need", words=f"{n}", created_at=EVENING) for n in range(5)
    )
    assert len(PRACTICE.tapped(replace(known(ANA), notes=kept[:4]), wished(), "keep").notes) == 1
    assert PRACTICE.tapped(replace(known(ANA), notes=kept), wished(), "keep").toast == say("needs-full-toast")
    for length, toast in ((100, "checkins-keep-toast"), (101, "checkins-keep-long-toast")):
        long = replace(wished(), responses=(replace(wished().responses[0], words="x" * length), wished().responses[1]))
        assert PRACTICE.tapped(known(ANA), long, "keep").toast == say(toast)


def test_a_kept_wish_fits_the_list_it_goes_to() -> None:
    assert (_closing.NEED, _closing.LINES, _closing.LINE_LIMIT) == (needs.KIND, needs.MOST, needs.LIMIT)


def test_who_wrote_nothing_has_nothing_to_keep() -> None:
    only_bens = replace(wished("q-need-more", "open"), responses=wished().responses[1:])
    tapped_only = replace(only_bens, responses=(*only_bens.responses, replace(wished().responses[0], words="")))
    decision = PRACTICE.tapped(known(ANA), tapped_only, "keep")
    assert (decision.notes, decision.toast) == ((), say("checkins-keep-none-toast"))


def test_only_wishes_can_be_kept_and_only_once_both_are_in() -> None:
    assert "keep" not in actions(shown(wished("q-other")))
    alone = replace(wished(), state=State.OPEN, responses=wished().responses[:1])
    assert PRACTICE.tapped(known(ANA), alone, "keep").notes == ()
    assert "keep" not in actions(shown(alone))


def test_a_closed_card_says_both_were_here_when_nothing_was_tapped() -> None:
    plain = replace(moment("checkins"), item="q-smile", kind="open")
    assert keys(shown(both(plain, "think", "not-today")))[1:] == ["checkins-closes"]
