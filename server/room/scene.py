"""What a running step may know of its room, and what one pair of eyes may see of what was left earlier."""

from __future__ import annotations

from server.plain import replace
from server.refused import Refused
from server.room.model import Room, Running, Seat, Step, Stop, Strand
from server.steps import KINDS
from server.steps.kind import Artefact, Item, Scene


def strand(room: Room) -> Strand:
    """Give the one sub-group there is until methods split."""
    return room.strands[0]


def with_strand(room: Room, changed: Strand) -> Room:
    """Give the room with its strand changed."""
    return replace(room, strands=(changed, *room.strands[1:]))


def running(room: Room) -> Running | None:
    """Give the innermost running step, or None in the lobby and after the end."""
    stack = strand(room).stack
    return stack[-1] if stack else None


def top(room: Room) -> Running:
    """Give the innermost running step, or refuse when none runs."""
    run = running(room)
    if run is None:
        raise Refused("not_begun" if not room.ended else "ended")
    return run


def with_top(room: Room, run: Running) -> Room:
    """Give the room with its innermost running step changed."""
    line = strand(room)
    return with_strand(room, replace(line, stack=(*line.stack[:-1], run)))


def step_of(room: Room, run: Running) -> Step:
    """Give the step that a running step runs."""
    return room.programme.steps[run.step]


def kind_of(step: Step) -> object:
    """Give the module of a step's kind."""
    return KINDS[str(type(step.options).__struct_config__.tag)]


def seat(room: Room, wanted: str | None) -> Seat:
    """Give a seat by its id, or refuse."""
    for one in room.seats:
        if one.id == wanted:
            return one
    raise Refused("no_seat")


def owner_of(room: Room, case: int | None) -> str | None:
    """Give the owner of the first (0) or second (1) case."""
    return room.cases[case].owner if case is not None and case < len(room.cases) else None


def owner(room: Room) -> str | None:
    """Give the owner of the running case, also under a time-out."""
    stack = strand(room).stack
    return owner_of(room, stack[0].case) if stack else None


def chair(room: Room) -> str | None:
    """Give the seat that has the chair now, or None when a guide leads."""
    return room.stand_in or room.chair


def sources(step: Step) -> tuple[str, ...]:
    """Give the names of the artefacts that a step's options read."""
    names = (getattr(step.options, field, "") for field in ("of", "tips"))
    return tuple(name for name in names if name)


def artefacts(room: Room, run: Running) -> tuple[Artefact, ...]:
    """Give the artefacts that a running step reads: those of its case, or of every case outside one."""
    names = sources(step_of(room, run))
    own = owner_of(room, run.case)
    return tuple(one for one in room.artefacts if one.name in names and (own is None or one.case in (None, own)))


def given(room: Room, run: Running, eye: str | None = None) -> tuple[Item, ...]:
    """Give the items a step reads; with `eye`, only those that this seat may see."""
    return tuple(item for one in artefacts(room, run) if eye is None or eye in one.seen_by for item in one.items)


def scene(room: Room, run: Running, now: int, luck: bytes = b"") -> Scene:
    """Build the scene of a running step."""
    return Scene(
        seats=tuple(one.id for one in room.seats),
        here=tuple(one.id for one in room.seats if one.here),
        phones=tuple(one.id for one in room.seats if one.device),
        owner=owner_of(room, run.case),
        chair=chair(room),
        audience=tuple(one.id for one in room.seats if cleared(room, run, one)),
        now=now,
        luck=luck,
        given=given(room, run),
        notes=room.notes,
    )


def cleared(room: Room, run: Running, one: Seat) -> bool:
    """Tell whether a seat may see what this step keeps from others: there, with this phone, when the step began."""
    return one.id in run.audience and one.bound < run.id


def applies(room: Room, stop: Stop) -> bool:
    """Tell whether a stop is to be held in this meeting."""
    return stop.step not in without(room)


def without(room: Room) -> frozenset[int]:
    """Give the places of the steps that are not held, because what they need is switched off."""
    return frozenset(at for at, step in enumerate(room.programme.steps) if step.needs == "notes" and not room.notes)
