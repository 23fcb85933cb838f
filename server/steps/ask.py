"""ask: questions go round, one open question a turn (methods.md 6.3), spoken: a typed one stays on its phone."""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps import turns as turn
from server.steps.kind import Artefact, By, Eye, Floor, Ready, Scene, Text, clockwise, need_chair
from server.steps.round import every, place
from server.steps.turns import Turns


class Level(Plain):
    """A level that a question may be about, with an example: an aid, never forced (methods.md 3a)."""

    id: str
    name: Text
    example: Text


class Options(Plain, tag_field="kind", tag="ask"):
    """`mode` is what a question may be; `lenses` name the sets of levels offered, `levels` are what they hold."""

    ask: Text
    mode: Literal["factual", "open", "probing", "free"] = "open"
    lenses: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()


class State(Plain, tag_field="kind", tag="ask"):
    """The turns, the round, and the seat whose question the owner just left."""

    turns: Turns
    round: int = 1
    left: str | None = None


class View(Plain, tag_field="kind", tag="ask"):
    """`you` as in round; `left` is the seat whose question the owner left unanswered, until the next turn ends."""

    ask: Text
    mode: str
    round: int
    levels: tuple[Level, ...] = ()
    left: str | None = None
    you: str | None = None
    ahead: int | None = None
    later: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    ready: Ready | None = None


class Leave(Plain, tag_field="do", tag="leave"):
    """The owner leaves this question: the turn goes on (a right of the owner, methods.md 4)."""


class MoreRound(Plain, tag_field="do", tag="more_round"):
    """The chair starts another round."""


COMMANDS = (Leave, MoreRound, *turn.COMMANDS)


def begin(options: Options, scene: Scene) -> State:
    """Start at the owner's left."""
    return State(turn.start(askers(scene), scene))


def askers(scene: Scene) -> tuple[str, ...]:
    """Give the members in order of their turns; who is away gets the turn later."""
    return tuple(seat for seat in clockwise(scene.seats, scene.owner) if seat != scene.owner)


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Move the turn, leave a question, or start another round."""
    match command:
        case Leave():
            if by.seat is None or by.seat != scene.owner:
                raise Refused("owner_only")
            asker = state.turns.now
            moved = turn.follow(turn.ended(state.turns, "had"), scene)
            return replace(state, turns=moved, left=asker)
        case MoreRound():
            need_chair(by)
            if state.turns.now is not None:
                raise Refused("round_runs")
            fresh = turn.start(askers(scene), scene, state.turns.count)
            return State(fresh, state.round + 1)
    moved = turn.move(state.turns, by, command, scene)
    return replace(state, turns=moved, left=state.left if moved.count == state.turns.count else None)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The floor of the turns."""
    return turn.floor(state.turns, scene)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether the round is over."""
    return turn.over(state.turns, scene)


def stirred(options: Options, state: State, seat: str, scene: Scene) -> State:
    """Go on when the asker went away; who comes back asks at the end of the round."""
    moved = turn.stirred(state.turns, seat, scene)
    left = state.left if moved.count == state.turns.count and state.left in scene.seats else None
    return replace(state, turns=moved, left=left)


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """A seat sees its own place in the round, and the levels as its own aid; the console who was passed over."""
    plain = View(options.ask, options.mode, state.round, left=state.left)
    if eye.role == "console":
        asked = Ready(len(state.turns.had) + len(state.turns.passed), every(state.turns))
        return replace(plain, later=state.turns.later, passed=state.turns.passed, ready=asked)
    if eye.seat is None or eye.role == "owner":
        return plain
    plain = replace(plain, you=place(state.turns, eye.seat), ahead=turn.ahead(state.turns, eye.seat))
    return replace(plain, levels=options.levels)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Questions and answers are not kept."""
    return ()
