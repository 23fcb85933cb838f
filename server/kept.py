"""A record that somebody chose to keep, in words of its own, and what the console is told of those that are kept.

Values that do nothing. What a field of `Kept` means may never change: files of long ago hold it.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain
from server.room.desk import record
from server.room.model import Room
from server.steps.kind import Private, Text


class KeptAction(Private):
    """What somebody is going to do, in the words they chose for the record."""

    name: str
    text: str


class KeptStop(Plain):
    """A method that was stopped on the way, and why."""

    name: Text
    reason: str


class Kept(Private):
    """A record by itself: exactly what the screen shows of it. `began` in milliseconds since 1970."""

    began: int | None
    minutes: int
    methods: tuple[Text, ...]
    present: tuple[str, ...]
    agreed: int
    actions: tuple[KeptAction, ...] = ()
    findings: str = ""
    stopped: tuple[KeptStop, ...] = ()


class KeptFile(Plain):
    """A record that lies on this laptop: `when` is all that can be read of a sealed one, in milliseconds since 1970.

    `broken`: nothing of it can be read any more; `newer`: a later Kring wrote it.
    """

    id: str
    when: int
    state: Literal["readable", "sealed", "broken", "newer"] = "readable"


class OpenedRecord(Private):
    """The record that is looked at."""

    id: str
    record: Kept


class Records(Private):
    """The records on this laptop, newest first; `keeps`: whether any can be added.

    `mine` is the one of the meeting that ended just now; `trouble` the refusal's code when the folder cannot be read.
    """

    keeps: bool
    files: tuple[KeptFile, ...] = ()
    opened: OpenedRecord | None = None
    mine: str = ""
    trouble: str = ""


def kept(room: Room) -> Kept:
    """Give the record of a meeting, with names where it has seats."""
    shown = record(room)
    names = {seat.id: seat.name for seat in room.seats}
    return Kept(
        began=shown.began,
        minutes=shown.minutes,
        methods=shown.methods,
        present=shown.present,
        agreed=shown.agreed,
        actions=tuple(KeptAction(names.get(one.by or "", ""), one.text) for one in shown.actions),
        findings=shown.findings,
        stopped=tuple(KeptStop(one.name, one.reason) for one in shown.stopped),
    )
