"""Sheets of a canvas: what may stand on them, and what is worked out from them. It knows no step and no picture."""

from __future__ import annotations

import re
from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import CONSOLE, WALL, Artefact, Item, Private, Scene, Text

LEAST_COUNTED = 4
ENTRIES_MOST = 40
MORE_MOST = 6
NUMBER = re.compile(r"\d{1,3}([.,]\d)?")


class Word(Plain):
    """A word to pick, as it is in `nl` and in `en`; `over` is its distortion where it has one."""

    nl: str
    en: str
    over: Text | None = None


class Column(Plain):
    """A further column of a row, under its `label`; its `kind`: a text, a number, a seat, or one of the `marks`."""

    id: str
    label: Text
    kind: Literal["text", "number", "seat", "mark"] = "text"
    marks: tuple[str, ...] = ()


class Field(Plain):
    """A part of the sheet, under its `label`: `least` to `most` entries, each with further `columns` if there are any.

    By `kind` an entry is typed (`text`), picked from the list (`words`: by number, so that both languages show their
    own word), or a `number`. `hints` are starters, read and not filled in.
    """

    id: str
    label: Text
    kind: Literal["text", "words", "number"] = "text"
    hints: tuple[Text, ...] = ()
    least: int = 0
    most: int = 1
    columns: tuple[Column, ...] = ()


class Entry(Private):
    """One entry: of which field, what, and what stands in the further columns."""

    tag: str
    text: str
    more: tuple[str, ...] = ()


class Sheet(Private):
    """What one seat filled in, and whether it may be seen by the others."""

    seat: str
    items: tuple[Item, ...] = ()
    shared: bool = False


class Pick(Private):
    """How often a word was picked. By whom is not known."""

    word: str
    count: int


def everybody(scene: Scene) -> tuple[str, ...]:
    """Give the eyes of what is shown to all."""
    return (*scene.circle, CONSOLE, WALL)


def check(fields: tuple[Field, ...], entries: tuple[Entry, ...], words: tuple[Word, ...], whole: bool) -> None:
    """Refuse what does not belong on the sheet; what is still missing only when it is said to be `whole`."""
    known = {field.id: field for field in fields}
    if len(entries) > ENTRIES_MOST:
        raise Refused("list_full")
    for entry in entries:
        if entry.tag not in known:
            raise Refused("not_a_choice")
        check_entry(known[entry.tag], entry, words)
    for field in fields:
        count = sum(1 for entry in entries if entry.tag == field.id)
        if count > field.most:
            raise Refused("list_full")
        if whole and count < field.least:
            raise Refused("sheet_short")


def check_entry(field: Field, entry: Entry, words: tuple[Word, ...]) -> None:
    """Refuse an entry that says nothing, a number that is none, a word that is not on the list."""
    if not (entry.text or any(entry.more)):
        raise Refused("text_empty")
    if len(entry.more) > MORE_MOST:
        raise Refused("not_a_choice")
    if field.kind == "number" and not NUMBER.fullmatch(entry.text):
        raise Refused("not_a_number")
    if field.kind == "words" and not (entry.text.isdecimal() and int(entry.text) < len(words)):
        raise Refused("not_a_choice")
    for column, value in zip(field.columns, entry.more, strict=False):
        if value and column.kind == "number" and not NUMBER.fullmatch(value):
            raise Refused("not_a_number")
        if value and column.kind == "mark" and value not in column.marks:
            raise Refused("not_a_choice")


def items(entries: tuple[Entry, ...], seat: str) -> tuple[Item, ...]:
    """Give entries as items of a seat."""
    return tuple(
        Item(id=f"{seat}.{at}", text=entry.text, by=seat, tag=entry.tag, more=entry.more)
        for at, entry in enumerate(entries)
    )


def with_entry(sheets: tuple[Sheet, ...], seat: str, entry: Entry) -> tuple[Sheet, ...]:
    """Give the joint sheet with an entry more: one sheet, whose entries carry who wrote them."""
    old = sheets[0].items if sheets else ()
    if len(old) >= ENTRIES_MOST:
        raise Refused("list_full")
    number = max((int(item.id) for item in old), default=-1) + 1
    fresh = Item(id=str(number), text=entry.text, by=seat or None, tag=entry.tag, more=entry.more)
    return (Sheet("", (*old, fresh)),)


def without(sheets: tuple[Sheet, ...], item: str, seat: str | None) -> tuple[Sheet, ...]:
    """Give the joint sheet without an entry: one's own, or any where the chair takes it off."""
    old = sheets[0].items if sheets else ()
    gone = next((one for one in old if one.id == item), None)
    if gone is None or (seat is not None and gone.by != seat):
        raise Refused("not_yours")
    return (Sheet("", tuple(one for one in old if one.id != item)),)


def poured(picks: tuple[Pick, ...], entries: tuple[Entry, ...]) -> tuple[Pick, ...]:
    """Give the counts with one peer's picks among them, in the order of the list."""
    counts = {one.word: one.count for one in picks}
    for word in {entry.text for entry in entries}:
        counts[word] = counts.get(word, 0) + 1
    return tuple(Pick(word, counts[word]) for word in sorted(counts, key=lambda one: (len(one), one)))


def worded(
    items: tuple[Item, ...], fields: tuple[Field, ...], words: tuple[Word, ...], scene: Scene
) -> tuple[Item, ...]:
    """Give entries with each number of a word as the word itself, in the language of the meeting.

    A card of oneself has in its columns: what it is when overdone, from whom (nobody), the rest.
    """
    picked = {field.id: field.columns[:1] for field in fields if field.kind == "words"}
    return tuple(spelled(item, words, scene, picked[item.tag]) if item.tag in picked else item for item in items)


def spelled(item: Item, words: tuple[Word, ...], scene: Scene, first: tuple[Column, ...]) -> Item:
    """Give an entry with its word; where the first column says to whom it goes, the columns stay as they are."""
    if not item.text.isdecimal() or int(item.text) >= len(words):
        return item
    word = words[int(item.text)]
    over = getattr(word.over, scene.language) if word.over else ""
    goes = any(column.kind == "seat" for column in first)
    return replace(item, text=getattr(word, scene.language), more=item.more if goes else (over, "", *item.more))


def panes(own: tuple[Item, ...], picks: tuple[Pick, ...], words: tuple[Word, ...], scene: Scene) -> tuple[Item, ...]:
    """Give the four panes: open, hidden, blind, and how many words nobody took; a count only from four on."""
    mine = {item.text for item in own}
    theirs = {one.word: one.count for one in picks}
    found = []
    for at, word in enumerate(words):
        key = str(at)
        if key not in mine and key not in theirs:
            continue
        tag = ("open" if key in theirs else "hidden") if key in mine else "blind"
        count = theirs.get(key, 0)
        told = str(count) if count >= LEAST_COUNTED else ""
        found.append(Item(id=key, text=getattr(word, scene.language), tag=tag, more=(told, word.en)))
    rest = len(words) - len(found)
    return (*found, Item(id="unknown", text=str(rest), tag="unknown"))


def handed(leaves: str, sheets: tuple[Sheet, ...], scene: Scene) -> tuple[Artefact, ...]:
    """Give each seat what the others gave it: the first column says to whom, else it is for the owner.

    A card that was given is the sheet's of who got it, and has in its columns: nothing (what it is when overdone is not
    given), from whom, the rest.
    """
    given: dict[str, list[Item]] = {}
    for sheet in sheets:
        for item in sheet.items:
            to = (item.more[0] if item.more else "") or scene.owner or ""
            got = given.setdefault(to, [])
            got.append(replace(item, id=str(len(got)), by=to, tag="received", more=("", sheet.seat, *item.more[1:])))
    return tuple(
        Artefact(leaves, tuple(given[seat]), (seat,), "owner", about=seat) for seat in scene.seats if seat in given
    )
