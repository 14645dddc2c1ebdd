"""The stand-in for Telegram: one state machine, the same for every front."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.clock import Clock
from bot.playground import acts, faults, groups, spec, updates
from bot.playground.bell import Bell
from bot.playground.calls import Log, Reply
from bot.playground.methods import TABLE
from bot.playground.refusal import Refused
from bot.playground.world import BOT_ID, Chat, Json, Kind, Message, Person, Query, Status, World

# Well formed, and opens nothing anywhere.
TOKEN = f"{BOT_ID}:" + "stand-in-".ljust(35, "x")

# How long a person's app shows the spinner of a tap, in real seconds.
PATIENCE = 10.0


class StandIn:
    """Telegram as one bot and its people see it.

    `call` is the bot's side and never raises: every outcome is a Reply. The other methods are the people's side; they
    raise NotThere for what does not exist and Impossible for what Telegram's apps would not offer.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        token: str = TOKEN,
        username: str = "toward_bot",
        flood: bool = True,
        rng: random.Random | None = None,
    ) -> None:
        # A token begins with the bot's own id.
        head = token.partition(":")[0]
        bot_id = int(head) if head.isdigit() else BOT_ID
        self.token = token
        self.world = World(clock=clock, rng=rng or random.Random(2026), bot_id=bot_id, username=username, flood=flood)
        self.calls = Log()
        self.faults = faults.Faults()
        self.closed = asyncio.Event()

    # What the fronts and the people around a StandIn need to know.

    @property
    def clock(self) -> Clock:
        return self.world.clock

    @property
    def bot_id(self) -> int:
        return self.world.me.id

    @property
    def username(self) -> str:
        return self.world.username

    @property
    def version(self) -> int:
        """Grows with everything that anybody could see."""
        return self.world.version

    async def wait_change(self, since: int, timeout: float = 25.0) -> int:
        """The version, once it is not `since` any more or the seconds are over."""
        await self._until(lambda: self.world.version != since, self.world.changed, timeout)
        return self.world.version

    async def wait_confirmed(self, timeout: float = PATIENCE) -> int:
        """How many updates are still unconfirmed when there are none or the seconds are over."""
        await self._until(lambda: not self.unconfirmed(), self.world.updates.confirmed, timeout)
        return self.unconfirmed()

    async def _until(self, met: Callable[[], bool], bell: Bell, timeout: float) -> None:
        try:
            async with asyncio.timeout(timeout):
                while not met() and not self.closed.is_set():
                    await bell.heard()
        except TimeoutError:
            return

    def unconfirmed(self) -> int:
        """How many living updates the bot has not confirmed yet."""
        return self.world.updates.unconfirmed()

    def close(self) -> None:
        """End every wait, so that a server can stop."""
        self.closed.set()
        self.world.updates.close()
        self.world.touch()

    # The bot's side.

    async def call(
        self,
        method: str,
        params: Mapping[str, object],
        files: Mapping[str, spec.File] | None = None,
        *,
        token: str | None = None,
    ) -> Reply:
        """Answer one Bot API call; `token` is what the caller showed, None if the front does not care."""
        given: dict[str, Any] = {**params, **self._uploads(method, files or {})}
        # Before anything else, also before the token: a broken line asks for none.
        fault = self.faults.take(method, given.get("chat_id"))
        if fault is not None and fault.fault in faults.BEFORE:
            return Reply(status=0, body=b"", ending=faults.BEFORE[fault.fault])
        at = self.world.now()
        try:
            if token is not None and token != self.token:
                raise Refused(401, "Unauthorized")
            if fault is not None and (refusal := fault.refusal()):
                raise refusal
            body, result = await self._carry_out(method, given, files or {})
        except Refused as refusal:
            reply = _refused(refusal)
            self.calls.note(at, method, given, ok=False, error_code=refusal.code, description=refusal.description)
        else:
            reply = Reply(status=200, body=body)
            self.calls.note(at, method, given, ok=True, result=result)
        # A poll changes nothing that anybody sees, and there is one all the time.
        if method != "getUpdates":
            self.world.touch()
        return reply if fault is None else _spoiled(reply, fault)

    def _uploads(self, method: str, files: Mapping[str, spec.File]) -> dict[str, Any]:
        known = spec.parameters(method)
        return {name: file for name, file in files.items() if name in known}

    async def _carry_out(self, method: str, given: dict[str, Any], files: Mapping[str, spec.File]) -> tuple[bytes, Any]:
        name = spec.canonical(method)
        values = spec.read(name, given)
        for key, value in values.items():
            if isinstance(value, str) and value.startswith("attach://"):
                values[key] = files.get(value.removeprefix("attach://"), value)
        if name == "getUpdates":
            return await self._get_updates(values)
        if name not in TABLE:
            raise Refused(400, f"Bad Request: the stand-in does not imitate {name}")
        # "attach://name" inside a structure is looked up by the method that knows the structure.
        if files:
            values["files"] = files
        result = TABLE[name](self.world, values)
        return b'{"ok":true,"result":' + json.dumps(result, ensure_ascii=False).encode() + b"}", result

    async def _get_updates(self, values: dict[str, Any]) -> tuple[bytes, Any]:
        queue = self.world.updates
        if self.world.webhook.url:
            text = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            raise Refused(409, f"Conflict: {text}")
        if "allowed_updates" in values:
            queue.allow(values["allowed_updates"] or [])
        limit = min(max(values.get("limit", 100), 1), 100)
        found = await queue.poll(values.get("offset", 0), limit, values.get("timeout", 0))
        # Each update was written as JSON once, when it happened.
        body = b'{"ok":true,"result":[' + b",".join(update.body for update in found) + b"]}"
        return body, [update.content for update in found]

    # The people's side.

    def add_person(self, name: str, language: str = "en", *, is_bot: bool = False) -> int:
        return groups.add_person(self.world, name, language, is_bot=is_bot).id

    def add_chat(self, title: str, members: list[int], kind: Kind = "group") -> int:
        return groups.add_chat(self.world, title, members, kind).id

    def set_bot(
        self, chat: int, status: Status, by: int | None = None, *, pin: bool = True, delete: bool = False
    ) -> None:
        groups.set_bot(self.world, chat, status, by, pin=pin, delete=delete)

    def set_member(self, chat: int, person: int, status: Status = "member", *, anonymous: bool = False) -> None:
        groups.set_member(self.world, chat, person, status, anonymous=anonymous)

    def migrate(self, chat: int) -> int:
        return groups.migrate(self.world, chat).id

    def delete_chat(self, chat: int) -> None:
        groups.delete_chat(self.world, chat)

    def add_topic(self, chat: int, name: str) -> int:
        return groups.add_topic(self.world, chat, name)

    def send(self, person: int, chat: int, text: str = "", **more: Any) -> int:
        """`reply_to`, `media` ("photo", "voice" or "sticker") and `topic` as keywords; the new message's id."""
        return acts.send(self.world, person, chat, text, **more).id

    def edit(self, person: int, chat: int, message_id: int, text: str) -> None:
        acts.edit(self.world, person, chat, message_id, text)

    def delete(self, person: int, chat: int, message_id: int) -> None:
        acts.delete(self.world, person, chat, message_id)

    def react(self, person: int, chat: int, message_id: int, emoji: str | None) -> None:
        acts.react(self.world, person, chat, message_id, emoji)

    def vote(self, person: int, chat: int, message_id: int, options: list[int]) -> None:
        acts.vote(self.world, person, chat, message_id, options)

    def block(self, person: int, *, blocked: bool = True) -> None:
        acts.block(self.world, person, blocked=blocked)

    def press(self, person: int, chat: int, message_id: int, button: str, *, gone: bool = False) -> Query | Json:
        """A tap without waiting for its answer; pressing twice is what an impatient app does after a reconnect."""
        return acts.press(self.world, person, chat, message_id, button, gone=gone)

    async def tap(
        self, person: int, chat: int, message_id: int, button: str, *, gone: bool = False, redrawn: bool = False
    ) -> Json:
        """A tap, and what the person then sees: {"toast", "alert", "url"?}; `redrawn` waits for the card as well."""
        here = self.chat(chat).messages
        before = here.get(message_id)
        pressed = self.press(person, chat, message_id, button, gone=gone)
        if not isinstance(pressed, Query):
            return {"toast": None, "alert": False, **({"url": pressed["url"]} if "url" in pressed else {})}
        await self._until(lambda: pressed.answer is not None, self.world.changed, PATIENCE)
        if redrawn:
            await self._until(lambda: here.get(message_id) is not before, self.world.changed, PATIENCE)
        return pressed.answer or {"toast": None, "alert": False}

    def push(self, kind: str, content: Json, lifetime: float = updates.DAY) -> None:
        """Put any update before the bot, also one that no library understands."""
        self.world.updates.push(kind, content, lifetime)

    def hold_next_reply(self) -> None:
        self.world.updates.hold_next_reply()

    def person(self, person: int) -> Person:
        return self.world.person(person)

    def chat(self, chat: int) -> Chat:
        return self.world.chat(chat)

    def messages(self, chat: int, *, by: int | None = None) -> list[Message]:
        """Messages that are not deleted, oldest first; `by` one sender."""
        alive = [sent for sent in self.world.chat(chat).messages.values() if not sent.deleted]
        return [sent for sent in alive if by in (None, sent.sender)]

    def now(self) -> datetime:
        return self.world.clock.now().astimezone(UTC)


def _refused(refusal: Refused) -> Reply:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return Reply(status=refusal.code, body=json.dumps(body).encode())


def _spoiled(reply: Reply, fault: faults.Ordered) -> Reply:
    """The reply after what its fault does to it on the way."""
    if fault.fault == "garbage":
        return Reply(status=200, body=b"<html>502 Bad Gateway</html>")
    return Reply(status=reply.status, body=reply.body, ending=faults.AFTER.get(fault.fault, "answer"))
