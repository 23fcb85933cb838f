"""speak: one person has the floor, everybody else listens and can neither type nor tap (methods.md 6.2, 6.4).

What the speaker may type beside it, such as an outcome that is still withheld (8a), is read by nobody while this lasts.
"""

from __future__ import annotations

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Done, Eye, Floor, Item, NextTurn, Private, Scene, Text, left_for
from server.steps.people import Eyes, Who, meant, readers
from server.steps.reveal import Picture

TYPED = True


class Field(Plain):
    """Something the speaker may type, under its `label`. It `leaves` it for `to`, shown where a step names it."""

    id: str
    label: Text
    line: Text
    leaves: str
    to: Eyes = "all"


class Options(Plain, tag_field="kind", tag="speak"):
    """Who speaks: the first that is meant. `points` are the speaker's own prompts; a `field` may be typed in beside it.

    `of` is what was left earlier and lies on the table meanwhile, for who may read it; `picture` draws it.
    """

    ask: Text
    who: Who = "owner"
    points: tuple[Text, ...] = ()
    field: Field | None = None
    of: str = ""
    picture: Picture = ""


class State(Private, tag_field="kind", tag="speak"):
    """Whether the speaker said to be done, and what they typed."""

    said: bool = False
    text: str = ""


class View(Private, tag_field="kind", tag="speak"):
    """`you` is true for the speaker alone; so are `label`, `line` and `text`, of what may be typed. `who` speaks.

    `items` are what lies on the table, as far as this eye may read it.
    """

    ask: Text
    said: bool
    who: str | None = None
    you: bool = False
    points: tuple[Text, ...] = ()
    label: Text | None = None
    line: Text | None = None
    text: str = ""
    picture: str = ""
    items: tuple[Item, ...] = ()


class Type(Private, tag_field="do", tag="type"):
    """What I type while I speak; empty takes it back."""

    text: str


COMMANDS = (Type, Done, NextTurn)


def speaker(options: Options, scene: Scene) -> str | None:
    """Give who speaks, or None when nobody is meant."""
    return next(iter(meant(options.who, scene)), None)


def begin(options: Options, scene: Scene) -> State:
    """Nothing said yet."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """The speaker, or the chair, says that it is told."""
    chair = isinstance(command, NextTurn) and (by.console or by.leads)
    if not chair and (by.seat is None or by.seat != speaker(options, scene)):
        raise Refused("not_your_turn")
    if not isinstance(command, Type):
        return replace(state, said=True)
    if options.field is None or by.console:
        raise Refused("not_now")
    return replace(state, text=command.text)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The speaker has the floor until it is said."""
    one = speaker(options, scene)
    return Floor() if state.said or one not in scene.here else Floor(lit=one)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether the speaker is done."""
    return state.said or speaker(options, scene) is None


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """The speaker sees the prompts and the own field; everybody else who speaks, and what lies on the table."""
    one = speaker(options, scene)
    table = left_for(eye, scene, names=bool(options.picture))
    plain = View(options.ask, state.said, one, picture=options.picture, items=table)
    if eye.seat is None or eye.seat != one:
        return plain
    plain = replace(plain, you=True, points=options.points)
    if options.field is None or not eye.cleared:
        return plain
    return replace(plain, label=options.field.label, line=options.field.line, text=state.text)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """What was said is not kept; what was typed is left."""
    one, field = speaker(options, scene), options.field
    if field is None or not state.text or one is None:
        return ()
    item = Item(id=one, text=state.text, by=one, tag=field.id)
    return (Artefact(field.leaves, (item,), readers(field.to, scene, one)),)
