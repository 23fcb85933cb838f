"""Random meetings: whatever anybody does in whatever order, the rules of the design hold at every moment."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from server import wire
from server.plain import from_json, to_json
from server.refused import Refused
from server.room import commands as ask
from server.room.apply import meant, rest
from server.room.clock import spent
from server.room.model import Room, Running
from server.room.scene import chair, kind_of, owner, running, scene, step_of
from server.room.view import Viewer, circle, timed, view
from server.steps import discuss
from server.steps.choose import State as Choosing
from tests.conftest import SIZE, WHOLE
from tests.secrecy import TABLE, eye, told
from tests.walkers import Walk

NOTE = re.compile(rb"briefje-\d+")
STRANGERS = {"role", "place", "language", "name", "code"}


class Meeting(Walk):
    """A random meeting, and what holds in it at every moment."""

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
        gossip = (run.state for run in self.stack() if isinstance(run.state, discuss.State))
        laid = {one for state in gossip for one in state.notes}
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
        old, now = running(self.before), running(self.play.room)
        if old is not None and now is not None and isinstance(now.state, Choosing) and now.state.voted:
            few = isinstance(old.state, Choosing) and old.state.phase == "vote" and len(old.state.urn) < 3
            assert not few, "a result below three ballots"
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
            if at is not None and place > at and time.reserved and stop.planned and not stop.set:
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
    max_examples=1000 if SIZE == "long" else 80 if WHOLE else 40,
    stateful_step_count=60 if SIZE == "long" else 30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
