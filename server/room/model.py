"""What a room is: frozen values, from the seats to the running step. No rule stands here."""

from __future__ import annotations

from typing import Literal

from server.plain import Plain
from server.steps import AnyOptions, AnyState
from server.steps.kind import Artefact, Presence, Private, Text

Part = Literal["opening", "choosing", "case", "between", "closing", "pause"]
Language = Literal["nl", "en"]


class Time(Plain):
    """A step's time in seconds: a base plus so much a person.

    `gives` says which gives way first when time is short (0: never).
    """

    usual: int = 0
    per: int = 0
    least: int = 0
    least_per: int = 0
    most: int = 0
    most_per: int = 0
    gives: int = 0
    reserved: bool = False


class Step(Plain):
    """A step as a method declares it. `number`: its place in the method's own count; `needs`: what must be on."""

    id: str
    part: Part
    title: Text
    say: Text
    options: AnyOptions
    time: Time = Time()
    watch: Text | None = None
    after: Text | None = None
    number: int | None = None
    presence: Presence = "in"
    needs: str = ""


class People(Plain):
    """How many people a method is for."""

    least: int
    best: int
    most: int


class Asks(Plain):
    """What a method asks of a group."""

    experience: Literal["any", "some", "experienced"]
    safety: Literal["low", "mid", "high"]


class Method(Plain):
    """One version of a method, as its file declares it."""

    id: str
    family: str
    version: str
    source: str
    name: Text
    purpose: Text
    people: People
    asks: Asks
    steps: tuple[Step, ...]


class Seat(Private):
    """One person. `device` is the hash of their phone's secret token, empty for a seat without a phone.

    `bound` is the step that ran when the seat or its phone came.
    """

    id: str
    name: str
    device: str = ""
    here: bool = True
    bound: int = 0


class Knock(Private):
    """Somebody at the door who gave a name."""

    id: str
    name: str
    device: str


class Wall(Private):
    """A big screen that shows a code and waits to be admitted, or was."""

    id: str
    code: str
    device: str
    admitted: bool = False


class Door(Private):
    """Open or shut; the secrets of the open door (128 bits in the QR code, and a short code to type)."""

    open: bool = False
    token: str = ""
    code: str = ""


class Clock(Plain):
    """The time of a running step. `spent` milliseconds before `since`; `since` is None while it stands still."""

    total: int
    spent: int = 0
    since: int | None = None


class Stop(Plain):
    """A place in the programme: a step, for the first or second case or for none.

    `planned` now and at `first`, in seconds; `took` once it is over.
    """

    step: int
    case: int | None = None
    planned: int = 0
    first: int = 0
    took: int | None = None


class Programme(Plain):
    """The blocks of this meeting in order. `began` and `ends` in milliseconds; `cases` is how many it plans for.

    `lacking` are the seconds the second case misses of its minimum, as of the last change of step.
    """

    method: str
    name: Text
    steps: tuple[Step, ...]
    minutes: int = 120
    cases: int = 2
    stops: tuple[Stop, ...] = ()
    began: int | None = None
    ends: int | None = None
    lacking: int = 0


class Running(Plain):
    """A step that runs. `id` counts steps begun; `audience` are the seats that were there when it began.

    `turn` is the clock of the running turn, `moves` counts how often the floor moved: a late tap is known by it.
    """

    id: int
    step: int
    case: int | None
    state: AnyState
    audience: tuple[str, ...]
    clock: Clock
    turn: Clock | None = None
    moves: int = 0


class Strand(Plain):
    """One sub-group and its stack of running steps, the innermost last.

    `before` is what one step back returns to, `ahead` what was left by it and is entered again with what was typed.
    """

    seats: tuple[str, ...] = ()
    at: int | None = None
    stack: tuple[Running, ...] = ()
    before: Running | None = None
    ahead: Running | None = None


class Case(Private):
    """A chosen case, known by its owner's seat; the sentence if it was given."""

    owner: str
    sentence: str = ""


class Room(Private):
    """A meeting as it is now. There is no log and no history: a history would name people."""

    id: str
    language: Language
    programme: Programme
    door: Door = Door()
    seats: tuple[Seat, ...] = ()
    knocks: tuple[Knock, ...] = ()
    walls: tuple[Wall, ...] = ()
    guide: bool = False
    chair: str | None = None
    stand_in: str | None = None
    offered: str | None = None
    notes: bool = False
    strands: tuple[Strand, ...] = (Strand(),)
    steps_begun: int = 0
    leaving: int | None = None
    cases: tuple[Case, ...] = ()
    artefacts: tuple[Artefact, ...] = ()
    parked: tuple[str, ...] = ()
    resumed: bool = False
    ended: bool = False


class Moment(Plain):
    """What is handed in with every command: the time in milliseconds, and chance."""

    now: int
    luck: bytes
