"""The TCP socket under one WebSocket: whole frames only, a deadline on each, and nothing after the close frame.

It stands where the WebSocket library expects a socket. Several threads may send on it; one reads. It knows frames and
time, and nothing of what they say.
"""

from __future__ import annotations

import select
import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock
from time import monotonic

from server.meter import Bucket, Frames
from server.settings import Settings

TEXT, BINARY, CLOSE = 0x81, 0x82, 0x88
FLOODING = 1008


class Cable:
    """One connection after its upgrade. All its methods may be called when it is long gone."""

    def __init__(self, plug: socket.socket, settings: Settings, clock: Callable[[], float] = monotonic) -> None:
        self._plug = plug
        self._settings = settings
        self._clock = clock
        self._frames = Frames()
        self._bucket = Bucket(settings.frames_per_s, settings.frames_burst, clock())
        self._lock = Lock()
        self._rest = b""  # of a frame that was begun and must be sent to its end before anything else
        self._silent = False  # the close frame is out, or the connection is cut: nothing may follow
        self.seal: Callable[[bytes], bytes] | None = None  # of the channel: every message goes through it
        self.opened = False  # the answer to the upgrade is out: from here on HTTP has nothing to say
        self.gone = Event()
        self.wake: Callable[[], object] = self.gone.is_set  # replaced by whoever waits for the end of reading
        plug.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, settings.send_buffer_bytes)
        # One time limit for the life of the socket: `sendall` takes it for the whole frame, `recv` starts it anew.
        plug.settimeout(settings.send_s)

    def say(self, message: bytes) -> None:
        """Send one message; raises OSError when the other side does not take it in time."""
        self._write(lambda: self._framed(message))

    def greet(self, reply: bytes) -> None:
        """Send what makes the channel, before there is one."""
        self._write(lambda: frame(BINARY, reply))

    def offer(self, message: bytes) -> bool:
        """Send one message if the connection takes it now; False when it did not begin, because it would wait.

        A frame that was begun is sent to its end by whoever writes next; `wake` asks for that.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            if not self._silent:
                if self._rest or not takes(self._plug):
                    return False
                raw = self._framed(message)
                self._rest = raw[self._plug.send(raw) :]
        except (OSError, ValueError):  # broken, or closed a moment ago
            self.cut()
        finally:
            self._lock.release()
        if self._rest:
            self.wake()
        return True

    def flush(self) -> None:
        """Send the frame that was begun to its end; raises OSError when the other side does not take it in time."""
        if self._rest:
            self._write(lambda: b"")

    def end(self, code: int, reason: str, within_s: float | None = None) -> bool:
        """Send the close frame and nothing ever after; False when the cable was busy or stuck for `within_s`."""
        if not self._lock.acquire(timeout=self._settings.send_s if within_s is None else within_s):
            return False
        try:
            if self._silent:
                return True
            self._silent = True
            if within_s is not None:
                self._plug.settimeout(within_s)
            self._plug.sendall(self._rest + frame(CLOSE, code.to_bytes(2) + reason.encode()))
            return True
        except OSError:
            self.cut()
            return False
        finally:
            self._lock.release()

    def cut(self) -> None:
        """End it at once, without a word; a thread that reads or writes wakes up."""
        self._silent = True
        with suppress(OSError):  # the other side was faster
            self._plug.shutdown(socket.SHUT_RDWR)

    # What the WebSocket library calls: it believes this is a socket.

    def send(self, raw: bytes) -> int:
        """Send what the library made: the answer to the upgrade, a pong, the second half of a close."""
        self._write(lambda: raw)
        self.opened = True
        return len(raw)

    def recv(self, most: int) -> bytes:
        """Read what came in; empty when the other side is gone or sends more than anybody types."""
        while True:
            try:
                self._plug.recv(1, socket.MSG_PEEK)  # a silent phone holds no buffer while we wait for it
                raw = self._plug.recv(most)
            except TimeoutError:
                continue  # silence is judged above, on what was said, not on bytes
            if self._bucket.take(self._frames.count(raw), self._clock()):
                return raw
            self.end(FLOODING, "flooding")
            return b""

    def close(self) -> None:
        """Hang up as the standard has it: after both close frames, the server first; wait a moment for each.

        Hung up any earlier, a browser that is still sending takes the close for a broken connection.
        """
        self.wake()
        until = self._clock() + self._settings.linger_s
        with suppress(OSError):  # the other side is gone, or the moment is over
            while not self._frames.closed and self._drain(until):
                pass
            self._plug.shutdown(socket.SHUT_WR)
            while self._drain(until):
                pass
        self.cut()
        self.gone.set()

    def _drain(self, until: float) -> bool:
        """Read and forget; False when the other side hung up, TimeoutError when the moment is over."""
        left = until - self._clock()
        if left <= 0:
            raise TimeoutError
        self._plug.settimeout(left)
        raw = self._plug.recv(self._settings.receive_bytes)
        self._frames.count(raw)
        return bool(raw)

    def _framed(self, message: bytes) -> bytes:
        """Make the frame of a message, under the lock: sealed ones are numbered in the order in which they go out."""
        return frame(TEXT, message) if self.seal is None else frame(BINARY, self.seal(message))

    def _write(self, make: Callable[[], bytes]) -> None:
        with self._lock:
            if self._silent:
                return
            raw = make()
            try:
                self._plug.sendall(self._rest + raw)
                self._rest = b""
                self._silent = self.opened and ends(raw)
            except OSError:
                self.cut()  # half a frame may be out: nothing can follow it
                raise


def takes(plug: socket.socket) -> bool:
    """Tell whether a socket takes bytes without waiting."""
    if not hasattr(select, "poll"):  # Windows, where `select` knows no highest number of a socket
        return bool(select.select([], [plug], [], 0)[1])
    poll = select.poll()
    poll.register(plug, select.POLLOUT)
    return any(event & select.POLLOUT for _, event in poll.poll(0))


def frame(first: int, body: bytes) -> bytes:
    """Make one whole frame of a server: final, not masked."""
    size = len(body)
    if size < 126:
        return bytes((first, size)) + body
    if size < 65_536:
        return bytes((first, 126)) + size.to_bytes(2) + body
    return bytes((first, 127)) + size.to_bytes(8) + body


def ends(raw: bytes) -> bool:
    """Tell whether a run of whole frames contains a close frame."""
    at = 0
    while at + 1 < len(raw):
        if raw[at] == CLOSE:
            return True
        wide = {126: 2, 127: 8}.get(raw[at + 1], 0)
        body = int.from_bytes(raw[at + 2 : at + 2 + wide]) if wide else raw[at + 1]
        at += 2 + wide + body
    return False
