"""What people write, their names and their secrets stand in no log, no readable file and no list of processes (R22)."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from time import sleep

import pytest

from tests.crash import LINK, ROOT, UNDO_S
from tests.device import LAPTOP, token_of
from tests.live import Table
from tests.plugs import soon

NAMES = ("Kanarienaam", "Bram", "Sanne", "Milan")
WORDS = ("kanariezin", "kanariebriefje", "kanarietip", "kanarieregel", "kanariebesluit", "kanariedraad", "kanarievraag")
PASSPHRASE = "kanariewachtzin van vier woorden"
TOLD = re.compile(r"[a-z_]+ [A-Za-z]+ ([a-z_]+\.py|<string>):\d+")

# The command as it is, with faults planted behind it: each would show all it knows, if anybody let it.
KRING = f"""
import server.app, server.hub, server.wire
from server.cli import main
from server.plain import to_json
from server.room import course
from server.settings import Settings

course.UNDO_MS = {int(UNDO_S * 1000)}
eager = Settings(frames_per_s=100_000, frames_burst=100_000)
server.app.Settings = lambda: eager

def planted(module, name, word):
    real = getattr(module, name)
    def fails(*given):
        if word in b"".join(to_json(one) for one in given if not isinstance(one, (bytes, int, str))):
            raise ValueError(f"{{given!r}} " + " ".join(str(to_json(one)) for one in given))
        return real(*given)
    setattr(module, name, fails)

planted(server.hub, "apply", b"ontplof-bij-doen")
planted(server.hub, "wake", b"ontplof-bij-wekken")
planted(server.wire, "order", b"ontplof-bij-lezen")
main()
"""


class Command:
    """The command in a process of its own, with a home of its own; what it says goes to files."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.door = ("", "")  # the token in the QR code, and the code to type, as it was open
        for folder in ("home", "tmp", "said"):
            (home / folder).mkdir(exist_ok=True)
        self._out, self._faults = (home / "said" / name for name in ("out", "faults"))
        command = [sys.executable, "-c", KRING, "--no-browser", "--data", str(home / "kring"), "--port", "0"]
        command += ["--i-know", "--address", LAPTOP]
        places = {"HOME": str(home / "home"), "TMPDIR": str(home / "tmp"), "PYTHONUNBUFFERED": "1"}
        with self._out.open("a") as out, self._faults.open("a") as faults:
            before = self._out.stat().st_size
            self.process = subprocess.Popen(command, cwd=ROOT, env=places, stdout=out, stderr=faults)
        assert soon(lambda: LINK.search(self.said[before:]), 30), self.faults
        found = LINK.findall(self.said)[-1]
        self.port, self.link = int(found[0]), found[1]

    @property
    def said(self) -> str:
        return self._out.read_text()

    @property
    def faults(self) -> str:
        return self._faults.read_text()

    def wait(self, seconds: float) -> None:
        """Let the moment of thinking better go by."""
        sleep(2 * UNDO_S if seconds > 3 else 0)

    def shows(self) -> bytes:
        """Everything that somebody with the laptop, but without the key, could read of it."""
        system = Path("/proc") / str(self.process.pid)
        shown = [(system / name).read_bytes() for name in ("cmdline", "environ") if (system / name).exists()]
        kept = [path for path in self.home.rglob("*") if path.is_file()]
        return b"\n".join((*shown, *(str(path).encode() + path.read_bytes() for path in kept)))

    def end(self, by: signal.Signals) -> None:
        self.process.send_signal(by)
        self.process.wait(10)


@pytest.fixture
def command(tmp_path: Path) -> Iterator[Command]:
    started = Command(tmp_path)
    try:
        yield started
    finally:
        started.process.kill()
        started.process.wait()


def secrets() -> tuple[str, ...]:
    return (*WORDS, NAMES[0], *(token_of(name) for name in (*NAMES, "console", "wall")))


def nowhere(command: Command, *more: str) -> None:
    shown, (token, code) = command.shows(), command.door
    assert [word for word in (*secrets(), token, *more) if word.encode() in shown] == []
    assert shown.count(code.encode()) == command.said.count(code), (
        "the code to type is told to the chair, and nowhere else"
    )


def meeting(command: Command) -> Table:
    """Write a canary wherever anything can be written, up to the end of the first case."""
    table = Table(command, NAMES)
    command.door = (table.join.rpartition(".")[2], str(table.console.house["code"]))
    table.wall()
    table.begin(notes=True)
    table.chair("park", text="kanarieregel")
    table.to("inbreng")
    for name in NAMES[:2]:
        table.do(name, "line", text="kanariezin")
    table.to("roddelen", NAMES[:2])
    table.do("Sanne", "lay", note="kanarievraag-als-een-id", text="kanariebriefje", share=True)
    table.to("besluit", NAMES[:2])
    table.do(NAMES[0], "record", action="kanariebesluit", moment="kanariebesluit", sign="kanariebesluit")
    table.to("tip-schrijven", NAMES[:2])
    table.do("Milan", "answer", tag="start", text="kanarietip")
    table.to("tips", NAMES[:2])
    assert table[NAMES[0]].saw("kanarietip")
    return table


def provoke(table: Table, command: Command) -> None:
    """Send what is refused, and what makes the planted faults go off."""
    line = HTTPConnection(LAPTOP, command.port, timeout=5)
    for path in ("/kanarievraag?kanarievraag=kanarievraag", "/%ff%00kanarievraag", "/socket?kanarievraag"):
        line.request("GET", path, headers={"Cookie": "kanarievraag", "Referer": "http://kanarievraag"})
        line.getresponse().read()
    bram = table["Bram"]
    bram.say({"id": "kanarievraag-kanarievraag", "do": {"do": "kanarievraag"}})
    bram.socket.send("kanarievraag, geen JSON")
    bram.socket.send(b"kanarievraag \xff")
    bram.sync()
    fails(table, "Sanne", "kanarievraag" * 2000)
    for name, word in (("Sanne", "ontplof-bij-doen kanarievraag"), ("Milan", "ontplof-bij-lezen kanarievraag")):
        fails(table, name, table[name].message("line", text=word))
    fails(table, "Bram", table["Bram"].message("ballot", first="ontplof-bij-doen", second="kanarievraag"))
    table.to("roddelen", NAMES[:2])
    table.chair("park", text="ontplof-bij-wekken kanarievraag")
    assert table.console.order("next") == ""
    assert soon(lambda: command.faults.count("\n") >= 4)
    table.chair("unpark", at=1)
    table.wait(4)


def fails(table: Table, name: str, said: object) -> None:
    """Say something that ends the connection, and come back."""
    device = table[name]
    device.say(said)
    assert device.closed() in (1009, 1011)
    device.hello()


def test_neither_words_nor_names_nor_secrets_stand_anywhere_after_faults_and_a_kill(command: Command) -> None:
    table = meeting(command)
    provoke(table, command)
    key, locker = str(table.console.welcome["key"]), str(table["Bram"].welcome["locker"])
    nowhere(command, key, locker)
    command.end(signal.SIGKILL)
    nowhere(command, key, locker)
    lines = command.faults.splitlines()
    assert len(lines) >= 4, "no fault was told, so nothing was tested"
    assert [line for line in lines if not TOLD.fullmatch(line)] == []


def keep_the_record(table: Table, key: str) -> None:
    """Keep it under a passphrase, open it with another and with this one, and leave it open."""
    table.chair("keep_record", passphrase=PASSPHRASE)
    name = table.console.house["records"]["mine"]
    assert table.console.order("open_record", id=name, passphrase=key) == "passphrase_wrong"
    table.chair("open_record", id=name, passphrase=PASSPHRASE)
    assert table.console.house["records"]["opened"]["record"]["present"][0] == NAMES[0]


def test_after_the_end_and_a_usual_stop_nothing_is_left_but_that_it_ran(command: Command) -> None:
    table = meeting(command)
    key = str(table.console.welcome["key"])
    table.to("bewaren")
    table.chair("findings", text="kanariedraad")
    table.do(NAMES[0], "keep", record="kanariebesluit")
    nowhere(command, key)
    table.chair("end")
    assert not list(command.home.rglob("*.kring"))
    keep_the_record(table, key)
    nowhere(command, key, PASSPHRASE)
    command.end(signal.SIGTERM)
    nowhere(command, key, PASSPHRASE)
    assert command.faults == ""
