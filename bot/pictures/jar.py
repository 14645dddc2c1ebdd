"""The jar: marbles as they fell, and the jars before it on the shelf."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bot.domain.card import Picture
from bot.pictures.scene import Scene, add, keep, place, rows_of

# Where jars stand on the shelf, and how wide and high one is with the air around it.
_LEFT, _BOARD, _ROOM = 84.0, 150.0, (752.0, 140.0)
_WIDE, _HIGH, _LEAST = 75.0, 70.0, 0.4
# Marbles of a jar on the shelf lie six in a row; with more jars than these, they are only layers.
_ROW = 6
_FEW = 13


def draw(picture: Picture) -> str:
    """The scene as SVG."""
    scene = Scene("jar")
    marbles, shines = scene.group("marbles"), scene.group("shines")
    colours = [marble.get("fill", "") for marble in marbles]
    keep(shines, picture.marbles - picture.fresh, picture.marbles)
    keep(marbles, 0, picture.marbles)
    shelf, fill = scene.group("shelf"), _marbles if len(picture.shelf) <= _FEW else _layers
    for (x, y, scale), held in zip(_places(len(picture.shelf)), picture.shelf, strict=True):
        jar = add(shelf, "g", transform=f"translate({x:.1f} {y:.1f}) scale({scale:.3f})")
        fill(jar, held, colours)
        place(jar, "small-jar", 0, 0)
    return scene.text()


def _places(count: int) -> list[tuple[float, float, float]]:
    """x, y and size of each jar: one row while they are easy to see, then stacked, always tidy."""
    a_row, scale = rows_of(count, _WIDE, _HIGH, _LEAST, _ROOM)
    return [
        (_LEFT + (n % a_row + 0.5) * _WIDE * scale, _BOARD - n // a_row * _HIGH * scale, scale) for n in range(count)
    ]


def _marbles(jar: Element, held: int, colours: list[str]) -> None:
    """One stroke a colour, whose round ends are the marbles: a full shelf would take twice as long with circles."""
    spots: dict[str, str] = {}
    for n, colour in enumerate(colours[:held]):
        row, column = divmod(n, _ROW)
        x = (column - (_ROW - 1) / 2) * 8.2 + (1.4 if row % 2 else -1.4)
        spots[colour] = spots.get(colour, "") + f"M{x:.1f} {-8 - row * 8}h.01"
    for colour, spot in spots.items():
        add(jar, "path", d=spot, stroke=colour, stroke_width=8.8, stroke_linecap="round")


def _layers(jar: Element, held: int, colours: list[str]) -> None:
    for row in range(-(-min(held, len(colours)) // _ROW)):
        add(jar, "rect", x=-25, y=-12 - row * 8, width=50, height=8.5, fill=colours[row * _ROW])
