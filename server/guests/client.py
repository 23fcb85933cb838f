"""A device that speaks the real protocol: hello, beats, orders with their own id, coming back when the line breaks.

What it wants comes from a mind; this module decides nothing and shows nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from threading import Event, Thread
from time import monotonic
from typing import Any, NamedTuple, Protocol

from server.faults import tell
from server.guests.plug import Plug, Way
from server.plain import Plain, from_json, prepare, to_json, to_plain
from server.room.view import View
from server.wire import Hello, House, Welcome

BEAT_S = 4.0
AGAIN_S = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
CALM = 2  # the place in AGAIN_S to begin at when the door did not know us


class No(Plain):
    """A refusal: of an order, or of the hello when it names none."""

    code: str
    id: str | None = None


class Told(Plain):
    """One message of the server: exactly one of these."""

    view: View | None = None
    house: House | None = None
    welcome: Welcome | None = None
    ack: str | None = None
    no: No | None = None
    beat: int | None = None


prepare(Told)


class Wish(NamedTuple):
    """What somebody wants to do, `after_s` seconds after it came up. `key` names it: it is done once.

    Without a command it is only `aloud`: spoken in the room, where no phone hears it.
    """

    key: tuple[object, ...]
    command: Plain | None
    after_s: float
    aloud: str = ""


class Order(NamedTuple):
    """A wish that was sent and is not answered yet."""

    id: str
    wish: Wish
    raw: bytes


class Mind(Protocol):
    """Who holds the device."""

    def hello(self) -> tuple[Way, Hello] | None:
        """Give where to go and what to say first; None when there is nowhere to go yet."""

    @property
    def look_s(self) -> float | None:
        """Give how often to be asked again though no message came; None for never."""

    def wish(self, view: View, house: House) -> Wish | None:
        """Give what to do now, or None; asked again at every message."""

    def did(self, wish: Wish) -> None:
        """It is said or sent."""

    def obeyed(self, wish: Wish) -> None:
        """What was sent is carried out."""

    def refused(self, wish: Wish | None, code: str) -> bool:
        """An order was refused, or the hello (None); tell whether to knock at the door anew."""

    def nap_s(self, view: View) -> float:
        """Give for how long the device falls silent now: a phone in a pocket."""


class Client:
    """One device on one thread."""

    def __init__(self, mind: Mind, broken: Callable[[str], None]) -> None:
        self._mind = mind
        self._broken = broken
        self._over = Event()
        self._plug: Plug | None = None
        self._view: View | None = None
        self._house = House()
        self._wish: Wish | None = None
        self._due = 0.0
        self._order: Order | None = None
        self._tries = 0
        self._thread = Thread(target=self._live, name="guest", daemon=True)

    def arrive(self) -> None:
        """Start."""
        self._thread.start()

    def leave(self) -> None:
        """Hang up and stay away."""
        self._over.set()
        if self._plug is not None:
            self._plug.cut()
        self._thread.join(timeout=1.0)

    def _live(self) -> None:
        try:
            while not self._over.wait(AGAIN_S[min(self._tries, len(AGAIN_S) - 1)]):
                self._tries += 1
                self._visit()
        except Exception as fault:  # a guest that stumbles must not do so in silence
            tell("guest", fault)
            self._broken("fault")

    def _visit(self) -> None:
        """Connect and talk until the line breaks."""
        arriving = self._mind.hello()
        if arriving is None:
            return
        way, hello = arriving
        try:
            self._plug = Plug(way)
            try:
                self._talk(self._plug, hello)
            finally:
                self._plug.leave()
        except OSError:
            return

    def _talk(self, plug: Plug, hello: Hello) -> None:
        plug.say(to_json({"hello": hello}))
        if self._order is not None:
            plug.say(self._order.raw)
        beat = monotonic() + BEAT_S
        while not self._over.is_set():
            waits = self._wish is not None and self._order is None
            raw = plug.hear(max(min(beat, self._due if waits else beat, self._looks()) - monotonic(), 0))
            if raw is not None:
                self._hear(from_json(raw, Told))
            elif self._mind.look_s is not None:
                self._think()
            if monotonic() >= beat:
                plug.say(b'{"beat":1}')
                beat = monotonic() + BEAT_S
            if waits and self._wish is not None and monotonic() >= self._due:
                self._act(plug, self._wish)

    def _looks(self) -> float:
        """Give when to think again though nothing came."""
        return monotonic() + (BEAT_S if self._mind.look_s is None else self._mind.look_s)

    def _hear(self, told: Told) -> None:
        self._house = told.house or self._house
        if told.view is not None:
            self._view, self._tries = told.view, 0
        if told.no is not None:
            self._refused(told.no)
        if self._order is not None and self._order.id == told.ack:
            self._mind.obeyed(self._order.wish)
            self._order = None
        self._think()
        if told.view is not None and (nap := self._mind.nap_s(told.view)):
            self._over.wait(nap)

    def _refused(self, no: No) -> None:
        """Tell the mind; an answer to an order that was sent twice is nobody's."""
        order = self._order
        if no.id is not None and (order is None or order.id != no.id):
            return
        if no.id is not None:
            self._order = None
        if self._mind.refused(order.wish if order and no.id else None, no.code):
            self._tries = CALM
            raise ConnectionAbortedError

    def _think(self) -> None:
        """Ask the mind what to do; the same wish keeps its time."""
        wish = self._mind.wish(self._view, self._house) if self._view is not None else None
        if wish is not None and (self._wish is None or wish.key != self._wish.key):
            self._due = monotonic() + wish.after_s
        self._wish = wish

    def _act(self, plug: Plug, wish: Wish) -> None:
        self._mind.did(wish)
        if wish.command is not None:
            self._order = self._ordered(wish.command, wish)
            plug.say(self._order.raw)
        self._think()

    def _ordered(self, command: Plain, wish: Wish) -> Order:
        """Give an order for the step and the turn that are on this screen."""
        name = secrets.token_urlsafe(16)
        at = self._view.at if self._view is not None else None
        message: dict[str, Any] = {"id": name, "do": to_plain(command), "at": [at.step, at.moves] if at else None}
        return Order(name, wish, to_json(message))
