"""What a Kring in a process of its own does to the file system: every file it makes, with the mode of its first moment.

Told by the interpreter itself, and by strace where that is installed. It never looks into a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

# A whole Kring that notes what it does. With a umask of 0 a file has just the mode that was asked for.
KRING = """
import os, sys
from pathlib import Path
os.umask(0)
log = os.open(os.environ["KRING_TRAIL"], os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)

def note(*words):
    os.write(log, ("\\t".join(str(word) for word in words) + "\\n").encode())

def made(path, flags, mode=0o777, *, dir_fd=None, really=os.open):
    new = flags & os.O_CREAT and not os.path.lexists(path)
    file = really(path, flags, mode, dir_fd=dir_fd)
    if new:
        note("made", os.path.abspath(path), oct(os.fstat(file).st_mode & 0o777))
    return file

WRITES = os.O_CREAT | os.O_WRONLY | os.O_RDWR | os.O_TRUNC | os.O_APPEND
TELLING = ("os.rename", "os.link", "os.symlink", "os.chmod", "os.chown", "os.truncate")

def hear(event, given):
    if event == "open" and isinstance(given[0], (str, bytes)) and given[2] & WRITES:
        note("written", os.path.abspath(os.fsdecode(given[0])))
    elif event == "os.mkdir":
        note("folder", os.path.abspath(os.fsdecode(given[0])), oct(given[1]))
    elif event in TELLING or event.startswith(("tempfile.", "sqlite3.", "shutil.")):
        note(event, *(one for one in given if isinstance(one, (str, bytes, int))))

from server.app import Kring
from server.room import course
from server.settings import Settings
course.UNDO_MS = 50
os.open = made
sys.addaudithook(hear)
eager = Settings(frames_per_s=100_000, frames_burst=100_000)
kring = Kring(Path(sys.argv[1]), int(sys.argv[2]), "127.0.0.1", settings=eager)
print(kring.console_url, flush=True)
sys.stdin.read()
kring.shut()
"""

STRACE = ("strace", "-f", "-qq", "-e", "trace=%file,fchmod,ftruncate", "-e", "signal=none")
CALL = re.compile(r"(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)\) += (-?\d+)")
MAKING = ("mkdir", "creat", "mknod", "link", "symlink", "rename", "truncate")


class Step(NamedTuple):
    """One thing that was done: what, to which path, with which mode where one was asked for."""

    what: str
    path: str
    mode: int | None = None


def told(log: Path) -> list[Step]:
    """Read what the interpreter told."""
    lines = [line.split("\t") for line in log.read_text().splitlines()]
    return [
        Step(what, path, int(rest[0], 8) if rest and rest[0].startswith("0o") else None) for what, path, *rest in lines
    ]


def traced(log: Path) -> list[Step]:
    """Read what strace saw of calls that make or write a file, and that succeeded."""
    return [step for line in log.read_text(errors="replace").splitlines() for step in seen(line)]


def seen(line: str) -> Iterator[Step]:
    """Give what one line of strace tells, if anything."""
    call = CALL.match(line)
    if call is None or int(call[3]) < 0:
        return
    name, paths, modes = call[1], re.findall(r'"([^"]*)"', call[2]), re.findall(r", (0\d+)$", call[2])
    mode = int(modes[0], 8) if modes else None
    if name.startswith("open"):
        if "O_CREAT" in call[2] or "O_WRONLY" in call[2] or "O_RDWR" in call[2]:
            yield Step("made" if "O_CREAT" in call[2] else "written", paths[0], mode)
    elif name.startswith(MAKING):
        yield from (Step("folder" if name.startswith("mkdir") else name, path, mode) for path in paths)
