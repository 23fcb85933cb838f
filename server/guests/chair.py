"""A chair that leads a whole meeting by itself, from the real console's link: for a demo that nobody watches over.

It sees what a console sees and no more; whoever is away is passed over, for whoever does nothing it waits a while.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from typing import NamedTuple

from server.guests.client import Wish
from server.guests.guest import turn_of
from server.guests.pace import Pace
from server.guests.script import Script
from server.guests.seen import Seen
from server.room import commands as ask
from server.room.desk import Desk
from server.room.view import View
from server.steps import ask as questions
from server.steps import choose
from server.steps import round as rounds
from server.steps.kind import NextTurn, PassOver
from server.wire import Hello, House

VOTE_S = 5.0
TURNS = (rounds.View, questions.View)


class Lead(NamedTuple):
    """What a chair is told: where the console is, whom to expect, and who hears of each step, the end, and trouble."""

    script: Script
    pace: Pace
    way: Callable[[], tuple[str, str]]
    step: Callable[[Seen], None]
    over: Callable[[], None]
    trouble: Callable[[str], None]


class Chair:
    """The mind behind the console."""

    def __init__(self, lead: Lead) -> None:
        self._lead = lead
        self._pace = lead.pace
        self._token = secrets.token_urlsafe(16)
        self._names = [one.name for one in lead.script.people]
        self._done: set[tuple[object, ...]] = set()
        self._seen: Seen | None = None

    # --- what a client asks ---------------------------------------------------------------------

    def hello(self) -> tuple[str, Hello]:
        """Open the console by its link, once; from then on this token is known."""
        host, link = self._lead.way()
        return host, Hello("console", self._token, join=link)

    def wish(self, view: View, house: House) -> Wish | None:
        """Look, tell of a step that is over, and give the first thing not done yet."""
        self._look(view)
        return next((one for one in self._wishes(view, house) if one.key not in self._done), None)

    def did(self, wish: Wish) -> None:
        """Note it."""
        self._done.add(wish.key)

    def refused(self, wish: Wish | None, code: str) -> bool:
        """Look again when the view was too old; anything else should not happen. An old link is tried anew."""
        if wish is not None and code == "stale":
            self._done.discard(wish.key)
        elif wish is not None or code != "console_link":
            self._lead.trouble(code)
        return False

    def nap_s(self, view: View) -> float:
        """Stay awake."""
        return 0.0

    def _look(self, view: View) -> None:
        """Follow who has the floor."""
        if view.place == "ended" and self._seen is not None:
            self._lead.step(self._seen)
            self._seen = None
            self._lead.over()
        if view.at is None or view.still:
            return
        if self._seen is not None and self._seen.id != view.at.step:
            self._lead.step(self._seen)
            self._seen = None
        self._seen = self._seen or Seen(view)
        self._seen.look(view)

    # --- what a chair does --------------------------------------------------------------------------

    def _wishes(self, view: View, house: House) -> Iterator[Wish]:
        desk = view.desk
        if desk is None or view.place == "ended":
            return
        if any(not one.taken for one in desk.knocks):
            yield Wish(("admit", *(one.id for one in desk.knocks)), ask.Admit(), self._pace.tap)
        for one in desk.knocks:
            if one.taken:
                yield Wish(("decline", one.id), ask.Decline(one.id), self._pace.tap)
        if view.place == "lobby":
            yield from self._open(view)
        elif not desk.leaving and not view.still:
            yield from self._in_step(view, desk, house)

    def _open(self, view: View) -> Iterator[Wish]:
        """Wait for all guests and a little longer, put the seats in sitting order, and begin as a guide."""
        by_name = {self._lead.script.known(one.name): one.id for one in view.seats}
        if not set(self._names) <= set(by_name):
            return
        if not view.guide:
            yield Wish(("guide",), ask.SetChair(guide=True), self._pace.tap)
        known = [by_name[name] for name in self._names]
        sitting = (*known, *(one.id for one in view.seats if one.id not in known))
        if sitting != tuple(one.id for one in view.seats):
            yield Wish(("arrange", *sitting), ask.Arrange(sitting), self._pace.tap)
        yield Wish(("begin", *sitting), ask.Begin(), self._pace.grace)

    def _in_step(self, view: View, desk: Desk, house: House) -> Iterator[Wish]:
        lit = view.floor.lit if view.floor else None
        if view.case == 1 and not view.notes:  # the first case is played without notes, the second with them
            yield Wish(("notes",), ask.SetNotes(True), self._pace.tap)
        if isinstance(view.step, choose.View) and view.step.phase != "chosen":
            yield self._choice(view, view.step)
        elif lit is not None:
            yield self._turn(view, lit, house)
        else:
            yield self._on(view, desk)

    def _choice(self, view: View, step: choose.View) -> Wish:
        """Let everybody vote, close the vote when somebody does not; tap two cases when there were too few votes."""
        if step.phase == "vote":
            return Wish(turn_of(view, "close"), choose.CloseVote(), VOTE_S + self._pace.patience)
        first, second = (*(one.id for one in step.cases), "", "")[:2]
        return Wish(turn_of(view, "choose"), choose.Choose(first, second), self._pace.tap)

    def _turn(self, view: View, lit: str, house: House) -> Wish:
        """Wait for who has the floor; pass over somebody whose phone is away, go on when a stranger just sits there."""
        if house.phones.get(lit, 0) and isinstance(view.step, TURNS):
            return Wish(turn_of(view, "over"), PassOver(), self._pace.tap)
        name = next((one.name for one in view.seats if one.id == lit), "")
        wait = self._pace.wait if self._lead.script.known(name) in self._names else self._pace.patience
        return Wish(turn_of(view, "turn"), NextTurn(), wait)

    def _on(self, view: View, desk: Desk) -> Wish:
        """Go on when all is done; else wait, longest for a turn that was passed over."""
        later = view.step.later if isinstance(view.step, TURNS) else ()
        wait = self._pace.look if desk.settled else self._pace.wait if later else self._pace.patience
        ready = getattr(view.step, "ready", None)
        key = (*turn_of(view, "next"), desk.settled, ready.count if ready else 0)
        return Wish(key, ask.End() if desk.next is None else ask.Next(), wait)
