"""Processes that are quick to start, for tests that kill them by the hundred: split off from one that has all loaded.

A process is a real one, with nothing in common with the next but what it was born with. Where a system cannot split
processes they are started afresh.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from time import sleep
from typing import IO, Protocol

ROOT = Path(__file__).resolve().parent.parent

# It reads orders, and splits off a process for each: its end is the end of them all, since it holds their input.
MOTHER = """
import json, os, signal, sys
import flask_sock, nacl.secret, simple_websocket, tinydb, werkzeug.serving
import server.app
from server import methods
methods.shelf()
life, held = os.pipe()

def live(order):
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.close(held)
    os.dup2(life, 0)
    os.dup2(os.open(order["out"], os.O_WRONLY), 1)
    os.dup2(os.open(order["err"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 2)
    sys.stdin, sys.argv = open(0), ["-c", *order["words"]]
    exec(compile(order["script"], "<string>", "exec"), {"__name__": "__main__"})

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for line in sys.stdin:
    number = os.fork()
    if not number:
        try:
            live(json.loads(line))
        except BaseException:
            sys.excepthook(*sys.exc_info())
        os._exit(0)
    print(number, flush=True)
"""


class Process(Protocol):
    """A script in a process of its own."""

    number: int
    out: IO[str]

    def end(self) -> str:
        """Let it end by itself; gives what it said of faults once it is gone."""

    def cut(self) -> None:
        """End it by force; what it said until then can still be read."""

    def kill(self) -> str:
        """End it by force; gives what it said of faults once it is gone."""


class Fresh:
    """A process with an interpreter of its own."""

    def __init__(self, script: str, *words: str, before: tuple[str, ...] = ()) -> None:
        command = [*before, sys.executable, "-c", script, *words]
        self._process = subprocess.Popen(
            command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert self._process.stdout is not None
        self.number = self._process.pid
        self.out: IO[str] = self._process.stdout

    def end(self) -> str:
        """Let it end by itself, and give what it said of faults."""
        return str(self._process.communicate()[1])

    def cut(self) -> None:
        self._process.kill()

    def kill(self) -> str:
        self.cut()
        return self.end()


class Nursery:
    """The mother of processes; each has a folder in which it says what it has to say, until it is dead."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", MOTHER]
        self._mother = subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def born(self, script: str, words: tuple[str, ...]) -> Born:
        """Give a new process."""
        folder = Path(mkdtemp(prefix="kring-"))
        out, err = folder / "out", folder / "err"
        os.mkfifo(out)
        order = {"script": script, "words": words, "out": str(out), "err": str(err)}
        assert self._mother.stdin is not None
        assert self._mother.stdout is not None
        self._mother.stdin.write(json.dumps(order) + "\n")
        self._mother.stdin.flush()
        return Born(int(self._mother.stdout.readline()), folder)


class Born:
    """A process that was split off."""

    def __init__(self, number: int, folder: Path) -> None:
        self.number, self._folder, self._said = number, folder, ""
        self.out: IO[str] = (folder / "out").open()

    def end(self) -> str:
        """It cannot be let go alone: its input is everybody's."""
        return self.kill()

    def cut(self) -> None:
        os.kill(self.number, signal.SIGKILL)

    def kill(self) -> str:
        try:
            while True:  # dead is who cannot be killed any more: only then are its locks and ports free
                self.cut()
                sleep(0.001)
        except ProcessLookupError:
            self.out.close()
        said = self._folder / "err"
        if said.exists():
            self._said = said.read_text()
        rmtree(self._folder, ignore_errors=True)
        return self._said


@cache
def nursery() -> Nursery:
    """Give the one of this test process."""
    return Nursery()


def quick(script: str, *words: str) -> Process:
    """Run a script in a process of its own, started as quickly as this system can."""
    return nursery().born(script, words) if hasattr(os, "fork") else Fresh(script, *words)
