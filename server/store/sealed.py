"""TinyDB's storage for one meeting: sealed, checksummed, replaced atomically, the last two generations kept.

It never shows TinyDB a half file, and never gives an empty table where something unreadable lies.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tinydb import Storage

from server.plain import Mismatch, from_json, to_json
from server.steps.kind import Private
from server.store.disk import Disk, patiently, put
from server.store.envelope import Broken, Envelope, unpack
from server.store.key import Key

READS = 3
Tables = dict[str, dict[str, Any]]


class Letter(Private):
    """What is inside the seal: whose it is and which generation, so that no file can pass for another."""

    meeting: str
    generation: int
    tables: Tables


class Pair:
    """The two files of a meeting: even generations in one, odd ones in the other, so the last two are always there."""

    def __init__(self, disk: Disk, folder: Path, name: str) -> None:
        self._disk = disk
        self._slots = (folder / f"{name}.0.kring", folder / f"{name}.1.kring")

    def put(self, envelope: Envelope) -> None:
        """Write a generation in the place of the one before the last; raises OSError."""
        put(self._disk, self._slots[envelope.generation % 2], envelope.pack())

    def whole(self) -> list[Envelope]:
        """Give the unbroken generations, newest first; raises OSError when one of the files cannot be read."""
        return newest_first(self._look())

    def readable(self) -> list[Envelope]:
        """Give the unbroken generations, newest first; a file that cannot be read counts as broken."""
        return newest_first(self._look(blind=True))

    def changed_ms(self) -> int:
        """Give when one of the files was last written, in ms since 1970; 0 when there are none."""
        return max((self._disk.changed_ms(slot) for slot, _ in self._look(blind=True)), default=0)

    def newest(self) -> Path | None:
        """Give the file of the newest generation."""
        found = self.readable()
        return self._slots[found[0].generation % 2] if found else None

    def set_aside(self) -> int:
        """Rename the broken files, so that nobody takes them for a meeting; gives how many there were.

        One that cannot be read counts, and stays: what it holds may be whole.
        """
        torn = [slot for slot, envelope in self._look(blind=True) if envelope is None]
        for slot in torn:
            with contextlib.suppress(OSError):  # a disk that takes nothing may still give what it has
                self._disk.read(slot)
                self._disk.replace(slot, slot.with_suffix(".broken"))
        return len(torn)

    def _look(self, blind: bool = False) -> Iterator[tuple[Path, Envelope | None]]:
        """Give each file that is there, and what is in it; `blind`: nothing where it cannot be read."""
        for slot in self._slots:
            try:
                yield slot, self._open(slot, self._read(slot))
            except FileNotFoundError:
                continue
            except OSError:
                if not blind:
                    raise
                yield slot, None

    def _read(self, slot: Path) -> bytes:
        """Give a file's bytes; what cannot be read is asked for again, since a fault may be of the moment."""
        read = partial(self._disk.read, slot)
        for _ in range(READS - 1):
            try:
                return patiently(self._disk, read)
            except FileNotFoundError:
                raise
            except OSError:
                continue
        return patiently(self._disk, read)

    def _open(self, slot: Path, raw: bytes) -> Envelope | None:
        try:
            envelope = unpack(raw)
        except Broken:
            return None
        return envelope if self._slots[envelope.generation % 2] == slot else None


class Sealed(Storage):
    """One TinyDB database on a pair of sealed files; the caller serialises the calls."""

    def __init__(self, pair: Pair, meeting: str, key: Key, clock: Callable[[], int]) -> None:
        self.key = key
        self._pair = pair
        self._meeting = meeting
        self._clock = clock
        self._generation: int | None = None
        self._tables: Tables | None = None

    def read(self) -> Tables | None:
        """Give the tables as last written, from disk when this is the first call; raises WrongKey, Broken, OSError."""
        if self._tables is None:
            self._tables = self._open_newest()
        return self._tables

    def write(self, data: Tables) -> None:
        """Put the next generation on disk; returns when it is there, raises OSError when it is not."""
        generation = self._newest() + 1
        letter = Letter(meeting=self._meeting, generation=generation, tables=data)
        sealed = self.key.seal(to_json(letter))
        self._pair.put(Envelope(generation=generation, saved_ms=self._clock(), sealed=sealed))
        # Only now: a generation that failed is tried again under its own number, and its elder is left alone.
        self._generation, self._tables = generation, data

    def start(self, key: Key) -> None:
        """Take what is written next as the whole content, whatever lies on disk; the count goes on from there."""
        self.key = key
        if self._tables is None:
            self._tables = {}

    def _newest(self) -> int:
        if self._generation is None:
            self._generation = max((envelope.generation for envelope in self._pair.whole()), default=0)
        return self._generation

    def _open_newest(self) -> Tables | None:
        found = self._pair.readable()
        if not found:
            return None
        newest = found[0]
        letter = read_letter(self.key.open(newest.sealed))
        if (letter.meeting, letter.generation) != (self._meeting, newest.generation):
            raise Broken
        self._generation = newest.generation
        return letter.tables


def newest_first(found: Iterable[tuple[Path, Envelope | None]]) -> list[Envelope]:
    """Give the unbroken ones of what was found, the newest first."""
    return sorted((envelope for _, envelope in found if envelope), key=lambda envelope: -envelope.generation)


def read_letter(raw: bytes) -> Letter:
    """Read what was inside a seal; raises Broken."""
    try:
        letter: Letter = from_json(raw, Letter)
    except Mismatch:
        raise Broken from None
    return letter
