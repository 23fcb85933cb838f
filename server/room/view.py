"""What one device is told: built up from nothing, field by field. An unknown viewer gets the least, never the whole.

Everything that can leave the server is a field of a type in this module or of a step kind's View; test_secrecy has a row
for each. No field carries a counter or a time that somebody's secret act moves.
"""

from __future__ import annotations

from typing import Any, Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.room import clock, course
from server.room.model import Clock, Door, Room, Running, Step, Stop
from server.room.scene import (
    applies,
    artefacts,
    chair,
    cleared,
    given,
    kind_of,
    owner,
    running,
    scene,
    step_of,
    strand,
)
from server.steps import AnyView
from server.steps.kind import Eye, Floor, Item, Text

Place = Literal["door", "lobby", "meeting", "ended"]


class Viewer(Plain):
    """What a device is: the console, a seat, a wall that was admitted, or somebody at the door."""

    role: Literal["console", "seat", "wall", "door"]
    seat: str | None = None
    device: str = ""


class SeatView(Plain):
    """A seat on the ring. `phone` tells whether it has one."""

    id: str
    name: str
    here: bool
    phone: bool


class Head(Plain):
    """Which step this is; `number` of `count` in the method's own count."""

    id: str
    part: str
    title: Text
    number: int | None = None
    count: int | None = None


class ClockView(Plain):
    """A clock in milliseconds: of `total`, `spent` until now, and whether it runs."""

    total: int
    spent: int
    runs: bool


class At(Plain):
    """Which step and which turn a command is meant for."""

    step: int
    moves: int


class KnockView(Plain):
    """Who is at the door; `taken` when the name is somebody's in the circle."""

    id: str
    name: str
    taken: bool


class WallView(Plain):
    """A big screen and the code it shows."""

    id: str
    code: str
    admitted: bool


class StopView(Plain):
    """A line of the schedule, in seconds: `first` planned, `planned` now, `took` if over."""

    title: Text
    part: str
    case: int | None
    first: int
    planned: int
    took: int | None
    now: bool
    reserved: bool


class Record(Plain):
    """What remains of the meeting: who was there, the method, agreements, actions in their owners' words, the group's line."""

    method: Text
    minutes: int
    began: int | None
    present: tuple[str, ...]
    agreed: int
    actions: tuple[Item, ...]
    findings: str


class Desk(Plain):
    """What only the console sees. `must` is the refusal that going on would get, `settled` that nothing is open."""

    door: Door
    knocks: tuple[KnockView, ...]
    walls: tuple[WallView, ...]
    minutes: int
    cases: int
    least: int
    most: int
    method: Text
    say: Text | None = None
    watch: Text | None = None
    next: Head | None = None
    must: str | None = None
    settled: bool = True
    leaving: bool = False
    back: bool = False
    schedule: tuple[StopView, ...] = ()
    began: int | None = None
    ends: int | None = None
    behind: int = 0
    lacking: int = 0
    parked: tuple[str, ...] = ()
    offered: str | None = None
    stand_in: bool = False
    record: Record | None = None


class View(Plain):
    """What one device is told of the room as it is now."""

    role: Literal["member", "owner", "console", "wall", "door"]
    place: Place
    language: str
    me: str | None = None
    name: str | None = None
    code: str | None = None
    seats: tuple[SeatView, ...] = ()
    chair: str | None = None
    guide: bool = False
    owner: str | None = None
    sentence: str | None = None
    case: int | None = None
    at: At | None = None
    head: Head | None = None
    floor: Floor | None = None
    clock: ClockView | None = None
    turn: ClockView | None = None
    step: AnyView | None = None
    still: bool = False
    late: bool = False
    offered: bool = False
    notes: bool = False
    desk: Desk | None = None


def view(room: Room, viewer: Viewer, now: int) -> View:
    """Give what this device may know; `now` in milliseconds moves the clocks and nothing else."""
    match viewer.role:
        case "console":
            return with_desk(room, in_room(room, Eye("console"), now))
        case "seat":
            return seat_view(room, viewer, now)
        case "wall":
            return in_room(room, Eye("wall"), now)
    return at_door(room, viewer)


def place(room: Room) -> Place:
    """Say where the meeting is, in one word."""
    if room.ended:
        return "ended"
    return "lobby" if strand(room).at is None else "meeting"


def at_door(room: Room, viewer: Viewer) -> View:
    """Somebody at the door learns their own name or code, and nothing of the room."""
    name = next((one.name for one in room.knocks if viewer.device and one.device == viewer.device), None)
    code = next((one.code for one in room.walls if viewer.device and one.device == viewer.device), None)
    return View("door", "ended" if room.ended else "door", room.language, name=name, code=code)


def seat_view(room: Room, viewer: Viewer, now: int) -> View:
    """A seat's own view: a member, or the owner while the case is theirs."""
    one = next((seat for seat in room.seats if seat.id == viewer.seat and seat.device == viewer.device), None)
    if one is None:
        return at_door(room, viewer)
    run = running(room)
    eye = Eye("member", one.id)
    if run is not None:
        role: Literal["owner", "member"] = "owner" if one.id == owner(room) else "member"
        eye = Eye(role, one.id, cleared(room, run, one) and may_read(room, run, one.id))
    shown = replace(in_room(room, eye, now), me=one.id, name=one.name, offered=room.offered == one.id)
    return replace(shown, late=run is not None and not cleared(room, run, one))


def may_read(room: Room, run: Running, one: str) -> bool:
    """Tell whether a seat is among those that may see everything this step shows from earlier steps."""
    step = step_of(room, run)
    return step.part == "closing" or all(one in left.seen_by for left in artefacts(room, run) if left.case)


def in_room(room: Room, eye: Eye, now: int) -> View:
    """What everybody in the circle knows, and this eye's view of the running step."""
    seats = tuple(SeatView(one.id, one.name, one.here, bool(one.device)) for one in room.seats)
    shown = View(eye.role, place(room), room.language, seats=seats, chair=chair(room), guide=room.guide, notes=room.notes)
    run = running(room)
    if run is None:
        return shown
    step = step_of(room, run)
    kind: Any = kind_of(step)
    full = scene(room, run, now)
    seen = replace(full, given=given(room, run, eye.seat or ""))
    own = owner(room)
    return replace(
        shown,
        owner=own,
        sentence=next((case.sentence for case in room.cases if case.owner == own), None) or None,
        case=run.case,
        at=At(run.id, run.moves),
        head=head(room, step),
        floor=kind.floor(step.options, run.state, full),
        clock=clock_view(run.clock, now),
        turn=clock_view(run.turn, now),
        step=kind.view(step.options, run.state, eye, seen),
        still=len(strand(room).stack) > 1,
    )


def head(room: Room, step: Step) -> Head:
    """Give a step's head."""
    count = max((one.number or 0 for one in room.programme.steps), default=0)
    return Head(step.id, step.part, step.title, step.number, count if step.number else None)


def clock_view(one: Clock | None, now: int) -> ClockView | None:
    """Give a clock as of now."""
    return None if one is None else ClockView(one.total, clock.spent(one, now), one.since is not None)


def with_desk(room: Room, shown: View) -> View:
    """Add what only the console sees."""
    programme, run = room.programme, running(room)
    steps = programme.steps
    desk = Desk(
        door=room.door,
        knocks=tuple(KnockView(one.id, one.name, same_name(room, one.name)) for one in room.knocks),
        walls=tuple(WallView(one.id, one.code, one.admitted) for one in room.walls),
        minutes=programme.minutes,
        cases=programme.cases,
        least=course.LEAST_PEOPLE,
        most=10,
        method=programme.name,
        began=programme.began,
        ends=programme.ends,
        parked=room.parked,
        offered=room.offered,
        stand_in=room.stand_in is not None,
    )
    if room.ended:
        return replace(shown, desk=replace(desk, record=record(room)))
    if run is None:
        return replace(shown, desk=desk)
    lines = tuple(stop_view(room, at, steps) for at, stop in enumerate(programme.stops) if applies(room, stop))
    desk = replace(desk, schedule=lines, behind=clock.behind(programme), lacking=programme.lacking)
    return replace(shown, desk=with_course(room, run, desk))


def same_name(room: Room, name: str) -> bool:
    """Tell whether somebody in the circle goes by this name."""
    return any(one.name.casefold() == name.casefold() for one in room.seats)


def stop_view(room: Room, at: int, steps: tuple[Step, ...]) -> StopView:
    """Give a line of the schedule."""
    stop: Stop = room.programme.stops[at]
    step, here = steps[stop.step], strand(room).at
    time = step.time
    return StopView(
        step.title, step.part, stop.case, stop.first, stop.planned, stop.took if at < (here or 0) else None, at == here, time.reserved
    )


def with_course(room: Room, run: Running, desk: Desk) -> Desk:
    """Add the script of the running step and what comes next."""
    step = step_of(room, run)
    kind: Any = kind_of(step)
    done = kind.done(step.options, run.state, scene(room, run, 0))
    desk = replace(desk, say=step.say, watch=step.watch, settled=done, leaving=room.leaving is not None)
    line = strand(room)
    desk = replace(desk, back=line.before is not None and len(line.stack) == 1)
    if len(line.stack) > 1:
        return desk
    left = course.leave(room, run)
    at = course.next_stop(left)
    if at is None:
        return replace(desk, record=record(left))
    coming = head(left, left.programme.steps[left.programme.stops[at].step])
    return replace(desk, next=coming, must=blocked(room, left))


def blocked(room: Room, left: Room) -> str | None:
    """Give the refusal that going on would get now."""
    try:
        course.guard_next(room, left)
    except Refused as no:
        return no.code
    return None


def record(room: Room) -> Record:
    """Give the record as it stands."""
    items = {one.name: one.items for one in room.artefacts if one.lives == "series"}
    lines = items.get("record", ())
    present = tuple(one.name for one in room.seats if one.here)
    programme = room.programme
    return Record(
        programme.name,
        programme.minutes,
        programme.began,
        present,
        len(items.get("agreements", ())),
        tuple(item for item in lines if item.id != "findings"),
        next((item.text for item in lines if item.id == "findings"), ""),
    )
