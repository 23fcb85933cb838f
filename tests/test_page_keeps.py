"""What the page may keep, say and hand to the browser: each has its few places, and the rest has none (R24)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests import house
from tests.house import Source

STATIC = "server/static/"
PAGES = [one for one in house.sources() if one.path.startswith(STATIC) and one.suffix in (".js", ".html", ".css")]

# What may be said in which files; nowhere else, and in no other way.
PLACES: dict[str, dict[str, str]] = {
    r"\blocalStorage\b": {"locker.js": "this phone's token, and its own sealed words", "laptop.js": "the laptop's key"},
    r"\bsessionStorage\b": {"desk.js": "the console's token", "console/typed.js": "words of a method"},
    r"\bindexedDB\b|\bcaches\b|\bserviceWorker\b|document\.cookie|\bcookieStore\b|window\.name\b": {},
    r"\bhistory\.(?!replaceState)|\bnavigation\.": {},
    r"history\.replaceState": {"start.js": "the secret leaves the address"},
    r"document\.title|\bsetAppBadge\b|\bNotification\b|\bpushManager\b": {},
    r"\bclipboard\b|execCommand|navigator\.share|navigator\.canShare|setData\(|showSaveFilePicker": {},
    r"\bconsole\.(?:log|info|warn|error|debug|table|dir|trace)\b|\bdebugger\b": {},
    r"sendBeacon|XMLHttpRequest|EventSource|RTCPeerConnection|BroadcastChannel|SharedWorker|\bpostMessage\b": {},
    r"\bfetch\(": {
        "parts/later.js": "is the laptop there",
        "parts/fetched.js": "is the laptop there",
        "laptop.js": "the laptop's public key",
    },
    r"\bnew WebSocket\(": {"cable.js": "the one line"},
    r"\bcreateObjectURL\b|\.download\s*=": {
        "parts/keepsake.js": "what a person takes along",
        "console/record.js": "the record",
        "console/parked.js": "parked lines",
    },
    r"(?<![\w.])(?:window\.)?print\(\)": {"pictures/printing.js": "one picture", "console/record.js": "the record"},
    r"\bspeechSynthesis\b|\bMediaRecorder\b|getUserMedia|getDisplayMedia|\bgeolocation\b": {},
    r"\bcontenteditable\b|\bdesignMode\b": {},
}
# Preact sets these as properties, and to a property every text is true: only the page itself says them, in words.
AS_TEXT = re.compile(r"\b(?:spellcheck|translate)=\"|\b(?:spellcheck|translate): \"")


def places(pattern: str, sources: list[Source]) -> set[str]:
    """Give the files in which something is said, its comments left out."""
    return {one.path.removeprefix(STATIC) for one in sources if re.search(pattern, code(one.text))}


def code(text: str) -> str:
    """Give a module without its comments."""
    return re.sub(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("pattern", PLACES)
def test_the_page_keeps_and_says_this_in_its_few_places_only(pattern: str) -> None:
    assert places(pattern, PAGES) == PLACES[pattern].keys()


def wrongly_said(sources: list[Source]) -> Iterator[str]:
    """Give where an attribute is said as a text that a property would take for yes."""
    for one in sources:
        if one.suffix == ".js" and AS_TEXT.search(code(one.text)):
            yield one.path


def test_no_module_says_in_words_what_a_property_would_take_for_yes() -> None:
    assert list(wrongly_said(PAGES)) == []
    assert list(wrongly_said([Source("server/static/a.js", '<input spellcheck="false" />')]))


def test_planted_faults_are_found() -> None:
    planted = "navigator.clipboard.writeText(said); document.title = name; console.log(view); history.pushState(1)"
    source = [Source(f"{STATIC}parts/card.js", planted)]
    assert len([pattern for pattern in PLACES if places(pattern, source)]) == 4


def test_the_shell_asks_for_no_help_and_names_nobody() -> None:
    shell = next(one.text for one in PAGES if one.path == f"{STATIC}index.html")
    page = re.search(r"<html ([^>]*)>", shell)
    assert page is not None
    assert {'translate="no"', 'spellcheck="false"', 'writingsuggestions="false"'} <= {*page[1].split()}
    assert '<meta name="google" content="notranslate">' in shell
    assert re.findall(r"<title>(.*)</title>", shell) == ["Kring"]


def test_what_comes_from_htm_remembers_no_tree() -> None:
    build = next(one.text for one in house.sources() if one.path == "hatch_build.py")
    assert "--alias:htm/preact=" in build
    assert not [one.path for one in PAGES if 'from "htm"' in one.text and one.path != f"{STATIC}html.js"]
