"""The record after the end, at the console: kept under a passphrase or without, opened, printed, thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from server.plain import replace
from server.room.model import Door, Seat
from server.steps.kind import Artefact, Item
from tests.browser.conftest import SetTable
from tests.browser.console import Console
from tests.browser.table import Table

pytestmark = pytest.mark.browser

OWNER, ACTION, FINDING = "Fatma", "Ik ruil geen diensten meer.", "Nee zeggen begint bij jezelf."
SAID = "wiebelende gans eet soep"
WRONG = "wiebelende gans eet gras"
EVERYWHERE = """() => document.documentElement.outerHTML + location.href
  + JSON.stringify([{...localStorage}, {...sessionStorage}])"""


def ended(table: Table) -> Console:
    """Come in at the end of a meeting, with something in its record."""
    hub = table.kring.hub if not hasattr(table.kring, "kill") else None
    assert hub is not None
    assert hub.room is not None
    lines = (Item("s1", ACTION, "s1"), Item("findings", FINDING))
    record = Artefact("record", lines, ("s1",), "series")
    with hub._turn():
        hub._take(replace(hub.room, ended=True, door=Door(), seats=(Seat("s1", OWNER),), artefacts=(record,)))
    table.console.reads("console.ended.title")
    return table.console


def field(console: Console, of: str = "label") -> Locator:
    """Find the field of a passphrase."""
    return console.field_like(f"console.passphrase.{of}" if of == "label" else "console.records.passphrase")


def kept(folder: Path) -> list[str]:
    return [one.read_bytes().decode("latin-1") for one in (folder / "meeting" / "records").glob("*")]


def row(console: Console, state: str) -> Locator:
    """Find a record in the list by how it is kept."""
    return console.page.get_by_role("dialog").get_by_role("button", name=console.words.part(f"console.records.{state}"))


def printed(console: Console) -> None:
    """On paper stands the record, once, and nothing to press."""
    console.page.emulate_media(media="print")
    expect(console.page.get_by_text(FINDING).filter(visible=True)).to_have_count(1)
    expect(console.page.get_by_role("button").filter(visible=True)).to_have_count(0)
    console.reads_not("console.records.title")
    console.reads_not("console.ended.title")
    console.page.emulate_media(media="screen")


def test_under_a_passphrase_it_is_kept_found_in_the_next_lobby_opened_and_thrown_away(
    set_table: SetTable, tmp_path: Path
) -> None:
    table = set_table(own=tmp_path)
    console = ended(table)
    console.reads("console.passphrase.none")
    field(console).fill("kort")
    console.reads("console.passphrase.lost")
    console.press("console.keeping.keep")
    console.reads("refused.passphrase_short")
    expect(field(console)).to_have_value("kort")
    keep(console)
    assert [word for word in (ACTION, OWNER, SAID) if any(word in raw for raw in kept(tmp_path))] == []
    printed(console)

    console.press("console.ended.again")
    console.press("console.records.open")
    row(console, "sealed").click()
    open_it(console)
    printed(console)
    console.press("console.records.back")
    expect(row(console, "sealed")).to_be_focused()
    console.reads_no_text(FINDING)
    row(console, "sealed").click()
    throw_away(console)
    assert kept(tmp_path) == []


def keep(console: Console) -> None:
    """Type a passphrase, look at it, and keep the record under it."""
    box = field(console)
    box.fill(SAID)
    expect(box).to_have_attribute("type", "password")
    console.press("console.passphrase.show")
    expect(box).to_have_attribute("type", "text")
    assert [box.get_attribute(one) for one in ("autocomplete", "spellcheck")] == ["new-password", "false"]
    console.press("console.passphrase.hide")
    box.press("Enter")
    console.reads("console.kept.sealed")
    expect(console.page.get_by_role("status").filter(has_text=console.words("console.kept.sealed"))).to_be_focused()
    expect(box).to_have_count(0)
    assert SAID not in console.page.evaluate(EVERYWHERE)


def open_it(console: Console) -> None:
    """Open it with a wrong passphrase, which stays in the field, and with the right one."""
    box = field(console, "records")
    expect(box).to_be_focused()
    box.fill(WRONG)
    console.press("console.records.go")
    console.reads("refused.passphrase_wrong")
    expect(box).to_have_value(WRONG)
    console.reads_no_text(FINDING)
    box.fill(SAID)
    box.press("Enter")
    console.reads_text(f"{OWNER}: {ACTION}")
    console.reads_text(FINDING)
    expect(console.page.get_by_role("dialog").get_by_role("heading", level=3)).to_be_focused()
    with console.page.expect_download() as file:
        console.press("console.record.txt")
    assert FINDING in Path(file.value.path()).read_text("utf-8")


def throw_away(console: Console) -> None:
    """Think better of it, and then do it."""
    console.press("console.records.remove")
    console.press("console.records.no")
    console.press("console.records.remove")
    console.press("console.records.yes")
    console.reads("console.records.none")
    console.shut_window()
    expect(console.button("console.records.open")).to_have_count(0)


def test_without_a_passphrase_it_says_who_can_read_it_and_opens_at_once(set_table: SetTable, tmp_path: Path) -> None:
    table = set_table(own=tmp_path)
    console = ended(table)
    console.press("console.keeping.keep")
    console.reads("console.kept.readable")
    assert [FINDING in raw for raw in kept(tmp_path)] == [True]
    console.press("console.records.look")
    row(console, "readable").click()
    expect(console.page.get_by_role("dialog").get_by_text(FINDING)).to_be_visible()
    printed(console)
    console.shut_window()
    console.reads("console.kept.readable")


def test_a_record_that_stood_open_is_shut_when_the_window_or_the_page_is_gone(
    set_table: SetTable, tmp_path: Path
) -> None:
    table = set_table(own=tmp_path)
    console = ended(table)
    console.press("console.keeping.keep")
    console.press("console.ended.again")
    for leave in (console.shut_window, console.page.reload):
        console.press("console.records.open")
        row(console, "readable").click()
        console.reads_text(FINDING)
        leave()
        expect(console.page.get_by_role("dialog")).to_have_count(0)
        console.press("console.records.open")
        expect(row(console, "readable")).to_be_visible()
        console.reads_no_text(FINDING)
        console.shut_window()
    assert FINDING not in console.page.evaluate(EVERYWHERE)


def test_where_kring_writes_nothing_the_button_says_why(set_table: SetTable) -> None:
    console = ended(set_table())
    console.reads("console.keeping.memory")
    button = console.button("console.keeping.keep")
    expect(button).to_be_disabled()
    expect(button).to_have_accessible_description(console.words("console.keeping.memory"))
    expect(field(console)).to_have_count(0)
