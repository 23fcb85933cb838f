"""Laps of a loop as a meeting goes: whose lap comes next, one lap more, and a module that was chosen."""

from __future__ import annotations

from server.plain import replace
from server.room.layout import chain, loops, of_module, plan_of
from server.room.method import Block
from server.room.model import Programme, Room, Stop
from server.room.scene import strand
from server.steps.kind import clockwise


def innermost(programme: Programme, stop: Stop) -> Block | None:
    """Give the loop whose lap a stop is in, or None."""
    found = loops(programme, stop)
    return found[-1] if found else None


def same_loop(programme: Programme, one: Stop, other: Stop) -> bool:
    """Tell whether two stops are in laps of one and the same loop."""
    block, again = innermost(programme, one), innermost(programme, other)
    return block is not None and block == again and (one.case, one.lap[:-1]) == (other.case, other.lap[:-1])


def same_lap(programme: Programme, one: Stop, other: Stop) -> bool:
    """Tell whether two stops are in one lap of one loop."""
    return same_loop(programme, one, other) and one.lap == other.lap


def same_plan(programme: Programme, one: Stop, other: Stop) -> bool:
    """Tell whether two stops are of one method for one case."""
    plan = plan_of(programme, one.case)
    return one.case == other.case and plan.first <= other.step < plan.last


def last_of_loop(programme: Programme, at: int) -> bool:
    """Tell whether a stop is the last of the last lap of its loop."""
    stop = programme.stops[at]
    if innermost(programme, stop) is None:
        return False
    return not any(same_loop(programme, stop, later) for later in programme.stops[at + 1 :])


def open_loop(programme: Programme, at: int) -> Block | None:
    """Give the loop that may be held once more after this stop: it goes on until somebody is satisfied."""
    block = innermost(programme, programme.stops[at])
    return block if block is not None and block.until and last_of_loop(programme, at) else None


def may_end(programme: Programme, at: int) -> Block | None:
    """Give the loop that may be over after this stop though more of it is planned: its lap is, and somebody decides."""
    stop, block = programme.stops[at], innermost(programme, programme.stops[at])
    if block is None or not block.until:
        return None
    later = [one for one in programme.stops[at + 1 :] if same_loop(programme, stop, one)]
    return block if later and all(one.lap != stop.lap for one in later) else None


def ended(room: Room, at: int) -> Room:
    """Give the room without the laps that are still to come of the loop of this stop."""
    programme = room.programme
    stop = programme.stops[at]
    rest = tuple(one for one in programme.stops[at + 1 :] if not same_loop(programme, stop, one))
    return replace(room, programme=replace(programme, stops=(*programme.stops[: at + 1], *rest)))


def bound(room: Room, at: int) -> Room:
    """Bind the owner of the lap that begins at this stop, where its loop gives each its turn in sitting order."""
    programme = room.programme
    stop = programme.stops[at]
    block = innermost(programme, stop)
    if (
        block is None
        or block.binds != "owner"
        or block.volunteer
        or stop.owner is not None
        or is_split(programme, stop)
    ):
        return room
    owner = next(iter(waiting(room, at)), None)
    return with_owner(room, at, owner) if owner is not None else room


def is_split(programme: Programme, stop: Stop) -> bool:
    """Tell whether a stop is held in sub-groups, which have owners of their own."""
    return any(block.kind == "split" for block in chain(programme, stop.step))


def with_owner(room: Room, at: int, owner: str) -> Room:
    """Give the room with an owner for this stop and what follows: in its lap, or in its method outside any loop."""
    programme = room.programme
    stop, stops = programme.stops[at], programme.stops
    alone = innermost(programme, stop) is None
    held = [
        i >= at and (same_plan(programme, stop, one) if alone else same_lap(programme, stop, one))
        for i, one in enumerate(stops)
    ]
    fresh = tuple(replace(one, owner=owner) if mine else one for one, mine in zip(stops, held, strict=True))
    return replace(room, programme=replace(room.programme, stops=fresh))


def waiting(room: Room, at: int) -> tuple[str, ...]:
    """Give the seats that are here and had no lap yet in the loop of this stop, in sitting order."""
    stop, programme = room.programme.stops[at], room.programme
    block = innermost(programme, stop)
    had = {one.owner for one in programme.stops[: at + 1] if same_loop(programme, stop, one)}
    out = owner_outside(room, stop) if block is not None and block.each == "members" else None
    ring = clockwise(tuple(one.id for one in room.seats), room.stand_in or room.chair)
    here = {one.id for one in room.seats if one.here}
    return tuple(seat for seat in ring if seat in here and seat not in had and seat != out)


def owner_outside(room: Room, stop: Stop) -> str | None:
    """Give the owner of the case that the loop is held for."""
    return room.cases[stop.case].owner if stop.case is not None and stop.case < len(room.cases) else None


def fitted(room: Room) -> Room:
    """Give a loop in which each has a lap as many laps as there are people for it, at the end of the one that runs.

    Who left has none, who came late or came back has one after all.
    """
    at = strand(room).at
    if at is None:
        return room
    programme = room.programme
    stop, block = programme.stops[at], innermost(programme, programme.stops[at])
    if block is None or not block.each or block.binds != "owner" or is_split(programme, stop):
        return room
    later = [one for one in programme.stops[at + 1 :] if same_loop(programme, stop, one)]
    if any(one.lap == stop.lap for one in later):
        return room
    planned, wanted = len({one.lap for one in later}), len(waiting(room, at))
    if planned < wanted:
        return with_laps(room, at, wanted - planned)
    gone = sorted({one.lap for one in later})[wanted:]
    kept = tuple(one for i, one in enumerate(programme.stops) if i <= at or one not in later or one.lap not in gone)
    return replace(room, programme=replace(programme, stops=kept))


def with_laps(room: Room, at: int, more: int) -> Room:
    """Give the room with laps added at the end of the loop of this stop."""
    programme = room.programme
    stop = programme.stops[at]
    inside = [i for i, one in enumerate(programme.stops) if same_loop(programme, stop, one)]
    last = programme.stops[inside[-1]]
    model = [one for one in programme.stops if same_loop(programme, stop, one) and one.lap == last.lap]
    fresh = tuple(
        replace(one, lap=(*last.lap[:-1], last.lap[-1] + n), owner=None, took=None, dropped=False, set=False)
        for n in range(1, more + 1)
        for one in model
    )
    stops = (*programme.stops[: inside[-1] + 1], *fresh, *programme.stops[inside[-1] + 1 :])
    return replace(room, programme=replace(programme, stops=stops))


def with_module(room: Room, at: int, module: str, people: int) -> Room:
    """Give the room with the module that the branch at this stop chose in place of any that it chose before."""
    programme = room.programme
    stop = programme.stops[at]
    plan = plan_of(programme, stop.case)
    inside = {i for i in range(plan.first, plan.last) if any(one.kind == "module" for one in chain(programme, i))}
    rest = tuple(one for one in programme.stops[at + 1 :] if not (one.step in inside and here(stop, one)))
    stops = (*programme.stops[: at + 1], *of_module(programme, stop, module, people), *rest)
    return replace(room, programme=replace(programme, stops=stops))


def here(stop: Stop, other: Stop) -> bool:
    """Tell whether a stop is in the same case and the same lap as another, or in a lap inside that."""
    return stop.case == other.case and other.lap[: len(stop.lap)] == stop.lap
