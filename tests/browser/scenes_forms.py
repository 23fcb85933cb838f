"""The phones' screens of the step kinds that take something in, by methods that are shipped and by a tiny one.

Words are long on purpose, and steps are found by their kind: what a method calls them may change.
"""

from __future__ import annotations

from collections.abc import Iterator

from server.room.method import Asks, Method, People, Step, Time
from server.steps import ask, commit, pause, pick, rate, speak, write
from server.steps import round as rounds
from server.steps.kind import Artefact, Done, Item, NextTurn, Return, Text
from server.steps.sightings import Observe
from tests.browser.stage import LONG, NAMES, Scene, Stage

MEMBERS = ("Lieke", "Bram", LONG, "Milan", "Teun", "Anouk")
QUESTIONS = (
    "Wat gebeurde er met je toen hij de verantwoordelijkheidsverdeling ter discussie stelde?",
    "Wat wil je?",
    "Van wie is dit rooster, en waaraan merk je dat het zo is afgesproken?",
    "Hoe zou je het willen, als het helemaal aan jou lag?",
    "Welke arbeidsongeschiktheidsverzekering?",
    "Waar ben je bang voor?",
)
IDEAS = (
    "Vraag je teamleider wie het rooster volgende maand maakt, en zeg dat jij het niet bent.",
    "Niets doen",
    "Een overdrachtsbijeenkomst met de verantwoordelijkheidsverantwoordelijke",
    "Ruil met Anouk",
    "Schrijf een week lang op hoe vaak je ja zei.",
)
MARKS = (
    write.Choice("do", Text("Doen", "Do")),
    write.Choice("maybe", Text("Misschien", "Maybe")),
    write.Choice("not", Text("Niet", "Not")),
)
MOVES = (
    write.Choice("fixed", Text("Ligt vast", "Fixed")),
    write.Choice("movable", Text("Te verschuiven", "Movable")),
)


def same(words: str) -> Text:
    return Text(words, words)


def step(name: str, options: object, **more: object) -> Step:
    """Give a step of a case under a name that stands on the screen too."""
    return Step(name, "case", same(name.capitalize()), same(name), options, Time(usual=300), **more)  # type: ignore[arg-type]


def ideas(**more: object) -> write.Options:
    line = Text("Iedereen leest ze straks, geschud.", "Everybody reads them soon, shuffled.")
    asks = Text("Welke mogelijkheden zie je voor {owner}?", "Which possibilities do you see for {owner}?")
    return write.Options(asks, line, who="members", text=True, entries=5, leaves="ideas", to="all", **more)  # type: ignore[arg-type]


def tiny() -> Method:
    """Give a method of the steps that few methods have."""
    outcome = speak.Field(
        "afloop",
        Text("Hoe liep het af?", "How did it end?"),
        Text("Niemand leest dit nu. Straks laat je het zien.", "Nobody reads this now. You show it later."),
        "outcome",
    )
    points = (same("Wat gebeurde er? Tot het moment dat je iets deed."), same("Stop daar."))
    why = Text("Zeg hardop wat je denkt.", "Say aloud what you think.")
    steps = (
        step(
            "schetsen",
            speak.Options(Text("Vertel tot vlak voor je iets deed", "Tell it"), points=points, field=outcome),
        ),
        step(
            "stilte",
            pause.Options(Text("Even stil", "A silence"), Text("Wat raakt je?", "What touches you?"), silence=60),
        ),
        step("ideeën", ideas(named=False, parked=True)),
        step(
            "sorteren",
            rate.Options(
                Text("Wat doe je ermee?", "What will you do with it?"), why, "ideas", MARKS, "sorted", MOVES, True
            ),
        ),
        step(
            "stippen",
            pick.Options(Text("Waarover praten we verder?", "What do we talk about?"), why, "ideas", "top", "group", 2),
        ),
        step("kiezen-drie", pick.Options(Text("Met welke ga je verder?", "Which?"), why, "sorted", "three", most=3)),
        step("kiezen-een", pick.Options(Text("Met welke begin je?", "Which first?"), why, "sorted", "one")),
        step("loten", pick.Options(Text("Het lot kiest", "By lot"), why, "ideas", "drawn", "lot")),
        step("popcorn", rounds.Options(Text("Wat viel je op?", "What struck you?"), "members", "popcorn", 45)),
        step("om-de-beurt", rounds.Options(Text("Licht toe", "Explain"), seconds=45, of="ideas", shows="all")),
        step("reactie-voorzitter", speak.Options(Text("Wat hoorde je?", "What did you hear?"), "chair")),
    )
    named = Text("Proef", "Trial")
    return Method("proef", "proef", "1", named, named, named, People(4, 8, 10), Asks("any", "low"), steps)


def stage(method: str | Method) -> Stage:
    """Give a meeting by a method, with Fatma's case."""
    return Stage(names=NAMES, cases=1, wish=("Fatma", "Milan"), method=method)


def questions() -> Iterator[Scene]:
    """Written questions, that the owner marks and then picks from; the problem in other words."""
    play = stage("tien-stappen-a")
    play.to_kind("write")
    yield play.scene("schrijven", "Lieke", "Fatma")
    for at, name in enumerate(MEMBERS):
        play.seat(name, write.Answer(texts=QUESTIONS[at : at + 2]))
    yield play.scene("schrijven-klaar", "Lieke")
    play.to_kind("rate")
    yield play.scene("wegen", "Fatma", "Lieke")
    items = play.seen("Fatma").items
    for item, mark in zip(items, ("warm", "cold", "lukewarm", "warm"), strict=False):
        play.seat("Fatma", rate.Rate(item.id, mark))
    yield play.scene("wegen-bezig", "Fatma")
    for item in items[4:]:
        play.seat("Fatma", rate.Rate(item.id, "lukewarm"))
    yield play.scene("wegen-alles", "Fatma")
    play.seat("Fatma", Done())
    yield play.scene("wegen-klaar", "Fatma", "Lieke")
    play.on()
    yield play.scene("antwoorden", "Fatma", "Lieke")
    for item in items[:2]:
        play.seat("Fatma", ask.Select(item.id))
        play.seat("Fatma", Done())
    long = next(item for item in items if item.text == QUESTIONS[0])
    play.seat("Fatma", ask.Select(long.id))
    yield play.scene("antwoorden-vraag", "Fatma", "Lieke")
    play.seat("Fatma", Done())
    play.seat("Fatma", Done())
    yield play.scene("antwoorden-genoeg", "Fatma", "Lieke")
    play.to_kind("write")
    yield play.scene("begonnen-zin", "Lieke")
    play.seat("Lieke", write.Answer(texts=("Mijn probleem is dat ik geen nee zeg tegen wie mijn werk verdeelt.",)))
    play.seat("Bram", write.Answer(texts=("Mijn probleem is dat ik alles zelf oplos.",)))
    play.to_kind("rate")
    yield play.scene("wegen-waarom", "Fatma")
    play.to_kind("write")
    yield play.scene("opnieuw-verwoorden", "Fatma", "Lieke")


def rounds_of_questions() -> Iterator[Scene]:
    """All ask before anybody answers; one talks with the owner while the others watch."""
    play = stage("roddel-twee-vragen")
    play.to_kind("ask")
    yield play.scene("verzamelen", "Teun", "Anouk", "Joost", "Lieke", "Fatma")
    for _ in NAMES[1:]:
        play.chair(NextTurn())
    yield play.scene("verzamelen-tweede", "Teun", "Anouk", "Fatma")
    play = stage("wisselende-vragenstellers")
    play.to_kind("ask")
    talks = play.lit or ""
    watches = next(name for name in MEMBERS if name != talks)
    yield play.scene("samen", talks, watches, "Fatma")
    play = stage("vaste-vragensteller")
    play.to_kind("ask")
    watches = next(name for name in MEMBERS if play.seen(name).watches)
    play.seat(watches, Observe("Na een stilte kwam er iets anders op tafel."))
    yield play.scene("kijken", watches)


def forms() -> Iterator[Scene]:
    """What few methods have, each in its states."""
    play = stage(tiny())
    play.to("schetsen")
    play.wait(40)
    yield play.scene("veld", "Fatma", "Lieke")
    play.on()
    yield play.scene("stilte", "Lieke")
    play.wait(61)
    yield play.scene("stilte-om", "Lieke")
    play.to("ideeën")
    yield play.scene("naamloos", "Lieke", "Fatma")
    for at, name in enumerate(MEMBERS):
        play.seat(name, write.Answer(texts=IDEAS[at : at + 1]))
    yield play.scene("naamloos-klaar", "Lieke")
    play.on()
    items = play.seen("Fatma").items
    play.seat("Fatma", rate.Rate(items[0].id, "do", "movable", "Dit kan maandag al."))
    play.seat("Fatma", rate.Rate(items[1].id, "maybe", "fixed"))
    yield play.scene("sorteren", "Fatma", "Bram")
    play.seat("Fatma", rate.Rate(items[2].id, "not"))
    yield from picking(play)


def picking(play: Stage) -> Iterator[Scene]:
    """Dots, the owner's choice, the lot; then rounds and another speaker."""
    play.to("stippen")
    yield play.scene("stippen", "Lieke", "Fatma")
    ids = [item.id for item in play.seen("Lieke").items]
    play.seat("Lieke", pick.Dots((ids[0], ids[1])))
    yield play.scene("stippen-gelegd", "Lieke")
    play.chair(pick.CountDots())
    yield play.scene("stippen-weinig", "Lieke")
    for name in ("Lieke", "Bram", "Milan", "Fatma"):
        play.seat(name, pick.Dots((ids[0], ids[2])))
    play.chair(pick.CountDots())
    yield play.scene("stippen-geteld", "Lieke")
    play.to("kiezen-drie")
    yield play.scene("kiezen-drie", "Fatma", "Lieke")
    play.to("kiezen-een")
    yield play.scene("kiezen-een", "Fatma")
    play.seat("Fatma", pick.Pick((ids[0],)))
    yield play.scene("kiezen-een-gekozen", "Fatma", "Lieke")
    play.to("loten")
    yield play.scene("loten", "Lieke")
    play.to("popcorn")
    yield play.scene("popcorn", "Lieke", "Fatma")
    play.seat("Bram", Return())
    play.seat("Milan", Return())
    yield play.scene("popcorn-bezig", "Bram", "Milan", "Teun")
    play.to("om-de-beurt")
    yield play.scene("om-de-beurt", "Teun", "Lieke")
    play.to("reactie-voorzitter")
    yield play.scene("andere-spreker", "Joost", "Lieke", "Fatma")


def plan() -> Iterator[Scene]:
    """The position of each, read aloud; a plan that is SMART."""
    play = stage("incident-tien")
    play.to_kind("speak")
    while play.kind != "round":
        if play.kind == "write" and play.seen("Lieke").frame:
            for name in MEMBERS:
                play.seat(name, write.Answer(texts=("Ik zou eerst vragen wat hij nodig heeft voor het weekend.",)))
        play.pass_step()
    yield play.scene("eigen-stuk", "Teun", "Lieke")
    play = stage("kernmodel")
    play.to_kind("write")
    for at, name in enumerate(MEMBERS):
        play.seat(name, write.Answer(texts=(f"Je zou kunnen beginnen met: {IDEAS[at % 5]}",)))
    play.to_kind("round")
    yield play.scene("advies-ronde", "Lieke", "Bram", "Fatma")
    play.to_kind("commit")
    yield play.scene("smart", "Fatma", "Lieke")
    said = commit.Record("Ik bel hem.", "morgen", "Ik slaap door.", "Anouk", ("specific", "timed"))
    play.seat("Fatma", said)
    play.to("bewaren")
    yield play.scene("bewaren-besluit", "Fatma")


def own() -> Iterator[Scene]:
    """Things of every sort to keep."""
    play = stage("kernmodel")
    play.to("bewaren")
    me = play.id("Lieke")
    sheet = (("quality", "eerlijk"), ("pitfall", "bot en betweterig"), ("challenge", "geduld"), ("allergy", "vaagheid"))
    things = (
        *(Item(f"{me}.{at}", text, me, tag) for at, (tag, text) in enumerate(sheet)),
        Item(f"{me}.9", "verantwoordelijkheidsgevoel", play.id(LONG), "received", (play.id(LONG), "Je bleef.")),
        Item("3", "rustig", None, "blind", ("4", "calm")),
        Item(me, "Ik vraag eerst.", me),
        Item("t1", "Zeg nee.", play.id("Bram"), "start"),
    )
    play.change(artefacts=(*play.room.artefacts, Artefact("things", things, (me,), "owner")))
    yield play.scene("bewaren-alles", "Lieke")


def scenes() -> Iterator[Scene]:
    """Give every scene of these screens."""
    for part in (questions, rounds_of_questions, forms, plan, own):
        yield from part()
