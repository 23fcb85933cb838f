"""Eight phones and a console at one laptop, each with a life and a line of its own, and what their holders do."""

from __future__ import annotations

import random
from time import sleep

from tests import apart, storm
from tests.badline import Air
from tests.device import LAPTOP, Device
from tests.history import Ballot
from tests.live import Table
from tests.roaming import Roamer, scanned
from tests.storm import Do, Stage, Storm
from tests.witness import UNDO_S, Known, Witness

NAMES = ("Joost", "Lieke", "Bram", "Sanne", "Milan", "Fatma", "Teun", "Anouk")


class Crew(Table):
    """A table whose phones roam, each on its own line; the console stays on the laptop."""

    def __init__(self, witness: Witness, air: Air) -> None:
        self.laptop, self.witness, self.air = witness, witness, air
        self.roamers: dict[str, Roamer] = {}
        self.console: Roamer = self._roam("console", None, LAPTOP).hello(join=witness.link)
        self.console.sync()
        key, secret = scanned(self.console.house["join"])
        for name in NAMES:
            phone = self._roam(name, air, apart.ADDRESS)
            phone.laptop = key
            phone.hello(join=secret)
        self.devices = {**self.roamers}
        self.chair("set_length", minutes=120, cases=2)  # before anything is asked there is no meeting to come back to

    def _roam(self, name: str, air: Air | None, host: str) -> Roamer:
        self.roamers[name] = Roamer(self.witness.port, name, air, host, lambda: self.witness.life)
        return self.roamers[name]

    def sync(self) -> None:
        """Let everybody read, all at once."""
        for one in self.roamers.values():
            one.call()
        super().sync()

    def wait(self, seconds: float) -> None:
        """Let the moment of thinking better go by, or leave everybody time to hear."""
        sleep(2 * UNDO_S if seconds > 3 else 0)
        self.sync()

    def ready(self, stage: Stage) -> None:
        """Bring everybody to a step; who still stands at the door is let in first."""
        if not stage.step:
            return
        outside = [name for name in NAMES if self[name].view["role"] == "door"]
        for name in outside:
            self.do(name, "knock", name=name)
        if outside:
            self.chair("admit")
        for seat in [one for one in self.console.view["seats"] if not one["here"]]:
            self.chair("here", here=True, seat=seat["id"])
        if not self.step:
            self.begin(notes=True)
        if stage.step == "kiezen":
            self.to("inbreng", NAMES[:2])
            for name in NAMES[:3]:
                self.do(name, "line", text=f"Vraag 0 van {name}")
        self.to(stage.step, NAMES[:2])

    def known(self) -> Known:
        return self.witness.ask([*self.roamers.values()])

    def ballots(self) -> list[Ballot]:
        """Give every ballot that was ever asked for."""
        return [
            Ballot(
                str(one.view.get("me")),
                list(deed.moment),
                [deed.message["do"]["first"], deed.message["do"]["second"]],
                one.lives.get(deed.message["id"], 0),
                deed.answer,
            )
            for one in self.roamers.values()
            for deed in one.deeds
            if deed.do == "ballot"
        ]

    def leave(self) -> None:
        for one in self.roamers.values():
            one.over.set()
        for one in self.roamers.values():
            one.leave()


# --- what people do ---------------------------------------------------------------------------------------------------


def voting(device: Device, at: int) -> Do:
    """Vote once in each vote; after a crash it is another vote, though it has the same turn."""
    step, here = device.view["step"], device.view["at"]
    assert isinstance(device, Roamer)
    mine = [one for one in device.deeds if one.do == "ballot" and one.moment == (here["step"], here["moves"])]
    cast = [one for one in mine if one.answer is None or device.lives.get(one.message["id"]) == device.lived]
    if not step["may"] or step["cast"] or cast:
        return storm.here(device, at)
    first, second = random.Random(f"{device.name} {at}").sample([case["id"] for case in step["cases"]], 2)
    return {"do": "ballot", "first": first, "second": second}


def counting(console: Device, at: int) -> Do:
    """Close the vote now and then, and have it held anew."""
    if console.view["step"]["phase"] != "vote":
        return {"do": "anew"}
    return {"do": "close_vote"} if at % 7 == 0 else storm.noting(console, at)


def gossiping(device: Device, at: int) -> Do:
    """Lay a note now and then; every second one may go to the owner."""
    if device.view["role"] == "owner" or at % 3:
        return storm.here(device, at)
    share = at % 2 == 0
    text = f"Vermoeden {at} van {device.name}{' deelbaar' * share}"
    return {"do": "lay", "note": f"{device.name}-{at:03}-and-so-on", "text": text, "share": share}


OURS = {"kiezen": (voting, counting), "roddelen": (gossiping, storm.noting)}
STAGES = tuple(Stage(one.step, *OURS.get(one.step, one[1:])) for one in storm.STAGES)


class Spell(Storm):
    """What everybody asks while the weather is bad; afterwards it is held against the room."""

    def __init__(self, crew: Crew, stage: Stage) -> None:
        self.crew = crew
        self.total = (crew.console.view["clock"] or {}).get("total", 0)
        self.step = (crew.console.view["at"] or {}).get("step", 0)
        self._since = {name: len(one.deeds) for name, one in crew.roamers.items()}
        for name, one in crew.roamers.items():
            one.begin(stage.chair if name == "console" else stage.phone)

    def end(self) -> None:
        """Let nobody begin anything new."""
        for one in self.crew.roamers.values():
            one.begin(None)

    def settle(self) -> None:
        """Take down what was asked; ballots are judged by themselves."""
        self.deeds = {
            name: [deed for deed in one.deeds[self._since[name] :] if deed.do != "ballot"]
            for name, one in self.crew.roamers.items()
        }
