"""How a guest fills in a form: what is written, rated or put on a sheet, by what the form asks. It sends nothing."""

from __future__ import annotations

from server.guests.voice import Voice, lap
from server.room.view import View
from server.steps import canvas, rate, write
from server.steps.kind import Item
from server.steps.sheets import Column, Entry, Field

WRITES = 2
SHEET = 3
WHOLE = 100
FAR = 7  # fields lie so far apart that no word stands in two


def answer(voice: Voice, view: View, step: write.View) -> write.Answer:
    """Give an answer: a mark; or a choice, and texts as far as there is room for them."""
    if step.scale:
        return write.Answer(mark=min(voice.person.mark, step.scale))
    tip = voice.mine(voice.case(view).tips)
    tags = [one.tag for one in step.choices]
    tag = tip.tag if tip.tag in tags else voice.mine(tags) if tags else ""
    if not step.text:
        return write.Answer(tag)
    first, *more = texts(voice, view, step)
    return write.Answer(tag, first, tuple(more))


def texts(voice: Voice, view: View, step: write.View) -> tuple[str, ...]:
    """Give what one writes: a question, the end of a sentence, one's own plan, a tip, or ideas."""
    count, lines = min(step.entries, WRITES), voice.lines
    if step.mode:
        return voice.several(voice.questions(view, step.mode), count, lap(view))
    if step.frame is not None:
        return voice.several(lines.ends, count, lap(view))
    if view.owner == view.me and view.case is not None:
        return voice.several(lines.plans, count, lap(view))
    if view.case is None or count > 1 or not step.choices:
        return voice.several(lines.ideas, count, lap(view))
    return (voice.mine(voice.case(view).tips).text,)


def rating(voice: Voice, step: rate.View, at: int, item: Item) -> rate.Rate:
    """Give one's marks for an item, with a word to it where that is asked."""
    mark = step.marks[at % len(step.marks)].tag
    again = step.again[at % len(step.again)].tag if step.again else ""
    return rate.Rate(item.id, mark, again, voice.mine(voice.lines.reasons, at + 1) if step.why else "")


def sheet(voice: Voice, view: View, step: canvas.View) -> tuple[Entry, ...]:
    """Give one's sheet: what stands on it already, and a few entries for each field that is still empty."""
    words = {one.id for one in step.fields if one.kind == "words"}
    mine = (one for one in step.mine if one.tag not in words or one.text.isdecimal())  # a word was left as a word
    kept = tuple(Entry(item.tag, item.text, item.more) for item in mine)
    full = {one.id for one in step.fields if sum(entry.tag == one.id for entry in kept) >= max(one.least, 1)}
    fresh = (field_of(voice, view, step, field, at) for at, field in enumerate(step.fields) if field.id not in full)
    return tuple(one for one in kept if one.tag in full) + tuple(entry for part in fresh for entry in part)


def field_of(voice: Voice, view: View, step: canvas.View, field: Field, at: int) -> tuple[Entry, ...]:
    """Give the entries of one field: what it needs at least, and a little more where there is room."""
    count = max(field.least, min(field.most, SHEET))
    if step.about == "others":
        count = min(count, len(others(view)))
    return tuple(entry(voice, view, step, field, at * FAR + nth, nth, count) for nth in range(count))


def others(view: View) -> list[str]:
    """Give the seats of the others."""
    return [one.id for one in view.seats if one.id != view.me]


def entry(voice: Voice, view: View, step: canvas.View, field: Field, seed: int, nth: int, count: int) -> Entry:
    """Give one entry: a word by its number, a part of a whole, or a text; and what its columns ask."""
    match field.kind:
        case "words":
            text = str((voice.place * 2 + seed) % max(len(step.list), 1))
        case "number":
            text = str(WHOLE // count)
        case _:
            text = voice.mine(voice.lines.sheet, seed + 1)
    return Entry(field.id, text, tuple(column_of(voice, view, one, seed, nth, count) for one in field.columns))


def column_of(voice: Voice, view: View, column: Column, seed: int, nth: int, count: int) -> str:
    """Give what stands in one column."""
    match column.kind:
        case "number":
            return str(WHOLE // count)
        case "seat":
            seats = others(view)
            return seats[(voice.place + nth) % len(seats)] if seats else ""
        case "mark":
            return column.marks[nth % len(column.marks)]
    return voice.mine(voice.lines.sheet, seed + 2)


def joint(voice: Voice, view: View, step: canvas.View) -> Entry | None:
    """Give one entry for the sheet that all share, in the field that is one's own by place; None when it is full."""
    room = [field for field in step.fields if sum(item.tag == field.id for item in step.items) < field.most]
    if not room:
        return None
    field = voice.mine(room)
    return entry(voice, view, step, field, len(step.items), 0, SHEET)
