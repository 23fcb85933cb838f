"""Rounds: a line may be typed, nobody must; tips reach their owner only."""

from __future__ import annotations

from server.steps.kind import Done, Pass
from server.steps.round import Line
from tests.play import NAMES, Play
from tests.tiny import Small, step, talking, tiny


def inventory() -> Play:
    return Play().to("inbreng")


def test_nothing_can_be_typed_where_the_method_only_speaks() -> None:
    play = Play().to("inchecken")
    with play.refused("not_now"):
        play.seat("Lieke", Line("Hoe zit ik erbij?"))


def test_a_typed_line_stays_on_its_own_phone_until_the_vote() -> None:
    play = inventory()
    before = play.shown()
    play.seat("Fatma", Line("Hoe zeg ik nee?"))
    assert play.seen("Fatma").mine == "Hoe zeg ik nee?"
    assert {name for name, view in play.shown().items() if view != before[name]} == {"Fatma"}


def test_a_line_replaces_the_one_before_and_an_empty_one_takes_it_back() -> None:
    play = inventory()
    play.seat("Fatma", Line("Eerste"))
    play.seat("Fatma", Line("Tweede"))
    assert play.seen("Fatma").mine == "Tweede"
    play.seat("Fatma", Line(""))
    assert play.seen("Fatma").mine is None


def test_a_line_is_one_line_of_at_most_three_hundred_signs() -> None:
    play = inventory()
    play.seat("Fatma", Line("Hoe zeg ik\n\nnee?"))
    assert play.seen("Fatma").mine == "Hoe zeg ik nee?"
    with play.refused("text_long"):
        play.seat("Fatma", Line("x" * 301))


def test_who_typed_or_spoke_brings_a_case_and_who_passed_does_not() -> None:
    play = inventory()
    play.seat("Anouk", Line("Getypt en toch gepast"))
    play.seat("Lieke", Done())
    play.seat("Bram", Pass())
    play.seat("Anouk", Pass())
    play.seat("Teun", Line("Alleen getypt"))
    play.on()
    cases = {play.name(case.by): case.text for case in play.seen("Milan").cases}
    assert cases == {"Lieke": "", "Teun": "Alleen getypt"}


def test_the_order_of_typing_is_not_kept() -> None:
    one, other = inventory(), inventory()
    for play, names in ((one, NAMES), (other, NAMES[::-1])):
        for name in names:
            play.seat(name, Line(f"casus van {name}"))
    assert one.room == other.room


def test_typing_goes_on_after_a_seat_with_a_line_was_taken_away() -> None:
    from server.room import commands as ask

    play = inventory()
    play.seat("Fatma", Line("Van een gast die gaat"))
    play.chair(ask.RemoveSeat(play.id("Fatma")))
    play.seat("Bram", Line("Blijft"))
    play.turns()
    play.on()
    assert {play.name(case.by) for case in play.state.cases} == {*NAMES} - {"Fatma"}


def test_the_owner_has_no_turn_when_the_members_give_tips() -> None:
    play = Play().to("tips")
    assert play.owner not in play.turns()
    with play.refused("not_your_turn"):
        play.seat(play.owner or "", Done())


def test_tips_are_shown_to_their_owner_with_the_writers_name_and_to_nobody_else() -> None:
    play = Play().to("tip-schrijven")
    play.full_step()
    play.on()
    given = {play.name(tip.by): tip.text for tip in play.seen("Fatma").given}
    assert given == {name: f"tip {name}" for name in NAMES if name != "Fatma"}
    others = [play.seen(name) for name in NAMES if name != "Fatma"] + [play.seen("console"), play.seen("wall")]
    assert all(seen.given == () for seen in others)


def test_the_second_owner_reads_the_tips_of_the_second_case_alone() -> None:
    play = Play().to("tip-schrijven")
    play.full_step("voor Fatma: ")
    play.until("pauze")
    play.to("tip-schrijven")
    play.full_step("voor Bram: ")
    play.on()
    assert len(play.seen("Bram").given) == 7
    assert all(tip.text.startswith("voor Bram: ") for tip in play.seen("Bram").given)
    assert play.seen("Fatma").given == ()


def test_a_line_for_oneself_comes_back_to_oneself_alone() -> None:
    typed = step("typ", talking(line=True, leaves="own", to="self"))
    play = Small(tiny(typed, step("lees", talking(of="own", shows="self"))), NAMES[:5]).run_to("typ")
    for name in NAMES[:3]:
        play.seat(name, Line(f"van {name}"))
    play.turns()
    play.on()
    assert [item.text for item in play.seen("Bram").given] == ["van Bram"]
    assert {device for device, view in play.shown().items() if b"van Lieke" in view} == {"Lieke"}
