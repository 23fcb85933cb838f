"""Everybody comes back at once; and what a phone that is there costs in memory."""

from __future__ import annotations

import json
from contextlib import ExitStack
from statistics import median

from bench.child import Child
from bench.crowd import Crowd
from bench.fanout import Side, kring, peer
from bench.table import Row, Size, ms
from bench.tongues import Bare, Kring, SocketIO

PHONES = 150
APART_S = 0.5


def measure(size: Size) -> list[Row]:
    """Give the rows of coming back and of memory."""
    with ExitStack() as stack:
        ours = kring(stack, PHONES)
        view = json.loads(ours.crowd.seen())["view"]
        sides = [ours, peer(stack, "bare", Bare(), PHONES, view), peer(stack, "socketio", SocketIO(), PHONES, view)]
        times: dict[str, list[float]] = {side.name: [] for side in sides}
        for _ in range(size.rounds):
            for side in sides:
                times[side.name].append(came_back(side))
                for other in sides:
                    other.crowd.keep_awake()
    took, bare, socketio = (median(one) for one in times.values())
    told = f"Kring {ms(took)}, websockets {ms(bare)}, Flask-SocketIO {ms(socketio)} until all have their first view"
    return [Row(f"{PHONES} phones rejoin at once / websockets", 3.0, took / bare, told=told), memory(view)]


def came_back(side: Side) -> float:
    """Let all phones hang up and come back."""
    side.crowd.leave()
    side.crowd.idle(APART_S)
    return side.crowd.join(first=1)


def memory(view: object) -> Row:
    """Measure what 150 phones add to a server that has its chair."""
    ours = of_kring()
    with Child("bare", told=view) as child:
        bare = grown(child, Crowd(child.port, Bare(), PHONES))
    told = "" if bare is None else f"websockets {bare:.1f} kB"
    return Row("memory per seated phone", 100, ours, "kB", told)


def of_kring(channel: bool = True) -> float | None:
    """Give the kB a phone of Kring."""
    with Child("kring", str(PHONES)) as child:
        return grown(child, Crowd(child.port, Kring(child.said, channel), PHONES))


def grown(child: Child, crowd: Crowd) -> float | None:
    """Give the kB a phone, None where the system does not tell."""
    crowd.join(0, 0)
    for _ in range(10):
        crowd.change()
    before = child.memory_bytes()
    crowd.join(1)
    for _ in range(20):
        crowd.change()
    after = child.memory_bytes()
    crowd.close()
    return None if before is None or after is None else (after - before) / 1000 / crowd.phones
