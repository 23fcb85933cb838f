"""Only who asks the right host, from our own pages, gets in; whoever else gets a short answer with the same headers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask, Response, request
from hypothesis import example, given, settings
from hypothesis import strategies as st

from server.headers import HEADERS
from server.serving import serve
from server.settings import Settings
from tests.plugs import ORDINARY, House, headers, house, status


def pages(app: Flask) -> None:
    app.add_url_rule("/file", "file", lambda: Response("file", headers={"Cache-Control": "max-age=60", "Server": "x"}))
    app.add_url_rule("/fail", "fail", lambda: 1 // int(request.args["canary"]))  # type: ignore[arg-type]
    app.add_url_rule("/post", "post", lambda: str(len(request.get_data())), methods=["POST"])


@pytest.fixture(scope="module")
def at() -> Iterator[House]:
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


def test_a_bug_in_a_page_is_told_without_content(
    at: House, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    answer = at.ask(f"GET /fail?canary=canary-in-the-address HTTP/1.1\nHost: {at.host}\n\n")
    assert status(answer) == 500
    told = capfd.readouterr()
    assert told.err.startswith("page ValueError test_gate.py:")
    assert "canary" not in told.err + told.out + answer.decode() + caplog.text


def test_requests_leave_no_line_in_any_log(at: House, capfd: pytest.CaptureFixture[str]) -> None:
    at.ask(f"GET /nothing?canary HTTP/1.1\nHost: {at.host}\n\n")
    at.ask("canary\n\n")
    at.phone().close()
    told = capfd.readouterr()
    assert told.err + told.out == ""
