"""The table of secrecy in every method: nobody is told a field that is not for their eyes, and no row is idle."""

from __future__ import annotations

from functools import cache

import pytest

from server import methods
from server.room import commands as ask
from server.room.view import view
from tests import hands, oddities, pens
from tests.play import NAMES
from tests.secrecy import TABLE, Watched, eye, told
from tests.test_secrecy import full, too_much


@cache
def by(method: str, most: int = len(NAMES)) -> Watched:
    """A meeting by one method in which everything is typed; somebody gets another phone in each of its steps."""
    found = methods.method(method)
    play = Watched(NAMES[: max(min(found.people.best, most), 3)], 240, 1, notes=True, method=method)
    play.chair(ask.SetChair(guide=True))
    play.chair(ask.Begin())
    while play.desk().next is not None:
        for line in range(len(play.room.strands)):
            pens.full(hands.At(play, line), "geval")
        if play.room.programme.steps[play.run.step].part == "case" and not play.run.seats:
            play.chair(ask.OpenDoor())
            name = play.room.seats[play.run.id % len(play.room.seats)].name
            play.move(name, f"phone {play.run.id} of {name}")
        play.pass_step()
    return play


@pytest.mark.parametrize("method", sorted(methods.shelf()))
def test_in_every_method_nobody_is_told_a_field_that_is_not_for_their_eyes(method: str) -> None:
    assert too_much(by(method)) == set()


@pytest.mark.whole
def test_every_row_was_seen_by_its_eyes_so_none_is_idle() -> None:
    few = Watched(NAMES[:4], notes=True)
    few.to("roddelen")
    seen = {
        (path, eye(moment.room, viewer))
        for play in (
            full(),
            full(guide=True),
            few,
            oddities.played(),
            by("johari", 5),
            *(by(method) for method in methods.shelf()),
        )
        for moment in play.moments
        for viewer in play.eyes().values()
        for path, _ in told(view(moment.room, viewer, moment.now, shelf=play.shelf))
    }
    rows = [(path, row.who) for path, rows in TABLE.items() for row in rows if row.who]
    assert {(path, who) for path, eyes in rows for who in eyes if who in "CWDM"} - seen == set()
    assert [path for path, eyes in rows if not any((path, who) in seen for who in eyes)] == []
