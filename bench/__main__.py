"""`python -m bench`: all measurements with their goals, or the parts that are named; `--quick` for a first look."""

from __future__ import annotations

import argparse
import traceback
from collections.abc import Callable

from bench import catalogue, channel, fanout, growth, idle, machine, rejoin, stalled, start
from bench.table import QUICK, Row, Size, drawn

PARTS: dict[str, Callable[[Size], list[Row]]] = {
    "fanout": fanout.measure,
    "channel": channel.measure,
    "stalled": stalled.measure,
    "rejoin": rejoin.measure,
    "start": start.measure,
    "growth": growth.measure,
    "catalogue": catalogue.measure,
    "idle": idle.measure,
}
NOTES = """\
Every ratio is of medians over rounds in which the servers take turns, in this one run. Kring's times are after its
save, fsynced on the disk of the temporary folder; the peers save nothing. `websockets` and Flask-SocketIO encode a view
of equal size with json for every phone, and seal nothing. Kring's phones all come through the encrypted channel, its
console does not; only in the rows of "with / without" are there phones that come to the laptop's own listener. The load
client shakes hands and seals as a phone does, and opens a view only to check it: counting them needs no key. For the
load test only, seats, sockets, requests, messages a second and silence were raised above what a room allows."""


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    words.add_argument("parts", nargs="*", metavar="part", help=f"any of {', '.join(PARTS)}; all when none is named")
    words.add_argument("--quick", action="store_true", help="fewer repeats, under 90 s")
    given = words.parse_args()
    if unknown := set(given.parts) - set(PARTS):
        words.error(f"unknown: {', '.join(sorted(unknown))}")
    size = QUICK if given.quick else Size()
    print(f"{machine.versions()}\n{machine.machine()}; load at the start {machine.load()}\n")
    watch = machine.Stopwatch()
    rows: list[Row] = []
    for name in given.parts or PARTS:
        rows += part(name, size)
    print(f"{drawn(rows)}\n\n{NOTES}")
    quick = ", quick: fewer repeats than the goals ask" if size.quick else ""
    repeats = f"{size.rounds} rounds of {size.changes} changes{quick}"
    busy = f"load at the end {machine.load()}, client {watch.share:.2f} of a core"
    print(f"{repeats}; took {watch.seconds:.0f} s; {busy}")


def part(name: str, size: Size) -> list[Row]:
    """Measure one part and say how it was; a part that breaks is told, and meets nothing."""
    print(f"{name} ...", end=" ", flush=True)
    watch = machine.Stopwatch()
    try:
        rows = PARTS[name](size)
    except Exception:
        traceback.print_exc()
        rows = [Row(f"{name}: broke", 0, None)]
    print(f"{watch.seconds:.0f} s, load {machine.load()}, client {watch.share:.2f} of a core")
    return rows


if __name__ == "__main__":
    main()
