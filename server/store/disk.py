"""The system calls of the store, one method each, and the one way a file is replaced.

It never knows what is in a file. Tests put a failing Disk in this place.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Got = TypeVar("Got")

FILE_MODE = 0o600
FOLDER_MODE = 0o700
NEW_FILE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)

# Windows: access denied, sharing violation, lock violation. A virus scanner or an indexer holds the file for a moment.
HELD = frozenset({5, 32, 33})
WAITS_S = tuple(0.01 * 2**turn for turn in range(8))  # 2.55 s in all

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
LOCKED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class Disk:
    """What the store asks of the operating system; every method may raise OSError."""

    def make_folder(self, path: Path) -> None:
        """Make a private folder, with its parents, each on the disk before the next; what is there is left as it is."""
        if path.is_dir():
            return
        self.make_folder(path.parent)
        path.mkdir(mode=FOLDER_MODE, exist_ok=True)
        self.sync_folder(path.parent)

    def make_private(self, path: Path) -> None:
        """Shut a folder for everybody but its owner; Windows keeps its own rights."""
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(FOLDER_MODE)

    def create(self, path: Path) -> int:
        """Open a new file for writing, private from its first moment; one that exists is an error."""
        return os.open(path, NEW_FILE, FILE_MODE)

    def write(self, file: int, raw: memoryview) -> int:
        """Write what the system takes; gives the number of bytes."""
        return os.write(file, raw)

    def sync(self, file: int) -> None:
        """Return when the bytes are on the disk; on macOS fsync alone leaves them in the drive's cache."""
        if sys.platform == "darwin":
            import fcntl

            with contextlib.suppress(OSError):  # some file systems there know only fsync
                fcntl.fcntl(file, fcntl.F_FULLFSYNC)
                return
        os.fsync(file)

    def close(self, file: int) -> None:
        """Close an open file."""
        os.close(file)

    def replace(self, new: Path, old: Path) -> None:
        """Put a file in the place of another, at once."""
        os.replace(new, old)

    def sync_folder(self, path: Path) -> None:
        """Return when the names in a folder are on the disk; Windows has no such call and needs none."""
        if os.name != "posix":
            return
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def read(self, path: Path) -> bytes:
        """Give a file's bytes."""
        return path.read_bytes()

    def remove(self, path: Path) -> None:
        """Remove a file; one that is gone already is no error."""
        path.unlink(missing_ok=True)

    def names(self, folder: Path) -> list[str]:
        """List the names in a folder."""
        return os.listdir(folder)

    def changed_ms(self, path: Path) -> int:
        """Give when a file was last written, in ms since 1970."""
        return path.stat().st_mtime_ns // 1_000_000

    def wait(self, seconds: float) -> None:
        """Let another program let go of a file."""
        time.sleep(seconds)


DISK = Disk()


def put(disk: Disk, path: Path, raw: bytes) -> None:
    """Replace a file so that after any crash it is the old one or the new one, whole; raises OSError.

    The bytes are on the disk before the name points at them, and the name is before this returns.
    """
    new = path.with_suffix(".new")
    disk.remove(new)  # what an earlier crash left
    try:
        fill(disk, new, raw)
        patiently(disk, lambda: disk.replace(new, path))
    except OSError:
        with contextlib.suppress(OSError):
            disk.remove(new)  # a full disk needs the space
        raise
    disk.sync_folder(path.parent)


def fill(disk: Disk, path: Path, raw: bytes) -> None:
    """Write a new file to its end and sync it."""
    file = disk.create(path)
    try:
        rest = memoryview(raw)
        while rest:
            rest = rest[disk.write(file, rest) :]
        disk.sync(file)
    finally:
        disk.close(file)


def patiently(disk: Disk, act: Callable[[], Got]) -> Got:
    """Do something with a file, and try again for a while when Windows says that another program holds it."""
    for wait_s in WAITS_S:
        try:
            return act()
        except OSError as fault:
            if getattr(fault, "winerror", None) not in HELD:
                raise
            disk.wait(wait_s)
    return act()


def trouble_of(fault: OSError) -> str:
    """Name what is wrong with the disk as a refusal code."""
    if fault.errno in FULL:
        return "disk_full"
    return "disk_locked" if fault.errno in LOCKED else "disk_fails"
