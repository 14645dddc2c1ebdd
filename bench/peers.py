"""Where the other libraries live: aiogram wants an older pydantic than ours, so it has an environment of its own."""

from __future__ import annotations

from pathlib import Path

# Made by `make bench` from bench/peers.txt.
AIOGRAM = Path(".venv-peers/bin/python")


def missing() -> bool:
    return not AIOGRAM.exists()
