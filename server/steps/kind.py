"""The contract of a step kind, and the words that kinds share. It never knows a room, a socket or a clock.

A kind is a module of this package, found by its name. It has:

    Options   what a method may set                    (from the method's TOML file)
    State     what a running step remembers            (frozen, saved with the room)
    View      what one device is told of the step      (frozen; the only thing that leaves the server)
    COMMANDS  the commands only this kind understands
    begin(options, scene) -> State
    apply(options, state, by, command, scene) -> State          raises Refused
    floor(options, state, scene) -> Floor              who has the floor, who is next, whose back is turned
    done(options, state, scene) -> bool                nothing is open any more: the chair may go on unasked
    view(options, state, eye, scene) -> View           built up from nothing; an unknown eye gets the least
    outcome(options, state, scene) -> tuple[Artefact]  what the step leaves

and, where it needs them:

    due(options, state, scene) -> int | None           when it changes by itself (milliseconds)
    wake(options, state, scene) -> State               what it is then
    stirred(options, state, seat, scene) -> State      what it is when a seat came back, went away or was taken away
    shifted(state, ms) -> State                        the same, so much later: the laptop slept
    past(state) -> State                               what one step back may return to
    rest(state) -> State                               what may lie on disk (a ballot box may not)
    TYPED = True                                       people type here: a step back and on again loses nothing
    vote(state) -> tuple[str, int]                     which vote is open: a ballot for an earlier one is late
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from typing import Literal, TypeVar

from server.plain import Plain, replace
from server.refused import Refused

T = TypeVar("T")

Role = Literal["member", "owner", "console", "wall", "door"]
Presence = Literal["in", "hears_not_seen", "absent"]
Lives = Literal["meeting", "series", "owner", "none"]
WALL, CONSOLE = "wall", "console"


class Private(Plain):
    """The base of what a person wrote, chose or is called: shown in a log or a fault it says only what sort it is."""

    def __repr__(self) -> str:
        return f"<{type(self).__module__.rpartition('.')[2]} {type(self).__name__}>"


class Text(Plain):
    """Words from a method's file, in `nl` and in `en`; {owner}, {chair} or a role between braces becomes a name."""

    nl: str
    en: str


class Item(Private):
    """One thing in an artefact. `by` is its writer's seat, or None where writers are not known."""

    id: str
    text: str = ""
    by: str | None = None
    tag: str = ""
    more: tuple[str, ...] = ()


class Artefact(Plain):
    """What a step leaves. `seen_by` are seats, fixed when the step began: never a role that is worked out later.

    `WALL` and `CONSOLE` stand among them where it may be shown there. It is told apart by its name, the owner in whose
    `case` it was left, the `lap` of a loop, the sub-`group`, and the seat it is `about` where each has their own; a
    role also by the `step` that gave it.
    """

    name: str
    items: tuple[Item, ...]
    seen_by: tuple[str, ...]
    lives: Lives = "meeting"
    case: str | None = None
    lap: tuple[int, ...] = ()
    group: int = 0
    about: str | None = None
    step: int = 0


class Cast(Plain):
    """Who has a role now, and who had it before in this case."""

    role: str
    seats: tuple[str, ...]
    had: tuple[str, ...] = ()


class Offer(Plain):
    """A method as it is offered: whether it fits, and in one code why (not).

    `least` and `usual` are the seconds it takes, `left` those there are. `hard`: it cannot be chosen.
    """

    method: str
    family: str
    version: str
    name: Text
    line: Text
    source: Text
    least: int
    usual: int
    people: tuple[int, int]
    suits: tuple[str, ...] = ()
    why: str = ""
    hard: bool = False
    left: int = 0


class Scene(Private):
    """What a running step may know of the room. Times in milliseconds; `luck` is chance that was handed in.

    `seats` are those of the sub-group where the group is `split`, as are all but `circle`: everybody who was there when
    the step began. `wanted` cases are to be chosen, 0: everybody's.
    `language` is that of the meeting: in it words that were picked from a list are left.
    """

    seats: tuple[str, ...]
    here: tuple[str, ...]
    phones: tuple[str, ...]
    owner: str | None
    chair: str | None
    audience: tuple[str, ...]
    now: int
    luck: bytes
    given: tuple[Item, ...] = ()
    notes: bool = False
    presence: Presence = "in"
    cast: tuple[Cast, ...] = ()
    offers: tuple[Offer, ...] = ()
    wanted: int = 2
    split: bool = False
    circle: tuple[str, ...] = ()
    language: Literal["nl", "en"] = "nl"


class By(Plain):
    """Who acts: a seat on its own phone, or the console for itself or a seat without a phone; `device` is a hash.

    `leads`: a sub-group leads itself, so each of its seats may do what the chair may.
    """

    seat: str | None
    console: bool = False
    device: str = ""
    leads: bool = False


class Eye(Plain):
    """Who looks. `cleared` is true for a seat that was there when the step began and still holds the same phone."""

    role: Role
    seat: str | None = None
    cleared: bool = False


class Floor(Plain):
    """Who has the floor, and `also` who may speak with them. The ring on every screen is drawn from this alone."""

    lit: str | None = None
    next: str | None = None
    done: tuple[str, ...] = ()
    turned: str | None = None
    also: tuple[str, ...] = ()


class Ready(Plain):
    """How many are ready, as a number; never who."""

    count: int
    of: int


class Done(Plain, tag_field="do", tag="done"):
    """The one who has the floor is done."""


class Pass(Plain, tag_field="do", tag="pass"):
    """Not now, or nothing: an ordinary answer."""


class Return(Plain, tag_field="do", tag="return"):
    """A turn after all, at the end of the round."""


class NextTurn(Plain, tag_field="do", tag="next_turn"):
    """The chair gives the floor to who comes next."""


class PassOver(Plain, tag_field="do", tag="pass_over"):
    """The chair passes over the running turn; it comes back at the end of the round if the person is back."""


class GiveTurn(Private, tag_field="do", tag="give_turn"):
    """The chair gives a turn that was passed or passed over."""

    seat: str


FLOOR_COMMANDS = (Done, Pass, NextTurn, PassOver)


def clockwise(seats: tuple[str, ...], after: str | None) -> tuple[str, ...]:
    """Give all seats in sitting order, starting at the left hand of `after` and ending with it."""
    if after not in seats:
        return seats
    at = seats.index(after) + 1
    return seats[at:] + seats[:at]


def shuffled(items: Iterable[T], luck: bytes) -> tuple[T, ...]:
    """Give items in an order that only `luck` decides. Sort them first: the order they came in must not show."""
    drawn = [(hashlib.sha256(luck + at.to_bytes(4, "big")).digest(), item) for at, item in enumerate(items)]
    return tuple(item for _, item in sorted(drawn, key=lambda pair: pair[0]))


def in_order(items: Collection[Item], scene: Scene) -> tuple[Item, ...]:
    """Give items of seats in sitting order, whatever order they came in; those of a seat taken away are left out."""
    at = {seat: place for place, seat in enumerate(scene.seats)}
    mine = {item.id: item.by or item.id for item in items}
    return tuple(sorted((item for item in items if mine[item.id] in at), key=lambda item: at[mine[item.id]]))


def others(scene: Scene) -> tuple[str, ...]:
    """Give the members: everybody who is here except the owner, clockwise from the owner's left."""
    return tuple(seat for seat in clockwise(scene.seats, scene.owner) if seat in scene.here and seat != scene.owner)


def left_for(eye: Eye, scene: Scene, names: bool) -> tuple[Item, ...]:
    """Give what an earlier step left to an eye that may read it, with its writers or without."""
    if eye.seat is not None and not eye.cleared:
        return ()
    return scene.given if names else tuple(replace(item, by=None) for item in scene.given)


def need_chair(by: By) -> None:
    """Refuse everybody but the console, and whoever leads in its place in a sub-group."""
    if not by.leads and not (by.console and by.seat is None):
        raise Refused("chair_only")


def need_seat(by: By, seats: Iterable[str]) -> str:
    """Give the acting seat, or refuse: it is not one of `seats`."""
    if by.seat is None or by.seat not in seats:
        raise Refused("not_yours")
    return by.seat
