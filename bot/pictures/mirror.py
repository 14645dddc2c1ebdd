"""The mirror: twelve weeks over a still lake. A reach is a lantern, lit when it was met and a ring while it was not."""

from __future__ import annotations

from bot.domain.card import Picture
from bot.pictures.scene import Scene, place

WEEKS = 12
_LEFT, _PITCH = 60.0, 80.0
# The lowest lantern, the room above it, and how far apart two are at most.
_LOWEST, _ROOM, _APART = 404.0, 310.0, 30.0
_LAKE = 446.0
# More than these in one week are drawn as these, in the same proportion.
_MOST = 40


def draw(picture: Picture) -> str:
    """The scene as SVG."""
    scene = Scene("mirror")
    weeks, water = scene.group("weeks"), scene.group("water")
    known = [_fitting(*week) for week in picture.weeks[-WEEKS:]]
    columns = [(0, 0)] * (WEEKS - len(known)) + known
    side, apart = _grid(max(offered for offered, _ in columns))
    scale = apart / _APART
    for n, (offered, met) in enumerate(columns):
        x = _LEFT + n * _PITCH
        if not offered:
            place(water, "leaf", x, _LAKE)
        for k in range(offered):
            across = (k % side - (min(side, offered) - 1) / 2) * apart
            up = k // side * apart
            place(weeks, "lit" if k < met else "open", x + across, _LOWEST - up, scale)
            if k < met:
                place(water, "glimmer", x + across, _LAKE + up * 0.3, scale)
    return scene.text()


def _fitting(offered: int, met: int) -> tuple[int, int]:
    """What was met was also offered, and a very full week is drawn smaller."""
    offered = max(offered, met)
    return (offered, met) if offered <= _MOST else (_MOST, round(met * _MOST / offered))


def _grid(most: int) -> tuple[int, float]:
    """How many lanterns side by side, and how far apart, so that the fullest week fits."""
    side = 1 if most <= 12 else 2
    return side, min(_APART, _ROOM / max(-(-most // side), 1))
