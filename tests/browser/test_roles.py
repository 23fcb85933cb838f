"""Roles, a play and a choice in people's hands: what is tapped happens in the room, and what is noted is one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from server.room.scene import running, step_of
from tests.browser import scenes_play, scenes_sheets
from tests.browser.looking import Looking, Way
from tests.browser.stage import Scene
from tests.browser.words import Words

pytestmark = pytest.mark.browser

NL = Words("nl")


@pytest.fixture
def looking(browser: Browser, bundle: Path) -> Iterator[Looking]:
    one = Looking(browser, Way())
    yield one
    one.shut()


def put(looking: Looking, name: str, scenes: Iterator[Scene], eye: str) -> Page:
    """Give the phone of somebody in a scene of this name."""
    looking.put(next(one for one in scenes if one.name == name), eye)
    return looking.phone


def press(page: Page, key: str, **fill: object) -> None:
    page.get_by_role("button", name=NL.like(key, **fill)).tap()


def until(page: Page, looking: Looking, test: Callable[[Any], bool]) -> None:
    """Wait until the running step's state is like this."""
    for _ in range(200):
        assert looking.kring.hub
        assert looking.kring.hub.room
        run = running(looking.kring.hub.room)
        assert run is not None
        if test(run.state):
            return
        page.wait_for_timeout(20)
    raise AssertionError("it never came")


def test_the_owner_begins_freezes_winds_back_and_ends_a_play(looking: Looking) -> None:
    page = put(looking, "spelen", scenes_play.playing(), "Fatma")
    press(page, "phone.enact.start")
    expect(page.get_by_role("main").get_by_text(NL("phone.enact.you_play"), exact=True)).to_be_visible()
    press(page, "phone.enact.freeze")
    expect(page.get_by_role("main").get_by_text(NL("phone.enact.frozen"), exact=True)).to_be_visible()
    press(page, "phone.enact.rewind")
    expect(page.get_by_text(NL("phone.enact.back_line"))).to_be_visible()
    press(page, "phone.enact.cut")
    until(page, looking, lambda state: state.phase == "over" and state.back == 1)


def test_somebody_else_may_play_the_owner(looking: Looking) -> None:
    page = put(looking, "spelen", scenes_play.playing(), "Fatma")
    press(page, "phone.enact.stand_in")
    page.get_by_role("radio", name="Milan").tap()
    until(page, looking, lambda state: state.stands_in is not None)
    expect(page.get_by_role("button", name=NL("phone.enact.start"))).to_be_visible()


def test_who_watches_notes_a_line_and_takes_it_back(looking: Looking) -> None:
    page = put(looking, "spelen-bezig", scenes_play.playing(), "Lieke")
    field = page.get_by_role("textbox", name=NL("phone.enact.note"))
    field.fill("Hij lachte.")
    field.press("Enter")
    expect(field).to_have_value("")
    until(page, looking, lambda state: [one.text for one in state.notes][-1] == "Hij lachte.")
    press(page, "phone.enact.unsee", text="Hij lachte.")
    until(page, looking, lambda state: len(state.notes) == 1)


def test_the_owner_appoints_with_a_tap_and_takes_it_back_with_another(looking: Looking) -> None:
    page = put(looking, "rolverdeling", scenes_play.playing(), "Fatma")
    page.get_by_role("checkbox", name="Bram").tap()
    expect(page.get_by_role("checkbox", name="Bram")).to_be_checked()
    page.get_by_role("checkbox", name="Teun").tap()
    until(page, looking, lambda state: sum(len(one.seats) for one in state.cast) == 2)
    page.get_by_role("checkbox", name="Bram").tap()
    until(page, looking, lambda state: sum(len(one.seats) for one in state.cast) == 1)
    expect(page.get_by_role("checkbox", name="Bram")).not_to_be_checked()


def test_who_wants_to_offers_and_may_think_again(looking: Looking) -> None:
    page = put(looking, "aanhaken", scenes_play.offering(), "Lieke")
    press(page, "phone.appoint.offer")
    until(page, looking, lambda state: any(one.seats for one in state.cast))
    press(page, "phone.appoint.back")
    until(page, looking, lambda state: not any(one.seats for one in state.cast))


def test_a_wish_is_final_and_what_does_not_fit_cannot_be_tapped(looking: Looking) -> None:
    page = put(looking, "methode", scenes_play.choosing(), "Lieke")
    expect(page.get_by_role("button", name=NL("phone.branch.tap"))).to_have_attribute("aria-disabled", "true")
    page.get_by_role("radio", name="Rollenspel").tap()
    press(page, "phone.branch.prefer", name="Rollenspel")
    expect(page.get_by_role("heading", name=NL("phone.branch.cast"))).to_be_visible()
    until(page, looking, lambda state: state.wishes == ("rollenspel",) and len(state.said) == 1)


def test_what_one_would_rather_not_read_may_be_read_after_all(looking: Looking) -> None:
    page = put(looking, "krijgen", scenes_play.rare(), "Bram")
    press(page, "phone.reveal.no")
    expect(page.get_by_text(NL("phone.reveal.refused"))).to_be_visible()
    press(page, "phone.reveal.after_all")
    expect(page.get_by_role("img", name="geduldig")).to_be_visible()


def test_the_owner_opens_the_next_part_and_asks_for_one_lap_more(looking: Looking) -> None:
    page = put(looking, "venster", scenes_sheets.window(), "Fatma")
    press(page, "phone.reveal.next", name="Blind")
    until(page, looking, lambda state: state.part == 2)
    page = put(looking, "nog-een-ronde", scenes_play.playing(), "Fatma")
    press(page, "phone.again")
    expect(page.get_by_text(NL("phone.lap", n=2, of=3))).to_be_visible()


def test_the_three_dots_tell_the_method_its_source_and_whether_it_prescribes_this_step(looking: Looking) -> None:
    page = put(looking, "aanwijzen", scenes_play.offering(), "Fatma")
    press(page, "phone.menu.open")
    page.get_by_role("button", name=NL.part("phone.menu.method")).tap()
    assert looking.kring.hub
    assert looking.kring.hub.room
    room = looking.kring.hub.room
    run = running(room)
    assert run is not None
    told = "phone.method.sourced" if step_of(room, run).sourced else "phone.method.own"
    expect(page.get_by_text(NL(told))).to_be_visible()
    expect(page.get_by_text(room.programme.plans[0].source.nl)).to_be_visible()
