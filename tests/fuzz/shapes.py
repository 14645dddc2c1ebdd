"""Updates in the shapes of the published Bot API (shapes.json), about people and messages that there are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz import strange

Json = dict[str, Any]
_SHAPES = json.loads(Path(__file__).with_name("shapes.json").read_text(encoding="utf-8"))
_OBJECTS: dict[str, dict[str, str]] = _SHAPES["objects"]
_UNIONS: dict[str, list[str]] = _SHAPES["unions"]
_WORDS: dict[str, list[str]] = _SHAPES["words"]
# What we ask Telegram for, and everything else an update can be.
ASKED = ("message", "edited_message", "callback_query", "message_reaction", "my_chat_member", "chat_member")
# Who comes and goes changes what all the others mean: seldom.
OFTEN = ASKED[:4] * 4 + ASKED[4:]
KINDS = tuple(name for name in _OBJECTS["Update"] if name != "update_id")
DEEP = 5
# Optional fields that mean something to us come more often than all the others.
_OURS = {"text", "caption", "from", "user", "reply_to_message", "message", "data", "language_code", "emoji"}
_RARELY = {
    "migrate_to_chat_id", "migrate_from_chat_id", "left_chat_member", "new_chat_members", "sender_chat",
    "forum_topic_created",
}  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Known:
    """What an update may truly be about."""

    users: Sequence[Json]
    chats: Sequence[Json]
    messages: Sequence[int]
    data: Sequence[str]
    words: Sequence[str] = ()
    bot: Json = field(default_factory=dict)


class Maker:
    """Makes well-formed things by chance; each seed makes the same again."""

    def __init__(self, rng: Random, known: Known) -> None:
        self._rng = rng
        self._known = known

    def update(self, number: int, kind: str = "") -> Json:
        """One update of the kinds we ask for, seldom of another."""
        kind = kind or self._rng.choice(KINDS if self._rng.random() < 0.1 else OFTEN)
        return {"update_id": number, kind: self.made(_OBJECTS["Update"][kind], "Update", kind, 0)}

    def made(self, kinds: str, holder: str, name: str, depth: int) -> Any:
        kind = self._rng.choice(kinds.removeprefix("!").split("|"))
        if kind.startswith("Array of "):
            count = self._rng.randint(1, 3) if depth < DEEP else 0
            return [self.made(kind.removeprefix("Array of "), holder, name, depth + 1) for _ in range(count)]
        if kind in _UNIONS:
            return self.made("|".join(_UNIONS[kind]), holder, name, depth)
        return self._object(kind, depth) if kind in _OBJECTS else self._plain(kind, holder, name)

    def _object(self, kind: str, depth: int) -> Json:
        if kind == "User":
            return dict(self._rng.choice(self._known.users))
        if kind == "Chat":
            return dict(self._rng.choice(self._known.chats))
        if depth > 3 * DEEP:
            return {}
        fields = _OBJECTS[kind]
        wanted = (name for name, of in fields.items() if of.startswith("!") or self._comes(name, len(fields), depth))
        return {name: self.made(fields[name], kind, name, depth + 1) for name in wanted}

    def _comes(self, name: str, among: int, depth: int) -> bool:
        if depth >= DEEP:
            return False
        if name in _RARELY:
            return self._rng.random() < 0.01
        return self._rng.random() < (0.7 if name in _OURS and depth < 2 else 1.5 / among)

    def _plain(self, kind: str, holder: str, name: str) -> Any:
        rng = self._rng
        match kind:
            case "Integer" if name == "message_id":
                return rng.choice(self._known.messages) if rng.random() < 0.8 else rng.randint(-5, 2**40)
            case "Integer" if name.endswith("chat_id"):
                return rng.choice(self._known.chats)["id"]
            case "Integer":
                return rng.randint(0, 2**31 - 1)
            case "Boolean" | "True":
                return kind == "True" or rng.random() < 0.5
            case "Float" | "Float number":
                return rng.uniform(-180, 180)
        return self._words(holder, name)

    def _words(self, holder: str, name: str) -> str:
        listed = _WORDS.get(f"{holder}.{name}")
        if listed:
            return self._rng.choice(listed)
        if name == "data":
            return self._rng.choice(self._known.data)
        if name == "id":
            return f"i{self._rng.getrandbits(63)}"
        if self._known.words and self._rng.random() < 0.6:
            return self._rng.choice(self._known.words)
        return strange.words(self._rng)
