"""What a room is: frozen values, from the seats to the running step. No rule stands here."""

from __future__ import annotations

from typing import Literal

import msgspec

from server.plain import Plain
from server.room.method import Block, Experience, People, Safety, Shelf, Step
from server.steps import AnyState
from server.steps.kind import Artefact, Private, Text

Language = Literal["nl", "en"]
Reason = Literal["time", "unfit", "helped", "heavy", "other"]


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
    """A place in the programme: a step, for one of the cases or for none.

    `planned` now and at `first`, in seconds; `took` once it is over. `lap` counts from 0 in each loop it is in, the
    outermost first; `owner` is whom the lap binds. `dropped`: the chair left it out. `set`: the chair gave it its time.
    """

    step: int
    case: int | None = None
    planned: int = 0
    first: int = 0
    took: int | None = None
    lap: tuple[int, ...] = ()
    owner: str | None = None
    dropped: bool = False
    set: bool = False


class Plan(Plain):
    """A method as it lies in a programme: its steps are those from `first` up to `last`, the last left out."""

    method: str
    name: Text
    source: Text
    people: People
    first: int
    last: int
    blocks: tuple[Block, ...] = ()
    needs_case: bool = True


class Stopped(Plain):
    """A method that was stopped on the way, and why, in one word."""

    name: Text
    reason: Reason


class Programme(Plain):
    """The stops of this meeting in order. `began` and `ends` in milliseconds.

    `cases` is how many it plans for, 0: a whole round in which everybody is owner once.

    `plans` are the methods that lie in it, the first for every case that has no other; `chosen` are the plans by case.
    `picks`: the method is chosen after the case. `extras` are the further blocks that are on.
    `lacking` are the seconds the last case misses of its minimum, as of the last change of step.
    """

    plans: tuple[Plan, ...]
    steps: tuple[Step, ...]
    minutes: int = 120
    cases: int = 2
    picks: bool = False
    chosen: tuple[int, ...] = ()
    extras: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    began: int | None = None
    ends: int | None = None
    lacking: int = 0
    stopped: tuple[Stopped, ...] = ()


class Running(Plain):
    """A step that runs, in the sub-group of these `seats`, or of everybody when there are none.

    `id` counts steps begun; `audience` are the seats that were there when it began, `owner` whose case it is in.

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
    owner: str | None = None
    seats: tuple[str, ...] = ()
    lap: tuple[int, ...] = ()


class Strand(Plain):
    """One sub-group and its stack of running steps, the innermost last; without `seats` it is the whole circle.

    Sub-groups are all at the same stop, which the first one tells: the chair moves them on together. `before` is what
    one step back returns to, `ahead` what was left by it and is entered again with what was typed.
    """

    seats: tuple[str, ...] = ()
    at: int | None = None
    stack: tuple[Running, ...] = ()
    before: Running | None = None
    ahead: Running | None = None


class Group(Plain):
    """What the chair says of the group: what it has done together, and how safe it feels."""

    experience: Experience = "any"
    safety: Safety = "mid"


class Case(Private):
    """A chosen case, known by its owner's seat; the sentence if it was given."""

    owner: str
    sentence: str = ""


class Room(Private):
    """A meeting as it is now. There is no log and no history: a history would name people."""

    id: str
    language: Language
    programme: Programme
    group: Group = Group()
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


class Moment(Private):
    """What is handed in with every command: the time in milliseconds, chance, and the methods there are."""

    now: int
    luck: bytes
    shelf: Shelf = msgspec.field(default_factory=dict)
