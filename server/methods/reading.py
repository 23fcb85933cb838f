"""Who may read what in a method, who has which role, and who there is: so that nobody is asked what they cannot do.

People are worked out as sorts: the owner, who has a role, and the other members. It knows no seat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from server.methods.faults import Fault, at_step
from server.methods.sense import around, gives_owner, modules
from server.methods.shape import nearest
from server.plain import Plain
from server.room.method import Block, Method, Step
from server.steps import appoint as appointing
from server.steps import ask, brief, canvas, choose, commit, discuss, enact, keep, pick, rate, reveal, speak, write
from server.steps import round as rounds
from server.steps.kind import Text

OWNER, MEMBER, FIRST = "owner", "member", "first"
ROLE = re.compile(r"(?:role|but):([a-z-]+)")
READS = (reveal.Options, rate.Options, pick.Options)

Sorts = frozenset[str]


def reading(method: Method) -> Iterator[Fault]:
    """Give the faults in who reads, who acts and who is named, step by step."""
    for at in range(len(method.steps)):
        yield from of_roles(method, at)
        yield from of_owner(method, at)
        yield from of_source(method, at)


# --- who there is -----------------------------------------------------------------------------------------------------


def chain(method: Method, step: Step) -> tuple[Block, ...]:
    """Give the blocks that a step stands in, the innermost first."""
    known = {one.id: one for one in method.blocks}
    own = known.get(step.block)
    return () if own is None else (own, *(known[name] for name in around(method, own)))


def roles(method: Method, at: int) -> tuple[str, ...]:
    """Give the roles that were given out before a step, or in it."""
    posts = (one.options.posts for one in method.steps[: at + 1] if isinstance(one.options, appointing.Options))
    found = [post.role for group in posts for post in group]
    return tuple(dict.fromkeys((*found, *((FIRST,) if OWNER in found else ()))))


def has_owner(method: Method, at: int) -> bool:
    """Tell whether there is an owner in a step: of the case, of the lap it is in, or appointed before."""
    step = method.steps[at]
    if method.needs_case or any(one.binds == OWNER and not one.volunteer for one in chain(method, step)):
        return True
    return any(gives_owner(one) and (not one.block or one.block == step.block) for one in method.steps[:at])


def meant(who: str, method: Method, at: int) -> Sorts:
    """Give the sorts of people that are meant by the words for who acts."""
    members = frozenset({MEMBER, *(f"role:{role}" for role in roles(method, at) if role != OWNER)})
    everybody = members | ({OWNER} if has_owner(method, at) else frozenset())
    found: set[str] = set()
    for term in who.split("+"):
        match term.partition(":"):
            case ("all", _, _):
                found |= everybody
            case ("members", _, _):
                found |= members
            case ("owner", _, _):
                found |= {OWNER}
            case ("role", _, role):
                found |= {OWNER if role == OWNER else f"role:{role}"}
            case ("but", _, role):
                found |= members - {f"role:{role}"}
    return frozenset(found)


def eyes(to: str, method: Method, at: int) -> Sorts:
    """Give the sorts of people that are meant by the words for who reads."""
    words = {"group": "members", "self": "all"}
    return meant(words.get(to, to), method, at)


def of_roles(method: Method, at: int) -> Iterator[Fault]:
    """Look whether every role that a step speaks of was given out before."""
    step, known = method.steps[at], roles(method, at)
    for key, words in people_named(step.options):
        for role in ROLE.findall(words):
            if role not in known:
                yield at_step(step.id, key, "no_role", nearest(role, known), value=role)
            elif module := only_with(method, given_in(method, at, role), at):
                yield at_step(step.id, key, "module_role", value=role, module=module)


def given_in(method: Method, at: int, role: str) -> list[int]:
    """Give the places of the steps that give a role, up to a step and in it."""
    name = OWNER if role == FIRST else role
    return [
        place
        for place, one in enumerate(method.steps[: at + 1])
        if isinstance(one.options, appointing.Options) and any(post.role == name for post in one.options.posts)
    ]


def only_with(method: Method, places: list[int], at: int) -> str:
    """Give the module without which none of these steps was held before a step; empty when one was for sure."""
    here = around_modules(method, at)
    missing = [around_modules(method, place) - here for place in places]
    if not all(missing):
        return ""
    held = frozenset().union(*missing)
    sure = any(offered and offered <= held for offered in ({one.id for one in modules(step)} for step in method.steps))
    return "" if sure else min(held, default="")


def around_modules(method: Method, at: int) -> Sorts:
    """Give the modules that a step stands in."""
    return frozenset(one.id for one in chain(method, method.steps[at]) if one.kind == "module")


def people_named(options: Plain, before: str = "") -> Iterator[tuple[str, str]]:
    """Give what a step says of who acts and who reads, with the key it stands at."""
    for key in options.__struct_fields__:
        value = getattr(options, key)
        if isinstance(value, str) and (key in ("who", "to") or (key == "of" and ROLE.match(value))):
            yield f"{before}{key}", value
        for nth, one in enumerate(value if isinstance(value, tuple) else (value,), start=1):
            if isinstance(one, Plain) and not isinstance(one, Text):
                place = f"{before}{key}[{nth}]." if isinstance(value, tuple) else f"{before}{key}."
                yield from people_named(one, place)


def of_owner(method: Method, at: int) -> Iterator[Fault]:
    """Look whether there is an owner where a step needs one, and somebody left to act where the owner does not see."""
    step = method.steps[at]
    who, key = acting(step)
    acts = meant(who, method, at)
    if OWNER in acts and not has_owner(method, at) and who == OWNER:
        yield at_step(step.id, key, "no_owner")
    if step.presence != "in":
        if not has_owner(method, at):
            yield at_step(step.id, "presence", "sealed_nobody")
        elif acts == {OWNER}:
            yield at_step(step.id, key, "sealed_owner")


def acting(step: Step) -> tuple[str, str]:
    """Give who acts in a step in the words of the format, and the key that says so."""
    match step.options:
        case commit.Options() | pick.Options(chooser="owner") | appointing.Options(by="owner"):
            return OWNER, "kind"
        case discuss.Options() | reveal.Options() | pick.Options():
            return "members", "kind"
        case enact.Options(players=players):
            return "+".join(player.who for player in players), "players"
    return str(getattr(step.options, "who", "all")), "who"


# --- what is left and who reads it ------------------------------------------------------------------------------------


def of_source(method: Method, at: int) -> Iterator[Fault]:
    """Look whether what a step reads was left before, for everybody who must read it."""
    step = method.steps[at]
    name = source(step)
    if not name:
        if isinstance(step.options, READS):
            yield at_step(step.id, "of", "missing")
        return
    before = [place for place in range(at) if any(one == name for one, _ in left(method, place))]
    if not before:
        known = {one for place in range(at) for one, _ in left(method, place)}
        yield at_step(step.id, "of", "not_left", nearest(name, known), value=name)
        return
    module = only_with(method, before, at)
    if module and isinstance(step.options, READS):  # others do without: it only lies beside what they do
        yield at_step(step.id, "of", "module_left", value=name, module=module)
    wanted = readers(method, at)
    for place in before:
        allowed = may_read(method, place, name, at)
        if not wanted <= allowed:
            code = "narrow_canvas" if isinstance(method.steps[place].options, canvas.Options) else "narrow"
            yield at_step(step.id, "of", code, value=name, left=method.steps[place].id)


def may_read(method: Method, place: int, name: str, at: int) -> Sorts:
    """Give the sorts of people that may read all of what the step at `place` left, as the step at `at` shows it."""
    own = writers(method, place, name)
    if own is not None:
        return of_own(method, own, at)
    allowed = frozenset().union(*(sorts for one, sorts in left(method, place) if one == name))
    if MEMBER in allowed:  # who got a role later was a member like others
        allowed |= {f"role:{role}" for role in roles(method, at) if role not in roles(method, place)}
    return allowed


def writers(method: Method, place: int, name: str) -> Sorts | None:
    """Give who wrote what a step left to each for themselves; None when others may read it too."""
    match method.steps[place].options:
        case canvas.Options(about="self", live=False, shows=False, who=who):
            return meant(who, method, place)
        case speak.Options(field=field, who=who) if field is not None and field.leaves == name:
            return meant(who, method, place) if field.to == "self" else None
        case options if getattr(options, "to", "") == "self":
            return meant(acting(method.steps[place])[0], method, place)
    return None


def of_own(method: Method, own: Sorts, at: int) -> Sorts:
    """Give who may read what each wrote for themselves: one writer all of it, of more of them each a part."""
    step = method.steps[at]
    mine = any(one.binds == OWNER for one in chain(method, step))  # each owner in turn reads the own part
    if isinstance(step.options, write.Options):  # each has the own part beside it
        return meant("all", method, at)
    if mine or isinstance(step.options, commit.Options) or (len(own) == 1 and MEMBER not in own):
        return own | ({OWNER} if mine else frozenset())
    return frozenset()


def source(step: Step) -> str:
    """Give the name of what a step reads, empty when it reads nothing."""
    return "" if isinstance(step.options, appointing.Options) else str(getattr(step.options, "of", ""))


def left(method: Method, at: int) -> list[tuple[str, Sorts]]:
    """Give the names of what a step leaves, each with the sorts of people that may read it."""
    step = method.steps[at]
    options, everybody = step.options, meant("all", method, at)
    own = str(getattr(options, "leaves", ""))
    found: list[tuple[str, Sorts]] = []
    match options:
        case commit.Options():
            found = [(own, frozenset({OWNER}))]
        case discuss.Options(shares=shares):
            found = [(own, meant("members", method, at)), (shares, frozenset({OWNER}))]
        case speak.Options(field=field) if field is not None:
            sorts = meant(options.who, method, at) if field.to == "self" else eyes(field.to, method, at)
            found = [(field.leaves, sorts)]
        case canvas.Options() | brief.Options() | choose.Options() | keep.Options():
            found = [(own, everybody)]
        case _:
            found = [(own, eyes(str(getattr(options, "to", "all")), method, at))]
    return [one for one in found if one[0]]


def readers(method: Method, at: int) -> Sorts:
    """Give the sorts of people that must be able to read what a step shows, or cannot do what it asks."""
    match method.steps[at].options:
        case reveal.Options(to=to):
            return frozenset() if to == "self" else eyes(to, method, at)
        case rounds.Options(shows=shows):
            return frozenset() if shows == "self" else eyes(shows, method, at)
        case ask.Options(delivery="owner_selects") | commit.Options() | pick.Options(chooser="owner"):
            return frozenset({OWNER})
        case pick.Options(chooser="group") | enact.Options():
            return meant("all", method, at)
        case rate.Options(who=who) | write.Options(who=who):
            return meant(who, method, at)
    return frozenset()
