"""Picking values: three, privately, and shown when both are ready and not by one tap sooner."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.decision import Decision, Facts
from bot.domain.note import Note
from bot.panels.values import PANEL
from tests.cast import ANA, BEN, note, only
from tests.panels.walk import facts, labels, tap, text

ANAS = note(1, ANA, "values", "v-kindness,v-calm,v-trust")
BENS = note(2, BEN, "values", "v-calm,v-humour,v-nature")


def known(*notes: Note) -> Facts:
    return replace(facts(ANA, private=True), notes=notes)


def ready(kept: Note) -> Note:
    return kept.with_detail(ready="1")


def tapped(path: str, *notes: Note) -> Decision:
    return PANEL.tapped(known(*notes), path)


def test_a_pick_is_kept_for_oneself() -> None:
    (kept,) = tap(known(), "values", "⬜ Calm").notes
    assert (kept.id, kept.owner, kept.kind, kept.words, kept.shared) == (0, ANA, "values", "v-calm", False)


def test_a_pick_is_put_back_by_the_same_tap() -> None:
    (kept,) = tap(known(ANAS), "values", "✅ Calm").notes
    assert kept.words == "v-kindness,v-trust"


def test_a_fourth_waits_until_one_is_put_back() -> None:
    decision = tap(known(ANAS), "values", "⬜ Humour")
    assert decision.notes == ()
    assert decision.toast is not None


def test_all_pages_together_offer_all_values_once() -> None:
    offered = [label for page in range(3) for label in labels(PANEL.card(known(), f"p{page}")) if label[0] in "⬜✅"]
    assert len(offered) == len(set(offered)) == 24


def test_a_pick_on_a_later_page_stays_there() -> None:
    assert tapped("p2/v-nature").goto == "p2"


def test_ready_needs_three() -> None:
    assert "Ready to show" not in labels(PANEL.card(known(replace(ANAS, words="v-calm")), ""))
    assert tapped("ready", replace(ANAS, words="v-calm")).notes == ()
    assert tapped("ready").notes == ()


def test_one_who_is_ready_shows_nothing_yet_and_can_think_again() -> None:
    for theirs in ((), (BENS,)):
        decision = tapped("ready", ANAS, *theirs)
        assert (decision.show, [n.shared for n in decision.notes]) == ((), [False])
    (open_again,) = tapped("notyet", ready(ANAS), BENS).notes
    assert (open_again.id, open_again.detail, open_again.shared) == (1, {}, False)


def test_nobody_learns_what_the_other_picked_or_whether() -> None:
    pages = [PANEL.card(known(ANAS, *theirs), "") for theirs in ((), (BENS,), (ready(BENS),))]
    assert pages[0] == pages[1] == pages[2]
    waiting = [PANEL.card(known(ready(ANAS), *theirs), "") for theirs in ((), (BENS,))]
    assert waiting[0] == waiting[1]


def test_the_second_ready_shows_what_both_share_to_both() -> None:
    decision = tapped("ready", ANAS, ready(BENS))
    assert {n.id: n.shared for n in decision.notes} == {1: True, 2: True}
    assert only(decision).detail["values"] == "v-calm"


def test_picking_on_is_closed_once_ready() -> None:
    assert tapped("p0/v-humour", ready(ANAS)).notes == ()


def test_to_pick_anew_opens_it_for_both_so_that_nobody_can_find_out_the_others() -> None:
    both = tuple(replace(ready(n), shared=True) for n in (ANAS, BENS))
    decision = tapped("notyet", *both)
    assert [(n.id, n.shared, dict(n.detail)) for n in decision.notes] == [(1, False, {}), (2, False, {})]


def test_the_group_is_asked_without_a_name() -> None:
    decision = tapped("invite", ready(ANAS))
    assert [(p.panel, p.to) for p in decision.panels] == [("values", None)]
    assert "Ana" not in text(PANEL.card(replace(facts(None), notes=(ready(ANAS),)), ""))


def test_the_group_sees_the_line_and_never_the_picks() -> None:
    group = replace(facts(None), notes=(replace(ANAS, shared=True), replace(BENS, shared=True)))
    page = text(PANEL.card(group, "p0"))
    assert "Calm" in page
    assert not any(word in page for word in ("Kindness", "Humour"))
    assert text(PANEL.card(replace(group, notes=(ANAS, BENS)), "p0")) == text(PANEL.card(facts(None), ""))


def test_a_tap_from_the_private_side_that_travelled_changes_nothing_in_the_group() -> None:
    decision = PANEL.tapped(replace(facts(ANA), notes=(ANAS, ready(BENS))), "ready")
    assert (decision.notes, decision.show) == ((), ())


def test_more_in_the_recap_needs_both_and_less_one() -> None:
    group = replace(facts(ANA), notes=(replace(ANAS, shared=True), replace(BENS, shared=True)))
    assert only(tap(group, "values", "Show it in our recap")).practice == "suggestions"
    on = replace(group, couple=group.couple.choosing(values="on"))
    assert tap(on, "values", "Not in our recap").couple == group.couple
