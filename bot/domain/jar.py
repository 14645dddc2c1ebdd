"""What they gathered: one marble for each met moment. It only fills."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.domain.card import Picture
from bot.domain.couple import Jar

MARBLES_IN_A_JAR = 30
# So that tapping for marbles is pointless (product.md 2.10).
MARBLES_A_DAY = 5


def add_marble(jar: Jar, day: date) -> Jar:
    """One more marble, at most five on one local date; a full jar goes to the shelf."""
    today = jar.today if jar.day == day else 0
    if today >= MARBLES_A_DAY:
        return jar
    marbles, shelf = jar.marbles + 1, jar.shelf
    if marbles == MARBLES_IN_A_JAR:
        marbles, shelf = 0, shelf + 1
    return replace(jar, marbles=marbles, shelf=shelf, day=day, today=today + 1)


def begin_anew(jar: Jar) -> Jar:
    """Both wanted a new jar: the old one goes to the shelf with every marble in it (product.md 2.10)."""
    return replace(jar, marbles=0, early=(*jar.early, jar.marbles)) if jar.marbles else jar


def total(jar: Jar) -> int:
    """Every marble there ever was."""
    return jar.shelf * MARBLES_IN_A_JAR + sum(jar.early) + jar.marbles


def jars_before(jar: Jar) -> tuple[int, ...]:
    """The marbles of each jar on the shelf, full ones first."""
    return (MARBLES_IN_A_JAR,) * jar.shelf + jar.early


def fresh(jar: Jar, met: Iterable[date]) -> int:
    """How many marbles of this jar are new, by the local dates on which moments were met lately."""
    fell = sum(min(count, MARBLES_A_DAY) for count in Counter(met).values())
    return min(jar.marbles, fell)


def picture(jar: Jar, scene: str, new: int = 0) -> Picture:
    """The jar to look at; `scene` is jar or garden."""
    return Picture(scene=scene, marbles=jar.marbles, fresh=new, shelf=jars_before(jar))


def rows(jar: Jar) -> tuple[str, ...]:
    """The jar as text, rows of ten, newest row on top, so that it works everywhere."""
    drawn = "●" * jar.marbles + "○" * (MARBLES_IN_A_JAR - jar.marbles)
    return tuple(drawn[i : i + 10] for i in range(0, MARBLES_IN_A_JAR, 10))[::-1]
