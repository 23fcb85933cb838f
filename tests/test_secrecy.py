"""What may be seen, by whom: every field has its row, and nobody is told more at any moment of a full meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import pytest

from server import wire
from server.room import commands as ask
from server.room.model import Room
from server.room.scene import running, step_of
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
    play.sit(f"Laat{play.room.steps_begun}")
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


@stir("tips")
def the_owner_gets_yet_another_phone(play: Watched) -> None:
    play.move(play.owner or "", f"phone {play.room.steps_begun} of {play.owner}")


@stir("bewaren")
def the_record(play: Watched) -> None:
    play.chair(Findings("wat we samen vonden"))
    play.move("Fatma", "the last phone of Fatma")


@cache
def full(guide: bool = False) -> Watched:
    """A meeting with everything in it, by a chair who owns the first case, or by a guide."""
    play = Watched(NAMES[:7], notes=True)
    play.without_phone("Willemijn")
    play.chair(ask.SetChair(guide=True) if guide else ask.SetChair(play.id("Fatma")))
    play.chair(ask.Begin())
    while play.step != "bewaren":
        play.full_step(f"geval{play.run.case} ")
        STIRS.get(play.step, Watched.moment)(play)
        play.pass_step()
    play.full_step("geval0 ")
    STIRS["bewaren"](play)
    play.chair(ask.End())
    return play


def too_much(play: Watched) -> set[tuple[str, str, str]]:
    """Give which device was told a field that is not for its eyes: the device, whose eyes, the field."""
    return {
        (device, who, path)
        for moment in play.moments
        for device, viewer in play.eyes().items()
        for who in [eye(moment.room, viewer)]
        for path, _ in told(view(moment.room, viewer, moment.now, shelf=play.shelf))
        if not any(who in row.who and row.when(moment.room) for row in TABLE[path])
    }


def test_every_field_has_its_row_and_every_row_its_field() -> None:
    assert every_field() ^ TABLE.keys() == set()


@pytest.mark.parametrize("guide", [False, True])
def test_nobody_is_told_a_field_that_is_not_for_their_eyes(guide: bool) -> None:
    assert too_much(full(guide)) == set()


# --- what somebody wrote, wherever it might turn up -------------------------------------------------------------------

WRITTEN = re.compile(rb"geval(None|0|1) (note|tip|action|moment|sign|record|line)(?: (\d+))?(?: (\w+))?")


class Sight(NamedTuple):
    """A text that somebody saw, and the circumstances."""

    what: str
    case: str
    number: str
    writer: str
    device: str
    who: str
    step: str
    running: str
    sealed: bool


def sights(play: Watched) -> Iterator[tuple[Sight, Room]]:
    """Give every written text that any device was ever sent; `sealed`: it is in the seal since that began."""
    seals: dict[str, int] = {}
    for moment in play.moments:
        run = running(moment.room)
        step, case = (step_of(moment.room, run).id, str(run.case)) if run else ("-", "-")
        if run and step == "roddelen":
            seals.setdefault(case, run.id)
        for device, viewer in play.eyes().items():
            inside = any(seat.id == viewer.seat and seat.bound < seals.get(case, 0) for seat in moment.room.seats)
            for found in set(WRITTEN.findall(wire.shown(view(moment.room, viewer, moment.now)))):
                of, what, number, writer = (part.decode() for part in found)
                yield Sight(what, of, number, writer, device, eye(moment.room, viewer), step, case, inside), moment.room


def may_see(sight: Sight, room: Room) -> bool:
    """Say who may see what was written, worked out from the circumstances alone."""
    what, of, number, writer, device, who, step, case, sealed = sight
    name = device.partition(" on ")[0]
    match what:
        case "note":  # the pile for who was in the seal all the time; what was ticked for the owner who wants it
            read = step == "stapel" and who == "M" and sealed
            return of == case and (read or (step == "briefjes" and who == "O" and int(number) % 2 == 0))
        case "tip":
            own = step == "tip-schrijven" and name == writer and who == "M"
            return (of == case and (own or (step == "tips" and who == "O"))) or (step == "bewaren" and who == "M")
        case "action" | "moment" | "sign":
            return (of == case and step == "besluit" and who in "OP") or (step == "bewaren" and who == "M")
        case "record":
            return step in ("bewaren", "-") and who in ("C", "M")
        case _:
            sentence = any(one.owner == seat.id for one in room.cases for seat in room.seats if seat.name == writer)
            offered = step == "kiezen" and who in ("CML" if talks(room) else "CM")
            return (step == "inbreng" and name == writer) or offered or sentence or chosen(room, writer)


def talks(room: Room) -> bool:
    run = running(room)
    return run is not None and getattr(run.state, "phase", "") == "talk"


def chosen(room: Room, writer: str) -> bool:
    run = running(room)
    result = getattr(run.state, "result", ()) if run else ()
    return any(seat.id in result and seat.name == writer for seat in room.seats)


@pytest.mark.parametrize("guide", [False, True])
def test_no_text_turns_up_on_a_screen_that_it_was_not_written_for(guide: bool) -> None:
    assert {sight for sight, room in sights(full(guide)) if not may_see(sight, room)} == set()


def test_every_sort_of_text_was_seen_by_those_it_was_written_for() -> None:
    seen = {(sight.what, sight.who, sight.step) for sight, _ in sights(full())}
    assert seen >= {
        ("note", "M", "stapel"),
        ("note", "O", "briefjes"),
        ("tip", "M", "tip-schrijven"),
        ("tip", "O", "tips"),
        ("tip", "M", "bewaren"),
        ("action", "O", "besluit"),
        ("action", "M", "bewaren"),
        ("record", "C", "bewaren"),
        ("line", "M", "kiezen"),
    }


def test_things_to_keep_are_their_owners_at_the_closing() -> None:
    owners = {"0": "Fatma", "1": "Bram"}
    kept = {(sight.what, sight.case, sight.device) for sight, _ in sights(full()) if sight.step == "bewaren"}
    for what, case, device in kept:
        if what in ("tip", "action", "moment", "sign"):
            assert device.startswith(f"{owners[case]} on ")


def test_a_phone_that_lost_its_seat_is_told_nothing_any_more() -> None:
    play = full()
    last = play.room
    for viewer in play.eyes().values():
        seat = next((one for one in last.seats if one.id == viewer.seat), None)
        if viewer.role == "seat" and (seat is None or seat.device != viewer.device):
            assert {path for path, _ in told(view(last, viewer, 0))} == {"role", "place", "language"}


def test_nothing_that_people_wrote_or_are_called_shows_in_a_repr() -> None:
    for moment in full().moments[::7]:
        shown = repr(moment.room) + repr([view(moment.room, viewer, 0) for viewer in full().eyes().values()])
        stack = moment.room.strands[0].stack
        shown += repr([run.state for run in stack]) + repr(moment.room.seats) + repr(moment.room.artefacts)
        assert "geval" not in shown
        assert not any(name in shown for name in NAMES)
