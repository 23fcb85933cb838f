"""What somebody is told has been saved: nobody sees a change before it is on disk (R18)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from server.room.model import Room
from tests.live import Table, laptop


@pytest.fixture
def table() -> Iterator[Table]:
    with laptop() as one:
        yield Table(one)


@contextmanager
def while_saving(table: Table, look: Callable[[], Any]) -> Iterator[list[Any]]:
    """Look at each moment at which the laptop hands a room to the disk, and has not got it back."""
    seen: list[Any] = []
    custody = table.laptop.hub.custody
    save = custody.save

    def slow(room: Room) -> None:
        seen.append(look())
        save(room)

    custody.save = slow
    yield seen
    custody.save = save


@pytest.mark.parametrize(("acts", "do", "looks"), [("console", "time_out", "Bram"), ("Bram", "agree", "console")])
def test_nobody_sees_a_change_before_it_is_saved(table: Table, acts: str, do: str, looks: str) -> None:
    table.begin()
    other = table[looks]

    def looked() -> dict[str, Any]:
        other.sync()  # whatever was sent before this beat's echo has been read
        return dict(other.view)

    before = dict(other.view)
    with while_saving(table, looked) as seen:
        assert table[acts].order(do) == ""
    other.sync()
    assert seen == [before]
    assert other.view != before
