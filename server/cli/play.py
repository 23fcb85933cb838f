"""Which meeting a demo plays: by which method, with how many, for how many cases; refused where it cannot be.

It starts nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from server.cli.start import Meant, Start, own_methods
from server.cli.words import Words

USUAL_PEOPLE = 7
TWO = 2


def laid(
    start: Start, by: str | None, people: int | None, cases: int | None, minutes: int, fast: bool
) -> tuple[Meant, Any]:
    """Give what to begin and how to lay the table; ends with status 1 when the method is not for so many people."""
    from server import methods
    from server.guests.table import Laid
    from server.room.course import LEAST_PEOPLE

    own, name = shelf_with(start, by or methods.DEFAULT)
    method = own.shelf().get(name)
    if method is None:
        ends(start.words("methods.none", name=name))
    count = people or min(max(USUAL_PEOPLE, method.people.least), method.people.most)
    refuse_people(start.words, method, count, LEAST_PEOPLE if fast else 0)
    cases = fitting(method, count, minutes) if cases is None else cases
    return Meant(name, cases, minutes, own, count + 1), Laid(count, minutes, cases)


def shelf_with(start: Start, by: str) -> tuple[Any, str]:
    """Give the shelf, and the id of the method that was asked for: a file's own is put on the shelf first."""
    from server.methods.folder import Folder

    if not is_path(by):
        return own_methods(start.methods), by
    method = read_or_end(start.words, Path(by))
    return Folder(start.methods, more=(method,)), method.id


def is_path(name: str) -> bool:
    """Tell whether this is the path of a file, and not the name of a method."""
    return name.endswith(".toml") or "/" in name or "\\" in name


def read_or_end(words: Words, path: Path) -> Any:
    """Give the method in a file; ends with status 1 and every fault when it is none."""
    from server import methods
    from server.cli.telling import told
    from server.methods.folder import read

    shipped = methods.shelf()
    found = read(path, frozenset(shipped) if not same_file(path) else frozenset())
    if found.method is None or found.faults:
        ends(*(told(fault, path.name, words) for fault in found.faults))
    return found.method


def same_file(path: Path) -> bool:
    """Tell whether a file is one of those that are shipped: to look at it is no claim on its name."""
    from importlib import resources

    return str(path.resolve().parent) == str(resources.files("server.methods"))


def refuse_people(words: Words, method: Any, count: int, least: int) -> None:
    """End with status 1 and the reason when a method is not for so many people."""
    bounds = method.people
    name = getattr(method.name, words.language)
    if not bounds.least <= count <= bounds.most:
        key = "methods.few" if count < bounds.least else "methods.many"
        ends(words(key, name=name, count=count, least=bounds.least, most=bounds.most))
    if count < least:
        ends(words("methods.meeting", count=count, least=least))


def fitting(method: Any, people: int, minutes: int) -> int:
    """Give for how many cases there is time: two where both can be held at their shortest."""
    from server.methods import programme
    from server.room.fit import around, seconds
    from server.room.model import Room, Seat

    seats = tuple(Seat(str(at), str(at)) for at in range(people))
    least = seconds(method, people, True)
    round_it = around(Room("", "nl", programme(method, minutes, TWO), seats=seats))
    return TWO if TWO * least + round_it <= minutes * 60 else 1


def ends(*lines: str) -> Any:
    """Say why not, and end with status 1."""
    for line in lines:
        click.echo(line, err=True)
    sys.exit(1)
