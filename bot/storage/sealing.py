"""AES-256-GCM of what the couple wrote, `v1|key id|nonce|ciphertext`, bound to its place (durability.md 4.2)."""

from __future__ import annotations

import base64
import hmac
import secrets
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import SealError, StartError

_VERSION = b"v1"
_NONCE = 12


class Seal:
    """The first key seals, every key opens."""

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        self._ciphers = {name.encode(): AESGCM(key) for name, key in keys.items()}
        self._first = next(iter(self._ciphers))
        self._signing = hmac.digest(next(iter(keys.values())), b"toward buttons", "sha256")

    @property
    def signing_key(self) -> bytes:
        """A key of its own for button signatures, derived from the first."""
        return self._signing

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


def _where(key: bytes, place: tuple[str | int, ...]) -> bytes:
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
    # Whole or not at all: half a key in the file would keep the next start from making one.
    fresh = directory / f"{name}.new"
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    fresh.write_text(f"k1:{base64.b64encode(secrets.token_bytes(32)).decode()}\n", encoding="utf-8")
    fresh.replace(path)
    return parse_keys(path.read_text(encoding="utf-8").strip(), where), True
