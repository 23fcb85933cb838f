"""commit: the owner turns round and says what they will do: what, when, how they will notice (methods.md 6.6)."""

from __future__ import annotations

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Done, Eye, Floor, Item, NextTurn, Private, Scene, Text

TYPED = True


class Options(Plain, tag_field="kind", tag="commit"):
    """What the owner is asked; typing is optional."""

    ask: Text
    leaves: str = "action"


class State(Private, tag_field="kind", tag="commit"):
    """What the owner typed, if anything."""

    said: bool = False
    action: str = ""
    moment: str = ""
    sign: str = ""


class View(Private, tag_field="kind", tag="commit"):
    """The owner sees what they typed; others that the owner speaks."""

    ask: Text
    said: bool
    you: bool = False
    action: str = ""
    moment: str = ""
    sign: str = ""


class Record(Private, tag_field="do", tag="record"):
    """What I will do, when, and how I will notice."""

    action: str
    moment: str = ""
    sign: str = ""


COMMANDS = (Record, Done, NextTurn)


def begin(options: Options, scene: Scene) -> State:
    """Nothing said yet."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Keep what the owner types; the owner or the chair says that it is said."""
    if isinstance(command, NextTurn) and by.console:
        return replace(state, said=True)
    if by.seat is None or by.seat != scene.owner:
        raise Refused("owner_only")
    if isinstance(command, Record):
        return State(True, command.action, command.moment, command.sign)
    return replace(state, said=True)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The owner has the floor until it is said."""
    return Floor() if state.said or scene.owner not in scene.here else Floor(lit=scene.owner)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether the owner is done."""
    return state.said


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Typed words are the owner's alone."""
    if eye.role == "owner" and eye.seat is not None:
        return View(options.ask, state.said, True, state.action, state.moment, state.sign)
    return View(options.ask, state.said)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave the action to the owner."""
    if not state.action or scene.owner is None:
        return ()
    item = Item(scene.owner, state.action, scene.owner, "action", (state.moment, state.sign))
    return (Artefact(options.leaves, (item,), (scene.owner,), "owner"),)
