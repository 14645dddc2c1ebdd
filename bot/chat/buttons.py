"""What a button carries: a tap as signed text of at most 64 bytes, and back."""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from hashlib import blake2b

from bot.domain.card import MomentTap, PanelTap, Tap

VERSION = "1"
LIMIT = 64
_SIGNATURE = 11  # 8 bytes in base64 without padding
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Buttons:
    """The codec of callback data: version, signature, then `m<moment>:<action>` or `p<panel>:<path>`.

    A client can send any data it likes (Bot API, CallbackQuery), so what we did not sign is not ours. The chat is
    not signed: a group may become a supergroup and its old buttons shall work on.
    """

    def __init__(self, key: bytes, *earlier: bytes) -> None:
        self._key = key
        # Buttons that were shown before a key was added to the front work on until theirs is taken away.
        self._keys = (key, *earlier)

    def encode(self, tap: Tap) -> str:
        """Raises ValueError when it would not fit into 64 bytes of UTF-8, Telegram's limit (platform.md 2.6)."""
        body = _body(tap)
        data = f"{VERSION}{self._signature(body, self._key)}{body}"
        if len(data.encode()) > LIMIT:
            raise ValueError(f"{tap!r} does not fit into the {LIMIT} bytes of a button")
        return data

    def decode(self, data: str) -> Tap | None:
        """None when we did not sign it, or signed it in a version or with a key that is no longer ours."""
        version, signature, body = data[:1], data[1 : 1 + _SIGNATURE], data[1 + _SIGNATURE :]
        # Compared as bytes: compare_digest refuses text that is not ASCII, and a client may send half a surrogate.
        given = signature.encode(errors="surrogatepass")
        signed = [hmac.compare_digest(given, self._signature(body, key).encode()) for key in self._keys]
        return _tap(body) if version == VERSION and any(signed) else None

    def _signature(self, body: str, key: bytes) -> str:
        # Keyed BLAKE2 (RFC 7693): OpenSSL's HMAC takes twenty times as long for so few bytes.
        mac = blake2b(f"{VERSION}{body}".encode(errors="surrogatepass"), key=key, digest_size=8)
        return urlsafe_b64encode(mac.digest()).rstrip(b"=").decode()


def _body(tap: Tap) -> str:
    if isinstance(tap, MomentTap):
        return f"m{_base36(tap.moment)}:{tap.action}"
    if ":" in tap.panel:
        raise ValueError(f"the name of a panel has no colon: {tap.panel!r}")
    return f"p{tap.panel}:{tap.path}"


def _tap(body: str) -> Tap:
    head, _, tail = body[1:].partition(":")
    return MomentTap(int(head, 36), tail) if body[0] == "m" else PanelTap(head, tail)


def _base36(number: int) -> str:
    if number < 0:
        raise ValueError(f"the id of a moment is not negative: {number!r}")
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
