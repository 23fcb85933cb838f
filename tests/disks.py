"""Disks that watch, fail, are cut short or are held, to stand where the store has its own. Each says what it does."""

from __future__ import annotations

import errno
import os
import random
import shutil
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


class Sheet:
    """What one file holds, and how many bytes of it are surely on the disk."""

    def __init__(self, raw: bytes = b"") -> None:
        self.raw, self.sure = raw, len(raw)


class Platter:
    """What of a folder is surely on the disk; of the rest a power cut leaves what chance has it.

    Bytes are sure once their file was synced, names and folders once the folder that holds them was.
    """

    def __init__(self) -> None:
        self.names: dict[Path, Sheet] = {}
        self.waiting: list[dict[Path, Sheet | None]] = []
        self.new_folders: set[Path] = set()

    @property
    def sure(self) -> bool:
        """Whether a power cut would change nothing."""
        sheets = [sheet for sheet in self.now().values() if sheet.sure < len(sheet.raw)]
        return not (sheets or self.waiting or self.new_folders)

    def now(self) -> dict[Path, Sheet]:
        """Give every file as programs see it."""
        return laid(self.names, self.waiting)

    def meet(self, path: Path) -> None:
        """What lay there before it was first touched is sure."""
        if path.exists() and path not in self.now():
            self.names[path] = Sheet(path.read_bytes())

    def settle(self, folder: Path) -> None:
        """The names in a folder are on the disk."""
        settled = [change for change in self.waiting if any(path.parent == folder for path in change)]
        self.names = laid(self.names, settled)
        self.waiting = [change for change in self.waiting if change not in settled]
        self.new_folders = {path for path in self.new_folders if path.parent != folder}

    def lose_power(self, chance: random.Random) -> None:
        """Make the folder what a power cut may leave of it."""
        kept = laid(self.names, [change for change in self.waiting if chance.random() < 0.5])
        for path in self.now():
            path.unlink(missing_ok=True)
        for path, sheet in kept.items():
            path.write_bytes(sheet.raw[: chance.randint(sheet.sure, len(sheet.raw))])
        for folder in self.new_folders:
            if chance.random() < 0.5:
                shutil.rmtree(folder, ignore_errors=True)


def laid(names: dict[Path, Sheet], changes: list[dict[Path, Sheet | None]]) -> dict[Path, Sheet]:
    """Give the files after these changes."""
    found: dict[Path, Sheet | None] = dict(names)
    for change in changes:
        found |= change
    return {path: sheet for path, sheet in found.items() if sheet is not None}


class Failing(Disk):
    """A disk that does its work until one call, which fails, is cut short, or is the last thing before the power goes.

    `how` is "before" or "after" the power goes, "short" for a write of a few bytes, "cut" for one that then fails, or
    the name of an error; with `lasting` every later call fails too. It syncs nothing: `platter` knows what that means.
    """

    def __init__(self, at: int, how: str, chance: random.Random, lasting: bool = False) -> None:
        self.calls: list[str] = []
        self.at, self.how, self.chance, self.lasting = at, how, chance, lasting
        self.platter = Platter()
        self._paths: dict[int, Path] = {}

    def _call(self, name: str) -> str:
        """Count a call; give how it goes, or fail."""
        self.calls.append(name)
        if len(self.calls) < self.at or (len(self.calls) > self.at and not self.lasting) or not self.at:
            return "well"
        if self.how == "before":
            raise Crash
        if self.how in errno.errorcode.values():
            raise OSError(getattr(errno, self.how), "planted")
        return self.how

    def _then(self, how: str) -> None:
        if how == "after":
            raise Crash

    def make_folder(self, path: Path) -> None:
        """Fail where a folder is made, and not where it is there."""
        if path.is_dir():
            return
        self.make_folder(path.parent)
        how = self._call("make_folder")
        path.mkdir(mode=0o700)
        self.platter.new_folders.add(path)
        self._then(how)
        self.sync_folder(path.parent)

    def make_private(self, path: Path) -> None:
        how = self._call("make_private")
        super().make_private(path)
        self._then(how)

    def create(self, path: Path) -> int:
        how = self._call("create")
        file = super().create(path)
        self._paths[file] = path
        self.platter.waiting.append({path: Sheet()})
        self._then(how)
        return file

    def write(self, file: int, raw: memoryview) -> int:
        how = self._call("write")
        cut = how in ("short", "cut", "after")
        count = super().write(file, raw[: self.chance.randint(1, len(raw))] if cut else raw)
        self.platter.now()[self._paths[file]].raw += raw[:count]
        self._then(how)
        if how == "cut":
            raise OSError(errno.ENOSPC, "planted")
        return count

    def sync(self, file: int) -> None:
        how = self._call("sync")
        sheet = self.platter.now()[self._paths[file]]
        sheet.sure = len(sheet.raw)
        self._then(how)

    def close(self, file: int) -> None:
        super().close(file)
        self._paths.pop(file, None)
        self._then(self._call("close"))

    def replace(self, new: Path, old: Path) -> None:
        how = self._call("replace")
        self.platter.meet(new)
        self.platter.meet(old)
        super().replace(new, old)
        self.platter.waiting.append({old: self.platter.now()[new], new: None})
        self._then(how)

    def sync_folder(self, path: Path) -> None:
        how = self._call("sync_folder")
        self.platter.settle(path)
        self._then(how)

    def remove(self, path: Path) -> None:
        how = self._call("remove")
        self.platter.meet(path)
        super().remove(path)
        if path in self.platter.now():
            self.platter.waiting.append({path: None})
        self._then(how)

    def read(self, path: Path) -> bytes:
        how = self._call("read")
        self._then(how)
        return super().read(path)

    def names(self, folder: Path) -> list[str]:
        self._then(self._call("names"))
        return super().names(folder)

    def changed_ms(self, path: Path) -> int:
        self._then(self._call("changed_ms"))
        return super().changed_ms(path)

    def lose_power(self) -> None:
        """Take away what was not synced, as chance has it."""
        self.platter.lose_power(self.chance)


class Held(PermissionError):
    """What Windows raises while another program holds a file."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "held")
        self.winerror = winerror


class Scanned(Disk):
    """A disk on which another program holds the file for some tries, as a virus scanner does on Windows."""

    def __init__(self, tries: int, winerror: int, calls: tuple[str, ...] = ("replace",)) -> None:
        self.tries, self.winerror, self.calls, self.waited_s = tries, winerror, calls, 0.0

    def _try(self, call: str) -> None:
        if self.tries and call in self.calls:
            self.tries -= 1
            raise Held(self.winerror)

    def replace(self, new: Path, old: Path) -> None:
        self._try("replace")
        super().replace(new, old)

    def read(self, path: Path) -> bytes:
        self._try("read")
        return super().read(path)

    def remove(self, path: Path) -> None:
        self._try("remove")
        super().remove(path)

    def wait(self, seconds: float) -> None:
        self.waited_s += seconds
