"""Sheets: of oneself, of the owner by all, to each other, of all together; and who sees them (methods.md 16)."""

from __future__ import annotations

from typing import Any

import pytest

from server import wire
from server.room import commands as ask
from server.steps import canvas, reveal
from server.steps.canvas import Add, Fill, Strike
from server.steps.kind import Ready
from server.steps.sheets import Column, Entry, Field, Word
from tests.play import CONSOLE, NAMES
from tests.tiny import ASK, Small, step, text, tiny

WORDS = tuple(Word(f"woord{at}", f"word{at}") for at in range(6))
COLUMNS = (Column("now", text("nu"), "number"), Column("energy", text("energie"), "mark", ("+", "-")))
PIE = (Field("hours", text("uren"), "number", least=1), Field("slice", text("taak"), most=3, columns=COLUMNS))


def drawing(
    picture: Any = "pie", fields: tuple[Field, ...] = PIE, count: int = 6, parts: Any = (), **more: Any
) -> Small:
    options = canvas.Options(ASK, ASK, picture, fields, "sheet", **more)
    shown = reveal.Options("sheet", ASK, ASK, "all", picture=picture, wall=True, parts=parts)
    return Small(tiny(step("vul", options), step("toon", shown)), NAMES[:count]).run_to("vul")


def pie(hours: str = "40", *slices: tuple[str, str, str]) -> tuple[Entry, ...]:
    return (Entry("hours", hours), *(Entry("slice", name, (now, energy)) for name, now, energy in slices))


def seen_by(play: Small, words: bytes) -> set[str]:
    return {name for name, view in play.shown().items() if words in view}


# --- of oneself -------------------------------------------------------------------------------------------------------


def test_a_sheet_is_its_writers_own_until_they_show_it() -> None:
    play = drawing(shows=True)
    before = play.shown()
    play.seat("Lieke", Fill(pie("40", ("mailen", "12", "-"))))
    assert {name for name, view in play.shown().items() if view != before[name]} == {"Lieke"}
    assert [(one.tag, one.text, one.more) for one in play.seen("Lieke").mine][1] == ("slice", "mailen", ("12", "-"))
    play.on()
    assert seen_by(play, b"mailen") == {"Lieke"}


def test_a_sheet_that_is_shown_is_seen_by_all_and_on_the_wall() -> None:
    play = drawing(shows=True)
    play.seat("Lieke", Fill(pie("40", ("mailen", "12", "-")), share=True))
    play.on()
    assert seen_by(play, b"mailen") == {*NAMES[:6], "wall", "console"}


def test_where_the_method_does_not_offer_it_nothing_is_shown() -> None:
    play = drawing()
    play.seat("Lieke", Fill(pie("40", ("mailen", "12", "-")), share=True))
    play.on()
    assert seen_by(play, b"mailen") == {"Lieke"}


def test_a_sheet_may_be_filled_in_again_and_is_ready_when_its_writer_says_so() -> None:
    play = drawing()
    play.seat("Lieke", Fill(pie("40")))
    assert play.seen("console").ready == Ready(0, 6)
    play.seat("Lieke", Fill(pie("36"), ready=True))
    assert play.seen("console").ready == Ready(1, 6)
    assert [one.text for one in play.seen("Lieke").mine] == ["36"]
    play.seat("Lieke", Fill(pie("32")))
    assert not play.seen("Lieke").done


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ((Entry("else", "x"),), "not_a_choice"),
        ((Entry("hours", ""),), "text_empty"),
        ((Entry("hours", "veel"),), "not_a_number"),
        (pie("40", ("mailen", "tien", "+")), "not_a_number"),
        (pie("40", ("mailen", "10", "*")), "not_a_choice"),
        (pie("40", *([("a", "1", "+")] * 4)), "list_full"),
        (pie()[1:], "sheet_short"),
    ],
)
def test_what_does_not_belong_on_it_is_refused_and_nothing_is_lost(entries: tuple[Entry, ...], code: str) -> None:
    play = drawing()
    play.seat("Lieke", Fill(pie("40", ("mailen", "10", "+"))))
    with play.refused(code):
        play.seat("Lieke", Fill(entries, ready=True))


def test_what_is_short_is_kept_as_long_as_it_is_not_said_to_be_ready() -> None:
    play = drawing()
    play.seat("Lieke", Fill((Entry("slice", "mailen", ("3", "")),)))
    assert [one.text for one in play.seen("Lieke").mine] == ["mailen"]


def test_the_owners_sheet_is_seen_while_it_is_made_where_the_method_says_so() -> None:
    play = drawing(who="owner", live=True)
    owner = play.owner or ""
    play.seat(owner, Fill(pie("40", ("mailen", "12", "-"))))
    assert seen_by(play, b"mailen") == {*NAMES[:6], "wall", "console"}
    with play.refused("not_yours"):
        play.seat(next(name for name in NAMES[:6] if name != owner), Fill(pie()))


def test_a_new_phone_does_not_read_the_sheet_that_the_old_one_filled_in() -> None:
    play = drawing()
    play.seat("Lieke", Fill(pie("40", ("mailen", "12", "-"))))
    play.chair(ask.OpenDoor())
    play.move("Lieke")
    assert seen_by(play, b"mailen") == set()


# --- of the owner, by all ---------------------------------------------------------------------------------------------

PICK = (Field("word", text("woord"), "words", least=2, most=3),)
PARTS = tuple(reveal.Part(tag, text(tag), asks=tag == "blind") for tag in ("open", "hidden", "blind", "unknown"))


def window(count: int = 6) -> Small:
    return drawing("johari", PICK, count, PARTS, about="peers", list=WORDS)


def chosen(*words: int) -> Fill:
    return Fill(tuple(Entry("word", str(word)) for word in words), ready=True)


def test_who_picked_what_is_never_known_and_picks_are_final() -> None:
    one, other = window(), window()
    peers = [name for name in NAMES[:6] if name != one.owner]
    picks = [(0, 1), (0, 2), (0, 3), (0, 1), (2, 3)]
    for play, given in ((one, picks), (other, picks[::-1])):
        for name, words in zip(peers, given, strict=True):
            play.seat(name, chosen(*words))
    assert one.room == other.room
    with one.refused("answered"):
        one.seat(peers[0], chosen(4, 5))
    assert one.seen(peers[0]).mine == ()


def test_the_panes_come_one_after_the_other_the_blind_one_only_when_its_owner_says_yes() -> None:
    play = window()
    owner = play.owner or ""
    peers = [name for name in NAMES[:6] if name != owner]
    play.seat(owner, chosen(0, 4))
    for name, words in zip(peers, [(0, 1), (0, 1), (0, 3), (0, 1), (2, 3)], strict=True):
        play.seat(name, chosen(*words))
    play.on()

    def panes(name: str) -> dict[str, list[str]]:
        items = play.seen(name).items
        return {tag: [one.text for one in items if one.tag == tag] for tag in {one.tag for one in items}}

    assert panes("wall") == panes(owner) == {"open": ["woord0"]}
    play.chair(reveal.NextPart())
    assert panes(peers[0]) == {"open": ["woord0"], "hidden": ["woord4"]}
    with play.refused("owner_only"):
        play.chair(reveal.NextPart())
    play.seat(owner, reveal.NextPart())
    assert panes("wall")["blind"] == ["woord1", "woord2", "woord3"]
    play.chair(reveal.NextPart())
    assert panes("wall")["unknown"] == ["1"]


def test_a_count_below_four_is_told_to_nobody() -> None:
    play = window()
    peers = [name for name in NAMES[:6] if name != play.owner]
    play.seat(play.owner or "", chosen(0, 4))
    for name, words in zip(peers, [(0, 1), (0, 1), (0, 3), (0, 1), (2, 3)], strict=True):
        play.seat(name, chosen(*words))
    play.on()
    for _ in range(3):
        play.seat(play.owner or "", reveal.NextPart())
    assert {one.text: one.more[0] for one in play.seen("wall").items if one.tag in ("open", "blind")} == {
        "woord0": "4",
        "woord1": "",
        "woord2": "",
        "woord3": "",
    }


@pytest.mark.parametrize(("count", "few"), [(4, True), (5, False)])
def test_with_fewer_than_four_peers_they_are_warned(count: int, few: bool) -> None:
    play = window(count)
    peer = next(name for name in NAMES if name != play.owner)
    assert play.seen(peer).few is few
    assert not play.seen(play.owner or "").few


# --- to each other, and all together ----------------------------------------------------------------------------------


def test_what_is_given_to_somebody_is_read_by_them_alone_and_only_when_they_want_it() -> None:
    columns = (Column("to", text("aan"), "seat"), Column("example", text("voorbeeld")))
    options = canvas.Options(
        ASK, ASK, "cards", (Field("card", text("kaart"), most=5, columns=columns),), "cards", about="others"
    )
    shown = reveal.Options("cards", ASK, ASK, "self", ask_first=True, picture="cards", names=True)
    play = Small(tiny(step("geef", options), step("lees", shown)), NAMES[:4]).run_to("geef")
    with play.refused("no_seat"):
        play.seat("Lieke", Fill((Entry("card", "geduldig", (play.id("Lieke"), "")),)))
    play.seat("Lieke", Fill((Entry("card", "geduldig", (play.id("Bram"), "toen je wachtte")),), ready=True))
    play.on()
    assert seen_by(play, b"geduldig") == set()
    assert play.seen("Bram").asked
    play.seat("Bram", reveal.Want(True))
    assert seen_by(play, b"geduldig") == {"Bram"}
    (card,) = play.seen("Bram").items
    assert (card.tag, card.more) == ("received", ("", play.id("Lieke"), "toen je wachtte"))


def test_on_a_joint_sheet_everybody_adds_and_takes_back_the_own_and_the_chair_any() -> None:
    fields = (Field("keeps", text("houdt"), most=9), Field("helps", text("helpt"), most=9))
    play = drawing("forces", fields, about="joint")
    play.seat("Lieke", Add(Entry("keeps", "de gewoonte")))
    play.do(CONSOLE, Add(Entry("helps", "een vaste dag")))
    assert [one.text for one in play.seen("wall").items] == ["de gewoonte", "een vaste dag"]
    with play.refused("not_yours"):
        play.seat("Bram", Strike("0"))
    play.seat("Lieke", Strike("0"))
    play.do(CONSOLE, Strike("1"))
    assert play.seen("wall").items == ()


def test_it_comes_through_the_wire_clean() -> None:
    do = {"do": "fill", "entries": [{"tag": "slice", "text": "  mailen \u200b", "more": ["12", "-"]}], "ready": True}
    read = wire.order({"id": "A" * 22, "do": do}).command
    assert read == Fill((Entry("slice", "mailen", ("12", "-")),), ready=True)
