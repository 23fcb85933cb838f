"""The demo: seven guests at the table, and a chair when nobody leads. It starts, tells and ends."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any, Protocol

import click

from server.app import Kring
from server.guests.chair import Chair, Lead
from server.guests.client import Client, Mind
from server.guests.guest import Company, Guest, Nap
from server.guests.pace import FAST, Pace
from server.guests.script import Script, script
from server.guests.seen import Seen

CASES = 2
LOOK_S = 0.1
STUCK_S = 60.0


class Words(Protocol):
    """The words of one language."""

    language: str

    def __call__(self, key: str, **values: Any) -> str:
        """Give the words under a key, with values filled in."""


class Table:
    """`fast` plays a whole meeting of two cases without anybody; else the guests wait for the chair at the console."""

    def __init__(
        self,
        fast: bool = False,
        pace: Pace | None = None,
        nap: Nap | None = None,
        tell: Callable[[str], None] = click.echo,
    ) -> None:
        self.fast = fast
        self._pace = pace or (FAST if fast else Pace())
        self._nap, self._tell = nap, tell
        self._clients: list[Client] = []
        self._over = Event()
        self._troubles: list[str] = []
        self.steps: list[Seen] = []
        self._moved = monotonic()

    def play(self, kring: Kring, words: Words, stop: Event) -> int:
        """Seat the guests; give the status to end with. Without `fast` it lasts until `stop`."""
        began, cast = monotonic(), script(words.language)
        self._seat(kring, words, cast)
        try:
            if not self.fast:
                self._tell(words("demo.welcome", names=", ".join(one.name for one in cast.people)))
                stop.wait()
                return 0
            self._watch(stop)
        finally:
            for client in self._clients:
                client.leave()
        return 0 if stop.is_set() else self._judged(words, monotonic() - began)

    def _seat(self, kring: Kring, words: Words, cast: Script) -> None:
        say = None if self.fast else lambda name, text: self._tell(words("demo.says", name=name, text=text))
        company = Company(cast, self._pace, lambda: way_in(kring), self._troubles.append, say)
        minds: list[Mind] = [Guest(company, place, self._nap) for place in range(len(cast.people))]
        if self.fast:
            step, trouble = self._step(words), self._troubles.append
            minds.append(Chair(Lead(cast, self._pace, lambda: console(kring), step, self._over.set, trouble)))
        self._clients = [Client(mind, self._troubles.append) for mind in minds]
        for client in self._clients:
            client.arrive()

    def _watch(self, stop: Event) -> None:
        """Wait for the end, for trouble, or for a meeting that does not move any more."""
        while not (self._over.wait(LOOK_S) or stop.is_set() or self._troubles):
            if monotonic() - self._moved > STUCK_S:
                self._troubles.append("stuck")

    def _step(self, words: Words) -> Callable[[Seen], None]:
        def step(seen: Seen) -> None:
            self._moved = monotonic()
            self.steps.append(seen)
            self._tell(line(seen, words))

        return step

    def _judged(self, words: Words, seconds: float) -> int:
        """Tell how it went."""
        played = {seen.case for seen in self.steps if seen.case is not None}
        if not self._troubles and len(played) == CASES:
            self._tell(words("demo.played", cases=len(played), steps=len(self.steps), seconds=round(seconds)))
            return 0
        last = line(self.steps[-1], words) if self.steps else "-"
        click.echo(words("demo.trouble", code=", ".join(self._troubles[:1]) or "cases", last=last), err=True)
        return 1


def way_in(kring: Kring) -> tuple[str, str] | None:
    """Give what the QR code says: where phones go, and the open door's token; None while no meeting is open."""
    room = kring.hub.room if kring.hub is not None else None
    return (kring.network.host, room.door.token) if room is not None else None


def console(kring: Kring) -> tuple[str, str]:
    """Give what the console's link says: where it is, and its single-use secret."""
    where, _, link = kring.console_url.partition("#")
    return where.split("/")[2], link


def line(seen: Seen, words: Words) -> str:
    """Tell of one step in one line: the step, the case, and who had the floor in order."""
    title = getattr(seen.title, words.language)
    if seen.case is not None:
        title = words("demo.case", step=title, case=seen.case + 1, owner=seen.owner)
    floors = [words("demo.over", name=name) if at in seen.over else name for at, name in enumerate(seen.floors)]
    return words("demo.floors", step=title, names=", ".join(floors)) if floors else title
