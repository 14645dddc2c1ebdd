"""Scenes of the path, of thoughts, and of words to borrow; and how all of it is explained."""

from __future__ import annotations

from tests.page.gallery import AWAY, PRIVATE, Chapter, Stage

CHAPTER = Chapter(name="path")


@CHAPTER.scene("path-page", "path", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/path")


@CHAPTER.scene("path-suggested", "path")
async def _(stage: Stage) -> None:
    await stage.ana.taps("Good, and curious")


@CHAPTER.scene("path-day", "path")
async def _(stage: Stage) -> None:
    await stage.ben.taps("Yes, let's")


@CHAPTER.scene("path-why", "path", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("Why this?")


@CHAPTER.scene("path-words", "path", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("‹ Back", "Words to borrow")


@CHAPTER.scene("path-doors", "path", last=("ben", "🌿 Steady"))
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("‹ Back", "To the doors")


@CHAPTER.scene("path-met", "path")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("I did mine")
    await stage.ben.taps("I did mine")


@CHAPTER.scene("path-keep", "path")
async def _(stage: Stage) -> None:
    for _ in range(9):
        await stage.begin()
        await stage.ana.taps("Next day", "To the doors")
    await stage.begin()
    await stage.ana.taps("I did mine")
    await stage.ben.taps("I did mine")


@CHAPTER.scene("path-keep-day", "path", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.taps("Pick a day")


@CHAPTER.scene("thought", "ideas")
async def _(stage: Stage) -> None:
    await stage.ana.says("/help")
    await stage.ana.taps("💡 A thought")


@CHAPTER.scene("thought-why", "ideas", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("Why this?")


@CHAPTER.scene("help", "help")
async def _(stage: Stage) -> None:
    await stage.ana.says("/help")


for _tab in ("Notice", "Respond", "Acknowledge", "Ask"):

    @CHAPTER.scene(f"help-{_tab.lower()}", "help", ben=AWAY)
    async def _(stage: Stage, tab: str = _tab) -> None:
        await stage.show_last(stage.ana)
        await stage.ana.taps(tab)


@CHAPTER.scene("help-more", "help", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("‹ Back", "More help")


@CHAPTER.scene("words", "words", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("‹ Back", "Words to borrow")


@CHAPTER.scene("words-one", "words", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("Sorry")


@CHAPTER.scene("instead", "instead", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("‹ Back", "‹ Back", "Small stumbles")


@CHAPTER.scene("help-mine", "help", ana=AWAY, ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ben.says("/help", alone=True)
