"""Where one's small ideas come: behind the group's button, or to oneself alone."""

from __future__ import annotations

from typing import ClassVar

from bot.panels._own import OwnChoice


class Privately(OwnChoice):
    """Read by the practice of gestures (`_giving.wants_privately`)."""

    name: ClassVar[str] = "privately"
    order: ClassVar[int] = 40
    choice: ClassVar[str] = "ideas"
    values: ClassVar[tuple[str, ...]] = ("group", "private")


PANEL = Privately()
