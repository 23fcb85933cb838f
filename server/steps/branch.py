"""branch: what comes next is chosen on the way: a module of this method, or a whole method (methods.md 5.7, 21b).

What people would rather do is counted without names, from three on. What was chosen is carried out by the room.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Item, Offer, Private, Ready, Scene, Text, need_chair

MUST = True
LEAST_COUNTED = 3
Question = Literal["", "stuck", "event", "decide", "ideas", "talk", "self", "assumptions", "load", "many", "open"]


class Module(Plain):
    """A part of this method that may be chosen: the block of this id, offered by its `name` and a line."""

    id: str
    name: Text
    line: Text


class Options(Plain, tag_field="kind", tag="branch"):
    """`modules` to choose from, or, round a method and never in one, any method that fits.

    `by` whom: the owner, the chair, or the group.
    """

    ask: Text
    line: Text
    modules: tuple[Module, ...] = ()
    by: Literal["owner", "chair", "group"] = "chair"


class State(Private, tag_field="kind", tag="branch"):
    """What was chosen; what the owner asks for; who said what they would rather do, and, apart from it, what."""

    chosen: str = ""
    question: Question = ""
    said: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()


class Count(Plain):
    """How many would rather do this."""

    id: str
    count: int


class View(Private, tag_field="kind", tag="branch"):
    """`may`: this seat chooses; `wishes`: it may say what it would rather do, `cast`: it did; `counts`: from three.

    `ready` (console) is how many said it.
    """

    ask: Text
    line: Text
    by: str
    modules: tuple[Module, ...] = ()
    offers: tuple[Offer, ...] = ()
    chosen: str = ""
    question: str = ""
    may: bool = False
    wishes: bool = False
    cast: bool = False
    counts: tuple[Count, ...] = ()
    ready: Ready | None = None


class Take(Private, tag_field="do", tag="take"):
    """This is what we do."""

    choice: str


class Prefer(Private, tag_field="do", tag="prefer"):
    """This is what I would rather do; final once said."""

    choice: str


class AskFor(Private, tag_field="do", tag="ask_for"):
    """What the owner asks for: the methods that suit it come first."""

    question: Question


COMMANDS = (Take, Prefer, AskFor)


def begin(options: Options, scene: Scene) -> State:
    """Nothing is chosen."""
    return State()


def choices(options: Options, scene: Scene) -> tuple[str, ...]:
    """Give what there is to choose."""
    if options.modules:
        return tuple(one.id for one in options.modules)
    return tuple(one.method for one in scene.offers if not one.hard)


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Choose, say what one would rather do, or what the owner asks for."""
    owner = by.seat is not None and by.seat == scene.owner
    match command:
        case Prefer(choice=choice) if options.by == "group":
            return preferred(options, state, by, choice, scene)
        case AskFor(question=question):
            if not owner:
                need_chair(by)
            return replace(state, question=question)
        case Take(choice=choice):
            if not (owner and options.by == "owner"):
                need_chair(by)
            if choice not in choices(options, scene):
                raise Refused(refusal(choice, scene))
            return replace(state, chosen=choice)
    raise Refused("not_now")


def refusal(choice: str, scene: Scene) -> str:
    """Say why a method cannot be chosen."""
    why = next((one.why for one in scene.offers if one.method == choice), "")
    return f"method_{why}" if why in ("few", "many", "short") else "not_a_choice"


def preferred(options: Options, state: State, by: By, choice: str, scene: Scene) -> State:
    """Put a wish with the others, and who said it on a list: two values, nothing joins them."""
    if by.seat is None or by.seat not in scene.audience:
        raise Refused("not_yours")
    if by.seat in state.said:
        raise Refused("answered")
    if choice not in choices(options, scene):
        raise Refused("not_a_choice")
    said, wishes = tuple(sorted((*state.said, by.seat))), tuple(sorted((*state.wishes, choice)))
    return replace(state, said=said, wishes=wishes)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The owner has the floor where the owner chooses."""
    lit = options.by == "owner" and not state.chosen and scene.owner in scene.here
    return Floor(lit=scene.owner if lit else None)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether something is chosen."""
    return bool(state.chosen)


def all_said(state: State, scene: Scene) -> bool:
    """Tell whether everybody with a phone said it, and they are enough to be counted."""
    able = [seat for seat in scene.here if seat in scene.phones and seat in scene.audience]
    return len(state.said) >= LEAST_COUNTED and {*able} <= {*state.said}


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Everybody sees what there is to choose and what was chosen; what fits the question stands first."""
    plain = View(options.ask, options.line, options.by, options.modules, chosen=state.chosen, question=state.question)
    if not options.modules:
        plain = replace(plain, offers=ordered(scene.offers, state.question))
    if all_said(state, scene):
        counted = {one: state.wishes.count(one) for one in state.wishes}
        plain = replace(plain, counts=tuple(Count(one, counted[one]) for one in sorted(counted)))
    if eye.role == "console":
        phones = [seat for seat in scene.here if seat in scene.phones]
        ready = Ready(len([one for one in phones if one in state.said]), len(phones))
        return replace(plain, may=True, ready=ready if options.by == "group" else None)
    if eye.seat is None or not eye.cleared:
        return plain if eye.seat is not None else replace(plain, offers=())
    cast = eye.seat in state.said
    wishes = options.by == "group" and not cast and not state.chosen
    return replace(plain, may=options.by == "owner" and eye.role == "owner", wishes=wishes, cast=cast)


def ordered(offers: tuple[Offer, ...], question: str) -> tuple[Offer, ...]:
    """Give what fits first, and of that what suits the question."""
    return tuple(
        sorted(offers, key=lambda one: (one.hard, question not in one.suits if question else False, bool(one.why)))
    )


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave what was chosen, for the room to carry out."""
    if not state.chosen:
        return ()
    name = "module" if options.modules else "method"
    return (Artefact(name, (Item(id=state.chosen),), scene.seats),)
