"""write: everybody fills in the same small thing at the same time; it stays hidden until all are in (methods.md 21b.4).

Named answers keep their writer and go to the owner (tips). Nameless ones are kept apart from who answered, and only
their average is shown, from four answers on (evaluation; methods.md 19).
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Item, Private, Ready, Scene, Text, in_order, need_seat, others

LEAST_FOR_AVERAGE = 4
TYPED = True


class Choice(Plain):
    """One of a few words to choose, such as start, stop or continue."""

    tag: str
    label: Text


class Options(Plain, tag_field="kind", tag="write"):
    """`choices` and `text` make a named answer; `scale` (how many points) a nameless one.

    `own` adds a private field on the phone.
    """

    ask: Text
    line: Text
    who: Literal["all", "members"] = "all"
    choices: tuple[Choice, ...] = ()
    text: bool = False
    scale: int = 0
    low: Text | None = None
    high: Text | None = None
    own: Text | None = None
    leaves: str = ""


class State(Private, tag_field="kind", tag="write"):
    """`ready` are seats that are done; `answers` are named, `marks` nameless and sorted.

    `closed` says that all marks are in: one that came later would show as the difference between two averages.
    """

    ready: tuple[str, ...] = ()
    answers: tuple[Item, ...] = ()
    marks: tuple[int, ...] = ()
    closed: bool = False


class View(Plain, tag_field="kind", tag="write"):
    """`may` is true for who is asked; `mine` is one's own named answer; `done` that one is ready."""

    ask: Text
    line: Text
    choices: tuple[Choice, ...] = ()
    text: bool = False
    scale: int = 0
    low: Text | None = None
    high: Text | None = None
    own: Text | None = None
    may: bool = False
    done: bool = False
    mine: Item | None = None
    ready: Ready | None = None
    average: float | None = None


class Answer(Private, tag_field="do", tag="answer"):
    """My answer: a choice and a text, or a mark. Nothing at all is an answer too."""

    tag: str = ""
    text: str = ""
    mark: int = 0


COMMANDS = (Answer,)


def asked(options: Options, scene: Scene) -> tuple[str, ...]:
    """Give the seats that are asked."""
    return others(scene) if options.who == "members" else scene.here


def begin(options: Options, scene: Scene) -> State:
    """Nobody answered yet."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Keep an answer. A named one may be given again; a nameless one is final, since nobody knows which it was."""
    if not isinstance(command, Answer):
        raise Refused("not_now")
    seat = need_seat(by, asked(options, scene))
    if options.scale:
        return stirred(options, marked(options, state, seat, command.mark), seat, scene)
    if command.tag not in ("", *(choice.tag for choice in options.choices)):
        raise Refused("not_a_choice")
    rest = tuple(item for item in state.answers if item.id != seat)
    fresh = (Item(id=seat, text=command.text, by=seat, tag=command.tag),) if command.text else ()
    ready = tuple(sorted({*state.ready, seat}))
    return replace(state, ready=ready, answers=in_order((*rest, *fresh), scene))


def marked(options: Options, state: State, seat: str, mark: int) -> State:
    """Put a mark with the others, and its giver on the list: two values, nothing joins them."""
    if seat in state.ready:
        raise Refused("answered")
    if state.closed:
        raise Refused("not_now")
    if not 0 <= mark <= options.scale:
        raise Refused("not_a_choice")
    marks = tuple(sorted((*state.marks, mark))) if mark else state.marks
    return replace(state, ready=tuple(sorted((*state.ready, seat))), marks=marks)


def stirred(options: Options, state: State, seat: str, scene: Scene) -> State:
    """Close when everybody who is here gave their mark, also because the last one left."""
    shown = len(state.marks) >= LEAST_FOR_AVERAGE and done(options, state, scene)
    return replace(state, closed=True) if shown else state


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody has the floor."""
    return Floor()


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether everybody with a phone is ready."""
    return state.closed or all(seat in state.ready for seat in asked(options, scene) if seat in scene.phones)


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Who is asked sees the form and their own answer; the console a number; nobody what others wrote."""
    if eye.role == "console":
        phones = [seat for seat in asked(options, scene) if seat in scene.phones]
        ready = Ready(len([seat for seat in phones if seat in state.ready]), len(phones))
        return View(options.ask, options.line, ready=ready, average=average(state))
    too_late = state.closed and eye.seat not in state.ready
    if eye.seat is None or eye.seat not in asked(options, scene) or too_late:
        return View(options.ask, options.line)
    mine = next((item for item in state.answers if item.id == eye.seat), None)
    words = View(options.ask, options.line, options.choices, low=options.low, high=options.high, own=options.own)
    form = replace(words, text=options.text, scale=options.scale, may=True)
    return replace(form, done=eye.seat in state.ready, mine=mine if eye.cleared else None)


def average(state: State) -> float | None:
    """Give the average, to one decimal, once everybody is ready and four or more gave a mark."""
    return round(sum(state.marks) / len(state.marks), 1) if state.closed else None


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave named answers to the owner; marks are not kept."""
    if not options.leaves or scene.owner is None:
        return ()
    return (Artefact(options.leaves, in_order(state.answers, scene), (scene.owner,), "owner"),)
