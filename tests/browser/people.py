"""People and their phones: what one sees on a screen, taps on it and types into it. Nobody looks behind the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.words import Words, option

Role = Literal["button", "checkbox", "group", "heading", "img", "listitem", "radio", "region", "switch", "textbox"]
SOON_MS = 8_000
HARMLESS = (
    "WebSocket",  # a line that is lost is told by the screen
    "ERR_CONNECTION_REFUSED",
)

expect.set_options(timeout=SOON_MS)


class Watch:
    """What must never happen on any screen: a fault of a script, a broken policy, a request that leaves the laptop."""

    def __init__(self) -> None:
        self.urls: set[str] = set()
        self.faults: list[str] = []

    def on(self, context: BrowserContext) -> None:
        """Watch everything that happens in a context."""
        context.on("request", lambda request: self.urls.add(request.url))
        context.on("page", self.page)
        context.on("weberror", lambda fault: self.faults.append(str(fault.error)))
        context.on("console", lambda said: self._said(said.type, said.text))

    def page(self, page: Page) -> None:
        """Watch the sockets of a page."""
        page.on("websocket", lambda socket: self.urls.add(socket.url))

    def _said(self, kind: str, text: str) -> None:
        if kind == "error" and not any(one in text for one in HARMLESS):
            self.faults.append(text)


class Screen:
    """One page in the hands of somebody."""

    def __init__(self, page: Page, words: Words, tap: bool) -> None:
        self.page, self.words, self._tap = page, words, tap

    @property
    def sight(self) -> Locator:
        """What there is to see."""
        return self.page.locator("body")

    def find(self, role: Role, key: str, **fill: object) -> Locator:
        """Find something by its role and its name's words."""
        return self.page.get_by_role(role, name=self.words.like(key, **fill))

    def button(self, key: str, **fill: object) -> Locator:
        """Find a button by its words."""
        return self.find("button", key, **fill)

    def touch(self, what: Locator) -> None:
        """Tap on a phone, click on a laptop."""
        if self._tap:
            what.tap()
        else:
            what.click()

    def press(self, key: str, **fill: object) -> None:
        """Press a button by its words."""
        self.touch(self.button(key, **fill))

    def field(self, key: str, **fill: object) -> Locator:
        """Find a field by its label's words."""
        return self.page.get_by_label(self.words.like(key, **fill))

    def field_like(self, key: str, **fill: object) -> Locator:
        """Find a field by words that stand in its label."""
        return self.page.get_by_label(self.words.part(key, **fill))

    def shown(self, key: str, **fill: object) -> Locator:
        """Find words anywhere on the screen that can be seen."""
        return self.sight.get_by_text(self.words.part(key, **fill)).filter(visible=True).first

    def reads(self, key: str, **fill: object) -> None:
        """See these words, sooner or later."""
        expect(self.shown(key, **fill)).to_be_visible()

    def reads_not(self, key: str, **fill: object) -> None:
        """Not see these words, now or soon."""
        expect(self.sight.get_by_text(self.words.part(key, **fill)).filter(visible=True)).to_have_count(0)

    def reads_text(self, text: str | re.Pattern[str]) -> None:
        """See a text that is no word of Kring's own."""
        expect(self.sight.get_by_text(text).filter(visible=True).first).to_be_visible()

    def reads_no_text(self, text: str | re.Pattern[str]) -> None:
        """Not see a text, now or soon."""
        expect(self.sight.get_by_text(text).filter(visible=True)).to_have_count(0)

    def reads_ask(self, step: str, **fill: object) -> None:
        """See what a step of the method asks."""
        self.reads_text(self.words.text(option(step), **fill))


DIGITS = re.compile(r"\d+")


class Phone(Screen):
    """A phone and who holds it. The phone stays when its page goes: what the browser keeps is in its context."""

    def __init__(self, context: BrowserContext, home: str, words: Words, name: str) -> None:
        self.context, self.home, self.name = context, home, name
        super().__init__(context.new_page(), words, tap=True)

    @property
    def sight(self) -> Locator:
        """What there is to see: what is only read aloud is no part of it."""
        return self.page.get_by_role("main")

    def scan(self, link: str) -> Phone:
        """Open what the camera read."""
        self.page.goto(link)
        return self

    def visit(self) -> Phone:
        """Type the address."""
        self.page.goto(self.home)
        return self

    def type_code(self, code: str) -> None:
        """Type the code that stands on the laptop."""
        self.field("phone.code.label").fill(code)
        self.press("phone.code.go")

    def knock(self, name: str | None = None) -> None:
        """Give a name, and knock."""
        self.field("phone.door.name").fill(self.name if name is None else name)
        self.press("phone.door.knock")

    # --- in the meeting ------------------------------------------------------------------------------

    def has_turn(self) -> None:
        """See that it is one's own turn."""
        self.reads("phone.turn.you")

    def end_turn(self) -> None:
        """Say that one is done; the button names who comes next."""
        self.touch(self.button("phone.turn.done_next").or_(self.button("phone.turn.done")))

    def help(self, entry: str) -> None:
        """Choose something behind the three dots."""
        self.press("phone.menu.open")
        self.touch(self.page.get_by_role("button", name=self.words.part(entry)))

    def vote(self, first: str, second: str) -> None:
        """Choose a first and a second case, be sure, and cast."""
        self.choose(first)
        self.press("phone.ballot.choose", name=first)
        sure = self.button("phone.ballot.cast")
        pick = self.case(second)
        expect(sure.or_(pick)).to_be_visible()
        if pick.is_visible():
            self.choose(second)
            self.press("phone.ballot.choose", name=second)
        self.touch(sure)
        self.reads("phone.choose.cast")

    def field_of(self, step: str, **fill: object) -> Locator:
        """Find the field under what a step asks."""
        return self.page.get_by_role("textbox", name=self.words.text(option(step), **fill))

    def pick(self, words: str | re.Pattern[str]) -> None:
        """Tap one of a few words, or one of a scale."""
        chip = self.page.get_by_role("radio", name=words, exact=True)
        self.touch(chip)
        expect(chip).to_be_checked()

    def switch(self, key: str, **fill: object) -> None:
        """Turn a switch."""
        self.touch(self.page.get_by_role("switch", name=self.words.part(key, **fill)))

    def case(self, owner: str) -> Locator:
        """Find a case on the ballot."""
        return self.page.get_by_role("radio", name=re.compile(rf"^\s*{re.escape(owner)}\b"))

    def choose(self, owner: str) -> None:
        """Tap a case on the ballot."""
        self.touch(self.case(owner))

    def shows(self) -> re.Pattern[str]:
        """Give all that stands on the screen as a pattern in which clocks may run."""
        words = [DIGITS.sub(r"\\d+", re.escape(word)) for word in self.sight.inner_text().split()]
        return re.compile(r"^\s*" + r"\s*".join(words) + r"\s*$")

    def keeps_showing(self, what: re.Pattern[str]) -> None:
        """See the very same screen, sooner or later."""
        expect(self.sight).to_have_text(what, use_inner_text=True)

    def shows_else(self, what: re.Pattern[str]) -> None:
        """See that the screen changed."""
        expect(self.sight).not_to_have_text(what, use_inner_text=True)

    def fits(self) -> None:
        """See that nothing to tap sticks out of the screen."""
        wide = (self.page.viewport_size or {"width": 0})["width"]
        for button in self.page.get_by_role("button").all():
            box = button.bounding_box()
            assert box is None or (box["x"] >= 0 and box["x"] + box["width"] <= wide), (self.name, button.inner_text())

    # --- the phone itself ------------------------------------------------------------------------------

    def put_away(self) -> None:
        """The phone goes dark in a pocket: its page is thrown away by the system."""
        self.page.close()

    def take_up(self) -> None:
        """The phone comes out again, on the same address."""
        self.page = self.context.new_page()
        self.page.goto(self.home)

    @contextmanager
    def away(self) -> Iterator[None]:
        """Drop out for as long as this lasts."""
        self.put_away()
        yield
        self.take_up()
