"""A guest: one invented person with a phone. They read their own view, and act for nobody but themselves."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from server.guests.client import Wish
from server.guests.pace import Pace, own
from server.guests.script import Case, Person, Script
from server.plain import Plain
from server.room import commands as ask
from server.room.view import View
from server.steps import ask as questions
from server.steps import brief, choose, commit, discuss, keep, reveal, speak, write
from server.steps import round as rounds
from server.steps.kind import Done, Item, Pass, Return
from server.wire import Hello, House

HARMLESS = frozenset({"stale", "vote_closed", "paused", "not_now", "not_your_turn", "ended"})
AT_DOOR = frozenset({"not_yours", "has_seat", "door_busy", "door_shut"})

TELLING = "vertellen"
T = TypeVar("T")


class Nap(NamedTuple):
    """For the tests: somebody's phone falls silent when a step of this id begins, once."""

    who: str
    step: str
    seconds: float


class Company(NamedTuple):
    """What the guests share: the script, the pace, the way to the meeting and its open door's token, ears and a bell.

    `say` hears what is said aloud in the room; without it nobody says anything. `trouble` gets what should not happen.
    """

    script: Script
    pace: Pace
    way: Callable[[], tuple[str, str] | None]
    trouble: Callable[[str], None]
    say: Callable[[str, str], None] | None = None


class Guest:
    """The mind of one guest; `place` is theirs in the script."""

    def __init__(self, company: Company, place: int, nap: Nap | None = None) -> None:
        self._company, self._place, self._nap = company, place, nap
        self._script, self._pace = company.script, company.pace
        self.person: Person = self._script.people[place]
        self._token = secrets.token_urlsafe(16)
        self._name = self.person.name
        self._heard = False
        self._done: set[tuple[object, ...]] = set()

    # --- what a client asks ---------------------------------------------------------------------

    def hello(self) -> tuple[str, Hello] | None:
        """Come by the QR code's token; a seat is known by this phone's own token alone."""
        way = self._company.way()
        return (way[0], Hello("seat", self._token, join=way[1])) if way else None

    def wish(self, view: View, house: House) -> Wish | None:
        """Give the first thing not done yet."""
        if view.place == "ended":
            self._done.clear()
        self._knocks(view)
        return next((one for one in self._wishes(view) if one.key not in self._done), None)

    def _knocks(self, view: View) -> None:
        """Take the longer name when somebody was heard at the door and sent away: the other is in use inside."""
        if self._heard and view.place == "door" and view.name is None:
            self._name = self.person.also
        self._heard = view.place == "door" and view.name is not None

    def did(self, wish: Wish) -> None:
        """Note it; what is said aloud goes to whoever listens."""
        self._done.add(wish.key)
        if wish.aloud and self._company.say:
            self._company.say(self._name, wish.aloud)

    def refused(self, wish: Wish | None, code: str) -> bool:
        """Take a longer name, come in again, or report what should not happen."""
        if wish is None:
            return False
        if code == "name_taken":
            self._name = self.person.also
        elif isinstance(wish.command, ask.Knock) and code in AT_DOOR:
            self._done.discard(wish.key)
            return True
        elif code not in HARMLESS:
            self._company.trouble(code)
        return False

    def nap_s(self, view: View) -> float:
        """Fall silent once, if so told."""
        nap = self._nap
        if nap is None or nap.who != self.person.name or view.head is None or view.head.id != nap.step:
            return 0.0
        self._nap = None
        return nap.seconds

    # --- what somebody wants -----------------------------------------------------------------------

    def _wishes(self, view: View) -> Iterator[Wish]:
        """Give what there is to do on this screen, in order."""
        if view.place == "door" and view.name != self._name:
            wait = self._pace.come * (self._place + 1)
            yield Wish(("knock", self._name), ask.Knock(self._name), wait)
        if view.offered:
            yield self._tap(view, "chair", ask.AcceptChair())
        if view.at is not None and not view.still:
            yield from self._in_step(view)

    def _in_step(self, view: View) -> Iterator[Wish]:
        match view.step:
            case brief.View(mine=None):
                yield self._tap(view, "agree", brief.Agree())
            case rounds.View():
                yield from self._in_round(view, view.step)
            case questions.View(you=you):
                yield from self._in_turn(view, you, self._mine(self._case(view).questions, view.step.round))
            case choose.View(phase="vote", may=True, cast=False):
                yield self._vote(view, view.step)
            case speak.View(you=True, said=False):
                case = self._case(view)
                yield from self._speaks(view, case.story if view.head and view.head.id == TELLING else case.brought)
            case discuss.View(turned=False):
                yield from self._gossip(view, view.step)
            case reveal.View(asked=True):
                yield self._tap(view, "want", reveal.Want(True))
            case commit.View(you=True, said=False):
                yield from self._decides(view)
            case write.View(may=True, done=False):
                yield self._writes(view, view.step)
            case keep.View(done=False):
                yield self._tap(view, "keep", keep.Keep(self._record(view.step.own)))

    def _in_round(self, view: View, step: rounds.View) -> Iterator[Wish]:
        """Say something, or pass when there is nothing to say."""
        sentence = self._script.brings(self.person.name)
        if step.line and step.you == "now" and not sentence:
            yield self._slow(view, "pass", Pass(), self._pace.tap)
            return
        if step.line and step.you == "now" and step.mine is None:
            yield self._slow(view, "line", rounds.Line(sentence), self._pace.write)
        says = self.person.says.get(view.head.id if view.head else "", "")
        tip = self._mine(self._case(view).tips).text if view.case is not None else ""
        yield from self._in_turn(view, step.you, sentence if step.line else says or tip)

    def _in_turn(self, view: View, you: str | None, words: str) -> Iterator[Wish]:
        """Speak when it is one's turn; ask for a turn that was passed over."""
        if you == "now":
            yield from self._speaks(view, words)
        elif you == "over":
            yield self._tap(view, "return", Return())

    def _speaks(self, view: View, words: str) -> Iterator[Wish]:
        """Say something aloud, and then that one is done."""
        yield from self._says(view, words, self._pace.tap)
        yield self._slow(view, "done", Done(), self._pace.speak(words))

    def _says(self, view: View, words: str, after_s: float) -> Iterator[Wish]:
        if self._company.say and words:
            yield Wish(turn_of(view, "aloud"), None, own(self._name, after_s), words)

    def _vote(self, view: View, step: choose.View) -> Wish:
        """Choose two cases; what somebody at a real phone brings is everybody's second, so it is played."""
        names = self._names(view)
        liked = {name: at for at, name in enumerate(self.person.votes)}
        known = sorted((one.id for one in step.cases if names[one.id] in liked), key=lambda one: liked[names[one]])
        others = [one.id for one in step.cases if one.id not in known]
        first, second = (*known[:1], *others, *known[1:])[:2]
        return self._slow(view, "vote", choose.Ballot(first, second), self._pace.write)

    def _gossip(self, view: View, step: discuss.View) -> Iterator[Wish]:
        """Offer a hunch aloud, one after the other; lay a note where notes are on."""
        case = self._case(view)
        yield from self._says(view, self._mine(case.hunches), self._pace.hunch * (0.5 + self._place))
        if step.notes and self._place < len(case.notes):
            note = case.notes[self._place]
            laid = discuss.Lay(secrets.token_urlsafe(16), note.text, note.share)
            yield self._slow(view, "note", laid, self._pace.write)

    def _decides(self, view: View) -> Iterator[Wish]:
        case = self._case(view)
        yield from self._says(view, case.action, self._pace.tap)
        record = commit.Record(case.action, case.moment, case.sign)
        yield self._slow(view, "record", record, self._pace.write)

    def _writes(self, view: View, step: write.View) -> Wish:
        """Give a mark, or a tip."""
        if step.scale:
            return self._slow(view, "mark", write.Answer(mark=self.person.mark), self._pace.write)
        tip = self._mine(self._case(view).tips)
        return self._slow(view, "tip", write.Answer(tip.tag, tip.text), self._pace.write)

    def _record(self, own: tuple[Item, ...]) -> str:
        """Give one's own action in words for the record, empty when there is none."""
        return self._script.case(self.person.name).record if any(one.tag == "action" for one in own) else ""

    # --- keys and places -----------------------------------------------------------------------------

    def _names(self, view: View) -> dict[str, str]:
        """Give everybody's name as the script has it."""
        return {one.id: self._script.known(one.name) for one in view.seats}

    def _case(self, view: View) -> Case:
        """Give the running case."""
        return self._script.case(self._names(view).get(view.owner or ""))

    def _mine(self, lines: tuple[T, ...], again: int = 1) -> T:
        """Give one's own line; another one in another round."""
        return lines[(self._place + again - 1) % len(lines)]

    def _slow(self, view: View, what: str, command: Plain, after_s: float) -> Wish:
        return Wish(turn_of(view, what), command, own(self._name, after_s))

    def _tap(self, view: View, what: str, command: Plain) -> Wish:
        return self._slow(view, what, command, self._pace.tap)


def turn_of(view: View, what: str) -> tuple[object, ...]:
    """Give the key of something that is done once in a turn of a step."""
    return (view.at.step, view.at.moves, what) if view.at else (what,)
