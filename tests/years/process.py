"""One of the processes that live a share of the couples; how far it is, the others see in `passed`."""

from __future__ import annotations

import asyncio
import logging
from multiprocessing.sharedctypes import SynchronizedArray

import structlog

from tests.years.life import Outcome, lived

_passed: SynchronizedArray[int]


def enter(passed: SynchronizedArray[int]) -> None:
    """What the processes share can only be handed over when they begin."""
    global _passed  # noqa: PLW0603
    _passed = passed
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))


def live(job: int, couples: int, days: int, seed: int) -> Outcome:
    def told(day: int) -> None:
        _passed[job] = day

    return asyncio.run(lived(couples, days, seed + job, told))
