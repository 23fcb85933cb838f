"""Tells of our own bugs without a word of content: event, type of the fault, file and line, never values.

No other module of the server writes a line about anything; all its events are in tests/test_vocabulary.py.
"""

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
    """Make every fault that nobody catches be told this way, in the main thread and in all others.

    A crash of the interpreter itself leaves no picture of the memory either.
    """
    no_picture()
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda left: tell("unraisable", left.exc_value or RuntimeError())
    threading.excepthook = _uncaught_in_thread


def no_picture() -> None:
    """Ask the system not to write this process's memory to a file when it crashes; Windows has no such switch."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _uncaught(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        tell("uncaught", fault)


def _uncaught_in_thread(left: threading.ExceptHookArgs) -> None:
    tell("uncaught_in_thread", left.exc_value or left.exc_type())
