"""A listener is reached at the address it was given, and at no other address of this laptop (R25)."""

from __future__ import annotations

import socket

import pytest

from tests.plugs import house

ELSEWHERE = "127.0.0.2"  # another address of this machine, which stands for another network card


def test_a_listener_answers_at_its_own_address_and_at_no_other() -> None:
    with house() as at:
        with socket.create_connection(("127.0.0.1", at.listener.port), 5):
            pass
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((ELSEWHERE, at.listener.port), 5)
