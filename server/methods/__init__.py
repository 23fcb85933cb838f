"""Methods are data: one TOML file a version, and one for what stands round every method. This module only reads them.

A method chooses and words its steps; it can never see an answer. A file that is wrong is refused.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from server.plain import Mismatch, Plain, from_plain, replace
from server.refused import Refused
from server.room.model import Method, Programme, Step
from server.steps import ask
from server.steps.ask import Level
from server.steps.kind import Text

DEFAULT = "zeven-stappen"
AROUND = "bijeenkomst"


class Lens(Plain):
    """A set of levels for questions, with its source. An empty set is filled by the group itself."""

    id: str
    name: Text
    source: str
    levels: tuple[Level, ...] = ()


class Around(Plain):
    """The steps round every method: opening, break, closing and the time-out."""

    steps: tuple[Step, ...]


def read(name: str, kind: Any, folder: Path | None = None) -> Any:
    """Read one TOML file as a value of `kind`; raises Refused naming nothing but the fault's sort."""
    place = (folder or resources.files(__package__)) / f"{name}.toml"
    try:
        return from_plain(tomllib.loads(place.read_text("utf-8")), kind)
    except FileNotFoundError:
        raise Refused("no_method") from None
    except (tomllib.TOMLDecodeError, Mismatch, UnicodeDecodeError) as fault:
        raise Refused("method_wrong") from fault


class Sets(Plain):
    """The file of lens sets."""

    lens: tuple[Lens, ...]


@cache
def method(name: str = DEFAULT) -> Method:
    """Give a method by its file's name, the levels of its lenses filled in."""
    found: Method = read(name, Method)
    return replace(found, steps=tuple(with_levels(step) for step in found.steps))


@cache
def lenses() -> tuple[Lens, ...]:
    """Give the lens sets."""
    found: Sets = read("lenzen", Sets)
    return found.lens


def with_levels(step: Step) -> Step:
    """Give a step that asks questions the levels of the sets it names; a set that nobody filled offers nothing."""
    if not isinstance(step.options, ask.Options):
        return step
    sets = {lens.id: lens for lens in lenses()}
    if not {*step.options.lenses} <= set(sets):
        raise Refused("method_wrong")
    levels = tuple(level for name in step.options.lenses for level in sets[name].levels)
    return replace(step, options=replace(step.options, levels=levels))


def programme(name: str = DEFAULT, minutes: int = 120, cases: int = 2) -> Programme:
    """Give the programme of a meeting by this method, not yet planned."""
    around: Around = read(AROUND, Around)
    one = method(name)
    return Programme(one.id, one.name, (*around.steps, *one.steps), minutes, cases)
