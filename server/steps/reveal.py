"""reveal: an artefact is shown to the eyes it was meant for (methods.md 21b.5). It never shows more than `given`."""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Item, Scene, Text


class Options(Plain, tag_field="kind", tag="reveal"):
    """`of` is shown to the group without the owner, or to the owner: on request if `ask_first`."""

    of: str
    ask: Text
    line: Text
    to: Literal["group", "owner"]
    other_ask: Text
    other_line: Text
    ask_first: bool = False
    turned: bool = False


class State(Plain, tag_field="kind", tag="reveal"):
    """`wanted` is the owner's answer, None until given."""

    wanted: bool | None = None


class View(Plain, tag_field="kind", tag="reveal"):
    """`shown` is true for those it is meant for; `asked` while the owner has not answered whether they want it."""

    ask: Text
    line: Text
    shown: bool = False
    turned: bool = False
    asked: bool = False
    items: tuple[Item, ...] = ()


class Want(Plain, tag_field="do", tag="want"):
    """The owner wants to read it, or rather not."""

    yes: bool


COMMANDS = (Want,)


def begin(options: Options, scene: Scene) -> State:
    """Shown at once, or asked first."""
    return State(None if options.ask_first else True)


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Keep the owner's answer."""
    if options.to != "owner" or by.seat is None or by.seat != scene.owner:
        raise Refused("owner_only")
    if not isinstance(command, Want):
        raise Refused("not_now")
    return replace(state, wanted=command.yes)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody speaks; the owner may still have turned round."""
    return Floor(turned=scene.owner if options.turned else None)


def done(options: Options, state: State, scene: Scene) -> bool:
    """The chair goes on when it was read."""
    return True


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """The group sees the batch, or the owner their part of it; all others the plain words."""
    mine = eye.role == ("owner" if options.to == "owner" else "member") and eye.cleared
    if not mine:
        return View(options.other_ask, options.other_line, turned=options.turned and eye.role == "owner")
    if not state.wanted:
        return View(options.ask, options.line, shown=True, asked=state.wanted is None)
    return View(options.ask, options.line, shown=True, items=scene.given)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Nothing new."""
    return ()
