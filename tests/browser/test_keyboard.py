"""The console by the keys alone: a small meeting from the door to the end, no trap, and no single key that moves it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import SetTable
from tests.browser.keyboard import FALLS_BACK_MS, Keyboard
from tests.browser.spoken import give_turns
from tests.browser.table import Table

pytestmark = pytest.mark.browser

CHAIR, OWNER, NEXT = PEOPLE = ("Joost", "Lieke", "Bram")
PHONELESS = "Willemijn"
LEFT_OF_CHAIR = (OWNER, NEXT, PHONELESS, CHAIR)
LEFT_OF_OWNER = (NEXT, PHONELESS, CHAIR)
KEYS = ("Enter", "Space", "ArrowRight", "ArrowDown", "PageDown", "PageUp", "F8")  # a beamer's remote among them
PARKED = "Het rooster van mei"
FINDING = "Nee zeggen begint bij jezelf."


def under_keys(table: Table) -> Keyboard:
    """Put the console under the fingers of somebody who lets everybody in with them."""
    keys = table.console = Keyboard(table)
    table.sit(*PEOPLE)
    return keys


def test_a_whole_meeting_by_the_keys(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    keys = under_keys(table)
    get_ready(keys)
    begin(keys)
    agree(keys)
    keys.on("inchecken")
    give_turns(table, *LEFT_OF_CHAIR)
    keys.on("inbreng")
    give_turns(table, *LEFT_OF_CHAIR)
    keys.on("kiezen")
    choose_in_conversation(table, keys)
    case(table, keys)
    close(table, keys)


def get_ready(keys: Keyboard) -> None:
    """A seat without a phone, the order in the room, how long, and who the chair is."""
    keys.press("console.without.open")
    expect(keys.field("console.without.name")).to_be_focused()
    keys.page.keyboard.type(PHONELESS)
    keys.key("Enter")
    expect(keys.page.get_by_role("dialog")).to_have_count(0)
    expect(keys.button("console.without.open")).to_be_focused()
    keys.press("console.sitting.open")
    down = keys.button("console.sitting.down", name=CHAIR)
    up = keys.button("console.sitting.up", name=CHAIR)
    for button, place in ((down, 2), (up, 1)):
        keys.touch(button)
        keys.reads_aloud("console.sitting.moved", name=CHAIR, place=place, of=4)
        expect(button).to_be_focused()
    keys.escape()
    expect(keys.button("console.sitting.open")).to_be_focused()
    keys.take_seat(CHAIR)
    keys.choose("radio", "console.minutes.many", "ArrowLeft", n=60)
    keys.choose("radio", "console.cases.1", "ArrowUp")
    keys.reads("console.lobby.plan", minutes=60)


def begin(keys: Keyboard) -> None:
    """Beginning is asked twice, and both Enter and Escape say no."""
    for no in ("Enter", "Escape"):
        keys.arm("console.begin.")
        keys.key(no)
        expect(keys.button("console.begin.open")).to_be_focused()
    keys.begin()


def agree(keys: Keyboard) -> None:
    """The chair agrees for who has no phone, out of the menu beside the name; nobody chose it by a single key."""
    dots = keys.button("console.more_about", name=PHONELESS)
    agrees = keys.button("console.for.agree", name=PHONELESS)
    keys.touch(dots)
    expect(agrees).to_be_focused()
    for key in ("ArrowDown", "ArrowUp"):
        keys.key(key)
    expect(agrees).to_be_focused()
    keys.key("Escape")
    expect(agrees).to_have_count(0)
    expect(dots).to_be_focused()
    keys.key("Enter")
    expect(agrees).to_be_focused()
    keys.key("Enter")
    expect(dots).to_be_focused()
    keys.reads("console.of", n=1, of=4)


def choose_in_conversation(table: Table, keys: Keyboard) -> None:
    """The vote is opened, then shut with too few ballots; the group talks, and the chair taps what it chose."""
    table[CHAIR].vote(OWNER, NEXT)
    keys.press("console.vote.close_vote")
    expect(keys.button("console.vote.no")).to_be_focused()
    keys.key("Enter")
    expect(keys.button("console.vote.close_vote")).to_be_focused()
    keys.key("Enter")
    expect(keys.button("console.vote.no")).to_be_focused()  # the question is drawn before the next key comes
    keys.reach(keys.button("console.vote.close_vote_yes"), back=True)
    keys.key("Enter")
    keys.reads("console.talk.few")
    pick = keys.page.get_by_role("button", name=OWNER, pressed=False)
    keys.touch(pick.first)
    keys.press("console.talk.choose_one")
    keys.reads("console.result.first")
    table[OWNER].reads("phone.choose.result")


def case(table: Table, keys: Keyboard) -> None:
    """The case: a time-out, one step back, the parking list, a turn passed over, and one the bar forgets."""
    keys.on("vertellen")
    keys.press("console.time_out")
    table[OWNER].reads_ask("time-out")
    keys.press("console.still.resume")
    keys.at("vertellen")
    keys.press("console.said.done", name=OWNER)
    keys.on("vragen")
    keys.press("console.back")
    keys.reads("console.said.is")
    keys.arm("console.next.")
    keys.page.clock.fast_forward(FALLS_BACK_MS)
    expect(keys.button("console.next.open")).to_be_focused()
    keys.on("vragen")
    park(keys)
    keys.pass_over(NEXT)
    give_turns_to_rest(keys)
    keys.on("oordeel")
    for name in ("console.hold", "console.go", "console.more_time"):
        keys.press(name)
    keys.on("roddelen")
    keys.on("besluit")
    keys.on("tip-schrijven")
    keys.on("tips")
    give_turns(table, *LEFT_OF_OWNER)


def give_turns_to_rest(keys: Keyboard) -> None:
    """The others have their turn, and who was passed over has it at the end."""
    for name in LEFT_OF_OWNER[1:]:
        keys.next_turn(name)
    keys.reads("console.turn.rest")
    keys.press("console.turn.give", name=NEXT)
    keys.next_turn(NEXT)
    keys.reads("console.turn.all")


def park(keys: Keyboard) -> None:
    """Something that does not belong to the case goes on the list; the list can be left again."""
    keys.press("console.parking.title")
    expect(keys.field("console.parking.add")).to_be_focused()
    keys.page.keyboard.type(PARKED)
    keys.key("Enter")
    keys.reads_text(PARKED)
    expect(keys.field("console.parking.add")).to_have_value("")
    keys.escape()
    expect(keys.button("console.parking.some", n=1)).to_be_focused()


def close(table: Table, keys: Keyboard) -> None:
    """Look back, and wipe everything but the record."""
    keys.on("terugkijken")
    keys.on("voor-de-voorzitter")
    give_turns(table, *LEFT_OF_CHAIR)
    keys.on("bewaren")
    keys.write("console.findings.label", FINDING)
    keys.press("console.findings.save")
    keys.reads("console.findings.saved")
    keys.close_circle()
    keys.reads_text(FINDING)
    table[OWNER].reads("phone.ended.ask")


def test_tab_comes_everywhere_and_out_again(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    keys = under_keys(table)
    keys.take_seat(CHAIR)
    comes_everywhere(keys)
    keys.begin()
    comes_everywhere(keys)
    keys.press("console.door.open")
    comes_everywhere(keys, keys.page.get_by_role("dialog"))
    keys.escape()
    comes_everywhere(keys)


def comes_everywhere(keys: Keyboard, window: Locator | None = None) -> None:
    """Go round both ways: every button that can be pressed is a stop; a window keeps what lies under it out."""
    there, back = keys.round(), keys.round(back=True)
    assert there == back[::-1]
    for button in (window or keys.page).get_by_role("button").all():
        assert keys.named(button) in there


def test_no_single_key_moves_the_meeting(set_table: SetTable) -> None:
    table = set_table(hurries=True)
    keys = under_keys(table)
    keys.take_seat(CHAIR)
    keys.begin()
    for key in (*KEYS, *"abcdefghijklmnopqrstuvwxyz0123456789?/.,"):
        keys.key(key)
    keys.at("afspraken")
    expect(keys.page.get_by_role("dialog")).to_have_count(0)
    expect(keys.bar("console.next.")).to_have_count(0)
