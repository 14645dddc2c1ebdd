"""Scenes of reaching out: bids, good news, and the one nudge."""

from __future__ import annotations

from tests.page.gallery import AWAY, PRIVATE, Chapter, Stage

CHAPTER = Chapter(name="reach")


@CHAPTER.scene("bid-pick", "bid", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/bid")


@CHAPTER.scene("bid", "bids")
async def _(stage: Stage) -> None:
    await stage.ana.taps("✕ Close")
    await stage.begin()
    await stage.ana.says("/bid long day, could use an ear")


@CHAPTER.scene("bid-answered", "bids")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ben.taps("I'm here")


@CHAPTER.scene("bid-hug", "bids")
async def _(stage: Stage) -> None:
    await stage.ana.says("/bid")
    await stage.ana.taps("Hug")


@CHAPTER.scene("bid-menu", "bids", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ben.taps("🤗 Hug")
    await stage.begin()
    await stage.ana.says("/bid")
    await stage.ana.taps("Quiet company", "⋯")


@CHAPTER.scene("bid-news", "bids")
async def _(stage: Stage) -> None:
    await stage.ana.taps("Never mind")
    await stage.begin()
    await stage.ben.says("/bid")
    await stage.ben.taps("Good news")
    await stage.ana.taps("Wow, tell me")


@CHAPTER.scene("bid-notokay", "bids")
async def _(stage: Stage) -> None:
    await stage.ben.says("/bid")
    await stage.ben.taps("Not okay")


@CHAPTER.scene("nudge", "bids", ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.taps("Coming")
    await stage.begin()
    await stage.ana.says("/bid saw something that made me think of you")
    await stage.pass_time(hours=3.2)


@CHAPTER.scene("nudge-answered", "bids", ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.show_last(stage.ben, alone=True)
    await stage.ben.taps("I'm here", alone=True)


@CHAPTER.scene("bid-rests", "bids", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/bid")
    await stage.ana.taps("Talk")
    await stage.pass_time(hours=25)


@CHAPTER.scene("bid-later", "bids", last=("ben", "In an hour"))
async def _(stage: Stage) -> None:
    await stage.pass_time(to="2026-03-14T17:00:00+01:00")
    await stage.begin()
    await stage.ana.says("/bid could we talk about the summer")
    await stage.ben.taps("Not now…")


@CHAPTER.scene("bid-back", "bids", ana=AWAY, ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.pass_time(hours=1.1)
