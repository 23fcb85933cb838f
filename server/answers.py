"""An order counts once: the answers that were given, for a device that asks again. It never knows what was asked."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

ANSWERS_KEPT = 64
DEVICES_KEPT = 256


class Answers:
    """The last answers of the last devices, so that no stranger can fill the memory."""

    def __init__(self) -> None:
        self._given: OrderedDict[str, OrderedDict[str, bytes]] = OrderedDict()

    def once(self, device: str, order: str, answer: Callable[[], bytes]) -> bytes:
        """Give the answer to an order; `answer` is called the first time only."""
        given = self._given.setdefault(device, OrderedDict())
        self._given.move_to_end(device)
        if order not in given:
            given[order] = answer()
        trim(given, ANSWERS_KEPT)
        trim(self._given, DEVICES_KEPT)
        return given[order]


def trim(kept: OrderedDict[str, Any], most: int) -> None:
    """Forget the oldest."""
    while len(kept) > most:
        kept.popitem(last=False)
