"""The web server bears slow, silent and too many connections, and stops in time."""

from __future__ import annotations

import errno
import gc
import json
import socket
import struct
import threading
from pathlib import Path
from time import monotonic, sleep

import pytest
from flask import Flask, request

from server.serving import affordable, serve
from server.settings import Settings
from tests.plugs import HANDSHAKE, House, headers, house, hung_up_on, soon, status


def posting(app: Flask) -> None:
    app.add_url_rule("/post", "post", lambda: str(len(request.get_data())), methods=["POST"])


HASTY = Settings(header_s=0.4, body_s=0.4, linger_s=0.3)


def test_five_hundred_slow_headers_are_gone_in_time_and_others_are_served() -> None:
    with house(HASTY) as at, at.phone() as phone:
        before = threading.active_count()
        slow = []
        for _ in range(500):
            plug = at.raw(f"GET / HTTP/1.1\r\nHost: {at.host}\r\nX-Slow: ".encode())
            slow.append(plug)
        assert threading.active_count() - before <= Settings().requests_most
        phone.send(json.dumps({"n": 1}))
        assert json.loads(phone.recv(timeout=2)) == {"n": 1}
        assert soon(lambda: threading.active_count() <= before, 5)
        assert status(at.ask(f"GET / HTTP/1.1\nHost: {at.host}\n\n")) == 200
        for plug in slow:
            plug.close()


def test_headers_that_come_drop_by_drop_have_one_deadline_for_all_of_them() -> None:
    with house(HASTY) as at, at.raw(b"GET / HTTP/1.1\r\n") as plug:
        began = monotonic()
        assert hung_up_on(plug, b"X", pause_s=0.05)
        assert monotonic() - began < 2


def test_a_connection_that_says_nothing_is_hung_up_on() -> None:
    with house(HASTY) as at, at.raw() as plug:
        assert plug.recv(100) == b""


def test_a_body_that_never_ends_is_cut_off_by_time_and_by_size() -> None:
    with house(HASTY, build=posting) as at:
        head = f"POST /post HTTP/1.1\r\nHost: {at.host}\r\nOrigin: http://{at.host}\r\nContent-Length: 16000\r\n\r\n"
        before = threading.active_count()
        with at.raw(head.encode()) as plug:
            began = monotonic()
            answer = plug.recv(4096)
            assert monotonic() - began < 2
            assert status(answer) == 400
        with at.raw(head.replace("16000", "10000000000").encode()) as plug:
            assert hung_up_on(plug, b"x" * 65_536)
        assert soon(lambda: threading.active_count() <= before)


def test_one_address_has_so_many_sockets_and_all_together_so_many() -> None:
    with house(Settings(sockets_per_address=3, sockets_most=64), local=False) as at:
        phones = [at.phone() for _ in range(3)]
        assert at.desk.locals == [False] * 3
        fourth = HANDSHAKE.format(host=at.host, more="").replace("\r\n", "\n")
        answer = at.ask(fourth)
        assert status(answer) == 503
        assert "content-security-policy" in headers(answer)
        phones.pop().close()
        assert soon(lambda: at.desk.left == 1)
        assert soon(lambda: status(at.raw(fourth.replace("\n", "\r\n").encode()).recv(4096)) == 101)


def test_the_laptop_itself_has_its_own_places() -> None:
    with house(Settings(sockets_per_address=1, sockets_most=1, sockets_local_most=2)) as at:
        phones = [at.phone(), at.phone()]
        assert status(at.ask(HANDSHAKE.format(host=at.host, more="").replace("\r\n", "\n"))) == 503
        for phone in phones:
            phone.close()


def test_one_address_has_so_many_requests_under_way() -> None:
    with house(Settings(requests_per_address=4), local=False) as at:
        phones = [at.phone() for _ in range(6)]  # a socket that is open is no request under way
        held = [at.raw(b"GET / HTTP/1.1\r\n") for _ in range(4)]
        assert soon(lambda: at.raw(b"").recv(10) == b"")
        held.pop().close()
        assert soon(lambda: status(polite(at)) == 200)
        for phone in phones:
            phone.close()


def polite(at: House) -> bytes:
    try:
        return at.ask(f"GET / HTTP/1.1\nHost: {at.host}\n\n")
    except ConnectionError:
        return b""


def test_all_sockets_hear_goodbye_and_the_server_is_gone_in_two_seconds() -> None:
    settings = Settings(send_buffer_bytes=8_192, header_s=0.5)
    with house(settings) as at:
        before = threading.active_count()
        phones = [at.phone() for _ in range(8)]
        stalled = [at.raw_phone(small=True) for _ in range(2)]
        half = at.raw(b"GET / HT")
        assert soon(lambda: len(at.desk.visits) == 10)
        for turn in range(10):  # enough for the small windows of two, not for the others
            at.desk.show(b'{"view": "%d %s"}' % (turn, b"x" * 8_000))
            sleep(0.01)
        began = monotonic()
        at.listener.shut()
        assert monotonic() - began < 2
        assert at.desk.left == 10, "a visit did not leave"
        assert soon(lambda: [phone.protocol.close_code for phone in phones] == [1001] * 8)
        assert soon(lambda: threading.active_count() < before)
        with pytest.raises(ConnectionError):
            socket.create_connection(("127.0.0.1", at.listener.port), 1)
        for plug in (*stalled, half):
            plug.close()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are counted in /proc")
def test_lines_that_are_thrown_away_leave_no_file_open() -> None:
    """Werkzeug drains a line with a selector, and closes it only when the line does not break meanwhile."""
    with house() as at:
        head = f"GET / HTTP/1.1\r\nHost: {at.host}\r\nContent-Length: 16000\r\n\r\n"
        gc.disable()  # it would close them some day
        try:
            before, threads = len(list(Path("/proc/self/fd").iterdir())), threading.active_count()
            for _ in range(40):
                plug = at.raw(head.encode())
                assert status(plug.recv(4096)) == 200
                plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                plug.close()
            assert soon(lambda: threading.active_count() <= threads)
            assert len(list(Path("/proc/self/fd").iterdir())) <= before
        finally:
            gc.enable()


@pytest.mark.parametrize("cut", [ConnectionResetError, BrokenPipeError, TimeoutError])
def test_who_hangs_up_while_being_answered_is_no_fault_of_ours(
    cut: type[OSError], capfd: pytest.CaptureFixture[str]
) -> None:
    def hung_up() -> str:
        raise cut

    with house(build=lambda app: app.add_url_rule("/gone", "gone", hung_up)) as at:
        at.ask(f"GET /gone HTTP/1.1\nHost: {at.host}\n\n")
    assert capfd.readouterr().err == ""


def test_a_listener_can_be_shut_twice() -> None:
    with house() as at:
        at.listener.shut()


def test_a_port_that_is_taken_is_an_error_the_caller_can_tell_of(capfd: pytest.CaptureFixture[str]) -> None:
    with house() as at:
        with pytest.raises(OSError, match=r".") as taken:
            serve(Flask("kring"), "127.0.0.1", at.listener.port, Settings(), frozenset)
        assert taken.value.errno == errno.EADDRINUSE
    assert capfd.readouterr().err == ""


def test_two_listeners_share_one_app() -> None:
    app = Flask("kring")
    app.add_url_rule("/", "page", lambda: str(request.environ["kring.local"]))
    one = serve(app, "127.0.0.1", 0, Settings(), lambda: frozenset({"a"}))
    other = serve(app, "127.0.0.2", 0, Settings(), lambda: frozenset({"b"}))
    try:
        assert status(House(one, None).ask("GET / HTTP/1.1\nHost: a\n\n")) == 200  # type: ignore[arg-type]
        assert status(House(one, None).ask("GET / HTTP/1.1\nHost: b\n\n")) == 421  # type: ignore[arg-type]
    finally:
        one.shut()
        other.shut()


def test_the_caps_stay_below_a_quarter_of_the_file_handles() -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (100, hard))
        assert affordable(Settings()).sockets_most == Settings().sockets_most
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == 4 * Settings().requests_most
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_a_small_message_never_waits_for_the_acknowledgement_of_the_one_before() -> None:
    with house() as at, at.phone():
        (cable,) = at.listener._gate.cables
        assert cable._plug.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
