"""A whole meeting in which people type nothing but a name and tap nothing but the vote: all is said aloud."""

from __future__ import annotations

import pytest

from tests.browser.conftest import SetTable
from tests.browser.spoken import give_turns, say_aloud

pytestmark = [pytest.mark.browser, pytest.mark.whole]

CHAIR, FIRST, SECOND, *_ = PEOPLE = ("Sanne", "Lieke", "Milan", "Teun", "Anouk")
LEFT_OF_CHAIR = (*PEOPLE[1:], CHAIR)


def test_a_meeting_in_which_all_is_said_aloud(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    console = table.console
    table.sit(*PEOPLE)
    console.take_seat(CHAIR)
    console.begin()
    console.on("inchecken")
    give_turns(table, *LEFT_OF_CHAIR)
    console.on("inbreng")
    give_turns(table, *LEFT_OF_CHAIR)
    console.on("kiezen")
    for phone in table.phones.values():
        phone.vote(FIRST, SECOND)
    table.count_votes()
    say_aloud(table, FIRST, SECOND, "Teun", "Anouk", CHAIR)
    console.on("pauze")
    say_aloud(table, SECOND, "Teun", "Anouk", CHAIR, FIRST)
    console.on("terugkijken")
    console.on("voor-de-voorzitter")
    give_turns(table, *LEFT_OF_CHAIR)
    console.on("bewaren")
    console.close_circle()
    for phone in table.phones.values():
        phone.reads("phone.ended.ask")
