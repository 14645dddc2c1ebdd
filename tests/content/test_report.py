"""The writers' report: counts, rows, findings, and how each card reads."""

import json
from pathlib import Path

from bot.content import check
from tests.content.folder import WORDS, small


def test_a_report_counts_items_phrases_and_rows(tmp_path: Path) -> None:
    report = check(small(tmp_path).path)
    assert (report.ok, report.items, report.phrases) == (True, {"gesture": 1, "question": 1, "ritual": 1}, {"en": 7})
    assert (report.rows_known, report.rows_served, report.rows_later) == (4, 3, 1)


def test_a_report_shows_how_each_card_reads(tmp_path: Path) -> None:
    report = check(small(tmp_path).path)
    assert "[en] g-coffee: Make Ana's coffee before they ask." in report.read_aloud("g-")
    assert report.read_aloud("q-") == ["[en] q-smile: What made you smile today?"]
    assert "rows: 3 served, 1 later, of 4" in report.lines()


def test_a_report_names_what_to_put_right(tmp_path: Path) -> None:
    report = check(small(tmp_path, words=WORDS.replace("today?", "today!")).path)
    assert not report.ok
    assert list(report.lines())[-1].startswith("error text/en/small.ftl:")


def test_a_report_is_also_json(tmp_path: Path) -> None:
    data = json.loads(check(small(tmp_path).path).as_json())
    assert data["ok"] is True
    assert data["rows"] == {"known": 4, "served": 3, "later": 1}
    assert len(data["served"]) == 3
    assert data["spoken"] == {"en": data["items"]}
