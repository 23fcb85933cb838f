"""A whole meeting of two cases with eight phones and the console."""

from __future__ import annotations

import pytest

from tests.browser.conftest import SetTable
from tests.browser.meeting import hold
from tests.browser.table import NAMES

pytestmark = pytest.mark.browser


def test_eight_people_hold_a_whole_meeting(set_table: SetTable) -> None:
    table = set_table()
    table.sit(*NAMES[:-1])
    last = table.phone(NAMES[-1], reduced_motion="no-preference").visit()
    last.type_code(table.console.told()[1])
    last.knock()
    table.console.let_in(last.name)
    table.console.take_seat(NAMES[0])
    table.console.switch_notes()
    hold(table, "Fatma", "Bram")
