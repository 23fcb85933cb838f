"""`kring demo` as a whole: another process, real sockets, real time. What it shows is held against the method files."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any

import pytest

from server.app import Kring
from server.cli import Words
from server.guests.company import Nap
from server.guests.table import Table
from server.settings import Settings
from tests.device import LAPTOP, Device
from tests.house import ROOT
from tests.phone import Phone, clockwise, in_this_order, spoke, steps_of

METHODS = ROOT / "server" / "methods"
MARGIN = 3
PLAYED_S = 30.0 * MARGIN
TOLD_S = 10.0 * MARGIN


def declared(name: str) -> list[dict[str, Any]]:
    """Give the steps of a method file, as they stand there."""
    steps: list[dict[str, Any]] = tomllib.loads((METHODS / f"{name}.toml").read_text("utf-8"))["steps"]
    return steps


def expected(notes: dict[int, bool]) -> list[tuple[str, int | None]]:
    """Give the ids of the steps of a meeting in order, with the case; `notes` tells for which case notes are on."""
    around, own = declared("bijeenkomst"), declared("zeven-stappen")

    def part(name: str, case: int | None = None) -> list[tuple[str, int | None]]:
        on = [one for one in (*around, *own) if one["part"] == name]
        return [(one["id"], case) for one in on if one.get("needs", "") in ("", "notes" if notes[case or 0] else "")]

    return [
        *part("opening"),
        *part("choosing"),
        *part("case", 0),
        *part("between"),
        *part("case", 1),
        *part("closing"),
    ]


def should_speak(view: dict[str, Any], kind: str, who: str) -> list[str]:
    """Give who gets the floor in a step, in order, as its method file has it."""
    owner = view["owner"]
    if kind in ("speak", "commit"):
        return [owner]
    if kind == "ask" or (kind == "round" and who == "members"):
        return clockwise(view, owner)[:-1]
    return clockwise(view, view["chair"]) if kind == "round" else []


@contextmanager
def demo(*more: str) -> Iterator[subprocess.Popen[str]]:
    """Run `kring demo` without anybody."""
    run = [sys.executable, "-m", "server", "demo", "--fast", "--no-browser", "--address", LAPTOP, *more]
    pipe = subprocess.PIPE
    with subprocess.Popen(run, cwd=ROOT, stdout=pipe, stderr=pipe, encoding="utf-8") as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_demo_without_anybody_plays_two_cases_and_a_phone_that_joins_sees_steps_and_floors_of_the_method() -> None:
    began = monotonic()
    with demo() as process:
        assert process.stdout is not None
        found = re.search(r":(\d+)\D+\b([A-Z2-9]{6})\b", process.stdout.readline())
        assert found is not None
        phone = Phone(int(found[1]), "Anouk").hello(code=found[2])
        assert isinstance(phone, Phone)
        phone.stay()
        told, wrong = process.communicate(timeout=PLAYED_S)
    assert (process.returncode, wrong) == (0, "")
    assert monotonic() - began < PLAYED_S

    steps = steps_of(phone.views)
    notes = {view["case"]: view["notes"] for step in steps for view in step if view["case"] is not None}
    seen = [(step[-1]["head"]["id"], step[-1]["case"]) for step in steps]
    assert seen == expected(notes)
    assert set(notes.values()) == {False, True}
    assert len({step[-1]["owner"] for step in steps if step[-1]["case"] is not None}) == 2

    method = {one["id"]: one for name in ("bijeenkomst", "zeven-stappen") for one in declared(name)}
    for step in steps:
        options = method[step[-1]["head"]["id"]]["options"]
        whole = should_speak(step[-1], options["kind"], options.get("who", "all"))
        lit, everybody = spoke(step)
        assert in_this_order(lit, whole), step[-1]["head"]["id"]
        assert everybody == set(whole), step[-1]["head"]["id"]

    lines = [line for line in told.splitlines() if line.strip()]
    assert len(lines) == len(steps) + 2  # what was played, and goodbye
    names = {one["id"]: one["name"] for one in steps[-1][-1]["seats"]}
    questions = next(step for step in steps if step[-1]["head"]["id"] == "vragen")[-1]
    order = ", ".join(names[one] for one in clockwise(questions, questions["owner"])[:-1])
    asked = next(line for line in lines if line.startswith(method["vragen"]["title"]["nl"]))
    assert asked.endswith(f": {order}")


class Onlooker(Device):
    """A second console that only looks, and notes when it was told what."""

    def __init__(self, port: int) -> None:
        super().__init__(port, "onlooker", "console")
        self.began: float | None = None
        self.told: float | None = None
        self.floors: list[str] = []

    def look(self, name: str, step: str, until: threading.Event) -> None:
        """Note when the step began, when somebody's phone was said to be away, and who had the floor in this step."""
        while not until.is_set():
            with suppress(TimeoutError):
                self.take(0.3)
                self.note(name, step)
                continue
            self.sync()
            self.note(name, step)

    def note(self, name: str, step: str) -> None:
        names = {one["id"]: one["name"] for one in self.view.get("seats", ())}
        if (self.view.get("head") or {}).get("id") != step:
            return
        self.began = self.began or monotonic()
        away = {names.get(seat) for seat, since in self.house.get("phones", {}).items() if since}
        if name in away and self.told is None:
            self.told = monotonic()
        lit = names.get(self.view["floor"]["lit"], "")
        if lit and self.floors[-1:] != [lit]:
            self.floors.append(lit)


def watched(table: Table, name: str, step: str) -> tuple[Onlooker, int]:
    """Play until a step is over; give what a second console saw of somebody in it, and the status of the play."""
    kring = Kring(None, 0, LAPTOP, "nl")
    stop, over = threading.Event(), threading.Event()
    status: list[int] = []
    first, until = kring.console_url, monotonic() + PLAYED_S
    player = threading.Thread(target=lambda: status.append(table.play(kring, Words("nl"), stop)), daemon=True)
    try:
        player.start()
        while kring.console_url == first and monotonic() < until:  # the link is the chair's until it was used
            over.wait(0.02)
        console = Onlooker(kring.port)
        console.hello(join=kring.console_url.partition("#")[2])
        onlooker = threading.Thread(target=console.look, args=(name, step, over), daemon=True)
        onlooker.start()
        while not any(seen.step == step for seen in table.steps) and monotonic() < until and player.is_alive():
            stop.wait(0.1)
        over.set()
        onlooker.join(5)
        stop.set()
        player.join(10)
    finally:
        kring.shut()
    return console, status[0]


def test_a_guest_that_falls_silent_is_told_of_passed_over_and_gets_the_turn_at_the_end_of_the_round() -> None:
    seconds = Settings().silent_s
    table = Table(fast=True, nap=Nap("Bram", "vragen", seconds + 2), tell=lambda line: None)
    console, status = watched(table, "Bram", "vragen")
    assert status == 0
    assert seconds < 10
    assert console.began is not None
    assert console.told is not None
    assert console.told - console.began < TOLD_S
    asked = next(seen for seen in table.steps if seen.step == "vragen")
    assert asked.floors == ["Joost", "Lieke", "Bram", "Sanne", "Milan", "Teun", "Bram"]
    assert asked.over == {2}
    assert in_this_order(console.floors, asked.floors)
    assert "Bram" in console.floors


def test_a_demo_that_cannot_start_says_so_in_one_sentence() -> None:
    with demo("--lang", "en", "--address", "203.0.113.7") as process:
        told, wrong = process.communicate(timeout=PLAYED_S)
    assert process.returncode == 1
    assert told == ""
    assert len(wrong.splitlines()) == 1
    assert "address" in wrong


@pytest.mark.parametrize("trouble", ["fault", "stuck"])
def test_trouble_ends_a_demo_with_status_1_and_one_sentence(trouble: str, capsys: pytest.CaptureFixture[str]) -> None:
    table = Table(fast=True)
    table.troubles.append(trouble)
    assert table._judged(Words("nl"), 3.0) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert trouble in told.err
