"""Random meetings by every method: people leave, come back, pass and stand still, and the rules hold in each."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as any_of
from hypothesis.stateful import initialize, invariant, rule

from server import methods
from server.plain import replace
from server.refused import Refused
from server.room import commands as ask
from server.room.method import Shelf
from server.room.model import Moment, Running
from server.room.scene import kind_of, scene, step_of
from tests import hands, pens
from tests.conftest import SIZE, WHOLE
from tests.play import NAMES, Play
from tests.test_walk import Meeting
from tests.walkers import CHAIR

SHELF = methods.shelf()


class Catalogue(Play):
    """A meeting that knows every method."""

    shelf: Shelf = SHELF

    def moment(self, what: str = "") -> Moment:
        return replace(super().moment(what), shelf=SHELF)


class OfAnyMethod(Meeting):
    """A random meeting by a random method, from some step on."""

    @initialize(
        method=any_of.sampled_from(sorted(SHELF)),
        many=any_of.integers(0, 4),
        phoneless=any_of.booleans(),
        notes=any_of.booleans(),
        minutes=any_of.sampled_from((60, 90, 120, 180, 240)),
        cases=any_of.sampled_from((1, 2, 0)),
        steps=any_of.integers(0, 16),
    )
    def gather(
        self, method: str, many: int, phoneless: bool, notes: bool, minutes: int, cases: int, steps: int
    ) -> None:
        people = SHELF[method].people
        count = max(min(people.least + many, people.most, len(NAMES)), 3)
        self.play = Catalogue(NAMES[: count - phoneless], minutes, cases, notes=notes, method=method)
        if phoneless:
            self.play.without_phone("Willemijn")
        for _ in range(steps):
            if self.play.step == "-":
                self.play.begin()
            elif self.play.desk().next is not None:
                self.play.pass_step()
        self.count, self.ticked, self.taps, self.seals = 0, set(), [], {}
        self.before = self.play.room

    def moment(self) -> Moment:
        return replace(super().moment(), shelf=SHELF)

    def runs(self) -> list[Running]:
        return [run for line in self.play.room.strands for run in line.stack]

    @rule()
    def everybody_types_all_there_is_to_type(self) -> None:
        for line in range(len(self.play.room.strands)):
            if self.play.room.strands[line].stack:
                with suppress(Refused, StopIteration):
                    pens.full(hands.At(self.play, line), self.fresh())
        self.before = self.play.room

    @rule()
    def what_must_be_done_is_done_and_the_meeting_goes_on(self) -> None:
        for line in range(len(self.play.room.strands)):
            if self.play.room.strands[line].stack:
                with suppress(Refused):
                    hands.plain(hands.At(self.play, line))
        self.act(CHAIR, ask.Next())
        self.time_passes(3)

    @rule(data=any_of.data())
    def the_chair_changes_the_programme(self, data: any_of.DataObject) -> None:
        places = any_of.integers(0, max(len(self.play.room.programme.stops), 1))
        at, other = data.draw(places), data.draw(places)
        seconds = data.draw(any_of.sampled_from((30, 90, 600, 7000)))
        wanted = (ask.SetStop(at, seconds), ask.DropStop(at, data.draw(any_of.booleans())), ask.SwapBlocks(at, other))
        self.act(CHAIR, data.draw(any_of.sampled_from((*wanted, ask.StopMethod("unfit", "advies"), ask.Again()))))

    # --- what holds besides -------------------------------------------------------------------------------------------

    @invariant()
    def the_floor_is_held_by_people_who_are_here_in_every_sub_group(self) -> None:
        room = self.play.room
        here = {one.id for one in room.seats if one.here}
        for run in self.runs():
            step = step_of(room, run)
            kind: Any = kind_of(step)
            floor = kind.floor(step.options, run.state, scene(room, run, self.play.now))
            assert ({floor.lit, floor.next, *floor.also} - {None}) <= here
            assert not run.seats or floor.lit in (None, *run.seats)

    @invariant()
    def every_seat_is_in_at_most_one_sub_group_and_all_are_at_the_same_stop(self) -> None:
        room = self.play.room
        inside = [seat for line in room.strands for seat in line.seats]
        assert len(inside) == len(set(inside))
        assert len({(line.stack[0].step, line.stack[0].lap) for line in room.strands if line.stack}) <= 1
        assert len({len(line.stack) for line in room.strands}) == 1

    @invariant()
    def what_is_over_was_held_once_in_the_order_of_the_method(self) -> None:
        stops = self.play.room.programme.stops
        assert len({(stop.step, stop.case, stop.lap) for stop in stops}) == len(stops)


TestOfAnyMethod = pytest.mark.timeout(3600)(OfAnyMethod.TestCase)
TestOfAnyMethod.settings = settings(
    max_examples=1000 if SIZE == "long" else 60 if WHOLE else 30,
    stateful_step_count=60 if SIZE == "long" else 25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
