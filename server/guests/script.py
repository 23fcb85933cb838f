"""What the guests say: invented people and their cases, read from a file in the language of the meeting.

It is all invented; nothing here comes from a meeting, and nothing of a meeting ever comes here.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec

from server.plain import Plain, from_plain, replace

MARKS = (4, 5, 3)


class Tip(Plain):
    """A tip for the owner."""

    tag: str
    text: str


class Note(Plain):
    """A note for the pile, and whether it may go to the owner."""

    text: str
    share: bool = False


class Case(Plain):
    """A case, and what others have to say about it. Without an owner: what fits any case."""

    owner: str
    sentence: str
    story: str
    brought: str
    action: str
    moment: str
    sign: str
    record: str
    questions: tuple[str, ...]
    hunches: tuple[str, ...]
    notes: tuple[Note, ...]
    tips: tuple[Tip, ...]


class Person(Plain):
    """A guest. `also` is a longer name for when the name is taken, `says` what they say in a step of this id."""

    name: str
    also: str
    mark: int
    votes: tuple[str, ...] = ()
    says: dict[str, str] = msgspec.field(default_factory=dict)


class Lines(Plain):
    """What anybody may say or write in any method: questions, remarks, ideas, what stands on a sheet, and so on.

    `told` is for who has the floor, `typed` for what they type beside it, `ends` finish a sentence that was begun,
    `plans` are what an owner writes, `reasons` why a mark was given, `seen` what a watcher noted.
    """

    sentences: tuple[str, ...]
    remarks: tuple[str, ...]
    told: tuple[str, ...]
    typed: tuple[str, ...]
    facts: tuple[str, ...]
    deep: tuple[str, ...]
    ideas: tuple[str, ...]
    reasons: tuple[str, ...]
    ends: tuple[str, ...]
    seen: tuple[str, ...]
    sheet: tuple[str, ...]
    plans: tuple[str, ...]
    along: tuple[str, ...]


class Script(Plain):
    """Everybody, every case, and lines for whatever else there is; `more` are names of people for a larger group."""

    people: tuple[Person, ...]
    more: tuple[str, ...]
    cases: tuple[Case, ...]
    other: Case
    lines: Lines

    def case(self, owner: str | None) -> Case:
        """Give the case of the person with this name, or what fits any case."""
        return next((one for one in self.cases if one.owner == owner), self.other)

    def known(self, name: str) -> str:
        """Give the name of the person who also goes by this one; else the name itself."""
        return next((one.name for one in self.people if one.also == name), name)

    def brings(self, name: str) -> str:
        """Give the sentence of the case that this person brings, empty when they have none."""
        return next((one.sentence for one in self.cases if one.owner == name), "")


@cache
def script(language: str) -> Script:
    """Give the script in a language."""
    text = (resources.files(__package__) / f"{language}.toml").read_text("utf-8")
    found: Script = from_plain(tomllib.loads(text), Script)
    return found


def cast(whole: Script, count: int) -> Script:
    """Give the script for so many people: those with a part of their own first, then as many further ones."""
    further = (
        Person(also.partition(" ")[0], also, MARKS[at % len(MARKS)]) for at, also in enumerate(whole.more, start=1)
    )
    return replace(whole, people=(*whole.people, *further)[:count])
