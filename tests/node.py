"""One Node that answers for modules of the page, a line for each question: for tests of what runs on the phone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import Any

import pytest

import hatch_build


def found() -> str:
    """Give this machine's Node, its packages there; only where nobody watches may it be missing."""
    node = shutil.which("node")
    if node is None:
        if os.environ.get("KRING_CI"):
            pytest.fail("KRING_CI is set and there is no Node on this machine")
        pytest.skip("no Node on this machine")
    hatch_build.install(everything=True)
    return node


class Node:
    """Runs a script of the tests that reads questions and writes answers."""

    def __init__(self, script: str) -> None:
        words = [found(), f"tests/{script}"]
        self._process = subprocess.Popen(
            words, cwd=hatch_build.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def say(self, way: str, *given: Any) -> dict[str, Any]:
        """Give all it says to a question: an answer, or a fault."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([way, *given]) + "\n")
        self._process.stdin.flush()
        said: dict[str, Any] = json.loads(self._process.stdout.readline())
        return said

    def ask(self, way: str, *given: Any) -> Any:
        """Give the answer; a fault there is a fault here."""
        said = self.say(way, *given)
        assert "fault" not in said, said["fault"]
        return said["answer"]

    def shut(self) -> None:
        """Stop."""
        self._process.communicate(timeout=10)
