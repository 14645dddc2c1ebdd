"""Scenes of noticing: gestures, thanks, rituals."""

from __future__ import annotations

from tests.page.gallery import AWAY, PRIVATE, Chapter, Stage

CHAPTER = Chapter(name="notice")


@CHAPTER.scene("gesture", "gestures")
async def _(stage: Stage) -> None:
    await stage.ana.says("/gesture")


@CHAPTER.scene("gesture-peek", "gestures", last=("ben", "Peek at mine"))
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ben)


@CHAPTER.scene("gesture-done", "gestures")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ben)
    await stage.ben.taps("Awkwardly done")


@CHAPTER.scene("gesture-noticed", "gestures")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ben)
    await stage.ana.taps("Noticed", "Quietly done")


@CHAPTER.scene("ideas-privately", "privately", "mine", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings", alone=True)
    await stage.ana.taps("☕ Ideas", "⬜ Here, to me alone", alone=True)


@CHAPTER.scene("touch", "touch", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings", alone=True)
    await stage.ana.taps("✋ Touch ideas", alone=True)


@CHAPTER.scene("gesture-private", "gestures", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/gesture", alone=True)


@CHAPTER.scene("gesture-why", "gestures", ben=AWAY, ana=PRIVATE, last=("ana", "Why this?"))
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana, alone=True)


@CHAPTER.scene("where", "where", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")
    await stage.ana.taps("💬 What", "🤝 Together…", "📍 Near and far")


@CHAPTER.scene("thanks", "thanks")
async def _(stage: Stage) -> None:
    await stage.ana.taps("✕ Close")
    await stage.begin()
    await stage.ben.says("/thanks for the tea, exactly when I needed it")
    await stage.ana.taps("🤍")


@CHAPTER.scene("thanks-pick", "thanks", ana=AWAY)
async def _(stage: Stage) -> None:
    await stage.ben.says("/thanks")


@CHAPTER.scene("thanks-borrow", "thanks", ana=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ben)
    await stage.ben.taps("Something they did")


@CHAPTER.scene("thanks-news", "thanks", ana=AWAY)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ben)
    await stage.ben.taps("‹ Back", "🎉 Good news")


@CHAPTER.scene("rituals", "what", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ben.taps("✕ Close")
    await stage.begin()
    await stage.ana.says("/ritual")


@CHAPTER.scene("ritual-suggested", "suggestions")
async def _(stage: Stage) -> None:
    await stage.ana.taps("⬜ High and low")


@CHAPTER.scene("ritual", "rituals")
async def _(stage: Stage) -> None:
    await stage.ben.taps("Yes")
    await stage.begin()
    await stage.pass_time(to="2026-03-11T21:30:00+01:00")


@CHAPTER.scene("ritual-met", "rituals")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ben.taps("We did it")


@CHAPTER.scene("thanks-evening", "thanks")
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")
    await stage.ana.taps("💬 What", "⬜ One thank-you", "✕ Close")
    await stage.ben.taps("Yes")
    await stage.begin()
    await stage.pass_time(to="2026-03-12T20:10:00+01:00")
