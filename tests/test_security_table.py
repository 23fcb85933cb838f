"""SECURITY.md is true: each requirement once, tests that there are, the code's own figures, the README's promises."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from typing import Any

import pytest

from server.entrance import WRONG_MOST
from server.room.door import CODE_LENGTH, LETTERS
from server.settings import Settings
from tests.house import ROOT

TEXT = (ROOT / "SECURITY.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
REQUIREMENTS = re.findall(r"^\| (R\d+) \| (.+?) \| (.+?) \| (.+?) \|$", TEXT, re.MULTILINE)
FIGURES = re.findall(r"^\| .+ \| (.+?) \| `(server/[\w/.]+)` `(\w+)` \|$", TEXT, re.MULTILINE)
TESTS = sorted({test for *_, tests in REQUIREMENTS for test in re.findall(r"`([\w/.]+::\w+)`", tests)})


def test_every_requirement_stands_there_once() -> None:
    assert [name for name, *_ in REQUIREMENTS] == [f"R{number}" for number in range(1, 26)]


def test_every_requirement_names_tests_and_nothing_else_in_their_place() -> None:
    for name, _, _, tests in REQUIREMENTS:
        assert re.fullmatch(r"`[\w/.]+::\w+`(<br>`[\w/.]+::\w+`)*", tests), name


def test_every_test_that_is_named_is_collected() -> None:
    ask = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", *(f"tests/{test}" for test in TESTS)]
    said = subprocess.run(ask, cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout[-2000:] + said.stderr[-2000:]
    assert [test for test in TESTS if f"tests/{test}" not in said.stdout] == []


def test_what_keeps_a_requirement_is_there() -> None:
    for name, _, places, _ in REQUIREMENTS:
        for place in places.split("; "):
            path, *names = re.findall(r"`([^`]+)`", place)
            found = ROOT / "server" / path
            assert found.exists(), f"{name}: {path}"
            assert [one for one in names if one.rpartition(".")[2] not in found.read_text("utf-8")] == [], name


@pytest.mark.parametrize(("said", "path", "name"), FIGURES, ids=[name for *_, name in FIGURES])
def test_a_figure_is_the_codes_own(said: str, path: str, name: str) -> None:
    value = valued(path, name)
    assert value is None or f"{told(value, name):g}" == said.split()[0]


def valued(path: str, name: str) -> Any:
    """Give the value of a constant or a setting, None for what is no number."""
    text = (ROOT / path).read_text("utf-8")
    if path.endswith(".js"):
        found = re.search(rf"\b{name} = ([\d_]+)", text)
        assert found or f"function {name}(" in text
        return int(found[1]) if found else None
    if path == "server/settings.py":
        return getattr(Settings(), name)
    value = getattr(importlib.import_module(path.removesuffix(".py").replace("/", ".")), name)
    return None if callable(value) else value


def told(value: float, name: str) -> float:
    """Give a value in the unit in which it is told: seconds, and hours from one hour on."""
    if not name.endswith("_MS"):
        return value
    return value / 1000 if value < 3_600_000 else value / 3_600_000


def test_what_a_guesser_gets_is_reckoned_from_the_code() -> None:
    codes = len(LETTERS) ** CODE_LENGTH
    assert f"{CODE_LENGTH} signs out of {len(LETTERS)}: {codes:,} codes" in TEXT
    assert f"gets {WRONG_MOST} tries" in TEXT
    assert f"1 in {codes // WRONG_MOST // 1_000_000} million" in TEXT


def test_the_promises_are_the_readmes_one_for_one() -> None:
    promises, limits = (section(README, head) for head in ("It promises:", "It does not promise:"))
    kept, not_kept = (section(TEXT, head) for head in ("## What it promises", "## What it does not promise"))
    assert (len(kept), len(not_kept)) == (len(promises), len(limits))


def section(text: str, head: str) -> list[str]:
    """Give the entries of the list that comes after a line."""
    after = text.partition(f"{head}\n")[2]
    entries = re.match(r"(?:[^\n]*\n)*?((?:(?:- |\d+\. |  +)[^\n]*\n)+)", after)
    assert entries
    return re.findall(r"^(?:- |\d+\. )", entries[1], re.MULTILINE)
