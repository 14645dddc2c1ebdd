"""The stand-in as a process of its own, and a line to it that costs little."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

TOKEN = "7100000001:" + "only-for-measuring-".ljust(35, "x")
SPOKEN = "listening on http://"
ENDS_WITHIN = 20


class Play:
    """The control API and, for setting the scene, the Bot API, over one kept connection."""

    def __init__(self, host: str) -> None:
        self.host = host
        self._line = http.client.HTTPConnection(host, timeout=60)

    def get(self, path: str) -> Any:
        return self._ask("GET", path, None)

    def post(self, path: str, **body: object) -> Any:
        return self._ask("POST", path, json.dumps(body).encode())

    def bot(self, method: str, **params: object) -> Any:
        return self.post(f"/bot{TOKEN}/{method}", **params)["result"]

    def group(self, number: int) -> tuple[int, int, int]:
        """A new group with two people and the bot."""
        ana, ben = (self.post("/play/people", name=f"{name} {number}")["id"] for name in ("Ana", "Ben"))
        chat = self.post("/play/chats", title="Ana & Ben", members=[ana, ben])["id"]
        self.post(f"/play/chats/{chat}/bot", status="member", by=ana)
        return chat, ana, ben

    def forget_updates(self) -> None:
        """Everything that happened so far was told the bot."""
        offset = 0
        while updates := self.bot("getUpdates", timeout=0, offset=offset):
            offset = updates[-1]["update_id"] + 1

    def _ask(self, method: str, path: str, body: bytes | None) -> Any:
        self._line.request(method, path, body, {"content-type": "application/json"} if body else {})
        answer = self._line.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{method} {path.partition(TOKEN)[2] or path}: {answer.status} {text.decode()}")
        return json.loads(text)


@contextmanager
def served(*arguments: str) -> Iterator[Play]:
    """`python -m bot emulator` or `playground` on a free port."""
    command = [sys.executable, "-m", "bot", *arguments, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline().strip()
            if not line.startswith(SPOKEN):
                raise RuntimeError(f"{arguments[0]} did not start: {line!r}")
            yield Play(line.removeprefix(SPOKEN))
        finally:
            _end(process)


def emulator() -> AbstractContextManager[Play]:
    """The stand-in alone."""
    return served("emulator", "--token", TOKEN)


@contextmanager
def program(
    *arguments: str, env: Mapping[str, str], python: str | Path = sys.executable
) -> Iterator[subprocess.Popen[bytes]]:
    """A Python program, ended with SIGTERM and waited for."""
    command = [str(python), *arguments]
    with subprocess.Popen(command, env=os.environ | env, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            _end(process)


def cpu(process: subprocess.Popen[bytes]) -> float:
    """Seconds of CPU that all its threads have used so far, to the nanosecond: `ps` counts in hundredths.

    The clock of a process has the number that clock_getcpuclockid(3) gives.
    """
    return time.clock_gettime(~process.pid << 3 | 2)


def _end(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    try:
        process.wait(ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
