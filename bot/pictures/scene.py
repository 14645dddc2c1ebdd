"""A scene is an SVG file that anybody can open; what there is to show is put into its groups, found by their ids."""

from __future__ import annotations

from functools import cache
from importlib import resources
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

_SVG = "http://www.w3.org/2000/svg"


class Scene:
    """One file of scenes/, read afresh, so that it may be changed."""

    def __init__(self, name: str) -> None:
        self._root = ElementTree.fromstring(_source(name))  # noqa: S314 - a file of our own

    def group(self, name: str) -> Element:
        found = self._root.find(f".//{{{_SVG}}}g[@id='{name}']")
        assert found is not None, f"no group {name!r} in the scene"
        return found

    def text(self) -> str:
        ElementTree.register_namespace("", _SVG)
        return ElementTree.tostring(self._root, encoding="unicode")


def keep(group: Element, first: int, last: int) -> None:
    """Take all out of a group but its children from `first` up to `last`."""
    group[:] = list(group)[max(first, 0) : last]


def place(into: Element, what: str, x: float, y: float, **more: str) -> None:
    """Put a part of the scene (`<g id=…>` in its `<defs>`) somewhere."""
    add(into, "use", href=f"#{what}", transform=f"translate({x:.1f} {y:.1f})", **more)


def add(into: Element, tag: str, **attributes: str | float) -> Element:
    """Draw something; an attribute's underscore is a hyphen."""
    written = {k.replace("_", "-"): v if isinstance(v, str) else f"{v:.1f}" for k, v in attributes.items()}
    return SubElement(into, f"{{{_SVG}}}{tag}", written)


def rows_of(count: int, wide: float, high: float, least: float, room: tuple[float, float]) -> tuple[int, float]:
    """How many in a row, and their size, so that all fit: in as few rows as leave them at least the size `least`.

    `wide` and `high` are one of them at size 1, with the air around it; `room` is the width and height there is.
    """
    options = []
    for rows in range(1, 13):
        a_row = max(-(-count // rows), 1)
        options.append((a_row, min(1.0, room[0] / (a_row * wide), room[1] / (rows * high))))
    return next((found for found in options if found[1] >= least), max(options, key=lambda found: found[1]))


@cache
def _source(name: str) -> str:
    return resources.files("bot.pictures").joinpath("scenes", f"{name}.svg").read_text(encoding="utf-8")
