"""A line of the load client through Kring's channel, as a phone's is: the same handshake, the same sealed frames.

It opens a message only when somebody wants to read it, so that the load client is not what is measured; which message
it is, in order, is all that this takes.
"""

from __future__ import annotations

import secrets

from bench.line import BINARY, Hear, Host, Line
from server.cable import frame
from server.channel import TAG_BYTES, Caller, Channel, Cipher, length


class Sealed(Line):
    """One socket that greets the laptop by its key before anything is said."""

    def __init__(self, laptop: bytes, host: Host, path: str, hear: Hear, at: int = 0, receive_bytes: int = 0) -> None:
        super().__init__(host, path, hear, at, receive_bytes)
        self._caller = Caller(laptop, secrets.token_bytes)
        self._greeting = self._caller.greet()  # before it dials: every phone does this by itself
        self._channel: Channel | None = None
        self._kept_at = 0

    @property
    def ready(self) -> bool:
        """Whether there is a channel."""
        return self._channel is not None

    def say(self, text: bytes) -> None:
        """Seal and send a text, once there is a channel."""
        if self._channel is None:
            super().say(text)
        else:
            self._send(BINARY, self._channel.seal(text))

    def _begin(self) -> None:
        self._send(BINARY, self._greeting)

    def _take(self, body: bytes) -> None:
        if self._channel is None:
            self._channel = self._caller.answered(body)[0]
            super()._begin()
        else:
            super()._take(body)

    def keep(self, message: bytes) -> None:
        """Keep the message that is being heard, and which one it is."""
        super().keep(message)
        self._kept_at = self.heard - 1

    def newest(self) -> bytes:
        """Open the newest view; raises Untrue when the laptop did not seal it as the message that it is."""
        assert self._channel is not None
        cipher = Cipher(self._channel._in._key)
        cipher._number = self._kept_at
        return cipher.open(super().newest())


def on_the_line(message: bytes) -> int:
    """Give how many bytes a message to a phone is on its way: rounded up, sealed and framed."""
    return len(frame(BINARY, bytes(length(len(message)) + TAG_BYTES)))
