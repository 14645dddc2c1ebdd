"""A whole file sealed: by its key, in its order, to its last byte."""

from __future__ import annotations

import stat
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from bot.errors import SealError
from bot.storage import vault
from bot.storage.vault import Vault

AT = datetime(2026, 3, 11, 11, tzinfo=UTC)
OLD, NEW = bytes(range(32)), bytes(32)
VAULT = Vault({"b1": OLD})
PIECE = 64


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault, "PIECE", PIECE)


def shut(folder: Path, words: bytes, by: Vault = VAULT) -> Path:
    (folder / "plain").write_bytes(words)
    by.shut(folder / "plain", folder / "sealed", AT)
    return folder / "sealed"


def opened(sealed: Path, by: Vault = VAULT) -> bytes:
    assert by.open(sealed, sealed.with_name("again")) == AT
    return sealed.with_name("again").read_bytes()


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 5])
def test_what_is_shut_opens_again(tmp_path: Path, size: int) -> None:
    words = Random(size).randbytes(size)
    assert opened(shut(tmp_path, words)) == words


def test_it_is_for_nobody_elses_eyes_and_shows_no_word(tmp_path: Path) -> None:
    sealed = shut(tmp_path, b"our words " * 40)
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600
    assert b"our words" not in sealed.read_bytes()


def test_the_first_key_shuts_and_every_key_opens(tmp_path: Path) -> None:
    both = Vault({"b2": NEW, "b1": OLD})
    assert opened(shut(tmp_path, b"our words"), both) == b"our words"
    newer = shut(tmp_path, b"our words", both)
    with pytest.raises(SealError, match="backup key b2, which is not here"):
        opened(newer)


def test_another_key_of_the_same_name_does_not_open(tmp_path: Path) -> None:
    with pytest.raises(SealError, match="another key of the same name"):
        opened(shut(tmp_path, b"our words"), Vault({"b1": NEW}))


def test_with_any_byte_changed_it_does_not_open(tmp_path: Path) -> None:
    sealed = shut(tmp_path, bytes(PIECE + 9))
    whole = sealed.read_bytes()
    for place in range(len(whole)):
        sealed.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        with pytest.raises(SealError):
            opened(sealed)


def test_cut_short_anywhere_it_does_not_open(tmp_path: Path) -> None:
    sealed = shut(tmp_path, bytes(2 * PIECE))
    whole = sealed.read_bytes()
    for end in range(len(whole)):
        sealed.write_bytes(whole[:end])
        with pytest.raises(SealError):
            opened(sealed)


def test_with_its_pieces_in_another_order_it_does_not_open(tmp_path: Path) -> None:
    sealed = shut(tmp_path, bytes(3 * PIECE))
    whole = sealed.read_bytes()
    head, one = whole.index(b"\n") + 1 + 7, PIECE + 16
    first, second, rest = whole[head : head + one], whole[head + one : head + 2 * one], whole[head + 2 * one :]
    sealed.write_bytes(whole[:head] + second + first + rest)
    with pytest.raises(SealError):
        opened(sealed)


@pytest.mark.parametrize(
    "words", [b"", b"\n", b"SQLite format 3\0", b"toward-copy|2|b1|20260311T110000Z\n", b"\xff" * 999]
)
def test_what_is_no_copy_is_told_apart(tmp_path: Path, words: bytes) -> None:
    (tmp_path / "sealed").write_bytes(words)
    with pytest.raises(SealError, match="no copy that Toward has made"):
        opened(tmp_path / "sealed")


def test_a_mark_is_the_same_for_one_person_and_key_and_shows_no_id() -> None:
    assert VAULT.mark(11) == VAULT.mark(11) != VAULT.mark(12)
    assert Vault({"b1": NEW}).mark(11) != VAULT.mark(11)
    assert VAULT.mark(11) in Vault({"b2": NEW, "b1": OLD}).marks(11)
