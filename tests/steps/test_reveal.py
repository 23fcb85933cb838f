"""What lies in the pile is shown to the group without the owner; ticked notes to the owner, who may decline."""

from __future__ import annotations

from server.room import commands as ask
from server.steps.commit import Record
from server.steps.reveal import Want
from tests.play import NAMES, Play


def piled(step: str = "stapel") -> Play:
    play = Play(notes=True).to("roddelen")
    for at, name in enumerate(("Joost", "Lieke", "Bram", "Sanne", "Milan")):
        play.lay(name, f"briefje {at}", share=at in (1, 3))
    return play.to(step)


def texts(play: Play, name: str) -> set[str]:
    return {item.text for item in play.seen(name).items}


def test_the_group_reads_all_of_it_in_one_shuffled_batch_without_names() -> None:
    play = piled()
    items = play.seen("Joost").items
    assert {item.text for item in items} == {f"briefje {at}" for at in range(5)}
    assert [(item.id, item.by, item.tag, item.more) for item in items] == [(str(at), None, "", ()) for at in range(5)]
    assert all(play.seen(name).items == items for name in NAMES if name != "Fatma")


def test_the_order_is_by_chance_and_not_of_the_ids() -> None:
    def order(of: str) -> list[str]:
        play = Play(notes=True).to("roddelen")
        for at in range(6):
            play.lay("Lieke", f"briefje {at}", note=f"{of}{at}" * 10)
        return [item.text for item in play.to("stapel").seen("Joost").items]

    piles = [order(of) for of in "abcd"]
    assert any(pile != sorted(pile) for pile in piles)


def test_owner_console_and_wall_read_nothing_of_it() -> None:
    play = piled()
    for name in ("Fatma", "console", "wall"):
        seen = play.seen(name)
        assert (seen.shown, seen.items) == (False, ())
    assert play.seen("Fatma").turned


def test_who_came_late_or_moved_during_the_seal_reads_nothing_of_it() -> None:
    play = Play(notes=True).to("roddelen")
    play.lay("Joost", "een briefje")
    play.chair(ask.OpenDoor())
    play.sit("Els")
    play.move("Lieke")
    play.on()
    play.move("Bram", "a third phone")
    assert play.step == "stapel"
    for name in ("Els", "Lieke", "Bram"):
        assert (play.seen(name).shown, play.seen(name).items) == (False, ())
    assert texts(play, "Joost") == {"een briefje"}


def test_the_owner_is_asked_after_the_decision_and_reads_only_what_was_ticked() -> None:
    play = piled("besluit")
    play.seat("Fatma", Record("Ik zeg nee"))
    play.on()
    assert (play.seen("Fatma").asked, play.seen("Fatma").items) == (True, ())
    play.seat("Fatma", Want(True))
    assert not play.seen("Fatma").asked
    assert texts(play, "Fatma") == {"briefje 1", "briefje 3"}
    assert sorted(item.id for item in play.seen("Fatma").items) == ["0", "1"]
    assert all(play.seen(name).items == () for name in (*NAMES, "console", "wall") if name != "Fatma")


def test_the_owner_may_decline_and_nothing_is_shown() -> None:
    play = piled("briefjes")
    play.seat("Fatma", Want(False))
    assert (play.seen("Fatma").asked, play.seen("Fatma").items) == (False, ())


def test_nobody_else_can_want_it() -> None:
    play = piled("briefjes")
    for name in ("Lieke", "Joost"):
        with play.refused("owner_only"):
            play.seat(name, Want(True))
    with play.refused("owner_only"):
        play.chair(Want(True))


def test_an_owner_without_a_phone_has_nothing_read_out_by_the_console() -> None:
    play = Play(NAMES[:5], notes=True, wish=("Willemijn", "Bram"))
    play.without_phone("Willemijn")
    play.to("briefjes")
    with play.refused("own_hand_only"):
        play.booth("Willemijn", Want(True))


def test_the_pile_is_gone_when_the_case_is_over() -> None:
    play = piled("pauze")
    assert {one.name for one in play.room.artefacts} & {"notes", "shared"} == set()


def test_each_pile_names_the_seats_that_may_read_it_fixed_when_it_was_made() -> None:
    play = Play(notes=True).to("roddelen")
    play.chair(ask.OpenDoor())
    play.sit("Els")
    play.move("Lieke")
    play.on()
    seen_by = {one.name: set(play.names(one.seen_by)) for one in play.room.artefacts if one.case}
    assert seen_by == {"notes": {*NAMES} - {"Fatma", "Lieke"}, "shared": {"Fatma"}}
    play.to("pauze")
    play.to("stapel")
    seen_by = {one.name: set(play.names(one.seen_by)) for one in play.room.artefacts if one.case == play.id("Bram")}
    assert seen_by["notes"] == {*NAMES, "Els"} - {"Bram"}
