"""Which port Kring listens on: always the same one if it can, because a phone keeps what it knows per port.

It never keeps a port: it tries one, lets go and says which, so another program may still come between.
"""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Iterable

from server.refused import Refused

PORT = 8440
FALLBACK = range(8441, 8460)
# Ports that browsers refuse to open (the "bad ports" of the Fetch standard).
CLOSED_TO_BROWSERS = frozenset(
    {
        *(0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95),
        *(101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179),
        *(389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636),
        *(989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061),
        *(6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080),
    }
)
AVOIDED = CLOSED_TO_BROWSERS | {5000, 7000}  # macOS has AirPlay there, and it comes back


def free_port(wanted: int = PORT, fallback: Iterable[int] = FALLBACK, hosts: Iterable[str] = ("127.0.0.1",)) -> int:
    """Give the wanted port, or the first of the fallback, that is free on every host; 0 stays 0 (the system picks).

    Raises Refused("port_blocked") when no browser would open the wanted port, Refused("port_taken") when all are
    in use, Refused("address_gone") when this laptop no longer has one of the addresses.
    """
    if wanted == 0:
        return 0
    if wanted in CLOSED_TO_BROWSERS:
        raise Refused("port_blocked")
    places = tuple(hosts)
    for port in (wanted, *(port for port in fallback if port not in AVOIDED)):
        if all(is_free(host, port) for host in places):
            return port
    raise Refused("port_taken")


def is_free(host: str, port: int) -> bool:
    """Try a port on one address; a port that the system keeps for itself counts as taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trying:
        claim(trying)
        try:
            trying.bind((host, port))
            trying.listen(1)
        except OSError as fault:
            if fault.errno in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}:
                raise Refused("address_gone") from None
            return False
    return True


def claim(trying: socket.socket) -> None:
    """Ask as the server will: past connections that are still fading do not count, another server does."""
    if sys.platform == "win32":
        trying.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
