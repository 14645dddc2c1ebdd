"""What a phone shows before it is opened: a nudge names no topic, and what was sealed stays under its cover."""

from __future__ import annotations

import re

import pytest

from tests.fakes import real_content

CONTENT = real_content()
NUDGES = [key for practice in ("bids", "checkins") for key in (f"{practice}-nudge-group", f"{practice}-nudge")]
EVERY = [wording for key in (*NUDGES, "nudges-several") for wording in CONTENT.variants(key)]
TOPICS = re.compile(r"repair|sorry|hurt|safe|touch|kiss|sex|low|sad|need|promise|question about", re.IGNORECASE)


@pytest.mark.parametrize("wording", EVERY)
def test_a_nudge_names_no_topic_and_holds_no_words(wording: str) -> None:
    said = CONTENT.speak(wording, {"by": "Ana", "who": "Ben", "other": "Ben", "count": 2, "words": "zaunkönig"})
    assert "zaunkönig" not in said
    assert not TOPICS.search(said)
    assert len(said) <= 160
