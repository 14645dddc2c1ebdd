"""Scenes of asking: the four kinds of questions, their own, how deep, and one for oneself."""

from __future__ import annotations

import re

from tests.fakes import wordings
from tests.page.gallery import AWAY, PRIVATE, Chapter, Stage

CHAPTER = Chapter(name="ask")
COOK = "What shall we cook on Sunday?"
# Sealed questions, and what the two would write.
SEALED = {
    "nicest little moment": ("The walk home in the rain.", "When you sang and could not find the key."),
    "glad of this month": ("Breakfast somewhere new, on a weekday.", "A letter. A short one is fine."),
    "wake up anywhere": ("A hut by a lake, and no signal.", "The small island with the ferry."),
    "looking forward to most": ("Your sister's visit.", "Saturday. All of it."),
    "to keep for the two of you": ("Thursday, right after you come home.", "Sunday, the first coffee."),
    "this could become something": ("At the bus stop, in the cold.", "When you laughed at the map."),
    "look especially lovely": ("Reading, with wet hair.", "When you explain something with both hands."),
    "superpower": ("You find anything I have lost.", "You make every queue feel short."),
}  # fmt: skip


@CHAPTER.scene("questions-own", "questions", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")
    await stage.ana.taps("💬 What", "🤝 Together…", "💬 Our own questions", "Add one")
    await stage.ana.answers(COOK)


@CHAPTER.scene("questions-depth", "questions", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")
    await stage.ana.taps("💬 What", "🤝 Together…", "🌊 Depth")


@CHAPTER.scene("suggestion", "suggestions", last=("ben", "Yes"))
async def _(stage: Stage) -> None:
    await stage.ana.taps("⬜ Deep", "✕ Close")


@CHAPTER.scene("checkin", "checkins")
async def _(stage: Stage) -> None:
    await stage.asks(stage.ana, re.compile(re.escape(COOK)))


@CHAPTER.scene("checkin-answered", "checkins")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.says("The lemon thing from last summer", to=COOK)
    await stage.ben.says("Pancakes. Always pancakes", to=COOK)


@CHAPTER.scene("checkin-think", "checkins", ana=AWAY, ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.asks(stage.ana, wordings("checkins-how"))
    await stage.ben.taps("Let me think")


@CHAPTER.scene("checkin-choice", "checkins", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.asks(stage.ana, wordings("checkins-how-choice"))


@CHAPTER.scene("checkin-choice-both", "checkins")
async def _(stage: Stage) -> None:
    await stage.asks(stage.ana, wordings("checkins-how-choice"))
    first, second, *_ = await stage.choices()
    await stage.ana.taps(first)
    await stage.ben.taps(second)


@CHAPTER.scene("checkin-scale", "checkins")
async def _(stage: Stage) -> None:
    await stage.asks(stage.ana, wordings("checkins-how-scale"))
    await stage.ana.taps("⛈")
    await stage.ben.taps("🌤")


@CHAPTER.scene("checkin-sealed", "checkins")
async def _(stage: Stage) -> None:
    stage.found = await stage.asks(stage.ana, re.compile("|".join(SEALED)))


@CHAPTER.scene("checkin-sealed-write", "checkins", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.follows("✍️ Write mine")


@CHAPTER.scene("checkin-sealed-one", "checkins", ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ben)
    await stage.ana.answers(SEALED[stage.found][0], alone=True)


@CHAPTER.scene("checkin-sealed-both", "checkins")
async def _(stage: Stage) -> None:
    await stage.ben.follows("✍️ Write mine")
    await stage.ben.answers(SEALED[stage.found][1], alone=True)


@CHAPTER.scene("question-for-me", "self", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings", alone=True)
    await stage.ana.taps("💭 A question for me", alone=True)
