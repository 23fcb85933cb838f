"""Every screen, judged by axe-core and a ruler: nothing to object, nothing sideways, everything big enough to hit."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import Looking, Way
from tests.browser.scenes import scenes
from tests.conftest import SIZE

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
JUDGE = """async tags => {
  const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']})
  const told = one => one.target.join(' ') + ' ' + (one.any[0]?.message ?? '')
  return found.violations.map(rule => rule.id + ': ' + rule.nodes.map(told).join(' | '))
}"""
RULER = """() => {
  const wide = document.documentElement.clientWidth
  const out = document.documentElement.scrollWidth > wide ? ['the page is ' + document.documentElement.scrollWidth] : []
  for (const one of document.querySelectorAll('button, input, select, textarea, a[href], summary')) {
    const box = (one.closest('label') ?? one).getBoundingClientRect()
    if (!box.width || getComputedStyle(one).visibility === 'hidden') continue
    if (box.right > wide + 1 || box.left < -1) out.push(one.textContent + ' stands out')
    const [small, large] = [Math.min(box.height, box.width), Math.max(box.height, box.width)]
    if (large < 40 || small < 24) out.push(one.outerHTML.slice(0, 80) + ' is small')
  }
  return out
}"""


def judged(page: Page) -> list[str]:
    """Give what axe-core and the ruler object to."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = page.evaluate(JUDGE, RULES)
    wide: list[str] = page.evaluate(RULER)
    return found + wide


def look(browser: Browser, way: Way, part: int) -> dict[str, list[str]]:
    """Go through one part of the scenes in one way of looking; give what is wrong, by screen."""
    looking = Looking(browser, way)
    wrong: dict[str, list[str]] = {}
    try:
        for at, scene in enumerate(scenes()):
            for shot in looking.shots(scene) if at % PARTS == part else ():
                if found := judged(shot.page):
                    wrong[f"{scene.name} {shot.name}"] = found
    finally:
        looking.shut()
    return wrong


EVERY = [
    Way(language, colours, wide, high)
    for language in ("nl", "en")
    for colours in ("light", "dark")
    for wide, high in ((390, 844), (320, 640))
]
QUICK = [Way("nl", "light", 390, 844), Way("en", "dark", 320, 640)]
PARTS = 10
ALL = [(way, part) for way in (EVERY if SIZE == "long" else QUICK) for part in range(PARTS)]
SAMPLE = [(QUICK[0], 1), (QUICK[1], 6)]  # by hand a tenth in each of two ways; .ci/run looks at every screen in both


@pytest.mark.parametrize(("way", "part"), ALL if SIZE == "long" or "KRING_CI" in os.environ else SAMPLE)
def test_nothing_is_to_object_on_any_screen(browser: Browser, bundle: Path, way: Way, part: int) -> None:
    assert look(browser, way, part) == {}
