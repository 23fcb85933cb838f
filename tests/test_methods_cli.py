"""kring methods: the list, the check of a file with what it says and how it ends, which meeting a demo plays."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from server import cli, methods
from server.cli.play import laid
from server.cli.start import Start
from server.cli.words import Words
from tests.house import ROOT
from tests.planted import RIGHT, TAUGHT, planted, taught


@pytest.fixture(autouse=True)
def nobodys_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep away from the methods of whoever runs the tests."""
    place = tmp_path / "methoden"
    place.mkdir()
    monkeypatch.setattr("server.methods.folder.default_folder", lambda: place)
    return place


def kring(*words: str) -> Result:
    return CliRunner().invoke(cli.main, words)


def written(place: Path, text: str = RIGHT, name: str = "een-idee") -> str:
    path = place / f"{name}.toml"
    path.write_text(text, "utf-8")
    return str(path)


# --- the list ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_method_has_a_line_with_its_name_version_people_time_and_source(language: str) -> None:
    told = kring("methods", "--lang", language)
    assert told.exit_code == 0
    rows = {line.split()[0]: line for line in told.output.splitlines() if line}
    for name, method in methods.shelf().items():
        people = method.people
        assert getattr(method.name, language) in rows[name]
        assert getattr(method.source, language) in rows[name]
        assert f"{people.least}-{people.most} ({people.best})" in rows[name]
        assert re.search(rf"  {re.escape(method.version)}  .*  \d+ min  ", rows[name])


def test_own_methods_stand_at_the_end_and_where_they_lie_is_told(nobodys_folder: Path) -> None:
    written(nobodys_folder)
    lines = kring("methods").output.splitlines()
    assert lines[-2].startswith("een-idee ")
    assert lines[-2].endswith("eigen: Bedacht door onze groep")
    assert str(nobodys_folder) in lines[-1]


def test_a_broken_file_is_told_with_its_key_and_is_no_reason_to_fail(tmp_path: Path) -> None:
    written(tmp_path, planted("gives = 1", "gves = 1"))
    told = kring("methods", "--methods", str(tmp_path))
    assert told.exit_code == 0
    assert (
        "een-idee.toml: stap 'vragen', sleutel 'time.gves': deze sleutel bestaat niet. Bedoel je 'gives'?"
        in told.output
    )
    assert "kring methods check" in told.output


def test_a_broken_file_never_stops_a_start(tmp_path: Path) -> None:
    written(tmp_path, "id = ", "stuk")
    run = [sys.executable, "-m", "server", "demo", "--fast", "--no-browser", "--method", "een-idee", "--people", "4"]
    written(tmp_path)
    more = ["--methods", str(tmp_path), "--address", "127.0.0.1", "--cases", "1"]
    done = subprocess.run([*run, *more], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=90)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"^Eén idee kiezen, casus 1 van (\w+): \1$", done.stdout, re.MULTILINE)


# --- checking ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_method_of_a_tutorial_is_right_and_runs_as_the_tutorial_says(
    language: str, which: int, tmp_path: Path
) -> None:
    path = written(tmp_path, taught(language, which), TAUGHT[language][which])
    told = kring("methods", "check", path, "--lang", language)
    assert (told.exit_code, told.output) == (0, taught(language, which, "text"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_file_with_faults_is_told_all_of_them_and_ends_with_status_1(language: str, tmp_path: Path) -> None:
    broken = planted("gives = 1", "gves = 1", planted('kind = "commit"', 'kind = "comit"'))
    told = kring("methods", "check", written(tmp_path, broken), "--lang", language)
    assert told.exit_code == 1
    assert [line.partition(": ")[0] for line in told.output.splitlines()] == ["een-idee.toml"] * 2
    assert "'gives'" in told.output
    assert "'commit'" in told.output


SHEET = """kind = "canvas"
picture = ""
shows = true
fields = [{ id = "idea", label = { nl = "Idee", en = "Idea" }, least = 41, most = 50 }]"""


def test_a_fault_that_only_playing_shows_is_told_with_the_number_of_people(tmp_path: Path) -> None:
    too_much = planted('kind = "write"', SHEET).replace("text = true\n", "").replace('to = "all"\nask', "ask", 1)
    told = kring("methods", "check", written(tmp_path, too_much), "--people", "4")
    assert told.exit_code == 1
    assert told.output.startswith("een-idee.toml: loopt vast met 4 mensen na stap 'vragen': ")


def test_a_step_that_never_comes_is_told(tmp_path: Path) -> None:
    with_notes = planted("number = 2", 'number = 2\nneeds = "notes"')  # they are on when a method is tried
    assert kring("methods", "check", written(tmp_path, with_notes), "--people", "4").exit_code == 0
    loop = '[[blocks]]\nid = "rondes"\nkind = "loop"\n\n[[steps]]\nid = "vertellen"'
    never = planted('[[steps]]\nid = "vertellen"', loop)
    never = planted('id = "vragen"\n', 'id = "vragen"\nblock = "rondes"\nnot_first = true\n', never)
    told = kring("methods", "check", written(tmp_path, never), "--people", "4")
    assert (told.exit_code, told.output) == (1, "een-idee.toml: stap 'vragen' komt nooit aan de beurt.\n")


TEXT = '{ nl = "Tekst", en = "Text" }'
HEAD = f"""id = "alles"
family = "alles"
version = "1"
name = {TEXT}
purpose = {TEXT}
source = {TEXT}
people = {{ least = 5, best = 9, most = 12 }}
asks = {{ experience = "any", safety = "low" }}
"""
BLOCKS = {
    "groepjes": 'kind = "split"\nsize = 3',
    "lang": 'kind = "module"',
    "kort": 'kind = "module"',
    "rondes": 'kind = "loop"\nuntil = "chair"\nwithin = "lang"',
}
ROLE = f'posts = [{{ role = "%s", name = {TEXT} }}]'
WAYS = ", ".join(f'{{ id = "{one}", name = {TEXT}, line = {TEXT} }}' for one in ("lang", "kort"))
STEPS = {
    "wijzen": ("groepjes", f'kind = "appoint"\nby = "chair"\n{ROLE % "schrijver"}'),
    "willen": ("groepjes", f'kind = "appoint"\nby = "volunteer"\n{ROLE % "lezer"}'),
    "schrijven": (
        "groepjes",
        'kind = "write"\nwho = "members"\ntext = true\nnamed = false\nleaves = "ideas"\nto = "all"',
    ),
    "stippen": ("groepjes", 'kind = "pick"\nof = "ideas"\nchooser = "group"\nleaves = "best"'),
    "praten": ("groepjes", 'kind = "round"\nwho = "members"'),
    "stil": ("", 'kind = "pause"\nsilence = 12'),
    "welke": ("", f'kind = "branch"\nby = "group"\nmodules = [{WAYS}]'),
    "lang-praten": ("rondes", 'kind = "discuss"'),
    "kort-praten": ("kort", 'kind = "round"\norder = "popcorn"'),
    "tonen": ("", 'kind = "reveal"\nof = "best"\nto = "all"'),
}


def everything() -> str:
    """Give a method of what the shipped ones have little of: sub-groups that lead themselves, modules, a silence."""
    blocks = [f'[[blocks]]\nid = "{name}"\n{kind}\n' for name, kind in BLOCKS.items()]
    steps = [
        f'[[steps]]\nid = "{name}"\npart = "case"\nblock = "{block}"\ntitle = {TEXT}\nsay = {TEXT}\n'
        f"time = {{ usual = 60, reserved = true }}\n[steps.options]\n{options}\nask = {TEXT}\n"
        + ("" if 'kind = "round"' in options else f"line = {TEXT}\n")
        for name, (block, options) in STEPS.items()
    ]
    return "\n".join((HEAD, *blocks, *steps))


def test_sub_groups_lead_themselves_every_module_is_played_and_a_silence_is_waited_for(tmp_path: Path) -> None:
    told = kring("methods", "check", written(tmp_path, everything(), "alles"), "--people", "9")
    assert (told.exit_code, len(told.output.splitlines())) == (0, 1), told.output
    assert told.output.startswith(f"draait: {len(STEPS)} stappen, ")


def test_people_outside_its_bounds_and_a_file_that_is_not_there_are_refused(tmp_path: Path) -> None:
    told = kring("methods", "check", written(tmp_path), "--people", "9")
    assert told.exit_code == 1
    assert told.output.strip() == Words("nl")("methods.many", name="Eén idee", count=9, least=4, most=8)
    nowhere = tmp_path / "nergens.toml"
    for language in ("nl", "en"):
        none = kring("methods", "check", str(nowhere), "--lang", language)
        assert (none.exit_code, none.output.strip()) == (1, Words(language)("methods.no_file", file=nowhere))


def test_a_shipped_file_may_be_checked_and_a_copy_of_it_is_told_that_its_name_is_taken(tmp_path: Path) -> None:
    shipped = ROOT / "server" / "methods" / "advies.toml"
    assert kring("methods", "check", str(shipped), "--people", "3").exit_code == 0
    told = kring("methods", "check", written(tmp_path, shipped.read_text("utf-8"), "advies"))
    assert told.exit_code == 1
    assert "sleutel 'id'" in told.output


# --- which meeting a demo plays ---------------------------------------------------------------------------------------


def start(tmp_path: Path) -> Start:
    return Start(None, None, None, False, True, True, "nl", tmp_path)


def test_the_usual_demo_has_seven_guests_and_two_cases_by_the_seven_steps(tmp_path: Path) -> None:
    meant, table = laid(start(tmp_path), None, None, None, 120, True)
    assert (meant.method, table.people, table.cases, table.minutes) == ("zeven-stappen", 7, 2, 120)


def test_a_demo_by_another_method_has_as_many_guests_and_cases_as_fit(tmp_path: Path) -> None:
    meant, table = laid(start(tmp_path), "kernmodel", None, None, 120, True)
    assert (meant.method, table.people, table.cases) == ("kernmodel", 7, 1)
    assert laid(start(tmp_path), "incident-tien", 8, 2, 240, True)[1].cases == 2
    assert laid(start(tmp_path), "ketting", None, 0, 240, True)[1][:3] == (7, 240, 0)


def test_a_demo_goes_by_a_file_of_ones_own(tmp_path: Path) -> None:
    meant, table = laid(start(tmp_path), written(tmp_path), None, 1, 120, True)
    assert (meant.method, table.people) == ("een-idee", 7)
    assert meant.own.shelf()["een-idee"].own


@pytest.mark.parametrize(
    ("words", "key", "values"),
    [
        (("--method", "kernmodl"), "methods.none", {"name": "kernmodl"}),
        (
            ("--method", "kernmodel", "--people", "5"),
            "methods.few",
            {"name": "Kernmodel in vijf fasen", "count": 5, "least": 6, "most": 10},
        ),
        (("--method", "taart", "--people", "2"), "methods.meeting", {"count": 2, "least": 3}),
    ],
)
def test_a_demo_that_cannot_be_says_why_and_ends_with_status_1(
    words: tuple[str, ...], key: str, values: dict[str, object]
) -> None:
    told = kring("demo", "--fast", *words)
    assert told.exit_code == 1
    assert told.output.strip() == Words("nl")(key, **values)


# --- the options ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [cli.methods, *cli.methods.commands.values()], ids=lambda one: str(one.name))
def test_every_option_says_what_it_does(command: click.Command) -> None:
    options = [one for one in command.params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help] == []
    assert command.help
