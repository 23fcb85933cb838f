"""The floor as it moves: a turn's clock starts anew, steps hear who left or came back. It never decides who is next."""

from __future__ import annotations

from typing import Any

from server.plain import Plain, replace
from server.room.model import Clock, Moment, Room, Running
from server.room.scene import kind_of, scene, step_of, top, with_strand, with_top


class Mark(Plain):
    """What a late tap is known by: who has the floor, and which vote is open."""

    lit: str | None = None
    vote: tuple[str, int] | None = None


def mark(room: Room, run: Running, now: int) -> Mark:
    """Give the mark of a running step."""
    step = step_of(room, run)
    kind: Any = kind_of(step)
    vote = kind.vote(run.state) if hasattr(kind, "vote") else None
    return Mark(kind.floor(step.options, run.state, scene(room, run, now)).lit, vote)


def turned(room: Room, run: Running, before: Mark, moment: Moment) -> Running:
    """Count a move when the mark is another than before; start a turn's clock when the floor went to somebody else."""
    now = mark(room, run, moment.now)
    if now == before:
        return run
    run = replace(run, moves=run.moves + 1)
    if now.lit == before.lit:
        return run
    seconds = getattr(step_of(room, run).options, "seconds", 0)
    since = moment.now if run.clock.since is not None else None
    return replace(run, turn=Clock(seconds * 1000, 0, since) if now.lit and seconds else None)


def with_turn(room: Room, before: Mark, moment: Moment, line: int = 0) -> Room:
    """Give the room with the innermost step's turn begun anew where the floor moved."""
    return with_top(room, turned(room, top(room, line), before, moment), line)


def stirred(old: Room, room: Room, seat: str, moment: Moment) -> Room:
    """Tell every running step that a seat came back, went away, or is taken from the circle since `old`."""
    for at, line in enumerate(room.strands):
        if line.seats and seat not in line.seats:
            continue
        stack = tuple(one_stirred(old, room, run, seat, moment) for run in line.stack)
        room = with_strand(room, replace(line, stack=stack), at)
    return room


def one_stirred(old: Room, room: Room, run: Running, seat: str, moment: Moment) -> Running:
    """Tell one running step."""
    step = step_of(room, run)
    kind: Any = kind_of(step)
    state = run.state
    if hasattr(kind, "stirred"):
        state = kind.stirred(step.options, state, seat, scene(room, run, moment.now, moment.luck))
    return turned(room, replace(run, state=state), mark(old, run, moment.now), moment)
