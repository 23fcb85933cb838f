"""commit: the owner turns round and says what they will do: what, when, how they will notice (methods.md 6.6)."""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Done, Eye, Floor, Item, NextTurn, Private, Scene, Text, left_for
from server.steps.reveal import Picture

TYPED = True
Tick = Literal["specific", "measurable", "acceptable", "realistic", "timed"]


class Options(Plain, tag_field="kind", tag="commit"):
    """What the owner is asked; typing is optional. `smart` adds with whom, and five ticks that are no gate (9).

    `of` is what the owner chooses from and lies on the table meanwhile, for who may read it; `picture` draws it.
    """

    ask: Text
    smart: bool = False
    leaves: str = "action"
    of: str = ""
    picture: Picture = ""


class State(Private, tag_field="kind", tag="commit"):
    """What the owner typed, if anything."""

    said: bool = False
    action: str = ""
    moment: str = ""
    sign: str = ""
    along: str = ""
    ticks: tuple[Tick, ...] = ()


class View(Private, tag_field="kind", tag="commit"):
    """The owner sees what they typed; others that the owner speaks, and all the `items` that lie on the table."""

    ask: Text
    said: bool
    smart: bool = False
    you: bool = False
    action: str = ""
    moment: str = ""
    sign: str = ""
    along: str = ""
    ticks: tuple[Tick, ...] = ()
    picture: str = ""
    items: tuple[Item, ...] = ()


class Record(Private, tag_field="do", tag="record"):
    """What I will do, when, and how I will notice; with whom, and what of SMART it is."""

    action: str
    moment: str = ""
    sign: str = ""
    along: str = ""
    ticks: tuple[Tick, ...] = ()


COMMANDS = (Record, Done, NextTurn)


def begin(options: Options, scene: Scene) -> State:
    """Nothing said yet."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Keep what the owner types; the owner or the chair says that it is said."""
    if isinstance(command, NextTurn) and (by.console or by.leads):
        return replace(state, said=True)
    if by.seat is None or by.seat != scene.owner:
        raise Refused("owner_only")
    if isinstance(command, Record):
        plain = State(True, command.action, command.moment, command.sign)
        if not options.smart:
            return plain
        return replace(plain, along=command.along, ticks=tuple(sorted({*command.ticks})))
    return replace(state, said=True)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The owner has the floor until it is said; a SMART plan is made with the help of the others, aloud (9.4)."""
    if state.said or scene.owner not in scene.here:
        return Floor()
    helpers = tuple(seat for seat in scene.here if seat != scene.owner)
    return Floor(lit=scene.owner, also=helpers if options.smart else ())


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether the owner is done."""
    return state.said


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Typed words are the owner's alone."""
    table = left_for(eye, scene, names=bool(options.picture))
    plain = View(options.ask, state.said, options.smart, picture=options.picture, items=table)
    if eye.role != "owner" or eye.seat is None:
        return plain
    own = replace(plain, you=True, action=state.action, moment=state.moment, sign=state.sign)
    return replace(own, along=state.along, ticks=state.ticks)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave the action to the owner."""
    if not state.action or scene.owner is None:
        return ()
    item = Item(scene.owner, state.action, scene.owner, "action", (state.moment, state.sign, state.along))
    return (Artefact(options.leaves, (item,), (scene.owner,), "owner"),)
