"""The programme in the chair's hands: before the meeting how long and by what, later longer, shorter, out, swapped.

The steps of a method keep their order once it has begun; to leave it takes a reason (methods.md 4, 18).
"""

from __future__ import annotations

from collections.abc import Callable

from server.plain import replace
from server.refused import Refused
from server.room import clock, course, fit, laps
from server.room import commands as ask
from server.room.layout import plan_of, with_only
from server.room.left import by_method, leave
from server.room.left import replanned as laid_anew
from server.room.method import Block, Shelf
from server.room.model import Group, Moment, Programme, Room, Stop, Stopped
from server.room.scene import people, running, strand, top, without
from server.steps.kind import By, need_chair

LENGTHS = range(45, 241)
STOP_SECONDS = range(30, 7_201)


def need_lobby(room: Room, by: By) -> None:
    """Refuse everybody but the chair, and the chair once the meeting has begun."""
    need_chair(by)
    if strand(room).at is not None:
        raise Refused("begun")


def set_length(room: Room, by: By, command: ask.SetLength, moment: Moment) -> Room:
    """Set the length before the meeting begins."""
    need_lobby(room, by)
    if command.minutes not in LENGTHS:
        raise Refused("length")
    return replace(room, programme=replace(room.programme, minutes=command.minutes, cases=command.cases))


def set_method(room: Room, by: By, command: ask.SetMethod, moment: Moment) -> Room:
    """Set the method before the meeting begins, or leave it to be chosen after the case."""
    need_lobby(room, by)
    if not command.method:
        return replace(room, programme=replace(room.programme, picks=True))
    method = moment.shelf.get(command.method)
    if method is None:
        raise Refused("no_method")
    return replace(room, programme=with_only(replace(room.programme, picks=False), method))


def renewed(room: Room, shelf: Shelf) -> Room:
    """Give a room that did not begin with the method it is planned by as the shelf has it now, if that is another."""
    programme = room.programme
    method = None if programme.picks else shelf.get(programme.plans[0].method)
    if method is None or strand(room).at is not None:
        return room
    fresh = with_only(programme, method)
    return room if fresh == programme else replace(room, programme=fresh)


def set_extras(room: Room, by: By, command: ask.SetExtras, moment: Moment) -> Room:
    """Set which further blocks there are."""
    need_lobby(room, by)
    return replace(room, programme=replace(room.programme, extras=tuple(sorted({*command.extras}))))


def set_group(room: Room, by: By, command: ask.SetGroup, moment: Moment) -> Room:
    """Set what the group has done together and how safe it feels: it orders what is offered, and forbids nothing."""
    need_chair(by)
    return replace(room, group=Group(command.experience, command.safety))


def to_come(room: Room, at: int) -> Stop:
    """Give a stop that is still to come, or refuse."""
    top(room)
    if not (strand(room).at or 0) < at < len(room.programme.stops):
        raise Refused("not_now")
    return room.programme.stops[at]


def with_stop(room: Room, at: int, stop: Stop) -> Room:
    """Give the room with one stop changed."""
    stops = room.programme.stops
    return replace(room, programme=replace(room.programme, stops=(*stops[:at], stop, *stops[at + 1 :])))


def set_stop(room: Room, by: By, command: ask.SetStop, moment: Moment) -> Room:
    """Give a stop that is to come its time; the reserved tail only gets longer."""
    need_chair(by)
    stop = to_come(room, command.at)
    if command.seconds not in STOP_SECONDS:
        raise Refused("length")
    needs = clock.asked(room.programme, stop, people(room), without(room)).usual
    if room.programme.steps[stop.step].time.reserved and command.seconds < needs:
        raise Refused("reserved")
    fresh = replace(stop, first=command.seconds, planned=command.seconds, set=True)
    return replanned(with_stop(room, command.at, fresh), moment)


def drop_stop(room: Room, by: By, command: ask.DropStop, moment: Moment) -> Room:
    """Leave a stop out, or take it in again: of what stands round a method; a method keeps its steps."""
    need_chair(by)
    stop = to_come(room, command.at)
    step = room.programme.steps[stop.step]
    if step.part not in ("opening", "between", "closing") or step.id == "bewaren":
        raise Refused("order_locked")
    return replanned(with_stop(room, command.at, replace(stop, dropped=command.dropped)), moment)


def swap_blocks(room: Room, by: By, command: ask.SwapBlocks, moment: Moment) -> Room:
    """Change the order of two steps of the opening or the closing, or of two cases of which none has begun."""
    need_chair(by)
    one, other = to_come(room, command.one), to_come(room, command.other)
    if one.case is not None and other.case is not None and one.case != other.case:
        return replanned(swapped_cases(room, one.case, other.case), moment)
    parts = {room.programme.steps[stop.step].part for stop in (one, other)}
    last = {room.programme.steps[stop.step].id for stop in (one, other)}
    if parts not in ({"opening"}, {"closing"}) or "bewaren" in last:
        raise Refused("order_locked")
    return replanned(with_stop(with_stop(room, command.one, other), command.other, one), moment)


def swapped_cases(room: Room, one: int, other: int) -> Room:
    """Give the room with two cases in each other's place, each with the method that was chosen for it."""
    at = strand(room).at or 0
    if max(one, other) >= len(room.cases) or any(s.case in (one, other) for s in room.programme.stops[: at + 1]):
        raise Refused("not_now")
    cases, chosen = list(room.cases), [place(room.programme, case) for case in range(len(room.cases))]
    cases[one], cases[other] = cases[other], cases[one]
    if chosen[one] == chosen[other]:
        return replace(room, cases=tuple(cases))
    chosen[one], chosen[other] = chosen[other], chosen[one]
    room = replace(room, cases=tuple(cases), programme=replace(room.programme, chosen=tuple(chosen)))
    return replace(room, programme=laid_anew(room, len(cases)))


def place(programme: Programme, case: int) -> int:
    """Give the place of the plan that a case goes by."""
    return programme.plans.index(plan_of(programme, case))


def stop_method(room: Room, by: By, command: ask.StopMethod, moment: Moment) -> Room:
    """Stop the running method for a reason that is remembered; what it left so far stays as if it had ended."""
    need_chair(by)
    if len(strand(room).stack) > 1:
        raise Refused("paused")
    run, at = top(room), strand(room).at or 0
    programme = room.programme
    plan = plan_of(programme, run.case)
    if not plan.first <= run.step < plan.last:
        raise Refused("not_now")
    left = leave(room, moment.shelf)
    left = replace(left, programme=cut_short(left.programme, at, run.case, plan.first, plan.last))
    stopped = (*left.programme.stopped, Stopped(plan.name, command.reason))
    left = replace(left, programme=replace(left.programme, stopped=stopped))
    if command.instead:
        left = instead(left, at, command.instead, moment)
    target = course.next_stop(left)
    if target is None:
        raise Refused("last_step")
    course.guard_chair(room, left, run, target)
    return course.onto(room, left, target, run, moment)


def cut_short(programme: Programme, at: int, case: int | None, first: int, last: int) -> Programme:
    """Give the programme without what was still to come of a method for this case."""
    later = programme.stops[at + 1 :]
    rest = tuple(stop for stop in later if stop.case != case or not first <= stop.step < last)
    return replace(programme, stops=(*programme.stops[: at + 1], *rest))


def instead(room: Room, at: int, name: str, moment: Moment) -> Room:
    """Lay another method out for the running case; refused with the reason when the people do not fit it."""
    if room.programme.stops[at].case is None:
        raise Refused("not_now")
    offer = next((one for one in fit.offers(room, moment.shelf) if one.method == name), None)
    if offer is None:
        raise Refused("no_method")
    if offer.why == "few":
        raise Refused("method_few")
    if offer.why == "many":
        raise Refused("method_many")
    return by_method(room, at, name, moment.shelf)


def again(room: Room, by: By, command: ask.Again, moment: Moment) -> Room:
    """Hold one lap more of a loop that goes on until somebody is satisfied: the chair says so, or the owner."""
    at, block = in_hand(room, by, laps.open_loop)
    if room.programme.stops[at].lap[-1] + 1 >= block.most:
        raise Refused("list_full")
    return replanned(laps.with_laps(room, at, 1), moment)


def enough(room: Room, by: By, command: ask.Enough, moment: Moment) -> Room:
    """End a loop of which more is planned: who decides is satisfied."""
    at, _ = in_hand(room, by, laps.may_end)
    return replanned(laps.ended(room, at), moment)


def in_hand(room: Room, by: By, find: Callable[[Programme, int], Block | None]) -> tuple[int, Block]:
    """Give the running stop and the loop that this person may hold once more, or end; raises Refused."""
    run = running(room)
    owner = run is not None and by.seat is not None and by.seat == run.owner
    if not owner:
        need_chair(by)
    top(room)
    at = strand(room).at
    block = find(room.programme, at) if at is not None and len(strand(room).stack) == 1 else None
    if at is None or block is None or (owner and block.until != "owner"):
        raise Refused("not_now")
    return at, block


def plan_case(room: Room, by: By, command: ask.PlanCase, moment: Moment) -> Room:
    """Make the last case shorter than its minimum, leave it for next time, or stop later."""
    need_chair(by)
    top(room)
    run, at, programme = strand(room).stack[0], strand(room).at or 0, room.programme
    last = clock.waiting_case(programme, at)
    if last is None:
        raise Refused("not_now")
    if command.answer == "next_time":
        fewer = replace(room, programme=laid_anew(room, last), cases=room.cases[:last])
        return replanned(fewer, moment)
    took = clock.spent(run.clock, moment.now) // 1000
    lacking = clock.short(programme, people(room), without(room), at, took, moment.now)
    if command.answer == "later":
        ends = (programme.ends or moment.now) + lacking * 1000
        return replace(room, programme=replace(programme, ends=ends, lacking=0))
    return replace(room, programme=clock.squeezed(programme, at, lacking))


def replanned(room: Room, moment: Moment) -> Room:
    """Plan what is still to come anew, as of now."""
    run, at = strand(room).stack[0], strand(room).at or 0
    took = clock.spent(run.clock, moment.now) // 1000
    fresh = clock.replan(room.programme, people(room), without(room), at, took, moment.now)
    return replace(room, programme=fresh)
