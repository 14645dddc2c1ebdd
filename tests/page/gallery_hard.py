"""Scenes of hard moments: the ways through, trying again, time alone and the return, and the private help page."""

from __future__ import annotations

from tests.page.gallery import AWAY, PRIVATE, Chapter, Stage

CHAPTER = Chapter(name="hard")


@CHAPTER.scene("hard-menu", "bids", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/gesture")
    await stage.ana.taps("⋯")


@CHAPTER.scene("hard-break", "repair", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("Take a break")


@CHAPTER.scene("repair-ways", "repair", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/repair")


@CHAPTER.scene("repair-doors", "repair", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("Try that again")


@CHAPTER.scene("repair", "repair", ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.taps("Warmth")


@CHAPTER.scene("repair-met", "repair")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ben.taps("Yes")


@CHAPTER.scene("repair-talked", "repair")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    stage.put_in_jar(12)
    await stage.ben.taps("We talked", "Thanks for saying it")


@CHAPTER.scene("landing-suggested", "repair")
async def _(stage: Stage) -> None:
    await stage.ana.taps("Ask us tomorrow")


@CHAPTER.scene("hear-me", "bids", ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ben.taps("Yes")
    await stage.begin()
    await stage.ana.says("/repair")
    await stage.ana.taps("Just hear me")


@CHAPTER.scene("same-team", "checkins")
async def _(stage: Stage) -> None:
    await stage.ana.says("/repair")
    await stage.ana.taps("Same team")


@CHAPTER.scene("space-pick", "space", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/space")


@CHAPTER.scene("space", "space", ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.taps("1 hour")
    await stage.ben.taps("🤍 Take your time")


@CHAPTER.scene("space-back", "space", ana=PRIVATE, ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.pass_time(hours=1.1)


@CHAPTER.scene("space-return", "space")
async def _(stage: Stage) -> None:
    await stage.ana.taps("I'm back", alone=True)
    await stage.ben.taps("Hello again")


@CHAPTER.scene("landing", "landing")
async def _(stage: Stage) -> None:
    await stage.pass_time(to="2026-03-12T10:30:00+01:00")


@CHAPTER.scene("landing-page", "repair", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")
    await stage.ana.taps("💬 What", "🤝 Together…", "🌤 Day after")


@CHAPTER.scene("safety", "safety", ana=AWAY, ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ben.says("/safety", alone=True)


@CHAPTER.scene("safety-person", "safety", ana=AWAY, ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ben, alone=True)
    await stage.ben.taps("Finding a person", alone=True)
