"""kring records: which records were kept on this laptop, what stands in one, and throwing one away.

It never echoes a passphrase, and writes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from server.cli.shelf import FOLDER, LANGUAGE, columns
from server.cli.words import Words
from server.refused import Refused

if TYPE_CHECKING:
    from server.kept import Kept
    from server.store import Archive

DATA = click.option("--data", type=FOLDER, default=None, help="the folder they are in, if it is not the usual one")


@click.group(invoke_without_command=True)
@DATA
@LANGUAGE
@click.pass_context
def records(context: click.Context, data: Path | None, language: str) -> None:
    """Tell which records were kept on this laptop; show one, or throw it away."""
    if context.invoked_subcommand is None:
        told(Words(language), listed, archive(data))


@records.command()
@click.argument("name")
@DATA
@LANGUAGE
def show(name: str, data: Path | None, language: str) -> None:
    """Show a record, by its number in the list; for a sealed one its passphrase is asked."""
    told(Words(language), shown, archive(data), name)


@records.command()
@click.argument("name")
@DATA
@LANGUAGE
def remove(name: str, data: Path | None, language: str) -> None:
    """Throw a record away, by its number in the list. That cannot be undone."""
    told(Words(language), removed, archive(data), name)


def archive(data: Path | None) -> Archive:
    """Give the records below this folder, or where Kring keeps them by itself."""
    from server.store import Store, default_folder

    return Store(data or default_folder()).records


def told(words: Words, act: Any, *given: Any) -> None:
    """Do something, or say why it cannot be."""
    try:
        for line in act(words, *given):
            click.echo(line)
    except Refused as no:
        click.echo(words.no(no.code), err=True)
        sys.exit(1)


def listed(words: Words, kept: Archive) -> Iterator[str]:
    """Give a line for every record."""
    rows = [(one.id, written(one.when), words(f"records.{one.state}")) for one in kept.files()]
    yield from columns([tuple(words("records.heads").split("|")), *rows]) if rows else [words("records.none")]


def shown(words: Words, kept: Archive, name: str) -> Iterator[str]:
    """Give the lines of a record."""
    sealed = any(one.id == name and one.state == "sealed" for one in kept.files())
    passphrase = click.prompt(words("records.passphrase"), hide_input=True, err=True) if sealed else ""
    for head, *lines in paragraphs(words, kept.open(name, passphrase)):
        yield head
        yield from (f"  {line}" for one in lines for line in one.splitlines())
        yield ""


def removed(words: Words, kept: Archive, name: str) -> Iterator[str]:
    """Throw a record away, if that is wanted."""
    found = next((one for one in kept.files() if one.id == name), None)
    if found is None:
        raise Refused("record_gone")
    said = click.prompt(words("records.sure", day=written(found.when)), default="", show_default=False)
    if said.strip().casefold() in words("records.yes").split("|"):
        kept.remove(name)
        yield words("records.removed")


def written(ms: int) -> str:
    """Give a moment as one writes it in a list."""
    try:
        return f"{datetime.fromtimestamp(ms / 1000):%Y-%m-%d %H:%M}"
    except (OverflowError, OSError, ValueError):
        return "?"


def paragraphs(words: Words, one: Kept) -> Iterator[tuple[str, ...]]:
    """Give a record as the screen shows it: a head, and its lines."""
    page, language = words.page, words.language
    many = "one" if one.minutes == 1 else "many"
    agreed = "one" if one.agreed == 1 else "many"
    actions = [page("console.record.action", name=each.name, text=each.text) for each in one.actions]
    names = [getattr(name, language) for name in one.methods]
    yield page("console.record.when"), written(one.began) if one.began else page("console.record.not_known")
    yield page("console.record.who"), ", ".join(one.present)
    head = page("console.record.methods" if len(names) > 1 else "console.record.method")
    yield head, *names, page(f"console.minutes.{many}", n=one.minutes)
    if one.stopped:
        yield page("console.record.stops"), *(stopped(words, each.name, each.reason) for each in one.stopped)
    yield page("console.record.agreements"), page(f"console.record.agreed.{agreed}", n=one.agreed)
    yield page("console.record.actions"), *(actions or [page("console.record.no_actions")])
    if one.findings:
        yield page("console.record.findings"), one.findings


def stopped(words: Words, name: Any, reason: str) -> str:
    """Say which method was stopped, and why."""
    why = words.page(f"console.reason.{reason}").lower()
    return words.page("console.record.stopped", method=getattr(name, words.language), reason=why)
