"""Random people for random meetings: any command there is, with arguments that may be right and may be nonsense."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

import msgspec
from hypothesis import strategies as any_of
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from server.plain import Plain, from_json, to_json
from server.refused import Refused
from server.room import commands as ask
from server.room.apply import apply, rest, skip, wake
from server.room.due import due
from server.room.model import Moment, Room
from server.room.scene import given, kind_of, running, step_of
from server.steps import appoint, branch, canvas, discuss, reveal
from server.steps import commands as step_commands
from server.steps.choose import Ballot, CloseVote
from server.steps.choose import State as Choosing
from server.steps.kind import By, Item, NextTurn
from tests.play import NAMES as CIRCLE
from tests.play import STEPS, Play

NAMES = ("Joost", "Lieke", "Bram", "Sanne", "Milan", "Fatma", "Teun", "Anouk", "Els", "joost", "Kees")
DEVICES = (*(f"device-{name}" for name in NAMES), "a stranger's")
NOTES = (*(letter * 20 for letter in "abcdefgh"), "short", "")
METHODS = ("zeven-stappen", "roddel-flap", "nothing")
COMMANDS = (*ask.COMMANDS, *step_commands())
SECRET = ("kiezen", "roddelen", "stapel")  # where most can go wrong
CHAIR = By(None, console=True, device="laptop")


def ids(room: Room) -> tuple[str, ...]:
    """Give every id that somebody could name, and two that nobody has."""
    named = [one.id for one in room.seats] + [one.id for one in room.knocks] + [one.id for one in room.walls]
    return (*named, "nobody", "")


def values(field: str, kind: Any, room: Room, fresh: str) -> any_of.SearchStrategy[Any]:
    """Give values for one field of a command; `fresh` is a text that was never written before."""
    if get_origin(kind) is Literal:
        return any_of.sampled_from(get_args(kind))
    if get_origin(kind) is tuple and field not in ("knocks", "seats"):
        inner = get_args(kind)[0]
        return any_of.lists(values(field, inner, room, fresh), max_size=4, unique=inner is str).map(tuple)
    if isinstance(kind, type) and issubclass(kind, Plain):
        return any_of.builds(kind, **{one.name: values(one.name, one.type, room, fresh) for one in fields_of(kind)})
    if get_origin(kind) is tuple:
        everybody = [one.id for one in room.knocks] if field == "knocks" else [one.id for one in room.seats]
        some = any_of.lists(any_of.sampled_from(ids(room)), max_size=3)
        return any_of.one_of(any_of.permutations(everybody), some).map(tuple)
    if kind is bool:
        return any_of.booleans()
    if kind is int:
        return any_of.one_of(any_of.integers(-1, 6), any_of.sampled_from((45, 60, 90, 120, 180, 100_000)))
    known = {"name": NAMES, "note": NOTES, "mark": ("warm", "doen", "", "else"), "again": ("vast", "")}
    known |= {"tag": ("start", "stop", "", *tags(room)), "role": ("observer", "questioner", *roles(room))}
    known |= {"method": METHODS, "instead": ("", *METHODS), "choice": (*METHODS, *modules(room))}
    known |= {"more": ("1", "+", "")}
    if field in known:
        return any_of.sampled_from(known[field])
    if field in ("item", "items"):
        return any_of.sampled_from((*(item.id for item in shown(room)), "nothing"))
    if field in ("seat", "knock", "wall", "first", "second"):
        return any_of.sampled_from(ids(room))
    return any_of.sampled_from((fresh, fresh, ""))


def fields_of(kind: type[Plain]) -> tuple[Any, ...]:
    """Give the fields of a struct."""
    return msgspec.structs.fields(kind)


def shown(room: Room) -> tuple[Item, ...]:
    """Give the items that the running step reads."""
    run = running(room)
    return given(room, run) if run is not None else ()


def options(room: Room) -> Any:
    """Give what the method set for the running step, or None."""
    run = running(room)
    return step_of(room, run).options if run is not None else None


def tags(room: Room) -> tuple[str, ...]:
    """Give the fields of the running canvas."""
    found = options(room)
    return tuple(one.id for one in found.fields) if isinstance(found, canvas.Options) else ()


def roles(room: Room) -> tuple[str, ...]:
    """Give the posts of the running appointment."""
    found = options(room)
    return tuple(one.role for one in found.posts) if isinstance(found, appoint.Options) else ()


def modules(room: Room) -> tuple[str, ...]:
    """Give the modules of the running branch."""
    found = options(room)
    return tuple(one.id for one in found.modules) if isinstance(found, branch.Options) else ()


@any_of.composite
def command_of(draw: any_of.DrawFn, kinds: tuple[type[Plain], ...], room: Room, fresh: str) -> Plain:
    """Draw a command of one of these kinds."""
    kind = draw(any_of.sampled_from(kinds))
    fields = {one.name: draw(values(one.name, one.type, room, fresh)) for one in fields_of(kind)}
    return kind(**fields)


def honest(room: Room) -> any_of.SearchStrategy[By]:
    """Give the people who are there: the chair, everybody on their own phone, the chair for who has none."""
    hands = [By(one.id, device=one.device) if one.device else By(one.id, console=True) for one in room.seats]
    return any_of.sampled_from([By(None, console=True, device="laptop"), *hands])


def anybody(room: Room) -> any_of.SearchStrategy[By]:
    """Give anybody at all: also strangers, phones that lost their seat, a chair who acts for somebody with a phone."""
    return any_of.builds(By, any_of.sampled_from((None, *ids(room))), any_of.booleans(), any_of.sampled_from(DEVICES))


class Walk(RuleBasedStateMachine):
    """A meeting from some step on, with people who do what they like."""

    @initialize(
        names=any_of.integers(4, 7).map(lambda count: CIRCLE[:count]),
        phoneless=any_of.booleans(),
        notes=any_of.sampled_from((True, True, False)),
        minutes=any_of.sampled_from((60, 90, 120, 180)),
        cases=any_of.sampled_from((1, 2)),
        step=any_of.sampled_from(("-", *SECRET, *SECRET, *(step for step in STEPS if step != "pauze"))),
    )
    def gather(self, names: tuple[str, ...], phoneless: bool, notes: bool, minutes: int, cases: int, step: str) -> None:
        self.play = Play(names, minutes, cases, notes=notes)
        if phoneless:
            self.play.without_phone("Willemijn")
        if step != "-":
            self.play.to("roddelen" if step in ("stapel", "briefjes") and not notes else step)
        self.count = 0
        self.ticked: set[str] = set()
        self.taps: list[tuple[int, int]] = []
        self.seals: dict[int | None, int] = {}
        self.before = self.play.room

    # --- what people do -----------------------------------------------------------------------------------------------

    def moment(self) -> Moment:
        self.count += 1
        return Moment(self.play.now, self.count.to_bytes(32, "big"))

    def act(self, by: By, command: Any) -> None:
        """Let somebody ask something; a refusal leaves the room as it was, and nobody acts for another."""
        room = self.play.room
        self.before = room
        try:
            self.play.room = apply(room, by, command, self.moment())
        except Refused:
            assert self.play.room is room
            return
        own = next((one for one in room.seats if one.id == by.seat), None)
        assert by.seat is None or own is not None
        assert own is None or (not own.device if by.console else own.device == by.device), "acted for another"
        if isinstance(command, discuss.Lay) and command.share:
            self.ticked.add(command.text)

    def fresh(self) -> str:
        self.count += 1
        return f"briefje-{self.count}"

    @rule(data=any_of.data())
    def somebody_does_what_the_step_is_for(self, data: any_of.DataObject) -> None:
        run = running(self.play.room)
        if run is not None:
            kind: Any = kind_of(step_of(self.play.room, run))
            if kind.COMMANDS:
                command = data.draw(command_of(kind.COMMANDS, self.play.room, self.fresh()))
                self.act(data.draw(honest(self.play.room)), command)

    @rule(data=any_of.data())
    def somebody_asks_something_of_the_room(self, data: any_of.DataObject) -> None:
        command = data.draw(command_of(ask.COMMANDS, self.play.room, self.fresh()))
        self.act(data.draw(honest(self.play.room)), command)

    @rule(data=any_of.data())
    def anybody_asks_anything(self, data: any_of.DataObject) -> None:
        command = data.draw(command_of(COMMANDS, self.play.room, self.fresh()))
        self.act(data.draw(anybody(self.play.room)), command)

    @rule(data=any_of.data())
    def somebody_knocks(self, data: any_of.DataObject) -> None:
        device = data.draw(any_of.sampled_from(DEVICES))
        self.act(By(None, device=device), ask.Knock(data.draw(any_of.sampled_from(NAMES))))

    @rule(data=any_of.data(), device=any_of.sampled_from(DEVICES))
    def a_seat_gets_another_phone(self, data: any_of.DataObject, device: str) -> None:
        seats = [one.id for one in self.play.room.seats]
        self.act(By(None, device=device), ask.Knock(f"met {device}"))
        knock = next((one.id for one in self.play.room.knocks if one.device == device), "")
        self.act(CHAIR, ask.MoveSeat(data.draw(any_of.sampled_from([*seats, ""])), knock))

    @rule(device=any_of.sampled_from(DEVICES))
    def a_guest_comes_late(self, device: str) -> None:
        self.act(By(None, device=device), ask.Knock(f"van {device}"))
        self.act(CHAIR, ask.Admit())

    @rule()
    def the_speaker_walks_out(self) -> None:
        lit = self.play.floor().lit if running(self.play.room) else None
        if lit is not None:
            self.act(self.play.hand(lit), ask.Here(False))

    @rule()
    def everybody_comes_back(self) -> None:
        for one in self.play.room.seats:
            self.act(self.play.hand(one.id), ask.Here(True))

    @rule(share=any_of.booleans())
    def everybody_writes_a_note_the_owner_too(self, share: bool) -> None:
        for one in self.play.room.seats:
            self.count += 1
            self.act(self.play.hand(one.id), discuss.Lay(f"note {self.count:020}", self.fresh(), share))

    @rule(yes=any_of.booleans())
    def the_owner_wants_to_read(self, yes: bool) -> None:
        if self.play.owner is not None:
            self.act(self.play.hand(self.play.id(self.play.owner)), reveal.Want(yes))

    @precondition(lambda self: not self.play.room.ended)
    @rule()
    def the_meeting_goes_on(self) -> None:
        self.act(CHAIR, ask.Next())
        self.time_passes(3)

    @rule(count=any_of.sampled_from((1, 2, 3, 30)), close=any_of.booleans())
    def some_vote_and_once_more_and_the_vote_closes(self, count: int, close: bool) -> None:
        run = running(self.play.room)
        if run is None or not isinstance(run.state, Choosing) or run.state.phase != "vote":
            return
        first, second = (case.id for case in run.state.cases[:2])
        voters = [one.id for one in self.play.room.seats if one.id in run.state.eligible][:count]
        for seat in (*voters, *voters[:1]):
            self.act(self.play.hand(seat), Ballot(first, second))
        if close:
            self.act(CHAIR, CloseVote())
        else:
            self.time_passes(10)

    @rule()
    def the_chair_gives_all_turns(self) -> None:
        for _ in range(20):
            run = running(self.play.room)
            if run is None or self.play.floor().lit is None:
                break
            self.act(CHAIR, NextTurn())

    @rule(seconds=any_of.sampled_from((0.5, 3, 31, 400)))
    def time_passes(self, seconds: float) -> None:
        end = self.play.now + round(seconds * 1000)
        for _ in range(60):
            when = due(self.play.room)
            if when is None or when > end:
                break
            self.play.now = max(self.play.now, when)
            room = self.play.room
            self.play.room = wake(room, self.moment())
            assert due(self.play.room) != when, "what was due is still due"
        self.play.now = end
        self.before = self.play.room

    @rule()
    def the_laptop_sleeps(self) -> None:
        self.play.now += 3_600_000
        self.play.room = self.before = skip(self.play.room, 3_600_000)

    @rule()
    def the_laptop_crashes_and_starts_again(self) -> None:
        self.play.room = self.before = from_json(to_json(rest(self.play.room)), Room)
