"""One WebSocket of the load client on a raw socket: as little work as possible, so that it is not what is measured.

It masks with zeros, reads whole frames and looks at their first bytes only; it checks nothing that a browser would.
"""

from __future__ import annotations

import base64
import socket
from collections.abc import Callable

PING, CLOSE = 0x9, 0x8
TEXT = 0x81
MASKED = 0x80
NO_MASK = bytes(4)
READ = 262_144

Hear = Callable[["Line", bytes], None]


class Line:
    """One socket: `send` texts, and `read` whatever came, which `hear` is told message by message."""

    def __init__(self, port: int, path: str, hear: Hear, at: int = 0, receive_bytes: int = 0) -> None:
        self.at, self.open, self.gone = at, False, False
        self.received = self.sent = 0
        self._hear = hear
        self._left = b""
        self._waiting: list[bytes] = []
        self._hello = handshake(port, path)
        self.plug = socket.socket()
        self.plug.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if receive_bytes:
            self.plug.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
        self.plug.connect(("127.0.0.1", port))
        self.plug.sendall(self._hello)
        self.plug.setblocking(False)

    def fileno(self) -> int:
        """Give the file number, for a selector."""
        return self.plug.fileno()

    def say(self, text: bytes) -> None:
        """Send a text, once the connection is open."""
        if self.open:
            raw = frame(text)
            self.sent += len(raw)
            self.plug.sendall(raw)
        else:
            self._waiting.append(text)

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
        for text in self._waiting:
            self.say(text)

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
            self._hear(self, left[start:end])
        return True

    def close(self) -> None:
        """Hang up."""
        self.plug.close()


def handshake(port: int, path: str) -> bytes:
    """Give the request that opens a WebSocket."""
    key = base64.b64encode(bytes(16)).decode()
    host = f"127.0.0.1:{port}"
    return (
        f"GET {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
    ).encode()


def frame(text: bytes) -> bytes:
    """Make one frame of a client, masked with zeros."""
    size = len(text)
    if size < 126:
        return bytes((TEXT, MASKED | size)) + NO_MASK + text
    return bytes((TEXT, MASKED | 126)) + size.to_bytes(2, "big") + NO_MASK + text
