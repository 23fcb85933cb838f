"""Choosing what comes next: by the owner's question, what the group would rather do, and why something does not fit."""

from __future__ import annotations

from server import methods
from server.room import commands as ask
from server.steps import branch
from tests.play import CONSOLE, NAMES
from tests.tiny import Small


def choosing(minutes: int = 120) -> Small:
    play = Small(methods.method(), NAMES[:6], minutes)
    play.chair(ask.SetMethod(""))
    return play.run_to("methode")


def test_everybody_sees_what_fits_first_and_why_the_rest_does_not() -> None:
    play = choosing(90)
    offers = play.seen("Lieke").offers
    assert [one.hard for one in offers] == sorted(one.hard for one in offers)
    assert {one.why for one in offers if one.hard} <= {"few", "many", "short"}
    assert play.seen("console").offers == offers
    assert play.seen("wall").offers == ()


def test_what_suits_the_owners_question_comes_first() -> None:
    play = choosing()
    play.seat(play.owner or "", branch.AskFor("event"))
    fitting = [one for one in play.seen("Lieke").offers if not one.hard]
    suits = ["event" in one.suits for one in fitting]
    assert suits == sorted(suits, reverse=True)
    assert suits[0]
    with play.refused("chair_only"):
        play.seat(next(name for name in NAMES if name != play.owner), branch.AskFor("ideas"))


def test_wishes_are_nameless_final_and_move_no_other_screen() -> None:
    one, other = choosing(), choosing()
    wishes = ("zeven-stappen", "zeven-stappen", "roddel-flap")
    for play, given in ((one, wishes), (other, wishes[::-1])):
        before = play.shown()
        for name, wish in zip(NAMES[:3], given, strict=True):
            play.seat(name, branch.Prefer(wish))
        changed = {name for name, view in play.shown().items() if view != before[name]}
        assert changed == {*NAMES[:3], "console"}
    assert one.room == other.room
    with one.refused("answered"):
        one.seat("Joost", branch.Prefer("roddel-flap"))


def test_the_chair_takes_what_the_group_decided_and_may_still_change_it() -> None:
    play = choosing()
    with play.refused("chair_only"):
        play.seat("Lieke", branch.Take("roddel-flap"))
    play.do(CONSOLE, branch.Take("roddel-flap"))
    play.do(CONSOLE, branch.Take("zeven-stappen"))
    assert (play.seen("Lieke").chosen, play.desk().settled) == ("zeven-stappen", True)
    with play.refused("not_a_choice"):
        play.do(CONSOLE, branch.Take("bestaat-niet"))
