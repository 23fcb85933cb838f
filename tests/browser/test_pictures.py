"""The pictures of the instruments in a real browser: real letters, what is read aloud, printed, and loaded when."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page

from server import pages
from server.app import Kring
from tests.browser.pictures_content import CONTENT
from tests.browser.pictures_page import Board, Way, built
from tests.browser.test_looks import AXE

pytestmark = pytest.mark.browser

EVERY = [(picture, content) for picture in CONTENT for content in CONTENT[picture]]
JUDGE = """async () => (await axe.run('.pict', {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
  .violations.map(rule => rule.id + ': ' + rule.nodes.map(one => one.html).join(' | '))"""
RULER = """() => {
  const out = []
  const sheet = document.querySelector('.pict__svg').getBoundingClientRect()
  const boxed = one => [one.textContent, one.getBoundingClientRect()]
  const texts = [...document.querySelectorAll('.pict__svg text')].map(boxed)
  for (const [text, box] of texts) {
    const across = box.left >= sheet.left - 1 && box.right <= sheet.right + 1
    if (!across || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1) out.push(text + ' stands out')
  }
  for (const [at, [text, one]] of texts.entries()) for (const [other, two] of texts.slice(at + 1)) {
    const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left)
    const high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top)
    if (wide > 1 && high > 4) out.push(text + ' lies on ' + other)
  }
  if (document.documentElement.scrollWidth > innerWidth) out.push('the page is wider than the screen')
  return out
}"""
SEEN = """() => [...document.querySelectorAll('body *')]
  .filter(one => one.getClientRects().length && !one.closest('.pict')).length"""
LOAD = """link => new Promise((resolve, reject) => {
  const sheet = document.createElement('link')
  document.head.append(Object.assign(sheet, link, {onload: () => resolve(true), onerror: reject}))
})"""
BODY = "document.body.outerHTML.replace(/hatch[^\"')]*/g, '')"
NO_PRINTER = "() => { window.print = () => { window.printed = document.documentElement.matches('[data-printing]') } }"
LOOKS = (Way("320", 320, 640), Way("390", 390, 844, "dark"), Way("laptop", 900, 700), Way("wall", 1280, 720, wall=True))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return built()


def board(browser: Browser, files: dict[str, bytes], way: Way = LOOKS[1]) -> Board:
    return Board(browser, files, way)


@pytest.mark.parametrize("way", [LOOKS[0], *(pytest.param(way, marks=pytest.mark.whole) for way in LOOKS[1:])])
def test_real_letters_stay_where_they_were_reckoned_to_be(browser: Browser, files: dict[str, bytes], way: Way) -> None:
    there = board(browser, files, way)
    wrong = {}
    there.page.evaluate(AXE.read_text("utf-8"))
    for picture, content in EVERY:
        page = there.put(picture, content)
        if found := page.evaluate(RULER) + page.evaluate(JUDGE):
            wrong[f"{picture} {content}"] = found
    assert wrong == {}
    assert there.faults == []
    there.shut()


def test_a_picture_is_one_image_with_its_words_and_the_same_words_in_a_list(
    browser: Browser, files: dict[str, bytes]
) -> None:
    there = board(browser, files)
    page = there.put("quadrant", "short", "en")
    image = page.get_by_role("img")
    assert image.count() == 1
    assert image.get_attribute("aria-label") == " ".join(["Core quadrant of Lieke.", *sentences(page)])
    assert "Pitfall, too much of the quality: betuttelend." in sentences(page)
    there.put("chain", "long")
    label = page.get_by_role("img").get_attribute("aria-label")
    assert label == "De ketting. De hele tekst staat eronder, bij In woorden."
    assert len(sentences(page)) == 8
    there.shut()


def sentences(page: Page) -> list[str]:
    return [str(one.text_content()) for one in page.locator(".pict__words li").all()]


def test_printing_prints_the_picture_alone_and_then_all_is_as_it_was(browser: Browser, files: dict[str, bytes]) -> None:
    there = board(browser, files, Way("night", 390, 844, light="night"))
    page = there.put("pie", "short")
    page.evaluate(
        "() => { window.print = () => { window.printed = document.documentElement.matches('[data-printing]') } }"
    )
    before = page.evaluate(BODY)
    page.locator(".pict__print button").click()
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    assert page.evaluate(SEEN) == 0
    assert page.locator(".pict__svg").is_visible()
    assert not page.locator(".pict__print, .pict__words").first.is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.pict text')).fill") == "rgb(0, 0, 0)"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.wait_for_timeout(50)
    assert page.evaluate(BODY) == before
    there.shut()


def test_what_is_sealed_is_never_printed(browser: Browser, files: dict[str, bytes]) -> None:
    there = board(browser, files)
    page = there.put("quadrant", "short", sealed=True)
    page.evaluate(NO_PRINTER)
    assert not page.locator(".pict__print button").is_visible()
    page.locator(".pict__print button").dispatch_event("click")
    page.wait_for_timeout(50)
    assert page.evaluate("window.printed") is None
    page.emulate_media(media="print")
    assert not page.locator(".pict").is_visible()
    there.shut()


def test_until_the_pictures_are_there_a_quiet_box_stands_and_it_waits_for_the_laptop(
    browser: Browser, files: dict[str, bytes]
) -> None:
    there = board(browser, files)
    there.page.clock.install()
    there.gone = True
    page = there.put("quadrant", "short", later=True)
    assert page.get_by_text("De tekening komt eraan.").is_visible()
    page.clock.run_for(10_000)
    assert page.locator("svg").count() == 0
    there.gone = False
    page.clock.run_for(10_000)
    page.locator(".pict__svg").wait_for()
    there.shut()


def test_the_page_gives_pictures_and_their_look_when_they_are_asked_for(browser: Browser, bundle: object) -> None:
    kring = Kring(None, 0, "127.0.0.1", "nl")
    page = browser.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
    page.goto(f"http://{kring.network.host}/")
    page.get_by_role("heading").first.wait_for()
    assert [one for one in asked if one.startswith("pictures")] == [], "the first page carries no picture"
    assert {f"/{name}" for name in pages.built()["app.js"]["needs"]} <= {f"/{name}" for name in asked}
    name = next((one for one in pages.built() if re.fullmatch(r"pictures\.\w+\.js", one)), None)
    if name:  # as long as a screen uses them
        assert page.evaluate("async name => Object.keys(await import('/' + name))", name)
    sheet = pages.built()["pictures.css"]
    link = {"rel": "stylesheet", "href": f"/pictures.{sheet['hash']}.css", "integrity": sheet["integrity"]}
    assert page.evaluate(LOAD, link)
    assert faults == []
    page.context.close()
    kring.shut()
