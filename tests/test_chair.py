"""The chair goes from hand to hand: never in the hands of who owns the running case."""

from __future__ import annotations

from server.room import commands as ask
from server.steps.choose import Choose, Talk
from tests.play import NAMES, Play


def test_a_meeting_begins_with_a_chair_or_a_guide_and_three_people() -> None:
    play = Play()
    with play.refused("no_chair"):
        play.chair(ask.Begin())
    play.chair(ask.SetChair(guide=True))
    play.chair(ask.Begin())
    assert (play.console().chair, play.console().guide) == (None, True)
    few = Play(NAMES[:3])
    few.seat("Lieke", ask.Here(False))
    few.chair(ask.SetChair(few.id("Joost")))
    with few.refused("few_people"):
        few.chair(ask.Begin())


def chosen(first: str = "Fatma", second: str = "Bram", minutes: int = 120) -> Play:
    """A meeting in which these two were chosen in conversation."""
    play = Play(minutes=minutes).to("kiezen")
    play.chair(Talk())
    play.chair(Choose(play.id(first), play.id(second)))
    return play


def test_a_chair_who_owns_the_case_hands_the_chair_over_before_it_begins() -> None:
    play = chosen("Joost")
    assert play.desk().must == "chair_owns_case"
    with play.refused("chair_owns_case"):
        play.chair(ask.Next())
    play.chair(ask.HandOver(play.id("Lieke")))
    assert (play.desk().offered, play.view("Lieke").offered) == (play.id("Lieke"), True)
    with play.refused("chair_owns_case"):
        play.chair(ask.Next())
    play.seat("Lieke", ask.AcceptChair())
    play.chair(ask.Next())
    assert (play.owner, play.name(play.console().chair)) == ("Joost", "Lieke")
    assert play.desk().stand_in


def test_the_chair_comes_back_after_the_case() -> None:
    play = chosen("Joost")
    play.hand_over("Lieke")
    play.to("pauze")
    assert play.name(play.console().chair) == "Joost"


def test_a_chair_who_owns_the_second_case_hands_over_for_that_one() -> None:
    for minutes in (120, 90):  # with a break between the cases, and without
        play = chosen("Fatma", "Joost", minutes)
        play.until("tips")
        while play.desk().must != "chair_owns_case":
            play.on()
        play.hand_over("Lieke")
        play.chair(ask.Next())
        assert (play.step, play.owner, play.name(play.console().chair)) == ("vertellen", "Joost", "Lieke")
        play.until("terugkijken")
        assert play.name(play.console().chair) == "Joost"


def test_the_stand_in_of_the_first_case_may_own_the_second() -> None:
    for minutes in (120, 90):
        play = chosen("Joost", "Lieke", minutes)
        play.hand_over("Lieke")
        play.to("tips")
        play.turns()
        while play.owner != "Lieke":
            play.chair(ask.Next())
        assert (play.step, play.name(play.console().chair)) == ("vertellen", "Joost")


def test_the_chair_is_not_offered_to_the_owner_of_the_running_or_the_coming_case() -> None:
    play = chosen()
    with play.refused("owner_no_chair"):
        play.chair(ask.HandOver(play.id("Fatma")))
    play.on()
    with play.refused("owner_no_chair"):
        play.chair(ask.HandOver(play.id("Fatma")))
    play.to("pauze")
    with play.refused("owner_no_chair"):
        play.chair(ask.HandOver(play.id("Bram")))
    play.chair(ask.HandOver(play.id("Fatma")))


def test_an_offer_is_not_taken_by_who_became_the_owner_meanwhile() -> None:
    play = Play().to("inbreng")
    play.chair(ask.HandOver(play.id("Fatma")))
    play.until("vertellen")
    with play.refused("owner_no_chair"):
        play.seat("Fatma", ask.AcceptChair())


def test_the_chair_is_taken_on_ones_own_phone_or_declined() -> None:
    play = Play()
    play.without_phone("Willemijn")
    play.to("vragen")
    for name, code in (("Willemijn", "needs_phone"), ("Joost", "has_chair")):
        with play.refused(code):
            play.chair(ask.HandOver(play.id(name)))
    play.chair(ask.HandOver(play.id("Lieke")))
    for command in (ask.AcceptChair(), ask.DeclineChair()):
        with play.refused("not_offered"):
            play.seat("Bram", command)
    with play.refused("not_offered"):
        play.chair(ask.AcceptChair())
    play.seat("Lieke", ask.DeclineChair())
    assert (play.desk().offered, play.name(play.console().chair)) == (None, "Joost")
    play.chair(ask.HandOver(play.id("Lieke")))
    play.chair(ask.DeclineChair())
    with play.refused("not_offered"):
        play.seat("Lieke", ask.AcceptChair())


def test_the_laptop_can_always_take_the_chair_back() -> None:
    play = chosen("Joost")
    play.hand_over("Lieke")
    play.on()
    play.chair(ask.TakeChair())
    assert (play.name(play.console().chair), play.desk().stand_in) == ("Joost", False)


def test_a_guide_hands_the_chair_over_for_as_long_as_it_takes() -> None:
    play = Play()
    play.chair(ask.SetChair(guide=True))
    play.chair(ask.Begin())
    play.hand_over("Lieke")
    play.to("kiezen")
    play.chair(Talk())
    play.chair(Choose(play.id("Fatma"), play.id("Lieke")))
    play.until("pauze")
    assert (play.name(play.console().chair), play.desk().must) == ("Lieke", "chair_owns_case")
    play.hand_over("Bram")
    play.to("vertellen")
    assert (play.owner, play.name(play.console().chair)) == ("Lieke", "Bram")
    play.chair(ask.TakeChair())
    assert (play.console().chair, play.console().guide, play.desk().stand_in) == (None, True, False)
