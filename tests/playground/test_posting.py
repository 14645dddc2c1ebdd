"""A webhook is posted to, in order, with its secret, and again until it takes what is posted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.playground.posting import post_updates
from tests.playground.scene import Scene


class Door:
    """A server that answers with what it was told to, then with 200."""

    def __init__(self, *statuses: int) -> None:
        self._statuses = list(statuses)
        self.posts: list[tuple[str, list[str]]] = []

    async def take(self, request: web.Request) -> web.Response:
        secret = request.headers["X-Telegram-Bot-Api-Secret-Token"]
        update = await request.json()
        self.posts.append((secret, [key for key in update if key != "update_id"]))
        return web.Response(status=self._statuses.pop(0) if self._statuses else 200)


@pytest.fixture
async def door() -> AsyncIterator[tuple[Door, str]]:
    opened = Door(503)
    app = web.Application()
    app.router.add_post("/in", opened.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    yield opened, f"http://{host}:{port}/in"
    await runner.cleanup()


async def test_what_waits_is_posted_in_order_until_it_is_taken(scene: Scene, door: tuple[Door, str]) -> None:
    opened, url = door
    await scene.ok("setWebhook", url=url, secret_token="whistle")
    posting = asyncio.create_task(post_updates(scene.standin))
    scene.standin.send(scene.ana, scene.ana, "/start")
    assert await scene.standin.wait_confirmed() == 0
    posting.cancel()
    kinds = [kind for _, [kind] in opened.posts]
    assert kinds[:2] == [kinds[0]] * 2
    assert kinds[-1] == "message"
    assert {secret for secret, _ in opened.posts} == {"whistle"}
    told = await scene.ok("getWebhookInfo")
    assert (told["url"], told["pending_update_count"]) == (url, 0)
    assert told["last_error_message"].startswith("Wrong response from the webhook: 503")
