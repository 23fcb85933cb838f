"""A guest's hand: what there is to do becomes a wish with a key and the time it takes this person."""

from __future__ import annotations

from collections.abc import Iterator

from server.guests.client import Wish
from server.guests.company import Company
from server.guests.pace import own
from server.guests.voice import Voice
from server.plain import Plain
from server.room.view import View
from server.steps.kind import Done


class Hand:
    """The hand of who sits at this place of the script."""

    def __init__(self, company: Company, place: int) -> None:
        self.voice = Voice(company, place)
        self.company = company
        self.pace = company.pace
        self._name = self.voice.person.name

    def slow(self, view: View, what: object, command: Plain, after_s: float) -> Wish:
        """Wish for something that takes so long, in one's own tempo."""
        return Wish(turn_of(view, what), command, own(self._name, after_s))

    def tap(self, view: View, what: object, command: Plain) -> Wish:
        """Wish for a tap."""
        return self.slow(view, what, command, self.pace.tap)

    def writes(self, view: View, what: object, command: Plain) -> Wish:
        """Wish for a line."""
        return self.slow(view, what, command, self.pace.write)

    def says(self, view: View, words: str, after_s: float) -> Iterator[Wish]:
        """Say something aloud, when somebody listens."""
        if self.company.say and words:
            yield Wish(turn_of(view, "aloud"), None, own(self._name, after_s), words)

    def speaks(self, view: View, words: str) -> Iterator[Wish]:
        """Say something aloud, and then that one is done."""
        yield from self.says(view, words, self.pace.tap)
        yield self.slow(view, "done", Done(), self.pace.speak(words))


def turn_of(view: View, what: object) -> tuple[object, ...]:
    """Give the key of something that is done once in a turn of a step."""
    return (view.at.step, view.at.moves, what) if view.at else (what,)
