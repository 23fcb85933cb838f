"""What one guest says and writes: chosen from the script by their place, the case and the step. It does nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from server.guests.company import Company
from server.guests.script import Case, Person
from server.room.view import View
from server.steps import round as rounds
from server.steps.kind import Item

T = TypeVar("T")


class Voice:
    """The words of one guest; `place` is theirs in the script."""

    def __init__(self, company: Company, place: int) -> None:
        self.place = place
        self.script = company.script
        self.person: Person = self.script.people[place]
        self.lines = self.script.lines
        self._whole = company.whole
        self._told: dict[int, int] = {}

    def mine(self, lines: Sequence[T], again: int = 1) -> T:
        """Give one's own line; another one in another round."""
        return lines[(self.place + again - 1) % len(lines)]

    def several(self, lines: Sequence[str], count: int, again: int = 1) -> tuple[str, ...]:
        """Give so many lines of one's own, each once."""
        return tuple(dict.fromkeys(self.mine(lines, again + at) for at in range(count)))

    def names(self, view: View) -> dict[str, str]:
        """Give everybody's name as the script has it."""
        return {one.id: self.script.known(one.name) for one in view.seats}

    def case(self, view: View) -> Case:
        """Give the running case."""
        return self.script.case(self.names(view).get(view.owner or ""))

    def sentence(self) -> str:
        """Give the case that one brings in one sentence, empty when there is none."""
        found = self.script.brings(self.person.name)
        return found or (self.mine(self.lines.sentences) if self._whole else "")

    def line(self, step: rounds.View) -> str:
        """Give what one types in a round."""
        return self.sentence() if step.aid == "case" else self.mine(self.lines.ideas)

    def remark(self, view: View, step: rounds.View) -> str:
        """Give what one says in a round: one's own words for this step, a tip where the case ends, or any remark."""
        if step.line:
            return self.line(step)
        head = view.head
        own = self.person.says.get(head.id if head else "", "")
        if own or view.case is None or head is None:
            return own or self.mine(self.lines.remarks, lap(view))
        return self.mine(self.case(view).tips).text if head.number == head.count else self.mine(self.lines.remarks)

    def questions(self, view: View, mode: str) -> tuple[str, ...]:
        """Give the questions one might ask: by what a question may be here."""
        if mode == "factual":
            return self.lines.facts
        return self.lines.deep if mode == "probing" else self.case(view).questions

    def told(self, view: View) -> str:
        """Give what one tells: one's case the first time it is told, what it brought after that; else anything."""
        if view.case is None or view.owner != view.me or view.at is None:
            return self.mine(self.lines.told, lap(view))
        first = self._told.setdefault(view.case, view.at.step) == view.at.step
        return self.case(view).story if first else self.case(view).brought

    def record(self, own: tuple[Item, ...]) -> str:
        """Give one's own action in words for the record, empty when there is none."""
        return self.script.case(self.person.name).record if any(one.tag == "action" for one in own) else ""


def lap(view: View) -> int:
    """Give the lap of the loop that runs, 1 outside one."""
    return (view.head.lap or 1) if view.head else 1
