"""What the group writes about the owner reaches the owner on no path: each is a test, every frame searched (R1-R4)."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.crash import crashed, reopened
from tests.device import LAPTOP, Device
from tests.live import NAMES, Table, laptop

OWNER, MEMBER, SECOND = "Lieke", "Fatma", "Bram"
SECRET = "kanarie"
NOTES = (("Sanne", "kanarie-een", False), ("Milan", "kanarie-twee, die mag", True), (SECOND, "kanarie-drie", False))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kring"


@pytest.fixture
def table(folder: Path) -> Iterator[Table]:
    """A table with a wall, the owner turned round, the group reading what it wrote."""
    with laptop(folder) as one:
        sealed = Table(one)
        sealed.wall()
        sealed.begin(notes=True)
        gossip(sealed)
        sealed.to("stapel")
        sealed.chair("open_door")
        yield sealed


def gossip(table: Table, secret: str = "") -> None:
    table.to("roddelen")
    for at, (writer, text, share) in enumerate(NOTES):
        table.do(writer, "lay", note=f"{secret}{at}-the-rest-of-an-id", text=secret + text, share=share)


def reads(device: Device) -> list[str]:
    """What a device shows of the pile now."""
    return [str(item["text"]) for item in device.view["step"].get("items", ())]


def neutral(device: Device) -> bool:
    """Whether a device was never sent a sealed word, and has a view all the same."""
    return not device.saw(SECRET) and bool(device.view) and not (device.view["step"] or {}).get("items")


def test_the_group_reads_all_of_it_or_these_tests_would_find_nothing(table: Table) -> None:
    for name in NAMES[1:]:
        assert sorted(reads(table[name])) == sorted(text for _, text, _ in NOTES)


# --- the owner's own phone --------------------------------------------------------------------------------------------


def test_the_owners_phone_shows_a_back_turned(table: Table) -> None:
    assert table[OWNER].view["step"]["turned"]
    assert neutral(table[OWNER])


def test_a_reload_brings_nothing(table: Table) -> None:
    table[OWNER].hang_up()
    assert table[OWNER].hello().view["role"] == "owner"
    assert neutral(table[OWNER])


def test_a_second_tab_is_the_same_seat_and_ends_the_first(table: Table) -> None:
    tab = Device(table.laptop.port, OWNER, tab=2).hello()
    assert table[OWNER].closed() == 4002
    assert tab.view["role"] == "owner"
    assert neutral(tab)


@pytest.mark.parametrize("wants", ["wall", "console"])
def test_the_owners_phone_asking_for_another_role_gets_no_more(table: Table, wants: str) -> None:
    tab = Device(table.laptop.port, OWNER, wants, tab=2).hello()
    assert tab.refused == ("console_link" if wants == "console" else "")
    if wants == "wall":
        assert tab.order("ask_wall") in ("has_seat", "not_yours")
    assert not tab.saw(SECRET)


@pytest.mark.parametrize("do", ["lay", "take_back", "want"])
def test_the_owner_can_do_nothing_to_the_pile(table: Table, do: str) -> None:
    fields = {"lay": {"note": "n" * 20, "text": "van mij"}, "take_back": {"note": "0-the-rest-of-an-id"}}
    table.console.order("back")
    table.sync()
    assert table.step == "roddelen"
    assert table[OWNER].order(do, **fields.get(do, {"yes": True})) != ""
    table.to("stapel")
    assert len(reads(table[MEMBER])) == len(NOTES)
    assert neutral(table[OWNER])


# --- another device ---------------------------------------------------------------------------------------------------


def test_a_private_window_stands_at_the_door_and_knocks(table: Table) -> None:
    window = table.device("window")
    assert window.view["role"] == "door"
    table.do("window", "knock", name="Gast")
    assert neutral(window)


@pytest.mark.parametrize("called", ["Gast", "Lieke 2", "Fatma de Vries"])
def test_a_second_phone_that_is_let_in_during_the_seal_under_any_name_gets_the_neutral_view(
    table: Table, called: str
) -> None:
    phone = table.sit("second phone", called)
    assert (phone.view["role"], phone.view["late"]) == ("member", True)
    table.on()
    table.chair("back")
    assert table.step == "stapel"
    assert neutral(phone.hello())


def test_a_phone_that_takes_the_owners_name_stays_at_the_door(table: Table) -> None:
    phone = table.device("second phone")
    table.do("second phone", "knock", name=MEMBER)
    assert table.console.order("admit") == "name_taken"
    assert neutral(phone)


def test_whoever_is_let_in_while_the_group_writes_reads_nothing_when_it_is_shown(table: Table) -> None:
    table.chair("back")
    phone = table.sit("second phone", "Gast")
    assert phone.order("lay", note="n" * 20, text="kanarie-van-de-gast") != ""
    table.to("stapel")
    assert neutral(phone)
    assert not table[MEMBER].saw("kanarie-van-de-gast")


def test_a_seat_that_is_moved_to_another_phone_during_the_seal_gets_the_neutral_view(table: Table) -> None:
    for name in (OWNER, MEMBER):
        phone = table.device(f"new phone of {name}")
        table.do(phone.name, "knock", name="Nieuw")
        knock = table.console.view["desk"]["knocks"][0]["id"]
        old = table.devices.pop(name)
        table.chair("move_seat", seat=table.seat(name), knock=knock)
        assert phone.view["name"] == name
        assert phone.view["late"]
        assert neutral(phone)
        assert old.closed() == 4001
    table.chair("back")
    table.to("stapel")
    assert neutral(table[f"new phone of {MEMBER}"])


# --- the screens everybody sees ---------------------------------------------------------------------------------------


def test_the_wall_and_the_console_show_nothing_of_it(table: Table) -> None:
    for name in ("wall", "console"):
        assert neutral(table[name])
        assert neutral(table[name].hello())


def test_a_wall_that_is_put_up_during_the_seal_shows_nothing_of_it(table: Table) -> None:
    second = table.device("second wall", "wall")
    table.do("second wall", "ask_wall")
    assert neutral(second)
    table.chair("admit_wall", wall=table.console.view["desk"]["walls"][-1]["id"])
    assert second.view["role"] == "wall"
    assert neutral(second)


def test_no_page_of_the_laptop_holds_a_word_of_it(table: Table) -> None:
    line = HTTPConnection(LAPTOP, table.laptop.port, timeout=5)
    for path in ("/", "/scherm", "/regie", "/socket", "/app.webmanifest", "/words/nl.json", "/export", "/../meetings"):
        for method in ("GET", "HEAD", "OPTIONS"):
            line.request(method, path)
            answer = line.getresponse()
            assert SECRET.encode() not in answer.read()
            assert SECRET not in str(answer.headers)


def test_during_a_time_out_nothing_of_it_is_shown_to_the_owner(table: Table) -> None:
    table.do(OWNER, "time_out")
    assert table.console.view["still"]
    table[OWNER].hello()
    table.chair("resume")
    assert neutral(table[OWNER])


# --- later ------------------------------------------------------------------------------------------------------------


def test_nothing_is_shown_to_anybody_before_the_three_seconds_are_over(table: Table) -> None:
    table.chair("back")
    seen = {name: len(table[name].frames) for name in NAMES}
    table.chair("next")
    table.wait(2.9)
    assert table.console.view["desk"]["leaving"]
    assert {name: len(table[name].frames) for name in NAMES} == seen
    table.chair("stay")
    table.wait(10)
    assert table.step == "roddelen"


def test_one_step_back_the_owner_is_still_shut_out(table: Table) -> None:
    table.to("besluit")
    table.chair("back")
    assert table.step == "stapel"
    assert table[OWNER].view["step"]["turned"]
    assert reads(table[MEMBER])
    assert neutral(table[OWNER].hello())


def test_as_a_member_in_the_second_case_the_first_owner_reads_the_second_pile_alone(table: Table) -> None:
    table.to("briefjes")
    table.to("vertellen")
    assert table.console.view["owner"] == table.seat(SECOND)
    for writer, text in (("Sanne", "verborgen-een"), ("Milan", "verborgen-twee")):
        table.to("roddelen")
        table.do(writer, "lay", note=f"{text}-and-the-rest", text=text)
    table.to("stapel")
    assert sorted(reads(table[OWNER])) == ["verborgen-een", "verborgen-twee"]
    assert not table[OWNER].saw(SECRET)
    assert not table[SECOND].saw("verborgen")
    assert not table["console"].saw(SECRET)


def test_at_the_closing_and_in_the_record_there_is_nothing_of_it(table: Table) -> None:
    table.to("bewaren")
    assert neutral(table[OWNER])
    table.chair("findings", text="We vragen vaker door")
    table.chair("end")
    assert table.console.view["desk"]["record"]["findings"] == "We vragen vaker door"
    for name in (OWNER, "console", "wall"):
        assert neutral(table[name].hello())


def test_after_a_crash_in_the_middle_of_the_seal_it_is_as_shut_as_before(table: Table, folder: Path) -> None:
    with crashed(folder) as again:
        tab = reopened(again, table)
        owner, member = (Device(again.port, name, tab=2).hello() for name in (OWNER, MEMBER))
        wall = Device(again.port, "wall", "wall", tab=2).hello()
        stranger = Device(again.port, "stranger").hello(join=table.join)
        assert owner.view["step"]["turned"]
        assert len(reads(member)) == len(NOTES)
        for device in (owner, wall, tab, stranger):
            assert neutral(device)


# --- what the owner may read, when, and no sooner ---------------------------------------------------------------------


def test_the_owner_reads_only_what_was_meant_for_them_and_only_after_wanting_to(table: Table) -> None:
    table.to("briefjes")
    assert neutral(table[OWNER])
    table.do(OWNER, "want", yes=True)
    assert reads(table[OWNER]) == ["kanarie-twee, die mag"]
    assert not table[OWNER].saw("kanarie-een")
    for name in ("wall", "console"):
        assert neutral(table[name])


def test_an_owner_who_would_rather_not_reads_nothing(table: Table) -> None:
    table.to("briefjes")
    table.do(OWNER, "want", yes=False)
    table.to("tips")
    assert neutral(table[OWNER])


def test_typed_tips_reach_the_owner_alone_and_not_before_all_are_in(table: Table) -> None:
    table.to("tip-schrijven")
    table.do("Sanne", "answer", tag="start", text="geheime-tip")
    table.do("Milan", "answer")
    assert not any(device.saw("geheime-tip") for name, device in table.devices.items() if name != "Sanne")
    table.to("tips")
    assert [name for name, device in table.devices.items() if device.saw("geheime-tip")] == [OWNER, "Sanne"]


def test_a_chair_who_owns_the_case_sees_nothing_on_the_console_beside_them(folder: Path) -> None:
    with laptop(folder) as one:
        table = Table(one)
        table.chair("set_chair", seat=table.seat(OWNER))
        table.chair("set_notes", on=True)
        table.chair("begin")
        table.to("kiezen")
        table.chair("choose", first=table.seat(OWNER), second=table.seat(SECOND))
        assert table.console.order("next") == "chair_owns_case"
        table.chair("hand_over", seat=table.seat("Milan"))
        table.do("Milan", "accept_chair")
        gossip(table)
        table.to("stapel")
        assert reads(table["Milan"])
        for name in (OWNER, "console"):
            assert neutral(table[name].hello())
