"""Rating: one person marks what was written; nobody sees the marks before they are shown (methods.md 10.3)."""

from __future__ import annotations

from server import wire
from server.steps import ask, rate, reveal
from server.steps.kind import Done, NextTurn
from server.steps.write import Answer, Choice
from tests.play import NAMES, Play
from tests.tiny import ASK, Small, step, text, tiny, writing

MARKS = tuple(Choice(tag, text(tag)) for tag in ("koud", "lauw", "warm"))
FIXED = tuple(Choice(tag, text(tag)) for tag in ("vast", "los"))


def rating(why: bool = False) -> Small:
    options = rate.Options(ASK, ASK, "questions", MARKS, "rated", again=FIXED, why=why)
    answers = ask.Options(ASK, delivery="owner_selects", of="rated")
    steps = (step("schrijf", writing("questions", to="all", entries=2)), step("meet", options), step("lees", answers))
    play = Small(tiny(*steps), NAMES[:5]).run_to("schrijf")
    for name in ("Joost", "Lieke", "Bram"):
        play.seat(name, Answer(texts=(f"een van {name}", f"twee van {name}")))
    play.on()
    return play


def owner(play: Play) -> str:
    return play.owner or ""


def test_the_owner_sees_what_was_written_without_names_and_in_no_order_of_writers() -> None:
    play = rating()
    shown = play.seen(owner(play)).items
    assert len(shown) == 6
    assert {one.by for one in shown} == {None}
    assert [one.id for one in shown] == [str(at) for at in range(6)]


def test_marks_are_seen_by_who_gives_them_alone() -> None:
    play = rating()
    before = play.shown()
    play.seat(owner(play), rate.Rate("2", "warm", "vast"))
    changed = {name for name, view in play.shown().items() if view != before[name]}
    assert changed == {owner(play)}
    assert [(one.item, one.mark, one.again) for one in play.seen(owner(play)).ratings] == [("2", "warm", "vast")]


def test_a_mark_may_be_given_again_and_what_is_not_offered_is_refused() -> None:
    play = rating()
    play.seat(owner(play), rate.Rate("2", "warm"))
    play.seat(owner(play), rate.Rate("2", "koud"))
    assert [one.mark for one in play.seen(owner(play)).ratings] == ["koud"]
    for wrong in (rate.Rate("2", "heet"), rate.Rate("99", "warm"), rate.Rate("2", "warm", "koud")):
        with play.refused("not_a_choice"):
            play.seat(owner(play), wrong)


def test_nobody_else_rates_and_the_chair_may_only_say_that_it_is_done() -> None:
    play = rating()
    with play.refused("not_your_turn"):
        play.seat("Lieke", rate.Rate("2", "warm"))
    assert not play.desk().settled
    play.chair(NextTurn())
    assert (play.desk().settled, play.lit) == (True, None)


def test_it_is_done_when_all_is_marked_or_the_owner_says_so() -> None:
    play = rating()
    for at in range(6):
        assert not play.desk().settled
        play.seat(owner(play), rate.Rate(str(at), "lauw"))
    assert play.desk().settled
    play = rating()
    play.seat(owner(play), Done())
    assert play.desk().settled


def test_the_marks_go_with_the_items_to_the_step_that_shows_them() -> None:
    play = rating(why=True)
    play.seat(owner(play), rate.Rate("2", "warm", "los", "raakt me"))
    play.on()
    marked = next(one for one in play.seen("Lieke").items if one.tag)
    assert (marked.id, marked.tag, marked.more) == ("2", "warm", ("los", "raakt me", "warm", "los"))
    assert b"raakt me" not in wire.shown(play.wall())


def test_a_word_to_a_mark_is_kept_only_where_it_is_asked_for() -> None:
    play = rating()
    play.seat(owner(play), rate.Rate("2", "warm", "los", "raakt me"))
    assert play.seen(owner(play)).ratings[0].why == ""


def test_written_questions_are_answered_one_after_the_other_as_the_owner_picks_them() -> None:
    play = rating()
    play.on()
    assert (play.lit, play.desk().settled) == (owner(play), False)
    play.seat(owner(play), ask.Select("3"))
    assert play.seen("Lieke").item == "3"
    play.seat(owner(play), Done())
    assert (play.seen("Lieke").item, play.seen("Lieke").answered) == (None, ("3",))
    play.seat(owner(play), ask.Select("4"))
    play.seat(owner(play), ask.Leave())
    assert play.seen("Lieke").answered == ("3",)
    with play.refused("not_now"):
        play.seat(owner(play), ask.Select("77"))
    with play.refused("chair_only"):
        play.seat("Lieke", ask.Select("1"))
    play.seat(owner(play), Done())
    assert play.desk().settled


def test_a_step_that_shows_it_to_the_owner_alone_shows_the_others_nothing() -> None:
    options = reveal.Options("ideas", ASK, ASK, "owner")
    play = Small(tiny(step("schrijf", writing("ideas", to="owner")), step("lees", options)), NAMES[:5]).run_to(
        "schrijf"
    )
    play.seat("Lieke", Answer(text="voor jou"))
    play.on()
    seen = {name for name, view in play.shown().items() if b"voor jou" in view}
    assert seen == {owner(play)}
