"""A method tried out: guests play it over real sockets, on a clock that runs fast, and it is told how that went.

It judges no file; it finds what only playing shows: a step that cannot be ended, one that never comes. It has no words.
"""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from typing import Any

from server.app import Kring
from server.guests.idle import longest
from server.guests.pace import TRIAL
from server.guests.table import Laid, Table
from server.methods.faults import Fault
from server.methods.folder import Folder
from server.own import Run
from server.room.course import LEAST_PEOPLE
from server.room.fit import seconds
from server.room.method import Method
from server.settings import Settings
from server.steps import branch

LAPTOP = "127.0.0.1"
MINUTES = 240
SPEED = 60  # a minute of the meeting in a second
EAGER = Settings(frames_per_s=100_000, frames_burst=100_000, sockets_local_most=80, answers_most=1_000)


class Mute:
    """Words for a play that nobody listens to: only its guests speak."""

    def __init__(self, language: str = "nl") -> None:
        self.language = language

    def __call__(self, key: str, /, **values: Any) -> str:
        """Give nothing."""
        return ""

    def no(self, code: str, /, **values: Any) -> str:
        """Give nothing."""
        return ""


def counts(method: Method, people: int | None = None) -> tuple[int, ...]:
    """Give with how many to try: so many, or the least, the best and the most that can be."""
    bounds = method.people
    wanted = (people,) if people is not None else (bounds.least, bounds.best, bounds.most)
    return tuple(sorted({max(one, LEAST_PEOPLE) for one in wanted}))


def trial(method: Method, stop: Event) -> Iterator[Run]:
    """Play a method with the least, the best and the most people, and tell of each."""
    for people in counts(method):
        yield tried(method, people, stop)


def tried(method: Method, people: int, stop: Event | None = None) -> Run:
    """Play a method with so many people: once for every way that a step of it offers."""
    tables = [played(method, people, variant, stop) for variant in range(ways(method))]
    wrong = [fault for table in tables for fault in faults(table, people)]
    seen = {one.step for table in tables for one in table.steps}
    if not wrong:
        wrong += [Fault("never", values={"step": step.id}) for step in method.steps if step.id not in seen]
    idle = max((longest(method, table.steps, table.nods.acted) for table in tables), default=0)
    minutes = round(seconds(method, people, False) / 60)
    told = tuple(one for at, one in enumerate(wrong) if one not in wrong[:at])
    return Run(people, len(method.steps), minutes, -(-idle // 60), told)


def ways(method: Method) -> int:
    """Give how many plays it takes to have gone every way."""
    offered = (len(one.options.modules) for one in method.steps if isinstance(one.options, branch.Options))
    return max((1, *offered))


def faults(table: Table, people: int) -> Iterator[Fault]:
    """Give what went wrong in a play; `why` is the code of a refusal."""
    last = table.steps[-1].step if table.steps else "-"
    for code in table.troubles[:1]:
        yield Fault("stuck", values={"step": last, "why": code, "people": str(people)})
    for step in table.open:
        yield Fault("open", values={"step": step, "people": str(people)})


def played(method: Method, people: int, variant: int = 0, stop: Event | None = None) -> Table:
    """Play a method once in a meeting of its own, without a network and without a trace."""
    laid = Laid(people, MINUTES, 1, short=True, notes=True, variant=variant)
    table = Table(True, TRIAL, tell=unheard, laid=laid, alert=unheard)
    words = Mute()
    kring = opened(method, words.language)
    try:
        table.play(kring, words, stop or Event())
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
