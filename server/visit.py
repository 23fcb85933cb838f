"""One device for as long as its socket lives, and what it was shown last: what did not change is not sent again.

It decides nothing, and knows a view only as something to compare and to encode.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from server import wire
from server.outbox import Outbox
from server.plain import replace
from server.room.method import Shelf
from server.room.model import Room
from server.room.view import Circle, View, Viewer, circle, timed, view

REFUSED = 4001


class Host(Protocol):
    """Who takes the orders."""

    def obey(self, visit: Visit, message: object) -> None:
        """Carry out an order; raises Refused."""

    def left(self, visit: Visit) -> None:
        """Note that a socket is gone."""


class Visit:
    """What it puts in the outbox goes out when `outbox.go` is called, so that everybody's is ready first."""

    def __init__(self, host: Host, device: str, said: wire.Hello, outbox: Outbox) -> None:
        # The secrets have done their work, and are not kept: the device is known by their hash.
        self.device, self.said, self.outbox = device, replace(said, token="", key=""), outbox
        self._host = host
        self._shown: View | None = None
        self._housed = b""

    def hear(self, message: object) -> None:
        """Take one order; raises Refused."""
        self._host.obey(self, message)

    def leave(self) -> None:
        """The socket is gone."""
        self._host.left(self)

    def show(self, room: Room, viewer: Viewer, known: Circle, now: Callable[[], int], shelf: Shelf) -> None:
        """Show a view with the clocks of the moment of sending; `known` is the circle of this room at 0."""
        if self.outbox.ending:
            return
        drawn = view(room, viewer, 0, known, shelf)
        if drawn != self._shown:
            self._shown = drawn
            self.outbox.show(lambda: wire.shown(timed(drawn, room, now())), later=True)

    def know(self, room: Room, viewer: Viewer) -> None:
        """Take a view as shown: its device knows what changed from elsewhere."""
        self._shown = view(room, viewer, 0)

    def turn_out(self, code: str) -> None:
        """Say why, and hang up: its device has no place here any more."""
        self.outbox.say(wire.turned_out(code), later=True)
        self.outbox.close(REFUSED, code)

    @property
    def phone(self) -> bool:
        """Whether it came as a phone, to which the laptop has nothing to tell of itself."""
        return self.said.wants == "seat"

    def tell_house(self, told: bytes) -> None:
        """Tell what the laptop knows, if that changed."""
        if told != self._housed:
            self._housed = told
            self.outbox.tell(told, later=True)


class Showing:
    """Gives devices their own views; what everybody in the circle knows is worked out once for all of them."""

    def __init__(self, viewer: Callable[[str], Viewer], now: Callable[[], int], shelf: Callable[[], Shelf]) -> None:
        self._viewer = viewer
        self._now = now
        self._shelf = shelf
        self._room: Room | None = None
        self._on: Shelf | None = None
        self._known: Circle | None = None

    def to(self, visits: Iterable[Visit], room: Room | None) -> None:
        """Show a room as it is to these devices."""
        if room is None:
            return
        shelf = self._shelf()
        if self._known is None or room is not self._room or shelf is not self._on:
            # What did not change stays the same object: quick to compare, and kept once for all phones.
            self._room, self._on, self._known = room, shelf, circle(room, 0, self._known, shelf)
        for visit in visits:
            visit.show(room, self._viewer(visit.device), self._known, self._now, shelf)
