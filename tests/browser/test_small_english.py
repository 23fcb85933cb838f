"""A whole meeting in English on the smallest screens, in which in every step one phone drops out and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle

import pytest

from tests.browser.conftest import SetTable
from tests.browser.meeting import hold
from tests.browser.table import NAMES, Table

pytestmark = [pytest.mark.browser, pytest.mark.whole]

FIRST, SECOND = "Fatma", "Bram"


def test_whoever_drops_out_comes_back_on_the_same_seat_and_screen(set_table: SetTable) -> None:
    table = set_table(language="en", wide=320, high=640, hurries=True)
    table.sit(*NAMES)
    table.console.take_seat(NAMES[0])
    table.console.switch_notes()
    turns = cycle(NAMES)
    steps: list[str] = []

    @contextmanager
    def one_drops_out(step: str) -> Iterator[None]:
        name = who_drops_out(step, steps, turns)
        before = table[name].shows()
        yield
        table[name].shows_else(before)
        table[name].fits()
        drop_out(table, name)
        steps.append(step)

    table.console.change = one_drops_out
    hold(table, FIRST, SECOND)
    assert len(steps) == 26


def who_drops_out(step: str, before: list[str], turns: Iterator[str]) -> str:
    """Everybody in turn; the owner where the screens differ most."""
    if step in ("roddelen", "tips"):
        return SECOND if step in before else FIRST
    return next(turns)


def drop_out(table: Table, name: str) -> None:
    """One phone goes and comes back, to what it showed."""
    phone = table[name]
    showed = phone.shows()
    with phone.away():
        pass
    phone.keeps_showing(showed)
