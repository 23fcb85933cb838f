"""Several threads write to one phone, and every frame arrives whole: each writes its own to the end, or waits (R14)."""

from __future__ import annotations

import socket
import threading

from server.cable import Cable, frame
from server.settings import Settings

WRITERS, EACH, BYTES = 8, 6, 60_000  # far more than a socket holds: every write is sent in pieces


def test_frames_of_many_threads_never_run_into_each_other() -> None:
    near, far = socket.socketpair()
    far.settimeout(10)
    cable = Cable(near, Settings(send_buffer_bytes=16_384))
    bodies = [str(number).encode() * BYTES for number in range(WRITERS)]

    def write(body: bytes) -> None:
        for _ in range(EACH):
            cable.say(body)

    writers = [threading.Thread(target=write, args=(body,)) for body in bodies]
    for one in writers:
        one.start()
    whole = [frame(0x81, body) for body in bodies]
    seen = [read(far, len(whole[0])) for _ in range(WRITERS * EACH)]
    for one in writers:
        one.join(10)
    near.close()
    far.close()
    assert [seen.count(one) for one in whole] == [EACH] * WRITERS


def read(far: socket.socket, size: int) -> bytes:
    """Give the next so many bytes."""
    got = b""
    while len(got) < size:
        got += far.recv(size - len(got))
    return got
