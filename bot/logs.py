"""What is written while it runs: one JSON line an event, never words, names or the token (durability.md 4.1: 7, 8)."""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import traceback
from types import TracebackType

import structlog
from structlog.types import EventDict, WrappedLogger

TOKEN = re.compile(r"\d{6,}:[\w-]{30,}")
FRAMES = 6

log = structlog.get_logger()


def set_up(level: str) -> None:
    """Our own lines from `level` up; those of libraries from WARNING up, without what they say.

    A library quotes what it was given: a request with its words, an address with the token. So of its lines only
    the place and the class of the error are written, and no level makes them say more.
    """
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(serializer=json.dumps),
            _without_token,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(handlers=[_Quiet()], level=logging.WARNING, force=True)
    logging.captureWarnings(True)


def catch() -> None:
    """Whatever nobody caught ends in one line as well: where it was, never what it said."""
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda found: _uncaught(found.exc_type, found.exc_value, found.exc_traceback)
    threading.excepthook = lambda found: _uncaught(found.exc_type, found.exc_value, found.exc_traceback)


def frames(trace: TracebackType | None) -> str:
    """`module:line < module:line …`, the innermost first: enough to find a fault, and nothing that was in it."""
    found = reversed(traceback.extract_tb(trace)[-FRAMES:])
    return " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in found)


class _Quiet(logging.Handler):
    """A line of a library, without its words."""

    def emit(self, record: logging.LogRecord) -> None:
        error, _, trace = record.exc_info or (None, None, None)
        log.log(
            record.levelno, "a library said something", action="library", logger=record.name,
            error=error.__name__ if error else "", where=frames(trace) or f"{record.filename}:{record.lineno}",
        )  # fmt: skip


def _uncaught(kind: type[BaseException], _: BaseException | None, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        log.error("stopped by a fault", action="uncaught", error=kind.__name__, where=frames(trace))


def _without_token(_: WrappedLogger, __: str, line: EventDict | str) -> str:
    """The last look at a whole line, whatever it came from."""
    return TOKEN.sub("[token]", str(line))
