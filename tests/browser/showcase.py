"""A method that is made up for the scenes of the desk: every kind of step is in it, and no shipped file is leant on."""

from __future__ import annotations

from typing import Any

from server.room.method import Asks, Block, Method, People, Step, Time
from server.steps import (
    AnyOptions,
    appoint,
    branch,
    canvas,
    discuss,
    enact,
    pause,
    pick,
    rate,
    reveal,
    sheets,
    speak,
    write,
)
from server.steps import ask as asking
from server.steps import round as rounds
from server.steps.kind import Text


def both(nl: str, en: str) -> Text:
    """Give words in two languages."""
    return Text(nl, en)


EMPTY = both("", "")


def step(name: str, title: Text, options: AnyOptions, say: Text, number: int, **more: Any) -> Step:
    """Give a step of the made-up method."""
    time = Time(usual=300, least=120, gives=2)
    return Step(name, "case", title, say, options, **{"time": time, "number": number, **more})


ROLES = step(
    "rollen",
    both("Vragenstellers kiezen", "Choosing questioners"),
    appoint.Options(
        both("Wie mag {owner} bevragen?", "Who may question {owner}?"),
        both("{owner} kiest hardop.", "{owner} chooses aloud."),
        (
            appoint.Post("questioner", both("Vragensteller", "Questioner"), least=1, most=2),
            appoint.Post("observer", both("Observator", "Observer"), least=1, most=6),
        ),
    ),
    both("{owner}, wie wil je als vragensteller? De anderen kijken mee.", "{owner}, whom do you want as questioner?"),
    1,
    sourced=True,
)
TALK = step(
    "gesprek",
    both("Gesprek", "Talk"),
    asking.Options(both("Praat met {owner}", "Talk with {owner}"), who="role:questioner", pair=True),
    both("{questioner}, ga in gesprek met {owner}. Wij luisteren.", "{questioner}, talk with {owner}. We listen."),
    2,
    block="ronde",
    watch=both("Komt er advies? Vraag dan om een vraag.", "Is there advice? Ask for a question instead."),
)
WRITTEN = step(
    "opschrijven",
    both("Vragen opschrijven", "Writing questions"),
    write.Options(
        both("Wat wil je vragen?", "What do you want to ask?"), EMPTY, "members", text=True, leaves="vragen", to="all"
    ),
    both("Schrijf allemaal één vraag op.", "All write down one question."),
    3,
)
RATED = step(
    "wegen",
    both("De vragen wegen", "Weighing the questions"),
    rate.Options(
        both("Hoe dichtbij komt deze vraag?", "How close does this question come?"),
        both("Koud, lauw of warm. Alleen {owner} ziet het.", "Cold, lukewarm or warm. Only {owner} sees it."),
        "vragen",
        (write.Choice("koud", both("Koud", "Cold")), write.Choice("warm", both("Warm", "Warm"))),
        "gewogen",
    ),
    both("{owner}, hoe warm is elke vraag? Denk hardop.", "{owner}, how warm is each question? Think aloud."),
    4,
)
READ = step(
    "antwoorden",
    both("Antwoorden", "Answering"),
    asking.Options(both("Kies een vraag", "Choose a question"), delivery="owner_selects", of="vragen"),
    both("{owner}, kies zelf welke vragen je beantwoordt.", "{owner}, choose which questions you answer."),
    5,
)
DOTS = step(
    "stippen",
    both("Stippen leggen", "Laying dots"),
    pick.Options(
        both("Welke vraag raakt de kern?", "Which question is the core?"), EMPTY, "vragen", "kern", "group", 2
    ),
    both("Leg drie stippen op je telefoon.", "Lay three dots on your phone."),
    6,
)
CHOSEN = step(
    "kernvraag",
    both("De kernvraag", "The core question"),
    pick.Options(both("Met welke vraag ga je verder?", "With which question do you go on?"), EMPTY, "vragen", "kern"),
    both("{owner}, met welke vraag gaan we verder?", "{owner}, with which question do we go on?"),
    6,
)
WORDS = step(
    "voorlezen",
    both("Alle vragen", "All questions"),
    reveal.Options(
        "vragen", both("Alle vragen naast elkaar", "All questions side by side"), EMPTY, "all", names=True, wall=True
    ),
    both("Lees ze even. Niemand reageert.", "Read them. Nobody responds."),
    6,
)
SHEET = step(
    "krachten",
    both("Wat houdt het in stand?", "What keeps it going?"),
    canvas.Options(
        both("Welke krachten werken hier?", "Which forces work here?"),
        both("Zeg hardop wat je ziet. De voorzitter schrijft mee.", "Say aloud what you see. The chair writes."),
        "forces",
        (
            sheets.Field("keeps", both("Houdt het in stand", "Keeps it going"), most=10),
            sheets.Field("helps", both("Helpt veranderen", "Helps to change"), most=10),
        ),
        "krachten",
        about="joint",
    ),
    both(
        "Wat houdt dit zo? En wat helpt om het te veranderen?", "What keeps it like this? And what helps to change it?"
    ),
    7,
)
QUADRANT = step(
    "kwadrant",
    both("Kernkwadrant", "Core quadrant"),
    canvas.Options(
        both("Vul je kwadrant in", "Fill in your quadrant"),
        both("In één tot drie woorden.", "In one to three words."),
        "quadrant",
        tuple(sheets.Field(one, both(one, one)) for one in ("quality", "pitfall", "challenge", "allergy")),
        "kwadrant",
        who="owner",
        live=True,
    ),
    both("{owner}, vul in en vertel wat je opschrijft.", "{owner}, fill in and tell what you write."),
    8,
)
SHOWN = step(
    "kwadrant-zien",
    both("Het kwadrant", "The quadrant"),
    reveal.Options(
        "kwadrant",
        both("Dit is het kwadrant van {owner}", "This is {owner}'s quadrant"),
        EMPTY,
        "all",
        picture="quadrant",
        wall=True,
        parts=(
            reveal.Part("quality", both("Kwaliteit", "Quality")),
            reveal.Part("pitfall", both("Valkuil", "Pitfall")),
            reveal.Part("allergy", both("Allergie", "Allergy"), asks=True),
        ),
    ),
    both("Kijk eerst. Daarna vertelt {owner}.", "Look first. Then {owner} tells."),
    8,
)
PLAY = step(
    "spelen",
    both("Naspelen", "Playing it"),
    enact.Options(
        both("Speel het gesprek na", "Play the talk"),
        EMPTY,
        (
            enact.Player("owner", both("Zichzelf", "In person"), EMPTY),
            enact.Player("role:questioner", both("De teamleider", "The team leader"), EMPTY),
        ),
        both("Wat zie je gebeuren?", "What do you see happen?"),
    ),
    both("Zet twee stoelen klaar. Begin als je zover bent.", "Set up two chairs. Begin when you are ready."),
    9,
)
POPCORN = step(
    "losse-ronde",
    both("Wat viel op?", "What struck you?"),
    rounds.Options(both("Wat viel je op?", "What struck you?"), order="popcorn"),
    both("Wie wil, zegt wat opviel. Kort.", "Whoever wants to says what struck them. Briefly."),
    10,
)
QUIET = step(
    "stilte",
    both("Een minuut stil", "A minute of silence"),
    pause.Options(
        both("We zijn stil", "We are silent"),
        both("Schrijf voor jezelf op wat bleef hangen.", "Note what stayed."),
        silence=60,
    ),
    both("We zijn een minuut stil.", "We are silent for a minute."),
    10,
)
SPLIT = step(
    "groepjes",
    both("In groepjes", "In groups"),
    rounds.Options(both("Welk advies geven we?", "Which advice do we give?")),
    both("Praat in je groepje. Ik roep jullie terug.", "Talk in your group. I will call you back."),
    11,
    block="groepjes",
)
FREE = step(
    "groepjes-vrij",
    both("Eén advies kiezen", "Choosing one advice"),
    discuss.Options(both("Kies samen één advies", "Choose one advice together"), EMPTY),
    both("Kies in je groepje één advies.", "Choose one advice in your group."),
    11,
    block="groepjes",
)
ONWARD = step(
    "hoe-verder",
    both("Hoe verder?", "How to go on?"),
    branch.Options(
        both("Wat helpt {owner} nu het meest?", "What helps {owner} most now?"),
        EMPTY,
        (
            branch.Module(
                "ideeen", both("Ideeën", "Ideas"), both("Iedereen noemt mogelijkheden.", "All name possibilities.")
            ),
            branch.Module(
                "spel", both("Oefenen", "Practice"), both("Het gesprek nog eens spelen.", "Play the talk again.")
            ),
        ),
        by="group",
    ),
    both("Wat helpt nu het meest? Tik het aan op je telefoon.", "What helps most now? Tap it on your phone."),
    12,
)
IDEAS = step(
    "ideeen", both("Ideeën", "Ideas"), rounds.Options(both("Wat kan?", "What can be?")), EMPTY, 13, block="ideeen"
)
ACTING = step("spel", both("Oefenen", "Practice"), speak.Options(both("Oefen", "Practise")), EMPTY, 13, block="spel")
TIPS = step(
    "woord",
    both("Het laatste woord", "The last word"),
    speak.Options(both("Wat neem je mee?", "What do you take?")),
    both("{owner}, wat neem je mee?", "{owner}, what do you take?"),
    14,
    time=Time(usual=240, reserved=True),
)
SHOWCASE = Method(
    "proeve",
    "proeve",
    "1",
    both("Kenniscentrum Intervisie, handboek voor begeleiders", "Kenniscentrum Intervisie, handbook for guides"),
    both("Wisselende vragenstellers met een lange naam", "Changing questioners with a long name"),
    both("Van alles één keer.", "Everything once."),
    People(3, 8, 10),
    Asks("any", "mid"),
    (
        *(
            ROLES,
            TALK,
            WRITTEN,
            RATED,
            READ,
            DOTS,
            CHOSEN,
            WORDS,
            SHEET,
            QUADRANT,
            SHOWN,
            PLAY,
            POPCORN,
            QUIET,
            SPLIT,
            FREE,
        ),
        *(ONWARD, IDEAS, ACTING, TIPS),
    ),
    (
        Block("ronde", "loop", times=3, until="chair"),
        Block("groepjes", "split", size=2),
        Block("ideeen", "module"),
        Block("spel", "module"),
    ),
)
