"""Disks that watch, fail, are cut short or are held, to stand where the store has its own. Each says what it does."""

from __future__ import annotations

import errno
import os
import random
from pathlib import Path

from server.store.disk import Disk


class Watching(Disk):
    """A disk that notes the mode of what it makes, at the moment of making and while it is written."""

    def __init__(self) -> None:
        self.modes: set[int] = set()

    def write(self, file: int, raw: memoryview) -> int:
        self.modes.add(os.fstat(file).st_mode & 0o777)
        return super().write(file, raw[:1000])

    def replace(self, new: Path, old: Path) -> None:
        self.modes.add(new.stat().st_mode & 0o777)
        super().replace(new, old)


class Crash(BaseException):
    """The power is gone: nothing after this call happened."""


class Failing(Disk):
    """A disk that does its work until one call, which fails, is cut short, or is the last thing before the power goes.

    At a crash it loses what a real disk may lose: bytes that were not synced, and names that were not.
    """

    def __init__(self, at: int, how: str, chance: random.Random) -> None:
        self.calls, self.at, self.how, self.chance = 0, at, how, chance
        self.dirty: dict[Path, int] = {}
        self.names_before: list[tuple[Path, Path, bytes | None]] = []
        self._paths: dict[int, Path] = {}

    def _call(self) -> str:
        self.calls += 1
        if self.calls != self.at:
            return "well"
        if self.how == "before":
            raise Crash
        if self.how in {"ENOSPC", "EIO", "EROFS"}:
            raise OSError(getattr(errno, self.how), "planted")
        return self.how

    def _then(self, how: str) -> None:
        if how == "after":
            raise Crash

    def make_folder(self, path: Path) -> None:
        how = self._call()
        super().make_folder(path)
        self._then(how)

    def create(self, path: Path) -> int:
        how = self._call()
        file = super().create(path)
        self._paths[file], self.dirty[path] = path, 0
        self._then(how)
        return file

    def write(self, file: int, raw: memoryview) -> int:
        how = self._call()
        size = len(raw) if how == "well" else self.chance.randrange(1, len(raw) + 1)
        count = super().write(file, raw[:size])
        self._then(how)
        return count

    def sync(self, file: int) -> None:
        how = self._call()
        super().sync(file)
        self.dirty.pop(self._paths[file], None)
        self._then(how)

    def close(self, file: int) -> None:
        super().close(file)
        self._paths.pop(file, None)

    def replace(self, new: Path, old: Path) -> None:
        how = self._call()
        self.names_before.append((new, old, old.read_bytes() if old.exists() else None))
        super().replace(new, old)
        if new in self.dirty:
            self.dirty[old] = self.dirty.pop(new)
        self._then(how)

    def sync_folder(self, path: Path) -> None:
        how = self._call()
        super().sync_folder(path)
        self.names_before.clear()
        self._then(how)

    def remove(self, path: Path) -> None:
        how = self._call()
        super().remove(path)
        self._then(how)

    def lose_power(self) -> None:
        """Take away what was not synced, as chance has it."""
        for path in self.dirty:
            if path.exists():
                raw = path.read_bytes()
                path.write_bytes(raw[: self.chance.randrange(len(raw) + 1)])
        for new, old, before in reversed(self.names_before):
            if self.chance.random() < 0.5:
                old.replace(new)
                if before is not None:
                    old.write_bytes(before)


class Held(PermissionError):
    """What Windows raises while another program holds a file."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "held")
        self.winerror = winerror


class Scanned(Disk):
    """A disk on which another program holds the file for some tries, as a virus scanner does on Windows."""

    def __init__(self, tries: int, winerror: int) -> None:
        self.tries, self.winerror, self.waited_s = tries, winerror, 0.0

    def replace(self, new: Path, old: Path) -> None:
        if self.tries:
            self.tries -= 1
            raise Held(self.winerror)
        super().replace(new, old)

    def wait(self, seconds: float) -> None:
        self.waited_s += seconds
