"""Writing at the same time: tips with a name for the owner, marks without a name for the average."""

from __future__ import annotations

from typing import Any

from server.room import commands as ask
from server.steps.kind import Ready
from server.steps.write import Answer
from tests.play import NAMES, Play
from tests.tiny import Small, step, talking, tiny, writing

MEMBERS = tuple(name for name in NAMES if name != "Fatma")


def tipping() -> Play:
    return Play().to("tip-schrijven")


def marking(names: tuple[str, ...] = NAMES) -> Play:
    return Play(names).to("terugkijken")


def test_members_are_asked_and_the_owner_waits() -> None:
    play = tipping()
    assert play.seen("Lieke").may
    assert [choice.tag for choice in play.seen("Lieke").choices] == ["start", "stop", "continue"]
    assert (play.seen("Fatma").may, play.seen("Fatma").choices, play.seen("wall").choices) == (False, (), ())
    with play.refused("not_yours"):
        play.seat("Fatma", Answer("start", "mezelf een tip"))


def test_a_tip_is_hidden_until_all_are_in_and_counted_on_the_console_only() -> None:
    play = tipping()
    before = play.shown()
    play.seat("Lieke", Answer("stop", "Meer diensten ruilen"))
    changed = {name for name, view in play.shown().items() if view != before[name]}
    assert changed == {"Lieke", "console"}
    assert play.seen("console").ready == Ready(1, 7)
    assert [one.text for one in play.seen("Lieke").mine] == ["Meer diensten ruilen"]
    assert [name for name, view in play.shown().items() if b"diensten ruilen" in view] == ["Lieke"]


def test_a_tip_may_be_given_again_and_nothing_is_an_answer_too() -> None:
    play = tipping()
    play.seat("Lieke", Answer("stop", "Eerst dit"))
    play.seat("Lieke", Answer("start", "Toch dat"))
    play.seat("Bram", Answer())
    assert [(one.text, one.tag) for one in play.seen("Lieke").mine] == [("Toch dat", "start")]
    assert (play.seen("Bram").done, play.seen("Bram").mine) == (True, ())
    assert play.seen("console").ready == Ready(2, 7)


def test_only_the_words_that_are_offered_can_be_chosen() -> None:
    play = tipping()
    with play.refused("not_a_choice"):
        play.seat("Lieke", Answer("else", "iets"))


def test_it_is_settled_when_everybody_with_a_phone_is_ready() -> None:
    play = Play(NAMES[:5], wish=("Bram", "Sanne"))
    play.without_phone("Willemijn")
    play.to("tip-schrijven")
    for name in ("Joost", "Lieke", "Sanne", "Milan"):
        assert not play.desk().settled
        play.seat(name, Answer())
    assert play.desk().settled


def test_a_new_phone_does_not_read_what_the_old_one_wrote() -> None:
    play = tipping()
    play.seat("Lieke", Answer("stop", "Meer diensten ruilen"))
    play.chair(ask.OpenDoor())
    play.move("Lieke")
    assert (play.seen("Lieke").done, play.seen("Lieke").mine) == (True, ())
    assert not [name for name, view in play.shown().items() if b"diensten ruilen" in view]


def test_writing_goes_on_after_a_writer_was_taken_away() -> None:
    play = tipping()
    play.seat("Lieke", Answer("stop", "van wie gaat"))
    play.chair(ask.RemoveSeat(play.id("Lieke")))
    play.seat("Bram", Answer("stop", "blijft"))
    play.on()
    assert [tip.text for tip in play.seen("Fatma").given] == ["blijft"]


def test_a_mark_is_final_and_nobody_knows_whose_it_is() -> None:
    one, other = marking(), marking()
    marks = (1, 5, 3, 4, 2, 5, 5, 1)
    for play, given in ((one, marks), (other, marks[::-1])):
        for name, mark in zip(NAMES, given, strict=True):
            play.seat(name, Answer(mark=mark))
    assert one.room == other.room
    with one.refused("answered"):
        one.seat("Lieke", Answer(mark=2))


def test_a_mark_is_on_the_scale() -> None:
    play = marking()
    for mark in (-1, 6):
        with play.refused("not_a_choice"):
            play.seat("Lieke", Answer(mark=mark))


def test_the_average_is_shown_when_all_are_in_and_four_gave_a_mark() -> None:
    play = marking(NAMES[:4])
    for name, mark in zip(NAMES[:3], (5, 4, 4), strict=True):
        play.seat(name, Answer(mark=mark))
    assert play.seen("console").average is None
    play.seat("Sanne", Answer(mark=4))
    assert play.seen("console").average == 4.2


def test_three_marks_show_no_average() -> None:
    play = marking(NAMES[:4])
    for name, mark in zip(NAMES[:4], (5, 4, 4, 0), strict=True):
        play.seat(name, Answer(mark=mark))
    assert (play.desk().settled, play.seen("console").average) == (True, None)


def test_a_phone_is_not_told_its_own_mark_or_the_average() -> None:
    play = marking()
    for name in NAMES:
        play.seat(name, Answer(mark=3))
    assert (play.seen("Lieke").mine, play.seen("Lieke").average, play.seen("wall").average) == ((), None, None)


def test_marks_are_forgotten_when_the_step_is_over() -> None:
    play = marking()
    play.seat("Lieke", Answer(mark=3))
    play.on()
    assert {one.name for one in play.room.artefacts} == {"agreements", "tips"}


def test_a_mark_that_comes_after_the_average_would_be_the_difference_and_is_not_taken() -> None:
    play = marking(NAMES[:6])
    play.seat("Fatma", ask.Here(False))
    for name, mark in zip(NAMES[:5], (5, 4, 4, 3, 4), strict=True):
        play.seat(name, Answer(mark=mark))
    assert play.seen("console").average == 4.0
    play.seat("Fatma", ask.Here(True))
    play.chair(ask.OpenDoor())
    play.sit("Els")
    for name in ("Fatma", "Els"):
        assert not play.seen(name).may
        with play.refused("not_now"):
            play.seat(name, Answer(mark=1))
    assert (play.seen("console").average, play.desk().settled) == (4.0, True)


def test_the_last_who_did_not_answer_may_leave_and_the_average_is_shown() -> None:
    play = marking(NAMES[:5])
    for name in NAMES[:4]:
        play.seat(name, Answer(mark=4))
    play.seat("Milan", ask.Here(False))
    assert play.seen("console").average == 4.0


# --- more than one text, with and without a name ----------------------------------------------------------------------


def listing(**more: Any) -> Small:
    read = step("lees", talking(of="ideas", shows="all"))
    steps = (step("schrijf", writing("ideas", to="all", entries=3, **more)), read)
    return Small(tiny(*steps), NAMES[:5]).run_to("schrijf")


def test_as_many_texts_are_taken_as_the_method_asks_for() -> None:
    play = listing()
    play.seat("Lieke", Answer(texts=("een", "twee", "drie")))
    assert [one.text for one in play.seen("Lieke").mine] == ["een", "twee", "drie"]
    with play.refused("list_full"):
        play.seat("Lieke", Answer(texts=("een", "twee", "drie", "vier")))
    play.seat("Lieke", Answer(texts=("toch dit", "")))
    assert [one.text for one in play.seen("Lieke").mine] == ["toch dit"]


def test_nobody_reads_what_is_written_before_the_step_that_shows_it_and_its_order_tells_no_writer() -> None:
    one, other = listing(), listing()
    for play, order in ((one, NAMES[:5]), (other, NAMES[:5][::-1])):
        for name in order:
            play.seat(name, Answer(text=f"van {name}"))
        assert {device for device, view in play.shown().items() if b"van Bram" in view} == {"Bram"}
        play.on()
    shown = [item.text for item in one.seen("Lieke").given]
    assert shown == [item.text for item in other.seen("Lieke").given]
    assert shown != [f"van {name}" for name in one.names(tuple(seat.id for seat in one.room.seats))]


def test_nameless_texts_are_final_and_two_meetings_that_differ_in_who_wrote_what_are_the_same() -> None:
    one, other = listing(named=False), listing(named=False)
    texts = ("een", "twee", "drie", "vier", "vijf")
    for play, given in ((one, texts), (other, texts[::-1])):
        for name, words in zip(NAMES[:5], given, strict=True):
            play.seat(name, Answer(text=words))
            assert play.seen(name).mine == ()
    assert one.room == other.room
    with one.refused("answered"):
        one.seat("Lieke", Answer(text="nog een"))
    one.on()
    assert sorted(item.text for item in one.seen("Lieke").given) == sorted(texts)
    assert {item.by for item in one.seen("Lieke").given} == {None}


def test_what_is_written_for_oneself_comes_back_to_oneself_alone() -> None:
    read = step("lees", talking(of="ideas", shows="self"))
    play = Small(tiny(step("schrijf", writing("ideas", to="self")), read), NAMES[:5]).run_to("schrijf")
    for name in NAMES[:3]:
        play.seat(name, Answer(text=f"van {name}"))
    play.on()
    assert [item.text for item in play.seen("Bram").given] == ["van Bram"]
    assert {device for device, view in play.shown().items() if b"van Lieke" in view} == {"Lieke"}
