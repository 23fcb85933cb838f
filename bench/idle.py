"""A room in which nothing happens: what goes over the line beside the heartbeats, and what it costs the laptop."""

from __future__ import annotations

from bench.child import Child
from bench.crowd import Crowd
from bench.sealed import on_the_line
from bench.table import Row, Size
from bench.tongues import Kring

PHONES = 8
GOAL_S = 600
BEAT_BYTES = on_the_line(b'{"beat":1}')


def measure(size: Size) -> list[Row]:
    """Give the one row, of a shorter time than the goal's ten minutes."""
    with Child("kring", str(PHONES)) as child:
        crowd = Crowd(child.port, Kring(child.said), PHONES)
        crowd.join()
        crowd.idle(1.0)
        cpu, got = child.cpu_s(), crowd.received()
        beats = crowd.idle(size.idle_s)
        crowd.idle(0.5)
        used, more = child.cpu_s(), crowd.received() - got
        crowd.close()
    beyond = (more - beats * PHONES * BEAT_BYTES) / PHONES / size.idle_s * 60
    told = f"measured for {size.idle_s:.0f} s, not {GOAL_S}; heartbeats {beats * BEAT_BYTES / size.idle_s * 60:.0f} B"
    if cpu is not None and used is not None:
        told += f"; CPU {(used - cpu) / size.idle_s * 60_000 / PHONES:.0f} ms a minute and phone"
    return [Row("an idle room: to a phone, a minute, beyond heartbeats", 100, beyond, "B", told)]
