"""A meeting that is played twice, differing in a secret, and the measure of what everybody else was told."""

from __future__ import annotations

from collections.abc import Callable

from server.room import commands as ask
from server.room.scene import running, step_of
from server.steps import keep
from server.steps import round as rounds
from tests.play import NAMES
from tests.secrecy import Watched, differing, heard, lying

Secret = dict[str, Callable[[Watched], object]]
CASES = ("Fatma", "Bram", "Lieke", "Teun")
MEMBERS = tuple(name for name in NAMES if name != "Fatma")


def played(secret: Secret, tips: bool = True) -> Watched:
    """Play a meeting of two cases; the secret happens in the first, with everybody there who may look on."""
    play = Watched(NAMES, notes=True)
    play.begin("Joost")
    started = False
    while play.step != "bewaren":
        first = play.run.case in (None, 0)
        if play.step == "inbreng" and "inbreng" not in secret:
            for name in CASES:
                play.seat(name, rounds.Line(f"de zin van {name}"))
        if play.step == "roddelen" and not started:
            started = True
            play.sit("Els")
            play.move("Milan", "Milan's second phone")
        if play.step == "kiezen":
            play.chair(ask.OpenDoor())
            if "kiezen" not in secret:
                play.vote()
        if first and play.step in secret:
            play.wait(1)
            secret[play.step](play)
        play.pass_step()
    for name in NAMES:
        play.seat(name, keep.Keep())
    play.chair(ask.End())
    return play


def same(one: Watched, other: Watched, but: tuple[str, ...] = (), until: int | None = None, disk: bool = False) -> None:
    """Hold that everybody is told the same at the same time, except these people; and that the disk says the same."""
    ones, others = differing(one, other)
    eyes = one.eyes()
    for device, viewer in eyes.items():
        if device.split(" on ")[0] not in but and heard(ones, viewer, until) != heard(others, viewer, until):
            raise AssertionError(f"told to {device}")  # without the frames: they are long
    if other.eyes() != eyes or (disk and lying(ones, until) != lying(others, until)):
        raise AssertionError("devices or disk")


def frames(play: Watched, name: str, since: int = 0) -> list[bytes]:
    """Give what a device was sent, without when."""
    return [frame for now, frame in heard(play.moments, play.eyes()[name]) if now >= since]


def entered(play: Watched, step: str) -> int:
    """Give when a step began for the first time."""
    return next(now for now, room in play.moments if (run := running(room)) and step_of(room, run).id == step)
