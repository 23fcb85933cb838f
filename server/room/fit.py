"""Which method fits: by the people who are there, the time left, and what it asks of a group (methods.md 5c, 4).

What cannot be is told apart from what is only asking much: a facilitator may know better.
"""

from __future__ import annotations

from collections.abc import Mapping

from server.room import clock
from server.room.layout import composed, laid_out, of_module, of_plan, plan_of
from server.room.method import Method, Step
from server.room.model import Programme, Room, Stop
from server.room.scene import people, strand, without
from server.steps import branch
from server.steps.kind import Offer

EXPERIENCE = ("any", "some", "experienced")
SAFETY = ("low", "mid", "high")
HARD = ("few", "many", "short")


def kind_offers(step: Step) -> bool:
    """Tell whether a step offers methods."""
    return isinstance(step.options, branch.Options) and not step.options.modules


def seconds(method: Method, count: int, least: bool) -> int:
    """Give how long a method takes once with so many people: at least, or usually; changing steps is counted in."""
    bare = composed((), method, 240, 1)
    stops = tuple(of_plan(bare, plan_of(bare, 0), 0, count))
    held = without(Room("", "nl", bare))
    stops = tuple(one for stop in stops for one in (stop, *longest(bare, stop, count, held)))
    wants = [clock.asked(bare, stop, count, held) for stop in stops]
    return sum(one.least if least else one.usual for one in wants) + clock.changes(bare, stops)


def longest(programme: Programme, stop: Stop, count: int, held: frozenset[int]) -> tuple[Stop, ...]:
    """Give the stops of the longest module that may be chosen at a stop: so much time a choice may take."""
    options = programme.steps[stop.step].options
    if not isinstance(options, branch.Options) or not options.modules:
        return ()
    ways = [of_module(programme, stop, one.id, count) for one in options.modules]
    return max(ways, key=lambda way: sum(clock.asked(programme, one, count, held).usual for one in way))


def offers(room: Room, shelf: Mapping[str, Method]) -> tuple[Offer, ...]:
    """Give every method as it fits here and now, the one that the meeting is planned by first."""
    count, left = people(room), time_left(room)
    planned = room.programme.plans[0].method if room.programme.plans else ""
    order = sorted(shelf.values(), key=lambda one: (one.id != planned, one.family, one.id))
    asked = strand(room).at is not None
    return tuple(offer(one, room, count, left) for one in order if one.needs_case or not asked)


def offer(method: Method, room: Room, count: int, left: int) -> Offer:
    """Give one method as it fits."""
    bounded = min(max(count, method.people.least), method.people.most)
    least, usual = seconds(method, bounded, True), seconds(method, bounded, False)
    why = reason(method, room, count, left, least)
    return Offer(
        method.id,
        method.family,
        method.version,
        method.name,
        method.purpose,
        method.source,
        least,
        usual,
        (method.people.least, method.people.most),
        tuple(method.suits),
        why,
        why in HARD,
        left,
    )


def reason(method: Method, room: Room, count: int, left: int, least: int) -> str:
    """Say in one word why a method does not fit, or fits only with care; empty when it fits."""
    if count < method.people.least:
        return "few"
    if count > method.people.most:
        return "many"
    if least > left:
        return "short"
    if EXPERIENCE.index(method.asks.experience) > EXPERIENCE.index(room.group.experience):
        return "experience"
    if SAFETY.index(method.asks.safety) > SAFETY.index(room.group.safety):
        return "safety"
    return ""


def time_left(room: Room) -> int:
    """Give the seconds there are for the next case: before the meeting its share of what the steps round it leave."""
    programme, at = room.programme, strand(room).at
    if at is None:
        return (programme.minutes * 60 - around(room)) // max(programme.cases or people(room), 1)
    case = programme.stops[at].case
    own = tuple(stop for stop in programme.stops[at + 1 :] if stop.case == case)
    return sum(stop.planned for stop in own if not stop.dropped) + clock.changes(programme, own) + spare(programme)


def spare(programme: Programme) -> int:
    """Give the seconds of the meeting that are in no stop's plan, as of the last change of step."""
    planned = sum(stop.planned if stop.took is None else stop.took for stop in programme.stops)
    return max(programme.minutes * 60 - planned - clock.changes(programme, programme.stops), 0)


def around(room: Room) -> int:
    """Give the seconds that all but the cases need at least, with changing to them."""
    programme, held = room.programme, without(room)
    stops = laid_out(programme, people(room))
    outside = tuple(stop for stop in stops if programme.steps[stop.step].part != "case")
    least = sum(clock.asked(programme, stop, people(room), held).least for stop in outside)
    return least + clock.changes(programme, outside) + clock.CHANGE * (programme.cases or people(room))
