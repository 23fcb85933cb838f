"""One WebSocket = one device: its messages go to the desk, what the outbox holds goes to the screen.

The only module that knows flask-sock and simple-websocket. It knows heartbeats, silence and close codes, and never what
a message or a view is about.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import cache
from time import monotonic
from typing import Any, Protocol

from flask import Flask, request

from server import strict
from server.cable import Cable
from server.channel import TAG_BYTES, Channel, Secret, Untrue, answer
from server.faults import tell
from server.outbox import Outbox
from server.plain import to_json
from server.refused import Refused
from server.settings import Settings
from server.wire import answered, turned_out

PATH = "/socket"
TOO_BIG, FAULT, LATER = 1009, 1011, 1013
REFUSED, REPLACED, CHANNEL, SILENT = 4001, 4002, 4003, 4008
GLANCE_S = 1.0  # no wait is longer without a look at the clock and the connection


class Visit(Protocol):
    """One device that was let in, for as long as its socket lives."""

    def hear(self, message: object) -> None:
        """Take one message, plain data; may raise Refused."""

    def leave(self) -> None:
        """The socket is gone; called exactly once."""


class Desk(Protocol):
    """Where devices arrive."""

    def secret(self) -> Secret | None:
        """Give the laptop's key pair of the channel; None while there is no meeting."""

    def arrive(self, hello: object, outbox: Outbox, local: bool) -> Visit:
        """Let a device in by its first message, or raise Refused; `local` means from the laptop itself."""


class HungUp(Exception):
    """Our side ends the conversation."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(code)
        self.code = code
        self.reason = reason


class Gone(Exception):
    """The other side is not there any more."""


def attach(app: Flask, desk: Desk, settings: Settings) -> None:
    """Give the app its one WebSocket route; it works behind `serving.serve`, which lays the cable."""
    app.config["SOCK_SERVER_OPTIONS"] = {
        "receive_bytes": settings.receive_bytes,
        "max_message_size": settings.message_bytes + TAG_BYTES,
    }

    def device(ws: Any) -> None:
        Device(ws, settings).live(desk, bool(request.environ["kring.local"]))

    @cache
    def route() -> Callable[[], Any]:
        # Imported with the first socket: it is a good part of the time to the first page.
        from flask_sock import Sock

        keeper = Keeper()
        Sock().route(PATH, bp=keeper)(device)
        return keeper.kept

    app.add_url_rule(PATH, "socket", lambda: route()(), websocket=True)


class Keeper:
    """Stands where flask-sock registers the route it made, and keeps it."""

    kept: Callable[[], Any]

    def route(self, path: str, **options: object) -> Callable[[Callable[[], Any]], None]:
        """Take what would be registered."""

        def keep(made: Callable[[], Any]) -> None:
            self.kept = made

        return keep


class Device:
    """The life of one socket, on the thread of its request: no other thread ever waits for it to take a message."""

    def __init__(self, ws: Any, settings: Settings, clock: Callable[[], float] = monotonic) -> None:
        self._ws = ws
        self._cable: Cable = ws.sock
        self._channel: Channel | None = None
        self._settings = settings
        self._clock = clock
        self._cable.wake = ws.event.set  # the library sets it too, but now and then before it knows that all is over
        self._outbox = Outbox(ws.event.set, settings.answers_most, self._cable.offer)

    def live(self, desk: Desk, local: bool) -> None:
        """Arrive, talk, leave, hang up; whatever goes wrong here stays here."""
        try:
            self._visit(desk, local)
        except HungUp as over:
            self._close(over.code, over.reason)
        except Gone:
            pass  # the library's reader noticed, and answers a close frame with its own
        except Exception as fault:
            tell("socket", fault)
            self._close(FAULT, "fault")
        self._let_go()

    def _visit(self, desk: Desk, local: bool) -> None:
        if not local:  # by the listener it came to, and by nothing that a device says
            self._shake_hands(desk.secret())
        raw = self._next(self._settings.hello_s)
        try:
            visit = desk.arrive(self._read(raw), self._outbox, local)
        except Refused as no:
            self._send(turned_out(no.code))
            raise HungUp(REFUSED, no.code) from None
        try:
            while True:
                self._hear(visit, self._next(self._settings.silent_s))
        finally:
            visit.leave()

    def _shake_hands(self, secret: Secret | None) -> None:
        """Make the channel; from here on nothing is sent or taken but through it."""
        if secret is None:
            raise HungUp(LATER, "later")
        greeting = self._next(self._settings.hello_s)
        try:
            reply, self._channel, _ = answer(secret, as_bytes(greeting), secrets.token_bytes)
        except Untrue:
            raise HungUp(CHANNEL, "channel") from None
        self._cable.greet(reply)
        self._cable.seal = self._channel.seal

    def _hear(self, visit: Visit, raw: str | bytes) -> None:
        message: dict[str, Any] = {}
        try:
            message = self._read(raw)
            if message.keys() == {"beat"} and isinstance(message["beat"], int):
                self._outbox.say(to_json(message))
            else:
                visit.hear(message)
        except Refused as no:
            named = message.get("id")
            self._outbox.say(answered(named if isinstance(named, str) else None, no.code))

    def _read(self, raw: str | bytes) -> dict[str, Any]:
        if self._channel is not None:
            raw = self._opened(self._channel, raw)
        if isinstance(raw, bytes):
            raise Refused("not_json")
        if len(raw.encode()) > self._settings.message_bytes:
            raise HungUp(TOO_BIG, "too big")  # the library counts signs, the limit is bytes
        return strict.read(raw)

    def _opened(self, channel: Channel, raw: str | bytes) -> str:
        try:
            return channel.open(as_bytes(raw)).decode()
        except Untrue:
            raise HungUp(CHANNEL, "channel") from None
        except UnicodeDecodeError:
            raise Refused("not_json") from None

    def _next(self, patience_s: float) -> str | bytes:
        """Wait for the next message and send what waits meanwhile; raises HungUp after so much silence, or Gone."""
        until = self._clock() + patience_s
        while True:
            raw = self._receive()  # before sending: it may swallow a wake-up of the outbox
            self._send_waiting()
            if raw is not None:
                return raw
            left = until - self._clock()
            if left <= 0:
                raise HungUp(SILENT, "silent")
            self._ws.event.wait(min(left, GLANCE_S))
            self._ws.event.clear()

    def _receive(self) -> str | bytes | None:
        from simple_websocket import ConnectionClosed

        try:
            raw: str | bytes | None = self._ws.receive(timeout=0)
        except ConnectionClosed:
            raise Gone from None
        return raw

    def _send_waiting(self) -> None:
        ending = self._outbox.ending  # looked at first: what was said before the closing still goes out
        try:
            self._cable.flush()
        except OSError:
            raise Gone from None
        self._outbox.empty_into(self._send)
        if ending:
            raise HungUp(*ending)

    def _send(self, message: bytes) -> None:
        try:
            self._cable.say(message)
        except OSError:
            raise Gone from None

    def _close(self, code: int, reason: str) -> None:
        self._cable.end(code, reason, self._settings.linger_s)

    def _let_go(self) -> None:
        """Stay until the library's reader has left the socket: after this it may be destroyed."""
        if not self._cable.gone.wait(self._settings.linger_s):
            self._cable.cut()
            self._cable.gone.wait(self._settings.linger_s)


def as_bytes(raw: str | bytes) -> bytes:
    """Give what came in a frame of the channel; raises Untrue for a text, of which the channel has none."""
    if isinstance(raw, str):
        raise Untrue
    return raw
