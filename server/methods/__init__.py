"""Methods are data: one TOML file a version, and one for what stands round every method. This module only reads them.

A method chooses and words its steps; it can never see an answer. A file that is wrong is refused.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import tomli

from server.plain import Mismatch, Plain, from_plain, replace
from server.refused import Refused
from server.room.layout import composed
from server.room.method import Method, Shelf, Step
from server.room.model import Programme
from server.steps import ask, canvas
from server.steps.ask import Level
from server.steps.kind import Text
from server.steps.sheets import Word

DEFAULT = "zeven-stappen"
AROUND = "bijeenkomst"
NOT_METHODS = (AROUND, "lenzen", "woorden")


class Lens(Plain):
    """A set of levels for questions, with its source. An empty set is filled by the group itself."""

    id: str
    name: Text
    source: str
    levels: tuple[Level, ...] = ()


class List(Plain):
    """A list of words to pick from."""

    id: str
    words: tuple[Word, ...]


class Around(Plain):
    """The steps round every method: opening, choosing, break, closing and the time-out."""

    steps: tuple[Step, ...]


def read(name: str, kind: Any, folder: Path | None = None) -> Any:
    """Read one TOML file as a value of `kind`; raises Refused naming nothing but the fault's sort."""
    place = (folder or resources.files(__package__)) / f"{name}.toml"
    try:
        return from_plain(tomli.loads(place.read_text("utf-8")), kind)
    except FileNotFoundError:
        raise Refused("no_method") from None
    except (tomli.TOMLDecodeError, Mismatch, UnicodeDecodeError) as fault:
        raise Refused("method_wrong") from fault


class Sets(Plain):
    """The file of lens sets."""

    lens: tuple[Lens, ...]


class Lists(Plain):
    """The file of word lists."""

    list: tuple[List, ...]


@cache
def method(name: str = DEFAULT) -> Method:
    """Give a method by its file's name, the levels and words that it names filled in."""
    return filled(read(name, Method))


def filled(found: Method) -> Method:
    """Give a method with the levels of its lenses and the words of its lists in its steps."""
    return replace(found, steps=tuple(with_words(with_levels(step)) for step in found.steps))


@cache
def shelf() -> Shelf:
    """Give every method that is shipped, by its id."""
    names = sorted(
        one.name.removesuffix(".toml") for one in resources.files(__package__).iterdir() if one.name.endswith(".toml")
    )
    return {name: method(name) for name in names if name not in NOT_METHODS}


@cache
def lenses() -> tuple[Lens, ...]:
    """Give the lens sets."""
    found: Sets = read("lenzen", Sets)
    return found.lens


@cache
def lists() -> tuple[List, ...]:
    """Give the word lists."""
    found: Lists = read("woorden", Lists)
    return found.list


def with_levels(step: Step) -> Step:
    """Give a step that asks questions the levels of the sets it names too; a set that nobody filled offers nothing."""
    if not isinstance(step.options, ask.Options):
        return step
    sets = {lens.id: lens for lens in lenses()}
    if not {*step.options.lenses} <= set(sets):
        raise Refused("method_wrong")
    levels = tuple(level for name in step.options.lenses for level in sets[name].levels)
    return replace(step, options=replace(step.options, levels=(*step.options.levels, *levels)))


def with_words(step: Step) -> Step:
    """Give a step that fills in a canvas the words of the list it names."""
    if not isinstance(step.options, canvas.Options) or not step.options.words:
        return step
    found = next((one.words for one in lists() if one.id == step.options.words), None)
    if found is None:
        raise Refused("method_wrong")
    return replace(step, options=replace(step.options, list=found))


@cache
def around() -> tuple[Step, ...]:
    """Give what stands round every method."""
    found: Around = read(AROUND, Around)
    return found.steps


def programme(by: str | Method = DEFAULT, minutes: int = 120, cases: int = 2) -> Programme:
    """Give the programme of a meeting by this method, or by the one of this name; not yet planned."""
    return composed(around(), method(by) if isinstance(by, str) else by, minutes, cases)
