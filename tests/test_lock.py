"""The lock on a folder: who else wants it hears why not, on every system."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from server.refused import Refused
from server.store import hold
from server.store.lock import lock


def test_the_lock_is_one_empty_file_that_stays(tmp_path: Path) -> None:
    hold(tmp_path / "new").release()
    assert {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()} == {"lock": b""}


def test_a_folder_that_is_held_is_refused_to_a_second(tmp_path: Path) -> None:
    with hold(tmp_path), pytest.raises(Refused, match=r"^second_kring$"):
        hold(tmp_path)


def test_a_place_where_no_folder_can_be_is_trouble_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refused, match=r"^disk_fails$"):
        hold(tmp_path / "file")


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (errno.EAGAIN, "second_kring"),
        (errno.EACCES, "second_kring"),
        (errno.EDEADLK, "second_kring"),
        (errno.ENOLCK, "disk_fails"),
        (errno.EROFS, "disk_locked"),
    ],
)
def test_a_lock_that_the_system_refuses_is_told_by_its_reason_and_leaves_no_file_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, code: str
) -> None:
    asked: list[int] = []

    def refusing(file: int) -> None:
        asked.append(file)
        raise OSError(fault, "planted")

    monkeypatch.setattr("server.store.lock.lock", refusing)
    with pytest.raises(Refused, match=f"^{code}$"):
        hold(tmp_path)
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(asked[0])


def test_windows_is_asked_for_one_byte_and_not_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int, int]] = []
    windows = SimpleNamespace(LK_NBLCK=2, locking=lambda *what: asked.append(what))
    monkeypatch.setitem(sys.modules, "msvcrt", windows)
    monkeypatch.setattr(sys, "platform", "win32")
    lock(7)
    assert asked == [(7, 2, 1)]
