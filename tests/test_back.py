"""One step back and on again: what people typed is still there, and nowhere else."""

from __future__ import annotations

from server.room import commands as ask
from server.steps.kind import Done
from tests.play import Play


def test_a_step_back_out_of_the_gossip_and_on_again_loses_no_note() -> None:
    play = Play(notes=True).to("roddelen")
    play.lay("Lieke", "a note")
    play.chair(ask.Back())
    assert play.step == "oordeel"
    play.seat(play.owner or "", Done())
    play.on()
    assert [note.text for note in play.state.notes] == ["a note"]
    play.on()
    assert [item.text for item in play.seen("Lieke").items] == ["a note"]
    assert play.seen(play.owner or "").items == ()


def test_a_phone_that_took_a_seat_meanwhile_is_not_cleared_by_going_back_and_on() -> None:
    play = Play(notes=True).to("roddelen")
    play.lay("Lieke", "a note")
    play.move("Bram")
    play.chair(ask.Back())
    play.seat(play.owner or "", Done())
    play.on()
    assert not play.seen("Bram").notes
    play.on()
    assert play.seen("Bram").items == ()


def test_what_a_step_back_left_is_not_given_to_the_next_case() -> None:
    play = Play(notes=True).to("roddelen")
    play.lay("Lieke", "a note")
    play.chair(ask.Back())
    play.until("pauze")
    play.to("roddelen")
    assert play.state.notes == ()
