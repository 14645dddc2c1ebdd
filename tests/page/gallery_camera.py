"""The camera: the page as it is after a scene, cropped to the phones and to what the scene has brought."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Page, ViewportSize

from tests.page.gallery import AWAY, GROUP, PRIVATE, Scene, Stage
from tests.page.gallery_album import keep

# Only phones, as high as what is on them; a composer only where a reply is asked for.
STYLE = """
.topbar, .switcher, .calls, .offline, .actions, .dot { display: none !important; }
html, body { height: auto; }
body { display: block; }
main.phones { display: inline-flex; gap: 14px; padding: 14px; align-items: stretch; }
.phone { flex: none; width: 350px; box-shadow: none; }
/* Below the words it is about. */
.phone .alert { inset-block: auto 24px; }
.phone:has(dialog) .messages { padding-bottom: 40px; }
.scroller { overflow: visible; }
.phone:has(.toast) .messages { padding-bottom: 78px; }
.composer:not(:has(.context:not([hidden]))) { display: none; }
.away, .gone { display: none !important; }
"""
HIDE = """([chats]) => {
  const isLink = (line) => (line.querySelector(".text")?.textContent ?? "").startsWith("/start ");
  for (const [name, before] of Object.entries(chats)) {
    const phone = document.querySelector(`[data-testid="phone-${name}"]`);
    if (before === null) phone.classList.add("away");
    else for (const line of phone.querySelectorAll("li.message"))
      // Telegram's own apps show nothing of what a link says to the bot.
      line.classList.toggle("gone", Math.abs(Number(line.dataset.messageId)) <= before || isLink(line));
  }
}"""
DRAWN = "() => [...document.images].every((image) => image.complete) && document.fonts.status === 'loaded'"
Scheme = Literal["light", "dark"]
# Narrower than this the page shows one phone at a time.
WIDE, HIGH = 1000, 1400
SCREEN: ViewportSize = {"width": 720, "height": 900}


@dataclass(kw_only=True)
class Camera:
    """One window on the page of one playground."""

    page: Page
    address: str
    folder: Path

    @classmethod
    async def at(cls, browser: Browser, address: str, folder: Path) -> Camera:
        context = await browser.new_context(color_scheme="light", bypass_csp=True, reduced_motion="reduce")
        return cls(page=await context.new_page(), address=address, folder=folder)

    async def take(self, scene: Scene, stage: Stage) -> Path:
        await self.page.set_viewport_size({"width": WIDE, "height": HIGH})
        if scene.file:
            return await self._open(scene, stage)
        await self.page.goto(self.address)
        await self.page.get_by_test_id("phone-ben").locator("li.message").first.wait_for()
        await self.page.add_style_tag(content=STYLE)
        tabs = {"ana": scene.ana, "ben": scene.ben}
        for name, tab in tabs.items():
            if tab == PRIVATE:
                await self.page.get_by_test_id(f"phone-{name}").get_by_test_id("chat-private").click()
        # Ana has tapped what is covered, Ben has not yet.
        for spoiler in await self.page.get_by_test_id("phone-ana").locator(".spoiler").all():
            await spoiler.click()
        if scene.last is not None:
            await self._tap(*scene.last)
        await self.page.evaluate(HIDE, [{name: self._before(stage, name, tab) for name, tab in tabs.items()}])
        await self.page.wait_for_function(DRAWN)
        return await self._shoot(scene.name)

    async def _open(self, scene: Scene, stage: Stage) -> Path:
        """The first screen of a file that the bot has sent to Ana, as a browser shows it."""
        for message in await stage.us.messages(stage.us.ana, stage.us.ana):
            if (message["document"] or {}).get("name") == scene.file:
                await self.page.goto(f"{self.address}{message['document']['url']}")
        await self.page.set_viewport_size(SCREEN)
        return await keep(self.page, self.folder / f"{scene.name}.png", await self.page.screenshot())

    async def _tap(self, name: str, button: str) -> None:
        phone = self.page.get_by_test_id(f"phone-{name}")
        await phone.get_by_test_id("messages").get_by_role("button", name=button, exact=True).last.click()
        await phone.locator("[data-testid=toast], [data-testid=alert]").first.wait_for()
        # The tap may have changed the message under it.
        await self.page.wait_for_timeout(250)

    async def _shoot(self, name: str) -> Path:
        phones = self.page.locator("main.phones")
        box = await phones.bounding_box()
        assert box is not None
        # An alert stands a third down the window, so the window is as high as the phones.
        await self.page.set_viewport_size({"width": WIDE, "height": ceil(box["height"])})
        return await keep(self.page, self.folder / f"{name}.png", await phones.screenshot(animations="disabled"))

    def _before(self, stage: Stage, name: str, tab: str) -> int | None:
        """The newest message that is not shown on this phone; None for a phone that is away."""
        own = stage.us.ana if name == "ana" else stage.us.ben
        return None if tab == AWAY else stage.before.get(stage.us.group if tab == GROUP else own, 0)


async def whole_page(browser: Browser, address: str, file: Path, size: tuple[int, int], scheme: Scheme) -> None:
    """The playground's page as it opens."""
    width, height = size
    context = await browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True
    )
    page = await context.new_page()
    await page.goto(address)
    await page.get_by_test_id("phone-ana").locator("li.message").first.wait_for()
    await page.wait_for_function(DRAWN)
    await keep(page, file, await page.screenshot(animations="disabled"))
    await context.close()
