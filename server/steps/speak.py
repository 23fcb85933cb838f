"""speak: one person has the floor, everybody else listens and can neither type nor tap (methods.md 6.2, 6.4)."""

from __future__ import annotations

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Done, Eye, Floor, NextTurn, Scene, Text


class Options(Plain, tag_field="kind", tag="speak"):
    """The owner speaks. `points` are the owner's own prompts."""

    ask: Text
    points: tuple[Text, ...] = ()


class State(Plain, tag_field="kind", tag="speak"):
    """Whether the speaker said to be done."""

    said: bool = False


class View(Plain, tag_field="kind", tag="speak"):
    """`you` is true for the speaker alone."""

    ask: Text
    said: bool
    you: bool = False
    points: tuple[Text, ...] = ()


COMMANDS = (Done, NextTurn)


def begin(options: Options, scene: Scene) -> State:
    """The owner begins."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """The speaker, or the chair, says that it is told."""
    chair = isinstance(command, NextTurn) and by.console
    if not chair and (by.seat is None or by.seat != scene.owner):
        raise Refused("not_your_turn")
    return replace(state, said=True)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The owner has the floor until it is said."""
    return Floor() if state.said or scene.owner not in scene.here else Floor(lit=scene.owner)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether the speaker is done."""
    return state.said


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """The speaker sees the prompts; everybody else who speaks."""
    if eye.role == "owner":
        return View(options.ask, state.said, you=True, points=options.points)
    return View(options.ask, state.said)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """What was said is not kept."""
    return ()
