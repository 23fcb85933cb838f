"""canvas: a form from which a picture is drawn: of oneself, of one other, or of all together (methods.md 16, 21b.11).

A sheet is its writer's own until they show it; what peers picked about somebody is nameless from the first moment, and
counts below four are not told (methods.md 16.2, 19). The picture itself is drawn on the screens from what is sent.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps import sheets
from server.steps.kind import (
    Artefact,
    By,
    Eye,
    Floor,
    Item,
    Private,
    Ready,
    Scene,
    Text,
    left_for,
    need_chair,
    need_seat,
)
from server.steps.people import Who, here, meant
from server.steps.reveal import Picture
from server.steps.sheets import Entry, Field, Pick, Sheet, Word

TYPED = True
FEW_PEERS = 4


class Options(Plain, tag_field="kind", tag="canvas"):
    """`who` fills in the `fields`, from which the `picture` is drawn.

    `about`: each about themselves (self), each about the others (others), all about the owner (peers), or all on one
    sheet (joint). `words` names a list to pick from; a `list` of your own does instead. `live`: the owner's sheet is
    seen while it is made. `shows`: who fills in may show the own sheet to the group, and a live one is seen only then.
    `of` is what a sheet begins with: what is in none of the fields lies beside it.
    """

    ask: Text
    line: Text
    picture: Picture
    fields: tuple[Field, ...]
    leaves: str
    who: Who = "all"
    about: Literal["self", "peers", "others", "joint"] = "self"
    words: str = ""
    list: tuple[Word, ...] = ()
    live: bool = False
    shows: bool = False
    of: str = ""


class State(Private, tag_field="kind", tag="canvas"):
    """The sheets by seat; who is ready; what peers picked, without who picked it."""

    sheets: tuple[Sheet, ...] = ()
    ready: tuple[str, ...] = ()
    picks: tuple[Pick, ...] = ()


class View(Private, tag_field="kind", tag="canvas"):
    """`may`: this seat fills in; `mine` is the own sheet, `shared` that it is shown. `items` are what everybody sees.

    `few`: with so few peers it can be guessed who picked what. `live`: all see this seat's sheet while it is made.
    """

    ask: Text
    line: Text
    picture: str
    fields: tuple[Field, ...] = ()
    list: tuple[Word, ...] = ()
    about: str = "self"
    may: bool = False
    live: bool = False
    shows: bool = False
    done: bool = False
    shared: bool = False
    few: bool = False
    mine: tuple[Item, ...] = ()
    given: tuple[Item, ...] = ()
    items: tuple[Item, ...] = ()
    ready: Ready | None = None


class Fill(Private, tag_field="do", tag="fill"):
    """My sheet as it is now, in place of what it was; `ready` when I am done with it, `share` when it may be seen."""

    entries: tuple[Entry, ...]
    ready: bool = False
    share: bool = False


class Add(Private, tag_field="do", tag="add"):
    """One entry on the sheet we share."""

    entry: Entry


class Strike(Private, tag_field="do", tag="strike"):
    """Take an entry off the sheet we share: one's own, or any by the chair."""

    item: str


COMMANDS = (Fill, Add, Strike)


def begin(options: Options, scene: Scene) -> State:
    """Empty sheets, or what was left earlier."""
    if not options.of:
        return State()
    names = {field.id for field in options.fields}
    kept = [item for item in scene.given if item.tag in names and item.by is not None]
    if options.about == "joint":
        return State((Sheet("", tuple(replace(one, id=str(at)) for at, one in enumerate(kept))),) if kept else ())
    seats = dict.fromkeys(item.by for item in kept)
    able = asked(options, scene)
    return State(tuple(Sheet(seat, tuple(i for i in kept if i.by == seat)) for seat in seats if seat in able))


def asked(options: Options, scene: Scene) -> tuple[str, ...]:
    """Give the seats that fill in."""
    return here(options.who, scene)


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Keep a sheet, a peer's picks, or an entry on the sheet that is shared."""
    match command:
        case Add(entry=entry) if options.about == "joint":
            return added(options, state, by, entry, scene)
        case Strike(item=item) if options.about == "joint":
            if by.seat is None:
                need_chair(by)
            return replace(state, sheets=sheets.without(state.sheets, item, by.seat))
        case Fill() if options.about != "joint":
            seat = need_seat(by, asked(options, scene))
            if options.about == "peers" and seat != scene.owner:
                return picked(options, state, seat, command)
            return filled(options, state, seat, command, scene)
    raise Refused("not_now")


def added(options: Options, state: State, by: By, entry: Entry, scene: Scene) -> State:
    """Put an entry on the joint sheet; the chair writes down what is said aloud."""
    seat = by.seat or ""
    if by.seat is None:
        need_chair(by)
    else:
        need_seat(by, asked(options, scene))
    sheets.check(options.fields, (entry,), options.list, whole=False)
    return replace(state, sheets=sheets.with_entry(state.sheets, seat, entry))


def filled(options: Options, state: State, seat: str, command: Fill, scene: Scene) -> State:
    """Keep one's own sheet."""
    sheets.check(options.fields, command.entries, options.list, whole=command.ready)
    if options.about == "others" and not {one.more[0] for one in command.entries if one.more} <= {*scene.seats} - {
        seat
    }:
        raise Refused("no_seat")
    items = sheets.items(command.entries, seat)
    kept = tuple(one for one in state.sheets if one.seat != seat)
    fresh = Sheet(seat, items, command.share and options.shows)
    ready = {*state.ready, seat} if command.ready else {*state.ready} - {seat}
    order = {one: at for at, one in enumerate(scene.seats)}
    ordered = tuple(sorted((*kept, fresh), key=lambda one: order.get(one.seat, 0)))
    return replace(state, sheets=ordered, ready=tuple(sorted(ready)))


def picked(options: Options, state: State, seat: str, command: Fill) -> State:
    """Put a peer's picks with the others', and the peer on the list: two values, nothing joins them. It is final."""
    if seat in state.ready:
        raise Refused("answered")
    sheets.check(options.fields, command.entries, options.list, whole=True)
    return replace(state, ready=tuple(sorted((*state.ready, seat))), picks=sheets.poured(state.picks, command.entries))


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The owner tells while making a sheet that all can see; else nobody has the floor."""
    tells = options.live and options.about == "self" and meant(options.who, scene) == (scene.owner,)
    return Floor(lit=scene.owner if tells and scene.owner in scene.here and scene.owner not in state.ready else None)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether everybody with a phone is ready; a joint sheet is ready when the group says so."""
    if options.about == "joint":
        return True
    return all(seat in state.ready for seat in asked(options, scene) if seat in scene.phones)


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Who fills in sees the form and the own sheet; others only what is made for all to see, and what it is called."""
    plain = View(options.ask, options.line, options.picture, about=options.about)
    plain = replace(plain, items=seen(options, state, eye, scene), given=beside(options, eye, scene))
    if eye.role == "console":
        able = [seat for seat in asked(options, scene) if seat in scene.phones]
        ready = Ready(len([seat for seat in able if seat in state.ready]), len(able))
        joint = options.about == "joint"
        return replace(plain, fields=options.fields if joint else (), may=joint, ready=None if joint else ready)
    if eye.seat is None or eye.seat not in asked(options, scene):
        return replace(plain, fields=options.fields) if plain.items and eye.seat is not None else plain
    peer = options.about == "peers" and eye.seat != scene.owner
    few = peer and len([one for one in scene.audience if one != scene.owner]) < FEW_PEERS
    form = replace(plain, fields=options.fields, list=options.list, may=True, shows=options.shows, few=few)
    form = replace(form, done=eye.seat in state.ready, live=options.live and eye.seat == scene.owner)
    if not eye.cleared or peer:
        return form
    sheet = next((one for one in state.sheets if one.seat == eye.seat), None)
    return form if sheet is None else replace(form, mine=sheet.items, shared=sheet.shared)


def beside(options: Options, eye: Eye, scene: Scene) -> tuple[Item, ...]:
    """Give what was left earlier and lies beside the sheet: to all who share one, else to each what is their own."""
    if options.about == "joint":
        names = {field.id for field in options.fields}
        return tuple(item for item in left_for(eye, scene, names=False) if item.tag not in names)
    if options.about == "peers" or eye.seat is None or eye.seat not in asked(options, scene):
        return ()
    return tuple(item for item in left_for(eye, scene, names=True) if item.by == eye.seat or item.tag == "received")


def seen(options: Options, state: State, eye: Eye, scene: Scene) -> tuple[Item, ...]:
    """Give what everybody in the circle sees while it is made: the joint sheet, or the owner's where that is live."""
    if eye.seat is not None and not eye.cleared:
        return ()
    if options.about == "joint":
        return tuple(item for sheet in state.sheets for item in sheet.items)
    sheet = next((one for one in state.sheets if one.seat == scene.owner), None)
    if sheet is None or not (options.live and is_open(options, sheet)):
        return ()
    return sheets.worded(sheet.items, options.fields, options.list, scene)


def is_open(options: Options, sheet: Sheet) -> bool:
    """Tell whether a sheet may be seen by all: its writer shows it, or it is made in the open."""
    return sheet.shared if options.shows else options.live


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave the sheets: each its writer's own unless shown, what peers picked as panes, what was given to whom."""
    everybody = sheets.everybody(scene)
    match options.about:
        case "joint":
            items = tuple(item for sheet in state.sheets for item in sheet.items)
            return (Artefact(options.leaves, items, everybody),) if options.leaves else ()
        case "peers":
            own = next((one.items for one in state.sheets if one.seat == scene.owner), ())
            panes = sheets.panes(own, state.picks, options.list, scene)
            return (Artefact(options.leaves, panes, everybody, "owner", about=scene.owner),)
        case "others":
            return sheets.handed(options.leaves, with_words(options, state, scene), scene)
    open_to = {one.seat: everybody if is_open(options, one) else (one.seat,) for one in state.sheets}
    made = with_words(options, state, scene)
    return tuple(Artefact(options.leaves, one.items, open_to[one.seat], "owner", about=one.seat) for one in made)


def with_words(options: Options, state: State, scene: Scene) -> tuple[Sheet, ...]:
    """Give the sheets with each word that was picked as a word."""
    words = (options.fields, options.list, scene)
    return tuple(replace(one, items=sheets.worded(one.items, *words)) for one in state.sheets)
