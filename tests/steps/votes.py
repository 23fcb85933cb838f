"""Votes that the tests of choosing play."""

from __future__ import annotations

from server.steps.kind import Pass
from server.steps.round import Line
from tests.play import NAMES, Play


def voting(cases: tuple[str, ...] = ("Lieke", "Bram", "Sanne"), names: tuple[str, ...] = NAMES) -> Play:
    """A vote over the cases of these people; everybody else passed."""
    play = Play(names).to("inbreng")
    for name in names:
        play.seat(name, Line(f"de zin van {name}") if name in cases else Pass())
    play.turns()
    for name in names:
        if name not in cases:
            assert name not in play.names(tuple(line.id for line in play.state.lines))
    play.on()
    return play


def cast(play: Play, *ballots: tuple[str, str, str]) -> None:
    for name, first, second in ballots:
        play.seat(name, play.ballot(first, second))


def everybody(play: Play, first: str, second: str) -> None:
    cast(play, *((name, first, second) for name in NAMES))


def result(play: Play) -> list[str]:
    return play.names(tuple(case.id for case in play.seen("Joost").result))
