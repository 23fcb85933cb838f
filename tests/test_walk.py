"""Random meetings: whatever anybody does in whatever order, the rules of the design hold at every moment."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as any_of
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from server import wire
from server.plain import from_json, to_json
from server.refused import Refused
from server.room import commands as ask
from server.room.apply import apply, meant, rest, skip, wake
from server.room.clock import spent
from server.room.due import due
from server.room.model import Moment, Room, Running
from server.room.scene import chair, kind_of, owner, running, scene, step_of
from server.room.view import Viewer, circle, timed, view
from server.steps import discuss
from server.steps.choose import Ballot
from server.steps.choose import State as Choosing
from server.steps.kind import By, NextTurn
from tests import walkers
from tests.conftest import SIZE
from tests.play import NAMES, STEPS, Play
from tests.secrecy import TABLE, eye, told

NOTE = re.compile(rb"briefje-\d+")
STRANGERS = {"role", "place", "language", "name", "code"}


class Meeting(RuleBasedStateMachine):
    """A meeting from some step on, with people who do what they like."""

    @initialize(
        names=any_of.integers(3, 7).map(lambda count: NAMES[:count]),
        phoneless=any_of.booleans(),
        notes=any_of.booleans(),
        minutes=any_of.sampled_from((60, 90, 120, 180)),
        cases=any_of.sampled_from((1, 2)),
        step=any_of.sampled_from(("-", *(step for step in STEPS if step not in ("stapel", "briefjes", "pauze")))),
    )
    def gather(self, names: tuple[str, ...], phoneless: bool, notes: bool, minutes: int, cases: int, step: str) -> None:
        self.play = Play(names, minutes, cases, notes=notes)
        if phoneless:
            self.play.without_phone("Willemijn")
        if step != "-":
            self.play.to(step)
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
        """Let somebody ask something; a refusal leaves the room as it was."""
        room = self.play.room
        self.before = room
        try:
            self.play.room = apply(room, by, command, self.moment())
        except Refused:
            assert self.play.room is room
            return
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
                command = data.draw(walkers.command_of(kind.COMMANDS, self.play.room, self.fresh()))
                self.act(data.draw(walkers.honest(self.play.room)), command)

    @rule(data=any_of.data())
    def somebody_asks_something_of_the_room(self, data: any_of.DataObject) -> None:
        command = data.draw(walkers.command_of(ask.COMMANDS, self.play.room, self.fresh()))
        self.act(data.draw(walkers.honest(self.play.room)), command)

    @rule(data=any_of.data())
    def anybody_asks_anything(self, data: any_of.DataObject) -> None:
        command = data.draw(walkers.command_of(walkers.COMMANDS, self.play.room, self.fresh()))
        self.act(data.draw(walkers.anybody(self.play.room)), command)

    @rule(data=any_of.data())
    def somebody_knocks(self, data: any_of.DataObject) -> None:
        device = data.draw(any_of.sampled_from(walkers.DEVICES))
        self.act(By(None, device=device), ask.Knock(data.draw(any_of.sampled_from(walkers.NAMES))))

    @precondition(lambda self: not self.play.room.ended)
    @rule()
    def the_meeting_goes_on(self) -> None:
        self.act(By(None, console=True), ask.Next())
        self.time_passes(3)

    @rule()
    def everybody_who_may_votes(self) -> None:
        run = running(self.play.room)
        if run is not None and isinstance(run.state, Choosing) and run.state.phase == "vote":
            first, second = (case.id for case in run.state.cases[:2])
            for seat in run.state.eligible:
                if any(one.id == seat for one in self.play.room.seats):
                    self.act(self.play.hand(seat), Ballot(first, second))
            self.time_passes(10)

    @rule()
    def the_chair_gives_all_turns(self) -> None:
        for _ in range(20):
            run = running(self.play.room)
            if run is None or self.play.floor().lit is None:
                break
            self.act(By(None, console=True), NextTurn())

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

    # --- what always holds --------------------------------------------------------------------------------------------

    def eyes(self) -> dict[str, Viewer]:
        seats = {one.id: Viewer("seat", one.id, one.device) for one in self.play.room.seats if one.device}
        return seats | {"console": Viewer("console"), "wall": Viewer("wall")}

    def stack(self) -> tuple[Running, ...]:
        line = self.play.room.strands[0]
        return (*line.stack, *((line.before,) if line.before else ()))

    @invariant()
    def nobody_is_told_what_is_not_for_their_eyes(self) -> None:
        room, now = self.play.room, self.play.now
        known = circle(room, now)
        for device, viewer in self.eyes().items():
            who, seen = eye(room, viewer), view(room, viewer, now)
            assert seen == view(room, viewer, now, known) == timed(view(room, viewer, 0), room, now)
            for path, _ in told(seen):
                allowed = any(who in row.who and row.when(room) for row in TABLE[path])
                assert allowed, f"{device} ({who}) is told {path}"

    @invariant()
    def a_note_is_read_in_the_pile_by_who_was_in_the_seal_and_else_by_the_owner_who_wants_it(self) -> None:
        room, run = self.play.room, running(self.play.room)
        step = step_of(room, run).id if run else "-"
        if run and step == "roddelen":
            self.seals.setdefault(run.case, run.id)
        laid = {one for state in (run.state for run in self.stack()) for one in getattr(state, "notes", ())}
        known = {note.text.encode() for note in laid}
        known |= {item.text.encode() for one in room.artefacts if one.name == "notes" for item in one.items}
        everybody = circle(room, 0)
        for viewer in self.eyes().values() if known else ():
            for text in {*NOTE.findall(wire.shown(view(room, viewer, 0, everybody)))} & known:
                seat = next(one for one in room.seats if one.id == viewer.seat)
                case = run.case if run else None
                mine = (step, text.decode() in self.ticked) == ("briefjes", True)
                assert mine if viewer.seat == owner(room) else step == "stapel"
                assert mine or seat.bound < self.seals.get(case, 0)

    @invariant()
    def a_stranger_learns_nothing(self) -> None:
        room = self.play.room
        known = circle(room, 0)
        seats = [one.id for one in room.seats]
        strangers = [Viewer("door"), Viewer("door", device="a stranger's"), Viewer("seat", "nobody", "x")]
        strangers += [Viewer("seat", seat, wrong) for seat in seats for wrong in ("another phone", "")]
        for viewer in strangers:
            assert {path for path, _ in told(view(room, viewer, 0, known))} <= STRANGERS

    @invariant()
    def ballots_count_once_and_are_never_on_disk(self) -> None:
        for run in self.stack():
            if isinstance(run.state, Choosing):
                assert len(run.state.roll) == len(set(run.state.roll)) == len(run.state.urn)
                assert {*run.state.roll} <= {*run.state.eligible}
                assert not run.state.urn or run.state.phase == "vote"
        line = rest(self.play.room).strands[0]
        for run in (*line.stack, *((line.before,) if line.before else ())):
            if isinstance(run.state, Choosing):
                assert (run.state.roll, run.state.urn, run.state.full) == ((), (), None)

    @invariant()
    def a_room_is_what_it_says_in_plain(self) -> None:
        assert (from_json(to_json(self.play.room), Room) == self.play.room) is True

    @invariant()
    def who_has_the_floor_is_here_and_the_owner_alone_is_turned(self) -> None:
        room = self.play.room
        for run in room.strands[0].stack:
            step = step_of(room, run)
            kind: Any = kind_of(step)
            floor = kind.floor(step.options, run.state, scene(room, run, self.play.now))
            here = {one.id for one in room.seats if one.here}
            assert floor.lit is None or floor.lit in here
            assert floor.next is None or (floor.next in here and floor.next != floor.lit)
            assert floor.turned in (None, owner(room))
            assert (floor.turned is not None) == (step.presence == "hears_not_seen")

    @invariant()
    def the_floor_never_moves_without_being_counted(self) -> None:
        old, run = running(self.before), running(self.play.room)
        if old is None or run is None or old.id != run.id:
            return
        kind: Any = kind_of(step_of(self.play.room, run))
        options = step_of(self.play.room, run).options
        lit = [
            kind.floor(options, one.state, scene(room, one, self.play.now)).lit
            for room, one in ((self.before, old), (self.play.room, run))
        ]
        assert run.moves >= old.moves
        assert lit[0] == lit[1] or run.moves > old.moves

    @invariant()
    def an_old_tap_is_refused(self) -> None:
        run = running(self.play.room)
        if run is None:
            return
        now = (run.id, run.moves)
        meant(self.play.room, ask.Next(), *now)
        if now not in self.taps:
            self.taps.append(now)
        for step, moves in self.taps[-3:]:
            if (step, moves) != now:
                assert refused(self.play.room, step, moves)

    @invariant()
    def no_clock_runs_backwards_and_nothing_that_is_reserved_is_cut(self) -> None:
        room, now = self.play.room, self.play.now
        for run in self.stack():
            for clock in (run.clock, run.turn):
                assert clock is None or (spent(clock, now) >= 0 and clock.spent >= 0)
        at = room.strands[0].at
        for place, stop in enumerate(room.programme.stops):
            assert stop.planned >= 0
            time = room.programme.steps[stop.step].time
            if at is not None and place > at and time.reserved and stop.planned:
                assert stop.planned >= time.usual
                assert not time.per or (stop.planned - time.usual) % time.per == 0

    @invariant()
    def nobody_begins_a_case_as_its_chair(self) -> None:
        old, run = running(self.before), running(self.play.room)
        if old is not None and run is not None and run.case is not None and run.case != old.case and run.id > old.id:
            back = self.before.strands[0].before
            assert chair(self.play.room) != owner(self.play.room) or (back is not None and back.case == run.case)

    @invariant()
    def after_the_end_nothing_that_people_wrote_is_left_but_the_record(self) -> None:
        room = self.play.room
        if room.ended:
            kept = {item.text.encode() for one in room.artefacts if one.lives == "series" for item in one.items}
            assert {*NOTE.findall(to_json(room))} <= {text for line in kept for text in NOTE.findall(line)}


def refused(room: Room, step: int, moves: int) -> bool:
    try:
        meant(room, ask.Next(), step, moves)
    except Refused as no:
        return no.code == "stale"
    return False


TestMeeting = pytest.mark.timeout(3600)(Meeting.TestCase)  # in its long size it takes many minutes
TestMeeting.settings = settings(
    max_examples=1000 if SIZE == "long" else 60,
    stateful_step_count=60 if SIZE == "long" else 30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
