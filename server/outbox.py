"""What waits to go to one screen: small answers in order, of the views and of the laptop's news only the newest.

Whoever has something to send leaves it here and goes on, so that a slow or sleeping phone holds up nobody: what the
line takes without waiting goes out at once, the rest is sent by the thread of that screen. It never looks into what
it carries.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

OVERFULL = 1008

Draw = Callable[[], bytes]
Send = Callable[[bytes], None]
Offer = Callable[[bytes], bool]


class Outbox:
    """One per WebSocket; nothing that is called here may block.

    `wake` tells the thread of the screen that something waits; `offer` sends a message if the line takes it now and
    tells whether it did.
    """

    def __init__(self, wake: Callable[[], None], answers_most: int = 64, offer: Offer | None = None) -> None:
        self._wake = wake
        self._answers_most = answers_most
        self._offer = offer
        self._lock = Lock()
        self._emptying = Lock()  # one at a time, so that nothing overtakes
        self._answers: list[bytes] = []
        self._news: bytes | None = None
        self._draw: Draw | None = None
        self._shown = hash(b"")  # of the last view: kept whole, it would be a good part of what a phone costs
        self._ending: tuple[int, str] | None = None

    @property
    def ending(self) -> tuple[int, str] | None:
        """The code and reason with which this socket is to be closed, once somebody said so."""
        return self._ending

    def show(self, draw: Draw, later: bool = False) -> None:
        """Put a view in the place of the one that waits; `draw` is called when it is really sent.

        `later`: whoever shows has more to say to others first, and will call `go`.
        """
        with self._lock:
            self._draw = draw
        if not later:
            self.go()

    def say(self, message: bytes, later: bool = False) -> None:
        """Add an answer; it goes out before any view that is shown later. Too many unread answers close the socket."""
        with self._lock:
            if len(self._answers) < self._answers_most:
                self._answers.append(message)
            elif self._ending is None:
                self._ending = (OVERFULL, "unread")
        if not later:
            self.go()

    def tell(self, news: bytes, later: bool = False) -> None:
        """Put news of the laptop in the place of what waits of it; it goes out after the answers, before a view."""
        with self._lock:
            self._news = news
        if not later:
            self.go()

    def close(self, code: int, reason: str) -> None:
        """Close the socket after what was said before; the first code that is given counts."""
        with self._lock:
            self._ending = self._ending or (code, reason)
        self._wake()

    def go(self) -> None:
        """Let what waits go out: at once if the line takes it, else by the thread of the screen."""
        if (self._answers or self._news or self._draw or self._ending) and not self._offered():
            self._wake()

    def _offered(self) -> bool:
        """Offer what waits to the line; tell whether nothing is left for the thread of the screen."""
        if self._offer is None or self._ending or not self._emptying.acquire(blocking=False):
            return False
        try:
            return self._offer_all(self._offer)
        except Exception:
            return False  # a view that cannot be drawn is the trouble of its own screen, not of whoever shows it
        finally:
            self._emptying.release()

    def _offer_all(self, offer: Offer) -> bool:
        draw, news = self._draw, self._news  # before the answers are looked at: what was said before is among them
        while answers := self._answers[:1]:
            if not offer(answers[0]):
                return False
            with self._lock:
                del self._answers[0]
        if news is not None:
            if not offer(news):
                return False
            with self._lock:
                self._news = None if self._news is news else self._news
        if draw is not None:
            view = draw()
            if hash(view) != self._shown and not offer(view):
                return False
            self._shown = hash(view)
        with self._lock:
            self._draw = None if self._draw is draw else self._draw
            return not self._answers and self._news is None and self._draw is None

    def empty_into(self, send: Send) -> None:
        """Send what waits: for the thread of the screen alone. A view equal to the last one is not sent again."""
        with self._emptying:
            with self._lock:
                answers, news, draw = self._answers, self._news, self._draw
                self._answers, self._news, self._draw = [], None, None
            for message in answers if news is None else [*answers, news]:
                send(message)
            if draw is None:
                return
            view = draw()
            if hash(view) != self._shown:
                send(view)
                self._shown = hash(view)
