"""The course of a meeting: begin, on, one step back, standing still, the end. It knows steps only by their contract."""

from __future__ import annotations

from typing import Any

from server.plain import replace
from server.refused import Refused
from server.room import clock
from server.room.model import Case, Clock, Door, Moment, Programme, Room, Running, Stop, Strand
from server.room.scene import (
    applies,
    kind_of,
    owner_of,
    scene,
    step_of,
    strand,
    top,
    with_strand,
    without,
)
from server.room.turning import Mark, with_turn
from server.steps.kind import Artefact

UNDO_MS = 3_000
LEAST_PEOPLE = 3


def laid_out(programme: Programme, cases: int) -> tuple[Stop, ...]:
    """Give the stops in order: opening, choosing, the case steps once a case with a break between, closing."""
    parts: dict[str, list[int]] = {}
    for at, step in enumerate(programme.steps):
        parts.setdefault(step.part, []).append(at)
    stops = [Stop(at) for at in (*parts.get("opening", ()), *parts.get("choosing", ()))]
    for case in range(cases):
        between = parts.get("between", ()) if case and programme.minutes >= 120 else ()
        stops += [Stop(at) for at in between]
        stops += [Stop(at, case) for at in parts.get("case", ())]
    return tuple(stops + [Stop(at) for at in parts.get("closing", ())])


def people(room: Room) -> int:
    """Give how many are here."""
    return sum(1 for seat in room.seats if seat.here)


def begin(room: Room, moment: Moment) -> Room:
    """Begin: the time is planned, the first step starts."""
    if strand(room).at is not None:
        raise Refused("begun")
    if people(room) < LEAST_PEOPLE:
        raise Refused("few_people")
    if not room.guide and room.chair is None:
        raise Refused("no_chair")
    ends = moment.now + room.programme.minutes * 60_000
    stops = laid_out(room.programme, room.programme.cases)
    programme = clock.plan(replace(room.programme, stops=stops), people(room), without(room))
    programme = replace(programme, began=moment.now, ends=ends)
    room = replace(room, programme=clock.replan(programme, people(room), without(room), 0, 0, moment.now))
    return enter(with_strand(room, Strand(tuple(seat.id for seat in room.seats))), 0, moment)


def enter(room: Room, at: int, moment: Moment) -> Room:
    """Start the step at a stop."""
    stop = room.programme.stops[at]
    here = tuple(seat.id for seat in room.seats if seat.here)
    left = strand(room).ahead
    if left is not None and (left.step, left.case) == (stop.step, stop.case):
        run = again(room, left, moment)
    else:
        run = begun(room, stop.step, stop.case, here, Clock(stop.planned * 1000, 0, moment.now), moment)
    door = Door() if getattr(kind_of(step_of(room, run)), "SHUTS_DOOR", False) else room.door
    room = replace(room, steps_begun=run.id, leaving=None, door=door)
    return with_turn(with_strand(room, replace(strand(room), at=at, stack=(run,), ahead=None)), Mark(), moment)


def again(room: Room, old: Running, moment: Moment) -> Running:
    """Give a step that goes on as it was left, for those who were there with the phone they still have."""
    same = tuple(one.id for one in room.seats if one.id in old.audience and one.bound < old.id)
    return replace(old, id=room.steps_begun + 1, audience=same, clock=clock.started(old.clock, moment.now))


def begun(room: Room, at: int, case: int | None, here: tuple[str, ...], time: Clock, moment: Moment) -> Running:
    """Give a step that has just begun."""
    step = room.programme.steps[at]
    kind: Any = kind_of(step)
    blank = Running(room.steps_begun + 1, at, case, step.options, here, time)
    return replace(blank, state=kind.begin(step.options, scene(room, blank, moment.now, moment.luck)))


def ask_next(room: Room, moment: Moment) -> Room:
    """Go on; out of a sealed step only after three seconds, so that a slip of the hand can be undone."""
    run = top(room)
    if len(strand(room).stack) > 1:
        raise Refused("paused")
    guard_next(room, leave(room, run))
    if step_of(room, run).presence != "in" and room.leaving is None:
        return replace(room, leaving=moment.now + UNDO_MS)
    return room if room.leaving is not None else advance(room, moment)


def guard_next(room: Room, left: Room) -> None:
    """Refuse to go on where something must happen first; `left` is the room with what the step leaves taken in."""
    run, at = top(room), next_stop(left)
    step = step_of(room, run)
    kind: Any = kind_of(step)
    if getattr(kind, "MUST", False) and not kind.done(step.options, run.state, scene(room, run, 0)):
        raise Refused("not_chosen")
    if at is None:
        raise Refused("last_step")
    coming = left.programme.stops[at]
    if coming.case is None or coming.case == run.case:
        return
    if owner_of(left, coming.case) == (stand_in_of(left, run, coming.case) or room.chair):
        raise Refused("chair_owns_case")


def stand_in_of(left: Room, run: Running, coming: int | None) -> str | None:
    """Give who stands in as chair once the coming case, or none, begins: for one case, or for a guide until taken back.

    Where one case follows straight on the other, a chair who owns the second has handed over before the first ended.
    """
    if left.guide or run.case is None or coming == run.case:
        return left.stand_in
    return left.stand_in if coming is not None and owner_of(left, coming) == left.chair else None


def next_stop(left: Room) -> int | None:
    """Give the place of the stop that comes next, or None at the last."""
    at = strand(left).at
    if at is None:
        return None
    stops = left.programme.stops
    return next((one for one in range(at + 1, len(stops)) if applies(left, stops[one])), None)


def leave(room: Room, run: Running) -> Room:
    """Take in what a step leaves: its artefacts, and the chosen cases if it chose them."""
    step = step_of(room, run)
    kind: Any = kind_of(step)
    left = kind.outcome(step.options, run.state, scene(room, run, 0, run.id.to_bytes(4, "big") + room.id.encode()))
    for one in left:
        room = taken_in(room, replace(one, case=owner_of(room, run.case)))
    queue = next((one for one in left if one.name == "queue"), None)
    return queued(room, queue) if queue is not None else room


def taken_in(room: Room, fresh: Artefact) -> Room:
    """Put an artefact in the place of an older one of the same name and case."""
    rest = tuple(one for one in room.artefacts if (one.name, one.case) != (fresh.name, fresh.case))
    return replace(room, artefacts=(*rest, fresh))


def queued(room: Room, queue: Artefact) -> Room:
    """Bind the cases and lay out the rest of the programme; what was not chosen is forgotten."""
    cases = tuple(Case(item.id, item.text) for item in queue.items)
    kept = tuple(one for one in room.artefacts if one.name not in ("sentences", "queue"))
    programme = room.programme
    held = min(len(cases), programme.cases)
    if held != planned_cases(programme):
        programme = replanned(room, held)
    return replace(room, cases=cases, artefacts=kept, programme=programme)


def planned_cases(programme: Programme) -> int:
    """Give for how many cases the stops are laid out."""
    return len({stop.case for stop in programme.stops if stop.case is not None})


def replanned(room: Room, cases: int) -> Programme:
    """Lay what is still to come out for another number of cases; what is over or runs stays as it is."""
    programme, at = room.programme, strand(room).at or 0
    past = programme.stops[: at + 1]
    fresh = clock.plan(replace(programme, stops=laid_out(programme, cases)), people(room), without(room))
    done = {(stop.step, stop.case) for stop in past}
    coming = tuple(stop for stop in fresh.stops if (stop.step, stop.case) not in done)
    return replace(fresh, stops=(*past, *coming), lacking=0)


def advance(room: Room, moment: Moment) -> Room:
    """Leave the running step and enter the next."""
    run, at = top(room), strand(room).at or 0
    left = leave(room, run)
    guard_next(room, left)
    target = next_stop(left) or 0
    room = closed_stop(left, at, run, moment)
    coming = room.programme.stops[target]
    if coming.case != run.case:
        room = forget_case(replace(room, stand_in=stand_in_of(room, run, coming.case)), run.case)
    line = replace(strand(room), before=past(room, run, moment))
    return enter(with_strand(room, line), target, moment)


def past(room: Room, run: Running, moment: Moment) -> Running:
    """Give a step that is over, as one step back returns to it: without what nobody may keep."""
    kind: Any = kind_of(step_of(room, run))
    state = kind.past(run.state) if hasattr(kind, "past") else run.state
    return replace(run, state=state, clock=clock.stopped(run.clock, moment.now), turn=None)


def closed_stop(room: Room, at: int, run: Running, moment: Moment) -> Room:
    """Note what a stop took, and plan the rest anew."""
    took = clock.spent(run.clock, moment.now) // 1000
    stops = room.programme.stops
    done = replace(stops[at], took=took, planned=took)
    programme = replace(room.programme, stops=(*stops[:at], done, *stops[at + 1 :]))
    return replace(room, programme=clock.replan(programme, people(room), without(room), at, took, moment.now))


def forget_case(room: Room, case: int | None) -> Room:
    """Forget what a case left for the group; what belongs to its owner stays until the end."""
    own = owner_of(room, case)
    if own is None:
        return room
    return replace(room, artefacts=tuple(one for one in room.artefacts if one.case != own or one.lives == "owner"))


def back(room: Room, moment: Moment) -> Room:
    """Give the step before this one back as it was left. What was revealed in it is not hidden again."""
    line = strand(room)
    if len(line.stack) > 1:
        raise Refused("paused")
    if line.before is None or line.at is None:
        raise Refused("no_step_back")
    old, stops = line.before, room.programme.stops
    at = next(place for place in range(line.at - 1, -1, -1) if stops[place].step == old.step)
    open_stop = replace(stops[at], took=None, planned=old.clock.total // 1000)
    programme = replace(room.programme, stops=(*stops[:at], open_stop, *stops[at + 1 :]))
    run = again(room, old, moment)
    back_at = replace(line, at=at, stack=(run,), before=None, ahead=kept_ahead(room, line.stack[0], moment))
    room = replace(room, steps_begun=run.id, leaving=None, programme=programme)
    return with_turn(with_strand(room, back_at), Mark(), moment)


def kept_ahead(room: Room, run: Running, moment: Moment) -> Running | None:
    """Give the step that one step back leaves, if people typed in it: going on again loses nothing."""
    if not getattr(kind_of(step_of(room, run)), "TYPED", False):
        return None
    return replace(run, clock=clock.stopped(run.clock, moment.now))


def pause(room: Room, moment: Moment) -> Room:
    """Freeze the running step under a pause."""
    line, run = strand(room), top(room)
    if len(line.stack) > 1:
        return room
    place = next(at for at, step in enumerate(room.programme.steps) if step.part == "pause")
    turn = clock.stopped(run.turn, moment.now) if run.turn else None
    frozen = replace(run, clock=clock.stopped(run.clock, moment.now), turn=turn)
    since = moment.now if run.clock.since is not None else None  # a clock that stood still will stand still again
    still = begun(room, place, run.case, run.audience, Clock(0, 0, since), moment)
    room = replace(room, steps_begun=still.id, leaving=None)
    return with_strand(room, replace(line, stack=(frozen, still)))


def resume(room: Room, moment: Moment) -> Room:
    """Give the frozen step back as it was, its clocks running on if they ran."""
    line = strand(room)
    if len(line.stack) < 2:
        return room
    run, still = line.stack
    if still.clock.since is not None:
        turn = clock.started(run.turn, moment.now) if run.turn else None
        run = replace(run, clock=clock.started(run.clock, moment.now), turn=turn)
    return with_strand(room, replace(line, stack=(run,)))


def end(room: Room) -> Room:
    """Wipe everything but the record."""
    run = top(room)
    if len(strand(room).stack) > 1 or next_stop(room) is not None:
        raise Refused("not_last_step")
    room = leave(room, run)
    record = tuple(one for one in room.artefacts if one.lives == "series")
    wiped = replace(room, artefacts=record, cases=(), parked=(), knocks=(), door=Door(), strands=(Strand(),))
    return replace(wiped, ended=True, stand_in=None, offered=None, leaving=None)
