"""The web server lets in who asks the right host, answers everybody with the same headers, and stops in time."""

from __future__ import annotations

import errno
import json
import socket
import threading
from time import monotonic, sleep

import pytest
from flask import Flask, Response, request
from hypothesis import example, given, settings
from hypothesis import strategies as st

from server import serving
from server.headers import HEADERS
from server.serving import affordable, serve
from server.settings import Settings
from tests.plugs import HANDSHAKE, House, house, hung_up_on, soon

ORDINARY = (
    "Connection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n"
)


def pages(app: Flask) -> None:
    app.add_url_rule("/file", "file", lambda: Response("file", headers={"Cache-Control": "max-age=60", "Server": "x"}))
    app.add_url_rule("/fail", "fail", lambda: 1 // int(request.args["canary"]))  # type: ignore[arg-type]
    app.add_url_rule("/post", "post", lambda: str(len(request.get_data())), methods=["POST"])


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0


def headers(answer: bytes) -> dict[str, str]:
    head = answer.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    names = [line.split(": ", 1)[0].lower() for line in head]
    assert len(set(names)) == len(names), "a header twice"
    return {line.split(": ", 1)[0].lower(): line.split(": ", 1)[1] for line in head}


@pytest.fixture(scope="module")
def at() -> object:
    with house(build=pages) as open_house:
        yield open_house


HOSTS = [
    "",
    "evil.example",
    "evil.example:{port}",
    "127.0.0.1",
    "127.0.0.1:80",
    "127.0.0.1:0{port}",
    "127.0.0.1:{port}.",
    "127.0.0.1.:{port}",
    "127.0.0.1.nip.io:{port}",
    "2130706433:{port}",
    "127.1:{port}",
    "user@127.0.0.1:{port}",
    "[::1]:{port}",
    "[::ffff:127.0.0.1]:{port}",
    "LOCALHOST:{port}",
    "localhost:{port}",
    "127.0.0.1:{port},evil.example",
    "127.0.0.1:{port} evil.example",
    "１２７.0.0.1:{port}",
    "127.0.0.1:{port}\x00",
    "127.0.0.1:{port}/",
    "http://127.0.0.1:{port}",
]


@pytest.mark.parametrize("path", ["/", "/file", "/static/nothing", "/nothing", "/socket"])
@pytest.mark.parametrize("host", HOSTS)
def test_no_page_file_or_socket_is_given_to_another_host(at: House, path: str, host: str) -> None:
    written = host.format(port=at.listener.port).encode().decode("latin-1")
    upgrade = ORDINARY + f"Origin: http://{written}\n" if path == "/socket" else ""
    assert status(at.ask(f"GET {path} HTTP/1.1\nHost: {written}\n{upgrade}\n")) in (400, 421)


@settings(max_examples=60)
@given(st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=30))
@example("127.0.0.1")
def test_only_the_exact_host_is_served(at: House, host: str) -> None:
    for written in (host, f"{host}:{at.listener.port}", f"{at.host}{host}"):
        if written.strip() != at.host:
            assert status(at.ask(f"GET / HTTP/1.1\nHost: {written}\n\n")) in (400, 421)


def test_the_right_host_is_served_and_only_when_named_once(at: House) -> None:
    assert status(at.ask(f"GET / HTTP/1.1\nHost: {at.host}\n\n")) == 200
    assert status(at.ask("GET / HTTP/1.1\n\n")) == 421
    assert status(at.ask(f"GET / HTTP/1.1\nHost: {at.host}\nHost: {at.host}\n\n")) == 421
    assert status(at.ask(f"GET / HTTP/1.1\nHost: evil.example\nHost: {at.host}\n\n")) == 421
    assert status(at.ask(f"GET http://{at.host}/ HTTP/1.1\nHost: evil.example\n\n")) == 421
    assert status(at.ask(f"GET http://{at.host}/ HTTP/1.1\nHost: {at.host}\n\n")) == 421


def test_the_hosts_may_change_while_the_room_is_open() -> None:
    allowed = {"one:1"}
    listener = serve(Flask("kring"), "127.0.0.1", 0, Settings(), lambda: frozenset(allowed))
    try:
        at = House(listener, None)  # type: ignore[arg-type]
        assert status(at.ask("GET / HTTP/1.1\nHost: one:1\n\n")) == 404
        allowed.add("two:2")
        assert status(at.ask("GET / HTTP/1.1\nHost: two:2\n\n")) == 404
        allowed.clear()
        assert status(at.ask("GET / HTTP/1.1\nHost: two:2\n\n")) == 421
    finally:
        listener.shut()


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("Origin: http://{host}\n", 101),
        ("", 403),
        ("Origin: null\n", 403),
        ("Origin: https://{host}\n", 403),
        ("Origin: http://{host}/\n", 403),
        ("Origin: http://127.0.0.1\n", 403),
        ("Origin: http://evil.example\n", 403),
        ("Origin: http://{host}\nOrigin: http://evil.example\n", 403),
    ],
)
def test_a_socket_opens_only_for_our_own_pages(at: House, origin: str, expected: int) -> None:
    with at.raw(f"GET /socket HTTP/1.1\nHost: {at.host}\n{ORDINARY}{origin.format(host=at.host)}\n".encode()) as plug:
        assert status(plug.recv(4096)) == expected


@pytest.mark.parametrize(
    "change",
    [
        ("Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 8"),
        ("Sec-WebSocket-Version: 13\n", ""),
        ("dGhlIHNhbXBsZSBub25jZQ==", "short"),
        ("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ=\u00e9"),
        ("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n", ""),
        ("Connection: Upgrade\n", ""),
        ("GET", "POST"),
        ("HTTP/1.1", "HTTP/1.0"),
    ],
)
def test_a_crooked_handshake_is_an_ordinary_error(
    at: House, change: tuple[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    whole = f"GET /socket HTTP/1.1\nHost: {at.host}\n{ORDINARY}Origin: http://{at.host}\n\n"
    answer = at.ask(whole.replace(*change))
    assert status(answer) == 400
    assert "content-security-policy" in headers(answer)
    assert capfd.readouterr().err == ""


def test_odd_headers_beside_a_good_handshake_do_no_harm(at: House) -> None:
    odd = "X-Odd: \x01\x7f\u00ff\nCookie: a=\u00e9\nSec-WebSocket-Protocol: \u00e9\nUser-Agent: " + "x" * 8_000 + "\n"
    with at.raw(f"GET /socket HTTP/1.1\nHost: {at.host}\n{ORDINARY}Origin: http://{at.host}\n{odd}\n".encode()) as plug:
        assert status(plug.recv(4096)) == 101


def test_an_upgrade_elsewhere_and_a_socket_without_one_are_ordinary_errors(at: House) -> None:
    assert status(at.ask(f"GET / HTTP/1.1\nHost: {at.host}\n{ORDINARY}Origin: http://{at.host}\n\n")) == 400
    assert status(at.ask(f"GET /socket HTTP/1.1\nHost: {at.host}\n\n")) == 400


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("GET / HTTP/1.1\nHost: {host}\n\n", 200),
        ("HEAD / HTTP/1.1\nHost: {host}\n\n", 200),
        ("GET /nothing HTTP/1.1\nHost: {host}\n\n", 404),
        ("DELETE / HTTP/1.1\nHost: {host}\nOrigin: http://{host}\n\n", 405),
        ("OPTIONS / HTTP/1.1\nHost: {host}\n\n", 200),
        ("GET / HTTP/1.1\nHost: evil\n\n", 421),
        ("HEAD / HTTP/1.1\nHost: evil\n\n", 421),
        ("GET /socket HTTP/1.1\nHost: {host}\nUpgrade: websocket\n\n", 403),
        ("POST /post HTTP/1.1\nHost: {host}\n\n", 403),
        ("POST /post HTTP/1.1\nHost: {host}\nOrigin: http://{host}\nContent-Length: 20000\n\n", 413),
        ("POST /post HTTP/1.1\nHost: {host}\nOrigin: http://{host}\nContent-Length: " + "9" * 400 + "\n\n", 413),
        ("POST /post HTTP/1.1\nHost: {host}\nOrigin: http://{host}\nContent-Length: -1\n\n", 400),
        ("POST /post HTTP/1.1\nHost: {host}\nOrigin: http://{host}\nTransfer-Encoding: chunked\n\n2\nok\n0\n\n", 411),
        ("POST /post HTTP/1.1\nHost: {host}\nOrigin: http://{host}\nContent-Length: 2\n\nok", 200),
        ("GET /fail?canary=0 HTTP/1.1\nHost: {host}\n\n", 500),
        ("NONSENSE\n\n", 400),
        ("GET / HTTP/9.9\n\n", 505),
        ("GET /" + "x" * 70_000 + " HTTP/1.1\n\n", 0),
        ("GET / HTTP/1.1\n" + "A: b\n" * 200 + "\n", 431),
        ("GET / HTTP/1.1\nHost: {host}\nno header\n\n", 200),
    ],
)
def test_every_answer_carries_all_our_headers_and_no_version(at: House, asked: str, expected: int) -> None:
    answer = at.ask(asked.format(host=at.host))
    assert status(answer) == expected
    if not answer:
        return
    given = headers(answer)
    assert {name.lower(): value for name, value in HEADERS}.items() <= given.items()
    assert given["cache-control"] == "no-store"
    assert "default-src 'none'" in given["content-security-policy"]
    assert "server" not in given
    assert b"erkzeug" not in answer
    assert b"ython" not in answer
    assert given["connection"] == "close"
    if asked.startswith("HEAD"):
        assert answer.endswith(b"\r\n\r\n")


def test_the_content_policy_names_the_socket_of_the_host_that_was_asked(at: House) -> None:
    known = headers(at.ask(f"GET / HTTP/1.1\nHost: {at.host}\n\n"))["content-security-policy"]
    other = headers(at.ask("GET / HTTP/1.1\nHost: evil; script-src *\n\n"))["content-security-policy"]
    assert f"connect-src 'self' ws://{at.host};" in known
    assert "connect-src 'self';" in other


def test_a_page_may_choose_how_long_it_is_kept_and_nothing_else(at: House) -> None:
    given = headers(at.ask(f"GET /file HTTP/1.1\nHost: {at.host}\n\n"))
    assert given["cache-control"] == "max-age=60"
    assert "server" not in given


def test_a_bug_in_a_page_is_told_without_content(at: House, capfd: pytest.CaptureFixture[str]) -> None:
    answer = at.ask(f"GET /fail?canary=canary-in-the-address HTTP/1.1\nHost: {at.host}\n\n")
    assert status(answer) == 500
    told = capfd.readouterr()
    assert told.err.startswith("page ValueError test_serving.py:")
    assert "canary" not in told.err + told.out + answer.decode()


def test_requests_leave_no_line_in_any_log(at: House, capfd: pytest.CaptureFixture[str]) -> None:
    at.ask(f"GET /nothing?canary HTTP/1.1\nHost: {at.host}\n\n")
    at.ask("canary\n\n")
    at.phone().close()
    told = capfd.readouterr()
    assert told.err + told.out == ""


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
    with house(HASTY, build=pages) as at:
        head = f"POST /post HTTP/1.1\r\nHost: {at.host}\r\nOrigin: http://{at.host}\r\nContent-Length: 16000\r\n\r\n"
        before = threading.active_count()
        with at.raw(head.encode()) as plug:
            began = monotonic()
            answer = plug.recv(4096)
            assert monotonic() - began < 2
            assert status(answer) in (0, 400, 500)
        with at.raw(head.replace("16000", "10000000000").encode()) as plug:
            assert hung_up_on(plug, b"x" * 65_536)
        assert soon(lambda: threading.active_count() <= before)


def as_on_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "on_this_machine", lambda host: False)


def test_one_address_has_so_many_sockets_and_all_together_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    as_on_the_network(monkeypatch)
    with house(Settings(sockets_per_address=3, sockets_most=64)) as at:
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


def test_one_address_has_so_many_requests_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    as_on_the_network(monkeypatch)
    with house(Settings(requests_per_address=4)) as at:
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
        assert affordable(Settings()).sockets_most == 64
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == 4 * 96
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_a_small_message_never_waits_for_the_acknowledgement_of_the_one_before() -> None:
    with house() as at, at.phone():
        (cable,) = at.listener._gate.cables
        assert cable._plug.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
