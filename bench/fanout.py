"""From the chair's tap to the last phone: Kring after its save on disk, beside `websockets` and Flask-SocketIO."""

from __future__ import annotations

import gc
import json
from collections.abc import Sequence
from contextlib import ExitStack
from statistics import median

from bench.child import Child
from bench.crowd import Crowd
from bench.table import Row, Size, ms, p99
from bench.tongues import Bare, Kring, SocketIO, Tongue

SIZES = (8, 30, 150)
PEERS = ("websockets", "Flask-SocketIO")


class Side:
    """One server with its crowd, and every time it took."""

    def __init__(self, name: str, child: Child, tongue: Tongue, phones: int) -> None:
        self.name, self.child = name, child
        self.crowd = Crowd(child.port, tongue, phones)
        self.crowd.join()
        self.rounds: list[list[float]] = []
        self.cpu: list[float | None] = []  # what the server used until the first round, and until the last

    def play(self, changes: int, all_sides: Sequence[Side]) -> None:
        """Measure so many changes in a row, while nobody at another side falls silent."""
        self.rounds.append([])
        for _ in range(changes):
            for side in all_sides:
                side.crowd.keep_awake()
            self.rounds[-1].append(self.crowd.change())

    @property
    def p50(self) -> float:
        """The median over rounds of their medians, in seconds."""
        return median(median(one) for one in self.rounds)

    @property
    def p10(self) -> float:
        """What a tenth of all changes took at most, in seconds: on a busy machine, when little came between."""
        times = sorted(one for times in self.rounds for one in times)
        return times[len(times) // 10]

    @property
    def p99(self) -> float:
        """The 99th hundredth of all times, in seconds."""
        return p99([one for times in self.rounds for one in times])


def measure(size: Size) -> list[Row]:
    """Give the rows of all sizes of room."""
    return [row for phones in SIZES for row in one_size(phones, size)]


def one_size(phones: int, size: Size) -> list[Row]:
    """Let three servers with the same room take turns."""
    with ExitStack() as stack:
        ours = kring(stack, phones)
        view = json.loads(ours.crowd.seen())["view"]
        sides = [
            ours,
            kring(stack, phones, "memory"),
            peer(stack, "bare", Bare(), phones, view),
            peer(stack, "socketio", SocketIO(), phones, view),
        ]
        interleave(sides, size)
        return rows(sides, phones, len(ours.crowd.seen().rstrip()))


def kring(stack: ExitStack, phones: int, *words: str, channel: bool = True) -> Side:
    """Start Kring and seat everybody; one seat is left over."""
    child = stack.enter_context(Child("kring", str(phones + 1), *words))
    return seated(stack, Side("Kring", child, Kring(child.said, channel), phones))


def peer(stack: ExitStack, name: str, tongue: Tongue, phones: int, view: object) -> Side:
    """Start another server that sends the same amount, and connect everybody."""
    child = stack.enter_context(Child(name, told=view))
    return seated(stack, Side(name, child, tongue, phones))


def seated(stack: ExitStack, side: Side) -> Side:
    """Warm a side up, and let it hang up in the end."""
    stack.callback(side.crowd.close)
    for _ in range(5):
        side.crowd.change()
    return side


def interleave(sides: list[Side], size: Size) -> None:
    """Measure in rounds, every side in every round; who was last is first in the next, so that all follow all."""
    for side in sides:
        side.cpu.append(side.child.cpu_s())
    gc.collect()
    gc.disable()
    for turn in range(size.rounds):
        for side in sides if turn % 2 == 0 else sides[::-1]:
            side.play(size.changes, sides)
    gc.enable()
    for side in sides:
        side.cpu.append(side.child.cpu_s())


def rows(sides: list[Side], phones: int, view_bytes: int) -> list[Row]:
    """Give one size's three ratios."""
    ours, quiet, bare, socketio = sides
    what = f"next -> last of {phones} phones"
    told = f"Kring {ms(ours.p50)} (without the save {ms(quiet.p50)}), {{}} {{}}; view {view_bytes} B"
    return [
        Row(f"{what}, p50 / websockets", 1.0, ours.p50 / bare.p50, told=told.format("websockets", ms(bare.p50))),
        Row(f"{what}, p50 / Flask-SocketIO", 0.33, ours.p50 / socketio.p50, told=told.format("it", ms(socketio.p50))),
        Row(f"{what}, p99 / websockets", 2.0, ours.p99 / bare.p99, told=f"Kring {ms(ours.p99)}, it {ms(bare.p99)}"),
    ]
