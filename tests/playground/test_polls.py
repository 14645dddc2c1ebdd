"""Polls, with every field that python-telegram-bot takes for required."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Message, Update

from bot.playground.refusal import Impossible
from tests.playground.scene import Scene

OPTIONS = [{"text": "A walk"}, {"text": "A film"}]


async def ask(scene: Scene, **more: Any) -> dict[str, Any]:
    sent: dict[str, Any] = await scene.ok("sendPoll", chat_id=scene.group, question="Tonight?", options=OPTIONS, **more)
    return sent


async def test_a_poll_can_be_read_by_the_library(scene: Scene) -> None:
    found = Message.de_json(await ask(scene, is_anonymous=False), None)
    assert found.poll is not None
    assert [one.text for one in found.poll.options] == ["A walk", "A film"]


async def test_a_vote_is_told_with_its_voter_and_without_the_chat(scene: Scene) -> None:
    sent = await ask(scene, is_anonymous=False)
    scene.standin.vote(scene.ben, scene.group, sent["message_id"], [1])
    [raw] = [update for update in await scene.updates() if "poll_answer" in update]
    told = Update.de_json(raw, None).poll_answer
    assert told is not None
    assert (told.poll_id, told.option_ids, told.user and told.user.id) == (sent["poll"]["id"], (1,), scene.ben)
    assert "chat" not in raw["poll_answer"]


async def test_a_vote_taken_back_has_no_options(scene: Scene) -> None:
    sent = await ask(scene, is_anonymous=False)
    for options in ([1], []):
        scene.standin.vote(scene.ben, scene.group, sent["message_id"], options)
    [*_, raw] = await scene.updates()
    assert raw["poll_answer"]["option_ids"] == []


async def test_an_anonymous_vote_is_told_as_counts(scene: Scene) -> None:
    sent = await ask(scene)
    scene.standin.vote(scene.ben, scene.group, sent["message_id"], [0])
    [*_, raw] = await scene.updates()
    assert [one["voter_count"] for one in raw["poll"]["options"]] == [1, 0]


async def test_a_stopped_poll_takes_no_votes_and_is_not_stopped_twice(scene: Scene) -> None:
    sent = await ask(scene)
    where = {"chat_id": scene.group, "message_id": sent["message_id"]}
    assert (await scene.ok("stopPoll", **where))["is_closed"]
    assert "already been closed" in await scene.refusal("stopPoll", **where)
    with pytest.raises(Impossible):
        scene.standin.vote(scene.ben, scene.group, sent["message_id"], [0])


@pytest.mark.parametrize("given", [{"question": ""}, {"options": []}, {"options": OPTIONS * 7}])
async def test_a_poll_out_of_bounds_is_refused(scene: Scene, given: dict[str, Any]) -> None:
    question = {"chat_id": scene.group, "question": "Tonight?", "options": OPTIONS} | given
    assert "Bad Request" in await scene.refusal("sendPoll", **question)
