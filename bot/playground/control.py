"""The control API: acting as people, moving the clock, ordering faults."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground import bodies, menus, views
from bot.playground.faults import Ordered
from bot.playground.refusal import Impossible, NotThere
from bot.playground.telegram import StandIn


class Stage(Protocol):
    """The bot in the same process, on the play clock."""

    async def settle(self) -> None: ...

    async def run_to(self, to: datetime) -> tuple[int, int]:
        """Move the clock through every instant that is due; how many moments opened, how many messages left."""

    async def next_due(self) -> datetime | None: ...


B = TypeVar("B", bound=bodies.Body)


async def _body(request: Request, kind: type[B]) -> B:
    return kind.model_validate_json(await request.body() or b"{}")


def _stage(request: Request) -> Stage | None:
    stage: Stage | None = request.app.state.stage
    return stage


def _id(request: Request, name: str) -> int:
    return _number(request.path_params[name], name)


def _number(written: str | None, name: str) -> int:
    try:
        return int(written or "")
    except ValueError:
        raise NotThere(f"{name} must be a number, not {written!r}") from None


class Control:
    """One method per call; the routes are at the end."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin

    # Looking.

    async def state(self, request: Request) -> Response:
        return JSONResponse({**views.state(self._standin), "real_time": _stage(request) is None})

    async def messages(self, request: Request) -> Response:
        here = self._standin.chat(_id(request, "chat"))
        person = _number(request.query_params.get("as"), "as")
        last = _number(request.query_params.get("last", "0"), "last")
        return JSONResponse(views.messages(self._standin.world, here, person, last))

    async def commands(self, request: Request) -> Response:
        here = self._standin.chat(_number(request.query_params.get("chat"), "chat"))
        person = _number(request.query_params.get("as"), "as")
        found = menus.seen_by(self._standin.world, here, person)
        return JSONResponse([{"command": menu["command"], "description": menu["description"]} for menu in found])

    async def calls(self, request: Request) -> Response:
        since = _number(request.query_params.get("since", "0"), "since")
        return JSONResponse([call.shown() for call in self._standin.calls.since(since)])

    async def changes(self, request: Request) -> Response:
        since = _number(request.query_params.get("since", "-1"), "since")
        return JSONResponse({"version": await self._standin.wait_change(since)})

    async def file(self, request: Request) -> Response:
        upload = self._standin.world.uploads.get(request.path_params["file"])
        if upload is None:
            raise NotThere(f"there is no file {request.path_params['file']}")
        return Response(upload.file.data, media_type=upload.file.mime)

    # People and chats.

    async def add_person(self, request: Request) -> Response:
        new = await _body(request, bodies.NewPerson)
        return JSONResponse({"id": self._standin.add_person(new.name, new.language, is_bot=new.is_bot)})

    async def add_chat(self, request: Request) -> Response:
        new = await _body(request, bodies.NewChat)
        return JSONResponse({"id": self._standin.add_chat(new.title, new.members, new.kind)})

    async def set_bot(self, request: Request) -> Response:
        place = await _body(request, bodies.BotPlace)
        rights = place.model_dump(include={"pin", "delete"})
        self._standin.set_bot(_id(request, "chat"), place.status, place.by, **rights)
        return JSONResponse({})

    async def set_member(self, request: Request) -> Response:
        there = await _body(request, bodies.Membership)
        self._standin.set_member(_id(request, "chat"), there.person, there.status, anonymous=there.anonymous)
        return JSONResponse({})

    async def migrate(self, request: Request) -> Response:
        return JSONResponse({"new_id": self._standin.migrate(_id(request, "chat"))})

    async def delete_chat(self, request: Request) -> Response:
        self._standin.delete_chat(_id(request, "chat"))
        return JSONResponse({})

    async def add_topic(self, request: Request) -> Response:
        topic = await _body(request, bodies.Topic)
        return JSONResponse({"id": self._standin.add_topic(_id(request, "chat"), topic.name)})

    # What a person does.

    async def send(self, request: Request) -> Response:
        said = await _body(request, bodies.Send)
        if said.late:
            self._standin.hold_next_reply()
        more = said.model_dump(include={"reply_to", "media", "topic"})
        return JSONResponse({"message_id": self._standin.send(_id(request, "person"), said.chat, said.text, **more)})

    async def edit(self, request: Request) -> Response:
        new = await _body(request, bodies.Edit)
        self._standin.edit(_id(request, "person"), new.chat, new.message_id, new.text)
        return JSONResponse({})

    async def delete(self, request: Request) -> Response:
        where = await _body(request, bodies.Place)
        self._standin.delete(_id(request, "person"), where.chat, where.message_id)
        return JSONResponse({})

    async def tap(self, request: Request) -> Response:
        tap = await _body(request, bodies.Tap)
        person = _id(request, "person")
        how = tap.model_dump(include={"gone", "redrawn"})
        return JSONResponse(await self._standin.tap(person, tap.chat, tap.message_id, tap.button, **how))

    async def react(self, request: Request) -> Response:
        felt = await _body(request, bodies.React)
        self._standin.react(_id(request, "person"), felt.chat, felt.message_id, felt.emoji)
        return JSONResponse({})

    async def block(self, request: Request) -> Response:
        wish = await _body(request, bodies.Block)
        self._standin.block(_id(request, "person"), blocked=wish.blocked)
        return JSONResponse({})

    async def open(self, request: Request) -> Response:
        """The private chat is opened by pressing Start in it."""
        await _body(request, bodies.Opening)
        person = _id(request, "person")
        return JSONResponse({"message_id": self._standin.send(person, person, "/start")})

    # Time and faults.

    async def clock(self, request: Request) -> Response:
        how = await _body(request, bodies.Clock)
        stage = _stage(request)
        if stage is None:
            raise HTTPException(409, "the emulator keeps real time")
        opened, sent = await stage.run_to(await self._goal(how, stage))
        return JSONResponse({"now": self._standin.now().isoformat(), "opened": opened, "sent": sent})

    async def _goal(self, how: bodies.Clock, stage: Stage) -> datetime:
        now = self._standin.now()
        if how.next:
            return max(await stage.next_due() or now, now)
        if how.to is not None and how.to < now:
            raise Impossible(f"the clock only moves forwards: {how.to.isoformat()} is before {now.isoformat()}")
        return how.to or now + timedelta(seconds=how.advance or 0)

    async def settle(self, request: Request) -> Response:
        """With a bot elsewhere, all that can be known is that it has confirmed every update."""
        stage = _stage(request)
        if stage is not None:
            await stage.settle()
            return JSONResponse({})
        waiting = await self._standin.wait_confirmed()
        return JSONResponse({"waiting": waiting} if waiting else {})

    async def order_fault(self, request: Request) -> Response:
        new = await _body(request, bodies.NewFault)
        self._standin.faults.order(Ordered(**new.model_dump()))
        return JSONResponse({})

    async def clear_faults(self, request: Request) -> Response:
        self._standin.faults.clear()
        return JSONResponse({})

    async def set_flood(self, request: Request) -> Response:
        self._standin.world.flood = (await _body(request, bodies.Flood)).on
        return JSONResponse({})

    async def push(self, request: Request) -> Response:
        raw = await _body(request, bodies.RawUpdate)
        self._standin.push(raw.kind, raw.content, raw.lifetime)
        return JSONResponse({})

    def routes(self) -> list[Route]:
        get: dict[str, Callable[[Request], Awaitable[Response]]] = {
            "state": self.state,
            "chats/{chat}/messages": self.messages,
            "commands": self.commands,
            "calls": self.calls,
            "changes": self.changes,
            "files/{file}": self.file,
        }
        post: dict[str, Callable[[Request], Awaitable[Response]]] = {
            "people": self.add_person,
            "chats": self.add_chat,
            "chats/{chat}/bot": self.set_bot,
            "chats/{chat}/members": self.set_member,
            "chats/{chat}/migrate": self.migrate,
            "chats/{chat}/delete": self.delete_chat,
            "chats/{chat}/topics": self.add_topic,
            "people/{person}/send": self.send,
            "people/{person}/edit": self.edit,
            "people/{person}/delete": self.delete,
            "people/{person}/tap": self.tap,
            "people/{person}/react": self.react,
            "people/{person}/block": self.block,
            "people/{person}/open": self.open,
            "clock": self.clock,
            "settle": self.settle,
            "faults": self.order_fault,
            "faults/clear": self.clear_faults,
            "flood": self.set_flood,
            "updates": self.push,
        }
        gets = [Route(f"/play/{path}", act, methods=["GET"]) for path, act in get.items()]
        return gets + [Route(f"/play/{path}", act, methods=["POST"]) for path, act in post.items()]


async def not_there(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, 404)


async def impossible(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, 422)


async def malformed(request: Request, error: Exception) -> Response:
    """The first complaint of the body's model, in one line."""
    first = error.errors()[0] if isinstance(error, ValidationError) else {"loc": (), "msg": str(error)}
    where = ".".join(str(step) for step in first["loc"])
    text = str(first["msg"]).removeprefix("Value error, ")
    return JSONResponse({"error": f"{where}: {text}" if where else text}, 422)


async def refused(request: Request, error: Exception) -> Response:
    code, text = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, str(error))
    return JSONResponse({"error": text}, code)


HANDLERS = {NotThere: not_there, Impossible: impossible, ValidationError: malformed, HTTPException: refused}
