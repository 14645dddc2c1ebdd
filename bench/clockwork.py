"""CPU by step, where steps call each other across threads and wait for what others do."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Coroutine, Generator
from functools import wraps
from types import coroutine
from typing import Any

Function = Callable[..., Any]


class Clockwork:
    """A step that another calls stops the other's clock; so does whatever a coroutine waits for."""

    def __init__(self) -> None:
        # CPU seconds by step; seconds of the clock on the wall for those asked for.
        self.cpu: dict[str, float] = defaultdict(float)
        self.wall: dict[str, float] = defaultdict(float)
        self._here = threading.local()

    def wrap(self, owner: Any, name: str, step: str) -> None:
        """From now on `owner.name`, a function or a coroutine function, counts as the step."""
        was: Function = getattr(owner, name)
        if asyncio.iscoroutinefunction(was):
            setattr(owner, name, wraps(was)(lambda *args, **kwargs: self._driven(was(*args, **kwargs), step)))
        else:
            setattr(owner, name, wraps(was)(lambda *args, **kwargs: self._called(was, args, kwargs, step)))

    def _called(self, was: Function, args: Any, kwargs: Any, step: str) -> Any:
        began = time.perf_counter()
        self._enter(step)
        try:
            return was(*args, **kwargs)
        finally:
            self._leave()
            self.wall[step] += time.perf_counter() - began

    @coroutine
    def _driven(self, work: Coroutine[Any, Any, Any], step: str) -> Generator[Any, Any, Any]:
        given: Any = None
        error: BaseException | None = None
        while True:
            self._enter(step)
            try:
                waited = work.send(given) if error is None else work.throw(error)
            except StopIteration as end:
                return end.value
            finally:
                self._leave()
            given, error = None, None
            try:
                given = yield waited
            except BaseException as thrown:  # noqa: BLE001
                # The coroutine's own affair, as with await.
                error = thrown

    def _enter(self, step: str) -> None:
        stack: list[str] = self._here.__dict__.setdefault("stack", [])
        self._charge(stack)
        stack.append(step)

    def _leave(self) -> None:
        self._charge(self._here.stack)
        self._here.stack.pop()

    def _charge(self, stack: list[str]) -> None:
        now = time.thread_time()
        if stack:
            self.cpu[stack[-1]] += now - self._here.since
        self._here.since = now
