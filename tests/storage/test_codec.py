"""Cards and columns come back as they went in."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.card import Arg, At, Button, Card, MomentTap, Name, PanelTap, PartnerId, Tone, Words
from bot.storage.codec import card_from_json, card_to_json, day, instant, local, seconds
from tests.cast import EVENING, TODAY
from tests.storage.rooms import CODES, INSTANTS, WORDS

ARGS: st.SearchStrategy[Arg] = st.one_of(
    WORDS, st.integers(), st.builds(Name, st.integers(1, 2**52).map(PartnerId)),
    st.builds(At, INSTANTS, dated=st.booleans(), timed=st.booleans()),
)  # fmt: skip
SAID = st.recursive(
    st.builds(Words, CODES, st.dictionaries(CODES, ARGS, max_size=3)),
    lambda inner: st.builds(Words, CODES, st.dictionaries(CODES, inner, max_size=2)),
    max_leaves=4,
)
BUTTONS = st.builds(
    Button, label=SAID, tap=st.none() | st.builds(MomentTap, st.integers(), CODES) | st.builds(PanelTap, CODES, CODES),
    private_link=st.none() | CODES, add_link=st.booleans(), copy=st.none() | SAID, tone=st.sampled_from(Tone),
)  # fmt: skip
CARDS = st.builds(
    Card, lines=st.lists(SAID, max_size=3).map(tuple), silent=st.booleans(), ask=st.none() | SAID,
    rows=st.lists(st.lists(BUTTONS, max_size=3).map(tuple), max_size=3).map(tuple),
)  # fmt: skip


@given(CARDS)
def test_any_card_comes_back_as_it_was(card: Card) -> None:
    assert card_from_json(card_to_json(card)) == card


@given(INSTANTS)
def test_instants_are_whole_seconds(at: datetime) -> None:
    assert instant(seconds(at)) == at
    assert instant(seconds(at + timedelta(milliseconds=999))) == at


def test_nothing_is_nothing() -> None:
    assert (seconds(None), instant(None), day(None)) == (None, None, None)


def test_an_instant_of_any_zone_is_one_of_utc() -> None:
    found = instant(seconds(EVENING.astimezone()))
    assert found == EVENING
    assert found is not None
    assert found.tzinfo is UTC


@pytest.mark.parametrize("at", [time(0), time(8, 30), time(23, 59)])
def test_local_times_and_dates_are_text(at: time) -> None:
    assert local(f"{at:%H:%M}") == at
    assert day(TODAY.isoformat()) == TODAY
