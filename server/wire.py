"""The protocol, declared once: what a device may say and what it is told.

A device says, as JSON text:
    {"hello": Hello}                                first, within five seconds
    {"beat": n}                                     every four seconds (answered in sockets)
    {"id", "do": {"do": name, ...}, "at", "for"}    an Order; `at` is [step, moves] of the view it was meant for
It is told:
    {"welcome": Welcome}      once: what this device needs to keep
    {"view": View}            the room as this device may know it
    {"house": House}          what the laptop knows outside the room (console; a wall in the lobby)
    {"ack": id} / {"no": {"id", "code"}}   padded to one size, so that an answer to a ballot says nothing
    {"beat": n}
"""

from __future__ import annotations

import re
from collections.abc import Callable
from types import NoneType
from typing import Any, Literal

import msgspec

from server import strict
from server.errands import HouseCommand as HouseCommand
from server.kept import Records
from server.own import Own
from server.plain import Mismatch, Plain, from_plain, prepare, to_json
from server.refused import Refused
from server.room import commands as room_commands
from server.room.view import View
from server.steps import commands as step_commands
from server.steps.kind import Private

ANSWER_BYTES = 128


COMMANDS: dict[str, type[Plain]] = {
    str(one.__struct_config__.tag): one
    for one in (*room_commands.COMMANDS, *HouseCommand.__subclasses__(), *step_commands())
}

LINE = 120
BLOCK = 600
FILE_BYTES = 14_000  # of one method: with the signs that JSON adds it must fit in a message


def file(text: str) -> str:
    """Clean the text of a whole file; raises Refused own_big, or text_signs."""
    if len(text.encode()) > FILE_BYTES:
        raise Refused("own_big")
    return strict.script(text)


RULES: dict[str, Callable[[str], str]] = {
    "name": strict.name,
    "text": lambda text: strict.block(text, BLOCK),
    "action": lambda text: strict.block(text, BLOCK),
    "sign": lambda text: strict.block(text, BLOCK),
    "record": lambda text: strict.block(text, BLOCK),
    "moment": lambda text: strict.line(text, LINE),
    "along": lambda text: strict.line(text, LINE),
    "texts": lambda text: strict.block(text, BLOCK),
    "why": lambda text: strict.block(text, BLOCK),
    "more": lambda text: strict.line(text, LINE),
    "nl": lambda text: strict.line(text, BLOCK),
    "en": lambda text: strict.line(text, BLOCK),
    "toml": file,
    "passphrase": strict.passphrase,
}
ID_MOST = 64
IDS = re.compile(r"[A-Za-z0-9_+/=.:-]{8,64}")  # an answer names it: no sign of it may grow in JSON


class Hello(Private):
    """Who a device says it is. `token` is its secret; `join` or `code` open the door; `key` opens a sealed meeting."""

    wants: Literal["seat", "wall", "console"]
    token: str
    join: str = ""
    code: str = ""
    key: str = ""


prepare(Hello, *COMMANDS.values())


class Welcome(Private):
    """`locker` encrypts what this phone keeps; `key` (console only) opens the meeting after a restart of the laptop."""

    locker: str = ""
    key: str = ""


class Order(Private):
    """A command with its own id, and the step and turn it was meant for; `seat` when the console acts for a seat."""

    id: str
    command: Plain
    step: int | None = None
    moves: int | None = None
    seat: str | None = None


class AddressView(Plain):
    """One address of this laptop."""

    ip: str
    card: str
    kind: str


class QRView(Private):
    """A QR code as one SVG path of `size` by `size` modules."""

    size: int
    path: str


class House(Private):
    """What the laptop knows outside the room.

    `phones`: since when (milliseconds since 1970) a seat's phone is away, 0 when connected. `state` is `sealed` when a
    meeting was found that needs its key, `found` says when it was last saved (milliseconds). `left_out` are the files
    in the chair's folder of methods that are no method as they stand; `own` is that folder, and `records` are
    those that were kept, for the console alone. So are `internet`, what the laptop's routes say, `network`, the name
    of the one at `address` where the `system` tells it, and which system that is: linux, macos, windows.
    """

    state: Literal["ready", "sealed", "ended"] = "ready"
    url: str = ""
    join: str = ""
    code: str = ""
    qr: QRView | None = None
    address: str = ""
    addresses: tuple[AddressView, ...] = ()
    phones: dict[str, int] = msgspec.field(default_factory=dict)
    trouble: str | None = None
    memory: bool = False
    found: int | None = None
    recovery: str = ""
    wall_url: str = ""
    internet: Literal["", "reachable", "none", "unknown"] = ""
    network: str = ""
    system: str = ""
    left_out: tuple[str, ...] = ()
    own: Own | None = None
    records: Records | None = None


def hello(message: object) -> Hello:
    """Read the first message; raises Refused."""
    if not isinstance(message, dict) or set(message) != {"hello"}:
        raise Refused("no_hello")
    said: Hello = converted(message["hello"], Hello)
    if not 16 <= len(said.token) <= ID_MOST or max(len(said.join), len(said.code), len(said.key)) > ID_MOST:
        raise Refused("no_hello")
    return said


def order(message: object) -> Order:
    """Read a command; raises Refused. Every text is clean after this: it can be shown, kept and sent on."""
    if not isinstance(message, dict) or not {"id", "do"} <= set(message) <= {"id", "do", "at", "for"}:
        raise Refused("not_understood")
    name, seat, at = message["id"], message.get("for"), message.get("at")
    at = [None, None] if at is None else at
    if not isinstance(name, str) or not IDS.fullmatch(name) or not isinstance(seat, str | None):
        raise Refused("not_understood")
    if not isinstance(at, list) or len(at) != 2 or not all(type(one) in (int, NoneType) for one in at):
        raise Refused("not_understood")
    do = message["do"]
    kind = do.get("do") if isinstance(do, dict) else None
    if not isinstance(kind, str) or kind not in COMMANDS:
        raise Refused("not_understood")
    return Order(name, converted(cleaned(do), COMMANDS[kind]), at[0], at[1], seat)


def cleaned(fields: dict[str, Any]) -> dict[str, Any]:
    """Clean the texts a person typed; everything else must be a short id."""
    return {field: clean(field, value) for field, value in fields.items()}


def clean(field: str, value: object) -> object:
    """Clean one field by its rule; in a list each one, and inside what has fields of its own each of those."""
    if isinstance(value, list):
        return [clean(field, one) for one in value]
    if isinstance(value, dict):
        return cleaned(value)
    if isinstance(value, str):
        if field in RULES:
            return RULES[field](value) if value or field == "name" else value
        if len(value) > ID_MOST or not value.isascii():
            raise Refused("not_understood")
    return value


def converted(data: object, kind: Any) -> Any:
    """Build a value, or refuse without saying what was wrong."""
    try:
        return from_plain(data, kind)
    except Mismatch:
        raise Refused("not_understood") from None


def shown(one: View) -> bytes:
    """Encode a view."""
    return b'{"view":' + to_json(one) + b"}"


def told(name: str, value: Plain) -> bytes:
    """Encode a welcome or a house."""
    return to_json({name: value})


def turned_out(code: str) -> bytes:
    """Encode why a device is turned away."""
    return to_json({"no": {"code": code}})


def answered(name: str | None, code: str = "") -> bytes:
    """Encode an answer to an order, always of the same size."""
    message = {"no": {"id": name, "code": code}} if code else {"ack": name}
    return to_json(message).ljust(ANSWER_BYTES)
