"""What a chair meets at the console beside the steps: a reload, too little time, leading as a guide, the end."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import SetTable
from tests.browser.console import Console
from tests.browser.people import Screen
from tests.browser.scan import scanned
from tests.browser.table import Table

pytestmark = pytest.mark.browser

OWNER = "Lieke"
PHONELESS = ("Willemijn", "Bram", "Sanne")
SENTENCE = "Hoe zeg ik nee tegen mijn teamleider?"
ACTION = "Ik ruil deze maand geen diensten."
RECORDED = "Lieke let op haar rooster."
SIGN = "Ik slaap weer door."
PARKED = "Het rooster van mei"
FINDING = "Nee zeggen begint bij jezelf."
TALK_MS = 75 * 60_000


def guided(table: Table, *phones: str) -> Console:
    """A guide leads these people, and three who have no phone."""
    console = table.console
    for name in PHONELESS:
        console.add(name)
    if phones:
        table.sit(*phones)
    console.guide()
    console.begin()
    return console


def seat(console: Console, name: str) -> Locator:
    """Find somebody in the list beside the stage."""
    return (
        console.page.get_by_role("region", name=console.words("console.people.title"))
        .get_by_role("listitem")
        .filter(has_text=name)
    )


def test_a_reload_of_the_console_comes_back_as_the_console(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    console = guided(table)
    console.page.reload()
    console.at("afspraken")
    console.on("inchecken")
    another = Screen(console.page.context.new_page(), table.words, tap=False)
    another.page.goto(console.page.url)
    another.reads("console.refused.line")
    console.reads_not("console.refused.ask")


def test_somebody_without_a_phone_passes_and_is_done_at_the_console(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    console = guided(table)
    first, second, third = PHONELESS
    console.on("inchecken")
    expect(seat(console, first)).to_contain_text(table.words("console.state.lit"))
    console.menu(first, "console.for.pass")
    expect(seat(console, first)).to_contain_text(table.words("console.state.passed"))
    expect(seat(console, second)).to_contain_text(table.words("console.state.lit"))
    console.next_turn(second)
    console.menu(third, "console.do.away")
    expect(seat(console, third)).to_contain_text(table.words("console.state.away"))
    console.menu(third, "console.do.here")
    console.next_turn(third)
    console.press("console.turn.give", name=first)
    console.next_turn(first)
    console.on("inbreng")


@pytest.mark.parametrize("answer", ["shorter", "next_time", "later"])
def test_a_second_case_that_is_too_short_is_asked_about(set_table: SetTable, answer: str) -> None:
    table = set_table(hurries=True)
    console = guided(table)
    console.on("inchecken")
    console.reads_not("console.lacking.title")
    table.skip(TALK_MS)
    console.on("inbreng")
    console.reads("console.lacking.title")
    minutes, until = planned(console), ends(console)
    console.press(f"console.lacking.{answer}")
    console.reads_not("console.lacking.title")
    if answer == "next_time":
        expect(block(console)).to_have_count(0)
    else:
        console.reads("console.schedule.second", n=planned(console))
        assert (planned(console) < minutes) == (answer == "shorter")
    assert (ends(console) != until) == (answer == "later")


def block(console: Console) -> Locator:
    """Find the second case in the schedule."""
    schedule = console.page.get_by_role("region", name=console.words("console.schedule.title"))
    return schedule.get_by_role("listitem").filter(has_text=console.words("console.part.case1"))


def planned(console: Console) -> int:
    """Read how many minutes the second case has."""
    return int(re.findall(r"\d+", block(console).inner_text())[-1])


def ends(console: Console) -> str:
    """Read until when the meeting will last."""
    return console.shown("console.schedule.until").inner_text()


def test_a_guide_leads_hands_the_chair_over_and_takes_it_back(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    console = guided(table, OWNER)
    console.press("console.chair.hand_over")
    console.press("console.chair.ask", name=OWNER)
    table[OWNER].reads("phone.offered.ask")
    console.press("console.chair.withdraw")
    table[OWNER].reads("phone.brief.agree")
    console.press("console.chair.ask", name=OWNER)
    table[OWNER].press("phone.offered.yes")
    console.shut_window()
    expect(seat(console, OWNER)).to_contain_text(table.words("console.state.chair"))
    console.press("console.chair.take")
    expect(seat(console, OWNER)).not_to_contain_text(table.words("console.state.chair"))
    console.on("inchecken")


def test_a_big_screen_asks_is_let_in_follows_and_is_sent_away(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    console, wall = table.console, table.wall()
    wall.reads("wall.scan")
    assert scanned(wall.find("img", "console.qr.label").screenshot()) == console.scan()
    guided(table)
    wall.reads("wall.agree")
    console.on("inchecken")
    wall.reads_text(PHONELESS[0])
    wall.page.reload()
    wall.reads("wall.turn")
    console.page.get_by_role("button", name=table.words.part("console.walls.open")).click()
    console.press("console.walls.drop")
    wall.reads("wall.refused")
    wall.reads_no_text(PHONELESS[0])
    wall.page.reload()
    wall.reads("wall.admit")


def test_the_record_holds_no_case_and_a_new_meeting_begins_at_the_door(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    console, own = guided(table, OWNER), table[OWNER]
    park(console)
    console.on("inchecken")
    console.on("inbreng")
    own.field_of("inbreng").fill(SENTENCE)
    own.press("phone.line.hand")
    console.confirm("console.next.")
    console.reads("console.result.first")  # one case: there is nothing to vote about
    console.on("vertellen")
    console.on("vragen")
    console.on("oordeel")
    console.on("roddelen")
    console.on("besluit")
    own.field_like("phone.commit.action").fill(ACTION)
    own.field("phone.commit.sign").fill(SIGN)
    own.press("phone.commit.keep")
    console.on("tip-schrijven")
    console.on("tips")
    console.on("terugkijken")
    console.on("voor-de-voorzitter")
    console.on("bewaren")
    own.switch("phone.keep.record")
    own.field("phone.keep.words").fill(RECORDED)
    own.touch(own.page.get_by_role("main").get_by_role("button").last)
    console.field("console.findings.label").fill(FINDING)
    console.press("console.findings.save")
    told = taken(console, "txt")
    console.close_circle()
    assert taken(console, "txt") == told
    holds_the_record(told)
    record = json.loads(taken(console, "json"))
    assert record["actions"] == [{"name": OWNER, "text": RECORDED}]
    assert (record["findings"], record["present"]) == (FINDING, [*PHONELESS, OWNER])
    own.reads("phone.ended.ask")
    prints_the_record_alone(table)
    begins_anew(table)


def park(console: Console) -> None:
    """Two lines on the parking list, one of them taken off."""
    console.press("console.parking.title")
    for line in (PARKED, SENTENCE):
        console.field("console.parking.add").fill(line)
        console.press("console.parking.park")
        console.reads_text(line)
    console.page.get_by_role("dialog").get_by_role("listitem").filter(has_text=SENTENCE).get_by_role("button").click()
    console.reads_no_text(SENTENCE)
    console.shut_window()
    expect(console.button("console.parking.some", n=1)).to_be_visible()


def taken(console: Console, sort: str) -> str:
    """Take the record along, and read the file."""
    with console.page.expect_download() as file:
        console.press(f"console.record.{sort}")
    assert file.value.suggested_filename.endswith(f".{sort}")
    return Path(file.value.path()).read_text("utf-8-sig")


def holds_the_record(told: str) -> None:
    """Who, what method, what was agreed, what owners let in and the group's line; nothing of the case."""
    assert all(word in told for word in (OWNER, *PHONELESS, RECORDED, FINDING)), told
    assert not any(word in told for word in (SENTENCE, ACTION, SIGN, PARKED)), told


def prints_the_record_alone(table: Table) -> None:
    """On paper stands what may be taken along, and of a phone nothing."""
    for screen in (table.console, table[OWNER]):
        screen.page.emulate_media(media="print")
    table.console.reads_text(RECORDED)
    table.console.reads_not("console.ended.title")
    expect(table.console.page.get_by_role("button").filter(visible=True)).to_have_count(0)
    table[OWNER].reads_not("phone.ended.ask")
    for screen in (table.console, table[OWNER]):
        screen.page.emulate_media(media="screen")


def begins_anew(table: Table) -> None:
    """A new meeting has another code; a phone that sat in the old one knocks like anybody."""
    console, own = table.console, table[OWNER]
    console.press("console.ended.again")
    _, code = console.told()
    expect(console.page.get_by_role("img", name=table.words("console.lobby.ring", n=0))).to_be_visible()
    own.page.reload()
    own.type_code(code)
    own.knock()
    console.let_in(OWNER)
    own.reads("phone.lobby.ask")
