"""A blocked loop ends the process and says where it was; a suspended machine and a busy thread do not."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

LOOP = """
import asyncio, hashlib, time
from bot.watchdog import watched

def stuck_in_a_loop(words):
    time.sleep(30)

async def main():
    async with watched(0.6):
        await asyncio.sleep(0.2)
        print("watched", flush=True)
        {what}

asyncio.run(main())
"""
BLOCKED = "stuck_in_a_loop('zaunkoenig')"
SUSPENDED = "await asyncio.sleep(1.5)"
BUSY = "await asyncio.to_thread(hashlib.pbkdf2_hmac, 'sha512', b'x', b'y', 1_200_000)"


def child(what: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", LOOP.replace("{what}", what)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def test_a_blocked_loop_ends_the_process_and_says_where_it_stood() -> None:
    with child(BLOCKED) as process:
        told, _ = process.communicate(timeout=20)
    assert process.returncode == 1
    assert "loop_blocked" in told
    assert "in stuck_in_a_loop" in told
    assert "zaunkoenig" not in told
    assert "Traceback" not in told


def test_a_machine_that_was_suspended_goes_on() -> None:
    with child(SUSPENDED) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGSTOP)
        # Far longer than a loop may stand still; only real time can show it.
        time.sleep(1.2)
        process.send_signal(signal.SIGCONT)
        told, _ = process.communicate(timeout=20)
    assert (process.returncode, told) == (0, "")


def test_long_work_in_a_thread_is_no_blocked_loop() -> None:
    with child(BUSY) as process:
        told, _ = process.communicate(timeout=60)
    assert (process.returncode, told) == (0, "watched\n")
