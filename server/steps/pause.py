"""pause: everything stands still, or everybody is silent for a while (methods.md 5b, 18). Phones are dark.

A time-out freezes the step underneath, which is given back as it was: that is the room's work.
"""

from __future__ import annotations

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Private, Scene, Text


class Options(Plain, tag_field="kind", tag="pause"):
    """`points` are what is looked at while standing still. A `silence` of so many seconds is over by itself."""

    ask: Text
    line: Text
    points: tuple[Text, ...] = ()
    silence: int = 0


class State(Private, tag_field="kind", tag="pause"):
    """Until when a silence lasts (milliseconds), and whether it is over."""

    until: int | None = None
    over: bool = False


class View(Private, tag_field="kind", tag="pause"):
    """The same for everybody; the owner is not left out of a pause."""

    ask: Text
    line: Text
    points: tuple[Text, ...] = ()
    silence: bool = False
    over: bool = False


COMMANDS: tuple[type[Plain], ...] = ()


def begin(options: Options, scene: Scene) -> State:
    """Stand still."""
    return State(scene.now + options.silence * 1000 if options.silence else None)


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Nothing can be done in a pause but end it, which is the room's work."""
    raise Refused("paused")


def due(options: Options, state: State, scene: Scene) -> int | None:
    """A silence is over by itself."""
    return None if state.over else state.until


def wake(options: Options, state: State, scene: Scene) -> State:
    """Say that the silence is over."""
    return replace(state, over=True)


def shifted(state: State, ms: int) -> State:
    """Give a silence that ends so much later: the laptop slept."""
    return state if state.until is None else replace(state, until=state.until + ms)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody has the floor."""
    return Floor()


def done(options: Options, state: State, scene: Scene) -> bool:
    """The chair ends a pause; a silence is over by itself."""
    return state.over or state.until is None


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """The same words for all."""
    return View(options.ask, options.line, options.points, bool(options.silence), state.over)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Nothing."""
    return ()
