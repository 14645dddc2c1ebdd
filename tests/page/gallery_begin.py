"""Scenes of the beginning: one message that edits itself from hello to ready."""

from __future__ import annotations

from tests.page.gallery import AWAY, Chapter, Stage

CHAPTER = Chapter(name="begin", beginning="")


@CHAPTER.scene("hello", "hello")
async def _(stage: Stage) -> None:
    await stage.us.sees(stage.us.ana, "I'm in")
    stage.show_all()


@CHAPTER.scene("hello-time", "hello", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.taps("I'm in")
    await stage.ben.taps("I'm in")
    stage.show_all()


@CHAPTER.scene("hello-mood", "hello", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.taps("18:00", "Berlin")
    await stage.ben.taps("Same")
    stage.show_all()


@CHAPTER.scene("hello-begin", "hello", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.taps("Good, more")
    await stage.ben.taps("Skip")
    stage.show_all()


@CHAPTER.scene("hello-suggests", "hello", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.taps("🌙 Evening question")
    stage.show_all()


@CHAPTER.scene("hello-ready", "hello")
async def _(stage: Stage) -> None:
    await stage.ben.taps("Good")
    stage.show_all()
