"""Questions go round: one a turn, and the owner may leave one."""

from __future__ import annotations

from server.room import commands as ask
from server.room.apply import meant
from server.steps.ask import Leave, MoreRound
from server.steps.kind import Done, PassOver, Return
from tests.play import NAMES, Play


def asking() -> Play:
    return Play().to("vragen")


def test_it_starts_at_the_owners_left() -> None:
    play = asking()
    assert (play.owner, play.lit) == ("Fatma", "Teun")
    assert play.turns() == ["Teun", "Anouk", "Joost", "Lieke", "Bram", "Sanne", "Milan"]


def test_the_owner_never_asks() -> None:
    play = asking()
    assert play.seen("Fatma").you is None
    with play.refused("not_your_turn"):
        play.seat("Fatma", Done())


def test_the_owner_may_leave_a_question_and_the_asker_is_told_softly() -> None:
    play = asking()
    play.seat("Fatma", Leave())
    assert (play.lit, play.name(play.seen("Teun").left)) == ("Anouk", "Teun")
    play.seat("Anouk", Done())
    assert play.seen("Teun").left is None


def test_nobody_else_may_leave_a_question_and_none_when_nobody_asks() -> None:
    play = asking()
    with play.refused("owner_only"):
        play.seat("Teun", Leave())
    with play.refused("owner_only"):
        play.chair(Leave())
    play.turns()
    with play.refused("nobodys_turn"):
        play.seat("Fatma", Leave())


def test_a_question_that_was_left_too_late_does_not_cost_the_next_asker_the_turn() -> None:
    import pytest

    from server.refused import Refused

    play = asking()
    step, moves = play.run.id, play.run.moves
    play.seat("Teun", Done())
    with pytest.raises(Refused, match="stale"):
        meant(play.room, Leave(), step, moves)
    meant(play.room, Leave(), play.run.id, play.run.moves)


def test_another_round_starts_when_this_one_is_over() -> None:
    play = asking()
    with play.refused("round_runs"):
        play.chair(MoreRound())
    play.turns()
    with play.refused("chair_only"):
        play.seat("Teun", MoreRound())
    play.chair(MoreRound())
    assert (play.seen("Teun").round, play.lit) == (2, "Teun")
    assert len(play.turns()) == 7


def test_who_was_away_at_the_start_asks_at_the_end_when_back() -> None:
    play = Play().to("vertellen")
    play.seat("Anouk", ask.Here(False))
    play.seat("Fatma", Done())
    play.on()
    assert play.floor().next == play.id("Joost")
    play.seat("Teun", Done())
    assert play.lit == "Joost"
    play.seat("Anouk", ask.Here(True))
    assert play.turns()[-1] == "Anouk"


def test_a_silent_phone_is_passed_over_and_asks_at_the_end() -> None:
    play = asking()
    play.chair(PassOver())
    assert play.seen("Teun").you == "over"
    assert play.names(play.seen("console").later) == ["Teun"]
    play.seat("Teun", Return())
    assert play.turns() == ["Anouk", "Joost", "Lieke", "Bram", "Sanne", "Milan", "Teun"]


def test_the_aid_is_named_and_nothing_asked_is_kept() -> None:
    play = asking()
    assert [level.id for level in play.seen("Teun").levels] == ["inhoud", "procedure", "interactie", "gevoel"]
    assert (play.seen("Teun").mode, play.seen("Fatma").levels, play.seen("wall").levels) == ("open", (), ())
    play.turns()
    artefacts = play.room.artefacts
    play.on()
    assert play.room.artefacts == artefacts


def test_the_second_case_starts_at_the_second_owners_left() -> None:
    play = Play().to("pauze")
    play.to("vragen")
    assert play.owner == "Bram"
    assert play.turns() == ["Sanne", "Milan", "Fatma", "Teun", "Anouk", "Joost", "Lieke"]
    assert len(NAMES) == 8
