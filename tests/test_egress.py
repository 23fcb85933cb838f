"""Nothing leaves the laptop: in a whole meeting no address outside is turned to and no name is looked up (R25)."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import NamedTuple

import pytest

from server.lan import addresses
from server.lan.addresses import NOWHERE
from tests.house import ROOT
from tests.outgoing import Turn, strange, traced

PLAYED_S = 90
DEMO = ("demo", "--fast", "--no-browser", "--people", "3", "--cases", "1", "--minutes", "45")
STRACE = ("strace", "-f", "-qq", "-s", "0", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-e", "signal=none")
OWN = {"127.0.0.1", "192.168.1.5"}

ELSEWHERE = (
    Turn("socket.connect", "203.0.113.9", 443),
    Turn("socket.connect", NOWHERE[0], NOWHERE[1]),  # a stream would knock
    Turn("socket.sendto", *NOWHERE, datagram=True),
    Turn("socket.connect", NOWHERE[0], 53, datagram=True),
    Turn("socket.sendto", "224.0.0.251", 5353, datagram=True),
    Turn("socket.getaddrinfo", "example.org"),
    Turn("socket.gethostbyaddr", "192.168.1.9"),
    Turn("socket.connect", "/run/somebody", 0),
    Turn("subprocess.Popen", "curl"),
    Turn("webbrowser.open", "http://127.0.0.1/"),
)
AT_HOME = (
    Turn("socket.connect", "192.168.1.5", 8440),
    Turn("socket.connect", *NOWHERE, datagram=True),
    Turn("socket.getaddrinfo", "127.0.0.1"),
    Turn("socket.getaddrinfo", ""),
    Turn("subprocess.Popen", "/usr/sbin/netstat"),
    Turn("subprocess.Popen", "/sbin/ldconfig"),
)


class Played(NamedTuple):
    """Whom a meeting turned to, by Python's account, and the kernel's lines where strace is."""

    turns: tuple[Turn, ...]
    lines: tuple[str, ...] | None


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Play a whole meeting on this machine's own addresses, kept on disk, and write down whom it turned to."""
    folder = tmp_path_factory.mktemp("played")
    seen, trace = folder / "seen.json", folder / "trace"
    run = [sys.executable, "-m", "tests.outgoing", str(seen), *DEMO, "--data", str(folder / "kept"), "--i-know"]
    watched = [*STRACE, "-o", str(trace)] if can_trace() else []
    done = subprocess.run([*watched, *run], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=PLAYED_S)
    assert (done.returncode, done.stderr) == (0, "")
    turns = tuple(Turn(*one) for one in json.loads(seen.read_text()))
    return Played(turns, tuple(trace.read_text().splitlines()) if watched else None)


def can_trace() -> bool:
    """Whether strace is there, and may look on."""
    found = shutil.which("strace")
    return found is not None and subprocess.run([found, "-qq", "true"], capture_output=True).returncode == 0


def own() -> set[str]:
    """Give every address of this machine."""
    return {card.ip for card in addresses.cards()} | {"127.0.0.1", "::1"}


def test_a_whole_meeting_turns_to_nobody_but_this_machine_and_looks_up_no_name(played: Played) -> None:
    assert strange(played.turns, own()) == set()
    assert Turn("socket.connect", *NOWHERE, datagram=True) in played.turns
    assert sum(one.what == "socket.connect" for one in played.turns) > 1  # the guests came


def test_nor_does_any_library_under_it(played: Played) -> None:
    if played.lines is None:
        pytest.skip("no strace here")
    turns = traced(played.lines)
    assert strange(turns, own()) == set()
    assert len(turns) > 1


@pytest.mark.parametrize("turn", ELSEWHERE, ids=str)
def test_a_turn_to_elsewhere_is_found(turn: Turn) -> None:
    assert strange((*AT_HOME, turn), OWN) == {turn}


def test_what_strace_writes_is_read() -> None:
    lines = (
        '7 connect(5, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("203.0.113.9")}, 16) = 0',
        '7 sendto(5, ""..., 40, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 40',
        '7 sendto(5, ""..., 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20',
        "7 connect(6, {sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), "
        'inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1',
        '7 sendto(9, ""..., 40, 0, NULL, 0) = 40',
    )
    assert traced(lines) == {
        Turn("socket.connect", "203.0.113.9", 443),
        Turn("socket.sendto", "192.0.2.1", 53),
        Turn("socket.connect", "2001:db8::1", 80),
    }
