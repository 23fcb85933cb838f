"""Random people for random meetings: any command there is, with arguments that may be right and may be nonsense."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

import msgspec
from hypothesis import strategies as any_of

from server.plain import Plain
from server.room import commands as room_commands
from server.room.model import Room
from server.steps import commands as step_commands
from server.steps.kind import By

NAMES = ("Joost", "Lieke", "Bram", "Sanne", "Milan", "Fatma", "Teun", "Anouk", "Els", "joost", "Kees")
DEVICES = (*(f"device-{name}" for name in NAMES), "a stranger's")
NOTES = (*(letter * 20 for letter in "abcdefgh"), "short", "")
COMMANDS = (*room_commands.COMMANDS, *step_commands())


def ids(room: Room) -> tuple[str, ...]:
    """Give every id that somebody could name, and two that nobody has."""
    named = [one.id for one in room.seats] + [one.id for one in room.knocks] + [one.id for one in room.walls]
    return (*named, "nobody", "")


def values(field: str, kind: Any, room: Room, fresh: str) -> any_of.SearchStrategy[Any]:
    """Give values for one field of a command; `fresh` is a text that was never written before."""
    if get_origin(kind) is Literal:
        return any_of.sampled_from(get_args(kind))
    if get_origin(kind) is tuple:
        everybody = [one.id for one in room.knocks] if field == "knocks" else [one.id for one in room.seats]
        some = any_of.lists(any_of.sampled_from(ids(room)), max_size=3)
        return any_of.one_of(any_of.permutations(everybody), some).map(tuple)
    if kind is bool:
        return any_of.booleans()
    if kind is int:
        return any_of.one_of(any_of.integers(-1, 6), any_of.sampled_from((45, 60, 90, 120, 180, 100_000)))
    known = {"name": NAMES, "note": NOTES, "tag": ("start", "stop", "", "else")}
    if field in known:
        return any_of.sampled_from(known[field])
    if field in ("seat", "knock", "wall", "first", "second"):
        return any_of.sampled_from(ids(room))
    return any_of.sampled_from((fresh, fresh, ""))


@any_of.composite
def command_of(draw: any_of.DrawFn, kinds: tuple[type[Plain], ...], room: Room, fresh: str) -> Plain:
    """Draw a command of one of these kinds."""
    kind = draw(any_of.sampled_from(kinds))
    fields = {one.name: draw(values(one.name, one.type, room, fresh)) for one in msgspec.structs.fields(kind)}
    return kind(**fields)


def honest(room: Room) -> any_of.SearchStrategy[By]:
    """Give the people who are there: the chair, everybody on their own phone, the chair for who has none."""
    hands = [By(one.id, device=one.device) if one.device else By(one.id, console=True) for one in room.seats]
    return any_of.sampled_from([By(None, console=True, device="laptop"), *hands])


def anybody(room: Room) -> any_of.SearchStrategy[By]:
    """Give anybody at all: also strangers, phones that lost their seat, a chair who acts for somebody with a phone."""
    return any_of.builds(By, any_of.sampled_from((None, *ids(room))), any_of.booleans(), any_of.sampled_from(DEVICES))
