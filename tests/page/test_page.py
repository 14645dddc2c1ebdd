"""The page as two people use it: clicking, typing, moving the clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.fakes import wordings
from tests.page.browser import POCKET, browser, chromium, sit_down
from tests.system.process import Process

pytestmark = pytest.mark.skipif(
    chromium() is None, reason="no Chromium on this machine; `make browser` installs one, or set CHROMIUM to its path"
)
AT = "2026-03-27T18:00:00+01:00"


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with Process(tmp_path, "playground", "--port", "0", "--at", AT) as process:
        yield process.address()


def test_two_phones_come_from_hello_to_an_answered_bid_by_clicking(window: Browser, address: str) -> None:
    desk = sit_down(window, address)
    desk.onboard()
    desk.say("Ana", "/bid long day")
    desk.reads("Ben", wordings("bids-reaching", by="Ana"))
    desk.tap("Ben", "I'm here")
    desk.reads("Ana", wordings("bids-did-here", other="Ben"))
    assert desk.complaints == []


def test_the_clock_brings_the_evening_question_to_both(window: Browser, address: str) -> None:
    desk = sit_down(window, address)
    desk.onboard()
    desk.page.get_by_test_id("next").click()
    for name in ("Ana", "Ben"):
        desk.reads(name, "🌙")
    assert "20:30" in desk.page.get_by_test_id("clock").inner_text()
    assert desk.complaints == []


def test_a_peek_is_an_alert_on_one_phone_only(window: Browser, address: str) -> None:
    desk = sit_down(window, address)
    desk.onboard()
    desk.say("Ana", "/gesture")
    desk.reads("Ben", "☕")
    desk.tap("Ben", "Peek at mine")
    assert "Ana" in desk.phone("Ben").get_by_test_id("alert").inner_text()
    assert desk.phone("Ana").get_by_test_id("alert").count() == 0
    assert desk.complaints == []


def test_the_page_fits_a_narrow_phone(window: Browser, address: str) -> None:
    desk = sit_down(window, address, POCKET)
    desk.page.get_by_test_id("show-ben").click()
    desk.tap("Ben", "I'm in")
    desk.reads("Ben", "1 of 2 so far")
    wide = desk.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= POCKET[0]
    assert desk.complaints == []
