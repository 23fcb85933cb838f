"""A guest: one invented person with a phone. They read their own view, and act for nobody but themselves.

In a sub-group, which leads itself, who sits first does what a chair would do: after a while, if nobody else did.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator

from server.guests.client import Wish
from server.guests.company import Company, Nap
from server.guests.deeds import deeds
from server.guests.hand import Hand
from server.guests.leading import TURNS, leads
from server.guests.plug import Way
from server.guests.script import Person
from server.room import commands as ask
from server.room.view import View
from server.steps import appoint, branch, canvas, enact, pick, reveal
from server.steps.kind import Done, NextTurn, Pass, Return
from server.wire import Hello, House

HARMLESS = frozenset({"stale", "vote_closed", "paused", "not_now", "not_your_turn", "ended"})
LATE: dict[type, frozenset[str]] = {  # somebody else was first, which their screen did not tell yet
    appoint.Offer: frozenset({"not_a_choice", "list_full"}),
    appoint.Appoint: frozenset({"not_a_choice", "list_full"}),
    pick.Dots: frozenset({"answered"}),
    branch.Prefer: frozenset({"answered"}),
    canvas.Add: frozenset({"list_full"}),
    reveal.NextPart: frozenset({"owner_only"}),
    ask.Again: frozenset({"list_full"}),
}
AT_DOOR = frozenset({"not_yours", "has_seat", "door_busy", "door_shut"})
SPOKEN = (Done, Pass, Return, NextTurn)


class Guest:
    """The mind of one guest; `place` is theirs in the script."""

    def __init__(self, company: Company, place: int, nap: Nap | None = None) -> None:
        self._company, self._place, self._nap = company, place, nap
        self._pace, self._nods = company.pace, company.nods
        self._hand = Hand(company, place)
        self.person: Person = company.script.people[place]
        self._token = secrets.token_urlsafe(16)
        self._name = self.person.name
        self._heard = False
        self._sent = 0
        self._circle, self._split = 0, False
        self._done: set[tuple[object, ...]] = set()

    # --- what a client asks ---------------------------------------------------------------------

    @property
    def look_s(self) -> float | None:
        """Look round the table where nobody else leads."""
        return self._pace.glance if self._split else None

    def hello(self) -> tuple[Way, Hello] | None:
        """Come by the QR code's token; a seat is known by this phone's own token alone."""
        way = self._company.way()
        return (way, Hello("seat", self._token, join=way.secret)) if way else None

    def wish(self, view: View, house: House) -> Wish | None:
        """Give the first thing not done yet, and nod when there is none."""
        if view.place == "ended":
            self._done.clear()
        self._knocks(view)
        found = self._first(self._wishes(view))
        if view.at is None:
            return found
        if found is not None and not isinstance(found.command, (*SPOKEN, type(None))):
            self._nods.act(view.at.step, self.person.name)
        ready = found is None and not self._sent
        self._nods.nod(self._place, view.at.step if ready else None)
        if ready and self._split and self._nods.quiet(view.at.step) and not view.still:
            return self._first(self._leads(view, view.me or ""))
        return found

    def _first(self, wishes: Iterator[Wish]) -> Wish | None:
        """Give the first that is not done yet."""
        return next((one for one in wishes if one.key not in self._done), None)

    def _knocks(self, view: View) -> None:
        """Take the longer name when somebody was heard at the door and sent away: the other is in use inside."""
        if self._heard and view.place == "door" and view.name is None:
            self._name = self.person.also
        self._heard = view.place == "door" and view.name is not None
        self._circle = max(self._circle, len(view.seats))
        self._split = view.me is not None and 0 < len(view.seats) < self._circle

    def did(self, wish: Wish) -> None:
        """Note it; what is said aloud goes to whoever listens."""
        self._done.add(wish.key)
        self._sent += wish.command is not None
        if wish.aloud and self._company.say:
            self._company.say(self._name, wish.aloud)

    def obeyed(self, wish: Wish) -> None:
        """Note that it is carried out."""
        self._sent -= 1

    def refused(self, wish: Wish | None, code: str) -> bool:
        """Take a longer name, come in again, or report what should not happen."""
        if wish is None:
            return False
        self._sent -= 1
        if code == "name_taken":
            self._name = self.person.also
        elif isinstance(wish.command, ask.Knock) and code in AT_DOOR:
            self._done.discard(wish.key)
            return True
        elif code not in HARMLESS and code not in LATE.get(type(wish.command), frozenset()):
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
            yield self._hand.tap(view, "chair", ask.AcceptChair())
        if view.at is not None and not view.still:
            yield from deeds(self._hand, view)

    def _leads(self, view: View, me: str) -> Iterator[Wish]:
        """Do in a sub-group what nobody else does: who sits first waits the shortest, and longer beside strangers."""
        rank = 1 + next((at for at, one in enumerate(view.seats) if one.id == me), len(view.seats))
        names = {one.name for one in self._company.script.people}
        ours = all(self._company.script.known(one.name) in names for one in view.seats)
        lit = view.floor.lit if view.floor else None
        if lit == me or getattr(view.step, "offers", False) is True:  # who wants a role offers to take it
            return
        if lit is not None and isinstance(view.step, TURNS):
            yield self._hand.slow(view, "turn", NextTurn(), self._pace.patience * rank)
        elif lit is None and not (isinstance(view.step, enact.View) and view.owner in {one.id for one in view.seats}):
            for what, command in leads(view, self._company.variant):
                wait = self._pace.look * 2 if ours else self._pace.patience
                yield self._hand.slow(view, ("lead", what), command, wait * rank)
