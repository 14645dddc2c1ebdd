"""A picture as PNG: its scene as SVG, rendered by resvg. Pure, and kept for whoever asks for the same again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from bot.domain.card import Picture
from bot.pictures import garden, jar, mirror

SCENES: dict[str, Callable[[Picture], str]] = {"jar": jar.draw, "garden": garden.draw, "mirror": mirror.draw}
# A card that is tried again or drawn again soon asks for the same picture; each takes about 100 kB.
KEPT = 16


@lru_cache(maxsize=KEPT)
def png(picture: Picture) -> bytes:
    """The picture as PNG, 1000 by 600. Raises ValueError for a scene that nobody has drawn."""
    # Loaded with the first picture: until then the bot holds a megabyte less.
    import resvg_py

    return resvg_py.svg_to_bytes(svg_string=svg(picture), skip_system_fonts=True)


def svg(picture: Picture) -> str:
    """The picture as SVG, for the renderer or a designer's eye."""
    draw = SCENES.get(picture.scene)
    if draw is None:
        raise ValueError(f"there is no scene {picture.scene!r}")
    return draw(picture)
