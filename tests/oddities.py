"""A meeting with everything in it that no shipped method has: modules, dots, a silence, sub-groups with turns.

Played for the table of secrecy, so that none of its rows is idle.
"""

from __future__ import annotations

from collections.abc import Iterator

from server import methods
from server.plain import replace
from server.room import commands as ask
from server.room.layout import with_only
from server.room.method import Block, Method, People, Step
from server.room.model import Moment
from server.steps import ask as asking
from server.steps import branch, canvas, commit, enact, pick, rate, reveal, speak
from server.steps.kind import Done, NextTurn
from server.steps.sheets import Column, Entry, Field
from server.steps.write import Answer, Choice
from tests.play import NAMES, Play
from tests.secrecy import Watched
from tests.tiny import ASK, silence, step, talking, text, tiny, writing

MARKS = tuple(Choice(tag, text(tag)) for tag in ("a", "b"))
ROW = Field("row", text("rij"), columns=(Column("e", text("e"), "mark", ("+",)),), least=1, most=3)
CHAIR = "chair"


def steps() -> Iterator[Step]:
    """Give one step for each oddity."""
    yield step("schrijf", writing("views", to="all", entries=2, mode="open", frame=ASK))
    yield step("beoordeel", rate.Options(ASK, ASK, "views", MARKS, "rated", MARKS, True, True, CHAIR))
    yield step("lees", asking.Options(ASK, delivery="owner_selects", of="rated", names=True))
    yield step("stip", pick.Options(ASK, ASK, "rated", "dotted", "group", 2, 2, True))
    yield step("schrijf-bij", writing("more", to="owner", of="rated", parked=True))
    yield step("kaart", canvas.Options(ASK, ASK, "columns", (ROW,), "rows", about="joint", of="rated"))
    yield step("krijg", reveal.Options("rated", ASK, ASK, "all", ask_first=True, names=True))
    parts = (reveal.Part("a", ASK), reveal.Part("", ASK))
    yield step("delen", reveal.Options("rated", ASK, ASK, "all", parts=parts, wall=True))
    yield step("nog-eens", rate.Options(ASK, ASK, "rated", MARKS, "again"))
    yield step("zeg", speak.Options(ASK, CHAIR, field=speak.Field("x", ASK, ASK, "said")))
    player = enact.Player("owner", text("jij"), ASK)
    yield step("speel", enact.Options(ASK, ASK, (player,), ASK, of="rated", leaves="seen"))
    yield step("stil", silence(30))
    yield step("besluit", commit.Options(ASK, smart=True))
    yield step("kies", branch.Options(ASK, ASK, (branch.Module("x", text("X"), ASK),), "group"))
    yield step("erbij", block="x")
    yield step("groepjes", talking(), block="drie")


def method() -> Method:
    """Give the method of these steps."""
    return tiny(*steps(), blocks=(Block("x", "module"), Block("drie", "split", size=3)))


class Odd(Watched):
    """The meeting."""

    shelf = {}  # noqa: RUF012

    def moment(self, what: str = "") -> Moment:
        return replace(super().moment(what), shelf=self.shelf or {})


def played() -> Odd:
    """Play it: every step twice as odd as it need be."""
    play = Odd(NAMES[:7], 240, 1)
    crowded = replace(methods.method("tien-stappen-a"), people=People(9, 9, 9))
    play.shelf = {"klein": method(), "groot": crowded}
    play.room = replace(play.room, programme=with_only(play.room.programme, method()))
    play.chair(ask.SetExtras(("warmup",)))
    play.chair(ask.SetMethod(""))
    play.chair(ask.SetChair(play.id("Joost")))
    play.chair(ask.Begin())
    play.chair(ask.DropStop(2))
    play.to("methode")
    for name in NAMES[:7]:
        play.seat(name, branch.Prefer("klein"))
    play.seat(play.owner or "", branch.AskFor("stuck"))
    play.chair(branch.Take("klein"))
    play.on()
    for name in NAMES[:3]:
        play.seat(name, Answer(texts=(f"een {name}", f"twee {name}")))
    rated(play.to("beoordeel"))
    staged(play)
    play.chair(ask.StopMethod("other"))
    play.to("bewaren")
    return play


def rated(play: Play) -> None:
    """The chair rates; the owner reads; dots are laid; a sheet is begun with what was rated."""
    for at in range(6):
        play.seat("Joost", rate.Rate(str(at), "a", "b", "omdat"))
    play.on()
    play.seat(play.owner or "", asking.Select("1"))
    play.seat(play.owner or "", Done())
    play.seat(play.owner or "", asking.Select("2"))
    play.to("stip")
    play.chair(pick.CountDots())
    for name in NAMES[:4]:
        play.seat(name, pick.Dots(("0", "1")))
    play.chair(pick.CountDots())
    play.to("kaart")
    play.seat("Lieke", canvas.Add(Entry("row", "iets", ("+",))))


def staged(play: Play) -> None:
    """Somebody is asked, the chair speaks and types, a scene is wound back, a silence is over, groups have turns."""
    play.to("zeg")
    play.seat("Joost", speak.Type("uitkomst"))
    play.to("speel")
    for command in (enact.Play(), enact.Freeze(), enact.Play(), enact.Rewind(), enact.Cut()):
        play.chair(command)
    play.to("stil")
    play.wait(31)
    play.to("besluit")
    play.seat(play.owner or "", commit.Record("doen", "morgen", "rust", "met Els", ("timed",)))
    play.to("kies")
    for name in NAMES[:7]:
        play.seat(name, branch.Prefer("x"))
    play.chair(branch.Take("x"))
    play.to("groepjes")
    play.seat("Joost", NextTurn())
