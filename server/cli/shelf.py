"""kring methods: which methods there are, whether a file of one's own is a method, and how such a file is written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from server.cli.play import ends, read_or_end, refuse_people
from server.cli.start import own_methods
from server.cli.telling import told
from server.cli.words import Words

LANGUAGE = click.option("--lang", "language", type=click.Choice(["nl", "en"]), default="nl", help="in Dutch or English")
FOLDER = click.Path(path_type=Path, file_okay=False)
FILE = click.Path(path_type=Path)
GAP = "  "


@click.group(invoke_without_command=True)
@click.option("--methods", "place", type=FOLDER, default=None, help="the folder with methods of your own")
@LANGUAGE
@click.pass_context
def methods(context: click.Context, place: Path | None, language: str) -> None:
    """Tell which methods there are; check a file of your own, or read how one is written."""
    if context.invoked_subcommand is None:
        show(own_methods(place), Words(language))


def show(own: Any, words: Words) -> None:
    """Print a line for every method, then what was left out and where own files go."""
    rows = [row(one, words) for one in sorted(own.shelf().values(), key=lambda one: (one.own, one.family, one.id))]
    for line in columns([tuple(words("methods.heads").split("|")), *rows]):
        click.echo(line)
    for name in own.left_out:
        click.echo(told(own.faults(name)[0], name, words), err=True)
        click.echo(words("methods.left_out", file=name, path=own.place / name), err=True)
    click.echo(words("methods.place", place=own.place))


def row(method: Any, words: Words) -> tuple[str, ...]:
    """Give what is told of a method in one line."""
    from server.room.fit import seconds

    people = method.people
    minutes = round(seconds(method, people.best, False) / 60)
    source = getattr(method.source, words.language)
    return (
        method.id,
        getattr(method.name, words.language),
        method.version,
        f"{people.least}-{people.most} ({people.best})",
        words("methods.minutes", minutes=minutes),
        words("methods.own", source=source) if method.own else source,
    )


def columns(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Give rows in columns, each as wide as its widest word; the last one ends where it ends."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for one in rows:
        yield GAP.join(word.ljust(width) for word, width in zip(one, widths, strict=True)).rstrip()


@methods.command()
@click.argument("file", type=FILE)
@click.option("--people", type=click.IntRange(2, 30), default=None, help="with so many; else the least, best and most")
@LANGUAGE
def check(file: Path, people: int | None, language: str) -> None:
    """Check a file, and have guests play it: every fault with its step and key, else how it runs."""
    from server.guests.trial import counts, tried

    words = Words(language)
    if not file.is_file():
        ends(words("methods.no_file", file=file))
    method = read_or_end(words, file)
    if people is not None:
        refuse_people(words, method, people, 0)
    for count in counts(method, people):
        one = tried(method, count)
        if one.wrong:
            ends(*(told(fault, file.name, words) for fault in one.wrong))
        click.echo(words("check.runs", steps=one.steps, minutes=one.minutes, people=count, idle=one.idle))


@methods.command("format")
@LANGUAGE
def written(language: str) -> None:
    """Print how a method's file is written: every key, as the program itself reads it."""
    from server.methods.reference import reference

    click.echo("\n".join(reference(Words(language))))
    sys.exit(0)
