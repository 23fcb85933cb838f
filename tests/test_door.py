"""Who is in the room: knocking, seats and walls."""

from __future__ import annotations

from server.room import commands as ask
from server.room.view import Viewer, view
from server.steps.kind import By
from tests.play import Play

# --- the door ---------------------------------------------------------------------------------------------------------


def test_who_knocks_is_shown_to_the_console_and_to_nobody_else() -> None:
    play = Play()
    before = play.shown()
    play.knock("Kees")
    assert [(one.name, one.taken) for one in play.desk().knocks] == [("Kees", False)]
    assert {name for name, seen in play.shown().items() if seen != before[name]} == {"console"}


def test_a_device_knocks_once_and_may_correct_its_name() -> None:
    play = Play()
    one = play.knock("Kes", "phone")
    assert play.knock("Kees", "phone") == one
    assert [knock.name for knock in play.room.knocks] == ["Kees"]
    assert view(play.room, Viewer("door", device="phone"), 0).name == "Kees"


def test_two_at_the_door_do_not_look_alike() -> None:
    play = Play()
    play.knock("Kees")
    for name in ("Kees", "kees", " K e e s", "Kéés", "Кees"):
        with play.refused("name_taken"):
            play.knock(name, "another phone")


def test_one_tap_lets_everybody_in_but_who_has_a_name_that_is_taken() -> None:
    play = Play()
    for name in ("Kees", "Els", "joost"):
        play.knock(name)
    assert [(one.name, one.taken) for one in play.desk().knocks] == [("Kees", False), ("Els", False), ("joost", True)]
    play.chair(ask.Admit())
    assert [one.name for one in play.room.seats[-2:]] == ["Kees", "Els"]
    assert [one.name for one in play.room.knocks] == ["joost"]
    with play.refused("name_taken"):
        play.chair(ask.Admit())
    with play.refused("name_taken"):
        play.chair(ask.Admit((play.room.knocks[0].id,)))


def test_a_name_that_only_looks_taken_is_told_as_taken() -> None:
    play = Play()
    play.knock("J0ost")
    assert play.desk().knocks[0].taken
    with play.refused("name_taken"):
        play.chair(ask.Admit())


def test_nobody_is_let_in_who_does_not_knock() -> None:
    play = Play()
    for knocks in ((), ("nobody",)):
        with play.refused("nobody_knocks"):
            play.chair(ask.Admit(knocks))


def test_letting_in_some_who_cannot_come_in_lets_nobody_in() -> None:
    play = Play()
    one, two = play.knock("Kees"), play.knock("joost")
    with play.refused("name_taken"):
        play.chair(ask.Admit((one, two)))


def test_a_device_with_a_seat_does_not_knock_again_under_another_name() -> None:
    play = Play()
    for by in (By(play.id("Lieke"), device="device-Lieke"), By(None, device="device-Lieke")):
        with play.refused("has_seat"):
            play.do(by, ask.Knock("Iemand anders"))


def test_who_is_declined_is_a_stranger_again() -> None:
    play = Play()
    play.chair(ask.Decline(play.knock("Kees")))
    assert view(play.room, Viewer("door", device="device-Kees"), 0).name is None


def test_the_door_holds_no_more_than_thirty_and_the_circle_too() -> None:
    play = Play(names=())
    for at in range(30):
        play.knock(f"gast {at}")
    with play.refused("door_busy"):
        play.knock("een te veel")
    play.chair(ask.Admit())
    play.knock("nog een")
    for command in (ask.Admit(), ask.AddSeat("Willemijn")):
        with play.refused("full"):
            play.chair(command)


def test_an_open_door_has_new_secrets_every_time_and_a_shut_door_has_none() -> None:
    play = Play()
    first = play.room.door
    play.wait(1)
    play.chair(ask.ShutDoor())
    shut = play.room.door
    play.chair(ask.OpenDoor())
    assert (shut.open, shut.token, shut.code) == (False, "", "")
    assert play.room.door.token not in ("", first.token)
    assert play.room.door.code not in ("", first.code)
    assert len(bytes.fromhex(play.room.door.token)) == 16
    assert not {*play.room.door.code} & {*"01ILO"}


def test_ids_say_nothing_of_the_order_of_coming_in() -> None:
    ids = [one.id for one in Play(seed=3).room.seats]
    assert ids != sorted(ids)
    assert len(set(ids)) == len(ids)


# --- seats ------------------------------------------------------------------------------------------------------------


def test_a_seat_without_a_phone_has_a_name_of_its_own() -> None:
    play = Play()
    play.chair(ask.AddSeat("Willemijn"))
    assert [(one.name, one.phone) for one in play.console().seats][-1] == ("Willemijn", False)
    with play.refused("name_taken"):
        play.chair(ask.AddSeat("willemijn"))


def test_seats_are_put_in_sitting_order_all_of_them_and_once() -> None:
    play = Play()
    ids = tuple(one.id for one in play.room.seats)
    play.chair(ask.Arrange(ids[::-1]))
    assert tuple(one.id for one in play.console().seats) == ids[::-1]
    for wrong in (ids[1:], (*ids, ids[0]), (*ids[1:], "nobody"), ()):
        with play.refused("no_seat"):
            play.chair(ask.Arrange(wrong))


def test_a_seat_goes_to_the_phone_that_knocks_and_the_old_phone_is_a_stranger() -> None:
    play = Play().to("vragen")
    play.seat("Anouk", ask.Here(False))
    fresh = play.move("Anouk")
    assert view(play.room, fresh, 0).name == "Anouk"
    assert view(play.room, fresh, 0).late
    assert play.place("Anouk").here
    old = view(play.room, Viewer("seat", play.id("Anouk"), "device-Anouk"), 0)
    assert (old.role, old.seats) == ("door", ())
    assert play.room.knocks == ()
    play.until("roddelen")
    assert not play.view("Anouk").late


def test_a_seat_is_moved_to_somebody_who_knocks() -> None:
    play = Play()
    with play.refused("nobody_knocks"):
        play.chair(ask.MoveSeat(play.id("Anouk"), "nobody"))
    knock = play.knock("Kees")
    with play.refused("no_seat"):
        play.chair(ask.MoveSeat("nobody", knock))


def test_a_seat_is_taken_away_but_not_an_owners_or_a_chairs() -> None:
    play = Play().to("vertellen")
    play.chair(ask.RemoveSeat(play.id("Teun")))
    assert "Teun" not in [one.name for one in play.console().seats]
    for name in ("Fatma", "Bram"):
        with play.refused("owner_stays"):
            play.chair(ask.RemoveSeat(play.id(name)))
    with play.refused("chair_stays"):
        play.chair(ask.RemoveSeat(play.id("Joost")))
    play.hand_over("Lieke")
    with play.refused("chair_stays"):
        play.chair(ask.RemoveSeat(play.id("Lieke")))


def test_an_offer_of_the_chair_goes_with_the_seat_it_was_made_to() -> None:
    play = Play().to("vertellen")
    play.chair(ask.HandOver(play.id("Teun")))
    play.chair(ask.RemoveSeat(play.id("Teun")))
    assert play.desk().offered is None


def test_somebody_says_to_be_away_and_back_and_the_chair_says_it_of_anybody() -> None:
    play = Play()
    play.seat("Lieke", ask.Here(False))
    play.seat("Lieke", ask.Here(False, play.id("Bram")))
    play.chair(ask.Here(False, play.id("Sanne")))
    assert [one.name for one in play.console().seats if not one.here] == ["Lieke", "Sanne"]
    play.chair(ask.Here(True, play.id("Lieke")))
    assert play.place("Lieke").here
    with play.refused("no_seat"):
        play.chair(ask.Here(True, "nobody"))


# --- walls ------------------------------------------------------------------------------------------------------------


def test_a_big_screen_shows_its_code_until_it_is_admitted() -> None:
    play = Play()
    by = By(None, device="beamer")
    play.do(by, ask.AskWall())
    play.do(by, ask.AskWall())
    code = view(play.room, Viewer("door", device="beamer"), 0).code
    assert [(one.code, one.admitted) for one in play.desk().walls] == [(code, False)]
    play.chair(ask.AdmitWall(play.room.walls[0].id))
    assert play.desk().walls[0].admitted
    play.chair(ask.DropWall(play.room.walls[0].id))
    assert play.room.walls == ()
    with play.refused("no_wall"):
        play.chair(ask.AdmitWall("nobody"))


def test_there_are_eight_walls_at_most_and_a_seat_is_none() -> None:
    play = Play()
    for at in range(8):
        play.do(By(None, device=f"beamer {at}"), ask.AskWall())
    with play.refused("door_busy"):
        play.do(By(None, device="beamer 9"), ask.AskWall())
    with play.refused("has_seat"):
        play.seat("Lieke", ask.AskWall())
