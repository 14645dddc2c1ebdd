"""Scenes of settings, shared and one's own; and of the bot when it grows quieter."""

from __future__ import annotations

from tests.fakes import wordings
from tests.page.gallery import AWAY, PRIVATE, Chapter, Stage

CHAPTER = Chapter(name="settings", beginning="🌙 Evening question")
MINE = {"nudges": "🔔 Nudges", "quiet": "🌙 Quiet", "zone": "🌍 Berlin"}


@CHAPTER.scene("settings", "settings", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")


@CHAPTER.scene("settings-when", "when", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("🕰 When")


@CHAPTER.scene("settings-when-one", "when", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("One question")


@CHAPTER.scene("settings-clock", "when", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("⏰", "20")


@CHAPTER.scene("settings-what", "what", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")
    await stage.show_last(stage.ana)
    await stage.ana.taps("💬 What")


@CHAPTER.scene("settings-together", "what", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("🤝 Together…")


@CHAPTER.scene("settings-reactions", "settings", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")
    await stage.show_last(stage.ana)
    await stage.ana.taps("👁 Reactions")


@CHAPTER.scene("busy-week", "settings", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("‹ Back", "🌿 Busy week")


@CHAPTER.scene("settings-recap", "recap", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("📬 Recap")


@CHAPTER.scene("mine", "mine", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.taps("✕ Close")
    await stage.ana.says("/settings", alone=True)


for _name, _button in MINE.items():

    @CHAPTER.scene(f"mine-{_name}", "mine", ben=AWAY, ana=PRIVATE)
    async def _(stage: Stage, button: str = _button) -> None:
        await stage.ana.says("/settings", alone=True)
        await stage.show_last(stage.ana, alone=True)
        await stage.ana.taps(button, alone=True)


@CHAPTER.scene("mine-busy", "mine", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings", alone=True)
    await stage.show_last(stage.ana, alone=True)
    await stage.ana.taps("💼 Busy", "Set busy hours", alone=True)


@CHAPTER.scene("pause", "pause")
async def _(stage: Stage) -> None:
    await stage.ana.says("/pause")


@CHAPTER.scene("paused", "pause")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ana.taps("A week")


@CHAPTER.scene("easing", "easing")
async def _(stage: Stage) -> None:
    await stage.ben.taps("Resume", "✕ Close")
    await stage.ana.says("/settings")
    await stage.ana.taps("🌿 End busy week", "✕ Close")
    asks, last = wordings("easing-ask"), ""
    while not asks.search(last):
        await stage.begin()
        moved = await stage.us.play.clock(next=True)
        assert moved["now"] < "2026-05", "the question about their rhythm does not come"
        last = (await stage.us.last(stage.us.ana))["text"]


@CHAPTER.scene("language", "language", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/language")
