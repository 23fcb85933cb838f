"""Whether a laptop has a way to the internet, by what its routing table says; asked without sending anything."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from server.lan import routes, told
from tests import tables
from tests.house import ROOT
from tests.tables import Linux

WATCHED = """
import sys
from server.lan.told import told
seen = []
sys.addaudithook(lambda event, given: seen.append(event) if event.startswith("socket.") else None)
found = told()
print(found.internet, *seen)
"""


@pytest.mark.parametrize("laptop", tables.LINUX, ids=[one.name for one in tables.LINUX])
def test_linux_has_a_way_out_or_not(laptop: Linux) -> None:
    assert routes.internet(routes.linux(laptop.table, laptop.table6, laptop.down)) == laptop.right


@pytest.mark.parametrize(("name", "said", "right"), tables.MACOS, ids=[one[0] for one in tables.MACOS])
def test_macos_has_a_way_out_or_not(name: str, said: str, right: str) -> None:
    assert routes.internet(routes.macos(said)) == right


@pytest.mark.parametrize(("name", "said", "right"), tables.WINDOWS, ids=[one[0] for one in tables.WINDOWS])
def test_windows_has_a_way_out_or_not(name: str, said: str, right: str) -> None:
    assert routes.internet(routes.windows(said)) == right


Reader = Callable[[str], object]
UNREADABLE: list[tuple[Reader, str]] = [
    *((lambda text: routes.linux(text, ""), text) for text in tables.UNREADABLE_LINUX),
    *((routes.macos, text) for text in tables.UNREADABLE_MACOS),
    *((routes.windows, text) for text in tables.UNREADABLE_WINDOWS),
]


@pytest.mark.parametrize(("read", "text"), UNREADABLE)
def test_a_table_that_cannot_be_read_is_not_taken_for_no_way_out(read: Reader, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which one does not matter
        read(text)


def test_a_system_nobody_knows_how_to_ask_leaves_it_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    assert told.told() == told.Told("unknown", {}, "")


@pytest.mark.parametrize(("system", "place"), [("darwin", "NETSTAT"), ("win32", "ROUTE")])
def test_a_program_that_is_not_there_leaves_it_open(
    system: str, place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(told, place, str(tmp_path / "nothing"))
    assert told.internet() == "unknown"


def program(folder: Path, name: str, says: str, status: int = 0) -> str:
    """Make a program that says this."""
    (folder / f"{name}.txt").write_text(says)
    made = folder / name
    made.write_text(f"#!/bin/sh\ncat '{folder / name}.txt'\nexit {status}\n")
    made.chmod(0o700)
    return str(made)


@pytest.mark.skipif(sys.platform == "win32", reason="the programs are scripts")
def test_what_the_program_says_is_read_and_what_fails_or_never_ends_leaves_it_open(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    for said, status, right in (
        (tables.MACOS[0][1], 0, "reachable"),
        (tables.MACOS[0][1], 1, "unknown"),
        ("", 0, "unknown"),
    ):
        monkeypatch.setattr(told, "NETSTAT", program(tmp_path, "netstat", said, status))
        assert told.internet() == right
    (tmp_path / "endless").write_text("#!/bin/sh\nexec sleep 30\n")
    (tmp_path / "endless").chmod(0o700)
    monkeypatch.setattr(told, "NETSTAT", str(tmp_path / "endless"))
    monkeypatch.setattr(told, "PATIENCE_S", 0.1)
    assert told.internet() == "unknown"


def test_linux_that_hides_its_table_leaves_it_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(told, "ROUTES", tmp_path / "route")
    assert told.internet() == "unknown"


def wireless(folder: Path) -> Path:
    """Make a machine with a Wi-Fi card that is up, and a cable that is not in it."""
    for card, state in (("wlan0", "up"), ("eth0", "down")):
        (folder / card).mkdir()
        (folder / card / "operstate").write_text(f"{state}\n")
    (folder / "wlan0" / "wireless").mkdir()
    return folder


IW_SAYS = "Interface wlan0\n\tifindex 3\n\ttype managed\n\tssid Caf\\xc3\\xa9 3\n\tchannel 6\n"


@pytest.mark.skipif(sys.platform == "win32", reason="the programs are scripts")
@pytest.mark.parametrize(
    ("place", "says", "name"),
    [
        ("IW", IW_SAYS, "Café 3"),
        ("IW", IW_SAYS.replace("Caf\\xc3\\xa9 3", "Zaal 3"), "Zaal 3"),
        ("IW", "Interface wlan0\n\tifindex 3\n\ttype managed\n", ""),
        ("IW", IW_SAYS.replace("Caf\\xc3\\xa9 3", "een\\xe2\\x80\\xaeom"), ""),  # turns the line round
        ("IW", IW_SAYS.replace("Caf\\xc3\\xa9 3", "\\xff\\xfe"), ""),
        ("NMCLI", "no:wlan0:Buren\nyes:wlan0:Zaal: 3\n", "Zaal: 3"),
        ("NMCLI", "no:wlan0:Buren\n", ""),
    ],
)
def test_linux_tells_the_name_of_the_wifi_where_a_program_for_it_is_there(
    place: str, says: str, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cards = tmp_path / "net"
    cards.mkdir()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(told, "CARDS", wireless(cards))
    monkeypatch.setattr(told, "IW", ())
    monkeypatch.setattr(told, "NMCLI", ())
    assert dict(told.names()) == {}
    monkeypatch.setattr(told, place, (program(tmp_path, "asked", says),))
    assert dict(told.names()) == ({"wlan0": name} if name else {})
    assert list(told.down()) == ["eth0"]


def test_asking_opens_no_socket_and_looks_up_no_name() -> None:
    done = subprocess.run([sys.executable, "-c", WATCHED], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() in ("reachable", "none", "unknown")
