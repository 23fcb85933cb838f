"""What the closing screens say is true: what is gone is gone from memory and folder; what is out of reach is named."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from server.custody import Custody
from server.room.model import Room
from server.store import Key, Store
from server.store.disk import Disk
from server.store.key import WrongKey
from tests.house import ROOT
from tests.kept import files
from tests.live import Laptop, Table
from tests.memory import held, holds

SHOWN = (ROOT / "server/static/console/gone.js").read_text("utf-8")
SENTENCE, NOTE, TIP, PARKED = "kanariezin", "kanariebriefje", "kanarietip", "kanarieregel"
ACTION, RECORDED, FINDINGS = "kanariebesluit", "kanarieverslag", "kanariedraad"
SECRET = (SENTENCE, NOTE, TIP, PARKED, ACTION)
NAMES = ("Lieke", "Bram", "Sanne", "Milan", "Fatma")


class Ended(NamedTuple):
    """A meeting that ended: its laptop, its folder, its key, and what lay on the disk a moment before."""

    laptop: Laptop
    folder: Path
    key: str
    before: dict[str, bytes]


def meeting(table: Table) -> None:
    """Write something wherever something can be written, up to what is kept."""
    table.begin(notes=True)
    table.chair("park", text=PARKED)
    table.to("inbreng")
    for name in NAMES[:2]:
        table.do(name, "line", text=SENTENCE)
    table.to("kiezen")
    seats = [table.seat(name) for name in NAMES]
    for name in NAMES:
        table.do(name, "ballot", first=seats[0], second=seats[1])
    table.wait(6)
    table.to("roddelen")
    table.do("Sanne", "lay", note="n1-n1-n1-n1-n1-n1-n1-n1", text=NOTE, share=True)
    assert holds(table.laptop.kring, NOTE) == [NOTE]
    table.to("besluit")
    table.do(NAMES[0], "record", action=ACTION, moment=ACTION, sign=ACTION)
    table.to("tip-schrijven")
    table.do("Milan", "answer", tag="start", text=TIP)
    table.to("bewaren")
    table.chair("findings", text=FINDINGS)
    table.do(NAMES[0], "keep", record=RECORDED)


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ended]:
    folder = tmp_path_factory.mktemp("kring")
    laptop = Laptop(folder)
    table = Table(laptop, NAMES)
    meeting(table)
    key = str(table.console.welcome["key"])
    table.console.hello(key=key)  # a console that came back showed the key once more
    there = {key, *SECRET, RECORDED, FINDINGS} - {NOTE}  # notes go with their case
    assert set(holds(laptop.kring, *there)) == there
    before = files(folder)
    table.chair("end")
    yield Ended(laptop, folder, key, before)
    laptop.kring.shut()


def test_sentences_notes_tips_and_the_parking_list_are_nowhere_in_memory(ended: Ended) -> None:
    assert holds(ended.laptop.kring, *SECRET) == []


def test_what_was_let_into_the_record_is_all_that_is_left(ended: Ended) -> None:
    assert set(holds(ended.laptop.kring, RECORDED, FINDINGS, *NAMES)) == {RECORDED, FINDINGS, *NAMES}


def test_the_file_is_gone_from_the_folder(ended: Ended) -> None:
    assert [name for name in ended.before if name.endswith(".kring")]
    assert set(files(ended.folder)) == {"lock"}


def test_the_key_is_nowhere_in_memory_and_what_it_sealed_stays_shut(ended: Ended, tmp_path: Path) -> None:
    secret = Key.from_code(ended.key)._secret
    assert holds(ended.laptop.kring, ended.key, ended.key.replace("-", ""), secret) == []
    remains = b"".join(ended.before.values())
    assert [word for word in (*SECRET, RECORDED, FINDINGS, *NAMES) if word.encode() in remains] == []
    assert ended.laptop.kring.hub is not None
    left = tmp_path / "meetings"
    left.mkdir()
    for name, raw in ended.before.items():
        (left / name).write_bytes(raw)
    store = Store(tmp_path)
    found = store.find()
    assert found is not None
    with pytest.raises(WrongKey):
        store.load(found.meeting, Key.from_code(ended.laptop.kring.hub.custody.code))
    assert store.load(found.meeting, Key.from_code(ended.key))  # whoever kept the key on paper reads the remains


def test_no_device_secret_is_kept_by_the_laptop(ended: Ended) -> None:
    hub = ended.laptop.kring.hub
    assert hub is not None
    assert len(hub._visits) == len(NAMES) + 1
    assert not [visit for visit in hub._visits.values() if visit.said.token or visit.said.key]


def test_without_a_folder_there_never_was_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    laptop = Laptop()
    table = Table(laptop, NAMES)
    meeting(table)
    assert table.console.house["memory"]
    table.chair("end")
    assert holds(laptop.kring, *SECRET) == []
    laptop.kring.shut()
    assert files(tmp_path) == {}


class Stubborn(Disk):
    """A disk that lets no file go while another program holds it."""

    def __init__(self) -> None:
        self.holds = False

    def remove(self, path: Path) -> None:
        if self.holds and path.suffix == ".kring":
            raise OSError(errno.EACCES, "held")
        super().remove(path)


def test_a_file_that_cannot_be_removed_is_told_of_and_cannot_be_read(tmp_path: Path) -> None:
    disk = Stubborn()
    kept = Custody(Store(tmp_path, system=disk), lambda: b"kanarie-kanarie-kanarie-kanarie-")
    room: Room = kept.begin("nl", 120, 1)
    kept.save(room)
    disk.holds = True
    ended = type(room)(room.id, room.language, room.programme, ended=True)
    kept.save(ended)
    assert str(kept.trouble).startswith("disk_")
    assert [name for name in files(tmp_path) if name.endswith(".kring")]
    assert room.id.encode() not in b"".join(held(kept))
    disk.holds = False
    kept.save(ended)  # as it does when it stops
    assert kept.trouble is None
    assert files(tmp_path) == {}


PROOFS = {
    "sentences": test_sentences_notes_tips_and_the_parking_list_are_nowhere_in_memory,
    "notes": test_sentences_notes_tips_and_the_parking_list_are_nowhere_in_memory,
    "tips": test_sentences_notes_tips_and_the_parking_list_are_nowhere_in_memory,
    "parking": test_sentences_notes_tips_and_the_parking_list_are_nowhere_in_memory,
    "file": test_the_file_is_gone_from_the_folder,
    "no_file": test_without_a_folder_there_never_was_a_file,
    "file_stuck": test_a_file_that_cannot_be_removed_is_told_of_and_cannot_be_read,
    "key": test_the_key_is_nowhere_in_memory_and_what_it_sealed_stays_shut,  # in the tab: browser/test_left_behind.py
}
LIMITS = {"taken", "away", "shots", "disk", "swap"}  # of these no test can show more than that they are said


def test_every_line_of_the_closing_screen_is_proved_here() -> None:
    wiped, beyond = (
        set(re.findall(r'"(\w+)"', line)) for line in re.findall(r"const (?:WIPED|BEYOND) = (\[.*\])", SHOWN)
    )
    others = set(re.findall(r'"((?:no_)?file(?:_stuck)?)"', SHOWN))
    assert wiped | others == PROOFS.keys()
    assert beyond == LIMITS
