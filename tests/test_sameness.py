"""Sameness: a meeting is played twice, differing only in a secret, and everybody else is told the same, byte for byte.

Told means: every view that is another than the one before, and when it came. What lies on disk is compared as well,
wherever the secret is not itself kept there.
"""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_of

from server.steps import choose, commit, reveal, write
from server.steps import round as rounds
from server.steps.kind import Done
from tests.conftest import SIZE
from tests.play import NAMES
from tests.sameness import CASES, MEMBERS, Secret, entered, frames, played, same
from tests.secrecy import Watched, lying

pytestmark = pytest.mark.timeout(1800)  # in their long size they take minutes
few = settings(max_examples=1000 if SIZE == "long" else 15)

WRITERS = tuple(name for name in MEMBERS if name != "Milan")  # Milan gets another phone during the seal

ballots = any_of.tuples(any_of.sampled_from(CASES), any_of.sampled_from(CASES)).filter(lambda two: two[0] != two[1])
texts = any_of.text(any_of.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=600)


# --- ballots ----------------------------------------------------------------------------------------------------------


def voting(votes: list[tuple[float, str, tuple[str, str]]], close: float = 50) -> Secret:
    """Cast ballots at these seconds; the chair closes the vote, if it is not closed by then."""

    def vote(play: Watched) -> None:
        begun = play.now
        for at, name, (first, second) in sorted(votes, key=lambda one: one[0]):
            play.wait((begun - play.now) / 1000 + round(at, 3))
            play.seat(name, play.ballot(first, second))
        play.wait((begun - play.now) / 1000 + close)
        if play.state.phase == "vote":
            play.chair(choose.CloseVote())
        if play.state.phase == "talk":
            play.chair(choose.Choose(play.id("Fatma"), play.id("Bram")))

    return {"kiezen": vote}


@few
@given(any_of.lists(ballots, min_size=8, max_size=8), any_of.tuples(any_of.integers(0, 7), any_of.integers(0, 7)))
def test_two_swapped_ballots_change_nothing_for_anybody(cast: list[tuple[str, str]], swap: tuple[int, int]) -> None:
    other = list(cast)
    other[swap[0]], other[swap[1]] = cast[swap[1]], cast[swap[0]]
    one, two = (
        played(voting([(at, name, vote) for at, (name, vote) in enumerate(zip(NAMES, votes, strict=True))]))
        for votes in (cast, other)
    )
    same(one, two, disk=True)
    assert (one.room == two.room) is True


@few
@given(
    any_of.lists(ballots, min_size=7, max_size=7),
    any_of.permutations(range(7)),
    any_of.lists(any_of.floats(0, 49), min_size=7, max_size=7),
)
def test_the_order_and_the_moments_of_ballots_show_nowhere(
    cast: list[tuple[str, str]], order: list[int], moments: list[float]
) -> None:
    one = played(voting([(0, name, vote) for name, vote in zip(NAMES, cast, strict=False)]))
    two = played(voting([(moments[at], NAMES[at], cast[at]) for at in order]))
    same(one, two, but=NAMES[:7], disk=True)
    for name in NAMES[:7]:
        if frames(one, f"{name} on device-{name}") != frames(two, f"{name} on device-{name}"):
            raise AssertionError(name)


@few
@given(any_of.lists(ballots, min_size=8, max_size=8), any_of.permutations(range(8)))
def test_the_vote_that_closes_by_itself_does_not_tell_who_was_last(
    cast: list[tuple[str, str]], order: list[int]
) -> None:
    one = played(voting([(at / 4, NAMES[at], cast[at]) for at in range(8)]))
    two = played(voting([(at / 4, NAMES[who], cast[who]) for at, who in enumerate(order)]))
    same(one, two, but=NAMES, disk=True)


@few
@given(
    any_of.lists(
        any_of.tuples(any_of.floats(0, 50), any_of.sampled_from(NAMES[:7]), ballots),
        max_size=7,
        unique_by=lambda one: one[1],
    )
)
def test_voted_or_not_yet_looks_the_same_before_the_first_minute(
    votes: list[tuple[float, str, tuple[str, str]]],
) -> None:
    one, two = played(voting([], close=55)), played(voting(votes, close=55))
    until = entered(one, "kiezen") + 55_000
    voters = tuple(name for _, name, _ in votes)
    same(one, two, but=voters, until=until, disk=True)


def test_another_ballot_shows_nowhere_while_the_vote_is_open() -> None:
    one = played(voting([(1, name, ("Fatma", "Bram")) for name in NAMES[:7]]))
    two = played(voting([(1, name, ("Teun", "Lieke")) for name in NAMES[:7]]))
    until = entered(one, "kiezen") + 51_000
    same(one, two, until=until, disk=True)


# --- gossip -----------------------------------------------------------------------------------------------------------


def gossip(notes: list[tuple[str, str, bool]], want: bool = False) -> Secret:
    """Lay notes (writer, text, ticked), each under an id of its text and place alone."""

    def write_notes(play: Watched) -> None:
        for at, (name, text, share) in enumerate(notes):
            play.lay(name, text, share, note=hashlib.sha256(f"{at}/{text}".encode()).hexdigest()[:22])
        play.wait(60)

    def read(play: Watched) -> None:
        if want:
            play.seat("Fatma", reveal.Want(True))

    return {"roddelen": write_notes, "briefjes": read}


some_notes = any_of.lists(any_of.tuples(any_of.sampled_from(WRITERS), texts, any_of.booleans()), max_size=10)


@few
@given(any_of.lists(any_of.tuples(texts, any_of.booleans()), min_size=2, max_size=6), any_of.data())
def test_swapped_writers_change_nothing_for_anybody_and_nothing_in_the_room(
    notes: list[tuple[str, bool]], data: any_of.DataObject
) -> None:
    writers = any_of.lists(any_of.sampled_from(WRITERS), min_size=len(notes), max_size=len(notes))
    one, two = (
        played(gossip([(name, *note) for name, note in zip(data.draw(writers), notes, strict=True)], want=True))
        for _ in range(2)
    )
    same(one, two)
    assert (one.moments == two.moments) is True


@few
@given(some_notes, some_notes)
def test_no_note_and_ten_notes_are_the_same_to_all_who_are_not_in_the_seal(
    notes: list[tuple[str, str, bool]], others: list[tuple[str, str, bool]]
) -> None:
    one, two, none = played(gossip(notes)), played(gossip(others)), played(gossip([]))
    same(one, two, but=WRITERS)
    same(one, none, but=WRITERS)
    until = entered(one, "stapel")
    same(one, two, until=until)
    same(one, none, until=until)


@few
@given(any_of.lists(any_of.tuples(any_of.sampled_from(WRITERS), texts), min_size=1, max_size=8), any_of.data())
def test_the_tick_shows_nowhere_but_to_the_owner_who_wants_to_read(
    notes: list[tuple[str, str]], data: any_of.DataObject
) -> None:
    ticks = any_of.lists(any_of.booleans(), min_size=len(notes), max_size=len(notes))
    piles = [[(*note, tick) for note, tick in zip(notes, data.draw(ticks), strict=True)] for _ in range(2)]
    one, two = (played(gossip(pile, want=True)) for pile in piles)
    same(one, two, but=("Fatma",))
    same(one, two, until=entered(one, "briefjes") + 1_000)


def test_an_owner_who_declines_learns_nothing_of_the_ticks() -> None:
    def declined(play: Watched) -> None:
        play.seat("Fatma", reveal.Want(False))

    notes = [("Lieke", "een", True), ("Bram", "twee", True)]
    one, two = (played(gossip(pile) | {"briefjes": declined}) for pile in (notes, notes[:0]))
    same(one, two, but=WRITERS)


def test_the_pile_of_the_second_case_is_sealed_from_its_own_owner_alone() -> None:
    """The owner of the first case is a member in the second: what they read then does not depend on the first pile."""
    one, two = played(gossip([("Lieke", "over Fatma", True)])), played(gossip([]))
    second = entered(one, "pauze")
    for play in (one, two):
        assert entered(play, "pauze") == second
    if frames(one, "Fatma on device-Fatma", second) != frames(two, "Fatma on device-Fatma", second):
        raise AssertionError("Fatma")


# --- what is typed for one pair of eyes -------------------------------------------------------------------------------


@few
@given(
    any_of.dictionaries(any_of.sampled_from(MEMBERS), texts), any_of.dictionaries(any_of.sampled_from(MEMBERS), texts)
)
def test_tips_are_between_their_writers_and_the_owner(one_tips: dict[str, str], other_tips: dict[str, str]) -> None:
    def tipping(tips: dict[str, str]) -> Secret:
        def write_tips(play: Watched) -> None:
            for name in MEMBERS:
                play.seat(name, write.Answer("start", tips.get(name, "")))

        return {"tip-schrijven": write_tips}

    one, two = played(tipping(one_tips)), played(tipping(other_tips))
    writers = tuple(name for name in MEMBERS if one_tips.get(name, "") != other_tips.get(name, ""))
    same(one, two, but=("Fatma", *writers))
    same(one, two, but=writers, until=entered(one, "tips"))


@few
@given(any_of.permutations((1, 2, 3, 3, 4, 5, 5, 0)))
def test_marks_may_be_anybodys(marks: list[int]) -> None:
    def marking(given_by: list[int]) -> Secret:
        def mark(play: Watched) -> None:
            for name, one in zip(NAMES, given_by, strict=True):
                play.seat(name, write.Answer(mark=one))

        return {"terugkijken": mark}

    one, two = played(marking([1, 2, 3, 3, 4, 5, 5, 0])), played(marking(marks))
    same(one, two)


@pytest.mark.parametrize("action", [commit.Record("Ik zeg nee"), commit.Record("x" * 600, "nu", "ja"), Done()])
def test_what_the_owner_will_do_is_the_owners_alone(action: commit.Record | Done) -> None:
    one = played({"besluit": lambda play: play.seat("Fatma", commit.Record("Ik zeg ja"))})
    two = played({"besluit": lambda play: play.seat("Fatma", action)})
    same(one, two, but=("Fatma",))


def test_a_sentence_is_its_writers_until_the_vote() -> None:
    def saying(text: str) -> Secret:
        def lines(play: Watched) -> None:
            for name in CASES:
                play.seat(name, rounds.Line(text if name == "Lieke" else f"de zin van {name}"))

        return {"inbreng": lines}

    one, two = played(saying("Hoe zeg ik nee?")), played(saying("Iets heel anders, en veel langer dan de eerste zin"))
    same(one, two, but=("Lieke",), until=entered(one, "kiezen"))


# --- the measure itself -----------------------------------------------------------------------------------------------


def test_a_difference_that_may_be_seen_is_seen() -> None:
    one, two = played(gossip([("Lieke", "een briefje", False)])), played(gossip([]))
    with pytest.raises(AssertionError, match="told to"):
        same(one, two)
    assert lying(one.moments) != lying(two.moments)
