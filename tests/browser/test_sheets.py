"""Sheets in people's hands: what is typed stays until it is handed in, and is handed in when its writer says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from server.room.scene import running
from server.steps.kind import Item
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


def scene(name: str, scenes: Iterator[Scene]) -> Scene:
    """Give the scene of this name."""
    return next(one for one in scenes if one.name == name)


def put(looking: Looking, one: Scene, eye: str) -> Page:
    """Give the phone of somebody in a scene."""
    looking.put(one, eye)
    return looking.phone


def press(page: Page, key: str, **fill: object) -> None:
    page.get_by_role("button", name=NL.like(key, **fill)).tap()


def sheets(looking: Looking) -> tuple[Item, ...]:
    """Give what lies on the laptop's sheets."""
    assert looking.kring.hub
    assert looking.kring.hub.room
    state: Any = running(looking.kring.hub.room).state  # type: ignore[union-attr]
    return tuple(item for sheet in state.sheets for item in sheet.items)


def until(page: Page, looking: Looking, *texts: str) -> None:
    """Wait until these texts, and no others, lie on the laptop."""
    for _ in range(200):
        if [item.text for item in sheets(looking)] == list(texts):
            return
        page.wait_for_timeout(20)
    raise AssertionError([item.text for item in sheets(looking)])


def test_a_sheet_is_typed_card_by_card_survives_a_reload_and_is_handed_in(looking: Looking) -> None:
    page = put(looking, scene("kwadrant", scenes_sheets.quadrant()), "Lieke")
    page.get_by_role("textbox", name="Kwaliteit").fill("zorgzaam")
    press(page, "phone.canvas.on", label="Valkuil")
    expect(page.get_by_role("textbox", name="Valkuil")).to_be_focused()
    page.get_by_role("textbox", name="Valkuil").fill("betuttelend")
    assert sheets(looking) == ()
    page.reload()
    expect(page.get_by_role("button", name="Kwaliteit zorgzaam")).to_be_visible()
    expect(page.get_by_role("button", name="Valkuil betuttelend")).to_be_visible()
    press(page, "phone.canvas.done")
    until(page, looking, "zorgzaam", "betuttelend")
    expect(page.get_by_role("heading", name=NL("phone.canvas.ready"))).to_be_visible()
    page.get_by_role("switch", name=NL.part("phone.canvas.share")).tap()
    expect(page.get_by_role("switch")).to_be_checked()
    press(page, "phone.canvas.change")
    page.get_by_role("button", name="Valkuil betuttelend").tap()
    page.get_by_role("textbox", name="Valkuil").fill("")
    press(page, "phone.canvas.done")
    until(page, looking, "zorgzaam")


def test_a_word_that_is_tapped_stands_in_the_field(looking: Looking) -> None:
    page = put(looking, scene("kwadrant", scenes_sheets.quadrant()), "Lieke")
    page.get_by_role("textbox", name="Kwaliteit").fill("gedul")
    page.get_by_role("button", name="geduld", exact=True).tap()
    expect(page.get_by_role("textbox", name="Kwaliteit")).to_have_value("geduld")


def test_a_refusal_loses_nothing(looking: Looking) -> None:
    page = put(looking, scene("taart-bezig", scenes_sheets.pie()), "Lieke")
    page.get_by_role("button", name="Hoeveel uur").tap()
    hours = page.get_by_role("textbox", name="Hoeveel uur")
    hours.fill("veel")
    for name, at in (("Taak 3", "Mail"), ("Taak 4", "Rooster")):
        page.get_by_role("button", name=name, exact=True).tap()
        page.get_by_role("textbox", name=name).fill(at)
    press(page, "phone.canvas.done")
    expect(page.get_by_role("alert")).to_have_text(NL("refused.not_a_number"))
    page.get_by_role("button", name="Hoeveel uur").tap()
    expect(hours).to_have_value("veel")


def test_the_hours_of_a_pie_are_stepped_and_come_to_a_sum_in_words(looking: Looking) -> None:
    page = put(looking, scene("taart-bezig", scenes_sheets.pie()), "Lieke")
    page.get_by_role("button", name="Taak 1").tap()
    page.get_by_role("button", name="Meer: Uren nu").tap()
    expect(page.get_by_role("textbox", name="Uren nu")).to_have_value("19")
    page.get_by_role("button", name="Minder: Uren gewenst").tap()
    expect(page.get_by_text(NL("phone.canvas.pie.free", sum=27, there=36, rest=9))).to_be_visible()


def test_words_for_somebody_are_final_and_leave_the_phone(looking: Looking) -> None:
    page = put(looking, scene("johari", scenes_sheets.window()), "Lieke")
    words = ("direct", "kalm", "eerlijk", "loyaal", "sociaal")
    for word in words:
        page.get_by_role("checkbox", name=word, exact=True).tap()
    press(page, "phone.canvas.these")
    press(page, "phone.ballot.other")
    expect(page.get_by_role("checkbox", name="loyaal", exact=True)).to_be_checked()
    press(page, "phone.canvas.these")
    press(page, "phone.canvas.give_words")
    expect(page.get_by_role("heading", name=NL("phone.canvas.picked"))).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name=NL("phone.canvas.picked"))).to_be_visible()


def test_an_entry_for_the_sheet_of_all_is_added_and_taken_off(looking: Looking) -> None:
    page = put(looking, scene("krachten-leeg", scenes_sheets.joint()), "Lieke")
    press(page, "phone.canvas.add")
    page.get_by_role("radio", name="Helpt veranderen").tap()
    page.get_by_role("textbox", name="Helpt veranderen").fill("Een nieuw rooster")
    press(page, "phone.canvas.lay")
    until(page, looking, "Een nieuw rooster")
    page.get_by_role("button", name=NL("phone.canvas.strike", text="Een nieuw rooster")).tap()
    until(page, looking)


def test_a_sheet_that_all_see_goes_out_when_a_field_is_left(looking: Looking) -> None:
    page = put(looking, scene("scene", scenes_play.playing()), "Fatma")
    page.get_by_role("textbox").fill("In de gang")
    assert sheets(looking) == ()
    page.get_by_role("button", name="Wat je wilt bereiken", exact=True).tap()
    until(page, looking, "In de gang")


def test_a_card_for_somebody_is_a_quality_and_an_example(looking: Looking) -> None:
    page = put(looking, scene("geven", scenes_play.rare()), "Lieke")
    for name, word in (("Bram", "geduldig"), ("Teun", "iets heel eigens")):
        page.get_by_role("button", name=name, exact=True).tap()
        page.get_by_role("textbox", name="Een kwaliteit").fill(word)
        page.get_by_role("textbox", name="Een voorbeeld").fill("Toen je wachtte.")
        press(page, "phone.canvas.card_lay", name=name)
    press(page, "phone.canvas.give_all")
    until(page, looking, "geduldig", "iets heel eigens")
