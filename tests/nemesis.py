"""A nemesis, drawn from a seed, that breaks whatever lies between phones and laptop, and meetings held nonetheless."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from tests import apart
from tests.badline import Air, Weather
from tests.crew import NAMES, STAGES, Crew, Spell
from tests.history import backwards, leaks, miscounted, unlike
from tests.roaming import Roamer
from tests.storm import lost
from tests.witness import Witness

LOSS, DELAY_S = (0.05, 0.30), 0.8
DOWN_S, STOP_S, DEAD_S, WEATHER_S = (1.0, 20.0), (1.0, 15.0), (0.1, 4.0), (2.0, 12.0)
BETWEEN_S = (0.2, 1.8)
LOOK_S, DEAF_S = 0.05, 1.0
HASTY = 4  # lines that are cut at the first thing that is asked over them
HEALED_S, PATIENCE_S = 5.0, 30.0


class Nemesis:
    """Breaks things and mends them again, for so long; `scale` makes all of it shorter."""

    def __init__(self, crew: Crew, chance: random.Random, scale: float = 1.0) -> None:
        self.crew, self.chance, self.scale = crew, chance, scale
        self.done: Counter[str] = Counter()
        lines = ((self._weather, 3), (self._down, 2), (self._hole, 1), (self._hang_up, 4))
        self._kinds = (*lines, (self._stop, 1), (self._kill, 1))
        self._bag: list[Callable[[Roamer], None]] = []
        self._mends: dict[tuple[str, str], tuple[float, Callable[[], None]]] = {}

    def rage(self, seconds: float) -> None:
        """Break one thing after the other."""
        until, breaks = monotonic() + seconds, 0.0
        for phone in self.chance.sample([*self.crew.roamers.values()], HASTY):
            self._hang_up(phone)
        while (now := monotonic()) < until:
            for key, (when, mend) in list(self._mends.items()):
                if when <= now:
                    del self._mends[key]
                    mend()
            if now >= breaks:
                breaks = now + self._lasts(BETWEEN_S)
                self._break()
            sleep(LOOK_S)

    def heal(self) -> float:
        """Mend everything; gives when that was done."""
        mends, self._mends = self._mends, {}
        for _, mend in mends.values():
            mend()
        for one in self.crew.roamers.values():
            one.hasty.clear()
        self.crew.air.clear()
        return monotonic()

    def _lasts(self, bounds: tuple[float, float]) -> float:
        return self.chance.uniform(*bounds) * self.scale

    def _break(self) -> None:
        if not self._bag:
            self._bag = [what for what, often in self._kinds for _ in range(often)]
            self.chance.shuffle(self._bag)
        self._bag.pop()(self.crew.roamers[self.chance.choice(NAMES)])

    def _begin(self, what: str, phone: Roamer, bounds: tuple[float, float], mend: Callable[[], None]) -> None:
        self.done[what] += 1
        self._mends[what, phone.name] = (monotonic() + self._lasts(bounds), mend)

    def _weather(self, phone: Roamer) -> None:
        """A line that loses and delays."""
        assert phone.line is not None
        line, late = phone.line, self.chance.uniform(0, DELAY_S)
        line.weather = Weather(self.chance.uniform(*LOSS), late * 0.8, late * 0.2)
        self._begin("weather", phone, WEATHER_S, lambda: setattr(line, "weather", Weather()))

    def _down(self, phone: Roamer) -> None:
        """A link that goes down, and up again; the phone notices both."""
        line = phone.line
        assert line is not None
        if line.up:
            line.link(False)
            self._begin("down", phone, DOWN_S, both(lambda: line.link(True), phone.look))

    def _hole(self, phone: Roamer) -> None:
        """A line on which nothing comes through; nobody is told that it is so, or that it is over."""
        line = phone.line
        assert line is not None
        if not line.hole:
            line.hole = True
            self._begin("hole", phone, DOWN_S, lambda: setattr(line, "hole", False))

    def _hang_up(self, phone: Roamer) -> None:
        """A line that is cut when something was asked and not answered yet; it is asked again on the next one."""
        self.done["hang up"] += 1
        phone.hasty.set()

    def _stop(self, phone: Roamer) -> None:
        """A phone that stands still, and is looked at again."""
        if not phone.away.is_set():
            phone.away.set()
            self._begin("stop", phone, STOP_S, both(phone.away.clear, phone.look))

    def _kill(self, phone: Roamer) -> None:
        """A laptop that dies when it did what the chair asked and did not tell yet, and is started again."""
        if self.crew.witness.up:
            console = self.crew.console
            console.spoke.clear()
            console.deaf.set()
            console.spoke.wait(DEAF_S)
            sleep(LOOK_S)
            self.crew.witness.kill()
            console.deaf.clear()
            self._begin("kill", self.crew.console, DEAD_S, self.crew.witness.start)


def both(one: Callable[[], None], other: Callable[[], None]) -> Callable[[], None]:
    """Make one of two things to do, in this order."""

    def each() -> None:
        one()
        other()

    return each


# --- a meeting in bad weather -----------------------------------------------------------------------------------------


def converged(crew: Crew, since: float) -> tuple[float, list[str]]:
    """Wait until everybody was answered and sees what they should; gives how long it took, and who was the last."""
    last: list[str] = []
    while wrong := differences(crew):
        last = wrong
        if monotonic() - since > PATIENCE_S:
            return monotonic() - since, [f"never: {one}" for one in wrong]
        sleep(LOOK_S)
    return monotonic() - since, last


def differences(crew: Crew) -> list[str]:
    """Name who waits for an answer, is in trouble, or sees another room than there is."""
    known = crew.known()
    wrong = [f"{name} waits" for name, one in crew.roamers.items() if one.waits]
    for name, one in crew.roamers.items():
        wrong += [f"{name}: {one.trouble}"] if one.trouble else []
        wrong += [f"{name}{path}" for path in unlike(one.view, known.views[name])]
    return wrong


def judged(crew: Crew, spell: Spell) -> list[str]:
    """Hold what was asked and told against the room."""
    spell.settle()
    room = crew.known().room
    assert room is not None
    wrong = lost(room, spell)
    ballots, votes = crew.ballots(), crew.witness.votes
    wrong += [fault for vote in votes for fault in miscounted(vote, ballots)]
    for name, one in crew.roamers.items():
        views = [frame for frame in one.frames if frame.startswith(b'{"view"')]
        wrong += [*backwards(views), *leaks(name, views)]
        one.frames = views[-1:]
    return wrong + crew.witness.faults


def meeting(chance: random.Random, folder: Path, stages: list[str], seconds: float, scale: float) -> dict[str, Any]:
    """Hold one meeting, each of these steps in bad weather; gives what happened and what was wrong."""
    air = Air(random.Random(chance.random()))
    crew = Crew(Witness(folder, apart.ADDRESS), air)
    nemesis = Nemesis(crew, chance, scale)
    told: dict[str, Any] = {"healed_s": [], "wrong": [], "slow": []}
    try:
        for stage in (one for one in STAGES if one.step in stages):
            crew.ready(stage)
            spell = Spell(crew, stage)
            nemesis.rage(seconds)
            spell.end()
            took, last = converged(crew, nemesis.heal())
            told["healed_s"].append(round(took, 2))
            told["slow"] += [f"{stage.step} {took:.1f} s: {one}" for one in last if took > HEALED_S]
            told["wrong"] += [f"{stage.step}: {one}" for one in judged(crew, spell)]
    finally:
        crew.leave()
        crew.witness.kill()
        air.shut()
    asked = [deed for one in crew.roamers.values() for deed in one.deeds]
    told |= {"broken": nemesis.done, "asked": len(asked), "lost": round(air.lost, 3), "votes": len(crew.witness.votes)}
    told["again"] = sum(one.again for one in crew.roamers.values())
    return told | {"sure": sum(one.answer == "" for one in asked), "open": sum(one.answer is None for one in asked)}


def storms(seed: int, stages: list[str], seconds: float, scale: float = 1.0) -> dict[str, Any]:
    """Hold a meeting in bad weather in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return meeting(random.Random(seed), Path(folder) / "kring", stages, seconds, scale)
