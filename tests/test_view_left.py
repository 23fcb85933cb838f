"""What a view shows of what lies beside the running step: what was left earlier, cut for each eye; the methods."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from server import methods
from server.plain import replace
from server.room import commands as ask
from server.room.method import Block, Part
from server.room.view import Viewer, circle, view
from server.steps import branch, reveal
from server.steps.kind import Artefact, Eye, Item, Scene
from tests.play import NAMES, Play
from tests.tiny import ASK, Small, silence, step, text, tiny

ALL = (*NAMES[:7], "console", "wall")


class Left(NamedTuple):
    """A pile of one note that somebody left: who may read it, in whose case, about whom."""

    word: str
    readers: tuple[str, ...] = ALL
    case: str = "Fatma"
    about: str = ""


def reading(*left: Left, part: Part = "case", split: bool = False) -> Small:
    """A step in which all these piles are shown to everybody who may read them."""
    blocks = (Block("groepjes", "split", size=3),) if split else ()
    lees = step("lees", reveal.Options("pile", ASK, ASK, to="all", wall=True), block="groepjes" if split else "")
    play = Small(tiny(lees, blocks=blocks), NAMES[:7]).run_to("lees")
    piles = []
    for word, readers, case, about in left:
        seats = tuple(play.id(name) if name in NAMES else name for name in readers)
        mine, theirs = play.id(case) if case else None, play.id(about) if about else None
        piles.append(Artefact("pile", (Item(word, word),), seats, case=mine, about=theirs))
    steps = tuple(replace(one, part=part) if one.id == "lees" else one for one in play.room.programme.steps)
    play.change(artefacts=tuple(piles), programme=replace(play.room.programme, steps=steps))
    return play


def read(play: Play, who: str) -> list[str]:
    return [item.text for item in play.seen(who).items]


def test_each_is_shown_of_what_was_left_only_what_is_for_their_eyes() -> None:
    for who in ("Lieke", "Fatma", "console", "wall"):
        others = tuple(name for name in ALL if name != who)
        assert read(reading(Left("een")), who) == ["een"]
        assert read(reading(Left("een", others)), who) == []


def test_who_may_not_read_all_of_a_case_that_a_step_shows_reads_nothing_of_it() -> None:
    some = tuple(name for name in ALL if name != "Lieke")
    play = reading(Left("een"), Left("twee", some))
    assert (read(play, "Bram"), read(play, "Lieke")) == (["een", "twee"], [])


def test_what_is_about_one_seat_or_of_no_case_shuts_nobody_else_out_and_nothing_does_in_the_closing() -> None:
    some = tuple(name for name in ALL if name != "Lieke")
    assert read(reading(Left("een"), Left("twee", some, about="Bram")), "Lieke") == ["een"]
    assert read(reading(Left("een"), Left("twee", some, case="")), "Lieke") == ["een"]
    assert read(reading(Left("een"), Left("twee", some), part="closing"), "Lieke") == ["een"]
    assert read(reading(Left("een"), Left("twee", some), part="opening"), "Lieke") == []


def test_in_sub_groups_console_and_wall_are_shown_nothing_of_what_was_left_however_open_it_was() -> None:
    play = reading(Left("een"), split=True)
    assert [read(play, who) for who in ("Lieke", "Teun", "console", "wall")] == [["een"], ["een"], [], []]


def test_in_sub_groups_console_and_wall_are_told_the_words_of_the_step_and_nothing_that_moves() -> None:
    block = Block("groepjes", "split", size=3)
    play = Small(tiny(step("stil", silence(60), block="groepjes"), blocks=(block,)), NAMES[:7]).run_to("stil")
    assert play.seen("console") == play.seen("wall")
    assert (play.seen("wall").ask, play.console().turn) == (ASK, None)


def test_who_looks_at_sub_groups_has_the_eyes_of_the_wall_and_sees_a_step_that_just_began_of_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    play, looked, plain = reading(Left("een"), split=True), [], reveal.view
    play.change(artefacts=(*play.room.artefacts, Artefact("role:observer", (Item(play.id("Lieke")),), ())))

    def watched(options: reveal.Options, state: reveal.State, eye: Eye, scene: Scene) -> reveal.View:
        looked.append((eye, scene.given, scene.cast, scene.owner, state == reveal.begin(options, scene)))
        return plain(options, state, eye, scene)

    monkeypatch.setattr(reveal, "view", watched)
    for viewer in (Viewer("console"), Viewer("wall")):
        view(play.room, viewer, play.now)
    assert looked == [(Eye("wall"), (), (), None, True)] * 2


def test_only_where_a_method_is_chosen_is_anybody_told_which_there_are() -> None:
    play = Small(methods.method(), NAMES[:6])
    play.chair(ask.SetMethod(""))
    play.run_to("methode")
    known = circle(play.room, play.now, shelf=play.shelf)
    for viewer in (play.viewer("Lieke"), Viewer("console")):
        shown: Any = view(play.room, viewer, play.now, shelf=play.shelf).step
        assert "zeven-stappen" in {one.method for one in shown.offers}
        assert view(play.room, viewer, play.now, known).step == shown
        bare: Any = view(play.room, viewer, play.now).step
        assert bare.offers == ()
    choice = branch.Options(ASK, ASK, (branch.Module("a", text("a"), ASK), branch.Module("b", text("b"), ASK)))
    other = Small(tiny(step("keus", choice))).run_to("keus")
    assert other.seen("Lieke").offers == ()
