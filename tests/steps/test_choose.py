"""Choosing the cases: secret, final, two different ones, never a tally; or in conversation."""

from __future__ import annotations

import pytest

from server.refused import Refused
from server.room import commands as ask
from server.room.apply import meant, skip, wake
from server.room.due import due
from server.steps.choose import Anew, Ballot, Choose, CloseVote, Talk
from tests.play import NAMES, Play
from tests.steps.votes import cast, everybody, result, voting

# --- the ballot -------------------------------------------------------------------------------------------------------


def test_the_ballot_lists_who_brought_a_case_with_the_sentence() -> None:
    play = voting()
    assert {play.name(case.by): case.text for case in play.seen("Joost").cases} == {
        name: f"de zin van {name}" for name in ("Lieke", "Bram", "Sanne")
    }
    assert play.seen("Joost").may


def test_a_ballot_names_two_different_cases_that_are_offered() -> None:
    play = voting()
    for first, second in (("Lieke", "Lieke"), ("Lieke", "Joost"), ("Joost", "Lieke")):
        with play.refused("two_cases"):
            play.seat("Teun", play.ballot(first, second))
    with play.refused("two_cases"):
        play.seat("Teun", Ballot(play.id("Lieke"), ""))


def test_ones_own_case_may_be_one_of_the_two() -> None:
    play = voting()
    play.seat("Lieke", play.ballot("Lieke", "Bram"))
    assert play.seen("Lieke").cast


def test_a_ballot_is_final_once_confirmed() -> None:
    play = voting()
    play.seat("Teun", play.ballot("Lieke", "Bram"))
    with play.refused("voted"):
        play.seat("Teun", play.ballot("Bram", "Lieke"))
    assert (play.seen("Teun").cast, len(play.state.urn)) == (True, 1)


def test_nobody_is_told_of_a_ballot_but_who_cast_it() -> None:
    play = voting()
    before = play.shown()
    play.seat("Teun", play.ballot("Lieke", "Bram"))
    assert {name for name, view in play.shown().items() if view != before[name]} == {"Teun"}


def test_neither_roll_nor_box_keeps_an_order_not_even_in_memory() -> None:
    plays = [voting(), voting(), voting()]
    cast(plays[0], ("Joost", "Lieke", "Bram"), ("Teun", "Bram", "Sanne"), ("Milan", "Sanne", "Lieke"))
    cast(plays[1], ("Milan", "Sanne", "Lieke"), ("Teun", "Bram", "Sanne"), ("Joost", "Lieke", "Bram"))
    cast(plays[2], ("Joost", "Sanne", "Lieke"), ("Teun", "Lieke", "Bram"), ("Milan", "Bram", "Sanne"))
    assert plays[0].room == plays[1].room
    assert plays[0].room == plays[2].room


def test_who_may_vote_is_frozen_when_the_vote_opens() -> None:
    play = voting()
    play.chair(ask.OpenDoor())
    play.sit("Els")
    assert not play.seen("Els").may
    assert play.seen("Els").cases == ()
    with play.refused("no_vote"):
        play.seat("Els", play.ballot("Lieke", "Bram"))
    play.chair(Anew())
    with play.refused("no_vote"):
        play.seat("Els", play.ballot("Lieke", "Bram"))


def test_a_seat_that_moved_to_another_phone_does_not_vote_and_is_not_waited_for() -> None:
    play = voting()
    cast(play, *((name, "Lieke", "Bram") for name in NAMES if name != "Teun"))
    play.chair(ask.OpenDoor())
    play.move("Teun")
    assert not play.seen("Teun").may
    with play.refused("no_vote"):
        play.seat("Teun", play.ballot("Lieke", "Bram"))
    play.wait(5)
    assert result(play) == ["Lieke", "Bram"]


def test_who_has_no_phone_votes_in_the_booth_and_the_console_does_not_say_who_did() -> None:
    play = Play(NAMES[:5])
    play.without_phone("Willemijn")
    play.without_phone("Henk")
    play.to("kiezen")
    booth = play.seen("console").booth
    assert play.names(booth) == ["Willemijn", "Henk"]
    before = play.shown()
    play.booth("Willemijn", play.ballot("Lieke", "Bram"))
    assert play.shown() == before
    with play.refused("voted"):
        play.booth("Willemijn", play.ballot("Bram", "Lieke"))
    with play.refused("has_phone"):
        play.booth("Lieke", play.ballot("Bram", "Lieke"))


def test_the_vote_shuts_the_door() -> None:
    play = Play().to("inbreng")
    doors = [play.room.door]
    play.until("kiezen")
    doors.append(play.room.door)
    assert [bool(door.open and door.token and door.code) for door in doors] == [True, False]


# --- the count --------------------------------------------------------------------------------------------------------


def test_a_first_choice_counts_two_and_a_second_one() -> None:
    play = voting()
    cast(play, ("Joost", "Bram", "Lieke"), ("Teun", "Sanne", "Lieke"), ("Milan", "Lieke", "Sanne"))
    play.chair(CloseVote())
    assert result(play) == ["Lieke", "Sanne"]  # 4, 3 and 2 points


def test_a_tie_is_broken_by_the_draw_that_was_made_before_and_is_shown_after() -> None:
    play = voting()
    draw = play.state.draw
    assert all(play.seen(name).draw == () for name in (*NAMES, "console", "wall"))
    cast(play, ("Joost", "Bram", "Lieke"), ("Teun", "Lieke", "Sanne"), ("Milan", "Sanne", "Bram"))
    play.chair(CloseVote())
    assert [case.id for case in play.seen("Joost").result] == list(draw[:2])
    assert play.seen("wall").draw == play.seen("Joost").draw == draw


def test_the_draw_is_by_chance() -> None:
    draws = {tuple(play.names(play.state.draw)) for play in (Play(seed=seed).to("kiezen") for seed in range(8))}
    assert len(draws) > 4


def test_never_a_tally_and_the_box_is_empty_after_the_count() -> None:
    play = voting()
    everybody(play, "Bram", "Sanne")
    play.wait(5)
    assert (play.state.roll, play.state.urn) == ((), ())
    shown = play.seen("console")
    fields = {field for field in shown.__struct_fields__ if getattr(shown, field) not in ((), None, False)}
    assert fields == {"ask", "phase", "result", "draw"}


def test_two_counts_with_the_same_winners_are_one_room_and_show_the_same_to_everybody() -> None:
    one, other = voting(), voting()
    everybody(one, "Bram", "Sanne")
    cast(other, *((name, "Bram", "Sanne") for name in NAMES[:5]), *((name, "Lieke", "Sanne") for name in NAMES[5:]))
    for play in (one, other):
        play.wait(5)
    assert one.room == other.room
    assert one.shown() == other.shown()


def test_below_three_ballots_nothing_is_shown_and_the_group_talks() -> None:
    play = voting()
    cast(play, ("Joost", "Bram", "Lieke"), ("Teun", "Bram", "Lieke"))
    play.chair(CloseVote())
    for name in ("Joost", "console", "wall"):
        seen = play.seen(name)
        assert (seen.phase, seen.few, seen.result, seen.draw) == ("talk", True, (), ())


def test_three_ballots_are_enough() -> None:
    play = voting()
    cast(play, ("Joost", "Bram", "Lieke"), ("Teun", "Bram", "Lieke"), ("Milan", "Bram", "Lieke"))
    play.chair(CloseVote())
    assert result(play) == ["Bram", "Lieke"]


def test_an_old_tap_on_the_ballot_does_not_count_in_a_vote_that_was_opened_anew() -> None:
    play = voting()
    step, moves = play.run.id, play.run.moves
    play.wait(1)
    play.chair(Anew())
    with pytest.raises(Refused, match="stale"):
        meant(play.room, play.ballot("Lieke", "Bram"), step, moves)
    meant(play.room, play.ballot("Lieke", "Bram"), play.run.id, play.run.moves)


def test_ballots_do_not_make_one_anothers_taps_old() -> None:
    play = voting()
    step, moves = play.run.id, play.run.moves
    play.seat("Teun", play.ballot("Lieke", "Bram"))
    meant(play.room, play.ballot("Lieke", "Bram"), step, moves)


# --- when it closes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("after", "closes"), [(0, 5), (4.999, 5), (5, 10), (12.5, 15)])
def test_it_closes_at_the_next_whole_five_seconds_after_the_last_ballot(after: float, closes: float) -> None:
    play = voting()
    opened = play.now
    play.wait(after)
    everybody(play, "Bram", "Sanne")
    assert due(play.room) == opened + closes * 1000
    play.wait(closes - after - 0.001)
    assert play.state.phase == "vote"
    play.wait(0.001)
    assert result(play) == ["Bram", "Sanne"]


def test_the_chair_may_close_it_and_nobody_else() -> None:
    play = voting()
    for command in (CloseVote(), Talk(), Anew(), Choose(play.id("Lieke"))):
        with play.refused("chair_only"):
            play.seat("Lieke", command)


def test_after_a_minute_the_console_hears_how_many_are_missing_and_nobody_hears_who() -> None:
    play = voting()
    cast(play, ("Joost", "Bram", "Lieke"), ("Teun", "Bram", "Lieke"))
    play.wait(59.9)
    assert play.seen("console").missing is None
    others = {name: view for name, view in play.shown().items() if name != "console"}
    play.wait(0.1)
    assert play.seen("console").missing == 6
    assert {name: view for name, view in play.shown().items() if name != "console"} == others
    play.seat("Lieke", play.ballot("Bram", "Lieke"))
    assert play.seen("console").missing == 6
    play.wait(30)
    assert play.seen("console").missing == 5


def test_an_early_wake_counts_nobody() -> None:
    play = voting()
    cast(play, ("Joost", "Bram", "Lieke"))
    assert wake(play.room, play.moment()) is play.room


def test_a_vote_whose_last_missing_voter_leaves_closes_by_itself() -> None:
    play = voting()
    cast(play, *((name, "Bram", "Lieke") for name in NAMES if name != "Teun"))
    play.wait(20)
    play.seat("Teun", ask.Here(False))
    play.wait(5)
    assert result(play) == ["Bram", "Lieke"]


def test_a_time_out_keeps_the_ballots_and_the_vote_goes_on() -> None:
    play = voting()
    cast(play, *((name, "Bram", "Lieke") for name in NAMES[:7]))
    play.seat("Lieke", ask.TimeOut())
    assert due(play.room) is None
    with play.refused("paused"):
        play.seat("Anouk", play.ballot("Lieke", "Bram"))
    play.wait(300)
    play.chair(ask.Resume())
    play.seat("Anouk", play.ballot("Lieke", "Bram"))
    play.wait(5)
    assert result(play) == ["Bram", "Lieke"]


def test_a_laptop_that_slept_leaves_the_vote_as_long_as_it_was() -> None:
    play = voting()
    before = due(play.room)
    assert before is not None
    play.room = skip(play.room, 3_600_000)
    assert due(play.room) == before + 3_600_000
