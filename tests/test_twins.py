"""The same meeting twice over real sockets, differing only in a secret: every other byte must be equal (R2, R5-R8)."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any, NamedTuple

import pytest

from tests.live import NAMES, Ledger, Table, laptop

Script = Callable[[Table], None]
Ballot = tuple[str, str, str]  # who votes, for whom first, for whom second

BALLOTS: tuple[Ballot, ...] = (
    ("Lieke", "Bram", "Sanne"),
    ("Bram", "Sanne", "Lieke"),
    ("Sanne", "Lieke", "Bram"),
    ("Milan", "Lieke", "Sanne"),
    ("Fatma", "Bram", "Lieke"),
    ("Gijs", "Sanne", "Bram"),  # without a phone: in the booth
)
TIDE = ("Lieke's own line", "", "n" * 580, "Misschien past nee niet bij wie ze wil zijn.", "é😀" * 40)


class Told(NamedTuple):
    """What every device was sent, and what the store was handed."""

    frames: dict[str, list[bytes]]
    saves: list[bytes]


def played(script: Script, port: int = 0) -> tuple[Told, int]:
    """Play a meeting at a table with a wall and somebody at the door."""
    with laptop(port=port) as one:
        ledger = one.hub.custody.store = Ledger()
        table = Table(one)
        table.wall()
        table.device("door").order("knock", name="Willemijn")
        table.sync()
        script(table)
        return Told({name: device.frames for name, device in table.devices.items()}, ledger.saves), one.port


def twins(first: Script, second: Script) -> tuple[Told, Told]:
    """Play two meetings at the same address and moment."""
    one, port = played(first)
    other, _ = played(second, port)
    return one, other


def same(one: Told, other: Told, apart: Iterable[str] = ()) -> None:
    """Every device but these was sent the same bytes, in the same frames and the same order."""
    assert one.frames.keys() == other.frames.keys()
    for name in one.frames.keys() - set(apart):
        assert one.frames[name] == other.frames[name], name


def answers(frames: list[bytes]) -> list[bytes]:
    return [frame for frame in frames if frame.startswith((b'{"ack"', b'{"no"'))]


def shown(frames: list[bytes]) -> list[bytes]:
    return [frame for frame in frames if frame not in answers(frames)]


# --- the ballot -------------------------------------------------------------------------------------------------------


def to_the_vote(table: Table) -> None:
    table.chair("add_seat", name="Gijs")
    table.begin(notes=True)
    table.to("inbreng")
    for name in NAMES[:3]:
        table.do(name, "line", text=f"De vraag van {name}")
    table.on()
    assert table.console.view["step"]["phase"] == "vote"


def cast(table: Table, ballot: Ballot) -> None:
    who, first, second = ballot
    choice = {"first": table.seat(first), "second": table.seat(second)}
    if who in table.devices:
        table.do(who, "ballot", **choice)
    else:
        assert table.console.order("ballot", on_behalf=table.seat(who), **choice) == ""
        table.sync()


def voting(ballots: Iterable[tuple[int, Ballot]]) -> Script:
    """Give a meeting in which these ballots come in at these milliseconds, and the vote closes 24 s after the start."""

    def script(table: Table) -> None:
        to_the_vote(table)
        passed, ledger = 0, table.laptop.hub.custody.store
        assert isinstance(ledger, Ledger)
        saved = len(ledger.saves)
        for at, ballot in sorted(ballots):
            table.wait((at - passed) / 1000)
            passed = at
            cast(table, ballot)
        assert len(ledger.saves) == saved, "a ballot was saved"
        table.wait(24 - passed / 1000)  # the vote has been open for a second longer
        assert table.console.view["step"]["phase"] == "chosen"
        table.on()
        table.wait(7)

    return script


def evenly(ballots: Iterable[Ballot]) -> list[tuple[int, Ballot]]:
    return [(20_000 + at * 500, ballot) for at, ballot in enumerate(ballots)]


def test_two_runs_of_one_meeting_are_equal_to_begin_with() -> None:
    one, other = twins(voting(evenly(BALLOTS)), voting(evenly(BALLOTS)))
    same(one, other)
    assert one.saves == other.saves
    assert all(len(frames) > 5 for name, frames in one.frames.items() if name != "door")


@pytest.mark.parametrize(("left", "right"), [(0, 1), (1, 3), (2, 4), (3, 5)])
def test_nobody_can_tell_who_of_two_voted_what(left: int, right: int) -> None:
    swapped = list(BALLOTS)
    swapped[left], swapped[right] = (BALLOTS[left][0], *BALLOTS[right][1:]), (BALLOTS[right][0], *BALLOTS[left][1:])
    one, other = twins(voting(evenly(BALLOTS)), voting(evenly(swapped)))
    same(one, other)
    assert one.saves == other.saves


@pytest.mark.parametrize("seed", range(3))
def test_nobody_can_tell_when_and_in_which_order_the_ballots_came(seed: int) -> None:
    chance = random.Random(seed)
    moments = [*(chance.randrange(19_000) for _ in BALLOTS[1:]), chance.randrange(19_000, 24_000)]
    mixed = list(zip(moments, chance.sample(BALLOTS, len(BALLOTS)), strict=True))
    one, other = twins(voting(evenly(BALLOTS)), voting(mixed))
    same(one, other)
    assert one.saves == other.saves


def voted(*voters: str) -> Script:
    """Give a meeting in which these have voted while a bystander comes back, the chair acts and time goes by."""

    def script(table: Table) -> None:
        to_the_vote(table)
        for ballot in BALLOTS:
            if ballot[0] in voters:
                cast(table, ballot)
        table.wait(20)
        table["Fatma"].hang_up()
        table["Fatma"].hello()
        table.sync()
        table.chair("park", text="Het rooster")
        table.chair("more_time")
        table["wall"].hello()
        table.wait(35)

    return script


@pytest.mark.parametrize("voters", [("Lieke",), ("Sanne", "Milan"), ("Lieke", "Bram", "Sanne", "Milan")])
def test_nobody_can_tell_who_voted_already(voters: tuple[str, ...]) -> None:
    one, other = twins(voted(), voted(*voters))
    same(one, other, apart=voters)
    assert one.saves == other.saves
    for name in voters:
        assert len(shown(one.frames[name])) == len(shown(other.frames[name])), "a frame goes to who voted alone"
        assert len(answers(other.frames[name])) == len(answers(one.frames[name])) + 1


def test_the_answer_to_a_ballot_has_one_size_whatever_it_says() -> None:
    def script(table: Table) -> None:
        to_the_vote(table)
        voter, case = table["Milan"], table.seat("Lieke")
        assert voter.order("ballot", first=case, second=case) == "two_cases"
        assert voter.order("ballot", first=case, second=table.seat("Bram")) == ""
        assert voter.order("ballot", first=case, second=table.seat("Sanne")) == "voted"
        assert voter.order("close_vote") == "chair_only"

    told, _ = played(script)
    assert len({len(frame) for name in told.frames for frame in answers(told.frames[name])}) == 1


# --- the notes --------------------------------------------------------------------------------------------------------


class Laid(NamedTuple):
    """A note: who lays it, its own random id, its text, and whether the owner may read it."""

    writer: str
    id: str
    text: str
    share: bool = False


def note(at: int, writer: str, share: bool = False) -> Laid:
    return Laid(writer, f"{at * 7 % 10}-and-the-rest-of-an-id", f"Vermoeden {at} {TIDE[at % 5]}", share)


def gossip(notes: Iterable[Laid], until: str = "tip-schrijven", want: bool = True) -> Script:
    """Give a meeting in which these notes are laid, up to a step; the owner wants to read them."""

    def script(table: Table) -> None:
        table.begin(notes=True)
        table.to("roddelen")
        for one in notes:
            table.do(one.writer, "lay", note=one.id, text=one.text, share=one.share)
        table["Fatma"].hang_up()
        table["Fatma"].hello()
        table.wait(60)
        if until != "roddelen":
            table.to("briefjes")
            table.do("Lieke", "want", yes=want)
            table.wait(20)
        table.to(until)

    return script


NOTES = (note(1, "Bram", True), note(2, "Sanne"), note(3, "Milan", True))


def test_nobody_can_tell_who_of_two_wrote_which_note() -> None:
    swapped = [one._replace(writer=writer) for one, writer in zip(NOTES, ("Sanne", "Bram", "Milan"), strict=True)]
    swapped = [swapped[1], swapped[0], swapped[2]]  # each writes at the own moment
    one, other = twins(gossip(NOTES), gossip(swapped))
    same(one, other)
    assert one.saves[-5:] == other.saves[-5:]


def test_nobody_can_tell_in_which_order_notes_were_laid() -> None:
    one, other = twins(gossip(NOTES), gossip([NOTES[2], NOTES[0], NOTES[1]]))
    same(one, other)
    assert one.saves[-5:] == other.saves[-5:]


TEN = [note(at, ("Bram", "Sanne", "Milan")[at % 3]) for at in range(10)]


def test_during_the_gossip_nobody_can_tell_ten_notes_from_none() -> None:
    one, other = twins(gossip([], "roddelen"), gossip(TEN, "roddelen"))
    same(one, other, apart=("Bram", "Sanne", "Milan"))
    for writer in ("Bram", "Sanne", "Milan"):
        assert shown(one.frames[writer]) == shown(other.frames[writer])


def test_owner_wall_console_and_door_never_can_tell_ten_notes_from_none() -> None:
    one, other = twins(gossip([]), gossip(TEN))
    same(one, other, apart=("Bram", "Sanne", "Milan", "Fatma"))
    assert any(TEN[0].text.encode() in frame for frame in other.frames["Fatma"])
    assert without_notes(one.saves) == without_notes(other.saves)


def test_nobody_but_the_owner_who_wants_to_read_can_tell_which_notes_are_for_the_owner() -> None:
    ticked = [one._replace(share=not one.share) for one in NOTES]
    one, other = twins(gossip(NOTES), gossip(ticked))
    same(one, other, apart=("Lieke",))
    assert one.frames["Lieke"] != other.frames["Lieke"]
    same(*twins(gossip(NOTES, want=False), gossip(ticked, want=False)))


def without_notes(saves: list[bytes]) -> list[Any]:
    """What was handed to the store, but the notes: these must outlive a crash."""

    def blank(value: Any) -> Any:
        if isinstance(value, dict):
            left = value.items()
            if value.get("name") == "notes":
                return {key: [] if key == "items" else blank(one) for key, one in left}
            return {key: [] if key == "notes" and isinstance(one, list) else blank(one) for key, one in left}
        return [blank(one) for one in value] if isinstance(value, list) else value

    return [one for one, _ in groupby(blank(json.loads(raw)) for raw in saves)]


# --- the marks --------------------------------------------------------------------------------------------------------


def looking_back(marks: dict[str, int]) -> Script:
    def script(table: Table) -> None:
        table.begin()
        table.to("terugkijken")
        for name, mark in marks.items():
            table.do(name, "answer", mark=mark)
        table.to("bewaren")
        table.chair("end")

    return script


def test_nobody_can_tell_who_of_two_gave_which_mark() -> None:
    marks = {"Lieke": 5, "Bram": 2, "Sanne": 4, "Milan": 3, "Fatma": 4}
    one, other = twins(looking_back(marks), looking_back(marks | {"Lieke": 2, "Bram": 5}))
    same(one, other)
    assert one.saves[-1] == other.saves[-1]
