"""What a process writes when things go wrong in it: where, and of which class; never what was said, at no level."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SECRET = "nachtigall 123456789:" + "A" * 35
# Every way in which words have ever come into a log: a library that quotes, a task nobody waited for, a warning …
BAD_DAY = """
import asyncio, logging, sys, threading, warnings
import structlog
from bot import logs
level, secret = sys.argv[1:]
logs.set_up(level)
logs.catch()
for name in ("httpx", "telegram.Bot", "aiohttp.access", "apscheduler.executors", "yoyo", "asyncio", "uvicorn.error"):
    for number in (10, 20, 30, 40):
        logging.getLogger(name).log(number, "POST https://api/bot%s/sendMessage", secret)
def bad():
    raise ValueError(secret)
try:
    bad()
except ValueError:
    logging.getLogger("asyncio").exception("Task exception was never retrieved: %r", secret)
class Unraisable:
    def __del__(self):
        bad()
async def day():
    forgotten = asyncio.create_task(asyncio.to_thread(bad))
    await asyncio.wait({forgotten})
    del forgotten
    asyncio.get_running_loop().call_soon(bad)
    await asyncio.sleep(0)
asyncio.run(day())
Unraisable()
thread = threading.Thread(target=bad, name=secret)
thread.start()
thread.join()
warnings.warn(secret)
structlog.get_logger().error("ours", action="ours", told="https://api/bot" + secret.split()[1])
bad()
"""


def written(level: str) -> str:
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "always", "-c", BAD_DAY, level, SECRET],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    return done.stdout + done.stderr


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "ERROR"])
def test_a_bad_day_tells_where_and_never_what(level: str) -> None:
    output = written(level)
    assert not [word for word in (*SECRET.split(), "A" * 35, "Traceback") if word in output]
    lines = [json.loads(line) for line in output.splitlines()]
    told = {(line["action"], line.get("logger", ""), line.get("error", "")) for line in lines}
    assert {("library", "asyncio", "ValueError"), ("uncaught", "", "ValueError"), ("ours", "", "")} <= told
    assert ("library", "telegram.Bot", "") in told
    assert [line["where"] for line in lines if line["action"] == "uncaught"][-1].startswith("<string>:")


def test_a_warning_of_a_library_is_a_line_too() -> None:
    assert '"logger": "py.warnings"' in written("WARNING")
