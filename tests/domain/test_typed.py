"""Typed words keep what is seen, and nothing of what is not."""

from __future__ import annotations

import pytest

from bot.domain.typed import length, on_one_line


@pytest.mark.parametrize(
    "words",
    ["👨‍👩‍👧‍👦 us", "❤️", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "🇩🇪", "שָׁלוֹם", "e\u0301\u0323", "\U0001fae9", "क्षि"],
)
def test_what_is_seen_stays_whole(words: str) -> None:
    assert on_one_line(words) == words


@pytest.mark.parametrize(
    "words, left",
    [
        (" a\n\tb ", "a b"), ("a\x00b", "a b"), ("\u202eevil", "evil"), ("a\u200bb", "a b"), ("\ud83d", ""),
        ("\u200d\u200d", ""), ("\u200da\u200c", "a"), ("\u2028", ""), ("\u00a0", ""), ("\ufeff", ""),
    ],
)  # fmt: skip
def test_what_nobody_sees_goes(words: str, left: str) -> None:
    assert on_one_line(words) == left


def test_length_is_counted_as_telegram_counts() -> None:
    assert (length("abc"), length("🦔"), length("👨‍👩‍👧‍👦")) == (3, 2, 11)
