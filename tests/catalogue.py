"""A method of the catalogue played from begin to end, what was seen at each step, and what the field says of it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from server import methods, wire
from server.room import commands as ask
from server.room.course import LEAST_PEOPLE
from server.room.left import leave
from server.room.method import Method, Step
from server.room.view import View
from server.steps.kind import Artefact, Floor
from tests import hands, pens
from tests.play import NAMES, Play

SHIPPED = Path(methods.__file__).parent
FIELD = Path(__file__).parent / "fixtures" / "methods"
MANY = (*NAMES, "Els", "Kees", "Noor", "Daan")
LONGEST = 240


class Moment(NamedTuple):
    """One step of a played meeting. Eyes are seats by their ids, the console and the wall.

    `floors` are those of each sub-group as the step began, `views` what each eye was told then, `sent` all the bytes it
    got while the step ran; `turns` who had one; `typed` who typed what; `left` what was left when it ended.
    """

    step: Step
    lap: tuple[int, ...]
    owner: str | None
    seats: tuple[str, ...]
    floors: tuple[Floor, ...]
    views: dict[str, View]
    sent: dict[str, bytes]
    turns: tuple[str, ...]
    typed: pens.Typed
    cast: dict[str, tuple[str, ...]]
    left: tuple[Artefact, ...]


def names() -> list[str]:
    """Give the names of the methods' files."""
    return sorted(path.stem for path in SHIPPED.glob("*.toml") if path.stem not in methods.NOT_METHODS)


@cache
def field() -> dict[str, dict[str, Any]]:
    """Give what the field says of each method."""
    files = (tomllib.loads(path.read_text("utf-8")) for path in sorted(FIELD.glob("*.toml")))
    return {method["id"]: method for file in files for method in file["method"]}


def steps(name: str) -> dict[str, dict[str, Any]]:
    """Give what the field says of a method's steps, by their ids, in order."""
    return {step["id"]: step for step in field()[name]["steps"]}


def said_of(name: str, step: Step) -> dict[str, Any]:
    """Give what the field says of a step; of one that it does not name, that nothing is kept."""
    return steps(name).get(step.id, {"secrecy": "never_stored", "shown_in": "", "leaves": "", "who": "none"})


def kind(step: Step) -> str:
    """Give the name of a step's kind."""
    return str(type(step.options).__struct_config__.tag)


def sizes(method: Method) -> tuple[int, ...]:
    """Give the smallest, usual and largest group."""
    people = method.people
    return tuple(sorted({max(people.least, LEAST_PEOPLE), people.best, people.most}))


@cache
def played(name: str, size: int, full: bool) -> tuple[Moment, ...]:
    """Give the moments of a meeting with one case by this method, to its end; `full`: everybody types all they can."""
    play = Play(MANY[:size], LONGEST, 1, notes=full, method=methods.method(name))
    play.begin()
    first = play.room.programme.plans[0].first
    while play.run.step < first:
        play.pass_step()
    found: list[Moment] = []
    while play.run.step >= first:
        found.append(watched(play, name, len(found), full))
    while play.step != "bewaren":
        play.pass_step()
    play.chair(ask.End())
    assert play.room.ended
    return tuple(found)


def watched(play: Play, name: str, number: int, full: bool) -> Moment:
    """Play one step, looking at every device before anybody acts, when all have typed, and when it is settled."""
    lines = [hands.At(play, line) for line in range(len(play.room.strands))]
    first, before, at = lines[0], looks(play), lines[0].run
    floors, cast = tuple(line.floor for line in lines), {one.role: one.seats for one in first.scene.cast}
    cast["first"] = next((one.had[:1] for one in first.scene.cast if one.role == "owner"), ())
    step = first.step
    typed = [one for line in lines if full for one in pens.full(line, f"{step.id}.{number}", open_to(name, step))]
    during = looks(play)
    turns = tuple(seat for line in lines for seat in settled(line))
    sent = {eye: b"".join(wire.shown(one[eye]) for one in (before, during, looks(play))) for eye in before}
    old = play.room.artefacts
    left = tuple(one for one in leave(play.room).artefacts if one not in old)
    play.on()
    seats = tuple(one.id for one in play.room.seats)
    return Moment(step, at.lap, at.owner, seats, floors, before, sent, turns, typed, cast, left)


def settled(at: hands.At) -> list[str]:
    """Settle a step in the plainest way; give who had a turn."""
    if at.name in ("ask", "round"):
        return hands.turns(at)
    hands.plain(at)
    return []


def open_to(name: str, step: Step) -> bool:
    """Tell whether what is typed in a step is shown where its writer may decide."""
    return bool(said_of(name, step)["secrecy"] != "author_only")


def looks(play: Play) -> dict[str, View]:
    """Give what every seat, the console and the wall is told."""
    found = {one.id: play.view(one.name) for one in play.room.seats}
    return {**found, "console": play.console(), "wall": play.wall()}
