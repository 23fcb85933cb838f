"""One phone stops reading: what do the others notice? The same room twice, with and without it, in turns.

The meeting is kept in memory, so that the hiccups of a disk, larger than what is looked for, hide nothing.
"""

from __future__ import annotations

from contextlib import ExitStack

from bench.fanout import Side, kring
from bench.table import Row, Size, ms

PHONES = 8
FILLING = 120  # changes until the sleeper's socket holds no more
BLOCK = 250


def measure(size: Size) -> list[Row]:
    """Give the one row."""
    with ExitStack() as stack:
        free, held = (kring(stack, PHONES, "memory") for _ in range(2))
        got = [block(free, held, BLOCK) for _ in range(size.stalled // BLOCK)]
    bytes_each = sum(got) // len(got)
    told = f"{len(got) * BLOCK} changes each, p99 {ms(held.p99)} with, {ms(free.p99)} without"
    told += f"; of {FILLING + BLOCK} views the sleeper's socket took {bytes_each // 1000} kB"
    return [Row("one stalled phone: the others' p99 / without it", 1.2, held.p99 / free.p99, told=told)]


def block(free: Side, held: Side, changes: int) -> int:
    """Measure both sides for so many changes, in short turns; give the bytes that the sleeper's socket took."""
    held.crowd.fall_asleep()
    for _ in range(FILLING):
        held.crowd.change()
        free.crowd.change()
    for _ in range(changes // 10):
        held.play(10, (held, free))
        free.play(10, (held, free))
    return held.crowd.wake_up()
