"""Choosing by itself, in scenes made by hand: the corners of a vote, and what it keeps to though others guard it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from server.plain import from_json, replace, to_json, to_plain
from server.refused import Refused
from server.room import commands as ask
from server.steps import choose
from server.steps.choose import Anew, Ballot, Choose, CloseVote, Options, State, Talk
from server.steps.kind import By, Eye, Item, Scene
from tests.play import NAMES, Play
from tests.steps.votes import cast, everybody, result, voting
from tests.tiny import ASK

OPTIONS = Options(ASK, of="lines")
CHAIR = By(None, console=True)
CASES = tuple(Item(id=one, text=f"de zin van {one}", by=one) for one in "abc")
SEATS = tuple("abcdef")


def scene(seats: tuple[str, ...] = SEATS, now: int = 1_000, **more: Any) -> Scene:
    """Give a scene in which everybody is here, with a phone, and was when the step began."""
    what = {"owner": None, "chair": "a", "here": seats, "phones": seats, "audience": seats, "given": CASES}
    return Scene(seats=seats, now=now, luck=b"luck", **(what | more))


def begun(**more: Any) -> State:
    return choose.begin(OPTIONS, scene(**more))


def do(state: State, by: By, command: Any, **more: Any) -> State:
    return choose.apply(OPTIONS, state, by, command, scene(**more))


def voted(state: State, *ballots: str, **more: Any) -> State:
    """Let a, b, c ... vote: the first and the second choice of each, as two letters."""
    for seat, choice in zip(SEATS, ballots, strict=False):
        state = do(state, By(seat), Ballot(choice[0], choice[1]), **more)
    return state


def seen(state: State, eye: Eye, **more: Any) -> dict[str, Any]:
    """Give what an eye is told, without the question."""
    shown: dict[str, Any] = json.loads(to_json(choose.view(OPTIONS, state, eye, scene(**more))))
    assert shown.pop("ask") == to_plain(ASK)
    return shown


LEAST = {"kind": "choose", "phase": "vote", "cases": [], "may": False, "cast": False, "missing": None}
LEAST |= {"anew": False, "few": False, "result": [], "draw": [], "booth": []}
OFFERED = json.loads(to_json(CASES))
MEMBER, WALL, CHAIRS = Eye("member", "a", cleared=True), Eye("wall"), Eye("console")


# --- who is told what -------------------------------------------------------------------------------------------------


def test_an_unknown_eye_is_told_the_phase_and_nothing_else_whatever_came_out() -> None:
    closed = replace(do(voted(begun(), "ab", "ab", "ab"), CHAIR, CloseVote()), anew=True, few=True)
    assert seen(begun(), Eye("door")) == LEAST
    assert seen(closed, Eye("door")) == LEAST | {"phase": "chosen"}


def test_while_the_vote_is_open_each_is_told_what_they_need_for_it() -> None:
    state, phones = begun(), SEATS[:-1]
    assert seen(state, MEMBER) == LEAST | {"cases": OFFERED, "may": True}
    assert seen(voted(state, "ab"), MEMBER) == LEAST | {"cases": OFFERED, "may": True, "cast": True}
    assert seen(state, replace(MEMBER, cleared=False)) == LEAST
    assert seen(state, WALL) == LEAST
    assert seen(state, CHAIRS, phones=phones) == LEAST | {"cases": OFFERED, "booth": ["f"]}


def test_in_conversation_nobody_votes_and_the_wall_shows_no_case() -> None:
    state, phones = do(begun(), CHAIR, Talk()), SEATS[:-1]
    talks = LEAST | {"phase": "talk", "cases": OFFERED}
    assert seen(state, MEMBER) == seen(state, replace(MEMBER, cleared=False)) == talks
    assert seen(state, CHAIRS, phones=phones) == talks
    assert seen(state, WALL) == talks | {"cases": []}


def test_what_came_out_of_a_vote_is_everybodys_with_the_draw() -> None:
    state = do(voted(begun(), "ab", "ab", "ab"), CHAIR, CloseVote())
    out = LEAST | {"phase": "chosen", "result": OFFERED[:2], "draw": list(state.draw)}
    assert seen(state, MEMBER) == seen(state, WALL) == seen(state, CHAIRS) == out


def test_a_vote_shows_nothing_of_itself_in_a_log() -> None:
    state = voted(begun(), "ab")
    assert repr(state) == str(state) == f"{state}" == "<choosing>"
    assert repr(Ballot("a", "b")) == "<choose Ballot>"


# --- who may vote -----------------------------------------------------------------------------------------------------


def test_who_was_away_when_the_vote_opened_does_not_vote_when_they_come_back() -> None:
    play = Play().to("inbreng")
    play.seat("Teun", ask.Here(False))
    play.turns()
    play.on()
    play.seat("Teun", ask.Here(True))
    assert not play.seen("Teun").may
    with play.refused("no_vote"):
        play.seat("Teun", play.ballot("Lieke", "Bram"))


def test_who_is_here_again_but_was_not_when_the_vote_was_opened_anew_has_no_vote_in_it() -> None:
    state = do(begun(), CHAIR, Anew(), here=SEATS[:5])
    assert not seen(state, Eye("member", "f", cleared=True))["may"]
    with pytest.raises(Refused, match=r"^no_vote$"):
        do(state, By("f"), Ballot("a", "b"))


def test_the_console_has_no_vote_of_its_own() -> None:
    with pytest.raises(Refused, match=r"^no_vote$"):
        do(begun(), CHAIR, Ballot("a", "b"))


@pytest.mark.parametrize(("voters", "phase"), [(2, "talk"), (3, "vote")])
def test_three_voters_are_enough_for_a_vote_and_two_are_not(voters: int, phase: str) -> None:
    state = begun(here=SEATS[:voters])
    assert (state.phase, state.few) == (phase, phase == "talk")


def test_two_cases_are_enough_for_a_vote() -> None:
    state = voted(begun(given=CASES[:2]), "ab", "ba", "ba")
    assert do(state, CHAIR, CloseVote()).result == ("b", "a")


def test_with_one_case_to_choose_there_is_a_vote_and_in_a_whole_round_everybody_is_owner() -> None:
    assert begun(wanted=1).phase == "vote"
    state = begun(wanted=0)
    assert (state.phase, state.result, state.urn) == ("chosen", ("a", "b", "c"), ())
    assert choose.done(OPTIONS, state, scene())
    assert begun(wanted=0, given=()).phase == "talk"


# --- the count --------------------------------------------------------------------------------------------------------


def test_three_second_choices_count_more_than_one_first() -> None:
    state = replace(begun(), draw=("a", "b", "c"))
    assert do(voted(state, "ab", "cb", "cb"), CHAIR, CloseVote()).result == ("c", "b")  # 4, 3 and 2 points


def test_one_first_choice_counts_as_much_as_two_second_ones() -> None:
    for draw, won in (("abc", "ca"), ("bac", "cb")):
        state = replace(begun(given=(*CASES, Item(id="d", by="d"))), draw=(*draw, "d"))
        assert "".join(do(voted(state, "ad", "cb", "cb"), CHAIR, CloseVote()).result) == won


def test_the_queue_that_is_left_may_be_seen_by_every_seat() -> None:
    state = do(voted(begun(), "ab", "ab", "ab"), CHAIR, CloseVote())
    (queue,) = choose.outcome(OPTIONS, state, scene())
    assert (queue.name, queue.items, queue.seen_by) == ("queue", CASES[:2], SEATS)


# --- in conversation --------------------------------------------------------------------------------------------------


def test_talking_after_a_vote_forgets_what_came_out_and_that_a_draw_was_made() -> None:
    play = voting()
    everybody(play, "Bram", "Lieke")
    play.wait(5)
    play.chair(Talk())
    assert (play.state.result, play.state.voted) == ((), False)
    with play.refused("not_now"):
        play.chair(Talk())
    play.chair(Choose(play.id("Sanne")))
    assert (result(play), play.seen("Joost").draw) == (["Sanne"], ())


def test_who_brings_a_case_after_all_is_known_as_its_bringer() -> None:
    state = do(do(begun(), CHAIR, Talk()), CHAIR, Choose("d", "a"))
    assert state.result == ("d", "a")
    assert state.cases[-1] == Item(id="d", by="d")


def test_where_two_are_left_both_can_be_chosen_and_one_alone_too() -> None:
    talks = begun(seats=("a", "b"))
    assert do(talks, CHAIR, Choose("b", "a"), seats=("a", "b")).result == ("b", "a")
    assert do(talks, CHAIR, Choose("b"), seats=("a", "b")).result == ("b",)


# --- people go and come -----------------------------------------------------------------------------------------------


def test_a_seat_without_a_case_that_is_taken_away_leaves_the_ballots_of_the_others() -> None:
    play = voting()
    cast(play, ("Joost", "Bram", "Lieke"), ("Teun", "Bram", "Lieke"))
    play.chair(ask.RemoveSeat(play.id("Anouk")))
    assert (play.state.phase, play.state.anew, len(play.state.urn)) == ("vote", False, 2)


def test_who_leaves_after_the_last_ballot_does_not_put_off_the_close() -> None:
    play = voting()
    everybody(play, "Bram", "Sanne")
    play.wait(4)
    play.seat("Teun", ask.Here(False))
    play.wait(1)
    assert result(play) == ["Bram", "Sanne"]


def test_a_vote_in_which_nobody_voted_does_not_close_when_everybody_leaves() -> None:
    play = voting()
    for name in NAMES:
        play.seat(name, ask.Here(False))
    play.wait(10)
    assert (play.state.phase, play.state.full) == ("vote", None)


def test_a_vote_goes_on_while_somebody_who_is_here_has_not_voted() -> None:
    play = voting()
    cast(play, ("Joost", "Bram", "Lieke"))
    play.seat("Teun", ask.Here(False))
    play.wait(10)
    assert (play.state.phase, play.state.full) == ("vote", None)


# --- crash, sleep and one step back -----------------------------------------------------------------------------------


def test_a_vote_that_is_found_open_is_as_if_it_just_opened_and_all_else_comes_back_as_it_was() -> None:
    opened = begun()
    full = replace(voted(opened, *("ab",) * 6), counted=61_000, missing=2)
    assert full.full is not None
    assert choose.rest(full) == replace(opened, anew=True)
    for state in (do(full, CHAIR, CloseVote()), do(opened, CHAIR, Talk()), choose.rest(full), begun(here=("a", "b"))):
        assert from_json(to_json(choose.rest(state)), State) == state
    assert from_json(to_json(opened), State) == opened


def test_a_laptop_that_slept_leaves_every_moment_of_the_vote_as_far_away_as_it_was() -> None:
    opened = begun()
    later = replace(voted(opened, *("ab",) * 6, now=3_000), counted=61_000)
    assert choose.shifted(opened, 500) == replace(opened, opened=1_500)
    assert choose.shifted(later, 500) == replace(later, opened=1_500, full=3_500, counted=61_500)


def test_one_step_back_knows_the_sentences_that_were_chosen_and_no_other() -> None:
    state = do(voted(begun(), "ab", "ab", "ab"), CHAIR, CloseVote())
    assert [case.text for case in choose.past(state).cases] == ["de zin van a", "de zin van b", ""]
