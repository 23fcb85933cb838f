"""What one device is told: the least to whom nobody knows, and the same again after any absence."""

from __future__ import annotations

import json

import pytest

from server import wire
from server.plain import to_json
from server.room import commands as ask
from server.room.apply import rest
from server.room.model import Room
from server.room.view import Viewer, view
from server.steps.kind import By, NextTurn
from tests.play import NAMES, STEPS, Play

LEAST = {"role": "door", "place": "door", "language": "nl"}


def said(play: Play, viewer: Viewer) -> dict[str, object]:
    """Give the fields of a view that say something."""
    fields = json.loads(wire.shown(view(play.room, viewer, play.now)))["view"]
    return {name: value for name, value in fields.items() if value not in (None, False, [])}


@pytest.mark.parametrize("step", ["-", *STEPS])
def test_whom_nobody_knows_gets_the_least_view(step: str) -> None:
    play = Play(NAMES[:6], notes=True)
    play.without_phone("Willemijn")
    if step != "-":
        play.to(step)
    strangers = [
        Viewer("door"),
        Viewer("door", device="a stranger's"),
        Viewer("door", seat=play.id("Lieke"), device="device-Lieke"),
        Viewer("seat", "nobody", "device-Lieke"),
        Viewer("seat", None, "device-Lieke"),
        Viewer("seat", play.id("Lieke"), "device-Bram"),
        Viewer("seat", play.id("Lieke"), ""),
        Viewer("seat", play.id("Willemijn"), ""),
    ]
    for stranger in strangers:
        assert said(play, stranger) == LEAST


def test_at_the_door_one_reads_ones_own_name_or_code_and_no_more() -> None:
    play = Play().to("vragen")
    play.knock("Kees")
    play.knock("Els")
    play.do(By(None, device="beamer"), ask.AskWall())
    assert said(play, Viewer("door", device="device-Kees")) == LEAST | {"name": "Kees"}
    assert said(play, Viewer("door", device="beamer")) == LEAST | {"code": play.room.walls[0].code}


def test_the_lobby_shows_who_is_there_and_no_step() -> None:
    play = Play()
    seen = said(play, play.viewer("Lieke"))
    assert seen.keys() == {"role", "place", "language", "me", "name", "seats"}
    assert seen["place"] == "lobby"


@pytest.mark.parametrize("step", STEPS)
def test_the_clock_moves_the_clocks_and_nothing_else(step: str) -> None:
    play = Play(notes=True).to(step)
    for viewer in (play.viewer("Lieke"), play.viewer("Fatma"), Viewer("console"), Viewer("wall")):
        now, later = (json.loads(wire.shown(view(play.room, viewer, play.now + ms))) for ms in (0, 12_345))
        moving = {name for name in now["view"] if now["view"][name] != later["view"][name]}
        assert moving <= {"clock", "turn"}
        assert later["view"]["clock"]["spent"] == now["view"]["clock"]["spent"] + 12_345


@pytest.mark.parametrize("step", STEPS)
def test_coming_back_shows_what_staying_would_have_shown(step: str) -> None:
    """A view is worked out from the room alone: there is no other path on which more could leak."""
    from server.plain import from_json

    play = Play(notes=True).to(step)
    play.full_step()
    if step != "kiezen":
        again = from_json(to_json(rest(play.room)), Room)
        for viewer in (*map(play.viewer, NAMES), Viewer("console"), Viewer("wall")):
            assert view(again, viewer, play.now) == view(play.room, viewer, play.now)


def test_the_sentence_and_the_owner_of_the_running_case_are_everybodys() -> None:
    from server.steps.round import Line

    play = Play().to("inbreng")
    play.seat("Fatma", Line("Hoe zeg ik nee?"))
    play.until("vertellen")
    for name in NAMES:
        assert (play.view(name).sentence, play.name(play.view(name).owner)) == ("Hoe zeg ik nee?", "Fatma")
    assert play.wall().sentence == "Hoe zeg ik nee?"
    play.until("pauze")
    assert (play.view("Lieke").sentence, play.view("Lieke").owner) == (None, None)


def test_every_seat_knows_its_own_name_and_role() -> None:
    play = Play().to("vragen")
    for name in NAMES:
        seen = play.view(name)
        assert (seen.name, play.name(seen.me), seen.role) == (name, name, "owner" if name == "Fatma" else "member")
    assert (play.console().role, play.wall().role) == ("console", "wall")


def test_a_view_names_the_step_and_the_turn_that_commands_are_meant_for() -> None:
    play = Play().to("vragen")
    before = play.view("Lieke").at
    play.chair(NextTurn())
    after = play.view("Lieke").at
    assert before is not None
    assert after is not None
    assert (after.step, after.moves) == (before.step, before.moves + 1)
    play.on()
    last = play.view("Lieke").at
    assert last is not None
    assert last.step == after.step + 1


def test_the_desk_is_the_consoles_alone() -> None:
    play = Play().to("vragen")
    assert play.console().desk is not None
    assert [play.view(name).desk for name in NAMES] == [None] * 8
    assert play.wall().desk is None


def test_after_the_end_the_circle_is_shown_once_more_and_the_record_to_the_console() -> None:
    play = Play().to("bewaren")
    play.chair(ask.End())
    assert said(play, play.viewer("Lieke")).keys() == {"role", "place", "language", "me", "name", "seats", "chair"}
    assert said(play, Viewer("door")) == LEAST | {"place": "ended"}
    assert play.desk().record.present == NAMES
