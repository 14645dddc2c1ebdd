"""The scene every test of the stand-in starts from: the bot was just added and has read so."""

from __future__ import annotations

import pytest

from tests.playground.scene import Scene, a_scene


@pytest.fixture
async def scene() -> Scene:
    made = a_scene()
    await made.updates()
    return made
