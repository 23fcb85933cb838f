"""Guests of the demo at a small method, played over the core: each acts on its own view, and a test leads."""

from __future__ import annotations

from typing import Any

from server import wire
from server.guests.company import Company, Nods
from server.guests.guest import Guest
from server.guests.pace import TRIAL
from server.guests.script import cast, script
from server.plain import to_plain
from server.room.method import Method, Step
from server.steps.kind import By
from tests.tiny import Small, tiny

PEOPLE = 6


class Sat:
    """Guests at a small method, each acting on their own view; the test leads. The first of them owns the case."""

    def __init__(self, method: Method, people: int = PEOPLE, variant: int = 0) -> None:
        whole = cast(script("nl"), people)
        self.names = tuple(one.name for one in whole.people)
        self.play = Small(method, self.names)
        self.troubles: list[str] = []
        self.nods = Nods()
        company = Company(whole, TRIAL, lambda: None, self.troubles.append, nods=self.nods, variant=variant)
        self.guests = {one.name: Guest(company, place) for place, one in enumerate(whole.people)}
        self.act()  # in the lobby there is nothing to do but to see who is there

    def to(self, name: str) -> Sat:
        """Begin, and play until this step runs and nobody wants anything in it any more."""
        self.play.run_to(method_first(self.play)) if self.play.step == "-" else None
        for _ in range(80):
            self.act()
            if self.play.step == name:
                return self
            self.play.wait(10)
            self.play.on()
        raise AssertionError(f"{name} never came")

    def act(self) -> None:
        """Let everybody do what they want, one thing each in turn, until nobody wants anything."""
        while [name for name in self.names if self.one(name)]:
            pass

    def one(self, name: str) -> bool:
        """Let one guest do one thing, as the protocol carries it."""
        guest = self.guests[name]
        wish = guest.wish(self.play.view(name), wire.House())
        if wish is None:
            return False
        guest.did(wish)
        if wish.command is not None:
            order = wire.order({"id": "an-order", "do": to_plain(wish.command)})
            self.play.do(By(self.play.id(name), device=f"device-{name}"), order.command)
            guest.obeyed(wish)
        return True

    def ran(self) -> list[str]:
        """Play to the end; give the steps of the case as they came, with their laps."""
        self.to(method_first(self.play))
        found: list[str] = []
        while self.play.desk().next is not None:
            self.act()
            run = self.play.run
            if self.play.room.programme.steps[run.step].part == "case":
                found.append(f"{self.play.step}{''.join(f'/{one + 1}' for one in run.lap)}")
            self.play.wait(10)
            self.play.on()
        return found


def method_first(play: Small) -> str:
    """Give the first step of the method."""
    return next(one.id for one in play.room.programme.steps if one.part == "case")


def played(*steps: Step, to: str, **more: Any) -> Sat:
    """Play a small method until a step of it is done."""
    return Sat(tiny(*steps, **more)).to(to)
