"""The phones' screens of sheets that are filled in: about oneself, about another, all together.

By methods that are shipped; what few methods have is in scenes_play. Words are long on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from server import methods
from server.plain import replace
from server.room.method import Method, People
from server.steps import appoint, canvas, reveal
from server.steps.sheets import Entry
from tests.browser.stage import LONG, NAMES, Scene, Stage

MEMBERS = ("Lieke", "Bram", LONG, "Milan", "Teun", "Anouk")
WORD = "verantwoordelijkheidsverdeling"
QUADRANT = (
    Entry("quality", "zorgzaam"),
    Entry("pitfall", "alles overnemen, ook de " + WORD),
    Entry("challenge", "loslaten"),
    Entry("allergy", "collega's die hun schouders ophalen"),
)
SHIELD = (
    Entry("part1", "bruggen bouwen tussen mensen", ("bridge",)),
    Entry("part2", "", ("tree",)),
    Entry("part3", "zeilen met mijn broer", ("boat",)),
    Entry("part4", "Niemand weet dat ik vroeger accordeon speelde op bruiloften."),
    Entry("motto", "Eerst luisteren, dan bouwen"),
)
PIE = (
    Entry("hours", "36"),
    Entry("slice", "Cliënten", ("18", "20", "+", "must")),
    Entry("slice", "Overleg over de " + WORD, ("8", "6", "0", "must")),
    Entry("slice", "Rooster", ("8", "0", "-", "may")),
    Entry("slice", "Mail", ("6", "4", "-", "must")),
)
MOMENT = (
    Entry("happened", "De telefoon ging, midden in het gesprek met de praktijkbegeleider."),
    Entry("did", "Ik nam op."),
)


def at(method: str | Method, step: str) -> Stage:
    """Give a meeting by a method at one of its steps, with Fatma's case where there is one."""
    play = Stage(names=NAMES, cases=1, wish=("Fatma", "Milan"), method=method)
    play.to(step)
    return play


def quadrant() -> Iterator[Scene]:
    """Four cards, filled in, and adjusted later."""
    play = at("kernkwadrant", "invullen")
    yield play.scene("kwadrant", "Lieke")
    play.seat("Lieke", canvas.Fill(QUADRANT[:2]))
    yield play.scene("kwadrant-half", "Lieke")
    play.seat("Bram", canvas.Fill(QUADRANT, ready=True))
    play.seat("Lieke", canvas.Fill(QUADRANT, ready=True, share=True))
    yield play.scene("kwadrant-klaar", "Bram", "Lieke")
    play.to("bijstellen")
    yield play.scene("kwadrant-bijstellen", "Lieke")


def window() -> Iterator[Scene]:
    """Words picked for one person, and the window they make."""
    play = at("johari", "focus")
    yield play.scene("johari-wie", "Lieke")
    play.chair(appoint.Appoint("owner", play.id("Fatma")))
    yield play.scene("johari-gekozen", "Fatma", "Bram")
    play.to("woorden-kiezen")
    yield play.scene("johari", "Fatma", "Lieke")
    picks = tuple(Entry("words", str(at)) for at in (6, 33, 29, 30, 21))
    play.seat("Fatma", canvas.Fill(picks, ready=True))
    for n, name in enumerate(MEMBERS):
        mine = tuple(Entry("words", str(one)) for one in (6, 33, 47, 22 + n, 41 - n))
        play.seat(name, canvas.Fill(mine, ready=True))
    yield play.scene("johari-klaar", "Fatma", "Lieke")
    play.to("venster-blind")
    yield play.scene("venster", "Fatma", "Lieke")
    play.seat("Fatma", reveal.NextPart())
    yield play.scene("venster-open", "Fatma", "Lieke")


def few() -> Iterator[Scene]:
    """So few that it can be guessed who picked what."""
    small = replace(methods.method("johari"), people=People(3, 8, 8))
    play = Stage(names=(LONG, "Lieke", "Fatma", "Bram"), cases=1, method=small)
    play.to("focus")
    play.chair(appoint.Appoint("owner", play.id(LONG)))
    play.to("woorden-kiezen")
    yield play.scene("johari-weinig", "Lieke")


def shield() -> Iterator[Scene]:
    """A drawing and words, then values; all shields."""
    play = at("wapenschild", "invullen")
    yield play.scene("schild", "Lieke")
    play.seat("Lieke", canvas.Fill(SHIELD[:3]))
    yield play.scene("schild-half", "Lieke")
    for name in NAMES:
        play.seat(name, canvas.Fill(SHIELD, ready=True, share=True))
    yield play.scene("schild-klaar", "Lieke")
    play.to("waarden-kiezen")
    owner = play.owner or ""
    other = next(name for name in NAMES if name != owner)
    yield play.scene("waarden", owner, other)
    values = (Entry("value", "betrouwbaarheid"), Entry("value", "rust, ook als het druk is"))
    play.seat(owner, canvas.Fill((*values, *SHIELD), share=True))
    yield play.scene("waarden-live", owner, other)
    play.to("galerij")
    yield play.scene("galerij", "Lieke")


def pie() -> Iterator[Scene]:
    """Hours and tasks, what they come to, and moving them while all look on."""
    play = at("taart", "invullen")
    yield play.scene("taart", "Lieke")
    play.seat("Lieke", canvas.Fill(PIE[:3]))
    yield play.scene("taart-bezig", "Lieke")
    for name in NAMES:
        play.seat(name, canvas.Fill(PIE, ready=True, share=True))
    yield play.scene("taart-klaar", "Lieke")
    play.to("schuiven")
    owner = play.owner or ""
    play.seat(owner, canvas.Fill(PIE, share=True))
    yield play.scene("taart-schuiven", owner, next(name for name in NAMES if name != owner))


def cards() -> Iterator[Scene]:
    """Cards for oneself and for others, and the hand one got."""
    play = at("kwaliteiten-zelf", "kiezen")
    yield play.scene("kaarten", "Lieke")
    example = "Ik bleef zitten tot ze klaar was met vertellen."
    own = (Entry("self", "geduldig", ("afwachtend", "", example)), Entry("self", WORD, ("", "", "")))
    play.seat("Lieke", canvas.Fill((*own, Entry("over", "koppig"))))
    yield play.scene("kaarten-bezig", "Lieke")
    for name in NAMES:
        play.seat(name, canvas.Fill((*own, Entry("self", "loyaal", ("volgzaam", "", ""))), ready=True, share=True))
    yield play.scene("kaarten-klaar", "Lieke")
    play.to("tafel")
    yield play.scene("tafel", "Lieke")
    play = at("kwaliteiten-geven", "kaart-kiezen")
    to = play.owner or ""
    giver = next(name for name in MEMBERS if name != to)
    yield play.scene("kaart", giver, to)
    for n, name in enumerate(NAMES):
        if name != to:
            card = Entry("card", str(n + 3), (play.id(to), "Je bleef na afloop stoelen opruimen." if n % 2 else ""))
            play.seat(name, canvas.Fill((card,), ready=True))
    yield play.scene("kaart-gegeven", giver)
    play.to("hand")
    yield play.scene("hand", to, giver)


def joint() -> Iterator[Scene]:
    """A sheet of all together: the chain, the forces, the table."""
    play = at("tien-stappen-a", "krachten")
    yield play.scene("krachten-leeg", "Lieke")
    play.seat("Lieke", canvas.Add(Entry("keeps", f"Niemand zegt iets van de {WORD}.")))
    play.seat("Bram", canvas.Add(Entry("helps", "Er komt een nieuw rooster.")))
    yield play.scene("krachten", "Lieke", "Fatma")
    play = at("ketting", "keten")
    more = ("Dat je het alleen oplost, en er toch om kunt lachen.", "Ik doe dat ook, en ik merk het te laat.")
    play.seat("Lieke", canvas.Add(Entry("link", "Ik wil vaker nee zeggen.", more)))
    yield play.scene("keten", "Lieke")


def plain() -> Iterator[Scene]:
    """Fields without a list: the moment, the question in new words, the scene of a play."""
    play = at("kritisch-incident", "moment")
    yield play.scene("moment", "Fatma", "Lieke")
    play.seat("Fatma", canvas.Fill(MOMENT))
    yield play.scene("moment-half", "Fatma")
    play = at("kernmodel", "herformuleren")
    old = Entry("old", "Hoe krijg ik het rooster rond?")
    play.seat("Fatma", canvas.Fill((old,)))
    yield play.scene("nieuwe-vraag", "Fatma", "Lieke")
    play.seat("Fatma", canvas.Fill((old, Entry("new", f"Hoe zeg ik dat ik de {WORD} niet overneem?")), ready=True))
    yield play.scene("nieuwe-vraag-klaar", "Fatma", "Lieke")


def scenes() -> Iterator[Scene]:
    """Give every scene of these screens."""
    for part in (quadrant, window, few, shield, pie, cards, joint, plain):
        yield from part()
