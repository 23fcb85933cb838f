"""A cable sends whole frames in time or is cut, and nothing follows a close frame."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic

import pytest

from server.cable import Cable, ends, frame
from server.settings import Settings
from tests.plugs import masked

HASTY = Settings(send_s=0.3, linger_s=0.3, send_buffer_bytes=16_384)


@pytest.fixture
def ways() -> Iterator[tuple[Cable, socket.socket]]:
    near, far = socket.socketpair()
    far.settimeout(3)
    cable = Cable(near, HASTY)
    cable.send(b"HTTP/1.1 101 \x88 an answer to the upgrade is no frame\r\n\r\n")
    far.recv(1_000)
    yield cable, far
    cable.cut()
    near.close()
    far.close()


def rest(far: socket.socket) -> bytes:
    seen = b""
    while part := far.recv(65_536):
        seen += part
    return seen


def test_nothing_follows_a_close_frame_whoever_sent_it(ways: tuple[Cable, socket.socket]) -> None:
    cable, far = ways
    cable.send(frame(0x8A, b"pong") + frame(0x88, b"\x03\xe8"))
    cable.text(b"late")
    cable.send(frame(0x8A, b""))
    assert cable.end(1001, "goodbye")
    cable.cut()
    assert rest(far) == b"\x8a\x04pong\x88\x02\x03\xe8"


def test_an_end_is_said_once_with_its_code_and_reason(ways: tuple[Cable, socket.socket]) -> None:
    cable, far = ways
    cable.text(b"before")
    assert cable.end(4002, "replaced")
    assert cable.end(1001, "goodbye")
    cable.cut()
    assert rest(far) == b"\x81\x06before\x88\x0a\x0f\xa2replaced"


def test_who_does_not_read_is_cut_in_time_and_writing_says_so(ways: tuple[Cable, socket.socket]) -> None:
    cable, _ = ways
    began = monotonic()
    with pytest.raises(OSError, match="timed out"):
        cable.text(b"x" * 5_000_000)
    assert 0.2 < monotonic() - began < 2
    cable.text(b"more")  # nothing happens: it is cut
    assert cable.recv(100) == b""


def test_goodbye_does_not_wait_for_who_is_stuck(ways: tuple[Cable, socket.socket]) -> None:
    cable, _ = ways

    def write() -> None:
        with suppress(OSError):
            cable.text(b"x" * 5_000_000)

    stuck = threading.Thread(target=write)
    stuck.start()
    began = monotonic()
    while not cable._lock.locked():
        pass
    assert not cable.end(1001, "goodbye", within_s=0)
    assert monotonic() - began < 0.2
    cable.cut()
    stuck.join(3)
    assert not stuck.is_alive()


def test_who_floods_is_told_and_reads_as_gone() -> None:
    near, far = socket.socketpair()
    cable = Cable(near, Settings(frames_per_s=1, frames_burst=3), clock=lambda: 100.0)
    far.sendall(masked(b"{}") * 3)
    assert len(cable.recv(1_000)) == 3 * 8
    far.sendall(masked(b"", first=0x89))
    assert cable.recv(1_000) == b""
    cable.cut()
    assert rest(far) == b"\x88\x0a\x03\xf0flooding"
    near.close()
    far.close()


def test_what_is_offered_goes_at_once_or_not_at_all_and_a_frame_begun_is_sent_to_its_end(
    ways: tuple[Cable, socket.socket],
) -> None:
    cable, far = ways
    taken = 0
    while cable.offer(b"x" * 3_000):
        taken += 1
    assert taken > 1
    received = far.recv(3_000 * taken * 2)
    while len(received) < 3_004 * taken:  # whoever writes next first ends what was begun
        cable.flush()
        received += far.recv(3_000 * taken * 2)
    assert received == frame(0x81, b"x" * 3_000) * taken
    assert cable.offer(b"again")


def test_a_cable_that_is_busy_or_ended_keeps_nobody(ways: tuple[Cable, socket.socket]) -> None:
    cable, far = ways
    with cable._lock:
        assert not cable.offer(b"busy")
    cable.end(1001, "goodbye")
    assert cable.offer(b"late")
    cable.cut()
    assert rest(far) == b"\x88\x09\x03\xe9goodbye"


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65_535, 65_536, 100_000])
def test_frames_are_told_apart_by_their_lengths(size: int) -> None:
    text = frame(0x81, b"\x88" * size)
    assert not ends(text)
    assert ends(text + frame(0x88, b"\x03\xe8"))
    assert ends(frame(0x88, b""))
