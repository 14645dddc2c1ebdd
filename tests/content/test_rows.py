"""Rows: every practice of the articles is served by something, or honestly listed as later."""

from pathlib import Path

import pytest

from bot.content import ContentError, check
from tests.content.folder import FEATURES, Folder, small


def test_a_row_that_nothing_serves_is_an_error(tmp_path: Path) -> None:
    (said,) = small(tmp_path, features=FEATURES.replace("= 4", "= 5")).problems()
    assert "000-05: nothing serves this row" in said


def test_a_row_that_no_article_has_is_an_error_with_its_line(tmp_path: Path) -> None:
    (said,) = small(tmp_path, features=FEATURES.replace('"000-04"', '"000-04", "000-77"')).problems()
    assert said == "features.toml:8 000-77: no article has this row"


def test_what_code_serves_is_not_promised_for_later(tmp_path: Path) -> None:
    (said,) = small(tmp_path, features=FEATURES + 'jar = ["000-03"]\n').problems()
    assert "000-03: is served by code already; take it out of later" in said


def test_a_row_that_an_item_touches_may_still_come_later(tmp_path: Path) -> None:
    folder = small(tmp_path, features=FEATURES + 'more = ["000-02"]\n')
    report = check(folder.path)
    assert (report.ok, report.rows_served, report.rows_later) == (True, 2, 2)


def test_a_folder_without_features_is_an_error(tmp_path: Path) -> None:
    folder = small(tmp_path)
    (tmp_path / "features.toml").unlink()
    assert folder.problems()[0].startswith("features.toml:1 -: cannot be read as TOML")


def test_an_unknown_table_is_an_error(tmp_path: Path) -> None:
    (said,) = small(tmp_path, features=FEATURES + '[soon]\nx = ["000-01"]\n').problems()
    assert said.startswith("features.toml:9 soon: ")


def test_an_overlay_names_rows_that_exist(tmp_path: Path) -> None:
    pack = '[[item]]\nid = "q-own"\nkind = "question"\nsources = ["000-99"]\n'
    local = Folder(tmp_path / "local").write("packs/own.toml", pack).write("text/en/own.ftl", "q-own = And ours?\n")
    with pytest.raises(ContentError, match="q-own: sources: no article has a row 000-99"):
        small(tmp_path / "main").load(local)
