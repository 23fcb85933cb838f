"""What may happen in a room: one table from a command to its rule. A refused command changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from server.plain import Plain, replace
from server.refused import Refused
from server.room import commands as ask
from server.room import course, door, pace, schedule
from server.room.due import due, due_in
from server.room.fit import kind_offers, offers
from server.room.model import Moment, Room, Running
from server.room.scene import (
    is_split,
    kind_of,
    line_of,
    running,
    scene,
    seat,
    step_of,
    top,
    with_strand,
    with_top,
)
from server.room.turning import mark, with_turn
from server.steps import ask as asking
from server.steps import choose
from server.steps.kind import FLOOR_COMMANDS, By, need_chair

PARKED_MOST = 50
VOTE = (choose.Ballot, choose.CloseVote, choose.Talk, choose.Anew, choose.Choose)
FLOOR = (
    *FLOOR_COMMANDS,
    asking.Leave,
    asking.MoreRound,
    *VOTE,
    ask.Next,
    ask.Back,
    ask.StopMethod,
    ask.Again,
    ask.Enough,
)
SECRET = (
    *("answer", "lay", "take_back", "record", "keep", "want", "accept_chair", "knock", "ask_wall"),
    *("type", "fill", "observe", "unsee", "dots", "prefer"),
)

Rule = Callable[[Room, By, Any, Moment], Room]


def set_notes(room: Room, by: By, command: ask.SetNotes, moment: Moment) -> Room:
    """Switch notes on or off; not while the group gossips or reads the pile."""
    need_chair(by)
    run = running(room)
    if run is not None and step_of(room, run).presence != "in":
        raise Refused("not_now")
    room = replace(room, notes=command.on)
    return room if run is None else schedule.replanned(room, moment)


def begin(room: Room, by: By, command: ask.Begin, moment: Moment) -> Room:
    """Begin the meeting."""
    need_chair(by)
    return course.begin(room, moment)


def on(room: Room, by: By, command: ask.Next, moment: Moment) -> Room:
    """Go on to the next step."""
    need_chair(by)
    return course.ask_next(room, moment)


def stay(room: Room, by: By, command: ask.Stay, moment: Moment) -> Room:
    """Do not leave the sealed step after all."""
    need_chair(by)
    return replace(room, leaving=None)


def back(room: Room, by: By, command: ask.Back, moment: Moment) -> Room:
    """One step back."""
    need_chair(by)
    return course.back(room, moment)


def time_out(room: Room, by: By, command: ask.TimeOut, moment: Moment) -> Room:
    """Everything stands still; anybody in the circle may ask for it."""
    if by.seat is None:
        need_chair(by)
    return course.pause(room, moment)


def resume(room: Room, by: By, command: ask.Resume, moment: Moment) -> Room:
    """End the time-out."""
    need_chair(by)
    return course.resume(room, moment)


def park(room: Room, by: By, command: ask.Park, moment: Moment) -> Room:
    """Park a line."""
    need_chair(by)
    if len(room.parked) >= PARKED_MOST:
        raise Refused("list_full")
    return replace(room, parked=(*room.parked, command.text))


def unpark(room: Room, by: By, command: ask.Unpark, moment: Moment) -> Room:
    """Take a line off the parking list."""
    need_chair(by)
    return replace(room, parked=tuple(line for at, line in enumerate(room.parked) if at != command.at))


def end(room: Room, by: By, command: ask.End, moment: Moment) -> Room:
    """Wipe and close."""
    need_chair(by)
    return course.end(room)


TRANSITIONS: dict[type[Plain], Rule] = {
    ask.Knock: door.knock,
    ask.AskWall: door.ask_wall,
    ask.Admit: door.admit,
    ask.Decline: door.decline,
    ask.AdmitWall: door.admit_wall,
    ask.DropWall: door.drop_wall,
    ask.AddSeat: door.add_seat,
    ask.RemoveSeat: door.remove_seat,
    ask.MoveSeat: door.move_seat,
    ask.Arrange: door.arrange,
    ask.OpenDoor: door.open_door,
    ask.ShutDoor: door.shut_door,
    ask.SetChair: door.set_chair,
    ask.Here: door.here,
    ask.HandOver: door.hand_over,
    ask.AcceptChair: door.accept_chair,
    ask.DeclineChair: door.decline_chair,
    ask.TakeChair: door.take_chair,
    ask.SetLength: schedule.set_length,
    ask.SetMethod: schedule.set_method,
    ask.SetExtras: schedule.set_extras,
    ask.SetGroup: schedule.set_group,
    ask.SetStop: schedule.set_stop,
    ask.DropStop: schedule.drop_stop,
    ask.SwapBlocks: schedule.swap_blocks,
    ask.StopMethod: schedule.stop_method,
    ask.Again: schedule.again,
    ask.Enough: schedule.enough,
    ask.SetNotes: set_notes,
    ask.Begin: begin,
    ask.Next: on,
    ask.Stay: stay,
    ask.Back: back,
    ask.Hold: pace.hold,
    ask.Go: pace.go,
    ask.MoreTime: pace.more_time,
    ask.TimeOut: time_out,
    ask.Resume: resume,
    ask.Park: park,
    ask.Unpark: unpark,
    ask.PlanCase: schedule.plan_case,
    ask.End: end,
}


def apply(room: Room, by: By, command: Plain, moment: Moment) -> Room:
    """Give the room after a command, or raise Refused and leave it as it was."""
    if room.ended:
        raise Refused("ended")
    if by.seat is not None:
        guard_seat(room, by, command)
    rule = TRANSITIONS.get(type(command))
    return rule(room, by, command, moment) if rule else in_step(room, by, command, moment)


def guard_seat(room: Room, by: By, command: Plain) -> None:
    """A seat acts from its own phone; the chair for one without a phone, never in what is secret or written."""
    own = seat(room, by.seat)
    if not by.console:
        if not own.device or by.device != own.device:
            raise Refused("not_yours")
        return
    if own.device:
        raise Refused("has_phone")
    if type(command).__struct_config__.tag in SECRET:
        raise Refused("own_hand_only")


def in_step(room: Room, by: By, command: Plain, moment: Moment) -> Room:
    """Hand a command to the running step: of the sub-group that the seat is in, which leads itself."""
    line = line_of(room, by.seat)
    if line is None:
        raise Refused("in_groups")
    if is_split(room):
        by = replace(by, leads=True)
    run = top(room, line)
    step = step_of(room, run)
    kind: Any = kind_of(step)
    if type(command) not in kind.COMMANDS and step.part != "pause":
        raise Refused("not_now")
    now = scene(room, run, moment.now, moment.luck, offers(room, moment.shelf) if kind_offers(step) else ())
    changed = replace(run, state=kind.apply(step.options, run.state, by, command, now))
    return with_turn(with_top(room, changed, line), mark(room, run, moment.now), moment, line)


def wake(room: Room, moment: Moment) -> Room:
    """Do what is due: leave a sealed step, or let the running step change by itself."""
    when = due(room)
    if running(room) is None or when is None or moment.now < when:
        return room
    if room.leaving is not None:
        return course.advance(room, moment)
    for line in range(len(room.strands)):
        run = top(room, line)
        own = due_in(room, run)
        if own is None or moment.now < own:
            continue
        step = step_of(room, run)
        kind: Any = kind_of(step)
        state = kind.wake(step.options, run.state, scene(room, run, moment.now, moment.luck))
        room = with_turn(with_top(room, replace(run, state=state), line), mark(room, run, moment.now), moment, line)
    return room


def skip(room: Room, ms: int) -> Room:
    """Leave out time in which the laptop slept or was off: no clock of the running step counts it."""
    room = replace(room, leaving=None)
    for at, line in enumerate(room.strands):
        room = with_strand(room, replace(line, stack=tuple(shifted(room, run, ms) for run in line.stack)), at)
    return room


def shifted(room: Room, run: Running, ms: int) -> Running:
    """Give a running step whose clocks start later."""
    kind: Any = kind_of(step_of(room, run))
    state = kind.shifted(run.state, ms) if hasattr(kind, "shifted") else run.state
    turn = replace(run.turn, since=run.turn.since + ms) if run.turn and run.turn.since is not None else run.turn
    since = run.clock.since + ms if run.clock.since is not None else None
    return replace(run, state=state, clock=replace(run.clock, since=since), turn=turn)


def rest(room: Room) -> Room:
    """What may lie on disk: everything but an open vote's roll and urn."""
    for at, line in enumerate(room.strands):
        room = with_strand(room, replace(line, stack=tuple(rested(room, run) for run in line.stack)), at)
    return room


def rested(room: Room, run: Running) -> Running:
    """Give a running step as it may lie on disk."""
    kind: Any = kind_of(step_of(room, run))
    return replace(run, state=kind.rest(run.state)) if hasattr(kind, "rest") else run


def meant(room: Room, command: Plain, step: int | None, moves: int | None, seat: str | None = None) -> None:
    """Refuse a command that was meant for another step, or for another turn where it moves the floor or the meeting."""
    if isinstance(command, ask.Command) and type(command) not in FLOOR:
        return
    run = running(room, line_of(room, seat) or 0)
    if run is None or step != run.id or (isinstance(command, FLOOR) and moves != run.moves):
        raise Refused("stale")
