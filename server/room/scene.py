"""What a running step may know of its room, and what one pair of eyes may see of what was left earlier."""

from __future__ import annotations

from server.plain import replace
from server.refused import Refused
from server.room import layout
from server.room.method import Step
from server.room.model import Room, Running, Seat, Strand
from server.steps import KINDS, keep
from server.steps.kind import Artefact, Cast, Item, Offer, Scene

ROLE = "role:"


def strand(room: Room) -> Strand:
    """Give the whole circle, or the first sub-group: it tells where all are."""
    return room.strands[0]


def with_strand(room: Room, changed: Strand, line: int = 0) -> Room:
    """Give the room with one strand changed."""
    return replace(room, strands=(*room.strands[:line], changed, *room.strands[line + 1 :]))


def is_split(room: Room) -> bool:
    """Tell whether the circle is split into sub-groups."""
    return bool(room.strands[0].seats)


def line_of(room: Room, one: str | None) -> int | None:
    """Give the place of the strand that a seat is in: the whole circle's, its sub-group's, or None when in no group."""
    if not is_split(room):
        return 0
    return next((at for at, line in enumerate(room.strands) if one in line.seats), None)


def running(room: Room, line: int = 0) -> Running | None:
    """Give the innermost running step, or None in the lobby and after the end."""
    stack = room.strands[line].stack
    return stack[-1] if stack else None


def top(room: Room, line: int = 0) -> Running:
    """Give the innermost running step, or refuse when none runs."""
    run = running(room, line)
    if run is None:
        raise Refused("not_begun" if not room.ended else "ended")
    return run


def with_top(room: Room, run: Running, line: int = 0) -> Room:
    """Give the room with an innermost running step changed."""
    here = room.strands[line]
    return with_strand(room, replace(here, stack=(*here.stack[:-1], run)), line)


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
    """Give the owner of the first (0) case or a later one."""
    return room.cases[case].owner if case is not None and case < len(room.cases) else None


def owner(room: Room, line: int = 0) -> str | None:
    """Give the owner of the running case, also under a time-out."""
    stack = room.strands[line].stack
    return stack[0].owner if stack else None


def people(room: Room) -> int:
    """Give how many are here."""
    return sum(1 for one in room.seats if one.here)


def chair(room: Room) -> str | None:
    """Give the seat that has the chair now, or None when a guide leads."""
    return room.stand_in or room.chair


def sources(step: Step) -> tuple[str, ...]:
    """Give the names of the artefacts that a step's options read."""
    name = getattr(step.options, "of", "")
    return (name,) if name else ()


def keeps(room: Room, run: Running) -> bool:
    """Tell whether this is the step in which each chooses what to keep of what was left to them."""
    return isinstance(step_of(room, run).options, keep.Options)


def artefacts(room: Room, run: Running) -> tuple[Artefact, ...]:
    """Give the artefacts that a running step reads: those of its case, or of every case outside one.

    In a loop a step reads what its own lap left, if it left any; a sub-group reads its own. Where everybody is owner in
    turn, it reads of what is about somebody only what is about who has the turn.
    """
    if keeps(room, run):
        return tuple(one for one in room.artefacts if one.lives == "owner")
    names = sources(step_of(room, run))
    found = tuple(one for one in room.artefacts if one.name in names)
    found = tuple(one for one in found if run.owner is None or one.case in (None, run.owner))
    if run.owner is not None and any(block.binds == "owner" for block in layout.chain(room.programme, run.step)):
        found = tuple(one for one in found if one.about in (None, run.owner))
    own = tuple(one for one in found if run.lap and one.lap[: len(run.lap)] == run.lap)
    group = group_of(room, run)
    return tuple(one for one in own or found if not group or one.group in (0, group))


def group_of(room: Room, run: Running) -> int:
    """Give the number of the sub-group that runs this, from 1; 0 for the whole circle."""
    if not run.seats:
        return 0
    return next((at + 1 for at, line in enumerate(room.strands) if line.seats == run.seats), 0)


def given(room: Room, run: Running, eye: str | None = None) -> tuple[Item, ...]:
    """Give the items a step reads; with `eye`, only those that this seat, the wall or the console may see.

    Where more than one artefact is read, each item's id says which: ids are told apart within one alone.
    """
    found = artefacts(room, run)
    alone = len(found) < 2 or "seat" in {sort_of(one) for one in found}
    return tuple(
        item if alone else replace(item, id=f"{at}.{item.id}")
        for at, one in enumerate(found)
        if eye is None or (eye in one.seen_by and (one.about in (None, eye) or not keeps(room, run)))
        for item in one.items
    )


def sort_of(one: Artefact) -> str:
    """Say by what the ids of an artefact are told apart: `seat` where they begin with one."""
    return "seat" if one.items and all(item.by and item.id.startswith(item.by) for item in one.items) else "number"


def cast(room: Room, run: Running) -> tuple[Cast, ...]:
    """Give who has which role in this case and sub-group: as it was left last, and everybody who had it."""
    group = group_of(room, run)
    roles: dict[str, Cast] = {}
    for one in room.artefacts:
        if (
            not one.name.startswith(ROLE)
            or one.case not in (None, run.owner)
            or (group and one.group not in (0, group))
        ):
            continue
        name, seats = one.name[len(ROLE) :], tuple(item.id for item in one.items)
        had = roles[name].had if name in roles else ()
        roles[name] = Cast(name, seats, (*had, *(seat for seat in seats if seat not in had)))
    return tuple(roles.values())


def scene(room: Room, run: Running, now: int, luck: bytes = b"", offers: tuple[Offer, ...] = ()) -> Scene:
    """Build the scene of a running step."""
    inside = [one for one in room.seats if not run.seats or one.id in run.seats]
    return Scene(
        seats=tuple(one.id for one in inside),
        here=tuple(one.id for one in inside if one.here),
        phones=tuple(one.id for one in inside if one.device),
        owner=run.owner,
        chair=chair(room),
        audience=tuple(one.id for one in inside if cleared(run, one)),
        circle=circle(room, run),
        now=now,
        luck=luck,
        given=given(room, run),
        notes=room.notes,
        presence=step_of(room, run).presence,
        cast=cast(room, run),
        offers=offers,
        wanted=room.programme.cases,
        split=bool(run.seats),
        language=room.language,
    )


def circle(room: Room, run: Running) -> tuple[str, ...]:
    """Give the seats of the whole circle that were there when the step began: of all sub-groups, and the owner."""
    there = {seat for line in room.strands for each in line.stack if each.id == run.id for seat in each.audience}
    there |= {*run.audience, *((run.owner,) if run.seats and run.owner is not None else ())}
    return tuple(one.id for one in room.seats if one.id in there and one.bound < run.id)


def cleared(run: Running, one: Seat) -> bool:
    """Tell whether a seat may see what this step keeps from others: there, with this phone, when the step began."""
    return one.id in run.audience and one.bound < run.id


def without(room: Room) -> frozenset[int]:
    """Give the places of the steps that are not held, because what they need is switched off."""
    return layout.without(room.programme, room.notes)
