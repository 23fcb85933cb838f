"""What the laptop knows outside the room, as a role may be told it: the console all, a wall in the lobby how to join.

It finds nothing out by itself, and a phone is never told any of it.
"""

from __future__ import annotations

from server import errands, wire
from server.cabinet import Cabinet
from server.custody import Custody
from server.outside import Premises
from server.plain import replace
from server.room.model import Door, Room
from server.workshop import Workshop


class Household:
    """The network, the meeting's key, the chair's own methods and the records that were kept, in one frame."""

    def __init__(self, premises: Premises, custody: Custody, workshop: Workshop) -> None:
        self._premises, self._custody, self._workshop = premises, custody, workshop
        self._cabinet = Cabinet(custody.store.records)

    def craft(self, device: str, order: wire.Order, room: Room | None) -> str:
        """Let workshop or cabinet carry out an order of the console; give the refusal's code, or nothing.

        What this meeting will go by is not thrown away.
        """
        if isinstance(order.command, errands.RECORDS):
            return self._cabinet.obey(device, order.id, order.command, room)
        planned = room.programme.plans[0].method if room and not (room.ended or room.programme.picks) else ""
        if isinstance(order.command, errands.RemoveMethod) and order.command.file == planned:
            return "own_chosen"
        return self._workshop.obey(device, order.id, order.command)

    def told(self, role: str, room: Room | None, phones: dict[str, int]) -> bytes | None:
        """Give the house as this role may know it, None for who may not; `phones` is since when each is away."""
        if role not in ("console", "wall"):
            return None
        door = room.door if room is not None else Door()
        house = self._premises.house(self._custody.way_in(door), door.code, role == "wall")
        if role == "wall":
            return wire.told("house", house)
        state = "sealed" if room is None else "ended" if room.ended else "ready"
        custody = self._custody
        found = custody.found.saved_ms if custody.found else None
        key = custody.code if state == "ready" else ""
        known = replace(house, state=state, found=found, recovery=key, trouble=custody.trouble, phones=phones)
        own, records = self._workshop.told(), self._cabinet.told(room)
        return wire.told("house", replace(known, memory=custody.store.memory, own=own, records=records))
