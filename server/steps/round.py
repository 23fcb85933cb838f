"""round: everybody speaks in turn, clockwise, nobody reacts (methods.md 5.2, 5.5, 6.7). A line may be typed."""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps import turns as turn
from server.steps.kind import (
    Artefact,
    By,
    Eye,
    Floor,
    Item,
    Pass,
    Private,
    Ready,
    Scene,
    Text,
    in_order,
    need_seat,
    shuffled,
)
from server.steps.people import Eyes, Who, meant, readers
from server.steps.turns import Turns

LINE_MOST = 300


class Options(Plain, tag_field="kind", tag="round"):
    """`who` speaks, in which `order` (`popcorn`: turns are taken); `seconds` each, a guide and never a cut-off.

    `line` allows typing a line, which it `leaves` for `to`; `aid` names a private help with it (`case`: for naming a
    case). `of` is something earlier that it `shows` to the owner, to everybody, or to each the own part (`self`).
    """

    ask: Text
    who: Who = "all"
    order: Literal["clockwise", "popcorn", "lot"] = "clockwise"
    seconds: int = 0
    line: bool = False
    aid: str = ""
    leaves: str = ""
    to: Eyes = "all"
    of: str = ""
    shows: Literal["owner", "all", "self"] = "owner"


class State(Private, tag_field="kind", tag="round"):
    """The turns, and the lines that were typed, one a seat."""

    turns: Turns
    lines: tuple[Item, ...] = ()


class View(Private, tag_field="kind", tag="round"):
    """`you` is `now`, `next`, `waiting`, `free` (may take it), `passed`, `over` (passed over), `had` or nothing.

    `given` are items shown to this seat; `free` says that turns are taken, not given.
    """

    ask: Text
    seconds: int
    line: bool
    aid: str
    you: str | None = None
    ahead: int | None = None
    mine: str | None = None
    given: tuple[Item, ...] = ()
    free: bool = False
    later: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    ready: Ready | None = None


class Line(Private, tag_field="do", tag="line"):
    """My line, in place of the one I typed before; empty takes it back."""

    text: str


COMMANDS = (Line, *turn.COMMANDS)


def begin(options: Options, scene: Scene) -> State:
    """Start clockwise, from the owner's left where there is an owner, else from the chair's; or by lot."""
    order = meant(options.who, scene)
    order = shuffled(sorted(order), scene.luck) if options.order == "lot" else order
    return State(turn.start(order, scene, free=options.order == "popcorn"))


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Move the turn, or keep a typed line."""
    if isinstance(command, Line):
        return typed(options, state, by, command, scene)
    moved = replace(state, turns=turn.move(state.turns, by, command, scene))
    return dropped(moved, by.seat) if isinstance(command, Pass) else moved


def typed(options: Options, state: State, by: By, command: Line, scene: Scene) -> State:
    """Keep one line a seat, in sitting order."""
    if not options.line:
        raise Refused("not_now")
    seat, text = need_seat(by, scene.seats), " ".join(command.text.split())
    if len(text) > LINE_MOST:
        raise Refused("text_long")
    fresh = (Item(id=seat, text=text, by=seat),) if text else ()
    return replace(state, lines=in_order((*dropped(state, seat).lines, *fresh), scene))


def dropped(state: State, seat: str | None) -> State:
    """Take a seat's line away: who passes has brought nothing."""
    return replace(state, lines=tuple(item for item in state.lines if item.id != seat))


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The floor of the turns."""
    return turn.floor(state.turns, scene)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether everybody had a turn or passed."""
    return turn.over(state.turns, scene)


def stirred(options: Options, state: State, seat: str, scene: Scene) -> State:
    """Go on when the speaker went away; who comes back speaks at the end of the round."""
    return State(turn.stirred(state.turns, seat, scene), in_order(state.lines, scene))


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """A seat sees its own place in the round and its own line; the console who was passed over."""
    plain = View(options.ask, options.seconds, options.line, options.aid, free=state.turns.free)
    if eye.role == "console":
        had = Ready(len(state.turns.had) + len(state.turns.passed), every(state.turns))
        return replace(plain, later=state.turns.later, passed=state.turns.passed, ready=had)
    if eye.seat is None:
        return plain
    mine = next((item.text for item in state.lines if item.id == eye.seat and eye.cleared), None)
    shown = tuple(item for item in scene.given if eye.cleared and is_shown(options, item, eye))
    ahead = turn.ahead(state.turns, eye.seat)
    return replace(plain, you=place(state.turns, eye.seat), ahead=ahead, mine=mine, given=shown)


def is_shown(options: Options, item: Item, eye: Eye) -> bool:
    """Tell whether an earlier item is shown to this eye; whether it may be at all was decided before."""
    return options.shows == "all" or (eye.role == "owner" if options.shows == "owner" else item.by == eye.seat)


def every(turns: Turns) -> int:
    """Give how many take part in this round."""
    seats = {*turns.had, *turns.passed, *turns.later, *turns.waiting, *turns.back}
    return len(seats | ({turns.now} if turns.now else set()))


def place(turns: Turns, seat: str) -> str | None:
    """Say where a seat is in the round, in one word."""
    if seat == turns.now:
        return "now"
    if seat in turns.back or (seat in turns.waiting and not turns.free):
        return "next" if turn.ahead(turns, seat) == 1 else "waiting"
    if seat in turns.waiting:
        return "free"
    if seat in turns.passed:
        return "passed"
    if seat in turns.later:
        return "over"
    return "had" if seat in turns.had else None


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave one item for each seat that took its turn, with its line if it typed one."""
    if not options.leaves:
        return ()
    lines = {item.id: item.text for item in state.lines}
    spoke = [seat for seat in scene.seats if seat in state.turns.had or seat in lines]
    items = tuple(Item(id=seat, text=lines.get(seat, ""), by=seat) for seat in spoke)
    if options.to == "self":
        return tuple(Artefact(options.leaves, (one,), (one.id,), "owner", about=one.id) for one in items)
    return (Artefact(options.leaves, items, readers(options.to, scene)),)
