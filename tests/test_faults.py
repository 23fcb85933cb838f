"""A fault that nobody catches is told by its type and place, never by its words."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import threading
from server.faults import guard, tell
guard()
class Left:
    def __del__(self):
        raise ValueError("canary")
def fail(word):
    raise LookupError(word)
{end}
"""


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("fail('canary')", "uncaught LookupError <string>:9"),
        ("t = threading.Thread(target=fail, args=('canary',)); t.start(); t.join()", "uncaught_in_thread LookupError"),
        ("Left()", "unraisable ValueError <string>:7"),
        ("try: fail('canary')\nexcept LookupError as fault: tell('event', fault)", "event LookupError <string>:9"),
    ],
)
def test_a_fault_is_told_without_its_words(end: str, told: str) -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM.format(end=end)], capture_output=True, text=True, timeout=30)
    assert ran.stderr.startswith(told)
    assert len(ran.stderr.splitlines()) == 1
    assert "canary" not in ran.stderr + ran.stdout


def test_stopping_by_keyboard_is_no_fault() -> None:
    end = "raise KeyboardInterrupt"
    ran = subprocess.run([sys.executable, "-c", PROGRAM.format(end=end)], capture_output=True, text=True, timeout=30)
    assert ran.stderr == ""
