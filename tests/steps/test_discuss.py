"""Gossip: the owner is sealed, notes are nameless from the first moment."""

from __future__ import annotations

import pytest

from server.room import commands as ask
from server.room.apply import wake
from server.room.due import due
from server.steps.discuss import Lay, TakeBack
from tests.play import NAMES, Play

ID = "n" * 22


def gossip(notes: bool = True, names: tuple[str, ...] = NAMES) -> Play:
    return Play(names, notes=notes, wish=("Sanne", "Bram")).to("roddelen")


def test_notes_are_off_unless_the_group_switches_them_on() -> None:
    play = gossip(notes=False)
    assert not play.seen("Lieke").notes
    with play.refused("notes_off"):
        play.seat("Lieke", Lay(ID, "een briefje"))
    play.on()
    assert play.step == "besluit"


def test_the_owner_is_turned_and_reads_only_that() -> None:
    play = gossip()
    seen = play.seen("Sanne")
    assert (seen.turned, seen.notes, seen.guessable, seen.rules) == (True, False, False, ())
    assert play.name(play.floor().turned) == "Sanne"
    assert play.floor().lit is None


def test_members_read_the_rules_and_may_write() -> None:
    play = gossip()
    assert play.seen("Lieke").notes
    assert len(play.seen("Lieke").rules) == 3
    assert (play.seen("wall").notes, play.seen("console").notes) == (False, False)


def test_a_note_changes_no_screen_at_all_not_even_its_writers() -> None:
    play = gossip()
    before = play.shown()
    play.lay("Lieke", "een vermoeden", share=True)
    assert play.shown() == before


def test_a_note_has_no_writer_and_keeps_no_order() -> None:
    one, other = gossip(), gossip()
    for play, notes in ((one, "abc"), (other, "cba")):
        for name, letter in zip(("Lieke", "Bram", "Teun"), notes, strict=True):
            play.lay(name, f"briefje {letter}", note=letter * 22)
    assert one.room == other.room


def test_the_same_note_sent_twice_lies_there_once() -> None:
    play = gossip()
    for _ in range(2):
        play.seat("Lieke", Lay(ID, "een briefje"))
    assert len(play.state.notes) == 1


def test_a_note_is_taken_back_by_who_knows_its_id() -> None:
    play = gossip()
    play.seat("Lieke", Lay(ID, "een briefje"))
    play.seat("Lieke", TakeBack("m" * 22))
    assert len(play.state.notes) == 1
    play.seat("Lieke", TakeBack(ID))
    assert play.state.notes == ()


def test_a_note_has_words_and_an_id_that_cannot_be_guessed() -> None:
    play = gossip()
    with play.refused("text_empty"):
        play.seat("Lieke", Lay(ID, ""))
    with play.refused("note_full"):
        play.seat("Lieke", Lay("short", "een briefje"))


def test_the_owner_the_console_and_who_came_late_or_moved_lay_no_note() -> None:
    play = gossip()
    play.chair(ask.OpenDoor())
    play.sit("Els")
    play.move("Lieke")
    for name in ("Sanne", "Els", "Lieke"):
        with play.refused("not_yours"):
            play.seat(name, Lay(ID, "een briefje"))
        assert not play.seen(name).notes
    with play.refused("not_yours"):
        play.chair(Lay(ID, "een briefje"))


def test_a_note_is_not_written_by_the_console_for_who_has_no_phone() -> None:
    play = Play(NAMES[:5], notes=True, wish=("Bram", "Sanne"))
    play.without_phone("Willemijn")
    play.to("roddelen")
    with play.refused("own_hand_only"):
        play.booth("Willemijn", Lay(ID, "een briefje"))


def test_it_warns_when_fewer_than_four_can_write() -> None:
    assert not gossip(names=NAMES[:5]).seen("Lieke").guessable
    assert gossip(names=NAMES[:4]).seen("Lieke").guessable
    assert not gossip(notes=False, names=NAMES[:4]).seen("Lieke").guessable


def test_who_has_no_phone_is_no_possible_writer() -> None:
    play = Play(NAMES[:4], notes=True, wish=("Bram", "Sanne"))
    play.without_phone("Willemijn")
    play.to("roddelen")
    assert play.seen("Lieke").guessable


def test_notes_cannot_be_switched_during_the_seal() -> None:
    play = gossip()
    for on in (True, False):
        with play.refused("not_now"):
            play.chair(ask.SetNotes(on))
    play.on()
    with play.refused("not_now"):
        play.chair(ask.SetNotes(False))


def test_leaving_takes_three_seconds_and_can_be_undone() -> None:
    play = gossip()
    play.lay("Lieke", "een briefje")
    play.chair(ask.Next())
    assert (play.step, play.desk().leaving) == ("roddelen", True)
    play.wait(2.999)
    play.chair(ask.Stay())
    play.wait(60)
    assert (play.step, play.desk().leaving) == ("roddelen", False)
    play.chair(ask.Next())
    play.chair(ask.Next())
    assert play.step == "roddelen"
    play.wait(3)
    assert play.step == "stapel"


def test_nothing_of_the_pile_is_shown_in_the_three_seconds() -> None:
    play = gossip()
    play.lay("Lieke", "een briefje")
    play.chair(ask.Next())
    play.wait(2.9)
    assert all(b"een briefje" not in view for view in play.shown().values())


@pytest.mark.parametrize("step", ["roddelen", "stapel"])
def test_a_sealed_step_is_left_three_seconds_later(step: str) -> None:
    play = Play(notes=True).to(step)
    play.chair(ask.Next())
    assert due(play.room) == play.now + 3_000
    play.now += 2_999
    assert wake(play.room, play.moment()) is play.room
    play.wait(0.001)
    assert play.step != step


def test_staying_when_nobody_leaves_changes_nothing() -> None:
    play = Play(notes=True).to("roddelen")
    room = play.room
    play.chair(ask.Stay())
    assert play.room == room


def test_a_note_that_comes_in_within_the_three_seconds_still_counts() -> None:
    play = Play(notes=True).to("roddelen")
    play.chair(ask.Next())
    play.wait(1)
    play.seat("Lieke", Lay("n" * 20, "op de valreep"))
    play.wait(2)
    assert [item.text for item in play.seen("Teun").items] == ["op de valreep"]
