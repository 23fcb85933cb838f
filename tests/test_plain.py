"""Values and their plain form, where threads meet: what is read there is made ready on import."""

from __future__ import annotations

import subprocess
import sys

from tests.house import ROOT

ALL_AT_ONCE = """
import sys, threading
from server.guests.client import Told
from server.plain import from_json, to_json
from server.room.view import View
sys.setswitchinterval(1e-6)
raw = b'{"view":' + to_json(View("wall", "meeting", "nl")) + b"}"
together = threading.Barrier(8)

def read():
    together.wait()
    from_json(raw, Told)

threads = [threading.Thread(target=read) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


def test_the_first_reading_may_be_done_by_many_threads_at_once() -> None:
    for _ in range(3):
        run = subprocess.run(
            [sys.executable, "-c", ALL_AT_ONCE], cwd=ROOT, capture_output=True, check=False, timeout=60
        )
        assert (run.returncode, run.stderr) == (0, b"")
