"""enact: a hard talk is played, once more or for the first time (methods.md 14). Nothing that is said is stored.

The owner and the chair may freeze the scene, wind it back, or end it. Who watches notes what they saw, for later.
"""

from __future__ import annotations

from typing import Literal

from server.plain import Plain, replace
from server.refused import Refused
from server.steps import sightings
from server.steps.kind import Artefact, By, Eye, Floor, Item, Private, Scene, Text, need_chair
from server.steps.people import Eyes, Who, meant
from server.steps.sightings import Observe as Observe
from server.steps.sightings import Unsee as Unsee

TYPED = True
Phase = Literal["ready", "plays", "frozen", "over"]


class Player(Plain):
    """A part in the scene: `name` says who is played, `card` is what its player reads, and `who` plays it."""

    who: Who
    name: Text
    card: Text


class Options(Plain, tag_field="kind", tag="enact"):
    """The `players`; `of` is the scene card. Who does not play watches with `watch` in mind.

    `leaves` what the watchers noted, for `to`: shown only by the step that names it.
    """

    ask: Text
    line: Text
    players: tuple[Player, ...]
    watch: Text
    of: str = ""
    leaves: str = ""
    to: Eyes = "all"


class State(Private, tag_field="kind", tag="enact"):
    """Where the play is, `began` and `ran` milliseconds of it; `back` counts rewinds. Notes carry their second."""

    phase: Phase = "ready"
    began: int = 0
    ran: int = 0
    back: int = 0
    stands_in: str | None = None
    notes: tuple[Item, ...] = ()


class View(Private, tag_field="kind", tag="enact"):
    """`plays`, `steers` and `watches` say what this seat does; `card` is its part; `mine` are its own notes."""

    ask: Text
    line: Text
    phase: str
    back: int = 0
    players: tuple[Text, ...] = ()
    seats: tuple[tuple[str, ...], ...] = ()
    plays: bool = False
    steers: bool = False
    watches: bool = False
    card: Text | None = None
    watch: Text | None = None
    items: tuple[Item, ...] = ()
    mine: tuple[Item, ...] = ()


class Play(Plain, tag_field="do", tag="play"):
    """Begin, or go on after freezing."""


class Freeze(Plain, tag_field="do", tag="freeze"):
    """Everybody holds still."""


class Rewind(Plain, tag_field="do", tag="rewind"):
    """Back to the moment before, and once more."""


class Cut(Plain, tag_field="do", tag="cut"):
    """The scene is over."""


class StandIn(Private, tag_field="do", tag="stand_in"):
    """This seat plays the owner's part now, the owner what it played if anything; empty gives the parts back."""

    seat: str = ""


COMMANDS = (Play, Freeze, Rewind, Cut, StandIn, Observe, Unsee)
FLOWS: dict[type[Plain], Phase] = {Play: "plays", Freeze: "frozen", Rewind: "frozen", Cut: "over"}


def begin(options: Options, scene: Scene) -> State:
    """Nobody plays yet."""
    return State()


def cast(options: Options, state: State, scene: Scene) -> tuple[tuple[str, ...], ...]:
    """Give who plays each part. Who stands in plays the owner's; who plays already changes places with the owner."""
    parts = tuple(meant(player.who, scene) for player in options.players)
    if state.stands_in is None or scene.owner is None:
        return parts
    changed = {scene.owner: state.stands_in, state.stands_in: scene.owner}
    return tuple(tuple(changed.get(seat, seat) for seat in part) for part in parts)


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Steer the scene, or note what one saw."""
    match command:
        case Observe() | Unsee():
            return noted(options, state, by, command, scene)
    if by.seat is None or by.seat != scene.owner:
        need_chair(by)
    if isinstance(command, StandIn):
        if command.seat and command.seat not in scene.here:
            raise Refused("no_seat")
        return replace(state, stands_in=command.seat or None)
    return steered(state, command, scene.now)


def steered(state: State, command: Plain, now: int) -> State:
    """Begin, freeze, wind back or end; the time that was played is counted for the notes."""
    phase = FLOWS.get(type(command))
    if phase is None or state.phase == "over" or (state.phase == "ready" and phase == "frozen"):
        raise Refused("not_now")
    ran = state.ran + (now - state.began if state.phase == "plays" else 0)
    back = state.back + (1 if isinstance(command, Rewind) else 0)
    return replace(state, phase=phase, began=now, ran=ran, back=back)


def noted(options: Options, state: State, by: By, command: Observe | Unsee, scene: Scene) -> State:
    """Keep a watcher's note with the second of the play at which it was made, or take one back."""
    if isinstance(command, Observe) and any(by.seat in part for part in cast(options, state, scene)):
        raise Refused("not_yours")
    ran = state.ran + (scene.now - state.began if state.phase == "plays" else 0)
    return replace(state, notes=sightings.noted(state.notes, by, command, scene, str(ran // 1000)))


def shifted(state: State, ms: int) -> State:
    """Give a scene that began so much later: the laptop slept."""
    return replace(state, began=state.began + ms) if state.phase == "plays" else state


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """The players may speak while the scene plays."""
    if state.phase != "plays":
        return Floor()
    seats = tuple(dict.fromkeys(seat for part in cast(options, state, scene) for seat in part if seat in scene.here))
    return Floor(also=seats)


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether the scene is over."""
    return state.phase == "over"


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """Everybody sees where the play is and who plays whom; a player the own card, a watcher the own notes."""
    parts = cast(options, state, scene)
    names = tuple(player.name for player in options.players)
    plain = View(options.ask, options.line, state.phase, state.back, names, parts)
    if eye.role == "console":
        return replace(plain, steers=True, items=scene.given)
    if eye.seat is None or not eye.cleared:
        return plain
    mine = next((at for at, part in enumerate(parts) if eye.seat in part), None)
    plain = replace(plain, steers=eye.role == "owner", items=scene.given)
    if mine is not None:
        return replace(plain, plays=True, card=options.players[mine].card)
    own = tuple(one for one in state.notes if one.by == eye.seat)
    return replace(plain, watches=True, watch=options.watch, mine=own)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave what the watchers noted."""
    return sightings.left(options.leaves, state.notes, options.to, scene)
