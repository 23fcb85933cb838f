"""A method of the chair's own, all at the console: copied, worded, tried by guests, chosen, and held with phones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from server import methods
from tests.browser.conftest import SetTable
from tests.browser.console import Console
from tests.browser.table import Table

pytestmark = pytest.mark.browser

COPIED = "advies"
NAME = "Onze adviesronde"
FILE = "onze-adviesronde"
ASKED = "Leg je vraag in het midden van de tafel"
IN_ENGLISH = "Put your question in the middle of the table"
NAMES = ("Joost", "Lieke", "Bram")
OWNER = "Lieke"
SENTENCE = "Hoe zeg ik nee tegen mijn teamleider?"
TRIED_MS = 60_000


def workshop(console: Console) -> Locator:
    """Open the window of one's own methods, by the programme."""
    console.page.get_by_role("button", name=console.words.part("console.programme.open")).click()
    console.press("console.own.open")
    return console.page.get_by_role("dialog", name=console.words("console.own.title"))


def make(console: Console) -> None:
    """Make a copy under a name of one's own."""
    console.field("console.own.make.of").select_option(COPIED)
    console.field("console.own.make.nl").fill(NAME)
    expect(console.field("console.own.make.file")).to_have_value(FILE)
    console.press("console.own.make.go")
    expect(console.page.get_by_role("heading", name=NAME)).to_be_focused()


def text_of(console: Console, step: str, key: str, language: str) -> Locator:
    """Find a text of a step, opened if it was shut."""
    part = console.page.get_by_role("group").filter(has=console.page.locator("summary", has_text=step)).first
    if part.get_attribute("open") is None:
        part.locator("summary").click()
    what, tongue = (
        re.escape(console.words(one)) for one in (f"console.own.key.{key}", f"console.own.words.{language}")
    )
    return part.get_by_label(re.compile(f"^{what}, {tongue}$"))


def shut(console: Console) -> None:
    """Close both windows."""
    for _ in range(2):
        console.page.keyboard.press("Escape")
    expect(console.page.get_by_role("dialog")).to_have_count(0)


def test_a_copy_with_one_sentence_changed_is_tried_chosen_and_read_on_a_phone(
    set_table: SetTable, tmp_path: Path
) -> None:
    table = set_table(hurries=True, own=tmp_path)
    console = table.console
    table.sit(*NAMES)
    workshop(console)
    make(console)
    first = methods.method(COPIED).steps[0]
    console.press("console.own.try")
    expect(console.shown("console.own.try.well")).to_be_visible(timeout=TRIED_MS)
    text_of(console, first.title.nl, "ask", "nl").fill(ASKED)
    text_of(console, first.title.nl, "ask", "en").fill(IN_ENGLISH)
    console.press("console.own.words.save_of", what=console.words("console.own.key.ask"))
    console.reads("console.own.words.saved")
    console.reads_not("console.own.try.well")  # of that text nobody knows yet how it runs
    console.press("console.own.choose")
    console.reads("console.own.chosen")
    shut(console)
    hold(table)
    table[OWNER].reads_text(ASKED)
    file = (tmp_path / "methods" / f"{FILE}.toml").read_text("utf-8")
    assert (ASKED in file, SENTENCE in file) == (True, False)


def hold(table: Table) -> None:
    """Begin by it, and go on until its first step."""
    console, own = table.console, table[OWNER]
    console.one_case()
    console.guide()
    console.begin()
    console.on("inchecken")
    console.on("inbreng")
    own.field_of("inbreng").fill(SENTENCE)
    own.press("phone.line.hand")
    console.confirm("console.next.")
    console.reads("console.result.first")
    console.confirm("console.next.")


def test_what_was_typed_stays_through_a_refusal_the_window_and_a_reload(set_table: SetTable, tmp_path: Path) -> None:
    table = set_table(own=tmp_path)
    console = table.console
    workshop(console)
    make(console)
    step = methods.method(COPIED).steps[0].title.nl
    say = text_of(console, step, "say", "nl")
    wrong = "Vertel, {baas}."
    say.fill(wrong)
    say.press("Enter")
    console.reads("console.own.words.refused")

    console.page.reload()
    workshop(console)
    console.reads("console.own.words.changed.one", n=1)
    expect(text_of(console, step, "say", "nl")).to_have_value(wrong)
    console.press("console.own.words.back")
    expect(text_of(console, step, "say", "nl")).not_to_have_value(wrong)


def test_a_whole_file_that_is_wrong_is_kept_as_a_draft_and_thrown_away(set_table: SetTable, tmp_path: Path) -> None:
    table = set_table(own=tmp_path)
    console = table.console
    window = workshop(console)
    make(console)
    window.get_by_role("radio", name=console.words("console.own.view.file")).locator("xpath=..").click()
    box = console.field("console.own.file.label", file=f"{FILE}.toml")
    typed = box.input_value().replace("gives = 1", "gves = 1", 1)
    box.fill(typed)
    console.press("console.own.file.save")
    fault = window.get_by_role("alert").get_by_role("button")
    expect(fault).to_contain_text("'time.gves'")
    expect(box).to_have_value(typed)
    fault.click()
    chosen = box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert "gves = 1" in chosen
    console.press("console.own.file.draft")
    console.reads("console.own.wrong.one", n=1)
    expect(console.button("console.own.choose")).to_have_count(0)
    console.press("console.own.remove")
    console.press("console.own.remove.yes")
    console.reads("console.own.none")
    expect(console.page.get_by_role("heading", name=console.words("console.own.make.title"))).to_be_focused()
    assert list((tmp_path / "methods").iterdir()) == []


def test_a_laptop_that_writes_nothing_says_so_and_makes_nothing(set_table: SetTable) -> None:
    console = set_table().console
    workshop(console)
    console.reads("console.own.memory")
    expect(console.button("console.own.make.go")).to_have_count(0)
