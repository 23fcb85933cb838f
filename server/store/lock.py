"""One Kring at a time on one folder: a lock of the operating system, that ends with the process however it ends.

It never trusts a process number in a file: those outlive their process, and are given out again.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType

from server.refused import Refused
from server.store.disk import DISK, FILE_MODE, trouble_of

TAKEN = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})


class Hold:
    """A folder that is held; let go by `release`, by leaving a `with`, or by the end of the process."""

    def __init__(self, file: int) -> None:
        self._file: int | None = file

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> Hold:
        """Hold for the length of a block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        """Let go at the end of the block."""
        self.release()


def hold(folder: Path) -> Hold:
    """Hold a folder; raises Refused("second_kring"), or a disk's refusal code when nothing can be written there."""
    try:
        DISK.make_folder(folder)
        file = os.open(folder / "lock", os.O_CREAT | os.O_RDWR, FILE_MODE)
    except OSError as fault:
        raise Refused(trouble_of(fault)) from fault
    try:
        lock(file)
    except OSError as fault:
        os.close(file)
        raise Refused("second_kring" if fault.errno in TAKEN else trouble_of(fault)) from None
    return Hold(file)


def lock(file: int) -> None:
    """Lock an open file for this process at once; raises OSError when another holds it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
