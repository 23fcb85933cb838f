"""What waits to go to one screen: small answers in order, and of the views only the newest.

Whoever has something to send leaves it here and goes on; the thread of that screen empties it, so that a slow or
sleeping phone holds up nobody. It never looks into what it carries.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

OVERFULL = 1008

Draw = Callable[[], bytes]
Send = Callable[[bytes], None]


class Outbox:
    """One per WebSocket. `wake` tells the thread of the screen that something waits; it must not block."""

    def __init__(self, wake: Callable[[], None], answers_most: int = 64) -> None:
        self._wake = wake
        self._answers_most = answers_most
        self._lock = Lock()
        self._answers: list[bytes] = []
        self._draw: Draw | None = None
        self._shown = b""
        self._ending: tuple[int, str] | None = None

    @property
    def ending(self) -> tuple[int, str] | None:
        """The code and reason with which this socket is to be closed, once somebody said so."""
        return self._ending

    def show(self, draw: Draw) -> None:
        """Put a view in the place of the one that waits; `draw` is called when it is really sent."""
        with self._lock:
            self._draw = draw
        self._wake()

    def say(self, message: bytes) -> None:
        """Add an answer; it goes out before any view that is shown later. Too many unread answers close the socket."""
        with self._lock:
            if len(self._answers) < self._answers_most:
                self._answers.append(message)
            elif self._ending is None:
                self._ending = (OVERFULL, "unread")
        self._wake()

    def close(self, code: int, reason: str) -> None:
        """Close the socket after what was said before; the first code that is given counts."""
        with self._lock:
            self._ending = self._ending or (code, reason)
        self._wake()

    def empty_into(self, send: Send) -> None:
        """Send what waits: for the thread of the screen alone. A view equal to the last one is not sent again."""
        with self._lock:
            answers, draw = self._answers, self._draw
            self._answers, self._draw = [], None
        for answer in answers:
            send(answer)
        if draw is None:
            return
        view = draw()
        if view != self._shown:
            send(view)
            self._shown = view
