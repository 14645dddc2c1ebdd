"""The album: a picture is replaced only by one that looks different."""

from __future__ import annotations

from asyncio import to_thread
from base64 import b64encode
from pathlib import Path

from playwright.async_api import Page

# A round corner may come out a shade lighter each time; nobody sees that, and it would be a change to keep.
SHADES = 4
SAME = """async ([before, after, shades]) => {
  const pixels = async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height);
  };
  const [old, young] = [await pixels(before), await pixels(after)];
  if (old.width !== young.width || old.height !== young.height) return false;
  return old.data.every((value, at) => Math.abs(value - young.data[at]) <= shades);
}"""


async def keep(page: Page, file: Path, taken: bytes) -> Path:
    """The picture in its file. `page` is any page of a browser, which knows how to read pictures."""
    before = await to_thread(_read, file)
    if not before or not await page.evaluate(SAME, [_text(before), _text(taken), SHADES]):
        await to_thread(file.write_bytes, taken)
    return file


def _read(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


def _text(picture: bytes) -> str:
    return b64encode(picture).decode()
