"""A meeting played over the pure core: tests speak in commands and read views. The clock and chance are handed in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from server import methods
from server.plain import Plain, replace
from server.refused import Refused
from server.room import commands as ask
from server.room.apply import apply, wake
from server.room.clock import changes
from server.room.door import coming_owners
from server.room.due import due
from server.room.method import Method
from server.room.model import Moment, Room
from server.room.view import Viewer
from server.steps import brief, choose, commit, discuss, keep, reveal, write
from server.steps import round as rounds
from server.steps.kind import By
from tests import hands
from tests.seen import Seen

NAMES = ("Joost", "Lieke", "Bram", "Sanne", "Milan", "Fatma", "Teun", "Anouk")
CONSOLE = By(None, console=True)
STEPS = (
    *("afspraken", "inchecken", "inbreng", "kiezen"),
    *("vertellen", "vragen", "oordeel", "roddelen", "stapel", "besluit", "briefjes", "tip-schrijven", "tips"),
    *("pauze", "terugkijken", "voor-de-voorzitter", "bewaren"),
)


class Play(Seen):
    """A room with its clock; `now` moves only when told. Everybody votes for `wish` unless told otherwise."""

    def __init__(
        self,
        names: tuple[str, ...] = NAMES,
        minutes: int = 120,
        cases: int = 2,
        seed: int = 0,
        notes: bool = False,
        wish: tuple[str, str] = ("Fatma", "Bram"),
        method: str | Method = methods.DEFAULT,
    ) -> None:
        self.now = 1_000_000_000
        self.seed = seed
        self.wish = wish
        programme = methods.programme(method, minutes, cases)
        self.room = Room("r1", "nl", programme)
        self.chair(ask.OpenDoor())
        for name in names:
            self.sit(name)
        if notes:
            self.chair(ask.SetNotes(True))

    # --- acting ---------------------------------------------------------------------------------

    def moment(self, what: str = "") -> Moment:
        """Give the time, and chance that depends on what is asked and when: not on who asks, or on what went before."""
        return Moment(self.now, hashlib.sha256(f"{self.seed}/{self.now}/{what}".encode()).digest())

    def do(self, by: By, command: Plain) -> Room:
        self.room = apply(self.room, by, command, self.moment(type(command).__name__))
        return self.room

    def chair(self, command: Plain) -> Room:
        return self.do(CONSOLE, command)

    def seat(self, name: str, command: Plain) -> Room:
        """Let a person act: on their own phone, or through the console without one."""
        return self.do(self.hand(self.id(name)), command)

    def booth(self, name: str, command: Plain) -> Room:
        """Let the console act for a seat."""
        return self.do(By(self.id(name), console=True), command)

    def hand(self, seat: str) -> By:
        """Give who acts for a seat: its own phone, or the console where it has none."""
        device = next(one.device for one in self.room.seats if one.id == seat)
        return By(seat, device=device) if device else By(seat, console=True)

    @contextmanager
    def refused(self, code: str) -> Iterator[None]:
        """Expect one refusal, which changes nothing."""
        before = self.room
        with pytest.raises(Refused) as no:
            yield
        assert no.value.code == code
        assert self.room is before

    # --- who is there ---------------------------------------------------------------------------

    def knock(self, name: str, device: str = "") -> str:
        """Knock, and give the knock's id."""
        device = device or f"device-{name}"
        self.do(By(None, device=device), ask.Knock(name))
        return next(one.id for one in self.room.knocks if one.device == device)

    def sit(self, name: str) -> None:
        self.chair(ask.Admit((self.knock(name),)))

    def without_phone(self, name: str) -> None:
        self.chair(ask.AddSeat(name))

    def move(self, name: str, device: str = "another phone") -> Viewer:
        """Give a seat to another phone; give what that phone is."""
        self.chair(ask.MoveSeat(self.id(name), self.knock(f"{name} again", device)))
        return Viewer("seat", self.id(name), device)

    # --- going on -------------------------------------------------------------------------------

    def wait(self, seconds: float) -> None:
        """Let time pass, and what is due happen when it is due."""
        end = self.now + round(seconds * 1000)
        while (when := due(self.room)) is not None and when <= end:
            self.now = max(self.now, when)
            self.room = wake(self.room, self.moment())
        self.now = end

    def begin(self, chair: str | None = None) -> None:
        self.chair(ask.SetChair(self.id(chair or self.room.seats[0].name)))
        self.chair(ask.Begin())

    def on(self) -> None:
        """Go to the next step, through the three seconds of a sealed one; hand the chair over where it must be."""
        if self.desk().must == "chair_owns_case":
            owners = {*coming_owners(self.room)}
            chairs = {self.room.chair, self.room.stand_in}
            self.hand_over(next(one for one in self.room.seats if one.device and one.id not in owners | chairs).name)
        self.chair(ask.Next())
        if self.room.leaving is not None:
            self.wait(3)

    def hand_over(self, name: str) -> None:
        self.chair(ask.HandOver(self.id(name)))
        self.seat(name, ask.AcceptChair())

    def turns(self) -> list[str]:
        """Let everybody who gets a turn take it; give their names in order."""
        return [self.name(seat) or "?" for seat in hands.turns(hands.At(self))]

    def to(self, step: str) -> Play:
        """Go on, in the plainest way, until this step runs; begin if need be."""
        if self.step == "-":
            self.begin()
        for _ in range(60):
            if self.step == step:
                return self
            self.pass_step()
        raise AssertionError(f"{step} never came")

    def until(self, step: str) -> None:
        """Leave the running step, then go on until this step runs."""
        self.pass_step()
        self.to(step)

    def on_time(self, step: str) -> Play:
        """Go on until this step runs, every step and every change taking exactly the time it was given."""
        self.to("afspraken" if self.step == "-" else self.step)
        while self.step != step:
            at = self.room.strands[0].at or 0
            self.wait(self.run.clock.total / 1000)
            self.pass_step()
            self.wait(changes(self.room.programme, self.room.programme.stops[at : (self.room.strands[0].at or 0) + 1]))
        return self

    def pass_step(self) -> None:
        """Do the plainest thing the running step needs, in every sub-group, and go on."""
        for line in range(len(self.room.strands)):
            hands.plain(hands.At(self, line))
        self.on()

    def ballot(self, first: str, second: str) -> choose.Ballot:
        return choose.Ballot(self.id(first), self.id(second))

    def vote(self, ballots: dict[str, tuple[str, str]] | None = None) -> None:
        """Everybody votes as wished, or for the first two cases where those are not there; it closes by itself."""
        cases = self.names(tuple(case.id for case in self.state.cases))
        wish = self.wish if {*self.wish} <= {*cases} else (cases[0], cases[1])
        for seat in self.state.eligible:
            first, second = (ballots or {}).get(self.name(seat) or "", wish)
            self.do(self.hand(seat), self.ballot(first, second))
        self.wait(10)

    # --- everything that can be typed, for tests that look for it afterwards --------------------

    def full_step(self, mark: str = "") -> None:
        """Let everybody type and tap all the running step takes; `mark` stands in every text."""
        members = [one.name for one in self.room.seats if one.device and one.name != self.owner]
        match self.step:
            case "afspraken":
                for name in members:
                    self.seat(name, brief.Agree())
            case "inbreng":
                for name in members:
                    self.seat(name, rounds.Line(f"{mark}line {name}"))
            case "roddelen" if self.room.notes:
                for at, name in enumerate(members):
                    self.lay(name, f"{mark}note {at} {name}", share=at % 2 == 0)
            case "besluit":
                self.seat(self.owner or "", commit.Record(f"{mark}action", f"{mark}moment", f"{mark}sign"))
            case "briefjes":
                self.seat(self.owner or "", reveal.Want(True))
            case "tip-schrijven":
                for name in members:
                    self.seat(name, write.Answer("start", f"{mark}tip {name}"))
            case "terugkijken":
                for name in members:
                    self.seat(name, write.Answer(mark=4))
            case "bewaren":
                for name in members:
                    acted = any(item.tag == "action" for item in self.seen(name).own)
                    self.seat(name, keep.Keep(f"{mark}record" if acted else ""))

    def lay(self, name: str, text: str, share: bool = False, note: str = "") -> str:
        """Lay a note, under an id that tells nothing of its writer unless told otherwise; give the id."""
        note = note or hashlib.sha256(f"{self.run.id}/{text}".encode()).hexdigest()[:22]
        self.seat(name, discuss.Lay(note, text, share))
        return note

    def change(self, **fields: Any) -> None:
        self.room = replace(self.room, **fields)
