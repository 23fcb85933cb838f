"""What a step leaves, taken into the room: artefacts, the chosen cases, a role, the chosen method or module."""

from __future__ import annotations

from typing import Any

from server.plain import replace
from server.room import clock, laps
from server.room.layout import laid_out, of_plan, plan_of, with_method
from server.room.method import Shelf
from server.room.model import Case, Programme, Room, Running, Stop
from server.room.scene import ROLE, group_of, kind_of, people, scene, step_of, strand, without
from server.steps.kind import Artefact


def leave(room: Room, shelf: Shelf | None = None) -> Room:
    """Take in what the running step leaves, of each sub-group where there are some."""
    for line in range(len(room.strands)):
        room = left_by(room, room.strands[line].stack[0], shelf or {})
    return laps.fitted(room)


def left_by(room: Room, run: Running, shelf: Shelf) -> Room:
    """Take in what one running step leaves."""
    step = step_of(room, run)
    kind: Any = kind_of(step)
    group = group_of(room, run)
    luck = b"%d/%d/" % (run.id, group) + room.id.encode()
    for one in kind.outcome(step.options, run.state, scene(room, run, 0, luck)):
        given_by = run.step if one.name.startswith(ROLE) else 0  # who had a role is remembered, whichever step gave it
        room = taken_in(room, replace(one, case=run.owner, lap=run.lap, group=group, step=given_by), shelf)
    return room


def taken_in(room: Room, fresh: Artefact, shelf: Shelf) -> Room:
    """Put an artefact in the place of an older one of its sort; carry out what a branch or an appointment leaves."""
    rest = tuple(one for one in room.artefacts if key(one) != key(fresh))
    kept = replace(room, artefacts=(*rest, fresh))
    first = fresh.items[0].id if fresh.items else ""
    at = strand(room).at or 0
    match fresh.name:
        case "queue":
            return queued(kept, fresh)
        case "method":
            return by_method(room, at, first, shelf)
        case "module":
            return laps.with_module(room, at, first, people(room))
        case "role:owner" if first:
            return laps.with_owner(kept, at, first)
        case "role:chair" if first and any(one.id == first and one.device for one in room.seats):
            return replace(kept, stand_in=None if first == room.chair else first)
    return kept


def key(one: Artefact) -> tuple[object, ...]:
    """Give what tells an artefact apart."""
    return (one.name, one.case, one.lap, one.group, one.about, one.step)


def queued(room: Room, queue: Artefact) -> Room:
    """Bind the cases and lay out the rest of the programme; what was not chosen is forgotten."""
    cases = tuple(Case(item.id, item.text) for item in queue.items)
    kept = tuple(one for one in room.artefacts if one.name not in ("sentences", "queue"))
    programme = room.programme
    held = min(len(cases), programme.cases or len(cases))
    if held != planned_cases(programme):
        programme = replanned(room, held)
    return replace(room, cases=cases, artefacts=kept, programme=programme)


def planned_cases(programme: Programme) -> int:
    """Give for how many cases the stops are laid out."""
    return len({stop.case for stop in programme.stops if stop.case is not None})


def replanned(room: Room, cases: int) -> Programme:
    """Lay what is still to come out for another number of cases; what is over or runs stays as it is."""
    programme, at = room.programme, strand(room).at or 0
    stops = laid_out(programme, people(room), cases)
    return planned_anew(room, programme, at, stops)


def planned_anew(room: Room, programme: Programme, at: int, stops: tuple[Stop, ...]) -> Programme:
    """Give the programme with these stops after what is over or runs, each with its time."""
    past = programme.stops[: at + 1]
    fresh = clock.plan(replace(programme, stops=stops), people(room), without(room))
    done = {(stop.step, stop.case, stop.lap) for stop in past}
    coming = tuple(stop for stop in fresh.stops if (stop.step, stop.case, stop.lap) not in done)
    return replace(fresh, stops=(*past, *coming), lacking=0)


def by_method(room: Room, at: int, name: str, shelf: Shelf) -> Room:
    """Lay the method that was chosen out for the running case, in place of the one it was planned by.

    Seen from afar, where no shelf is handed in, nothing changes.
    """
    stop, method = room.programme.stops[at], shelf.get(name)
    if method is None or stop.case is None or plan_of(room.programme, stop.case).method == name:
        return room
    programme, plan = with_method(room.programme, method)
    count = max(len(programme.chosen), stop.case + 1)
    chosen = tuple(programme.chosen[i] if i < len(programme.chosen) else 0 for i in range(count))
    programme = replace(programme, chosen=(*chosen[: stop.case], plan, *chosen[stop.case + 1 :]))
    return replace(room, programme=with_case(room, programme, at, stop.case))


def with_case(room: Room, programme: Programme, at: int, case: int) -> Programme:
    """Give the programme with what is to come of a case laid out anew by its plan, each step with its usual time."""
    later = programme.stops[at + 1 :]
    first, last = programme.plans[0].first, len(programme.steps)
    rest = tuple(one for one in later if one.case != case or not first <= one.step < last)
    fresh = of_plan(programme, plan_of(programme, case), case, people(room))
    timed = tuple(
        replace(one, first=usual, planned=usual) for one in fresh for usual in [usually(room, programme, one)]
    )
    return replace(programme, stops=(*programme.stops[: at + 1], *timed, *rest), lacking=0)


def usually(room: Room, programme: Programme, stop: Stop) -> int:
    """Give the seconds that a stop usually takes with the people who are here."""
    return clock.asked(programme, stop, people(room), without(room)).usual
