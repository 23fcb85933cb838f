"""What one device is told: built up from nothing, field by field. An unknown viewer gets the least, never the whole.

Everything that can leave the server is a field of a type in this module, in desk or of a step kind's View; test_secrecy
has a row for each. No field carries a counter or a time that somebody's secret act moves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from server.plain import Plain, replace
from server.room import clock, laps
from server.room.desk import Desk, Head, desk, head
from server.room.fit import kind_offers, offers
from server.room.method import Block, Shelf
from server.room.model import Clock, Programme, Room, Running, Seat
from server.room.scene import (
    artefacts,
    chair,
    cleared,
    given,
    is_split,
    kind_of,
    line_of,
    running,
    scene,
    step_of,
    strand,
    top,
)
from server.steps import AnyView
from server.steps.kind import Cast, Eye, Floor, Private, Role, Scene

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


class GroupView(Private):
    """A sub-group: who is in it, who has the floor in it, and whether nothing is open there any more."""

    seats: tuple[str, ...]
    lit: str | None
    settled: bool


class View(Private):
    """What one device is told of the room as it is now. `seats` are those of one's own sub-group where there are some.

    `gone`: the owner is out of the room, and is told nothing of what happens in it. `cast` is who has which role.
    `group` is the number of one's own sub-group, from 1.
    """

    role: Role
    place: Place
    language: str
    me: str | None = None
    name: str | None = None
    code: str | None = None
    seats: tuple[SeatView, ...] = ()
    groups: tuple[GroupView, ...] = ()
    group: int = 0
    chair: str | None = None
    guide: bool = False
    owner: str | None = None
    sentence: str | None = None
    case: int | None = None
    at: At | None = None
    head: Head | None = None
    floor: Floor | None = None
    cast: tuple[Cast, ...] = ()
    clock: ClockView | None = None
    turn: ClockView | None = None
    step: AnyView | None = None
    still: bool = False
    late: bool = False
    gone: bool = False
    offered: bool = False
    again: bool = False
    enough: bool = False
    notes: bool = False
    desk: Desk | None = None


class Circle(Private):
    """What everybody in the circle knows, worked out once for all who look at the same moment. It knows no eye.

    `lines` are the same of each sub-group, where there are some.
    """

    shown: View
    scene: Scene | None = None
    lines: tuple[Circle, ...] = ()


def view(room: Room, viewer: Viewer, now: int, known: Circle | None = None, shelf: Shelf | None = None) -> View:
    """Give what this device may know; `now` in milliseconds moves the clocks and nothing else.

    `known` is the circle of this very room and moment, for a caller that draws many; `shelf` the methods there are.
    """
    match viewer.role:
        case "console":
            known = known or circle(room, now, shelf=shelf)
            return replace(in_room(room, Eye("console"), known), desk=desk(room, shelf or {}))
        case "seat":
            return seat_view(room, viewer, known or circle(room, now, shelf=shelf))
        case "wall":
            return in_room(room, Eye("wall"), known or circle(room, now))
    return at_door(room, viewer)


def timed(shown: View, room: Room, now: int) -> View:
    """Give a view of this room as it is at another moment: the clocks and nothing else."""
    if shown.clock is None:
        return shown
    run = top(room, line_of(room, shown.me) or 0)
    turn = clock_view(run.turn, now) if shown.turn else None  # who is out of the room is told of no turn
    return replace(shown, clock=clock_view(run.clock, now), turn=turn)


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
    """A seat's own view, for the phone that holds it."""
    one = next((seat for seat in room.seats if seat.id == viewer.seat and seat.device == viewer.device), None)
    if one is None or not one.device:
        return at_door(room, viewer)
    return replace(seated(room, one, known), me=one.id, name=one.name, offered=room.offered == one.id)


def seated(room: Room, one: Seat, known: Circle) -> View:
    """What somebody in the circle is told: a member, or the owner while the case is theirs."""
    line = line_of(room, one.id)
    run = running(room, line or 0)
    if run is None:
        return replace(known.shown, role="member")
    role: Role = "owner" if one.id == run.owner else "member"
    if line is None:
        return outside(known, role)
    mine = known.lines[line] if known.lines else known
    late = not cleared(run, one)
    if role == "owner" and step_of(room, run).presence == "absent":
        shown = outside(mine, role)
    else:
        shown = in_room(room, Eye(role, one.id, not late and may_read(room, run, one.id)), mine)
    owns = role == "owner"
    again, enough = (owns and decided(room, find) for find in (laps.open_loop, laps.may_end))
    return replace(shown, late=late, again=again, enough=enough)


def outside(known: Circle, role: Role) -> View:
    """What somebody is told who is out of the room or in no sub-group: that the step runs, and nothing more of it."""
    shown = replace(known.shown, role=role, floor=Floor(), cast=(), groups=(), turn=None, gone=True)
    assert shown.at is not None  # nobody is out of a step that does not run
    return replace(shown, at=At(shown.at.step, 0))


def decided(room: Room, find: Callable[[Programme, int], Block | None]) -> bool:
    """Tell whether the owner may have the loop of the running step held once more, or end it."""
    line = strand(room)
    assert line.at is not None  # an owner has a running step
    block = find(room.programme, line.at) if len(line.stack) == 1 else None
    return block is not None and block.until == "owner"


def may_read(room: Room, run: Running, one: str) -> bool:
    """Tell whether a seat is among those that may see everything this step shows from earlier steps.

    What is about one seat alone is for that seat, or for whom it was shown to: it shuts nobody else out.
    """
    step = step_of(room, run)
    left = (each for each in artefacts(room, run) if each.case and each.about is None)
    return step.part == "closing" or all(one in each.seen_by for each in left)


def circle(room: Room, now: int, before: Circle | None = None, shelf: Shelf | None = None) -> Circle:
    """Give what everybody in the circle knows; whoever looks gets their own role and step on top of it.

    The seats are those of the circle `before`, the same objects, if nothing about them changed.
    """
    seats = tuple(SeatView(one.id, one.name, one.here, bool(one.device)) for one in room.seats)
    seats = before.shown.seats if before is not None and before.shown.seats == seats else seats
    shown = View("door", place(room), room.language, seats=seats, chair=chair(room))
    shown = replace(shown, guide=room.guide, notes=room.notes)
    if running(room) is None:
        return Circle(shown)
    if not is_split(room):
        return in_line(room, 0, shown, now, shelf)
    own = (replace(shown, group=line + 1) for line in range(len(room.strands)))
    lines = tuple(in_line(room, line, one, now) for line, one in enumerate(own))
    one = lines[0].shown
    whole = replace(shown, case=one.case, at=one.at, head=one.head, floor=Floor(), clock=one.clock, still=one.still)
    groups = tuple(group_view(room, line, known) for line, known in enumerate(lines))
    return Circle(replace(whole, groups=groups), lines[0].scene, lines)


def in_line(room: Room, line: int, shown: View, now: int, shelf: Shelf | None = None) -> Circle:
    """Give what everybody in one strand knows."""
    run = top(room, line)
    step = step_of(room, run)
    kind: Any = kind_of(step)
    full = scene(room, run, now, offers=offers(room, shelf or {}) if kind_offers(step) else ())
    seats = shown.seats if not run.seats else tuple(one for one in shown.seats if one.id in run.seats)
    shown = replace(
        shown,
        seats=seats,
        owner=run.owner,
        sentence=next((case.sentence for case in room.cases if case.owner == run.owner), None) or None,
        case=run.case,
        at=At(run.id, run.moves),
        head=head(room, run.step, run.lap),
        floor=kind.floor(step.options, run.state, full),
        cast=tuple(replace(one, had=()) for one in full.cast if one.seats),
        clock=clock_view(run.clock, now),
        turn=clock_view(run.turn, now),
        still=len(room.strands[line].stack) > 1,
    )
    return Circle(shown, full)


def group_view(room: Room, line: int, known: Circle) -> GroupView:
    """Give one sub-group as everybody may know it."""
    run = top(room, line)
    step = step_of(room, run)
    kind: Any = kind_of(step)
    floor = known.shown.floor
    assert floor is not None  # a sub-group has a running step
    return GroupView(run.seats, floor.lit, kind.done(step.options, run.state, known.scene))


def in_room(room: Room, eye: Eye, known: Circle) -> View:
    """What everybody in the circle knows, and this eye's view of the running step.

    Of what sub-groups do, console and wall are told no more than the words of the step.
    """
    if known.scene is None:
        return replace(known.shown, role=eye.role)
    run = top(room, line_of(room, eye.seat) or 0)
    step = step_of(room, run)
    kind: Any = kind_of(step)
    if known.lines:
        least = replace(known.scene, given=(), cast=(), owner=None)
        bare = kind.begin(step.options, least)
        return replace(known.shown, role=eye.role, step=kind.view(step.options, bare, Eye("wall"), least))
    # What the step reads of earlier steps is cut down to what this seat, the console or the wall may see.
    seen = known.scene
    if seen.given:
        seen = replace(seen, given=given(room, run, eye.seat or eye.role))
    return replace(known.shown, role=eye.role, step=kind.view(step.options, run.state, eye, seen))


def clock_view(one: Clock | None, now: int) -> ClockView | None:
    """Give a clock as of now."""
    return None if one is None else ClockView(one.total, clock.spent(one, now), one.since is not None)
