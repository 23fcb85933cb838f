"""The clock of the running step in the chair's hands: it stands still, goes on, gets a minute more."""

from __future__ import annotations

from collections.abc import Callable

from server.plain import replace
from server.refused import Refused
from server.room import clock, schedule
from server.room import commands as ask
from server.room.model import Clock, Moment, Room, Running
from server.room.scene import strand, top, with_top
from server.steps.kind import By, need_chair


def hold(room: Room, by: By, command: ask.Hold, moment: Moment) -> Room:
    """Stop the clocks of the running step."""
    need_chair(by)
    return clocked(room, lambda one: clock.stopped(one, moment.now))


def go(room: Room, by: By, command: ask.Go, moment: Moment) -> Room:
    """Let the clocks run on."""
    need_chair(by)
    return clocked(room, lambda one: clock.started(one, moment.now))


def clocked(room: Room, change: Callable[[Clock], Clock]) -> Room:
    """Change the clocks of the running step, in every sub-group."""
    unpaused(room)
    for line in range(len(room.strands)):
        run = top(room, line)
        turn = change(run.turn) if run.turn else None
        room = with_top(room, replace(run, clock=change(run.clock), turn=turn), line)
    return room


def unpaused(room: Room) -> Running:
    """Give the running step, or refuse while everything stands still."""
    if len(strand(room).stack) > 1:
        raise Refused("paused")
    return top(room)


def more_time(room: Room, by: By, command: ask.MoreTime, moment: Moment) -> Room:
    """Give the running step a minute more; the steps after it pay."""
    need_chair(by)
    unpaused(room)
    at, stops = strand(room).at or 0, room.programme.stops
    stops = (*stops[:at], replace(stops[at], planned=stops[at].planned + 60), *stops[at + 1 :])
    room = clocked(room, lambda one: replace(one, total=one.total + 60_000))
    return schedule.replanned(replace(room, programme=replace(room.programme, stops=stops)), moment)
