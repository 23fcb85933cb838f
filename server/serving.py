"""The web server: Werkzeug's threads behind our own limits of time, size and number, and a way to stop in time.

Werkzeug's server is meant for development; what it leaves open is closed here and in `gate`. It keeps no access log
and writes no exception's text.
"""

from __future__ import annotations

import io
import ipaddress
import socket
import sys
from collections.abc import Callable
from http import HTTPStatus
from threading import Thread
from time import monotonic, sleep
from typing import Any, Final

from flask import Flask, got_request_exception
from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from server.cable import Cable
from server.faults import tell
from server.gate import Gate
from server.headers import safe
from server.intake import Intake
from server.meter import Places
from server.plain import replace
from server.settings import Settings

GOODBYE = 1001
POLL_S = 0.2
LOOK_S = 0.01
READ_BYTES = 1_024  # a socket keeps the buffer its request was read with
BREATH_S = 0.05
NOT_ASKING: Final = "-"


class Handler(WSGIRequestHandler):
    """One request on one connection."""

    server: Server
    disable_nagle_algorithm = True  # else a small view waits 33 ms for the one before it
    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        """Read through an intake, so that neither headers nor a body can take for ever."""
        settings = self.server.settings
        super().setup()
        self.connection.settimeout(settings.answer_s)
        self._intake = Intake(self.connection, settings.header_s, settings.request_bytes)
        self.rfile = io.BufferedReader(self._intake, READ_BYTES)

    def run_wsgi(self) -> None:
        """Let the app answer the one request of this connection."""
        self.close_connection = True
        self._intake.begin_body(self.server.settings.body_s)
        super().run_wsgi()

    def make_environ(self) -> dict[str, Any]:
        """Give the environ; who becomes a socket calls `kring.connected`."""
        environ = super().make_environ()
        environ["kring.connected"] = lambda: self.server.leave(self.request)
        return environ

    def send_response(self, code: int, message: str | None = None) -> None:
        """Start an answer without telling what we are made of."""
        self.send_response_only(code, message)
        self.send_header("Date", self.date_time_string())

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what could not be read as HTTP, with our headers and without an echo of it."""
        phrase = HTTPStatus(code).phrase
        body = f"{code} {phrase}\n".encode()
        self.request_version = self.protocol_version
        self.send_response(code, phrase)
        for name, value in safe(None, [("Content-Length", str(len(body))), ("Connection", "close")]):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log(self, type: str, message: str, *args: Any) -> None:
        """Say nothing: addresses, paths and errors are nobody's business."""


class Server(ThreadedWSGIServer):
    """One listening socket: a thread per connection, so many at a time."""

    def __init__(self, plug: socket.socket, gate: Gate, settings: Settings, local: bool) -> None:
        self.settings = settings
        self._local = local
        self._places = Places(settings.requests_most, settings.requests_per_address)
        self._asking: dict[socket.socket, str | None] = {}
        host, port = plug.getsockname()[:2]
        super().__init__(host, port, gate, Handler, fd=plug.fileno())

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection; with no file handle left, breathe instead of spinning."""
        try:
            return super().get_request()
        except OSError:
            sleep(BREATH_S)
            raise

    def process_request(self, request: Any, client_address: Any) -> None:
        """Start a thread for a connection, or hang up when there are too many."""
        address = None if self._local else str(client_address[0])
        if not self._places.enter(address):
            super().shutdown_request(request)
            return
        self._asking[request] = address
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close a connection."""
        self.leave(request)
        super().shutdown_request(request)

    def leave(self, request: socket.socket) -> None:
        """Free the place of a connection among the requests under way."""
        address = self._asking.pop(request, NOT_ASKING)
        if address is not NOT_ASKING:
            self._places.leave(address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of our own bugs; a connection that broke is none."""
        fault = sys.exc_info()[1]
        if fault and not isinstance(fault, OSError):
            tell("request", fault)

    def log(self, type: str, message: str, *args: Any) -> None:
        """Say nothing."""


class Listener:
    """A server at work on one address, until it is shut."""

    def __init__(self, server: Server, gate: Gate, settings: Settings) -> None:
        self.port = int(server.port)
        self._server = server
        self._gate = gate
        self._settings = settings
        self._thread = Thread(target=server.serve_forever, args=(POLL_S,), name=f"listener-{self.port}", daemon=True)
        self._thread.start()

    def shut(self) -> None:
        """Stop accepting, say goodbye to every socket and wait for them, in under two seconds whatever they do."""
        until = monotonic() + self._settings.shut_s
        self._gate.shut = True
        self._server.shutdown()
        self._thread.join()
        self._say_goodbye(monotonic() + self._settings.goodbye_s)
        self._await(lambda: all(cable.gone.is_set() for cable in self._open()), until)
        for cable in self._open():
            cable.cut()
        self._await(lambda: not self._open(), until + self._settings.goodbye_s)

    def _say_goodbye(self, until: float) -> None:
        """Close all sockets; one that is writing just now is asked again, one that is stuck is cut."""
        waiting = self._open()
        while waiting and monotonic() < until:
            waiting = tuple(cable for cable in waiting if not cable.end(GOODBYE, "goodbye", within_s=0))
            sleep(LOOK_S if waiting else 0)
        for cable in waiting:
            cable.cut()

    def _open(self) -> tuple[Cable, ...]:
        return tuple(self._gate.cables)

    def _await(self, done: Callable[[], bool], until: float) -> None:
        while not done() and monotonic() < until:
            sleep(LOOK_S)


def serve(
    app: Flask,
    host: str,
    port: int,
    settings: Settings,
    allowed_hosts: Callable[[], frozenset[str]],
    local: bool = False,
) -> Listener:
    """Serve the app on one numeric address; port 0 takes a free one. Raises OSError when it cannot be had.

    `allowed_hosts` gives every `host:port` a browser may ask for, exactly as it writes them; it is asked at each
    request, so it may follow the network. `local` is for the listener of the laptop itself, which has places of its own
    and no channel; on an address that others can reach it says nothing.
    """
    settings = affordable(settings)
    app.logger.disabled = True  # it would write what people typed into a traceback
    got_request_exception.connect(_told, app)
    local = local and on_this_machine(host)
    gate = Gate(app, settings, allowed_hosts, local)
    with listening(host, port, settings.backlog) as plug:
        server = Server(plug, gate, settings, local)
    return Listener(server, gate, settings)


def on_this_machine(host: str) -> bool:
    """Tell whether only programs of this laptop can reach an address."""
    return ipaddress.ip_address(host).is_loopback


def listening(host: str, port: int, backlog: int) -> socket.socket:
    """Give a socket that listens on exactly this address; it looks up no name."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    plug = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":  # there SO_REUSEADDR would let a second program share our port
            plug.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            plug.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        plug.bind((host, port))
        plug.listen(backlog)
    except OSError:
        plug.close()
        raise
    return plug


def affordable(settings: Settings) -> Settings:
    """Ask the system for enough file handles, and lower the caps to a quarter of what it gives."""
    try:
        import resource
    except ImportError:
        return settings
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 4 * max(settings.sockets_most, settings.sockets_local_most, settings.requests_most)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return settings
    soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return replace(
        settings,
        sockets_most=min(settings.sockets_most, soft // 4),
        sockets_local_most=min(settings.sockets_local_most, soft // 4),
        requests_most=min(settings.requests_most, soft // 4),
    )


def _told(app: Flask, exception: BaseException, **_: Any) -> None:
    if not isinstance(exception, ConnectionError | TimeoutError):  # who hangs up while being answered is no fault
        tell("page", exception)
