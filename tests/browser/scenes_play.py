"""The phones' screens of roles, a play, a choice on the way, parts that are shown, and being out of the room.

By methods that are shipped, and by a tiny one for what few of them have.
"""

from __future__ import annotations

from collections.abc import Iterator

from server import methods
from server.room import commands as ask
from server.room.method import Asks, Block, Method, People, Step, Time
from server.room.model import Moment
from server.steps import appoint, branch, canvas, discuss, enact, reveal, speak, write
from server.steps.kind import Text
from server.steps.sheets import Column, Entry, Field
from tests.browser.scenes_sheets import MEMBERS, WORD, at
from tests.browser.stage import LONG, NAMES, Scene, Stage

SCENE = (
    Entry("situation", "In de gang, met mijn teamleider, vlak voor de overdracht"),
    Entry("aim", "Nee zeggen zonder ruzie"),
    Entry("hard", "Als ze zucht en zegt dat het dan niet rondkomt"),
    Entry("sentence", "Heb je even? Het gaat over het weekend."),
)


def same(words: str) -> Text:
    return Text(words, words)


def playing() -> Iterator[Scene]:
    """The scene, who plays whom, and the play from its beginning to its end."""
    play = at("rollenspel", "scene")
    yield play.scene("scene", "Fatma", "Lieke")
    play.seat("Fatma", canvas.Fill(SCENE, ready=True))
    yield play.scene("scene-klaar", "Fatma", "Lieke")
    play.to("rolverdeling")
    yield play.scene("rolverdeling", "Fatma", "Lieke")
    play.seat("Fatma", appoint.Appoint("player", play.id("Bram")))
    play.seat("Fatma", appoint.Appoint("player", play.id(LONG)))
    yield play.scene("rolverdeling-gekozen", "Fatma", "Bram", "Lieke")
    play.to("kijktaken")
    play.chair(appoint.Appoint("observer", play.id("Lieke")))
    play.chair(appoint.Appoint("observer", play.id("Teun")))
    yield play.scene("kijktaken", "Lieke", "Anouk")
    play.to("spelen")
    yield play.scene("spelen", "Fatma", "Bram", "Lieke")
    play.seat("Fatma", enact.Play())
    play.wait(42)
    play.seat("Lieke", enact.Observe("Ze keek weg toen hij zuchtte."))
    yield play.scene("spelen-bezig", "Fatma", "Bram", "Lieke")
    play.seat("Fatma", enact.Freeze())
    play.wait(3)
    yield play.scene("spelen-bevroren", "Fatma", "Bram", "Lieke")
    play.seat("Fatma", enact.Rewind())
    yield play.scene("spelen-terug", "Fatma", "Lieke")
    play.seat("Fatma", enact.StandIn(play.id("Milan")))
    yield play.scene("spelen-vervangen", "Fatma", "Milan")
    play.seat("Fatma", enact.Cut())
    yield play.scene("spelen-over", "Fatma", "Bram", "Lieke")
    play.on()
    play.until("spelen")
    yield play.scene("tweede-ronde", "Lieke", "Fatma")
    play.until("nabespreken")
    yield play.scene("nog-een-ronde", "Fatma", "Lieke")


def offering() -> Iterator[Scene]:
    """Who offers to be next, and who was appointed."""
    play = at("ketting", "volgende")
    yield play.scene("aanhaken", "Lieke")
    play.seat("Lieke", appoint.Offer("owner"))
    yield play.scene("aanhaken-gezegd", "Lieke", "Bram")
    play = at("wisselende-vragenstellers", "aanwijzen")
    yield play.scene("aanwijzen", "Fatma", "Lieke")
    play.seat("Fatma", appoint.Appoint("questioner", play.id("Lieke")))
    yield play.scene("aangewezen", "Fatma", "Lieke", "Bram")


class Chooser(Stage):
    """A meeting in which the method is chosen after the case; all methods lie on the shelf."""

    def moment(self, what: str = "") -> Moment:
        drawn = super().moment(what)
        return Moment(drawn.now, drawn.luck, methods.shelf())


def choosing() -> Iterator[Scene]:
    """Which method, by wishes without names; and a part of a method, by the owner."""
    play = Chooser(names=NAMES, cases=1, wish=("Fatma", "Milan"))
    play.chair(ask.SetMethod(""))
    play.to("methode")
    yield play.scene("methode", "Lieke", "Fatma")
    play.seat("Fatma", branch.AskFor("talk"))
    yield play.scene("methode-gezocht", "Fatma", "Lieke")
    play.seat("Lieke", branch.Prefer("rollenspel"))
    yield play.scene("methode-gewenst", "Lieke")
    for n, name in enumerate(("Joost", "Bram", LONG, "Milan", "Teun", "Anouk", "Fatma")):
        play.seat(name, branch.Prefer(("rollenspel", "vrij-gesprek", "advies")[n % 3]))
    yield play.scene("methode-geteld", "Lieke")
    play.chair(branch.Take("rollenspel"))
    yield play.scene("methode-gekozen", "Lieke")


# --- what few methods have --------------------------------------------------------------------------------------------


def step(name: str, options: object, **more: object) -> Step:
    """Give a step of a case under a name that stands on the screen too."""
    return Step(name, "case", same(name.capitalize()), same(name), options, Time(usual=300), **more)  # type: ignore[arg-type]


GIVE = canvas.Options(
    Text("Geef de anderen een kaart", "Give the others a card"),
    Text("Eén kaart per persoon. Begin bij wie je het meest te binnen schiet.", "One card each."),
    "cards",
    (
        Field(
            "card",
            Text("Een kwaliteit", "A quality"),
            least=2,
            most=9,
            columns=(Column("to", same("Voor"), "seat"), Column("example", Text("Een voorbeeld", "An example"))),
        ),
    ),
    "cards",
    about="others",
    list=next(one.words for one in methods.lists() if one.id == "kwaliteiten"),
)
MODULES = (
    branch.Module(
        "stil",
        Text("In stilte schrijven", "Writing in silence"),
        Text("Ieder apart, twintig minuten.", "Each alone, twenty minutes."),
    ),
    branch.Module("samen", Text("Samen praten", "Talking together"), same(f"Over de {WORD}.")),
)


LINE = Text("Kies wat je nu nodig hebt.", "Choose what you need now.")
PARTS = (
    reveal.Part("meeting", Text("Wat jullie zagen", "What you saw")),
    reveal.Part("idea", Text("Wat jullie dachten", "What you thought"), asks=True),
)
SEEN = (write.Choice("meeting", same("Gezien")), write.Choice("idea", same("Gedacht")))
SHOWN = Text("Dit zagen jullie bij {owner}", "This is what you saw in {owner}")


def steps() -> tuple[Step, ...]:
    """Give the steps of a method of what few methods have."""
    hand = reveal.Options("cards", same("Wil je je kaarten zien?"), LINE, "self", picture="cards", ask_first=True)
    notes = write.Options(same("Wat zag je?"), LINE, "members", SEEN, True, leaves="seen", to="all")
    return (
        step("geven", GIVE),
        step("krijgen", hand),
        step("kiezen", branch.Options(Text("Hoe wil je verder?", "How to go on?"), LINE, MODULES, "owner")),
        step("in-stilte", write.Options(same("Schrijf"), LINE, text=True, leaves="texts"), block="stil"),
        step("praten", discuss.Options(same("Praat"), LINE), block="samen"),
        step("noteren", notes),
        step("lezen", reveal.Options("seen", SHOWN, LINE, "all", names=True, parts=PARTS)),
        step("buiten", discuss.Options(same("Wat denken we?"), LINE), presence="absent"),
        step("drietal", speak.Options(same("Vertel elkaar wat je meeneemt"), "members"), block="drietallen"),
        step("klaar", speak.Options(same("Wat neem je mee?"))),
    )


def tiny() -> Method:
    """Give a method of them."""
    blocks = (Block("stil", "module"), Block("samen", "module"), Block("drietallen", "split", size=3))
    named = Text("Proef", "Trial")
    people, asks = People(4, 8, 10), Asks("any", "low")
    return Method("proef", "proef", "1", named, named, named, people, asks, steps(), blocks)


def rare() -> Iterator[Scene]:
    """Cards for all, a hand on request, parts with names, out of the room, sub-groups."""
    play = at(tiny(), "geven")
    yield play.scene("geven", "Lieke")
    given = tuple(
        Entry("card", ("geduldig", WORD)[n], (play.id(name), "Je wachtte.")) for n, name in enumerate(("Bram", LONG))
    )
    play.seat("Lieke", canvas.Fill(given[:1]))
    yield play.scene("geven-bezig", "Lieke")
    play.seat("Lieke", canvas.Fill(given, ready=True))
    yield play.scene("geven-klaar", "Lieke")
    play.to("krijgen")
    yield play.scene("krijgen", "Bram")
    play.seat("Bram", reveal.Want(True))
    play.seat("Teun", reveal.Want(True))
    yield play.scene("krijgen-gelezen", "Bram", "Teun")
    play.to("kiezen")
    yield play.scene("kiezen-deel", "Fatma", "Lieke")
    play.seat("Fatma", branch.Take("samen"))
    yield play.scene("kiezen-deel-gekozen", "Fatma", "Lieke")
    play.to("noteren")
    for n, name in enumerate(MEMBERS[:4]):
        play.seat(name, write.Answer(("meeting", "idea")[n % 2], f"Ze neemt de {WORD} over zodra het stil wordt."))
    play.to("lezen")
    yield play.scene("delen", "Fatma", "Lieke")
    play.seat("Fatma", reveal.NextPart())
    yield play.scene("delen-twee", "Lieke")
    play.to("buiten")
    yield play.scene("buiten", "Fatma", "Lieke")
    play.to("drietal")
    yield play.scene("groepjes", "Lieke", "Fatma")


def scenes() -> Iterator[Scene]:
    """Give every scene of these screens."""
    for part in (playing, offering, choosing, rare):
        yield from part()
