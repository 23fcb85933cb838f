"""pick: something is picked from what was written, by the owner, by lot, or by dots of everybody (methods.md 21b.6).

Dots are nameless from the first moment, as a ballot is: who laid and what was laid are two values. Below three people
who laid nothing is counted. Cases are not picked here but in choose.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Item, Private, Ready, Scene, Text, need_chair, shuffled
from server.steps.people import Eyes, readers

MUST = True
LEAST_LAID = 3


class Options(Plain, tag_field="kind", tag="pick"):
    """From `of` at most `most` are picked, and left as `leaves` for `to`; `names` shows who wrote what.

    The `chooser` is the owner, the lot, or the group: then each lays so many `dots`.
    """

    ask: Text
    line: Text
    of: str
    leaves: str
    chooser: Literal["owner", "group", "lot"] = "owner"
    most: int = 1
    dots: int = 3
    names: bool = False
    to: Eyes = "all"


class State(Private, tag_field="kind", tag="pick"):
    """What is picked, by id; `laid` is who laid dots, `dots` what was laid; nothing joins them."""

    picked: tuple[str, ...] = ()
    laid: tuple[str, ...] = ()
    dots: tuple[str, ...] = ()
    few: bool = False


class View(Private, tag_field="kind", tag="pick"):
    """`may`: this seat picks or lays, `cast`: its dots are laid. `few`: too few laid dots to count them."""

    ask: Text
    line: Text
    chooser: str
    most: int
    items: tuple[Item, ...] = ()
    picked: tuple[str, ...] = ()
    may: bool = False
    cast: bool = False
    few: bool = False
    ready: Ready | None = None


class Pick(Private, tag_field="do", tag="pick"):
    """These are picked, by id."""

    items: tuple[str, ...]


class Dots(Private, tag_field="do", tag="dots"):
    """My dots, by id; final once laid."""

    items: tuple[str, ...]


class CountDots(Plain, tag_field="do", tag="count_dots"):
    """The chair has the dots counted."""


COMMANDS = (Pick, Dots, CountDots)


def begin(options: Options, scene: Scene) -> State:
    """Nothing is picked; by lot, it is drawn at once."""
    if options.chooser != "lot":
        return State()
    drawn = shuffled(sorted(item.id for item in scene.given), scene.luck)
    return State(picked=drawn[: options.most])


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Pick, lay dots, or count them. The chair may tap for the owner or for the group what was agreed aloud."""
    match command:
        case Pick(items=items):
            if by.seat is None or by.seat != scene.owner:
                need_chair(by)
            return replace(state, picked=known(items, scene, options.most), laid=(), dots=(), few=False)
        case Dots(items=items) if options.chooser == "group":
            return lay(options, state, by, known(items, scene, options.dots), scene)
        case CountDots() if options.chooser == "group":
            need_chair(by)
            return counted(options, state)
    raise Refused("not_now")


def known(items: tuple[str, ...], scene: Scene, most: int) -> tuple[str, ...]:
    """Give the ids, each once, or refuse: too many, or of nothing that is there."""
    if len(items) > most or len(set(items)) != len(items) or not {*items} <= {item.id for item in scene.given}:
        raise Refused("not_a_choice")
    return items


def lay(options: Options, state: State, by: By, items: tuple[str, ...], scene: Scene) -> State:
    """Put dots with the others, and who laid them on a list."""
    if by.console or by.seat is None or by.seat not in scene.audience:
        raise Refused("not_yours")
    if by.seat in state.laid or state.picked:
        raise Refused("answered")
    return replace(state, laid=tuple(sorted((*state.laid, by.seat))), dots=tuple(sorted((*state.dots, *items))))


def counted(options: Options, state: State) -> State:
    """Count and forget; what was laid equally often stands in the order of its id, which says nothing."""
    if len(state.laid) < LEAST_LAID:
        return State(few=True)
    ranked = sorted(set(state.dots), key=lambda one: (-state.dots.count(one), one))
    return State(picked=tuple(ranked[: options.most]))


def rest(state: State) -> State:
    """What may lie on disk: never who laid which dots, so neither."""
    return replace(state, laid=(), dots=())


def past(state: State) -> State:
    """What one step back may return to."""
    return rest(state)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The owner picks aloud; else nobody has the floor."""
    speaks = options.chooser == "owner" and not state.picked and scene.owner in scene.here
    return Floor(lit=scene.owner if speaks else None)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether something is picked, or there is nothing to pick from."""
    return bool(state.picked) or not scene.given


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Everybody who may read the items sees them, and what is picked; the console how many laid dots."""
    plain = View(options.ask, options.line, options.chooser, options.most, picked=state.picked, few=state.few)
    items = scene.given if options.names else tuple(replace(item, by=None) for item in scene.given)
    if eye.role == "console":
        count = Ready(len(state.laid), len([seat for seat in scene.here if seat in scene.phones]))
        return replace(plain, items=items, ready=count if options.chooser == "group" else None)
    if eye.seat is None or not eye.cleared:
        return plain
    group = options.chooser == "group" and not state.picked
    may = eye.role == "owner" if options.chooser == "owner" else group and eye.seat not in state.laid
    most = options.dots if options.chooser == "group" else options.most
    return replace(plain, items=items, may=may, most=most, cast=group and eye.seat in state.laid)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave what was picked."""
    items = tuple(item for item in scene.given if item.id in state.picked)
    return (Artefact(options.leaves, items, readers(options.to, scene)),)
