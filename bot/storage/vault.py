"""A whole file sealed in pieces: AES-256-GCM, each piece bound to its file and its place (durability.md 3.3, 4.1).

A copy begins with one readable line, `toward-copy|1|key id|instant`, and a random prefix; then come the pieces. The
number of a piece and whether it is the last are part of its nonce, so that none can be moved, repeated or cut off.
"""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import SealError

PIECE = 1 << 20
_MAGIC = "toward-copy|1"
_PREFIX = 7
_TAG = 16
# Far more than the first line ever has.
_LONGEST_LINE = 200


class Vault:
    """The first key shuts, every key opens."""

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        self._keys = dict(keys)

    def shut(self, source: Path, target: Path, at: datetime) -> None:
        """Seal `source` into the new file `target`, mode 0600, on the disk when this returns. Raises OSError."""
        name, key = next(iter(self._keys.items()))
        head = f"{_MAGIC}|{name}|{at.astimezone(UTC):%Y%m%dT%H%M%SZ}\n".encode() + secrets.token_bytes(_PREFIX)
        cipher = AESGCM(key)
        target.touch(mode=0o600)
        with source.open("rb") as plain, target.open("wb") as sealed:
            sealed.write(head)
            for nonce, piece in _numbered(plain, head[-_PREFIX:], PIECE):
                sealed.write(cipher.encrypt(nonce, piece, head))
            sealed.flush()
            os.fsync(sealed.fileno())

    def open(self, source: Path, target: Path) -> datetime:
        """The file again, in the new file `target`, and when it was copied.

        Raises SealError when it is no copy, the key is not here, or a single bit is another; then what `target`
        has is worth nothing.
        """
        target.touch(mode=0o600)
        with source.open("rb") as sealed, target.open("wb") as plain:
            line = sealed.readline(_LONGEST_LINE)
            cipher, at = self._read(line)
            head = line + sealed.read(_PREFIX)
            try:
                for nonce, piece in _numbered(sealed, head[-_PREFIX:], PIECE + _TAG):
                    plain.write(cipher.decrypt(nonce, piece, head))
            except (InvalidTag, ValueError) as error:
                raise SealError("the copy was changed, cut short, or made with another key of the same name") from error
            plain.flush()
            os.fsync(plain.fileno())
        return at

    def marks(self, number: int) -> frozenset[str]:
        """What a person's id looks like in the list of the forgotten, by each key; the first is written."""
        return frozenset(_mark(key, number) for key in self._keys.values())

    def mark(self, number: int) -> str:
        return _mark(next(iter(self._keys.values())), number)

    def _read(self, line: bytes) -> tuple[AESGCM, datetime]:
        magic, _, rest = line.decode("ascii", "replace").rstrip("\n").rpartition("|")
        magic, _, name = magic.rpartition("|")
        if magic != _MAGIC:
            raise SealError("it is no copy that Toward has made")
        if name not in self._keys:
            raise SealError(f"it was made with the backup key {name}, which is not here")
        try:
            at = datetime.strptime(rest, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        except ValueError as error:
            raise SealError("its first line was changed") from error
        return AESGCM(self._keys[name]), at


def _mark(key: bytes, number: int) -> str:
    return hmac.new(hmac.digest(key, b"toward forgotten", "sha256"), f"{number}".encode(), "sha256").hexdigest()


def _numbered(file: IO[bytes], prefix: bytes, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Each piece with its nonce: prefix, number, and 1 for the last. An empty file is one empty piece."""
    number, piece = 0, file.read(size)
    while True:
        following = file.read(size) if len(piece) == size else b""
        yield prefix + number.to_bytes(4) + bytes([not following]), piece
        if not following:
            return
        number, piece = number + 1, following
