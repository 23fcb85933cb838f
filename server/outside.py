"""What the hub needs of the world outside the room: the network, time and chance. Others have the real ones."""

from __future__ import annotations

from typing import Protocol

from server.wire import House


class Premises(Protocol):
    """What the laptop knows of the network."""

    def house(self, join: str, code: str, wall: bool) -> House:
        """Give addresses, links and the QR code."""

    def move(self, ip: str) -> None:
        """Serve phones on another address of this laptop; raises Refused."""


class Time(Protocol):
    """Time and chance, handed in."""

    def now(self) -> int:
        """Give the time in milliseconds."""

    def jumped(self) -> int:
        """Give the milliseconds the laptop slept, once."""

    def luck(self) -> bytes:
        """Give 32 bytes of chance."""
