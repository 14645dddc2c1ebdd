"""The garden: a bed of thirty, from sprout to tulip, and the beds before it on the hill."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bot.domain.card import Picture
from bot.pictures.scene import Scene, add, keep, place, rows_of

# How many of the newest are sprouts, and how many before them are in leaf: a plant only ever grows.
SPROUTS, IN_LEAF = 3, 6
# The hill where earlier beds lie, and how wide and high one is with the grass around it.
_LEFT, _FOOT, _ROOM = 40.0, 334.0, (720.0, 104.0)
_WIDE, _HIGH, _LEAST = 144.0, 44.0, 0.7
_ROW = 10
# With more beds than these, their rows are only bands of colour.
_FEW = 14


def draw(picture: Picture) -> str:
    """The scene as SVG."""
    scene = Scene("garden")
    plants, shines = scene.group("plants"), scene.group("shines")
    colours = [plant.get("fill", "") for plant in plants]
    keep(plants, 0, picture.marbles)
    keep(shines, picture.marbles - picture.fresh, picture.marbles)
    for n, plant in enumerate(plants):
        plant.set("href", f"#{stage(len(plants) - 1 - n)}")
    beds, fill = scene.group("beds"), _tulips if len(picture.shelf) <= _FEW else _bands
    # The farthest first, so that nearer ones stand before them.
    for (x, y, scale), held in reversed(list(zip(_places(len(picture.shelf)), picture.shelf, strict=True))):
        bed = add(beds, "g", transform=f"translate({x:.1f} {y:.1f}) scale({scale:.3f})")
        place(bed, "small-bed", 0, 0)
        fill(bed, colours[:held])
    return scene.text()


def _tulips(bed: Element, colours: list[str]) -> None:
    for n, colour in enumerate(colours):
        row, column = divmod(n, _ROW)
        place(bed, "small-tulip", (column - 4.5) * (12 + row * 0.8), -17 + row * 7, fill=colour)


def _bands(bed: Element, colours: list[str]) -> None:
    for row in range(-(-len(colours) // _ROW)):
        grown = min(len(colours) - row * _ROW, _ROW)
        wide = 114 + row * 6
        add(bed, "rect", x=-wide / 2, y=-22 + row * 8, width=wide * grown / _ROW, height=6, fill=colours[row * _ROW])


def stage(younger: int) -> str:
    """What a plant is, by how many were planted after it."""
    return "sprout" if younger < SPROUTS else "leaves" if younger < SPROUTS + IN_LEAF else "tulip"


def _places(count: int) -> list[tuple[float, float, float]]:
    """x, y and size of each bed, the nearest row first."""
    a_row, scale = rows_of(count, _WIDE, _HIGH, _LEAST, _ROOM)
    return [
        (_LEFT + (n % a_row + 0.5) * _WIDE * scale, _FOOT - n // a_row * _HIGH * scale, scale) for n in range(count)
    ]
