"""One step as a screen saw it: which, in whose case, who had the floor in order. It knows no more than the views."""

from __future__ import annotations

from server.room.view import View
from server.steps.kind import Text


class Seen:
    """Filled by the views of one step. Only the newest view is sent: of a turn that was missed, `done` tells.

    `beside` are those who may speak with who has the floor; `over` the places in `floors` that were passed over.
    """

    def __init__(self, view: View) -> None:
        head = view.head
        self.id = view.at.step if view.at else 0
        self.step = head.id if head else ""
        self.part = head.part if head else ""
        self.title = head.title if head else Text("", "")
        self.lap, self.laps = (head.lap, head.laps) if head else (None, None)
        self.case = view.case
        self.owner = name_of(view, view.owner)
        self.everybody = [one.name for one in view.seats if one.here]
        self.groups = [[name_of(view, seat) for seat in group.seats] for group in view.groups]
        self.floors: list[str] = []
        self.over: set[int] = set()
        self.kind = "" if view.step is None else str(type(view.step).__struct_config__.tag)
        self.beside: set[str] = set()
        self._moves = 0
        self._lit: str | None = None

    def look(self, view: View) -> None:
        """Take in one more view."""
        if view.head is not None:
            self.laps = view.head.laps
        if view.floor is None or view.at is None:
            return
        self.beside |= {name_of(view, seat) for seat in view.floor.also}
        if view.at.moves != self._moves:
            self._moves = view.at.moves
            self._turn(view, view.floor.lit, view.floor.done)
        if not self.floors and getattr(view.step, "said", False):
            self.floors.append(name_of(view, getattr(view.step, "who", None)) or self.owner)

    def _turn(self, view: View, lit: str | None, done: tuple[str, ...]) -> None:
        if self._lit is not None and self._lit in getattr(view.step, "later", ()):
            self.over.add(len(self.floors) - 1)
        taken = [one for at, one in enumerate(self.floors) if at not in self.over]
        self.floors += [name for seat in done if (name := name_of(view, seat)) not in taken]
        self._lit = lit
        if lit is not None:
            self.floors.append(name_of(view, lit))


def name_of(view: View, seat: str | None) -> str:
    """Give the name of a seat, empty when there is none."""
    return next((one.name for one in view.seats if one.id == seat), "")
