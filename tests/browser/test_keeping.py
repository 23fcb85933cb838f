"""Keep or wipe, thing by thing: nothing is kept until its owner chooses it, and then that and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from server.plain import replace
from tests.browser.behind import remembers
from tests.browser.looking import Looking, Way
from tests.browser.stage import Scene
from tests.browser.words import Words
from tests.browser.written import OWNER, marks, own, written

pytestmark = pytest.mark.browser

WORDS = Words("nl")
PART = "input[type=checkbox]:not([role])"
LINES = ("Het rooster van volgende maand", "Een vraag voor de praktijkbegeleider", "Koffie")


@pytest.fixture(scope="module")
def keeping() -> dict[str, Scene]:
    """Give the last steps of a meeting, with three lines on the parking list until it ends."""
    scenes = {name.partition(" ")[0]: scene for name, scene in written("zeven-stappen") if "," not in name}
    room = replace(scenes["bewaren"].room, parked=LINES)
    return {**scenes, "bewaren": scenes["bewaren"]._replace(room=room)}


@pytest.fixture
def looking(browser: Browser, bundle: object) -> Iterator[Looking]:
    one = Looking(browser, Way())
    yield one
    one.shut()


def chooses(looking: Looking, scene: Scene) -> Page:
    """Give the owner's phone as they choose."""
    looking.put(scene, OWNER)
    looking.phone.get_by_text(WORDS.part("phone.keep.tips")).first.wait_for()
    return looking.phone


def downloads(page: Page, button: str, **fill: object) -> str:
    """Press a button that gives a file; give what is in it."""
    with page.expect_download() as file:
        page.get_by_role("button", name=WORDS.like(button, **fill)).click()
    return file.value.path().read_text("utf-8-sig")


def test_nothing_is_chosen_at_first_and_taking_nothing_gives_no_file(
    looking: Looking, keeping: dict[str, Scene]
) -> None:
    page = chooses(looking, keeping["bewaren"])
    assert page.get_by_role("switch", checked=True).count() == 0
    assert page.locator(f"{PART}:checked").count() == 0
    files: list[object] = []
    page.on("download", lambda file: files.append(file))
    page.get_by_role("button", name=WORDS.like("phone.keep.wipe")).click()
    expect(page.get_by_text(WORDS.part("phone.keep.nothing")).first).to_be_visible()
    assert files == []


def test_each_tip_is_kept_or_wiped_by_itself(looking: Looking, keeping: dict[str, Scene]) -> None:
    page = chooses(looking, keeping["bewaren"])
    page.get_by_text(WORDS.part("phone.keep.each")).first.click()
    boxes = page.get_by_role("checkbox")
    assert boxes.count() >= 3
    wanted = marks(" ".join(boxes.nth(at).locator("xpath=..").inner_text() for at in (0, 2)))
    for at in (0, 2):
        boxes.nth(at).check()
    expect(page.get_by_text(WORDS.part("phone.keep.partly", n=2, of=boxes.count())).first).to_be_visible()
    text = downloads(page, "phone.keep.some", n=2)
    assert len(wanted) == 2
    assert marks(text) == wanted


def test_a_sort_is_chosen_as_a_whole_too_and_the_rest_stays_behind(looking: Looking, keeping: dict[str, Scene]) -> None:
    page = chooses(looking, keeping["bewaren"])
    tips = page.get_by_role("switch", name=WORDS.part("phone.keep.tips"))
    tips.check()
    n = page.locator(PART).count()
    text = downloads(page, "phone.keep.some", n=n)
    assert len(marks(text)) == n
    assert not [mark for mark in marks(text) if mark.endswith(own(keeping["bewaren"], OWNER))]


def test_all_of_it_is_one_tap(looking: Looking, keeping: dict[str, Scene]) -> None:
    page = chooses(looking, keeping["bewaren"])
    n = page.locator(PART).count()
    text = downloads(page, "phone.keep.all")
    assert any(mark.endswith(own(keeping["bewaren"], OWNER)) for mark in marks(text))
    assert len(marks(text)) > n > 1


def test_the_chair_takes_the_parked_lines_they_choose_and_the_tab_forgets_the_rest_and_the_key(
    looking: Looking, keeping: dict[str, Scene]
) -> None:
    hub, page = looking.kring.hub, looking.console
    assert hub is not None
    key = hub.custody.code
    looking.put(keeping["bewaren"], "console")
    page.get_by_text(LINES[1]).click()
    text = downloads(page, "console.parking.take", n=1)
    assert [line for line in LINES if line in text] == [LINES[1]]
    assert key in remembers(page)
    with hub._turn():
        hub._take(keeping["the"].room)
    page.get_by_text(WORDS.part("console.beyond.title")).wait_for()
    left = remembers(page)
    assert [word for word in (*LINES, key) if word in left] == []
