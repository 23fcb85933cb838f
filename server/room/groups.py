"""Sub-groups: how the circle splits where a method says so, and becomes one again. All are at the same stop."""

from __future__ import annotations

from server.plain import replace
from server.room.layout import chain, groups, loops
from server.room.method import Block
from server.room.model import Room, Stop, Strand
from server.room.scene import owner_of, strand


def formed(room: Room, stop: Stop, block: Block) -> Room:
    """Give the room in sub-groups of neighbours who are here; the case's owner is in one where the method says so."""
    out = None if block.owner else stop.owner or owner_of(room, stop.case)
    here = tuple(one.id for one in room.seats if one.here and one.id != out)
    lines = tuple(Strand(seats) for seats in groups(block, here) if seats)
    first = replace(lines[0], at=strand(room).at) if lines else Strand(at=strand(room).at)
    return replace(room, strands=(first, *lines[1:]))


def same_groups(room: Room, stop: Stop) -> bool:
    """Tell whether the sub-groups that there are go on at this stop: in the same block, and the same lap around it."""
    run = strand(room).stack[0] if strand(room).stack else None
    if run is None or not run.seats:
        return False
    around = chain(room.programme, stop.step)
    at = next((i for i, block in enumerate(around) if block.kind == "split"), None)
    before = chain(room.programme, run.step)
    if at is None or around[: at + 1] != before[: at + 1]:
        return False
    outside = sum(1 for block in around[:at] if block.kind == "loop")
    return run.case == stop.case and run.lap[:outside] == stop.lap[:outside]


def owner_in(room: Room, stop: Stop, line: Strand) -> str | None:
    """Give the owner of a stop in a strand: in sub-groups with a loop for each, the one whose lap it is."""
    found = loops(room.programme, stop)
    if line.seats and found and found[-1].each and found[-1].binds == "owner":
        return line.seats[stop.lap[-1]] if stop.lap[-1] < len(line.seats) else None
    return stop.owner or owner_of(room, stop.case)


def merged(room: Room) -> Room:
    """Give the room as one circle again."""
    return replace(room, strands=(Strand(at=strand(room).at),))
