"""What the system tells of the world round this laptop, asked again every few seconds on a thread of its own.

Whoever wants to know never waits: they get what was told last.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from time import monotonic

from server.faults import tell
from server.lan.told import Told, told

EVERY_S = 5.0


class Surroundings:
    """What was told last. `ask` may take its time; `now` is a clock in seconds that never runs back."""

    def __init__(self, ask: Callable[[], Told] = told, now: Callable[[], float] = monotonic) -> None:
        self.known = Told()
        self._seen = self.known
        self._ask, self._now = ask, now
        self._asking: Thread | None = None
        self._due = now()
        self.look()

    def look(self) -> bool:
        """Ask again if it is time; tell whether what is known changed since the look before."""
        if self._now() >= self._due and not (self._asking and self._asking.is_alive()):
            self._due = self._now() + EVERY_S
            self._asking = Thread(target=self._learn, name="surroundings", daemon=True)
            self._asking.start()
        before, self._seen = self._seen, self.known
        return before != self._seen

    def _learn(self) -> None:
        """Ask the system; a fault of ours leaves the answer open, and is told."""
        try:
            self.known = self._ask()
        except Exception as fault:
            tell("surroundings", fault)
            self.known = Told("unknown")
