"""The command line: each option says what it does; a start that cannot be says why, and what else to do."""

from __future__ import annotations

import socket
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from server import cli
from server.cli.start import Start
from server.refused import Refused

NOWHERE = "192.0.2.77"  # kept for documentation: no laptop has it


@pytest.mark.parametrize("command", [cli.main, cli.demo, cli.methods], ids=["kring", "demo", "methods"])
def test_every_option_says_what_it_does(command: click.Command) -> None:
    assert [one.name for one in command.params if not getattr(one, "help", None)] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [(["--port", "6000"], "port_blocked"), (["--address", NOWHERE], "address_gone")],
)
def test_a_start_that_cannot_be_says_why_and_what_else(words: list[str], code: str) -> None:
    assert said("--memory", "--no-browser", *words) == cli.Words("nl").no(code)


def test_a_port_of_another_program_is_not_taken_over() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen(1)
        port = other.getsockname()[1]
        assert said("--memory", "--no-browser", "--port", str(port)) == cli.Words("nl").no("port_taken")


def test_a_folder_that_is_copied_elsewhere_is_refused_unless_one_says_to_know(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for home in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(home, str(tmp_path))
    folder = tmp_path / "Dropbox" / "kring"
    careless, knowing = (
        Start(None, None, folder, i_know=known, memory=False, no_browser=True, language="nl", methods=None)
        for known in (False, True)
    )
    with pytest.raises(Refused) as no:
        careless.folder()
    assert no.value.code == "data_synced"
    assert knowing.folder() == folder


def said(*words: str) -> str:
    """Start in vain, and give what was said."""
    told = CliRunner().invoke(cli.main, words)
    assert told.exit_code == 1
    return told.output.strip()
