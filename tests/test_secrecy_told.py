"""What people read about secrecy is so: its numbers are the code's, and its sums come out of the count itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import permutations, product

import pytest

from server.steps import choose, discuss
from server.steps.kind import Item
from server.store.meetings import STALE_MS
from tests.house import ROOT
from tests.steps.votes import cast, everybody, voting

STATIC = ROOT / "server" / "static"
PAGE = (STATIC / "secrecy" / "secrecy.js").read_text("utf-8")
WORDS = {one: json.loads((STATIC / "words" / f"{one}.json").read_text("utf-8")) for one in ("nl", "en")}
ASKED = {
    topic: re.findall(r'"(\w+)"', named) for topic, named in re.findall(r"^  (\w+): \[(.+)\],$", PAGE, re.MULTILINE)
}
NUMBERS = {
    name: int(number) for name, number in re.findall(r"(\w+): (\d+)", PAGE.partition("NUMBERS = {")[2].split("}")[0])
}


def told(language: str) -> dict[str, str]:
    """Give the questions and answers of a language."""
    return {key: text for key, text in WORDS[language].items() if key.startswith("secrecy.")}


def gone_s() -> float:
    """Give how long a page keeps what others wrote without the laptop."""
    found = re.search(r"GONE_MS = ([\d_]+)", (STATIC / "missing.js").read_text("utf-8"))
    assert found
    return int(found[1]) / 1000


def test_the_numbers_are_the_codes_own() -> None:
    own = {"least": choose.LEAST_BALLOTS, "closes": choose.CLOSES_AT_MS / 1000, "minute": choose.ASKS_AFTER_MS / 1000}
    own |= {"writers": discuss.FEW_WRITERS, "gone": gone_s(), "hours": STALE_MS / 3_600_000}
    assert own == NUMBERS


@pytest.mark.parametrize("language", WORDS)
def test_every_number_stands_in_the_words_and_no_digit_does(language: str) -> None:
    text = " ".join(told(language).values())
    assert {*re.findall(r"\{(\w+)\}", text)} == {*NUMBERS}
    assert re.findall(r"\d", text) == []


@pytest.mark.parametrize("language", WORDS)
def test_every_question_has_its_answer_and_no_words_are_left_over(language: str) -> None:
    wanted = {f"secrecy.{topic}.{part}" for topic in ASKED for part in ("title", "short", "lead")} | {"secrecy.which"}
    wanted |= {
        f"secrecy.{topic}.{one}.{part}" for topic, all_ in ASKED.items() for one in all_ for part in ("ask", "say")
    }
    assert {*told(language)} == wanted
    assert all(one[-1] == "never" for one in ASKED.values()), "what nobody can promise is said, and said last"


# --- what the sums say ------------------------------------------------------------------------------------------------


def counts(cases: str, voters: int) -> Iterator[tuple[tuple[tuple[str, str], ...], tuple[str, ...]]]:
    """Give every way in which so many can vote on these cases, and what comes out."""
    items = tuple(Item(id=case) for case in cases)
    for urn in product(permutations(cases, 2), repeat=voters):
        state = choose.State("vote", items, tuple(cases), (), 0, urn=tuple(sorted(urn)))
        yield urn, choose.closed(state).result


def test_of_three_who_vote_on_two_cases_the_one_who_loses_knows_what_the_others_chose() -> None:
    for urn, result in counts("ab", 3):
        for mine in range(3):
            if result[0] != urn[mine][0]:
                others = {one for other, one in enumerate(urn) if other != mine}
                assert others == {result}


def test_a_unanimous_choice_is_what_everybody_chose_and_looks_like_many_others() -> None:
    seen = [(urn, result) for urn, result in counts("abc", 4)]
    for urn, result in seen:
        if len({*urn}) == 1:
            assert result == urn[0]
            assert len([1 for _, other in seen if other == result]) > 1


def test_all_but_one_together_sometimes_know_the_last_and_not_always() -> None:
    known: dict[tuple[object, ...], set[tuple[str, str]]] = {}
    for urn, result in counts("abc", 4):
        known.setdefault((urn[:-1], result), set()).add(urn[-1])
    assert {len(last) == 1 for last in known.values()} == {True, False}


# --- what a vote leaves -----------------------------------------------------------------------------------------------


def test_the_chair_can_do_with_a_vote_what_is_told_and_nothing_else() -> None:
    chairs = {choose.CloseVote, choose.Talk, choose.Anew, choose.Choose}
    assert {*choose.COMMANDS} == chairs | {choose.Ballot, choose.Withdraw}


def test_after_the_count_nothing_of_the_votes_is_left_and_only_the_chosen_sentences_show() -> None:
    play = voting()
    everybody(play, "Bram", "Sanne")
    play.wait(choose.CLOSES_AT_MS / 1000)
    assert (play.state.roll, play.state.urn) == ((), ())
    shown = play.seen("Joost")
    assert {case.text for case in (*shown.cases, *shown.result)} == {"de zin van Bram", "de zin van Sanne"}


def test_a_vote_is_final_and_who_came_later_has_none() -> None:
    play = voting()
    cast(play, ("Lieke", "Bram", "Sanne"))
    with play.refused("voted"):
        cast(play, ("Lieke", "Sanne", "Bram"))
    play.sit("Els")
    assert not play.seen("Els").may
