"""kring: start a meeting, practise one, look after methods, or look at records that were kept.

It only talks: every word it says is in the words files under `cli.`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from server.cli.records import records
from server.cli.shelf import methods
from server.cli.start import PORT, Start, run
from server.cli.words import Words

__all__ = ["Words", "demo", "main", "methods", "records"]

LANGUAGE = click.Choice(["nl", "en"])
FOLDER = click.Path(path_type=Path, file_okay=False)
PEOPLE = click.IntRange(2, 30)
MINUTES = click.IntRange(45, 240)
HURRY = 60


def options(command: Any) -> Any:
    """Add the options that start and demo share."""
    for option in reversed(
        (
            click.option("--port", type=click.IntRange(0, 65535), default=None, help=f"the port, {PORT} if it is free"),
            click.option("--address", default=None, help="the address that phones go to, such as 192.168.1.5"),
            click.option("--data", type=FOLDER, default=None, help="where an unfinished meeting is kept, sealed"),
            click.option("--i-know", is_flag=True, help="keep it there though that folder is synced or on a network"),
            click.option("--memory", is_flag=True, help="write nothing to disk"),
            click.option("--no-browser", is_flag=True, help="do not open the console by itself"),
            click.option("--lang", "language", type=LANGUAGE, default="nl", help="the language of the meeting (nl)"),
            click.option("--methods", type=FOLDER, default=None, help="the folder with methods of your own"),
        )
    ):
        command = option(command)
    return command


@click.group(invoke_without_command=True)
@options
@click.pass_context
def main(context: click.Context, /, **given: Any) -> None:
    """Kring: intervisie in one room, without internet."""
    if context.invoked_subcommand is None:
        run(Start(**given))


@main.command()
@options
@click.option("--fast", is_flag=True, help="play a whole meeting without anybody, one line per step")
@click.option("--method", "by", default=None, help="by this method: its name, or the path of a file of your own")
@click.option("--people", type=PEOPLE, default=None, help="how many guests, who brings a case included (7)")
@click.option("--cases", type=click.Choice(["0", "1", "2"]), default=None, help="how many cases, 0: one of everybody")
@click.option("--minutes", type=MINUTES, default=120, help="how long the meeting takes as planned (120)")
def demo(fast: bool, by: str | None, people: int | None, cases: str | None, minutes: int, **given: Any) -> None:
    """Practise with guests. On a free port and without a trace, unless --port and --data say otherwise."""
    from server.cli.play import laid
    from server.guests import Table

    given["memory"] = given["memory"] or given["data"] is None
    given["port"] = given["port"] or 0
    start = Start(**given, brief=fast)
    meant, table = laid(start, by, people, int(cases) if cases else None, minutes, fast)
    run(start, Table(fast, laid=table), meant._replace(hurry=HURRY if fast else 1))


main.add_command(methods)
main.add_command(records)
