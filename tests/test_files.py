"""A whole meeting touches nothing but its own folder, and nobody else can ever read a file in it (R23)."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash import Child
from tests.kept import posix
from tests.live import Table
from tests.trail import KRING, STRACE, Step, told, traced

pytestmark = posix
PEOPLE = ("Lieke", "Bram", "Sanne", "Milan")
NOTHING = {"/dev/null"}  # what is written there is gone


class Home:
    """A home folder with nothing in it, and a Kring that is at home there."""

    def __init__(self, home: Path, before: tuple[str, ...] = (), script: str = KRING) -> None:
        self.home, self.folder, self.log = home, home / "kring", home / "log" / "trail"
        for name in ("home", "tmp", "log"):
            (home / name).mkdir()
        places = {name: str(home / "home") for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
        places |= {"TMPDIR": str(home / "tmp"), "KRING_TRAIL": str(self.log), "PYTHONDONTWRITEBYTECODE": "1"}
        self.before = ("env", *(f"{name}={place}" for name, place in places.items()), *before)
        self.child = Child(self.folder, script=script, before=self.before)

    def again(self) -> Child:
        self.child = Child(self.folder, self.child.port, script=KRING, before=self.before)
        return self.child

    def elsewhere(self) -> list[str]:
        """Give what lies in this home, outside the folder of Kring."""
        return [str(path) for name in ("home", "tmp") for path in (self.home / name).rglob("*")]


def played(home: Home) -> None:
    """Hold a meeting in which all is written that can be, stop in the middle, go on, end it and keep a record."""
    table = Table(home.child, PEOPLE)
    key = str(table.console.welcome["key"])
    table.begin(notes=True)
    table.chair("park", text="Het rooster")
    table.to("inbreng")
    for name in PEOPLE[:2]:
        table.do(name, "line", text=f"De vraag van {name}")
    table.to("roddelen", PEOPLE[:2])
    table.do("Sanne", "lay", note="een-briefje-van-sanne", text="Een vermoeden", share=True)
    assert home.child.end() == ""
    table.laptop = home.again()
    table.console.hello(key=key)
    for name in PEOPLE:
        table[name].hello()
    table.sync()
    table.to("tip-schrijven", PEOPLE[:2])
    table.do("Milan", "answer", tag="start", text="Een tip")
    table.to("bewaren", PEOPLE[:2])
    table.chair("findings", text="Een rode draad")
    table.chair("end")
    assert table.console.order("keep_record", passphrase="vier woorden achter elkaar") == ""
    assert home.child.end() == ""


def only_private(steps: list[Step], home: Home) -> None:
    """Everything that was made or written lies in the folder, and had its mode from its first moment."""
    made = {step.path for step in steps if step.what == "made"}
    assert {Path(path).suffix for path in made} >= {"", ".new"}, "the lock and the generations were not seen"
    assert not [step for step in steps if step.what == "made" and step.mode != 0o600]
    assert not [step for step in steps if step.what == "folder" and step.mode != 0o700]
    assert outside(steps, home) == set()
    assert {step.path for step in steps if step.what == "written"} - NOTHING <= made | {str(home.log)}


def outside(steps: list[Step], home: Home) -> set[str]:
    """Give what was touched that does not lie in Kring's own folder."""
    paths = {step.path for step in steps if step.path.startswith("/")} - NOTHING - {str(home.log)}
    return {path for path in paths if not inside(path, home.folder)}


def inside(path: str, folder: Path) -> bool:
    return Path(path) == folder or folder in Path(path).parents


def modes(folder: Path) -> Iterator[tuple[str, int]]:
    for path in (folder, *folder.rglob("*")):
        yield ("folder" if path.is_dir() else "file"), path.stat().st_mode & 0o777


def test_a_meeting_writes_in_its_folder_alone_and_nobody_else_can_read_it(tmp_path: Path) -> None:
    home = Home(tmp_path)
    played(home)
    only_private(told(home.log), home)
    assert set(modes(home.folder)) == {("folder", 0o700), ("file", 0o600)}
    assert home.elsewhere() == []


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("strace"), reason="strace is not installed")
def test_the_system_itself_saw_no_other_file(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    home = Home(tmp_path, (*STRACE, "-o", str(seen)))
    played(home)
    only_private([step for step in traced(seen) if step.path != str(home.log)], home)


def test_a_file_that_is_made_any_other_way_is_noticed(tmp_path: Path) -> None:
    planted = tmp_path / "tmp" / "planted"
    script = KRING.replace("sys.stdin.read()", f"open({str(planted)!r}, 'w').close(); sys.stdin.read()")
    home = Home(tmp_path, script=script)
    assert home.child.end() == ""
    assert outside(told(home.log), home) == {str(planted)}
    assert home.elsewhere() == [str(planted)]
