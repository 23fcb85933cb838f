"""A real browser sees every close as a clean one, with its code: it must tell the end of a meeting from lost Wi-Fi."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.firefox import firefox, found
from tests.plugs import House, house, soon

pytestmark = pytest.mark.browser

TALK = """
async (first) => {
  const socket = new WebSocket(`ws://${location.host}/socket`)
  const seen = { errors: 0, heard: [] }
  socket.onerror = () => { seen.errors += 1 }
  socket.onmessage = ({ data }) => {
    seen.heard.push(data)
    if (first.then === "close" && data.includes("welcome")) socket.close(1000, "bye")
    else if (first.then && data.includes("welcome")) socket.send(first.then)
  }
  socket.onopen = () => { seen.extensions = socket.extensions; socket.send(first.hello) }
  return new Promise((done) => {
    socket.onclose = ({ code, reason, wasClean }) => done({ ...seen, code, reason, wasClean })
    if (first.leave) window.socket = socket, setTimeout(() => done(seen), 300)
  })
}
"""


CLOSES = [
    ({"hello": '{"hello": 1}', "then": "close"}, 1000, "bye"),
    ({"hello": '{"hello": 1}', "then": '{"close": 4002}'}, 4002, "asked"),
    ({"hello": '{"hello": 1}', "then": '{"fail": "bug"}'}, 1011, "fault"),
    ({"hello": '{"hello": 1}', "then": "x" * 20_000}, 1009, "Message is too big"),
    ({"hello": '{"who": "nobody"}'}, 4001, "no_hello"),
]


@pytest.fixture
def at() -> Iterator[House]:
    with house() as open_house:
        yield open_house


@pytest.fixture
def page(browser: Browser, at: House) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"http://{at.host}/")
    yield page
    context.close()


@pytest.mark.parametrize(("first", "code", "reason"), CLOSES)
def test_a_close_is_clean_and_has_its_code(page: Page, first: dict[str, str], code: int, reason: str) -> None:
    seen = page.evaluate(TALK, first)
    assert (seen["code"], seen["reason"], seen["wasClean"], seen["errors"]) == (code, reason, True, 0)
    assert seen["extensions"] == "", "compression was agreed on"


def test_flooding_is_told_as_such(page: Page) -> None:
    often = TALK.replace("socket.send(first.then)", "for (let n = 0; n < 500; n++) socket.send(first.then)")
    seen = page.evaluate(often, {"hello": '{"hello": 1}', "then": "{}"})
    assert seen["code"] == 1008  # not clean for Chromium, however we close: some of what was sent is never taken


def test_a_shutdown_is_a_clean_goodbye(page: Page, at: House) -> None:
    page.evaluate(TALK, {"hello": '{"hello": 1}', "leave": True})
    page.evaluate("() => { socket.onclose = ({ code, wasClean }) => { window.end = [code, wasClean] } }")
    at.listener.shut()
    assert soon(lambda: page.evaluate("window.end"))
    assert page.evaluate("window.end") == [1001, True]


class Elsewhere(BaseHTTPRequestHandler):
    """A website that is none of ours, on this very machine: a browser lets its pages open any socket here."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<p>elsewhere</p>")

    def log_message(self, format: str, *args: object) -> None:
        pass


def test_the_page_of_another_origin_gets_no_socket(browser: Browser, at: House) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{site.server_port}/")
        seen = page.evaluate(TALK.replace("${location.host}", at.host), {"hello": '{"hello": 1}', "leave": True})
        site.shutdown()
        context.close()
    assert (seen.get("code"), seen["heard"]) == (1006, [])
    assert at.desk.locals == []


def test_a_name_that_was_turned_to_our_address_gets_no_page(browser: Browser, at: House, chromium: str) -> None:
    rebound = browser.browser_type.launch(
        executable_path=chromium, args=["--no-sandbox", "--host-resolver-rules=MAP evil.example 127.0.0.1"]
    )
    answer = rebound.new_page().goto(f"http://evil.example:{at.listener.port}/")
    assert answer is not None
    assert answer.status == 421
    rebound.close()


def test_no_policy_of_ours_is_broken_by_the_socket(page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.evaluate(TALK, {"hello": '{"hello": 1}', "then": "close"})
    assert said == []


def test_firefox_sees_the_same_clean_closes(at: House, tmp_path: Path) -> None:
    path = found()
    if path is None and os.environ.get("KRING_CI") and os.geteuid() == 0:
        pytest.fail("the full run as root installs firefox-esr, and it is not there")
    if path is None:
        pytest.skip("no Firefox on this machine: apt install firefox-esr")
    with firefox(path, tmp_path) as fox:
        fox.goto(f"http://{at.host}/")
        for first, code, reason in CLOSES:
            seen = fox.run(TALK, first)
            assert (seen["code"], seen["reason"], seen["wasClean"], seen["errors"]) == (code, reason, True, 0)
            assert seen["extensions"] == ""
        fox.run(TALK, {"hello": '{"hello": 1}', "leave": True})
        fox.run("() => { socket.onclose = ({ code, wasClean }) => { window.end = [code, wasClean] } }")
        at.listener.shut()
        assert soon(lambda: fox.run("() => window.end || null"))
        assert fox.run("() => window.end") == [1001, True]
