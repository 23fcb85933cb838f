"""A Kring that ends by force: its folder as it lay at a moment, or its process killed. It tidies up after none."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from time import sleep
from typing import Any

from server.store import Broken, Key
from server.store.envelope import unpack
from server.store.sealed import read_letter
from tests.device import Device
from tests.live import Laptop, Table, laptop
from tests.nursery import ROOT as ROOT
from tests.nursery import Fresh, Process, quick

LINK = re.compile(r"http://127\.0\.0\.1:(\d+)/regie#(\w+)")
UNDO_S = 0.05

# A whole Kring. The three seconds in which a chair may think better of it are for people; frames are counted elsewhere.
KRING = f"""
import sys
from pathlib import Path
from server.app import Kring
from server.room import course
from server.settings import Settings
course.UNDO_MS = {int(UNDO_S * 1000)}
eager = Settings(frames_per_s=100_000, frames_burst=100_000)
kring = Kring(Path(sys.argv[1]), int(sys.argv[2]), "127.0.0.1", settings=eager)
print(kring.console_url, flush=True)
sys.stdin.read()
"""

_images = count()


@contextmanager
def crashed(folder: Path) -> Iterator[Laptop]:
    """Start a Kring on what a crash at this moment would leave of the one that runs in a folder."""
    image = folder.with_name(f"{folder.name}-image-{next(_images)}")
    shutil.copytree(folder, image)
    with laptop(image) as one:
        yield one


def reopened(again: Laptop, table: Table) -> Device:
    """The console's tab comes back with the key it keeps, and opens the meeting."""
    tab = Device(again.port, "console", "console", tab=2)
    return tab.hello(key=table.console.welcome["key"])


class Child:
    """A Kring in a process of its own; a table can sit at it as at a laptop. `born` starts it as quickly as can be."""

    def __init__(
        self, folder: Path, port: int = 0, script: str = KRING, before: tuple[str, ...] = (), born: bool = False
    ) -> None:
        words = (script, str(folder), str(port))
        self._process: Process = quick(*words) if born else Fresh(*words, before=before)
        found = LINK.search(self._process.out.readline())
        assert found, f"it does not start: {self._process.kill()}"
        self.port, self.link, self.number = int(found[1]), found[2], self._process.number

    def wait(self, seconds: float) -> None:
        """Let the moment of thinking better go by; nothing else at these tables waits for a clock."""
        sleep(2 * UNDO_S if seconds > 3 else 0)

    def end(self) -> str:
        """Let it end by itself, and give what it said of faults."""
        return self._process.end()

    def kill(self) -> str:
        """End it by force, and give what it said of faults."""
        return self._process.kill()


def letters(folder: Path, code: str, which: str = "*.kring") -> list[dict[str, Any]]:
    """Open every whole generation that lies on disk now with the recovery code; the newest is the last.

    With "*" for which, those that were just being written or are set aside too.
    """
    key, found = Key.from_code(code), []
    for path in (folder / "meetings").glob(which):
        with suppress(FileNotFoundError, Broken):  # put in its place by now, or half written
            envelope = unpack(path.read_bytes())
            found.append((envelope.generation, read_letter(key.open(envelope.sealed)).tables["room"]["1"]))
    return [room for _, room in sorted(found, key=lambda one: one[0])]


def named(value: Any, *names: str) -> list[Any]:
    """Give everything that stands under one of these names, however deep."""
    if isinstance(value, dict):
        own = [one for name, one in value.items() if name in names]
        return own + [found for one in value.values() for found in named(one, *names)]
    return [found for one in value for found in named(one, *names)] if isinstance(value, list) else []
