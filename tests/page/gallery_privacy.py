"""Scenes of privacy: what is kept, what one can take along, and the ends."""

from __future__ import annotations

from tests.page.gallery import AWAY, PRIVATE, Chapter, Stage

CHAPTER = Chapter(name="privacy")


@CHAPTER.scene("privacy", "privacy", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/privacy")


@CHAPTER.scene("privacy-mine", "privacy", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.follows("🔒 Open my side")


@CHAPTER.scene("know", "know", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/bid long day, could use an ear")
    await stage.ben.says("/bid come and look at the moon")
    await stage.ana.taps("I'm here")
    await stage.ana.taps("What do you know?", alone=True)


@CHAPTER.scene("know-answered", "know", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana, alone=True)
    await stage.ana.taps("What you answered", alone=True)


@CHAPTER.scene("keep-words", "keepwords", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/privacy", alone=True)
    await stage.show_last(stage.ana, alone=True)
    await stage.ana.taps("Keep our words", alone=True)


@CHAPTER.scene("export", "export", ben=AWAY, ana=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ana.says("/privacy", alone=True)
    await stage.show_last(stage.ana, alone=True)
    await stage.ana.taps("📦 Export", alone=True)


@CHAPTER.scene("export-page", "export", file="toward.html")
async def _(stage: Stage) -> None:
    await stage.begin()


@CHAPTER.scene("agreed", "agreed", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")
    await stage.ana.taps("💬 What", "⬜ One thank-you")
    await stage.ben.taps("Yes")
    await stage.begin()
    await stage.ana.says("/settings")
    await stage.ana.taps("🤝 What we agreed")


@CHAPTER.scene("consent", "consent")
async def _(stage: Stage) -> None:
    stage.let_a_year_pass()
    await stage.ana.says("/bid come and sit with me")
    await stage.ana.taps("I'm still in")


@CHAPTER.scene("forget", "forget", ana=AWAY, ben=PRIVATE)
async def _(stage: Stage) -> None:
    await stage.ben.taps("I'm still in")
    await stage.begin()
    await stage.ben.says("/forget", alone=True)


@CHAPTER.scene("third", "hello")
async def _(stage: Stage) -> None:
    play = stage.us.play
    cleo = (await play.post("people", name="Cleo"))["id"]
    for status in ("member", "left"):
        await play.post(f"chats/{stage.us.group}/members", person=cleo, status=status)
        await play.post("settle")


@CHAPTER.scene("stop", "stop", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/stop")


@CHAPTER.scene("goodbye", "stop")
async def _(stage: Stage) -> None:
    await stage.ana.taps("Stop")
