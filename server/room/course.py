"""The course of a meeting: begin, on, one step back, standing still, the end. It knows steps only by their contract."""

from __future__ import annotations

from typing import Any

from server.plain import replace
from server.refused import Refused
from server.room import clock, laps
from server.room.groups import formed, merged, owner_in, same_groups
from server.room.layout import applies, laid_out, split_of
from server.room.left import leave
from server.room.model import Clock, Door, Moment, Room, Running, Stop, Strand
from server.room.scene import kind_of, owner_of, people, scene, step_of, strand, top, with_strand, without
from server.room.turning import Mark, with_turn

UNDO_MS = 3_000
LEAST_PEOPLE = 3


def begin(room: Room, moment: Moment) -> Room:
    """Begin: the time is planned, the first step starts."""
    if strand(room).at is not None:
        raise Refused("begun")
    if people(room) < LEAST_PEOPLE:
        raise Refused("few_people")
    guard_bounds(room)
    if not room.guide and room.chair is None:
        raise Refused("no_chair")
    ends = moment.now + room.programme.minutes * 60_000
    stops = laid_out(room.programme, people(room))
    programme = clock.plan(replace(room.programme, stops=stops), people(room), without(room))
    programme = replace(programme, began=moment.now, ends=ends)
    room = replace(room, programme=clock.replan(programme, people(room), without(room), 0, 0, moment.now))
    first = next(at for at, stop in enumerate(room.programme.stops) if applies(room, stop))
    return enter(room, first, moment)


def guard_bounds(room: Room) -> None:
    """Refuse to begin by a method that is not for so few or so many; one that is still to be chosen is judged then."""
    bounds = room.programme.plans[0].people
    if room.programme.picks or bounds.least <= people(room) <= bounds.most:
        return
    raise Refused("method_few" if people(room) < bounds.least else "method_many")


def enter(room: Room, at: int, moment: Moment) -> Room:
    """Start the step at a stop, in the whole circle or in each sub-group."""
    room = laps.bound(room, at)
    stop = room.programme.stops[at]
    room = in_groups(room, stop)
    left = strand(room).ahead
    number = room.steps_begun + 1
    for line in range(len(room.strands)):
        here = replace(room, steps_begun=number - 1)
        run = begun(here, stop, room.strands[line], moment)
        if left is not None and same_step(left, run):
            run = again(here, left, moment)
        room = with_strand(room, replace(room.strands[line], at=at, stack=(run,), ahead=None), line)
        room = with_turn(replace(room, steps_begun=number, leaving=None), Mark(), moment, line)
    shuts = getattr(kind_of(room.programme.steps[stop.step]), "SHUTS_DOOR", False)
    return replace(room, door=Door()) if shuts else room


def same_step(left: Running, run: Running) -> bool:
    """Tell whether a step that was left by going back is the one that begins: the same owner, the same people."""
    return all(getattr(left, name) == getattr(run, name) for name in ("step", "case", "lap", "owner", "seats"))


def in_groups(room: Room, stop: Stop) -> Room:
    """Give the room as it sits at a stop: split, as it was split, or whole."""
    block = split_of(room.programme, stop)
    if block is None:
        return merged(room) if strand(room).seats else room
    return room if same_groups(room, stop) else formed(room, stop, block)


def again(room: Room, old: Running, moment: Moment) -> Running:
    """Give a step that goes on as it was left, for those who were there with the phone they still have."""
    same = tuple(one.id for one in room.seats if one.id in old.audience and one.bound < old.id)
    return replace(old, id=room.steps_begun + 1, audience=same, clock=clock.started(old.clock, moment.now))


def begun(room: Room, stop: Stop, line: Strand, moment: Moment) -> Running:
    """Give a step that has just begun in a strand."""
    time = Clock(stop.planned * 1000, 0, moment.now)
    return started(room, stop.step, stop.case, line, owner_in(room, stop, line), stop.lap, time, moment)


def started(
    room: Room,
    at: int,
    case: int | None,
    line: Strand,
    owner: str | None,
    lap: tuple[int, ...],
    time: Clock,
    moment: Moment,
) -> Running:
    """Give a running step of the step at `at`."""
    step = room.programme.steps[at]
    kind: Any = kind_of(step)
    here = tuple(one.id for one in room.seats if one.here and (not line.seats or one.id in line.seats))
    blank = Running(room.steps_begun + 1, at, case, step.options, here, time, owner=owner, seats=line.seats, lap=lap)
    return replace(blank, state=kind.begin(step.options, scene(room, blank, moment.now, moment.luck)))


def ask_next(room: Room, moment: Moment) -> Room:
    """Go on; out of a sealed step only after three seconds, so that a slip of the hand can be undone."""
    run = top(room)
    if len(strand(room).stack) > 1:
        raise Refused("paused")
    guard_next(room, leave(room, moment.shelf))
    if step_of(room, run).presence != "in" and room.leaving is None:
        return replace(room, leaving=moment.now + UNDO_MS)
    return room if room.leaving is not None else advance(room, moment)


def guard_next(room: Room, left: Room) -> None:
    """Refuse to go on where something must happen first; `left` is the room with what the step leaves taken in."""
    run, at = top(room), next_stop(left)
    kind: Any = kind_of(step_of(room, run))
    if getattr(kind, "MUST", False) and not is_done(room):
        raise Refused("not_chosen")
    if at is None:
        raise Refused("last_step")
    guard_chair(room, left, run, at)


def guard_chair(room: Room, left: Room, run: Running, at: int) -> None:
    """Refuse to begin a case whose owner has the chair."""
    coming = left.programme.stops[at]
    if coming.case is None or coming.case == run.case:
        return
    if owner_of(left, coming.case) == (stand_in_of(left, run, coming.case) or room.chair):
        raise Refused("chair_owns_case")


def is_done(room: Room) -> bool:
    """Tell whether nothing is open in the running step, in any sub-group."""
    for line in range(len(room.strands)):
        run = top(room, line)
        step = step_of(room, run)
        kind: Any = kind_of(step)
        if not kind.done(step.options, run.state, scene(room, run, 0)):
            return False
    return True


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
    return next((one for one in range(at + 1, len(stops)) if applies(left, stops[one]) and has_owner(left, one)), None)


def has_owner(left: Room, at: int) -> bool:
    """Tell whether somebody is left to be the owner of a lap that gives each its turn."""
    stop = left.programme.stops[at]
    block = laps.innermost(left.programme, stop)
    if block is None or not block.each or block.binds != "owner" or laps.is_split(left.programme, stop):
        return True
    return stop.owner is not None or bool(laps.waiting(left, at))


def advance(room: Room, moment: Moment) -> Room:
    """Leave the running step and enter the next."""
    run = top(room)
    left = leave(room, moment.shelf)
    guard_next(room, left)
    return onto(room, left, next_stop(left) or 0, run, moment)


def onto(room: Room, left: Room, target: int, run: Running, moment: Moment) -> Room:
    """Go from the running step to a stop; `left` is the room with what the step leaves taken in."""
    at = strand(room).at or 0
    step = left.programme.stops[target]
    room = closed_stop(left, at, run, moment)
    if step.case != run.case:
        room = forget_case(replace(room, stand_in=stand_in_of(room, run, step.case)), run.case)
    split = bool(run.seats) or split_of(room.programme, step) is not None
    line = replace(strand(room), before=None if split else past(room, run, moment))
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
    """Freeze the running step under a pause, in every sub-group."""
    if len(strand(room).stack) > 1:
        return room
    place = next(at for at, step in enumerate(room.programme.steps) if step.part == "pause")
    number = room.steps_begun + 1
    for at, line in enumerate(room.strands):
        run = top(room, at)
        turn = clock.stopped(run.turn, moment.now) if run.turn else None
        frozen = replace(run, clock=clock.stopped(run.clock, moment.now), turn=turn)
        since = moment.now if run.clock.since is not None else None  # a clock that stood still will stand still again
        counted = replace(room, steps_begun=number - 1)
        still = started(counted, place, run.case, line, run.owner, run.lap, Clock(0, 0, since), moment)
        still = replace(still, audience=run.audience)
        room = with_strand(room, replace(line, stack=(frozen, still)), at)
    return replace(room, steps_begun=number, leaving=None)


def resume(room: Room, moment: Moment) -> Room:
    """Give the frozen step back as it was, its clocks running on if they ran."""
    for at, line in enumerate(room.strands):
        if len(line.stack) < 2:
            return room
        run, still = line.stack
        if still.clock.since is not None:
            turn = clock.started(run.turn, moment.now) if run.turn else None
            run = replace(run, clock=clock.started(run.clock, moment.now), turn=turn)
        room = with_strand(room, replace(line, stack=(run,)), at)
    return room


def end(room: Room) -> Room:
    """Wipe everything but the record."""
    top(room)
    if len(strand(room).stack) > 1 or next_stop(room) is not None:
        raise Refused("not_last_step")
    room = leave(room)
    record = tuple(one for one in room.artefacts if one.lives == "series")
    wiped = replace(room, artefacts=record, cases=(), parked=(), knocks=(), door=Door(), strands=(Strand(),))
    return replace(wiped, ended=True, stand_in=None, offered=None, leaving=None)
