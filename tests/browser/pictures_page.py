"""python -m tests.browser.pictures_page [word ...]: every picture of an instrument, into gallery/pictures/.

Each is drawn with short, long, missing and hostile content, on a large and a small phone and on the wall, light and
dark. With words, only the pictures whose name has one of them. gallery/pictures/index.html shows all at a glance.
"""

from __future__ import annotations

import html
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, Route, sync_playwright

import hatch_build
from tests.browser.pictures_content import CONTENT, SEATS

OUT = Path(__file__).parents[2] / "gallery" / "pictures"
ADDRESS = "http://kring.test/"
ENTRY = """
import { html, render } from "htm/preact";
import { Drawn as Waiting } from "./parts/drawn.js";
import { Drawn as There } from "./pictures/pictures.js";
import { chooseLanguage } from "./words.js";
globalThis.PICTURES = { href: "/page.css", integrity: "" };
globalThis.show = ({ picture, items, seats, wall, light, language, sealed, later }) => {
  const Drawn = later ? Waiting : There;
  document.documentElement.dataset.role = wall ? "wall" : "console";
  chooseLanguage(language);
  const props = { key: Math.random(), picture, items, view: { seats }, wall };
  const drawn = html`<${Drawn} ...${props} />`;
  const seal = sealed ? "" : undefined;
  const mid = html`<div class="mid">${drawn}</div>`;
  const phone = html`<main class="screen" data-light=${light} data-sealed=${seal}>${mid}</main>`;
  const board = html`<div class="wallroom"><main class="wall wall--plain" data-light="night">${drawn}</main></div>`;
  render(wall ? board : phone, document.body);
};
"""
SHELL = """<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Kring</title><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>
<body></body>"""
STYLE = '@import "./styles/{}.css";'
SHEETS = ("tokens", "base", "parts", "phone", "console", "wall", "pictures")


class Way(NamedTuple):
    """How to look at a picture: the screen, its size in pixels, and its light."""

    name: str
    wide: int
    high: int
    colours: str = "light"
    wall: bool = False
    light: str = "paper"


WAYS = (
    Way("390", 390, 844),
    Way("390-dark", 390, 844, "dark"),
    Way("320", 320, 640),
    Way("320-dark", 320, 640, "dark"),
    Way("laptop", 900, 700),
    Way("night", 390, 844, light="night"),
    Way("wall", 1280, 720, wall=True),
    Way("wall-dark", 1280, 720, "dark", wall=True),
)


class Board:
    """A page on which pictures are put one after another; nothing of it comes from outside this folder."""

    def __init__(self, browser: Browser, files: dict[str, bytes], way: Way) -> None:
        self.way = way
        scheme: Any = way.colours
        size: Any = {"width": way.wide, "height": way.high}
        self._context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        self._files = files
        self.gone = False  # the laptop does not answer
        self.page: Page = self._context.new_page()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        self.page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        self.page.route("**/*", self._give)
        self.page.goto(ADDRESS)
        self.page.wait_for_function("() => !!globalThis.show")

    def _give(self, route: Route) -> None:
        if self.gone:
            return route.abort()
        name = route.request.url.rpartition("/")[2]
        kind = {"css": "text/css", "js": "text/javascript"}.get(name.rpartition(".")[2], "text/html")
        return route.fulfill(body=self._files.get(name, SHELL.encode()), content_type=f"{kind}; charset=utf-8")

    def put(self, picture: str, content: str, language: str = "nl", **more: bool) -> Page:
        """Draw a picture (`sealed`, or `later` as a screen does), and wait until it stands as large as it will."""
        what = {"picture": picture, "items": CONTENT[picture][content], "seats": SEATS} | more
        how = {"wall": self.way.wall, "light": self.way.light, "language": language}
        self.page.evaluate("what => show(what)", what | how)
        self.page.wait_for_timeout(60)
        return self.page

    def shut(self) -> None:
        """Close the page."""
        self._context.close()


def built() -> dict[str, bytes]:
    """Bundle a page that has the pictures and nothing else; gives its files."""
    hatch_build.install(everything=True)
    with tempfile.TemporaryDirectory(dir=hatch_build.MODULES) as folder:
        tree = Path(folder, "tree")
        shutil.copytree(hatch_build.STATIC, tree, ignore=shutil.ignore_patterns("dist"))
        (tree / "page.js").write_text(ENTRY, "utf-8")
        (tree / "page.css").write_text("".join(STYLE.format(name) for name in SHEETS), "utf-8")
        out = Path(folder, "out")
        entries = [(tree / name).relative_to(hatch_build.ROOT).as_posix() for name in ("page.js", "page.css")]
        words = ["node_modules/esbuild/bin/esbuild", *entries, f"--outdir={out}", "--bundle", "--format=esm"]
        hatch_build.need("node", *words, "--charset=utf8", "--loader:.svg=dataurl", "--log-level=warning")
        return {name: (out / name).read_bytes() for name in ("page.js", "page.css")}


def shots(browser: Browser, files: dict[str, bytes], words: list[str]) -> Iterator[str]:
    """Photograph what was asked; gives the paths within the folder."""
    pictures = [one for one in CONTENT if not words or any(word in one for word in words)]
    for way in WAYS:
        board = Board(browser, files, way)
        for picture, content in product(pictures, ("short", "long", "missing", "hostile")):
            page = board.put(picture, content)
            path = OUT / picture / f"{content}-{way.name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=path, full_page=not way.wall)
            yield path.relative_to(OUT).as_posix()
        sys.stdout.write(json.dumps(board.faults) + "\n" if board.faults else "")
        board.shut()


def main(words: list[str]) -> None:
    """Make the photographs."""
    found = shutil.which("chromium-headless-shell") or shutil.which("chromium") or "google-chrome"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=["--no-sandbox"])
        made = list(shots(browser, built(), words))
        browser.close()
    figures = "".join(f'<figure style="display:inline-block"><img src="{html.escape(one)}" style="max-height:30rem">'
                      f"<figcaption>{html.escape(one)}</figcaption></figure>" for one in made)  # fmt: skip
    (OUT / "index.html").write_text(f"<!doctype html><meta charset=utf-8>{figures}", "utf-8")
    sys.stdout.write(f"{len(made)} -> gallery/{OUT.name}/index.html\n")


if __name__ == "__main__":
    main(sys.argv[1:])
