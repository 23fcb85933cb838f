"""The chair's own methods: a folder of files beside those that are shipped, looked at again while Kring runs.

A file that is no method as it stands is left out and told of; it never stops anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from server import methods
from server.methods.checking import Checked, checked
from server.methods.faults import Fault, at_key
from server.room.method import Method, Shelf

LOOK_S = 2.0
SUFFIX = ".toml"
BYTES_MOST = 500_000


def default_folder() -> Path:
    """Give where this system keeps what belongs to a person: there the folder `methoden`."""
    from platformdirs import user_data_path

    return user_data_path("kring", appauthor=False, roaming=False) / "methoden"


class Read(NamedTuple):
    """A file as it was when it was read, and what came of it."""

    stamp: tuple[int, int]
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
        self._read: dict[str, Read] = {}
        self._shelf = self._base
        self._looked: float | None = None
        self.look()

    def shelf(self) -> Shelf:
        """Give every method there is by its id; the same value as long as nothing changed."""
        self.look()
        return self._shelf

    @property
    def left_out(self) -> tuple[str, ...]:
        """Give the names of the files that are left out."""
        return tuple(name for name, one in sorted(self._read.items()) if one.found.faults)

    def faults(self, name: str) -> tuple[Fault, ...]:
        """Give what is wrong with a file."""
        return self._read[name].found.faults

    def look(self) -> bool:
        """Look at the folder, if that was long enough ago; tell whether there is something new."""
        now = self._clock()
        if self.place is None or (self._looked is not None and now - self._looked < self._look_s):
            return False
        self._looked = now
        fresh = {name: self._now(path, stamp) for name, path, stamp in files(self.place)}
        if fresh == self._read:
            return False
        self._read = fresh
        own = [one.found.method for one in fresh.values() if one.found.method is not None and not one.found.faults]
        self._shelf = self._base | {one.id: one for one in own}
        return True

    def _now(self, path: Path, stamp: tuple[int, int]) -> Read:
        """Give a file as it is, read anew only when its stamp is another."""
        known = self._read.get(path.name)
        if known is not None and known.stamp == stamp:
            return known
        return Read(stamp, read(path, frozenset(self._base)))


def files(place: Path) -> list[tuple[str, Path, tuple[int, int]]]:
    """Give the method files in a folder, each with what changes when it is written: its time and its size."""
    found = []
    try:
        for path in sorted(place.iterdir()):
            if path.suffix == SUFFIX and path.is_file():
                about = path.stat()
                found.append((path.name, path, (about.st_mtime_ns, about.st_size)))
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
