"""What the system itself tells of its routes and its Wi-Fi: from files, or by a fixed program, without a shell.

Nothing is sent, no name is looked up and no network is searched for. What a system does not tell stays untold.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from server import strict
from server.lan import routes
from server.lan.routes import Internet
from server.plain import Plain
from server.refused import Refused

PATIENCE_S = 3
ROUTES, ROUTES_6, CARDS = Path("/proc/net/route"), Path("/proc/net/ipv6_route"), Path("/sys/class/net")
NETSTAT = "/usr/sbin/netstat"  # of macOS
ROUTE = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "ROUTE.EXE")
IW = ("/usr/sbin/iw", "/sbin/iw", "/usr/bin/iw")
NMCLI = ("/usr/bin/nmcli",)
SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}

NAME_MOST = 32
_ESCAPED = re.compile(rb"\\x([0-9a-f]{2})")


class Told(Plain):
    """What is known of the world round this laptop; `names` are of the networks, by card. Nothing yet: internet ""."""

    internet: Internet | Literal[""] = ""
    names: dict[str, str] = msgspec.field(default_factory=dict)
    system: str = ""


def told() -> Told:
    """Ask the system; takes up to some seconds where a program has to be run."""
    return Told(internet(), dict(names()), SYSTEMS.get(sys.platform, ""))


def internet() -> Internet:
    """Say whether there is a way to the internet."""
    try:
        return routes.internet(table())
    except (OSError, ValueError):
        return "unknown"


def table() -> tuple[routes.Route, ...] | None:
    """Give this system's routes, None where nobody knows how to ask; raises OSError, ValueError."""
    match SYSTEMS.get(sys.platform):
        case "linux":
            return routes.linux(ROUTES.read_text(), optional(ROUTES_6), down())
        case "macos":
            return routes.macos(said(NETSTAT, "-rn"))
        case "windows":
            return routes.windows(said(str(ROUTE), "print"))
    return None


def optional(path: Path) -> str:
    """Give a file's text; a Linux without IPv6 has no such file."""
    try:
        return path.read_text()
    except FileNotFoundError:
        return ""


def down() -> Iterator[str]:
    """Give the cards that nothing can leave by now: no cable in it, or no Wi-Fi joined."""
    for card in cards():
        with suppress(OSError):
            if (card / "operstate").read_text().strip() in {"down", "lowerlayerdown", "notpresent", "dormant"}:
                yield card.name


def cards() -> list[Path]:
    """Give the folders in which Linux tells of its cards."""
    return sorted(CARDS.iterdir()) if CARDS.is_dir() else []


def names() -> Iterator[tuple[str, str]]:
    """Give the names of the Wi-Fi networks, by card. Only Linux tells them to who has no right to know the place."""
    if SYSTEMS.get(sys.platform) != "linux":
        return
    for card in cards():
        wireless = (card / "wireless").exists() or (card / "phy80211").exists()
        if wireless and (name := joined(card.name)):
            yield card.name, name


def joined(card: str) -> str:
    """Give the name of the network a card joined or gives, cleaned, or nothing."""
    with suppress(OSError, ValueError, Refused):
        if iw := first(IW):
            return strict.line(from_iw(said(iw, "dev", card, "info")), NAME_MOST)
        if nmcli := first(NMCLI):
            ask = ("-t", "-e", "no", "-f", "ACTIVE,DEVICE,SSID", "device", "wifi", "list", "--rescan", "no")
            return strict.line(from_nmcli(said(nmcli, *ask), card), NAME_MOST)
    return ""


def from_iw(words: str) -> str:
    r"""Find the name in what `iw dev … info` says: a sign outside ASCII stands there as \x and its byte."""
    found = re.search(r"^\s*ssid (.*)$", words, re.MULTILINE)
    raw = found[1].encode() if found else b""
    return _ESCAPED.sub(lambda byte: bytes.fromhex(byte[1].decode()), raw).decode()


def from_nmcli(words: str, card: str) -> str:
    """Find the name in what nmcli lists of the networks it knows already."""
    start = f"yes:{card}:"
    return next((line.removeprefix(start) for line in words.splitlines() if line.startswith(start)), "")


def first(places: tuple[str, ...]) -> str:
    """Give the first of these programs that is there, or nothing."""
    return next((place for place in places if os.access(place, os.X_OK)), "")


def said(program: str, *words: str) -> str:
    """Run a program of the system by its full path and give what it says; raises OSError, ValueError."""
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(  # noqa: S603 - a fixed path and fixed words, a card's name among them; no shell reads it
            [program, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE_S,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            creationflags=hidden,
            check=True,
        )
    except subprocess.SubprocessError:
        raise ValueError from None
    return done.stdout.decode("utf-8", "replace")
