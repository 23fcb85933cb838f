"""The line that a demo tells of each step: which one, which lap, in whose case, who had the floor or sat with whom."""

from __future__ import annotations

from typing import Any

import pytest

from server.cli import Words
from server.guests.seen import Seen
from server.guests.table import line
from server.room.view import View
from server.steps.kind import Text


def seen(**told: Any) -> Seen:
    """Give a step as a chair saw it."""
    one = Seen(View("console", "meeting", "nl"))
    one.title = Text("Vragen", "Asking")
    for name, value in told.items():
        setattr(one, name, value)
    return one


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, "Vragen"),
        ({"case": 0, "owner": "Fatma", "floors": ["Joost", "Bram"]}, "Vragen, casus 1 van Fatma: Joost, Bram"),
        ({"lap": 2, "laps": 3, "owner": "Joost"}, "Vragen, ronde 2 van 3, beurt van Joost"),
        ({"lap": 1, "laps": 1, "case": 1, "owner": "Joost"}, "Vragen, casus 2 van Joost"),
        ({"groups": [["Joost", "Lieke"], ["Bram", "Teun"]]}, "Vragen, in groepjes: Joost, Lieke · Bram, Teun"),
        ({"floors": ["Bram", "Teun", "Bram"], "over": {0}}, "Vragen: Bram (overgeslagen), Teun, Bram"),
    ],
)
def test_a_line_tells_of_the_step_its_lap_the_case_and_who_had_the_floor_or_sat_with_whom(
    told: dict[str, Any], words: str
) -> None:
    assert line(seen(**told), Words("nl")) == words
