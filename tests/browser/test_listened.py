"""Whoever listens while a real phone scans the code, gives a name and is let in, hears nothing of it (decision 12)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from tests import apart
from tests.browser.table import Table
from tests.listener import Listener, heard_words
from tests.unframed import CONTROL

pytestmark = pytest.mark.browser

NAMES = ("Zilverreiger", "Wilhelmina")
STORED = "() => [...Object.keys(localStorage)].map((name) => localStorage.getItem(name))"


def joining(chromium: str) -> dict[str, Any]:
    """Have two phones join a meeting; give what could be heard of it, and of what they and the laptop keep secret."""
    listener = Listener()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        table = Table(browser)
        link = table.console.scan()
        table.sit(*NAMES)
        kept = [one for phone in table.phones.values() for one in phone.page.evaluate(STORED)]
        table.clear()
        browser.close()
    heard = listener.stop()
    key, _, join = link.partition("#")[2].partition(".")
    secrets = {join, *(one for one in kept if key not in one)}
    return {
        "secrets": len(secrets),
        "known": heard_words(heard.everything, {*NAMES, *secrets}),
        "page": heard_words(heard.everything, {"GET / HTTP/1.1"}),
        "kinds": sorted({one.kind for one in heard.messages if one.kind < CONTROL}),
        "phones": len({one.phone for one in heard.messages}),
    }


def test_a_listener_hears_the_page_and_neither_the_code_nor_a_name_nor_what_a_phone_keeps(
    chromium: str, bundle: Path
) -> None:
    told = apart.run("tests.browser.test_listened:joining", chromium)
    assert told["page"] != []
    assert told["phones"] >= len(NAMES)
    assert told["kinds"] == [2]
    assert told["secrets"] > len(NAMES)
    assert told["known"] == []
