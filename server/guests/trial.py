"""A method tried out: guests play it over real sockets, on a clock that runs fast, and it is told how that went.

It judges no file; it finds what only playing shows: a step that cannot be ended, one that never comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from threading import Event
from typing import Any, NamedTuple

from server.app import Kring
from server.guests.idle import longest
from server.guests.pace import TRIAL
from server.guests.table import Laid, Table, Words
from server.methods.folder import Folder
from server.room.course import LEAST_PEOPLE
from server.room.fit import seconds
from server.room.method import Method
from server.settings import Settings
from server.steps import branch

LAPTOP = "127.0.0.1"
MINUTES = 240
SPEED = 60  # a minute of the meeting in a second
EAGER = Settings(frames_per_s=100_000, frames_burst=100_000, sockets_local_most=80, answers_most=1_000)


class Trial(NamedTuple):
    """How a method ran: its steps, the minutes it is planned for, the longest that anybody sat idle; what was wrong."""

    steps: int
    minutes: int
    idle: int
    wrong: tuple[str, ...] = ()


def counts(method: Method, people: int | None = None) -> tuple[int, ...]:
    """Give with how many to try: so many, or the least, the best and the most that can be."""
    bounds = method.people
    wanted = (people,) if people is not None else (bounds.least, bounds.best, bounds.most)
    return tuple(sorted({max(one, LEAST_PEOPLE) for one in wanted}))


def tried(method: Method, people: int, words: Words) -> Trial:
    """Play a method with so many people: once for every way that a step of it offers."""
    tables = [played(method, people, words, variant) for variant in range(ways(method))]
    wrong = [line for table in tables for line in faults(table, people, words)]
    seen = {one.step for table in tables for one in table.steps}
    if not wrong:
        wrong += [words("check.never", step=step.id) for step in method.steps if step.id not in seen]
    idle = max((longest(method, table.steps, table.nods.acted) for table in tables), default=0)
    minutes = round(seconds(method, people, False) / 60)
    return Trial(len(method.steps), minutes, -(-idle // 60), tuple(dict.fromkeys(wrong)))


def ways(method: Method) -> int:
    """Give how many plays it takes to have gone every way."""
    offered = (len(one.options.modules) for one in method.steps if isinstance(one.options, branch.Options))
    return max((1, *offered))


def faults(table: Table, people: int, words: Words) -> Iterable[str]:
    """Give what went wrong in a play."""
    last = table.steps[-1].step if table.steps else "-"
    for code in table.troubles[:1]:
        yield words("check.stuck", step=last, why=words.no(code), people=people)
    for step in table.open:
        yield words("check.open", step=step, people=people)


def played(method: Method, people: int, words: Words, variant: int = 0) -> Table:
    """Play a method once in a meeting of its own, without a network and without a trace."""
    laid = Laid(people, MINUTES, 1, short=True, notes=True, variant=variant)
    table = Table(True, TRIAL, tell=unheard, laid=laid, alert=unheard)
    kring = opened(method, words.language)
    try:
        table.play(kring, words, Event())
    finally:
        kring.shut()
    return table


def opened(method: Method, language: str) -> Kring:
    """Open a Kring for one meeting by this method, on a clock that runs fast."""
    own = Folder(None, more=(method,))
    asked: dict[str, Any] = {"method": method.id, "minutes": MINUTES, "cases": 1, "own": own, "speed": SPEED}
    return Kring(None, 0, LAPTOP, language, EAGER, **asked)


def unheard(line: str) -> None:
    """Tell nobody."""
