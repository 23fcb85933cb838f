"""Firefox keeps pages and fields in ways of its own: nothing of others stays there, after seal, silence or end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server.plain import to_json
from tests.browser.behind import BEHIND
from tests.browser.firefox import Firefox, firefox, found
from tests.browser.words import Words
from tests.live import Table, laptop
from tests.plugs import soon

pytestmark = pytest.mark.browser

NAMES = ("Lieke", "Bram", "Sanne", "Milan")
FOX = "Fenna"
SENTENCE, NOTE, TIP = "kanariezin", "kanariebriefje", "kanarietip"
FIELD = "textarea, input[type=text]"
TYPE = f"""(words) => {{
  const field = document.querySelector("{FIELD}")
  field.value = words
  field.dispatchEvent(new Event("input", {{ bubbles: true }}))
}}"""
PRESS = "(words) => [...document.querySelectorAll('main button')].find((one) => one.innerText.includes(words)).click()"
WORDS = Words("nl")
# Half a minute is three tenths of a second, for whatever begins to count from now on.
CUT = """() => {
  window.plain = WebSocket
  window.WebSocket = class { constructor() { setTimeout(() => this.onclose({ code: 1006 })) } send() {} close() {} }
}"""
HURRY = "() => { const late = setTimeout; window.setTimeout = (what, ms) => late(what, ms > 1000 ? ms / 100 : ms) }"


class Phone:
    """A phone's page in Firefox."""

    def __init__(self, fox: Firefox) -> None:
        self.fox = fox

    def behind(self) -> str:
        return str(self.fox.run(BEHIND))

    def reads(self, words: str) -> None:
        assert soon(lambda: words in str(self.fox.run("() => document.body.innerText")))

    def types(self, words: str) -> None:
        assert soon(lambda: self.fox.run(f"() => !!document.querySelector('{FIELD}')")), self.behind()
        self.fox.run(TYPE, words)

    def forgot(self, *words: str) -> None:
        """See that words are nowhere any more, soon."""
        assert soon(lambda: self.left(*words) == {}), self.left(*words)

    def left(self, *words: str) -> dict[str, str]:
        """Give which words are still somewhere, and where."""
        found = self.behind()
        return {word: found[max(found.index(word) - 200, 0) :][:300] for word in words if word in found}


@pytest.fixture
def fox(tmp_path: Path) -> Iterator[Firefox]:
    path = found()
    if path is None and os.environ.get("KRING_CI") and os.geteuid() == 0:
        pytest.fail("the full run as root installs firefox-esr, and it is not there")
    if path is None:
        pytest.skip("no Firefox on this machine: apt install firefox-esr")
    with firefox(path, tmp_path) as one:
        yield one


def test_firefox_keeps_nothing_of_others_after_a_seal_half_a_minute_and_the_end(bundle: object, fox: Firefox) -> None:
    with laptop() as one:
        table = Table(one, NAMES)
        phone = sit(table, fox)
        table.begin(notes=True)
        table.to("inbreng")
        table.do("Lieke", "line", text=SENTENCE)
        phone.types("eigen zin")
        phone.fox.run(PRESS, WORDS("phone.line.hand"))
        assert soon(lambda: b"eigen zin" in to_json(one.kring.hub and one.kring.hub.room))
        table.to("kiezen", (FOX, "Lieke"))
        phone.reads(SENTENCE)
        table.to("vertellen", (FOX, "Lieke"))
        phone.forgot(SENTENCE)
        sealed(table, phone)
        table.to("tips", (FOX, "Lieke"))
        phone.reads(TIP)
        silent(one, table, phone)
        ended(table, phone)


def sit(table: Table, fox: Firefox) -> Phone:
    """Scan the code, knock and be let in."""
    fox.goto(f"http://127.0.0.1:{table.laptop.port}/#{table.join}")
    phone = Phone(fox)
    phone.types(FOX)
    fox.run(PRESS, WORDS("phone.door.knock"))
    hub = table.laptop.kring.hub
    assert soon(lambda: hub.room.knocks)
    table.sync()
    table.chair("admit")
    phone.reads(str(len(NAMES) + 1))
    return phone


def sealed(table: Table, phone: Phone) -> None:
    """Their own back is turned: what the group writes never comes, also not by Back or a reload."""
    table.to("roddelen", (FOX, "Lieke"))
    table.do("Sanne", "lay", note="n1-n1-n1-n1-n1-n1-n1-n1", text=NOTE, share=False)
    phone.types("eigen noot")
    table.to("stapel", (FOX, "Lieke"))
    phone.forgot(NOTE, SENTENCE)
    phone.fox.goto(f"http://127.0.0.1:{table.laptop.port}/ping")
    for way in ("Back", "Refresh", "Forward", "Back"):
        phone.fox.ask(f"WebDriver:{way}", {})
        phone.forgot(NOTE, SENTENCE)
    table.to("tip-schrijven", (FOX, "Lieke"))
    table.do("Bram", "answer", tag="start", text=TIP)
    assert "eigen noot" not in str(phone.fox.run("() => ({ ...localStorage })"))


def silent(one: Any, table: Table, phone: Phone) -> None:
    """After half a minute without the laptop others' words are gone, and come back with it."""
    phone.fox.run(HURRY)
    phone.fox.run(CUT)
    hub = one.kring.hub
    device = next(seat.device for seat in hub.room.seats if seat.name == FOX)
    hub._visits[device].outbox.close(1001, "planted")
    phone.forgot(TIP, *NAMES)
    phone.fox.run("() => { window.WebSocket = window.plain; dispatchEvent(new Event('focus')) }")
    phone.reads(TIP)
    phone.fox.run("() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert TIP not in phone.behind()
    phone.fox.run("() => { setTimeout(() => dispatchEvent(new PageTransitionEvent('pageshow', {})), 100) }")
    phone.reads(TIP)


def ended(table: Table, phone: Phone) -> None:
    """The end leaves no word and no storage."""
    table.to("bewaren", (FOX, "Lieke"))
    phone.reads(WORDS("phone.keep.tips"))
    table.chair("end")
    phone.forgot(SENTENCE, NOTE, TIP, "eigen")
    left = phone.fox.run(BEHIND)
    assert (left["local"], left["session"], left["cookie"], left["bases"], left["caches"]) == ({}, {}, "", [], [])
    assert (left["title"], left["window"], left["state"]) == ("Kring", "", None)
    for way in ("Forward", "Back", "Refresh"):
        phone.fox.ask(f"WebDriver:{way}", {})
        phone.forgot(SENTENCE, NOTE, TIP, "eigen")
