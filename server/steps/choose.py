"""choose: the group chooses the first and the second case, by secret vote or in conversation (design 4.1 and 4.2).

Roll (who voted) and urn (what was voted) are two values from the first moment; nothing joins them. Neither is ever on
disk: `rest` leaves them out, and says that the vote is held anew.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps.kind import Artefact, By, Eye, Floor, Item, Private, Scene, Text, need_chair, shuffled

LEAST_BALLOTS = 3
MUST = True
SHUTS_DOOR = True
CLOSES_AT_MS = 5_000
ASKS_AFTER_MS = 60_000
ASKS_AGAIN_MS = 30_000

Phase = Literal["vote", "talk", "chosen"]


class Options(Plain, tag_field="kind", tag="choose"):
    """`of` names the artefact with the cases; `leaves` the queue."""

    ask: Text
    of: str
    leaves: str = "queue"


class Ballot(Private, tag_field="do", tag="ballot"):
    """A first and a second choice, by the owners' seats. Final once confirmed."""

    first: str
    second: str


class State(Private, tag_field="kind", tag="choose"):
    """`cases` as offered; `draw` breaks ties, drawn before the vote opened; `full`: when the last ballot came in.

    `missing` is how many had not voted when that was last counted (each half minute after the first minute).
    """

    phase: Phase
    cases: tuple[Item, ...]
    draw: tuple[str, ...]
    eligible: tuple[str, ...]
    opened: int
    roll: tuple[str, ...] = ()
    urn: tuple[tuple[str, str], ...] = ()
    full: int | None = None
    counted: int | None = None
    missing: int | None = None
    anew: bool = False
    few: bool = False
    voted: bool = False
    result: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "<choosing>"


class View(Private, tag_field="kind", tag="choose"):
    """`may`: this seat may vote; `cast`: its vote is in. `missing` (console only): 1 means "not everybody yet".

    `draw` is shown only after a vote; `few` says that there were too few ballots to show anything.
    """

    ask: Text
    phase: str
    cases: tuple[Item, ...] = ()
    may: bool = False
    cast: bool = False
    missing: int | None = None
    anew: bool = False
    few: bool = False
    result: tuple[Item, ...] = ()
    draw: tuple[str, ...] = ()
    booth: tuple[str, ...] = ()


class CloseVote(Plain, tag_field="do", tag="close_vote"):
    """The chair closes the vote."""


class Talk(Plain, tag_field="do", tag="talk"):
    """The group chooses in conversation instead."""


class Anew(Plain, tag_field="do", tag="anew"):
    """The vote is held anew."""


class Choose(Private, tag_field="do", tag="choose"):
    """The chair taps what the group chose in conversation: the first case, and the second if there is one."""

    first: str
    second: str = ""


class Withdraw(Plain, tag_field="do", tag="withdraw"):
    """I take my case back."""


COMMANDS = (Ballot, CloseVote, Talk, Anew, Choose, Withdraw)


def begin(options: Options, scene: Scene) -> State:
    """Open a vote; with one case there is nothing to vote, with none or fewer than three voters the group talks."""
    return opened(scene.given, scene)


def opened(cases: tuple[Item, ...], scene: Scene) -> State:
    """Give a fresh vote over these cases among everybody who was there when the step began and is here now."""
    draw = shuffled(sorted(case.id for case in cases), scene.luck)
    eligible = tuple(seat for seat in scene.audience if seat in scene.here)
    state = State("vote", cases, draw, eligible, scene.now)
    if scene.wanted == 0 and cases:  # a whole round: everybody who brings one is owner once
        return replace(state, phase="chosen", result=tuple(case.id for case in cases))
    if len(cases) == 1:
        return replace(state, phase="chosen", result=(cases[0].id,))
    if not cases or len(eligible) < LEAST_BALLOTS:
        return replace(state, phase="talk", few=bool(cases))
    return state


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Take a ballot, close, talk, choose, hold anew or withdraw."""
    match command:
        case Ballot():
            return cast(state, by, command, scene)
        case Withdraw():
            return withdrawn(state, by, scene)
    need_chair(by)
    match command:
        case CloseVote() if state.phase == "vote":
            return closed(state)
        case Talk() if state.phase != "talk":
            return emptied(replace(state, phase="talk", result=(), voted=False))
        case Anew():
            return replace(opened(state.cases, scene), anew=True)
        case Choose() if state.phase == "talk":
            return chosen(state, command, scene)
    raise Refused("not_now")


def cast(state: State, by: By, ballot: Ballot, scene: Scene) -> State:
    """Put a ballot in the urn and its voter on the roll: both sorted, so that neither keeps an order."""
    if state.phase != "vote":
        raise Refused("vote_closed")
    if by.seat is None or by.seat not in state.eligible or by.seat not in scene.audience:
        raise Refused("no_vote")
    if by.seat in state.roll:
        raise Refused("voted")
    names = {case.id for case in state.cases}
    if ballot.first == ballot.second or not {ballot.first, ballot.second} <= names:
        raise Refused("two_cases")
    roll = tuple(sorted((*state.roll, by.seat)))
    urn = tuple(sorted((*state.urn, (ballot.first, ballot.second))))
    cast_now = replace(state, roll=roll, urn=urn)
    return replace(cast_now, full=None if awaited(cast_now, scene) else scene.now)


def awaited(state: State, scene: Scene) -> tuple[str, ...]:
    """Give who may still vote and is here."""
    voters = (seat for seat in state.eligible if seat in scene.here and seat in scene.audience)
    return tuple(seat for seat in voters if seat not in state.roll)


def closed(state: State) -> State:
    """Count and forget: first choice two, second choice one, ties by the draw. Below three ballots nothing is shown."""
    if len(state.urn) < LEAST_BALLOTS:
        return emptied(replace(state, phase="talk", few=True))
    points = dict.fromkeys((case.id for case in state.cases), 0)
    for first, second in state.urn:
        points[first] += 2
        points[second] += 1
    ranked = sorted(points, key=lambda case: (-points[case], state.draw.index(case)))
    return emptied(replace(state, phase="chosen", result=tuple(ranked[:2]), voted=True))


def emptied(state: State) -> State:
    """Forget roll and urn."""
    return replace(state, roll=(), urn=(), full=None, counted=None, missing=None)


def chosen(state: State, command: Choose, scene: Scene) -> State:
    """Note what the group chose in conversation: cases that were offered, or anybody who brings one after all."""
    wanted = tuple(seat for seat in (command.first, command.second) if seat)
    if not wanted or len(set(wanted)) != len(wanted) or not set(wanted) <= set(scene.seats):
        raise Refused("two_cases")
    known = {case.id for case in state.cases}
    added = tuple(Item(id=seat, by=seat) for seat in wanted if seat not in known)
    return replace(state, phase="chosen", cases=(*state.cases, *added), result=wanted)


def withdrawn(state: State, by: By, scene: Scene) -> State:
    """Take a case out: the vote is held anew among the rest."""
    rest = tuple(case for case in state.cases if case.id != by.seat)
    if by.seat is None or len(rest) == len(state.cases):
        raise Refused("not_yours")
    if state.phase == "talk":
        return replace(state, cases=rest)
    return replace(opened(rest, scene), anew=True)


def stirred(options: Options, state: State, seat: str, scene: Scene) -> State:
    """Close a vote whose last missing voter left; drop the case of a seat that was taken away."""
    if any(case.id == seat for case in state.cases) and seat not in scene.seats:
        return withdrawn(state, By(seat), scene)
    if state.full is not None or not state.roll or awaited(state, scene):  # a roll is there in an open vote alone
        return state
    return replace(state, full=scene.now)


def due(options: Options, state: State, scene: Scene) -> int | None:
    """An open vote closes at the whole five seconds after the last ballot; after a minute the missing are counted."""
    if state.phase != "vote":
        return None
    ask = state.opened + ASKS_AFTER_MS if state.counted is None else state.counted + ASKS_AGAIN_MS
    if state.full is None:
        return ask
    return state.opened + ((state.full - state.opened) // CLOSES_AT_MS + 1) * CLOSES_AT_MS


def wake(options: Options, state: State, scene: Scene) -> State:
    """Close when all are in, else count who is missing."""
    if state.full is not None:
        return closed(state)
    return replace(state, counted=scene.now, missing=len(awaited(state, scene)))


def shifted(state: State, ms: int) -> State:
    """Give a vote that opened so much later: the laptop slept."""
    full = state.full + ms if state.full is not None else None
    counted = state.counted + ms if state.counted is not None else None
    return replace(state, opened=state.opened + ms, full=full, counted=counted)


def past(state: State) -> State:
    """Forget the sentences that were not chosen: they stay with who brought them."""
    kept = tuple(case if case.id in state.result else replace(case, text="") for case in state.cases)
    return replace(state, cases=kept)


def vote(state: State) -> tuple[str, int]:
    """Give which vote is open."""
    return state.phase, state.opened


def rest(state: State) -> State:
    """What may lie on disk: never a roll or an urn; a vote that is found open is held anew."""
    return replace(emptied(state), anew=True) if state.phase == "vote" else state


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody has the floor."""
    return Floor()


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether the cases are chosen."""
    return state.phase == "chosen"


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Everybody sees the cases while they are chosen from, and afterwards the chosen ones alone."""
    plain = View(options.ask, state.phase, anew=state.anew, few=state.few)
    if eye.role == "door":
        return View(options.ask, state.phase)
    if state.phase == "chosen":
        by_id = {case.id: case for case in state.cases}
        won = tuple(by_id[case] for case in state.result)
        return replace(plain, result=won, draw=state.draw if state.voted else ())
    if eye.role == "wall" or (eye.role != "console" and not eye.cleared and state.phase == "vote"):
        return plain
    plain = replace(plain, cases=state.cases)
    if eye.role == "console":
        booth = tuple(seat for seat in state.eligible if seat not in scene.phones)
        return replace(plain, missing=state.missing, booth=booth if state.phase == "vote" else ())
    may = eye.cleared and eye.seat in state.eligible and state.phase == "vote"
    return replace(plain, may=may, cast=may and eye.seat in state.roll)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave the queue: the chosen cases in order. The sentences that were not chosen are gone with this."""
    by_id = {case.id: case for case in state.cases}
    return (Artefact(options.leaves, tuple(by_id[case] for case in state.result), scene.seats),)
