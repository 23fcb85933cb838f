"""The chair without a mouse: Tab, Enter, Space, arrows, Escape and typing; at every stop one can see where one is."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.browser.console import DEAF_MS, Console
from tests.browser.people import Role
from tests.browser.table import Table

STOPS_MOST = 120  # more than a console has to stop at
FALLS_BACK_MS = 8_100  # the screen's own 8000, and a little
DRAWN = re.compile(r"[1-9]\d*(\.\d+)?px")


class Keyboard(Console):
    """The console under somebody's fingers. The page's clock is moved on instead of waited for."""

    def __init__(self, table: Table) -> None:
        super().__init__(table.console.page, table.words)
        self._skip = table.skip

    @property
    def focused(self) -> Locator:
        """Find what has the focus: nothing while the browser's own bars have it."""
        return self.page.locator("*:focus")

    def key(self, name: str) -> None:
        """Press one key."""
        self.page.keyboard.press(name)

    def reach(self, what: Locator, back: bool = False) -> None:
        """Tab on until something has the focus, and see that it has."""
        for _ in range(STOPS_MOST):
            if what.and_(self.focused).count():
                return self.sees_focus()
            self.key("Shift+Tab" if back else "Tab")
        raise AssertionError(f"Tab never came to {what}")

    def stop(self, back: bool = False) -> str:
        """Go to the next stop, see where one is, and give its words; nothing when the browser's own bars follow."""
        self.key("Shift+Tab" if back else "Tab")
        if not self.focused.count():
            return ""
        self.sees_focus()
        return self.named(self.focused)

    def sees_focus(self) -> None:
        """See where one is: on the screen, with a line around it."""
        expect(self.page.locator("*:focus-visible")).to_have_css("outline-style", "solid")
        expect(self.focused).to_have_css("outline-width", DRAWN)
        expect(self.focused).to_be_in_viewport(ratio=0.5)

    @staticmethod
    def named(what: Locator) -> str:
        """Give the words by which a stop is known."""
        words = (what.get_attribute("aria-label"), what.inner_text(), *map(what.get_attribute, ("id", "value")))
        return next((word.strip() for word in words if word and word.strip()), "?")

    def round(self, back: bool = False) -> list[str]:
        """Go past all stops of the page, once round, from the browser's own bars to them again."""
        while self.stop(back):
            pass
        found: list[str] = []
        while named := self.stop(back):
            found.append(named)
            assert len(found) < STOPS_MOST, "Tab is caught somewhere"
        return found

    def reads_aloud(self, key: str, **fill: object) -> None:
        """Hear what is only said aloud."""
        expect(self.page.get_by_role("status").filter(has_text=self.words.part(key, **fill))).to_have_count(1)

    def touch(self, what: Locator) -> None:
        """Go there and press Enter, once the time is over in which it is deaf."""
        self.page.clock.fast_forward(DEAF_MS)
        self.reach(what)
        self.key("Enter")

    def confirm(self, *acts: str) -> None:
        """Press what is asked twice; the no has the focus, the yes is one stop back."""
        self.arm(*acts)
        bar = self.bar(*acts)
        self.page.clock.fast_forward(DEAF_MS)
        self.reach(bar.get_by_role("button").first, back=True)
        self.key("Space")
        expect(bar).to_have_count(0)

    def arm(self, *acts: str) -> None:
        """Ask for what is asked twice."""
        self.touch(self.page.get_by_role("button", name=self.any(acts, "open")))
        expect(self.bar(*acts)).to_be_visible()
        expect(self.bar(*acts).get_by_role("button").last).to_be_focused()

    def bar(self, *acts: str) -> Locator:
        """Find the bar that asks again."""
        return self.page.get_by_role("group", name=self.any(acts, "ask"))

    def insist(self, button: Locator, until: Locator, clicks: int = 1) -> None:
        """Press once."""
        self.touch(button)
        expect(until).to_have_count(0)

    def write(self, key: str, text: str) -> None:
        """Type into a field that has these words as its label."""
        self.reach(self.field(key))
        self.page.keyboard.type(text)

    def choose(self, role: Role, key: str, arrow: str, **fill: object) -> None:
        """Go to what is chosen in a group, and with the arrows on to this one."""
        wanted = self.find(role, key, **fill)
        group = self.page.get_by_role("group").filter(has=wanted)
        self.reach(group.get_by_role(role, checked=True))
        for _ in range(STOPS_MOST):
            if wanted.is_checked():
                return
            self.key(arrow)
        raise AssertionError(f"the arrows never came to {key}")

    def take_seat(self, name: str) -> None:
        """The chair takes part: the first letters of a name choose it in the list."""
        self.reach(self.field("console.chair.title"))
        self.page.keyboard.type(name)

    def escape(self) -> None:
        """Close the window that stands over the console."""
        self.key("Escape")
        expect(self.page.get_by_role("dialog")).to_have_count(0)
