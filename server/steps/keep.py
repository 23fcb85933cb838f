"""keep: everybody chooses what is kept, item by item; what nobody chooses is wiped (design decision 4.6)."""

from __future__ import annotations

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
    need_chair,
    need_seat,
)

TYPED = True


class Options(Plain, tag_field="kind", tag="keep"):
    """What each may keep is whatever was left to them alone: their action, their tips, their own sheets."""

    ask: Text
    line: Text
    leaves: str = "record"


class State(Private, tag_field="kind", tag="keep"):
    """`ready`: who chose; `actions`: what owners let into the record, in their words; `findings`: the group's line."""

    ready: tuple[str, ...] = ()
    actions: tuple[Item, ...] = ()
    findings: str = ""


class View(Private, tag_field="kind", tag="keep"):
    """`own` are the things of this seat that it may keep on its own phone; `recorded` what it let into the record."""

    ask: Text
    line: Text
    own: tuple[Item, ...] = ()
    done: bool = False
    recorded: str | None = None
    actions: int | None = None
    findings: str | None = None
    ready: Ready | None = None


class Keep(Private, tag_field="do", tag="keep"):
    """I have chosen. `record` are my action's words for the record, or empty."""

    record: str = ""


class Findings(Private, tag_field="do", tag="findings"):
    """The line that the group words together, typed by the chair."""

    text: str


COMMANDS = (Keep, Findings)


def begin(options: Options, scene: Scene) -> State:
    """Nothing is kept until somebody chooses it."""
    return State()


def apply(options: Options, state: State, by: By, command: Plain, scene: Scene) -> State:
    """Note a choice; an owner's action goes into the record only in the words the owner gives here."""
    match command:
        case Findings(text=text):
            need_chair(by)
            return replace(state, findings=text)
        case Keep(record=words):
            seat = need_seat(by, scene.seats)
            if words and not any(item.by == seat and item.tag == "action" for item in scene.given):
                raise Refused("no_action")
            rest = tuple(item for item in state.actions if item.id != seat)
            fresh = (Item(id=seat, text=words, by=seat),) if words else ()
            ready = tuple(sorted({*state.ready, seat}))
            return replace(state, ready=ready, actions=in_order((*rest, *fresh), scene))
    raise Refused("not_now")


def floor(options: Options, state: State, scene: Scene) -> Floor:
    """Nobody has the floor."""
    return Floor()


def done(options: Options, state: State, scene: Scene) -> bool:
    """Tell whether everybody with a phone chose."""
    return all(seat in state.ready for seat in scene.here if seat in scene.phones)


def view(options: Options, state: State, eye: Eye, scene: Scene) -> View:
    """A seat sees its own things; the console numbers, and the findings it typed itself."""
    if eye.role == "console":
        phones = [seat for seat in scene.here if seat in scene.phones]
        ready = Ready(len([seat for seat in phones if seat in state.ready]), len(phones))
        return View(options.ask, options.line, actions=len(state.actions), findings=state.findings, ready=ready)
    if eye.seat is None or not eye.cleared:
        return View(options.ask, options.line)
    recorded = next((item.text for item in state.actions if item.id == eye.seat), None)
    return View(options.ask, options.line, scene.given, eye.seat in state.ready, recorded)


def outcome(options: Options, state: State, scene: Scene) -> tuple[Artefact, ...]:
    """Leave the record: the actions whose owners agree, and the findings."""
    line = (Item(id="findings", text=state.findings),) if state.findings else ()
    return (Artefact(options.leaves, (*in_order(state.actions, scene), *line), scene.seats, "series"),)
