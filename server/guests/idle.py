"""How long somebody sits with nothing to do: worked out from a play and the times that a method gives its steps.

Nothing to do is: no floor, and nothing to tap or to type. Somebody who listens to a round waits until their own turn;
the owner, who answers, does not wait while others ask.
"""

from __future__ import annotations

from collections.abc import Iterable

from server.guests.seen import Seen
from server.room.clock import want
from server.room.method import Method, Step


def longest(method: Method, steps: Iterable[Seen], acted: set[tuple[int, str]]) -> int:
    """Give the longest stretch in seconds in which somebody has nothing to do, in steps that were played.

    `acted` tells in which steps who had something to tap or to type.
    """
    known = {step.id: step for step in method.steps}
    since: dict[str, float] = {}
    most = 0.0
    for seen in steps:
        step = known.get(seen.step)
        if step is None or seen.part != "case":
            continue
        for name in seen.everybody:
            since.setdefault(name, 0.0)
            for begin, end in free(step, seen, name, (seen.id, name) in acted):
                most = max(most, since[name] + begin)
                since[name] = -end
            since[name] += length(step, seen)
            most = max(most, since[name])
    return round(most)


def length(step: Step, seen: Seen) -> int:
    """Give the seconds that a step usually takes with these people: in sub-groups with those of the largest."""
    people = max((len(group) for group in seen.groups), default=len(seen.everybody))
    return want(step, people).usual


def free(step: Step, seen: Seen, name: str, acted: bool) -> list[tuple[float, float]]:
    """Give when in a step somebody has something to do, from and to in seconds after its begin."""
    whole = (0.0, float(length(step, seen)))
    outside = step.presence != "in" and name == seen.owner
    answers = seen.kind == "ask" and name == seen.owner
    if acted or answers or name in seen.beside:
        return [whole]
    if seen.groups:
        return [whole] if any(name in group for group in seen.groups) else []
    if seen.kind == "discuss" and not outside:
        return [whole]
    turn = whole[1] / max(len(seen.floors), 1)
    return [(at * turn, (at + 1) * turn) for at, one in enumerate(seen.floors) if one == name]
