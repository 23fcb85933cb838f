"""What one device is told: built up from nothing, field by field. An unknown viewer gets the least, never the whole.

Everything that can leave the server is a field of a type in this module, in desk or of a step kind's View; test_secrecy
has a row for each. No field carries a counter or a time that somebody's secret act moves.
"""

from __future__ import annotations

from typing import Any, Literal

from server.plain import Plain, replace
from server.room import clock
from server.room.desk import Desk, Head, desk, head
from server.room.model import Clock, Room, Running
from server.room.scene import artefacts, chair, cleared, given, kind_of, owner, running, scene, step_of, strand
from server.steps import AnyView
from server.steps.kind import Eye, Floor, Private, Scene

Place = Literal["door", "lobby", "meeting", "ended"]


class Viewer(Plain):
    """What a device is: the console, a seat, a wall that was admitted, or somebody at the door."""

    role: Literal["console", "seat", "wall", "door"]
    seat: str | None = None
    device: str = ""


class SeatView(Private):
    """A seat on the ring. `phone` tells whether it has one."""

    id: str
    name: str
    here: bool
    phone: bool


class ClockView(Plain):
    """A clock in milliseconds: of `total`, `spent` until now, and whether it runs."""

    total: int
    spent: int
    runs: bool


class At(Plain):
    """Which step and which turn a command is meant for."""

    step: int
    moves: int


class View(Private):
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


class Circle(Private):
    """What everybody in the circle knows, worked out once for all who look at the same moment. It knows no eye."""

    shown: View
    scene: Scene | None = None


def view(room: Room, viewer: Viewer, now: int, known: Circle | None = None) -> View:
    """Give what this device may know; `now` in milliseconds moves the clocks and nothing else.

    `known` is the circle of this very room and moment, for a caller that draws many views.
    """
    match viewer.role:
        case "console":
            return replace(in_room(room, Eye("console"), known or circle(room, now)), desk=desk(room))
        case "seat":
            return seat_view(room, viewer, known or circle(room, now))
        case "wall":
            return in_room(room, Eye("wall"), known or circle(room, now))
    return at_door(room, viewer)


def timed(shown: View, room: Room, now: int) -> View:
    """Give a view of this room as it is at another moment: the clocks and nothing else."""
    run = running(room) if shown.clock is not None else None
    return shown if run is None else replace(shown, clock=clock_view(run.clock, now), turn=clock_view(run.turn, now))


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


def seat_view(room: Room, viewer: Viewer, known: Circle) -> View:
    """A seat's own view: a member, or the owner while the case is theirs."""
    one = next((seat for seat in room.seats if seat.id == viewer.seat and seat.device == viewer.device), None)
    if one is None or not one.device:
        return at_door(room, viewer)
    run = running(room)
    eye, late = Eye("member", one.id), False
    if run is not None:
        role: Literal["owner", "member"] = "owner" if one.id == known.shown.owner else "member"
        late = not cleared(room, run, one)
        eye = Eye(role, one.id, not late and may_read(room, run, one.id))
    shown = in_room(room, eye, known)
    return replace(shown, me=one.id, name=one.name, offered=room.offered == one.id, late=late)


def may_read(room: Room, run: Running, one: str) -> bool:
    """Tell whether a seat is among those that may see everything this step shows from earlier steps."""
    step = step_of(room, run)
    return step.part == "closing" or all(one in left.seen_by for left in artefacts(room, run) if left.case)


def circle(room: Room, now: int, before: Circle | None = None) -> Circle:
    """Give what everybody in the circle knows; whoever looks gets their own role and step on top of it.

    The seats are those of the circle `before`, the same objects, if nothing about them changed.
    """
    seats = tuple(SeatView(one.id, one.name, one.here, bool(one.device)) for one in room.seats)
    seats = before.shown.seats if before is not None and before.shown.seats == seats else seats
    shown = View("door", place(room), room.language, seats=seats, chair=chair(room))
    shown = replace(shown, guide=room.guide, notes=room.notes)
    run = running(room)
    if run is None:
        return Circle(shown)
    step = step_of(room, run)
    kind: Any = kind_of(step)
    full = scene(room, run, now)
    own = owner(room)
    shown = replace(
        shown,
        owner=own,
        sentence=next((case.sentence for case in room.cases if case.owner == own), None) or None,
        case=run.case,
        at=At(run.id, run.moves),
        head=head(room, step),
        floor=kind.floor(step.options, run.state, full),
        clock=clock_view(run.clock, now),
        turn=clock_view(run.turn, now),
        still=len(strand(room).stack) > 1,
    )
    return Circle(shown, full)


def in_room(room: Room, eye: Eye, known: Circle) -> View:
    """What everybody in the circle knows, and this eye's view of the running step."""
    run = running(room)
    if run is None or known.scene is None:
        return replace(known.shown, role=eye.role)
    step = step_of(room, run)
    kind: Any = kind_of(step)
    # What the step reads of earlier steps is cut down to what this seat may see.
    seen = replace(known.scene, given=given(room, run, eye.seat or "") if known.scene.given else ())
    return replace(known.shown, role=eye.role, step=kind.view(step.options, run.state, eye, seen))


def clock_view(one: Clock | None, now: int) -> ClockView | None:
    """Give a clock as of now."""
    return None if one is None else ClockView(one.total, clock.spent(one, now), one.since is not None)
