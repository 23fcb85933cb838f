"""Mutants tried, in a copy of the tree: round after round of tests, until one fails or none is left.

A change inside a function is tried in a fork of a process that has gathered the tests already: the function gets other
code. What outlives that, and every other change, is tried in a process that loads the module anew, children and all.
It never touches the tree it was started from. For systems that can fork.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Literal, NamedTuple, NoReturn

from tests.mutants.breeding import Mutant, Name

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = shutil.ignore_patterns(".*_cache", ".git", ".hypothesis", "gallery", "node_modules", "__pycache__")
LOADED = (
    *("pytest", "hypothesis.stateful", "playwright.sync_api", "websockets.sync.client", "flask", "flask_sock"),
    *("werkzeug.serving", "msgspec", "tinydb", "nacl.secret", "tomli", "tomlkit", "qrcode", "click", "ifaddr"),
)
PYTEST = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-o", "addopts=", "--no-header", "--tb=no", "-rfE")
LEAST_S, SLOWER = 30, 10  # a mutant may take so many times as long as the tests without one

Tests = tuple[str, ...]
Outcome = Literal["lives", "died", "too long"]


class Tried(NamedTuple):
    """What became of a mutant, which test failed, and in how many seconds."""

    mutant: Mutant
    outcome: Outcome
    said: str
    seconds: float


class Tree:
    """A copy of the project, with a module in it that is changed."""

    def __init__(self, at: Path, module: str) -> None:
        shutil.copytree(ROOT, at, ignore=LEFT_OUT)
        self.at = at
        self.log = at.with_suffix(".log")
        self.module = module
        self.text = (at / module).read_text("utf-8")

    def put(self, text: str) -> None:
        """Put a text in the module's place, and leave nothing that was compiled from another."""
        file = self.at / self.module
        file.write_text(text, "utf-8")
        for made in (file.parent / "__pycache__").glob(f"{file.stem}.*"):
            made.unlink()


def tried(
    module: str, mutants: list[Mutant], rounds: Sequence[Tests], known: Sequence[Name], folder: Path
) -> Iterator[Tried]:
    """Try mutants with a round of tests, and what outlives it with the next; all pass without a mutant.

    Those that are known to be equal are tried with the first round alone.
    """
    for name in LOADED:
        importlib.import_module(name)
    gc.freeze()  # what is loaded here is never looked through for garbage in a fork
    tree = Tree(folder / "tree", module)
    for at, tests in enumerate(rounds):
        lived: list[Mutant] = []
        for end in one_round(tree, mutants, tests) if mutants else ():
            if end.outcome == "lives" and at < len(rounds) - 1 and end.mutant.name not in known:
                lived.append(end.mutant)
            else:
                yield end
        mutants = lived


def one_round(tree: Tree, mutants: list[Mutant], tests: Tests) -> Iterator[Tried]:
    """Try mutants with these tests, the quick way first."""
    tree.put(tree.text)
    most_s = limit_s(tree, tests)
    quick = [mutant for mutant in mutants if mutant.body]
    rest = [mutant for mutant in mutants if not mutant.body]
    for end in swapped(tree, quick, tests, most_s) if quick else ():
        if end.outcome == "lives" or (end.outcome == "died" and not end.said):  # of no test's doing
            rest.append(end.mutant)
        else:
            yield end
    for mutant in rest:
        yield afresh(tree, mutant, tests, most_s)


def limit_s(tree: Tree, tests: Tests) -> float:
    """Give how long a mutant may take with these tests: some times what they take without one, which must pass.

    The first run leaves compiled modules behind; from then on nothing is compiled but what is tried.
    """
    whole = afresh(tree, Mutant(tree.text, "", "", "", ""), tests, 3600)
    if whole.outcome != "lives":
        raise SystemExit(f"The tests fail without any mutant: {whole.said}")
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    return max(LEAST_S, SLOWER * whole.seconds)


def afresh(tree: Tree, mutant: Mutant, tests: Tests, most_s: float) -> Tried:
    """Try a mutant in a process that loads all modules from the tree."""
    tree.put(mutant.text)
    began = monotonic()
    outcome = waited(fork(lambda: pytested(tree, tests)), most_s)
    tree.put(tree.text)
    lines = tree.log.read_text("utf-8", "replace").splitlines()
    return Tried(mutant, outcome, next((line for line in lines[::-1] if "::" in line), ""), monotonic() - began)


def swapped(tree: Tree, mutants: list[Mutant], tests: Tests, most_s: float) -> Iterator[Tried]:
    """Try changes inside functions, each in a fork of one process that gathered the tests."""
    from tests.mutants.swapping import Swaps

    reading, writing = os.pipe()

    def gather() -> int:
        os.close(reading)
        with os.fdopen(writing, "w", encoding="utf-8") as out:
            return pytested(tree, tests, Swaps(tree, mutants, most_s, out))

    child = fork(gather)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as told:
        for line in told:
            at, outcome, said, seconds = json.loads(line)
            yield Tried(mutants[at], outcome, said, seconds)
    os.waitpid(child, 0)


def fork(run: Callable[[], int]) -> int:
    """Run something in a process group of its own; gives its process."""
    child = os.fork()
    return child or leave_with(run)


def leave_with(run: Callable[[], int]) -> NoReturn:
    """Run something, and end this process with what it gives; it was forked for that."""
    code = 3
    try:
        os.setsid()
        code = run()
    finally:
        os._exit(code)


def waited(child: int, most_s: float) -> Outcome:
    """Wait for a child, at most so long; whatever it started ends with it."""
    end, pid, status = monotonic() + most_s, 0, 0
    while not pid and monotonic() < end:
        pid, status = os.waitpid(child, os.WNOHANG)
        sleep(0 if pid else 0.01)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    if not pid:
        os.waitpid(child, 0)
        return "too long"
    return "died" if os.waitstatus_to_exitcode(status) else "lives"


def pytested(tree: Tree, tests: Tests, *plugins: object) -> int:
    """Run tests of the tree in this process, what it says in the tree's log."""
    with tree.log.open("w", encoding="utf-8") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    os.chdir(tree.at)
    os.environ["PYTHONPATH"] = sys.path[0] = str(tree.at)
    for name in [name for name in sys.modules if name.partition(".")[0] in ("server", "tests", "hatch_build")]:
        del sys.modules[name]
    import pytest

    code = int(pytest.main([*PYTEST, *tests], plugins=plugins))
    sys.stdout.flush()
    return code
