"""AES-256-GCM of what the couple wrote, `v1|key id|nonce|ciphertext`, bound to its place (durability.md 4.2)."""

from __future__ import annotations

import base64
import hmac
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import SealError, StartError

# Table, row, column …
Place = tuple[str | int, ...]
_VERSION = b"v1"
_NONCE = 12


class Seal:
    """The first key seals, every key opens."""

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        self._ciphers = {name.encode(): AESGCM(key) for name, key in keys.items()}
        self._first = next(iter(self._ciphers))
        self.signing_keys = tuple(hmac.digest(key, b"toward buttons", "sha256") for key in keys.values())

    @property
    def signing_key(self) -> bytes:
        """A key of its own for button signatures, derived from the first."""
        return self.signing_keys[0]

    @property
    def first(self) -> str:
        """The name of the key that seals."""
        return self._first.decode()

    @property
    def mark(self) -> bytes:
        """How everything begins that the first key has sealed."""
        return b"|".join((_VERSION, self._first, b""))

    def close(self, words: str, *place: str | int) -> bytes:
        """Seal `words` for one place (table, row, column …): moved elsewhere they do not open."""
        nonce = secrets.token_bytes(_NONCE)
        sealed = self._ciphers[self._first].encrypt(nonce, words.encode(), _where(self._first, place))
        return b"|".join((_VERSION, self._first, nonce + sealed))

    def open(self, sealed: bytes, *place: str | int) -> str:
        """The words again. Raises SealError when the key, the place or a single bit is another."""
        try:
            version, key, rest = bytes(sealed).split(b"|", 2)
            cipher = self._ciphers[key]
            if version != _VERSION:
                raise SealError(f"unknown seal {version!r}")
            return cipher.decrypt(rest[:_NONCE], rest[_NONCE:], _where(key, place)).decode()
        except (InvalidTag, KeyError, ValueError) as error:
            raise SealError(f"sealed words of {place[0]} do not open") from error

    def open_either(self, sealed: bytes, place: Place, before: Place) -> str:
        """Where an earlier release bound words to less than their place, those of then still open."""
        try:
            return self.open(sealed, *place)
        except SealError:
            if before == place:
                raise
            return self.open(sealed, *before)


def _where(key: bytes, place: Place) -> bytes:
    return key + b"|" + "|".join(map(str, place)).encode()


def parse_keys(text: str, where: str = "DATA_KEYS") -> dict[str, bytes]:
    """`kid2:base64,kid1:base64` -> keys by id, newest first. Raises StartError that shows no key."""
    keys: dict[str, bytes] = {}
    for number, part in enumerate(text.split(","), 1):
        name, _, encoded = part.strip().partition(":")
        try:
            key = base64.b64decode(encoded, validate=True)
        except ValueError:
            key = b""
        if not name.isalnum() or len(key) != 32:
            raise StartError(
                f"{where}: entry {number} is not `name:base64` of 32 bytes. Make one: openssl rand -base64 32"
            )
        keys[name] = key
    return keys


def key_file(directory: Path, name: str = "keys") -> tuple[dict[str, bytes], bool]:
    """The keys in a file of `directory`, made once with mode 0600; and whether they were made just now."""
    path, where = directory / name, f"DATA_DIR/{name}"
    if path.exists():
        return parse_keys(path.read_text(encoding="utf-8").strip(), where), False
    _write(path, _fresh_key("k1"))
    return parse_keys(path.read_text(encoding="utf-8").strip(), where), True


def add_key(directory: Path) -> dict[str, bytes]:
    """A fresh key before the others in the file `keys`; all of them, newest first."""
    path = directory / "keys"
    text = path.read_text(encoding="utf-8").strip()
    numbers = [int(name[1:]) for name in parse_keys(text) if name[1:].isdecimal()]
    _write(path, f"{_fresh_key(f'k{max(numbers, default=0) + 1}')},{text}")
    return parse_keys(path.read_text(encoding="utf-8").strip())


def _fresh_key(name: str) -> str:
    return f"{name}:{base64.b64encode(secrets.token_bytes(32)).decode()}"


def _write(path: Path, text: str) -> None:
    """Whole or not at all: with half a key in it nothing opens any more."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    with fresh.open("w", encoding="utf-8") as file:
        file.write(f"{text}\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
