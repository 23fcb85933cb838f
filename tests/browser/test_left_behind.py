"""Nothing of a step stays when it is over (R24): no page, no storage and no memory has more than the view of now.

Everybody writes all they can; each text has its mark. What others wrote may be where the view of this moment has it,
and nowhere else; what somebody wrote themselves stays theirs until the end.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from server import methods
from server.plain import replace
from server.visit import Visit
from tests.browser.behind import behind, holds, locked, remembers
from tests.browser.looking import Looking, Way
from tests.browser.stage import Scene
from tests.browser.words import Words
from tests.browser.written import MEMBER, OWNER, marks, own, told, written
from tests.catalogue import names
from tests.conftest import SIZE
from tests.plugs import soon

pytestmark = pytest.mark.browser

EYES = (MEMBER, OWNER)
ALL = [(name, eye) for name in names() for eye in EYES]
SAMPLE = [("zeven-stappen", MEMBER), ("incident-zeven", OWNER)]  # .ci/run: every method; by hand these two
WORDS = Words("nl")
SILENT_MS = 31_000
# The laptop is out of reach: no line comes about any more.
CUT = """() => {
  window.plain = WebSocket
  window.WebSocket = class { constructor() { setTimeout(() => this.onclose({ code: 1006 })) } send() {} close() {} }
}"""
PUT_AWAY = "() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))"
COME_BACK = "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))"


@pytest.fixture(scope="module")
def looking(browser: Browser) -> Iterator[Looking]:
    one = Looking(browser, Way())
    yield one
    one.shut()


def pages(looking: Looking, eye: str) -> dict[str, Page]:
    """Give the pages by whose eyes they are; console and wall are looked at beside the member alone."""
    boards = {"console": looking.console, "wall": looking.wall}
    return {eye: looking.phone, **(boards if eye == MEMBER else {})}


def too_much(pages: dict[str, Page], scene: Scene) -> set[tuple[str, str]]:
    """Give which eye finds a mark that is neither in its view nor its own."""
    return {
        (eye, mark)
        for eye, page in pages.items()
        for mark in marks(str(behind(page))) - marks(told(scene, eye))
        if not mark.endswith(own(scene, eye))
    }


def show(looking: Looking, scene: Scene, eye: str) -> None:
    """Put a scene before an eye, and wait until it is drawn."""
    looking._heard.discard(looking.phone)
    looking.put(scene, eye)
    looking._wait(looking.phone)


@pytest.mark.parametrize(("method", "eye"), ALL if SIZE == "long" or "KRING_CI" in os.environ else SAMPLE)
def test_no_more_is_on_or_behind_a_page_than_its_view_and_its_own_words(
    browser: Browser, bundle: object, method: str, eye: str
) -> None:
    looking = Looking(browser, Way())
    said: list[str] = []
    shown = set[str]()
    last = ""
    screens = pages(looking, eye)
    for page in screens.values():
        page.on("console", lambda message: said.append(message.text))
    for name, scene in written(method):
        if told(scene, eye) == last:
            continue
        last = told(scene, eye)
        show(looking, scene, eye)
        assert too_much(screens, scene) == set(), name
        assert not [mark for mark in marks(in_locker(looking)) if not mark.endswith(own(scene, eye))], name
        shown |= marks(looking.phone.inner_text("body"))
    assert shown or not methods.method(method).needs_case, "nothing was ever shown, so nothing was tested"
    assert said == []
    for whose, page in screens.items():
        assert marks(remembers(page)) == set(), whose
        assert behind(page)["title"] == "Kring"
    looking.shut()


def in_locker(looking: Looking) -> str:
    """Give what the phone keeps for itself, as only phone and laptop together can read it."""
    hub = looking.kring.hub
    assert hub is not None
    return locked(looking.phone, hub.custody.locker(looking._mine))


def test_a_phone_stores_what_its_holder_typed_and_never_what_others_wrote(
    looking: Looking, scenes: dict[str, Scene]
) -> None:
    steps = {name.partition(" ")[0]: scene for name, scene in written("kwaliteiten-geven") if "," not in name}
    page = looking.phone
    show(looking, steps["hand"], MEMBER)
    card = page.get_by_role("checkbox").first
    card.click()
    given = card.locator("xpath=..").locator(".said").inner_text()
    assert given
    assert "/hand" in in_locker(looking)
    assert given not in in_locker(looking)
    show(looking, scenes["inbreng"], MEMBER)
    page.get_by_role("textbox").first.fill("eigen woorden")
    assert "eigen woorden" in in_locker(looking)
    assert "eigen" not in str(behind(page)["local"])


# --- the page is put away, turned away, or left alone ---------------------------------------------------------------


@pytest.fixture(scope="module")
def scenes() -> dict[str, Scene]:
    """Give the scenes of one meeting by the step they are of, each as it begins."""
    return {name.partition(" ")[0]: scene for name, scene in reversed([*written("zeven-stappen")]) if "," not in name}


def reads(looking: Looking, scene: Scene, eye: str = MEMBER) -> list[str]:
    """Put a scene in which others' words stand on the phone; give them."""
    show(looking, scene, eye)
    wanted = [re.escape(mark) for mark in marks(told(scene, eye)) if not mark.endswith(own(scene, eye))]
    expect(looking.phone.locator("body")).to_contain_text(re.compile("|".join(wanted)), use_inner_text=True)
    return [mark for mark in marks(looking.phone.inner_text("body")) if not mark.endswith(own(scene, eye))]


def sits(looking: Looking) -> Visit:
    """Give the phone's line, as the laptop has it."""
    hub = looking.kring.hub
    assert hub is not None
    return next(one for one in hub._visits.values() if one.said.wants == "seat")


def cut(looking: Looking, code: int) -> None:
    """Hang up on the phone, and let it find no way back."""
    visit = sits(looking)
    looking.phone.evaluate(CUT)
    visit.outbox.close(code, "planted")
    hub = looking.kring.hub
    assert soon(lambda: hub is not None and visit not in hub._visits.values())


def back_on(looking: Looking) -> None:
    """Open the phone's page anew, as it is after each of these."""
    looking.phone.reload()
    looking.phone.get_by_role("main").wait_for()


def empty_of(page: Page, others: list[str]) -> None:
    """See that others' words are gone, soon."""
    expect(page.locator("html")).not_to_contain_text(others[0])
    assert holds(page, *others) == []


def test_a_page_that_is_put_away_is_emptied_at_once_and_drawn_anew(looking: Looking, scenes: dict[str, Scene]) -> None:
    others = reads(looking, scenes["stapel"])
    page = looking.phone
    page.evaluate(PUT_AWAY)
    assert holds(page, *others, *EYES) == []
    assert page.locator("body").inner_text() == ""
    with page.expect_navigation():
        page.evaluate(COME_BACK)
    expect(page.get_by_text(others[0])).to_be_visible()


def test_back_and_forward_show_what_is_now_and_nothing_of_what_was(looking: Looking, scenes: dict[str, Scene]) -> None:
    others = reads(looking, scenes["stapel"])
    page = looking.phone
    address = page.url
    page.goto(f"{address}icon.svg")
    looking.put(scenes["roddelen"], OWNER)  # the group talks again, and this is the owner's phone
    page.go_back()
    page.get_by_role("textbox").wait_for()
    assert holds(page, *others) == []
    page.go_forward()
    assert holds(page, *others) == []
    page.go_back()
    page.get_by_role("textbox").wait_for()
    assert holds(page, *others) == []
    assert "#" not in str(behind(page)["past"])


@pytest.mark.parametrize("code", [4001, 4002, 4003, 4008])
def test_a_laptop_that_hangs_up_leaves_nothing_of_others(looking: Looking, scenes: dict[str, Scene], code: int) -> None:
    others = reads(looking, scenes["stapel"])
    cut(looking, code)
    empty_of(looking.phone, others)
    back_on(looking)


def test_who_loses_the_seat_keeps_nothing_of_others(looking: Looking, scenes: dict[str, Scene]) -> None:
    others = reads(looking, scenes["stapel"])
    room = scenes["stapel"].room
    seats = tuple(replace(one, device="another phone") if one.name == MEMBER else one for one in room.seats)
    show(looking, scenes["stapel"]._replace(room=replace(room, seats=seats)), "nobody")
    looking.phone.get_by_role("textbox").wait_for()
    empty_of(looking.phone, [*others, *EYES])
    assert not marks(remembers(looking.phone)) & {*others}


def test_a_phone_that_slept_shows_nothing_when_it_wakes(looking: Looking, scenes: dict[str, Scene]) -> None:
    others = reads(looking, scenes["stapel"])
    page = looking.phone
    page.evaluate(CUT)
    page.evaluate("() => { const now = Date.now; Date.now = () => now() + 31_000 }")  # no timer ran meanwhile
    page.evaluate("() => dispatchEvent(new Event('focus'))")
    empty_of(page, others)
    back_on(looking)


def test_half_a_minute_without_the_laptop_wipes_what_others_wrote_and_not_ones_own(
    looking: Looking, scenes: dict[str, Scene]
) -> None:
    page = looking.phone
    page.clock.install()
    page.reload()
    others = reads(looking, scenes["roddelen"])
    page.get_by_role("textbox").fill("eigen woorden")
    cut(looking, 1001)
    page.clock.fast_forward(SILENT_MS)
    page.get_by_text(WORDS.part("phone.lost.ask")).first.wait_for()
    assert holds(page, *others, *EYES, "eigen woorden") == []
    page.evaluate("() => { window.WebSocket = window.plain }")
    page.clock.fast_forward(SILENT_MS)
    expect(page.get_by_role("textbox")).to_have_value("eigen woorden")


def test_a_vote_leaves_nothing_to_go_back_to(looking: Looking, scenes: dict[str, Scene]) -> None:
    page = looking.phone
    show(looking, scenes["kiezen"], MEMBER)
    for _ in range(2):
        page.get_by_role("radio").first.check()
        page.get_by_role("button", name=WORDS.like("phone.ballot.choose")).click()
    page.get_by_role("button", name=WORDS.like("phone.ballot.cast")).click()
    expect(page.get_by_text(WORDS.part("phone.choose.cast")).first).to_be_visible()
    assert page.get_by_role("radio").count() == 0
    for again in (page.reload, page.go_back):
        again()
        assert page.get_by_role("radio", checked=True).count() == 0
    page.go_forward()


def test_a_phone_that_was_away_at_the_end_forgets_when_it_comes_back(
    looking: Looking, scenes: dict[str, Scene]
) -> None:
    page = looking.phone
    show(looking, scenes["roddelen"], OWNER)
    page.get_by_role("textbox").fill("eigen woorden")
    locker = behind(page)["local"]["kring.locker"]
    assert "eigen" not in locker
    hub = looking.kring.hub
    assert hub is not None
    sealed = hub.custody.code
    cut(looking, 1001)
    looking.put(scenes["the"], OWNER)
    with hub._turn():
        hub._take(hub.room or scenes["the"].room)
    assert hub.custody.code != sealed
    assert behind(page)["local"]["kring.locker"]
    page.reload()
    expect(page.get_by_text(WORDS.part("phone.ended.ask")).first).to_be_visible()
    assert behind(page)["local"] == {}
