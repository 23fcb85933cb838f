"""What the hint on a question recognises, in the page's own module; whatever it suggests is an open question itself."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import pytest

import hatch_build
from tests import house
from tests.sentences import LANGUAGES, listed, told

KINDS = ["advice", "leading", "loaded", "double", "choice", "closed", "opinion", "why", "factual", "long", "open"]
MODES = ("factual", "open", "probing", "free")
HIDDEN = (
    "hidden",
    "hidden-second",
    "hidden-third",
)  # written without sight of the rules, each after the last was measured
OPEN = ("open", "hidden-open")  # all of them open: the rules were tuned on the first and never saw the second
ENOUGH = 0.9
FILES = house.sources()


class Heard(NamedTuple):
    """A text, what it was meant to be, and what the module says of it."""

    text: str
    wanted: list[str]
    kinds: list[str]
    better: dict[str, Any] | None


@cache
def everything(language: str) -> dict[str, list[Heard]]:
    """Judge all lists of a language at once: one process."""
    tuned = listed(language)
    lists = {"tuned": tuned["sentence"], "unfinished": [{"text": text} for text in tuned["unfinished"]]}
    for name in HIDDEN:
        found = listed(f"{name}-{language}")
        lists |= {name: found.get("sentence", []), f"{name} open": found.get("open", [])}
    lists |= {name: listed(f"{name}-{language}").get("open", []) for name in OPEN}
    rows = [(name, row) for name in lists for row in lists[name]]
    asked = [[row["text"], {"language": language, "mode": row.get("mode", "open")}] for _, row in rows]
    answers = told("questions.js", [(of, words) for words in asked for of in ("kinds", "rewrite")])
    heard: dict[str, list[Heard]] = {name: [] for name in lists}
    for (name, row), kinds, better in zip(rows, answers[::2], answers[1::2], strict=True):
        heard[name].append(Heard(row["text"], row.get("kinds", []), kinds, better))
    return heard


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


def test_every_sentence_of_the_tuning_list_has_its_kinds(language: str) -> None:
    tuned = everything(language)["tuned"]
    assert len(tuned) >= 120
    assert {one.wanted[0] for one in tuned} == set(KINDS)
    missed = [one for one in tuned if one.kinds[:1] != one.wanted[:1] or not {*one.wanted} <= {*one.kinds}]
    assert missed == []


def test_nobody_is_nagged_in_the_middle_of_typing(language: str) -> None:
    assert [one for one in everything(language)["unfinished"] if one.kinds] == []


@pytest.mark.parametrize("name", HIDDEN)
def test_nine_in_ten_of_the_sentences_that_the_rules_never_saw_get_their_kind(language: str, name: str) -> None:
    hidden = everything(language)[name]
    assert hidden
    missed = [one for one in hidden if one.kinds[:1] != one.wanted[:1]]
    assert len(missed) <= (1 - ENOUGH) * len(hidden), f"{len(missed)} of {len(hidden)}: {missed}"


@pytest.mark.parametrize("name", HIDDEN)
def test_no_open_question_is_taken_for_a_closed_one_or_for_advice(language: str, name: str) -> None:
    hidden = everything(language)[f"{name} open"]
    assert hidden
    assert [one for one in hidden if {"closed", "advice"} & {*one.kinds}] == []


@pytest.mark.parametrize("name", OPEN)
def test_of_a_hundred_open_questions_none_is_taken_for_a_closed_one_or_for_advice(language: str, name: str) -> None:
    """A false alarm costs more than a miss. Of the 240 never seen it was none at the first measurement."""
    heard = everything(language)[name]
    assert len(heard) >= 100
    assert [one for one in heard if {"closed", "advice"} & {*one.kinds}] == []


def test_what_leads_up_to_an_open_question_does_not_close_it() -> None:
    texts = {
        "nl": ["Mag ik daar iets over vragen? Wat zag je?", "Weet je nog hoe je binnenkwam? Vertel.", "En daaronder?"],
        "en": ["May we stay there? What did you see?", "Do you remember that morning? Tell us.", "And below that?"],
    }
    calls = [("kinds", [text, {"language": of, "mode": "open"}]) for of in LANGUAGES for text in texts[of]]
    assert told("questions.js", calls) == [["open"]] * len(calls)


QUOTED = (
    ("nl", "Je zei 'misschien moet ik stoppen'. Wat maakt dat?"),
    ("en", "You said: 'maybe I should quit'. What makes you say that?"),
)


def test_words_of_the_owner_are_not_held_against_the_asker() -> None:
    answers = told("questions.js", [("kinds", [text, {"language": of, "mode": "open"}]) for of, text in QUOTED])
    assert answers == [["open"]] * len(QUOTED)


def test_an_order_is_advice_where_it_is_about_the_world_and_an_invitation_where_it_is_about_the_telling() -> None:
    orders = {
        "nl": ["Praat eens met je leidinggevende.", "Zeg gewoon nee.", "Neem een paar dagen vrij."],
        "en": ["Talk to your manager.", "Set clear boundaries.", "Take a few days off."],
    }
    invitations = {
        "nl": ["Praat gerust verder.", "Zeg maar wat er in je opkomt.", "Neem rustig de tijd."],
        "en": ["Talk us through it.", "Say whatever comes to mind.", "Take your time."],
    }
    for given, wanted in ((orders, "advice"), (invitations, "open")):
        calls = [("kinds", [text, {"language": of, "mode": "open"}]) for of in LANGUAGES for text in given[of]]
        assert told("questions.js", calls) == [[wanted]] * len(calls)


def test_kinds_come_the_gravest_first_and_open_stands_alone(language: str) -> None:
    for one in (one for heard in everything(language).values() for one in heard):
        assert one.kinds == sorted(one.kinds, key=KINDS.index)
        assert "open" not in one.kinds or one.kinds == ["open"]


def test_every_suggestion_has_its_words_and_is_open_itself(language: str) -> None:
    words, offered = house.words(language, FILES), set()
    for one in (one for heard in everything(language).values() for one in heard):
        better = one.better
        assert bool(better) <= (one.kinds[:1] not in ([], ["open"]))
        if better:
            offered.add(better.get("own") or words[better["key"]].format(**better.get("fill", {})))
    asks = sorted(offered)
    answers = told("questions.js", [("kinds", [ask, {"language": language, "mode": "probing"}]) for ask in asks])
    assert [(ask, kinds) for ask, kinds in zip(asks, answers, strict=True) if kinds != ["open"]] == []


def test_a_fact_may_be_asked_where_the_step_asks_for_facts() -> None:
    asked = {"nl": "Hoe lang werk je daar al?", "en": "How long have you worked there?"}
    calls = [("kinds", [asked[of], {"language": of, "mode": mode}]) for of in LANGUAGES for mode in MODES]
    assert told("questions.js", calls) == [["factual"]] * len(LANGUAGES) * len(MODES)
    assert told("questions.js", [("fits", ["factual", mode]) for mode in MODES]) == [True, False, False, True]
    assert told("questions.js", [("fits", ["closed", mode]) for mode in MODES]) == [True, False, False, False]
    better = [("rewrite", [asked[of], {"language": of, "mode": mode}]) for of in LANGUAGES for mode in MODES]
    offered = [one is not None for one in told("questions.js", better)]
    assert offered == [False, True, True, False] * len(LANGUAGES)


OWN = (
    ("nl", "Wat voelde je en wat deed je toen?", "Wat voelde je?"),
    ("nl", "Wat wil je: meer uren of een andere taak?", "Wat wil je?"),
    ("nl", "Toen ik begon had ik dat ook. hoe is dat voor jou?", "Hoe is dat voor jou?"),
    ("nl", "Ik denk dat het aan de cultuur ligt, hoe zie jij dat?", "Hoe zie jij dat?"),
    ("en", "What did you feel, and what did you do then?", "What did you feel?"),
    ("en", "I had that too. How is it for you?", "How is it for you?"),
)


def test_an_open_question_that_is_there_already_is_what_is_suggested() -> None:
    answers = told("questions.js", [("rewrite", [typed, {"language": of, "mode": "open"}]) for of, typed, _ in OWN])
    assert answers == [{"own": better} for _, _, better in OWN]


def test_phones_of_2021_can_read_the_patterns() -> None:
    """Safari learned to look behind in 2023, and a pattern that it cannot read stops the whole page."""
    ours = [one for one in FILES if one.path.startswith(("server/static/questions", "server/static/sentence"))]
    assert len(ours) >= 5
    assert [one.path for one in ours if "(?<=" in one.text or "(?<!" in one.text or ".at(" in one.text] == []


def test_without_node_nothing_is_passed_over_where_all_must_be_tested(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_node(*words: str) -> int:
        raise hatch_build.Broken("no Node")

    monkeypatch.setattr(hatch_build, "run", no_node)
    monkeypatch.setenv("KRING_CI", "1")
    with pytest.raises(pytest.fail.Exception, match="no Node"):
        told("questions.js", [])
    monkeypatch.delenv("KRING_CI")
    with pytest.raises(pytest.skip.Exception, match="no Node"):
        told("questions.js", [])
