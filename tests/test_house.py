"""The house keeps its rules, and every rule can be broken: a planted fault is found."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from tests import house
from tests.house import RULES, Rule, Source

FILES = house.sources()
LONG = "def f() -> None:\n" + "    pass\n" * 40

PLANTED = (
    (house.imports_point_down, Source("server/room/apply.py", "from server.hub import Hub\n")),
    (house.imports_point_down, Source("server/plain.py", "def f():\n    from server import refused\n")),
    (house.imports_point_down, Source("server/sockets.py", "import server.pages\n")),
    (house.imports_point_down, Source("server/hub.py", "from .outbox import Outbox\n")),
    (house.imports_point_down, Source("server/attic.py", "")),
    (house.core_does_not_act, Source("server/steps/ask.py", "import time\n")),
    (house.core_does_not_act, Source("server/room/view.py", "def f():\n    from os.path import join\n")),
    (house.core_does_not_act, Source("server/plain.py", "open('x')\n")),
    (house.functions_stay_short, Source("server/hub.py", LONG)),
    (house.names_say_something, Source("server/lan/net_utils.py", "")),
    (house.names_say_something, Source("server/hub.py", "class RoomManager: ...\n")),
    (house.names_say_something, Source("server/hub.py", "async def save_helper(): ...\n")),
    (house.modules_stay_small, Source("server/hub.py", "#\n" * 301)),
    (house.modules_stay_small, Source("server/static/app.js", "//\n" * 201)),
    (house.modules_stay_small, Source("server/static/style.css", "\n" * 401)),
    (house.no_machine_is_named, Source("README.md", "see " + house.HOME + "/kring\n")),
    (house.no_machine_is_named, Source("package-lock.json", '"https://' + "registry" + '.npmjs.org/htm"\n')),
    (house.nothing_is_drawn_from_markup, Source("server/static/parts/card.js", "box.inner" + "HTML = text;\n")),
    (house.page_names_no_address_outside, Source("server/static/style.css", "@import '//fonts.example.com/a.css';\n")),
    (house.page_names_no_address_outside, Source("server/static/app.js", "fetch('https://example.org/count')\n")),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(rule: Rule) -> None:
    assert [fault for source in FILES for fault in rule(source)] == []


@pytest.mark.parametrize(("rule", "source"), PLANTED, ids=lambda value: getattr(value, "path", ""))
def test_a_planted_fault_is_found(rule: Rule, source: Source) -> None:
    assert list(rule(source))


def test_every_rule_has_a_planted_fault() -> None:
    assert {rule for rule, _ in PLANTED} == set(RULES)


def test_the_rules_see_the_sources_and_nothing_that_a_build_made() -> None:
    paths = {source.path for source in FILES}
    assert {
        "server/plain.py",
        "server/steps/kind.py",
        "server/static/app.js",
        "tests/test_house.py",
        ".ci/run",
    } <= paths
    assert not [path for path in paths if "node_modules" in path or "/dist/" in path or "__pycache__" in path]


def test_every_folder_of_tests_is_a_package_so_that_names_may_repeat() -> None:
    paths = {Path(source.path) for source in FILES}
    folders = {path.parent for path in paths if path.parts[0] == "tests" and path.suffix == ".py"}
    assert {folder for folder in folders if folder / "__init__.py" not in paths} == set()


def test_what_points_down_is_allowed() -> None:
    allowed = Source("server/hub.py", "import time\nfrom server.room.apply import apply\nfrom server import plain\n")
    assert not list(house.imports_point_down(allowed))
    assert not list(house.core_does_not_act(allowed))


def test_the_lock_names_no_place_to_download_from() -> None:
    lock = next(source.text for source in FILES if source.path == "package-lock.json")
    assert '"resolved"' not in lock
    assert lock.count('"integrity"') >= 10


@pytest.mark.parametrize(
    ("folder", "before", "suffix"), [("server/static/steps", "", ".js"), ("tests/steps", "test_", ".py")]
)
def test_every_kind_of_step_has_its_screen_and_its_tests(folder: str, before: str, suffix: str) -> None:
    kinds = {Path(path).stem for path, text in FILES if path.startswith("server/steps/") and "\nclass Options(" in text}
    assert len(kinds) >= 9
    there = {Path(source.path).name for source in FILES if source.path.startswith(f"{folder}/")}
    if there:  # begun: from then on no kind is forgotten
        assert {f"{before}{kind}{suffix}" for kind in kinds} - there == set()


# --- words ------------------------------------------------------------------------------------------------------------


def test_both_languages_say_the_same_things() -> None:
    dutch, english = house.words("nl", FILES), house.words("en", FILES)
    assert sorted(dutch.keys() ^ english.keys()) == []


def test_no_word_is_empty_and_both_languages_fill_in_the_same_values() -> None:
    dutch, english = house.words("nl", FILES), house.words("en", FILES)
    assert [key for key in dutch if not dutch[key].strip() or not english.get(key, "").strip()] == []
    assert [key for key in dutch if blanks(dutch[key]) != blanks(english.get(key, ""))] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_refusal_has_its_line(language: str) -> None:
    known = house.words(language, FILES)
    assert sorted({f"{code} ({at})" for code, at in house.refusals(FILES) if f"refused.{code}" not in known}) == []


def test_a_planted_refusal_is_found_in_both_branches() -> None:
    planted = Source("server/hub.py", 'raise Refused("too_late" if late else "too_early")\n')
    assert {code for code, _ in house.refusals([planted])} == {"too_late", "too_early"}


def test_a_key_that_stands_twice_is_found() -> None:
    planted = Source("server/static/words/nl.json", '{"a": {"b": "x", "b": "y"}}')
    with pytest.raises(ValueError, match="twice"):
        house.words("nl", [planted])


def blanks(text: str) -> set[str]:
    """The names of the values that a line of words has room for."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return set(re.findall(r"\{(\w+)\}", text))
