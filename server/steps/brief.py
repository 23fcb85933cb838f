"""brief: the chair explains, the group agrees, each with one tap (methods.md 5.1). It never names who tapped."""

from __future__ import annotations

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Item, Private, Ready, Scene, Text, need_seat


class Point(Plain):
    """One agreement: a headline, `head`, and a line that explains it."""

    head: Text
    line: Text


class Options(Plain, tag_field="kind", tag="brief"):
    """`points` are the agreements; `leaves` names the artefact with who agreed."""

    points: tuple[Point, ...]
    leaves: str = ""


class State(Private, tag_field="kind", tag="brief"):
    """Seats that agreed, and seats that want to discuss first, each in sitting order."""

    agreed: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()


class View(Private, tag_field="kind", tag="brief"):
    """`mine` is `agreed`, `raised` or nothing; `raised` counts who wants to discuss (console only)."""

    points: tuple[Point, ...]
    mine: str | None = None
    raised: int | None = None
    ready: Ready | None = None


class Agree(Plain, tag_field="do", tag="agree"):
    """I agree."""


class Raise(Plain, tag_field="do", tag="raise"):
    """I want to discuss this first."""


COMMANDS = (Agree, Raise)


def begin(options: Options, scene: Scene) -> State:
    """Nobody agreed yet."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Note one tap; the last tap of a seat counts."""
    seat = need_seat(by, scene.seats)
    agreed = set(state.agreed) - {seat}
    raised = set(state.raised) - {seat}
    match command:
        case Agree():
            agreed.add(seat)
        case Raise():
            raised.add(seat)
        case _:
            raise Refused("not_now")
    return replace(state, agreed=ordered(agreed, scene), raised=ordered(raised, scene))


def ordered(seats: set[str], scene: Scene) -> tuple[str, ...]:
    """Give seats in sitting order: the order of tapping must not be kept."""
    return tuple(seat for seat in scene.seats if seat in seats)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody has the floor."""
    return Floor()


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether everybody who is here and holds a phone agreed."""
    return all(seat in state.agreed for seat in scene.here if seat in scene.phones)


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Everybody reads the points; a seat sees its own tap; the console sees numbers."""
    if eye.role == "console":
        count = Ready(len([seat for seat in scene.here if seat in state.agreed]), len(scene.here))
        return View(options.points, raised=len(state.raised), ready=count)
    if eye.seat is None:
        return View(options.points)
    mine = "agreed" if eye.seat in state.agreed else "raised" if eye.seat in state.raised else None
    return View(options.points, mine=mine)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave who agreed, for the record."""
    if not options.leaves:
        return ()
    items = tuple(Item(id=seat, by=seat) for seat in scene.seats if seat in state.agreed)
    return (Artefact(options.leaves, items, scene.seats, "series"),)
