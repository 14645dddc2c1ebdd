"""Scenes of what the two have gathered: jar and garden at every size, the recap, a look back, a new jar, the mirror."""

from __future__ import annotations

import re

from tests.page.gallery import AWAY, Chapter, Stage

CHAPTER = Chapter(name="gathered", beginning="💛 A daily thank-you")
# Marbles in all, as marbles in this jar and full jars on the shelf.
SIZES = {0: (0, 0), 1: (1, 0), 29: (29, 0), 30: (0, 1), 400: (10, 13)}
ASKED = {
    "What shall we cook on Sunday?": ("The lemon thing from last summer", "Pancakes. Always pancakes"),
    "What was good about this week?": ("Your soup, and the quiet after it", "The walk, even in the rain"),
    "Where shall we go on Saturday?": ("The market, early", "Wherever there is cake"),
}
# The hour after each recap; the clocks change on the third of these Sundays.
SUNDAYS = ("03-15T18:30+01:00", "03-22T18:30+01:00", "03-29T18:30+02:00", "04-05T18:30+02:00", "04-12T18:30+02:00")
# Reaches of a week and how many of them are answered; the oldest week first.
WEEKS = ((2, 1), (3, 2), (1, 1), (0, 0), (4, 3), (3, 3), (2, 1), (5, 4), (3, 2), (1, 1), (4, 4), (3, 3))


async def _ask(stage: Stage, question: str) -> None:
    """A question of their own, and what both say to it."""
    await stage.ana.says("/settings")
    await stage.ana.taps("💬 What", "🤝 Together…", "💬 Our own questions", "Add one")
    await stage.ana.answers(question)
    await stage.ana.taps("✕ Close")
    await stage.asks(stage.ana, re.compile(re.escape(question)))
    mine, theirs = ASKED[question]
    await stage.ana.says(mine, to=question)
    await stage.ben.says(theirs, to=question)


async def _reach(stage: Stage, times: int, answered: int) -> None:
    for number in range(times):
        await stage.ana.says("/bid just hello")
        if number < answered:
            await stage.ben.taps("I'm here")


@CHAPTER.scene("look-back", "lookback", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/settings")
    await stage.ana.taps("💬 What", "✅ One thank-you", "✕ Close")
    for question in ASKED:
        await _ask(stage, question)
    await stage.ben.says("/thanks for the soup")
    await stage.ana.taps("🤍")
    await stage.begin()
    await stage.ana.says("/jar")
    await stage.ana.taps("📖 Look back")


for (_total, _kept), _day in zip(SIZES.items(), SUNDAYS, strict=True):

    @CHAPTER.scene(f"recap-{_total}", "recap", ben=AWAY)
    async def _(stage: Stage, kept: tuple[int, int] = _kept, day: str = _day) -> None:
        stage.put_in_jar(*kept)
        await _reach(stage, 2, 2)
        await stage.ben.says("/thanks for everything")
        await stage.ana.taps("🤍")
        stage.put_in_jar(*kept)
        await stage.begin()
        await stage.pass_time(to=f"2026-{day}")


@CHAPTER.scene("recap-answered", "recap")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ben.answers("A walk without a plan")
    await stage.ana.taps("Lighter")


for _total, _kept in SIZES.items():

    @CHAPTER.scene(f"jar-{_total}", "jar", ben=AWAY)
    async def _(stage: Stage, kept: tuple[int, int] = _kept) -> None:
        stage.put_in_jar(*kept)
        await stage.ana.says("/jar")


@CHAPTER.scene("jar-more", "jar", ben=AWAY)
async def _(stage: Stage) -> None:
    stage.put_in_jar(12)
    await stage.ana.says("/jar")
    await stage.show_last(stage.ana)
    await stage.ana.taps("More…")


@CHAPTER.scene("new-jar", "newjar")
async def _(stage: Stage) -> None:
    await stage.ana.taps("🫙 A new jar")


@CHAPTER.scene("new-jar-begun", "newjar")
async def _(stage: Stage) -> None:
    await stage.show_last(stage.ana)
    await stage.ben.taps("Begin anew")


@CHAPTER.scene("full-jar", "fulljar")
async def _(stage: Stage) -> None:
    stage.put_in_jar(29)
    await stage.pass_time(to="2026-04-13T18:00+02:00")
    await stage.begin()
    await stage.ana.says("/thanks for the lift")
    await stage.ben.taps("🤍")


@CHAPTER.scene("picture", "picture", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.says("/jar")
    await stage.ana.taps("More…", "🫙 Picture: jar", "⬜ Garden")


for _total, _kept in SIZES.items():

    @CHAPTER.scene(f"garden-{_total}", "jar", ben=AWAY)
    async def _(stage: Stage, kept: tuple[int, int] = _kept) -> None:
        stage.put_in_jar(*kept)
        await stage.ana.says("/jar")


@CHAPTER.scene("mirror-page", "mirror", ben=AWAY)
async def _(stage: Stage) -> None:
    for week in WEEKS:
        await _reach(stage, *week)
        await stage.pass_time(days=7)
    await stage.ana.says("/jar")
    await stage.ana.taps("More…")
    await stage.begin()
    await stage.ana.taps("🪞 Mirror")


@CHAPTER.scene("mirror", "mirror", ben=AWAY)
async def _(stage: Stage) -> None:
    await stage.ana.taps("Turn on")
    await stage.ben.taps("Yes")
    await stage.ana.says("/jar")
    await stage.ana.taps("More…", "🪞 Mirror")
    await stage.begin()
    await stage.ana.taps("Look now")
