"""What the program says where nobody chose to listen: fixed events, no values. What shows nothing of itself (R22)."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from server import steps, wire
from server.plain import Plain
from server.qr import QR
from server.refused import Refused
from server.room.model import Moment, Room
from server.room.view import View
from server.steps import choose
from server.steps.kind import Item, Private, Scene
from server.store import Key
from server.store.sealed import Letter
from tests import house
from tests.house import ROOT, Source

EVENTS = {"alarm", "guest", "page", "request", "socket", "surroundings", "trial"}
OWN_EVENTS = {"unraisable", "uncaught", "uncaught_in_thread"}  # of faults.py itself
TALKS = ("server/cli/", "server/guests/table.py")  # the command line, and the demo that is played on it
SPEAKS = {"print", "logging", "warnings", "syslog", "breakpoint"}
STREAMS = {"stderr", "stdout", "__stderr__", "__stdout__"}
PRINTS = {"print_exc", "print_exception", "print_tb", "print_stack", "format_exc", "format_exception", "dump_traceback"}
PATHS = {"Mismatch"}  # says where plain data is wrong, never what it is (server/plain.py)

SERVER = [source for source in house.sources() if source.module is not None]


def silent(source: Source) -> Iterator[str]:
    """Nothing is printed, logged or warned of: faults.py alone writes, and the command line talks."""
    if source.path == "server/faults.py" or source.path.startswith(TALKS):
        return
    for node in ast.walk(source.tree):
        match node:
            case ast.Name(id=name, lineno=line) if name in SPEAKS:
                yield f"{source.path}:{line} {name}"
            case ast.Attribute(value=ast.Name(id="sys"), attr=name, lineno=line) if name in STREAMS:
                yield f"{source.path}:{line} sys.{name}"
            case ast.Attribute(attr=name, lineno=line) if name in PRINTS:
                yield f"{source.path}:{line} {name}"
            case ast.Import(names=names, lineno=line) if SPEAKS & {one.name.partition(".")[0] for one in names}:
                yield f"{source.path}:{line} import"
            case ast.ImportFrom(module=module, lineno=line) if (module or "").partition(".")[0] in {*SPEAKS, "click"}:
                yield f"{source.path}:{line} from {module}"


def fixed(source: Source) -> Iterator[str]:
    """An event is one of a few fixed words, and told of a fault alone."""
    if source.path == "server/faults.py" or "server.faults" not in source.text:
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call) or ast.unparse(node.func) != "tell" or len(node.args) != 2:
            continue
        event, fault = node.args
        known = isinstance(event, ast.Constant) and event.value in EVENTS and isinstance(fault, ast.Name)
        if not known and not source.path.startswith(TALKS):
            yield f"{source.path}:{node.lineno} {ast.unparse(node)}"


def valueless(source: Source) -> Iterator[str]:
    """What is raised or asserted carries no value: nothing is built into its words."""
    for node in ast.walk(source.tree):
        said: list[ast.expr] = []
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            said = [*node.exc.args, *(one.value for one in node.exc.keywords)]
            name = ast.unparse(node.exc.func)
            constant = all(isinstance(one, ast.Constant) or name in {*PATHS, "Refused", "HungUp"} for one in said)
            if not constant:
                yield f"{source.path}:{node.lineno} {ast.unparse(node.exc)}"
        elif isinstance(node, ast.Assert) and node.msg is not None:
            said = [node.msg]
        for part in (each for one in said for each in ast.walk(one)):
            built = isinstance(part, ast.JoinedStr) or (isinstance(part, ast.BinOp) and isinstance(part.op, ast.Mod))
            if built or (isinstance(part, ast.Attribute) and part.attr == "format"):
                yield f"{source.path}:{getattr(node, 'lineno', 0)} {ast.unparse(part)}"


RULES = (silent, fixed, valueless)
PLANTED = (
    (silent, Source("server/hub.py", "print(room)\n")),
    (silent, Source("server/hub.py", "import logging\n")),
    (silent, Source("server/hub.py", "import sys\nsys.stderr.write(name)\n")),
    (silent, Source("server/hub.py", "import traceback\ntraceback.print_exc()\n")),
    (silent, Source("server/hub.py", "from click import echo\n")),
    (fixed, Source("server/hub.py", "from server.faults import tell\ntell(name, fault)\n")),
    (fixed, Source("server/hub.py", "from server.faults import tell\ntell(f'hub {name}', fault)\n")),
    (fixed, Source("server/hub.py", "from server.faults import tell\ntell('hubbub', fault)\n")),
    (valueless, Source("server/room/door.py", "raise ValueError(f'no seat {name}')\n")),
    (valueless, Source("server/room/door.py", "raise Refused('no seat %s' % name)\n")),
    (valueless, Source("server/room/door.py", "raise KeyError(name)\n")),
    (valueless, Source("server/room/door.py", "assert seat, f'no seat {name}'\n")),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_server_keeps_quiet(rule: Any) -> None:
    assert [fault for source in SERVER for fault in rule(source)] == []


@pytest.mark.parametrize(("rule", "source"), PLANTED, ids=lambda value: getattr(value, "text", "").strip())
def test_a_planted_word_is_found(rule: Any, source: Source) -> None:
    assert list(rule(source))


def test_faults_themselves_have_their_own_few_events() -> None:
    tree = next(source.tree for source in SERVER if source.path == "server/faults.py")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "tell"]
    assert {ast.literal_eval(node.args[0]) for node in calls} == OWN_EVENTS


# --- what shows nothing of itself -------------------------------------------------------------------------------------


def test_what_a_step_knows_shows_and_is_asked_tells_nothing_of_itself() -> None:
    open_values = [
        one.__qualname__
        for kind in steps.KINDS.values()
        for one in (kind.State, kind.View, *kind.COMMANDS)
        if one.__struct_fields__ and not issubclass(one, Private)
    ]
    assert open_values == []
    assert [name for name, one in wire.COMMANDS.items() if one.__struct_fields__ and not issubclass(one, Private)] == []


@pytest.mark.parametrize("kind", [Item, Room, View, Scene, Moment, wire.Hello, wire.Welcome, wire.Order, wire.House])
def test_whole_rooms_views_and_letters_show_only_what_sort_they_are(kind: type[Plain]) -> None:
    assert issubclass(kind, Private)


def test_what_opens_a_door_or_holds_a_meeting_shows_nothing_of_itself() -> None:
    code = QR(size=21, path="kanarie")
    letter = Letter(meeting="kanarie", generation=1, tables={"room": {"1": "kanarie"}})
    luck = Moment(1, b"kanarie")
    shown = f"{code} {letter} {luck} {Key(b'kanariekanarieka')} {Item('kanarie', 'kanarie')!r}"
    assert "kanarie" not in shown
    assert b"kanarie".hex() not in shown


def test_no_private_value_was_given_a_repr_of_its_own() -> None:
    def below(kind: type[Any]) -> Iterator[type[Any]]:
        for one in kind.__subclasses__():
            yield from (one, *below(one))

    assert {one for one in below(Private) if "__repr__" in vars(one)} == {choose.State}
    voting = choose.State(phase="vote", cases=(Item("kanarie"),), eligible=("kanarie",), opened=1, draw=("kanarie",))
    assert repr(voting) == str(voting) == "<choosing>"


def test_a_refusal_says_its_code_and_nothing_else() -> None:
    assert (str(Refused("name_taken")), repr(Refused("name_taken"))) == ("name_taken", "Refused('name_taken')")


# --- the real command -------------------------------------------------------------------------------------------------

# What goes wrong goes wrong where the command itself is, and in a thread of which it knows nothing.
BROKEN = """
import sys, threading
from server.cli import main, start

def breaks(kring, asked):
    def fail():
        raise ValueError("kanarie")
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    import resource
    sys.stderr.write(f"core {resource.getrlimit(resource.RLIMIT_CORE)[0]}\\n")
    kring.shut()
    raise ValueError("kanarie")

start.tell = breaks
main()
"""
EARLY = """
from server.cli import main, start

def breaks(*given):
    raise ValueError("kanarie")

start.started = breaks
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on pictures of memory")
def test_the_real_command_tells_of_faults_without_their_words_and_leaves_no_picture_of_its_memory() -> None:
    told = ran(BROKEN, "--memory", "--no-browser", "--port", "0", "--address", "127.0.0.1")
    assert [line.rpartition(" ")[0] for line in told] == [
        "uncaught_in_thread ValueError",
        "core",
        "uncaught ValueError",
    ]
    assert told[1] == "core 0"


def test_the_real_command_tells_so_from_its_first_moment() -> None:
    assert ran(EARLY, "--memory") == ["uncaught ValueError <string>:5"]


def ran(program: str, *words: str) -> list[str]:
    """Run the command with something planted in it; give what it said of it."""
    asked = [sys.executable, "-c", program, *words]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert "kanarie" not in done.stdout + done.stderr
    return done.stderr.splitlines()
