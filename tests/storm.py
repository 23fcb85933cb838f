"""People who all act at once until the laptop dies: what they asked, what they were told, what must be kept of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Thread
from time import sleep
from typing import Any, NamedTuple

from websockets.exceptions import ConnectionClosed

from server.room.model import Room
from server.room.scene import running
from tests.device import Device
from tests.live import Table

Do = dict[str, Any] | None
Choice = Callable[[Device, int], Do]
NEWEST = {
    "line": "text",
    "answer": "text",
    "keep": "record",
    "findings": "text",
    "here": "here",
    "set_length": "minutes",
}


@dataclass
class Deed:
    """One order: who asked what, and the answer; None when none came."""

    device: Device
    message: dict[str, Any]
    answer: str | None = None

    @property
    def do(self) -> str:
        return str(self.message["do"]["do"])

    @property
    def moment(self) -> tuple[int, int]:
        step, moves = self.message["at"] or (0, 0)
        return step, moves

    def again(self) -> None:
        """Send the same order once more; what came to be of it is known now."""
        self.answer = self.device.ask(self.message)


# --- what people do ---------------------------------------------------------------------------------------------------


def guest(device: Device, at: int) -> Do:
    if device.view["role"] == "door":
        return {"do": "knock", "name": device.name if at % 3 else f"{device.name} {at}"}
    return here(device, at)


def here(device: Device, at: int) -> Do:
    return {"do": "here", "here": at % 2 == 0 or at > 12}


def agreeing(device: Device, at: int) -> Do:
    if device.view["head"]["id"] == "afspraken":
        return {"do": "agree" if at % 3 else "raise"}
    return turns(device, at)


def turns(device: Device, at: int) -> Do:
    return {"do": "done" if at % 3 else "pass"} if device.view["step"].get("you") == "now" else None


def bringing(device: Device, at: int) -> Do:
    if device.view["step"].get("you") == "now":
        return {"do": "done"}  # who passes takes the own line back
    return {"do": "line", "text": f"Vraag {at} van {device.name}"}


def voting(device: Device, at: int) -> Do:
    cases = [case["id"] for case in device.view["step"]["cases"]]
    first, second = random.Random(f"{device.name} {at}").sample(cases, 2)
    return {"do": "ballot", "first": first, "second": second} if at == 2 else here(device, at)


def gossiping(device: Device, at: int) -> Do:
    if device.view["role"] == "owner":
        return here(device, at)
    return {"do": "lay", "note": f"{device.name}-{at:03}-and-so-on", "text": f"Vermoeden {at}", "share": at % 2 == 0}


def advising(device: Device, at: int) -> Do:
    if not device.view["step"]["may"]:
        return None
    return {"do": "answer", "tag": ("start", "stop", "continue")[at % 3], "text": f"Tip {at} van {device.name}"}


def keeping(device: Device, at: int) -> Do:
    return {"do": "keep"}


def hosting(console: Device, at: int) -> Do:
    if console.view["desk"]["knocks"]:
        return {"do": "admit"}
    return (
        {"do": "add_seat", "name": "Willemijn"}
        if at == 4
        else {"do": "set_length", "minutes": 90 + at % 60, "cases": 2}
    )


def noting(console: Device, at: int) -> Do:
    return {"do": "more_time"} if at % 2 else {"do": "park", "text": f"Regel {console.next_id()}"} if at < 9 else None


def noting_and_going_on(console: Device, at: int) -> Do:
    return {"do": "next"} if at == 8 else noting(console, at)


def going_on(console: Device, at: int) -> Do:
    return {"do": "next"} if console.view["head"]["id"] in ("vertellen", "vragen", "oordeel") else noting(console, at)


def concluding(console: Device, at: int) -> Do:
    return {"do": "findings", "text": f"Rode draad {at}"}


class Stage(NamedTuple):
    """A step, and what phones and chair do in it."""

    step: str
    phone: Choice
    chair: Choice


STAGES = (
    Stage("", guest, hosting),
    Stage("afspraken", agreeing, noting_and_going_on),
    Stage("inbreng", bringing, noting),
    Stage("kiezen", voting, noting),
    Stage("vertellen", here, going_on),
    Stage("roddelen", gossiping, noting),
    Stage("tip-schrijven", advising, noting),
    Stage("bewaren", keeping, concluding),
)


def act(device: Device, choose: Choice, deeds: list[Deed], most: int = 10_000) -> None:
    """Do one thing after the other until the line is dead."""
    try:
        for at in range(1, most):
            device.sync()
            do = choose(device, at)
            if do is None or at > 60:
                sleep(0.002)
                continue
            deeds.append(Deed(device, device.message("") | {"do": do}))
            deeds[-1].again()
    except (ConnectionClosed, OSError, TimeoutError):
        return


class Storm:
    """Everybody at a table acts at once, each in an own thread."""

    def __init__(self, table: Table, stage: Stage) -> None:
        self.total = (table.console.view["clock"] or {}).get("total", 0)
        self.step = (table.console.view["at"] or {}).get("step", 0)
        self.deeds: dict[str, list[Deed]] = {name: [] for name in table.devices}
        self._threads = [
            Thread(target=act, args=(device, stage.chair if name == "console" else stage.phone, self.deeds[name]))
            for name, device in table.devices.items()
        ]
        for thread in self._threads:
            thread.start()

    def over(self) -> None:
        """Wait until everybody noticed that the laptop is gone."""
        for thread in self._threads:
            thread.join()

    def each(self) -> Iterator[Deed]:
        for deeds in self.deeds.values():
            yield from list(deeds)

    @property
    def sure(self) -> int:
        """How many orders were acknowledged until now."""
        return sum(deed.answer == "" for deed in self.each())

    def open(self) -> list[Deed]:
        """What was asked and not answered: a phone asks it again."""
        return [deed for deed in self.each() if deed.answer is None]


# --- what must be kept ------------------------------------------------------------------------------------------------


def lost(room: Room, storm: Storm) -> list[str]:
    """Name what somebody was told is done, and is not; and what was done more than once."""
    wrong = [f"{deed.device.name}: {deed.do}" for deed in storm.each() if deed.answer == "" and not kept(room, deed)]
    wrong += [f"overwritten: {deeds[0].do}" for deeds in newest(storm) if not newest_kept(room, deeds)]
    run = running(room)
    if run is not None and run.id == storm.step:
        minutes = [deed for deed in storm.each() if deed.do == "more_time" and deed.answer in ("", None)]
        sure = sum(deed.answer == "" for deed in minutes)
        wrong += [] if sure <= (run.clock.total - storm.total) / 60_000 <= len(minutes) else ["more_time"]
    names = [seat.name for seat in room.seats] + [knock.name for knock in room.knocks]
    for many in (room.parked, names, [note.id for note in getattr(run and run.state, "notes", ())]):
        wrong += [f"twice: {one}" for one in set(many) if list(many).count(one) > 1]
    return wrong


def kept(room: Room, deed: Deed) -> bool:
    """Tell whether an acknowledged order left what it must leave, whatever was asked after it."""
    run, do = running(room), deed.message["do"]
    seat = next((one.id for one in room.seats if one.device and one.id == deed.device.view.get("me")), None)
    here = run is not None and run.id == deed.moment[0]
    state: Any = run.state if run is not None else None
    match deed.do:
        case "park":
            return do["text"] in room.parked
        case "add_seat":
            return any(one.name == do["name"] for one in room.seats)
        case "knock":
            names = [knock.name for knock in room.knocks] + [one.name for one in room.seats]
            return any(name.startswith(deed.device.name) for name in names)
        case "next" | "done" | "pass":
            return run is not None and (run.id, run.moves) > deed.moment
        case "agree" | "raise":
            return not here or seat in (*state.agreed, *state.raised)
        case "lay":
            return not here or any(note.id == do["note"] and note.text == do["text"] for note in state.notes)
        case "answer" | "keep":
            return not here or seat in state.ready
        case "ballot":
            return not here or (state.roll, state.urn, state.phase, state.anew) == ((), (), "vote", True)
    return True


def newest(storm: Storm) -> Iterator[list[Deed]]:
    """Give, by device and field, what it last was told of, and what it asked after that without an answer."""
    for deeds in storm.deeds.values():
        for do in NEWEST:
            asked = [deed for deed in deeds if deed.do == do and deed.answer in ("", None)]
            sure = [at for at, deed in enumerate(asked) if deed.answer == ""]
            if sure:
                yield asked[sure[-1] :]


def newest_kept(room: Room, deeds: list[Deed]) -> bool:
    """Tell whether a field has the last value that was acknowledged, or one that was asked for later."""
    run, do = running(room), deeds[0].do
    if run is not None and run.id != deeds[0].moment[0]:
        return True
    me, state = deeds[0].device.view.get("me"), run.state if run is not None else None
    values = [deed.message["do"].get(NEWEST[do], "") for deed in deeds]
    return value(room, state, do, me) in values


def value(room: Room, state: Any, do: str, me: str | None) -> object:
    """Give what a field is now."""
    match do:
        case "line":
            return next((line.text for line in state.lines if line.id == me), "")
        case "answer":
            return next((answer.text for answer in state.answers if answer.id == me), "")
        case "keep":
            return next((action.text for action in state.actions if action.id == me), "")
        case "findings":
            return state.findings
        case "here":
            return next((one.here for one in room.seats if one.id == me), None)
    return room.programme.minutes
