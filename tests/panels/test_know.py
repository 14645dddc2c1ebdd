"""What each may see of themselves: every row, in words, and nothing of the other's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.domain.card import Card
from bot.domain.couple import UNTIL_SAID, Couple
from bot.domain.decision import Facts
from bot.domain.localtime import Span
from bot.domain.moment import How, Moment, Response, State
from bot.domain.note import Note
from bot.panels import _known, all_panels
from bot.practices._ideas import words_of
from tests import cast
from tests.cast import ANA, BEN, EVENING, couple
from tests.panels.walk import content, facts, labels, taps, text

PANEL = all_panels()["know"]
OURS = couple()


def known(*lived: Moment, notes: tuple[Note, ...] = (), of: Couple = OURS) -> Facts:
    return replace(facts(ANA, private=True, of=of), history=lived, notes=notes)


def page(path: str, *lived: Moment, notes: tuple[Note, ...] = (), of: Couple = OURS) -> Card:
    return PANEL.card(known(*lived, notes=notes, of=of), path)


def note(words: str, owner: object = ANA, kind: str = "need", **changes: object) -> Note:
    made = Note(id=3, couple=OURS.id, owner=ANA, kind=kind, words=words, created_at=EVENING)
    return replace(made, owner=owner, **changes)  # type: ignore[arg-type]


def answer(words: str = "", what: str = "reply", how: How = How.REPLY, who: object = ANA) -> Response:
    return Response(partner=who, how=how, what=what, at=EVENING, words=words)  # type: ignore[arg-type]


def test_their_own_row_is_told_in_words() -> None:
    ana = replace(OURS.partners[0], busy=Span(start=time(9), end=time(17)), mood="mending")
    shown = text(page("", of=OURS.with_partner(ana.choosing(touch="off", newest="yes"))))
    for line in (
        "Your first name: Ana", "Your number at Telegram: 11", "Your clock: Berlin", "Your quiet hours: 22:00 to 08:00",
        "Your busy hours: 09:00 to 17:00", "Nudges: on", "How it was when you two began: mending",
        "Ideas with touch: off", "A choice of yours, newest: yes",
    ):  # fmt: skip
        assert line in shown.splitlines()


def test_what_may_tell_of_the_safety_page_is_told_to_nobody() -> None:
    ana = replace(OURS.partners[0], nudge_hold_until=EVENING + timedelta(days=3)).choosing(private="off")
    assert page("", of=OURS.with_partner(ana)) == page("")


def test_space_is_told_with_its_end_or_without() -> None:
    for until, key in ((EVENING + timedelta(hours=1), "kept-space"), (UNTIL_SAID, "kept-space-said")):
        us = OURS.with_partner(replace(OURS.partners[0], space_until=until))
        assert key in cast.keys(page("", of=us))


def test_notes_are_told_whole_and_only_theirs() -> None:
    mine = note("a walk <b>alone</b>", day=date(2026, 5, 12), repeats="year", due_at=EVENING + timedelta(days=9))
    shown = text(page("notes", notes=(mine, note("what Ben needs", BEN), note("Ben's, shared", BEN, shared=True))))
    assert "“a walk <b>alone</b>”" in shown
    assert "Its day, each year: 2026-05-12" in shown
    assert "Only you can see it." in shown
    assert "Ben" not in shown


def test_picked_values_are_read_as_words() -> None:
    shown = text(page("notes", notes=(note("v-kindness,v-humour", kind="values"),)))
    assert "v-kindness" not in shown
    assert content().speak("v-kindness", {}) in shown


def test_what_they_offered_is_told_without_what_became_of_it() -> None:
    bid = replace(cast.moment("bids", by=ANA), responses=(answer("on my way", who=BEN),))
    resting, met = replace(bid, state=State.RESTING), replace(bid, state=State.MET)
    assert page("offered", resting) == page("offered", met)
    assert "you reached out" in text(page("offered", met))
    assert "on my way" not in text(page("offered", met))
    assert cast.keys(page("offered", replace(bid, by=BEN))) == ["know-offered", "know-empty"]


def test_a_promise_is_told_with_its_time() -> None:
    promise = replace(cast.moment("promises", by=ANA, at="1773337200"), words="bring the parcel")
    assert cast.keys(page("offered", promise))[1:] == ["kept-offered", "kept-words", "kept-for"]


def test_what_they_answered_is_told_with_their_words() -> None:
    asked = replace(cast.moment("checkins"), item="q-smile", responses=(answer("the dog"), answer("soup", who=BEN)))
    shown = text(page("answered", asked))
    assert "“the dog”" in shown
    assert "soup" not in shown


@pytest.mark.parametrize(
    ("practice", "what", "how", "said"),
    [
        ("bids", "here", How.TAP, "I'm here"), ("checkins", "not-today", How.TAP, "Not today"),
        ("bids", "reply", How.REPLY, "in your own words"), ("thanks", "warm", How.REACTION, "with a reaction"),
        ("unheard-of", "x", How.TAP, "with a tap"),
        # A label with a name in it cannot be said again here.
        ("promises", "share", How.TAP, "with a tap"),
    ],
)  # fmt: skip
def test_an_answer_is_told_as_its_button_says_it(practice: str, what: str, how: How, said: str) -> None:
    moment = replace(cast.moment(practice, by=BEN), responses=(answer(what=what, how=how),))
    assert f"You answered: {said}" in text(page("answered", moment)).splitlines()


def test_a_choice_is_told_by_its_label() -> None:
    item = next(i for i in content().items("question") if i.answer == "choice")
    moment = replace(cast.moment("checkins"), kind="choice", item=item.id, responses=(answer(what="a", how=How.TAP),))
    assert content().speak(f"{item.id}.a", {}) in text(page("answered", moment))


def test_ideas_are_told_to_whom_they_came() -> None:
    moment = replace(cast.moment("gestures"), detail={f"for{ANA}": "g-coffee", f"for{BEN}": "g-song"})
    (entry,) = _known.ideas(known(moment))
    assert entry[0].args["what"] == words_of(known(moment), "g-coffee")


def test_long_words_are_cut_for_the_page_and_whole_for_the_export() -> None:
    long = note("z" * 300)
    (short,), (whole,) = (_known.notes(known(notes=(long,)), most) for most in (_known.SHORT, _known.ALL))
    assert [len(str(entry[1].args["words"])) for entry in (short, whole)] == [100, 300]


def test_a_long_list_turns_its_pages() -> None:
    many = tuple(note(f"line {n}") for n in range(9))
    first, last = page("notes", notes=many), page("notes/p2", notes=many)
    assert ("“line 8”" in text(first), "“line 0”" in text(last)) == (True, True)
    assert [tap.path for tap in taps(last)] == ["notes/p0", "", "close"]


@pytest.mark.parametrize("path", ["", *_known.SECTIONS])
def test_every_page_is_protected_and_counts_nothing(path: str) -> None:
    lived = tuple(replace(cast.moment("bids", by=ANA), id=n, responses=(answer("yes"),)) for n in range(30))
    card = page(path, *lived)
    assert card.protected
    assert not [arg for line in card.lines for arg in line.args.values() if isinstance(arg, int)]


def test_where_both_look_it_is_only_the_way_to_ones_own_side() -> None:
    for path in ("", "notes", "answered/p1"):
        card = PANEL.card(replace(known(notes=(note("mine"),)), private=False, who=None), path)
        assert cast.keys(card) == ["privacy-elsewhere"]


def test_the_page_opens_as_a_message_of_its_own() -> None:
    opened = PANEL.tapped(known(), "open")
    assert ([p.to for p in opened.panels], opened.close) == ([ANA], True)


def test_the_first_page_leads_to_every_list_and_back() -> None:
    assert labels(page(""))[-2:] == ["‹ Back", "✕ Close"]
    assert {tap.path for tap in taps(page("")) if tap.panel == "know"} == {*_known.SECTIONS, "close"}


@pytest.mark.parametrize("private", [True, False])
def test_privacy_leads_there_in_private_and_to_the_private_side_in_the_group(private: bool) -> None:
    card = all_panels()["privacy"].card(facts(ANA if private else None, private=private), "")
    found = {tap.panel for tap in taps(card)} - {"privacy"}
    assert found == ({"know", "export", "keepwords", "forget"} if private else set())
    links = [b.private_link for row in card.rows for b in row if b.private_link]
    assert links == ([] if private else ["privacy"])
