"""The bot inside the playground: the same app, on a play clock, speaking HTTP to the stand-in beside it."""

from __future__ import annotations

import asyncio
from datetime import datetime

from bot.app import App
from bot.clock import PlayClock
from bot.playground.telegram import StandIn

# A bug that makes something due again and again must not hang the page.
MOST_ROUNDS = 200


class BotOnStage:
    """What the control API asks of the bot: be done with now, and live through the time until then."""

    def __init__(self, standin: StandIn, clock: PlayClock) -> None:
        self._standin = standin
        self._clock = clock
        self._app: asyncio.Future[App] = asyncio.get_running_loop().create_future()

    def enter(self, app: App) -> None:
        """The bot is ready; whoever asked before has waited for this."""
        self._app.set_result(app)

    async def settle(self) -> None:
        """Until the bot has nothing left to do now: every update handled, everything due decided and delivered."""
        app = await self._app
        for _ in range(MOST_ROUNDS):
            before = (self._standin.version, app.dispatcher.sent)
            await self._standin.wait_confirmed()
            await app.settle_once()
            after = (self._standin.version, app.dispatcher.sent)
            if before == after and not self._standin.unconfirmed() and app.intake.is_idle():
                return

    async def next_due(self) -> datetime | None:
        return await (await self._app).engine.next_due()

    async def run_to(self, to: datetime) -> tuple[int, int]:
        """Through every instant that is due, in its order; how many moments opened, how many messages left."""
        app = await self._app
        opened, sent = app.engine.opened, app.dispatcher.sent
        await self.settle()
        while (due := await self.next_due()) is not None and due <= to:
            self._clock.move_to(max(due, self._clock.now()))
            await self.settle()
        self._clock.move_to(max(to, self._clock.now()))
        await self.settle()
        return app.engine.opened - opened, app.dispatcher.sent - sent
