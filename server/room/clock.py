"""The time budget: what each step gets, and what a late step costs the next. In seconds unless it says otherwise.

Templates and the order of giving way come from methods.md 1a: questions give first, then gossip; the owner's decision,
the tips and the closing are a reserved tail that never gives. Each change of step counts 30 s.
"""

from __future__ import annotations

from collections.abc import Sequence

from server.plain import Plain, replace
from server.room.layout import share, split_of
from server.room.method import Step
from server.room.model import Clock, Programme, Stop

CHANGE = 30


class Want(Plain):
    """What one stop asks: least, usual and most seconds, and when it gives way (0: never)."""

    least: int
    usual: int
    most: int
    gives: int = 0


NOTHING = Want(0, 0, 0)


def want(step: Step, people: int) -> Want:
    """Give a step's wish for so many people."""
    time = step.time
    usual = time.usual + time.per * people
    least = time.least + time.least_per * people if time.gives else usual
    most = max(usual, time.most + time.most_per * people)
    return Want(least, usual, most, time.gives)


def spread(wants: Sequence[Want], seconds: int) -> tuple[int, ...]:
    """Share seconds over stops: usual for all; surplus and shortage go to those that give, first givers first."""
    given = [one.usual for one in wants]
    rest = seconds - sum(given)
    for rank in sorted({one.gives for one in wants if one.gives}):
        group = [at for at, one in enumerate(wants) if one.gives == rank]
        rest = level(given, wants, group, rest)
    return tuple(given)


def level(given: list[int], wants: Sequence[Want], group: list[int], rest: int) -> int:
    """Spread a surplus or shortage evenly over a group, within its bounds; give what is left over."""
    while rest and group:
        share = -(-abs(rest) // len(group)) * (1 if rest > 0 else -1)
        for at in list(group):
            bound = wants[at].most if rest > 0 else wants[at].least
            room = bound - given[at]
            step = min(share, room, rest) if rest > 0 else max(share, room, rest)
            given[at] += step
            rest -= step
            if given[at] == bound:
                group.remove(at)
            if not rest:
                break
    return rest


def changes(programme: Programme, stops: Sequence[Stop]) -> int:
    """Give the seconds that changing steps takes: 30 for each new numbered step or part."""
    held = [(programme.steps[stop.step], stop.case) for stop in stops if not stop.dropped]
    marks = [(step.part, step.number, case) for step, case in held]
    return CHANGE * sum(1 for at, mark in enumerate(marks) if at and mark != marks[at - 1])


def asked(programme: Programme, stop: Stop, people: int, without: frozenset[int]) -> Want:
    """Give a stop's wish: nothing when it is not held; in sub-groups for as many as are in the largest."""
    if stop.dropped or stop.step in without:
        return NOTHING
    split = split_of(programme, stop)
    return want(programme.steps[stop.step], people if split is None else share(split, people))


def plan(programme: Programme, people: int, without: frozenset[int]) -> Programme:
    """Give every stop its seconds from begin to end; what is not held gets none."""
    stops = programme.stops
    wants = [asked(programme, stop, people, without) for stop in stops]
    seconds = programme.minutes * 60 - changes(programme, stops)
    shares = spread(wants, seconds)
    planned = tuple(replace(stop, planned=share, first=share) for stop, share in zip(stops, shares, strict=True))
    return replace(programme, stops=planned)


def replan(programme: Programme, people: int, without: frozenset[int], at: int, spent: int, now: int) -> Programme:
    """Give the stops after `at` what is left: a shortage comes from the last case, never from the reserved tail."""
    later = programme.stops[at + 1 :]
    if programme.ends is None or not later:
        return programme
    here = max(programme.stops[at].planned - spent, 0)
    left = (programme.ends - now) // 1000 - here - changes(programme, programme.stops[at:])
    wants = [kept(programme, stop, people, without) for stop in later]
    given = [min(one.usual, one.most) for one in wants]
    rest = min(left - sum(given), 0)
    for case in (*sorted({stop.case for stop in later if stop.case is not None}, reverse=True), None):
        for rank in sorted({one.gives for one in wants if one.gives}):
            group = [i for i, one in enumerate(wants) if one.gives == rank and later[i].case == case]
            rest = level(given, wants, group, rest)
    fresh = tuple(replace(stop, planned=share) for stop, share in zip(later, given, strict=True))
    fresh_programme = replace(programme, stops=(*programme.stops[: at + 1], *fresh), lacking=0)
    if waiting_case(programme, at) is None:
        return fresh_programme
    return replace(fresh_programme, lacking=short(programme, people, without, at, spent, now))


def waiting_case(programme: Programme, at: int) -> int | None:
    """Give the last case, if it is not the first and has not begun yet."""
    last = max((stop.case for stop in programme.stops if stop.case is not None), default=0)
    begun = any(stop.case == last for stop in programme.stops[: at + 1])
    return last if last > 0 and not begun else None


def kept(programme: Programme, stop: Stop, people: int, without: frozenset[int]) -> Want:
    """Give a stop's wish, with what it was first given as its usual; what never gives takes what these people need."""
    one = asked(programme, stop, people, without)
    if stop.set and one != NOTHING:
        return Want(stop.first, stop.first, stop.first)
    if not one.gives:
        return one
    return replace(one, usual=stop.first or one.usual, least=min(one.least, stop.first or one.least))


def short(programme: Programme, people: int, without: frozenset[int], at: int, spent: int, now: int) -> int:
    """Give the seconds that are missing even when everything gave what it can; 0 when it fits."""
    if programme.ends is None:
        return 0
    later = programme.stops[at + 1 :]
    least = sum(kept(programme, stop, people, without).least for stop in later)
    here = max(programme.stops[at].planned - spent, 0)
    left = (programme.ends - now) // 1000 - here - changes(programme, programme.stops[at:])
    return max(least - left, 0)


def squeezed(programme: Programme, at: int, lacking: int) -> Programme:
    """Take what is missing from the last case beyond its minimum, evenly, the reserved tail left out."""
    stops = list(programme.stops)
    last = waiting_case(programme, at)
    able = (i for i in range(at + 1, len(stops)) if stops[i].case == last)
    group = [i for i in able if programme.steps[stops[i].step].time.gives and not stops[i].dropped]
    for i in group:
        less = max(stops[i].planned - -(-lacking // len(group)), CHANGE)
        stops[i] = replace(stops[i], planned=less, first=less)
    return replace(programme, stops=tuple(stops), lacking=0)


def behind(programme: Programme) -> int:
    """Give how many seconds the steps that are over, and changing between them, took too much; negative when ahead."""
    over = [stop for stop in programme.stops if stop.took is not None]
    return sum((stop.took or 0) - stop.first for stop in over) - changes(programme, over)


def spent(clock: Clock, now: int) -> int:
    """Give the milliseconds that a step took so far."""
    return clock.spent + (max(now - clock.since, 0) if clock.since is not None else 0)


def stopped(clock: Clock, now: int) -> Clock:
    """Give the clock standing still."""
    return replace(clock, spent=spent(clock, now), since=None)


def started(clock: Clock, now: int) -> Clock:
    """Give the clock running on."""
    return clock if clock.since is not None else replace(clock, since=now)
