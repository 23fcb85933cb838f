"""Kring in a process of its own, as a chair starts it: it can be killed at any moment and started again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HERE = "127.0.0.2"  # not the console's own listener: all that phones say goes through the channel
ROOT = Path(__file__).parents[2]
LINK = re.compile(r"http://[\d.]+:(\d+)/regie#\S+")
BYE_S = 10


class Laptop:
    """A laptop with a folder; the port stays the same when it is started again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.port = 0
        self.start()

    def start(self) -> None:
        """Start, and read the console's link where the chair reads it."""
        words = [sys.executable, "-u", "-m", "server", "--no-browser", "--address", HERE]
        words += ["--port", str(self.port), "--data", str(self._folder)]
        self._process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout
        found = next(filter(None, map(LINK.search, self._process.stdout)))
        self.console_url, self.port = found[0], int(found[1])

    def kill(self) -> None:
        """Stop as a laptop stops whose battery is empty."""
        self._process.kill()
        self._process.communicate()

    def shut(self) -> None:
        """Stop as with Ctrl-C."""
        self._process.terminate()
        self._process.communicate(timeout=BYE_S)
