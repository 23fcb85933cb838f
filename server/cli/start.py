"""Starting a Kring from the command line: what was asked, how to join, and serving until it is enough."""

from __future__ import annotations

import signal
import sys
import threading
import webbrowser
from pathlib import Path
from typing import Any, NamedTuple

import click

from server.cli.words import Words
from server.faults import guard
from server.refused import Refused

PORT = 8440


class Meant(NamedTuple):
    """Which meeting is begun, where it is not the usual one: `hurry` is how many times as fast its clock runs."""

    method: str = ""
    cases: int | None = None
    minutes: int = 120
    own: Any = None
    seats: int = 0
    hurry: int = 1


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
        methods: Path | None,
        brief: bool = False,
    ) -> None:
        self.brief = brief
        self.port, self.address, self.data, self.i_know, self.memory = port, address, data, i_know, memory
        self.browser, self.language, self.words = not no_browser, language, Words(language)
        self.methods = methods

    def folder(self) -> Path | None:
        """Give the folder to keep a running meeting in, or None; raises Refused for one that is copied elsewhere."""
        from server.store import default_folder, synced

        if self.memory:
            return None
        folder = self.data or default_folder()
        if synced(folder) and not self.i_know:
            raise Refused("data_synced")
        return folder


def run(start: Start, table: Any = None, meant: Meant | None = None) -> None:
    """Start, tell how to join, and serve until Ctrl-C."""
    guard()
    try:
        kring = started(start, meant or Meant())
    except (Refused, OSError) as no:
        code = no.code if isinstance(no, Refused) else "port_taken"
        click.echo(start.words.no(code, port=start.port or PORT, folder=start.data or ""), err=True)
        sys.exit(1)
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


def started(start: Start, meant: Meant) -> Any:
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

    more: dict[str, Any] = {"method": meant.method} if meant.method else {}
    more |= {"settings": seated(meant.seats)} if meant.seats else {}
    more |= {"own": meant.own or own_methods(start.methods)}
    more |= {"minutes": meant.minutes, "cases": meant.cases, "speed": meant.hurry, "trial": trial}
    return Kring(folder, port, start.address, start.language, opened=opened, **more)


def trial(method: Any, stop: threading.Event) -> Any:
    """Let guests play a method, and give how each time went."""
    from server.guests import trial as guests

    return guests.trial(method, stop)


def own_methods(place: Path | None) -> Any:
    """Give the shelf with the chair's own methods on it, from this folder or from where they lie by themselves."""
    from server.methods.folder import Folder, default_folder
    from server.settings import Settings

    return Folder(place or default_folder(), look_s=Settings().methods_look_s)


def seated(seats: int) -> Any:
    """Give the settings of a meeting of which so many phones are played by this very laptop."""
    from server.plain import replace
    from server.settings import Settings

    usual = Settings()
    most = max(usual.sockets_per_address, seats * 2)
    local = max(usual.sockets_local_most, seats * 2)
    return replace(usual, sockets_per_address=most, requests_per_address=2 * most, sockets_local_most=local)


def tell(kring: Any, start: Start) -> None:
    """Tell how to join, and open the console."""
    from server import qr

    words, room = start.words, kring.hub.room
    if room is not None:
        if not start.brief:
            click.echo(qr.terminal(f"http://{kring.network.host}/#{kring.hub.custody.way_in(room.door)}", 80))
        join = "demo.join" if start.brief else "join"
        click.echo(words(join, url=f"http://{kring.network.host}", code=room.door.code))
    else:
        click.echo(words("found"))
    if not start.brief:
        tell_console(kring, start)


def tell_console(kring: Any, start: Start) -> None:
    """Tell of other addresses, of methods that are left out, and of the console, and open it."""
    words = start.words
    others = [one.ip for one in kring.network.found if one.ip != kring.network.ip and one.kind != "loopback"]
    if others:
        click.echo(words("others", addresses=", ".join(others)))
    if kring.network.ip == "127.0.0.1" and start.address is None:
        click.echo(words("no_network"))
    for name in kring.own.left_out:
        click.echo(words("methods.left_out", file=name, path=kring.own.place / name))
    click.echo(words("console", link=kring.console_url))
    click.echo(words("stop"))
    if start.browser:
        browse(kring.console_url)


def browse(link: str) -> None:
    """Open a link in the browser, without waiting for it."""
    threading.Thread(target=webbrowser.open, args=(link,), daemon=True).start()
