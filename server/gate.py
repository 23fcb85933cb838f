"""The first layer of every request: right host, right origin, bearable size, a place left; else an answer of one line.

It decides before anything of ours reads the request, and never by who somebody is or what they say.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from server.cable import Cable
from server.faults import tell
from server.headers import answering
from server.meter import Places
from server.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# All that the WebSocket library gets to see of a request: neither the compression that browsers offer (R13) nor a
# header that its parser might stumble over.
UPGRADE_HEADERS = frozenset(
    {"HTTP_HOST", "HTTP_UPGRADE", "HTTP_CONNECTION", "HTTP_SEC_WEBSOCKET_KEY", "HTTP_SEC_WEBSOCKET_VERSION"}
)
HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})


class Gate:
    """A WSGI layer around the app, for one listener."""

    def __init__(
        self, app: WSGIApplication, settings: Settings, allowed_hosts: Callable[[], frozenset[str]], local: bool
    ) -> None:
        self._app = app
        self._settings = settings
        self._allowed_hosts = allowed_hosts
        self._local = local
        self._places = Places(
            settings.sockets_local_most if local else settings.sockets_most, settings.sockets_per_address
        )
        self.cables: set[Cable] = set()
        self.shut = False

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request, or let the app answer it."""
        host = environ.get("HTTP_HOST")
        known = _plain_path(environ) and host in self._allowed_hosts()
        start = answering(start, host if known else None)
        if not known:
            return refuse(environ, start, "421 Misdirected Request")
        wrong = self._wrong(environ)
        if wrong:
            return refuse(environ, start, wrong)
        environ["kring.local"] = self._local
        if _upgrades(environ):
            return self._connect(environ, start)
        return self._answer(environ, start)

    def _wrong(self, environ: WSGIEnvironment) -> str | None:
        """Give the status of a request that must go no further."""
        size = environ.get("CONTENT_LENGTH") or "0"
        if "HTTP_TRANSFER_ENCODING" in environ:
            return "411 Length Required"
        if not (size.isascii() and size.isdigit()):
            return "400 Bad Request"
        if len(size) > 9 or int(size) > self._settings.body_bytes:
            return "413 Content Too Large"
        upgrade = _upgrades(environ)
        if (upgrade or environ["REQUEST_METHOD"] not in HARMLESS) and environ.get("HTTP_ORIGIN") != _origin(environ):
            return "403 Forbidden"
        if upgrade and not _websocket(environ):
            return "400 Bad Request"
        return None

    def _answer(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        try:
            return self._app(environ, start)
        except ConnectionError:
            raise  # nobody is there to answer
        except Exception as fault:
            tell("page", fault)
            return refuse(environ, start, "500 Internal Server Error")

    def _connect(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        address = None if self._local else environ["REMOTE_ADDR"]
        if self.shut or not self._places.enter(address):
            return refuse(environ, start, "503 Service Unavailable")
        cable = Cable(environ["werkzeug.socket"], self._settings)
        self.cables.add(cable)
        try:
            return self._talk(environ, start, cable)
        finally:
            self.cables.discard(cable)
            self._places.leave(address)

    def _talk(self, environ: WSGIEnvironment, start: StartResponse, cable: Cable) -> Iterable[bytes]:
        for name in [name for name in environ if name.startswith("HTTP_") and name not in UPGRADE_HEADERS]:
            del environ[name]
        environ["werkzeug.socket"] = cable
        environ["kring.connected"]()

        def start_unless_talked(status: str, given: list[tuple[str, str]], *fault: object) -> Callable[..., object]:
            if cable.opened:  # an HTTP answer behind a close frame makes every close look like a broken one
                raise ConnectionAbortedError
            return start(status, given)

        return self._answer(environ, start_unless_talked)


def refuse(environ: WSGIEnvironment, start: StartResponse, status: str) -> Iterable[bytes]:
    """Answer with nothing but a status."""
    body = b"" if environ["REQUEST_METHOD"] == "HEAD" else status.encode() + b"\n"
    start(status, [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


def _plain_path(environ: WSGIEnvironment) -> bool:
    """Whether the request names a path; a whole address would bring a second, unchecked host with it."""
    return str(environ["REQUEST_URI"]).startswith("/")


def _origin(environ: WSGIEnvironment) -> str:
    return f"{environ['wsgi.url_scheme']}://{environ['HTTP_HOST']}"


def _upgrades(environ: WSGIEnvironment) -> bool:
    return bool(environ.get("HTTP_UPGRADE", "").lower() == "websocket")


def _websocket(environ: WSGIEnvironment) -> bool:
    """Whether an upgrade is a handshake as the standard has it (RFC 6455, 4.2.1)."""
    connection = {part.strip().lower() for part in environ.get("HTTP_CONNECTION", "").split(",")}
    try:
        key = base64.b64decode(environ.get("HTTP_SEC_WEBSOCKET_KEY", ""), validate=True)
    except (binascii.Error, ValueError):
        return False
    return (
        environ["REQUEST_METHOD"] == "GET"
        and environ["SERVER_PROTOCOL"] == "HTTP/1.1"
        and "upgrade" in connection
        and environ.get("HTTP_SEC_WEBSOCKET_VERSION") == "13"
        and len(key) == 16
    )
