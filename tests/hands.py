"""What people do in a step of any kind: the plainest thing that settles it.

It knows kinds and no step by name, so that a method need only be data to be played.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from server.plain import Plain
from server.room.scene import kind_of, scene, step_of, top
from server.steps import appoint, branch, enact, pick
from server.steps.kind import Done, Floor, GiveTurn, NextTurn, Scene

if TYPE_CHECKING:
    from server.room.method import Step
    from server.room.model import Running
    from tests.play import Play


class At(NamedTuple):
    """A running step: of the whole circle, or of a sub-group, which leads itself."""

    play: Play
    line: int = 0

    @property
    def run(self) -> Running:
        return top(self.play.room, self.line)

    @property
    def step(self) -> Step:
        return step_of(self.play.room, self.run)

    @property
    def kind(self) -> Any:
        return kind_of(self.step)

    @property
    def name(self) -> str:
        return str(type(self.step.options).__struct_config__.tag)

    @property
    def options(self) -> Any:
        return self.step.options

    @property
    def state(self) -> Any:
        return self.run.state

    @property
    def scene(self) -> Scene:
        return scene(self.play.room, self.run, self.play.now)

    @property
    def floor(self) -> Floor:
        found: Floor = self.kind.floor(self.options, self.state, self.scene)
        return found

    def lead(self, command: Plain) -> None:
        """Let the chair act, or in a sub-group the first who sits in it."""
        if self.run.seats:
            self.seat(self.run.seats[0], command)
        else:
            self.play.chair(command)

    def seat(self, seat: str, command: Plain) -> None:
        """Let a seat act, with its own hand or through the console."""
        self.play.do(self.play.hand(seat), command)

    def phones(self, seats: tuple[str, ...]) -> tuple[str, ...]:
        """Give those of the seats that can type: here since the step began, with a phone of their own."""
        now = self.scene
        return tuple(seat for seat in seats if seat in now.phones and seat in now.here and seat in now.audience)


def plain(at: At) -> None:
    """Do the plainest thing that settles the step; where nothing must be done, nothing."""
    PLAIN.get(at.name, nothing)(at)


def nothing(at: At) -> None:
    """The chair just goes on."""


def turns(at: At) -> list[str]:
    """Let everybody who gets a turn, or may take one, take it; give their seats in order."""
    had: list[str] = []
    while True:
        waiting = at.state.turns.waiting if at.state.turns.free else ()
        ready = [seat for seat in waiting if seat in at.scene.here]
        if (lit := at.floor.lit) is not None:
            had.append(lit)
            at.lead(NextTurn())
        elif ready:
            at.lead(GiveTurn(ready[0]))
        else:
            return had


def told(at: At) -> None:
    """Who has the floor says that it is said."""
    if (lit := at.floor.lit) is not None:
        at.seat(lit, Done())


def voted(at: At) -> None:
    """Everybody votes, where there is a vote."""
    if at.state.phase == "vote":
        at.play.vote()


def appointed(at: At) -> None:
    """Every post is filled with who comes first."""
    for post in at.options.posts:
        for _ in range(post.least):
            held = next((one.seats for one in at.state.cast if one.role == post.role), ())
            able = [seat for seat in appoint.candidates(at.options, post.role, at.state, at.scene) if seat not in held]
            if able and len(held) < post.least:
                at.lead(appoint.Appoint(post.role, able[0]))


def taken(at: At) -> None:
    """The first module is done, or the method that was planned."""
    modules = [one.id for one in at.options.modules]
    if at.state.chosen:
        return
    at.lead(branch.Take((modules or [at.play.room.programme.plans[0].method])[0]))


def picked(at: At) -> None:
    """The first of what there is, is picked."""
    if at.scene.given and not at.state.picked:
        at.lead(pick.Pick((at.scene.given[0].id,)))


def enacted(at: At) -> None:
    """The scene is played from begin to end."""
    if at.state.phase == "ready":
        at.lead(enact.Play())
    if at.state.phase != "over":
        at.lead(enact.Cut())


PLAIN: dict[str, Callable[[At], object]] = {
    "appoint": appointed,
    "ask": turns,
    "branch": taken,
    "choose": voted,
    "commit": told,
    "enact": enacted,
    "pick": picked,
    "rate": told,
    "round": turns,
    "speak": told,
}
