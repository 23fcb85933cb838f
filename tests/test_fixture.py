"""What each method must do, as the field has it and not the code, is itself whole. It never reads a method's file.

Keys of a method in `tests/fixtures/methods/`, one file a family:
`minutes` of one case with `people.best` people, anywhere in `range`; `shell` are those of them that the shell takes;
`from_source` are the steps that a source prescribes, all others are defaults.
Keys of a step: `row` in the field's table; `floor` is who may speak and `who` is asked to do something; `secrecy` of
what it takes in (a reveal: of what it shows) and `shown_in` the later step that shows it; `loop` the block it is in;
`optional` when it is there only if something was noted or wanted; `not_first` when a loop's first time has none.
Keys of a block: `times`, `each`, `until` (and then `usual`), `size` or `into`; `binds` is who is bound anew each time.
In a loop that binds the owner, the owner is whoever has this turn.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "fixtures" / "methods"
FILES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
METHODS: list[dict[str, Any]] = [method for file in FILES.values() for method in file["method"]]

WANTED = {
    "zeven-stappen": "6",
    **dict.fromkeys(("roddel-gericht", "roddel-drie-vragen", "roddel-flap", "roddel-twee-vragen"), "7"),
    **dict.fromkeys(("incident-tien", "incident-zeven", "incident-vijf", "kritisch-incident"), "8"),
    **dict.fromkeys(("kernmodel", "kernmodel-thema", "kernmodel-zes", "kernmodel-vijf"), "9"),
    **dict.fromkeys(("tien-stappen-a", "tien-stappen-b"), "10"),
    **dict.fromkeys(("wisselende-vragenstellers", "vaste-vragensteller"), "11"),
    "ketting": "12",
    "strategisch": "13",
    "rollenspel": "14",
    **dict.fromkeys(("advies", "oplossing", "vijf-stappen"), "15"),
    "vrij-gesprek": "5",
    "kernkwadrant": "16.1",
    "johari": "16.2",
    "wapenschild": "16.3",
    **dict.fromkeys(("kwaliteiten-zelf", "kwaliteiten-geven"), "16.4"),
    "taart": "16.5",
}
WORDS = {
    "kind": "brief round speak write reveal choose ask rate discuss enact canvas commit appoint branch pause",
    "floor": "none owner turns free pair players chair",
    "who": "owner members all chair none role:questioner role:observer role:player role:first",
    "presence": "in hears_not_seen absent",
    "secrecy": "public private_until_all_done owner_only author_only aggregate_only hidden_from_owner never_stored",
    "mode": "factual open probing free",
    "delivery": "live all_then_answer owner_selects",
}
METHOD = {"id", "family", "version", "people", "asks", "needs_case", "minutes", "range", "shell", "source"}
METHOD |= {"from_source", "steps"}
STEP = {"id", "row", "what", "kind", "floor", "who", "presence", "secrecy", "leaves", "shown_in", "loop", "minutes"}
MORE = {"mode", "delivery", "quota", "fields", "count", "order", "optional", "not_first"}
BLOCK = {"id", "kind", "binds", "times", "each", "until", "usual", "size", "into", "order", "no_repeat"}
NAME = re.compile(r"[a-z]+(-[a-z]+)*")

every_method = pytest.mark.parametrize("method", METHODS, ids=[method["id"] for method in METHODS])


def ids(method: dict[str, Any]) -> list[str]:
    """Give the steps' ids in order."""
    return [step["id"] for step in method["steps"]]


def blocks(method: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give the loops and splits by id."""
    return {block["id"]: block for block in method.get("blocks", [])}


def times(method: dict[str, Any], step: dict[str, Any]) -> int:
    """Give how often a step is played in a usual group."""
    block = blocks(method).get(step["loop"], {})
    people: int = method["people"]["best"]
    each = {"all": people, "members": people - 1}.get(block.get("each", ""), 1)
    often: int = block.get("times", block.get("usual", each))
    return often


def test_every_method_and_version_of_the_field_is_here_once() -> None:
    found = [(method["id"], file["section"]) for file in FILES.values() for method in file["method"]]
    assert dict(found) == WANTED
    assert len(found) == len(WANTED)
    assert {section.split(".")[0] for section in WANTED.values()} >= {str(number) for number in range(6, 17)}


def test_a_version_is_used_once_in_its_family_and_a_family_is_a_file() -> None:
    versions = [(method["family"], method["version"]) for method in METHODS]
    assert len(set(versions)) == len(versions)
    assert all(method["family"] == name for name, file in FILES.items() for method in file["method"])


@every_method
def test_a_method_has_its_keys_and_sensible_bounds(method: dict[str, Any]) -> None:
    assert set(method) - {"blocks"} == METHOD
    assert method["people"]["least"] <= method["people"]["best"] <= method["people"]["most"]
    assert method["asks"]["experience"] in {"any", "some", "experienced"}
    assert method["asks"]["safety"] in {"low", "mid", "high"}
    assert method["range"][0] <= method["minutes"] <= method["range"][1]
    assert re.match(r"methods\.md \d", method["source"])


@every_method
def test_ids_are_dutch_names_used_once(method: dict[str, Any]) -> None:
    names = [method["id"], *ids(method), *blocks(method)]
    assert len(set(ids(method))) == len(ids(method))
    assert all(NAME.fullmatch(name) for name in names)
    assert set(method["from_source"]) <= set(ids(method))


@every_method
def test_a_step_has_its_keys_and_only_known_words(method: dict[str, Any]) -> None:
    for step in method["steps"]:
        assert set(step) - MORE == STEP, step["id"]
        for key, words in WORDS.items():
            value = step.get(key, words.split()[0])
            assert value in words.split() or value.startswith("private_until_step:"), (step["id"], key)
        assert step["what"].strip()
        assert step["row"].strip()


@every_method
def test_what_is_left_is_shown_in_a_later_step_that_is_there(method: dict[str, Any]) -> None:
    order = ids(method)
    for at, step in enumerate(method["steps"]):
        until = step["secrecy"].partition("private_until_step:")[2]
        assert {step["shown_in"], until} - {""} <= set(order[at + 1 :]), step["id"]
        assert not until or until == step["shown_in"], step["id"]
        assert step["leaves"] or not step["shown_in"], step["id"]


@every_method
def test_what_is_said_is_not_stored_and_what_is_not_stored_leaves_nothing(method: dict[str, Any]) -> None:
    for step in method["steps"]:
        if step["kind"] in {"speak", "discuss", "enact", "ask", "round"} and not step["leaves"]:
            assert step["secrecy"] == "never_stored", step["id"]
        if step["secrecy"] == "never_stored":
            assert not step["leaves"], step["id"]


@every_method
def test_what_several_write_at_once_is_never_public_while_they_write(method: dict[str, Any]) -> None:
    for step in method["steps"]:
        if step["kind"] == "write" and step["who"] in {"members", "all"}:
            assert step["secrecy"] != "public", step["id"]
            assert step["floor"] == "none", step["id"]


@every_method
def test_who_is_out_of_the_room_or_turned_is_asked_nothing_and_does_not_speak(method: dict[str, Any]) -> None:
    for step in method["steps"]:
        if step["presence"] != "in":
            assert step["who"] == "members", step["id"]
            assert step["floor"] in {"free", "none"}, step["id"]


@every_method
def test_loops_and_splits_are_declared_and_hang_together(method: dict[str, Any]) -> None:
    used = [step["loop"] for step in method["steps"]]
    assert {*used} - {""} == set(blocks(method))
    for name, block in blocks(method).items():
        assert set(block) <= BLOCK
        assert block["kind"] in {"loop", "split", "module"}
        assert len({"times", "each", "until", "size", "into"} & set(block)) == 1
        assert block["binds"] in {"", "owner", "questioner", "chair"}
        first, count = used.index(name), used.count(name)
        assert used[first : first + count] == [name] * count


@every_method
def test_a_role_is_given_before_it_acts(method: dict[str, Any]) -> None:
    given: set[str] = {"role:first"}
    gives = {"questioner": {"role:questioner", "role:observer"}, "cast": {"role:player"}}
    for step in method["steps"]:
        if step["kind"] == "appoint":
            given |= gives.get(step["leaves"], set())
        assert not step["who"].startswith("role:") or step["who"] in given, step["id"]


@every_method
def test_minutes_add_up(method: dict[str, Any]) -> None:
    counted = [step for step in method["steps"] if not step.get("optional")]
    total = sum(step["minutes"] * times(method, step) for step in counted) + method["shell"]
    known = all(step["minutes"] for step in counted)
    assert total == method["minutes"] if known else total <= method["minutes"]


@every_method
def test_a_case_ends_with_a_word_of_its_owner_or_of_everybody(method: dict[str, Any]) -> None:
    if method["needs_case"]:
        assert {"owner", "all"} & {step["who"] for step in method["steps"][-3:]}
