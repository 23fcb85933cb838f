"""ask: questions go round, one open question a turn (methods.md 6.3), spoken: a typed one stays on its phone.

Other ways of asking (methods.md 7, 10, 11): all ask before the owner answers; the owner picks from written questions
which to answer; one appointed questioner talks with the owner.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps import sightings
from server.steps import turns as turn
from server.steps.kind import Artefact, By, Done, Eye, Floor, Item, NextTurn, Private, Ready, Scene, Text, need_chair
from server.steps.people import Eyes, Who, meant
from server.steps.round import every, place
from server.steps.sightings import Observe, Unsee
from server.steps.turns import Turns


class Level(Plain):
    """A level that a question may be about: its `name` and an `example`. An aid, never forced (methods.md 3a)."""

    id: str
    name: Text
    example: Text


Mode = Literal["factual", "open", "probing", "free"]


class Options(Plain, tag_field="kind", tag="ask"):
    """`mode` is what a question may be; `lenses` name sets of levels that are offered, `levels` add some of your own.

    `who` asks, `each` so many questions in a turn of about so many `seconds` (a guide, never a cut-off), for so many
    `rounds`. `delivery`: each question is answered at once (`live`); or all are asked in the first round and answered
    in the next (`all_then_answer`); or the owner picks from the written questions `of` which to answer
    (`owner_selects`), where `names` shows who wrote them. `pair`: who is asked by the owner talks with the owner until
    both have done. `watch`: who does neither watches with this in mind and may note what they see, which `leaves` it
    for `to` (methods.md 11b).
    """

    ask: Text
    who: Who = "members"
    mode: Mode = "open"
    lenses: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    rounds: int = 1
    each: int = 1
    seconds: int = 0
    delivery: Literal["live", "all_then_answer", "owner_selects"] = "live"
    of: str = ""
    names: bool = False
    pair: bool = False
    watch: Text | None = None
    leaves: str = ""
    to: Eyes = "all"


class State(Private, tag_field="kind", tag="ask"):
    """The turns, the round, and the seat whose question the owner just left; of written questions the one that is read.

    `answered` are the written questions that were read, `said` that the owner selects no more; `notes` who watches'.
    """

    turns: Turns
    round: int = 1
    left: str | None = None
    item: str | None = None
    answered: tuple[str, ...] = ()
    said: bool = False
    notes: tuple[Item, ...] = ()


class View(Private, tag_field="kind", tag="ask"):
    """`you` as in round; `left` is the seat whose question the owner left unanswered, until the next turn ends.

    `collects`: in this round nobody answers yet. `items` are written questions, `item` the one that is read, `answered`
    those that were. `selects` is true for who selects; `watches` for who watches, and `mine` are their own notes.
    """

    ask: Text
    mode: str
    round: int
    each: int = 1
    collects: bool = False
    pair: bool = False
    levels: tuple[Level, ...] = ()
    left: str | None = None
    you: str | None = None
    ahead: int | None = None
    items: tuple[Item, ...] = ()
    item: str | None = None
    answered: tuple[str, ...] = ()
    selects: bool = False
    watches: bool = False
    watch: Text | None = None
    mine: tuple[Item, ...] = ()
    later: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    ready: Ready | None = None


class Leave(Plain, tag_field="do", tag="leave"):
    """The owner leaves this question: the turn goes on (a right of the owner, methods.md 4)."""


class MoreRound(Plain, tag_field="do", tag="more_round"):
    """The chair starts another round."""


class Select(Private, tag_field="do", tag="select"):
    """The owner reads this written question and answers it."""

    item: str


COMMANDS = (Leave, MoreRound, Select, Observe, Unsee, *turn.COMMANDS)


def begin(options: Options, scene: Scene) -> State:
    """Start at the owner's left; with written questions the owner begins."""
    return State(turn.start(askers(options, scene), scene))


def askers(options: Options, scene: Scene) -> tuple[str, ...]:
    """Give who asks, in order of their turns; who is away gets the turn later."""
    if options.delivery == "owner_selects":
        return ()
    return tuple(seat for seat in meant(options.who, scene) if seat != scene.owner)


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Move the turn, leave a question, read a written one, start another round, or note what is seen."""
    if isinstance(command, Observe | Unsee):
        return noted(options, state, by, command, scene)
    if options.delivery == "owner_selects":
        return selected(state, by, command, scene)
    match command:
        case Leave():
            if by.seat is None or by.seat != scene.owner:
                raise Refused("owner_only")
            asker = state.turns.now
            moved = turn.follow(turn.ended(state.turns, "had"), scene)
            return onward(options, replace(state, turns=moved, left=asker), scene)
        case MoreRound():
            need_chair(by)
            if state.turns.now is not None:
                raise Refused("round_runs")
            return again(options, state, scene)
        case Done() if options.pair and by.seat is not None and by.seat == scene.owner:
            moved = turn.follow(turn.ended(state.turns, "had"), scene)
        case _:
            moved = turn.move(state.turns, by, command, scene)
    left = state.left if moved.count == state.turns.count else None
    return onward(options, replace(state, turns=moved, left=left), scene)


def watchers(options: Options, scene: Scene) -> tuple[str, ...]:
    """Give who watches: nobody who asks or is asked."""
    busy = {scene.owner, *askers(options, scene)}
    return tuple(seat for seat in scene.audience if seat not in busy) if options.watch else ()


def noted(options: Options, state: State, by: By, command: Observe | Unsee, scene: Scene) -> State:
    """Keep a watcher's note, or take one back."""
    if by.seat not in watchers(options, scene):
        raise Refused("not_yours")
    return replace(state, notes=sightings.noted(state.notes, by, command, scene))


def selected(state: State, by: By, command: Plain, scene: Scene) -> State:
    """Read a written question, or have answered or left it; the chair may do it for the owner, aloud."""
    if by.seat is None or by.seat != scene.owner:
        need_chair(by)
    match command:
        case Select(item=item) if any(one.id == item for one in scene.given):
            return replace(state, item=item, left=None, said=False)
        case Leave() if state.item is not None:
            return replace(state, item=None)
        case Done() | NextTurn():
            if state.item is None:
                return replace(state, said=True)
            return replace(
                state, item=None, answered=(*(one for one in state.answered if one != state.item), state.item)
            )
    raise Refused("not_now")


def onward(options: Options, state: State, scene: Scene) -> State:
    """Begin the next round by itself, while there are rounds to come."""
    ended = state.turns.now is None and turn.over(state.turns, scene)
    return again(options, state, scene) if ended and state.round < options.rounds else state


def again(options: Options, state: State, scene: Scene) -> State:
    """Begin another round."""
    return State(turn.start(askers(options, scene), scene, state.turns.count), state.round + 1, notes=state.notes)


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The floor of the turns; of the owner while a written question is answered, and with who talks with the owner."""
    if options.delivery == "owner_selects":
        return Floor(lit=scene.owner if not done(options, state, scene) and scene.owner in scene.here else None)
    plain = turn.floor(state.turns, scene)
    beside = (scene.owner,) if options.pair and plain.lit and scene.owner in scene.here else ()
    return replace(plain, also=tuple(seat for seat in beside if seat))


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether the round is over, or the owner selects no more; what stands on paper only the owner knows."""
    if options.delivery == "owner_selects":
        left = {item.id for item in scene.given} - {*state.answered}
        return state.item is None and (state.said or bool(scene.given and not left))
    return turn.over(state.turns, scene)


def stirred(options: Options, state: State, seat: str, scene: Scene) -> State:
    """Go on when the asker went away; who comes back asks at the end of the round."""
    moved = turn.stirred(state.turns, seat, scene)
    left = state.left if moved.count == state.turns.count and state.left in scene.seats else None
    return onward(options, replace(state, turns=moved, left=left), scene)


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """A seat sees its own place in the round, and the levels as its own aid; the console who was passed over."""
    collects = options.delivery == "all_then_answer" and state.round == 1
    plain = View(options.ask, options.mode, state.round, options.each, collects, options.pair, left=state.left)
    items = scene.given if options.names else tuple(replace(item, by=None) for item in scene.given)
    seen = replace(plain, items=items, item=state.item, answered=state.answered)
    if eye.role == "console":
        asked = Ready(len(state.turns.had) + len(state.turns.passed), every(state.turns))
        return replace(seen, later=state.turns.later, passed=state.turns.passed, ready=asked)
    if eye.seat is None:
        return plain
    seen = seen if eye.cleared else plain
    if eye.role == "owner":
        return replace(seen, selects=eye.cleared and options.delivery == "owner_selects")
    seen = replace(seen, you=place(state.turns, eye.seat), ahead=turn.ahead(state.turns, eye.seat))
    if not eye.cleared or eye.seat not in watchers(options, scene):
        return replace(seen, levels=options.levels)
    own = tuple(one for one in state.notes if one.by == eye.seat)
    return replace(seen, watches=True, watch=options.watch, mine=own)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Questions and answers are not kept; what who watches noted is left."""
    return sightings.left(options.leaves, state.notes, options.to, scene)
