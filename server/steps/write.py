"""write: everybody fills in the same small thing at the same time; hidden until all are in (methods.md 21b.4).

Named answers keep their writer. Nameless ones are kept apart from who answered: of marks only the average is shown,
from four answers on (evaluation; methods.md 19), of texts a shuffled batch. What is written is read by nobody here.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import (
    Artefact,
    By,
    Eye,
    Floor,
    Item,
    Private,
    Ready,
    Scene,
    Text,
    in_order,
    need_seat,
    shuffled,
)
from server.steps.people import Eyes, Who, here, readers

LEAST_FOR_AVERAGE = 4
ENTRIES_MOST = 12
POOL_MOST = 200
TYPED = True


class Choice(Plain):
    """One of a few words to choose, such as start, stop or continue: `label` is what is read, `tag` what is kept."""

    tag: str
    label: Text


class Options(Plain, tag_field="kind", tag="write"):
    """`choices` and `text` make an answer, of up to `entries` texts; `scale` (how many points) a nameless mark.

    `low` and `high` say what the two ends of the scale mean. `frame` is how a sentence begins, `mode` what a question
    may be where questions are written. `named` says whether who reads it knows who wrote it, `to` who reads it: never
    here, but in the step that shows what this `leaves`. `of` shows something earlier beside it. `own` adds a private
    field on the phone; `parked` offers what was parked.
    """

    ask: Text
    line: Text
    who: Who = "all"
    choices: tuple[Choice, ...] = ()
    text: bool = False
    entries: int = 1
    frame: Text | None = None
    mode: Literal["", "factual", "open", "probing", "free"] = ""
    named: bool = True
    scale: int = 0
    low: Text | None = None
    high: Text | None = None
    own: Text | None = None
    parked: bool = False
    of: str = ""
    leaves: str = ""
    to: Eyes = "owner"


class State(Private, tag_field="kind", tag="write"):
    """`ready` are seats that are done; `answers` are named, `pool` nameless texts and `marks` nameless, both sorted.

    `closed` says that all marks are in: one that came later would show as the difference between two averages.
    """

    ready: tuple[str, ...] = ()
    answers: tuple[Item, ...] = ()
    pool: tuple[str, ...] = ()
    marks: tuple[int, ...] = ()
    closed: bool = False


class View(Private, tag_field="kind", tag="write"):
    """`may` is true for who is asked; `mine` are one's own named answers; `done` that one is ready."""

    ask: Text
    line: Text
    choices: tuple[Choice, ...] = ()
    text: bool = False
    entries: int = 1
    frame: Text | None = None
    mode: str = ""
    named: bool = True
    scale: int = 0
    low: Text | None = None
    high: Text | None = None
    own: Text | None = None
    parked: bool = False
    may: bool = False
    done: bool = False
    mine: tuple[Item, ...] = ()
    given: tuple[Item, ...] = ()
    ready: Ready | None = None
    average: float | None = None


class Answer(Private, tag_field="do", tag="answer"):
    """My answer: a choice and texts, or a mark. Nothing at all is an answer too."""

    tag: str = ""
    text: str = ""
    texts: tuple[str, ...] = ()
    mark: int = 0


COMMANDS = (Answer,)


def asked(options: Options, scene: Scene) -> tuple[str, ...]:
    """Give the seats that are asked."""
    return here(options.who, scene)


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
    texts = tuple(text for text in (command.text, *command.texts) if text)
    if len(texts) > min(options.entries, ENTRIES_MOST):
        raise Refused("list_full")
    if command.tag not in ("", *(choice.tag for choice in options.choices)):
        raise Refused("not_a_choice")
    if not options.named:
        return pooled(state, seat, texts)
    rest = tuple(item for item in state.answers if item.by != seat)
    ids = (seat, *(f"{seat}.{at}" for at in range(1, len(texts))))
    fresh = tuple(Item(id=one, text=text, by=seat, tag=command.tag) for one, text in zip(ids, texts, strict=False))
    ready = tuple(sorted({*state.ready, seat}))
    return replace(state, ready=ready, answers=in_order((*rest, *fresh), scene))


def pooled(state: State, seat: str, texts: tuple[str, ...]) -> State:
    """Put texts with the others, and their writer on the list: two values, nothing joins them."""
    if seat in state.ready:
        raise Refused("answered")
    if len(state.pool) + len(texts) > POOL_MOST:
        raise Refused("list_full")
    return replace(state, ready=tuple(sorted((*state.ready, seat))), pool=tuple(sorted((*state.pool, *texts))))


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
    """An owner who writes alone, for all to read, thinks aloud; else nobody has the floor. The owner may be turned."""
    alone = options.to != "self" and asked(options, scene) == (scene.owner,) and scene.owner not in state.ready
    turned = scene.owner if scene.presence == "hears_not_seen" else None
    return Floor(lit=scene.owner if alone and scene.presence == "in" else None, turned=turned)


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
    form = form_of(options)
    if not eye.cleared:
        return replace(form, done=eye.seat in state.ready)
    mine = tuple(item for item in state.answers if item.by == eye.seat)
    return replace(
        form, done=eye.seat in state.ready, mine=mine, given=tuple(replace(item, by=None) for item in scene.given)
    )


def form_of(options: Options) -> View:
    """Give the form as it is before anything is filled in."""
    words = View(options.ask, options.line, options.choices, low=options.low, high=options.high, own=options.own)
    texts = replace(words, text=options.text, entries=options.entries, frame=options.frame, mode=options.mode)
    return replace(texts, named=options.named, scale=options.scale, parked=options.parked, may=True)


def average(state: State) -> float | None:
    """Give the average, to one decimal, once everybody is ready and four or more gave a mark."""
    return round(sum(state.marks) / len(state.marks), 1) if state.closed else None


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave the texts to who may read them; marks are not kept."""
    if not options.leaves or (options.to == "owner" and scene.owner is None):
        return ()
    if options.to == "self":
        seats = dict.fromkeys(item.by for item in in_order(state.answers, scene))
        return tuple(own(options, state.answers, seat) for seat in seats if seat)
    if options.to == "owner" and options.named:
        return (Artefact(options.leaves, in_order(state.answers, scene), readers("owner", scene), "owner"),)
    pool = tuple(Item(id="", text=text) for text in state.pool)
    items = batch(in_order(state.answers, scene) if options.named else pool, scene.luck)
    return (
        Artefact(options.leaves, items, readers(options.to, scene), "owner" if options.to == "owner" else "meeting"),
    )


def batch(items: tuple[Item, ...], luck: bytes) -> tuple[Item, ...]:
    """Give items shuffled and numbered anew: neither number nor place tells who wrote them."""
    return tuple(replace(item, id=str(at)) for at, item in enumerate(shuffled(items, luck)))


def own(options: Options, items: tuple[Item, ...], seat: str) -> Artefact:
    """Give what only its writer may read again."""
    return Artefact(options.leaves, tuple(one for one in items if one.by == seat), (seat,), "owner", about=seat)
