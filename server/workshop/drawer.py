"""The files of the chair's folder as a place to write: by names of one shape, whole or not at all, for nobody else.

It never leaves its folder, whatever it is asked, and judges no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.methods.folder import SUFFIX
from server.methods.sense import NAME
from server.refused import Refused
from server.store.disk import DISK, FULL, Disk, put
from server.wire import FILE_BYTES

NAME_MOST = 48
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")  # Windows has no files of these names


class Drawer:
    """One folder, or none: then nothing can be kept."""

    def __init__(self, place: Path | None, disk: Disk = DISK) -> None:
        self._place, self._disk = place, disk

    def read(self, file: str) -> str:
        """Give a file's text; raises Refused own_gone, own_big or own_odd."""
        path = self._path(file)
        try:
            raw = self._disk.read(path)
        except OSError:
            raise Refused("own_gone") from None
        if len(raw) > FILE_BYTES:
            raise Refused("own_big")
        try:
            return raw.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError:
            raise Refused("own_odd") from None

    def put(self, file: str, text: str, fresh: bool = False) -> None:
        """Write a file, with its folder if there was none; raises Refused, for a `fresh` one also own_taken."""
        path, raw = self._path(file), text.encode()
        if len(raw) > FILE_BYTES:
            raise Refused("own_big")
        if fresh and path.exists():
            raise Refused("own_taken")
        with told():
            self._disk.make_folder(path.parent)
            put(self._disk, path, raw)

    def remove(self, file: str) -> None:
        """Throw a file away; one that is gone already is no trouble."""
        with told():
            self._disk.remove(self._path(file))

    def _path(self, file: str) -> Path:
        """Give where a file lies; raises Refused own_nowhere, own_name or own_odd."""
        if self._place is None:
            raise Refused("own_nowhere")
        path = self._place / f"{named(file)}{SUFFIX}"
        if path.is_symlink():  # it may lead out of the folder
            raise Refused("own_odd")
        return path


def named(file: str) -> str:
    """Give a name that a file may have on every system; raises Refused own_name."""
    if len(file) > NAME_MOST or not NAME.fullmatch(file) or DEVICES.fullmatch(file):
        raise Refused("own_name")
    return file


@contextmanager
def told() -> Iterator[None]:
    """Make a fault of the disk a refusal."""
    try:
        yield
    except OSError as fault:
        raise Refused("own_full" if fault.errno in FULL else "own_disk") from None
