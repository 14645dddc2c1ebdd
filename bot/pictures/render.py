"""A picture as PNG: its scene as SVG, rendered by resvg. Pure, and kept for whoever asks for the same again."""

from __future__ import annotations

from functools import lru_cache

import resvg_py

from bot.domain.card import Picture

WIDTH, HEIGHT = 1000, 600
# A retried or redrawn card asks for the same picture within minutes; each takes about 100 kB.
KEPT = 16


@lru_cache(maxsize=KEPT)
def png(picture: Picture) -> bytes:
    """The picture as PNG, 1000 by 600. Raises ValueError for a scene nobody has drawn."""
    return resvg_py.svg_to_bytes(svg_string=svg(picture), skip_system_fonts=True)


def svg(picture: Picture) -> str:
    """The picture as SVG, for the renderer or a designer's eye."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"/>'
