"""What a wheel and an sdist carry: the whole product, nothing else, and no need for Node or a network."""

from __future__ import annotations

import ast
import base64
import gzip
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

import hatch_build
from server import pages
from tests import house

ROOT = house.ROOT
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = {"nacl": "pynacl"}  # import name: distribution, where they differ by more than a dash


@pytest.fixture(scope="module")
def wheel(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    (made,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return zipfile.ZipFile(made)


@pytest.fixture(scope="module")
def unpacked(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    (made,) = SdistBuilder(str(ROOT)).build(directory=str(folder))
    shutil.unpack_archive(made, folder)
    return next(path for path in folder.iterdir() if path.is_dir())


def test_the_wheel_carries_everything_under_server_and_nothing_else(wheel: zipfile.ZipFile, bundle: Path) -> None:
    carried = {name for name in wheel.namelist() if ".dist-info/" not in name}
    written = {path.relative_to(ROOT).as_posix() for path in house.listed() if path.is_relative_to(ROOT / "server")}
    made = {path.relative_to(ROOT).as_posix() for path in bundle.iterdir()}
    assert carried == written | made


def test_the_wheel_fits_every_machine_and_starts_with_kring(wheel: zipfile.ZipFile) -> None:
    assert str(wheel.filename).endswith("-py3-none-any.whl")
    about = {name.rpartition("/")[2]: name for name in wheel.namelist() if ".dist-info/" in name}
    assert "kring = server.cli:main" in wheel.read(about["entry_points.txt"]).decode()
    assert wheel.read(about["LICENSE"]) == (ROOT / "LICENSE").read_bytes()


def test_an_sdist_carries_its_bundle_and_needs_no_node(unpacked: Path) -> None:
    bare = {"PATH": str(unpacked)}  # no Node, no npm, no git
    said = subprocess.run(
        [sys.executable, "hatch_build.py"], cwd=unpacked, env=bare, capture_output=True, text=True, check=True
    )
    assert "already" in said.stdout
    assert not (unpacked / "node_modules").exists()


def test_a_changed_source_makes_the_bundle_stale(unpacked: Path) -> None:
    style = unpacked / "server" / "static" / "style.css"
    kept = style.read_bytes()
    style.write_bytes(kept + b"/* changed */\n")
    said = subprocess.run(
        [sys.executable, "-c", "import hatch_build; print(hatch_build.fresh())"],
        cwd=unpacked, capture_output=True, text=True, check=True,
    )  # fmt: skip
    style.write_bytes(kept)
    assert said.stdout.strip() == "False"


def test_what_is_told_of_the_bundle_is_true(bundle: Path) -> None:
    files = told(bundle)
    assert set(hatch_build.ENTRIES) <= set(files)
    assert {path.name for path in bundle.iterdir() if path.suffix in (".js", ".css")} == set(files)
    for name, about in files.items():
        raw, small = (bundle / name).read_bytes(), (bundle / f"{name}.gz").read_bytes()
        assert gzip.decompress(small) == raw
        assert (about["bytes"], about["gzip_bytes"]) == (len(raw), len(small))
        split = SPLIT.fullmatch(name)  # what was split off is named by its content, as its importers name it
        assert about["hash"] == (split[1] if split else hashlib.sha256(raw).hexdigest()[:16])
        assert about["integrity"] == "sha384-" + base64.b64encode(hashlib.sha384(raw).digest()).decode()
        assert about["needs"] == sorted(needed(bundle, name) - {name})


SPLIT = re.compile(r"\w+\.([A-Z0-9]{8})\.js")
AT_ONCE = re.compile(r'(?:\bimport|\bfrom)\s*"\./([^"]+)"')
LATER = re.compile(r'\bimport\("\./([^"]+)"\)')


def told(bundle: Path) -> dict[str, Any]:
    """What the build says of its files."""
    files: dict[str, Any] = json.loads((bundle / "build.json").read_bytes())["files"]
    return files


def needed(bundle: Path, name: str) -> set[str]:
    """A file and all that it, and they, import before it begins; read from the files themselves."""
    direct = AT_ONCE.findall((bundle / name).read_text(encoding="utf-8"))
    return {name}.union(*(needed(bundle, other) for other in direct))


def test_the_bundle_leaves_a_phone_room_within_sixty_kilobytes(bundle: Path) -> None:
    own = sum(told(bundle)[name]["gzip_bytes"] for name in {"app.css", *needed(bundle, "app.js")})
    assert own <= 58_000  # page and icon take the rest


def test_the_bundle_is_whole_and_names_no_address_outside(bundle: Path) -> None:
    files = told(bundle)
    for name in files:
        text = (bundle / name).read_text(encoding="utf-8")
        assert house.OUTSIDE.findall(text) == [], name
        assert {*AT_ONCE.findall(text), *LATER.findall(text)} <= set(files), name
        rest = re.sub(r'\bimport\s*(?:\{[^}]*\}\s*from\s*)?"\./[^"]+"', "", text)
        assert not re.search(r'^\s*import\b|\bfrom\s*"[\w@./-]+"|@import', rest), f"something was left outside {name}"


def test_words_that_come_later_are_in_no_first_page(bundle: Path) -> None:
    words = json.loads((hatch_build.STATIC / "words" / "nl.json").read_bytes())
    later = [key for key in words if key.startswith(sum(hatch_build.LATER.values(), ()))]
    assert len(later) > 50
    for page in ("app.js", "desk.js"):
        text = "".join((bundle / name).read_text(encoding="utf-8") for name in needed(bundle, page))
        carried = set(re.findall(r'[{,]"([\w.]+)":', text))
        assert "common.kring" in carried, "the words are there, and written like this"
        assert carried.intersection(later) == set()


def test_the_page_asks_ahead_for_all_that_its_script_needs(bundle: Path) -> None:
    files = told(bundle)
    for page in ("app", "desk"):
        html = pages.shell(page).decode()
        for name in needed(bundle, f"{page}.js") - {f"{page}.js"}:
            assert f'<link rel="modulepreload" href="/{name}" integrity="{files[name]["integrity"]}">' in html
        assert f'src="/{page}.{files[f"{page}.js"]["hash"]}.js"' in html


def test_every_work_in_the_bundle_comes_with_its_licence(bundle: Path) -> None:
    licences = (bundle / "LICENSES.txt").read_text(encoding="utf-8")
    titles = re.findall(r"^(\S+) \d\S* \((.+)\)\n=+$", licences, re.MULTILINE)
    assert ("preact", "MIT") in titles
    assert {kind for _, kind in titles} <= {"MIT", "Apache-2.0", "ISC", "BSD-3-Clause"}
    assert licences.count("opyright") >= len(titles)


def test_everything_the_server_imports_is_declared() -> None:
    declared = {re.split(r"[><=\[]", line)[0] for line in PROJECT["project"]["dependencies"]}
    imported = {
        name.partition(".")[0]
        for source in house.sources()
        if source.module is not None
        for _, name in house.imports(ast.parse(source.text))
    }
    foreign = imported - sys.stdlib_module_names - {"server", "_typeshed"}
    assert {PACKAGES.get(name, name.replace("_", "-")) for name in foreign} <= declared


def test_every_dependency_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = text.partition("\ndependencies = [\n")[2].partition("\n]")[0].splitlines()
    assert len(lines) == len(PROJECT["project"]["dependencies"])
    assert [line for line in lines if "#" not in line] == []
