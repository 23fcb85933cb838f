"""The time budget: what every step gets, and what a late step costs. Minutes unless it says otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as any_of

from server import methods
from server.room import clock
from server.room import commands as ask
from server.room.clock import Want
from server.room.model import Clock
from tests.play import NAMES, Play

TEN = (*NAMES, "Els", "Kees")


def plan(play: Play) -> dict[tuple[str, int | None], float]:
    """Give the minutes of every step that is held."""
    programme, without = play.room.programme, {"stapel", "briefjes"} if not play.room.notes else set()
    steps = programme.steps
    return {
        (steps[stop.step].id, stop.case): stop.planned / 60
        for stop in programme.stops
        if steps[stop.step].id not in without
    }


def total(play: Play) -> float:
    """Give the minutes of all steps and of changing from one to the next."""
    programme = play.room.programme
    return (sum(stop.planned for stop in programme.stops) + clock.changes(programme, programme.stops)) / 60


def begun(minutes: int, cases: int, names: tuple[str, ...] = NAMES, notes: bool = False) -> Play:
    play = Play(names, minutes, cases, notes=notes)
    play.begin()
    return play


# --- the plan ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("minutes", "cases"), [(60, 1), (90, 1), (120, 2), (180, 2)])
@pytest.mark.parametrize("names", [NAMES[:5], NAMES, TEN], ids=len)
@pytest.mark.parametrize("notes", [False, True])
def test_a_plan_fills_its_time_or_gives_every_step_its_most(
    minutes: int, cases: int, names: tuple[str, ...], notes: bool
) -> None:
    play = begun(minutes, cases, names, notes)
    short = minutes == 60 and names == TEN and notes  # ten people with notes need 63 minutes at the least
    assert short or total(play) <= minutes
    if not short and total(play) < minutes:
        most = [clock.want(step, len(names)).most / 60 for step in play.room.programme.steps if step.id == "vragen"]
        assert plan(play)["vragen", 0] == most[0]


@pytest.mark.parametrize(("minutes", "cases"), [(60, 1), (90, 1), (90, 2), (120, 2), (180, 2)])
def test_telling_always_has_five_minutes(minutes: int, cases: int) -> None:
    shares = plan(begun(minutes, cases))
    assert {share for (step, _), share in shares.items() if step == "vertellen"} == {5}


@pytest.mark.parametrize(("minutes", "cases"), [(60, 1), (90, 2), (120, 2), (180, 2)])
def test_decision_tips_and_closing_have_the_same_time_in_every_plan(minutes: int, cases: int) -> None:
    shares = plan(begun(minutes, cases))
    tail = {step: share for (step, _), share in shares.items()}
    assert (tail["besluit"], tail["tip-schrijven"], round(tail["tips"], 2)) == (5, 1.25, 3.83)
    assert (tail["terugkijken"], round(tail["voor-de-voorzitter"], 2), tail["bewaren"]) == (2, 3.17, 1.5)


def test_questions_give_first_then_gossip_then_the_rest() -> None:
    roomy, tight, tightest = (plan(begun(minutes, 1)) for minutes in (90, 66, 55))
    assert roomy["vragen", 0] > tight["vragen", 0]
    assert tight["roddelen", 0] == 10
    assert tightest["vragen", 0] == pytest.approx(70 * 8 / 60)
    assert tightest["roddelen", 0] < 10


def test_steps_that_are_not_held_take_no_time() -> None:
    with_notes, without = begun(60, 1, notes=True), begun(60, 1)
    reading = sum(share for (step, _), share in plan(with_notes).items() if step in ("stapel", "briefjes"))
    assert reading == 2.5
    assert sum(plan(without).values()) == pytest.approx(sum(plan(with_notes).values()))
    assert total(with_notes) == pytest.approx(60)
    assert total(without) == pytest.approx(60)


def test_switching_notes_on_half_way_takes_its_time_from_what_may_give() -> None:
    play = begun(60, 1)
    play.to("vertellen")
    before = {line.title.nl: line.planned for line in play.desk().schedule}
    play.chair(ask.SetNotes(True))
    after = {line.title.nl: line.planned for line in play.desk().schedule if line.title.nl in before}
    assert "stapel" in {play.room.programme.steps[stop.step].id for stop in play.room.programme.stops if stop.planned}
    assert all(after[title] == before[title] for title in ("Tips", "Terugkijken", "Vertellen"))


def test_the_schedule_of_the_console_names_what_is_reserved() -> None:
    lines = begun(120, 2).desk().schedule
    assert {line.title.nl for line in lines if line.reserved} == {
        "Besluiten", "Een tip", "Tips", "Terugkijken", "Voor de voorzitter", "Bewaren of wissen",
    }  # fmt: skip


@given(
    any_of.lists(
        any_of.tuples(any_of.integers(0, 300), any_of.integers(0, 300), any_of.integers(0, 300), any_of.integers(0, 3)),
        max_size=8,
    ),
    any_of.integers(0, 4000),
)
def test_a_share_is_within_its_bounds_and_nothing_is_lost(
    bounds: list[tuple[int, int, int, int]], seconds: int
) -> None:
    wants = [Want(least, least + more, least + more + most, gives) for least, more, most, gives in bounds]
    wants = [one if one.gives else Want(one.usual, one.usual, one.usual) for one in wants]
    given_out = clock.spread(wants, seconds)
    assert all(one.least <= share <= one.most for one, share in zip(wants, given_out, strict=True))
    lowest, highest = sum(one.least for one in wants), sum(one.most for one in wants)
    assert sum(given_out) == min(max(seconds, lowest), highest)


# --- what a late step costs -------------------------------------------------------------------------------------------


def test_an_overrun_is_paid_by_the_last_case_and_never_by_the_tail() -> None:
    play = Play().on_time("vertellen")
    before = plan(play)
    play.wait(5 * 60 + 120)
    play.pass_step()
    after = plan(play)
    paid = {key for key in before if key != ("vertellen", 0) and after[key] < before[key]}
    assert paid == {("vragen", 1)}
    assert before["vragen", 1] - after["vragen", 1] == pytest.approx(2, abs=0.1)


def test_how_late_it_is_is_what_the_steps_took_too_much() -> None:
    play = Play().on_time("vertellen")
    behind = play.desk().behind
    play.wait(5 * 60 + 240)
    play.pass_step()
    assert behind == 10  # the vote closes by itself ten seconds later in these meetings
    assert play.desk().behind == 10 + 240


def test_a_minute_more_is_paid_by_the_steps_after_it() -> None:
    play = Play(minutes=75, cases=1).on_time("vertellen")
    before, given_before = plan(play), play.run.clock.total
    for _ in range(3):
        play.chair(ask.MoreTime())
    after = plan(play)
    assert play.run.clock.total == given_before + 3 * 60_000
    assert before["vragen", 0] - after["vragen", 0] == pytest.approx(3, abs=0.5)  # half a minute was for changing
    assert {key for key in before if after[key] != before[key]} == {("vertellen", 0), ("vragen", 0)}


def test_the_console_is_asked_when_the_second_case_cannot_have_its_least() -> None:
    play = Play().on_time("oordeel")
    play.wait(8 * 60)
    play.pass_step()
    quiet = play.desk().lacking
    play.wait(25 * 60)
    play.pass_step()
    assert (quiet, play.desk().lacking > 0) == (0, True)


def test_a_plan_that_never_fits_says_so_from_the_start() -> None:
    assert begun(60, 2).desk().lacking > 0
    assert begun(120, 2).desk().lacking == 0


def test_more_people_make_the_reserved_tail_longer() -> None:
    play = begun(120, 2)
    play.to("vertellen")
    tips = plan(play)["tips", 0]
    play.chair(ask.OpenDoor())
    play.sit("Els")
    play.pass_step()
    assert plan(play)["tips", 0] == pytest.approx(tips + 25 / 60)


# --- one clock --------------------------------------------------------------------------------------------------------


def test_a_clock_counts_only_while_it_runs() -> None:
    one = clock.started(Clock(1000), 500)
    assert clock.spent(one, 700) == 200
    stopped = clock.stopped(one, 700)
    assert clock.spent(stopped, 9_000) == 200
    assert clock.stopped(stopped, 9_000) == stopped
    again = clock.started(stopped, 10_000)
    assert clock.started(again, 11_000) == again
    assert clock.spent(again, 10_050) == 250


def test_a_clock_that_is_set_back_never_counts_down() -> None:
    assert clock.spent(Clock(1000, 10, 500), 100) == 10


def test_a_wish_grows_with_the_people() -> None:
    asking = next(step for step in methods.method().steps if step.id == "vragen")
    assert clock.want(asking, 8) == Want(560, 960, 1600, 1)
    assert clock.want(asking, 4) == Want(280, 480, 800, 1)
