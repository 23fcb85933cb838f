"""What a guest does in a step of any kind, by what their own screen says: in methods made for the test, in the core."""

from __future__ import annotations

from typing import Any

import pytest

from server import wire
from server.guests.company import Company
from server.guests.guest import Guest
from server.guests.pace import TRIAL
from server.guests.script import cast, script
from server.room import commands as ask
from server.room.method import Block
from server.steps import appoint, branch, canvas, commit, enact, pick, rate, reveal, speak
from server.steps import ask as questions
from server.steps.sheets import Column, Field, Word
from server.steps.write import Choice
from tests.sat import PEOPLE, Sat, played
from tests.tiny import ASK, step, talking, text, tiny, writing

IDEAS = step("schrijven", writing("ideas", who="members", to="all", entries=3))


def test_who_may_write_more_than_one_line_writes_two_and_every_guest_is_ready() -> None:
    sat = played(IDEAS, to="schrijven")
    assert sat.play.desk().settled
    assert len(sat.play.state.answers) == 2 * (PEOPLE - 1)


def test_the_end_of_a_sentence_that_was_begun_is_written_and_a_question_where_questions_are_asked() -> None:
    framed = played(step("a", writing("x", who="members", frame=text("Ik werk het best als"))), to="a")
    assert {one.text for one in framed.play.state.answers} <= {*script("nl").lines.ends}
    asked = played(step("a", writing("x", who="members", mode="factual")), to="a")
    assert all(one.text.endswith("?") for one in asked.play.state.answers)


def test_the_owner_marks_every_item_gives_a_word_to_it_and_says_when_that_is_done() -> None:
    marks = (Choice("yes", text("ja")), Choice("no", text("nee")))
    rating = rate.Options(ASK, ASK, of="ideas", marks=marks, leaves="rated", again=marks, why=True)
    sat = played(IDEAS, step("wegen", rating), to="wegen")
    assert sat.play.state.said
    assert len(sat.play.state.ratings) == 2 * (PEOPLE - 1)
    for given in ({one.mark for one in sat.play.state.ratings}, {one.again for one in sat.play.state.ratings}):
        assert given == {"yes", "no"}
    assert all(one.why for one in sat.play.state.ratings)


@pytest.mark.parametrize("chooser", ["owner", "group", "lot"])
def test_something_is_picked_whoever_picks(chooser: Any) -> None:
    choice = pick.Options(ASK, ASK, of="ideas", leaves="one", chooser=chooser, most=2)
    sat = played(IDEAS, step("kiezen", choice), to="kiezen")
    if chooser == "group":
        assert len(sat.play.state.laid) == PEOPLE
        assert len(set(sat.play.state.dots)) > 2
        sat.play.chair(pick.CountDots())
    assert len(sat.play.state.picked) == 2


def test_the_owner_answers_a_few_of_the_written_questions_and_then_says_it_is_enough() -> None:
    choice = questions.Options(ASK, delivery="owner_selects", of="ideas")
    sat = played(IDEAS, step("vragen", choice), to="vragen")
    assert (len(sat.play.state.answered), sat.play.state.said) == (3, True)


def test_who_watches_a_talk_notes_what_they_see_and_the_pair_has_the_floor_until_it_is_done() -> None:
    post = appoint.Post("asker", text("vrager"))
    sat = played(
        step("kies", appoint.Options(ASK, ASK, (post,))),
        step("gesprek", questions.Options(ASK, who="role:asker", pair=True, watch=ASK, leaves="seen")),
        to="gesprek",
    )
    assert sat.play.desk().settled
    assert len(sat.play.state.notes) == PEOPLE - 2


def test_what_may_be_typed_while_somebody_speaks_is_typed_before_they_are_done() -> None:
    field = speak.Field("afloop", ASK, ASK, "outcome")
    sat = played(step("vertellen", speak.Options(ASK, field=field)), to="vertellen")
    assert sat.play.state.said
    assert sat.play.state.text in script("nl").lines.typed


def test_the_story_is_told_the_first_time_and_what_it_brought_after_that() -> None:
    sat = Sat(tiny(step("een"), step("twee")))
    owner = sat.names[0]
    for name in ("een", "twee"):
        sat.play.run_to(name)
        voice = sat.guests[owner]._hand.voice
        case = script("nl").case(owner)
        assert voice.told(sat.play.view(owner)) == (case.story if name == "een" else case.brought)


def test_a_smart_plan_has_somebody_to_do_it_with_and_not_all_ticks() -> None:
    sat = played(step("plan", commit.Options(ASK, smart=True)), to="plan")
    assert sat.play.state.along
    assert 0 < len(sat.play.state.ticks) < 5


def test_a_scene_is_played_wound_back_once_played_again_and_ended_and_watchers_note() -> None:
    post = appoint.Post("other", text("de ander"))
    parts = (enact.Player("owner", ASK, ASK), enact.Player("role:other", ASK, ASK))
    sat = played(
        step("rollen", appoint.Options(ASK, ASK, (post,))),
        step("spel", enact.Options(ASK, ASK, parts, ASK, leaves="seen")),
        to="spel",
    )
    assert (sat.play.state.phase, sat.play.state.back) == ("over", 1)
    assert len({one.by for one in sat.play.state.notes}) == PEOPLE - 2


COLUMNS = (Column("m", ASK, "mark", ("plus", "min")), Column("n", ASK, "number"))
FIELDS = (
    Field("woorden", ASK, "words", least=2, most=4),
    Field("getal", ASK, "number", least=1),
    Field("tekst", ASK, least=1, most=2, columns=COLUMNS),
)
LIST = tuple(Word(f"woord {at}", f"word {at}") for at in range(20))


def test_a_sheet_is_filled_in_field_by_field_and_most_show_it() -> None:
    sheet = canvas.Options(ASK, ASK, "cards", FIELDS, "sheets", list=LIST, shows=True)
    sat = played(step("blad", sheet), to="blad")
    assert sat.play.desk().settled
    assert len(sat.play.state.sheets) == PEOPLE
    for one in sat.play.state.sheets:
        words = [item.text for item in one.items if item.tag == "woorden"]
        assert len(words) == len(set(words)) >= 2
    shown = [one.shared for one in sat.play.state.sheets]
    assert 0 < shown.count(False) < shown.count(True)


def test_what_stands_on_a_sheet_is_kept_when_it_is_taken_up_again() -> None:
    first = canvas.Options(ASK, ASK, "shield", FIELDS[1:], "sheets")
    again = canvas.Options(ASK, ASK, "shield", FIELDS[1:], "more", of="sheets")
    sat = Sat(tiny(step("een", first), step("twee", again)))
    before = sat.to("een").play.state.sheets
    assert sat.to("twee").play.state.sheets == before
    assert sat.play.desk().settled


def test_on_a_sheet_for_others_each_gives_to_somebody_else_and_on_a_joint_one_each_adds_a_line() -> None:
    give = (Field("kaart", ASK, "words", least=2, most=2, columns=(Column("voor", ASK, "seat"),)),)
    sat = played(step("geven", canvas.Options(ASK, ASK, "cards", give, "cards", about="others", list=LIST)), to="geven")
    for one in sat.play.state.sheets:
        assert one.seat not in {item.more[0] for item in one.items}
        assert len({item.more[0] for item in one.items}) == 2
    joint = canvas.Options(ASK, ASK, "chain", (Field("draad", ASK, most=9),), "line", about="joint")
    sat = played(step("samen", joint), to="samen")
    assert len(sat.play.state.sheets[0].items) == PEOPLE


def test_peers_pick_words_for_the_owner_without_names() -> None:
    peers = canvas.Options(ASK, ASK, "johari", FIELDS[:1], "window", about="peers", list=LIST)
    sat = played(step("venster", peers), to="venster")
    assert sat.play.desk().settled
    assert sum(one.count for one in sat.play.state.picks) >= 2 * (PEOPLE - 1)


def test_parts_are_opened_by_the_owner_one_after_the_other_and_who_is_asked_wants_to_read() -> None:
    parts = tuple(reveal.Part(tag, text(tag)) for tag in ("a", "b", "c"))
    sat = played(IDEAS, step("delen", reveal.Options("ideas", ASK, ASK, "all", parts=parts)), to="delen")
    assert sat.play.state.part == 3
    sat = played(IDEAS, step("vraag", reveal.Options("ideas", ASK, ASK, "all", ask_first=True)), to="vraag")
    assert len(sat.play.state.yes) == PEOPLE


def test_turns_that_nobody_gives_are_taken_until_everybody_had_one() -> None:
    sat = played(step("popcorn", talking(order="popcorn")), to="popcorn")
    assert sat.play.desk().settled
    assert len(sat.play.state.turns.had) == PEOPLE


def test_who_sits_first_offers_first_and_each_becomes_the_owner_once() -> None:
    post = appoint.Post("owner", text("wie vertelt"))
    loop = Block("schakels", "loop", each="all", binds="owner", volunteer=True)
    sat = Sat(
        tiny(
            step("wie", appoint.Options(ASK, ASK, (post,), by="volunteer", of="all", fresh=True), block="schakels"),
            step("vertel", block="schakels"),
            blocks=(loop,),
            needs_case=False,
        )
    )
    told: list[str | None] = []
    sat.to("vertel")
    while sat.play.desk().next is not None and len(told) < PEOPLE:
        if sat.play.step == "vertel":
            told.append(sat.play.owner)
        sat.play.on()
        sat.act()
    assert told == list(sat.names)


def test_a_loop_until_the_owner_is_satisfied_is_held_twice() -> None:
    loop = Block("rondes", "loop", until="owner")
    assert Sat(tiny(step("vragen", talking(), block="rondes"), step("slot"), blocks=(loop,))).ran() == [
        *("vragen/1", "vragen/2", "slot"),
    ]


def test_another_table_goes_another_way_and_the_owner_chooses_it() -> None:
    ways = (branch.Module("kort", ASK, ASK), branch.Module("lang", ASK, ASK))
    method = tiny(
        step("welke", branch.Options(ASK, ASK, ways, by="owner")),
        step("a", block="kort"),
        step("b", block="lang"),
        blocks=(Block("kort", "module"), Block("lang", "module")),
    )
    assert [Sat(method, variant=at).ran()[1] for at in (0, 1)] == ["a", "b"]


def test_a_sub_group_leads_itself_also_where_a_chair_would_have_to() -> None:
    post = appoint.Post("writer", text("schrijver"))
    method = tiny(
        step("wie", appoint.Options(ASK, ASK, (post,), by="chair"), block="groepjes"),
        step("praten", talking(who="members"), block="groepjes"),
        step("slot"),
        blocks=(Block("groepjes", "split", size=2),),
    )
    sat = Sat(method, people=7)
    assert sat.ran() == ["wie", "praten", "slot"]
    assert sat.troubles == []


def test_an_owner_who_is_out_of_the_room_waits_and_does_nothing() -> None:
    sat = Sat(tiny(step("overleg", writing("x", who="members"), presence="absent"), step("slot")))
    sat.play.run_to("overleg")
    owner = sat.play.owner or ""
    assert sat.play.view(owner).gone
    sat.act()
    assert sat.nods.acted == {(sat.play.run.id, name) for name in sat.names if name != owner}


def test_a_nod_is_given_when_nothing_is_left_to_do_and_a_step_is_quiet_when_all_nod() -> None:
    sat = Sat(tiny(IDEAS, step("slot")))
    sat.play.run_to("schrijven")
    number = sat.play.run.id
    first = sat.names[1]
    assert sat.guests[first].wish(sat.play.view(first), wire.House()) is not None
    assert not sat.nods.quiet(number)
    sat.act()
    assert sat.nods.quiet(number)
    assert not sat.nods.quiet(number + 1)


def test_with_another_number_of_people_there_are_others_and_they_have_cases_in_a_whole_round() -> None:
    whole = cast(script("nl"), 30)
    assert len({one.name for one in whole.people}) == 30
    company = Company(whole, TRIAL, lambda: None, print, whole=True)
    sentences = [Guest(company, place)._hand.voice.sentence() for place in range(30)]
    assert all(sentences)
    alone = Company(whole, TRIAL, lambda: None, print)
    assert [bool(Guest(alone, place)._hand.voice.sentence()) for place in (0, 1, 2, 29)] == [True, True, False, False]


def test_what_is_asked_of_the_room_by_a_guest_is_never_a_chairs_command() -> None:
    """Guests act for nobody but themselves: leading a sub-group is the room's own rule, not theirs."""
    sat = Sat(tiny(step("vragen", talking())))
    sat.play.chair(ask.SetChair(guide=True))
    assert all(sat.guests[name].wish(sat.play.view(name), wire.House()) is None for name in sat.names)
