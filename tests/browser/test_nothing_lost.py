"""Nothing that somebody typed is lost, whatever happens to screen, line or laptop; no slip of the hand goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import SetTable
from tests.browser.console import FINGER_MS
from tests.browser.laptop import Laptop
from tests.browser.people import Phone
from tests.browser.spoken import give_turns
from tests.browser.table import Table

pytestmark = pytest.mark.browser

CHAIR, OWNER, NEXT, LAST = PEOPLE = ("Joost", "Lieke", "Bram", "Sanne")
WORDS = "Hoe blijf ik rustig als iemand boos wordt?"
MORE = "En wat als het weer gebeurt?"
BIDI = "Dit staat\u202eachterstevoren"


def gather(table: Table) -> None:
    """Four people begin; the first has the chair."""
    table.sit(*PEOPLE)
    table.console.take_seat(CHAIR)
    table.console.switch_notes()
    table.console.begin()
    table.console.on("inchecken")


def survives(phone: Phone, field: Locator, table: Table, words: str = WORDS) -> None:
    """Type something, let everybody's view change, and reload: it is still there."""
    field.fill(words)
    table.console.press("console.more_time")
    expect(field).to_have_value(words)
    phone.page.reload()
    expect(field).to_have_value(words)


def test_what_is_typed_survives_new_views_refusals_and_reloads(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    table.console.one_case()
    gather(table)
    console, owner, late = table.console, table[OWNER], table[LAST]
    console.on("inbreng")
    sentence = late.field_of("inbreng")
    survives(late, sentence, table)
    sentence.fill(BIDI)
    late.press("phone.line.hand")
    late.reads("refused.text_signs")
    expect(sentence).to_have_value(BIDI)
    give_turns(table, *PEOPLE[1:], CHAIR)
    console.on("kiezen")
    for phone in table.phones.values():
        phone.vote(OWNER, CHAIR)
    table.count_votes()
    console.on("vertellen")
    console.on("vragen")
    questions_survive(table)
    console.on("oordeel")
    console.on("roddelen")
    survives(owner, owner.field("phone.back.note"), table)
    notes_survive(table)
    console.on("stapel")
    console.on("besluit")
    owner.reads_text(WORDS)
    survives(owner, owner.field_like("phone.commit.action"), table)
    survives(owner, owner.field("phone.commit.sign"), table)
    console.on("briefjes")
    console.on("tip-schrijven")
    survives(late, late.page.get_by_role("textbox"), table)
    late.press("phone.write.give")
    late.press("phone.write.change")
    expect(late.page.get_by_role("textbox")).to_have_value(WORDS)
    console.on("tips")
    console.on("terugkijken")
    survives(late, late.page.get_by_role("textbox"), table)


def questions_survive(table: Table) -> None:
    """A question that is written beforehand stands there when it is one's turn."""
    asker = table[LAST]
    give = table.console.next_turn
    give(NEXT)
    # Bram asked; Sanne has the floor, Joost is next.
    chair = table[CHAIR]
    survives(asker, asker.field_like("phone.ask.write"), table)
    chair.press("phone.ask.prepare")
    question = chair.field_like("phone.ask.write")
    question.fill(WORDS)
    give(LAST)
    chair.has_turn()
    expect(question).to_have_value(WORDS)
    give(CHAIR)


def notes_survive(table: Table) -> None:
    """A note that is not on the pile yet, while everything stands still for a moment too."""
    writer = table[NEXT]
    note = writer.field("phone.notes.label")
    survives(writer, note, table)
    writer.help("phone.menu.stop")
    writer.press("phone.stop.yes")
    writer.reads_ask("time-out")
    table.console.press("console.still.resume")
    expect(note).to_have_value(WORDS)
    writer.press("phone.notes.lay")
    writer.reads_text(WORDS)
    expect(note).to_have_value("")


def test_a_killed_laptop_goes_on_where_it_was(set_table: SetTable, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path)
    table = set_table(laptop=laptop)
    gather(table)
    console, typing, handed = table.console, table[LAST], table[NEXT]
    console.on("inbreng")
    sentence = typing.field_of("inbreng")
    sentence.fill(WORDS)
    handed.field_of("inbreng").fill(WORDS)
    handed.press("phone.line.hand")
    expect(handed.button("phone.line.change")).to_be_visible()
    laptop.kill()
    console.reads("console.line.lost")
    expect(sentence).to_have_value(WORDS)
    sentence.fill(MORE)
    typing.press("phone.line.hand")
    typing.reads("phone.waiting")
    laptop.start()
    expect(typing.button("phone.line.change")).to_be_visible()
    console.at("inbreng")
    console.reads_not("console.line.lost")
    give_turns(table, *PEOPLE[1:], CHAIR)
    console.on("kiezen")
    table[CHAIR].vote(LAST, NEXT)
    table[CHAIR].reads("phone.choose.cast")
    laptop.kill()
    laptop.start()
    table[CHAIR].reads("phone.ballot.anew")
    table[CHAIR].reads_text(MORE)
    console.reads("console.vote.once_more")


def test_without_the_tab_the_recovery_code_opens_the_meeting(set_table: SetTable, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path)
    table = set_table(laptop=laptop)
    gather(table)
    console, typing = table.console, table[LAST]
    console.on("inbreng")
    typing.field_of("inbreng").fill(WORDS)
    code = console.recovery()
    laptop.kill()
    console.page.goto("about:blank")
    typing.put_away()
    laptop.start()
    typing.take_up()
    typing.reads("phone.lost.opening")
    console.page.goto(laptop.console_url)
    console.field("console.found.code").fill("AAAA-AAAA")
    console.press("console.found.open")
    console.reads("refused.code_wrong")
    console.field("console.found.code").fill(code.lower())
    console.press("console.found.open")
    console.at("inbreng")
    expect(typing.field_of("inbreng")).to_have_value(WORDS)


def test_a_slip_of_the_hand_never_moves_the_meeting(set_table: SetTable) -> None:
    table = set_table()
    gather(table)
    console = table.console
    going, stays = console.button("console.next.open"), console.button("console.next.no")
    going.dblclick(delay=FINGER_MS)
    expect(going).to_be_visible()
    for key in ("Enter", "Space", "Escape"):
        going.focus()
        console.page.keyboard.press("Enter")
        expect(stays).to_be_focused()
        console.page.keyboard.press(key)
        expect(going).to_be_visible()
    console.at("inchecken")


def test_a_double_click_gives_one_turn_and_takes_one_step(set_table: SetTable) -> None:
    table = set_table()
    gather(table)
    console = table.console
    console.insist(console.button("console.turn.go"), console.button("console.turn.over", name=OWNER), clicks=2)
    expect(console.button("console.turn.over", name=NEXT)).to_be_visible()
    table[NEXT].has_turn()
    console.button("console.next.open").click()
    bar = console.find("group", "console.next.ask")
    console.insist(bar.get_by_role("button").first, bar, clicks=2)
    console.at("inbreng")
    table[NEXT].reads_ask("inbreng")
