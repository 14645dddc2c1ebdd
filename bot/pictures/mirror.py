"""The mirror: twelve weeks over a still lake. A reach is a lantern, lit when it was met and a ring while it was not."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from bot.domain.card import Picture
from bot.pictures.scene import Scene, place

WEEKS = 12
_LEFT, _PITCH = 60.0, 80.0
# The lowest lantern, the room above it, and how far apart two are at most.
_LOWEST, _ROOM, _APART = 404.0, 310.0, 30.0
_LAKE, _SEEN = 446.0, 200.0
# More than these in one week are drawn as these, in the same proportion.
_MOST = 24


@dataclass(frozen=True, slots=True)
class Lantern:
    x: float
    y: float
    lit: bool


def draw(picture: Picture) -> str:
    """The scene as SVG."""
    scene = Scene("mirror")
    columns, leaves = weeks(picture), scene.group("leaves")
    found, scale = lanterns(columns)
    for n, (offered, _) in enumerate(columns):
        if not offered:
            place(leaves, "leaf", _LEFT + n * _PITCH, _LAKE)
    lit = [one for one in found if one.lit]
    dots = "".join(f"M{one.x:.1f} {one.y:.1f}h.01" for one in lit)
    _hang(scene.group("lit"), dots, scale)
    # Where many hang close together their halos would be one haze.
    _hang(scene.group("halo"), dots if scale == 1.0 else "")
    _hang(scene.group("open"), "".join(_ring(one.x, one.y, scale) for one in found if not one.lit))
    # What is lit shines back from the lake, nearer together than it hangs, and the lowest only.
    near = (one for one in lit if _LOWEST - one.y < _SEEN)
    _hang(scene.group("glimmer"), "".join(_oval(one.x, _LAKE + (_LOWEST - one.y) * 0.3, 11 * scale, 5) for one in near))
    return scene.text()


def weeks(picture: Picture) -> list[tuple[int, int]]:
    """(offered, met) of twelve weeks, the newest last; what was met was offered, too."""
    known = [_fitting(max(offered, met), met) for offered, met in picture.weeks[-WEEKS:]]
    return [(0, 0)] * (WEEKS - len(known)) + known


def _fitting(offered: int, met: int) -> tuple[int, int]:
    return (offered, met) if offered <= _MOST else (_MOST, round(met * _MOST / offered))


def lanterns(columns: list[tuple[int, int]]) -> tuple[list[Lantern], float]:
    """Every lantern, lit ones lowest, and their size: smaller when the fullest week would not fit."""
    most = max(offered for offered, _ in columns)
    side = 1 if most <= 12 else 2
    apart = min(_APART, _ROOM / max(-(-most // side), 1))
    found = []
    for n, (offered, met) in enumerate(columns):
        left = _LEFT + n * _PITCH - (min(side, offered) - 1) / 2 * apart
        found += [Lantern(left + k % side * apart, _LOWEST - k // side * apart, k < met) for k in range(offered)]
    return found, apart / _APART


def _hang(layers: Element, where: str, scale: float = 1.0) -> None:
    for layer in layers:
        layer.set("d", where)
        if wide := layer.get("stroke-width"):
            layer.set("stroke-width", f"{float(wide) * scale:.1f}")


def _ring(x: float, y: float, scale: float) -> str:
    return _oval(x, y, 12 * scale, 12 * scale) + _oval(x, y, 12 * scale - 3, 12 * scale - 3)


def _oval(x: float, y: float, rx: float, ry: float) -> str:
    radii = f"{rx:.1f} {ry:.1f}"
    return f"M{x - rx:.1f} {y:.1f}a{radii} 0 1 0 {2 * rx:.1f} 0a{radii} 0 1 0 {-2 * rx:.1f} 0"
