"""Every method, every text: what is typed is seen by those it is for, in the step that shows it, and by nobody else.

Who that is, is worked out here from the method's own words (`to`), not from what the room keeps. Each method is played
twice, differing only in what is typed: every frame to every device is the same, but for those texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest

from server import methods, wire
from server.plain import replace
from server.room import commands as ask
from server.room.model import Moment, Room
from server.room.scene import running, step_of
from server.room.view import Viewer, view
from tests import hands, pens
from tests.play import NAMES, Play

MARKS = ("aaaa", "bbbb")
WRITTEN = re.compile(rb"(?:aaaa|bbbb):([a-z-]*)[.](s[0-9a-f]{6})[.]")
METHODS = sorted(methods.shelf())


class Frame(NamedTuple):
    """What one device was sent, and of which room."""

    device: str
    told: bytes
    room: Room


class Recorded(Play):
    """A meeting of which every frame is remembered."""

    frames: list[Frame]
    shelf = methods.shelf()

    def moment(self, what: str = "") -> Moment:
        return replace(super().moment(what), shelf=self.shelf)

    @property
    def room(self) -> Room:
        return self._room

    @room.setter
    def room(self, room: Room) -> None:
        self._room = room
        if getattr(self, "frames", None) is not None:
            for device, viewer in self.devices().items():
                self.frames.append(Frame(device, wire.shown(view(room, viewer, 0, None, self.shelf)), room))

    def devices(self) -> dict[str, Viewer]:
        seats = {one.id: Viewer("seat", one.id, one.device) for one in self.room.seats if one.device}
        return seats | {"console": Viewer("console"), "wall": Viewer("wall"), "door": Viewer("door", device="x")}

    def play_to_end(self, mark: str) -> None:
        """Play on to the end, everything typed that can be."""
        while True:
            for line in range(len(self.room.strands)):
                at = hands.At(self, line)
                pens.full(at, f"{mark}:{leaves(at.options)}")
            if self.desk().next is None:
                break
            self.pass_step()
        self.chair(ask.End())


@cache
def played(method: str, mark: str) -> Recorded:
    """Play one method with as many as it is best for, everything typed, notes on."""
    found = methods.method(method)
    play = Recorded(NAMES[: max(min(found.people.best, len(NAMES)), 3)], 240, 1, notes=True, method=method)
    play.frames = []
    play.chair(ask.SetChair(guide=True))
    play.chair(ask.Begin())
    play.play_to_end(mark)
    return play


@pytest.mark.parametrize("method", METHODS)
def test_two_meetings_that_differ_in_what_is_typed_are_the_same_but_for_those_texts(method: str) -> None:
    one, other = (played(method, mark) for mark in MARKS)
    assert len(one.frames) == len(other.frames) > 100
    for mine, theirs in zip(one.frames, other.frames, strict=True):
        assert mine.told.replace(b"aaaa:", b"####:") == theirs.told.replace(b"bbbb:", b"####:"), mine.device


@pytest.mark.parametrize("method", METHODS)
def test_a_text_is_seen_by_those_it_is_for_and_by_nobody_else(method: str) -> None:
    play = played(method, MARKS[0])
    faults = {
        (play.name(frame.device) or frame.device, step_id(frame.room), artefact, play.name(writer))
        for frame in play.frames
        for artefact, writer in texts(frame)
        if not may_see(frame, artefact, writer)
    }
    assert faults == set()


@pytest.mark.parametrize("method", METHODS)
def test_what_is_shown_later_is_read_then_by_somebody_it_was_written_for(method: str) -> None:
    play = played(method, MARKS[0])
    read = {getattr(step.options, "of", "") for step in methods.method(method).steps} - {""}
    seen = {artefact for frame in play.frames for artefact, _ in texts(frame) if reads(frame.room, artefact)}
    typed = {artefact for frame in play.frames for artefact, _ in texts(frame)}
    assert (read & typed) - seen == set()


def texts(frame: Frame) -> Iterator[tuple[str, str]]:
    """Give every typed text in a frame: what it is for, and the seat that wrote it."""
    for artefact, writer in set(WRITTEN.findall(frame.told)):
        yield artefact.decode(), writer.decode()


def step_id(room: Room) -> str:
    run = running(room)
    return step_of(room, run).id if run else "-"


def options(room: Room) -> Any:
    run = running(room)
    return step_of(room, run).options if run else None


def reads(room: Room, artefact: str) -> bool:
    """Tell whether the running step shows this, or what was made of it."""
    name = getattr(options(room), "of", "")
    shared = any(getattr(one.options, "shares", "") == name != "" for one in room.programme.steps)
    return name == artefact or artefact in sources(room, name) or (shared and artefact == "notes")


def sources(room: Room, name: str) -> set[str]:
    """Give the artefacts that an artefact was made of, by rating, by picking, by going on with a sheet."""
    made = [getattr(step.options, "of", "") for step in room.programme.steps if leaves(step.options) == name]
    found = {one for one in made if one}
    return found | {deeper for one in found if one != name for deeper in sources(room, one)}


def leaves(of: Any) -> str:
    """Give the name of what a step leaves."""
    field = getattr(of, "field", None)
    return getattr(of, "leaves", "") or (field.leaves if field else "")


def may_see(frame: Frame, artefact: str, writer: str) -> bool:
    """Say who may see a text now, by the method's words alone."""
    device, room = frame.device, frame.room
    step = options(room)
    kind = type(step).__struct_config__.tag if step is not None else "-"
    if artefact == "sentences":
        return offered(room, device, writer, kind)
    if kind in ("keep", "-"):
        return keeps(room, artefact, device)
    mine = leaves(step) == artefact
    if mine and device == writer:
        return True
    if mine and kind == "canvas":  # made for all to see
        return (step.about == "joint" or (step.live and writer in owners(room))) and device != "door"
    return reads(room, artefact) and device in audience(room, artefact, writer, step)


def audience(room: Room, artefact: str, writer: str, step: Any) -> set[str]:
    """Give the devices that may read a text in the running step."""
    if any(getattr(one.options, "shares", "") == getattr(step, "of", "-") for one in room.programme.steps):
        return owners(room)
    seats = {one.id for one in room.seats}
    groups = {"all": seats | {"console", "wall"}, "group": seats - owners(room), "owner": owners(room)}
    groups |= {"self": {writer}, "given": seats - {writer}}
    readers: set[str] = set()
    for one in room.programme.steps:
        for to in words(one.options) if leaves(one.options) == artefact else ():
            readers |= groups[to] if to in groups else cast(room, to)
    return readers


def cast(room: Room, role: str) -> set[str]:
    """Give the seats that have a role."""
    return {item.id for one in room.artefacts if one.name == role for item in one.items}


def words(of: Any) -> set[str]:
    """Give for whom a step's own words say its texts are."""
    kind = type(of).__struct_config__.tag
    if kind == "canvas":
        shown = of.about == "joint" or of.live or of.shows
        return {"given", "self"} if of.about == "others" else {"all"} if shown else {"self"}
    if kind in ("discuss", "commit"):
        return {"group" if kind == "discuss" else "owner"}
    return {of.field.to} if getattr(of, "field", None) else {of.to}


def keeps(room: Room, artefact: str, device: str) -> bool:
    """Say who is offered a text to keep, or finds it in the record: what was theirs alone."""
    if artefact == "record" or device not in {one.id for one in room.seats}:
        return artefact == "record" and device == "console"
    left = [one.options for one in room.programme.steps if leaves(one.options) == artefact]
    own = any(words(one) & {"owner", "self", "given"} or type(one).__struct_config__.tag == "canvas" for one in left)
    return own or any(getattr(one, "shares", "") for one in left)


def offered(room: Room, device: str, writer: str, kind: str) -> bool:
    """Say who may see the sentence of a case: its writer, those who choose, and everybody once it is chosen."""
    chosen = {case.owner for case in room.cases} | {*getattr(getattr(running(room), "state", None), "result", ())}
    return device == writer or kind == "choose" or writer in chosen


def owners(room: Room) -> set[str]:
    """Give who is owner now, in any sub-group."""
    return {line.stack[0].owner for line in room.strands if line.stack and line.stack[0].owner}
