"""The export as whoever opens it sees it: in a real browser, from a file, without a network."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.cast import ANA
from tests.house import house
from tests.page.browser import POCKET, browser, chromium
from tests.year import export_of, lived

pytestmark = pytest.mark.skipif(
    chromium() is None, reason="no Chromium on this machine; `make browser` installs one, or set CHROMIUM to its path"
)
# As long as a page of the browser needs to be long; the year itself is counted in tests/engine/test_export.py.
DAYS = 40
SCHEMES = {"light": "rgb(253, 250, 245)", "dark": "rgb(29, 27, 25)"}


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")

    async def live() -> bytes:
        async with house(folder) as home:
            await lived(home, DAYS)
            return await export_of(home, ANA, "toward.html")

    path = folder / "toward.html"
    # The browser's own loop lives in this thread.
    with ThreadPoolExecutor(1) as elsewhere:
        path.write_bytes(elsewhere.submit(asyncio.run, live()).result())
    return path


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_opens_without_a_network_and_shows_every_section(window: Browser, file: Path, scheme: str) -> None:
    context = window.new_context(offline=True, color_scheme=scheme)  # type: ignore[arg-type]
    page, complaints, asked = context.new_page(), list[str](), list[str]()
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    sections = page.locator("section")
    for number in range(sections.count()):
        assert sections.nth(number).locator("h2").is_visible()
        assert sections.nth(number).locator("li, .none").first.is_visible()
    assert sections.count() == page.locator("nav a").count() == 9
    assert (complaints, asked) == ([], [file.as_uri()])
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == SCHEMES[scheme]
    context.close()


def test_words_that_a_page_would_obey_are_only_words(window: Browser, file: Path) -> None:
    page = window.new_page(offline=True)
    spoken = list[str]()
    page.on("dialog", lambda dialog: spoken.append(dialog.message))
    page.goto(file.as_uri())
    assert page.get_by_text('<script>alert("&")</script>').first.is_visible()
    assert page.locator("script, main b, main img").count() == 0
    assert spoken == []
    page.close()


def test_it_fits_a_narrow_phone_and_every_way_leads_somewhere(window: Browser, file: Path) -> None:
    context = window.new_context(offline=True, viewport={"width": POCKET[0], "height": POCKET[1]})
    page = context.new_page()
    page.goto(file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= POCKET[0]
    ways = page.locator("nav a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert all(re.fullmatch(r"#\w+-\d", way) and page.locator(way).count() == 1 for way in ways)
    context.close()
