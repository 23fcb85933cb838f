"""discuss: the group talks; often about the owner, who hears and is not seen (methods.md 6.5, design decision 4.3).

Notes are nameless from the first moment: no writer is ever remembered, not even while the step runs. A note's random id
is known to the phone that wrote it alone, which is how it can be taken back.
"""

from __future__ import annotations

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Item, Private, Scene, Text, shuffled

NOTES_MOST = 200
FEW_WRITERS = 4
TYPED = True


class Options(Plain, tag_field="kind", tag="discuss"):
    """`rules` are what the group keeps to; `owner_ask` and `owner_line` are what the owner reads, where that differs.

    `leaves` names the pile for the group, `shares` the part of it whose writers ticked that the owner may read it:
    only where the owner does not take part.
    """

    ask: Text
    line: Text
    owner_ask: Text | None = None
    owner_line: Text | None = None
    rules: tuple[Text, ...] = ()
    leaves: str = ""
    shares: str = ""


class Note(Private):
    """A nameless note; `share` says that it may go to the owner."""

    id: str
    text: str
    share: bool


class State(Private, tag_field="kind", tag="discuss"):
    """The notes in order of their random ids, so that the order of writing is not kept."""

    notes: tuple[Note, ...] = ()


class View(Private, tag_field="kind", tag="discuss"):
    """`turned` is the owner's sealed view; `notes` tells a cleared member that notes are on.

    `guessable` warns that with fewer than four possible writers it can be guessed who wrote.
    """

    ask: Text
    line: Text
    rules: tuple[Text, ...]
    turned: bool = False
    notes: bool = False
    guessable: bool = False


class Lay(Private, tag_field="do", tag="lay"):
    """A note for the pile. The same id again changes nothing."""

    note: str
    text: str
    share: bool = False


class TakeBack(Private, tag_field="do", tag="take_back"):
    """Take a note from the pile again."""

    note: str


COMMANDS = (Lay, TakeBack)


def begin(options: Options, scene: Scene) -> State:
    """An empty pile."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Lay or take back; only seats that were cleared when the step began."""
    if not writes(options, scene):
        raise Refused("notes_off")
    if by.console or by.seat is None or by.seat == scene.owner or by.seat not in scene.audience:
        raise Refused("not_yours")
    match command:
        case Lay(note=known) if any(note.id == known for note in state.notes):
            return state
        case Lay(note=fresh, text=text, share=share):
            if len(state.notes) >= NOTES_MOST or not text or not 16 <= len(fresh) <= 40:
                raise Refused("note_full" if text else "text_empty")
            pile = (*state.notes, Note(fresh, text, share))
            return replace(state, notes=tuple(sorted(pile, key=lambda note: note.id)))
        case TakeBack(note=old):
            return replace(state, notes=tuple(note for note in state.notes if note.id != old))
    raise Refused("not_now")


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody is lit; the owner may have turned round."""
    return Floor(turned=scene.owner if scene.presence == "hears_not_seen" else None)


def writes(options: Options, scene: Scene) -> bool:
    """Tell whether notes may be laid."""
    return scene.notes and bool(options.leaves) and scene.presence != "in"


def done(options: Options, state: State, scene: Scene) -> bool:
    """Talk ends when the chair ends it."""
    return True


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Nobody sees a note here, not even its writer (the phone remembers its own). The owner gets the sealed view."""
    if eye.role == "owner":
        ask, line = options.owner_ask or options.ask, options.owner_line or options.line
        turned = scene.presence != "in"
        return View(ask, line, () if turned else options.rules, turned=turned)
    if eye.role == "member" and eye.cleared:
        few = len([seat for seat in scene.audience if seat != scene.owner and seat in scene.phones]) < FEW_WRITERS
        notes = writes(options, scene)
        return View(options.ask, options.line, options.rules, notes=notes, guessable=few and notes)
    return View(options.ask, options.line, options.rules if eye.role == "console" else ())


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave one shuffled batch for the group without the owner, and apart from it what may go to the owner.

    Neither tells of the other: not which note was ticked, and not how many were not.
    """
    if not options.leaves:
        return ()
    seats = tuple(seat for seat in scene.audience if seat != scene.owner)
    pile = (Artefact(options.leaves, batch(state.notes, scene.luck), seats),)
    if not options.shares or scene.owner is None:
        return pile
    ticked = tuple(note for note in state.notes if note.share)
    return (*pile, Artefact(options.shares, batch(ticked, scene.luck + b"shares"), (scene.owner,)))


def batch(notes: tuple[Note, ...], luck: bytes) -> tuple[Item, ...]:
    """Give notes shuffled, numbered anew, and without anything else."""
    return tuple(Item(id=str(at), text=note.text) for at, note in enumerate(shuffled(notes, luck)))
