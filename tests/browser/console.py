"""The chair at the laptop: everything by what stands on the console, from the code to scan to the last wipe."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from server.room.course import UNDO_MS
from tests.browser.people import Screen
from tests.browser.scan import scanned
from tests.browser.words import STEPS, Words

ADDRESS = re.compile(r"[\d.]+:\d+")
CODE = re.compile(r"\b[A-HJ-NP-Z2-9]{6}\b")
RECOVERY = re.compile(r"\b\S+-\S+-\S+\b")
PRESS_MS = 200
FINGER_MS = 80  # between the presses of a double click
DEAF_MS = 700  # the screen's own 600, and a little


class Console(Screen):
    """The console in the hands of the chair. `change` stands round every change of step.

    A chair who hurries can `skip` milliseconds of the laptop's clock, and has a page whose clock is moved on too.
    """

    def __init__(self, page: Page, words: Words, skip: Callable[[int], None] | None = None) -> None:
        super().__init__(page, words, tap=False)
        self._step = ""
        self._skip = skip
        if skip:
            page.clock.install()
        self.change: Callable[[str], AbstractContextManager[None]] = lambda step: nullcontext()

    def touch(self, what: Locator) -> None:
        """Click; what moves the meeting is deaf for its first moments."""
        if self._skip:
            self.page.clock.fast_forward(DEAF_MS)
        what.click()

    # --- the door ------------------------------------------------------------------------------------

    def scan(self) -> str:
        """Let a camera read the code on the screen."""
        link = scanned(self.find("img", "console.qr.label").screenshot())
        assert link, "no code to scan on the console"
        return link

    def told(self) -> tuple[str, str]:
        """Read the address and the code to type."""
        expect(self.find("img", "console.qr.label")).to_be_visible()
        caption = self.page.get_by_role("figure").inner_text()
        address, code = ADDRESS.search(caption), CODE.search(caption)
        assert address, caption
        assert code, caption
        return f"http://{address[0]}/", code[0]

    def let_in(self, *names: str) -> None:
        """Let in who knocks, with one tap, once all of these do."""
        for name in names:
            expect(self.knocking(name)).to_be_visible()
        self.press(f"console.knock.{ {1: 'one', 2: 'both'}.get(len(names), 'all') }")
        for name in names:
            expect(self.knocking(name)).to_have_count(0)

    def knocking(self, name: str) -> Locator:
        """Find somebody at the door."""
        door = self.page.get_by_role("region", name=self.words.like("console.knock.title"))
        return door.get_by_role("listitem").filter(has_text=name)

    def open_people(self) -> None:
        """In the lobby, see the list of people."""
        self.press("console.people.title")

    def menu(self, name: str, entry: str, **fill: object) -> None:
        """Choose something from the menu beside a person."""
        self.press("console.more_about", name=name)
        self.press(entry, **{"name": name, **fill})

    def add(self, name: str) -> None:
        """Give somebody without a phone a seat."""
        self.press("console.without.open")
        self.field("console.without.name").fill(name)
        self.press("console.without.add")
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def shut_window(self) -> None:
        """Close the window that stands over the console."""
        self.page.get_by_role("dialog").get_by_role("button", name=self.words.like("common.close")).first.click()
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def take_seat(self, name: str) -> None:
        """The chair takes part, with this seat."""
        self.field("console.chair.title").select_option(label=self.words("console.chair.seat", name=name))

    def guide(self) -> None:
        """The chair has no seat."""
        self.field("console.chair.title").select_option(label=self.words("console.chair.guide"))

    def one_case(self) -> None:
        """Plan one case."""
        one = self.find("radio", "console.cases.1")
        one.locator("xpath=..").click()
        expect(one).to_be_checked()

    def switch_notes(self) -> None:
        """Switch notes on, or off."""
        self.page.get_by_role("switch", name=self.words.part("console.notes.title")).locator("xpath=..").click()

    def recovery(self) -> str:
        """Write down the recovery code."""
        self.press("console.more")
        self.press("console.recovery.open")
        self.press("console.recovery.show")
        window = self.page.get_by_role("dialog")
        expect(self.button("console.recovery.show")).to_have_count(0)
        code = RECOVERY.search(window.inner_text())
        assert code, window.inner_text()
        self.shut_window()
        return code[0]

    # --- the meeting -----------------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin the meeting."""
        with self.change("afspraken"):
            self.confirm("console.begin.")
            self.at("afspraken")

    def at(self, step: str) -> None:
        """See that this step runs, by what the chair should say."""
        self.reads_text(self.words.text(STEPS[step].say))
        self._step = step

    def on(self, step: str) -> None:
        """Go on, to this step."""
        with self.change(step):
            self.confirm("console.next.", "console.next.same_")
            if self._skip and STEPS[self._step].presence != "in":
                self.reads("console.leaving.soon")
                self._skip(UNDO_MS)
            self.at(step)

    def confirm(self, *acts: str) -> None:
        """Press what is asked twice, and say yes."""
        self.touch(self.page.get_by_role("button", name=self.any(acts, "open")))
        bar = self.page.get_by_role("group", name=self.any(acts, "ask"))
        expect(bar).to_be_visible()
        self.insist(bar.get_by_role("button").first, bar)

    def insist(self, button: Locator, until: Locator, clicks: int = 1) -> None:
        """Press until something is gone: what moves the meeting is deaf for its first moments."""
        if self._skip:
            self.page.clock.fast_forward(DEAF_MS)
        for _ in range(20):
            with suppress(TooLate):
                button.click(timeout=PRESS_MS + 2 * FINGER_MS, click_count=clicks, delay=FINGER_MS if clicks > 1 else 0)
            with suppress(AssertionError):
                expect(until).to_have_count(0, timeout=PRESS_MS)
                return
        raise AssertionError("it was never heard")

    def any(self, acts: tuple[str, ...], last: str) -> re.Pattern[str]:
        """Match the words of any of these acts."""
        return re.compile("|".join(self.words.like(f"{act}{last}").pattern for act in acts))

    def close_circle(self) -> None:
        """Wipe everything and close."""
        self.confirm("console.end.")
        self.reads("console.ended.title")

    def next_turn(self, name: str) -> None:
        """Give the turn of somebody on."""
        over = self.button("console.turn.over", name=name)
        expect(over).to_be_visible()
        self.insist(self.button("console.turn.go").or_(self.button("console.turn.last")), over)

    def pass_over(self, name: str) -> None:
        """Pass over the turn of somebody."""
        over = self.button("console.turn.over", name=name)
        expect(over).to_be_visible()
        self.insist(over, over)
