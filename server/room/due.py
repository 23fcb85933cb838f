"""When the room next changes by itself."""

from __future__ import annotations

from typing import Any

from server.room.model import Room, Running
from server.room.scene import kind_of, running, scene, step_of


def due(room: Room) -> int | None:
    """Give the moment in milliseconds, or None. No spoken step and no turn ends by clock."""
    if room.leaving is not None:
        return room.leaving
    runs = (running(room, line) for line in range(len(room.strands)))
    times = [when for run in runs if run is not None and (when := due_in(room, run)) is not None]
    return min(times, default=None)


def due_in(room: Room, run: Running) -> int | None:
    """Give the moment at which one running step changes by itself, or None."""
    step = step_of(room, run)
    kind: Any = kind_of(step)
    when: int | None = kind.due(step.options, run.state, scene(room, run, 0)) if hasattr(kind, "due") else None
    return when
