"""What a phone makes of the channel: it tells how well its words are kept, and what to do when something is wrong."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import WebSocketRoute, expect

from server.channel import Secret
from tests.browser.conftest import SetTable
from tests.browser.people import Phone

pytestmark = pytest.mark.browser

SAID = "Hoe houd ik afstand van wat me raakt?"


def test_who_scanned_reads_that_messages_are_encrypted_and_the_page_is_not(set_table: SetTable) -> None:
    table = set_table()
    bram = table.phone("Bram").scan(table.console.scan())
    bram.reads("phone.tier.scanned")
    bram.knock()
    table.console.let_in("Bram")
    bram.reads("phone.tier.scanned")
    bram.page.reload()
    bram.reads("phone.tier.scanned")
    bram.press("phone.menu.open")
    bram.reads("phone.tier.scanned")


def test_who_typed_the_address_reads_that_the_laptop_is_not_proven_until_they_scan(set_table: SetTable) -> None:
    table = set_table()
    bram = table.phone("Bram").visit()
    bram.reads("phone.tier.typed")
    bram.type_code(table.console.told()[1])
    bram.reads("phone.door.ask")
    bram.reads("phone.tier.typed")
    bram.page.goto("about:blank")
    bram.scan(table.console.scan())
    bram.reads("phone.tier.scanned")


def test_on_the_laptop_itself_nothing_travels_and_the_page_says_so(set_table: SetTable) -> None:
    table = set_table()
    bram = table.phone("Bram")
    bram.page.goto(table.kring.console_url.partition("regie")[0])
    bram.reads("phone.code.ask")
    bram.reads("phone.tier.here")


def test_a_laptop_with_another_key_is_not_believed_and_the_phone_says_what_to_do(set_table: SetTable) -> None:
    table = set_table()
    link = table.console.scan()
    head, _, said = link.partition("#")
    other = Secret(os.urandom(32)).written
    bram = table.phone("Bram").scan(f"{head}#{other}.{said.partition('.')[2]}")
    bram.reads("refused.channel")
    bram.reads("phone.turned.channel")
    bram.reads_not("phone.door.ask")
    bram.press("phone.turned.again")
    bram.reads("phone.turned.channel")
    bram.page.goto("about:blank")
    bram.scan(link).reads("phone.door.ask")


def test_whoever_cannot_scan_again_types_the_code_and_is_told_what_that_proves(set_table: SetTable) -> None:
    table = set_table()
    head = table.console.scan().partition("#")[0]
    bram = table.phone("Bram").scan(f"{head}#{Secret(os.urandom(32)).written}.x")
    bram.reads("refused.channel")
    bram.press("phone.turned.type")
    bram.reads("phone.tier.typed")
    bram.type_code(table.console.told()[1])
    bram.reads("phone.door.ask")


class Meddler:
    """Somebody on the line of one phone: passes everything on until told to touch what the laptop says."""

    def __init__(self, phone: Phone) -> None:
        self.touches = False
        phone.page.route_web_socket("**/socket", self._between)

    def _between(self, near: WebSocketRoute) -> None:
        far = near.connect_to_server()
        near.on_message(far.send)
        far.on_message(lambda told: near.send(self._passed(told)))

    def _passed(self, told: str | bytes) -> str | bytes:
        if not self.touches or isinstance(told, str):
            return told
        return bytes((*told[:-1], told[-1] ^ 1))


def test_when_a_message_was_touched_all_that_others_wrote_is_gone_and_what_was_typed_is_kept(
    set_table: SetTable,
) -> None:
    table = set_table()
    table.sit("Lieke", "Sanne", "Milan")
    bram = table.phone("Bram")
    meddler = Meddler(bram)
    bram.scan(table.console.scan()).knock()
    table.console.let_in("Bram")
    bram.reads("phone.lobby.ask")
    table.console.guide()
    table.console.begin()
    table.console.on("inchecken")
    table.console.on("inbreng")
    bram.field_of("inbreng").fill(SAID)
    meddler.touches = True
    table.console.press("console.more_time")
    bram.reads("refused.channel")
    bram.reads("phone.turned.channel")
    assert "Lieke" not in bram.page.content()
    meddler.touches = False
    bram.press("phone.turned.again")
    expect(bram.field_of("inbreng")).to_have_value(SAID)
