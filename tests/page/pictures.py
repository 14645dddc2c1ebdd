"""`make pictures`: docs/*.png, taken from the page as it is."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.fakes import wordings
from tests.page.browser import DESKTOP, POCKET, Desk, browser, chromium, sit_down
from tests.system.process import ROOT, Process

DOCS = ROOT / "docs"
AT = "2026-03-27T18:00:00+01:00"
SHOTS = (("page", DESKTOP, "light"), ("page-dark", DESKTOP, "dark"), ("page-phone", POCKET, "light"))


def main() -> None:
    if chromium() is None:
        sys.exit("no Chromium on this machine; `make browser` installs one, or set CHROMIUM to its path")
    with (
        tempfile.TemporaryDirectory() as home,
        browser() as opened,
        Process(Path(home), "playground", "--port", "0", "--at", AT) as process,
    ):
        _live(sit_down(opened, process.address()))
        for name, size, scheme in SHOTS:
            _take(sit_down(opened, process.address(), size, scheme), name)


def _live(desk: Desk) -> None:
    """An evening of Ana and Ben, with a picture at each turn."""
    _take(desk, "hello")
    desk.onboard()
    _take(desk, "ready")
    desk.say("Ana", "/bid long day")
    desk.reads("Ben", wordings("bids-reaching", by="Ana"))
    _take(desk, "bid")
    desk.tap("Ben", "I'm here")
    desk.reads("Ana", wordings("bids-did-here", other="Ben"))
    desk.say("Ana", "/settings")
    desk.reads("Ana", "Settings · together")
    _take(desk, "settings")
    desk.tap("Ana", "✕ Close")
    desk.page.get_by_test_id("next").click()
    desk.reads("Ben", "🌙")


def _take(desk: Desk, name: str) -> None:
    desk.page.wait_for_timeout(400)
    desk.page.screenshot(path=DOCS / f"{name}.png")
    sys.stdout.write(f"docs/{name}.png\n")


if __name__ == "__main__":
    main()
