"""python -m tests.outgoing FILE words ...: runs `kring words ...` and writes down whom it turned to, as Python tells.

It watches and stops nothing. `strange` says what of it was not this machine.
"""

from __future__ import annotations

import json
import re
import socket
import sys
from collections.abc import Collection, Iterable
from ipaddress import ip_address
from pathlib import Path
from typing import Any, NamedTuple

from server.lan import told
from server.lan.addresses import NOWHERE

TURNS = {"socket.connect": 1, "socket.sendto": 1, "socket.sendmsg": 1}
ASKS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")
STARTS = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.system", "os.startfile", "webbrowser.open")
PROGRAMS = {*told.IW, *told.NMCLI, told.NETSTAT, str(told.ROUTE)}  # what the system tells of its network
LIBRARIES = {"ldconfig", "gcc", "cc", "ld", "objdump"}  # by which Python finds the system's own library for ifaddr


class Turn(NamedTuple):
    """Whom it turned to: an address, a name to look up, or a program; `datagram` when a socket sends without asking."""

    what: str
    whom: str
    port: int = 0
    datagram: bool = False


def turn(event: str, given: tuple[Any, ...]) -> Turn | None:
    """Make a turn of one of Python's events, None of one that goes nowhere."""
    if event in TURNS:
        plug, address = given[0], given[1]
        host, port = address[:2] if isinstance(address, tuple) else (str(address), 0)
        return Turn(event, str(host), port, plug.type == socket.SOCK_DGRAM)
    if event in ASKS:
        host = given[0][0] if isinstance(given[0], tuple) else given[0]
        return Turn(event, "" if host is None else str(host))
    return Turn(event, str(given[0])) if event in STARTS else None


def strange(turns: Iterable[Turn], own: Collection[str]) -> set[Turn]:
    """Give the turns that were not to this machine, whose addresses are `own`.

    The one exception: a datagram socket is connected to an address that nobody has, to see which card the system would
    take; nothing is sent.
    """
    return {one for one in turns if not (one == Turn("socket.connect", *NOWHERE, datagram=True) or is_own(one, own))}


def is_own(one: Turn, own: Collection[str]) -> bool:
    """Whether a turn was to this machine: an address of its own, or a program that is known to send nothing."""
    if one.what in STARTS:
        return one.whom in PROGRAMS or Path(one.whom).name in LIBRARIES
    return one.whom in own or (one.what in ASKS and not one.whom)


SYSTEM_CALL = re.compile(r"(connect|sendto|sendmsg|sendmmsg)\(.*?sa_family=(AF_INET6?), .*?\"([0-9a-f.:]+)\"")
PORT = re.compile(r"sin6?_port=htons\((\d+)\)")


def traced(lines: Iterable[str]) -> set[Turn]:
    """Give the turns in what strace wrote down: as the kernel saw them, so those of every library are among them.

    A connect does not say what sort of socket it is of; only one to NOWHERE is taken for a datagram's.
    """
    found = set()
    for line in lines:
        if (call := SYSTEM_CALL.search(line)) and (port := PORT.search(line)):
            place = (str(ip_address(call[3])), int(port[1]))
            found.add(Turn(f"socket.{call[1]}", *place, datagram=place == NOWHERE))
    return found


def main(out: Path, words: list[str]) -> None:
    """Run Kring's command line, watched."""
    seen: set[Turn] = set()

    def watch(event: str, given: tuple[Any, ...]) -> None:
        if event in TURNS or event in ASKS or event in STARTS:
            seen.add(turn(event, given) or Turn(event, "?"))

    sys.addaudithook(watch)
    from server.cli import main as kring

    sys.argv = ["kring", *words]
    try:
        kring()
    finally:
        out.write_text(json.dumps(sorted(seen)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
