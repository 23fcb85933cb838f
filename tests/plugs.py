"""Clients and a desk for the tests of the sockets: a strict one, a raw one, and a room that only repeats."""

from __future__ import annotations

import json
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic, sleep
from typing import Any

from flask import Flask
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from server.channel import Caller, Channel, Secret
from server.outbox import Outbox
from server.refused import Refused
from server.serving import Listener, serve
from server.settings import Settings
from server.sockets import Visit, attach

HANDSHAKE = (
    "GET /socket HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nOrigin: http://{host}\r\n{more}\r\n"
)

ORDINARY = (
    "Connection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n"
)


class Echo:
    """A visit that says back what it hears, and what a message asks for."""

    def __init__(self, desk: EchoDesk, outbox: Outbox) -> None:
        self.desk = desk
        self.outbox = outbox

    def hear(self, message: object) -> None:
        assert isinstance(message, dict)
        match message:
            case {"refuse": code}:
                raise Refused(code)
            case {"fail": words}:
                raise ValueError(words)
            case {"close": code}:
                self.outbox.say(b'{"last": "words"}')
                self.outbox.close(code, "asked")
            case {"paint": words}:
                self.outbox.show(lambda: 1 // 0 * b"" + words.encode())
            case {"all": words}:
                self.desk.show(json.dumps({"view": words}).encode())
            case _:
                self.outbox.say(json.dumps(message).encode())

    def leave(self) -> None:
        with self.desk.lock:
            self.desk.visits.remove(self)
            self.desk.left += 1


class EchoDesk:
    """Lets everybody in who says hello."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.visits: list[Echo] = []
        self.left = 0
        self.locals: list[bool] = []
        self.key: Secret | None = Secret(bytes(range(32)))

    def secret(self) -> Secret | None:
        return self.key

    def arrive(self, hello: object, outbox: Outbox, local: bool) -> Visit:
        if hello == {"hello": "fault"}:
            raise ValueError("canary-of-arrival")
        if not isinstance(hello, dict) or "hello" not in hello:
            raise Refused("no_hello")
        visit = Echo(self, outbox)
        with self.lock:
            self.visits.append(visit)
            self.locals.append(local)
        outbox.say(b'{"welcome": 1}')
        return visit

    def show(self, view: bytes) -> None:
        """Show one view to everybody."""
        for visit in list(self.visits):
            visit.outbox.show(lambda: view)


class House:
    """A listener with its desk, and the ways to reach it."""

    def __init__(self, listener: Listener, desk: EchoDesk, local: bool = True) -> None:
        self.listener = listener
        self.desk = desk
        self.local = local
        self.host = f"127.0.0.1:{listener.port}"

    def connect(self, **more: Any) -> ClientConnection:
        """Connect as a browser would, and say nothing."""
        origin = Origin(f"http://{self.host}")
        phone: ClientConnection = connect(f"ws://{self.host}/socket", origin=origin, proxy=None, **more).__enter__()
        return phone

    def phone(self, hello: object = "me", **more: Any) -> ClientConnection:
        """Connect and say hello; the welcome has been read."""
        phone = self.connect(**more)
        channel = None if self.local else self.shake_hands(phone)
        greeting = json.dumps({"hello": hello})
        phone.send(greeting if channel is None else channel.seal(greeting.encode()))
        told = phone.recv(timeout=5, decode=False)
        assert isinstance(told, bytes)
        assert (told if channel is None else channel.open(told)).rstrip() == b'{"welcome": 1}'
        return phone

    def shake_hands(self, phone: ClientConnection) -> Channel:
        """Make the channel, as every phone on a network does."""
        assert self.desk.key is not None
        caller = Caller(self.desk.key.public, os.urandom)
        phone.send(caller.greet())
        answer = phone.recv(timeout=5)
        assert isinstance(answer, bytes)
        return caller.answered(answer)[0]

    def raw(self, sent: bytes = b"", small: bool = False) -> socket.socket:
        """Connect with bare TCP and send bytes; `small` gives it a small window, so that it is soon full."""
        plug = socket.socket()
        if small:
            plug.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        plug.settimeout(5)
        plug.connect(("127.0.0.1", self.listener.port))
        plug.sendall(sent)
        return plug

    def raw_phone(self, more: str = "", small: bool = False) -> socket.socket:
        """Upgrade by hand and say hello; nothing after the handshake is read."""
        plug = self.raw(HANDSHAKE.format(host=self.host, more=more).encode(), small)
        answer = b""
        while not answer.endswith(b"\r\n\r\n"):
            answer += plug.recv(1)
        assert answer.startswith(b"HTTP/1.1 101"), answer
        assert b"extensions" not in answer.lower()
        plug.sendall(masked(b'{"hello": "raw"}'))
        return plug

    def ask(self, request: str) -> bytes:
        """Send one HTTP request as it is written here and give the whole answer."""
        with self.raw(request.replace("\n", "\r\n").encode("latin-1")) as plug:
            answer = b""
            while part := plug.recv(65_536):
                answer += part
            return answer


def masked(body: bytes, first: int = 0x81, claim: int | None = None) -> bytes:
    """Make a frame as a browser does; `claim` lies about its length."""
    size = len(body) if claim is None else claim
    mask = os.urandom(4)
    if size < 126:
        head = bytes((first, 0x80 | size))
    elif size < 65_536:
        head = bytes((first, 0xFE)) + size.to_bytes(2)
    else:
        head = bytes((first, 0xFF)) + size.to_bytes(8)
    return head + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(body))


@contextmanager
def house(
    settings: Settings | None = None, build: Callable[[Flask], object] | None = None, local: bool = True
) -> Iterator[House]:
    """Run a listener on loopback with an echo for a desk, as the laptop's own or as that of phones."""
    app, desk, settings = Flask("kring"), EchoDesk(), settings or Settings()
    attach(app, desk, settings)
    app.add_url_rule("/", "page", lambda: "<link rel=icon href=data:,><p>page</p>")
    if build:
        build(app)
    listener = serve(app, "127.0.0.1", 0, settings, lambda: frozenset({f"127.0.0.1:{listener.port}"}), local)
    try:
        yield House(listener, desk, local)
    finally:
        listener.shut()


def soon(true: Callable[[], object], within_s: float = 5.0) -> bool:
    """Tell whether something becomes true; liveness, with a wide margin."""
    until = monotonic() + within_s
    while not true():
        if monotonic() > until:
            return False
        sleep(0.01)
    return True


def hung_up_on(plug: socket.socket, piece: bytes, pause_s: float = 0.0) -> bool:
    """Send the same piece over and over; tell whether the other side hangs up within five seconds."""
    until = monotonic() + 5
    try:
        while monotonic() < until:
            plug.sendall(piece)
            sleep(pause_s)
    except OSError:
        return True
    return False


def status(answer: bytes) -> int:
    """Give the status of an HTTP answer, 0 when there is none."""
    return int(answer.split(b" ", 2)[1]) if answer else 0


def headers(answer: bytes) -> dict[str, str]:
    """Give the headers of an HTTP answer, names in small letters; each only once."""
    head = answer.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    names = [line.split(": ", 1)[0].lower() for line in head]
    assert len(set(names)) == len(names), "a header twice"
    return {line.split(": ", 1)[0].lower(): line.split(": ", 1)[1] for line in head}


def answer(phone: ClientConnection, message: object) -> object:
    """Say something and give what is said back."""
    phone.send(json.dumps(message))
    return json.loads(phone.recv(timeout=5))
