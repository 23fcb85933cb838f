"""Agreements: one tap each, counted and never named."""

from __future__ import annotations

import re

from server.room import commands as ask
from server.steps.brief import Agree, Raise
from server.steps.kind import Ready
from tests.house import ROOT
from tests.play import NAMES, Play


def briefed() -> Play:
    return Play().to("afspraken")


def test_everybody_reads_the_same_points() -> None:
    play = briefed()
    points = [play.seen(name).points for name in (*NAMES, "console", "wall")]
    assert len(points[0]) == 6
    assert all(one == points[0] for one in points)


def test_the_agreement_to_adopt_begins_with_the_points_that_are_shown() -> None:
    listed = re.findall(r"^\d\. (.+)$", (ROOT / "docs" / "afspraken.md").read_text("utf-8"), re.MULTILINE)
    points = briefed().seen("Lieke").points
    assert listed == [f"**{point.head.nl.rstrip('.')}.** {point.line.nl}" for point in points]


def test_a_tap_shows_on_ones_own_phone_and_as_a_number_on_the_console() -> None:
    play = briefed()
    play.seat("Lieke", Agree())
    play.seat("Bram", Raise())
    assert (play.seen("Lieke").mine, play.seen("Bram").mine, play.seen("Sanne").mine) == ("agreed", "raised", None)
    console = play.seen("console")
    assert (console.ready, console.raised) == (Ready(1, 8), 1)


def test_nobody_but_the_console_learns_that_somebody_tapped() -> None:
    play = briefed()
    before = play.shown()
    play.seat("Lieke", Raise())
    assert {name for name, view in play.shown().items() if view != before[name]} == {"Lieke", "console"}


def test_the_last_tap_of_a_seat_counts() -> None:
    play = briefed()
    play.seat("Lieke", Raise())
    play.seat("Lieke", Agree())
    assert play.seen("Lieke").mine == "agreed"
    assert play.seen("console").raised == 0


def test_the_order_of_tapping_is_not_kept() -> None:
    one, other = briefed(), briefed()
    for play, names in ((one, NAMES), (other, NAMES[::-1])):
        for name in names:
            play.seat(name, Agree())
    assert one.room == other.room


def test_it_is_settled_when_all_who_are_here_with_a_phone_agreed() -> None:
    play = Play()
    play.without_phone("Willemijn")
    play.to("afspraken")
    play.chair(ask.Here(False, play.id("Anouk")))
    for name in NAMES[:-1]:
        assert not play.desk().settled
        play.seat(name, Agree())
    assert play.desk().settled


def test_the_chair_taps_for_who_has_no_phone_and_for_nobody_else() -> None:
    play = Play()
    play.without_phone("Willemijn")
    play.to("afspraken")
    play.booth("Willemijn", Agree())
    assert play.seen("console").ready == Ready(1, 9)
    with play.refused("has_phone"):
        play.booth("Lieke", Agree())


def test_the_record_counts_who_agreed() -> None:
    play = briefed()
    for name in NAMES[:5]:
        play.seat(name, Agree())
    play.to("bewaren")
    assert play.desk().record.agreed == 5


def test_going_on_does_not_wait_for_a_tap() -> None:
    play = briefed()
    play.on()
    assert play.step == "inchecken"
