"""All methods: what it costs to read them at start, and that a meeting by any of them stays small while it goes on."""

from __future__ import annotations

import subprocess
import sys
from statistics import mean, median

from bench.table import Row, Size
from server import methods, wire
from server.plain import to_json
from server.room.apply import rest
from server.room.model import Room
from server.room.view import Viewer, view
from tests.play import NAMES, Play

READ = """
import time
import server.methods as methods
import server.hub
began = time.perf_counter()
methods.shelf()
print(time.perf_counter() - began)
"""
TURNS = ("round", "ask", "speak", "commit", "rate")  # phones and console of these steps show about the same


def measure(size: Size) -> list[Row]:
    """Give the rows of reading, storing and sending."""
    return [reading(size), *growing()]


def reading(size: Size) -> Row:
    """Read all methods in a fresh process, as a start does."""
    took = [float(subprocess.check_output([sys.executable, "-c", READ])) * 1000 for _ in range(size.starts)]
    told = f"{len(methods.shelf())} methods, {size.starts} processes, slowest {max(took):.0f} ms"
    return Row("reading all methods at start", 50, median(took), "ms", told)


def growing() -> list[Row]:
    """Play every method in which nobody types, and compare its last steps with its first."""
    kept, told = [], []
    for name in methods.shelf():
        rooms = played(name)
        kept.append((grown([len(to_json(rest(room))) for room in rooms]), name))
        told.append((grown([sent(room) for room in rooms]), name))
    return [
        Row("bytes stored in a method's last steps / its first, worst method", 1.2, *worst(kept)),
        Row("bytes to a phone in a method's last steps / its first, worst method", 1.5, *worst(told)),
    ]


def played(name: str) -> list[Room]:
    """Give the room at the beginning of each step of one method in which somebody speaks."""
    method = methods.method(name)
    play = Play(NAMES[: max(min(method.people.best, len(NAMES)), 3)], 240, 1, method=name)
    rooms: list[Room] = []
    play.to(first(play))
    while play.room.programme.steps[play.run.step].part == "case":
        if str(type(play.state).__struct_config__.tag) in TURNS:
            rooms.append(play.room)
        play.pass_step()
    return rooms


def first(play: Play) -> str:
    """Give the first step of the method that is held."""
    programme = play.room.programme
    return programme.steps[programme.plans[0].first].id


def grown(sizes: list[float]) -> float:
    """Compare the mean of the last quarter with that of the first."""
    quarter = max(len(sizes) // 4, 1)
    return mean(sizes[-quarter:]) / mean(sizes[:quarter]) if sizes else 1.0


def sent(room: Room) -> float:
    """Give the mean size of the phones' views, in bytes."""
    return mean(len(wire.shown(view(room, Viewer("seat", one.id, one.device), 0))) for one in room.seats)


def worst(found: list[tuple[float, str]]) -> tuple[float, str, str]:
    """Give the largest ratio, its unit, and which method it is of."""
    ratio, name = max(found)
    return ratio, "x", f"{name}; median of all {median([one for one, _ in found]):.2f}"
