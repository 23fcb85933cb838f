"""A meeting in which everybody writes all they can. Every text carries a mark: whose it is, and of which step."""

from __future__ import annotations

import re
from collections.abc import Iterator

from server import methods
from server.plain import to_json
from server.room import commands as ask
from server.room.view import Viewer, view
from server.steps import choose
from tests import hands, pens
from tests.browser.stage import Scene, Stage

MARK = re.compile(r"mk\d+\.s\w+\.")
MANY = ("Joost", "Lieke", "Bram", "Milan", "Fatma", "Teun", "Anouk", "Sanne", "Els", "Kees", "Noor", "Daan")
LONGEST = 240
OWNER, MEMBER = "Fatma", "Lieke"


def written(method: str) -> Iterator[tuple[str, Scene]]:
    """Give every step of a meeting with one case: as it begins, and when all have written; at last its end."""
    play = Stage(
        MANY[: methods.method(method).people.best], LONGEST, 1, notes=True, wish=(OWNER, "Bram"), method=method
    )
    play.begin()
    for number in range(1000):
        yield f"{play.step} {number}", play.scene("")
        fill(play, f"mk{number}")
        yield f"{play.step} {number}, written", play.scene("")
        if play.step == "bewaren":
            break
        play.pass_step()
    play.chair(ask.End())
    yield "the end", play.scene("")


def fill(play: Stage, mark: str) -> None:
    """Let everybody write all that the step takes; the owner is the one whom the tests look at."""
    for line in range(len(play.room.strands)):
        at = hands.At(play, line)
        if at.name == "choose":
            play.chair(choose.Talk())
            play.chair(choose.Choose(play.id(OWNER), ""))
        pens.full(at, mark)


def marks(text: str) -> set[str]:
    """Give the marks that stand in a text."""
    return set(MARK.findall(text))


def told(scene: Scene, eye: str) -> str:
    """Give all that an eye is told now."""
    seat = next((one for one in scene.room.seats if one.name == eye), None)
    viewer = Viewer("seat", seat.id, seat.device) if seat else Viewer("console" if eye == "console" else "wall")
    return to_json(view(scene.room, viewer, scene.now)).decode()


def own(scene: Scene, eye: str) -> str:
    """Give what every mark of this eye's own texts ends with."""
    return next((f".{one.id}." for one in scene.room.seats if one.name == eye), "nobody's")
