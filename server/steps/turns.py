"""Turns round the circle: one at a time, passing is ordinary, who was passed over gets the turn at the end.

A turn never ends by clock or by silence: the speaker says so, or the chair, for a slow speaker is not cut off.
"""

from __future__ import annotations

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import By, Done, Floor, GiveTurn, NextTurn, Pass, PassOver, Return, Scene, need_chair


class Turns(Plain):
    """Whose turn it is. `later` were passed over or away; `back` want a turn at the end of the round.

    `free`: nobody is given a turn; who waits takes it, or is given it by the chair (popcorn).
    """

    now: str | None = None
    waiting: tuple[str, ...] = ()
    had: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    count: int = 0
    free: bool = False


COMMANDS = (Done, Pass, Return, NextTurn, PassOver, GiveTurn)


def start(order: tuple[str, ...], scene: Scene, count: int = 0, free: bool = False) -> Turns:
    """Give the first turn of a round to the first who is here, unless turns are taken."""
    return follow(Turns(waiting=order, count=count, free=free), scene)


def follow(turns: Turns, scene: Scene) -> Turns:
    """Give the turn to who comes next: the waiting first, then those who want it after all."""
    waiting, later = turns.waiting, turns.later
    while waiting and waiting[0] not in scene.here and not turns.free:
        later, waiting = (*later, waiting[0]), waiting[1:]
    count = turns.count + 1
    if waiting and not turns.free:
        return replace(turns, now=waiting[0], waiting=waiting[1:], later=later, count=count)
    back = tuple(seat for seat in turns.back if seat in scene.here)
    if back:
        rest = {name: without(getattr(turns, name), back[0]) for name in ("passed", "back")}
        return replace(
            turns, now=back[0], waiting=without(waiting, back[0]), later=without(later, back[0]), **rest, count=count
        )
    return replace(turns, now=None, waiting=waiting, later=later, count=count)


def without(seats: tuple[str, ...], gone: str) -> tuple[str, ...]:
    """Give the seats but one."""
    return tuple(seat for seat in seats if seat != gone)


def upcoming(turns: Turns, scene: Scene) -> str | None:
    """Give the seat that comes after the running turn, if there is one."""
    return follow(turns, scene).now


def move(turns: Turns, by: By, command: Plain, scene: Scene) -> Turns:
    """Apply one of the turn commands; raises Refused."""
    match command:
        case Done() | Pass():
            return end_own(turns, by, isinstance(command, Pass), scene)
        case NextTurn():
            need_chair(by)
            return follow(ended(turns, "had"), scene)
        case PassOver():
            need_chair(by)
            return follow(ended(turns, "later"), scene)
        case Return():
            return ask_back(turns, by.seat, scene)
        case GiveTurn(seat=seat):
            need_chair(by)
            return ask_back(turns, seat, scene)
    raise Refused("not_now")


def end_own(turns: Turns, by: By, passes: bool, scene: Scene) -> Turns:
    """End the running turn by its holder, or let somebody who waits pass beforehand."""
    if by.seat is None or (by.seat != turns.now and not (passes and by.seat in turns.waiting)):
        raise Refused("not_your_turn")
    if by.seat != turns.now:
        waiting = tuple(seat for seat in turns.waiting if seat != by.seat)
        return replace(turns, waiting=waiting, passed=(*turns.passed, by.seat))
    return follow(ended(turns, "passed" if passes else "had"), scene)


def ended(turns: Turns, where: str) -> Turns:
    """Put the running turn's holder among those who had it, passed, or get it later; refuse when nobody has it."""
    if turns.now is None:
        raise Refused("nobodys_turn")
    return replace(turns, now=None, **{where: (*getattr(turns, where), turns.now)})


def ask_back(turns: Turns, seat: str | None, scene: Scene) -> Turns:
    """Note that a seat wants its turn, after all or of itself; it gets it at once when nobody else has it."""
    if seat is None or seat not in (*turns.passed, *turns.later, *(turns.waiting if turns.free else ())):
        raise Refused("not_your_turn")
    if seat in turns.back:
        return turns
    turns = replace(turns, back=(*turns.back, seat))
    return follow(turns, scene) if turns.now is None else turns


def stirred(turns: Turns, seat: str, scene: Scene) -> Turns:
    """Go on when the holder went away; who comes back gets the turn at the end; a seat taken away is left out."""
    turns = left_out(turns, scene)
    if turns.now is not None and turns.now not in scene.here:
        later = (*turns.later, turns.now) if turns.now in scene.seats else turns.later
        turns = follow(replace(turns, now=None, later=later), scene)
    return ask_back(turns, seat, scene) if seat in scene.here and seat in turns.later else turns


def left_out(turns: Turns, scene: Scene) -> Turns:
    """Leave out the seats that were taken from the circle."""
    lists = ("waiting", "had", "passed", "later", "back")
    kept = {name: tuple(seat for seat in getattr(turns, name) if seat in scene.seats) for name in lists}
    return replace(turns, **kept)


def over(turns: Turns, scene: Scene) -> bool:
    """Tell whether everybody who is here had a turn or passed."""
    return turns.now is None and not any(seat in scene.here for seat in (*turns.waiting, *turns.later))


def floor(turns: Turns, scene: Scene) -> Floor:
    """Give the floor of a round: lit, next, and who had it."""
    return Floor(lit=turns.now, next=upcoming(turns, scene), done=(*turns.had, *turns.passed))


def ahead(turns: Turns, seat: str | None) -> int | None:
    """Give how many turns come before this seat's own: 1 is next; None when it does not wait."""
    order = turns.back if turns.free else (*turns.waiting, *turns.back)
    return order.index(seat) + 1 if seat in order else None
