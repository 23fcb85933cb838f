"""A stage for pictures: a meeting that is photographed as it goes, and the people in it. Names are long on purpose."""

from __future__ import annotations

from typing import Literal, NamedTuple

from server.kept import Records
from server.room.model import Room
from tests.play import Play

LONG = "Wilhelmina-Annemarijke v. Bovenkamp"
NAMES = ("Joost", "Lieke", "Bram", LONG, "Milan", "Fatma", "Teun", "Anouk")


class Where(NamedTuple):
    """Where the laptop is: the sort and the name of its network, what its routes say, and which system it has."""

    kind: str = "wifi"
    name: str = "Zaal 3"
    internet: Literal["reachable", "none", "unknown"] = "none"
    system: str = "linux"


class Scene(NamedTuple):
    """A room to show. `eyes` are seats by name, and console or wall; `now` is the room's time in milliseconds.

    `taps` are the words of the buttons that whoever looks presses first, one after the other; `records` were kept.
    """

    name: str
    room: Room
    now: int
    eyes: tuple[str, ...]
    taps: tuple[str, ...] = ()
    where: Where = Where()
    records: Records = Records(keeps=False)


class Stage(Play):
    """A meeting that is photographed as it goes."""

    def scene(self, name: str, *eyes: str, taps: tuple[str, ...] = ()) -> Scene:
        return Scene(name, self.room, self.now, eyes, taps)

    def to_kind(self, kind: str) -> Stage:
        """Go on, in the plainest way, until a next step of this kind runs."""
        if self.step == "-":
            self.begin("Joost")
        else:
            self.pass_step()
        while self.kind != kind:
            self.pass_step()
        return self

    @property
    def kind(self) -> str:
        return str(type(self.state).__struct_config__.tag)
