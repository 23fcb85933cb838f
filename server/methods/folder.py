"""The chair's own methods: a folder of files beside those that are shipped, looked at again while Kring runs.

A file that is no method as it stands is left out and told of; it never stops anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import NamedTuple

from server import methods
from server.methods.checking import Checked, checked
from server.methods.faults import Fault, at_key
from server.room.method import Method, Shelf

Stamp = tuple[int, int, int]

LOOK_S = 2.0
SUFFIX = ".toml"
BYTES_MOST = 500_000


def default_folder() -> Path:
    """Give where this system keeps what belongs to a person: there the folder `methoden`."""
    from platformdirs import user_data_path

    return user_data_path("kring", appauthor=False, roaming=False) / "methoden"


class Read(NamedTuple):
    """A file as it was when it was read, and what came of it."""

    stamp: Stamp
    found: Checked


class Folder:
    """A shelf that grows: the shipped methods, those of a folder if there is one, and `more` that were handed in.

    The disk is looked at once in `look_s` seconds at most, and a file is read again only when it changed.
    """

    def __init__(
        self,
        place: Path | None,
        more: Iterable[Method] = (),
        look_s: float = LOOK_S,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.place = place
        self._look_s, self._clock = look_s, clock
        self._base: Shelf = methods.shelf() | {one.id: one for one in more}
        self._lock = Lock()
        self._read: dict[str, Read] = {}
        self._files: dict[str, Checked] = {}
        self._shelf = self._base
        self._looked: float | None = None
        self._news = False
        self.look()

    def shelf(self) -> Shelf:
        """Give every method there is by its id; the same value as long as nothing changed."""
        self._look()
        return self._shelf

    @property
    def files(self) -> dict[str, Checked]:
        """Give what came of each file, by its name; the same value as long as nothing changed."""
        return self._files

    @property
    def taken(self) -> frozenset[str]:
        """Give the ids that no file may have."""
        return frozenset(self._base)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Give the names of the files that are left out."""
        return tuple(name for name, one in self._files.items() if one.faults)

    def faults(self, name: str) -> tuple[Fault, ...]:
        """Give what is wrong with a file."""
        return self._files[name].faults

    def look(self, at_once: bool = False) -> bool:
        """Look at the folder, if that was long enough ago or `at_once`; tell whether something changed since asked."""
        self._look(at_once)
        news, self._news = self._news, False
        return news

    def _look(self, at_once: bool = False) -> None:
        """Look at the folder; several threads may want to."""
        with self._lock:
            now = self._clock()
            due = at_once or self._looked is None or now - self._looked >= self._look_s
            if self.place is None or not due:
                return
            self._looked = now
            fresh = {name: self._now(path, stamp) for name, path, stamp in files(self.place)}
            if fresh == self._read:
                return
            self._read, self._news = fresh, True
            self._files = {name: one.found for name, one in sorted(fresh.items())}
            right = [one.method for one in self._files.values() if one.method is not None and not one.faults]
            self._shelf = self._base | {one.id: one for one in right}

    def _now(self, path: Path, stamp: Stamp) -> Read:
        """Give a file as it is, read anew only when its stamp is another."""
        known = self._read.get(path.name)
        if known is not None and known.stamp == stamp:
            return known
        return Read(stamp, read(path, frozenset(self._base)))


def files(place: Path) -> list[tuple[str, Path, Stamp]]:
    """Give the method files in a folder, each with what changes when it is written: its time, size and place."""
    found = []
    try:
        for path in sorted(place.iterdir()):
            if path.suffix == SUFFIX and path.is_file():
                about = path.stat()
                found.append((path.name, path, (about.st_mtime_ns, about.st_size, about.st_ino)))
    except OSError:
        return []
    return found


def read(path: Path, taken: frozenset[str] = frozenset()) -> Checked:
    """Read one file; whatever it holds, this only tells what is wrong with it."""
    try:
        raw = path.read_bytes()
        if len(raw) > BYTES_MOST:
            return Checked(None, (at_key("", "too_big"),))
        return checked(raw.decode("utf-8").removeprefix("\ufeff"), path.stem, taken)
    except OSError:
        return Checked(None, (at_key("", "unreadable"),))
    except UnicodeDecodeError:
        return Checked(None, (at_key("", "not_utf8"),))
    except RecursionError:
        return Checked(None, (at_key("", "toml", line="1"),))
