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
from tests.plugs import masked, soon

HASTY = Settings(send_s=1.0, linger_s=0.5, send_buffer_bytes=16_384)


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
    cable.say(b"late")
    cable.send(frame(0x8A, b""))
    assert cable.end(1001, "goodbye")
    cable.cut()
    assert rest(far) == b"\x8a\x04pong\x88\x02\x03\xe8"


def test_an_end_is_said_once_with_its_code_and_reason(ways: tuple[Cable, socket.socket]) -> None:
    cable, far = ways
    cable.say(b"before")
    assert cable.end(4002, "replaced")
    assert cable.end(1001, "goodbye")
    cable.cut()
    assert rest(far) == b"\x81\x06before\x88\x0a\x0f\xa2replaced"


def test_who_does_not_read_is_cut_in_time_and_writing_says_so(ways: tuple[Cable, socket.socket]) -> None:
    cable, _ = ways
    began = monotonic()
    with pytest.raises(OSError, match="timed out"):
        cable.say(b"x" * 5_000_000)
    assert 0.9 < monotonic() - began < 4
    cable.say(b"more")  # nothing happens: it is cut
    assert cable.recv(100) == b""


def test_goodbye_does_not_wait_for_who_is_stuck(ways: tuple[Cable, socket.socket]) -> None:
    cable, _ = ways

    def write() -> None:
        with suppress(OSError):
            cable.say(b"x" * 5_000_000)

    stuck = threading.Thread(target=write)
    stuck.start()
    assert soon(cable._lock.locked)
    began = monotonic()
    assert not cable.end(1001, "goodbye", within_s=0)
    assert monotonic() - began < 0.5
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


def test_what_is_offered_never_waits_and_a_frame_that_was_begun_is_sent_to_its_end(
    ways: tuple[Cable, socket.socket],
) -> None:
    cable, far = ways
    woken = []
    cable.wake = lambda: woken.append(1)
    big = b"x" * 1_000_000
    assert cable.offer(b"small")
    assert woken == []
    assert cable.offer(big)
    assert woken == [1], "nobody was asked to send the rest"
    received = bytearray(far.recv(1_000_000))  # there is room again, yet the frame that was begun comes first
    assert not cable.offer(b"between")
    reader = threading.Thread(target=lambda: received.extend(rest(far)))
    reader.start()
    cable.flush()
    cable.say(b"after")
    cable.cut()
    reader.join(5)
    assert received == frame(0x81, b"small") + frame(0x81, big) + frame(0x81, b"after")


@pytest.mark.parametrize("last", [b"pong", b""])
def test_a_pong_or_a_close_first_ends_the_frame_that_was_begun(ways: tuple[Cable, socket.socket], last: bytes) -> None:
    cable, far = ways
    big = b"x" * 1_000_000
    assert cable.offer(big)
    received = bytearray()
    reader = threading.Thread(target=lambda: received.extend(rest(far)))
    reader.start()
    pong = frame(0x8A, last) if last else b""
    if pong:
        cable.send(pong)
    cable.end(1001, "goodbye")
    cable.cut()
    reader.join(5)
    assert received == frame(0x81, big) + pong + frame(0x88, b"\x03\xe9goodbye")


def test_it_hangs_up_after_both_close_frames_and_not_before(ways: tuple[Cable, socket.socket]) -> None:
    cable, far = ways
    far.settimeout(0.1)
    cable.end(1001, "goodbye")
    closing = threading.Thread(target=cable.close)
    closing.start()
    assert far.recv(100) == frame(0x88, b"\x03\xe9goodbye")
    with pytest.raises(TimeoutError):
        far.recv(100)  # hung up too early
    far.settimeout(3)
    far.sendall(masked(b"still sending") + masked(b"\x03\xe9", first=0x88))
    assert far.recv(100) == b""
    assert not cable.gone.is_set()
    far.close()
    assert cable.gone.wait(3)


def test_it_does_not_wait_for_ever_for_the_other_half_of_a_close(ways: tuple[Cable, socket.socket]) -> None:
    cable, far = ways
    cable.end(1001, "goodbye")
    cable.close()
    assert cable.gone.is_set()
    assert rest(far) == frame(0x88, b"\x03\xe9goodbye")


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
