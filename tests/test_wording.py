"""An own method in other words: one text at a time, or the whole file; comments, layout and what was typed stay."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from server import methods
from server.refused import Refused
from server.steps.kind import Text
from server.wire import FILE_BYTES
from server.workshop import wording
from tests.crafting import (
    SAYS,
    SHIPPED,
    ask,
    copied,
    offered,
    own,
    texts,
)
from tests.live import Table


def differing(before: str, after: str) -> tuple[int, int]:
    """Give how many lines went and how many came."""
    one, other = Counter(before.splitlines()), Counter(after.splitlines())
    return (one - other).total(), (other - one).total()


# --- wording ----------------------------------------------------------------------------------------------------------


def test_one_text_gets_other_words_and_nothing_else_changes(table: Table, place: Path) -> None:
    copied(table, of="")
    path = place / "onze-ronde.toml"
    before = path.read_text("utf-8")
    assert texts(table, "vertellen")["say"]["nl"].startswith("{owner}, vertel")
    assert ask(table, "word_method", file="onze-ronde", step="vertellen", key="say", words=SAYS) == ""
    after = path.read_text("utf-8")
    assert differing(before, after) == (1, 1)
    assert texts(table, "vertellen")["say"] == {"key": "say", **SAYS, "must": True}


def test_the_words_of_the_method_itself_and_in_the_options_are_texts_too(table: Table) -> None:
    copied(table, of="")
    assert list(texts(table, "")) == ["name", "purpose", "source"]
    assert {"title", "say", "watch", "after", "options.ask", "options.points[2]"} <= set(texts(table, "vertellen"))
    other = {"nl": "Iets anders", "en": "Something else"}
    for step, key in (("", "purpose"), ("vertellen", "options.points[2]"), ("vertellen", "title")):
        assert ask(table, "word_method", file="onze-ronde", step=step, key=key, words=other) == ""
        assert texts(table, step)[key]["nl"] == "Iets anders"


def test_what_may_be_left_out_can_be_added_and_taken_away(table: Table, place: Path) -> None:
    copied(table, of="")
    path = place / "onze-ronde.toml"
    before = path.read_text("utf-8")
    assert texts(table, "vertellen")["watch"] == {"key": "watch", "nl": "", "en": "", "must": False}
    assert ask(table, "word_method", file="onze-ronde", step="vertellen", key="watch", words=SAYS) == ""
    assert tomllib.loads(path.read_text("utf-8"))["steps"][0]["watch"] == SAYS
    assert ask(table, "word_method", file="onze-ronde", step="vertellen", key="watch", words={"nl": "", "en": ""}) == ""
    assert path.read_text("utf-8") == before


@pytest.mark.parametrize("name", sorted(methods.shelf()))
def test_every_text_of_every_method_can_be_worded_by_itself(name: str) -> None:
    text = (SHIPPED / f"{name}.toml").read_text("utf-8")
    steps = wording.texts(text)
    assert [one.id for one in steps[1:]] == [one.id for one in methods.method(name).steps]
    for step in steps[:: max(len(steps) // 3, 1)]:
        for one in step.texts[::2]:
            new = wording.worded(text, step.id, one.key, Text('Een "nieuwe" zin \\ ', "A new sentence"))
            assert differing(text, new) == (1 if one.nl else 0, 1)


WRONG = [
    ({"nl": "Vertel, {baas}.", "en": "Tell, {baas}."}, "no_such_blank"),
    ({"nl": "Vertel, {owner}.", "en": "Tell."}, "blanks"),
    ({"nl": "Vertel.", "en": ""}, "language"),
]


@pytest.mark.parametrize(("words", "code"), WRONG)
def test_words_that_make_a_fault_are_refused_with_step_and_key_and_the_file_stays(
    table: Table, place: Path, words: dict[str, str], code: str
) -> None:
    copied(table, of="")
    before = (place / "onze-ronde.toml").read_bytes()
    assert ask(table, "word_method", file="onze-ronde", step="vertellen", key="say", words=words) == "own_wrong"
    told = own(table)["refused"]
    assert (code, "vertellen") in {(one["code"], one["step"]) for one in told}
    assert all(one["key"].startswith("say") for one in told)
    assert (place / "onze-ronde.toml").read_bytes() == before
    assert ask(table, "open_method", file="onze-ronde") == ""
    assert own(table)["refused"] == []


def test_a_text_that_is_not_there_and_a_key_that_is_no_text_are_refused(table: Table) -> None:
    copied(table, of="")
    for step, key in (("vertellen", "zeg"), ("nergens", "say"), ("vertellen", "options.kind"), ("", "id")):
        assert ask(table, "word_method", file="onze-ronde", step=step, key=key, words=SAYS) == "own_gone_text"
    assert ask(table, "word_method", file="weg", step="vertellen", key="say", words=SAYS) == "own_gone"
    assert ask(table, "word_method", file="onze-ronde", step="", key="steps[1].say", words=SAYS) == "own_gone_text"


def test_a_draft_with_faults_elsewhere_can_still_be_worded(table: Table, place: Path) -> None:
    copied(table, of="")
    path = place / "onze-ronde.toml"
    text = path.read_text("utf-8").replace("gives = 1", "gves = 1")
    assert ask(table, "write_method", file="onze-ronde", toml=text, was=own(table)["opened"]["stamp"], draft=True) == ""
    assert ask(table, "word_method", file="onze-ronde", step="vertellen", key="say", words=SAYS) == ""
    assert "Kom maar" in path.read_text("utf-8")


def test_a_layout_that_cannot_be_kept_is_refused_and_not_spoiled() -> None:
    assert wording.texts("id = ") == ()
    with pytest.raises(Refused, match="own_gone_text"):
        wording.worded("id = ", "a", "say", Text("x", "y"))
    for odd in ("steps = 3\n", 'steps = ["x"]\n', "steps = [[1]]\n", "name = 3\n"):
        assert wording.texts(odd)[1:] == ()


# --- the whole text ---------------------------------------------------------------------------------------------------


def test_a_whole_text_that_is_right_takes_the_place_of_the_one_that_was_seen(table: Table, place: Path) -> None:
    copied(table, of="")
    seen = own(table)["opened"]
    text = "# van ons\n" + seen["toml"]
    assert ask(table, "write_method", file="onze-ronde", toml=text, was=seen["stamp"]) == ""
    assert (place / "onze-ronde.toml").read_text("utf-8") == text
    assert own(table)["opened"]["toml"] == text
    assert ask(table, "write_method", file="onze-ronde", toml=text, was=seen["stamp"]) == "own_changed"


def test_a_text_that_is_wrong_is_refused_with_all_its_faults(table: Table, place: Path) -> None:
    copied(table, of="")
    seen = own(table)["opened"]
    text = seen["toml"].replace("gives = 1", "gves = 1").replace('kind = "commit"', 'kind = "comit"')
    assert ask(table, "write_method", file="onze-ronde", toml=text, was=seen["stamp"]) == "own_wrong"
    told = [(one["code"], one["step"], one["key"], one["near"]) for one in own(table)["refused"]]
    assert told == [("unknown", "vragen", "time.gves", "gives"), ("not_one_of", "besluit", "kind", "commit")]
    assert (place / "onze-ronde.toml").read_text("utf-8") == seen["toml"]
    assert "onze-ronde" in offered(table)


@pytest.mark.parametrize("text", ["id = ", "[" * 3000, "", "steps = 3\n"])
def test_a_draft_is_kept_told_of_and_never_offered(table: Table, place: Path, text: str) -> None:
    copied(table, of="")
    seen = own(table)["opened"]["stamp"]
    assert ask(table, "write_method", file="onze-ronde", toml=text, was=seen) == "own_wrong"
    assert ask(table, "write_method", file="onze-ronde", toml=text, was=seen, draft=True) == ""
    assert (place / "onze-ronde.toml").read_text("utf-8") == text
    assert own(table)["files"][0]["faults"]
    assert own(table)["opened"]["toml"] == text
    assert "onze-ronde" not in offered(table)
    assert table.console.order("set_method", method="onze-ronde") == "no_method"
    assert ask(table, "try_method", file="onze-ronde") == "own_wrong"


def test_a_file_that_is_too_large_is_refused_and_the_line_stays(table: Table) -> None:
    copied(table, of="")
    seen = own(table)["opened"]
    more = "#" * (FILE_BYTES - len(seen["toml"].encode()) - 1) + "\n"
    assert ask(table, "write_method", file="onze-ronde", toml=more + seen["toml"], was=seen["stamp"]) == ""
    now = own(table)["opened"]
    assert ask(table, "write_method", file="onze-ronde", toml="#" + now["toml"], was=now["stamp"]) == "own_big"
    words = {"nl": "x" * 400, "en": "y" * 400}
    assert ask(table, "word_method", file="onze-ronde", step="vertellen", key="say", words=words) == "own_big"


def test_a_file_that_another_program_changed_is_seen_as_it_is_and_not_written_over(table: Table, place: Path) -> None:
    copied(table, of="")
    seen = own(table)["opened"]
    (place / "onze-ronde.toml").write_text("# elders\n" + seen["toml"], "utf-8")
    assert ask(table, "write_method", file="onze-ronde", toml=seen["toml"], was=seen["stamp"]) == "own_changed"
    assert own(table)["opened"]["toml"].startswith("# elders")
    (place / "groot.toml").write_text("#" * (FILE_BYTES + 1), "utf-8")
    (place / "Anders.toml").write_bytes(b"\xff")
    assert ask(table, "open_method", file="groot") == "own_big"
    assert [(one["file"], one["shut"]) for one in own(table)["files"]] == [
        *(("Anders", True), ("groot", True), ("onze-ronde", False))
    ]
