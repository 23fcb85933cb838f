"""What a routing table says: whether this laptop has a way to the internet. Pure: it reads texts, and asks nobody.

A way is not a promise that somebody answers; only sending something would tell that, and Kring sends nothing. No
library fits: those that read routes compile, know one system, or leave out the halves that a VPN lays over the default.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from ipaddress import IPv4Address, IPv6Address, ip_network
from typing import Literal

from server.lan.addresses import MOBILE, VPN, Found, named
from server.plain import Plain

Internet = Literal["reachable", "none", "unknown"]

WIDEST = {
    4: 8,
    6: 12,
}  # a route to this much of the internet or more leads to it: a VPN lays two halves, or a dozen parts
UP, GATEWAY, REJECT = 0x1, 0x2, 0x200  # flags of Linux
PERSISTENT = 4294967295  # what Windows gives for the metric of an IPv6 route that is only written down
NOT_OUTWARDS = re.compile(r"lo\d*$|.*(loopback|teredo|isatap|6to4)", re.IGNORECASE)

MAC_ROW = re.compile(r"(\S+)\s+(\S+)\s+([A-Za-z]\w*)\s+(?:\d+\s+\d+\s+)?([a-z]+\d+)(?:\s|$)")
WINDOWS_4 = re.compile(r"\s*([\d.]+)\s+([\d.]+)\s+(\S.*?)\s+(\d+\.\d+\.\d+\.\d+)\s+\d+\s*$")
WINDOWS_6 = re.compile(r"\s*(\d+)\s+(\d+)\s+(\S+/\d+)(?:\s|$)")
WINDOWS_CARD = re.compile(r"\s*(\d+)\.{3}(?:[0-9a-f]{2} )*\.*\s*(.*?)\s*$", re.IGNORECASE)


class Route(Plain):
    """One way that is open: over which card, to which network, and whether it leads beyond what hangs on that card."""

    card: str
    net: str
    beyond: bool

    @property
    def outwards(self) -> bool:
        """Whether it leads to the internet: beyond the card, to a wide part of the public addresses."""
        net = ip_network(self.net, strict=False)
        wide = net.prefixlen <= WIDEST[net.version] and not (net.is_private or net.is_multicast)
        return self.beyond and wide and not NOT_OUTWARDS.match(self.card)


def internet(routes: Iterable[Route] | None) -> Internet:
    """Say whether there is a way to the internet; None are routes that could not be read."""
    if routes is None:
        return "unknown"
    return "reachable" if any(route.outwards for route in routes) else "none"


def tunnel(card: str) -> bool:
    """Whether a card leads to one other end, so that a route over it needs no next address."""
    return named(Found(card=card, ip="", words=card)) in {VPN, MOBILE}


def linux(table: str, table6: str, down: Iterable[str] = ()) -> tuple[Route, ...]:
    """Read /proc/net/route and /proc/net/ipv6_route; raises ValueError. A route over a card that is `down` is none."""
    gone = frozenset(down)
    rows = [line.split() for line in table.splitlines()]
    if not rows or rows[0][:2] != ["Iface", "Destination"]:
        raise ValueError
    found = (*linux_4(rows[1:]), *linux_6(line.split() for line in table6.splitlines()))
    return tuple(route for route in found if route.card not in gone)


def linux_4(rows: Iterable[list[str]]) -> Iterator[Route]:
    """Read the rows for IPv4: addresses are numbers as this machine keeps them."""
    for card, net, _gateway, flags, _, _, _, mask, *_ in rows:
        base, length = (int.from_bytes(bytes.fromhex(one), sys.byteorder) for one in (net, mask))
        if int(flags, 16) & (UP | REJECT) == UP:
            beyond = bool(int(flags, 16) & GATEWAY) or tunnel(card)
            yield Route(card, f"{IPv4Address(base)}/{length.bit_count()}", beyond)


def linux_6(rows: Iterable[list[str]]) -> Iterator[Route]:
    """Read the rows for IPv6, of every table the system has."""
    for net, length, _, _, _gateway, _, _, _, flags, card in rows:
        if int(flags, 16) & (UP | REJECT) == UP:
            beyond = bool(int(flags, 16) & GATEWAY) or tunnel(card)
            yield Route(card, f"{IPv6Address(bytes.fromhex(net))}/{int(length, 16)}", beyond)


def macos(said: str) -> tuple[Route, ...]:
    """Read what `netstat -rn` says on macOS; raises ValueError.

    A route with I is for who asks for that card by name: every idle tunnel has one. R and B throw everything away.
    """
    found, version = [], 4
    for line in said.splitlines():
        version = {"Internet:": 4, "Internet6:": 6}.get(line.strip(), version)
        row = MAC_ROW.match(line)
        if row is not None and "U" in row[3] and not set("IRB") & set(row[3]):
            found.append(Route(row[4], mac_net(row[1], version), "G" in row[3] or tunnel(row[4])))
    if not found:  # a machine without any network still reaches itself
        raise ValueError
    return tuple(found)


def mac_net(words: str, version: int) -> str:
    """Give a network in full: macOS leaves out what can be guessed, as in `default`, `10.1/16` and `fe80::%en0/64`."""
    if words == "default":
        return "0.0.0.0/0" if version == 4 else "::/0"
    base, _, length = re.sub(r"%\w+", "", words).partition("/")
    if version == 6:
        return str(ip_network(f"{base}/{length or 128}", strict=False))
    parts = base.split(".")
    return str(ip_network(f"{'.'.join((*parts, *'000')[:4])}/{length or 8 * len(parts)}", strict=False))


def windows(said: str) -> tuple[Route, ...]:
    """Read what `route print` says, in any language; raises ValueError.

    Words differ per language, so rows are known by their numbers; what is only written down for later has no card.
    """
    lines = said.splitlines()
    cards = {row[1]: row[2] for row in map(WINDOWS_CARD.match, lines) if row}
    found = [*windows_4(lines), *windows_6(lines, cards)]
    if not found:
        raise ValueError
    return tuple(found)


def windows_4(lines: Iterable[str]) -> Iterator[Route]:
    """Read the rows for IPv4; the card is told by its address."""
    for row in filter(None, map(WINDOWS_4.match, lines)):
        net, mask, gateway, card = row.groups()
        on_link = not re.fullmatch(r"[\d.]+", gateway)
        yield Route(card, str(ip_network(f"{net}/{mask}", strict=False)), not (on_link and lonely(card)))


def windows_6(lines: Iterable[str], cards: dict[str, str]) -> Iterator[Route]:
    """Read the rows for IPv6; the card is told by its number in the list of cards."""
    for row in filter(None, map(WINDOWS_6.match, lines)):
        number, metric, net = row.groups()
        if int(number) and int(metric) != PERSISTENT:
            yield Route(cards.get(number, ""), str(ip_network(net, strict=False)), beyond=True)


def lonely(ip: str) -> bool:
    """Whether an address is one that a card gave itself because nobody gave it any."""
    return IPv4Address(ip).is_link_local
