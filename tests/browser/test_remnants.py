"""What stays behind: nothing of what others wrote, on no page, in no storage; nothing leaves the laptop either."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import SetTable
from tests.browser.meeting import lay
from tests.browser.people import Screen
from tests.browser.spoken import give_turns, say_aloud
from tests.browser.table import Table
from tests.browser.words import option

pytestmark = pytest.mark.browser

CHAIR, WRITER, OWNER, OTHER = PEOPLE = ("Joost", "Bram", "Lieke", "Sanne")
EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}} "
MARKS = ("qzin", "qnoot", "qdeel", "qeigen", "qbesluit", "qteken", "qtip", "qpark")  # in no word of Kring's own
SENTENCE, NOTE, SHARED, OWN, ACTION, SIGN, TIP, PARKED = (f"{EVIL}{mark}" for mark in MARKS)
SECRET = MARKS[1:-1]  # the sentence is everybody's while the case runs, the parking list the chair's
SILENT_MS = 31_000

KEPT = """async () => {
  const bases = await (indexedDB.databases?.() ?? [])
  const caches_ = self.caches ? await caches.keys() : []
  return {
    local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie,
    bases: bases.map(({ name }) => name), caches: caches_,
    workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    page: document.documentElement.outerHTML, title: document.title, address: location.href,
    entries: performance.getEntries().map(({ name }) => name).join(" "), steps: history.length,
  }
}"""


def kept(screen: Screen) -> dict[str, object]:
    """Look behind the screen, as somebody with the tools of the browser can."""
    found: dict[str, object] = screen.page.evaluate(KEPT)
    return found


def holds(screen: Screen, *marks: str) -> list[str]:
    """Give the marks that are somewhere on or behind a screen."""
    return [mark for mark in marks if mark in str(kept(screen)) or mark in typed(screen.page)]


def typed(page: Page) -> str:
    """Give what stands in the fields of a page."""
    return " ".join(field.input_value() for field in page.get_by_role("textbox").all())


@pytest.fixture
def table(set_table: SetTable) -> Table:
    table = set_table(hurries=True)
    table.sit(*PEOPLE)
    table.console.take_seat(CHAIR)
    table.console.switch_notes()
    table.console.begin()
    return table


def test_hostile_text_is_text_and_is_gone_when_its_step_or_the_meeting_is_over(table: Table) -> None:
    console, owner, writer, other = table.console, table[OWNER], table[WRITER], table[OTHER]
    asked, wall = list[str](), table.wall()
    for phone in table.phones.values():
        phone.page.on("dialog", lambda one: asked.append(one.message))
    bring(table)
    say_aloud(table, OWNER, OTHER, CHAIR, WRITER, steps=("vertellen", "vragen", "oordeel", "roddelen"))
    lay(table, WRITER, OWNER, NOTE, share=False)
    lay(table, WRITER, OWNER, SHARED, share=True)
    owner.field("phone.back.note").fill(OWN)
    park(table)
    console.on("stapel")
    other.reads_text(NOTE)
    wall.reads_text(table.words.text(option("stapel", "other_ask")))
    assert holds(wall, *SECRET) == []
    assert holds(owner, "qnoot", "qdeel") == []
    assert holds(console, "qnoot", "qdeel") == []
    console.on("besluit")
    expect(other.page.get_by_text("qnoot")).to_have_count(0)
    assert holds(other, *SECRET) == []
    decide(table)
    assert holds(other, *SECRET) == holds(writer, "qbesluit", "qteken", "qeigen") == []
    take_tips(table)
    end(table)
    assert asked == []
    wall.reads("wall.ended")
    assert holds(wall, *MARKS) == []
    for screen in (wall, console, *table.phones.values()):
        expect(screen.page.locator("script")).to_have_count(1)
        expect(screen.page.locator("img")).to_have_count(0)


def bring(table: Table) -> None:
    """One brings a case with a hostile sentence; it is chosen."""
    table.console.on("inchecken")
    table.console.on("inbreng")
    table[OWNER].field_of("inbreng").fill(SENTENCE)
    table[OWNER].press("phone.line.hand")
    give_turns(table, WRITER, OWNER, OTHER, CHAIR)
    table.console.on("kiezen")
    for phone in table.phones.values():
        phone.reads_text(SENTENCE.strip())
        phone.vote(OWNER, WRITER)
    table.count_votes()
    table[OTHER].reads_text(SENTENCE.strip())


def park(table: Table) -> None:
    """The chair parks a hostile line."""
    console = table.console
    console.press("console.parking.title")
    console.field("console.parking.add").fill(PARKED)
    console.press("console.parking.park")
    console.reads_text(PARKED)
    console.shut_window()


def decide(table: Table) -> None:
    """The owner decides, in hostile words."""
    owner = table[OWNER]
    owner.field_like("phone.commit.action").fill(ACTION)
    owner.field("phone.commit.sign").fill(SIGN)
    owner.press("phone.commit.keep")
    owner.reads("phone.commit.kept")
    table.console.on("briefjes")
    owner.press("phone.reveal.yes")
    owner.reads_text(SHARED)
    assert holds(owner, "qnoot") == []


def take_tips(table: Table) -> None:
    """One tip is hostile; only the owner reads it."""
    console, owner, writer = table.console, table[OWNER], table[WRITER]
    console.on("tip-schrijven")
    assert holds(owner, "qdeel") == []
    writer.page.get_by_role("textbox").fill(TIP)
    writer.press("phone.write.give")
    console.on("tips")
    owner.reads_text(TIP)
    assert holds(table[OTHER], *SECRET) == holds(console, "qtip") == []


def end(table: Table) -> None:
    """What is kept of hostile words is text too; after the end nothing is left anywhere."""
    console, owner = table.console, table[OWNER]
    for step in ("pauze", "vertellen", "vragen", "oordeel", "roddelen", "stapel", "besluit", "briefjes"):
        console.on(step)
    assert holds(table[OTHER], *MARKS) == []
    for step in ("tip-schrijven", "tips", "terugkijken", "voor-de-voorzitter", "bewaren"):
        console.on(step)
    owner.reads("phone.keep.tips")
    local = kept(owner)["local"]
    assert isinstance(local, dict)
    assert set(local) == {"kring.token", "kring.locker", "kring.laptop"}
    assert not [mark for mark in MARKS if mark in str(local)]
    owner.switch("phone.keep.record")
    owner.press("phone.keep.wipe")
    console.close_circle()
    console.reads_text(ACTION)
    for phone in table.phones.values():
        phone.reads("phone.ended.ask")
        assert holds(phone, *MARKS) == []
        found = kept(phone)
        bare = {"local": {}, "session": {}, "cookie": "", "bases": [], "caches": [], "workers": 0, "title": "Kring"}
        assert {name: found[name] for name in bare} == bare
        assert found["address"] == phone.home
    assert holds(console, *MARKS) == ["qbesluit"]  # in the record, by its owner's choice
    back = table[OTHER]
    back.page.goto("about:blank")
    back.page.go_back()
    expect(back.page.get_by_role("button").first).to_be_visible()
    assert holds(back, *MARKS, *PEOPLE) == []


def test_after_half_a_minute_without_the_laptop_what_others_wrote_is_gone(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    table.sit(*PEOPLE)
    table.console.take_seat(CHAIR)
    reader = table[OTHER]
    reader.page.clock.install()
    reader.page.reload()
    table.console.begin()
    table.console.on("inchecken")
    table.console.on("inbreng")
    table[OWNER].field_of("inbreng").fill("qzin")
    table[OWNER].press("phone.line.hand")
    give_turns(table, WRITER, OWNER, OTHER, CHAIR)
    table.console.on("kiezen")
    reader.reads_text("qzin")
    table.kring.shut()
    reader.page.clock.fast_forward(SILENT_MS)
    reader.reads("phone.lost.ask")
    assert holds(reader, "qzin", OWNER, WRITER) == []


def test_the_watch_over_every_screen_sees_what_it_is_there_for(browser: Browser, set_table: SetTable) -> None:
    table = set_table()
    phone = table.phone("Lieke").visit()
    assert table.complaints() == []
    phone.page.evaluate("fetch('http://192.0.2.1/count').catch(() => null)")
    phone.page.evaluate("document.body.append(Object.assign(new Image(), { src: 'http://192.0.2.1/dot.png' }))")
    phone.page.evaluate("setTimeout(() => { throw new Error('planted') })")
    expect(phone.page.get_by_role("main")).to_be_visible()
    assert len(table.complaints()) >= 3, table.complaints()
    table.watch.faults.clear()
    table.watch.urls.clear()
