"""What only the console is told: script, schedule, door, what going on would meet. Nothing secret is here."""

from __future__ import annotations

from typing import Any

from server.plain import Plain, replace
from server.refused import Refused
from server.room import clock, course
from server.room.door import taken
from server.room.model import Door, Room, Running, Step, Stop
from server.room.scene import applies, kind_of, running, scene, step_of, strand
from server.steps.kind import Item, Private, Text


class Head(Plain):
    """Which step this is; `number` of `count` in the method's own count."""

    id: str
    part: str
    title: Text
    number: int | None = None
    count: int | None = None


class KnockView(Private):
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


class Record(Private):
    """What remains: who was there, the method, agreements, actions in their owners' words, the group's line."""

    method: Text
    minutes: int
    began: int | None
    present: tuple[str, ...]
    agreed: int
    actions: tuple[Item, ...]
    findings: str


class Desk(Private):
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


def head(room: Room, step: Step) -> Head:
    """Give a step's head."""
    count = max((one.number or 0 for one in room.programme.steps), default=0)
    return Head(step.id, step.part, step.title, step.number, count if step.number else None)


def desk(room: Room) -> Desk:
    """Give what only the console sees."""
    programme, run = room.programme, running(room)
    plain = Desk(
        door=room.door,
        knocks=tuple(KnockView(one.id, one.name, taken(room, one.name)) for one in room.knocks),
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
        return replace(plain, record=record(room))
    if run is None:
        return plain
    lines = tuple(stop_view(room, at, stop) for at, stop in enumerate(programme.stops) if applies(room, stop))
    plain = replace(plain, schedule=lines, behind=clock.behind(programme), lacking=programme.lacking)
    return with_course(room, run, plain)


def stop_view(room: Room, at: int, stop: Stop) -> StopView:
    """Give a line of the schedule."""
    step, now = room.programme.steps[stop.step], strand(room).at or 0
    took = stop.took if at < now else None
    return StopView(step.title, step.part, stop.case, stop.first, stop.planned, took, at == now, step.time.reserved)


def with_course(room: Room, run: Running, plain: Desk) -> Desk:
    """Add the script of the running step and what comes next."""
    step, line = step_of(room, run), strand(room)
    kind: Any = kind_of(step)
    done = kind.done(step.options, run.state, scene(room, run, 0))
    say = (done and step.after) or step.say
    plain = replace(plain, say=say, watch=step.watch, settled=done, leaving=room.leaving is not None)
    if len(line.stack) > 1:
        return plain
    left = course.leave(room, run)
    at = course.next_stop(left)
    plain = replace(plain, back=line.before is not None)
    if at is None:
        return replace(plain, record=record(left))
    coming = head(left, left.programme.steps[left.programme.stops[at].step])
    return replace(plain, next=coming, must=blocked(room, left))


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
