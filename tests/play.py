"""A meeting played over the pure core: tests speak in commands and read views. The clock and chance are handed in."""

from __future__ import annotations

import hashlib
from typing import Any

from server import methods
from server.plain import Plain, replace
from server.refused import Refused
from server.room import commands as ask
from server.room.apply import apply, wake
from server.room.due import due
from server.room.model import Moment, Room
from server.room.scene import owner, running, step_of
from server.room.view import View, Viewer, view
from server.steps.kind import By, Done, NextTurn

NAMES = ("Joost", "Lieke", "Bram", "Sanne", "Milan", "Fatma", "Teun", "Anouk")
CONSOLE = By(None, console=True)


class Play:
    """A room with its clock; `now` moves only when told."""

    def __init__(self, names: tuple[str, ...] = NAMES, minutes: int = 120, cases: int = 2, seed: int = 0) -> None:
        self.now = 1_000_000_000
        self.seed = seed
        self.count = 0
        programme = methods.programme(minutes=minutes, cases=cases)
        self.room = Room("r1", "nl", programme)
        self.chair(ask.OpenDoor())
        for name in names:
            self.sit(name)

    def moment(self) -> Moment:
        self.count += 1
        return Moment(self.now, hashlib.sha256(f"{self.seed}/{self.count}".encode()).digest())

    def do(self, by: By, command: Plain) -> Room:
        self.room = apply(self.room, by, command, self.moment())
        return self.room

    def chair(self, command: Plain) -> Room:
        return self.do(CONSOLE, command)

    def seat(self, name: str, command: Plain) -> Room:
        seat = next(one for one in self.room.seats if one.name == name)
        return self.do(By(seat.id, device=seat.device), command)

    def hand(self, seat: str) -> By:
        """Give who acts for a seat: its own phone, or the console where it has none."""
        device = next(one.device for one in self.room.seats if one.id == seat)
        return By(seat, device=device) if device else By(seat, console=True)

    def booth(self, name: str, command: Plain) -> Room:
        return self.do(By(self.id(name), console=True), command)

    def sit(self, name: str) -> None:
        self.do(By(None, device=f"device-{name}"), ask.Knock(name))
        self.chair(ask.Admit())

    def id(self, name: str) -> str:
        return next(one.id for one in self.room.seats if one.name == name)

    def name(self, seat: str | None) -> str | None:
        return next((one.name for one in self.room.seats if one.id == seat), None)

    def wait(self, seconds: float) -> None:
        """Let time pass, and what is due happen when it is due."""
        end = self.now + int(seconds * 1000)
        while (when := due(self.room)) is not None and when <= end:
            self.now = max(self.now, when)
            self.room = wake(self.room, self.moment())
        self.now = end

    def begin(self, chair: str | None = None) -> None:
        self.chair(ask.SetChair(self.id(chair or self.room.seats[0].name)))
        self.chair(ask.Begin())

    def view(self, name: str) -> View:
        seat = next(one for one in self.room.seats if one.name == name)
        return view(self.room, Viewer("seat", seat.id, seat.device), self.now)

    def console(self) -> View:
        return view(self.room, Viewer("console"), self.now)

    def wall(self) -> View:
        return view(self.room, Viewer("wall"), self.now)

    @property
    def step(self) -> str:
        run = running(self.room)
        return step_of(self.room, run).id if run else "-"

    @property
    def owner(self) -> str | None:
        return self.name(owner(self.room))

    @property
    def state(self) -> Any:
        run = running(self.room)
        return run.state if run else None

    def on(self) -> None:
        """Go to the next step, through the three seconds of a sealed one; hand the chair over where it must be."""
        try:
            self.chair(ask.Next())
        except Refused as no:
            if no.code != "chair_owns_case":
                raise
            not_these = (self.room.chair, self.room.stand_in, owner(self.room))
            stand_in = next(one for one in self.room.seats if one.device and one.id not in not_these)
            self.chair(ask.HandOver(stand_in.id))
            self.do(By(stand_in.id, device=stand_in.device), ask.AcceptChair())
            self.chair(ask.Next())
        self.wait(4)

    def turns(self) -> list[str]:
        """Let everybody who gets a turn take it; give their names in order."""
        had: list[str] = []
        while (lit := (self.console().floor or None)) and lit.lit:
            had.append(self.name(lit.lit) or "")
            self.chair(NextTurn())
        return had

    def until(self, step: str) -> None:
        """Go on, in the plainest way, until this step runs (first it is left when it runs already)."""
        for _ in range(60):
            self.pass_step()
            if self.step == step:
                return
        raise AssertionError(f"{step} never came")

    def pass_step(self) -> None:
        """Do the plainest thing the running step needs, and go on."""
        kind = type(self.state).__struct_config__.tag
        if kind in ("round", "ask"):
            self.turns()
        if kind == "choose" and self.state.phase == "vote":
            self.vote()
        if kind in ("speak", "commit"):
            self.seat(self.owner or "", Done())
        self.on()

    def vote(self, ballots: dict[str, tuple[str, str]] | None = None) -> None:
        """Everybody votes for the first two cases unless told otherwise, and the vote closes by itself."""
        from server.steps.choose import Ballot

        cases = [case.id for case in self.state.cases]
        for seat in self.state.eligible:
            name = self.name(seat) or ""
            first, second = (ballots or {}).get(name, (cases[0], cases[1]))
            self.do(self.hand(seat), Ballot(first, second))
        self.wait(10)

    def phone(self, seat: str) -> bool:
        return any(one.id == seat and one.device for one in self.room.seats)

    def without_phone(self, name: str) -> None:
        self.chair(ask.AddSeat(name))

    def change(self, **fields: Any) -> None:
        self.room = replace(self.room, **fields)
