"""The bytes of one HTTP request as they come in, within a time and an amount. It does not know what they mean."""

from __future__ import annotations

import io
import socket
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class Intake(io.RawIOBase):
    """Reads a socket until a moment and up to so many bytes.

    A time limit on each read alone would let one byte every few seconds hold a thread for hours. Headers that come
    too late are an error; a body that is late, too long or cut off is as if the other side had hung up. An error there
    would reach Werkzeug while it drains what is left, and cost a file handle that nobody closes.
    """

    def __init__(
        self, plug: socket.socket, seconds: float, most_bytes: int, clock: Callable[[], float] = monotonic
    ) -> None:
        self._plug = plug
        self._clock = clock
        self._until = clock() + seconds
        self._left = most_bytes
        self._body = False

    def begin_body(self, seconds: float) -> None:
        """Give what follows the headers so much time from now."""
        self._until = self._clock() + seconds
        self._body = True

    def readable(self) -> bool:
        """Tell that this can be read, as buffered readers ask."""
        return True

    def readinto(self, into: WriteableBuffer) -> int:
        """Read what there is; with time or amount used up or the line cut, raises among the headers, else gives 0."""
        usual = self._plug.gettimeout()
        try:
            got = self._take(memoryview(into)[: self._left])
        except OSError:
            if self._body:
                return 0
            raise
        finally:
            self._plug.settimeout(usual)
        self._left -= got
        return got

    def _take(self, into: memoryview) -> int:
        seconds = self._until - self._clock()
        if seconds <= 0 or not into:
            raise TimeoutError
        self._plug.settimeout(seconds)
        return self._plug.recv_into(into)
