"""Which phones are connected, told per seat. It stands still while a secret vote is open, and is never saved."""

from __future__ import annotations

from collections.abc import Iterable

from server.room.model import Room
from server.room.scene import running
from server.steps.choose import State as Choosing

SINCE_THE_START = 1


class Presence:
    """Since when each device that left is away, and what was last told of the seats."""

    def __init__(self) -> None:
        self._away: dict[str, int] = {}
        self._told: dict[str, int] = {}

    def came(self, device: str) -> None:
        """Note that a device is there."""
        self._away.pop(device, None)

    def went(self, device: str, room: Room | None, now: int) -> None:
        """Note when a seat's device went; of a stranger nothing is remembered."""
        if room is not None and any(seat.device == device for seat in room.seats):
            self._away[device] = now

    def phones(self, room: Room | None, connected: Iterable[str]) -> dict[str, int]:
        """Give since when each seat's phone is away in milliseconds since 1970, 0 when it is connected."""
        if room is not None and not voting(room):
            since = {**self._away, **dict.fromkeys(connected, 0)}
            self._told = {one.id: since.get(one.device, SINCE_THE_START) for one in room.seats if one.device}
        return self._told


def voting(room: Room) -> bool:
    """Tell whether a secret vote is open."""
    run = running(room)
    return run is not None and isinstance(run.state, Choosing) and run.state.phase == "vote"
