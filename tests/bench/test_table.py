"""The one table at the end of `make bench`."""

import pytest

from bench.table import Row, table


@pytest.mark.parametrize(("ours", "is_met"), [(1.3, True), (1.29, False)])
def test_a_bar_with_a_peer_is_on_the_ratio(ours: float, is_met: bool) -> None:
    assert Row(item="taps", ours=ours * 100, peer=100, at_least=1.3).is_met is is_met


@pytest.mark.parametrize(("ours", "is_met"), [(20, True), (20.1, False)])
def test_a_bar_without_a_peer_is_on_ours(ours: float, is_met: bool) -> None:
    assert Row(item="stall", ours=ours, unit="ms", at_most=20).is_met is is_met


def test_what_has_no_bar_is_only_reported() -> None:
    assert Row(item="rows", ours=7).is_met is None


def test_the_table_has_a_line_for_each_row_with_its_units() -> None:
    lines = table([Row(item="taps", ours=346.2, unit="/s", peer=303, at_least=1), Row(item="n", ours=0.00051)])
    cells = [[cell.strip() for cell in line.strip("|\n").split("|")] for line in lines.splitlines()]
    assert cells[2] == ["taps", "346 /s", "303 /s", "1.14", "≥ 1", "met"]
    assert cells[3] == ["n", "0.00051", "", "", "", ""]
