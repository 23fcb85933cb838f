"""reveal: an artefact is shown to the eyes it was meant for (methods.md 21b.5). It never shows more than `given`.

All at once or part by part, as words or as a picture; where it is somebody's own, only when they want it.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Item, Private, Scene, Text, need_chair
from server.steps.people import meant

To = Literal["group", "owner", "all", "self"]
Picture = Literal[
    "", "quadrant", "johari", "shield", "cards", "pie", "chain", "forces", "columns", "moment", "plan", "reword"
]


class Part(Plain):
    """Items with this `tag` are shown together, under its `name`; `asks`: only when the owner says yes."""

    tag: str
    name: Text
    asks: bool = False


class Options(Plain, tag_field="kind", tag="reveal"):
    """`of` is shown to the group without the owner, to the owner, to everybody, or to each the own part (`self`).

    Who it is not for reads `other_ask` and `other_line` instead. `ask_first`: only to who wants it, of those it is for.
    `turned`: the owner still sits with the back turned. `names` shows the writers. `parts` come one after the other.
    `picture` draws it; `wall` lets the big screen and the console show it too, where its readers are all.
    """

    of: str
    ask: Text
    line: Text
    to: To
    other_ask: Text | None = None
    other_line: Text | None = None
    ask_first: bool = False
    turned: bool = False
    names: bool = False
    parts: tuple[Part, ...] = ()
    picture: Picture = ""
    wall: bool = False


class State(Private, tag_field="kind", tag="reveal"):
    """Who wants to read it and who would rather not, and how many parts are shown."""

    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    part: int = 1


class View(Private, tag_field="kind", tag="reveal"):
    """`shown` is true for those it is meant for; `asked` while this seat has not answered whether it wants it.

    `part` are shown of `parts`; `may` is true for who opens the next one.
    """

    ask: Text
    line: Text
    shown: bool = False
    turned: bool = False
    asked: bool = False
    names: bool = False
    picture: str = ""
    part: int = 0
    parts: tuple[Part, ...] = ()
    may: bool = False
    items: tuple[Item, ...] = ()


class Want(Private, tag_field="do", tag="want"):
    """I want to read it, or rather not."""

    yes: bool


class NextPart(Plain, tag_field="do", tag="next_part"):
    """Show the next part."""


COMMANDS = (Want, NextPart)


def readers(options: Options, scene: Scene) -> tuple[str, ...]:
    """Give the seats it is meant for."""
    if options.to == "owner":
        return meant("owner", scene)
    return meant("members" if options.to == "group" else "all", scene)


def begin(options: Options, scene: Scene) -> State:
    """Shown at once, or asked first."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Keep an answer, or show the next part."""
    if isinstance(command, NextPart):
        return opened(options, state, by, scene)
    if not isinstance(command, Want) or not options.ask_first:
        raise Refused("not_now")
    if by.seat is None or by.seat not in readers(options, scene):
        owners = options.to == "owner"
        raise Refused("owner_only" if owners else "not_yours")
    yes, no = {*state.yes} - {by.seat}, {*state.no} - {by.seat}
    (yes if command.yes else no).add(by.seat)
    return replace(state, yes=tuple(sorted(yes)), no=tuple(sorted(no)))


def opened(options: Options, state: State, by: By, scene: Scene) -> State:
    """Show one part more: the owner says so, or the chair where the owner need not be asked."""
    if state.part >= len(options.parts):
        raise Refused("not_now")
    if by.seat is None or by.seat != scene.owner:
        if options.parts[state.part].asks and scene.owner in scene.phones:
            raise Refused("owner_only")
        need_chair(by)
    return replace(state, part=state.part + 1)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody speaks; the owner may still have turned round."""
    return Floor(turned=scene.owner if options.turned else None)


def done(options: Options, state: State, scene: Scene) -> bool:
    """The chair goes on when it was read."""
    return True


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Who it is meant for sees it, or is asked; all others the plain words."""
    if not reads(options, eye, scene):
        ask, line = options.other_ask or options.ask, options.other_line or options.line
        return View(ask, line, turned=options.turned and eye.role == "owner")
    plain = View(options.ask, options.line, shown=True, names=options.names, picture=options.picture)
    if options.ask_first and eye.seat not in state.yes:
        return replace(plain, asked=eye.seat not in state.no)
    known = options.names or options.picture
    items = scene.given if known else tuple(replace(item, by=None) for item in scene.given)
    if not options.parts:
        return replace(plain, items=items)
    tags = {part.tag for part in options.parts[: state.part]}
    more = state.part < len(options.parts) and (
        eye.role == "owner" or (eye.role == "console" and not asks(options, state))
    )
    shown = tuple(item for item in items if item.tag in tags)
    return replace(plain, items=shown, part=state.part, parts=options.parts, may=more)


def asks(options: Options, state: State) -> bool:
    """Tell whether the next part is shown only when the owner says yes."""
    return state.part < len(options.parts) and options.parts[state.part].asks


def reads(options: Options, eye: Eye, scene: Scene) -> bool:
    """Tell whether it is meant for this eye."""
    if eye.seat is None:
        return options.wall and options.to == "all" and eye.role in ("wall", "console")
    return eye.cleared and eye.seat in readers(options, scene)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Nothing new."""
    return ()
