"""Guests try an own method: in the background, one at a time, and the console is told how it went."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from server.guests.trial import trial
from server.plain import to_json
from tests.crafting import (
    SAYS,
    Guests,
    ask,
    copied,
    crafting,
    own,
    room,
    wait_for,
)
from tests.live import Table
from tests.planted import RIGHT

# --- trying -----------------------------------------------------------------------------------------------------------


def test_guests_play_in_the_background_while_the_room_goes_on(table: Table, guests: Guests) -> None:
    copied(table, of="")
    before = to_json(room(table))
    assert ask(table, "try_method", file="onze-ronde") == ""
    assert own(table)["trying"] == {"file": "onze-ronde", "over": False, "failed": False, "runs": []}
    assert to_json(room(table)) == before
    assert ask(table, "try_method", file="onze-ronde") == "own_trying"
    table.chair("set_length", minutes=90, cases=1)
    guests.may.set()
    wait_for(table)
    told = own(table)["trying"]
    assert told["runs"] == [{"people": 4, "steps": 7, "minutes": 30, "idle": 9, "wrong": []}]
    assert not told["failed"]
    assert ask(table, "try_method", file="onze-ronde") == ""
    wait_for(table)


def test_how_it_went_is_forgotten_when_the_file_is_another(table: Table, guests: Guests) -> None:
    copied(table, of="")
    guests.may.set()
    assert ask(table, "try_method", file="onze-ronde") == ""
    wait_for(table)
    assert ask(table, "word_method", file="onze-ronde", step="vertellen", key="say", words=SAYS) == ""
    assert own(table)["trying"] is None


def test_guests_that_fail_are_told_and_another_try_is_possible(
    table: Table, guests: Guests, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    copied(table, of="")
    guests.may.set()
    with monkeypatch.context() as planted:
        planted.setattr(guests, "runs", None)
        assert ask(table, "try_method", file="onze-ronde") == ""
        wait_for(table)
    assert own(table)["trying"]["failed"]
    assert capfd.readouterr().err.startswith("trial TypeError")
    assert ask(table, "try_method", file="onze-ronde") == ""
    wait_for(table)
    assert not own(table)["trying"]["failed"]


@pytest.mark.parametrize("stuck", [False, True])
def test_real_guests_tell_how_a_method_runs_and_where_it_does_not(place: Path, tmp_path: Path, stuck: bool) -> None:
    place.mkdir(parents=True)
    loop = '[[blocks]]\nid = "rondes"\nkind = "loop"\n\n[[steps]]\nid = "vertellen"'
    never = RIGHT.replace('[[steps]]\nid = "vertellen"', loop, 1)
    never = never.replace('id = "vragen"\n', 'id = "vragen"\nblock = "rondes"\nnot_first = true\n', 1)
    (place / "een-idee.toml").write_text(never if stuck else RIGHT, "utf-8")
    with crafting(place, tmp_path / "data", trial, names=()) as table:
        assert ask(table, "try_method", file="een-idee") == ""
        wait_for(table)
        runs = own(table)["trying"]["runs"]
    if stuck:
        assert [one["wrong"] for one in runs] == [[told_never("vragen")]]
    else:
        assert [one["people"] for one in runs] == [4, 6, 8]
        assert not any(one["wrong"] for one in runs)


def told_never(step: str) -> dict[str, Any]:
    """Give how it is told that a step never comes."""
    return {"code": "never", "step": "", "block": "", "key": "", "near": "", "values": {"step": step}}
