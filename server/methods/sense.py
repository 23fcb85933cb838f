"""Whether a method makes sense: its ids, people, blocks and times, and a tail that is kept.

Whether it can be played is another matter, and who may read what stands in reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from server.methods.faults import Fault, at_block, at_key, at_step
from server.methods.shape import nearest
from server.room.door import SEATS_MOST
from server.room.layout import groups
from server.room.method import Block, Method, Step
from server.steps import appoint, branch, brief, canvas, choose, keep, write

NAME = re.compile(r"[a-z]+[0-9]*(-[a-z0-9]+)*")
PEOPLE_LEAST = 2
GIVES = range(4)


def sense(method: Method) -> Iterator[Fault]:
    """Give what makes no sense in a method, in the order of its file."""
    yield from of_method(method)
    yield from of_blocks(method)
    for step in method.steps:
        yield from of_step(method, step)
        yield from of_time(method, step)
        yield from of_posts(method, step)
        yield from of_options(step)
    if not any(step.time.reserved for step in method.steps):
        yield at_key("steps", "no_reserved")


def of_method(method: Method) -> Iterator[Fault]:
    """Look at what a method says of itself: its id, how many people it is for, ids that stand twice."""
    if not NAME.fullmatch(method.id):
        yield at_key("id", "name", value=method.id)
    people = method.people
    if not PEOPLE_LEAST <= people.least <= people.best <= people.most <= SEATS_MOST:
        yield at_key("people", "people", least=PEOPLE_LEAST, most=SEATS_MOST)
    if not method.steps:
        yield at_key("steps", "no_steps")
    for sort, ids in (("steps", [one.id for one in method.steps]), ("blocks", [one.id for one in method.blocks])):
        yield from (at_key(sort, "twice", value=one) for one in dict.fromkeys(ids) if ids.count(one) > 1)
    numbers = [(step.id, step.number) for step in method.steps if step.number is not None]
    for (_, before), (name, number) in pairwise(numbers):
        if number < before:
            yield at_step(name, "number", "number", value=number, before=before)


# --- blocks -----------------------------------------------------------------------------------------------------------


def of_blocks(method: Method) -> Iterator[Fault]:
    """Look at the blocks: that each is used, stands in one row, and says enough and not too much."""
    known = {one.id for one in method.blocks}
    for block in method.blocks:
        if block.within and block.within not in known:
            yield at_block(block.id, "within", "no_block", nearest(block.within, known), value=block.within)
        elif block.id in around(method, block):
            yield at_block(block.id, "within", "in_itself")
        else:
            yield from of_row(method, block)
        yield from of_block(method, block)


def around(method: Method, block: Block) -> list[str]:
    """Give the ids of the blocks that a block stands in; its own among them when it stands in itself."""
    known = {one.id: one for one in method.blocks}
    found: list[str] = []
    while block.within in known and block.within not in found:
        found.append(block.within)
        block = known[block.within]
    return found


def inside(method: Method, name: str) -> list[int]:
    """Give the places of the steps in a block, or in a block within it."""
    within = {one.id for one in method.blocks if one.id == name or name in around(method, one)}
    return [at for at, step in enumerate(method.steps) if step.block in within]


def of_row(method: Method, block: Block) -> Iterator[Fault]:
    """Look whether a block has steps, and whether they stand in a row; a module may be empty: just go on."""
    places = inside(method, block.id)
    if not places and block.kind == "module":
        return
    if not places:
        yield at_block(block.id, "id", "no_steps_in")
    elif places[-1] - places[0] >= len(places):
        loose = next(at for at in range(places[0], places[-1]) if at not in places)
        yield at_step(method.steps[loose].id, "block", "not_in_row", value=block.id)


def of_block(method: Method, block: Block) -> Iterator[Fault]:
    """Look whether a block says how often or how many, and who has it."""
    match block.kind:
        case "loop":
            if block.each and (block.until or block.times != 1):
                yield at_block(block.id, "each", "one_of", keys="each, until" if block.until else "each, times")
            if block.times < 1 or (block.until and block.most < 1):
                yield at_block(block.id, "times" if block.times < 1 else "most", "positive")
            if block.volunteer and not any(gives_owner(method.steps[at]) for at in inside(method, block.id)):
                yield at_block(block.id, "volunteer", "no_volunteer")
        case "split":
            if bool(block.size) == bool(block.into):
                yield at_block(block.id, "size", "size_or_into")
            else:
                yield from of_split(method, block)
        case "module":
            offered = [one.id for step in method.steps for one in modules(step)]
            if block.id not in offered:
                yield at_block(block.id, "id", "not_offered", nearest(block.id, offered))


def of_split(method: Method, block: Block) -> Iterator[Fault]:
    """Look whether a split splits: whether there are more sub-groups than one with the best number of people."""
    count = method.people.best - (1 if method.needs_case and not block.owner else 0)
    if len(groups(block, tuple(str(at) for at in range(max(count, 1))))) < 2:
        yield at_block(block.id, "size" if block.size else "into", "one_group", people=method.people.best, count=count)


def modules(step: Step) -> tuple[branch.Module, ...]:
    """Give the modules that a step offers."""
    return step.options.modules if isinstance(step.options, branch.Options) else ()


def gives_owner(step: Step) -> bool:
    """Tell whether a step makes somebody the owner."""
    return any(post.role == "owner" for post in posts(step))


# --- steps ------------------------------------------------------------------------------------------------------------


def of_step(method: Method, step: Step) -> Iterator[Fault]:
    """Look at a step's id, the part and the block it is in, and the modules it offers."""
    known = {one.id: one.kind for one in method.blocks}
    if not NAME.fullmatch(step.id):
        yield at_step(step.id, "id", "name", value=step.id)
    if step.part != "case":
        yield at_step(step.id, "part", "part", value=step.part)
    if step.needs not in ("", "notes"):
        yield at_step(step.id, "needs", "needs", nearest(step.needs, ("notes",)), value=step.needs)
    if step.block and step.block not in known:
        yield at_step(step.id, "block", "no_block", nearest(step.block, known), value=step.block)
    for module in modules(step):
        if known.get(module.id) != "module":
            yield at_step(step.id, "modules", "no_module", nearest(module.id, known), value=module.id)


def of_time(method: Method, step: Step) -> Iterator[Fault]:
    """Look at a step's times, for every size of group the method is for."""
    time, people = step.time, method.people
    if time.gives not in GIVES:
        yield at_step(step.id, "time.gives", "gives", value=time.gives)
    if time.gives and time.reserved:
        yield at_step(step.id, "time.gives", "gives_reserved")
    for count in sorted({people.least, people.best, people.most}):
        usual, least = time.usual + time.per * count, time.least + time.least_per * count
        most = time.most + time.most_per * count
        if least > usual:
            yield at_step(step.id, "time.least", "least_usual", least=least, usual=usual, people=count)
            return
        if most and most < usual:
            yield at_step(step.id, "time.most", "most_usual", most=most, usual=usual, people=count)
            return


def of_posts(method: Method, step: Step) -> Iterator[Fault]:
    """Look whether there are enough people for the roles that a step gives, beside the owner who gets none."""
    if not isinstance(step.options, appoint.Options):
        return
    terms = step.options.of.split("+")
    beside = 1 if method.needs_case and not {"all", "owner"} & {*terms} else 0
    roles = {term.removeprefix("but:") for term in terms if term.startswith("but:")}
    before = method.steps[: method.steps.index(step)]
    given = {post.role: post.least for one in before for post in posts(one) if post.role in roles}
    need = sum(post.least for post in posts(step)) + beside + sum(given.values())
    if need > method.people.least:
        yield at_key("people.least", "people_posts", value=step.id, least=method.people.least, count=need)


def posts(step: Step) -> tuple[appoint.Post, ...]:
    """Give the roles that a step gives out."""
    return step.options.posts if isinstance(step.options, appoint.Options) else ()


def of_options(step: Step) -> Iterator[Fault]:
    """Look whether what a kind needs is said: something to answer, roles to give, fields and words to fill in with."""
    match step.options:
        case brief.Options() | choose.Options() | keep.Options():
            yield at_step(step.id, "kind", "around", value=str(type(step.options).__struct_config__.tag))
        case branch.Options(modules=()):
            yield at_step(step.id, "modules", "missing")
        case write.Options(text=False, choices=(), scale=0):
            yield at_step(step.id, "text", "nothing_asked")
        case appoint.Options(posts=posts):
            for at, post in enumerate(posts, start=1):
                if not NAME.fullmatch(post.role):
                    yield at_step(step.id, f"posts[{at}].role", "name", value=post.role)
                if not 1 <= post.least <= post.most:
                    yield at_step(step.id, f"posts[{at}].least", "post", least=post.least, most=post.most)
        case canvas.Options() as sheet:
            yield from of_canvas(step, sheet)


def of_canvas(step: Step, sheet: canvas.Options) -> Iterator[Fault]:
    """Look whether words come from a list, and whether what is given to others says to whom."""
    for at, field in enumerate(sheet.fields, start=1):
        if field.kind == "words" and not (sheet.words or sheet.list):
            yield at_step(step.id, "words", "no_words")
        if field.least > field.most:
            yield at_step(step.id, f"fields[{at}].least", "post", least=field.least, most=field.most)
        if sheet.about == "others" and not (field.columns and field.columns[0].kind == "seat"):
            yield at_step(step.id, f"fields[{at}].columns", "no_seat")
