"""The port: the same one every time if it can be had, and one that a browser will open."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator

import pytest

from server.lan.ports import AVOIDED, CLOSED_TO_BROWSERS, FALLBACK, PORT, free_port
from server.refused import Refused

two_loopbacks = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere 127.0.0.2 must be set up")


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which another program listens."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port: int = other.getsockname()[1]
        yield port


def unused() -> int:
    """A port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port: int = other.getsockname()[1]
        return port


def test_a_free_port_is_the_wanted_one() -> None:
    wanted = unused()
    assert free_port(wanted) == free_port(wanted, hosts=["127.0.0.1"]) == wanted


def test_a_taken_port_gives_the_next_that_is_free(taken: int) -> None:
    free = unused()
    assert free_port(taken, [taken, free, taken]) == free


@two_loopbacks
def test_a_port_taken_on_one_of_the_addresses_is_taken() -> None:
    with socket.create_server(("127.0.0.2", 0)) as other:
        port, free = other.getsockname()[1], unused()
        assert free_port(port, [free], hosts=["127.0.0.1", "127.0.0.2"]) == free


def test_a_port_whose_last_connection_still_fades_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as first:
        port = first.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            first.accept()[0].close()  # the side that closes first keeps the port for a while
    assert free_port(port, []) == port


def test_no_free_port_at_all_is_told(taken: int) -> None:
    with pytest.raises(Refused, match="port_taken"):
        free_port(taken, [taken])


def test_a_port_that_browsers_refuse_is_told() -> None:
    with pytest.raises(Refused, match="port_blocked"):
        free_port(6667)


def test_an_address_that_this_laptop_does_not_have_is_told() -> None:
    with pytest.raises(Refused, match="address_gone"):
        free_port(unused(), hosts=["198.51.100.7"])


def test_the_fallback_avoids_what_browsers_and_macos_keep(taken: int) -> None:
    with pytest.raises(Refused, match="port_taken"):
        free_port(taken, [5000, 6000, 10080])


def test_port_0_is_left_to_the_system() -> None:
    assert free_port(0) == 0


def test_the_fixed_port_and_its_fallback_open_in_any_browser() -> None:
    assert not {PORT, *FALLBACK} & AVOIDED
    assert CLOSED_TO_BROWSERS < AVOIDED
