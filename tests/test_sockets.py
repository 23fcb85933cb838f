"""One WebSocket is one device: it arrives, is heard, is closed cleanly and leaves exactly once, whatever it does."""

from __future__ import annotations

import json
import threading
from time import monotonic, sleep

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from server.settings import Settings
from tests.plugs import House, answer, house, soon

QUICK = Settings(hello_s=0.3, silent_s=0.6, send_s=0.5, linger_s=0.3)


def ended(phone: ClientConnection) -> tuple[int, str, bool]:
    """Read until the close; give code, reason, and whether both halves of it came in order."""
    try:
        while True:
            phone.recv(timeout=10)
    except ConnectionClosed as end:
        assert end.rcvd is not None, "the connection broke without a close frame"
        return end.rcvd.code, end.rcvd.reason, end.sent is not None and end.rcvd_then_sent is True


def test_a_device_arrives_by_its_first_message_and_leaves_once() -> None:
    with house() as at:
        phone = at.phone()
        assert answer(phone, {"id": "a", "n": 1}) == {"id": "a", "n": 1}
        phone.close()
        assert soon(lambda: at.desk.left == 1)
        assert phone.close_code == 1000
        assert at.desk.visits == []
        assert at.desk.locals == [True]
    assert at.desk.left == 1


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ('{"hey": 1}', "no_hello"),
        ('{"beat": 1}', "no_hello"),
        ("nonsense", "not_json"),
        ('{"hello": 1, "hello": 2}', "key_twice"),
        (b'{"hello": 1}', "not_json"),
    ],
)
def test_who_is_refused_is_told_why_and_closed(first: str | bytes, code: str) -> None:
    with house() as at:
        phone = at.connect()
        phone.send(first)
        assert json.loads(phone.recv(timeout=5)) == {"no": {"code": code}}
        assert ended(phone) == (4001, code, True)
        assert at.desk.left == 0


def test_a_refused_message_is_answered_with_its_id_and_the_visit_goes_on() -> None:
    with house() as at, at.phone() as phone:
        assert answer(phone, {"id": "x", "refuse": "not_now"}) == {"no": {"id": "x", "code": "not_now"}}
        assert answer(phone, {"id": 7, "refuse": "not_now"}) == {"no": {"id": None, "code": "not_now"}}
        phone.send('{"a": NaN}')
        assert json.loads(phone.recv(timeout=5)) == {"no": {"id": None, "code": "number_wild"}}
        assert answer(phone, {"n": 2}) == {"n": 2}


def test_a_heartbeat_is_answered_and_the_desk_does_not_hear_it() -> None:
    with house() as at, at.phone() as phone:
        assert answer(phone, {"beat": 41}) == {"beat": 41}
        assert answer(phone, {"beat": 1, "n": 1}) == {"beat": 1, "n": 1}  # not a heartbeat: the desk judges it


def test_a_silent_device_is_closed_and_one_that_beats_is_not() -> None:
    with house(QUICK) as at:
        quiet, alive = at.phone(), at.phone()
        until = monotonic() + 1.5
        while monotonic() < until:
            assert answer(alive, {"beat": 1}) == {"beat": 1}
            sleep(0.1)
        assert ended(quiet) == (4008, "silent", True)
        assert soon(lambda: at.desk.left == 1)
        alive.close()


def test_who_connects_and_says_nothing_is_closed() -> None:
    with house(QUICK) as at:
        assert ended(at.connect()) == (4008, "silent", True)
        assert at.desk.left == 0


def test_the_desk_closes_with_its_own_code_after_its_last_words() -> None:
    with house() as at:
        phone = at.phone()
        assert answer(phone, {"close": 4002}) == {"last": "words"}
        assert ended(phone) == (4002, "asked", True)
        assert soon(lambda: at.desk.left == 1)


@pytest.mark.parametrize("message", [{"fail": "canary-of-hearing"}, {"paint": "canary-of-a-view"}])
def test_a_bug_closes_that_socket_only_and_is_told_without_content(
    message: object, capfd: pytest.CaptureFixture[str]
) -> None:
    with house() as at, at.phone() as other:
        phone = at.phone()
        phone.send(json.dumps(message))
        assert ended(phone) == (1011, "fault", True)
        assert soon(lambda: at.desk.left == 1)
        assert answer(other, {"n": 3}) == {"n": 3}
    told = capfd.readouterr().err
    assert "plugs.py:" in told
    assert len(told.splitlines()) == 1
    assert "canary" not in told


def test_a_bug_in_arriving_closes_without_content(capfd: pytest.CaptureFixture[str]) -> None:
    with house() as at:
        phone = at.connect()
        phone.send('{"hello": "fault"}')
        assert ended(phone) == (1011, "fault", True)
    told = capfd.readouterr().err
    assert told.startswith("socket ValueError plugs.py:")
    assert "canary" not in told


def test_the_limit_of_a_message_is_in_bytes_and_its_last_byte_is_welcome() -> None:
    with house() as at, at.phone() as phone:
        whole = json.dumps({"n": "x" * 16_375})
        assert len(whole) == 16_384
        assert answer(phone, json.loads(whole)) == json.loads(whole)
        phone.send(json.dumps({"n": "é" * 10_000}, ensure_ascii=False))
        assert ended(phone)[0] == 1009


def test_the_house_of_the_tests_is_empty_afterwards() -> None:
    def phones(at: House) -> list[ClientConnection]:
        return [at.phone() for _ in range(5)]

    before = threading.active_count()
    with house() as at:
        opened = phones(at)
        assert len(at.desk.visits) == 5
    for phone in opened:
        assert ended(phone) == (1001, "goodbye", True)
    assert soon(lambda: threading.active_count() <= before)
