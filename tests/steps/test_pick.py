"""Picking from what was written: by the owner, by lot, or by dots that nobody can be linked to (methods.md 21b.6)."""

from __future__ import annotations

from typing import Any

from server.room import commands as ask
from server.room.apply import rest
from server.steps import pick, reveal
from server.steps.write import Answer
from tests.play import CONSOLE, NAMES
from tests.tiny import ASK, Small, step, tiny, writing


def picking(chooser: Any = "owner", most: int = 1, count: int = 6) -> Small:
    options = pick.Options(ASK, ASK, "views", "picked", chooser, most, 2)
    read = reveal.Options("picked", ASK, ASK, "all")
    steps = (step("schrijf", writing("views", to="all")), step("kies", options), step("lees", read))
    play = Small(tiny(*steps), NAMES[:count]).run_to("schrijf")
    for name in ("Joost", "Lieke", "Bram"):
        play.seat(name, Answer(text=f"van {name}"))
    play.on()
    return play


def owner(play: Small) -> str:
    return play.owner or ""


def test_the_owner_picks_and_everybody_sees_what() -> None:
    play = picking()
    with play.refused("not_chosen"):
        play.chair(ask.Next())
    play.seat(owner(play), pick.Pick(("1",)))
    assert (play.seen("Lieke").picked, play.desk().settled) == (("1",), True)
    words = next(one.text for one in play.seen("Lieke").items if one.id == "1")
    play.on()
    assert [one.text for one in play.seen("Lieke").items] == [words]


def test_no_more_than_asked_for_and_nothing_that_is_not_there() -> None:
    play = picking()
    for wrong in (("1", "2"), ("99",)):
        with play.refused("not_a_choice"):
            play.seat(owner(play), pick.Pick(wrong))
    with play.refused("chair_only"):
        play.seat("Lieke", pick.Pick(("1",)))


def test_the_chair_taps_what_the_owner_says_aloud() -> None:
    play = picking(most=2)
    play.do(CONSOLE, pick.Pick(("0", "2")))
    assert play.seen("Lieke").picked == ("0", "2")


def test_by_lot_it_is_drawn_at_once_and_by_chance() -> None:
    play = picking("lot")
    assert len(play.seen("Lieke").picked) == 1
    assert play.desk().settled


def test_dots_are_nameless_final_and_counted_when_the_chair_says_so() -> None:
    one, other = picking("group"), picking("group")
    given = {"Joost": ("0", "1"), "Lieke": ("1",), "Bram": ("1", "2"), "Sanne": ("2",)}
    turned = dict(zip(given, list(given.values())[::-1], strict=True))
    for play, dots in ((one, given), (other, turned)):
        for name, items in dots.items():
            play.seat(name, pick.Dots(items))
    assert one.room == other.room
    with one.refused("answered"):
        one.seat("Lieke", pick.Dots(("0",)))
    with one.refused("not_a_choice"):
        one.seat("Milan", pick.Dots(("0", "1", "2")))
    one.chair(pick.CountDots())
    assert one.seen("Lieke").picked == ("1",)


def test_dots_move_nothing_on_any_other_screen_but_a_number_on_the_console() -> None:
    play = picking("group")
    before = play.shown()
    play.seat("Lieke", pick.Dots(("0",)))
    assert {name for name, view in play.shown().items() if view != before[name]} == {"Lieke", "console"}
    assert rest(play.room) == rest(picking("group").room)


def test_below_three_who_laid_dots_nothing_is_counted() -> None:
    play = picking("group")
    for name in ("Joost", "Lieke"):
        play.seat(name, pick.Dots(("0",)))
    play.chair(pick.CountDots())
    assert (play.seen("Lieke").few, play.seen("Lieke").picked) == (True, ())


def test_with_nothing_to_pick_from_the_meeting_goes_on() -> None:
    options = pick.Options(ASK, ASK, "views", "picked")
    play = Small(tiny(step("schrijf", writing("views", to="all")), step("kies", options), step("na"))).run_to("kies")
    play.on()
    assert play.step == "na"
