"""A table with a real Kring on it: the laptop, the console in a browser, and people with phones round it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext

from server.app import Kring
from server.guests.trial import trial
from server.methods.folder import Folder
from server.steps.choose import CLOSES_AT_MS
from server.timepiece import Timepiece
from tests.browser.console import Console
from tests.browser.laptop import HERE, Laptop
from tests.browser.people import SOON_MS, Phone, Screen, Watch
from tests.browser.words import Words
from tests.device import LAPTOP

NAMES = ("Joost", "Lieke", "Bram", "Sanne", "Milan", "Fatma", "Teun", "Anouk")
CODE = re.compile(r"\b[A-HJ-NP-Z2-9]{4}\b")
CALM = {"reduced_motion": "reduce"}
LOCALE = {"nl": "nl-NL", "en": "en-GB"}


class Brisk(Timepiece):
    """A clock that can be moved on."""

    ahead = 0

    def now(self) -> int:
        """Give the time in milliseconds."""
        return super().now() + self.ahead

    def jumped(self) -> int:
        """The laptop never slept: it was moved on."""
        return 0


class Table:
    """One meeting. `wide` and `high` are the phones' screens in pixels; who `hurries` moves clocks on.

    With a folder of their `own` the chair's methods lie there, and the meeting beside them.
    """

    def __init__(
        self,
        browser: Browser,
        language: str = "nl",
        wide: int = 390,
        high: int = 844,
        hurries: bool = False,
        laptop: Laptop | None = None,
        own: Path | None = None,
    ) -> None:
        self.browser, self.language, self.size = browser, language, {"width": wide, "height": high}
        self.words = Words(language)
        self.watch = Watch()
        self.contexts: list[BrowserContext] = []
        self._time = Brisk() if hurries else Timepiece()
        data, shelf = (own / "meeting", Folder(own / "methods")) if own else (None, None)
        self.kring = laptop or Kring(data, 0, HERE, language, time=self._time, own=shelf, trial=trial)
        skip = self.skip if hurries else None
        self.console = Console(self.context(width=1280, height=800).new_page(), self.words, skip)
        self.console.page.goto(self.kring.console_url)
        self.home, _ = self.console.told()
        self.phones: dict[str, Phone] = {}

    def context(self, width: int, height: int, **more: Any) -> BrowserContext:
        """Open a browser of somebody's own."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            locale=LOCALE[self.language],
            **CALM | more,
        )
        context.set_default_timeout(SOON_MS)
        self.contexts.append(context)
        self.watch.on(context)
        return context

    def skip(self, ms: int) -> None:
        """Move the laptop's clock on, and let happen what is due."""
        assert isinstance(self._time, Brisk)
        assert isinstance(self.kring, Kring)
        assert self.kring.hub
        self._time.ahead += ms
        self.kring.hub.ring()

    def count_votes(self) -> None:
        """Wait until the vote closes by itself, soon after the last ballot."""
        if isinstance(self._time, Brisk):
            self.skip(CLOSES_AT_MS)
        self.console.reads("console.result.first")

    def phone(self, name: str, **more: Any) -> Phone:
        """Give somebody a phone."""
        context = self.context(**self.size, has_touch=True, is_mobile=True, **more)
        phone = Phone(context, self.home, self.words, name)
        self.phones[name] = phone
        return phone

    def sit(self, *names: str) -> None:
        """Everybody scans, gives a name and is let in, in this order of sitting."""
        link = self.console.scan()
        for name in names:
            self.phone(name).scan(link).knock()
        self.console.let_in(*names)
        for name in names:
            self.phones[name].reads("phone.lobby.ask")

    def wall(self) -> Screen:
        """Put up a big screen; the chair admits it by the code it shows."""
        page = self.context(width=1280, height=720).new_page()
        page.goto(f"{self.home}scherm")
        wall = Screen(page, self.words, tap=False)
        wall.reads("wall.admit")
        code = CODE.findall(page.get_by_role("main").inner_text())[0]
        head = self.console.page.get_by_role("banner")
        head.get_by_role("button", name=self.words.part("console.walls.open")).click()
        self.console.press("console.walls.admit", code=code)
        self.console.shut_window()
        wall.reads_not("wall.admit")
        return wall

    def __getitem__(self, name: str) -> Phone:
        return self.phones[name]

    @property
    def first(self) -> str:
        """Give the name of who came first."""
        return next(iter(self.phones))

    def clockwise(self, owner: str) -> list[Phone]:
        """Give the phones in the order in which turns go round: from somebody's left, ending with them."""
        names = list(self.phones)
        at = names.index(owner) + 1
        return [self.phones[name] for name in names[at:] + names[:at]]

    def go_round(self, phones: list[Phone]) -> None:
        """Let each take a turn and end it; the others see who speaks."""
        for at, phone in enumerate(phones):
            phone.has_turn()
            phones[at - 1].reads_text(phone.name)
            phone.end_turn()

    def others(self, *but: str) -> Iterator[Phone]:
        """Give everybody's phone but these."""
        return (phone for name, phone in self.phones.items() if name not in but)

    def complaints(self) -> list[str]:
        """Give what went wrong where nobody looked: faults of scripts, broken policies, requests to elsewhere."""
        homes = {f"{ip}:{self.kring.port}" for ip in (LAPTOP, HERE)}
        elsewhere = [url for url in sorted(self.watch.urls) if url.split("://", 1)[-1].split("/", 1)[0] not in homes]
        return self.watch.faults + [url for url in elsewhere if not url.startswith(("data:", "blob:"))]

    def pictures(self, folder: Path) -> None:
        """Keep what every screen shows, for whoever looks why a test failed."""
        folder.mkdir(parents=True, exist_ok=True)
        for at, context in enumerate(self.contexts):
            for page in context.pages:
                page.screenshot(path=folder / f"{at}.png", timeout=3_000)

    def clear(self) -> None:
        """Everybody goes home."""
        for context in self.contexts:
            context.close()
        self.kring.shut()
