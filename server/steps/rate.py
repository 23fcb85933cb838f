"""rate: one person, as a rule the owner, marks what was written (methods.md 10.3, 13.4, 15.5). Aloud, item by item.

While it lasts only who rates sees the marks; they are read by the others in the step that shows what this leaves.
"""

from __future__ import annotations

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Done, Eye, Floor, Item, NextTurn, Private, Scene, Text
from server.steps.people import Eyes, Who, meant, readers
from server.steps.write import Choice

TYPED = True


class Options(Plain, tag_field="kind", tag="rate"):
    """`of` is rated with one of `marks`, and with one of `again` where there is a second question. `why`: a word to it.

    `names` shows who wrote what. It `leaves` the items with their marks, for `to`.
    """

    ask: Text
    line: Text
    of: str
    marks: tuple[Choice, ...]
    leaves: str
    again: tuple[Choice, ...] = ()
    why: bool = False
    names: bool = False
    who: Who = "owner"
    to: Eyes = "all"


class Rating(Private):
    """The marks of one item."""

    item: str
    mark: str = ""
    again: str = ""
    why: str = ""


class State(Private, tag_field="kind", tag="rate"):
    """The ratings, and whether who rates is done."""

    ratings: tuple[Rating, ...] = ()
    said: bool = False


class View(Private, tag_field="kind", tag="rate"):
    """`you` is true for who rates; only they see `ratings`. The items are seen by all who may read them."""

    ask: Text
    line: Text
    said: bool
    who: str | None = None
    you: bool = False
    marks: tuple[Choice, ...] = ()
    again: tuple[Choice, ...] = ()
    why: bool = False
    items: tuple[Item, ...] = ()
    ratings: tuple[Rating, ...] = ()


class Rate(Private, tag_field="do", tag="rate"):
    """My marks for one item, in place of those I gave it before."""

    item: str
    mark: str
    again: str = ""
    why: str = ""


COMMANDS = (Rate, Done, NextTurn)


def rater(options: Options, scene: Scene) -> str | None:
    """Give who rates."""
    return next(iter(meant(options.who, scene)), None)


def begin(options: Options, scene: Scene) -> State:
    """Nothing rated yet."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Keep a rating; who rates, or the chair, says that it is done."""
    if isinstance(command, NextTurn) and (by.console or by.leads):
        return replace(state, said=True)
    if by.seat is None or by.seat != rater(options, scene):
        raise Refused("not_your_turn")
    if not isinstance(command, Rate):
        return replace(state, said=True)
    marks, again = {"", *(one.tag for one in options.marks)}, {"", *(one.tag for one in options.again)}
    if command.mark not in marks or command.again not in again or all(one.id != command.item for one in scene.given):
        raise Refused("not_a_choice")
    rest = tuple(one for one in state.ratings if one.item != command.item)
    fresh = Rating(command.item, command.mark, command.again, command.why if options.why else "")
    return replace(state, ratings=tuple(sorted((*rest, fresh), key=lambda one: one.item)))


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Who rates thinks aloud, until it is done."""
    one = rater(options, scene)
    return Floor(lit=one if not state.said and one in scene.here else None)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether all is rated, or who rates says so."""
    return state.said or {item.id for item in scene.given} <= {one.item for one in state.ratings if one.mark}


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """The items for who may read them; the marks for who gives them."""
    who = rater(options, scene)
    items = scene.given if options.names else tuple(replace(item, by=None) for item in scene.given)
    plain = View(options.ask, options.line, state.said, who, items=items)
    if eye.seat is None:
        return plain
    if not eye.cleared:
        return replace(plain, items=())
    if eye.seat != who:
        return plain
    full = replace(plain, you=True, marks=options.marks, again=options.again, why=options.why)
    return replace(full, ratings=state.ratings)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave the items with their marks: the tag is the mark, `more` all there is besides."""
    given = {one.item: one for one in state.ratings}
    items = tuple(rated(options, item, given.get(item.id), scene) for item in scene.given)
    return (Artefact(options.leaves, items, readers(options.to, scene)),)


def rated(options: Options, item: Item, rating: Rating | None, scene: Scene) -> Item:
    """Give an item with its marks: the second one, why, and what both are called in the language of the meeting."""
    if rating is None:
        return item
    names = {one.tag: getattr(one.label, scene.language) for one in (*options.marks, *options.again)}
    told = tuple(names.get(mark, "") for mark in (rating.mark, rating.again))
    return replace(item, tag=rating.mark, more=(rating.again, rating.why, *told))
