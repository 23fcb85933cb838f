"""Keep or wipe: chosen item by item; what nobody chooses is gone."""

from __future__ import annotations

from server.plain import to_json
from server.room import commands as ask
from server.steps.commit import Record
from server.steps.keep import Findings, Keep
from server.steps.kind import Ready
from tests.play import NAMES, Play


def keeping() -> Play:
    """A meeting with an action of Fatma's and tips for her and for Bram."""
    play = Play().to("besluit")
    play.seat("Fatma", Record("Ik zeg maandag nee", "maandag", "Ik slaap door"))
    play.to("tip-schrijven")
    play.full_step("voor Fatma: ")
    play.on()
    play.to("tip-schrijven")
    play.full_step("voor Bram: ")
    return play.to("bewaren")


def test_owners_see_their_own_things_and_nobody_elses() -> None:
    play = keeping()
    assert {item.tag for item in play.seen("Fatma").own} == {"action", "start"}
    assert len(play.seen("Fatma").own) == 8
    assert all(item.text.startswith("voor Bram") for item in play.seen("Bram").own)
    assert all(play.seen(name).own == () for name in (*NAMES, "console", "wall") if name not in ("Fatma", "Bram"))


def test_an_action_goes_into_the_record_only_in_the_words_its_owner_gives() -> None:
    play = keeping()
    assert play.desk().record.actions == ()
    play.seat("Fatma", Keep("Ik oefen nee zeggen"))
    assert [(item.by, item.text) for item in play.desk().record.actions] == [(play.id("Fatma"), "Ik oefen nee zeggen")]
    assert play.seen("Fatma").recorded == "Ik oefen nee zeggen"
    play.seat("Fatma", Keep())
    assert play.desk().record.actions == ()


def test_who_has_no_action_puts_nothing_in_the_record() -> None:
    play = keeping()
    for name in ("Lieke", "Bram"):
        with play.refused("no_action"):
            play.seat(name, Keep("Fatma moet nee zeggen"))


def test_the_chair_types_the_line_the_group_words_together() -> None:
    play = keeping()
    with play.refused("chair_only"):
        play.seat("Lieke", Findings("Mijn eigen bevinding"))
    play.chair(Findings("Nee zeggen is ook zorgen"))
    assert play.desk().record.findings == "Nee zeggen is ook zorgen"
    assert play.seen("console").findings == "Nee zeggen is ook zorgen"


def test_who_is_ready_is_a_number_on_the_console() -> None:
    play = keeping()
    before = play.shown()
    play.seat("Lieke", Keep())
    assert play.seen("console").ready == Ready(1, 8)
    assert {name for name, view in play.shown().items() if view != before[name]} == {"Lieke", "console"}


def test_nothing_is_kept_by_the_console_for_who_has_no_phone() -> None:
    play = Play(NAMES[:4])
    play.without_phone("Willemijn")
    play.to("bewaren")
    with play.refused("own_hand_only"):
        play.booth("Willemijn", Keep())


def test_the_end_wipes_everything_but_the_record() -> None:
    play = keeping()
    play.chair(ask.Park("iets voor later"))
    play.seat("Fatma", Keep("Ik oefen nee zeggen"))
    play.chair(Findings("Nee zeggen is ook zorgen"))
    play.chair(ask.End())
    left = to_json(play.room)
    for gone in (b"maandag nee", b"slaap door", b"tip Lieke", b"voor Bram", b"voor later"):
        assert gone not in left
    record = play.desk().record
    assert (record.actions[0].text, record.findings) == ("Ik oefen nee zeggen", "Nee zeggen is ook zorgen")
    assert record.present == NAMES
    assert (play.room.cases, play.room.door.open) == ((), False)


def test_after_the_end_nothing_can_be_done() -> None:
    play = keeping()
    play.chair(ask.End())
    for command in (ask.End(), ask.Begin(), ask.OpenDoor(), ask.Back(), ask.Park("x")):
        with play.refused("ended"):
            play.chair(command)
    with play.refused("ended"):
        play.seat("Fatma", Keep("toch"))
    assert {play.view(name).place for name in NAMES} == {"ended"}
    assert play.view("Fatma").step is None


def test_the_end_is_the_last_steps_alone() -> None:
    play = Play().to("voor-de-voorzitter")
    with play.refused("not_last_step"):
        play.chair(ask.End())
    play.until("bewaren")
    play.chair(ask.TimeOut())
    with play.refused("not_last_step"):
        play.chair(ask.End())
    play.chair(ask.Resume())
    with play.refused("chair_only"):
        play.seat("Lieke", ask.End())
    play.chair(ask.End())


def test_a_phone_that_comes_while_people_choose_reads_nothing_of_the_seats_things() -> None:
    play = keeping()
    play.seat("Fatma", Keep("Ik oefen nee zeggen"))
    play.move("Fatma")
    assert (play.seen("Fatma").own, play.seen("Fatma").recorded) == ((), None)
