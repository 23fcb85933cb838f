"""The programme in the chair's hands: by which method, longer, shorter, out, swapped, stopped for a reason."""

from __future__ import annotations

import pytest

from server import methods
from server.plain import replace
from server.room import commands as ask
from server.room.schedule import renewed
from server.steps import branch
from server.steps.kind import Text
from tests.play import NAMES
from tests.tiny import Small, step, tiny


def meeting(minutes: int = 120, cases: int = 2, names: tuple[str, ...] = NAMES) -> Small:
    return Small(methods.method(), names, minutes, cases)


def place(play: Small, name: str, case: int | None = None) -> int:
    steps, stops = play.room.programme.steps, play.room.programme.stops
    return next(at for at, stop in enumerate(stops) if steps[stop.step].id == name and case in (None, stop.case))


def by(play: Small) -> Text | None:
    """Give the method by which the running step is held, as a phone has it."""
    head = play.view("Lieke").head
    return head.method if head else None


def planned(play: Small, name: str, case: int | None = None) -> int:
    return play.room.programme.stops[place(play, name, case)].planned


# --- before the meeting -----------------------------------------------------------------------------------------------


def test_another_method_may_be_set_before_the_meeting_and_not_after() -> None:
    play = meeting()
    play.chair(ask.SetMethod("roddel-flap"))
    assert (play.desk().chosen, play.desk().picks) == ("roddel-flap", False)
    with play.refused("no_method"):
        play.chair(ask.SetMethod("bestaat-niet"))
    play.run_to(play.room.programme.steps[play.room.programme.plans[0].first].id)
    assert by(play) == methods.method("roddel-flap").name
    with play.refused("begun"):
        play.chair(ask.SetMethod("zeven-stappen"))


@pytest.mark.parametrize("name", sorted(methods.shelf()))
def test_until_it_begins_a_meeting_is_planned_by_the_method_as_the_shelf_has_it(name: str) -> None:
    play, shelf = meeting(), methods.shelf()
    play.chair(ask.SetExtras(("warmup",)))
    play.chair(ask.SetMethod(name))
    assert renewed(play.room, shelf) is play.room
    other = shelf | {name: replace(shelf[name], name=Text("Anders", "Other"))}
    fresh = renewed(play.room, other)
    assert fresh.programme.plans[0].name.nl == "Anders"
    assert replace(fresh, programme=play.room.programme) == play.room
    assert (fresh.programme.extras, renewed(fresh, other)) == (("warmup",), fresh)
    assert renewed(play.room, {}) is play.room
    play.chair(ask.SetMethod(""))
    assert renewed(play.room, other) is play.room
    play.chair(ask.SetMethod("zeven-stappen"))
    play.chair(ask.SetChair(guide=True))
    play.chair(ask.Begin())
    assert renewed(play.room, {"zeven-stappen": other[name]}) is play.room


def test_the_number_of_choosing_is_that_of_the_method() -> None:
    play = meeting()
    numbers = {one.id: one.number for one in play.room.programme.steps}
    assert (numbers["inbreng"], numbers["kiezen"]) == (1, 1)
    play.chair(ask.SetMethod("vrij-gesprek"))
    assert {one.id: one.number for one in play.room.programme.steps}["inbreng"] is None


def test_warm_up_and_look_back_are_held_when_they_are_switched_on() -> None:
    play = meeting()
    play.chair(ask.SetExtras(("warmup", "lookback")))
    play.run_to("opwarmer").to("terugblik")
    assert "opwarmer" not in [one.title.nl for one in meeting().run_to("inchecken").desk().schedule]


def test_a_whole_round_has_a_case_for_each_who_brings_one_and_no_vote() -> None:
    play = meeting(240, 0, NAMES[:4])
    play.run_to("kiezen")
    assert (play.state.phase, play.names(play.state.result)) == ("chosen", list(NAMES[:4]))
    owners = []
    while play.step != "terugkijken":
        if play.step == "vertellen":
            owners.append(play.owner)
        play.pass_step()
    assert owners == list(NAMES[:4])


def test_a_meeting_begins_only_with_as_many_as_the_method_is_for() -> None:
    for count, code in ((4, "method_few"), (11, "method_many")):
        play = meeting(names=(*NAMES, "Els", "Kees", "Noor")[:count])
        play.chair(ask.SetMethod("roddel-flap"))
        play.chair(ask.SetChair(guide=True))
        with play.refused(code):
            play.chair(ask.Begin())
        assert (play.desk().least, play.desk().most) == (5, 10)
        play.chair(ask.SetMethod(""))
        play.chair(ask.Begin())


def test_a_method_in_which_everybody_brings_something_has_no_choosing_of_cases() -> None:
    play = meeting()
    play.chair(ask.SetMethod("ketting"))
    play.run_to("inchecken")
    assert not {"inbreng", "kiezen"} & {play.room.programme.steps[stop.step].id for stop in play.room.programme.stops}


# --- after the case ---------------------------------------------------------------------------------------------------


def test_the_method_is_chosen_after_the_case_and_each_case_has_its_own() -> None:
    play = meeting(180, 2, NAMES[:7])
    play.chair(ask.SetMethod(""))
    play.run_to("methode")
    with play.refused("not_chosen"):
        play.chair(ask.Next())
    play.chair(branch.AskFor("event"))
    first = play.seen("console").offers[0]
    assert ("event" in first.suits, first.hard) == (True, False)
    play.chair(branch.Take("incident-vijf"))
    assert play.desk().next.method.nl == methods.method("incident-vijf").name.nl
    play.on()
    assert by(play) == methods.method("incident-vijf").name
    play.until("methode")
    assert play.view("Lieke").case == 1
    play.chair(branch.Take("advies"))
    play.on()
    assert by(play) == methods.method("advies").name
    play.to("bewaren")
    names = [methods.method(one).name for one in ("incident-vijf", "advies")]
    assert list(play.desk().record.methods) == names


def test_what_does_not_fit_is_refused_with_the_reason() -> None:
    play = meeting(60, 1)
    play.chair(ask.SetMethod(""))
    play.run_to("methode")
    with play.refused("method_short"):
        play.chair(branch.Take("tien-stappen-a"))


# --- on the way -------------------------------------------------------------------------------------------------------


def test_a_stop_to_come_is_given_more_time_and_the_last_case_pays() -> None:
    play = meeting()
    play.run_to("inchecken")
    before = planned(play, "vragen", 1)
    play.chair(ask.SetStop(place(play, "vragen", 0), planned(play, "vragen", 0) + 120))
    assert planned(play, "vragen", 1) < before


def test_the_reserved_tail_is_never_made_shorter_and_the_past_is_past() -> None:
    play = meeting()
    play.run_to("inbreng")
    with play.refused("reserved"):
        play.chair(ask.SetStop(place(play, "besluit", 0), 60))
    with play.refused("not_now"):
        play.chair(ask.SetStop(place(play, "inchecken"), 60))
    with play.refused("length"):
        play.chair(ask.SetStop(place(play, "vragen", 0), 5))


def test_what_stands_round_a_method_is_left_out_and_taken_in_again() -> None:
    play = meeting()
    play.run_to("afspraken")
    at = place(play, "inchecken")
    play.chair(ask.DropStop(at))
    assert [one.dropped for one in play.desk().schedule if one.place == at] == [True]
    assert play.desk().next.id == "inbreng"
    play.chair(ask.DropStop(at, False))
    assert play.desk().next.id == "inchecken"
    for name in ("roddelen", "bewaren"):
        with play.refused("order_locked"):
            play.chair(ask.DropStop(place(play, name)))


def test_two_steps_of_the_opening_change_places() -> None:
    play = meeting()
    play.chair(ask.SetExtras(("warmup",)))
    play.run_to("afspraken")
    play.chair(ask.SwapBlocks(place(play, "inchecken"), place(play, "opwarmer")))
    play.pass_step()
    assert play.step == "opwarmer"
    with play.refused("order_locked"):
        play.chair(ask.SwapBlocks(place(play, "vragen", 0), place(play, "roddelen", 0)))


def test_two_cases_change_places_before_either_has_begun() -> None:
    play = meeting(180)
    play.run_to("kiezen")
    play.vote()
    play.on()
    with play.refused("not_now"):
        play.chair(ask.SwapBlocks(place(play, "vragen", 0), place(play, "vragen", 1)))
    play = meeting(180)
    play.chair(ask.SetMethod(""))
    play.run_to("methode")
    with play.refused("not_now"):
        play.chair(ask.SwapBlocks(place(play, "vragen", 0), place(play, "vragen", 1)))


def test_a_late_check_in_costs_the_last_case_and_the_sum_stays() -> None:
    play = meeting()
    play.run_to("inchecken")
    first = [planned(play, name, 0) for name in ("vertellen", "besluit", "tips")]
    before = sum(stop.planned for stop in play.room.programme.stops if stop.case == 1)
    play.wait(play.run.clock.total / 1000 + 180)
    play.on()
    assert [planned(play, name, 0) for name in ("vertellen", "besluit", "tips")] == first
    lost = before - sum(stop.planned for stop in play.room.programme.stops if stop.case == 1)
    assert lost == 180 - 60  # the agreements, over at once, had left a minute


# --- stopping ---------------------------------------------------------------------------------------------------------


def test_a_method_is_stopped_for_a_reason_and_the_meeting_goes_on_behind_it() -> None:
    play = meeting(180)
    play.run_to("vragen")
    assert play.desk().stops
    play.chair(ask.StopMethod("heavy"))
    assert (play.step, play.view("Lieke").case) == ("pauze", None)
    play.to("bewaren")
    assert [(one.name.nl, one.reason) for one in play.desk().record.stopped] == [("De zeven stappen", "heavy")]


def test_another_method_goes_on_with_the_same_case() -> None:
    play = meeting(180)
    play.run_to("vragen")
    owner = play.owner
    play.chair(ask.StopMethod("unfit", "advies"))
    assert (by(play), play.owner) == (methods.method("advies").name, owner)
    with play.refused("no_method"):
        play.chair(ask.StopMethod("unfit", "bestaat-niet"))


@pytest.mark.parametrize("name", ["inchecken", "kiezen", "terugkijken"])
def test_what_is_no_method_cannot_be_stopped(name: str) -> None:
    play = meeting()
    play.run_to(name)
    assert not play.desk().stops
    with play.refused("not_now"):
        play.chair(ask.StopMethod("time"))


def test_only_the_chair_stops_a_method() -> None:
    play = Small(tiny(step("a"), step("b"))).run_to("a")
    for name in ("Fatma", "Lieke"):
        with play.refused("chair_only"):
            play.seat(name, ask.StopMethod("time"))
