"""kring records: the list, a record that is shown for its passphrase, throwing one away after a yes."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from server import cli
from server.cli import Words
from server.cli.records import records, remove, show
from server.kept import Kept
from server.plain import replace
from tests.shut import PLANTED, RECORD, SAID, archive, hurried, path, sealed, shown


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hurried(monkeypatch)


def kring(folder: Path, *words: str, types: str | None = None) -> Result:
    return CliRunner().invoke(cli.main, ["records", *words, "--data", str(folder)], input=types)


@pytest.mark.parametrize("command", [records, show, remove], ids=["records", "show", "remove"])
def test_every_option_says_what_it_does(command: click.Command) -> None:
    assert [one.name for one in command.params if isinstance(one, click.Option) and not one.help] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_record_has_a_line_with_its_date_and_nothing_else_of_a_sealed_one(tmp_path: Path, language: str) -> None:
    names = [sealed(tmp_path), archive(tmp_path).keep(RECORD, None)]
    path(tmp_path, "0" * 8).write_text("geen verslag")
    told = kring(tmp_path, "--lang", language)
    assert told.exit_code == 0
    rows = {line.split()[0]: line for line in told.output.splitlines()}
    for name, state in zip((*names, "0" * 8), ("sealed", "readable", "broken"), strict=True):
        assert rows[name].endswith(Words(language)(f"records.{state}"))
    assert "2026-05-2" in rows[names[0]]
    assert [word for word in PLANTED if word in told.output] == []


def test_without_any_it_says_so_and_makes_no_folder(tmp_path: Path) -> None:
    assert kring(tmp_path / "nergens").output.strip() == Words("nl")("records.none")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_sealed_record_is_shown_whole_for_its_passphrase_which_is_not_echoed(tmp_path: Path, language: str) -> None:
    told = kring(tmp_path, "show", sealed(tmp_path), "--lang", language, types=f"{SAID}\n")
    assert told.exit_code == 0
    other = {"nl": "lapwingmethod", "en": "kievitmethode"}[language]
    assert [word for word in PLANTED if word not in told.output] == [other]
    assert SAID not in told.output


def test_a_readable_record_is_shown_at_once_and_an_empty_one_too(tmp_path: Path) -> None:
    told = kring(tmp_path, "show", archive(tmp_path).keep(RECORD, None))
    assert (told.exit_code, PLANTED[3] in told.output) == (0, True)
    bare = Kept(None, 1, RECORD.methods, (), 1)
    told = kring(tmp_path, "show", archive(tmp_path).keep(bare, None))
    assert (told.exit_code, Words("nl").page("console.record.no_actions") in told.output) == (0, True)


def test_a_reason_that_has_no_words_any_more_is_shown_as_it_is(tmp_path: Path) -> None:
    odd = replace(RECORD, stopped=(replace(RECORD.stopped[0], reason="{ooit}"),))
    told = kring(tmp_path, "show", archive(tmp_path).keep(odd, None))
    assert (told.exit_code, "{ooit}" in told.output) == (0, True)


@pytest.mark.parametrize(
    ("name", "types", "code"),
    [("", "een andere gans\n", "passphrase_wrong"), ("0" * 8, None, "record_gone"), ("../x", None, "record_gone")],
)
def test_what_cannot_be_shown_says_why_and_ends_with_status_1(
    tmp_path: Path, name: str, types: str | None, code: str
) -> None:
    told = kring(tmp_path, "show", name or sealed(tmp_path), types=types)
    assert (told.exit_code, Words("nl").no(code) in told.output) == (1, True)
    assert [word for word in PLANTED if word in told.output] == []


@pytest.mark.parametrize(("types", "left"), [("ja\n", 0), ("Yes\n", 0), ("\n", 1), ("nee\n", 1)])
def test_only_a_yes_throws_a_record_away(tmp_path: Path, types: str, left: int) -> None:
    told = kring(tmp_path, "remove", sealed(tmp_path), types=types)
    assert told.exit_code == 0
    assert len(shown(tmp_path)) == left
    assert (Words("nl")("records.removed") in told.output) == (left == 0)


def test_what_is_not_there_cannot_be_thrown_away(tmp_path: Path) -> None:
    told = kring(tmp_path, "remove", "0" * 8)
    assert (told.exit_code, told.output.strip()) == (1, Words("nl").no("record_gone"))
