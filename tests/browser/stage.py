"""A stage for pictures: a meeting that is photographed as it goes, and the people in it. Names are long on purpose."""

from __future__ import annotations

from typing import NamedTuple

from server.room.model import Room
from tests.play import Play

LONG = "Wilhelmina-Annemarijke v. Bovenkamp"
NAMES = ("Joost", "Lieke", "Bram", LONG, "Milan", "Fatma", "Teun", "Anouk")


class Scene(NamedTuple):
    """A room to show. `eyes` are seats by name, and console or wall; `now` is the room's time in milliseconds."""

    name: str
    room: Room
    now: int
    eyes: tuple[str, ...]


class Stage(Play):
    """A meeting that is photographed as it goes."""

    def scene(self, name: str, *eyes: str) -> Scene:
        return Scene(name, self.room, self.now, eyes)

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
