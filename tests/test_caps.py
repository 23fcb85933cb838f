"""The caps are those that the laptop can afford (R15), and a dead phone is missed soon enough (R21)."""

from __future__ import annotations

import re

import pytest

from server import serving
from server.plain import replace
from server.settings import Settings
from server.sockets import GLANCE_S
from tests.house import ROOT
from tests.plugs import HANDSHAKE, house, status

MISSED_S = 10


def test_a_listener_keeps_to_the_caps_that_the_laptop_can_afford(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "affordable", lambda settings: replace(settings, sockets_most=1))
    with house(Settings(), local=False) as at, at.phone():
        second = HANDSHAKE.format(host=at.host, more="").replace("\r\n", "\n")
        assert status(at.ask(second)) == 503


def test_a_silent_phone_is_missed_within_ten_seconds_and_beats_twice_in_that_time() -> None:
    beats = re.search(r"BEAT_MS = (\d+)", (ROOT / "server" / "static" / "link.js").read_text("utf-8"))
    assert beats
    assert 2 * int(beats[1]) / 1000 < Settings().silent_s <= MISSED_S - GLANCE_S
