"""The records that somebody chose to keep, a file each: sealed under a passphrase, or readable when there is none.

It never keeps a passphrase, never loses a broken file from sight, and holds nothing but what a record shows.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from threading import Lock

from server.kept import Kept, KeptFile
from server.plain import Mismatch, Plain, from_json, to_json
from server.refused import Refused
from server.store.disk import FULL, Disk, put
from server.store.passphrase import SALT_BYTES, Passphrase, Recipe, recipe

VERSION = 1
MARK = re.compile(rb"kring record ([1-9]\d{0,3})\n")
SUM_BYTES = 32
WHEN_MOST = 8_640_000_000_000_000  # the last moment that a browser can write as a date
FILE_BYTES = 1024 * 1024
ID_BYTES = 4
ID = re.compile(r"[0-9a-f]{8}")
OURS = re.compile(r"([0-9a-f]{8})\.(record|new)")


class Head(Plain):
    """What can be read of any record: whose file it is, when the meeting was, and how its passphrase becomes a key."""

    id: str
    when: int
    recipe: Recipe | None = None


class Torn(Refused):
    """What lies there is not what was written."""

    def __init__(self) -> None:
        super().__init__("record_broken")


class Newer(Refused):
    """A later Kring wrote it."""

    def __init__(self) -> None:
        super().__init__("record_newer")


class Archive:
    """The records in one folder; with `memory` nothing is written and there are none."""

    def __init__(
        self,
        folder: Path,
        memory: bool,
        system: Disk,
        clock: Callable[[], int],
        luck: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        self._folder, self.memory = folder, memory
        self._disk, self._clock, self._luck = system, clock, luck
        self._lock = Lock()

    def keep(self, record: Kept, passphrase: Passphrase | None) -> str:
        """Write a record and give its id; returns when it is on the disk.

        Raises Refused record_memory, record_full, record_disk, and what a passphrase may. It takes half a second.
        """
        if self.memory:
            raise Refused("record_memory")
        how = recipe(self._luck(SALT_BYTES)) if passphrase else None
        with self._lock, told():
            self._make_folder()
            head = Head(self._fresh(), record.began or self._clock(), how)
            put(self._disk, self._path(head.id), packed(head, record, passphrase))
        return head.id

    def files(self) -> tuple[KeptFile, ...]:
        """Give every record there is, newest first, broken ones too; raises Refused record_disk."""
        with told():
            found = [self._look(name) for name, kind in self._ours() if kind == "record"]
        return tuple(sorted((one for one in found if one), key=lambda one: (-one.when, one.id)))

    def open(self, name: str, passphrase: str = "") -> Kept:
        """Give a record; the passphrase is for one that is sealed. It takes half a second then.

        Raises Refused record_gone, record_broken, record_newer, record_disk, and what a passphrase may.
        """
        head, before, body = unpacked(self._read(name), name)
        if head.recipe is not None:
            body = Passphrase(passphrase).open(head.recipe, body, before)
        try:
            record: Kept = from_json(body, Kept)
        except Mismatch:
            raise Torn from None
        return record

    def remove(self, name: str) -> None:
        """Throw a record away; one that is gone already is no trouble."""
        path = self._path(name)
        with self._lock, told():
            self._disk.remove(path)
            if self._folder.is_dir():
                self._disk.sync_folder(self._folder)

    def tidy(self) -> None:
        """Throw away what a crash left half written; only the one Kring that writes here may ask this."""
        with self._lock, told():
            for name, kind in self._ours():
                if kind == "new":
                    self._disk.remove(self._folder / f"{name}.new")

    def _look(self, name: str) -> KeptFile | None:
        """Look at one file without any passphrase; None when it is gone by now."""
        path = self._path(name)
        try:
            head = unpacked(self._read(name), name)[0]
            return KeptFile(name, head.when, "sealed" if head.recipe else "readable")
        except (Torn, Newer) as no:
            return KeptFile(name, self._disk.changed_ms(path), "newer" if isinstance(no, Newer) else "broken")
        except Refused as no:
            if no.code == "record_gone":
                return None
            raise

    def _read(self, name: str) -> bytes:
        path = self._path(name)
        if path.is_symlink():  # it may lead out of the folder
            raise Refused("record_gone")
        with told():
            try:
                return self._disk.read(path)
            except FileNotFoundError:
                raise Refused("record_gone") from None

    def _path(self, name: str) -> Path:
        if not ID.fullmatch(name):
            raise Refused("record_gone")
        return self._folder / f"{name}.record"

    def _fresh(self) -> str:
        """Give an id that no record has."""
        taken = {name for name, _ in self._ours()}
        while (name := self._luck(ID_BYTES).hex()) in taken:
            pass
        return name

    def _ours(self) -> list[tuple[str, str]]:
        if self.memory:
            return []
        try:
            names = self._disk.names(self._folder)
        except FileNotFoundError:
            return []
        return [(ours[1], ours[2]) for name in names if (ours := OURS.fullmatch(name))]

    def _make_folder(self) -> None:
        self._disk.make_folder(self._folder.parent)
        self._disk.make_folder(self._folder)
        self._disk.make_private(self._folder)


def packed(head: Head, record: Kept, passphrase: Passphrase | None) -> bytes:
    """Give the bytes of a file: its version, a checksum, the head on a line of its own, and the record."""
    mark, line, body = f"kring record {VERSION}\n".encode(), to_json(head) + b"\n", to_json(record)
    if passphrase is not None and head.recipe is not None:
        body = passphrase.seal(head.recipe, body, mark + line)
    return mark + checksum(line + body) + b"\n" + line + body


def unpacked(raw: bytes, name: str) -> tuple[Head, bytes, bytes]:
    """Read the bytes of a file: its head, what was authenticated with the record, the record; raises Torn or Newer."""
    mark = MARK.match(raw)
    if mark is None or len(raw) > FILE_BYTES:
        raise Torn
    if int(mark[1]) > VERSION:
        raise Newer
    summed, _, rest = raw[mark.end() :].partition(b"\n")
    line, ended, body = rest.partition(b"\n")
    if summed != checksum(rest):
        raise Torn
    try:
        head: Head = from_json(line, Head)
    except Mismatch:
        raise Torn from None
    if head.id != name or not 0 <= head.when <= WHEN_MOST or (head.recipe is not None and not head.recipe.sane):
        raise Torn
    return head, mark[0] + line + ended, body


def checksum(rest: bytes) -> bytes:
    """Sum up what follows: it tells a torn file from a wrong passphrase without any passphrase."""
    return blake2b(rest, digest_size=SUM_BYTES).hexdigest().encode()


@contextmanager
def told() -> Iterator[None]:
    """Make a fault of the disk a refusal."""
    try:
        yield
    except OSError as fault:
        raise Refused("record_full" if fault.errno in FULL else "record_disk") from None
