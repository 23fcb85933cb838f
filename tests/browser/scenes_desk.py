"""Scenes for whoever leads: every kind of step at console and wall, sub-groups, laps, a whole round, a late hour.

The method in them is made up for the purpose, so that each kind stands in it once and no shipped file is leant on.
"""

from __future__ import annotations

from collections.abc import Iterator

from server import methods
from server.kept import KeptFile, OpenedRecord, Records, kept
from server.plain import replace
from server.room import commands as ask
from server.room.model import Moment
from server.steps import appoint, branch, canvas, commit, enact, pick, reveal, sheets, write
from server.steps import ask as asking
from server.steps import round as rounds
from server.steps.keep import Findings, Keep
from server.steps.kind import Done, NextTurn
from tests.browser.showcase import SHOWCASE
from tests.browser.stage import LONG, NAMES, Scene, Stage, Where

SENTENCE = "Hoe kan ik nee zeggen tegen mijn teamleider, terwijl ik zie dat het rooster niet rondkomt?"
OTHER = "Hoe blijf ik rustig als iemand aan de balie de verantwoordelijkheidsverdeling ter discussie stelt?"

QUESTIONS = (
    "Wat maakt dat jij de diensten overneemt, ook als je al twee weken geen vrij weekend had?",
    "Wie merkt het als jij nee zegt?",
    "Wat zou je een collega aanraden?",
    "Wat gebeurt er in je lijf als de teamleider belt over het rooster?",
    "Wat hoop je dat er anders is in mei?",
)
FORCES = (
    ("keeps", "Niemand zegt er iets van."),
    ("keeps", "Het team is trots op wie altijd inspringt."),
    ("helps", "Fatma wil het zelf ook anders."),
    ("helps", "Er komt een nieuw rooster in mei, en de planning vraagt wie daarover wil meedenken."),
)


class Led(Stage):
    """A meeting that knows the shipped methods and the made-up one."""

    def moment(self, what: str = "") -> Moment:
        known = super().moment(what)
        return replace(known, shelf={**methods.shelf(), SHOWCASE.id: SHOWCASE})


def led(minutes: int = 180, method: str = SHOWCASE.id, cases: int = 2) -> Led:
    """Give a meeting that is about to begin by a method."""
    play = Led(names=NAMES, minutes=minutes, cases=cases, wish=("Fatma", "Milan"))
    play.without_phone("Els")
    play.chair(ask.SetMethod(method))
    return play


PLACES = (
    Where("hotspot", "Kring van Joost"),
    Where("ethernet", "", "unknown"),
    Where("wifi", "", "reachable"),
    Where("loopback", "", "none", "windows"),
)


def networks() -> Iterator[Scene]:
    """On which network the laptop is, and how to make one of one's own on each system."""
    play = Led(names=NAMES)
    for where in PLACES:
        yield play.scene(f"netwerk-{where.kind}", "console")._replace(where=where)
    for system in ("windows", "macos", "linux"):
        where = Where("wifi", f"Vergadercentrum De Eenhoorn {system}", "reachable", system)
        yield play.scene(f"netwerk-hoe-{system}", "console", taps=("console.sign.strange",))._replace(where=where)
    play.begin("Joost")
    yield play.scene("netwerk-later", "console", taps=("console.door.open",))


def choosing() -> Iterator[Scene]:
    """A whole round; the method that is chosen after the case; being late."""
    play = led(method="", minutes=120)
    play.chair(ask.SetExtras(("warmup", "lookback")))
    yield play.scene("programma", "console")
    play.begin("Joost")
    play.to("inchecken")
    play.wait(560)
    play.to("opwarmer")
    play.wait(400)
    yield play.scene("verloop-achter", "console", "wall")
    with_cases(play)
    play.to("methode")
    yield play.scene("methode-kiezen", "console", "wall")
    wishes = tuple(one for one in methods.shelf() if one == "zeven-stappen") * 8
    for name, wish in zip(NAMES, wishes, strict=True):
        play.seat(name, branch.Prefer(wish))
    play.chair(branch.AskFor("stuck"))
    yield play.scene("methode-gewenst", "console", "wall")
    play.chair(branch.Take("zeven-stappen"))
    yield play.scene("methode-gekozen", "console", "wall")
    play = led(cases=0, minutes=240)
    play.begin("Joost")
    play.to("inbreng")
    with_cases(play)
    play.turns()
    play.on()
    yield play.scene("hele-ronde", "console", "wall")


def with_cases(play: Led) -> None:
    """Two bring their case in a sentence."""
    play.to("inbreng")
    play.seat("Fatma", rounds.Line(SENTENCE))
    play.seat("Milan", rounds.Line(OTHER))


def asked(play: Led) -> Iterator[Scene]:
    """Roles, a talk of two in laps, and questions that are written, weighed, read and picked from."""
    yield play.scene("rollen", "console", "wall")
    play.chair(appoint.Appoint("questioner", play.id(LONG)))
    play.chair(appoint.Appoint("questioner", play.id("Bram")))
    play.chair(appoint.Appoint("observer", play.id("Els")))
    yield play.scene("rollen-verdeeld", "console", "wall")
    play.on()
    play.turns()
    play.on()
    play.wait(400)
    yield play.scene("gesprek", "console", "wall")
    play.to("opschrijven")
    writers = [name for name in NAMES if name != "Fatma"]
    for name, question in zip(writers, QUESTIONS, strict=False):
        play.seat(name, write.Answer(text=question))
    yield play.scene("opschrijven", "console")
    play.on()
    yield play.scene("wegen", "console", "wall")
    play.until("antwoorden")
    yield play.scene("antwoorden", "console", "wall")
    play.chair(asking.Select("1"))
    yield play.scene("antwoorden-vraag", "console", "wall")
    play.chair(NextTurn())
    play.until("stippen")
    for name in writers[:5]:
        play.seat(name, pick.Dots(("0", "2", "3")))
    yield play.scene("stippen", "console", "wall")
    play.chair(pick.CountDots())
    yield play.scene("stippen-geteld", "console", "wall")
    play.until("kernvraag")
    yield play.scene("kernvraag", "console", "wall")
    play.until("voorlezen")
    yield play.scene("voorlezen", "console", "wall")


def drawn(play: Led) -> Iterator[Scene]:
    """A sheet that all share, a picture that is made and shown part by part."""
    play.until("krachten")
    yield play.scene("krachten-leeg", "console", "wall")
    for tag, text in FORCES:
        play.chair(canvas.Add(sheets.Entry(tag, text)))
    yield play.scene("krachten", "console", "wall")
    play.until("kwadrant")
    yield play.scene("kwadrant-leeg", "console", "wall")
    made = (
        ("quality", "zorgzaam"),
        ("pitfall", "betuttelend"),
        ("challenge", "loslaten"),
        ("allergy", "onverschillig"),
    )
    play.seat("Fatma", canvas.Fill(tuple(sheets.Entry(*one) for one in made), ready=True))
    yield play.scene("kwadrant", "console", "wall")
    play.until("kwadrant-zien")
    yield play.scene("kwadrant-zien", "console", "wall")
    play.chair(reveal.NextPart())
    yield play.scene("kwadrant-vraagt", "console", "wall")


def acted(play: Led) -> Iterator[Scene]:
    """A scene that is played, turns that are taken, a silence."""
    play.until("spelen")
    yield play.scene("spelen-klaar", "console", "wall")
    play.chair(enact.Play())
    yield play.scene("spelen", "console", "wall")
    play.chair(enact.Rewind())
    play.chair(enact.StandIn(play.id("Anouk")))
    yield play.scene("spelen-stil", "console", "wall")
    play.chair(enact.Cut())
    play.on()
    yield play.scene("losse-ronde", "console", "wall")
    play.on()
    yield play.scene("stilte", "console", "wall")
    play.wait(61)
    yield play.scene("stilte-voorbij", "console", "wall")


def apart(play: Led) -> Iterator[Scene]:
    """Sub-groups, what is chosen on the way, and the record of a method that was stopped."""
    play.until("groepjes")
    talked_out(play)
    yield play.scene("groepjes", "console", "wall")
    play.on()
    yield play.scene("groepjes-klaar", "console", "wall")
    play.on()
    yield play.scene("onderdeel", "console", "wall")
    for name in NAMES:
        play.seat(name, branch.Prefer("spel" if name in ("Bram", "Teun", LONG) else "ideeen"))
    play.chair(branch.Take("ideeen"))
    yield play.scene("onderdeel-gekozen", "console", "wall")
    play.chair(ask.StopMethod("helped"))
    play.to("bewaren")
    yield play.scene("verslag", "console")


def talked_out(play: Led) -> None:
    """Everybody in the first sub-group has had a turn, in the second one has."""
    first, second, *_ = play.console().groups
    for seat in (*first.seats, second.seats[0]):
        play.do(play.hand(seat), Done())


DAY = 86_400_000
FILES = (
    KeptFile("0a", 1_790_000_000_000, "sealed"),
    KeptFile("0b", 1_790_000_000_000 - DAY, "readable"),
    KeptFile("0c", 1_790_000_000_000 - DAY - DAY // 24, "sealed"),
    KeptFile("0d", 1_790_000_000_000 - 60 * DAY, "broken"),
    KeptFile("0e", 1_790_000_000_000 - 90 * DAY, "newer"),
)


def filed() -> Iterator[Scene]:
    """The record after the end, kept and not; the records of earlier, and one of them in each state."""
    play = Led(names=NAMES)
    play.begin("Joost")
    with_cases(play)
    play.to("besluit")
    play.seat("Fatma", commit.Record("Ik zeg maandag dat ik geen diensten meer ruil.", "deze week", "Ik slaap door."))
    play.to("bewaren")
    play.seat("Fatma", Keep("Ik zeg het maandag tegen mijn teamleider, en vertel jullie in juni hoe dat ging."))
    play.chair(Findings("Nee zeggen begint bij weten waar je ja tegen zegt."))
    play.chair(ask.End())
    record, none = kept(play.room), Records(keeps=True)
    ends = {
        "leeg": none,
        "op-slot": replace(none, files=FILES, mine="0a"),
        "los": replace(none, files=FILES, mine="0b"),
    }
    for name, records in ends.items():
        yield play.scene(f"bewaard-{name}", "console")._replace(records=records)
    play = Led(names=NAMES)
    there, way = replace(none, files=FILES), ("console.records.open",)
    yield play.scene("verslagen", "console", taps=way)._replace(records=there)
    for state in ("sealed", "broken", "newer"):
        taps = (*way, f"console.records.{state}")
        yield play.scene(f"verslagen-{state}", "console", taps=taps)._replace(records=there)
    opened = replace(there, opened=OpenedRecord("0b", record))
    taps = (*way, "console.records.readable")
    yield play.scene("verslagen-open", "console", taps=taps)._replace(records=opened)
    yield play.scene("verslagen-weg", "console", taps=(*taps, "console.records.remove"))._replace(records=opened)
    yield play.scene("verslagen-blind", "console", taps=way)._replace(records=replace(none, trouble="record_disk"))


def scenes() -> Iterator[Scene]:
    """Give every scene for whoever leads."""
    yield from filed()
    yield from networks()
    yield from choosing()
    play = led()
    play.begin("Joost")
    with_cases(play)
    play.to("rollen")
    for part in (asked, drawn, acted, apart):
        yield from part(play)
