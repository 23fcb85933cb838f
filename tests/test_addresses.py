"""The addresses: on real laptops the one that phones can reach comes first."""

from __future__ import annotations

import random
import socket

import ifaddr
import pytest
from hypothesis import given
from hypothesis import strategies as some

from server.lan import addresses
from server.lan.addresses import Found, cards, find, kind_of, rank, routed_address
from tests.laptops import LAPTOPS, Laptop


@pytest.mark.parametrize("laptop", LAPTOPS, ids=lambda laptop: laptop.name)
def test_the_address_that_phones_can_reach_comes_first(laptop: Laptop) -> None:
    ranked = rank(laptop.found, laptop.routed)
    assert [(address.ip, address.kind) for address in ranked] == list(laptop.right)


@pytest.mark.parametrize("laptop", LAPTOPS, ids=lambda laptop: laptop.name)
def test_only_cards_in_the_room_are_for_phones(laptop: Laptop) -> None:
    for address in rank(laptop.found):
        assert address.for_phones == (address.kind in {"hotspot", "wifi", "ethernet"})


@given(some.randoms(use_true_random=False), some.sampled_from(LAPTOPS))
def test_the_order_in_which_the_system_tells_does_not_matter(chance: random.Random, laptop: Laptop) -> None:
    found = list(laptop.found)
    chance.shuffle(found)
    assert rank(found, laptop.routed) == rank(laptop.found, laptop.routed)


@pytest.mark.parametrize(
    ("card", "kind"),
    [
        *[
            (card, "ethernet")
            for card in ("eth0", "eno1", "enp3s0", "ens33", "br0", "bond0", "usb0", "en4", "Ethernet 2")
        ],
        *[(card, "wifi") for card in ("wlan0", "wlp0s20f3", "wlx00c0ca", "ath0", "en0", "Wi-Fi 2", "WLAN")],
        *[(card, "virtual") for card in ("veth1a2b", "vboxnet0", "lxcbr0", "podman0", "vEthernet (Default Switch)")],
        *[(card, "vpn") for card in ("tun0", "tap0", "wg0", "utun3", "ppp0", "zt5u4y", "nordlynx", "proton0", "gpd0")],
    ],
)
def test_a_card_is_known_by_its_name(card: str, kind: str) -> None:
    assert kind_of(Found(card=card, ip="10.0.0.5")) == kind


@pytest.mark.parametrize(
    ("ip", "private"),
    [
        *[(ip, True) for ip in ("10.0.0.1", "172.31.255.254", "192.168.1.1", "fd00::1")],
        *[(ip, False) for ip in ("172.32.0.1", "145.1.2.3", "100.64.0.1", "169.254.1.1", "192.0.2.1", "2a02::1")],
    ],
)
def test_an_address_of_a_local_network_is_told_from_a_public_one(ip: str, private: bool) -> None:
    assert rank([Found(card="wlan0", ip=ip)])[0].private is private


def test_addresses_that_cannot_stand_in_a_link_are_left_out() -> None:
    assert rank([Found(card="wlan0", ip=ip) for ip in ("fe80::1", "::", "0.0.0.0", "224.0.0.1", "ff02::1")]) == ()


def test_an_address_stands_in_a_link_as_browsers_want_it() -> None:
    ranked = rank([Found(card="wlan0", ip="192.168.1.2"), Found(card="wlan0", ip="fd00::2")])
    assert [address.host for address in ranked] == ["192.168.1.2", "[fd00::2]"]


def test_this_machine_has_at_least_itself() -> None:
    found = find()
    assert "127.0.0.1" in {address.ip for address in found}
    assert found[-1].kind == "loopback"


def test_the_cards_of_windows_are_called_by_their_friendly_names(monkeypatch: pytest.MonkeyPatch) -> None:
    ips = [ifaddr.IP("192.168.1.5", 24, "Wi-Fi"), ifaddr.IP(("fd00::5", 0, 0), 64, "Wi-Fi")]
    adapter = ifaddr.Adapter("{0B1F-22}", "Intel(R) Wi-Fi 6 AX201", ips)
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: [adapter])
    words = "Intel(R) Wi-Fi 6 AX201"
    assert cards() == (
        Found(card="Wi-Fi", words=words, ip="192.168.1.5"),
        Found(card="Wi-Fi", words=words, ip="fd00::5"),
    )


class Silent:
    """A datagram socket that notes what is asked of it and can send nothing."""

    asked: list[str]

    def __init__(self, *kind: object) -> None:
        Silent.asked = []

    def __enter__(self) -> Silent:
        return self

    def __exit__(self, *fault: object) -> None:
        pass

    def connect(self, place: tuple[str, int]) -> None:
        self.asked.append(place[0])
        if Silent.gone:
            raise OSError("network is unreachable")

    def getsockname(self) -> tuple[str, int]:
        return Silent.name, 1

    gone = False
    name = "192.168.1.9"


def test_the_way_out_is_found_without_sending_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", Silent)
    assert routed_address() == "192.168.1.9"
    assert Silent.asked == ["198.51.100.1"]
    monkeypatch.setattr(Silent, "name", "0.0.0.0")
    assert routed_address() is None
    monkeypatch.setattr(Silent, "gone", True)
    assert routed_address() is None


def test_the_place_that_is_asked_for_is_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    assert addresses.NOWHERE[0].startswith("198.51.100.")  # RFC 5737: for documentation
