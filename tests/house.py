"""The house's rules, each a function from one file to what is wrong with it. It never imports the product."""

from __future__ import annotations

import ast
import json
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MADE = {"node_modules", "dist", "build", "gallery", "__pycache__"}  # never sources, whatever lists them

LAYERS = (  # a module may import what stands on a line above its own, and its own package
    "plain",
    "refused",
    "strict",
    "steps",
    "room",
    "methods",
    "own errands kept",
    "wire",
    "settings faults headers",  # what the parts that act share; they know no part
    "meter",
    "store lan qr",
    "channel",
    "cable",
    "gate intake",
    "outbox",
    "timepiece entrance",
    "custody outside presence answers visit",
    "workshop cabinet",
    "household",
    "hub",
    "sockets pages",
    "serving",
    "app",
    "guests",
    "cli",
    "__main__",
)
RANK = {name: rank for rank, line in enumerate(LAYERS) for name in line.split()}
PURE = ("plain", "refused", "strict", "steps", "room")  # nothing here acts, or leans on anything that does
ACTING = {
    *(
        "asyncio",
        "flask",
        "http",
        "ifaddr",
        "nacl",
        "select",
        "selectors",
        "socket",
        "ssl",
        "urllib",
        "werkzeug",
    ),  # net
    *("io", "logging", "os", "pathlib", "platform", "shutil", "tempfile", "tinydb"),  # disk and machine
    *("multiprocessing", "signal", "subprocess", "threading"),
    *("datetime", "time"),
    *("random", "secrets", "uuid"),
}
ACTS = {"open", "print", "input", "exec", "eval", "breakpoint"}

LINES_MOST = {".py": 300, ".js": 200, ".css": 400}
FUNCTION_MOST = 40
EMPTY_NAMES = {"manager", "helper", "helpers", "util", "utils", "service", "data"}

HOME = Path.home().as_posix() if len(Path.home().parts) > 2 else "/root"  # of whoever runs the tests
MACHINE = re.compile(rf"(?<![\w.])(?:/work|/tmp|/root|{re.escape(HOME)})/|registry[.]npmjs|files[.]pythonhosted")
MARKUP = re.compile(
    r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc)\b"
    r"|\bdocument\.write|\beval\(|\bnew Function\b"
)
OUTSIDE = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)


class Source(NamedTuple):
    """One text file of the project: its path from the root, with slashes, and its text."""

    path: str
    text: str

    @property
    def suffix(self) -> str:
        return Path(self.path).suffix

    @property
    def module(self) -> str | None:
        """The first name under server, as in `steps` for server/steps/ask.py; None outside the server."""
        words = self.path.split("/")
        return words[1].removesuffix(".py") if words[0] == "server" and self.suffix == ".py" else None

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)


Rule = Callable[[Source], Iterator[str]]


def sources() -> tuple[Source, ...]:
    """Every text file that is committed or would be; in a tree without git, every file that no build made."""
    return tuple(source for path in sorted(listed()) if (source := read(path)) is not None)


def listed() -> Iterator[Path]:
    """The paths that git tracks or would track; all paths where there is no git."""
    ask = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        said = subprocess.run(ask, cwd=ROOT, capture_output=True, check=True).stdout.decode()
        found: Iterable[Path] = (ROOT / name for name in said.split("\0") if name)
    except (OSError, subprocess.CalledProcessError):
        found = ROOT.rglob("*")
    for path in found:
        inside = path.relative_to(ROOT).parts
        hidden = any(word.startswith(".") and word != ".ci" for word in inside[:-1])
        if path.is_file() and not hidden and not MADE.intersection(inside):
            yield path


def read(path: Path) -> Source | None:
    """The file as text, or None when it is a picture or the like."""
    raw = path.read_bytes()
    return None if b"\0" in raw else Source(path.relative_to(ROOT).as_posix(), raw.decode("utf-8"))


# --- Python -----------------------------------------------------------------------------------------------------------


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every import, wherever it stands: its line and the dotted name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.level or node.module == "server"):
            yield from ((node.lineno, f"{'.' * node.level or 'server.'}{alias.name}") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""


def imports_point_down(source: Source) -> Iterator[str]:
    """A module of the server imports only what stands above it in LAYERS."""
    own = source.module
    if own is None or source.path == "server/__init__.py":
        return
    if own not in RANK:
        yield f"{source.path}: `{own}` has no place in LAYERS (tests/house.py)"
        return
    for line, name in imports(source.tree):
        first, _, rest = name.partition(".")
        other = rest.partition(".")[0]
        if not first:
            yield f"{source.path}:{line} imports {name} by its relation; say server.…"
        elif first == "server" and other != own and RANK.get(other, len(LAYERS)) >= RANK[own]:
            yield f"{source.path}:{line} imports {name}, which does not stand above {own}"


def core_does_not_act(source: Source) -> Iterator[str]:
    """The pure core imports and calls nothing that touches disk, net, clock or chance."""
    if source.module not in PURE:
        return
    for line, name in imports(source.tree):
        if name.partition(".")[0] in ACTING:
            yield f"{source.path}:{line} imports {name}, which acts"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ACTS:
            yield f"{source.path}:{node.lineno} calls {node.func.id}"


def functions_stay_short(source: Source) -> Iterator[str]:
    """No function is longer than FUNCTION_MOST lines."""
    for node in definitions(source):
        long = (node.end_lineno or node.lineno) - node.lineno + 1
        if not isinstance(node, ast.ClassDef) and long > FUNCTION_MOST:
            yield f"{source.path}:{node.lineno} {node.name} has {long} lines; a name is missing"


def names_say_something(source: Source) -> Iterator[str]:
    """No module, class or function is called after the empty words; a test is a sentence and may use any."""
    if source.suffix in (".py", ".js") and EMPTY_NAMES.intersection(words_of(Path(source.path).stem)):
        yield f"{source.path}: says nothing by its name"
    for node in definitions(source):
        if not node.name.startswith("test_") and EMPTY_NAMES.intersection(words_of(node.name)):
            yield f"{source.path}:{node.lineno} {node.name} says nothing by its name"


def definitions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """All functions and classes of a Python file."""
    if source.suffix == ".py":
        for node in ast.walk(source.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield node


def words_of(name: str) -> set[str]:
    """The lower-case words of a snake_case, kebab-case or CamelCase name."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)}


# --- any file ---------------------------------------------------------------------------------------------------------


def modules_stay_small(source: Source) -> Iterator[str]:
    """No module is longer than its language's stop."""
    most = LINES_MOST.get(source.suffix)
    lines = source.text.count("\n")
    if most is not None and lines > most:
        yield f"{source.path} has {lines} lines, the stop is {most}"


def no_machine_is_named(source: Source) -> Iterator[str]:
    """Nothing committed knows a folder of somebody's machine, or the host that packages come from."""
    for line, text in enumerate(source.text.splitlines(), 1):
        if found := MACHINE.search(text):
            yield f"{source.path}:{line} names {found.group()}"


def nothing_is_drawn_from_markup(source: Source) -> Iterator[str]:
    """The page draws no string of HTML and runs no string of code."""
    if source.path.startswith("server/static/") and source.suffix in (".js", ".html"):
        for line, text in enumerate(source.text.splitlines(), 1):
            if found := MARKUP.search(text):
                yield f"{source.path}:{line} uses {found.group()}"


def page_names_no_address_outside(source: Source) -> Iterator[str]:
    """Nothing the browser gets names an address outside the room (zero egress)."""
    if source.path.startswith("server/static/"):
        for line, text in enumerate(source.text.splitlines(), 1):
            if found := OUTSIDE.search(text):
                yield f"{source.path}:{line} names {found.group()}"


RULES: tuple[Rule, ...] = (
    imports_point_down,
    core_does_not_act,
    functions_stay_short,
    names_say_something,
    modules_stay_small,
    no_machine_is_named,
    nothing_is_drawn_from_markup,
    page_names_no_address_outside,
)


# --- words ------------------------------------------------------------------------------------------------------------


def refusals(files: Iterable[Source]) -> Iterator[tuple[str, str]]:
    """Every code that the server can refuse with, and where: the texts in the first argument of Refused(...)."""
    for source in files:
        if source.module is None:
            continue
        for node in ast.walk(source.tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "Refused"
                and node.args
            ):
                texts = (part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant))
                yield from ((text, f"{source.path}:{node.lineno}") for text in texts if isinstance(text, str))


def flat(words: dict[str, Any], before: str = "") -> dict[str, str]:
    """Nested words as one table of dotted keys."""
    table: dict[str, str] = {}
    for key, value in words.items():
        table |= flat(value, f"{before}{key}.") if isinstance(value, dict) else {f"{before}{key}": value}
    return table


def words(language: str, files: Iterable[Source]) -> dict[str, str]:
    """The words of a language by dotted key; raises KeyError when the language has no file."""
    texts = {source.path: source.text for source in files}
    return flat(json.loads(texts[f"server/static/words/{language}.json"], object_pairs_hook=once))


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object in which no key stands twice; raises ValueError."""
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError(f"a key stands twice in one of: {sorted(table)}")
    return table
