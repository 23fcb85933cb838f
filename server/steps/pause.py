"""pause: everything stands still, the step underneath is frozen and given back as it was (methods.md 5b)."""

from __future__ import annotations

from server.plain import Plain
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Scene, Text


class Options(Plain, tag_field="kind", tag="pause"):
    """Three things to look at while standing still."""

    ask: Text
    line: Text
    points: tuple[Text, ...] = ()


class State(Plain, tag_field="kind", tag="pause"):
    """A pause remembers nothing."""


class View(Plain, tag_field="kind", tag="pause"):
    """The same for everybody; the owner is not left out of a pause."""

    ask: Text
    line: Text
    points: tuple[Text, ...] = ()


COMMANDS: tuple[type[Plain], ...] = ()


def begin(options: Options, scene: Scene) -> State:
    """Stand still."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Nothing can be done in a pause but end it, which is the room's work."""
    raise Refused("paused")


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody has the floor."""
    return Floor()


def done(options: Options, state: State, scene: Scene) -> bool:
    """The chair ends it."""
    return True


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """The same words for all."""
    return View(options.ask, options.line, options.points)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Nothing."""
    return ()
