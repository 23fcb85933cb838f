"""What the tests of kept records share: a record with a word planted in every text, and folders of records."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.kept import Kept, KeptAction, KeptStop
from server.refused import Refused
from server.steps.kind import Text
from server.store import Archive
from server.store import passphrase as phrases
from server.store.disk import DISK, Disk
from server.store.passphrase import Passphrase
from server.store.records import checksum

BEGAN = 1_780_000_000_000
PLANTED = ("reigernaam", "roerdompnaam", "wulpbesluit", "gruttozin", "kievitmethode", "lapwingmethod", "plevierstop")
RECORD = Kept(
    began=BEGAN,
    minutes=120,
    methods=(Text(PLANTED[4], PLANTED[5]),),
    present=(PLANTED[0], PLANTED[1]),
    agreed=2,
    actions=(KeptAction(PLANTED[0], PLANTED[2]),),
    findings=PLANTED[3],
    stopped=(KeptStop(Text(PLANTED[6], PLANTED[6]), "time"),),
)
SAID = "wiebelende gans eet soep"
QUICK_BYTES = 64 * 1024


def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a key of a passphrase in no time: what is asked of argon2id is tested by itself."""
    monkeypatch.setattr(phrases, "PASSES", 1)
    monkeypatch.setattr(phrases, "MEMORY_BYTES", QUICK_BYTES)


def archive(folder: Path, memory: bool = False, system: Disk = DISK, now: int = BEGAN) -> Archive:
    """Give the records below a folder."""
    return Archive(folder / "records", memory, system, lambda: now)


def sealed(folder: Path, said: str = SAID, record: Kept = RECORD) -> str:
    """Keep a record under a passphrase."""
    return archive(folder).keep(record, Passphrase.fresh(said))


def refused(folder: Path, name: str, said: str = SAID) -> str:
    """Give why a record does not open; one that does fails."""
    with pytest.raises(Refused) as no:
        archive(folder).open(name, said)
    return no.value.code


def shown(folder: Path) -> list[tuple[str, str]]:
    """Give which records there are, and how they are."""
    return [(one.id, one.state) for one in archive(folder).files()]


def path(folder: Path, name: str) -> Path:
    """Give where a record lies."""
    return folder / "records" / f"{name}.record"


def parts(folder: Path, name: str) -> tuple[bytes, bytes, bytes]:
    """Give the mark, the head and the body of a file."""
    mark, _, head, body = path(folder, name).read_bytes().split(b"\n", 3)
    return mark, head, body


def forge(folder: Path, name: str, mark: bytes, head: bytes, body: bytes) -> None:
    """Put a file together anew, with a checksum that is right."""
    rest = head + b"\n" + body
    path(folder, name).write_bytes(mark + b"\n" + checksum(rest) + b"\n" + rest)
