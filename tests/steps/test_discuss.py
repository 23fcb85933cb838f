"""Gossip: the owner is sealed, notes are nameless from the first moment."""

from __future__ import annotations

import pytest

from server.plain import from_json, replace, to_json
from server.room import commands as ask
from server.room.apply import rest, wake
from server.room.due import due
from server.room.model import Room
from server.room.scene import scene
from server.steps import discuss
from server.steps.discuss import NOTES_MOST, Lay, Options, TakeBack
from server.steps.kind import Presence
from tests.play import NAMES, Play
from tests.tiny import ASK, Small, step, text, tiny

ID = "n" * 22


def gossip(notes: bool = True, names: tuple[str, ...] = NAMES) -> Play:
    return Play(names, notes=notes, wish=("Sanne", "Bram")).to("roddelen")


def talk(options: Options, presence: Presence = "hears_not_seen") -> Small:
    """Give a talk with notes on, in a method of its own."""
    play = Small(tiny(step("praat", options, presence=presence)))
    play.chair(ask.SetNotes(True))
    return play.run_to("praat")


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


# --- what a method may set --------------------------------------------------------------------------------------------

LINE = text("Wees mild")
PILE = Options(ASK, LINE, rules=(text("Om de beurt"),), leaves="pile", shares="shared")


def test_an_owner_who_takes_part_reads_what_the_others_read_and_no_note_is_laid() -> None:
    play = talk(PILE, presence="in")
    owner = play.seen(play.owner or "")
    assert owner == play.seen("Lieke") == discuss.View(ASK, LINE, PILE.rules)
    assert play.floor().turned is None
    with play.refused("notes_off"):
        play.seat("Lieke", Lay(ID, "een briefje"))


def test_an_owner_who_is_out_of_the_room_turns_to_nobody() -> None:
    assert talk(PILE, presence="absent").floor().turned is None


def test_a_method_may_word_the_question_and_the_line_for_the_owner_apart() -> None:
    for more, read in (
        ({}, (ASK, LINE)),
        ({"owner_ask": text("Luister")}, (text("Luister"), LINE)),
        ({"owner_line": text("Draai je om")}, (ASK, text("Draai je om"))),
    ):
        play = talk(replace(PILE, **more))
        owner, member = play.seen(play.owner or ""), play.seen("Lieke")
        assert ((owner.ask, owner.line), (member.ask, member.line)) == (read, (ASK, LINE))


def test_wall_and_console_read_the_question_and_the_console_the_rules() -> None:
    play = talk(PILE)
    assert play.seen("wall") == discuss.View(ASK, LINE, ())
    assert play.seen("console") == discuss.View(ASK, LINE, PILE.rules)


def test_a_talk_that_leaves_no_pile_takes_no_note() -> None:
    play = talk(Options(ASK, LINE))
    assert not play.seen("Lieke").notes
    with play.refused("notes_off"):
        play.seat("Lieke", Lay(ID, "een briefje"))


def test_a_talk_and_its_pile_come_back_from_the_disk_as_they_were() -> None:
    for options in (PILE, Options(ASK, LINE, leaves="pile"), Options(ASK, LINE)):
        play = talk(options)
        if options.leaves:
            play.seat("Lieke", Lay(ID, "een briefje"))
        assert from_json(to_json(rest(play.room)), Room) == play.room


def test_nothing_is_open_in_a_talk_whenever_the_chair_ends_it() -> None:
    assert talk(PILE).desk().settled


# --- the pile ---------------------------------------------------------------------------------------------------------


def left(play: Play, options: Options = PILE) -> dict[str, tuple[list[str], tuple[str, ...]]]:
    """Give what the talk leaves as it is now: the ids and the readers, by name."""
    found = discuss.outcome(options, play.state, scene(play.room, play.run, play.now))
    return {one.name: ([item.id for item in one.items], one.seen_by) for one in found}


def test_a_pile_takes_two_hundred_notes_and_not_one_more() -> None:
    play = talk(PILE)
    assert NOTES_MOST == 200
    for at in range(NOTES_MOST):
        play.seat("Lieke", Lay(f"{at:022}", "een briefje"))
    with play.refused("note_full"):
        play.seat("Lieke", Lay(ID, "een briefje"))


@pytest.mark.parametrize(("signs", "fits"), [(15, False), (16, True), (40, True), (41, False)])
def test_an_id_has_sixteen_to_forty_signs(signs: int, fits: bool) -> None:
    play = talk(PILE)
    if fits:
        play.seat("Lieke", Lay("n" * signs, "een briefje"))
        assert len(play.state.notes) == 1
    else:
        with play.refused("note_full"):
            play.seat("Lieke", Lay("n" * signs, "een briefje"))


def test_the_batch_is_numbered_anew_and_its_notes_keep_no_id() -> None:
    play = talk(PILE)
    for letter in "abc":
        play.seat("Lieke", Lay(letter * 22, f"briefje {letter}"))
    assert left(play)["pile"][0] == ["0", "1", "2"]


def test_only_what_was_ticked_goes_to_the_owner_and_only_to_the_owner() -> None:
    play = talk(PILE)
    play.seat("Lieke", Lay("a" * 22, "niet aangevinkt"))
    play.seat("Lieke", Lay("b" * 22, "aangevinkt", share=True))
    owner = play.id(play.owner or "")
    assert left(play)["shared"] == (["0"], (owner,))
    assert owner not in left(play)["pile"][1]


def test_nothing_is_apart_for_an_owner_where_the_method_shares_nothing_or_nobody_owns_a_case() -> None:
    play = talk(PILE)
    assert list(left(play, Options(ASK, LINE, leaves="pile"))) == ["pile"]
    ownerless = replace(scene(play.room, play.run, play.now), owner=None)
    assert [one.name for one in discuss.outcome(PILE, play.state, ownerless)] == ["pile"]
