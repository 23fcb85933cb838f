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
from server.steps.kind import Eye, Floor, Private

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


def view(room: Room, viewer: Viewer, now: int) -> View:
    """Give what this device may know; `now` in milliseconds moves the clocks and nothing else."""
    match viewer.role:
        case "console":
            return replace(in_room(room, Eye("console"), now), desk=desk(room))
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
    if one is None or not one.device:
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
    shown = View(eye.role, place(room), room.language, seats=seats, chair=chair(room))
    shown = replace(shown, guide=room.guide, notes=room.notes)
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


def clock_view(one: Clock | None, now: int) -> ClockView | None:
    """Give a clock as of now."""
    return None if one is None else ClockView(one.total, clock.spent(one, now), one.since is not None)
