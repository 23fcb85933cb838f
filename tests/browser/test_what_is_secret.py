"""What is secret, told on every phone and the console: asked in the midst of a vote, it loses and tells nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import scenes
from tests.browser.looking import Looking, Way
from tests.browser.stage import NAMES, Scene, Stage
from tests.browser.words import Words

pytestmark = pytest.mark.browser

NL = Words("nl")


@pytest.fixture
def looking(browser: Browser, bundle: Path) -> Iterator[Looking]:
    one = Looking(browser, Way())
    yield one
    one.shut()


def scene(name: str) -> Scene:
    """Give a scene of the opening or the vote."""
    play = Stage(names=NAMES, notes=True, wish=("Fatma", "Milan"))
    return next(one for part in (scenes.opening, scenes.vote) for one in part(play) if one.name == name)


def press(page: Page, key: str) -> None:
    page.get_by_role("button", name=NL.part(key)).filter(visible=True).click()


def test_who_asks_in_the_vote_comes_back_to_what_was_chosen_and_nothing_was_asked_of_the_laptop(
    looking: Looking,
) -> None:
    page, asked = looking.phone, list[str]()
    looking.put(scene("kiezen"), "Lieke")
    page.get_by_role("radio").nth(1).check()
    page.wait_for_function("() => performance.getEntriesByType('resource').some(one => one.name.includes('/secrecy.'))")
    page.on("request", lambda request: asked.append(request.url))
    press(page, "phone.why")
    expect(page.get_by_role("heading", name=NL("secrecy.vote.title"), level=2)).to_be_focused()
    expect(page.get_by_role("heading", name=NL("secrecy.vote.never.ask"), level=3)).to_be_visible()
    press(page, "common.back")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    assert asked == []


def test_the_three_dots_lead_to_every_topic_and_back(looking: Looking) -> None:
    page = looking.phone
    looking.put(scene("afspraken"), "Lieke")
    for topic in ("vote", "notes", "laptop"):
        press(page, "phone.menu.open")
        press(page, "phone.menu.secret")
        press(page, f"secrecy.{topic}.title")
        expect(page.get_by_role("heading", name=NL(f"secrecy.{topic}.title"))).to_be_visible()
        expect(page.get_by_role("main").get_by_text("{")).to_have_count(0)
        for _ in range(3):
            press(page, "common.back")
        expect(page.get_by_role("button", name=NL("phone.brief.agree"))).to_be_visible()


def test_the_console_tells_it_beside_the_vote_and_in_its_menu(looking: Looking) -> None:
    page = looking.console
    looking.put(scene("kiezen"), "console")
    press(page, "console.secrecy.vote")
    box = page.get_by_role("dialog", name=NL("console.secrecy.open"))
    expect(box.get_by_role("heading", name=NL("secrecy.vote.title"), level=3)).to_be_visible()
    box.get_by_label(NL("secrecy.laptop.short")).check()
    expect(box.get_by_role("heading", name=NL("secrecy.laptop.page.ask"), level=4)).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    page.get_by_role("button", name=NL("console.more"), exact=True).click()
    press(page, "console.secrecy.open")
    expect(box).to_be_visible()
