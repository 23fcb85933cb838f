"""A laptop with a folder of own methods, for tests: a table at it, guests that play on command, and what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from server.app import Kring
from server.methods.folder import Folder
from server.own import Run
from server.room.method import Method
from server.workshop.trying import Trial
from tests.device import LAPTOP
from tests.house import ROOT
from tests.live import EAGER, NAMES, Clock, Laptop, Table

SHIPPED = ROOT / "server" / "methods"
NAME = {"nl": "Onze ronde", "en": "Our round"}
SOURCE = {"nl": "van ons", "en": "of ours"}
SAYS = {"nl": "Kom maar, {owner}.", "en": "Come on, {owner}."}


class Guests:
    """Guests who play when they are let, and say what they are told to."""

    def __init__(self, *runs: Run) -> None:
        self.runs, self.may, self.played = runs or (Run(4, 7, 30, 9),), Event(), list[Method]()

    def __call__(self, method: Method, stop: Event) -> Iterator[Run]:
        self.played.append(method)
        for run in self.runs:
            assert self.may.wait(10)
            yield run


class Crafting(Laptop):
    """A laptop with a folder for methods, and one for the meeting unless it keeps everything in memory."""

    def __init__(self, place: Path | None, data: Path | None, guests: Trial | None = None) -> None:
        self.clock, self.links, self.place = Clock(), [], place
        own = Folder(place)
        said = {"settings": EAGER, "opened": self.links.append, "time": self.clock, "own": own, "trial": guests}
        self.kring = Kring(data, 0, LAPTOP, **said)  # type: ignore[arg-type]
        self.port = self.kring.port


@contextmanager
def crafting(
    place: Path | None, data: Path | None, guests: Trial | None = None, names: tuple[str, ...] = NAMES
) -> Iterator[Table]:
    """Set a table at such a laptop."""
    one = Crafting(place, data, guests)
    try:
        yield Table(one, names)
    finally:
        if isinstance(guests, Guests):
            guests.may.set()
        one.kring.shut()


def own(table: Table) -> dict[str, Any]:
    """Give what the console is told."""
    table.sync()
    found: dict[str, Any] = table.console.house["own"]
    return found


def ask(table: Table, do: str, **fields: Any) -> str:
    """Ask something of the workshop; give the refusal's code, or nothing."""
    answer = table.console.order(do, **fields)
    table.sync()
    return answer


def copied(table: Table, file: str = "onze-ronde", of: str = "advies") -> None:
    assert ask(table, "copy_method", file=file, called=NAME, source=SOURCE, of=of) == ""


def offered(table: Table) -> set[str]:
    return {one["method"] for one in table.console.view["desk"]["offers"]}


def texts(table: Table, step: str) -> dict[str, dict[str, Any]]:
    """Give the texts of a step of the open file."""
    steps = own(table)["opened"]["steps"]
    return {text["key"]: text for one in steps if one["id"] == step for text in one["texts"]}


def wait_for(table: Table) -> None:
    """Read until the guests are done: the house tells."""
    while not table.console.house["own"]["trying"]["over"]:
        table.console.take()


def room(table: Table) -> Any:
    """Give the room as it is."""
    assert table.laptop.hub.room is not None
    return table.laptop.hub.room


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give the folder, which is not there yet."""
    return tmp_path / "kring" / "methoden"


@pytest.fixture
def guests() -> Guests:
    return Guests()


@pytest.fixture
def table(place: Path, tmp_path: Path, guests: Guests) -> Iterator[Table]:
    with crafting(place, tmp_path / "data", guests) as one:
        yield one
