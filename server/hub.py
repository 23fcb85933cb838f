"""The live room: take a command, apply it, save, and show everyone their own view. One command at a time.

It decides nothing about the meeting (room/ does) and never reads what it shows. A ballot causes no save and no frame.
What takes the disk's time, as workshop and cabinet do, keeps nobody waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock

from server import errands, methods, wire
from server.answers import Answers
from server.channel import Secret
from server.custody import Custody
from server.entrance import Entrance, device_of, lost
from server.household import Household
from server.outbox import Outbox
from server.outside import Premises, Time
from server.presence import Presence
from server.refused import Refused
from server.room.apply import apply, meant, skip, wake
from server.room.due import due
from server.room.method import Shelf
from server.room.model import Moment, Room
from server.room.schedule import renewed
from server.room.view import Viewer
from server.steps.choose import Ballot
from server.store import Store
from server.visit import Showing, Visit
from server.workshop import Workshop

REPLACED = 4002
SILENT_COMMANDS = (Ballot,)


class Hub:
    """The one meeting of this laptop, and who is connected to it."""

    def __init__(
        self,
        store: Store,
        premises: Premises,
        time: Time,
        language: str = "nl",
        opened: Callable[[str], None] = lambda link: None,
        alarm: Callable[[int | None], None] = lambda due: None,
        minutes: int = 120,
        shelf: Callable[[], Shelf] = methods.shelf,
        method: str = methods.DEFAULT,
        cases: int | None = None,
        workshop: Workshop | None = None,
    ) -> None:
        self._premises, self._time, self._language, self._minutes = premises, time, language, minutes
        self._shelf, self._method, self._cases = shelf, method, cases
        self._alarm = alarm
        self._lock = RLock()
        self._visits: dict[str, Visit] = {}
        self._showing = Showing(self._viewer, time.now, shelf)
        self._presence, self._answers = Presence(), Answers()
        self.entrance = Entrance(lambda: time.luck().hex()[:32], opened)
        self.custody = Custody(store, time.luck)
        self._household = Household(premises, self.custody, workshop or Workshop())
        self.room: Room | None = None
        if not self.custody.find(time.now()):
            self._begin()

    # --- the meeting -------------------------------------------------------------------------

    def _begin(self) -> None:
        """Begin with an empty room and an open door."""
        method, now = self._shelf().get(self._method), self._time.now()
        self.room = self.custody.begin(self._language, self._minutes, now, method, self._cases)
        self._greet()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Do one thing at a time; what it gave to tell goes out when all of it is known, and the next may come in."""
        try:
            with self._lock:
                yield
        finally:
            for visit in list(self._visits.values()):
                visit.outbox.go()

    def _settle(self) -> None:
        """Set the alarm for what comes by itself."""
        self._alarm(None if self.room is None else due(self.room))

    def ring(self) -> None:
        """Do what is due, and leave out the time that the laptop slept."""
        with self._turn():
            slept = self._time.jumped()
            if self.room is None:
                return
            if slept:
                self._take(skip(self.room, slept))
            when = due(self.room)
            if when is not None and when <= self._time.now():
                self._take(wake(self.room, self._moment()))
            elif slept:
                self._settle()

    def _moment(self) -> Moment:
        """Give the time, chance, and the methods there are."""
        return Moment(self._time.now(), self._time.luck(), self._shelf())

    def _take(self, room: Room, acting: Visit | None = None) -> None:
        """Make a room the room: saved first, shown then."""
        self.custody.save(room)
        before, self.room = self.room, room
        for device in lost(before, room) & self._visits.keys():
            self._visits[device].turn_out("seat_gone")
        self._settle()
        self._show_all(acting)

    def secret(self) -> Secret | None:
        """Give the laptop's key pair of the channel; None while it waits for the key of a meeting that was found."""
        return self.custody.secret

    # --- devices ------------------------------------------------------------------------------

    def arrive(self, hello: object, outbox: Outbox, local: bool) -> Visit:
        """Let a device in by its first message; its newest socket wins."""
        said = wire.hello(hello)
        device = device_of(said.token)
        with self._turn():
            self._let_in(said, device, local)
            visit = Visit(self, device, said, outbox)
            old = self._visits.get(device)
            if old is not None:
                old.outbox.close(REPLACED, "replaced")
            self._visits[device] = visit
            self._presence.came(device)
            outbox.say(wire.told("welcome", self._welcome(device)), later=True)
            self._show_houses()
            self._showing.to((visit,), self.room)
            return visit

    def _let_in(self, said: wire.Hello, device: str, local: bool) -> None:
        """Decide by what the device says and from where; raises Refused."""
        if said.wants == "console":
            if not local:
                raise Refused("console_local")
            if self.room is None and said.key:
                self._open(said.key)
                self._show_all()
            self.entrance.console(device, said.join, self.room is not None and self.custody.fits(said.key))
        elif said.wants == "seat" and self.room is not None:
            self.entrance.phone(device, self.room, said.join, said.code, self._time.now())

    def _open(self, key: str) -> None:
        """Go on with the meeting that was found; a phone that waits without the door's secret must come again."""
        self.room = self.custody.open(key, self._time.now())
        self._settle()
        for visit in [one for one in self._visits.values() if one.said.wants == "seat"]:
            try:
                self._let_in(visit.said, visit.device, local=False)
            except Refused as no:
                visit.turn_out(no.code)
        self._greet()

    def _greet(self) -> None:
        """Give everybody who is there what they must keep of a meeting that just came to be."""
        for visit in self._visits.values():
            visit.outbox.say(wire.told("welcome", self._welcome(visit.device)), later=True)

    def _welcome(self, device: str) -> wire.Welcome:
        """Give a device what it must keep: its locker's key, and to the console the meeting's."""
        if self.room is None or self.room.ended:
            return wire.Welcome()
        return wire.Welcome(self.custody.locker(device), self.custody.code if self.entrance.is_console(device) else "")

    def _viewer(self, device: str) -> Viewer:
        """Give who looks."""
        return self.entrance.viewer(self.room, device)

    def left(self, visit: Visit) -> None:
        """Note that a socket is gone."""
        with self._turn():
            if self._visits.get(visit.device) is visit:
                del self._visits[visit.device]
                self._presence.went(visit.device, self.room, self._time.now())
                self._show_houses()

    # --- orders --------------------------------------------------------------------------------

    def obey(self, visit: Visit, message: object) -> None:
        """Carry out one order, once: the same id again gets the same answer."""
        order = wire.order(message)
        if isinstance(order.command, errands.UNHURRIED):
            self._craft(visit, order)
            return
        with self._turn():
            if self._visits.get(visit.device) is not visit:
                return
            answer = self._answers.once(visit.device, order.id, lambda: self._answer(visit, order))
            visit.outbox.say(answer, later=True)

    def _craft(self, visit: Visit, order: wire.Order) -> None:
        """Let workshop or cabinet carry out an order while the room goes on; then show what came of it."""
        with self._lock:
            if self._visits.get(visit.device) is not visit:
                return
            allowed, room = self.entrance.is_console(visit.device), self.room
        code = self._household.craft(visit.device, order, room) if allowed else "chair_only"
        visit.outbox.say(wire.answered(order.id, code), later=True)
        self.look()

    def _answer(self, visit: Visit, order: wire.Order) -> bytes:
        """Carry out an order, unless it was before the laptop was started anew, and give its answer."""
        known = self.entrance.is_console(visit.device) and self.custody.heard(order.id)
        return wire.answered(order.id, "" if known else self._done(visit, order))

    def _done(self, visit: Visit, order: wire.Order) -> str:
        """Carry out an order and give the refusal's code, or nothing."""
        try:
            if isinstance(order.command, errands.HouseCommand):
                self._keep_house(visit, order.command)
            else:
                self._act(visit, order)
        except Refused as no:
            return no.code
        return ""

    def _act(self, visit: Visit, order: wire.Order) -> None:
        """Apply a command to the room; a ballot is neither saved nor shown."""
        if self.room is None:
            raise Refused("sealed")
        by = self.entrance.by(self.room, visit.device, visit.said.wants, order)
        meant(self.room, order.command, order.step, order.moves, by.seat)
        room = apply(self.room, by, order.command, self._moment())
        if isinstance(order.command, SILENT_COMMANDS):
            self.room = room
            self._settle()
            # Told by the answer: else the next frame that anything causes would go to those who voted, and to no other.
            visit.know(room, self._viewer(visit.device))
        elif room is not self.room:
            if by.console and by.seat is None:
                self.custody.hear(order.id)
            self._take(room, visit)

    def _keep_house(self, visit: Visit, command: errands.HouseCommand) -> None:
        """Carry out what the console asks of the laptop itself."""
        if not self.entrance.is_console(visit.device):
            raise Refused("chair_only")
        match command:
            case errands.SetAddress(ip=ip):
                self._premises.move(ip)
            case errands.OpenSealed(key=key) if self.room is None:
                self._open(key)
            case errands.ForgetSealed() if self.room is None:
                self.custody.forget_found()
                self._begin()
            case errands.NewMeeting() if self.room is not None and self.room.ended:
                self._begin()
            case _:
                raise Refused("not_now")
        self._settle()
        self._show_all()

    # --- showing --------------------------------------------------------------------------------

    def _show_all(self, acting: Visit | None = None) -> None:
        """Give every device its own view, if that changed: first the phones, which have nothing to wait for.

        What the laptop knows goes before a view, always; so does the answer to who is acting.
        """
        phones = [one for one in self._visits.values() if one is not acting and one.phone]
        self._showing.to(phones, self.room)
        for visit in phones:
            visit.outbox.go()
        self._show_houses()
        others = [one for one in self._visits.values() if one is acting or not one.phone]
        self._showing.to(others, self.room)

    def _show_houses(self) -> None:
        """Tell the console, and a wall in the lobby, what the laptop knows."""
        others = [one for one in self._visits.values() if not one.phone]
        phones = self._presence.phones(self.room, self._visits) if others else {}
        for visit in others:
            told = self._household.told(self._viewer(visit.device).role, self.room, phones)
            if told is not None:
                visit.tell_house(told)

    def look(self) -> None:
        """The network changed, or the methods there are: tell who shows it, and plan by what the method now is."""
        with self._turn():
            room = renewed(self.room, self._shelf()) if self.room is not None else None
            if room is not None and room is not self.room:
                self._take(room)
            else:
                self._show_all()

    def close(self) -> None:
        """Save a last time."""
        with self._lock:
            if self.room is not None:
                self.custody.save(self.room)
