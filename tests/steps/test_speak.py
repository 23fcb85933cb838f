"""One speaks: the others can neither type nor tap."""

from __future__ import annotations

import pytest

from server.plain import Plain
from server.room import commands as ask
from server.steps import ask as asking
from server.steps import discuss, write
from server.steps import round as rounds
from server.steps.kind import Done, NextTurn, Pass
from tests.play import NAMES, Play

TAPS = (Done(), Pass(), rounds.Line("x"), write.Answer("start", "x"), discuss.Lay("n" * 16, "x"), asking.Leave())


@pytest.mark.parametrize("step", ["vertellen", "oordeel"])
def test_the_owner_has_the_floor_and_the_prompts(step: str) -> None:
    play = Play().to(step)
    assert play.lit == play.owner == "Fatma"
    assert play.seen("Fatma").you
    assert play.seen("Fatma").points
    others = [play.seen(name) for name in NAMES if name != "Fatma"] + [play.seen("console"), play.seen("wall")]
    assert not any(seen.you or seen.points for seen in others)


@pytest.mark.parametrize("step", ["vertellen", "oordeel"])
@pytest.mark.parametrize("tap", TAPS, ids=lambda tap: type(tap).__name__)
def test_everybody_elses_inputs_are_locked(step: str, tap: Plain) -> None:
    play = Play(notes=True).to(step)
    with play.refused("not_your_turn" if isinstance(tap, Done) else "not_now"):
        play.seat("Lieke", tap)


def test_the_owner_or_the_chair_says_that_it_is_told() -> None:
    for by_chair in (False, True):
        play = Play().to("vertellen")
        play.chair(NextTurn()) if by_chair else play.seat("Fatma", Done())
        assert (play.lit, play.seen("Lieke").said, play.desk().settled) == (None, True, True)


def test_the_chair_says_it_for_an_owner_without_a_phone() -> None:
    play = Play(NAMES[:4], wish=("Willemijn", "Bram"))
    play.without_phone("Willemijn")
    play.to("vertellen")
    assert play.owner == "Willemijn"
    play.booth("Willemijn", Done())
    assert play.desk().settled


def test_nobody_has_the_floor_while_the_owner_is_away() -> None:
    play = Play().to("vertellen")
    play.seat("Fatma", ask.Here(False))
    assert play.lit is None
    play.seat("Fatma", ask.Here(True))
    assert play.lit == "Fatma"


def test_nothing_can_be_done_in_the_break() -> None:
    play = Play(notes=True).to("pauze")
    for tap in TAPS:
        with play.refused("not_now"):
            play.seat("Lieke", tap)
