"""Who may come in: one console by one link, phones by the open door, and few guesses for all together (R10, R11)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic

import pytest

from server.entrance import WRONG_MOST, Entrance, device_of
from server.lan.addresses import Address
from server.refused import Refused
from server.room.model import Door
from tests.device import Device
from tests.live import NAMES, Clock, Table, laptop

PHONES = "127.0.0.2"  # an address of this machine that stands for the network's
DOOR = Door(True, "the-token-in-the-code", "ABC234")


@pytest.fixture
def table() -> Iterator[Table]:
    with laptop() as one:
        yield Table(one, NAMES[:2])


def refusal(asking: Callable[[], object]) -> str:
    """Give the code that something is refused with, or nothing."""
    try:
        asking()
    except Refused as no:
        return no.code
    return ""


# --- guesses, on a clock that is handed in ----------------------------------------------------------------------------


class Guesses:
    """An entrance, its clock, and devices that guess."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.entrance = Entrance(lambda: self.clock.luck().hex(), lambda link: None)

    def guess(self, device: str, code: str, door: Door = DOOR, after_ms: int = 1000, join: str = "") -> str:
        self.clock.on(after_ms)
        return refusal(lambda: self.entrance.guest(device, door, join, code, self.clock.now()))


def test_a_typed_code_opens_in_any_case_and_grouping() -> None:
    for typed in ("ABC234", "abc234", " abc 234", "ABC-234"):
        assert Guesses().guess("phone", typed) == ""


def test_nobody_may_guess_more_than_once_a_second_whichever_device_it_is() -> None:
    guesses = Guesses()
    assert guesses.guess("one", "WRONG2") == "code_wrong"
    assert guesses.guess("two", "ABC234", after_ms=999) == "code_wait"
    assert guesses.guess("two", "ABC234", after_ms=1) == ""


def test_after_twenty_wrong_guesses_of_all_together_the_code_is_shut_and_the_qr_code_goes_on() -> None:
    guesses = Guesses()
    answers = [guesses.guess(f"phone {at}", f"WRNG{at:02}") for at in range(WRONG_MOST + 5)]
    assert answers == ["code_wrong"] * WRONG_MOST + ["code_shut"] * 5
    assert guesses.guess("another", "ABC234", after_ms=3_600_000) == "code_shut"
    assert guesses.guess("another", "", join=DOOR.token) == ""


def test_a_wrong_token_is_no_way_round_the_budget_of_guesses() -> None:
    guesses = Guesses()
    assert guesses.guess("phone", "", join="a-wrong-token") == "code_needed"
    for at in range(WRONG_MOST):
        assert guesses.guess("phone", f"WRNG{at:02}", join=f"wrong {at}") == "code_wrong"
    assert guesses.guess("phone", "ABC234", join="a-wrong-token") == "code_shut"


def test_a_guesser_who_keeps_at_it_for_two_hours_gets_twenty_tries() -> None:
    guesses, tries = Guesses(), 0
    for at in range(14_400):
        tries += guesses.guess(f"phone {at % 50}", f"{at:06}", after_ms=500) == "code_wrong"
    assert tries == WRONG_MOST


def test_a_door_that_opens_anew_gives_a_new_budget_and_forgets_who_knew_the_old_secret() -> None:
    guesses, fresh = Guesses(), Door(True, "another-token", "XYZ789")
    assert guesses.guess("guest", "ABC234") == ""
    for at in range(WRONG_MOST):
        guesses.guess("phone", f"WRNG{at:02}")
    assert not guesses.entrance.is_guest("guest", fresh)
    assert guesses.guess("guest", "ABC234", fresh) == "code_wrong"
    assert guesses.guess("guest", "XYZ789", fresh) == ""


def test_a_shut_door_knows_no_secret_at_all() -> None:
    guesses = Guesses()
    assert guesses.guess("phone", "", Door(), join="") == "door_shut"
    assert guesses.guess("phone", DOOR.code, Door(), join=DOOR.token) == "door_shut"
    assert not guesses.entrance.is_guest("phone", Door())


def test_a_device_is_known_by_a_hash_from_which_its_secret_cannot_be_read() -> None:
    assert device_of("one secret") != device_of("another")
    assert "secret" not in device_of("one secret")


# --- the door, over real sockets --------------------------------------------------------------------------------------


def test_the_code_is_guessed_over_sockets_within_the_same_budget(table: Table) -> None:
    code = str(table.console.house["code"])
    answers = []
    for at in range(WRONG_MOST + 1):
        table.laptop.clock.on(1000)
        answers.append(table.device(f"guesser {at % 7}", code=f"wrong{at}").refused)
    assert answers == ["code_wrong"] * WRONG_MOST + ["code_shut"]
    assert table.device("late", code=code).refused == "code_shut"
    assert table.device("with the QR code").refused == ""


def test_a_refused_device_is_told_why_and_nothing_else_and_is_hung_up_on(table: Table) -> None:
    stranger = Device(table.laptop.port, "stranger")
    stranger.plug()
    stranger.say({"hello": {"wants": "seat", "token": stranger.token, "join": "wrong"}})
    assert stranger.closed() == 4001
    assert stranger.frames == [b'{"no":{"code":"code_needed"}}']


@pytest.mark.parametrize(
    "first", [{"beat": 1}, {"hello": {}}, {"hello": {"wants": "console", "token": "short"}}, {"id": "x" * 22, "do": {}}]
)
def test_whoever_does_not_say_who_they_are_first_is_hung_up_on(table: Table, first: object) -> None:
    stranger = Device(table.laptop.port, "stranger")
    stranger.plug()
    stranger.say(first)
    assert stranger.closed() == 4001
    assert len(stranger.frames) == 1


def test_when_the_door_is_shut_its_secrets_are_dead_and_opening_makes_new_ones(table: Table) -> None:
    join, code = table.join, str(table.console.house["code"])
    waiting = table.device("waiting")
    table.chair("shut_door")
    assert table.device("late", join=join).refused == "door_shut"
    assert table.device("later", code=code).refused == "door_shut"
    assert waiting.order("knock", name="Wacht") == "door_shut"
    table.chair("open_door")
    assert table.join not in ("", join)
    assert table.console.house["code"] not in ("", code)
    assert table.device("late", join=join).refused == "code_needed"
    assert waiting.order("knock", name="Wacht") == "door_shut"
    assert table.device("late").refused == ""


def test_whoever_has_a_seat_comes_back_through_a_shut_door(table: Table) -> None:
    table.chair("shut_door")
    assert table["Bram"].hello().view["name"] == "Bram"


def test_whoever_knocked_still_waits_when_the_door_is_shut(table: Table) -> None:
    guest = table.device("guest")
    table.do("guest", "knock", name="Gast")
    table.chair("shut_door")
    assert guest.hello().view["name"] == "Gast"
    table.chair("admit")
    assert guest.view["role"] == "member"


def test_two_devices_with_one_name_are_two_people_and_the_second_stays_at_the_door(table: Table) -> None:
    second = table.device("second Bram")
    table.do("second Bram", "knock", name="bRAM ")
    assert [one["taken"] for one in table.console.view["desk"]["knocks"]] == [True]
    assert table.console.order("admit") == "name_taken"
    knock = table.console.view["desk"]["knocks"][0]["id"]
    assert table.console.order("admit", knocks=[knock]) == "name_taken"
    assert second.view["role"] == "door"
    assert table.device("third Bram").order("knock", name="Brаm") == "name_taken"  # with a Cyrillic a
    table.do("second Bram", "knock", name="Bram de Wit")
    table.chair("admit")
    assert second.view["role"] == "member"
    assert second.view["me"] != table["Bram"].view["me"]


def test_a_stranger_learns_nothing_of_the_room_but_its_language(table: Table) -> None:
    stranger = table.device("stranger")
    table.chair("park", text="kanarie-parkeren")
    told = [frame.decode() for frame in stranger.frames]
    assert not any(name in frame for name in (*NAMES, "kanarie") for frame in told)
    assert {key for key, value in stranger.view.items() if value} == {"role", "place", "language"}


def test_whoever_loses_a_place_is_hung_up_on_within_a_second_and_stands_at_the_door(table: Table) -> None:
    wall = table.wall()
    for device, do, named in (
        (table.devices.pop("Lieke"), "remove_seat", {"seat": table.seat("Lieke")}),
        (table.devices.pop("wall"), "drop_wall", {"wall": table.console.view["desk"]["walls"][-1]["id"]}),
    ):
        device.sync()
        told = len(device.frames)
        began = monotonic()
        assert table.console.order(do, **named) == ""
        assert device.closed() == 4001
        assert monotonic() - began < 1
        assert device.refused == "seat_gone"
        assert len(device.frames) == told + 1
        again = device.hello(**({} if device is wall else {"join": table.join}))
        assert again.view["role"] == "door"
        assert not again.view["seats"]


# --- the console ------------------------------------------------------------------------------------------------------


@pytest.fixture
def network() -> Iterator[Table]:
    """A table whose phones come over the network's listener, not the laptop's own."""
    try:
        with laptop(address=PHONES) as one:
            yield Table(one, ())
    except OSError:
        pytest.skip("this system has one loopback address")


def test_the_console_is_not_let_in_over_the_network_even_with_its_link(network: Table) -> None:
    link, port = network.laptop.link, network.laptop.port
    assert Device(port, "thief", "console", PHONES).hello(join=link).refused == "console_local"
    assert Device(port, "console", "console", PHONES).hello().refused == "console_local"
    assert Device(port, "second", "console").hello(join=link).refused == ""


def test_a_phone_over_the_network_is_let_in_like_any(network: Table) -> None:
    phone = Device(network.laptop.port, "Lieke", host=PHONES).hello(join=network.join)
    assert phone.order("knock", name="Lieke") == ""
    network.chair("admit")
    phone.sync()
    assert phone.view["role"] == "member"


def test_when_phones_are_sent_to_another_address_they_are_let_go_and_come_back_there(network: Table) -> None:
    other = "127.0.0.3"
    found = (Address(PHONES, "wlan0", "wifi", True), Address(other, "eth0", "ethernet", True))
    network.laptop.kring.network._find = lambda: found
    phone = Device(network.laptop.port, "Lieke", host=PHONES).hello(join=network.join)
    assert phone.order("knock", name="Lieke") == ""
    network.chair("set_address", ip=other)
    assert phone.closed() == 1001
    assert network.console.house["url"] == f"http://{other}:{network.laptop.port}"
    again = Device(network.laptop.port, "Lieke", host=other, tab=2).hello()
    assert again.view["name"] == "Lieke"
    assert network.console.order("set_address", ip="127.0.0.9") == "address_gone"


def test_the_consoles_link_works_once_and_its_tab_comes_back_without_it(table: Table) -> None:
    used, fresh = (link.partition("#")[2] for link in table.laptop.links[-2:])
    assert used != fresh
    for link in (used, "", "wrong", table.join):
        assert Device(table.laptop.port, "thief", "console").hello(join=link).refused == "console_link"
    assert table.console.hello().view["role"] == "console"
    second = Device(table.laptop.port, "second", "console").hello(join=fresh)
    assert second.view["role"] == "console"
    assert table.console.order("park", text="Nog steeds") == ""
    assert len(table.laptop.links) == 3


def test_a_seats_secret_does_not_open_the_console_and_the_consoles_link_no_seat(table: Table) -> None:
    thief = Device(table.laptop.port, "Bram", "console", tab=2).hello()
    assert thief.refused == "console_link"
    assert Device(table.laptop.port, "thief").hello(join=table.laptop.link).refused == "code_needed"
    assert table["Bram"].order("here", here=True) == ""
