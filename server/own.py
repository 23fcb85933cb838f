"""What the console is told of the chair's own methods: values, of files and never of a meeting. It does nothing."""

from __future__ import annotations

from server.methods.faults import Fault
from server.plain import Plain
from server.steps.kind import Text


class OwnText(Plain):
    """A text in a file and the key it stands at; one that is no `must` may be left empty in both languages."""

    key: str
    nl: str
    en: str
    must: bool = True


class OwnStep(Plain):
    """The texts of a step as they stand in a file; without an `id` those of the method itself."""

    id: str
    kind: str
    title: Text | None
    texts: tuple[OwnText, ...]


class OwnFile(Plain):
    """A file of the chair's by the name before its suffix, and what is wrong with it; `shut`: not to be opened here."""

    file: str
    name: Text | None = None
    faults: tuple[Fault, ...] = ()
    shut: bool = False


class Opened(Plain):
    """The file that is looked at, as it was written. `stamp` is another whenever its text is."""

    file: str
    toml: str
    stamp: str
    steps: tuple[OwnStep, ...] = ()


class Run(Plain):
    """How a method ran with so many people: its steps, the minutes it is planned for, the longest anybody sat idle."""

    people: int
    steps: int
    minutes: int
    idle: int
    wrong: tuple[Fault, ...] = ()


class Try(Plain):
    """A file that guests play, or played; `failed`: it could not be played at all."""

    file: str
    over: bool = False
    failed: bool = False
    runs: tuple[Run, ...] = ()


class Own(Plain):
    """The folder and its files; whether anything is written, and whether there are guests to try a method with.

    `refused` is what was wrong with the text that was not saved.
    """

    place: str
    writes: bool
    guests: bool
    files: tuple[OwnFile, ...] = ()
    opened: Opened | None = None
    trying: Try | None = None
    refused: tuple[Fault, ...] = ()
