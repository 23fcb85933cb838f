"""Every method that is shipped is declared as the field has it: its steps, blocks, people, times and words.

What the field says stands in `tests/fixtures/methods/`, in the keys that test_fixture explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from server import methods
from server.plain import Plain
from server.room import clock, fit
from server.room.layout import composed, of_plan, plan_of
from server.room.method import Block, Method, Step
from server.room.model import Room
from server.room.scene import without
from server.steps.kind import Text
from tests.catalogue import field, kind, names, steps

NAMES = names()
MINUTES_OFF = 0.1
WORDS_MOST = 16
KINDS = {"write": {"write", "canvas"}, "choose": {"pick", "canvas", "write"}}  # written on a sheet, picked from one
WIDER = {"zeven-stappen"}  # Kring lets three begin, as registers do (methods.md 1); the field's table begins at five

every = pytest.mark.parametrize("name", NAMES)


def told(name: str) -> dict[str, Any]:
    """Give what the field says of a method."""
    return field()[name]


def own(method: Method) -> list[Step]:
    """Give its steps but for those that only ask who takes the next lap: of them the field says `order` of the loop."""
    volunteers = {block.id for block in method.blocks if block.volunteer}
    return [step for step in method.steps if step.block not in volunteers or kind(step) != "appoint"]


def test_every_method_of_the_field_is_shipped_and_no_other() -> None:
    assert set(NAMES) == set(field())


@every
def test_it_is_the_one_of_its_name_for_those_people_and_asks_as_much(name: str) -> None:
    method, said = methods.method(name), told(name)
    assert (method.id, method.family, method.version) == (name, said["family"], said["version"])
    assert (method.asks.experience, method.asks.safety) == (said["asks"]["experience"], said["asks"]["safety"])
    assert method.needs_case == said["needs_case"]
    people = {"least": method.people.least, "best": method.people.best, "most": method.people.most}
    assert people == said["people"] or name in WIDER
    assert method.suits


@every
def test_its_steps_are_those_of_the_field_in_its_order_and_count(name: str) -> None:
    method, said = methods.method(name), steps(name)
    assert [step.id for step in own(method)] == list(said)
    for step in own(method):
        one = said[step.id]
        assert step.part == "case", step.id
        assert kind(step) in KINDS.get(one["kind"], {one["kind"]}), step.id
        assert (step.presence, step.block) == (one["presence"], one["loop"]), step.id
        assert step.not_first == one.get("not_first", False), step.id


@every
def test_its_steps_are_counted_as_the_field_counts_them(name: str) -> None:
    method, said = methods.method(name), steps(name)
    numbers = [step.number or 0 for step in own(method)]
    looped = {one["loop"] for one in said.values() if one["loop"]}
    rows = [rows_of(one, name) for one in said.values()]
    exact = all(str(number) in row for number, row in zip(numbers, rows, strict=True))
    whole = sorted({*numbers}) == [*range(1, max(numbers) + 1)]  # what goes round may count as one
    assert exact or (whole and looped)
    assert numbers == sorted(numbers)
    assert numbers[0] == (method.chooses or 0) + 1


def rows_of(one: dict[str, Any], name: str) -> list[str]:
    """Give the rows of the field's table that a step has, or those of the loop it is in."""
    inside = [two for two in steps(name).values() if two["loop"] == one["loop"] != ""]
    return re.findall(r"\d+", " ".join(two["row"] for two in inside or [one]))


@every
def test_it_says_of_every_step_whether_a_source_prescribes_it(name: str) -> None:
    sourced = [step.id for step in methods.method(name).steps if step.sourced]
    assert sourced == told(name)["from_source"]


@every
def test_its_loops_and_groups_are_those_of_the_field(name: str) -> None:
    said = {block["id"]: block for block in told(name).get("blocks", ())}
    found = {block.id: block for block in methods.method(name).blocks}
    assert set(found) == set(said)
    for one, block in found.items():
        for key in ("kind", "each", "until", "size", "into"):
            assert getattr(block, key) == said[one].get(key, getattr(Block("x", "loop"), key)), (one, key)
        bound = said[one].get("binds", "")
        assert bound in ("", "owner", *casts_anew(methods.method(name), one)), one
        assert block.binds == (bound if bound == "owner" else ""), one
        assert block.times == said[one].get("times", said[one].get("usual", 1)), one
        assert block.volunteer == (said[one].get("order") == "volunteer"), one


def casts_anew(method: Method, block: str) -> set[str]:
    """Give the roles for which each lap of a loop takes somebody who did not have it before."""
    steps = (step for step in method.steps if step.block == block and kind(step) == "appoint")
    options: list[Any] = [step.options for step in steps]
    return {post.role for one in options if one.fresh for post in one.posts}


@every
def test_questions_are_asked_in_the_manner_of_the_field(name: str) -> None:
    for step, said in zip(own(methods.method(name)), steps(name).values(), strict=True):
        options: Any = step.options
        if kind(step) == "ask":
            assert options.delivery == said.get("delivery", "live"), step.id
            assert options.mode == said.get("mode", options.mode), step.id
            assert options.pair == (said["floor"] == "pair"), step.id
            assert "quota" not in said or options.each * options.rounds == said["quota"], step.id
        if kind(step) == "write":
            assert options.entries >= said.get("quota", 1), step.id
        if kind(step) == "canvas":
            assert len(options.fields) == said.get("fields", len(options.fields)), step.id


@every
def test_what_it_leaves_has_the_name_it_has_in_the_field(name: str) -> None:
    for step, said in zip(own(methods.method(name)), steps(name).values(), strict=True):
        options: Any = step.options
        if kind(step) == "appoint":
            assert options.posts, step.id
        elif said["leaves"]:
            beside = getattr(options, "field", None)
            assert said["leaves"] == (beside.leaves if beside else options.leaves), step.id


@every
def test_it_takes_as_long_as_in_the_field_and_can_be_held_in_less(name: str) -> None:
    method, said = methods.method(name), told(name)
    wanted = (said["minutes"] - said["shell"]) * 60
    assert abs(seconds(method) - wanted) <= wanted * MINUTES_OFF, seconds(method) / 60
    best = method.people.best
    assert fit.seconds(method, best, True) <= 0.9 * fit.seconds(method, best, False)
    assert any(step.time.reserved for step in method.steps[-3:])  # somebody's last word
    for step in method.steps:
        time = step.time
        assert not (time.reserved and time.gives), step.id
        assert not time.gives or time.least + time.least_per * best < time.usual + time.per * best, step.id


def seconds(method: Method) -> int:
    """Give how long its steps usually take with the best number of people, changing from one to the next left out."""
    bare = composed((), method, 240, 1)
    held, best = without(Room("", "nl", bare)), method.people.best
    stops = of_plan(bare, plan_of(bare, 0), 0 if method.needs_case else None, best)
    return sum(clock.asked(bare, stop, best, held).usual for stop in stops)


@every
def test_its_words_are_whole_in_both_languages_short_and_plain(name: str) -> None:
    method = methods.method(name)
    roles = {post.role for step in method.steps if kind(step) == "appoint" for post in step.options.posts}  # type: ignore[attr-defined]
    for path, text in texts(method, name):
        assert text.nl.strip(), path
        assert text.en.strip(), path
        blanks = [set(re.findall(r"{([^}]*)}", words)) for words in (text.nl, text.en)]
        assert blanks[0] == blanks[1] <= {"owner", "chair", "first", *roles}, path
        assert not re.search(r"\bu\b|\bUw?\b|!", text.nl), path
        assert max(len(sentence.split()) for sentence in re.split(r"[.?:]", text.nl)) <= WORDS_MOST, path
        assert not path.endswith("title") or not blanks[0], path


def texts(value: Any, path: str) -> Iterator[tuple[str, Text]]:
    """Give every text in a value, with where it stands."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Plain):
        for name in value.__struct_fields__:
            yield from texts(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one, path)
