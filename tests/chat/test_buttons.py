"""Callback data: what we sign comes back, what we did not sign is nobody's."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.buttons import Buttons
from bot.domain.card import MomentTap, PanelTap
from tests.chat.fakes_chat import BUTTONS

ACTIONS = st.text(max_size=9)
TAPS = st.one_of(
    st.builds(MomentTap, st.integers(0, 2**63 - 1), ACTIONS),
    st.builds(PanelTap, st.text(string.ascii_lowercase, max_size=10), ACTIONS),
)


@given(TAPS)
def test_a_tap_comes_back_as_it_went(tap: MomentTap | PanelTap) -> None:
    assert BUTTONS.decode(BUTTONS.encode(tap)) == tap


@given(TAPS)
def test_callback_data_fits_into_64_bytes(tap: MomentTap | PanelTap) -> None:
    assert len(BUTTONS.encode(tap).encode()) <= 64


@given(st.text())
def test_random_data_is_nobodys(data: str) -> None:
    assert BUTTONS.decode(data) is None


def test_half_a_surrogate_is_nobodys() -> None:
    assert BUTTONS.decode("1" + "\ud83d" * 20) is None


@given(TAPS, st.integers(0, 63), st.characters(codec="ascii"))
def test_a_changed_character_forges_nothing(tap: MomentTap | PanelTap, place: int, character: str) -> None:
    data = BUTTONS.encode(tap)
    forged = data[:place] + character + data[place + 1 :]
    assert BUTTONS.decode(forged) == (tap if forged == data else None)


def test_data_signed_with_another_key_is_nobodys() -> None:
    assert BUTTONS.decode(Buttons(b"another key").encode(MomentTap(1, "here"))) is None


def test_data_of_another_version_is_nobodys() -> None:
    assert BUTTONS.decode("0" + BUTTONS.encode(MomentTap(1, "here"))[1:]) is None


def test_moments_are_numbered_in_base_36() -> None:
    assert BUTTONS.encode(MomentTap(36**4, "here")).endswith("m10000:here")


def test_a_path_that_does_not_fit_is_refused_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        BUTTONS.encode(PanelTap("settings", "🌿" * 12))


def test_a_panel_with_a_colon_is_refused() -> None:
    with pytest.raises(ValueError, match="no colon"):
        BUTTONS.encode(PanelTap("a:b"))


def test_a_negative_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="not negative"):
        BUTTONS.encode(MomentTap(-1, "here"))
