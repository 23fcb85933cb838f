"""Coming in: by the code to scan, by address and code, with a right or a wrong name, and on a seat one has already."""

from __future__ import annotations

from contextlib import suppress

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as PatienceOver

from tests.browser.conftest import SetTable
from tests.browser.people import Phone, Screen
from tests.browser.table import Table

pytestmark = pytest.mark.browser

WRONG = "AAAAAA"
BIDI = "Bram\u202egnilk"
HIDDEN = "sa\u200bnne"  # a sign that nobody sees
STACKED = "Z" + "\u0301" * 9 + "algo"
SCRIPT = "<script>alert(1)</script>"


def test_the_code_to_scan_leads_to_the_door_and_its_secret_leaves_the_address(set_table: SetTable) -> None:
    table = set_table()
    lieke = table.phone("Lieke").scan(table.console.scan())
    lieke.reads("phone.door.ask")
    assert lieke.page.url == lieke.home
    lieke.knock()
    lieke.reads("phone.door.knocked", name="Lieke")
    table.console.let_in("Lieke")
    lieke.reads("phone.lobby.ask")


def test_address_and_code_do_too_and_a_wrong_code_is_told(set_table: SetTable) -> None:
    table = set_table()
    _, code = table.console.told()
    bram = table.phone("Bram").visit()
    bram.reads("phone.code.ask")
    bram.press("phone.code.go")
    bram.reads("phone.code.empty")
    bram.type_code(WRONG if code != WRONG else "BBBBBB")
    bram.reads("refused.code_wrong")
    assert bram.field("phone.code.label").input_value()
    expect(patient(bram, f"{code[:3].lower()} {code[3:].lower()}")).to_be_visible()
    bram.knock()
    table.console.let_in("Bram")
    bram.reads("phone.lobby.ask")


def patient(phone: Phone, code: str) -> Locator:
    """Type a code until the laptop takes guesses again: after a wrong one it waits a second.

    Each try waits for its own answer: what an earlier try was told may still stand there.
    """
    name = phone.field("phone.door.name")
    for _ in range(10):
        phone.type_code(code)
        with suppress(PatienceOver):
            name.wait_for(timeout=1_000)
            break
    return name


def test_a_name_is_needed_and_the_same_name_twice_is_told(set_table: SetTable) -> None:
    table = set_table()
    link = table.console.scan()
    one, two = table.phone("Sanne").scan(link), table.phone("Sanne 2").scan(link)
    one.knock("   ")
    one.reads("refused.name_empty")
    one.knock("Sanne")
    one.reads("phone.door.knocked", name="Sanne")
    for alike in ("sanne", HIDDEN):
        two.knock(alike)
        two.reads("refused.name_taken")
        assert two.field("phone.door.name").input_value() == alike
    table.console.let_in("Sanne")
    one.reads("phone.lobby.ask")
    two.knock("Sanne")
    expect(table.console.knocking("Sanne")).to_contain_text(table.words("console.knock.taken"))
    two.press("phone.door.correct_ask")
    two.field("phone.door.name").fill("Sanne B")
    two.press("phone.door.correct")
    table.console.let_in("Sanne B")
    two.reads("phone.lobby.ask")


def test_a_name_that_cannot_be_shown_is_refused_in_plain_words(set_table: SetTable) -> None:
    table = set_table()
    bram = table.phone("Bram").scan(table.console.scan())
    for name, answer in ((BIDI, "name_signs"), ("x" * 10_000, "name_long"), (STACKED, "name_signs")):
        bram.knock(name)
        bram.reads(f"refused.{answer}")
    bram.knock("Bram")
    bram.reads("phone.door.knocked", name="Bram")


def test_a_name_of_markup_is_a_name(set_table: SetTable) -> None:
    table = set_table()
    guest = table.phone("guest").scan(table.console.scan())
    guest.knock(SCRIPT)
    guest.reads("phone.door.knocked", name=SCRIPT)
    table.console.let_in(SCRIPT)
    guest.reads("phone.lobby.ask")
    for screen in (guest, table.console):
        assert isinstance(screen, Screen)
        expect(screen.page.locator("script")).to_have_count(1)


def test_a_second_tab_takes_over_and_the_first_says_so(set_table: SetTable) -> None:
    table = set_table()
    table.sit("Lieke")
    lieke = table["Lieke"]
    again = Phone(lieke.context, lieke.home, table.words, "Lieke").visit()
    again.reads("phone.lobby.ask")
    lieke.reads("refused.replaced")
    lieke.reads_not("phone.lobby.ask")
    lieke.press("phone.turned.here")
    lieke.reads("phone.lobby.ask")
    again.reads("refused.replaced")


def test_a_reload_comes_back_on_the_same_seat(set_table: SetTable) -> None:
    table = set_table()
    table.sit("Lieke", "Bram")
    table["Lieke"].page.reload()
    table["Lieke"].reads("phone.lobby.ask")
    with table["Bram"].away():
        table.console.open_people()
        expect(person(table, "Bram")).to_contain_text(table.words.part("console.state.lost"))
    table["Bram"].reads("phone.lobby.ask")
    expect(person(table, "Bram")).not_to_contain_text(table.words.part("console.state.lost"))
    expect(table.console.page.get_by_role("dialog").get_by_role("listitem")).to_have_count(2)


def person(table: Table, name: str) -> Locator:
    """Find somebody in the list of people."""
    return table.console.page.get_by_role("dialog").get_by_role("listitem").filter(has_text=name)


def test_after_a_dead_battery_the_chair_gives_the_seat_to_another_phone(set_table: SetTable) -> None:
    table = set_table()
    table.sit("Lieke", "Bram")
    other = table.phone("Bram 2").scan(table.console.scan())
    other.knock("Bram")
    expect(table.console.knocking("Bram")).to_be_visible()
    table.console.press("console.knock.same", name="Bram")
    other.reads("phone.lobby.ask")
    table["Bram"].reads("refused.seat_gone")
    table["Bram"].press("phone.turned.again")
    table["Bram"].reads("phone.door.moved")
    table.console.open_people()
    expect(table.console.page.get_by_role("dialog").get_by_role("listitem")).to_have_count(2)


def test_a_shut_door_says_so_and_its_old_code_stays_dead(set_table: SetTable) -> None:
    table = set_table()
    console = table.console
    old, (_, code) = console.scan(), console.told()
    late = table.phone("Teun")
    console.press("console.address.open")
    console.press("console.door.shut")
    expect(console.button("console.door.reopen")).to_be_visible()
    late.scan(old).reads("refused.door_shut")
    console.press("console.door.reopen")
    expect(console.button("console.door.shut")).to_be_visible()
    console.shut_window()
    assert console.told()[1] != code
    late.page.goto("about:blank")
    late.scan(old).reads("phone.code.ask")
    late.page.goto("about:blank")
    late.scan(console.scan()).knock()
    console.menu("Teun", "console.knock.away")
    late.reads("phone.door.declined")
