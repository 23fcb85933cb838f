"""How a programme is laid out as a row of stops: parts in order, methods by case, loops unrolled, modules left out.

It plans no time (clock does) and moves nothing (course does).
"""

from __future__ import annotations

from server.plain import replace
from server.room.method import Block, Method, Step
from server.room.model import Plan, Programme, Room, Stop

BREAK_FROM = 120


def composed(around: tuple[Step, ...], method: Method, minutes: int, cases: int) -> Programme:
    """Give the programme of a meeting by one method, not yet laid out: what stands round it, and its steps."""
    numbered = tuple(replace(s, number=method.chooses) if s.part == "choosing" else s for s in around)
    bare = Programme((), numbered, minutes, cases)
    return with_method(bare, method)[0]


def with_method(programme: Programme, method: Method) -> tuple[Programme, int]:
    """Give the programme with a method lying in it, and the place of its plan; one in it is not laid twice."""
    for at, plan in enumerate(programme.plans):
        if plan.method == method.id:
            return programme, at
    first = len(programme.steps)
    steps = (*programme.steps, *method.steps)
    plan = Plan(
        method.id, method.name, method.source, method.people, first, len(steps), method.blocks, method.needs_case
    )
    return replace(programme, plans=(*programme.plans, plan), steps=steps), len(programme.plans)


def with_only(programme: Programme, method: Method) -> Programme:
    """Give a programme that has not begun with this method in place of any other."""
    first = programme.plans[0].first if programme.plans else len(programme.steps)
    around = tuple(s if s.part != "choosing" else replace(s, number=method.chooses) for s in programme.steps[:first])
    return with_method(replace(programme, plans=(), chosen=(), steps=around), method)[0]


def plan_of(programme: Programme, case: int | None) -> Plan:
    """Give the plan that a case goes by."""
    if case is not None and case < len(programme.chosen):
        return programme.plans[programme.chosen[case]]
    return programme.plans[0]


def laid_out(programme: Programme, people: int, cases: int | None = None) -> tuple[Stop, ...]:
    """Give the stops in order: opening, choosing, the case steps once a case with a break between, closing.

    A method in which everybody brings something has no choosing, and is held once.
    """
    count = cases if cases is not None else programme.cases or people
    parts = by_part(programme)
    stops = [Stop(at) for at in parts.get("opening", ())]
    if not programme.picks and not programme.plans[0].needs_case:
        stops += of_plan(programme, programme.plans[0], None, people)
    else:
        stops += [Stop(at) for at in parts.get("choosing", ())]
        for case in range(count):
            stops += of_case(programme, parts, case, people, case > 0 and case == (count + 1) // 2)
    return tuple(stops + [Stop(at) for at in parts.get("closing", ())])


def by_part(programme: Programme) -> dict[str, list[int]]:
    """Give the places of what stands round every method, by part."""
    parts: dict[str, list[int]] = {}
    first = programme.plans[0].first if programme.plans else len(programme.steps)
    for at, step in enumerate(programme.steps[:first]):
        parts.setdefault(step.part, []).append(at)
    return parts


def of_case(programme: Programme, parts: dict[str, list[int]], case: int, people: int, rests: bool) -> list[Stop]:
    """Give the stops of one case: the break if the meeting `rests` before it, the choice of a method, the method."""
    between = parts.get("between", ()) if rests and programme.minutes >= BREAK_FROM else ()
    picks = parts.get("method", ()) if programme.picks else ()
    before = [Stop(at) for at in between] + [Stop(at, case) for at in picks]
    return before + of_plan(programme, plan_of(programme, case), case, people)


def of_plan(programme: Programme, plan: Plan, case: int | None, people: int) -> list[Stop]:
    """Give the stops of a method for one case."""
    steps = [at for at in range(plan.first, plan.last) if programme.steps[at].part == "case"]
    return unrolled(programme, plan, steps, "", (), case, people)


def unrolled(
    programme: Programme, plan: Plan, steps: list[int], within: str, lap: tuple[int, ...], case: int | None, people: int
) -> list[Stop]:
    """Give the stops of steps that stand in the block `within`, or in none."""
    stops: list[Stop] = []
    while steps:
        block = child(plan, programme.steps[steps[0]].block, within)
        if block is None:
            at = steps.pop(0)
            if not programme.steps[at].not_first or lap[-1:] != (0,):
                stops.append(Stop(at, case, lap=lap))
            continue
        inside = [at for at in steps if child(plan, programme.steps[at].block, within) == block]
        steps = [at for at in steps if at not in inside]
        stops += of_block(programme, plan, block, inside, lap, case, people)
    return stops


def of_block(
    programme: Programme,
    plan: Plan,
    block: Block,
    inside: list[int],
    lap: tuple[int, ...],
    case: int | None,
    people: int,
) -> list[Stop]:
    """Give the stops of a block: of a loop once a lap; a module is left out until it is chosen."""
    if block.kind == "module":
        return []
    if block.kind == "split":
        return unrolled(programme, plan, list(inside), block.id, lap, case, share(block, people, plan.needs_case))
    rounds = range(laps(block, people))
    each = (unrolled(programme, plan, list(inside), block.id, (*lap, at), case, people) for at in rounds)
    return [stop for one in each for stop in one]


def of_module(programme: Programme, stop: Stop, module: str, people: int) -> tuple[Stop, ...]:
    """Give the stops of a module as they follow the branch at `stop`; a module may be empty: just go on."""
    plan = plan_of(programme, stop.case)
    steps = [i for i in range(plan.first, plan.last) if any(one.id == module for one in chain(programme, i))]
    fresh = unrolled(programme, plan, steps, module, stop.lap, stop.case, people)
    return tuple(replace(one, owner=stop.owner) for one in fresh)


def laps(block: Block, people: int) -> int:
    """Give how often a loop is held as planned: what goes on until somebody is satisfied may be longer, or shorter."""
    if block.each:
        return max(people - (1 if block.each == "members" else 0), 1)
    return block.times


def share(block: Block, people: int, needs_owner: bool = True) -> int:
    """Give how many are in the largest sub-group; where there is no case nobody is left out as its owner."""
    inside = people if block.owner or not needs_owner else people - 1
    return max((len(one) for one in groups(block, tuple(str(at) for at in range(max(inside, 1))))), default=1)


def groups(block: Block, seats: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Give the sub-groups: neighbours together, nobody alone where there are enough, sizes as even as can be."""
    count = block.into or max(len(seats) // max(block.size, 1), 1)
    count = max(min(count, len(seats) // 2), 1)
    small, more = divmod(len(seats), count)
    ends = [at * small + min(at, more) for at in range(count + 1)]
    return tuple(seats[ends[at] : ends[at + 1]] for at in range(count))


def child(plan: Plan, block: str, within: str) -> Block | None:
    """Give the block that stands in `within` and holds this one, or is it; None when `block` is `within` itself."""
    found = None
    known = {one.id: one for one in plan.blocks}
    while block and block != within and block in known:
        found = known[block]
        block = found.within
    return found if block == within else None


def chain(programme: Programme, step: int) -> tuple[Block, ...]:
    """Give the blocks that a step stands in, the outermost first."""
    plan = next((one for one in programme.plans if one.first <= step < one.last), None)
    if plan is None:
        return ()
    known = {one.id: one for one in plan.blocks}
    found: list[Block] = []
    block = known.get(programme.steps[step].block)
    while block is not None:
        found.insert(0, block)
        block = known.get(block.within)
    return tuple(found)


def split_of(programme: Programme, stop: Stop) -> Block | None:
    """Give the block that is held in sub-groups at this stop."""
    return next((block for block in chain(programme, stop.step) if block.kind == "split"), None)


def loops(programme: Programme, stop: Stop) -> tuple[Block, ...]:
    """Give the loops a stop is in, the outermost first: one for each number of its lap."""
    return tuple(block for block in chain(programme, stop.step) if block.kind == "loop")


def without(programme: Programme, notes: bool) -> frozenset[int]:
    """Give the places of the steps that are not held, because what they need is switched off."""
    on = {"", *programme.extras, *(("notes",) if notes else ())}
    return frozenset(at for at, step in enumerate(programme.steps) if step.needs not in on)


def applies(room: Room, stop: Stop) -> bool:
    """Tell whether a stop is to be held: not dropped, nothing it needs is off, and the owner of its lap is here."""
    if stop.dropped or stop.step in without(room.programme, room.notes):
        return False
    return stop.owner is None or any(one.id == stop.owner and one.here for one in room.seats)
