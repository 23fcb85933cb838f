"""What the aid beside a case in one sentence sees, in the page's own module, and what it leaves alone."""

from __future__ import annotations

from functools import cache

import pytest

from tests import house
from tests.sentences import LANGUAGES, told

PRESENT = ["Fatma", "Joost V.", "Wil"]
LONG = {
    "nl": "Hoe kan ik in de weken voor de zomer, als iedereen moe is en het rooster al drie keer is veranderd en ik "
    "zelf ook vrij wil, toch nee zeggen tegen mijn teamleider?",
    "en": "How can I, in the weeks before the summer when everybody is tired and the rota has been changed three times "
    "and I would like to be free myself as well, say no to my team leader?",
}

SEEN = {
    "nl": (
        ("Hoe krijg ik mijn collega zover dat hij op tijd komt?", ["other"]),
        ("hoe zorg ik ervoor dat het team meer doet", ["other"]),
        ("Hoe overtuig ik mijn leidinggevende?", ["other"]),
        ("Mijn collega moet zijn afspraken nakomen.", ["other"]),
        ("Waarom doet hij zo tegen mij?", ["absent"]),
        ("waarom luistert mijn baas nooit naar me", ["absent"]),
        ("Wat is er mis met die man, vraag ik me af", ["absent"]),
        ("Wat is de regel voor overwerk in mijn contract?", ["rule"]),
        ("Mag ik weigeren om op zondag te werken?", ["rule"]),
        ("heb ik recht op een eigen werkplek", ["rule"]),
        ("De werkdruk op de afdeling is te hoog.", ["me"]),
        ("Samenwerken in een groot team", ["me"]),
        ("Hoe blijf ik rustig als Peter boos wordt?", ["name"]),
        ("hoe praat ik met jan over zijn toon", ["name"]),
        ("Hoe zeg ik tegen fatma dat het me raakt?", ["name"]),
        ("Hoe krijg ik Bram zover dat hij op tijd komt?", ["other", "name"]),
        (LONG["nl"], ["long"]),
    ),
    "en": (
        ("How do I get my colleague to be on time?", ["other"]),
        ("how do i make sure the team does more", ["other"]),
        ("How can I convince my manager?", ["other"]),
        ("My colleague should keep his promises to me.", ["other"]),
        ("Why does he act like that with me?", ["absent"]),
        ("why wont my boss ever listen to me", ["absent"]),
        ("What is wrong with that man, I wonder", ["absent"]),
        ("What is the rule for overtime in my contract?", ["rule"]),
        ("Am I allowed to refuse work on Sundays?", ["rule"]),
        ("do i have a right to my own desk", ["rule"]),
        ("The workload in the department is too high.", ["me"]),
        ("Working together in a large team", ["me"]),
        ("How do I stay calm when Peter gets angry?", ["name"]),
        ("how do i talk to john about his tone", ["name"]),
        ("How do I tell fatma that it hurts me?", ["name"]),
        ("How do I get Bram to be on time?", ["other", "name"]),
        (LONG["en"], ["long"]),
    ),
}

FINE = {
    "nl": (
        "Hoe kan ik nee zeggen tegen mijn teamleider, terwijl ik zie dat het rooster niet rondkomt?",
        "Hoe blijf ik rustig als iemand aan de balie boos op mij wordt?",
        "Hoe zorg ik dat ik word gehoord in het overleg, terwijl ik de jongste ben?",
        "Ik zag op tegen een gesprek met een ouder en ik weet niet waarom.",
        "hoe krijg ik meer rust in mijn hoofd",
        "Hoe krijg ik mijn werk op tijd af?",
        "Waarom raakt dit mij zo?",
        "Ik twijfel of ik maandag in Teams iets moet zeggen over december.",
        "Ik wil weten hoe ik het team kan aanspreken.",
        "Ik sprak mijn collega aan. Was dat goed?",
    ),
    "en": (
        "How can I say no to my team leader while I can see that the rota does not work out?",
        "How do I stay calm when somebody at the front desk gets angry with me?",
        "How do I make sure that I am heard in our meetings while I am the youngest?",
        "I dreaded a talk with a parent and I do not know why.",
        "how do i get my head round this",
        "How do I get my work done in time?",
        "Why does it hurt me so much?",
        "I doubt whether I should say something in Teams on Monday about December.",
        "I want to know how I can speak to the team.",
        "I spoke to my colleague. Was that right?",
    ),
}

TYPING = {"nl": ("", "H", "Hoe", "Mijn team", "De sfeer is"), "en": ("", "H", "How", "My team", "The mood is")}


@cache
def seen(language: str) -> dict[str, list[str]]:
    """Judge everything of a language at once: one process."""
    texts = [*(text for text, _ in SEEN[language]), *FINE[language], *TYPING[language]]
    answers = told("sentence.js", [("faults", [text, {"language": language, "names": PRESENT}]) for text in texts])
    return dict(zip(texts, answers, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_goes_against_a_criterion_is_seen_the_gravest_first(language: str) -> None:
    told_of = seen(language)
    assert [(text, told_of[text]) for text, _ in SEEN[language]] == list(SEEN[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_may_be_a_case_is_left_alone(language: str) -> None:
    assert [(text, seen(language)[text]) for text in FINE[language] if seen(language)[text]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_who_has_just_begun_is_left_alone(language: str) -> None:
    assert [text for text in TYPING[language] if seen(language)[text]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_seen_has_its_words_and_a_way_on(language: str) -> None:
    words = house.words(language, house.sources())
    kinds = {fault for _, faults in SEEN[language] for fault in faults}
    assert kinds == {"other", "absent", "rule", "me", "long", "name"}
    assert {f"phone.line.fault.{one}{end}" for one in kinds for end in ("", ".try")} <= words.keys()


def test_who_is_present_is_known_by_name_at_the_head_of_a_sentence_too() -> None:
    text = "Wil luistert niet naar me."
    answers = told("sentence.js", [("faults", [text, {"language": "nl", "names": names}]) for names in ([], PRESENT)])
    assert answers == [[], ["name"]]
