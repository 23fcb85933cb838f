"""From outside the laptop nothing is said but through the channel: no message, setting or request turns it off."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.sync.client import ClientConnection

from server.channel import GREETING_BYTES, TAG_BYTES, Caller, Channel, Secret, length
from server.serving import on_this_machine
from server.settings import Settings
from tests.device import Device
from tests.live import NAMES, Table, laptop
from tests.plugs import House, house

PHONES = "127.0.0.2"
QUICK = Settings(hello_s=0.3, silent_s=0.6, send_s=0.5, linger_s=0.3)
CHANNEL, LATER, SILENT = 4003, 1013, 4008
HELLO = json.dumps({"hello": "me"}).encode()


@pytest.fixture
def outside() -> Iterator[House]:
    """A listener for phones, with an echo for a desk."""
    with house(QUICK, local=False) as at:
        yield at


def ended(phone: ClientConnection) -> tuple[int, list[bytes]]:
    """Read until the close; give its code and what was said before."""
    said = []
    try:
        while True:
            told = phone.recv(timeout=5, decode=False)
            assert isinstance(told, bytes)
            said.append(told)
    except ConnectionClosed as end:
        assert end.rcvd is not None, "the connection broke without a close frame"
        return end.rcvd.code, said


def seated(at: House) -> tuple[ClientConnection, Channel]:
    """A phone that was let in, and its end of the channel."""
    phone = at.connect()
    channel = at.shake_hands(phone)
    phone.send(channel.seal(HELLO))
    told = phone.recv(timeout=5, decode=False)
    assert isinstance(told, bytes)
    assert channel.open(told).rstrip() == b'{"welcome": 1}'
    return phone, channel


# --- nothing goes before the channel ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "first",
    [
        HELLO.decode(),
        HELLO,
        '{"hello": {"wants": "console", "token": "x", "plain": true}}',
        "",
        b"",
        bytes(GREETING_BYTES),
        os.urandom(GREETING_BYTES),
        os.urandom(GREETING_BYTES - 1),
        os.urandom(4_000),
    ],
    ids=lambda first: f"{type(first).__name__}{len(first)}",
)
def test_who_does_not_greet_as_the_channel_has_it_is_hung_up_on_and_told_nothing(
    outside: House, first: str | bytes
) -> None:
    phone = outside.connect()
    phone.send(first)
    assert ended(phone) == (CHANNEL, [])
    assert outside.desk.locals == []


def test_who_means_another_laptop_is_hung_up_on_and_told_nothing(outside: House) -> None:
    phone = outside.connect()
    phone.send(Caller(Secret(os.urandom(32)).public, os.urandom).greet())
    assert ended(phone) == (CHANNEL, [])


def test_who_greets_and_then_speaks_without_the_channel_is_hung_up_on(outside: House) -> None:
    for plain in (HELLO.decode(), HELLO):
        phone = outside.connect()
        outside.shake_hands(phone)
        phone.send(plain)
        assert ended(phone) == (CHANNEL, [])
    assert outside.desk.locals == []


def test_who_says_nothing_has_as_long_for_the_greeting_as_for_the_hello(outside: House) -> None:
    assert ended(outside.connect())[0] == SILENT
    phone = outside.connect()
    outside.shake_hands(phone)
    assert ended(phone)[0] == SILENT


def test_while_the_laptop_waits_for_its_key_phones_are_told_to_come_later(outside: House) -> None:
    outside.desk.key = None
    assert ended(outside.connect()) == (LATER, [])


@pytest.mark.parametrize("field", sorted(Settings.__struct_fields__))
def test_no_setting_turns_it_off(field: str) -> None:
    for value in (0, 10**6):
        changed = Settings(**{field: type(getattr(Settings(), field))(value)})
        with house(changed, local=False) as at:
            with suppress(OSError, WebSocketException):  # some let nobody connect at all
                phone = at.connect(open_timeout=1)
                phone.send(HELLO.decode())
                with pytest.raises(ConnectionClosed):
                    phone.recv(timeout=5)
            assert at.desk.locals == []


@pytest.mark.parametrize(
    ("ip", "here"), [("127.0.0.1", True), ("::1", True), ("192.168.1.5", False), ("0.0.0.0", False), ("::", False)]
)
def test_only_an_address_of_the_laptop_itself_can_be_without_it(ip: str, here: bool) -> None:
    assert on_this_machine(ip) is here


# --- nor past it ------------------------------------------------------------------------------------------------------


TOUCHED: dict[str, Callable[[bytes, bytes], list[str | bytes]]] = {
    "repeated": lambda one, other: [one, one],
    "out of order": lambda one, other: [other],
    "cut": lambda one, other: [one[:-1]],
    "empty": lambda one, other: [b""],
    "a bit turned": lambda one, other: [bytes((one[0] ^ 1, *one[1:]))],
    "the proof turned": lambda one, other: [bytes((*one[:-1], one[-1] ^ 128))],
    "as text": lambda one, other: [one.hex()],
}


@pytest.mark.parametrize("touch", TOUCHED)
def test_a_message_that_was_touched_ends_the_line_and_is_not_heard(outside: House, touch: str) -> None:
    phone, channel = seated(outside)
    one, other = (channel.seal(json.dumps({"id": name}).encode()) for name in ("one", "other"))
    for raw in TOUCHED[touch](one, other):
        phone.send(raw)
    code, said = ended(phone)
    assert code == CHANNEL
    heard = [json.loads(channel.open(raw)) for raw in said]
    assert heard == ([{"id": "one"}] if touch == "repeated" else [])


def test_a_message_of_one_line_is_nothing_on_another(outside: House) -> None:
    one, other = seated(outside), seated(outside)
    other[0].send(one[1].seal(HELLO))
    assert ended(other[0]) == (CHANNEL, [])


def test_the_limit_of_a_message_counts_what_is_said_and_not_its_seal(outside: House) -> None:
    most = Settings().message_bytes
    whole = b'{"id": "%s"}' % (b"x" * (most - 10))
    assert len(whole) == most
    phone, channel = seated(outside)
    phone.send(channel.seal(whole))
    told = phone.recv(timeout=5, decode=False)
    assert isinstance(told, bytes)
    assert json.loads(channel.open(told))["id"] == "x" * (most - 10)
    phone.send(channel.seal(whole + b" "))
    assert ended(phone)[0] == 1009


# --- a whole laptop ---------------------------------------------------------------------------------------------------


@pytest.fixture
def network() -> Iterator[Table]:
    """A table whose phones come over the network."""
    with laptop(address=PHONES) as one:
        yield Table(one, ())


def phone_of(table: Table, name: str) -> Device:
    """Seat somebody over the network, by the code on the screen."""
    phone = Device(table.laptop.port, name, host=PHONES).hello(join=table.join)
    assert phone.order("knock", name=name) == ""
    table.chair("admit")
    phone.sync()
    table.devices[name] = phone
    return phone


def test_the_code_on_the_screen_carries_the_key_and_the_laptop_tells_it_to_who_typed_the_address(
    network: Table,
) -> None:
    written = str(network.console.house["join"]).partition("#")[2].partition(".")[0]
    secret = network.laptop.hub.secret()
    assert secret is not None
    assert written == secret.written
    assert len(network.console.house["join"]) < 110
    phone = Device(network.laptop.port, "Lieke", host=PHONES)
    phone.laptop = secret.public
    assert phone.hello(join=network.join).view["role"] == "door"


def test_every_phone_over_the_network_hears_nothing_but_sealed_messages(network: Table) -> None:
    phone = phone_of(network, "Lieke")
    assert len(phone.sealed) > 3
    assert not [raw for raw in phone.sealed if b"{" in raw[:1] or b"Lieke" in raw or b"view" in raw]
    assert {len(raw) - TAG_BYTES for raw in phone.sealed} == {length(len(raw) - TAG_BYTES) for raw in phone.sealed}


def test_ballots_and_their_answers_are_all_of_one_length_whatever_is_chosen(network: Table) -> None:
    for name in NAMES:
        phone_of(network, name)
    network.begin()
    network.to("inbreng")
    for name in NAMES:
        network.do(name, "line", text=f"De vraag van {name}")
    network.to("kiezen")
    lengths: list[tuple[int, int]] = []
    for at, name in enumerate(NAMES):
        phone = network[name]
        ids: list[Any] = [one["id"] for one in phone.view["step"]["cases"]]
        others = [one for one in ids if one != phone.view["me"]]
        before = len(phone.sealed)
        choice = {"first": others[at % 3], "second": others[(at + 1) % 3]}
        assert phone.order("ballot", **choice) in ("", "own_twice")
        lengths.append((phone.sent[-1], len(phone.sealed[before])))
        refused = phone.order("ballot", **choice)
        lengths.append((phone.sent[-1], len(phone.sealed[-1])))
        assert refused
    assert len(set(lengths)) == 1, lengths


def test_a_restarted_laptop_gets_its_key_back_with_the_meeting(tmp_path: Any) -> None:
    with laptop(tmp_path, address=PHONES) as one:
        table = Table(one, ())
        code, first = table.console.welcome["key"], one.hub.secret()
        phone_of(table, "Lieke")
    with laptop(tmp_path, address=PHONES) as again:
        assert again.hub.secret() is None
        waits = Device(again.port, "Lieke", host=PHONES)
        waits.laptop = first.public if first else None
        waits.plug()
        assert waits.closed() == LATER
        console = Device(again.port, "console", "console").hello(key=code)
        assert console.view["role"] == "console"
        assert waits.hello().view["name"] == "Lieke"
        kept = again.hub.secret()
        assert kept is not None
        assert kept.public == waits.laptop


def test_who_slept_through_the_end_can_still_be_told_of_it_until_a_new_meeting_has_another_key(network: Table) -> None:
    phone = phone_of(network, "Lieke")
    before = network.laptop.hub.secret()
    for name in NAMES[1:4]:
        phone_of(network, name)
    del network.devices["Lieke"]
    phone.hang_up()
    network.begin()
    while network.console.view["place"] == "meeting" and network.step != "bewaren":
        network.on(NAMES[1:3])
    network.chair("end")
    assert network.laptop.hub.room is not None
    assert network.laptop.hub.room.ended
    assert network.laptop.hub.secret() is before
    assert phone.hello().view["place"] == "ended"
    network.chair("new_meeting")
    assert network.laptop.hub.secret() is not before
    phone.plug()
    phone.laptop = before.public if before else None
    phone.socket.send(Caller(before.public, os.urandom).greet() if before else b"")
    assert phone.closed() == CHANNEL


def test_the_key_is_not_kept_on_any_disk(tmp_path: Any) -> None:
    with laptop(tmp_path, address=PHONES) as one:
        Table(one, ())
        secret = one.hub.secret()
        assert secret is not None
        for path in (found for found in tmp_path.rglob("*") if found.is_file()):
            assert secret._secret not in path.read_bytes()
            assert secret.public not in path.read_bytes()
