"""Methods of the chair's own: what may be wrong with a file, and told at once; and a folder that Kring keeps an eye on.

Every fault is planted in a file that was right, one at a time.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from server import methods
from server.app import Kring
from server.cli import Words
from server.cli.telling import told
from server.methods.checking import checked
from server.methods.faults import Fault
from server.methods.folder import Folder, read
from server.room.method import Method
from tests.device import LAPTOP
from tests.house import ROOT
from tests.live import EAGER, Laptop, Table
from tests.live import Clock as StandsStill
from tests.planted import FURTHER_ON, IN_LOOP, ON_A_SHEET, PLANTED, RIGHT, WITH_ROLE, planted


def faults(text: str, name: str = "een-idee") -> list[Fault]:
    return list(checked(text, name).faults)


def places(text: str) -> list[tuple[str, str, str]]:
    return [(one.code, one.step or one.block, one.key) for one in faults(text)]


@pytest.mark.parametrize("text", [RIGHT, IN_LOOP, WITH_ROLE, FURTHER_ON], ids=["plain", "loop", "role", "further"])
def test_a_file_that_is_right_is_a_method_of_the_chairs_own(text: str) -> None:
    found = checked(text, "twee-gesprekken" if text == FURTHER_ON else "een-idee")
    assert found.faults == ()
    assert found.method is not None
    assert found.method.own


@pytest.mark.parametrize(("code", "step", "key", "text"), PLANTED, ids=["-".join(one[:3]) for one in PLANTED])
def test_a_planted_fault_is_told_with_its_step_and_key(code: str, step: str, key: str, text: str) -> None:
    assert (code, step, key) in places(text)


def test_every_fault_that_can_be_told_has_words_and_most_were_planted() -> None:
    known = {name.removeprefix("cli.check.") for name in Words("nl")._words if name.startswith("cli.check.")}
    codes = {name for name in known if "." not in name} - {"at_step", "at_block", "at_key", "near"}
    codes -= {"runs", "stuck", "open", "never"}  # of playing
    written = (ROOT / "server" / "methods").glob("*.py")
    source = "".join(path.read_text("utf-8") for path in written)
    assert {code for code in codes if f'"{code}"' not in source} == set()
    rare = {"taken", "no_steps", "no_module", "no_words", "no_seat", "no_list", "post"}
    assert codes - {one[0] for one in PLANTED} <= rare | {"too_big", "unreadable", "not_utf8"}


def test_what_each_wrote_for_themselves_may_be_shown_to_each_and_to_the_owner_whose_it_is() -> None:
    own = planted('to = "all"\nask', 'to = "self"\nask')
    each = planted('of = "ideas"\nto = "all"', 'of = "ideas"\nto = "self"', own)
    assert [place for place in places(each) if place[1] == "ideeen"] == []
    alone = planted('who = "members"', 'who = "owner"', own)
    assert [place[1] for place in places(alone)] == ["ideeen"]  # to the owner, who picks from it, it may be shown
    shown = ON_A_SHEET.replace('leaves = "ideas"', 'leaves = "ideas"\nshows = true', 1)
    assert faults(shown) == []


def test_a_role_that_every_module_gives_may_be_used_after_them() -> None:
    start = FURTHER_ON.index('[[steps]]\nid = "coach-kiezen"')
    end = FURTHER_ON.index('[[steps]]\nid = "praten"')
    again = FURTHER_ON[start:end].replace("coach-kiezen", "ook-een-coach").replace('"rondes"', '"verder"')
    last = FURTHER_ON.index('[[steps]]\nid = "besluit"')
    both = (
        FURTHER_ON[:last] + again + FURTHER_ON[last:].replace('kind = "commit"', 'kind = "speak"\nwho = "role:coach"')
    )
    assert checked(both, "twee-gesprekken").faults == ()


def test_what_stands_round_a_method_is_not_among_the_kinds_to_choose_from() -> None:
    known = faults(planted('kind = "commit"', 'kind = "play"'))[0].values["known"].split(", ")
    assert "write" in known
    assert not {"brief", "choose", "keep"} & {*known}


def test_all_that_is_wrong_is_told_at_once_and_what_was_perhaps_meant() -> None:
    text = planted("gives = 1", "gves = 1", planted('kind = "commit"', 'kind = "comit"'))
    lines = [told(one, "een-idee.toml", Words("nl")) for one in faults(text)]
    assert len(lines) == 2
    assert lines[0].startswith("een-idee.toml: stap 'vragen', sleutel 'time.gves': ")
    assert lines[0].endswith("Bedoel je 'gives'?")
    assert lines[1].startswith("een-idee.toml: stap 'besluit', sleutel 'kind': ")
    assert lines[1].endswith("Bedoel je 'commit'?")
    assert told(faults(text)[1], "een-idee.toml", Words("en")).startswith("een-idee.toml: step 'besluit', key 'kind': ")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_planted_fault_can_be_said_in_either_language(language: str) -> None:
    for *_, text in PLANTED:
        for one in faults(text):
            assert told(one, "x.toml", Words(language)).startswith("x.toml: ")


@pytest.mark.parametrize("name", sorted(methods.shelf()))
def test_no_method_that_is_shipped_has_a_fault(name: str) -> None:
    text = (ROOT / "server" / "methods" / f"{name}.toml").read_text("utf-8")
    assert checked(text, name).faults == ()


ODD = [b"", b"\xff\xfe\x00", b"[" * 5_000, b"x = 1\n" * 200_000, b"steps = 3\n", "é = 1".encode("latin-1")]


@pytest.mark.parametrize("raw", ODD)
def test_whatever_a_file_holds_it_is_told_and_stops_nothing(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "wat.toml"
    path.write_bytes(raw)
    assert read(path).faults
    assert read(tmp_path / "nergens.toml").faults[0].code == "unreadable"
    assert Folder(tmp_path).left_out == ("wat.toml",)


# --- the folder -------------------------------------------------------------------------------------------------------


class Owning(Laptop):
    """A laptop with a folder of own methods."""

    def __init__(self, own: Folder) -> None:
        self.clock, self.links = StandsStill(), []
        self.kring = Kring(None, 0, LAPTOP, settings=EAGER, opened=self.links.append, time=self.clock, own=own)
        self.port = self.kring.port


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def put(place: Path, text: str = RIGHT, name: str = "een-idee") -> None:
    (place / f"{name}.toml").write_text(text, "utf-8")


def test_a_file_in_the_folder_stands_on_the_shelf_with_those_that_are_shipped(tmp_path: Path) -> None:
    put(tmp_path)
    shelf = Folder(tmp_path).shelf()
    assert set(shelf) == {*methods.shelf(), "een-idee"}
    assert [one.id for one in shelf.values() if one.own] == ["een-idee"]


def test_a_file_with_the_name_of_a_shipped_method_is_refused_and_the_shipped_one_stays(tmp_path: Path) -> None:
    shipped = (ROOT / "server" / "methods" / "advies.toml").read_text("utf-8")
    put(tmp_path, shipped, "advies")
    folder = Folder(tmp_path)
    assert folder.left_out == ("advies.toml",)
    assert folder.faults("advies.toml")[0].code == "taken"
    assert not folder.shelf()["advies"].own


def test_a_file_that_is_broken_is_left_out_and_the_others_are_there(tmp_path: Path) -> None:
    put(tmp_path)
    put(tmp_path, "id = ", "stuk")
    folder = Folder(tmp_path)
    assert folder.left_out == ("stuk.toml",)
    assert "een-idee" in folder.shelf()


def test_no_folder_is_no_trouble(tmp_path: Path) -> None:
    assert Folder(None).shelf() == methods.shelf()
    assert set(Folder(tmp_path / "nergens").shelf()) == set(methods.shelf())


def test_a_new_file_is_seen_while_kring_runs_and_the_disk_is_not_read_at_every_view(tmp_path: Path) -> None:
    clock = Clock()
    folder = Folder(tmp_path, look_s=2.0, clock=clock)
    before = folder.shelf()
    put(tmp_path)
    clock.now = 1.9
    assert folder.shelf() is before
    clock.now = 2.1
    after = folder.shelf()
    assert "een-idee" in after
    clock.now = 5.0
    assert folder.shelf() is after
    put(tmp_path, planted("best = 6", "best = 5"))
    clock.now = 8.0
    assert folder.shelf()["een-idee"].people.best == 5
    (tmp_path / "een-idee.toml").unlink()
    clock.now = 11.0
    assert set(folder.shelf()) == set(methods.shelf())


def test_only_a_file_that_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    put(tmp_path)
    folder = Folder(tmp_path, clock=clock)
    monkeypatch.setattr("server.methods.folder.read", lambda *_: pytest.fail("an unchanged file was read again"))
    clock.now = 10.0
    assert "een-idee" in folder.shelf()


def test_the_console_hears_of_a_file_that_is_left_out_and_offers_an_own_method(tmp_path: Path) -> None:
    put(tmp_path)
    put(tmp_path, "id = ", "stuk")
    one = Owning(Folder(tmp_path))
    try:
        table = Table(one)
        assert table.console.house["left_out"] == ["stuk.toml"]
        assert "een-idee" in {offer["method"] for offer in table.console.view["desk"]["offers"]}
        table.chair("set_method", method="een-idee")
        assert table.console.view["desk"]["chosen"] == "een-idee"
        assert not table["Bram"].saw("stuk.toml")
        (tmp_path / "stuk.toml").write_text(RIGHT.replace('id = "een-idee"', 'id = "stuk"', 1), "utf-8")
        one.kring.own._looked = None
        one.kring._ring()  # what the alarm does each two seconds
        table.sync()
        assert table.console.house["left_out"] == []
        assert "stuk" in {offer["method"] for offer in table.console.view["desk"]["offers"]}
    finally:
        one.kring.shut()


def test_a_method_handed_in_is_the_one_a_meeting_goes_by(tmp_path: Path) -> None:
    method = checked(RIGHT, "een-idee").method
    assert isinstance(method, Method)
    assert Folder(None, more=(method,)).shelf()["een-idee"] is method
