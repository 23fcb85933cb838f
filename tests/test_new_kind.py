"""A new kind of step is three files found by their names: shown with a throw-away kind in a copy of the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import ROOT

KIND = '''
"""clap: everybody claps once; the chair hears how many did."""

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, Floor, Text, need_seat


class Options(Plain, tag_field="kind", tag="clap"):
    """What is clapped for."""

    ask: Text


class State(Plain, tag_field="kind", tag="clap"):
    """Who clapped."""

    clapped: tuple[str, ...] = ()


class View(Plain, tag_field="kind", tag="clap"):
    """How many clapped."""

    ask: Text
    count: int = 0


class Clap(Plain, tag_field="do", tag="clap"):
    """I clap."""


COMMANDS = (Clap,)


def begin(options, scene):
    return State()


def apply(options, state, by, command, scene):
    if not isinstance(command, Clap):
        raise Refused("not_now")
    return replace(state, clapped=tuple(sorted({*state.clapped, need_seat(by, scene.here)})))


def floor(options, state, scene):
    return Floor()


def done(options, state, scene):
    return {*scene.here} <= {*state.clapped}


def view(options, state, eye, scene):
    return View(options.ask, len(state.clapped))


def outcome(options, state, scene):
    return (Artefact("claps", (), scene.seats),)
'''
SCREEN = """
/** Everybody claps once. */
import { html } from "htm/preact";
import { Button } from "../parts/button.js";
import { Ask, Page } from "../parts/page.js";
import { text } from "../words.js";

/** @param {import("../shapes.js").StepStage} props */
export function Clap({ view, act }) {
  const thumb = html`<${Button} label="throw-away-clap" onClick=${() => act({ do: "clap" })} />`;
  return html`<${Page} thumb=${thumb}><${Ask}>${text(view.step.ask)}<//><//>`;
}
"""
METHOD = """
id = "klappen"
family = "klappen"
version = "1"
source = { nl = "proef", en = "trial" }
name = { nl = "Klappen", en = "Clapping" }
purpose = { nl = "Proberen.", en = "Trying." }
people = { least = 3, best = 4, most = 9 }
asks = { experience = "any", safety = "low" }

[[steps]]
id = "klap"
part = "case"
title = { nl = "Klap", en = "Clap" }
say = { nl = "Klap.", en = "Clap." }
time = { usual = 60, reserved = true }
options = { kind = "clap", ask = { nl = "Klap", en = "Clap" } }
"""
PLAY = """
from server import methods, wire
from server.steps import KINDS
from tests.play import NAMES, Play
assert "clap" in KINDS and "clap" in wire.COMMANDS
play = Play(NAMES[:4], 60, 1, method="klappen")
play.to("klap")
for name in NAMES[:4]:
    assert not play.desk().settled
    play.seat(name, KINDS["clap"].Clap())
assert (play.desk().settled, play.seen("wall").count) == (True, 4)
read = wire.order({"id": "A" * 22, "do": {"do": "clap"}}).command
assert read == KINDS["clap"].Clap()
play.to("bewaren")
print("played")
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the project with the files of the kind and a method that uses it, nothing else changed."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("server", "tests"):
        skipped = shutil.ignore_patterns("__pycache__", "dist", "browser", "fixtures", "sentences")
        shutil.copytree(ROOT / name, folder / name, ignore=skipped)
    for name in ("hatch_build.py", "bundle.toml", "package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, folder)
    (folder / "server/steps/clap.py").write_text(KIND, "utf-8")
    (folder / "server/static/steps/clap.js").write_text(SCREEN, "utf-8")
    (folder / "server/methods/klappen.toml").write_text(METHOD, "utf-8")
    return folder


def ran(folder: Path, *words: str) -> str:
    """Run Python in the copy, with the copy in front of everything."""
    surroundings = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    told = subprocess.run(
        [sys.executable, *words], cwd=folder, env=surroundings, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr[-2000:]
    return told.stdout


def test_the_kind_is_found_read_from_the_wire_played_and_drawn(copy: Path) -> None:
    assert ran(copy, "-c", PLAY) == "played\n"


def test_its_screen_is_found_by_its_name_and_goes_to_the_phones(copy: Path) -> None:
    modules = ROOT / "node_modules"
    if not (modules / "esbuild").exists():
        pytest.skip("nothing was bundled here yet: a wheel carries its bundle")
    os.symlink(modules, copy / "node_modules", target_is_directory=True)
    ran(copy, "-c", "import hatch_build; hatch_build.bundle(everything=True)")
    parts = list((copy / "server/static/dist").glob("play.*.js"))
    assert [part for part in parts if "throw-away-clap" in part.read_text("utf-8")]
