"""Turns round the circle, as every kind with turns has them."""

from __future__ import annotations

import pytest

from server.room import commands as ask
from server.steps.kind import Done, GiveTurn, NextTurn, Pass, PassOver, Return
from tests.play import NAMES, Play

ROUND = ("inchecken", "inbreng", "vragen", "tips")


@pytest.mark.parametrize("step", ROUND)
def test_turns_go_clockwise_from_the_left_of_the_owner_or_the_chair(step: str) -> None:
    play = Play().to(step)
    first = NAMES.index(play.owner or "Joost") + 1
    order = [*NAMES[first:], *NAMES[:first]]
    assert play.turns() == [name for name in order if name != play.owner]


def test_the_sitting_order_of_the_lobby_is_the_order_of_turns() -> None:
    play = Play()
    play.chair(ask.Arrange(tuple(play.id(name) for name in sorted(NAMES))))
    play.begin("Joost")
    play.to("inchecken")
    assert play.turns() == ["Lieke", "Milan", "Sanne", "Teun", "Anouk", "Bram", "Fatma", "Joost"]


def test_the_speaker_or_the_chair_ends_a_turn_and_nobody_else() -> None:
    play = Play().to("inchecken")
    for stranger in ("Bram", "Joost"):
        with play.refused("not_your_turn"):
            play.seat(stranger, Done())
    with play.refused("chair_only"):
        play.seat("Lieke", NextTurn())
    play.seat("Lieke", Done())
    assert play.lit == "Bram"
    play.chair(NextTurn())
    assert play.lit == "Sanne"


def test_the_ring_shows_who_has_the_floor_who_is_next_and_who_had_it() -> None:
    play = Play().to("inchecken")
    play.chair(NextTurn())
    play.seat("Bram", Pass())
    floor = play.floor()
    assert all(play.view(name).floor == floor for name in NAMES)
    assert play.wall().floor == floor
    assert (play.lit, play.name(floor.next), play.names(floor.done)) == ("Sanne", "Milan", ["Lieke", "Bram"])


def test_each_phone_knows_its_own_place_in_the_round() -> None:
    play = Play().to("inchecken")
    play.chair(NextTurn())
    play.seat("Bram", Pass())
    play.chair(PassOver())
    places = [play.seen(name).you for name in ("Lieke", "Bram", "Sanne", "Milan", "Fatma", "Teun", "Anouk", "Joost")]
    assert places == ["had", "passed", "over", "now", "next", "waiting", "waiting", "waiting"]
    assert [play.seen(name).ahead for name in ("Milan", "Fatma", "Teun", "Joost", "Lieke")] == [None, 1, 2, 4, None]


def test_one_may_pass_beforehand_and_come_back_at_the_end() -> None:
    play = Play().to("inchecken")
    play.seat("Fatma", Pass())
    play.seat("Fatma", Return())
    assert play.turns() == ["Lieke", "Bram", "Sanne", "Milan", "Teun", "Anouk", "Joost", "Fatma"]
    assert play.desk().settled


def test_who_was_passed_over_gets_the_turn_at_the_end_when_back() -> None:
    play = Play().to("inchecken")
    play.chair(PassOver())
    assert play.lit == "Bram"
    assert play.names(play.seen("console").later) == ["Lieke"]
    play.seat("Lieke", Return())
    assert play.turns() == ["Bram", "Sanne", "Milan", "Fatma", "Teun", "Anouk", "Joost", "Lieke"]


def test_who_was_passed_over_and_stays_away_gets_no_turn_until_the_chair_gives_it() -> None:
    play = Play().to("inchecken")
    play.chair(PassOver())
    assert "Lieke" not in play.turns()
    assert not play.desk().settled
    play.chair(GiveTurn(play.id("Lieke")))
    assert play.lit == "Lieke"
    play.seat("Lieke", Done())
    assert play.floor().lit is None
    assert play.desk().settled


def test_asking_back_twice_gives_one_turn() -> None:
    play = Play().to("inchecken")
    play.chair(PassOver())
    for _ in range(2):
        play.seat("Lieke", Return())
        play.chair(GiveTurn(play.id("Lieke")))
    assert play.turns().count("Lieke") == 1


def test_who_had_a_turn_waits_for_one_or_never_was_in_the_round_cannot_ask_for_another() -> None:
    play = Play().to("inchecken")
    play.chair(NextTurn())
    for name in ("Lieke", "Bram", "Sanne"):
        with play.refused("not_your_turn"):
            play.seat(name, Return())
    with play.refused("not_your_turn"):
        play.chair(GiveTurn("nobody"))


def test_who_is_away_is_skipped_and_speaks_at_the_end_when_back() -> None:
    play = Play().to("afspraken")
    play.seat("Sanne", ask.Here(False))
    play.on()
    play.chair(NextTurn())
    assert play.floor().next == play.id("Milan")
    play.chair(NextTurn())
    assert play.lit == "Milan"
    play.seat("Sanne", ask.Here(True))
    assert play.turns()[-2:] == ["Joost", "Sanne"]


def test_the_turn_of_who_goes_away_goes_on_and_the_clock_starts_anew() -> None:
    play = Play().to("inchecken")
    play.wait(20)
    moves = play.run.moves
    play.seat("Lieke", ask.Here(False))
    assert (play.lit, play.run.moves) == ("Bram", moves + 1)
    turn = play.console().turn
    assert turn is not None
    assert turn.spent == 0


def test_everybody_away_ends_the_round_without_a_turn() -> None:
    play = Play(NAMES[:4]).to("inchecken")
    for name in NAMES[:4]:
        play.seat(name, ask.Here(False))
    assert play.lit is None
    play.seat("Bram", ask.Here(True))
    assert play.lit == "Bram"


def test_a_seat_that_is_taken_away_has_no_turn_any_more() -> None:
    play = Play().to("inchecken")
    play.chair(ask.RemoveSeat(play.id("Lieke")))
    play.chair(ask.RemoveSeat(play.id("Sanne")))
    assert play.turns() == ["Bram", "Milan", "Fatma", "Teun", "Anouk", "Joost"]
    assert play.desk().settled


def test_no_turn_ends_by_clock() -> None:
    play = Play().to("inchecken")
    play.wait(3_600)
    assert play.lit == "Lieke"
    turn = play.console().turn
    assert turn is not None
    assert turn.spent - turn.total == (3_600 - 45) * 1000


def test_who_arrives_late_waits_for_the_next_round() -> None:
    play = Play().to("inchecken")
    play.sit("Els")
    assert "Els" not in play.turns()
    play.on()
    assert play.turns()[-2:] == ["Els", "Joost"]
