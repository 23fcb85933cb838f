"""Hostile, slow and broken phones: frames that are none, floods, sleepers; the others never notice."""

from __future__ import annotations

import json
import socket
import threading
from contextlib import suppress
from time import monotonic, sleep

import pytest

from server.settings import Settings
from tests.plugs import answer, house, hung_up_on, masked, soon


def test_messages_that_are_too_big_are_closed_and_every_thread_returns() -> None:
    """The library sets its event before it notes the end: 125 of 200 threads that wait without a limit hang."""
    with house(Settings(linger_s=0.05)) as at:
        before = threading.active_count()
        for turn in range(200):
            phone = at.raw_phone()
            phone.sendall(masked(b"x" * 17_000, claim=17_000 if turn % 2 else 2**40))
            assert closing(phone) == 1009
        assert soon(lambda: threading.active_count() <= before, 15)
        assert soon(lambda: at.desk.visits == [])


def test_who_is_still_sending_when_it_is_closed_hears_why() -> None:
    with house() as at:
        phone = at.raw_phone()
        phone.sendall(masked(b"x" * 1_000_000))
        assert closing(phone) == 1009


def test_who_floods_is_closed_while_the_others_go_on() -> None:
    with house() as at, at.phone() as other:
        phone = at.raw_phone()
        assert soon(lambda: len(at.desk.visits) == 2)
        assert hung_up_on(phone, masked(b'{"n": 1}') * 100)
        assert soon(lambda: at.desk.left == 1)
        assert answer(other, {"n": 1}) == {"n": 1}


@pytest.mark.parametrize("first", [0x81, 0x89, 0x01])
def test_the_burst_is_heard_and_what_is_more_is_flooding_whatever_its_kind(first: int) -> None:
    with house(Settings(frames_per_s=0.1, frames_burst=10)) as at:
        phone = at.raw_phone()
        phone.sendall(masked(b'{"n": 1}' if first == 0x81 else b"", first))
        for _ in range(20):
            phone.sendall(masked(b"" if first != 0x81 else b'{"n": 1}', 0x00 if first == 0x01 else first))
        assert closing(phone) == 1008


def test_a_phone_that_hangs_up_without_a_word_is_missed_at_once() -> None:
    with house() as at:
        phone = at.raw_phone()
        assert soon(lambda: at.desk.visits)
        phone.close()
        assert soon(lambda: at.desk.left == 1, 2)


def test_a_phone_that_reads_nothing_is_dropped_and_the_others_never_wait() -> None:
    settings = Settings(send_s=1.0, linger_s=0.3, send_buffer_bytes=8_192)
    with house(settings) as at, at.phone(compression=None) as healthy:
        stalled = at.raw_phone(small=True)
        assert soon(lambda: len(at.desk.visits) == 2)
        worst, began, turn = 0.0, monotonic(), 0
        while len(at.desk.visits) == 2 and monotonic() < began + 5:
            turn += 1
            view = json.dumps({"view": turn, "text": "x" * 8_000}).encode()
            then = monotonic()
            at.desk.show(view)
            assert json.loads(healthy.recv(timeout=5))["view"] == turn
            worst = max(worst, monotonic() - then)
            stalled.sendall(masked(b'{"beat": 1}')) if turn % 50 == 1 else None
            sleep(0.002)
        assert at.desk.left == 1, "the stalled phone was kept"
        assert answer(healthy, {"n": 1}) == {"n": 1}
        assert worst < 0.5, f"the healthy phone waited {worst:.3f} s"
        stalled.close()


def test_a_phone_that_slept_gets_the_newest_view_and_not_the_hundreds_before_it() -> None:
    with house(Settings(send_buffer_bytes=8_192)) as at:
        sleeper = at.raw_phone(small=True)
        assert soon(lambda: at.desk.visits)
        for turn in range(300):
            at.desk.show(json.dumps({"view": turn, "text": "x" * 8_000}).encode())
            sleep(0.001)
        seen = views(sleeper, last=299)
        assert seen[-1] == 299
        assert len(seen) < 150
        sleeper.close()


def test_many_speak_to_one_phone_at_once_and_every_frame_is_whole() -> None:
    """Browsers offer compression; with it, and with several threads that send, bare flask-sock breaks every socket."""
    with house(Settings(answers_most=80)) as at, at.phone(compression="deflate") as phone:
        assert phone.response is not None
        assert "Sec-WebSocket-Extensions" not in phone.response.headers
        outbox = at.desk.visits[0].outbox
        stop = threading.Event()

        def speak(name: str) -> None:
            for turn in range(400):
                outbox.show(lambda turn=turn: json.dumps({"view": [name, turn, "é" * 500]}).encode())  # type: ignore[misc]
                if turn % 40 == 0:
                    outbox.say(json.dumps({"said": [name, turn]}).encode())
            if name == "0":
                stop.set()

        speakers = [threading.Thread(target=speak, args=(str(n),)) for n in range(8)]
        for speaker in speakers:
            speaker.start()
        phone.ping()
        said: dict[str, list[int]] = {str(n): [] for n in range(8)}
        while sum(map(len, said.values())) < 80:
            message = json.loads(phone.recv(timeout=5))
            if "said" in message:
                said[message["said"][0]].append(message["said"][1])
        for speaker in speakers:
            speaker.join()
        assert all(turns == sorted(turns) and len(turns) == 10 for turns in said.values())


def test_compressed_frames_are_not_understood_and_cost_nothing() -> None:
    with house() as at:
        phone = at.raw_phone(more="Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n")
        phone.sendall(masked(b"\xaa\x00" * 100, first=0xC1))
        assert closing(phone) == 1002


@pytest.mark.parametrize(
    ("hostile", "code"),
    [
        (b"\x81\x05hello", 1002),  # not masked
        (masked(b"\xff\xfe"), 1007),
        (masked(b"", first=0x83), 1002),
        (masked(b"x" * 126, first=0x89), 1002),
        (masked(b"x", first=0x08), 1002),
        (masked(b"x", first=0x80), 1002),
    ],
    ids=("bare", "not utf-8", "reserved", "long ping", "split close", "goes on with nothing"),
)
def test_frames_that_are_none_are_closed_with_the_code_of_the_standard(hostile: bytes, code: int) -> None:
    with house() as at, at.phone() as other:
        phone = at.raw_phone()
        phone.sendall(hostile)
        assert closing(phone) == code
        assert answer(other, {"n": 1}) == {"n": 1}
        assert soon(lambda: len(at.desk.visits) == 1)


def test_nothing_follows_a_close_frame() -> None:
    with house() as at:
        phone = at.raw_phone()
        assert soon(lambda: at.desk.visits)
        phone.sendall(masked((1000).to_bytes(2), first=0x88))
        at.desk.show(b"late")
        rest = everything(phone)
        phone.close()
        assert rest.endswith(b"\x88\x02\x03\xe8"), rest[-40:]


# What a bare client sees.


def everything(phone: socket.socket) -> bytes:
    """Read to the end of the connection, and answer a close frame as a browser does."""
    seen = b""
    with suppress(ConnectionError):
        while part := phone.recv(65_536):
            seen += part
            if any(first == 0x88 for first, _ in frames(seen)):
                phone.sendall(masked(b"\x03\xe8", first=0x88))
    return seen


def frames(stream: bytes) -> list[tuple[int, bytes]]:
    found, at = [], 0
    while at + 2 <= len(stream):
        wide = {126: 2, 127: 8}.get(stream[at + 1], 0)
        size = int.from_bytes(stream[at + 2 : at + 2 + wide]) if wide else stream[at + 1]
        body = at + 2 + wide
        found.append((stream[at], stream[body : body + size]))
        at = body + size
    return found


def closing(phone: socket.socket) -> int:
    """Read to the end; give the code of the close frame, which must be the last frame."""
    first, body = frames(everything(phone))[-1]
    phone.close()
    assert first == 0x88, "the connection ended without a close frame"
    return int.from_bytes(body[:2])


def views(phone: socket.socket, last: int) -> list[int]:
    seen: list[int] = []
    stream = b""
    while not seen or seen[-1] != last:
        stream += phone.recv(65_536)
        seen = [json.loads(body)["view"] for first, body in frames(stream) if b'"}' in body[-2:] and b'"view"' in body]
    return seen


def test_the_tests_own_reader_of_frames_reads_frames() -> None:
    assert frames(b"\x81\x02hi\x88\x02\x03\xe8") == [(0x81, b"hi"), (0x88, b"\x03\xe8")]
