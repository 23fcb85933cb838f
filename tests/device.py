"""One device at a live Kring, for tests: a real socket and every frame it was sent, as bytes. It drives no browser."""

from __future__ import annotations

import hashlib
import json
import secrets
from http.client import HTTPConnection
from time import monotonic
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from server.channel import Caller, Channel, read_key

LAPTOP = "127.0.0.1"
PATIENCE_S = 10.0


def token_of(name: str) -> str:
    """Give a device's secret: the same in every run."""
    return hashlib.sha256(f"secret of {name}".encode()).hexdigest()[:22]


def key_of(host: str) -> bytes:
    """Give a laptop's public key as who typed its address gets it."""
    asked = HTTPConnection(host, timeout=PATIENCE_S)
    try:
        asked.request("GET", "/sleutel")
        return read_key(asked.getresponse().read().decode())
    finally:
        asked.close()


class Device:
    """One device: its secret, its socket, and every message it was ever sent, as bytes and in order.

    At another host than the laptop itself it speaks through the channel, and keeps the sealed frames too.
    """

    def __init__(self, port: int, name: str, wants: str = "seat", host: str = LAPTOP, tab: int = 1) -> None:
        self.name, self.wants, self.token, self.tab = name, wants, token_of(name), tab
        self.host = f"{host}:{port}"
        self.frames: list[bytes] = []
        self.sealed: list[bytes] = []
        self.sent: list[int] = []  # how long each message was that it sent
        self.laptop: bytes | None = None  # its key, for a phone that scanned the code
        self._channel: Channel | None = None
        self.view: dict[str, Any] = {}
        self.house: dict[str, Any] = {}
        self.welcome: dict[str, Any] = {}
        self.answers: dict[str, str] = {}
        self.refused = ""
        self._beat = self._beaten = self._orders = 0
        self._socket: ClientConnection | None = None

    @property
    def socket(self) -> ClientConnection:
        assert self._socket is not None
        return self._socket

    def plug(self) -> ClientConnection:
        """Open a socket and say nothing yet; the one before it stays as it is."""
        origin = Origin(f"http://{self.host}")
        url = f"ws://{self.host}/socket"
        dialled = connect(url, origin=origin, proxy=None, ping_interval=None, close_timeout=2, max_size=None)
        self._socket = dialled.__enter__()
        self._channel = None
        return self._socket

    def shake_hands(self) -> None:
        """Make the channel, unless this is the laptop itself."""
        if not self.host.startswith(f"{LAPTOP}:"):
            caller = Caller(self.laptop or key_of(self.host), secrets.token_bytes)
            self.socket.send(caller.greet())
            answer = self.socket.recv(timeout=PATIENCE_S)
            assert isinstance(answer, bytes)
            self._channel = caller.answered(answer)[0]

    def hello(self, **more: str) -> Device:
        """Connect and be let in, or be refused: then `refused` says why."""
        self.plug()
        self.shake_hands()
        self.refused = ""
        self.say({"hello": {"wants": self.wants, "token": self.token, **more}})
        try:
            self.sync()
        except ConnectionClosed:
            self.closed()  # the refusal may still be unread
            assert self.refused
        return self

    def say(self, message: object) -> None:
        text = json.dumps(message)
        raw = text if self._channel is None else self._channel.seal(text.encode())
        self.sent.append(len(raw))
        self.socket.send(raw)

    def take(self, within_s: float = PATIENCE_S) -> None:
        """Read one frame; raises TimeoutError, or ConnectionClosed."""
        raw = self.socket.recv(timeout=within_s, decode=False)
        assert isinstance(raw, bytes)
        if self._channel is not None:
            self.sealed.append(raw)
            raw = self._channel.open(raw)
        message = json.loads(raw)
        if "beat" in message:
            self._beaten = message["beat"]
            return
        self.frames.append(raw)
        self.view = message.get("view", self.view)
        self.house = message.get("house", self.house)
        self.welcome = message.get("welcome", self.welcome)
        if "ack" in message:
            self.answers[message["ack"]] = ""
        if "no" in message:
            self.answers[message["no"].get("id", "")] = self.refused = message["no"]["code"]

    def sync(self) -> None:
        """Read everything that was on its way: what a beat's echo follows has all been sent."""
        self._beat += 1
        self.say({"beat": self._beat})
        while self._beaten < self._beat:
            self.take()

    def next_id(self) -> str:
        self._orders += 1
        return hashlib.sha256(f"{self.name} asks {self._orders} in tab {self.tab}".encode()).hexdigest()[:22]

    def message(self, do: str, on_behalf: str | None = None, **fields: Any) -> dict[str, Any]:
        """Give an order, meant for the view that this device has."""
        at = self.view.get("at")
        meant = [at["step"], at["moves"]] if at else None
        return {"id": self.next_id(), "do": {"do": do, **fields}, "at": meant, "for": on_behalf}

    def ask(self, message: dict[str, Any]) -> str:
        """Send an order as it is; give the refusal's code, or nothing."""
        self.answers.pop(message["id"], None)
        self.say(message)
        until = monotonic() + PATIENCE_S
        while message["id"] not in self.answers:
            self.take(max(until - monotonic(), 0.01))
        return self.answers[message["id"]]

    def order(self, do: str, on_behalf: str | None = None, **fields: Any) -> str:
        """Send an order; give the refusal's code, or nothing."""
        return self.ask(self.message(do, on_behalf, **fields))

    def closed(self) -> int:
        """Read until the other side closes, and give its code."""
        try:
            while True:
                self.take()
        except ConnectionClosed as end:
            assert end.rcvd is not None
            return end.rcvd.code

    def hang_up(self) -> None:
        self.socket.close()

    def saw(self, words: str) -> bool:
        """Tell whether these words stood in any frame this device was sent."""
        return any(words.encode() in frame for frame in self.frames)
