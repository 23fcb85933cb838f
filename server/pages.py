"""The HTTP pages: one shell for phone, big screen and console, the bundle, the icon. No page holds a meeting's word."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Flask, Response, abort, request

FOREVER = "public, max-age=31536000, immutable"
KINDS = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}
PLAIN = {"icon.svg": "image/svg+xml", "app.webmanifest": "application/manifest+json"}

pages = Blueprint("pages", __name__)


def static(name: str) -> bytes:
    """Give a file of the front end."""
    return (resources.files("server") / "static" / name).read_bytes()


@cache
def built() -> dict[str, dict[str, Any]]:
    """Give what the bundle consists of: name -> hash, integrity and the files it needs at once."""
    files: dict[str, dict[str, Any]] = json.loads(static("dist/build.json"))["files"]
    return files


@cache
def shell(who: str) -> bytes:
    """Give the one page for `who` (app: a phone, desk: wall and console), its files named by their content.

    The icon stands in it: one request less before a phone is in.
    """
    page = static("index.html").decode().replace("/icon.svg", f"data:image/svg+xml,{quote(static('icon.svg'))}")
    for kind in KINDS:
        facts = built()[f"{who}.{kind}"]
        address = f'"/{who}.{facts["hash"]}.{kind}" integrity="{facts["integrity"]}"'
        page = page.replace(f'"/app.{kind}"', address)
    needed = (f'"/{name}" integrity="{built()[name]["integrity"]}"' for name in built()[f"{who}.js"]["needs"])
    ahead = "".join(f'<link rel="modulepreload" href={address}>\n' for address in needed)
    return page.replace("</head>", f"{ahead}</head>").encode()


@cache
def packed(raw: bytes) -> bytes:
    """Give a small file compressed."""
    return gzip.compress(raw, 9)


def answer(raw: bytes, kind: str, lasting: str, small: bytes | None = None) -> Response:
    """Answer with a file, compressed where the browser takes it; `small` when that was done beforehand."""
    zipped = "gzip" in request.headers.get("Accept-Encoding", "")
    reply = Response((small or packed(raw)) if zipped else raw, content_type=kind)
    reply.headers["Cache-Control"] = lasting
    reply.headers["Vary"] = "Accept-Encoding"
    if zipped:
        reply.headers["Content-Encoding"] = "gzip"
    return reply


@pages.get("/")
def phone() -> Response:
    """The shell of a phone."""
    return answer(shell("app"), "text/html; charset=utf-8", "no-store")


@pages.get("/scherm")
def wall() -> Response:
    """The shell of a big screen."""
    return answer(shell("desk"), "text/html; charset=utf-8", "no-store")


@pages.get("/regie")
def console() -> Response:
    """The shell of the console: for the laptop itself only."""
    if not request.environ.get("kring.local"):
        abort(404)
    return wall()


@pages.get("/<stem>.<hash>.<ending>")
def bundle(stem: str, hash: str, ending: str) -> Response:
    """A file of the bundle, under the hash of its content; what was split off has that hash in its name."""
    name = next((one for one in (f"{stem}.{ending}", f"{stem}.{hash}.{ending}") if one in built()), "")
    if ending not in KINDS or built().get(name, {}).get("hash") != hash:
        abort(404)
    return answer(static(f"dist/{name}"), KINDS[ending], FOREVER, static(f"dist/{name}.gz"))


@pages.get("/<name>")
def small(name: str) -> Response:
    """The icon and the manifest."""
    if name not in PLAIN:
        abort(404)
    return answer(static(name), PLAIN[name], "public, max-age=86400")


@pages.get("/ping")
def ping() -> Response:
    """Answer that the laptop is reached."""
    return Response("kring", content_type="text/plain; charset=utf-8")


def attach(app: Flask, key: Callable[[], str | None]) -> None:
    """Give the app its pages; `key` gives the laptop's public key as a phone asks for it that has not scanned it."""

    def laptop() -> Response:
        """The laptop's public key, unproven: whoever can change this page can change this too."""
        return Response(key() or "", status=200 if key() else 503, content_type="text/plain; charset=utf-8")

    app.register_blueprint(pages)
    app.add_url_rule("/sleutel", "key", laptop)
