"""Labelled sentences, and what the page's own pure modules say of them: run in Node, one process for many calls."""

from __future__ import annotations

import json
import os
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import pytest

import hatch_build

HERE = Path(__file__).parent
LANGUAGES = ("nl", "en")


def listed(name: str) -> dict[str, Any]:
    """Give what stands in a list of sentences."""
    return tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))


def told(module: str, calls: list[tuple[str, list[Any]]]) -> list[Any]:
    """Call functions of a module under server/static, each with its arguments; give what they return, in order."""
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "given.json"), Path(folder, "made.json")
        given.write_text(json.dumps({"module": module, "calls": calls}), "utf-8")
        try:
            code = hatch_build.run("node", "tests/sentences/calls.js", str(given), str(made))
        except hatch_build.Broken as fault:
            if os.environ.get("KRING_CI"):
                pytest.fail(f"KRING_CI is set: {fault}")
            pytest.skip(str(fault))
        assert code == 0, f"Node could not run {module}"
        answers: list[Any] = json.loads(made.read_text("utf-8"))
    return answers
