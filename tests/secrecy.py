"""Who may see what: a row for every field that can leave the server, and a meeting that everybody watches all the time.

A row names the eyes that may see the field: C console, W wall, D door, M member, O owner of the running case, L a seat
that came late or moved to another phone since the step began, P the owner on such a phone. Whoever is not named is told
nothing in that field: no value, or the one that says nothing. With several rows any of them may allow it.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from server import wire
from server.plain import Plain, to_json
from server.room.apply import rest
from server.room.model import Room
from server.room.scene import step_of
from server.room.view import View, Viewer, view
from server.steps import KINDS
from server.steps.kind import Text
from tests.play import Play
from tests.rows import CIRCLE, ROOM, SEATS, Row, Table, each, items, nest, takes_part, while_state
from tests.rows import KINDS as KIND_ROWS

NOTHING = (None, (), "", False, 0)

OPEN = while_state(lambda choosing: choosing.phase == "vote")
CHOSEN = while_state(lambda choosing: choosing.phase == "chosen")
TALKED = while_state(lambda choosing: choosing.phase == "talk")
VOTED = while_state(lambda choosing: choosing.phase == "chosen" and choosing.voted)

OUT = CIRCLE + "G"  # who is out of the room knows that the meeting goes on, and no more
TABLE: Table = {
    **KIND_ROWS,
    **ROOM,
    "role": (Row("D" + OUT),),
    "place": (Row("D" + OUT),),
    "language": (Row("D" + OUT),),
    "me": (Row(SEATS + "G"),),
    "name": (Row("D" + SEATS + "G"),),
    "code": (Row("D"),),
    **nest("seats", OUT, "id", "name", "here", "phone"),
    **dict.fromkeys(("chair", "guide", "owner", "sentence", "case", "notes", "still"), (Row(OUT),)),
    "step": (Row(CIRCLE),),
    "at": (Row(OUT),),
    "at.step": (Row(OUT),),
    "at.moves": (Row(CIRCLE),),
    **nest("head", OUT, "id", "part", "title", "number", "count", "lap", "laps", "method", "source", "sourced"),
    "floor": (Row(OUT),),
    **each("floor", CIRCLE, "lit", "next", "done", "turned", "also"),
    **nest("clock", OUT, "total", "spent", "runs"),
    **nest("turn", CIRCLE, "total", "spent", "runs"),
    "late": (Row("LPG"),),
    "offered": (Row(SEATS + "G"),),
    # --- the console's own
    **nest("desk", "C", "minutes", "cases", "least", "most", "method", "say", "watch", "must", "settled", "leaving"),
    **each("desk", "C", "source", "chosen", "picks", "extras", "again", "enough", "stops"),
    **each("desk", "C", "back", "began", "ends", "behind", "lacking", "parked", "offered", "stand_in"),
    **nest("desk.door", "C", "open", "token", "code"),
    **nest("desk.knocks", "C", "id", "name", "taken"),
    **nest("desk.walls", "C", "id", "code", "admitted"),
    **nest("desk.next", "C", "id", "part", "title", "number", "count", "lap", "laps", "method", "source", "sourced"),
    **nest(
        "desk.schedule",
        "C",
        "place",
        "lap",
        "dropped",
        "title",
        "part",
        "case",
        "first",
        "planned",
        "took",
        "now",
        "reserved",
    ),
    **nest("desk.record", "C", "method", "minutes", "began", "present", "agreed", "findings"),
    **items("desk.record.actions", (Row("C"),), "id", "text", "by"),
    # --- each kind of step
    **nest("brief.points", CIRCLE, "head", "line"),
    "brief.mine": (Row(SEATS),),
    "brief.raised": (Row("C"),),
    **nest("brief.ready", "C", "count", "of"),
    **each("choose", CIRCLE, "ask", "phase", "anew", "few"),
    **items("choose.cases", (Row("CM", OPEN), Row("CML", TALKED)), "id", "text", "by"),
    **each("choose", "M", "may", "cast", when=OPEN),
    **each("choose", "C", "missing", "booth", when=OPEN),
    **items("choose.result", (Row(CIRCLE, CHOSEN),), "id", "text", "by"),
    **each("choose", CIRCLE, "draw", when=VOTED),
    **each("discuss", CIRCLE, "ask", "line"),
    "discuss.rules": (Row("CM"), Row("OP", takes_part)),
    **each("discuss", "OP", "turned"),
    **each("discuss", "M", "notes", "guessable"),
    **each("keep", CIRCLE, "ask", "line"),
    **items("keep.own", (Row("M"),), "id", "text", "by", "tag", "more"),
    **each("keep", "M", "done", "recorded"),
    **each("keep", "C", "actions", "findings"),
    **nest("keep.ready", "C", "count", "of"),
    **each("pause", CIRCLE, "ask", "line"),
    **nest("pause.points", CIRCLE),
}


# --- the fields there are ---------------------------------------------------------------------------------------------


def structs(annotation: Any) -> Iterator[type[Plain]]:
    """Give the structs that a field's type can hold."""
    if get_origin(annotation) in (Union, UnionType, tuple):
        for part in get_args(annotation):
            yield from structs(part)
    elif isinstance(annotation, type) and issubclass(annotation, Plain) and annotation is not Text:
        yield annotation


def fields(kind: type[Plain], path: str = "") -> Iterator[str]:
    """Give the path of every field of a struct and of what it holds."""
    for field in msgspec.structs.fields(kind):
        here = f"{path}{field.name}"
        yield here
        if here != "step":
            for inner in structs(field.type):
                yield from fields(inner, f"{here}.")


def every_field() -> set[str]:
    """Give the path of every field that can leave the server in a view."""
    kinds = {path for name, kind in KINDS.items() for path in fields(kind.View, f"{name}.")}
    return kinds | set(fields(View))


def told(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Give every field of a view with a value that says something, by its path."""
    for name in value.__struct_fields__:
        inner = getattr(value, name)
        if inner in NOTHING:
            continue
        here = f"{path}{name}"
        yield here, inner
        if here == "step":
            yield from told(inner, f"{type(inner).__struct_config__.tag}.")
            continue
        for one in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(one, Plain) and not isinstance(one, Text):
                yield from told(one, f"{here}.")


# --- a meeting that everybody watches ---------------------------------------------------------------------------------


class Scene(NamedTuple):
    """A room as it was at a moment."""

    now: int
    room: Room


class Watched(Play):
    """A meeting of which every moment is remembered, also by phones that lost their seat."""

    def __init__(self, *args: Any, **fields: Any) -> None:
        self.moments: list[Scene] = []
        self.devices = {
            "console": Viewer("console"),
            "wall": Viewer("wall"),
            "door": Viewer("door", device="a stranger's"),
            "knocking": Viewer("door", device="device-Kees"),
            "waiting wall": Viewer("door", device="device-wall"),
        }
        super().__init__(*args, **fields)

    @property
    def room(self) -> Room:
        return self._room

    @room.setter
    def room(self, room: Room) -> None:
        self._room = room
        self.moments.append(Scene(self.now, room))

    def eyes(self) -> dict[str, Viewer]:
        """Give every device there ever was: a seat's by its name and its phone."""
        for one in {seat for moment in self.moments for seat in moment.room.seats}:
            self.devices.setdefault(f"{one.name} on {one.device or 'nothing'}", Viewer("seat", one.id, one.device))
        return self.devices


def eye(room: Room, viewer: Viewer) -> Literal["C", "W", "D", "M", "O", "L", "P", "G"]:
    """Say who looks, worked out from the room alone and not from the view."""
    if viewer.role != "seat":
        return "C" if viewer.role == "console" else "W" if viewer.role == "wall" else "D"
    seat = next((one for one in room.seats if one.id == viewer.seat and one.device == viewer.device), None)
    if seat is None:
        return "D"
    if not room.strands[0].stack:
        return "M"
    line = next((one for one in room.strands if not one.seats or seat.id in one.seats), None)
    if line is None:
        return "G"
    run = line.stack[-1]
    owner = line.stack[0].owner == seat.id
    if owner and step_of(room, run).presence == "absent":
        return "G"
    if seat.id not in run.audience or seat.bound >= run.id:
        return "P" if owner else "L"
    return "O" if owner else "M"


def differing(one: Watched, other: Watched) -> tuple[list[Scene], list[Scene]]:
    """Give the stretch of two meetings in which they differ, from the last moment at which they were still the same.

    What is told of a room is worked out from the room alone, so outside this stretch nobody can be told a difference.
    """
    most = min(len(one.moments), len(other.moments))
    front = next((at for at in range(most) if one.moments[at] != other.moments[at]), most)
    back = next((at for at in range(most - front) if one.moments[-1 - at] != other.moments[-1 - at]), most - front)
    ones, others = (play.moments[max(front - 1, 0) : len(play.moments) - back] for play in (one, other))
    return ones, others


def lying(moments: list[Scene], until: int | None = None) -> list[bytes]:
    """Give what lay on disk before it was sealed: each state that was another than the one before."""
    states: list[bytes] = []
    for now, room in moments:
        state = to_json(rest(room))
        if (until is None or now < until) and (not states or states[-1] != state):
            states.append(state)
    return states


def heard(moments: list[Scene], viewer: Viewer, until: int | None = None) -> list[tuple[int, bytes]]:
    """Give what a device was sent and when: each view that was another than the one before, the clocks left out."""
    frames: list[tuple[int, bytes]] = []
    for now, room in moments:
        frame = wire.shown(view(room, viewer, 0))
        if (until is None or now < until) and (not frames or frames[-1][1] != frame):
            frames.append((now, frame))
    return frames
