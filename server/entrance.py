"""Who may come in: the console's link, the token in the QR code, the code to type, and how often one may guess.

It holds hashes of the devices' secrets, never the secrets. A device that was let in once is known by its secret alone.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable

from server.refused import Refused
from server.room import commands as ask
from server.room.model import Door, Room, Seat
from server.room.view import Viewer
from server.steps.kind import By
from server.wire import Order

WRONG_MOST = 20
WRONG_EVERY_MS = 1_000


def device_of(token: str) -> str:
    """Give the name of a device: a hash of its secret."""
    return hashlib.sha256(b"kring/device/" + token.encode()).hexdigest()[:32]


def same(one: str, other: str) -> bool:
    """Compare secrets in constant time; an empty one is never right."""
    return bool(one) and hmac.compare_digest(one.encode(), other.encode())


def lost(before: Room | None, after: Room) -> set[str]:
    """Give the devices that had a place in the circle, as a seat or as an admitted wall, and have none now."""
    return placed(before) - placed(after) if before is not None else set()


def placed(room: Room) -> set[str]:
    """Give the devices that have a place."""
    return {one.device for one in room.seats if one.device} | {wall.device for wall in room.walls if wall.admitted}


class Entrance:
    """The consoles that were let in, the devices that know the open door's secret, and the budget of wrong guesses."""

    def __init__(self, fresh: Callable[[], str], opened: Callable[[str], None]) -> None:
        self._fresh = fresh
        self._opened = opened
        self._consoles: set[str] = set()
        self._guests: dict[str, str] = {}
        self._link = fresh()
        self._wrong = 0
        self._last_wrong: int | None = None
        self._door = ""
        self._seats: tuple[Seat, ...] = ()
        self._seat_of: dict[str, str] = {}
        opened(self._link)

    def console(self, device: str, link: str, opened_meeting: bool) -> None:
        """Let a console in by its single-use link, or because it could open the sealed meeting; raises Refused."""
        if device in self._consoles:
            return
        if not opened_meeting:
            if not same(link, self._link):
                raise Refused("console_link")
            self._link = self._fresh()
            self._opened(self._link)
        self._consoles.add(device)

    def is_console(self, device: str) -> bool:
        """Tell whether this device is a console."""
        return device in self._consoles

    def viewer(self, room: Room | None, device: str) -> Viewer:
        """Give who looks: known by the device's secret, never by a name."""
        if device in self._consoles:
            return Viewer("console", device=device)
        if room is not None:
            seat = self._seat(room.seats, device)
            if seat:
                return Viewer("seat", seat, device)
            if any(wall.device == device and wall.admitted for wall in room.walls):
                return Viewer("wall", device=device)
        return Viewer("door", device=device)

    def by(self, room: Room, device: str, wants: str, order: Order) -> By:
        """Say who acts by an order; raises Refused for who may not even knock."""
        viewer = self.viewer(room, device)
        match viewer.role:
            case "console":
                return By(order.seat, console=True, device=device)
            case "seat" if order.seat is None:
                return By(viewer.seat, device=device)
            case "door" if isinstance(order.command, ask.AskWall) and wants == "wall":
                return By(None, device=device)
            case "door" if isinstance(order.command, ask.Knock):
                if not self.is_guest(device, room.door):
                    raise Refused("door_shut")
                return By(None, device=device)
        raise Refused("not_yours")

    def _seat(self, seats: tuple[Seat, ...], device: str) -> str:
        """Give the seat of a device, empty when it has none; looked up anew whenever somebody came, went or moved."""
        if seats is not self._seats:
            self._seats, self._seat_of = seats, {one.device: one.id for one in seats if one.device}
        return self._seat_of.get(device, "")

    def phone(self, device: str, room: Room, join: str, code: str, now: int) -> None:
        """Let a phone in that has a seat or knocked before, or that knows the open door's secret; raises Refused."""
        if self.viewer(room, device).role != "door":
            return
        try:
            self.guest(device, room.door, join, code, now)
        except Refused:
            if all(one.device != device for one in room.knocks):
                raise

    def guest(self, device: str, door: Door, join: str, code: str, now: int) -> None:
        """Let a device to the door by the QR code's token or the typed code; raises Refused."""
        if self.is_guest(device, door):
            return
        if not door.open:
            raise Refused("door_shut")
        if not same(join, door.token):
            self._guess(door, code, now)
        self._guests[device] = door.token

    def is_guest(self, device: str, door: Door) -> bool:
        """Tell whether this device knows the secret of the door that is open now."""
        return door.open and same(self._guests.get(device, ""), door.token)

    def _guess(self, door: Door, code: str, now: int) -> None:
        """Take one guess of the code from the budget of all guesses; the QR code goes on when that is used up."""
        if self._door != door.token:
            self._door, self._wrong, self._last_wrong = door.token, 0, None
        if not code:
            raise Refused("code_needed")
        if self._wrong >= WRONG_MOST:
            raise Refused("code_shut")
        if self._last_wrong is not None and now - self._last_wrong < WRONG_EVERY_MS:
            raise Refused("code_wait")
        if not same(code.upper().replace(" ", "").replace("-", ""), door.code):
            self._wrong += 1
            self._last_wrong = now
            raise Refused("code_wrong")
