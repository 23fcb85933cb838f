"""What people type and tap in a step of any kind when they leave nothing out, each text theirs alone.

It knows kinds and no step by name; who acts in a sub-group is in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from server.steps import ask, brief, canvas, commit, discuss, enact, keep, pick, rate, reveal, speak, write
from server.steps import round as rounds
from server.steps.people import here, meant
from server.steps.sheets import Column, Entry, Field
from server.steps.sightings import Observe
from tests.hands import At

Typed = list[tuple[str, str]]  # who typed what, by seat
NOTE_SIZE = 22


def full(at: At, mark: str, share: bool = True) -> Typed:
    """Let everybody type all that the step takes, `mark` and their seat in every text; give who typed what.

    `share` says whether what its writer may keep or show is shown.
    """
    fills = FULL.get(at.name)
    return list(fills(at, mark, share)) if fills else []


def text(mark: str, seat: str) -> str:
    """Give what a seat types: found nowhere else."""
    return f"{mark}.{seat}."


def agreed(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """Everybody agrees."""
    for seat in at.phones(at.scene.seats):
        at.seat(seat, brief.Agree())
    yield from ()


def lined(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """Who has a turn types a line, where lines are typed."""
    for seat in at.phones(meant(at.options.who, at.scene)) if at.options.line else ():
        at.seat(seat, rounds.Line(text(mark, seat)))
        yield seat, text(mark, seat)


def spoken(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """The speaker types what may be typed beside it."""
    for seat in at.phones(meant(at.options.who, at.scene)[:1]) if at.options.field else ():
        at.seat(seat, speak.Type(text(mark, seat)))
        yield seat, text(mark, seat)


def written(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """Everybody who is asked answers."""
    tag = at.options.choices[0].tag if at.options.choices else ""
    for seat in at.phones(write.asked(at.options, at.scene)):
        own = text(mark, seat) if at.options.text else ""
        at.seat(seat, write.Answer(tag, own, mark=4 if at.options.scale else 0))
        if own:
            yield seat, own


def noted(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """Everybody but the owner lays a note, where notes are on."""
    if not discuss.writes(at.options, at.scene):
        return
    for seat in at.phones(tuple(one for one in at.scene.seats if one != at.scene.owner)):
        at.seat(seat, discuss.Lay(f"{seat}-note".ljust(NOTE_SIZE, "0"), text(mark, seat), share))
        yield seat, text(mark, seat)


def watched(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """Who watches notes what they see."""
    if at.name == "enact":
        at.lead(enact.Play())
        busy = {seat for part in enact.cast(at.options, at.state, at.scene) for seat in part}
        able = tuple(seat for seat in at.scene.seats if seat not in busy)
    else:
        able = ask.watchers(at.options, at.scene)
    for seat in at.phones(able) if at.options.leaves else ():
        at.seat(seat, Observe(text(mark, seat)))
        yield seat, text(mark, seat)


def rated(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """Who rates gives everything its first mark, and a word to it where words are asked."""
    again = at.options.again[0].tag if at.options.again else ""
    for seat in at.phones(meant(at.options.who, at.scene)[:1]):
        why = text(mark, seat) if at.options.why else ""
        for item in at.scene.given:
            at.seat(seat, rate.Rate(item.id, at.options.marks[0].tag, again, why))
        if why and at.scene.given:
            yield seat, why


def dotted(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """The owner picks; or everybody lays a dot, and they are counted."""
    first = (at.scene.given[0].id,) if at.scene.given else ()
    if at.options.chooser == "group" and first:
        for seat in at.phones(at.scene.audience):
            at.seat(seat, pick.Dots(first))
        at.lead(pick.CountDots())
    elif at.options.chooser == "owner" and first:
        for seat in at.phones(meant("owner", at.scene)):
            at.seat(seat, pick.Pick(first))
    yield from ()


def decided(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """The owner types what they will do."""
    for seat in at.phones(meant("owner", at.scene)):
        at.seat(seat, commit.Record(text(mark, seat), ticks=("specific",) if at.options.smart else ()))
        yield seat, text(mark, seat)


def wanted(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """Who is asked wants to read it, and every part is opened."""
    for seat in at.phones(reveal.readers(at.options, at.scene)) if at.options.ask_first else ():
        at.seat(seat, reveal.Want(True))
    while at.state.part < len(at.options.parts):
        at.seat(at.scene.owner or "", reveal.NextPart())
    yield from ()


def kept(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """Everybody chooses to let nothing into the record."""
    for seat in at.phones(at.scene.seats):
        at.seat(seat, keep.Keep())
    yield from ()


def drawn(at: At, mark: str, share: bool) -> Iterator[tuple[str, str]]:
    """Everybody who is asked fills in a sheet, or adds to the one they share."""
    options = at.options
    for seat in at.phones(here(options.who, at.scene)):
        rest = tuple(one for one in dict.fromkeys((at.scene.owner, *at.scene.seats)) if one not in (seat, None))
        filled = tuple(entry for field in options.fields for entry in entries(field, text(mark, seat), options, rest))
        if options.about == "joint":
            at.seat(seat, canvas.Add(filled[0]))
        else:
            at.seat(seat, canvas.Fill(filled, True, share and options.shows))
        if any(entry.text == text(mark, seat) for entry in filled):
            yield seat, text(mark, seat)


def entries(field: Field, own: str, options: canvas.Options, rest: tuple[str, ...]) -> Iterator[Entry]:
    """Give as many entries as a part of a sheet wants at least, and one where it wants none."""
    for at in range(max(field.least, 1)):
        word = {"text": own, "number": "3", "words": str(at)}[field.kind]
        yield Entry(field.id, word, tuple(cell(column, rest[at % len(rest)]) for column in field.columns))


def cell(column: Column, seat: str) -> str:
    """Give what stands in a further column."""
    return {"text": "x", "number": "2", "seat": seat, "mark": (*column.marks, "")[0]}[column.kind]


FULL: dict[str, Callable[[At, str, bool], Iterator[tuple[str, str]]]] = {
    "ask": watched,
    "brief": agreed,
    "canvas": drawn,
    "commit": decided,
    "discuss": noted,
    "enact": watched,
    "keep": kept,
    "pick": dotted,
    "rate": rated,
    "reveal": wanted,
    "round": lined,
    "speak": spoken,
    "write": written,
}
