"""What leaves a screen by a side door: paper has a record or a picture, nothing else; no field asks a browser to help.

Every screen of the gallery is looked at. By hand that is a part of them; .ci/run takes all.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import Looking, Way
from tests.browser.scenes import scenes
from tests.browser.words import Words
from tests.browser.written import MEMBER, OWNER, written
from tests.conftest import SIZE

pytestmark = pytest.mark.browser

PARTS = 8
ALL = range(PARTS) if SIZE == "long" or "KRING_CI" in os.environ else (3,)
DATES = re.compile(rb"/(?:CreationDate|ModDate) \(.*?\)")
# A person's own name and passphrase may come from the browser: a rule of accessibility (WCAG 1.3.5), and of safety.
FIELDS = """() => {
  const filled = ["off", "given-name", "new-password", "current-password"]
  const capitals = ["", "off", "none", "sentences", "words", "characters"]
  const [told, page] = [[], document.documentElement]
  for (const one of document.querySelectorAll("input, textarea, select, [contenteditable]")) {
    if (["radio", "checkbox", "range"].includes(one.type)) continue
    const typed = one.tagName !== "SELECT"
    const say = (what) => told.push(`${one.outerHTML} ${what}`)
    if (typed && (one.spellcheck || one.writingSuggestions === "true")) say("is spelled")
    if (typed && !filled.includes(one.autocomplete)) say("is filled in")
    if (!capitals.includes(one.autocapitalize)) say("has odd capitals")
    if (one.translate) say("is translated")
  }
  const asked = document.querySelector("meta[name=google]")?.content
  if (page.translate || asked !== "notranslate") told.push("the page is translated")
  const icon = document.querySelector("link[rel=icon]").href
  if (document.title !== "Kring" || !icon.startsWith("data:image/svg")) told.push(document.title + icon)
  if (!["/", "/scherm", "/regie"].includes(location.pathname) || location.hash) told.push(location.href)
  return told
}"""
PAPER = """() => {
  const seen = [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility() && !one.children.length)
  const record = document.querySelector(".c-ended .c-record, dialog .c-record")
  const rest = seen.filter((one) => one.tagName !== "SCRIPT" && !one.closest(".c-record"))
  const desk = document.querySelector(".console")
  return {
    record: Boolean(record), rest: rest.map((one) => one.outerHTML.slice(0, 80)), text: document.body.innerText.trim(),
    says: desk ? getComputedStyle(desk, "::after").content : null,
  }
}"""


def on_paper(page: Page) -> list[str]:
    """Give what is wrong with a screen as it would be printed."""
    page.emulate_media(media="print")
    found = page.evaluate(PAPER)
    page.emulate_media(media="screen")
    if found["record"]:
        return [*found["rest"], *([] if found["text"] and found["says"] == "none" else ["no record on paper"])]
    said = {None, *(f'"{Words(language)("console.paper")}"' for language in ("nl", "en"))}  # a phone says nothing
    return [*found["rest"], *filter(None, [found["text"]]), *([] if found["says"] in said else [found["says"]])]


@pytest.mark.parametrize("part", ALL)
def test_nothing_is_on_paper_but_a_record_and_no_field_is_helped(browser: Browser, bundle: object, part: int) -> None:
    looking = Looking(browser, Way())
    wrong: dict[str, list[str]] = {}
    for at, scene in enumerate(scenes()):
        for shot in looking.shots(scene) if at % PARTS == part else ():
            if found := on_paper(shot.page) + shot.page.evaluate(FIELDS):
                wrong[f"{scene.name} {shot.name}"] = found
    looking.shut()
    assert wrong == {}


@pytest.fixture
def looking(browser: Browser, bundle: object) -> Iterator[Looking]:
    one = Looking(browser, Way())
    yield one
    one.shut()


def test_what_is_printed_does_not_depend_on_what_is_secret(looking: Looking) -> None:
    blank = {"phone": {printed(looking.phone)}, "console": {printed(looking.console)}, "wall": {printed(looking.wall)}}
    for name, scene in written("zeven-stappen"):
        if name.split()[0] in ("kiezen", "roddelen", "stapel", "tip-schrijven", "bewaren"):
            looking.put(scene, OWNER if "roddelen" in name else MEMBER)
            looking._wait(looking.phone)
            blank["phone"].add(printed(looking.phone))
            blank["console"].add(printed(looking.console))
            blank["wall"].add(printed(looking.wall))
        if name == "the end":
            looking.put(scene, MEMBER)
            looking._wait(looking.console)
            record = printed(looking.console)
    assert [len(papers) for papers in blank.values()] == [1, 1, 1]
    assert len(record) > 2 * len(next(iter(blank["console"])))


def printed(page: Page) -> bytes:
    """Give what would come out of a printer, but for the time of printing."""
    return DATES.sub(b"", page.pdf())
