"""Tells of our own bugs without a word of content: event, type of the fault, file and line, never values."""

from __future__ import annotations

import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType


def tell(event: str, fault: BaseException) -> None:
    """Write one line about a fault to standard error."""
    sys.stderr.write(f"{event} {type(fault).__name__} {place(fault.__traceback__)}\n")


def place(trace: TracebackType | None) -> str:
    """Give `file.py:line` of where a fault was raised."""
    frames = traceback.extract_tb(trace, limit=-1)
    return f"{Path(frames[0].filename).name}:{frames[0].lineno}" if frames else "-"


def guard() -> None:
    """Make every fault that nobody catches be told this way, in the main thread and in all others."""
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda left: tell("unraisable", left.exc_value or RuntimeError())
    threading.excepthook = _uncaught_in_thread


def _uncaught(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        tell("uncaught", fault)


def _uncaught_in_thread(left: threading.ExceptHookArgs) -> None:
    tell("uncaught_in_thread", left.exc_value or left.exc_type())
