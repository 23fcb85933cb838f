"""Who is meant by a method's words for people and for eyes: worked out in the scene of a running step, nowhere else.

`who` is written as terms with a plus between them: all, members, owner, chair, role:NAME, but:NAME (members without the
role; with more of them, without any of these roles). `to` says who may read what a step takes in: self, owner, group
(without the owner), all, role:NAME.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from server.steps.kind import CONSOLE, WALL, Scene, clockwise

_TERM = r"(all|members|owner|chair|(role|but):[a-z]+(-[a-z]+)*)"
Who = Annotated[str, msgspec.Meta(pattern=rf"^{_TERM}(\+{_TERM})*$")]
Eyes = Annotated[str, msgspec.Meta(pattern=r"^(self|owner|group|all|role:[a-z]+(-[a-z]+)*)$")]


def meant(who: str, scene: Scene) -> tuple[str, ...]:
    """Give the seats that are meant, each once: term after term, within a term clockwise from the owner's left."""
    terms = who.split("+")
    found = [seat for term in terms for seat in of_term(term, scene)]
    without = {seat for term in terms if term.startswith("but:") for seat in in_role(term[4:], scene)}
    named = {seat for term in terms if not term.startswith("but:") for seat in of_term(term, scene)}
    return tuple(dict.fromkeys(seat for seat in found if seat not in without or seat in named))


def of_term(term: str, scene: Scene) -> tuple[str, ...]:
    """Give the seats of one term; a role that nobody has is nobody."""
    ring = clockwise(scene.seats, scene.owner or scene.chair)
    members = tuple(seat for seat in ring if seat != scene.owner)
    word, _, role = term.partition(":")
    match word:
        case "all":
            return ring
        case "members":
            return members
        case "owner" | "chair":
            one = scene.owner if word == "owner" else scene.chair
            return (one,) if one in scene.seats and one is not None else ()
        case "role":
            return tuple(seat for seat in in_role(role, scene) if seat in scene.seats)
        case "but":
            return tuple(seat for seat in members if seat not in in_role(role, scene))
    return ()


def here(who: str, scene: Scene) -> tuple[str, ...]:
    """Give the seats that are meant and are here."""
    return tuple(seat for seat in meant(who, scene) if seat in scene.here)


def in_role(role: str, scene: Scene) -> tuple[str, ...]:
    """Give who has a role now; `first` is who was the first owner where one after another was appointed to it."""
    if role == "first":
        return next((one.had[:1] for one in scene.cast if one.role == "owner"), ())
    return next((one.seats for one in scene.cast if one.role == role), ())


def readers(to: str, scene: Scene, own: str | None = None) -> tuple[str, ...]:
    """Give the seats that may read, among those who were there when the step began. `own` is whose it is."""
    match to.partition(":")[0]:
        case "self":
            return (own,) if own is not None else ()
        case "owner":
            return (scene.owner,) if scene.owner is not None else ()
        case "group":
            return tuple(seat for seat in scene.circle if seat != scene.owner)
        case "role":
            return tuple(seat for seat in in_role(to[5:], scene) if seat in scene.circle)
    return (*scene.circle, CONSOLE, WALL) if to == "all" else ()
