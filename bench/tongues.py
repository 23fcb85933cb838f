"""How each server is spoken to: what a device says first, what a view looks like, and how the chair goes on."""

from __future__ import annotations

import itertools
import json
from abc import ABC, abstractmethod
from typing import Any

from bench.line import Hear, Line
from bench.meeting import token
from bench.sealed import Sealed
from server.channel import SMALL, TAG_BYTES, read_key

LAPTOP = "127.0.0.1"


class Tongue(ABC):
    """One server's protocol, as far as the measurements need it."""

    path = "/"
    view = b'{"view"'  # how a view begins

    def line(self, port: int, hear: Hear, at: int, receive_bytes: int = 0) -> Line:
        """Give the line of one device; it does not dial yet."""
        return Line((LAPTOP, port), self.path, hear, at, receive_bytes)

    def greet(self, line: Line) -> None:  # noqa: B027  # most servers need no greeting
        """Say what a device says first."""

    def heard(self, line: Line, message: bytes) -> bool:
        """Take a message; tell whether it is a view."""
        return message.startswith(self.view)

    @abstractmethod
    def go_on(self, chair: Line) -> None:
        """Let the chair change the room, so that every phone gets a new view."""

    def beat(self, line: Line) -> None:  # noqa: B027  # not every server listens for silence
        """Say that this device is still there."""


class Kring(Tongue):
    """Ours: a phone says its secret, the chair gives the floor to who comes next.

    Phones come through the channel, to the listener for phones. The laptop's own listener has none: only there can it
    be measured what the channel costs, by phones that come as the console does.
    """

    path = "/socket"

    def __init__(self, said: dict[str, Any], channel: bool = True) -> None:
        self._link: str = said["link"]
        self._host: str = said["phones"]
        self._laptop = read_key(said["laptop"]) if channel else None
        self._numbers = itertools.count(10_000_000)
        self._seen = b""

    def line(self, port: int, hear: Hear, at: int, receive_bytes: int = 0) -> Line:
        """Give the console's plain line, or a phone's."""
        if at == 0 or self._laptop is None:
            return super().line(port, hear, at, receive_bytes)
        return Sealed(self._laptop, (self._host, port), self.path, hear, at, receive_bytes)

    def greet(self, line: Line) -> None:
        """Arrive: the first socket is the console, the others are phones."""
        chair = {"wants": "console", "token": token(9999), "join": self._link}
        phone = {"wants": "seat", "token": token(line.at - 1)}
        line.say(json.dumps({"hello": phone if line.at else chair}).encode())

    def heard(self, line: Line, message: bytes) -> bool:
        """Keep the console's view: a command names the step and turn it is meant for.

        A phone's message is known by its length, with the channel and without: but for views, all it is sent is small.
        """
        if line.at:
            return len(message) > SMALL[-1] + TAG_BYTES
        if message.startswith(self.view):
            self._seen = message
            return True
        return False

    def go_on(self, chair: Line) -> None:
        """Give the floor to who comes next; after the last, start another round."""
        view = json.loads(self._seen)["view"]
        do = "next_turn" if view["floor"]["lit"] else "more_round"
        at = [view["at"]["step"], view["at"]["moves"]]
        chair.say(json.dumps({"id": str(next(self._numbers)), "do": {"do": do}, "at": at}).encode())

    def beat(self, line: Line) -> None:
        """Beat, as phones do every four seconds."""
        line.say(b'{"beat":1}')


class Bare(Tongue):
    """The `websockets` library: any text from the chair changes the room."""

    def go_on(self, chair: Line) -> None:
        """Go on."""
        chair.say(b"next")


class SocketIO(Tongue):
    """Flask-SocketIO over WebSocket alone, as its own client would talk when told to."""

    path = "/socket.io/?EIO=4&transport=websocket"
    view = b'42["view"'

    def greet(self, line: Line) -> None:
        """Connect to the one namespace."""
        line.say(b"40")

    def heard(self, line: Line, message: bytes) -> bool:
        """Answer the server's pings."""
        if message == b"2":
            line.say(b"3")
        return message.startswith(self.view)

    def go_on(self, chair: Line) -> None:
        """Go on."""
        chair.say(b'42["next"]')
