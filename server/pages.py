"""The HTTP pages: one shell for phone, big screen and console, the bundle, the icon. No page holds a meeting's word."""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib import resources
from typing import Any

from flask import Blueprint, Flask, Response, abort, request

FOREVER = "public, max-age=31536000, immutable"
FILES = {"app.js": "text/javascript; charset=utf-8", "app.css": "text/css; charset=utf-8"}
PLAIN = {"icon.svg": "image/svg+xml", "app.webmanifest": "application/manifest+json"}

pages = Blueprint("pages", __name__)


def static(name: str) -> bytes:
    """Give a file of the front end."""
    return (resources.files("server") / "static" / name).read_bytes()


@cache
def built() -> dict[str, dict[str, Any]]:
    """Give what the bundle consists of: name -> hash and integrity."""
    files: dict[str, dict[str, Any]] = json.loads(static("dist/build.json"))["files"]
    return files


@cache
def shell() -> bytes:
    """Give the one page, with the bundle's files under names that change with their content."""
    page = static("index.html").decode()
    for name, facts in built().items():
        stem, _, ending = name.partition(".")
        page = page.replace(f'"/{name}"', f'"/{stem}.{facts["hash"]}.{ending}" integrity="{facts["integrity"]}"')
    return page.encode()


@cache
def packed(name: str) -> bytes:
    """Give a file compressed."""
    return gzip.compress(shell() if name == "index.html" else static(name), 9)


def answer(name: str, kind: str, plain: bytes, lasting: str) -> Response:
    """Answer with a file, compressed where the browser takes it."""
    zipped = "gzip" in request.headers.get("Accept-Encoding", "")
    reply = Response(packed(name) if zipped else plain, content_type=kind)
    reply.headers["Cache-Control"] = lasting
    reply.headers["Vary"] = "Accept-Encoding"
    if zipped:
        reply.headers["Content-Encoding"] = "gzip"
    return reply


@pages.get("/")
@pages.get("/scherm")
def phone() -> Response:
    """The shell, for a phone or a big screen."""
    return answer("index.html", "text/html; charset=utf-8", shell(), "no-store")


@pages.get("/regie")
def console() -> Response:
    """The shell for the console: from the laptop itself only."""
    if not request.environ.get("kring.local"):
        abort(404)
    return phone()


@pages.get("/<stem>.<hash>.<ending>")
def bundle(stem: str, hash: str, ending: str) -> Response:
    """A file of the bundle, under the hash of its content."""
    name = f"{stem}.{ending}"
    if name not in FILES or built().get(name, {}).get("hash") != hash:
        abort(404)
    return answer(f"dist/{name}", FILES[name], static(f"dist/{name}"), FOREVER)


@pages.get("/<name>")
def small(name: str) -> Response:
    """The icon and the manifest."""
    if name not in PLAIN:
        abort(404)
    return answer(name, PLAIN[name], static(name), "public, max-age=86400")


@pages.get("/ping")
def ping() -> Response:
    """Answer that the laptop is reached."""
    return Response("kring", content_type="text/plain; charset=utf-8")


def attach(app: Flask) -> None:
    """Give the app its pages."""
    app.register_blueprint(pages)
