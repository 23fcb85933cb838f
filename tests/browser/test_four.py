"""Four people: one without a phone, one who comes late, and a chair who brings the second case."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SetTable
from tests.browser.spoken import CASE, give_turns, say_aloud
from tests.browser.table import Table

pytestmark = pytest.mark.browser

CHAIR, OWNER, PHONELESS, LATE = "Joost", "Bram", "Willemijn", "Sanne"


def test_four_people_one_without_a_phone_one_late_and_the_chair_brings_a_case(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    console = table.console
    table.sit(CHAIR, OWNER)
    console.add(PHONELESS)
    console.take_seat(CHAIR)
    console.begin()
    console.menu(PHONELESS, "console.for.agree")
    console.reads("console.of", n=1, of=3)
    console.on("inchecken")
    give_turns(table, OWNER, PHONELESS, CHAIR)
    console.on("inbreng")
    give_turns(table, OWNER, PHONELESS, CHAIR)
    vote(table)
    say_aloud(table, OWNER, PHONELESS, CHAIR, steps=CASE[:4])
    come_late(table)
    say_aloud(table, OWNER, PHONELESS, LATE, CHAIR, steps=CASE[4:])
    console.on("pauze")
    hand_over(table)
    second_case(table)
    console.on("terugkijken")
    console.on("voor-de-voorzitter")
    give_turns(table, OWNER, PHONELESS, LATE, CHAIR)
    console.on("bewaren")
    console.close_circle()
    console.reads_text(PHONELESS)
    for phone in table.phones.values():
        phone.reads("phone.ended.ask")


def vote(table: Table) -> None:
    """Two vote on their phones, one in the booth, alone with the laptop."""
    console = table.console
    console.on("kiezen")
    for name in (CHAIR, OWNER):
        table[name].vote(OWNER, CHAIR)
    console.press("console.booth.for", name=PHONELESS)
    booth = console.page.get_by_role("dialog", name=table.words("console.booth.title", name=PHONELESS))
    console.press("console.booth.start", name=PHONELESS)
    for ask, case in (("first", OWNER), ("second", CHAIR)):
        console.reads(f"console.booth.{ask}")
        booth.locator("label").filter(has_text=case).click()
        console.press("console.booth.next")
    console.reads("console.booth.sure")
    console.press("console.booth.cast")
    console.reads("console.booth.done")
    expect(booth).not_to_contain_text(OWNER)
    console.press("console.booth.back")
    expect(booth).to_have_count(0)
    table.count_votes()


def come_late(table: Table) -> None:
    """While the group talks about the owner the door is opened again; who comes in joins from the next step on."""
    console = table.console
    console.press("console.door.open")
    console.press("console.door.reopen")
    late = table.phone(LATE).scan(console.scan())
    console.shut_window()
    late.knock()
    console.let_in(LATE)
    late.reads("phone.late.ask")


def hand_over(table: Table) -> None:
    """The chair brings the next case: somebody else takes the chair, and says so on their own phone."""
    console = table.console
    console.reads("console.must.chair_owns_case")
    console.page.get_by_role("contentinfo").get_by_role("button", name=table.words("console.chair.hand_over")).click()
    console.press("console.chair.ask", name=LATE)
    console.reads("console.chair.waits", name=LATE)
    table[LATE].reads("phone.offered.ask")
    table[LATE].press("phone.offered.yes")
    console.reads("console.chair.taken", name=LATE)
    console.shut_window()


def second_case(table: Table) -> None:
    """The chair is an owner like any other, shut out where owners are."""
    say_aloud(table, CHAIR, OWNER, PHONELESS, LATE, steps=CASE[:4])
    table[CHAIR].reads("phone.back.stays")
    table[LATE].reads_ask("roddelen", owner=CHAIR)
    say_aloud(table, CHAIR, OWNER, PHONELESS, LATE, steps=CASE[4:])
