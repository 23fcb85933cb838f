"""One WebSocket of the load client on a raw socket: as little work as possible, so that it is not what is measured.

It masks with zeros, reads whole frames and looks at their first bytes only; it checks nothing that a browser would.
"""

from __future__ import annotations

import base64
import socket
from collections.abc import Callable

PING, CLOSE = 0x9, 0x8
TEXT, BINARY = 0x81, 0x82
MASKED = 0x80
NO_MASK = bytes(4)
READ = 262_144

Hear = Callable[["Line", bytes], None]
Host = tuple[str, int]


class Line:
    """One socket: `say` texts, and `read` whatever came, which `hear` is told message by message."""

    def __init__(self, host: Host, path: str, hear: Hear, at: int = 0, receive_bytes: int = 0) -> None:
        self.at, self.open, self.gone = at, False, False
        self.received = self.sent = self.heard = 0
        self._hear = hear
        self._left = self._kept = b""
        self._waiting: list[bytes] = []
        self._host, self._hello = host, handshake(host, path)
        self.plug = socket.socket()
        self.plug.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if receive_bytes:
            self.plug.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)

    def dial(self) -> None:
        """Connect, and ask for a WebSocket."""
        self.plug.connect(self._host)
        self.plug.sendall(self._hello)
        self.plug.setblocking(False)

    @property
    def ready(self) -> bool:
        """Whether texts go out; until then they wait."""
        return self.open

    def fileno(self) -> int:
        """Give the file number, for a selector."""
        return self.plug.fileno()

    def say(self, text: bytes) -> None:
        """Send a text, once the line is ready."""
        if self.ready:
            self._send(TEXT, text)
        else:
            self._waiting.append(text)

    def _send(self, kind: int, body: bytes) -> None:
        raw = frame(kind, body)
        self.sent += len(raw)
        self.plug.sendall(raw)

    def read(self) -> None:
        """Read what is there and tell of every whole message."""
        try:
            raw = self.plug.recv(READ)
        except BlockingIOError:
            return
        except OSError:
            raw = b""
        if not raw:
            self.gone = True
            return
        self.received += len(raw)
        self._left = self._left + raw if self._left else raw
        if not self.open:
            self._opened()
        while self._left and self._message():
            pass

    def _opened(self) -> None:
        head, mark, rest = self._left.partition(b"\r\n\r\n")
        if not mark:
            return
        if b" 101 " not in head[:16]:
            raise ConnectionError(head[:200].decode("latin-1"))
        self.open, self._left = True, rest
        self._begin()

    def _begin(self) -> None:
        """Say what waited until now."""
        for text in self._waiting:
            self.say(text)
        self._waiting.clear()

    def _message(self) -> bool:
        """Take one frame off what was read; False when it is not whole yet."""
        left = self._left
        if not self.open or len(left) < 2:
            return False
        start, size = 2, left[1]
        if size > 125:
            start = 4 if size == 126 else 10
            if len(left) < start:
                return False
            size = int.from_bytes(left[2:start], "big")
        end = start + size
        if len(left) < end:
            return False
        kind = left[0] & 15
        self._left = left[end:]
        if kind == CLOSE:
            self.gone = True
        elif kind != PING:
            self._take(left[start:end])
        return True

    def _take(self, body: bytes) -> None:
        self.heard += 1
        self._hear(self, body)

    def keep(self, message: bytes) -> None:
        """Keep the message that is being heard: it is the newest view."""
        self._kept = message

    def newest(self) -> bytes:
        """Give the newest view, to be read."""
        return self._kept

    def close(self) -> None:
        """Hang up."""
        self.plug.close()


def handshake(where: Host, path: str) -> bytes:
    """Give the request that opens a WebSocket."""
    key = base64.b64encode(bytes(16)).decode()
    host = f"{where[0]}:{where[1]}"
    return (
        f"GET {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
    ).encode()


def frame(kind: int, body: bytes) -> bytes:
    """Make one frame of a client, masked with zeros."""
    size = len(body)
    if size < 126:
        return bytes((kind, MASKED | size)) + NO_MASK + body
    return bytes((kind, MASKED | 126)) + size.to_bytes(2, "big") + NO_MASK + body
