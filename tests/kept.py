"""What the tests of the store share: two keys, and ways to look at what is kept. It never writes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from server.store import Key, Store
from server.store.envelope import unpack

KEY = Key.from_secret(bytes(range(16)))
OTHER = Key.from_secret(bytes(16))
HOUR_MS = 3_600_000
posix = pytest.mark.skipif(os.name != "posix", reason="modes of files are a matter of POSIX")


def files(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with its bytes."""
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def slots(folder: Path) -> list[Path]:
    """Give the files of the generations, oldest first."""
    return sorted((folder / "meetings").glob("*.kring"), key=lambda path: unpack(path.read_bytes()).generation)


def told(folder: Path) -> int:
    """Give the number in the room that a fresh start finds."""
    number = Store(folder).load("m", KEY)["n"]
    assert isinstance(number, int)
    return number


def trouble(store: Store) -> str | None:
    """Ask the store how the disk does, now; a type checker would go on believing the last answer."""
    return store.trouble
