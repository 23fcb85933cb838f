"""Own methods from the console: made and thrown away over real sockets, by nobody else and nowhere else."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from server import methods
from server.methods.checking import checked
from server.refused import Refused
from server.steps.kind import Text
from server.wire import FILE_BYTES
from server.workshop import wording
from server.workshop.drawer import Drawer
from tests.crafting import (
    NAME,
    SAYS,
    SHIPPED,
    SOURCE,
    Guests,
    ask,
    copied,
    crafting,
    offered,
    own,
    room,
    wait_for,
)
from tests.house import ROOT
from tests.live import Table
from tests.planted import RIGHT

SMALLEST = ROOT / "server" / "workshop" / "een-idee.toml"
TIGHT = 0o077


def lines_of(text: str) -> set[str]:
    return set(text.splitlines())


# --- making -----------------------------------------------------------------------------------------------------------


def test_a_copy_of_a_method_keeps_its_comments_and_all_that_was_not_asked_for(table: Table, place: Path) -> None:
    copied(table)
    before, after = (SHIPPED / "advies.toml").read_text("utf-8"), (place / "onze-ronde.toml").read_text("utf-8")
    assert sorted(one.partition(" = ")[0] for one in lines_of(before) - lines_of(after)) == [
        *("id", "name", "source", "version")
    ]
    assert before.splitlines()[0].startswith("#")
    assert before.splitlines()[0] in after
    plain = tomllib.loads(after)
    assert (plain["id"], plain["name"], plain["source"], plain["family"]) == ("onze-ronde", NAME, SOURCE, "advies")
    assert "onze-ronde" in offered(table)
    assert own(table)["files"] == [{"file": "onze-ronde", "name": NAME, "faults": [], "shut": False}]
    assert own(table)["opened"]["file"] == "onze-ronde"


@pytest.mark.parametrize("name", sorted(methods.shelf()))
def test_a_copy_of_any_method_is_a_method(name: str) -> None:
    text = (SHIPPED / f"{name}.toml").read_text("utf-8")
    made = wording.copied(text, "onze-ronde", Text(**NAME), Text(**SOURCE))
    assert checked(made, "onze-ronde", frozenset(methods.shelf())).faults == ()
    assert len(made.encode()) < FILE_BYTES


def test_the_smallest_method_to_begin_from_is_the_one_of_the_tutorial(table: Table, place: Path) -> None:
    assert tomllib.loads(SMALLEST.read_text("utf-8")) == tomllib.loads(RIGHT)
    copied(table, of="")
    assert tomllib.loads((place / "onze-ronde.toml").read_text("utf-8"))["steps"] == tomllib.loads(RIGHT)["steps"]


def test_an_own_method_can_be_copied_too(table: Table, place: Path) -> None:
    copied(table)
    copied(table, "nog-een", of="onze-ronde")
    assert sorted(path.name for path in place.iterdir()) == ["nog-een.toml", "onze-ronde.toml"]


BAD: tuple[str, ...] = (
    "../buiten",
    "a/b",
    "a\\b",
    "Onze",
    "onze_ronde",
    "onze ronde",
    ".verborgen",
    "a..b",
    "",
    "con",
    "nul",
    "com1",
    "x" * 49,
    "-a",
    "a-",
    "/etc/passwd",
    "onze.toml",
)


@pytest.mark.parametrize("file", BAD)
def test_a_name_that_is_none_is_refused_and_nothing_is_written_anywhere(table: Table, place: Path, file: str) -> None:
    assert ask(table, "copy_method", file=file, called=NAME, source=SOURCE, of="advies") == "own_name"
    for do in ("remove_method", "try_method"):
        assert ask(table, do, file=file) == "own_name"
    assert ask(table, "write_method", file=file, toml="id = 1", was="", draft=True) == "own_name"
    assert ask(table, "open_method", file=file) == ("own_name" if file else "")
    assert list(place.parent.parent.rglob("*.toml")) == []


def test_a_name_that_is_taken_is_refused(table: Table) -> None:
    copied(table)
    for file in ("onze-ronde", "advies", "lenzen"):
        assert ask(table, "copy_method", file=file, called=NAME, source=SOURCE) == "own_taken"
    assert ask(table, "copy_method", file="nieuw", called=NAME, source=SOURCE, of="bestaat-niet") == "no_method"
    assert ask(table, "copy_method", file="nieuw", called={"nl": "", "en": "x"}, source=SOURCE) == "text_empty"
    assert len(own(table)["files"]) == 1


def test_a_file_that_leads_out_of_the_folder_is_neither_read_nor_written(table: Table, place: Path) -> None:
    outside = place.parent / "buiten.toml"
    copied(table)
    outside.write_text(RIGHT, "utf-8")
    try:
        (place / "wijst-weg.toml").symlink_to(outside)
    except OSError:
        pytest.skip("no links here")
    assert ask(table, "open_method", file="wijst-weg") == "own_odd"
    assert [one["shut"] for one in own(table)["files"]] == [False, True]
    for do in ("try_method", "remove_method"):
        assert ask(table, do, file="wijst-weg") in ("own_odd", "own_wrong")
    assert outside.read_text("utf-8") == RIGHT


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps its own rights")
def test_what_is_written_is_for_nobody_else_and_whole(table: Table, place: Path) -> None:
    copied(table)
    assert place.stat().st_mode & TIGHT == 0
    assert (place / "onze-ronde.toml").stat().st_mode & TIGHT == 0
    assert [path.name for path in place.iterdir()] == ["onze-ronde.toml"]


def test_a_disk_that_fails_is_told_and_what_was_there_stays(
    table: Table, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    copied(table)
    before = (place / "onze-ronde.toml").read_bytes()
    with monkeypatch.context() as planted:
        planted.setattr("server.workshop.drawer.put", full)
        assert ask(table, "word_method", file="onze-ronde", step="casus", key="say", words=SAYS) in (
            *("own_full", "own_gone_text"),
        )
        assert ask(table, "copy_method", file="nog-een", called=NAME, source=SOURCE) == "own_full"
    assert (place / "onze-ronde.toml").read_bytes() == before


# --- the meeting goes by what is there --------------------------------------------------------------------------------


def test_a_method_that_was_chosen_is_held_as_it_was_worded_last(table: Table) -> None:
    copied(table, of="")
    table.chair("set_method", method="onze-ronde")
    assert ask(table, "word_method", file="onze-ronde", step="vertellen", key="say", words=SAYS) == ""
    assert ask(table, "word_method", file="onze-ronde", step="", key="name", words={"nl": "Zo", "en": "So"}) == ""
    assert table.console.view["desk"]["method"] == {"nl": "Zo", "en": "So"}
    table.begin()
    other = {"nl": "Niet meer", "en": "No more"}
    assert ask(table, "word_method", file="onze-ronde", step="vertellen", key="title", words=other) == ""
    steps = {one.id: one for one in room(table).programme.steps}
    assert steps["vertellen"].say == Text(**SAYS)
    assert steps["vertellen"].title.nl == "Vertellen"


def test_a_method_that_is_chosen_is_not_thrown_away_and_another_is(table: Table, place: Path) -> None:
    copied(table, of="")
    table.chair("set_method", method="onze-ronde")
    assert ask(table, "remove_method", file="onze-ronde") == "own_chosen"
    table.chair("set_method", method="advies")
    assert ask(table, "remove_method", file="onze-ronde") == ""
    assert list(place.iterdir()) == []
    assert own(table)["files"] == []
    assert own(table)["opened"] is None
    assert "onze-ronde" not in offered(table)


def test_an_order_sent_twice_makes_one_file_and_has_one_answer(table: Table) -> None:
    order = table.console.message("copy_method", file="onze-ronde", called=NAME, source=SOURCE)
    assert [table.console.ask(order), table.console.ask(order)] == ["", ""]
    table.console.hello()
    assert table.console.ask(order) == ""


# --- who, and where nothing is written --------------------------------------------------------------------------------

EVERY: dict[str, dict[str, Any]] = {
    "copy_method": {"file": "onze-ronde", "called": NAME, "source": SOURCE},
    "open_method": {"file": "onze-ronde"},
    "word_method": {"file": "onze-ronde", "step": "vertellen", "key": "say", "words": SAYS},
    "write_method": {"file": "onze-ronde", "toml": "x = 1", "was": "", "draft": True},
    "try_method": {"file": "onze-ronde"},
    "remove_method": {"file": "onze-ronde"},
}


@pytest.mark.parametrize("do", EVERY)
def test_nobody_but_the_console_may_ask_any_of_it(table: Table, place: Path, do: str) -> None:
    copied(table)
    wall, stranger = table.wall(), table.device("een vreemde")
    before = (place / "onze-ronde.toml").read_bytes()
    for device in (table["Bram"], wall, stranger):
        assert device.order(do, **EVERY[do]) == "chair_only"
    assert (place / "onze-ronde.toml").read_bytes() == before


def test_phones_walls_and_strangers_are_told_nothing_of_it(table: Table, place: Path, guests: Guests) -> None:
    wall, stranger = table.wall(), table.device("een vreemde")
    frames = {one: len(one.frames) for one in (wall, stranger, *(table[name] for name in ("Bram", "Lieke")))}
    copied(table)
    guests.may.set()
    assert ask(table, "word_method", file="onze-ronde", step="casus", key="say", words=SAYS) in ("", "own_gone_text")
    assert ask(table, "try_method", file="onze-ronde") == ""
    wait_for(table)
    (place / "stuk-bestand.toml").write_text("id = ", "utf-8")
    assert ask(table, "open_method", file="stuk-bestand") == ""
    table.sync()
    assert wall.house.get("own") is None
    for device, before in frames.items():
        assert not any(device.saw(word) for word in ("onze-ronde", "stuk-bestand", str(place.name), "Onze ronde"))
        assert len(device.frames) == before, device.name
    assert table.console.saw("stuk-bestand")


def test_without_a_place_for_the_meeting_nothing_is_written_but_a_file_can_be_read_and_tried(place: Path) -> None:
    place.mkdir(parents=True)
    (place / "onze-ronde.toml").write_text(RIGHT.replace('id = "een-idee"', 'id = "onze-ronde"', 1), "utf-8")
    before = {path: path.read_bytes() for path in place.iterdir()}
    guests = Guests()
    guests.may.set()
    with crafting(place, None, guests) as table:
        assert own(table)["writes"] is False
        for do, fields in EVERY.items():
            answer = ask(table, do, **fields)
            assert answer == ("" if do in ("open_method", "try_method") else "own_memory"), do
        assert own(table)["opened"]["file"] == "onze-ronde"
        wait_for(table)
    assert {path: path.read_bytes() for path in place.iterdir()} == before


def test_where_there_are_no_guests_and_no_folder_that_is_told() -> None:
    with crafting(None, None) as table:
        assert (own(table)["place"], own(table)["guests"], own(table)["files"]) == ("", False, [])
        assert ask(table, "open_method", file="onze-ronde") == "own_nowhere"
        assert ask(table, "try_method", file="onze-ronde") == "own_wrong"


def test_nothing_of_the_meeting_comes_into_a_file(table: Table, place: Path) -> None:
    table.begin()
    table.to("inbreng")
    table.do("Bram", "line", text="Hoe zeg ik nee tegen mijn teamleider?")
    table.chair("park", text="Het rooster van mei")
    copied(table)
    assert ask(table, "word_method", file="onze-ronde", step="", key="purpose", words=NAME) == ""
    written = (place / "onze-ronde.toml").read_text("utf-8")
    assert not any(word in written for word in ("Bram", "teamleider", "rooster"))


def test_a_drawer_keeps_to_its_folder(tmp_path: Path) -> None:
    drawer = Drawer(tmp_path / "methoden")
    (tmp_path / "buiten.toml").write_text("x = 1", "utf-8")
    for file in ("../buiten", "..", "buiten/../../buiten"):
        for deed in (drawer.read, drawer.remove, lambda name: drawer.put(name, "x = 2")):
            with pytest.raises(Refused, match="own_name"):
                deed(file)
    assert (tmp_path / "buiten.toml").read_text("utf-8") == "x = 1"
