"""An intake gives so many bytes and so much time, whatever comes."""

from __future__ import annotations

import io
import socket
from collections.abc import Iterator

import pytest

from server.intake import Intake


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    near, far = socket.socketpair()
    near.settimeout(7)
    yield near, far
    near.close()
    far.close()


def test_headers_are_read_up_to_an_amount_and_more_is_an_error(ends: tuple[socket.socket, socket.socket]) -> None:
    near, far = ends
    far.sendall(b"one\ntwo\nthree")
    reader = io.BufferedReader(Intake(near, seconds=5, most_bytes=10))
    assert reader.readline() == b"one\n"
    assert reader.readline() == b"two\n"
    with pytest.raises(TimeoutError):
        reader.readline()


def test_a_body_is_read_up_to_an_amount_and_then_is_over(ends: tuple[socket.socket, socket.socket]) -> None:
    near, far = ends
    far.sendall(b"x" * 50)
    intake = Intake(near, seconds=5, most_bytes=10)
    intake.begin_body(5)
    assert io.BufferedReader(intake).read(1_000) == b"x" * 10


def test_all_headers_together_have_one_deadline(ends: tuple[socket.socket, socket.socket]) -> None:
    near, far = ends
    now = [100.0]
    intake = Intake(near, seconds=5, most_bytes=1_000, clock=lambda: now[0])
    into = bytearray(1)
    for _ in range(5):
        now[0] += 0.9
        far.sendall(b"x")
        assert intake.readinto(into) == 1
    now[0] += 0.9
    far.sendall(b"x")
    with pytest.raises(TimeoutError):
        intake.readinto(into)


def test_a_body_that_is_late_is_over_and_the_socket_keeps_its_own_limit(
    ends: tuple[socket.socket, socket.socket],
) -> None:
    near, _ = ends
    intake = Intake(near, seconds=5, most_bytes=1_000)
    intake.begin_body(0.05)
    assert intake.readinto(bytearray(1)) == 0
    assert near.gettimeout() == 7


def test_who_hangs_up_is_gone_and_not_late(ends: tuple[socket.socket, socket.socket]) -> None:
    near, far = ends
    far.sendall(b"GET")
    far.close()
    assert io.BufferedReader(Intake(near, seconds=5, most_bytes=1_000)).read() == b"GET"


def test_a_line_that_is_cut_is_an_error_among_the_headers_and_the_end_of_a_body() -> None:
    """Werkzeug drains what is left of a body; an error there cost a file handle that nobody closed."""
    for body in (False, True):
        near, far = socket.socketpair()
        with near:
            near.send(b"never read")
            far.close()
            intake = Intake(near, seconds=5, most_bytes=1_000)
            if body:
                intake.begin_body(5)
                assert intake.readinto(bytearray(1)) == 0
            else:
                with pytest.raises(ConnectionResetError):
                    intake.readinto(bytearray(1))
