"""The demo: guests at the table, and a chair when nobody leads. It starts, tells and ends."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any, NamedTuple, Protocol

import click

from server.app import Kring
from server.guests.chair import Chair, Lead
from server.guests.client import Client, Mind
from server.guests.company import Company, Nap, Nods
from server.guests.guest import Guest
from server.guests.pace import FAST, Pace
from server.guests.plug import Way
from server.guests.script import Script, cast, script
from server.guests.seen import Seen

LOOK_S = 0.05
STUCK_S = 60.0


class Words(Protocol):
    """The words of one language."""

    language: str

    def __call__(self, key: str, /, **values: Any) -> str:
        """Give the words under a key, with values filled in."""

    def no(self, code: str, /, **values: Any) -> str:
        """Give the words of a refusal."""


class Laid(NamedTuple):
    """How a table is laid: for how many guests, how long, for how many cases (0: one of everybody).

    `expects` are people who are waited for besides. `short` leaves out what stands round the method, `notes` has the
    group write from the first case on, `variant` is which way is taken where there are several.
    """

    people: int = 7
    minutes: int = 120
    cases: int = 2
    expects: tuple[str, ...] = ()
    short: bool = False
    notes: bool = False
    variant: int = 0


def aloud(line: str) -> None:
    """Say what went wrong."""
    click.echo(line, err=True)


class Table:
    """`fast` plays a whole meeting without anybody; else the guests wait for the chair at the console."""

    def __init__(
        self,
        fast: bool = False,
        pace: Pace | None = None,
        nap: Nap | None = None,
        tell: Callable[[str], None] = click.echo,
        laid: Laid | None = None,
        alert: Callable[[str], None] = aloud,
    ) -> None:
        self.fast, self.laid = fast, laid or Laid()
        self._alert = alert
        self._pace = pace or (FAST if fast else Pace())
        self._nap, self._tell = nap, tell
        self._clients: list[Client] = []
        self._over = Event()
        self.nods = Nods()
        self.troubles: list[str] = []
        self.steps: list[Seen] = []
        self.open: list[str] = []
        self._moved = monotonic()

    def play(self, kring: Kring, words: Words, stop: Event) -> int:
        """Seat the guests; give the status to end with. Without `fast` it lasts until `stop`."""
        began, people = monotonic(), cast(script(words.language), self.laid.people)
        self.seat(kring, words, people)
        try:
            if not self.fast:
                self._tell(welcome([one.name for one in people.people], words))
                stop.wait()
                return 0
            self.watch(stop)
        finally:
            for client in self._clients:
                client.leave()
        return 0 if stop.is_set() else self._judged(words, monotonic() - began)

    def seat(self, kring: Kring, words: Words, people: Script) -> None:
        """Let everybody come, and the chair when nobody else leads."""
        say = None if self.fast else lambda name, text: self._say(words("demo.says", name=name, text=text))
        whole, variant = self.laid.cases == 0, self.laid.variant
        trouble, pace = self.troubles.append, self._pace
        company = Company(people, pace, lambda: way_in(kring), trouble, say, self.nods, whole=whole, variant=variant)
        minds: list[Mind] = [Guest(company, place, self._nap) for place in range(len(people.people))]
        if self.fast:
            minds.append(Chair(self._lead(kring, words, people)))
        self._clients = [Client(mind, trouble) for mind in minds]
        for client in self._clients:
            client.arrive()

    def _lead(self, kring: Kring, words: Words, people: Script) -> Lead:
        """Tell the chair whom and what to expect."""
        laid, way = self.laid, lambda: console(kring)
        lead = Lead(people, self._pace, way, self._step(words), self._over.set, self.troubles.append, self.nods)
        length = (laid.minutes, laid.cases)
        return lead._replace(
            length=length,
            expects=laid.expects,
            short=laid.short,
            notes=laid.notes,
            variant=laid.variant,
            open=self.open.append,
        )

    def watch(self, stop: Event) -> None:
        """Wait for the end, for trouble, or for a meeting that does not move any more."""
        while not (self._over.wait(LOOK_S) or stop.is_set() or self.troubles):
            if monotonic() - self._moved > STUCK_S:
                self.troubles.append("stuck")

    def _step(self, words: Words) -> Callable[[Seen], None]:
        def step(seen: Seen) -> None:
            self._moved = monotonic()
            if seen.case is not None and not seen.owner:  # of what sub-groups do the console is told no owner
                seen.owner = next((one.owner for one in self.steps if one.case == seen.case and one.owner), "")
            self.steps.append(seen)
            self._say(line(seen, words))

        return step

    def _say(self, line: str) -> None:
        """Tell a line; where nobody can read any more, there is no play to watch."""
        try:
            self._tell(line)
        except OSError:
            self.troubles.append("unheard")

    def _judged(self, words: Words, seconds: float) -> int:
        """Tell how it went."""
        played = {seen.case for seen in self.steps if seen.case is not None}
        needs_case = any(seen.part == "choosing" for seen in self.steps)
        wanted = min(self.laid.cases or 1, self.laid.people) if needs_case else 0
        if not self.troubles and self._over.is_set() and len(played) >= wanted:
            key = {0: "demo.played_none", 1: "demo.played_one"}.get(len(played), "demo.played")
            self._tell(words(key, cases=len(played), steps=len(self.steps), seconds=round(seconds)))
            return 0
        last = line(self.steps[-1], words) if self.steps else "-"
        self._alert(words("demo.trouble", code=", ".join(self.troubles[:1]) or "cases", last=last))
        return 1


def way_in(kring: Kring) -> Way | None:
    """Give what the QR code says; None while no meeting is open."""
    room = kring.hub.room if kring.hub is not None else None
    secret = kring.hub.secret() if kring.hub is not None else None
    if room is None or secret is None:
        return None
    return Way(kring.network.host, room.door.token, None if kring.network.here else secret.public)


def console(kring: Kring) -> Way:
    """Give what the console's link says: where it is, and its single-use secret."""
    where, _, link = kring.console_url.partition("#")
    return Way(where.split("/")[2], link)


def welcome(names: list[str], words: Words) -> str:
    """Say who knocks, and how to take part."""
    if len(names) == len(script(words.language).people):
        return words("demo.welcome", names=", ".join(names))
    return words("demo.welcome_some", names=", ".join(names), count=len(names), next=len(names) + 1)


def line(seen: Seen, words: Words) -> str:
    """Tell of one step in one line: the step, which lap, the case, and who had the floor in order or is with whom."""
    title = getattr(seen.title, words.language)
    if (seen.laps or 1) > 1:
        title = words("demo.lap", step=title, lap=seen.lap, laps=seen.laps)
    if seen.case is not None:
        key = "demo.case" if seen.owner else "demo.case_bare"
        title = words(key, step=title, case=seen.case + 1, owner=seen.owner)
    elif seen.owner:
        title = words("demo.of", step=title, owner=seen.owner)
    if seen.groups:
        together = " · ".join(", ".join(group) for group in seen.groups)
        return words("demo.groups", step=title, groups=together)
    floors = [words("demo.over", name=name) if at in seen.over else name for at, name in enumerate(seen.floors)]
    return words("demo.floors", step=title, names=", ".join(floors)) if floors else title
