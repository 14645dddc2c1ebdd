"""sendPoll and stopPoll, as far as regular polls go."""

from __future__ import annotations

from typing import Any

from bot.playground import access, objects
from bot.playground.methods import sending
from bot.playground.refusal import bad_request
from bot.playground.world import Json, Poll, World

# platform.md 2.8
MAX_QUESTION = 300
MAX_OPTIONS = 12
MAX_OPTION = 100


def send_poll(world: World, given: dict[str, Any]) -> Json:
    asked = _poll(world, given)
    sent = sending.post(world, given, "", [])
    here = access.writable(world, given["chat_id"])
    found = here.messages[sent["message_id"]]
    found.poll = asked
    return objects.message(world, here, found)


def _poll(world: World, given: dict[str, Any]) -> Poll:
    if given.get("type", "regular") != "regular":
        raise bad_request("the stand-in does not imitate quizzes")
    if not 1 <= len(given["question"]) <= MAX_QUESTION:
        raise bad_request("poll question length must be between 1 and 300")
    options = [one["text"] for one in given["options"]]
    if not 1 <= len(options) <= MAX_OPTIONS:
        raise bad_request("poll must have at least 1 option and at most 12")
    if any(not 1 <= len(text) <= MAX_OPTION for text in options):
        raise bad_request("poll options length must not exceed 100")
    return Poll(
        id=str(world.rng.getrandbits(62)), question=given["question"], options=options,
        anonymous=given.get("is_anonymous", True), several=bool(given.get("allows_multiple_answers")),
    )  # fmt: skip


def stop_poll(world: World, given: dict[str, Any]) -> Json:
    here = access.writable(world, given["chat_id"])
    found = access.own_message(world, here, given["message_id"], "poll to stop")
    if found.poll is None:
        raise bad_request("message with poll to stop not found")
    if found.poll.closed:
        raise bad_request("poll has already been closed")
    found.poll.closed = True
    return objects.poll(found.poll)


TABLE = {"sendPoll": send_poll, "stopPoll": stop_poll}
