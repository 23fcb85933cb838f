"""The meetings on disk, kept only to outlive a crash: save, find, load, forget.

It never raises for a disk that is full, locked or failing while a meeting runs: the meeting goes on in
memory and `trouble` says why. It never gives an empty meeting for one it cannot read.
"""

from __future__ import annotations

import base64
import re
import time
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from server.plain import Plain
from server.store.disk import DISK, Disk, patiently, trouble_of
from server.store.envelope import Broken
from server.store.key import Key
from server.store.records import Archive

if TYPE_CHECKING:
    from tinydb.table import Table

    from server.store.sealed import Pair, Sealed

OURS = re.compile(r"([a-z2-7]+)\.[01]\.(kring|new|broken)")
STALE_MS = 12 * 60 * 60 * 1000
ROOM = 1  # the only document of the only table


class Found(Plain):
    """A meeting that was not ended; `sealed` is False when nothing of it is unbroken any more."""

    meeting: str
    generation: int
    saved_ms: int
    sealed: bool


def wall_ms() -> int:
    """Give the time in ms since 1970."""
    return time.time_ns() // 1_000_000


class Store:
    """The unfinished meetings in one folder; with `memory` it writes nothing at all.

    `trouble` is a refusal code while the disk does not take what is saved. `older` says after a load that
    one of the two generations was broken, so that the last change may be missing. Beside them lie the `records`.
    """

    def __init__(
        self, folder: Path, memory: bool = False, system: Disk = DISK, clock: Callable[[], int] = wall_ms
    ) -> None:
        self.trouble: str | None = None
        self.older = False
        self.records = Archive(folder / "records", memory, system, clock)
        self._root = folder
        self._folder = folder / "meetings"
        self._memory, self._settled = memory, False
        self._disk = system
        self._clock = clock
        self._lock = Lock()
        self._open: dict[str, Sealed] = {}

    @property
    def memory(self) -> bool:
        """Whether nothing at all is written."""
        return self._memory

    def save(self, meeting: str, key: Key, room: dict[str, Any]) -> None:
        """Put the room on disk in place of what was there; returns when it is there, or when `trouble` says why not."""
        if self._memory:
            return
        with self._lock, self._troubled():
            self._make_folders()
            sealed = self._open.setdefault(meeting, self._sealed(meeting, key))
            sealed.start(key)
            write(table(sealed), room)

    def load(self, meeting: str, key: Key) -> dict[str, Any]:
        """Give the newest room that is unbroken; raises WrongKey, or Broken when nothing can be read.

        Broken files are renamed, so that they are told of once and never mistaken for a meeting.
        """
        if self._memory:
            raise Broken
        with self._lock:
            try:
                return self._load(meeting, key)
            except OSError as fault:
                self.trouble = trouble_of(fault)
                raise Broken from fault

    def find(self) -> Found | None:
        """Give the meeting that was saved last, None when there is none; needs no key."""
        if self._memory:
            return None
        found: list[Found] = []
        with self._lock, self._troubled():
            found = [self._found(meeting) for meeting in self._meetings("kring")]
        return max(found, key=lambda one: (one.sealed, one.saved_ms), default=None)

    def forget(self, meeting: str) -> None:
        """Remove every file of a meeting; its key being forgotten is what makes it unreadable."""
        if self._memory:
            return
        with self._lock, self._troubled():
            self._forget(meeting)

    def forget_stale(self, now_ms: int, age_ms: int = STALE_MS) -> None:
        """Forget the meetings of which nothing was saved for `age_ms`, broken ones too."""
        if self._memory:
            return
        with self._lock, self._troubled():
            for meeting in self._meetings("kring", "new", "broken"):
                if self._last_ms(meeting) + age_ms <= now_ms:
                    self._forget(meeting)

    def _load(self, meeting: str, key: Key) -> dict[str, Any]:
        sealed = self._sealed(meeting, key)
        pair = self._pair(meeting)
        try:
            document = table(sealed).get(doc_id=ROOM)
        except Broken:
            document = None
        self.older = pair.set_aside() > 0
        if not isinstance(document, dict):
            pair.whole()  # it may be the disk that is at fault
            raise Broken
        self._open[meeting] = sealed
        return dict(document)

    def _found(self, meeting: str) -> Found:
        pair = self._pair(meeting)
        whole = pair.readable()
        if not whole:
            return Found(meeting=meeting, generation=0, saved_ms=pair.changed_ms(), sealed=False)
        return Found(meeting=meeting, generation=whole[0].generation, saved_ms=whole[0].saved_ms, sealed=True)

    def _last_ms(self, meeting: str) -> int:
        whole = self._pair(meeting).whole()
        if whole:
            return whole[0].saved_ms
        return max((self._disk.changed_ms(path) for path in self._files(meeting)), default=0)

    def _forget(self, meeting: str) -> None:
        """Remove the newest generation last, when the others are gone: cut short, no older one is left alone."""
        self._open.pop(meeting, None)
        newest = self._pair(meeting).newest()
        for path in sorted(self._files(meeting), key=lambda path: path == newest):
            patiently(self._disk, partial(self._disk.remove, path))
            self._disk.sync_folder(self._folder)

    def _files(self, meeting: str) -> list[Path]:
        return [self._folder / ours[0] for ours in self._ours() if ours[1] == file_name(meeting)]

    def _meetings(self, *kinds: str) -> list[str]:
        stems = {ours[1] for ours in self._ours() if ours[2] in kinds}
        return [meeting for stem in sorted(stems) if (meeting := meeting_of(stem)) is not None]

    def _ours(self) -> list[re.Match[str]]:
        try:
            names = self._disk.names(self._folder)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return [ours for name in names if (ours := OURS.fullmatch(name))]

    def _make_folders(self) -> None:
        self._settled = self._settled and self._folder.is_dir()
        self._disk.make_folder(self._root)
        self._disk.make_folder(self._folder)
        self._disk.make_private(self._folder)
        if not self._settled:  # it may be there, and its name not yet on the disk
            self._disk.sync_folder(self._root)
            self._settled = True

    def _pair(self, meeting: str) -> Pair:
        # TinyDB is imported with the first meeting, after the first page.
        from server.store.sealed import Pair

        return Pair(self._disk, self._folder, file_name(meeting))

    def _sealed(self, meeting: str, key: Key) -> Sealed:
        from server.store.sealed import Sealed

        return Sealed(self._pair(meeting), meeting, key, self._clock)

    @contextmanager
    def _troubled(self) -> Iterator[None]:
        try:
            yield
        except OSError as fault:
            self.trouble = trouble_of(fault)
        else:
            self.trouble = None


def table(sealed: Sealed) -> Table:
    """Open a meeting's only table."""
    from tinydb import TinyDB

    return TinyDB(storage=lambda: sealed).table("room")


def write(rooms: Table, room: dict[str, Any]) -> None:
    """Make the room the only document, in one write."""
    from tinydb.table import Document

    def become(kept: MutableMapping[str, Any]) -> None:
        kept.clear()
        kept.update(room)

    if rooms.contains(doc_id=ROOM):
        rooms.update(become, doc_ids=[ROOM])
    else:
        rooms.insert(Document(room, doc_id=ROOM))


def file_name(meeting: str) -> str:
    """Turn any id into letters and digits that every file system keeps apart, also one that ignores case."""
    return base64.b32encode(meeting.encode()).decode().rstrip("=").lower()


def meeting_of(stem: str) -> str | None:
    """Turn a file's name back into the id; None for a file that is not ours."""
    try:
        return base64.b32decode(stem.upper() + "=" * (-len(stem) % 8)).decode()
    except ValueError:
        return None
