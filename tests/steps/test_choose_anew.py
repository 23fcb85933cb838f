"""Choosing once more: held anew, withdrawn, in conversation, and what is forgotten afterwards."""

from __future__ import annotations

from server.plain import to_json
from server.room import commands as ask
from server.room.apply import rest
from server.steps.choose import Anew, Choose, Talk, Withdraw
from tests.play import NAMES, Play
from tests.steps.votes import cast, everybody, result, voting

# --- held anew, withdrawn, in conversation ----------------------------------------------------------------------------


def test_a_vote_that_is_found_open_after_a_crash_is_held_anew() -> None:
    play = voting()
    cast(play, ("Joost", "Bram", "Lieke"))
    play.room = rest(play.room)
    assert (play.state.roll, play.state.urn) == ((), ())
    assert all(play.seen(name).anew for name in (*NAMES, "console", "wall"))
    everybody(play, "Lieke", "Sanne")
    play.wait(5)
    assert result(play) == ["Lieke", "Sanne"]


def test_a_closed_vote_is_not_opened_again_but_held_anew_with_every_ballot_to_cast() -> None:
    play = voting()
    everybody(play, "Bram", "Lieke")
    play.wait(5)
    with play.refused("vote_closed"):
        play.seat("Joost", play.ballot("Lieke", "Bram"))
    play.chair(Anew())
    assert (play.seen("Joost").cast, play.seen("Joost").anew, play.seen("Joost").result) == (False, True, ())
    everybody(play, "Sanne", "Lieke")
    play.wait(5)
    assert result(play) == ["Sanne", "Lieke"]


def test_an_owner_withdraws_and_the_rest_is_voted_on_anew() -> None:
    for after in (False, True):
        play = voting()
        everybody(play, "Bram", "Lieke")
        if after:
            play.wait(5)
        play.seat("Bram", Withdraw())
        assert (play.state.phase, play.state.urn, play.state.anew) == ("vote", (), True)
        assert {play.name(case.id) for case in play.seen("Joost").cases} == {"Lieke", "Sanne"}
        with play.refused("two_cases"):
            play.seat("Joost", play.ballot("Bram", "Lieke"))


def test_who_brought_nothing_cannot_withdraw_and_nobody_can_for_another() -> None:
    play = voting()
    with play.refused("not_yours"):
        play.seat("Teun", Withdraw())
    with play.refused("not_yours"):
        play.chair(Withdraw())


def test_a_withdrawal_in_conversation_goes_on_in_conversation() -> None:
    play = voting()
    play.chair(Talk())
    play.seat("Bram", Withdraw())
    assert play.state.phase == "talk"
    assert {play.name(case.id) for case in play.seen("Joost").cases} == {"Lieke", "Sanne"}


def test_the_case_of_a_seat_that_is_taken_away_leaves_with_it() -> None:
    play = voting()
    everybody(play, "Bram", "Lieke")
    play.wait(5)
    play.chair(ask.RemoveSeat(play.id("Bram")))
    assert play.state.phase == "vote"
    assert {play.name(case.id) for case in play.seen("Joost").cases} == {"Lieke", "Sanne"}


def test_one_case_is_not_voted_on() -> None:
    play = voting(("Lieke",))
    assert (play.state.phase, result(play), play.seen("wall").draw) == ("chosen", ["Lieke"], ())
    play.on()
    assert (play.step, play.owner) == ("vertellen", "Lieke")
    assert {stop.case for stop in play.room.programme.stops} == {None, 0}


def test_when_all_but_one_withdraw_that_one_is_chosen() -> None:
    play = voting()
    play.seat("Bram", Withdraw())
    play.seat("Lieke", Withdraw())
    assert result(play) == ["Sanne"]


def test_when_everybody_passes_the_group_talks_and_somebody_brings_a_case_after_all() -> None:
    play = voting(())
    assert (play.state.phase, play.seen("Joost").few) == ("talk", False)
    with play.refused("not_chosen"):
        play.chair(ask.Next())
    play.chair(Choose(play.id("Milan")))
    play.on()
    assert (play.owner, play.view("Joost").sentence) == ("Milan", None)


def test_the_group_may_choose_in_conversation_and_the_chair_taps_first_and_second() -> None:
    play = voting()
    play.chair(Talk())
    for first, second in (("", ""), ("Lieke", "Lieke")):
        with play.refused("two_cases"):
            play.chair(Choose(first and play.id(first), second and play.id(second)))
    with play.refused("two_cases"):
        play.chair(Choose("nobody"))
    play.chair(Choose(play.id("Sanne"), play.id("Lieke")))
    assert (result(play), play.seen("Joost").draw) == (["Sanne", "Lieke"], ())


def test_fewer_than_three_voters_talk() -> None:
    play = Play(NAMES[:4]).to("inbreng")
    play.turns()
    for name in ("Bram", "Sanne"):
        play.seat(name, ask.Here(False))
    play.on()
    assert (play.state.phase, play.seen("Joost").few) == ("talk", True)


def test_nothing_can_be_chosen_before_the_group_talks() -> None:
    play = voting()
    with play.refused("not_now"):
        play.chair(Choose(play.id("Lieke")))


def test_the_meeting_does_not_go_on_without_a_case() -> None:
    play = voting()
    assert play.desk().must == "not_chosen"
    with play.refused("not_chosen"):
        play.chair(ask.Next())


# --- what leaves every screen and the disk ----------------------------------------------------------------------------


def test_sentences_that_were_not_chosen_leave_every_screen_and_the_disk() -> None:
    play = voting(("Lieke", "Bram", "Sanne", "Teun"))
    everybody(play, "Bram", "Lieke")
    play.wait(5)
    assert all(b"de zin van Sanne" not in view for view in play.shown().values())
    play.on()
    assert play.view("Joost").sentence == "de zin van Bram"
    lying = to_json(rest(play.room))
    assert b"de zin van Bram" in lying
    assert b"de zin van Sanne" not in lying
    assert b"de zin van Teun" not in lying
    play.chair(ask.Back())
    assert all(b"de zin van Sanne" not in view for view in play.shown().values())
    play.chair(Anew())
    assert {play.name(case.id) for case in play.seen("Joost").cases} == {"Lieke", "Bram", "Sanne", "Teun"}


def test_the_wall_never_shows_the_cases_that_are_voted_on() -> None:
    play = voting()
    assert play.seen("wall").cases == ()
