"""What only the console is told: script, schedule, door, what going on would meet. Nothing secret is here."""

from __future__ import annotations

from server.plain import Plain, replace
from server.refused import Refused
from server.room import clock, course, laps
from server.room.door import SEATS_MOST, taken
from server.room.fit import offers
from server.room.layout import applies, plan_of
from server.room.left import leave
from server.room.method import Shelf
from server.room.model import Door, Group, Room, Running, Stop, Stopped
from server.room.scene import running, step_of, strand
from server.steps.kind import Item, Offer, Private, Text


class Head(Plain):
    """Which step this is; `number` of `count` in the method's own count, `lap` of `laps` in the loop it is in.

    `method` and `source` are those of the method it belongs to; `sourced`: that source prescribes this very step.
    """

    id: str
    part: str
    title: Text
    number: int | None = None
    count: int | None = None
    lap: int | None = None
    laps: int | None = None
    method: Text | None = None
    source: Text | None = None
    sourced: bool = False


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
    """A line of the schedule, known by its `place`, in seconds: `first` planned, `planned` now, `took` if over."""

    place: int
    title: Text
    part: str
    case: int | None
    first: int
    planned: int
    took: int | None
    now: bool
    reserved: bool
    lap: int | None = None
    dropped: bool = False


class Record(Private):
    """What remains: who was there, the method, agreements, actions in their owners' words, the group's line."""

    method: Text
    minutes: int
    began: int | None
    present: tuple[str, ...]
    agreed: int
    actions: tuple[Item, ...]
    findings: str
    methods: tuple[Text, ...] = ()
    stopped: tuple[Stopped, ...] = ()


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
    source: Text
    chosen: str
    picks: bool = False
    extras: tuple[str, ...] = ()
    group: Group = Group()
    offers: tuple[Offer, ...] = ()
    say: Text | None = None
    watch: Text | None = None
    next: Head | None = None
    must: str | None = None
    settled: bool = True
    leaving: bool = False
    again: bool = False
    enough: bool = False
    stops: bool = False
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


def head(room: Room, at: int, lap: tuple[int, ...] = ()) -> Head:
    """Give the head of the step at a place in the programme."""
    programme, step = room.programme, room.programme.steps[at]
    plan = next((one for one in programme.plans if one.first <= at < one.last), None)
    counts = plan or programme.plans[0]
    inside = programme.steps[: programme.plans[0].first] + programme.steps[counts.first : counts.last]
    count = max((one.number or 0 for one in inside), default=0)
    found = Head(step.id, step.part, step.title, step.number, count if step.number else None)
    if plan is None:
        return found
    found = replace(found, method=plan.name, source=plan.source, sourced=step.sourced)
    return replace(found, lap=lap[-1] + 1, laps=laps_of(room, at, lap)) if lap else found


def laps_of(room: Room, step: int, lap: tuple[int, ...]) -> int:
    """Give how many laps the loop has that a step runs in."""
    programme = room.programme
    here = next((stop for stop in programme.stops if stop.step == step and stop.lap == lap), None)
    loop = (stop for stop in programme.stops if here is not None and laps.same_loop(programme, here, stop))
    return max((stop.lap[-1] + 1 for stop in loop), default=1)


def desk(room: Room, shelf: Shelf) -> Desk:
    """Give what only the console sees."""
    programme, run = room.programme, running(room)
    plan = plan_of(programme, run.case if run else None)
    plain = Desk(
        door=room.door,
        knocks=tuple(KnockView(one.id, one.name, taken(room, one.name)) for one in room.knocks),
        walls=tuple(WallView(one.id, one.code, one.admitted) for one in room.walls),
        minutes=programme.minutes,
        cases=programme.cases,
        least=course.LEAST_PEOPLE if programme.picks else max(course.LEAST_PEOPLE, plan.people.least),
        most=SEATS_MOST if programme.picks else plan.people.most,
        method=plan.name,
        source=plan.source,
        chosen=plan.method,
        picks=programme.picks,
        extras=programme.extras,
        group=room.group,
        began=programme.began,
        ends=programme.ends,
        parked=room.parked,
        offered=room.offered,
        stand_in=room.stand_in is not None,
    )
    if room.ended:
        return replace(plain, record=record(room))
    if run is None:
        return replace(plain, offers=offers(room, shelf))
    lines = tuple(stop_view(room, at, stop) for at, stop in enumerate(programme.stops) if is_listed(room, stop))
    plain = replace(plain, schedule=lines, behind=clock.behind(programme), lacking=programme.lacking)
    return with_course(room, run, plain, shelf)


def is_listed(room: Room, stop: Stop) -> bool:
    """Tell whether a stop stands in the schedule: also one that the chair left out, to be taken in again."""
    return applies(room, replace(stop, dropped=False))


def stop_view(room: Room, at: int, stop: Stop) -> StopView:
    """Give a line of the schedule."""
    step, now = room.programme.steps[stop.step], strand(room).at or 0
    took = stop.took if at < now else None
    fixed = step.time.reserved
    plain = StopView(at, step.title, step.part, stop.case, stop.first, stop.planned, took, at == now, fixed)
    return replace(plain, lap=stop.lap[-1] + 1 if stop.lap else None, dropped=stop.dropped)


def with_course(room: Room, run: Running, plain: Desk, shelf: Shelf) -> Desk:
    """Add the script of the running step and what comes next."""
    step, line = step_of(room, run), strand(room)
    done = course.is_done(room)
    say = (done and step.after) or step.say
    plain = replace(plain, say=say, watch=step.watch, settled=done, leaving=room.leaving is not None)
    if len(line.stack) > 1:
        return plain
    left = leave(room, shelf)
    at = course.next_stop(left)
    plain = replace(plain, back=line.before is not None, stops=is_in_method(room, run))
    place = line.at or 0
    plain = replace(plain, again=laps.open_loop(room.programme, place) is not None)
    plain = replace(plain, enough=laps.may_end(room.programme, place) is not None)
    if at is None:
        return replace(plain, record=record(left))
    stop = left.programme.stops[at]
    coming = head(left, stop.step, stop.lap)
    return replace(plain, next=coming, must=blocked(room, left))


def is_in_method(room: Room, run: Running) -> bool:
    """Tell whether a method runs, which can be stopped."""
    plan = plan_of(room.programme, run.case)
    return plan.first <= run.step < plan.last


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
    plan, used = programme.plans[0], tuple(dict.fromkeys((*programme.chosen, *(() if programme.chosen else (0,)))))
    return Record(
        plan.name,
        programme.minutes,
        programme.began,
        present,
        len(items.get("agreements", ())),
        tuple(item for item in lines if item.id != "findings"),
        next((item.text for item in lines if item.id == "findings"), ""),
        tuple(programme.plans[at].name for at in used),
        programme.stopped,
    )
