"""Scenes of what one keeps: promises, what helps, values."""

from __future__ import annotations

from tests.page.gallery import AWAY, PRIVATE, Chapter, Stage

CHAPTER = Chapter(name="keep")


@CHAPTER.scene("today-empty", "today", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/today", alone=True)


@CHAPTER.scene("promise-pick", "promise", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/promise", alone=True)


@CHAPTER.scene("promise", "promises", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.taps("✕ Close", alone=True)
    await stage.begin()
    await stage.ana.says("/promise book the table by 20:30", alone=True)


@CHAPTER.scene("promise-shared", "promises", ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana, alone=True)
    await stage.ana.taps("Share with Ben", alone=True)


@CHAPTER.scene("promise-reminder", "promises", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.pass_time(to="2026-03-11T19:40:00+01:00")


@CHAPTER.scene("promise-kept", "promises", ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana, alone=True)
    await stage.show_last(stage.ana)
    await stage.ana.taps("Kept", alone=True)


@CHAPTER.scene("needs", "needs", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/needs", alone=True)
    for line in ("Ten minutes of quiet when I come in", "A message around lunch"):
        await stage.begin()
        await stage.ana.taps("Add a line", alone=True)
        await stage.ana.answers(line, alone=True)
    await stage.ana.says("/needs", alone=True)
    await stage.show_last(stage.ana, alone=True)


@CHAPTER.scene("needs-line", "needs", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana, alone=True)
    await stage.ana.taps("✏️ 2", "Share with Ben", alone=True)


@CHAPTER.scene("needs-theirs", "needs", ana=AWAY, ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ben.says("/settings", alone=True)
    await stage.ben.taps("What helps Ana", alone=True)


@CHAPTER.scene("values-invite", "values")
async def _(stage: Stage) -> None:
    await stage.ana.says("/values")


@CHAPTER.scene("values-pick", "values", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.follows("Pick mine")
    await stage.ana.taps("⬜ Kindness", "⬜ Humour", "⬜ Calm", alone=True)


@CHAPTER.scene("values", "values")
async def _(stage: Stage) -> None:
    await stage.ana.taps("Ready to show", alone=True)
    await stage.ben.follows("Pick mine")
    await stage.ben.taps("⬜ Kindness", "⬜ Humour", "⬜ Freedom", "Ready to show", alone=True)


@CHAPTER.scene("remember", "remember", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/remember", alone=True)


@CHAPTER.scene("remember-date", "remember", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/remember the interview Fri 10:00", alone=True)


@CHAPTER.scene("remember-list", "remember", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    for kind, words in (("💛 A favourite", "Salted peanuts"), ("🛒 Running low", "The good coffee")):
        await stage.ana.says("/remember", alone=True)
        await stage.ana.taps(kind, alone=True)
        await stage.ana.answers(words, alone=True)
    await stage.ana.says("/remember our day 13 March", alone=True)
    await stage.ana.taps("🔁 Every year", "In our group too", alone=True)
    await stage.ana.says("/remember", alone=True)
    await stage.show_last(stage.ana, alone=True)
    await stage.ana.taps("📋 All I keep", alone=True)


@CHAPTER.scene("reminders", "reminders", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings", alone=True)
    await stage.ana.taps("🔁 My reminders", "➕ A new one", alone=True)


@CHAPTER.scene("today", "today", ana=AWAY, ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/bid look up, the moon")
    await stage.ben.says("/promise water the plants by 21:00", alone=True)
    await stage.begin()
    await stage.ben.says("/today", alone=True)


@CHAPTER.scene("reminder", "remember", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.pass_time(to="2026-03-12T14:30:00+01:00")


@CHAPTER.scene("remember-eve", "remember", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.pass_time(to="2026-03-12T21:30:00+01:00")


@CHAPTER.scene("remember-shared", "remember")
async def _(stage: Stage) -> None:
    await stage.pass_time(to="2026-03-13T09:00:00+01:00")
    await stage.ben.taps("🤍")


@CHAPTER.scene("remember-before", "remember", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.pass_time(to="2026-03-13T09:45:00+01:00")
