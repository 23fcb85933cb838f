"""python -m tests.browser.gallery [word ...]: every screen, in two colours, sizes and languages, into gallery/.

With words, only the scenes whose name has one of them. gallery/index.html shows all at a glance.
"""

from __future__ import annotations

import html
import shutil
import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

import hatch_build
from tests.browser.looking import Looking, Way
from tests.browser.scenes import scenes

OUT = Path(__file__).parents[2] / "gallery"
SIZES = ((390, 844), (320, 640))
PAGE = """<!doctype html><meta charset="utf-8"><title>Kring</title><style>
body{{font:16px sans-serif;background:#c9cfc6;margin:1rem}}
figure{{display:inline-block;margin:.5rem;vertical-align:top}}
img{{display:block;max-height:26rem}}</style>{}"""


def main(words: list[str]) -> None:
    """Make the pictures."""
    if not hatch_build.fresh():
        hatch_build.bundle(everything=True)
    found = shutil.which("chromium-headless-shell") or shutil.which("chromium") or "google-chrome"
    made: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=["--no-sandbox"])
        for language, colours, (wide, high) in product(("nl", "en"), ("light", "dark"), SIZES):
            looking = Looking(browser, Way(language, colours, wide, high))
            made += taken(looking, words, f"{language}-{colours}-{wide}", wide == SIZES[0][0])
            looking.shut()
    figures = "".join(
        f'<figure><img src="{html.escape(one)}" loading="lazy">{html.escape(one)}</figure>' for one in made
    )
    (OUT / "index.html").write_text(PAGE.format(figures), "utf-8")
    sys.stdout.write(f"{len(made)} -> {OUT.name}/index.html\n")


def taken(looking: Looking, words: list[str], folder: str, boards: bool) -> list[str]:
    """Photograph the scenes in one way of looking; console and wall once a colour and language."""
    made: list[str] = []
    for at, scene in enumerate(scenes()):
        if words and not any(word in scene.name for word in words):
            continue
        for shot in looking.shots(scene):
            if boards or shot.name.startswith("telefoon"):
                path = OUT / folder / f"{at:02d}-{scene.name}-{shot.name}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                shot.page.screenshot(path=path)
                made.append(path.relative_to(OUT).as_posix())
    return made


if __name__ == "__main__":
    main(sys.argv[1:])
