"""What the owner will do: spoken, and typed for themselves alone."""

from __future__ import annotations

from server.room import commands as ask
from server.steps.commit import Record
from server.steps.kind import Done, NextTurn
from tests.play import NAMES, Play


def deciding() -> Play:
    return Play().to("besluit")


def test_the_owner_has_the_floor_until_it_is_said() -> None:
    play = deciding()
    assert play.lit == "Fatma"
    play.seat("Fatma", Done())
    assert (play.floor().lit, play.desk().settled) == (None, True)


def test_typed_words_are_the_owners_alone() -> None:
    play = deciding()
    play.seat("Fatma", Record("Ik zeg maandag nee", "maandag", "Ik slaap door"))
    seen = play.seen("Fatma")
    assert (seen.action, seen.moment, seen.sign, seen.you) == ("Ik zeg maandag nee", "maandag", "Ik slaap door", True)
    for name, view in play.shown().items():
        assert (b"maandag nee" in view) == (name == "Fatma")


def test_what_was_typed_may_be_typed_again() -> None:
    play = deciding()
    play.seat("Fatma", Record("Eerst dit"))
    play.seat("Fatma", Record("Toch dat"))
    assert play.seen("Fatma").action == "Toch dat"


def test_nobody_else_types_or_says_it_but_the_chair_may_say_that_it_is_said() -> None:
    play = deciding()
    for command in (Record("Doe dit"), Done()):
        with play.refused("owner_only"):
            play.seat("Lieke", command)
    with play.refused("owner_only"):
        play.chair(Record("Doe dit"))
    play.chair(NextTurn())
    assert play.desk().settled


def test_nothing_is_typed_for_an_owner_without_a_phone() -> None:
    play = Play(NAMES[:5], wish=("Willemijn", "Bram"))
    play.without_phone("Willemijn")
    play.to("besluit")
    with play.refused("own_hand_only"):
        play.booth("Willemijn", Record("Doe dit"))
    play.booth("Willemijn", Done())
    assert play.desk().settled


def test_the_action_stays_the_owners_until_the_end() -> None:
    play = deciding()
    play.seat("Fatma", Record("Ik zeg maandag nee"))
    play.to("bewaren")
    for name, view in play.shown().items():
        assert (b"maandag nee" in view) == (name == "Fatma")


def test_nothing_typed_leaves_nothing() -> None:
    play = deciding()
    play.seat("Fatma", Done())
    play.on()
    assert not [one for one in play.room.artefacts if one.name == "action"]
    play.chair(ask.Back())
    assert play.seen("Fatma").action == ""
