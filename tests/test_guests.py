"""The guests of the demo, played over the pure core: what they do on their own screens, and what they say."""

from __future__ import annotations

import pytest

from server import methods, wire
from server.guests.company import Company, Nap
from server.guests.guest import Guest
from server.guests.pace import FAST
from server.guests.script import Script, script
from server.guests.script import cast as casting
from server.plain import to_plain
from server.room import commands as ask
from server.room.door import SEATS_MOST
from server.steps import choose, keep, reveal, write
from server.steps import round as rounds
from server.steps.kind import By, NextTurn
from server.strict import alike
from tests.play import Play
from tests.test_guest import alone

NL = script("nl")
NAMES = tuple(one.name for one in NL.people)


class Circle:
    """Seven guests round a core; whoever else sits there does only what a test says."""

    def __init__(self, *others: str, cast: Script = NL) -> None:
        self.said: list[tuple[str, str]] = []
        self.troubles: list[str] = []
        self.play = Play(())
        company = Company(
            cast, FAST, lambda: None, self.troubles.append, lambda name, text: self.said.append((name, text))
        )
        self.guests = {one.name: Guest(company, place) for place, one in enumerate(cast.people)}
        for name in (*self.guests, *others):
            self.play.sit(name)

    def act(self) -> None:
        """Let every guest do what they want until nobody wants anything."""
        busy = True
        while busy:
            busy = bool([name for name in self.guests if self.one(name)])

    def one(self, name: str) -> bool:
        """Let one guest do one thing, through the protocol's own reading of an order."""
        wish = self.guests[name].wish(self.play.view(name), wire.House())
        if wish is None:
            return False
        self.guests[name].did(wish)
        if wish.command is not None:
            order = wire.order({"id": "an-order", "do": to_plain(wish.command)})
            self.play.do(By(self.play.id(name), device=f"device-{name}"), order.command)
        return True

    def until(self, step: str) -> None:
        """Let the guests play until this step runs."""
        for _ in range(40):
            if self.play.step == step:
                return
            self.act()
            self.play.wait(10)
            self.play.on()
        raise AssertionError(f"{step} never came")

    def begin(self, *, notes: bool = False) -> None:
        self.play.chair(ask.SetChair(guide=True))
        if notes:
            self.play.chair(ask.SetNotes(True))
        self.play.chair(ask.Begin())


def test_with_guests_alone_every_step_settles_by_itself_and_the_meeting_reaches_its_end() -> None:
    circle = Circle()
    circle.begin(notes=True)
    steps = []
    for _ in range(40):
        circle.act()
        circle.play.wait(10)
        steps.append((circle.play.step, circle.play.owner))
        desk = circle.play.console().desk
        assert desk is not None
        assert desk.settled, steps[-1]
        if desk.next is None:
            break
        circle.play.on()
    assert steps[0] == ("afspraken", None)
    assert steps[-1] == ("bewaren", None)
    assert [owner for step, owner in steps if step == "besluit"] == ["Fatma", "Joost"]
    circle.play.chair(ask.End())
    record = circle.play.console().desk.record  # type: ignore[union-attr]
    assert record is not None
    assert [item.text for item in record.actions] == [NL.case("Fatma").record, NL.case("Joost").record]
    assert circle.troubles == []


def test_what_is_said_aloud_is_said_by_who_has_the_floor_and_belongs_to_the_case() -> None:
    circle = Circle()
    circle.begin()
    circle.until("vragen")
    circle.said.clear()
    circle.act()
    fatma = NL.case("Fatma")
    assert circle.said == [(name, fatma.questions[place]) for place, name in enumerate(NAMES) if name != "Fatma"]


def test_another_round_of_questions_brings_other_questions() -> None:
    from server.steps.ask import MoreRound

    circle = Circle()
    circle.begin()
    circle.until("vragen")
    circle.act()
    circle.play.chair(MoreRound())
    circle.act()
    asked = [text for name, text in circle.said if name == "Teun" and text in NL.case("Fatma").questions]
    assert len(asked) == len(set(asked)) == 2


def test_the_owner_gets_the_tips_of_all_and_the_notes_that_may_go_to_them() -> None:
    circle = Circle()
    circle.begin(notes=True)
    circle.until("briefjes")
    circle.act()
    fatma = NL.case("Fatma")
    read = circle.play.view("Fatma").step
    assert isinstance(read, reveal.View)
    mine = NAMES.index("Fatma")
    shared = {note.text for place, note in enumerate(fatma.notes) if note.share and place != mine}
    assert {item.text for item in read.items} == shared
    circle.until("tips")
    step = circle.play.view("Fatma").step
    assert isinstance(step, rounds.View)
    tips = {circle.play.name(item.by): (item.tag, item.text) for item in step.given}
    assert tips == {
        name: (fatma.tips[place].tag, fatma.tips[place].text) for place, name in enumerate(NAMES) if place != mine
    }


def test_without_notes_nobody_lays_one() -> None:
    circle = Circle()
    circle.begin()
    circle.until("roddelen")
    circle.act()
    assert circle.play.state.notes == ()


def test_a_case_that_somebody_else_brings_is_played_and_guests_know_what_to_say() -> None:
    circle = Circle("Anouk")
    circle.begin()
    circle.until("inbreng")
    circle.play.seat("Anouk", rounds.Line("Hoe begin ik over het geld?"))
    circle.act()
    circle.play.turns()
    circle.play.on()
    circle.act()
    anouk = circle.play.id("Anouk")
    circle.play.seat("Anouk", choose.Ballot(anouk, circle.play.id("Milan")))
    circle.play.wait(10)
    assert {circle.play.name(one) for one in circle.play.state.result} == {"Anouk", "Fatma"}
    for _ in range(20):
        circle.play.on()
        circle.act()
        if circle.play.owner == "Anouk" and circle.play.step == "vragen":
            break
        while circle.play.lit:
            circle.play.chair(NextTurn())
    assert circle.said[-1] == ("Teun", NL.other.questions[NAMES.index("Teun")])


def test_guests_wait_while_everything_stands_still_and_go_on_after() -> None:
    circle = Circle()
    circle.begin()
    circle.play.chair(ask.TimeOut())
    circle.act()
    circle.play.chair(ask.Resume())
    assert circle.play.state.agreed == ()
    circle.act()
    assert len(circle.play.state.agreed) == len(NAMES)


def test_a_guest_who_was_passed_over_asks_for_the_turn_at_the_end_of_the_round() -> None:
    from server.steps.kind import PassOver

    circle = Circle()
    circle.begin()
    circle.until("vragen")
    circle.play.chair(PassOver())
    circle.act()
    view = circle.play.console()
    assert view.floor is not None
    assert [circle.play.name(one) for one in view.floor.done] == ["Lieke", "Bram", "Sanne", "Milan", "Teun", "Joost"]


def test_a_guest_takes_the_chair_that_is_offered() -> None:
    circle = Circle("Anouk")
    circle.play.begin("Anouk")
    circle.play.chair(ask.HandOver(circle.play.id("Sanne")))
    circle.act()
    assert circle.play.console().chair == circle.play.id("Sanne")


def test_marks_stay_within_the_scale_and_only_an_owner_has_words_for_the_record() -> None:
    circle = Circle()
    circle.begin()
    circle.until("terugkijken")
    circle.act()
    step = circle.play.console().step
    assert isinstance(step, write.View)
    assert step.average is not None
    circle.until("bewaren")
    circle.act()
    kept = {name: circle.play.view(name).step for name in NAMES}
    words = {name for name, step in kept.items() if isinstance(step, keep.View) and step.recorded}
    assert words == {"Fatma", "Joost"}


# --- the door ---------------------------------------------------------------------------------------------------------


def test_a_nap_is_taken_once_and_in_its_step_only() -> None:
    circle = Circle()
    circle.begin()
    guest = alone(nap=Nap("Fatma", "inchecken", 3.0))
    assert guest.nap_s(circle.play.view("Fatma")) == 0
    circle.until("inchecken")
    assert alone(place=1, nap=Nap("Fatma", "inchecken", 3.0)).nap_s(circle.play.view("Joost")) == 0
    assert guest.nap_s(circle.play.view("Fatma")) == 3.0
    assert guest.nap_s(circle.play.view("Fatma")) == 0


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_script_is_complete(language: str) -> None:
    cast = script(language)
    names = [one.name for one in cast.people]
    assert len(names) == len(set(names)) == 7
    assert not {one.also for one in cast.people} & set(names)
    owners = [case.owner for case in cast.cases]
    assert len(owners) >= 3
    assert set(owners) <= set(names)
    steps = [step for step in methods.programme().steps if not step.needs]
    spoken = {step.id for step in steps if step.options.__struct_config__.tag == "round"}
    for one in cast.people:
        assert sorted(one.votes) == sorted(owners)
        assert set(one.says) == spoken - {"inbreng", "tips"}
    for case in (*cast.cases, cast.other):
        assert len(case.questions) == len(case.hunches) == len(case.tips) == 7
        assert len(set(case.questions)) == 7
        assert any(note.share for note in case.notes)
        assert all(question.endswith("?") for question in case.questions)
    lines = to_plain(cast.lines)
    assert all(len(set(some)) == len(some) >= 3 for some in lines.values())
    assert all(one.endswith("?") for one in (*cast.lines.facts, *cast.lines.deep, *cast.lines.sentences))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_there_are_people_for_the_largest_circle_and_no_two_are_mistaken_for_each_other(language: str) -> None:
    whole = casting(script(language), SEATS_MOST)
    assert [one.name for one in whole.people[:7]] == [one.name for one in script(language).people]
    assert len(whole.people) == SEATS_MOST
    assert len({alike(name) for one in whole.people for name in (one.name, one.also)}) == 2 * SEATS_MOST
    assert len(casting(script(language), 3).people) == 3


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_guest_gets_through_a_meeting_in_either_language(language: str) -> None:
    circle = Circle(cast=script(language))
    circle.begin(notes=True)
    circle.until("bewaren")
    assert len(circle.said) > 50
    assert all(text for _, text in circle.said)
