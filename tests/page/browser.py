"""The playground's page in a real headless browser, and the two phones on it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Locator, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Without the last four, Chromium looks for its makers at every start, which a closed network refuses.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
DESKTOP, POCKET = (1280, 860), (390, 844)


def chromium() -> str | None:
    """The browser on this machine, or None."""
    named = os.environ.get("CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield opened
        opened.close()


@dataclass(kw_only=True)
class Desk:
    """One window on the page. `complaints` is what its console said in anger."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def phone(self, name: str) -> Locator:
        return self.page.get_by_test_id(f"phone-{name.lower()}")

    def tap(self, name: str, button: str) -> None:
        """Tap the newest button with this label on somebody's phone, and wait until the bot has answered it."""
        with self.page.expect_response(lambda answer: answer.url.endswith("/tap") and answer.ok):
            self.phone(name).get_by_test_id("messages").get_by_role("button", name=button, exact=True).last.click()

    def say(self, name: str, words: str) -> None:
        self.phone(name).get_by_test_id("composer").fill(words)
        self.phone(name).get_by_test_id("send").click()

    def reads(self, name: str, words: str | re.Pattern[str]) -> None:
        """Wait until these words, or such ones, stand in the chat."""
        self.phone(name).get_by_test_id("messages").get_by_text(words).last.wait_for(timeout=10_000)

    def onboard(self) -> None:
        """From the first card to the last, by clicking on both phones."""
        for name in ("Ana", "Ben"):
            self.tap(name, "I'm in")
        self.tap("Ana", "18:00")
        self.tap("Ana", "Berlin")
        self.tap("Ben", "Same: Berlin")
        self.tap("Ana", "Good, more please")
        self.tap("Ben", "Skip")
        self.tap("Ana", "🌙 Evening question")
        self.tap("Ben", "Good")
        self.reads("Ben", "All set, you two")


def sit_down(opened: Browser, address: str, size: tuple[int, int] = DESKTOP, scheme: str = "light") -> Desk:
    """Open the page and wait until the bot has said hello."""
    width, height = size
    context = opened.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    desk = Desk(page=context.new_page())
    desk.page.on("console", lambda said: desk.complaints.append(said.text) if said.type == "error" else None)
    desk.page.on("pageerror", lambda error: desk.complaints.append(str(error)))
    desk.page.goto(address)
    desk.page.get_by_test_id("messages").get_by_text("Toward").first.wait_for(timeout=10_000)
    return desk
