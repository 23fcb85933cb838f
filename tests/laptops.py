"""Real-world laptops as tables: the cards and addresses each has, and the order that is right for it."""

from __future__ import annotations

from typing import NamedTuple

from server.lan.addresses import Found

LOOPBACK = Found(card="lo", ip="127.0.0.1")


class Laptop(NamedTuple):
    """What one laptop has, and the order that is right for it: address and kind."""

    name: str
    found: tuple[Found, ...]
    right: tuple[tuple[str, str], ...]
    routed: str | None = None


LAPTOPS = (
    Laptop(
        "Linux at home with Docker, a virtual machine and a VPN that takes all traffic",
        (
            LOOPBACK,
            Found(card="docker0", ip="172.17.0.1"),
            Found(card="br-3f9d11c2ab70", ip="172.18.0.1"),
            Found(card="virbr0", ip="192.168.122.1"),
            Found(card="tun0", ip="10.8.0.6"),
            Found(card="tailscale0", ip="100.101.12.7"),
            Found(card="wlp3s0", ip="192.168.178.21"),
            Found(card="wlp3s0", ip="fe80::1c2d:3e4f"),
            Found(card="wlp3s0", ip="fd12:3456::21"),
            Found(card="lo", ip="::1"),
        ),
        (
            ("192.168.178.21", "wifi"),
            ("fd12:3456::21", "wifi"),
            ("172.17.0.1", "virtual"),
            ("172.18.0.1", "virtual"),
            ("192.168.122.1", "virtual"),
            ("10.8.0.6", "vpn"),
            ("100.101.12.7", "vpn"),
            ("127.0.0.1", "loopback"),
            ("::1", "loopback"),
        ),
        routed="10.8.0.6",
    ),
    Laptop(
        "Linux in a dock: wired and wireless",
        (Found(card="enp0s31f6", ip="10.20.0.5"), Found(card="wlan0", ip="10.30.0.5"), LOOPBACK),
        (("10.30.0.5", "wifi"), ("10.20.0.5", "ethernet"), ("127.0.0.1", "loopback")),
        routed="10.20.0.5",
    ),
    Laptop(
        "Linux with two wired cards: the one it goes out by",
        (Found(card="eno1", ip="10.0.0.5"), Found(card="enx00e04c", ip="10.9.0.5")),
        (("10.9.0.5", "ethernet"), ("10.0.0.5", "ethernet")),
        routed="10.9.0.5",
    ),
    Laptop(
        "Linux with a cluster that uses the address of hotspots",
        (
            Found(card="cni0", ip="10.42.0.1"),
            Found(card="eth0", ip="192.168.1.7"),
            Found(card="flannel.1", ip="10.42.0.0"),
        ),
        (("192.168.1.7", "ethernet"), ("10.42.0.0", "virtual"), ("10.42.0.1", "virtual")),
    ),
    Laptop(
        "Linux with one address on a bridge and on the card under it",
        (Found(card="virbr0", ip="192.168.1.8"), Found(card="eth0", ip="192.168.1.8")),
        (("192.168.1.8", "ethernet"),),
    ),
    Laptop(
        "Linux with its own hotspot",
        (Found(card="eth0", ip="192.168.1.7"), Found(card="wlan0", ip="10.42.0.1")),
        (("10.42.0.1", "hotspot"), ("192.168.1.7", "ethernet")),
    ),
    Laptop(
        "Linux with a mobile card and a card without a lease",
        (Found(card="wwan0", ip="10.120.3.4"), Found(card="eth0", ip="169.254.7.7"), LOOPBACK),
        (("169.254.7.7", "ethernet"), ("10.120.3.4", "mobile"), ("127.0.0.1", "loopback")),
        routed="10.120.3.4",
    ),
    Laptop(
        "Linux at a university with public addresses",
        (
            Found(card="wlan0", ip="145.100.2.3"),
            Found(card="wlan0", ip="2001:610::3"),
            Found(card="wg0", ip="10.6.0.2"),
        ),
        (("145.100.2.3", "wifi"), ("2001:610::3", "wifi"), ("10.6.0.2", "vpn")),
    ),
    Laptop(
        "a container: one card with an address of Docker",
        (LOOPBACK, Found(card="eth0", ip="172.17.0.2")),
        (("172.17.0.2", "virtual"), ("127.0.0.1", "loopback")),
    ),
    Laptop(
        "Linux whose Wi-Fi happens to use Docker's range",
        (Found(card="docker0", ip="172.18.0.1"), Found(card="wlp2s0", ip="172.17.0.9")),
        (("172.17.0.9", "wifi"), ("172.18.0.1", "virtual")),
    ),
    Laptop(
        "macOS at home with iCloud Private Relay, a VPN and virtual machines",
        (
            Found(card="lo0", ip="127.0.0.1"),
            Found(card="utun4", ip="100.99.1.2"),
            Found(card="ipsec0", ip="10.11.0.2"),
            Found(card="vmnet8", ip="192.168.77.1"),
            Found(card="bridge100", ip="192.168.64.1"),
            Found(card="en0", ip="192.168.0.12"),
            Found(card="awdl0", ip="fe80::7c01"),
            Found(card="en5", ip="169.254.12.4"),
        ),
        (
            ("192.168.0.12", "wifi"),
            ("169.254.12.4", "ethernet"),
            ("192.168.64.1", "virtual"),
            ("192.168.77.1", "virtual"),
            ("10.11.0.2", "vpn"),
            ("100.99.1.2", "vpn"),
            ("127.0.0.1", "loopback"),
        ),
    ),
    Laptop(
        "macOS sharing its internet over Wi-Fi",
        (
            Found(card="en7", ip="192.168.1.30"),
            Found(card="bridge100", ip="192.168.2.1"),
            Found(card="lo0", ip="127.0.0.1"),
        ),
        (("192.168.2.1", "hotspot"), ("192.168.1.30", "ethernet"), ("127.0.0.1", "loopback")),
        routed="192.168.1.30",
    ),
    Laptop(
        "Windows at work with WSL, VMware, VirtualBox and AnyConnect",
        (
            Found(
                card="vEthernet (WSL (Hyper-V firewall))", words="Hyper-V Virtual Ethernet Adapter", ip="172.29.16.1"
            ),
            Found(card="VMware Network Adapter VMnet1", words="VMware Virtual Ethernet Adapter", ip="192.168.137.1"),
            Found(card="Ethernet 3", words="VirtualBox Host-Only Ethernet Adapter", ip="192.168.56.1"),
            Found(card="Ethernet 4", words="Cisco AnyConnect Virtual Miniport Adapter", ip="10.1.200.3"),
            Found(card="Ethernet", words="Intel(R) Ethernet Connection (13) I219-LM", ip="10.1.4.20"),
            Found(card="Wi-Fi", words="Intel(R) Wi-Fi 6 AX201 160MHz", ip="10.1.90.9"),
            Found(card="Loopback Pseudo-Interface 1", words="Software Loopback Interface 1", ip="127.0.0.1"),
        ),
        (
            ("10.1.90.9", "wifi"),
            ("10.1.4.20", "ethernet"),
            ("172.29.16.1", "virtual"),
            ("192.168.137.1", "virtual"),
            ("192.168.56.1", "virtual"),
            ("10.1.200.3", "vpn"),
            ("127.0.0.1", "loopback"),
        ),
        routed="10.1.200.3",
    ),
    Laptop(
        "Windows with its mobile hotspot, Tailscale and Bluetooth",
        (
            Found(card="Bluetooth Network Connection", words="Bluetooth Device", ip="169.254.3.3"),
            Found(card="Tailscale", words="Tailscale Tunnel", ip="100.70.1.1"),
            Found(card="Wi-Fi", words="Realtek 8822CE Wireless LAN 802.11ac PCI-E NIC", ip="192.168.1.44"),
            Found(card="LAN-verbinding* 10", words="Microsoft Wi-Fi Direct Virtual Adapter #2", ip="192.168.137.1"),
        ),
        (
            ("192.168.137.1", "hotspot"),
            ("192.168.1.44", "wifi"),
            ("169.254.3.3", "virtual"),
            ("100.70.1.1", "vpn"),
        ),
        routed="192.168.1.44",
    ),
    Laptop(
        "Windows in German: only the maker says what the card is",
        (
            Found(card="LAN-Verbindung 2", words="TAP-Windows Adapter V9", ip="10.8.0.2"),
            Found(
                card="Drahtlosnetzwerkverbindung",
                words="Qualcomm Atheros QCA9377 Wireless Network Adapter",
                ip="10.0.0.8",
            ),
            Found(card="Mobilfunk", words="Sierra Wireless Mobile Broadband Device", ip="10.44.0.8"),
        ),
        (("10.0.0.8", "wifi"), ("10.8.0.2", "vpn"), ("10.44.0.8", "mobile")),
    ),
    Laptop("no network at all", (LOOPBACK,), (("127.0.0.1", "loopback"),)),
    Laptop("nothing", (), ()),
)
