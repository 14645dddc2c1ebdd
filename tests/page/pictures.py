"""`make pictures`: docs/pictures/*.png, what Ana and Ben see, and the page itself; taken from a playground as it is.

`python -m tests.page.pictures reach hard` takes only these chapters, `page` only the page itself.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from playwright.async_api import Browser, async_playwright

from tests.page.browser import FLAGS, chromium
from tests.page.gallery import AT, Chapter, Stage
from tests.page.gallery_camera import Camera, whole_page
from tests.page.gallery_scenes import CHAPTERS, FOLDER, PAGES
from tests.system.driver import Couple, Play
from tests.system.process import ROOT, Process

# Each couple has a process of its own, and a small machine has two cores.
AT_ONCE = 2
# What is left to chance comes the same each time: a picture changes when the bot does.
SEED = "12"


def main() -> None:
    if chromium() is None:
        sys.exit("no Chromium on this machine; `make browser` installs one, or set CHROMIUM to its path")
    FOLDER.mkdir(exist_ok=True)
    asyncio.run(_take(set(sys.argv[1:]) or {"page", *(chapter.name for chapter in CHAPTERS)}))


async def _take(wanted: set[str]) -> None:
    free = asyncio.Semaphore(AT_ONCE)
    chapters = [chapter for chapter in CHAPTERS if chapter.name in wanted]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        try:
            # The longest first, so that nobody waits for it at the end.
            long_ones = sorted(chapters, key=lambda chapter: -len(chapter.scenes))
            await asyncio.gather(*(_live(chapter, browser, free) for chapter in long_ones))
            if "page" in wanted:
                await _the_page(browser)
        finally:
            await browser.close()


@asynccontextmanager
async def _playground() -> AsyncIterator[Stage]:
    """A process of its own, opened on Ana and Ben."""
    with tempfile.TemporaryDirectory() as home:
        database = Path(home) / "toward.db"
        options = ("--port", "0", "--at", AT, "--seed", SEED, "--database", f"sqlite:///{database}")
        async with aiohttp.ClientSession() as session:
            with Process(Path(home), "playground", *options) as process:
                play = Play(session, await asyncio.to_thread(process.address))
                yield Stage(us=await _couple(play), database=database)
                await asyncio.to_thread(process.stop)


async def _couple(play: Play) -> Couple:
    state = await play.get("state")
    ana, ben = (person["id"] for person in state["people"] if not person.get("is_bot"))
    group = next(chat["id"] for chat in state["chats"] if chat["type"] != "private")
    return Couple(play=play, ana=ana, ben=ben, group=group)


async def _live(chapter: Chapter, browser: Browser, free: asyncio.Semaphore) -> None:
    async with free, _playground() as stage:
        camera = await Camera.at(browser, stage.us.play.base, FOLDER)
        if chapter.beginning:
            await stage.onboard(chapter.beginning)
        for scene in chapter.scenes:
            try:
                await stage.begin()
                await scene.live(stage)
                _said(await camera.take(scene, stage))
            except Exception as error:
                error.add_note(f"in the scene {scene.name}")
                raise


async def _the_page(browser: Browser) -> None:
    """The playground's own page after a small evening, by day, by night and on a phone."""
    async with _playground() as stage:
        await stage.onboard("🌙 Evening question")
        await stage.ana.says("/bid long day, could use an ear")
        await stage.ben.taps("I'm here")
        await stage.us.play.clock(next=True)
        for name, (size, scheme) in PAGES.items():
            file = FOLDER.parent / f"{name}.png"
            await whole_page(browser, stage.us.play.base, file, size, scheme)
            _said(file)


def _said(file: Path) -> None:
    sys.stdout.write(f"{file.relative_to(ROOT)} {file.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main()
