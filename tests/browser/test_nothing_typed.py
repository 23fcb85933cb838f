"""A whole meeting in which people type nothing but a name and tap nothing but the vote: all is said aloud."""

from __future__ import annotations

import pytest

from tests.browser.conftest import SetTable
from tests.browser.table import Table

pytestmark = pytest.mark.browser

CHAIR, FIRST, SECOND, *_ = PEOPLE = ("Sanne", "Lieke", "Milan", "Teun", "Anouk")


def test_a_meeting_in_which_all_is_said_aloud(set_table: SetTable) -> None:
    table = set_table()
    console = table.console
    table.sit(*PEOPLE)
    console.take_seat(CHAIR)
    console.begin()
    console.on("inchecken")
    give_turns(table, CHAIR, all_of_them=True)
    console.on("inbreng")
    give_turns(table, CHAIR, all_of_them=True)
    console.on("kiezen")
    for phone in table.phones.values():
        phone.vote(FIRST, SECOND)
    console.reads("console.result.first")
    case(table, FIRST)
    console.on("pauze")
    case(table, SECOND)
    console.on("terugkijken")
    console.on("voor-de-voorzitter")
    give_turns(table, CHAIR, all_of_them=True)
    console.on("bewaren")
    console.close_circle()
    for phone in table.phones.values():
        phone.reads("phone.ended.ask")


def case(table: Table, owner: str) -> None:
    """One case, driven by the chair alone."""
    console = table.console
    for step in ("vertellen", "vragen", "oordeel", "roddelen", "besluit", "tip-schrijven", "tips"):
        console.on(step)
        if step in ("vragen", "tips"):
            give_turns(table, owner)
        elif step in ("vertellen", "oordeel", "besluit"):
            console.press("console.said.done", name=owner)
            console.reads("console.said.is")


def give_turns(table: Table, after: str, all_of_them: bool = False) -> None:
    """The chair gives each their turn, clockwise from somebody's left."""
    round_ = table.clockwise(after)
    for phone in round_ if all_of_them else round_[:-1]:
        table.console.turn_of(phone.name)
        phone.has_turn()
        table.console.next_turn()
    table.console.reads("console.turn.all")
