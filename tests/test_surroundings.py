"""What the laptop is told of the world round it: asked on the side, shown on the console, and to nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest

from server.lan.addresses import Address
from server.lan.surroundings import EVERY_S, Surroundings
from server.lan.told import Told
from tests.device import LAPTOP
from tests.live import Around, Laptop, Table, laptop

WIFI = Told("none", {"wlan0": "Zaal 3", "wlan1": "Buren"}, "linux")
OUT = Told("reachable", {"wlan0": "Zaal 4"}, "linux")
PATIENCE_S = 10.0


class Slow:
    """A system that answers when it is let, and a clock that is moved by hand."""

    def __init__(self) -> None:
        self.time, self.asked = 0.0, 0
        self.answer: Told | Exception = WIFI
        self.may = Event()

    def ask(self) -> Told:
        self.asked += 1
        assert self.may.wait(PATIENCE_S)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def around(self) -> Surroundings:
        return Surroundings(self.ask, lambda: self.time)


def learned(around: Surroundings) -> None:
    """Wait until the question under way is answered."""
    assert around._asking is not None
    around._asking.join(PATIENCE_S)


def test_whoever_looks_never_waits_and_is_told_once_of_what_changed() -> None:
    slow = Slow()
    around = slow.around()
    assert around.known == Told()
    assert not around.look()
    slow.may.set()
    learned(around)
    assert around.known == WIFI
    assert around.look()
    assert not around.look()


def test_the_system_is_asked_every_few_seconds_and_never_twice_at_once() -> None:
    slow = Slow()
    around = slow.around()
    slow.time = EVERY_S * 3
    around.look()
    assert slow.asked == 1
    slow.may.set()
    learned(around)
    around.look()
    learned(around)
    assert slow.asked == 2
    slow.time += EVERY_S - 0.1
    around.look()
    assert slow.asked == 2
    slow.answer = OUT
    slow.time += 0.2
    at_once = around.look()
    learned(around)
    assert around.look() or at_once
    assert around.known == OUT


def test_a_fault_of_ours_leaves_it_open_and_is_told_without_a_value(capsys: pytest.CaptureFixture[str]) -> None:
    slow = Slow()
    slow.answer = ZeroDivisionError("Zaal 3")
    slow.may.set()
    around = slow.around()
    learned(around)
    assert around.known == Told("unknown")
    told = capsys.readouterr().err
    assert "ZeroDivisionError" in told
    assert "Zaal" not in told


@contextmanager
def at(told: Told, kind: str = "wifi", card: str = "wlan0") -> Iterator[tuple[Laptop, Table]]:
    """Sit down at a laptop that is told this, a wall among the devices."""
    with laptop() as one:
        one.kring._alarm.stop()  # it is rung by hand
        network = one.kring.network
        network._find = lambda: (Address(ip=LAPTOP, card=card, kind=kind, private=True),)
        network.around = Around(told)
        network.look()
        table = Table(one, ("Lieke", "Bram"))
        table.wall()
        yield one, table


def test_the_console_is_told_the_network_and_whether_there_is_a_way_out() -> None:
    with at(WIFI) as (_, table):
        house = table.console.house
        assert (house["internet"], house["network"], house["system"]) == ("none", "Zaal 3", "linux")
        assert house["addresses"] == [{"ip": LAPTOP, "card": "wlan0", "kind": "wifi"}]
    with at(WIFI, "ethernet", "eth0") as (_, table):
        assert table.console.house["network"] == ""


def test_what_changes_reaches_the_console_by_itself() -> None:
    with at(WIFI) as (one, table):
        assert isinstance(one.kring.network.around, Around)
        one.kring.network.around.known = OUT
        one.kring._ring()
        table.sync()
        assert (table.console.house["internet"], table.console.house["network"]) == ("reachable", "Zaal 4")


def test_no_phone_and_no_big_screen_is_told_of_it_or_hears_that_it_changed() -> None:
    with at(WIFI) as (one, table):
        heard = {name: len(device.frames) for name, device in table.devices.items()}
        assert isinstance(one.kring.network.around, Around)
        one.kring.network.around.known = OUT
        one.kring._ring()
        table.sync()
        assert {name for name, device in table.devices.items() if len(device.frames) > heard[name]} == {"console"}
        assert {name for name, device in table.devices.items() if device.saw("Zaal")} == {"console"}
        assert {name for name, device in table.devices.items() if device.house} == {"console", "wall"}
        assert (table["wall"].house["internet"], table["wall"].house["system"]) == ("", "")


def test_what_a_big_screen_is_told_is_the_same_wherever_the_laptop_is() -> None:
    with at(WIFI) as (one, _):
        network = one.kring.network
        before = network.house("join", "code", wall=True)
        network.around.known = OUT
        assert network.house("join", "code", wall=True) == before
        assert network.house("join", "code", wall=False).internet == "reachable"
