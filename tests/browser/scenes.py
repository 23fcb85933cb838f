"""Every screen of Kring as a scene: a room in some state, and who looks. For the gallery and for the test of looks.

A scene puts a room into a real running Kring and lets real pages draw it, so that a screen is what a person would see.
Names and words are long on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from server.plain import replace
from server.room import commands as ask
from server.room.model import Knock, Wall
from server.steps import brief, choose, commit, reveal, write
from server.steps import round as rounds
from server.steps.keep import Findings
from server.steps.kind import Done, NextTurn, Pass, PassOver
from tests.browser import scenes_desk, scenes_forms, scenes_play, scenes_sheets
from tests.browser.stage import LONG, NAMES, Scene, Stage

SENTENCE = "Hoe kan ik nee zeggen tegen mijn teamleider, terwijl ik zie dat het rooster niet rondkomt?"
OTHER = "Hoe blijf ik rustig als iemand aan de balie de verantwoordelijkheidsverdeling ter discussie stelt?"
NOTES = (
    "Misschien past nee niet bij wie ze wil zijn.",
    "Van wie is dit rooster eigenlijk?",
    "Ze redt het team en daarmee ook de teamleider.",
    "Arbeidsongeschiktheidsverzekeringsmaatschappijen helpen hier niet.",
)


def lobby() -> Iterator[Scene]:
    """Before the meeting: empty, half full, somebody at the door, the door shut."""
    play = Stage(names=())
    yield play.scene("lobby-leeg", "console", "wall")
    play = Stage(names=NAMES[:6])
    play.without_phone("Els")
    play.change(knocks=(Knock("k1", "Teun", "dt"), Knock("k2", LONG, "dl")), walls=(Wall("w9", "7F3K", "dw"),))
    yield play.scene("lobby", "Lieke", LONG, "console", "wall")
    play.chair(ask.ShutDoor())
    yield play.scene("lobby-deur-dicht", "console", "wall")


def opening(play: Stage) -> Iterator[Scene]:
    """Agreements, check-in, each a case, the vote."""
    play.begin("Joost")
    yield play.scene("afspraken", "Lieke", "console", "wall")
    play.seat("Lieke", brief.Agree())
    play.seat("Bram", brief.Raise())
    yield play.scene("afspraken-akkoord", "Lieke", "Bram", "console")
    menu = ("phone.menu.open", "phone.menu.secret")
    yield play.scene("menu", "Lieke", taps=menu[:1])
    yield play.scene("geheim", "Lieke", taps=menu)
    yield play.scene("geheim-laptop", "Lieke", taps=(*menu, "secrecy.laptop.title"))
    play.to("inchecken")
    play.wait(7)
    yield play.scene("inchecken", "Lieke", "Bram", "Milan", "console", "wall")
    play.wait(75)
    yield play.scene("inchecken-te-lang", "Lieke", "console", "wall")
    play.to("inbreng")
    play.seat("Fatma", rounds.Line(SENTENCE))
    play.seat("Milan", rounds.Line(OTHER))
    yield play.scene("inbreng", "Lieke", "Bram", "Fatma", "Teun", "console", "wall")
    play.seat("Lieke", Pass())
    yield play.scene("inbreng-gepast", "Lieke", "console")
    play.seat("Bram", rounds.Line("Ik sprak mijn collega aan op haar toon. Goed idee?"))


def vote(play: Stage) -> Iterator[Scene]:
    """The secret vote, its closing, and choosing in conversation."""
    play.to("kiezen")
    yield play.scene("kiezen", "Lieke", "Fatma", "console", "wall")
    yield play.scene("geheim-stem", "Lieke", taps=("phone.why",))
    yield play.scene("geheim-stem", "console", taps=("console.secrecy.vote",))
    yield play.scene("geheim-netwerk", "console", taps=("console.secrecy.vote", "secrecy.laptop.short"))
    seat = play.place("Anouk")
    play.do(play.hand(seat.id), play.ballot("Fatma", "Milan"))
    yield play.scene("kiezen-gestemd", "Anouk")
    play.wait(70)
    yield play.scene("kiezen-wie-mist", "console")
    play.chair(choose.Talk())
    yield play.scene("kiezen-in-gesprek", "Lieke", "Fatma", "console", "wall")
    play.chair(choose.Anew())
    yield play.scene("kiezen-opnieuw", "Lieke", "console", "wall")
    play.vote()
    yield play.scene("uitslag", "Lieke", "Fatma", "console", "wall")


def case(play: Stage) -> Iterator[Scene]:
    """The first case up to the gossip."""
    play.to("vertellen")
    play.wait(42)
    yield play.scene("vertellen", "Fatma", "Lieke", "console", "wall")
    play.seat("Fatma", Done())
    yield play.scene("vertellen-klaar", "Fatma", "Lieke", "console")
    play.to("vragen")
    play.chair(NextTurn())
    play.wait(30)
    yield play.scene("vragen", "Anouk", "Joost", "Lieke", "Bram", "Fatma", "console", "wall")
    play.chair(PassOver())
    play.seat("Milan", Pass())
    yield play.scene("vragen-gepast", "Anouk", "Milan", "Teun", "console", "wall")
    play.wait(1200)
    yield play.scene("vragen-uitloop", "console", "wall")
    play.seat("Bram", ask.TimeOut())
    yield play.scene("time-out", "Lieke", "Fatma", "console", "wall")
    play.chair(ask.Resume())
    play.to("oordeel")
    yield play.scene("oordeel", "Fatma", "Lieke", "console", "wall")


def gossip(play: Stage) -> Iterator[Scene]:
    """Gossip, the pile, the decision, notes for the owner, tips."""
    play.to("roddelen")
    play.wait(80)
    yield play.scene("roddelen", "Fatma", "Lieke", "console", "wall")
    yield play.scene("geheim-briefjes", "Lieke", taps=("phone.notes.why",))
    for at, note in enumerate(NOTES):
        play.lay(("Lieke", "Bram", "Milan", "Anouk")[at], note, share=at != 1)
    late = replace(play.place("Teun"), bound=play.room.steps_begun)
    seats = tuple(late if one.id == late.id else one for one in play.room.seats)
    yield Scene("roddelen-laat", replace(play.room, seats=seats), play.now, ("Teun",))
    play.chair(ask.Next())
    yield play.scene("roddelen-verlaten", "console")
    play.wait(4)
    yield play.scene("stapel", "Lieke", "Fatma", "console", "wall")
    play.to("besluit")
    yield play.scene("besluit", "Fatma", "Lieke", "console", "wall")
    play.seat("Fatma", commit.Record("Ik zeg maandag dat ik geen diensten meer ruil.", "deze week", "Ik slaap door."))
    yield play.scene("besluit-klaar", "Fatma", "console")
    play.to("briefjes")
    yield play.scene("briefjes-vraag", "Fatma", "Lieke", "console", "wall")
    play.seat("Fatma", reveal.Want(True))
    yield play.scene("briefjes", "Fatma")
    play.to("tip-schrijven")
    yield play.scene("tip-schrijven", "Lieke", "Fatma", "console", "wall")
    for name, tag in (("Lieke", "start"), ("Bram", "stop"), ("Milan", "continue"), (LONG, "start")):
        play.seat(
            name, write.Answer(tag, f"Vraag wie het rooster eigenlijk maakt, {name.split()[0]} weet dat ook niet.")
        )
    yield play.scene("tip-klaar", "Lieke", "console")
    play.to("tips")
    yield play.scene("tips", "Anouk", "Lieke", "Fatma", "console", "wall")


def closing(play: Stage) -> Iterator[Scene]:
    """The break, the chair's own case, looking back, keeping, the end."""
    play.to("pauze")
    yield play.scene("pauze", "Lieke", "console", "wall")
    play.chair(ask.HandOver(play.id("Anouk")))
    yield play.scene("voorzitter-aangeboden", "Anouk", "console")
    play.chair(ask.TakeChair())
    play.chair(ask.Here(False, play.id("Lieke")))
    yield play.scene("weg", "Lieke", "console")
    play.chair(ask.Here(True, play.id("Lieke")))
    play.to("terugkijken")
    yield play.scene("terugkijken", "Lieke", "console", "wall")
    play.seat("Lieke", write.Answer(mark=4))
    yield play.scene("terugkijken-klaar", "Lieke", "console")
    play.to("voor-de-voorzitter")
    yield play.scene("voor-de-voorzitter", "Lieke", "Joost", "console", "wall")
    play.to("bewaren")
    play.chair(Findings("Nee zeggen begint bij weten waar je ja tegen zegt."))
    play.chair(ask.Park("Het rooster van volgende maand"))
    play.chair(ask.Park("Wie nodigt de teamleider uit voor de verantwoordelijkheidsverdeling?"))
    yield play.scene("bewaren", "Fatma", "Lieke", "console", "wall")
    play.chair(ask.End())
    yield play.scene("einde", "Fatma", "console", "wall")


def scenes() -> Iterator[Scene]:
    """Give every scene, in the order of a meeting."""
    yield from lobby()
    play = Stage(names=NAMES, notes=True, wish=("Fatma", "Milan"))
    play.without_phone("Els")
    for part in (opening, vote, case, gossip, closing):
        yield from part(play)
    yield from scenes_forms.scenes()
    yield from scenes_desk.scenes()
    yield from scenes_sheets.scenes()
    yield from scenes_play.scenes()
