"""What may be seen, by whom: every field has its row, and nobody is told more at any moment of a full meeting."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from server.room import commands as ask
from server.room.view import view
from server.steps.ask import Leave
from server.steps.brief import Raise
from server.steps.choose import Anew, CloseVote
from server.steps.keep import Findings
from server.steps.kind import By, NextTurn, Pass, PassOver
from tests.play import NAMES
from tests.secrecy import TABLE, Watched, every_field, eye, told

STIRS: dict[str, Callable[[Watched], object]] = {}


def stir(step: str) -> Callable[[Callable[[Watched], object]], Callable[[Watched], object]]:
    """Say what happens in a step of the full meeting besides what everybody types."""

    def note(happens: Callable[[Watched], object]) -> Callable[[Watched], object]:
        STIRS[step] = happens
        return happens

    return note


@stir("afspraken")
def door_and_wall(play: Watched) -> None:
    play.seat("Lieke", Raise())
    play.knock("Kees")
    play.knock("Joost", "device of another Joost")
    play.do(By(None, device="device-wall"), ask.AskWall())
    play.chair(ask.AdmitWall(play.room.walls[0].id))
    play.chair(ask.Park("iets voor later"))


@stir("inchecken")
def turns(play: Watched) -> None:
    play.chair(PassOver())
    play.seat(play.lit or "", Pass())
    play.wait(5)
    play.chair(ask.Hold())
    play.chair(ask.Go())
    play.chair(ask.MoreTime())


@stir("inbreng")
def a_phone_dies_in_a_round(play: Watched) -> None:
    play.move("Milan", "Milan's second phone")


@stir("kiezen")
def too_few_ballots_then_a_late_guest_then_anew(play: Watched) -> None:
    play.chair(ask.OpenDoor())
    play.sit("Els")
    play.seat("Lieke", play.ballot("Fatma", "Bram"))
    play.chair(CloseVote())
    play.wait(1)
    play.chair(Anew())
    play.wait(61)


@stir("vragen")
def a_question_is_left_and_time_runs_out(play: Watched) -> None:
    play.chair(PassOver())
    play.chair(NextTurn())
    play.seat(play.lit or "", Pass())
    play.seat(play.owner or "", Leave())
    play.wait(4_000)


@stir("roddelen")
def late_moved_and_standing_still(play: Watched) -> None:
    play.sit(f"Laat {play.room.steps_begun}")
    play.move("Lieke", f"phone {play.room.steps_begun} of Lieke")
    play.seat(play.owner or "", ask.TimeOut())
    play.chair(ask.Resume())
    play.chair(ask.Next())
    play.chair(ask.Stay())


@stir("stapel")
def one_step_back_and_on(play: Watched) -> None:
    play.chair(ask.Back())
    play.move("Teun", f"phone {play.room.steps_begun} of Teun")
    play.on()


@stir("besluit")
def the_owner_gets_another_phone(play: Watched) -> None:
    play.move(play.owner or "", f"phone {play.room.steps_begun} of {play.owner}")


@stir("tip-schrijven")
def a_writer_gets_another_phone(play: Watched) -> None:
    play.move("Sanne", f"phone {play.room.steps_begun} of Sanne")


@stir("bewaren")
def the_record(play: Watched) -> None:
    play.chair(Findings("wat we samen vonden"))


@cache
def full(guide: bool = False) -> Watched:
    """A meeting with everything in it, by a chair who owns the first case, or by a guide."""
    play = Watched(NAMES[:7], notes=True)
    play.without_phone("Willemijn")
    play.chair(ask.SetChair(guide=True) if guide else ask.SetChair(play.id("Fatma")))
    play.chair(ask.Begin())
    while play.step != "bewaren":
        play.full_step("vol ")
        STIRS.get(play.step, Watched.moment)(play)
        play.pass_step()
    play.full_step("vol ")
    STIRS["bewaren"](play)
    play.chair(ask.End())
    return play


def test_every_field_has_its_row_and_every_row_its_field() -> None:
    assert every_field() ^ TABLE.keys() == set()


@pytest.mark.parametrize("guide", [False, True])
def test_nobody_is_told_a_field_that_is_not_for_their_eyes(guide: bool) -> None:
    play = full(guide)
    faults = set()
    for moment in play.moments:
        for device, viewer in play.eyes().items():
            who = eye(moment.room, viewer)
            for path, _ in told(view(moment.room, viewer, moment.now)):
                if not any(who in row.who and row.when(moment.room) for row in TABLE[path]):
                    faults.add((device, who, path))
    assert faults == set()


def test_every_row_was_seen_by_its_eyes_so_none_is_idle() -> None:
    few = Watched(NAMES[:4], notes=True)
    few.to("roddelen")
    seen = {
        (path, eye(moment.room, viewer))
        for play in (full(), full(guide=True), few)
        for moment in play.moments
        for viewer in play.eyes().values()
        for path, _ in told(view(moment.room, viewer, moment.now))
    }
    rows = [(path, row.who) for path, rows in TABLE.items() for row in rows if row.who]
    assert {(path, who) for path, eyes in rows for who in eyes if who in "CWDM"} - seen == set()
    assert [path for path, eyes in rows if not any((path, who) in seen for who in eyes)] == []
