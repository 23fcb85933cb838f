"""What routing tables say on laptops of three systems, written for the purpose, and whether there is a way out."""

from __future__ import annotations

from typing import NamedTuple

HEAD = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
LINK_6 = "fe800000000000000000000000000000 40 " + "0" * 32 + " 00 " + "0" * 32 + " 00000400 00000001 00000000 00000001 "
NULL_6 = "0" * 32 + " 00 " + "0" * 32 + " 00 " + "0" * 32 + " ffffffff 00000001 00000000 00200200       lo\n"


def row(card: str, net: str, gateway: str, flags: str, mask: str) -> str:
    """Give a line of /proc/net/route."""
    return f"{card}\t{net}\t{gateway}\t{flags}\t0\t0\t600\t{mask}\t0\t0\t0\n"


def row_6(net: str, length: str, gateway: str, flags: str, card: str) -> str:
    """Give a line of /proc/net/ipv6_route."""
    zeros = "0" * 32
    return f"{net:0<32} {length} {zeros} 00 {gateway:0<32} 00000400 00000001 00000000 {flags} {card:>8}\n"


class Linux(NamedTuple):
    """One laptop with Linux: its two tables and the cards that are down."""

    name: str
    table: str
    right: str
    table6: str = NULL_6
    down: tuple[str, ...] = ()


ROOM = row("wlan0", "000CA8C0", "00000000", "0001", "00FFFFFF")
ROOM_OUT = row("wlan0", "00000000", "010CA8C0", "0003", "00000000")
HALVES = row("tun0", "00000000", "0100080A", "0003", "00000080") + row(
    "tun0", "00000080", "0100080A", "0003", "00000080"
)

LINUX = (
    Linux("on the Wi-Fi of the room, with a router", HEAD + ROOM_OUT + ROOM, "reachable"),
    Linux("on a Wi-Fi without a router", HEAD + ROOM, "none"),
    Linux("its own hotspot and nothing else", HEAD + row("wlan0", "00002A0A", "00000000", "0001", "00FFFFFF"), "none"),
    Linux("a hotspot, and a cable to the internet", HEAD + ROOM_OUT.replace("wlan0", "eth0") + ROOM, "reachable"),
    Linux("no network at all", HEAD, "none"),
    Linux(
        "a cable that was pulled: the route stays, the card is down", HEAD + ROOM_OUT + ROOM, "none", down=("wlan0",)
    ),
    Linux("another card is down", HEAD + ROOM_OUT + ROOM, "reachable", down=("eth0",)),
    Linux(
        "everything is thrown away: unreachable", HEAD + row("*", "00000000", "00000000", "0201", "00000000"), "none"
    ),
    Linux(
        "everything is thrown away: a black hole", HEAD + row("*", "00000000", "00000000", "0001", "00000000"), "none"
    ),
    Linux("a route that is not up", HEAD + ROOM_OUT.replace("0003", "0002"), "none"),
    Linux("a VPN that lays two halves over everything", HEAD + HALVES + ROOM, "reachable"),
    Linux(
        "a VPN that leaves the networks of the house out",
        HEAD + row("wg0", "00000008", "00000000", "0001", "000000FE") + ROOM,
        "reachable",
    ),
    Linux("a VPN to the network of the office", HEAD + row("tun0", "0000000A", "0100080A", "0003", "000000FF"), "none"),
    Linux("a tunnel for everything, without a next address", HEAD + ROOM_OUT.replace("wlan0", "wg0"), "reachable"),
    Linux(
        "an address it gave itself, and everything laid on that cable",
        HEAD
        + row("eth0", "00000000", "00000000", "0001", "00000000")
        + row("eth0", "0000FEA9", "00000000", "0001", "0000FFFF"),
        "none",
    ),
    Linux("a mobile card", HEAD + row("wwan0", "00000000", "00000000", "0001", "00000000"), "reachable"),
    Linux(
        "IPv6 alone, by a router that made itself known",
        HEAD,
        "reachable",
        row_6("", "00", "fe80000000000000021122fffe334455", "00450003", "wlan0") + LINK_6 + "   wlan0\n" + NULL_6,
    ),
    Linux("IPv6 alone, among neighbours", HEAD, "none", LINK_6 + "   wlan0\n" + NULL_6),
    Linux("IPv6 switched off", HEAD + ROOM, "none", ""),
    Linux("IPv6 by a tunnel to all public addresses", HEAD, "reachable", row_6("2", "03", "", "00000001", "wg0")),
    Linux("IPv6 into a network of the house", HEAD, "none", row_6("fd", "08", "fe8", "00000003", "eth0")),
    Linux("IPv6 that goes nowhere", HEAD, "none", row_6("", "00", "", "00200201", "lo")),
    Linux("IPv6 that is refused at the card", HEAD, "none", row_6("", "00", "fe8", "00000203", "eth0")),
    Linux("groups that everybody is in", HEAD + row("eth0", "000000E0", "0100080A", "0003", "000000F0"), "none"),
)
UNREADABLE_LINUX = (
    "",
    "something else\n",
    HEAD + "wlan0\t00000000\n",
    HEAD + ROOM_OUT.replace("010CA8C0\t0003", "x\tzz"),
)

MAC_HEAD = "Routing tables\n\nInternet:\nDestination        Gateway            Flags               Netif Expire\n"
MAC_OLD = (
    "Routing tables\n\nInternet:\nDestination        Gateway            Flags        Refs      Use   Netif Expire\n"
)
MAC_SELF = (
    "127                127.0.0.1          UCS                   lo0\n"
    "127.0.0.1          127.0.0.1          UH                    lo0\n"
)
MAC_6 = (
    "\nInternet6:\nDestination                             Gateway                 Flags         Netif Expire\n"
    "default                                 fe80::%utun0            UGcIg         utun0\n"
    "default                                 fe80::%utun1            UGcIg         utun1\n"
    "::1                                     ::1                     UHL             lo0\n"
    "fe80::%lo0/64                           fe80::1%lo0             UcI             lo0\n"
    "fe80::1%lo0                             link#1                  UHLI            lo0\n"
    "ff00::/8                                ::1                     UmCI            lo0\n"
)
MAC_ROOM = (
    "192.168.12         link#11            UCS                   en0      !\n"
    "192.168.12.1/32    link#11            UCS                   en0      !\n"
    "192.168.12.1       0:1a:2b:3c:4d:5e   UHLWIir               en0   1180\n"
    "169.254            link#11            UCS                   en0      !\n"
    "224.0.0/4          link#11            UmCS                  en0      !\n"
)
MAC_OUT = "default            192.168.12.1       UGScg                 en0\n"

MACOS = (
    ("on the Wi-Fi of the room, with a router", MAC_HEAD + MAC_OUT + MAC_SELF + MAC_ROOM + MAC_6, "reachable"),
    ("on a Wi-Fi without a router; idle tunnels have a route each", MAC_HEAD + MAC_SELF + MAC_ROOM + MAC_6, "none"),
    ("no network at all", MAC_HEAD + MAC_SELF + MAC_6, "none"),
    ("an older macOS", MAC_OLD + "default  192.168.12.1  UGSc  20  16  en0\n" + MAC_SELF, "reachable"),
    (
        "an address it gave itself",
        MAC_HEAD + "default            link#11     UCS     en0\n" + MAC_SELF + MAC_ROOM,
        "none",
    ),
    ("a tunnel for everything", MAC_HEAD + "default   link#22    UCSg    utun4\n" + MAC_SELF, "reachable"),
    (
        "a VPN that lays two halves over everything",
        MAC_HEAD + "0/1   10.8.0.1   UGSc   utun4\n" + MAC_SELF,
        "reachable",
    ),
    ("the other half", MAC_HEAD + "128.0/1   10.8.0.1   UGSc   utun4\n" + MAC_SELF, "reachable"),
    ("a second way that nobody takes", MAC_HEAD + MAC_OUT.replace("UGScg", "UGScIg") + MAC_SELF, "none"),
    ("everything is thrown away", MAC_HEAD + "default   192.168.12.1   UGSR   en0\n" + MAC_SELF, "none"),
    ("a black hole", MAC_HEAD + "default   192.168.12.1   UGSB   en0\n" + MAC_SELF, "none"),
    ("IPv6 alone", MAC_HEAD + MAC_SELF + MAC_6 + "default   fe80::1%en0   UGcg   en0\n", "reachable"),
    ("IPv6 to all public addresses", MAC_HEAD + MAC_SELF + MAC_6 + "2000::/3   fe80::1%en0   UGc   en0\n", "reachable"),
    ("the network of the office", MAC_HEAD + "10   10.8.0.1   UGSc   utun4\n" + MAC_SELF, "none"),
    (
        "sharing to Wi-Fi without anything to share",
        MAC_HEAD + MAC_SELF + "192.168.2   link#19   UC   bridge100\n",
        "none",
    ),
)
UNREADABLE_MACOS = ("", "netstat: sysctl: not permitted\n", MAC_HEAD, MAC_HEAD + "ten.to.one   10.0.0.1   UGSc   en0\n")

LINE = "=" * 75 + "\n"
CARDS = (
    LINE + "Interface List\n"
    " 12...f8 ac 65 11 22 33 ......Intel(R) Wi-Fi 6 AX201 160MHz\n"
    "  9...02 00 54 55 4e 01 ......Teredo Tunneling Pseudo-Interface\n"
    "  1...........................Software Loopback Interface 1\n" + LINE
)
HEAD_4 = (
    "\nIPv4 Route Table\n"
    + LINE
    + "Active Routes:\nNetwork Destination        Netmask          Gateway       Interface  Metric\n"
)
SELF_4 = (
    "        127.0.0.0        255.0.0.0         On-link         127.0.0.1    331\n"
    "        127.0.0.1  255.255.255.255         On-link         127.0.0.1    331\n"
    "        224.0.0.0        240.0.0.0         On-link         127.0.0.1    331\n"
    "  255.255.255.255  255.255.255.255         On-link         127.0.0.1    331\n"
)
ROOM_4 = "     192.168.12.0    255.255.255.0         On-link      192.168.12.7    311\n"
OUT_4 = "          0.0.0.0          0.0.0.0     192.168.12.1     192.168.12.7     55\n"
KEPT_NONE = LINE + "Persistent Routes:\n  None\n"
KEPT_4 = (
    LINE + "Persistent Routes:\n  Network Address          Netmask  Gateway Address  Metric\n"
    "          0.0.0.0          0.0.0.0       10.20.0.1  Default \n"
    "          0.0.0.0          0.0.0.0       10.20.0.2       1\n" + LINE
)
HEAD_6 = "\nIPv6 Route Table\n" + LINE + "Active Routes:\n If Metric Network Destination      Gateway\n"
SELF_6 = (
    "  1    331 ::1/128                  On-link\n"
    " 12    311 fe80::/64                On-link\n"
    " 12    311 2001:610:aaaa:bbbb:cccc:dddd:eeee:ffff/128\n                                    On-link\n"
    "  1    331 ff00::/8                 On-link\n"
)
DUTCH_4 = (
    "\nIPv4-routetabel\n" + LINE + "Actieve routes:\n"
    "Netwerkadres             Netmasker          Gateway       Interface Metrische gegevens\n"
)


def windows(*rows: str, head: str = HEAD_4, kept: str = KEPT_NONE, more: str = "") -> str:
    """Give what route print says, with these rows for IPv4 and more for IPv6."""
    return CARDS + head + "".join(rows) + SELF_4 + kept + HEAD_6 + more + SELF_6 + KEPT_NONE


WINDOWS = (
    ("on the Wi-Fi of the room, with a router", windows(OUT_4, ROOM_4), "reachable"),
    ("on a Wi-Fi without a router", windows(ROOM_4), "none"),
    ("its own hotspot", windows(ROOM_4.replace("192.168.12.", "192.168.137.")), "none"),
    ("no network at all", windows(), "none"),
    ("in Dutch", windows(OUT_4, ROOM_4.replace("On-link", "Op verbinding"), head=DUTCH_4), "reachable"),
    ("in Dutch, without a router", windows(ROOM_4.replace("On-link", "Op verbinding"), head=DUTCH_4), "none"),
    ("a router that is only written down for later", windows(ROOM_4, kept=KEPT_4), "none"),
    (
        "an address it gave itself",
        windows("          0.0.0.0          0.0.0.0         On-link     169.254.81.4    291\n"),
        "none",
    ),
    (
        "a tunnel for everything",
        windows("          0.0.0.0          0.0.0.0    Op verbinding         10.8.0.2     35\n", head=DUTCH_4),
        "reachable",
    ),
    (
        "a VPN that lays two halves over everything",
        windows(
            "          0.0.0.0        128.0.0.0         10.8.0.1         10.8.0.2    281\n",
            "        128.0.0.0        128.0.0.0         10.8.0.1         10.8.0.2    281\n",
        ),
        "reachable",
    ),
    (
        "a VPN to the network of the office",
        windows("         10.0.0.0        255.0.0.0         10.8.0.1         10.8.0.2    281\n"),
        "none",
    ),
    ("IPv6 alone", windows(ROOM_4, more=" 12    271 ::/0                     fe80::1\n"), "reachable"),
    (
        "IPv6 that is only written down",
        windows(ROOM_4, more="  0 4294967295 ::/0                     fe80::1\n"),
        "none",
    ),
    (
        "IPv6 by a tunnel that Windows digs by itself",
        windows(more="  9     18 ::/0                     On-link\n"),
        "none",
    ),
)
UNREADABLE_WINDOWS = ("", "The route command needs more.\n", CARDS, windows("  0.0.0.0  1.2.3  1.2.3.4  1.2.3.5  1\n"))
