"""Real pages of a real Kring, in which scenes are put one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page

from server.app import Kring
from server.cabinet import Cabinet
from server.kept import Records
from server.lan.addresses import Address
from server.lan.told import Told
from server.plain import Plain, replace
from server.presence import Presence
from server.room.model import Room, Wall
from server.timepiece import Timepiece
from tests.browser.laptop import HERE
from tests.browser.stage import Scene, Where
from tests.browser.words import Words
from tests.live import Around

LOCALE = {"nl": "nl-NL", "en": "en-GB"}
KNOWN = "() => 'kring.token' in localStorage"
DRAWN_MS = 25
HEARD_TRIES = 40
ARRIVED_TRIES = 400


class Way(NamedTuple):
    """How to look: language, colours, and the phone's width and height in pixels."""

    language: str = "nl"
    colours: str = "light"
    wide: int = 390
    high: int = 844


class Shot(NamedTuple):
    """A page that shows a scene to somebody: console, wall, owner or a seat's own place in the step."""

    name: str
    page: Page


class Looking:
    """One Kring and a page for each sort of eye; `phone` is whoever's phone a scene wants."""

    def __init__(self, browser: Browser, way: Way) -> None:
        self.way = way
        self._heard: set[Page] = set()
        self.time = Stopped()
        self.kring = Kring(None, 0, HERE, way.language, time=self.time)
        self.console = self._page(browser, 1280, 800)
        self.console.goto(self.kring.console_url)
        self.wall = self._page(browser, 1280, 720)
        self.wall.goto(f"http://{self.kring.network.host}/scherm")
        self.phone = self._page(browser, way.wide, way.high, has_touch=True, is_mobile=True)
        self._empty = self.kring.hub.room if self.kring.hub else None
        self._mine, self._wall = self._enter(), self._device("wall")

    def _page(self, browser: Browser, wide: int, high: int, **more: Any) -> Page:
        scheme: Any = self.way.colours
        context = browser.new_context(
            viewport={"width": wide, "height": high},
            locale=LOCALE[self.way.language],
            color_scheme=scheme,
            reduced_motion="reduce",
            **more,
        )
        page = context.new_page()
        page.on("websocket", lambda line: line.on("framereceived", lambda _: self._heard.add(page)))
        return page

    def _enter(self) -> str:
        """Let the phone in by the open door of the room there was at first; give its device."""
        if self.kring.hub:
            self.kring.hub.room = self._empty
        self.phone.goto("about:blank")
        self.phone.goto(self._link())
        self.phone.get_by_role("textbox").wait_for()
        return self._device("seat")

    def _link(self) -> str:
        room = self.kring.hub.room if self.kring.hub else None
        return f"http://{self.kring.network.host}/#{room.door.token}" if room else ""

    def _device(self, wants: str) -> str:
        hub = self.kring.hub
        assert hub is not None
        for _ in range(ARRIVED_TRIES):
            for visit in list(hub._visits.values()):
                if visit.said.wants == wants:
                    return visit.device
            self.phone.wait_for_timeout(DRAWN_MS)
        raise AssertionError(f"no {wants} came")

    def put(self, scene: Scene, eye: str) -> None:
        """Make a scene's room the room, with the phone in this seat; whoever looks is told of its clocks anew."""
        hub = self.kring.hub
        assert hub is not None
        self._stand(scene.where)
        hub._household._cabinet = Filled(scene.records)
        wall = Wall("w1", "7F3K", self._wall, admitted=True)
        seats = tuple(replace(one, device=self._mine) if one.name == eye else one for one in scene.room.seats)
        room = replace(scene.room, seats=seats, walls=(*scene.room.walls, wall), language=self.way.language)
        with hub._turn():
            self.time.at = scene.now
            hub._presence = Connected()
            hub.room = room
            wants = eye if eye in ("console", "wall") else "seat"
            for visit in hub._visits.values():
                visit._shown = None if visit.said.wants == wants else visit._shown
            hub._show_all()

    def _stand(self, where: Where) -> None:
        """Put the laptop on a network."""
        network, found = self.kring.network, Address(ip=HERE, card="card", kind=where.kind, private=True)
        network._find = lambda: (found,)
        network.around = Around(Told(where.internet, {"card": where.name}, where.system))
        network.look()

    def shots(self, scene: Scene) -> Iterator[Shot]:
        """Give each page of a scene once it is drawn."""
        for eye in scene.eyes:
            page = {"console": self.console, "wall": self.wall}.get(eye, self.phone)
            if page is self.phone and not page.evaluate(KNOWN):  # it saw an end, and forgot who it was
                self._mine = self._enter()
            self._heard.discard(page)
            self.put(scene, eye)
            self._wait(page)
            self._tap(page, scene.taps)
            yield Shot(eye if eye in ("console", "wall") else f"telefoon-{eye.split('-')[0].lower()}", page)
            self._untap(page, scene.taps)

    def _tap(self, page: Page, taps: tuple[str, ...]) -> None:
        """Press buttons by their words, or choose what is called so."""
        words = Words(self.way.language)
        for key in taps:
            named = words.part(key)
            found = page.get_by_role("button", name=named).or_(page.get_by_label(named))
            found.or_(page.locator("summary", has_text=named)).filter(visible=True).first.click()
        if taps:
            page.wait_for_timeout(DRAWN_MS)

    def _untap(self, page: Page, taps: tuple[str, ...]) -> None:
        """Go back as many screens on a phone, or shut the windows."""
        for _ in range(page.locator("dialog[open]").count() if taps and page is not self.phone else 0):
            page.keyboard.press("Escape")
        for _ in taps if page is self.phone else ():
            page.get_by_role("button", name=Words(self.way.language).like("common.back")).click()

    def _wait(self, page: Page) -> None:
        """Wait until a page heard of the scene, and drew it."""
        for _ in range(HEARD_TRIES):
            page.wait_for_timeout(DRAWN_MS)
            if page in self._heard:
                break
        page.wait_for_timeout(DRAWN_MS)

    def shut(self) -> None:
        """Close pages and Kring."""
        for page in (self.console, self.wall, self.phone):
            page.context.close()
        self.kring.shut()


class Connected(Presence):
    """Everybody's phone is there, since the scene does not say otherwise."""

    def phones(self, room: Room | None, connected: Iterable[str]) -> dict[str, int]:
        return {seat.id: 0 for seat in room.seats if seat.device} if room else {}


class Filled(Cabinet):
    """The records that a scene says there are, whatever is asked of them."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def obey(self, device: str, order: str, command: Plain, room: Room | None) -> str:
        return ""

    def told(self, room: Room | None) -> Records:
        return self._records


class Stopped(Timepiece):
    """A clock that stands still, so that a scene's clocks are the scene's."""

    at = 1_000_000_000

    def now(self) -> int:
        return self.at

    def jumped(self) -> int:
        return 0
