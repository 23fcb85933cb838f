"""Sightings: what somebody who watches notes for themselves, such as how a talk goes. It knows no turn and no clock.

While it lasts only its writer reads a note; afterwards who may read it, in the step that names it.
"""

from __future__ import annotations

from server.refused import Refused
from server.steps.kind import Artefact, By, Item, Private, Scene, in_order
from server.steps.people import Eyes, readers

NOTES_EACH = 12


class Observe(Private, tag_field="do", tag="observe"):
    """What I saw."""

    text: str


class Unsee(Private, tag_field="do", tag="unsee"):
    """Take one of my notes back."""

    item: str


def noted(notes: tuple[Item, ...], by: By, command: Observe | Unsee, scene: Scene, tag: str = "") -> tuple[Item, ...]:
    """Give the notes with one more of this seat's, or with one of its own taken back."""
    if by.console or by.seat is None or by.seat not in scene.audience:
        raise Refused("not_yours")
    if isinstance(command, Unsee):
        return tuple(one for one in notes if one.id != command.item or one.by != by.seat)
    own = [one for one in notes if one.by == by.seat]
    if not command.text or len(own) >= NOTES_EACH:
        raise Refused("list_full" if command.text else "text_empty")
    number = max((int(one.id.rpartition(".")[2]) for one in own), default=0) + 1
    fresh = Item(id=f"{by.seat}.{number}", text=command.text, by=by.seat, tag=tag)
    return in_order((*notes, fresh), scene)


def left(name: str, notes: tuple[Item, ...], to: Eyes, scene: Scene) -> tuple[Artefact, ...]:
    """Give what is left of the notes: one batch for who may read it, or to each the own."""
    if not name:
        return ()
    kept = in_order(notes, scene)
    if to != "self":
        return (Artefact(name, kept, readers(to, scene)),)
    seats = dict.fromkeys(one.by for one in kept)
    mine = {seat: tuple(one for one in kept if one.by == seat) for seat in seats if seat}
    return tuple(Artefact(name, mine[seat], (seat,), "owner", about=seat) for seat in mine)
