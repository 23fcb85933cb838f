"""One WebSocket as a phone's browser would open it, sealed as a phone's is. What is said on it it never knows."""

from __future__ import annotations

import base64
import secrets
import select
import socket
from contextlib import suppress
from time import monotonic
from typing import NamedTuple

from server.channel import Caller, Channel, Untrue

OPEN_S = 5.0
MOST = 65_536
TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
UPGRADE = (
    "GET /socket HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
)


class Way(NamedTuple):
    """What a link says: where to go, its secret, and by which key the laptop is known; none on the laptop itself."""

    host: str
    secret: str
    laptop: bytes | None = None


class Plug:
    """For one thread; only `cut` may be called from another. Every end is a ConnectionError."""

    def __init__(self, way: Way) -> None:
        ip, _, port = way.host.rpartition(":")
        self._plug = socket.create_connection((ip.strip("[]"), int(port)), timeout=OPEN_S)
        self._plug.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._came = bytearray()
        self._channel: Channel | None = None
        try:
            self._upgrade(way.host)
            if way.laptop is not None:
                self._channel = self._call(Caller(way.laptop, secrets.token_bytes))
        except (OSError, Untrue):
            self._plug.close()
            raise ConnectionRefusedError from None

    def _upgrade(self, host: str) -> None:
        key = base64.b64encode(secrets.token_bytes(16)).decode()
        self._plug.sendall(UPGRADE.format(host=host, key=key).encode())
        while b"\r\n\r\n" not in self._came:
            self._read()
        head, _, rest = bytes(self._came).partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 101 "):
            raise ConnectionRefusedError
        self._came = bytearray(rest)

    def _call(self, caller: Caller) -> Channel:
        """Make the channel; raises Untrue when another laptop answers."""
        self._send(BINARY, caller.greet())
        answer = self.hear(OPEN_S)
        if answer is None:
            raise ConnectionRefusedError
        return caller.answered(answer)[0]

    def say(self, text: bytes) -> None:
        """Send one text."""
        if self._channel is None:
            self._send(TEXT, text)
        else:
            self._send(BINARY, self._channel.seal(text))

    def hear(self, within_s: float) -> bytes | None:
        """Give the next text, or None when there was none in time; raises ConnectionError when it is over."""
        until = monotonic() + within_s
        while True:
            kind, body = self._frame()
            match kind:
                case _ if kind in (TEXT, BINARY):
                    return self._opened(body)
                case _ if kind == PING:
                    self._send(PONG, body)
                case _ if kind == CLOSE:
                    with suppress(OSError):
                        self._send(CLOSE, body[:2])
                    raise ConnectionResetError
            if not kind and not self._waited(until - monotonic()):
                return None

    def _opened(self, body: bytes) -> bytes:
        try:
            return body if self._channel is None else self._channel.open(body)
        except Untrue:
            raise ConnectionAbortedError from None

    def _waited(self, seconds: float) -> bool:
        """Read what comes within so many seconds; tell whether anything came."""
        if not select.select([self._plug], [], [], max(seconds, 0))[0]:
            return False
        self._read()
        return True

    def _read(self) -> None:
        raw = self._plug.recv(MOST)
        if not raw:
            raise ConnectionResetError
        self._came += raw

    def _frame(self) -> tuple[int, bytes]:
        """Give the kind and body of a frame that came in whole, or kind 0. The server sends no parts of texts."""
        came = self._came
        if len(came) < 2:
            return 0, b""
        wide = {126: 2, 127: 8}.get(came[1], 0)
        size = int.from_bytes(came[2 : 2 + wide]) if wide else came[1]
        end = 2 + wide + size
        if len(came) < max(end, 2 + wide):
            return 0, b""
        kind, body = came[0] & 0x0F, bytes(came[2 + wide : end])
        del came[:end]
        return kind, body

    def _send(self, kind: int, body: bytes) -> None:
        size = len(body)
        short = size if size < 126 else 126
        wide = size.to_bytes(2) if short == 126 else b""
        mask = secrets.token_bytes(4)
        masked = bytes(one ^ mask[at % 4] for at, one in enumerate(body))
        self._plug.sendall(bytes((0x80 | kind, 0x80 | short)) + wide + mask + masked)

    def cut(self) -> None:
        """End it at once; a thread that listens wakes up."""
        with suppress(OSError):
            self._plug.shutdown(socket.SHUT_RDWR)

    def leave(self) -> None:
        """Say goodbye and let go."""
        with suppress(OSError):
            self._send(CLOSE, (1000).to_bytes(2))
        self._plug.close()
