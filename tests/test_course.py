"""The course of a meeting: what comes after what, one step back, the second case, and the end."""

from __future__ import annotations

import pytest

from server.room import commands as ask
from server.room.view import view
from server.steps.choose import Anew, Choose, Talk
from server.steps.kind import NextTurn
from tests.play import NAMES, Play

OPENING = ["afspraken", "inchecken", "inbreng", "kiezen"]
CASE = ["vertellen", "vragen", "oordeel", "roddelen", "besluit", "tip-schrijven", "tips"]
WITH_NOTES = ["vertellen", "vragen", "oordeel", "roddelen", "stapel", "besluit", "briefjes", "tip-schrijven", "tips"]
CLOSING = ["terugkijken", "voor-de-voorzitter", "bewaren"]


def held(play: Play) -> list[str]:
    """Play a whole meeting in the plainest way; give its steps."""
    play.begin()
    steps = [play.step]
    while play.step != "bewaren":
        play.pass_step()
        steps.append(play.step)
    play.chair(ask.End())
    return steps


# --- whole meetings ---------------------------------------------------------------------------------------------------


def test_two_cases_with_a_break_between_them() -> None:
    assert held(Play()) == [*OPENING, *CASE, "pauze", *CASE, *CLOSING]


def test_with_notes_the_group_reads_them_and_the_owner_is_asked() -> None:
    assert held(Play(notes=True)) == [*OPENING, *WITH_NOTES, "pauze", *WITH_NOTES, *CLOSING]


def test_a_short_meeting_has_no_break() -> None:
    assert held(Play(minutes=90)) == [*OPENING, *CASE, *CASE, *CLOSING]


def test_one_case_when_the_meeting_is_for_one() -> None:
    assert held(Play(minutes=60, cases=1)) == [*OPENING, *CASE, *CLOSING]


@pytest.mark.parametrize("minutes", [60, 120])
def test_one_case_when_only_one_was_brought(minutes: int) -> None:
    play = Play(minutes=minutes).to("kiezen")
    play.chair(Talk())
    play.chair(Choose(play.id("Teun")))
    steps = [play.step]
    while play.step != "bewaren":
        play.pass_step()
        steps.append(play.step)
    assert steps == ["kiezen", *CASE, *CLOSING]


def test_four_people_one_of_them_without_a_phone_and_a_guide() -> None:
    play = Play(NAMES[:3], wish=("Willemijn", "Bram"))
    play.without_phone("Willemijn")
    play.chair(ask.SetChair(guide=True))
    play.chair(ask.Begin())
    owners = []
    while play.step != "bewaren":
        owners += [play.owner] if play.step == "vertellen" else []
        play.pass_step()
    play.chair(ask.End())
    assert owners == ["Willemijn", "Bram"]
    assert play.desk().record.present == ("Joost", "Lieke", "Bram", "Willemijn")


def test_a_meeting_in_which_nobody_taps_anything_but_the_vote_reaches_its_end() -> None:
    play = Play()
    play.begin()
    while play.step != "bewaren":
        while play.floor().lit:
            play.chair(NextTurn())
        if play.step == "kiezen":
            play.vote()
        play.on()
    play.chair(ask.End())
    assert play.room.ended


def test_the_owner_of_the_first_case_is_a_member_in_the_second() -> None:
    play = Play().to("vertellen")
    assert (play.view("Fatma").role, play.view("Bram").role, play.console().case) == ("owner", "member", 0)
    play.until("pauze")
    assert {play.view(name).role for name in NAMES} == {"member"}
    play.until("vertellen")
    assert (play.view("Fatma").role, play.view("Bram").role, play.console().case) == ("member", "owner", 1)


def test_what_comes_next_is_told_to_the_console_alone() -> None:
    play = Play().to("oordeel")
    coming = play.desk().next
    assert (coming.id, coming.number, coming.count) == ("roddelen", 5, 7)
    play.until("besluit")
    assert play.desk().next.id == "tip-schrijven"


def test_notes_switched_on_half_way_are_read_from_then_on() -> None:
    play = Play().to("oordeel")
    play.chair(ask.SetNotes(True))
    play.until("roddelen")
    play.lay("Lieke", "toch een briefje")
    play.on()
    assert play.step == "stapel"


def test_when_notes_are_switched_off_after_the_pile_the_owner_is_not_asked() -> None:
    play = Play(notes=True).to("besluit")
    play.chair(ask.SetNotes(False))
    play.on()
    assert play.step == "tip-schrijven"


# --- one step back ----------------------------------------------------------------------------------------------------


def test_one_step_back_gives_the_step_as_it_was_left() -> None:
    play = Play().to("vragen")
    play.chair(NextTurn())
    play.wait(30)
    state, clock = play.state, play.console().clock
    play.on()
    play.wait(100)
    play.chair(ask.Back())
    assert (play.step, play.state) == ("vragen", state)
    assert play.console().clock == clock
    assert (play.lit, play.console().turn) == ("Anouk", None)


def test_back_is_one_step_once() -> None:
    play = Play().to("vragen")
    play.on()
    assert play.desk().back
    play.chair(ask.Back())
    assert not play.desk().back
    with play.refused("no_step_back"):
        play.chair(ask.Back())
    play.on()
    play.chair(ask.Back())
    assert play.step == "vragen"


def test_there_is_nothing_before_the_first_step() -> None:
    play = Play().to("afspraken")
    with play.refused("no_step_back"):
        play.chair(ask.Back())


def test_back_to_the_choice_keeps_it_until_it_is_made_anew() -> None:
    play = Play().to("vertellen")
    play.chair(ask.Back())
    assert (play.step, play.state.phase) == ("kiezen", "chosen")
    play.chair(Anew())
    play.vote(dict.fromkeys(NAMES, ("Teun", "Anouk")))
    play.on()
    assert play.owner == "Teun"
    play.to("pauze")
    play.on()
    assert play.owner == "Anouk"


def test_back_from_the_pile_lets_the_group_write_on_and_the_owner_stays_sealed() -> None:
    play = Play(notes=True).to("roddelen")
    play.lay("Lieke", "eerste briefje")
    play.on()
    play.chair(ask.Back())
    assert (play.step, play.seen("Fatma").turned) == ("roddelen", True)
    play.lay("Bram", "tweede briefje")
    play.on()
    assert {item.text for item in play.seen("Teun").items} == {"eerste briefje", "tweede briefje"}
    assert play.seen("Fatma").items == ()


def test_back_over_the_border_of_a_case_gives_its_owner_back() -> None:
    play = Play().to("pauze")
    play.chair(ask.Back())
    assert (play.step, play.owner, play.console().case) == ("tips", "Fatma", 0)
    play.on()
    play.on()
    assert (play.step, play.owner) == ("vertellen", "Bram")


def test_who_came_late_stays_late_in_the_step_one_goes_back_to() -> None:
    play = Play(notes=True).to("roddelen")
    play.lay("Lieke", "eerste briefje")
    play.on()
    play.chair(ask.OpenDoor())
    play.sit("Els")
    play.move("Milan")
    play.chair(ask.Back())
    assert play.view("Els").late
    assert play.view("Milan").late
    play.on()
    assert [play.seen(name).items for name in ("Els", "Milan", "Fatma")] == [(), (), ()]


def test_back_undoes_what_a_step_took_in_the_schedule() -> None:
    play = Play().to("vertellen")
    play.wait(400)
    behind = play.desk().behind
    play.on()
    assert play.desk().behind == behind + 100 - 30
    play.chair(ask.Back())
    assert play.desk().behind == behind


# --- when the second case does not fit any more -----------------------------------------------------------------------


def late() -> Play:
    """A first case that took so long that the second cannot have its minimum."""
    play = Play().on_time("vragen")
    play.wait(30 * 60)
    play.pass_step()
    assert play.desk().lacking > 0
    return play


def test_the_chair_is_asked_and_may_leave_the_second_case_for_next_time() -> None:
    play = late()
    play.chair(ask.PlanCase("next_time"))
    assert play.desk().lacking == 0
    assert play.room.cases[1:] == ()
    steps = []
    while play.step != "bewaren":
        steps.append(play.step)
        play.pass_step()
    assert steps == ["oordeel", "roddelen", "besluit", "tip-schrijven", "tips", *CLOSING[:-1]]


def test_next_time_can_also_be_said_in_the_break_before_the_second_case() -> None:
    play = late().on_time("pauze")
    play.chair(ask.PlanCase("next_time"))
    play.on()
    assert play.step == "terugkijken"


def test_the_meeting_may_stop_later() -> None:
    play = late()
    lacking, ends = play.desk().lacking, play.desk().ends
    play.chair(ask.PlanCase("later"))
    assert play.desk().lacking == 0
    assert 0 < play.desk().ends - ends <= lacking * 1000
    play.on_time("roddelen")
    assert play.desk().lacking == 0


def test_the_second_case_may_be_shorter_than_its_minimum_but_not_its_tail() -> None:
    play = late()
    before = {(line.title.nl, line.case): line.planned for line in play.desk().schedule}
    play.chair(ask.PlanCase("shorter"))
    after = {(line.title.nl, line.case): line.planned for line in play.desk().schedule}
    less = {title for title, case in before if case == 1 and after[title, 1] < before[title, 1]}
    assert less == {"Vragen", "Roddelen", "Wat bracht het?"}
    assert all(after[key] == before[key] for key in before if key[1] != 1)
    assert play.desk().lacking == 0


@pytest.mark.parametrize("answer", ["shorter", "next_time", "later"])
def test_nothing_is_planned_for_a_second_case_that_runs_or_is_not_there(answer: str) -> None:
    for play in (Play(cases=1).to("vragen"), Play().to("pauze")):
        if play.step == "pauze":
            play.on()
        with play.refused("not_now"):
            play.chair(ask.PlanCase(answer))  # type: ignore[arg-type]


def test_the_last_step_is_the_end() -> None:
    play = Play().to("bewaren")
    assert play.desk().next is None
    with play.refused("last_step"):
        play.chair(ask.Next())


def test_a_meeting_that_was_begun_in_english_tells_it() -> None:
    play = Play()
    play.change(language="en")
    assert view(play.room, play.viewer("Lieke"), 0).language == "en"
