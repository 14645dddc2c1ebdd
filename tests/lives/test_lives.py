"""Lives in any order of events, a few of them each time; many more with `make lives`."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings

from tests.lives.machine import Life

# The same lives each time: what fails here fails for everybody, and `make lives` finds the shortest way there.
TestLives = Life.TestCase
TestLives.settings = settings(
    max_examples=10, stateful_step_count=30, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
)  # fmt: skip
