"""How long anything takes on this machine, now: two bare programs that wait for each other, to tell it from Kring.

It knows nothing of Kring, and judges nobody.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import NamedTuple

# What any two programs on this machine wait for each other and for the disk, now: a message goes to and fro as often as
# an order goes from hand to hand, and a file is replaced. It says when, and for how long.
PENDULUM = """
import os, sys, time
place = sys.argv[1]
(ask, asked), (answer, answered) = os.pipe(), os.pipe()
if not os.fork():
    for held in (1, asked, answer):  # else neither end of it would notice that the other is gone
        os.close(held)
    while os.read(ask, 1):
        os.write(answered, b".")
    os._exit(0)
os.close(ask)
while True:
    time.sleep(0.02)
    began = time.monotonic()
    for _ in range(3):
        os.write(asked, b".")
        os.read(answer, 1)
    file = os.open(place + ".new", os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
    os.write(file, bytes(20_000))
    os.fsync(file)
    os.close(file)
    os.replace(place + ".new", place)
    print(began, time.monotonic() - began, flush=True)
"""


class Swing(NamedTuple):
    """When something was asked, and how long it took, in seconds."""

    at: float
    took: float


def p99(swings: list[Swing], since: float, until: float) -> float:
    """Give what all but one in a hundred stayed below, in seconds."""
    took = sorted(swing.took for swing in swings if since <= swing.at < until)
    assert len(took) >= 20, "too little was asked to say anything"
    return took[-1 - len(took) // 100]


class Pendulum:
    """Two programs that do nothing but wait for each other and for the disk, to tell the machine from Kring."""

    def __init__(self, place: Path) -> None:
        command = [sys.executable, "-c", PENDULUM, str(place)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.swings: list[Swing] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            at, took = line.split()
            self.swings.append(Swing(float(at), float(took)))

    def stop(self) -> None:
        self._process.kill()
        self._reader.join()
        self._process.communicate()
