"""kring: start a meeting, or practise one. It only talks: every word it says is in the words files under `cli.`."""

from __future__ import annotations

import json
import signal
import sys
import threading
import webbrowser
from pathlib import Path
from typing import Any

import click

from server.faults import guard
from server.pages import static
from server.refused import Refused

PORT = 8440
LANGUAGE = click.Choice(["nl", "en"])
FOLDER = click.Path(path_type=Path, file_okay=False)


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words: dict[str, str] = json.loads(static(f"words/{language}.json"))

    def __call__(self, key: str, **values: Any) -> str:
        """Give the words under a key, with values filled in."""
        return self._words[f"cli.{key}"].format(**values)

    def no(self, code: str, **values: Any) -> str:
        """Give the words of a refusal, and the way out if there is one."""
        plain = self._words.get(f"refused.{code}", code)
        way = self._words.get(f"cli.way.{code}", "")
        return f"{plain} {way}".strip().format(**values)


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
def demo(fast: bool, **given: Any) -> None:
    """Practise with seven guests. On a free port and without a trace, unless --port and --data say otherwise."""
    from server.guests import Table

    given["memory"] = given["memory"] or given["data"] is None
    given["port"] = given["port"] or 0
    run(Start(**given, brief=fast), Table(fast))


class Start:
    """What was asked on the command line; `brief` tells no more than how to join."""

    def __init__(
        self,
        port: int | None,
        address: str | None,
        data: Path | None,
        i_know: bool,
        memory: bool,
        no_browser: bool,
        language: str,
        brief: bool = False,
    ) -> None:
        self.brief = brief
        self.port, self.address, self.data, self.i_know, self.memory = port, address, data, i_know, memory
        self.browser, self.language, self.words = not no_browser, language, Words(language)

    def folder(self) -> Path | None:
        """Give the folder to keep a running meeting in, or None; raises Refused for one that is copied elsewhere."""
        from server.store import default_folder, synced

        if self.memory:
            return None
        folder = self.data or default_folder()
        if synced(folder) and not self.i_know:
            raise Refused("data_synced")
        return folder


def run(start: Start, table: Any = None) -> None:
    """Start, tell how to join, and serve until Ctrl-C."""
    try:
        kring = started(start)
    except (Refused, OSError) as no:
        code = no.code if isinstance(no, Refused) else "port_taken"
        click.echo(start.words.no(code, port=start.port or PORT, folder=start.data or ""), err=True)
        sys.exit(1)
    guard()
    stop = threading.Event()
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())
    tell(kring, start)
    status = 0
    try:
        if table is None:
            stop.wait()
        else:
            status = table.play(kring, start.words, stop)
    finally:
        kring.shut()
        click.echo(start.words("goodbye"))
    sys.exit(status)


def started(start: Start) -> Any:
    """Put a Kring together on a port that is free: the one that was asked for, or the fixed one and what follows it."""
    from server.app import Kring
    from server.lan.ports import free_port

    folder = start.folder()
    hosts = ("127.0.0.1", start.address) if start.address else ("127.0.0.1",)
    port = free_port(PORT, hosts=hosts) if start.port is None else free_port(start.port, (), hosts)
    said: list[str] = []

    def opened(link: str) -> None:
        if said and not start.brief:
            click.echo(start.words("console_again", link=link))
        if len(said) == 1 and start.brief and start.browser:  # the first link is for whoever leads
            browse(link)
        said.append(link)

    return Kring(folder, port, start.address, start.language, opened=opened)


def tell(kring: Any, start: Start) -> None:
    """Tell how to join, and open the console."""
    from server import qr

    words, room = start.words, kring.hub.room
    if room is not None:
        if not start.brief:
            click.echo(qr.terminal(f"http://{kring.network.host}/#{room.door.token}", 80))
        join = "demo.join" if start.brief else "join"
        click.echo(words(join, url=f"http://{kring.network.host}", code=room.door.code))
    else:
        click.echo(words("found"))
    if not start.brief:
        tell_console(kring, start)


def tell_console(kring: Any, start: Start) -> None:
    """Tell of other addresses and of the console, and open it."""
    words = start.words
    others = [one.ip for one in kring.network.found if one.ip != kring.network.ip and one.kind != "loopback"]
    if others:
        click.echo(words("others", addresses=", ".join(others)))
    if kring.network.ip == "127.0.0.1" and start.address is None:
        click.echo(words("no_network"))
    click.echo(words("console", link=kring.console_url))
    click.echo(words("stop"))
    if start.browser:
        browse(kring.console_url)


def browse(link: str) -> None:
    """Open a link in the browser, without waiting for it."""
    threading.Thread(target=webbrowser.open, args=(link,), daemon=True).start()
