"""Who a device is: known by its secret alone, in a room that is handed in; who may knock, and who has lost a place."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest

from server.entrance import Entrance, device_of, lost, same
from server.refused import Refused
from server.room import commands as ask
from server.room.model import Door, Knock, Room, Seat, Wall
from server.room.view import Viewer
from server.steps.kind import By
from server.wire import Order
from tests.play import Play

OPEN = Door(True, "the-token-in-the-code", "ABC234")


def room(**more: Any) -> Room:
    """Give a room with a seat, a seat without a phone, somebody who knocked, and two walls."""
    plain: dict[str, Any] = {
        "door": OPEN,
        "seats": (Seat("s1", "Lieke", "phone"), Seat("s2", "Willemijn")),
        "knocks": (Knock("k1", "Kees", "waits"),),
        "walls": (Wall("w1", "AB12", "beamer", admitted=True), Wall("w2", "CD34", "other beamer")),
    }
    return Room("r1", "nl", Play(()).room.programme, **(plain | more))


def entrance() -> tuple[Entrance, list[str]]:
    """Give an entrance whose console is `laptop`, and the links it gave out."""
    links: list[str] = []
    fresh = count(1)
    made = Entrance(lambda: f"link {next(fresh)}", links.append)
    made.console("laptop", "link 1", opened_meeting=False)
    return made, links


def order(command: Any, seat: str | None = None) -> Order:
    return Order(id="x" * 22, command=command, step=None, moves=None, seat=seat)


# --- secrets ----------------------------------------------------------------------------------------------------------


def test_a_device_keeps_its_name_from_one_kring_to_the_next() -> None:
    assert device_of("one secret") == "c0b7dd1d263a1b5e6daffdf3131f4152"


def test_an_empty_secret_is_never_the_right_one() -> None:
    assert same("secret", "secret")
    assert same("geheim ë", "geheim ë")
    assert not same("secret", "other")
    assert not same("", "")


# --- the console ------------------------------------------------------------------------------------------------------


def test_a_link_lets_one_console_in_and_the_next_one_is_told_at_once() -> None:
    made, links = entrance()
    assert links == ["link 1", "link 2"]
    for link in ("link 1", "", "link 3"):
        with pytest.raises(Refused, match=r"^console_link$"):
            made.console("thief", link, opened_meeting=False)
    assert not made.is_console("thief")
    made.console("laptop", "", opened_meeting=False)
    assert links == ["link 1", "link 2"]
    made.console("second", "link 2", opened_meeting=False)
    assert (made.is_console("laptop"), made.is_console("second")) == (True, True)


def test_who_could_open_the_sealed_meeting_needs_no_link_and_uses_none_up() -> None:
    made, links = entrance()
    made.console("other laptop", "", opened_meeting=True)
    assert made.is_console("other laptop")
    assert links == ["link 1", "link 2"]


# --- who looks --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("device", "viewer"),
    [
        ("laptop", Viewer("console", device="laptop")),
        ("phone", Viewer("seat", "s1", "phone")),
        ("beamer", Viewer("wall", device="beamer")),
        ("other beamer", Viewer("door", device="other beamer")),
        ("waits", Viewer("door", device="waits")),
        ("stranger", Viewer("door", device="stranger")),
        ("", Viewer("door", device="")),
    ],
)
def test_who_looks_is_known_by_the_devices_secret(device: str, viewer: Viewer) -> None:
    assert entrance()[0].viewer(room(), device) == viewer


def test_without_a_room_there_is_a_console_and_everybody_else_is_at_the_door() -> None:
    made, _ = entrance()
    assert made.viewer(None, "laptop").role == "console"
    assert made.viewer(None, "phone") == Viewer("door", device="phone")


def test_a_seat_that_moves_is_its_new_phones_from_that_moment() -> None:
    made, _ = entrance()
    assert made.viewer(room(), "phone").role == "seat"
    moved = room(seats=(Seat("s1", "Lieke", "new phone"), Seat("s2", "Willemijn", "phone")))
    assert made.viewer(moved, "new phone") == Viewer("seat", "s1", "new phone")
    assert made.viewer(moved, "phone") == Viewer("seat", "s2", "phone")


# --- who acts ---------------------------------------------------------------------------------------------------------


def test_the_console_acts_for_itself_or_for_a_seat_and_a_phone_for_its_own_seat_alone() -> None:
    made, _ = entrance()
    assert made.by(room(), "laptop", "console", order(ask.Begin())) == By(None, console=True, device="laptop")
    assert made.by(room(), "laptop", "console", order(ask.Here(False), "s2")) == By("s2", console=True, device="laptop")
    assert made.by(room(), "phone", "seat", order(ask.Here(False))) == By("s1", device="phone")
    for seat in ("s1", "s2"):
        with pytest.raises(Refused, match=r"^not_yours$"):
            made.by(room(), "phone", "seat", order(ask.Here(False), seat))


def test_who_is_at_the_door_may_knock_with_its_secret_or_ask_for_the_wall_and_nothing_else() -> None:
    made, _ = entrance()
    made.guest("guest", OPEN, OPEN.token, "", 0)
    assert made.by(room(), "guest", "seat", order(ask.Knock("Els"))) == By(None, device="guest")
    assert made.by(room(), "any screen", "wall", order(ask.AskWall())) == By(None, device="any screen")
    for device, wants, command, code in (
        ("stranger", "seat", ask.Knock("Els"), "door_shut"),
        ("waits", "seat", ask.Knock("Kees"), "door_shut"),
        ("guest", "seat", ask.AskWall(), "not_yours"),
        ("guest", "seat", ask.Begin(), "not_yours"),
        ("guest", "wall", ask.Begin(), "not_yours"),
        ("beamer", "wall", ask.AskWall(), "not_yours"),
        ("beamer", "wall", ask.Knock("Els"), "not_yours"),
    ):
        with pytest.raises(Refused, match=f"^{code}$"):
            made.by(room(), device, wants, order(command))


# --- who comes in -----------------------------------------------------------------------------------------------------


def test_who_has_a_place_or_knocked_needs_no_secret_and_who_has_neither_does() -> None:
    made, _ = entrance()
    for device in ("phone", "beamer", "laptop", "waits"):
        made.phone(device, room(), "", "", 0)
    for device in ("stranger", "other beamer"):
        with pytest.raises(Refused, match=r"^code_needed$"):
            made.phone(device, room(), "", "", 0)
    made.phone("stranger", room(), "", "abc 234", 0)
    assert made.is_guest("stranger", OPEN)
    made.phone("stranger", room(), "", "", 0)
    assert not made.is_guest("waits", OPEN)


def test_a_guest_is_one_for_the_door_that_is_open_now() -> None:
    made, _ = entrance()
    made.guest("guest", OPEN, OPEN.token, "", 0)
    assert made.is_guest("guest", OPEN)
    assert not made.is_guest("guest", Door(False, OPEN.token, OPEN.code))
    assert not made.is_guest("guest", Door(True, "another", OPEN.code))
    assert not made.is_guest("guest", Door(True, "", ""))
    with pytest.raises(Refused, match=r"^door_shut$"):
        made.guest("late", Door(False, OPEN.token, OPEN.code), OPEN.token, "", 0)


def test_the_budget_of_guesses_is_twenty_a_second_apart_and_a_right_code_costs_none_of_it() -> None:
    made, _ = entrance()
    for second in range(20):
        made.guest(f"good {second}", OPEN, "", "ABC234", second * 1000)
        with pytest.raises(Refused, match=r"^code_wrong$"):
            made.guest("bad", OPEN, "", "WRONG2", second * 1000)
        with pytest.raises(Refused, match=r"^code_wait$" if second < 19 else r"^code_shut$"):
            made.guest("bad", OPEN, "", "ABC234", second * 1000 + 999)
    with pytest.raises(Refused, match=r"^code_shut$"):
        made.guest("good", OPEN, "", "ABC234", 10**9)
    with pytest.raises(Refused, match=r"^code_needed$"):
        made.guest("good", OPEN, "", "", 10**9)


# --- who lost a place -------------------------------------------------------------------------------------------------


def test_who_lost_a_place_had_a_seat_or_an_admitted_wall_before_and_has_none_now() -> None:
    before = room()
    assert lost(before, before) == set()
    assert lost(None, before) == set()
    assert lost(before, room(seats=(Seat("s1", "Lieke", "new phone"),))) == {"phone"}
    assert lost(before, room(walls=())) == {"beamer"}
    assert lost(room(seats=()), before) == set()
