"""The addresses of this laptop, the one that phones can most likely reach first. It never asks the network anything.

It judges by the names that Linux, macOS and Windows give their cards; a wrong guess costs the chair one tap.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable
from ipaddress import ip_address, ip_network

from server.plain import Plain

HOTSPOT, WIFI, ETHERNET = "hotspot", "wifi", "ethernet"
VIRTUAL, VPN, MOBILE, LOOPBACK = "virtual", "vpn", "mobile", "loopback"
FOR_PHONES = (HOTSPOT, WIFI, ETHERNET)
# Phones are on Wi-Fi, and a hotspot was switched on for them; a wired network may be another one.
KINDS = (*FOR_PHONES, VIRTUAL, VPN, MOBILE, LOOPBACK)

# What a card is called; the first that fits. Linux and macOS have short names, Windows a name and its maker's words.
NAMES = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (LOOPBACK, r"lo\d*$"),
        (VPN, r"u?tun\d|tap\d|wg\d*$|wg-|ppp\d|ipsec\d|gpd\d|zt|feth\d|tailscale|nordlynx|proton|mullvad"),
        (VPN, r".*(vpn|tunnel|tailscale|wireguard|wintun|tap-windows|anyconnect|forti|zerotier|globalprotect|pangp)"),
        (VPN, r".*(nordlynx|juniper|wan miniport|softether|hamachi|radmin|zscaler|check point)"),
        (VIRTUAL, r"docker|veth|br-[0-9a-f]{6}|virbr|vnet|lxc|lxdbr|podman|cni|flannel|cali|vmnet|vboxnet|bridge1\d\d"),
        (VIRTUAL, r".*(hyper-v|vmware|virtualbox|virtual ethernet|parallels|km-test loopback)|vethernet"),
        (VIRTUAL, r"bnep|pan\d|.*bluetooth"),
        (MOBILE, r"wwan|wwp|rmnet|.*(mobile broadband|cellular)"),
        (HOTSPOT, r"ap\d|.*(wi-fi direct|hosted network)"),
        (WIFI, r"wl|ath\d|ra\d|en0$|.*(wi-?fi|wireless|wlan|802\.11)"),
    )
)
SHARED = frozenset({"10.42.0.1", "192.168.137.1", "192.168.2.1"})  # NetworkManager, Windows, macOS
DOCKER = ip_network("172.17.0.0/16")
CARRIER = ip_network("100.64.0.0/10")  # Tailscale's; else of carriers that give one address to many
LOCAL = tuple(ip_network(net) for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8"))
LOCAL_6 = tuple(ip_network(net) for net in ("fc00::/7", "::1/128"))
NOWHERE = ("198.51.100.1", 9)  # an address for documentation (RFC 5737): nobody has it


class Found(Plain):
    """One address as the system gives it: the card's name, its maker's words for it, the address."""

    card: str
    ip: str
    words: str = ""


class Address(Plain):
    """One address that phones could be sent to; `private` says that it means something in one local network only."""

    ip: str
    card: str
    kind: str
    private: bool

    @property
    def for_phones(self) -> bool:
        """Whether phones in the room can be expected to reach it."""
        return self.kind in FOR_PHONES

    @property
    def host(self) -> str:
        """The address as it stands in a link."""
        return f"[{self.ip}]" if ":" in self.ip else self.ip


def find() -> tuple[Address, ...]:
    """Give this laptop's addresses, best first; none of them is `for_phones` when there is no network."""
    return rank(cards(), routed_address())


def rank(found: Iterable[Found], routed: str | None = None) -> tuple[Address, ...]:
    """Put addresses in the order in which phones will likely reach them; pure.

    `routed` is the address the system itself would go out by: it decides between cards of one kind.
    """
    usable = [one for one in found if usable_in_link(one.ip)]
    addresses = [Address(ip=one.ip, card=one.card, kind=kind_of(one), private=private(one.ip)) for one in usable]
    ranked = sorted(addresses, key=lambda address: (doubts(address, routed), address.card))
    best = {address.ip: address for address in reversed(ranked)}  # two cards may share one address
    return tuple(address for address in ranked if best[address.ip] is address)


def doubts(address: Address, routed: str | None) -> tuple[int, bool, bool, bool, int, bool, str]:
    """Give what speaks against an address, weightiest first."""
    ip, place = ip_address(address.ip), KINDS.index(address.kind)
    group = 0 if address.for_phones else place
    # A card that was given no address takes a link-local one: reachable over a bare cable at most.
    return group, ip.is_link_local, ip.version == 6, not address.private, place, address.ip != routed, address.ip


def kind_of(found: Found) -> str:
    """Judge a card by its names, and by its address where the names say nothing."""
    ip = ip_address(found.ip)
    if ip.is_loopback:
        return LOOPBACK
    kind = named(found)
    if found.ip in SHARED and (kind in {None, WIFI} or found.card.startswith("bridge1")):
        return HOTSPOT
    if kind is not None:
        return kind
    if ip in CARRIER:
        return VPN
    return VIRTUAL if ip in DOCKER else ETHERNET


def named(found: Found) -> str | None:
    """Give the kind that the names of a card tell, None when they tell nothing."""
    names = (found.card.casefold(), found.words.casefold())
    return next((kind for kind, pattern in NAMES if any(pattern.match(name) for name in names)), None)


def private(ip: str) -> bool:
    """Whether an address is of one local network: RFC 1918, or unique local in IPv6."""
    parsed = ip_address(ip)
    return any(parsed in net for net in (LOCAL if parsed.version == 4 else LOCAL_6))


def usable_in_link(ip: str) -> bool:
    """Whether an address can stand in a link; a link-local one of IPv6 would need a card's number on every phone."""
    parsed = ip_address(ip)
    lame = parsed.is_multicast or parsed.is_unspecified or (parsed.version == 6 and parsed.is_link_local)
    return not lame


def cards() -> tuple[Found, ...]:
    """Read the cards of this machine."""
    import ifaddr  # late: it loads the system's own libraries

    found = []
    for adapter in ifaddr.get_adapters():
        on_windows = adapter.name.startswith("{")  # there a number names the card
        for address in adapter.ips:
            ip = address.ip if isinstance(address.ip, str) else address.ip[0]
            card, words = (address.nice_name, adapter.nice_name) if on_windows else (adapter.name, "")
            found.append(Found(card=card, ip=ip, words=words))
    return tuple(found)


def routed_address() -> str | None:
    """Give the address this laptop would go out by, or None. Connecting a datagram socket sends nothing."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            asking.connect(NOWHERE)
            ip: str = asking.getsockname()[0]
    except OSError:
        return None
    return ip if usable_in_link(ip) else None
