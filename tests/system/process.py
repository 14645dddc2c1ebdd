"""`python -m bot` as a process of its own: started clean, listened to, ended."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Self

ROOT = Path(__file__).parents[2]


class Process:
    """`home` is where it runs: no .env of ours is there, and of our environment it gets nothing but `settings`."""

    MODULE: ClassVar = "bot"

    def __init__(self, home: Path, *arguments: str, **settings: str) -> None:
        self._lines: list[str] = []
        self._heard = threading.Condition()
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        self._popen = subprocess.Popen(
            [sys.executable, "-m", self.MODULE, *arguments], cwd=home, env=environment | settings, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    @property
    def pid(self) -> int:
        return self._popen.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Whatever the test forgot; what it wrote is shown with a failing test, and scanned with every test."""
        self._popen.kill()
        self.wait()
        sys.stdout.write(self.output())

    def _listen(self) -> None:
        assert self._popen.stdout is not None
        with self._popen.stdout as lines:
            for line in lines:
                self._hear(line)
        self._hear(None)

    def _hear(self, line: str | None) -> None:
        with self._heard:
            self._lines.append(line or "")
            self._heard.notify_all()

    def output(self) -> str:
        with self._heard:
            return "".join(self._lines)

    def says(self, words: str, within: float = 15) -> str:
        """The first line with these words, once it is there."""

        def line() -> str | None:
            return next((line for line in self._lines if words in line), None)

        with self._heard:
            self._heard.wait_for(lambda: line() or not self._listener.is_alive(), within)
            found = line()
        assert found is not None, f"{words!r} was never said, but:\n{self.output()}"
        return found

    def address(self) -> str:
        return self.says("listening on").split()[-1]

    def kill(self) -> None:
        self._popen.kill()
        self.wait()

    def tell(self) -> None:
        """SIGTERM, and on."""
        self._popen.terminate()

    def stop(self, within: float = 10) -> int:
        """SIGTERM, and the exit code."""
        self._popen.terminate()
        return self.wait(within)

    def wait(self, within: float = 15) -> int:
        code = self._popen.wait(within)
        self._listener.join()
        return code
