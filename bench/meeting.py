"""A real meeting, played over the pure core to the step that is measured. It opens no socket and writes no file."""

from __future__ import annotations

import hashlib
import time

from server import methods
from server.entrance import device_of
from server.plain import Plain, replace
from server.refused import Refused
from server.room import commands as ask
from server.room import door
from server.room.apply import apply, wake
from server.room.due import due
from server.room.model import Moment, Room
from server.room.scene import owner, running, step_of
from server.steps import brief, choose, commit, discuss, keep, reveal, write
from server.steps import round as rounds
from server.steps.kind import By, Done, NextTurn

CONSOLE = By(None, console=True)
CROWD = 400  # seats at most in a load test; a room has 30
STEPS_MOST = 80
NAMES = ("Joost", "Lieke", "Bram", "Sanne", "Milan", "Fatma", "Teun", "Anouk")
CASE = "Hoe kan ik nee zeggen tegen mijn teamleider, terwijl ik zie dat het rooster niet rondkomt?"
NOTE = "Misschien past nee niet bij wie ze wil zijn, en vindt ze het vooral moeilijk om iemand te laten zitten."
TIP = "Zeg hardop wat je ziet, en vraag dan pas wat de ander nodig heeft."
PLAN = "Ik zeg maandag dat ik deze maand geen diensten meer ruil."


def token(at: int) -> str:
    """Give the secret of the phone at this place."""
    return f"phone-of-the-bench-{at:04d}"


def raise_caps() -> None:
    """Let more people in than a room seats: a load test may, a meeting may not."""
    door.SEATS_MOST = door.KNOCKS_MOST = CROWD


class Meeting:
    """A room and its clock, which goes on a minute a step, so that a long meeting is played in a moment."""

    def __init__(self, room: Room | None = None, minutes: int = 120) -> None:
        self.now = time.time_ns() // 1_000_000
        self.room = room or Room("bench", "nl", methods.programme(minutes=minutes, cases=2))
        self._drawn = 0

    def _moment(self) -> Moment:
        self._drawn += 1
        return Moment(self.now, hashlib.sha256(f"bench/{self._drawn}".encode()).digest())

    def do(self, by: By, command: Plain) -> None:
        """Do what somebody asks; raises Refused."""
        self.room = apply(self.room, by, command, self._moment())

    def chair(self, command: Plain) -> None:
        """Do what the chair asks at the console."""
        self.do(CONSOLE, command)

    def sit(self, phones: int) -> None:
        """Seat so many phones; the first has the chair."""
        for at in range(phones):
            name = NAMES[at] if at < len(NAMES) else f"{NAMES[at % len(NAMES)]} {at // len(NAMES) + 1}"
            self.do(By(None, device=device_of(token(at))), ask.Knock(name))
        self.chair(ask.Admit())
        self.chair(ask.SetChair(self.room.seats[0].id))

    @property
    def step(self) -> str:
        """The id of the running step, empty when none runs."""
        run = running(self.room)
        return step_of(self.room, run).id if run else ""

    def until(self, step: str) -> None:
        """Hold the meeting, step by step, until this step runs."""
        for _ in range(STEPS_MOST):
            if self.step == step:
                return
            self.hold_step()
        raise LookupError(step)

    def hold_step(self) -> None:
        """Say and type all that a lively group would in the running step, and go on."""
        run = running(self.room)
        assert run is not None
        self._live(str(type(run.state).__struct_config__.tag), run.audience)
        self.now += 60_000
        self.chair(ask.Next())
        while (when := due(self.room)) is not None and when <= self.now + 4_000:
            self.now = max(self.now, when)
            self.room = wake(self.room, self._moment())

    def _live(self, kind: str, people: tuple[str, ...]) -> None:
        own = owner(self.room)
        others = [seat for seat in people if seat != own]
        match kind:
            case "choose":
                self._choose(people)
            case "round" | "ask":
                self._try(self._by(people[1]), rounds.Line(CASE))
                self._try(self._by(people[2]), rounds.Line(CASE))
                self._turns()
            case "discuss":
                for at, seat in enumerate(others):
                    self._try(self._by(seat), discuss.Lay(f"note-of-the-bench-{at:04d}", NOTE, True))
            case "reveal":
                self._try(self._by(own), reveal.Want(True))
            case "commit":
                self._try(self._by(own), commit.Record(PLAN, "deze week", "Ik slaap door"))
                self._try(self._by(own), Done())
            case "speak":
                self._try(self._by(own), Done())
            case _:
                self._answer(kind, others if own else list(people))

    def _answer(self, kind: str, people: list[str]) -> None:
        for seat in people:
            self._try(self._by(seat), brief.Agree() if kind == "brief" else write.Answer("continue", TIP))
            self._try(self._by(seat), write.Answer(text=TIP, mark=4))
            self._try(self._by(seat), keep.Keep(PLAN))

    def _choose(self, people: tuple[str, ...]) -> None:
        self._try(CONSOLE, choose.Talk())
        self._try(CONSOLE, choose.Choose(people[1], people[2]))

    def _turns(self) -> None:
        for _ in range(CROWD):
            try:
                self.chair(NextTurn())
            except Refused:
                return

    def _by(self, wanted: str | None) -> By:
        return By(wanted, device=next((one.device for one in self.room.seats if one.id == wanted), ""))

    def _try(self, by: By, command: Plain) -> None:
        try:
            self.do(by, command)
        except Refused:
            return  # not in this step, or not by this person: a lively group tries everything

    def begin(self) -> None:
        """Begin, with notes on."""
        self.chair(ask.SetNotes(True))
        self.chair(ask.Begin())


def questions(room: Room | None, phones: int) -> Room:
    """Give a room with so many phones in its round of questions: turns go round, and everybody sees whose it is."""
    meeting = Meeting(room)
    meeting.sit(phones)
    meeting.room = roomy(meeting.room)
    meeting.begin()
    meeting.until("vragen")
    return meeting.room


def roomy(room: Room) -> Room:
    """Let a method have more people than it is for: a load test may, a meeting may not."""
    plans = tuple(replace(plan, people=replace(plan.people, most=CROWD)) for plan in room.programme.plans)
    return replace(room, programme=replace(room.programme, plans=plans))
