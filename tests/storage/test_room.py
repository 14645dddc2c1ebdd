"""Room on the disk: told once, held below a hundred megabytes, and a reserve that goes and comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.storage.room import Room


class Disk(Room):
    """As much room as a test says; its ballast is small."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, little=500, too_little=100, ballast=16, enough=200)
        self.left = 1000

    def _free(self) -> int:
        return self.left


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


def told(disk: Disk, left: int) -> list[str]:
    disk.left = left
    with capture_logs() as logs:
        disk.look()
    return [line["action"] for line in logs]


def test_each_change_is_told_once(disk: Disk) -> None:
    assert [told(disk, left) for left in (1000, 500, 499, 499, 100, 99, 50, 100, 500)] == [
        [], [], ["disk_low"], [], [], ["disk_full"], [], ["disk_low"], ["disk_fine"],
    ]  # fmt: skip


@pytest.mark.parametrize("left, has_room", [(101, True), (100, True), (99, False), (0, False)])
def test_below_a_hundred_nothing_new_is_taken_in(disk: Disk, left: int, has_room: bool) -> None:
    disk.left = left
    disk.look()
    assert disk.has_room() is has_room


def test_it_goes_on_as_soon_as_there_is_room_again(disk: Disk) -> None:
    told(disk, 10)
    told(disk, 100)
    assert disk.has_room()


def test_the_reserve_is_real_and_goes_only_when_it_is_needed(disk: Disk, tmp_path: Path) -> None:
    ballast = tmp_path / "ballast"
    disk.look()
    assert ballast.stat().st_size == 16
    assert ballast.stat().st_blocks > 0
    assert told(disk, 16) == ["disk_full"]
    assert ballast.exists()
    assert told(disk, 15) == ["ballast_gone"]
    assert not ballast.exists()


def test_the_reserve_does_not_come_back_while_room_is_scarce(disk: Disk, tmp_path: Path) -> None:
    told(disk, 15)
    told(disk, 200)
    assert not (tmp_path / "ballast").exists()
    told(disk, 201)
    assert [path.name for path in tmp_path.iterdir()] == ["ballast"]


def test_a_disk_that_has_no_place_for_the_reserve_goes_without(tmp_path: Path) -> None:
    Room(tmp_path, ballast=1 << 60, too_little=0, little=0, enough=0).look()
    assert list(tmp_path.iterdir()) == []
