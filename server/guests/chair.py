"""A chair that leads a whole meeting by itself, from the real console's link: for a demo that nobody watches over.

It sees what a console sees, and who at the table nods; whoever is away is passed over, for whoever does nothing it
waits a while.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from typing import NamedTuple

from server.guests.client import Wish
from server.guests.company import LAPS, Nods
from server.guests.hand import turn_of
from server.guests.leading import ROUNDS, TURNS, leads
from server.guests.pace import Pace
from server.guests.plug import Way
from server.guests.script import Script
from server.guests.seen import Seen
from server.guests.voice import lap
from server.room import commands as ask
from server.room.desk import Desk
from server.room.view import View
from server.steps import choose
from server.steps.appoint import Appoint
from server.steps.kind import NextTurn, PassOver
from server.wire import Hello, House

VOTE_S = 5.0
LATE = ((ask.Again, "list_full"), (ask.Admit, "nobody_knocks"), (choose.CloseVote, "not_now"))


class Lead(NamedTuple):
    """What a chair is told: where the console is, whom to expect, and who hears of each step, the end, and trouble.

    `length` are minutes and cases. `expects` are names besides the script's. `short`: what stands round the method is
    left out where it can be. `notes`: the group writes notes from the first case on. `open` hears of a step that was
    left though something was open.
    """

    script: Script
    pace: Pace
    way: Callable[[], Way]
    step: Callable[[Seen], None]
    over: Callable[[], None]
    trouble: Callable[[str], None]
    nods: Nods = Nods()
    length: tuple[int, int] | None = None
    expects: tuple[str, ...] = ()
    short: bool = False
    notes: bool = False
    variant: int = 0
    open: Callable[[str], None] = lambda step: None


class Chair:
    """The mind behind the console."""

    def __init__(self, lead: Lead) -> None:
        self._lead = lead
        self._pace = lead.pace
        self.look_s: float | None = lead.pace.glance
        self._token = secrets.token_urlsafe(16)
        self._names = [one.name for one in lead.script.people]
        self._done: set[tuple[object, ...]] = set()
        self._seen: Seen | None = None

    # --- what a client asks ---------------------------------------------------------------------

    def hello(self) -> tuple[Way, Hello]:
        """Open the console by its link, once; from then on this token is known."""
        way = self._lead.way()
        return way, Hello("console", self._token, join=way.secret)

    def wish(self, view: View, house: House) -> Wish | None:
        """Look, tell of a step that is over, and give the first thing not done yet."""
        self._look(view)
        return next((one for one in self._wishes(view, house) if one.key not in self._done), None)

    def did(self, wish: Wish) -> None:
        """Note it, and tell when a step is left in which something is open."""
        self._done.add(wish.key)
        if isinstance(wish.command, ask.Next | ask.End) and "open" in wish.key and self._seen is not None:
            self._lead.open(self._seen.step)

    def obeyed(self, wish: Wish) -> None:
        """Nothing to note."""

    def refused(self, wish: Wish | None, code: str) -> bool:
        """Look again when the view was too old; anything else should not happen. An old link is tried anew."""
        if wish is not None and code == "stale":
            self._done.discard(wish.key)
        elif wish is not None and (type(wish.command), code) in LATE:
            return False  # it was held as often as it may, all are in, the vote closed by itself
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
            yield from self._open(view, desk)
        elif not desk.leaving and not view.still:
            yield from self._in_step(view, desk, house)

    def _open(self, view: View, desk: Desk) -> Iterator[Wish]:
        """Wait for all guests and a little longer, put the seats in sitting order, and begin as a guide."""
        by_name = {self._lead.script.known(one.name): one.id for one in view.seats}
        if not {*self._names, *self._lead.expects} <= set(by_name):
            return
        if not view.guide:
            yield Wish(("guide",), ask.SetChair(guide=True), self._pace.tap)
        if self._lead.length not in (None, (desk.minutes, desk.cases)):
            yield Wish(("length",), self._length(), self._pace.tap)
        if self._lead.notes and not view.notes:
            yield Wish(("notes",), ask.SetNotes(True), self._pace.tap)
        known = [by_name[name] for name in self._names]
        sitting = (*known, *(one.id for one in view.seats if one.id not in known))
        if sitting != tuple(one.id for one in view.seats):
            yield Wish(("arrange", *sitting), ask.Arrange(sitting), self._pace.tap)
        yield Wish(("begin", *sitting), ask.Begin(), self._pace.grace)

    def _length(self) -> ask.SetLength:
        minutes, cases = self._lead.length or (0, 0)
        return ask.SetLength(minutes, 2 if cases > 1 else 1 if cases else 0)

    def _in_step(self, view: View, desk: Desk, house: House) -> Iterator[Wish]:
        lit = view.floor.lit if view.floor else None
        if view.case == 1 and not view.notes:  # the first case is played without notes, the second with them
            yield Wish(("notes",), ask.SetNotes(True), self._pace.tap)
        if self._lead.short:
            yield from self._shortens(desk)
        if isinstance(view.step, choose.View) and view.step.phase == "vote":
            yield Wish(turn_of(view, "close"), choose.CloseVote(), VOTE_S + self._pace.patience)
        elif lit is not None and isinstance(view.step, TURNS):
            yield self._turn(view, lit, house)
        else:
            yield from self._on(view, desk, lit)

    def _shortens(self, desk: Desk) -> Iterator[Wish]:
        """Leave out what stands round the method, but for the very last."""
        for one in desk.schedule[:-1]:
            if one.part in ("opening", "closing") and one.took is None and not (one.now or one.dropped):
                yield Wish(("drop", one.place), ask.DropStop(one.place), 0.0)

    def _turn(self, view: View, lit: str, house: House) -> Wish:
        """Wait for who has the floor; pass over somebody whose phone is away, go on when a stranger just sits there."""
        if house.phones.get(lit, 0) and isinstance(view.step, ROUNDS):
            return Wish(turn_of(view, "over"), PassOver(), self._pace.tap)
        name = next((one.name for one in view.seats if one.id == lit), "")
        wait = self._pace.wait if self._lead.script.known(name) in self._names else self._pace.patience
        return Wish(turn_of(view, "turn"), NextTurn(), wait)

    def _on(self, view: View, desk: Desk, lit: str | None) -> Iterator[Wish]:
        """Do what is the chair's to do, hold a loop once more, and go on when all is done and everybody nods.

        Else wait, longest for a turn that was passed over. A stranger may offer to take a role before one is given it;
        sub-groups lead themselves.
        """
        quiet = view.at is not None and self._lead.nods.quiet(view.at.step)
        guests = {one.id for one in view.seats if self._lead.script.known(one.name) in self._names}
        for what, command in () if view.groups else leads(view, self._lead.variant, guests):
            soon = quiet and lit is None and (not isinstance(command, Appoint) or command.seat in guests)
            yield Wish((*turn_of(view, what), soon), command, self._pace.look if soon else self._pace.patience)
        if desk.again and quiet and lap(view) < LAPS:
            yield Wish(turn_of(view, "again"), ask.Again(), self._pace.look)
        later = view.step.later if isinstance(view.step, ROUNDS) else ()
        settled = desk.settled and quiet
        wait = self._pace.look if settled else self._pace.wait if later else self._pace.patience
        ready = getattr(view.step, "ready", None)
        told = "ready" if settled else "busy" if desk.settled else "open"
        key = (*turn_of(view, "next"), told, ready.count if ready else 0)
        yield Wish(key, ask.End() if desk.next is None else ask.Next(), wait)
