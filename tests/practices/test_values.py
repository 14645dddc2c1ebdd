"""What two people value: one line once both have shown theirs, and only then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.card import Card, Place, say
from bot.domain.couple import Couple
from bot.domain.decision import Facts
from bot.domain.moment import Moment, State
from bot.domain.note import Note
from bot.practices import _values, values
from bot.practices._values import values_line
from tests.cast import ANA, BEN, FakeContent, FakeItem, actions, couple, facts, keys, moment, note, only, spoken_keys

PRACTICE = values.PRACTICE
CONTENT = FakeContent(*(FakeItem(id=f"v-{name}", kind="value") for name in "abcdefgh"))
BEGINNINGS = tuple(
    replace(moment("values", values=chosen), kind=kind, state=State.MET)
    for kind, chosen in (
        ("both", "v-calm"),
        ("both", "v-calm,v-trust,v-humour"),
        ("all", "v-calm,v-trust,v-humour,v-nature,v-family,v-health"),
        ("both", "v-gone"),
    )
)


def kept(ana: str, ben: str, *, shared: bool = True) -> tuple[Note, Note]:
    """`ab` are the picks v-a and v-b."""
    return tuple(  # type: ignore[return-value]
        note(n, who, "values", ",".join(f"v-{p}" for p in chosen), shared=shared)
        for n, (who, chosen) in enumerate(((ANA, ana), (BEN, ben)), 1)
    )


def known(*notes: Note, of: Couple | None = None) -> Facts:
    return replace(facts(ANA, content=CONTENT, of=of), notes=notes)


def shown(offered: Moment, of: Couple | None = None) -> Card:
    return PRACTICE.card(replace(known(of=of), who=None), offered, Place.GROUP)


@pytest.mark.parametrize(
    ("ana", "ben", "together"),
    [
        ("abc", "abc", "abc"),
        ("abc", "cad", "ac"),
        ("abc", "cde", "c"),
        ("abc", "def", "abcdef"),
        ("fed", "cba", "abcdef"),
    ],
)
def test_the_line_is_what_both_picked_or_all_that_either_did(ana: str, ben: str, together: str) -> None:
    line = values_line(known(*kept(ana, ben)))
    assert line is not None
    assert line.key == f"values-line-{len(together)}"
    assert list(line.args.values()) == [say(f"v-{p}") for p in together]


def test_there_is_no_line_before_both_have_shown_theirs() -> None:
    ana, ben = kept("abc", "abd")
    for notes in ((), (ana,), (ana, replace(ben, shared=False)), (replace(ana, shared=False), ben)):
        assert values_line(known(*notes)) is None


def test_values_that_left_the_content_are_left_out() -> None:
    line = values_line(known(*kept("xyz", "xab")))
    assert line is not None
    assert spoken_keys([line]) == {"values-line-2", "v-a", "v-b"}
    assert values_line(known(*kept("xyz", "xyw"))) is None


def test_showing_makes_both_known_and_is_a_moment_that_is_met() -> None:
    ana, ben = kept("abc", "bcd", shared=False)
    decision = values.show(known(ana, ben), (ana, ben))
    assert [n.shared for n in decision.notes] == [True, True]
    assert (only(decision).state, only(decision).kind) == (State.MET, "both")
    assert spoken_keys(shown(only(decision)).lines) == {"values-line-2", "v-b", "v-c", "values-kept"}


def test_nothing_in_common_is_shown_kindly_and_names_nobody() -> None:
    ana, ben = kept("abc", "def", shared=False)
    card = shown(only(values.show(known(ana, ben), (ana, ben))))
    assert keys(card) == ["values-line-6", "values-room"]
    assert not {"by", "other"} & set(card.lines[0].args)


def test_the_recap_is_suggested_to_the_other_once() -> None:
    offered = only(values.show(known(), kept("abc", "bcd")))
    decision = PRACTICE.tapped(known(), offered, "recap")
    (show,) = decision.show
    assert (show.moment.practice, show.moment.detail["change"]) == ("suggestions", "set/values/on")
    (after,) = decision.moments
    assert actions(shown(after)) == []
    assert PRACTICE.tapped(known(), after, "recap").show == ()


def test_where_the_recap_shows_them_already_nothing_is_offered() -> None:
    assert actions(shown(BEGINNINGS[0], couple().choosing(values="on"))) == []


def test_picks_come_in_the_order_of_the_pack() -> None:
    ana, _ = kept("cab", "")
    assert _values.picks(CONTENT, ana) == ("v-a", "v-b", "v-c")
    assert _values.picks(CONTENT, None) == ()
