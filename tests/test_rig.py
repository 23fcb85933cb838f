"""Strangers, floods, bombs and sleepers by the hundred: honest people do not notice, and nothing is left of it.

Quick, all of it at once for a moment; whole, each attack on a meeting of its own, from one address and from many.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from server.settings import Settings
from tests.attacks import ATTACKS
from tests.conftest import SIZE, WHOLE
from tests.device import Device
from tests.plugs import soon
from tests.rig import BAD, HOST, Attackers, Cost, Rig, rig

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is read from /proc")

WAIT_S = 0.3  # the 99th percentile of what honest people wait
BUSY_S = 0.05  # where two bare programs wait so long for each other it is the machine that is slow
BUSY = 3  # and the bound is so many times what they wait
WINDOWS = 3
BACK_S = 15.0
MEMORY, GROWTH = 150_000_000, 20_000_000
THREADS = 120

TOO_LITTLE = ("half headers", "silence", "silent sockets", "never beating", "drop by drop", "half frames", "handshakes")
TOO_MUCH = tuple(name for name in ATTACKS if name not in TOO_LITTLE)
BY_GUESTS = ("never beating", "never reading", "big messages", "floods")  # so few that no cap asks where they come from

SECONDS = 20.0 if SIZE == "long" else 5.0 if WHOLE else 1.5
EACH = [((name,), many) for name in ATTACKS for many in (True, False) if many or name not in BY_GUESTS]
RUNS = [(TOO_LITTLE, True), (TOO_MUCH, True), *(pytest.param(*one, marks=pytest.mark.whole) for one in EACH)]


def called(value: tuple[str, ...] | bool) -> str:
    if isinstance(value, bool):
        return "from many" if value else "from one"
    return value[0] if len(value) == 1 else f"{len(value)} ways"


@pytest.mark.parametrize(("names", "many"), RUNS, ids=called)
def test_honest_people_hardly_wait_and_nothing_is_left_of_an_attack(
    tmp_path: Path, names: tuple[str, ...], many: bool
) -> None:
    with rig(tmp_path, pace_s=SECONDS / 12) as one:
        before = one.waits(*one.watch(1.0))
        calm, one.peak = one.least, one.now()
        attackers = Attackers(names, many, one.door)
        try:
            one.watch(0.5)  # until they are all there
            during = waited(one)
            seen, said = attackers.hush(), told(before, during, one.peak, calm)
            refused(names, seen)
            bearable(one, during, f"{said}, {seen}")
            if not WHOLE:
                attackers.leave()  # else they hold on to what they have, and nobody waits for them to give it back
            back(one, calm)
        finally:
            attackers.leave()
        assert one.faults() == []
        reachable(one)
    assert one.said == "", "the Kring tells of faults of its own"


def waited(one: Rig) -> tuple[float, float]:
    """Measure while the attack goes on; again, when it is the machine that kept everybody waiting."""
    for _ in range(WINDOWS - 1):
        honest, machine = one.waits(*one.watch(SECONDS))
        if honest < WAIT_S or machine < BUSY_S:
            return honest, machine
    return one.waits(*one.watch(SECONDS))


def told(before: tuple[float, float], during: tuple[float, float], peak: Cost, calm: Cost) -> str:
    """Give what was measured in a line, so that a miss says whether the machine was busy."""
    waits = [f"{1000 * took:.0f} ms" for took in (*during, *before)]
    line = "p99 {} where two bare programs wait {}; before the attack {} and {}".format(*waits)
    return f"{line}; {calm} became {peak}"


def bearable(one: Rig, during: tuple[float, float], said: str) -> None:
    honest, machine = during
    assert honest < (WAIT_S if machine < BUSY_S else max(WAIT_S, BUSY * machine)), said
    assert one.peak.memory < MEMORY, said
    assert one.peak.threads < THREADS, said


def refused(names: tuple[str, ...], seen: dict[str, int]) -> None:
    """Of hundreds of lines that say nothing only so many stand."""
    assert not seen.get("deflated")
    if {"half headers", "silence", "silent sockets"} & set(names):
        assert seen["dialled"] >= 300
        assert seen["standing"] <= Settings().requests_most + Settings().sockets_most, seen


def back(one: Rig, calm: Cost) -> None:
    """Soon nothing of it is left."""
    since, until = one.watch(BACK_S, lambda: settled(one.now(), calm))
    left = one.now()
    assert settled(left, calm) or until - since < BACK_S, f"{calm} became {left} after {BACK_S} s"
    assert left.memory < calm.memory + GROWTH


def settled(now: Cost, calm: Cost) -> bool:
    return now.threads <= calm.threads and now.files <= calm.files


def reachable(one: Rig) -> None:
    """Who was not there finds the door as it was."""
    assert soon(lambda: Device(one.child.port, BAD[0], host=HOST).hello().view.get("name") == BAD[0])
