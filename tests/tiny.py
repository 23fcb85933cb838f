"""Small methods for tests: a few steps in some blocks, and a meeting that runs them with the shelf handed in."""

from __future__ import annotations

from typing import Any

from server import methods
from server.plain import replace
from server.room import commands as ask
from server.room.layout import with_only
from server.room.method import Asks, Block, Method, People, Shelf, Step, Time
from server.room.model import Moment
from server.steps import discuss, pause, speak, write
from server.steps import round as rounds
from server.steps.kind import Text
from tests.play import NAMES, Play


def text(words: str) -> Text:
    return Text(words, f"{words} (en)")


ASK = text("Wat denk je?")
Bounds = tuple[int, int, int]
MINUTE = Time(usual=60)


def step(name: str, options: Any = None, **more: Any) -> Step:
    """Give a step of a case; without options somebody tells something."""
    time = more.pop("time", MINUTE)
    return Step(name, "case", text(name), text(f"zeg {name}"), options or speak.Options(ASK), time, **more)


def tiny(
    *steps: Step, blocks: tuple[Block, ...] = (), people: tuple[int, int, int] = (3, 6, 12), **more: Any
) -> Method:
    """Give a method of these steps."""
    what: dict[str, Any] = {"asks": Asks("any", "low"), "name": text("klein"), "purpose": text("proberen")}
    what |= {"id": "klein", "family": "klein", "version": "1", "source": text("wij"), "people": People(*people)}
    return Method(**(what | {"steps": steps, "blocks": blocks} | more))


def talking(**more: Any) -> rounds.Options:
    return rounds.Options(ASK, **more)


def writing(leaves: str, **more: Any) -> write.Options:
    return write.Options(ASK, ASK, text=True, leaves=leaves, **more)


def gossip() -> discuss.Options:
    return discuss.Options(ASK, ASK)


def silence(seconds: int) -> pause.Options:
    return pause.Options(ASK, ASK, silence=seconds)


class Small(Play):
    """A meeting by a small method, at its first step; the first of the circle owns the case, unless told otherwise."""

    def __init__(
        self,
        method: Method,
        names: tuple[str, ...] = NAMES[:6],
        minutes: int = 120,
        cases: int = 1,
        shelf: Shelf | None = None,
        wish: tuple[str, str] = ("Fatma", "Bram"),
    ) -> None:
        self.shelf = shelf or (methods.shelf() | {method.id: method})
        super().__init__(names, minutes, cases, wish=wish)
        self.room = replace(self.room, programme=with_only(self.room.programme, method))

    def moment(self, what: str = "") -> Moment:
        return replace(super().moment(what), shelf=self.shelf)

    def run_to(self, name: str) -> Small:
        """Begin, led by a guide, and go on in the plainest way until this step runs."""
        if self.step == "-":
            self.chair(ask.SetChair(guide=True))
            self.chair(ask.Begin())
        self.to(name)
        return self

    def ran(self) -> list[str]:
        """Play to the end in the plainest way; give the steps as they came, laps and owners with them."""
        found: list[str] = []
        while True:
            run = self.run
            if self.room.programme.steps[run.step].part == "case":
                lap = "".join(f"/{one + 1}" for one in run.lap)
                found.append(f"{self.step}{lap}" + (f" {self.name(run.owner)}" if run.owner else ""))
            if self.desk().next is None:
                return found
            self.pass_step()
