"""What the guests at a table share: the script and the pace, the way in, and a nod when somebody is ready.

Nobody learns here what another sees or does; a nod tells only that nothing is left to do in a step.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

from server.guests.pace import Pace
from server.guests.plug import Way
from server.guests.script import Script

LAPS = 2


class Nap(NamedTuple):
    """For the tests: somebody's phone falls silent when a step of this id begins, once."""

    who: str
    step: str
    seconds: float


class Nods:
    """Who is ready with which step, and in which steps somebody had something to tap or to type."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._ready: dict[int, int | None] = {}
        self.acted: set[tuple[int, str]] = set()

    def nod(self, place: int, step: int | None) -> None:
        """Note that who sits here is ready with a step; None takes it back."""
        with self._lock:
            self._ready[place] = step

    def act(self, step: int, name: str) -> None:
        """Note that somebody had something to tap or to type in a step."""
        with self._lock:
            self.acted.add((step, name))

    def quiet(self, step: int) -> bool:
        """Tell whether everybody who ever nodded is ready with this step."""
        with self._lock:
            return all(one == step for one in self._ready.values())


class Company(NamedTuple):
    """What the guests share: the script, the pace, the way to the meeting and its open door's token, ears and a bell.

    `say` hears what is said aloud in the room; without it nobody says anything. `trouble` gets what should not happen.
    `whole`: everybody brings a case. `laps`: how often a loop is held that goes on until somebody is satisfied.
    `variant` says which way is taken where there are several: another number, another way.
    """

    script: Script
    pace: Pace
    way: Callable[[], Way | None]
    trouble: Callable[[str], None]
    say: Callable[[str, str], None] | None = None
    nods: Nods = Nods()
    whole: bool = False
    laps: int = LAPS
    variant: int = 0
