"""Nothing of the five articles is lost: each of 215 rows is served by content, or by a feature that a test holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.content import CONTENT
from bot.content.packs import read_packs
from bot.content.rows import Rows, read_rows

ROOT = Path(__file__).parent.parent
# How many practices each article has (its own numbering, from 1).
ARTICLES = {"000": 37, "001": 52, "002": 58, "003": 41, "004": 27}


@pytest.fixture(scope="module")
def rows() -> Rows:
    items, problems = read_packs(CONTENT)
    found, wrong = read_rows(CONTENT, items)
    assert problems + wrong == []
    return found


def test_there_are_215_rows(rows: Rows) -> None:
    known = {f"{article}-{number:02}" for article, count in ARTICLES.items() for number in range(1, count + 1)}
    assert rows.known == known
    assert len(known) == 215


def test_each_of_them_is_served_and_none_is_put_off(rows: Rows) -> None:
    assert sorted(rows.known - rows.served) == []
    assert sorted(rows.later) == []


def test_every_feature_that_serves_a_row_is_held_by_a_test(rows: Rows) -> None:
    features = {name for names in rows.by_code.values() for name in names}
    assert features == set(rows.tests)
    for feature, file in rows.tests.items():
        path = ROOT / file
        assert path.is_file(), f"{feature} names {file}, which is not there"
        assert re.search(r"^(async )?def test_", path.read_text(encoding="utf-8"), re.MULTILINE), f"{file} has no test"


def test_every_item_that_serves_a_row_can_be_offered(rows: Rows) -> None:
    items, _ = read_packs(CONTENT)
    offered = {item.id for item in items}
    assert {name for names in rows.by_items.values() for name in names} <= offered


def test_a_row_that_only_content_serves_names_what_the_couple_sees(rows: Rows) -> None:
    alone = rows.known - set(rows.by_code)
    assert all(rows.by_items.get(row) for row in alone)
