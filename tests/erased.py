"""What must not be found again: somebody's words in the clear and as they were sealed, in every file and every copy."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from tests.postgres import Place

# Every sealed value that is somebody's, or may be: shared moments and whatever passes through hold words of either.
_SEALED = """
    SELECT name_sealed FROM partner WHERE user_id = :who UNION ALL SELECT mood_sealed FROM partner WHERE user_id = :who
    UNION ALL SELECT own_sealed FROM partner WHERE user_id = :who
    UNION ALL SELECT words_sealed FROM response WHERE user_id = :who
    UNION ALL SELECT words_sealed FROM note WHERE owner = :who
    UNION ALL SELECT name_sealed FROM rhythm WHERE owner = :who
    UNION ALL SELECT words_sealed FROM moment WHERE by_partner IS NULL OR by_partner = :who
    UNION ALL SELECT body_sealed FROM outbox UNION ALL SELECT body_sealed FROM inbox
"""
_HEADER = len(b"v1|k1|")
_NONCE = 12


def sealed(where: Path | Place, who: int) -> set[bytes]:
    """The sealed values of one partner that are committed now."""
    return _blobs(where, _SEALED.replace(":who", f"{who}"))


def sealed_replies(where: Path | Place) -> set[bytes]:
    """The sealed words of every reply, by whomever."""
    return _blobs(where, "SELECT words_sealed FROM response")


def _blobs(where: Path | Place, sql: str) -> set[bytes]:
    if isinstance(where, Place):
        return {blob for row in where.rows(sql) for blob in row.values() if blob}
    with closing(sqlite3.connect(f"file:{where}?mode=ro", uri=True)) as connection:
        return {blob for (blob,) in connection.execute(sql) if blob}


def everywhere(where: Path | Place) -> dict[str, bytes]:
    """Every row of every table; of a file all its bytes, and of two copies: by VACUUM INTO, and by the backup API."""
    if isinstance(where, Place):
        return {name: b"|".join(_raw(v) for row in where.table(name) for v in row.values()) for name in where.tables()}
    return _bytes_of(where)


def _raw(value: object) -> bytes:
    return value if isinstance(value, bytes) else f"{value}".encode()


def _bytes_of(path: Path) -> dict[str, bytes]:
    found = {name.name: name.read_bytes() for name in sorted(path.parent.glob(f"{path.name}*"))}
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        vacuumed, backed = path.with_name("vacuumed.copy"), path.with_name("backed.copy")
        connection.execute("VACUUM INTO ?", (str(vacuumed),))
        with closing(sqlite3.connect(backed)) as copy:
            connection.backup(copy)
    for made in (vacuumed, backed):
        found[made.name] = made.read_bytes()
        made.unlink()
    return found


def traces(where: Path | Place, secrets: Iterable[bytes], words: Iterable[str] = ()) -> list[str]:
    """Where a piece of something secret can still be read; each of a sealed value's pieces is random."""
    pieces = {piece for secret in secrets for piece in _pieces(secret)}
    pieces |= {form for word in words for form in _forms(word)}
    return [f"{name}: {piece!r}" for name, data in everywhere(where).items() for piece in _in(data, pieces)]


def _in(data: bytes, pieces: set[bytes]) -> Iterator[bytes]:
    """Thousands of pieces in megabytes: whoever begins with four bytes that are nowhere need not be looked for."""
    starts = {int.from_bytes(piece[:4], sys.byteorder) for piece in pieces}
    there = set[int]()
    for shift in range(4):
        whole = len(data) - (len(data) - shift) % 4
        there |= starts.intersection(memoryview(data)[shift:whole].cast("I"))
    yield from (p for p in pieces if int.from_bytes(p[:4], sys.byteorder) in there and p in data)


def _pieces(blob: bytes) -> Iterator[bytes]:
    yield blob[_HEADER : _HEADER + _NONCE]
    yield blob[-_NONCE:]
    middle = (_HEADER + len(blob)) // 2
    yield blob[middle : middle + _NONCE] if len(blob) > _HEADER + 3 * _NONCE else blob[-_NONCE:]


def _forms(word: str) -> Iterator[bytes]:
    """Plain, and as JSON and UTF-16 write it."""
    yield word.encode()
    yield word.encode("unicode_escape")
    yield word.encode("utf-16-le")
