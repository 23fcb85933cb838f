"""What leads a step on where somebody must: done by the chair, or in a sub-group by whoever sits first in it.

It knows no wait and no person: only which commands a view shows to be wanted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from server.guests.deeds import open_posts, way, ways_of
from server.plain import Plain
from server.room.view import View
from server.steps import appoint, branch, choose, commit, enact, pick, rate, reveal, speak
from server.steps import ask as questions
from server.steps import round as rounds

Lead = tuple[object, Plain]
ROUNDS = (rounds.View, questions.View)
TURNS = (*ROUNDS, speak.View, commit.View, rate.View)  # here the floor is passed on


def leads(view: View, variant: int = 0, guests: Collection[str] = ()) -> Iterator[Lead]:
    """Give what may be done to bring the running step on, each with what it is known by; `guests` are seats of ours."""
    match view.step:
        case appoint.View():
            yield from appointed(view.step, guests)
        case branch.View(chosen=""):
            yield from taken(view, view.step, variant)
        case pick.View(picked=()):
            yield from picked(view.step)
        case enact.View():
            yield from played(view.step)
        case reveal.View(may=True):
            yield ("part", view.step.part), reveal.NextPart()
        case choose.View(phase="talk"):
            yield chosen(view, view.step)


def appointed(step: appoint.View, guests: Collection[str]) -> Iterator[Lead]:
    """Fill the first post that is open, with one of ours if there is one who can."""
    for role, able in open_posts(step)[:1]:
        seat = next((one for one in able if one in guests), able[0])
        yield ("appoint", role, seat), appoint.Appoint(role, seat)


def taken(view: View, step: branch.View, variant: int) -> Iterator[Lead]:
    """Choose what most would rather do, else the way of this table."""
    ways = ways_of(step)
    if ways:
        most = max(step.counts, key=lambda one: one.count).id if step.counts else way(variant, view, ways)
        yield "take", branch.Take(most)


def picked(step: pick.View) -> Iterator[Lead]:
    """Count the dots; pick where nobody did."""
    if step.chooser == "group" and not step.few:
        yield "count", pick.CountDots()
    elif step.items:
        yield ("pick", step.few), pick.Pick((step.items[0].id,))  # `most` may be how many dots each lays


def played(step: enact.View) -> Iterator[Lead]:
    """Let the scene play, and end it."""
    match step.phase:
        case "ready" | "frozen":
            yield (step.phase, step.back), enact.Play()
        case "plays":
            yield (step.phase, step.back), enact.Cut()


def chosen(view: View, step: choose.View) -> Lead:
    """Tap two cases that were brought; where none was, two people."""
    wanted = [one.id for one in step.cases] or [one.id for one in view.seats]
    first, second = (*wanted, "", "")[:2]
    return "choose", choose.Choose(first, second)
