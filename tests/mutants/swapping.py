"""The quick way: gathered tests wait in one process, and each mutant is a fork of it whose function has other code."""

from __future__ import annotations

import importlib
import inspect
import json
from collections.abc import Iterator
from functools import partial
from time import monotonic
from types import CodeType, FunctionType
from typing import Any, TextIO

import pytest

from tests.mutants.breeding import Mutant
from tests.mutants.trying import Tree, fork, waited


class Swaps:
    """A plugin in place of pytest's own loop over the tests: the whole loop for every mutant, each in a fork."""

    def __init__(self, tree: Tree, mutants: list[Mutant], most_s: float, out: TextIO) -> None:
        self._module = tree.module.removesuffix(".py").replace("/", ".")
        self._said = tree.at.with_suffix(".said")
        self._mutants = mutants
        self._most_s = most_s
        self._out = out

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant with the tests that were gathered."""
        module = importlib.import_module(self._module)
        for at, mutant in enumerate(self._mutants):
            began = monotonic()
            self._said.write_text("", "utf-8")
            outcome = waited(fork(partial(self._run, session, module, mutant)), self._most_s)
            self._out.write(json.dumps([at, outcome, self._said.read_text("utf-8"), monotonic() - began]) + "\n")
            self._out.flush()
        return True

    def _run(self, session: pytest.Session, module: Any, mutant: Mutant) -> int:
        swap(module, mutant)
        items = session.items
        for item, after in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            if session.testsfailed:
                self._said.write_text(item.nodeid, "utf-8")
                return 1
        return 0


def swap(module: Any, mutant: Mutant) -> None:
    """Give a mutant's code to the function that it changes, wherever that is known by now."""
    code = next(one for one in codes(compile(mutant.text, module.__file__, "exec")) if one.co_qualname == mutant.body)
    function(module, mutant.body).__code__ = code


def codes(code: CodeType) -> Iterator[CodeType]:
    """Give a code and all inside it."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from codes(one)


def function(module: Any, name: str) -> FunctionType:
    """Find a function of a module, or of a class in it, under whatever it is wrapped in."""
    found: Any = module
    for part in name.split("."):
        found = vars(found)[part]
    found = getattr(found, "fget", None) or getattr(found, "__func__", found)
    plain: FunctionType = inspect.unwrap(found)
    return plain
