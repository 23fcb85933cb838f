"""Which method fits: for every method, size of its group and length the plan adds up, or it says why not."""

from __future__ import annotations

import pytest

from server import methods
from server.plain import replace
from server.room import clock, fit
from server.room import commands as ask
from server.room.layout import composed, laid_out
from server.room.method import Method
from server.room.model import Group, Programme, Room, Seat
from server.room.scene import without
from server.steps.kind import Offer
from tests.play import NAMES
from tests.tiny import Small, step, tiny

METHODS = sorted(methods.shelf())
MINUTES = (60, 90, 120, 180)


def circle(count: int) -> tuple[Seat, ...]:
    return tuple(Seat(f"s{at}", f"Naam{at}", f"d{at}") for at in range(count))


def gathered(method: Method, count: int, minutes: int, cases: int = 1, group: Group | None = None) -> Room:
    """Give a lobby with so many people, planned by this method."""
    programme = composed(methods.around(), method, minutes, cases)
    return Room("r", "nl", programme, group or Group("experienced", "high"), seats=circle(count))


def offered(room: Room, name: str) -> Offer:
    return next(one for one in fit.offers(room, methods.shelf()) if one.method == name)


def planned(room: Room, count: int) -> Programme:
    stops = laid_out(room.programme, count)
    return clock.plan(replace(room.programme, stops=stops), count, without(room))


@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize("name", METHODS)
def test_the_plan_adds_up_and_the_tail_is_whole_or_it_says_why_it_does_not_fit(name: str, minutes: int) -> None:
    method = methods.method(name)
    for count in range(max(method.people.least, 3), method.people.most + 1):
        room = gathered(method, count, minutes)
        offer, programme = offered(room, name), planned(room, count)
        total = sum(stop.planned for stop in programme.stops) + clock.changes(programme, programme.stops)
        if offer.hard:
            assert (offer.why, offer.least > fit.time_left(room)) == ("short", True)
            assert total > minutes * 60 or fits_only_without_slack(total, minutes)
            continue
        assert total <= minutes * 60, f"{count} people: {total / 60:.1f} of {minutes} minutes"
        for stop in programme.stops:
            step_ = programme.steps[stop.step]
            wish = clock.asked(programme, stop, count, without(room))
            assert stop.planned >= wish.least, step_.id
            assert not step_.time.reserved or stop.planned >= wish.usual, step_.id


def fits_only_without_slack(total: int, minutes: int) -> bool:
    """Tell whether a plan fits to within the half minute by which a case is left room to begin."""
    return minutes * 60 - total <= 2 * clock.CHANGE


@pytest.mark.parametrize("name", METHODS)
def test_every_method_fits_somewhere_and_its_own_bounds_are_kept(name: str) -> None:
    method = methods.method(name)
    best = gathered(method, max(method.people.best, 3), 240)
    assert offered(best, name).why == ""
    few, many = gathered(method, method.people.least - 1, 240), gathered(method, method.people.most + 1, 240)
    assert (offered(few, name).why, offered(few, name).hard) == ("few", True)
    assert (offered(many, name).why, offered(many, name).hard) == ("many", True)


def test_what_asks_more_of_a_group_than_it_has_is_told_and_not_forbidden() -> None:
    demanding = tiny(step("a"), asks=replace(tiny(step("a")).asks, experience="experienced", safety="high"))
    shelf = {"klein": demanding}

    def why(group: Group) -> tuple[str, bool]:
        one = fit.offers(gathered(demanding, 6, 120, group=group), shelf)[0]
        return one.why, one.hard

    assert why(Group("any", "high")) == ("experience", False)
    assert why(Group("experienced", "mid")) == ("safety", False)
    assert why(Group("experienced", "high")) == ("", False)


def test_ten_steps_in_an_hour_and_the_chain_with_twelve_say_why_not() -> None:
    ten = offered(gathered(methods.method("tien-stappen-a"), 6, 60), "tien-stappen-a")
    assert (ten.why, ten.hard) == ("short", True)
    chain = offered(gathered(methods.method(), 12, 180), "ketting")
    assert (chain.why, chain.hard, chain.people[1] < 12) == ("many", True, True)


def test_with_two_cases_each_has_half_of_what_is_left() -> None:
    method = methods.method()
    one, two = (fit.time_left(gathered(method, 8, 120, cases)) for cases in (1, 2))
    assert 2 * two <= one <= 2 * two + 600


def test_while_a_method_is_chosen_for_a_case_the_time_is_what_that_case_has() -> None:
    play = Small(methods.method(), NAMES, 90)
    play.chair(ask.SetMethod(""))
    play.run_to("afspraken").on_time("methode")
    own = [stop for stop in play.room.programme.stops if stop.case == 0 and stop.planned]
    assert fit.time_left(play.room) <= sum(stop.planned for stop in own) + 600
    assert {one.method: one.why for one in play.seen("console").offers}["tien-stappen-a"] == "short"
