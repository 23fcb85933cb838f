"""How tests look at a room: by people's names, through the views that devices get."""

from __future__ import annotations

from typing import Any

from server import wire
from server.room.method import Shelf
from server.room.model import Room, Running, Seat
from server.room.scene import kind_of, owner, running, scene, step_of
from server.room.view import View, Viewer, view
from server.steps.kind import Floor


class Seen:
    """A room at a moment, for whoever wants to look."""

    room: Room
    now: int
    shelf: Shelf | None = None

    def place(self, name: str) -> Seat:
        return next(one for one in self.room.seats if one.name == name)

    def id(self, name: str) -> str:
        return self.place(name).id

    def name(self, seat: str | None) -> str | None:
        return next((one.name for one in self.room.seats if one.id == seat), None)

    def names(self, seats: tuple[str, ...]) -> list[str]:
        return [self.name(seat) or "?" for seat in seats]

    def phone(self, seat: str) -> bool:
        return any(one.id == seat and one.device for one in self.room.seats)

    # --- looking --------------------------------------------------------------------------------

    def viewer(self, name: str) -> Viewer:
        return Viewer("seat", self.id(name), self.place(name).device)

    def view(self, name: str) -> View:
        return view(self.room, self.viewer(name), self.now, shelf=self.shelf)

    def seen(self, name: str) -> Any:
        """Give what a seat, the console or the wall is told of the running step."""
        if name in ("console", "wall"):
            return (self.console() if name == "console" else self.wall()).step
        return self.view(name).step

    def console(self) -> View:
        return view(self.room, Viewer("console"), self.now, shelf=self.shelf)

    def desk(self) -> Any:
        return self.console().desk

    def wall(self) -> View:
        return view(self.room, Viewer("wall"), self.now, shelf=self.shelf)

    def shown(self, now: int = 0) -> dict[str, bytes]:
        """Give what every device is sent, with the clocks as of now or left out."""
        eyes = {name: self.viewer(name) for name in (one.name for one in self.room.seats if one.device)}
        eyes |= {"console": Viewer("console"), "wall": Viewer("wall"), "door": Viewer("door", device="a stranger's")}
        return {name: wire.shown(view(self.room, eye, now, shelf=self.shelf)) for name, eye in eyes.items()}

    @property
    def run(self) -> Running:
        run = running(self.room)
        assert run is not None
        return run

    @property
    def step(self) -> str:
        run = running(self.room)
        return step_of(self.room, run).id if run else "-"

    @property
    def owner(self) -> str | None:
        return self.name(owner(self.room))

    @property
    def state(self) -> Any:
        run = running(self.room)
        return run.state if run else None

    def floor(self) -> Floor:
        """Give the ring as everybody sees it."""
        kind: Any = kind_of(step_of(self.room, self.run))
        found: Floor = kind.floor(
            step_of(self.room, self.run).options, self.state, scene(self.room, self.run, self.now)
        )
        return found

    @property
    def lit(self) -> str | None:
        return self.name(self.floor().lit)
