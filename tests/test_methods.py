"""Methods are data: the seven steps as seed 001 has them, in two languages, with words a phone can show."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from server import methods
from server.plain import Plain
from server.refused import Refused
from server.room.method import Method, Step
from server.steps import KINDS
from server.steps.kind import Text

STEPS = methods.programme().steps
KNOWN = {"owner", "name", "chair"}


def texts(value: Any, path: str) -> list[tuple[str, Text]]:
    """Give every text in a value, with where it stands."""
    if isinstance(value, Text):
        return [(path, value)]
    if isinstance(value, Plain):
        return [one for name in value.__struct_fields__ for one in texts(getattr(value, name), f"{path}.{name}")]
    return [one for item in value for one in texts(item, path)] if isinstance(value, tuple) else []


WORDS = [one for step in STEPS for one in texts(step, step.id)] + texts(methods.method().name, "name")


def by_id(wanted: str) -> Step:
    return next(step for step in STEPS if step.id == wanted)


def test_the_seven_steps_are_those_of_the_seed() -> None:
    numbered = [(step.number, step.id) for step in STEPS if step.number]
    assert [number for number, _ in numbered] == sorted(number or 0 for number, _ in numbered)
    firsts = {number: next(name for other, name in numbered if other == number) for number, _ in numbered}
    assert list(firsts.values()) == [
        "inbreng",
        "vertellen",
        "vragen",
        "oordeel",
        "roddelen",
        "besluit",
        "tip-schrijven",
    ]


def test_it_declares_where_it_comes_from_whom_it_is_for_and_what_it_asks() -> None:
    one = methods.method()
    assert (one.family, one.version, one.source.en) == ("zeven-stappen", "1", "Leading Organizations, 7 steps")
    assert (one.people.least, one.people.best, one.people.most) == (3, 8, 10)
    assert (one.asks.experience, one.asks.safety) == ("any", "mid")


def test_telling_takes_five_minutes_whoever_is_there() -> None:
    time = by_id("vertellen").time
    assert (time.usual, time.per, time.gives) == (300, 0, 0)


def test_decision_tips_and_closing_are_reserved_and_never_give() -> None:
    reserved = {step.id for step in STEPS if step.time.reserved}
    assert reserved >= {"besluit", "tip-schrijven", "tips", "terugkijken", "voor-de-voorzitter", "bewaren"}
    assert all(not by_id(name).time.gives for name in reserved)


def test_the_owner_is_turned_while_the_group_gossips_and_reads_and_nowhere_else() -> None:
    assert {step.id for step in STEPS if step.presence != "in"} == {"roddelen", "stapel"}


def test_only_notes_depend_on_notes_and_the_extras_on_themselves() -> None:
    needs = {step.id: step.needs for step in STEPS if step.needs}
    assert needs == {"stapel": "notes", "briefjes": "notes", "opwarmer": "warmup", "terugblik": "lookback"}


def test_what_a_step_reads_an_earlier_step_leaves() -> None:
    left: set[str] = set()
    order = {"opening": 0, "choosing": 1, "method": 2, "case": 3, "between": 4, "closing": 5, "pause": 6}
    for step in sorted(STEPS, key=lambda one: order[one.part]):
        read = {getattr(step.options, "of", "")} - {""}
        assert read <= left, step.id
        left |= {getattr(step.options, field, "") for field in ("leaves", "shares")}


def test_there_is_one_time_out_and_one_step_that_chooses() -> None:
    assert [step.id for step in STEPS if step.part == "pause"] == ["time-out"]
    assert [step.id for step in STEPS if isinstance(step.options, KINDS["choose"].Options)] == ["kiezen"]


def test_ids_are_used_once() -> None:
    ids = [step.id for step in STEPS]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("path", "text"), WORDS, ids=[path for path, _ in WORDS])
def test_every_text_has_both_languages_and_the_same_blanks(path: str, text: Text) -> None:
    assert text.nl.strip()
    assert text.en.strip()
    blanks = [set(re.findall(r"{(\w*)}", words)) for words in (text.nl, text.en)]
    assert blanks[0] == blanks[1] <= KNOWN
    assert not re.search(r"\bu\b|\bUw?\b", text.nl)  # je-form
    assert max(len(sentence.split()) for sentence in re.split(r"[.?!:]", text.nl)) <= 16  # B1: short sentences


def test_questions_offer_the_public_levels_and_nothing_of_the_empty_set() -> None:
    sets = {lens.id: [level.id for level in lens.levels] for lens in methods.lenses()}
    assert sets["gespreksniveaus"] == ["inhoud", "procedure", "interactie", "gevoel"]
    assert sets["ken-keuzevelden"] == []
    options: Any = by_id("vragen").options
    assert [level.id for level in options.levels] == ["inhoud", "procedure", "interactie", "gevoel"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (None, "no_method"),
        ("id = ", "method_wrong"),
        ("id = 'x'\n", "method_wrong"),
        (b"\xff\xfe", "method_wrong"),
        ("surprise = 1\n", "method_wrong"),
    ],
)
def test_a_file_that_is_not_there_or_is_wrong_is_refused(tmp_path: Path, text: str | bytes | None, code: str) -> None:
    if text is not None:
        raw = text if isinstance(text, bytes) else text.encode()
        (tmp_path / "eigen.toml").write_bytes(raw)
    with pytest.raises(Refused, match=code):
        methods.read("eigen", Method, tmp_path)


def test_a_misspelt_option_is_refused_and_the_file_itself_is_read(tmp_path: Path) -> None:
    import server.methods

    source = Path(server.methods.__file__).with_name("zeven-stappen.toml").read_text("utf-8")
    (tmp_path / "eigen.toml").write_text(source, "utf-8")
    read = methods.read("eigen", Method, tmp_path)
    assert [step.id for step in read.steps] == [step.id for step in methods.method().steps]
    (tmp_path / "eigen.toml").write_text(source.replace("ask_first", "ask_frist"), "utf-8")
    with pytest.raises(Refused, match="method_wrong"):
        methods.read("eigen", Method, tmp_path)
