"""Every screen, judged by axe-core and a ruler: nothing to object, nothing sideways, everything big enough to hit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import Looking, Way
from tests.browser.scenes import scenes

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
JUDGE = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(r => r.violations.map(v => "
JUDGE += "v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')))"
RULER = """() => {
  const wide = document.documentElement.clientWidth
  const out = document.documentElement.scrollWidth > wide ? ['the page is ' + document.documentElement.scrollWidth] : []
  for (const one of document.querySelectorAll('button, input, select, textarea, a[href], summary')) {
    const box = (one.closest('label') ?? one).getBoundingClientRect()
    if (!box.width || getComputedStyle(one).visibility === 'hidden') continue
    if (box.right > wide + 1 || box.left < -1) out.push(one.textContent + ' stands out')
    if (Math.max(box.height, box.width) < 40 || Math.min(box.height, box.width) < 24) out.push(one.outerHTML.slice(0, 80) + ' is small')
  }
  return out
}"""


def judged(page: Page) -> list[str]:
    """Give what axe-core objects to."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = page.evaluate(JUDGE, RULES)
    return found


def measured(page: Page) -> list[str]:
    """Give what is too wide or too small."""
    found: list[str] = page.evaluate(RULER)
    return found


def look(browser: Browser, way: Way, judge: Any, boards: bool) -> dict[str, list[str]]:
    """Go through all scenes in one way of looking; give what is wrong, by screen."""
    looking = Looking(browser, way)
    wrong: dict[str, list[str]] = {}
    try:
        for scene in scenes():
            for shot in looking.shots(scene):
                if (boards or shot.name.startswith("telefoon")) and (found := judge(shot.page)):
                    wrong[f"{scene.name} {shot.name}"] = found
    finally:
        looking.shut()
    return wrong


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_objects_to_no_screen(browser: Browser, bundle: Path, colours: str) -> None:
    language = "nl" if colours == "light" else "en"
    assert look(browser, Way(language, colours), judged, boards=True) == {}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_phone_screen_is_too_wide_or_too_small_at_320_pixels(browser: Browser, bundle: Path, language: str) -> None:
    assert look(browser, Way(language, "light", 320, 640), measured, boards=False) == {}
