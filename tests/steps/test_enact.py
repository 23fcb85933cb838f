"""Playing a hard talk: who plays, who steers, who watches; what is seen is for the talk after it (methods.md 14)."""

from __future__ import annotations

from server.room import commands as ask
from server.steps import appoint, canvas, enact, reveal
from server.steps.enact import Cut, Freeze, Play, Rewind, StandIn
from server.steps.sheets import Entry, Field
from tests.play import NAMES
from tests.tiny import ASK, Small, step, text, tiny

PLAYERS = (
    enact.Player("owner", text("jezelf"), text("doe zoals je doet")),
    enact.Player("role:other", text("de ander"), text("blijf boos")),
)


def stage(count: int = 6) -> Small:
    scene = canvas.Options(ASK, ASK, "", (Field("where", text("waar")),), "scene", who="owner", live=True)
    cast = appoint.Options(ASK, ASK, (appoint.Post("other", text("de ander")),))
    plays = enact.Options(ASK, ASK, PLAYERS, text("let op"), of="scene", leaves="seen", to="all")
    read = reveal.Options("seen", ASK, ASK, "all", names=True)
    steps = (step("scene", scene), step("wie", cast), step("speel", plays), step("lees", read))
    play = Small(tiny(*steps), NAMES[:count]).run_to("scene")
    play.seat(owner(play), canvas.Fill((Entry("where", "aan de balie"),), ready=True))
    play.on()
    play.seat(owner(play), appoint.Appoint("other", play.id("Lieke")))
    play.on()
    return play


def owner(play: Small) -> str:
    return play.owner or ""


def test_each_knows_the_own_part_and_everybody_who_plays_whom() -> None:
    play = stage()
    assert (play.seen(owner(play)).card, play.seen("Lieke").card) == (text("doe zoals je doet"), text("blijf boos"))
    assert [play.names(part) for part in play.seen("wall").seats] == [[owner(play)], ["Lieke"]]
    assert (play.seen("Bram").watches, play.seen("Bram").watch, play.seen("Bram").card) == (True, text("let op"), None)
    assert [one.text for one in play.seen("Bram").items] == ["aan de balie"]


def test_players_may_speak_while_it_plays_and_nobody_while_it_is_frozen() -> None:
    play = stage()
    assert play.floor().also == ()
    play.seat(owner(play), Play())
    assert play.names(play.floor().also) == [owner(play), "Lieke"]
    play.chair(Freeze())
    assert (play.floor().also, play.seen("wall").phase) == ((), "frozen")
    play.chair(Play())
    play.chair(Rewind())
    assert (play.seen("wall").phase, play.seen("wall").back) == ("frozen", 1)
    play.chair(Play())
    play.chair(Cut())
    assert play.desk().settled
    with play.refused("not_now"):
        play.chair(Play())


def test_only_the_owner_and_the_chair_steer() -> None:
    play = stage()
    for command in (Play(), Freeze(), Rewind(), Cut(), StandIn()):
        with play.refused("chair_only"):
            play.seat("Lieke", command)


def test_what_is_not_playing_cannot_be_frozen() -> None:
    play = stage()
    for command in (Freeze(), Rewind()):
        with play.refused("not_now"):
            play.chair(command)


def test_another_takes_the_owners_place_and_gives_it_back() -> None:
    play = stage()
    play.chair(StandIn(play.id("Bram")))
    assert [play.names(part) for part in play.seen("wall").seats] == [["Bram"], ["Lieke"]]
    assert (play.seen("Bram").plays, play.seen(owner(play)).watches) == (True, True)
    play.chair(StandIn())
    assert [play.names(part) for part in play.seen("wall").seats] == [[owner(play)], ["Lieke"]]
    play.seat("Bram", ask.Here(False))
    with play.refused("no_seat"):
        play.chair(StandIn(play.id("Bram")))


def test_a_note_carries_its_second_and_is_read_by_its_writer_alone_until_it_is_shown() -> None:
    play = stage()
    play.chair(Play())
    play.wait(12)
    play.chair(Freeze())
    play.wait(30)
    play.chair(Play())
    play.wait(3)
    before = play.shown()
    play.seat("Bram", enact.Observe("hij zuchtte"))
    assert {name for name, view in play.shown().items() if view != before[name]} == {"Bram"}
    assert [(one.text, one.tag) for one in play.seen("Bram").mine] == [("hij zuchtte", "15")]
    play.chair(Cut())
    play.on()
    assert [one.text for one in play.seen(owner(play)).items] == ["hij zuchtte"]


def test_players_do_not_watch_and_a_watcher_takes_back_the_own_note_only() -> None:
    play = stage()
    with play.refused("not_yours"):
        play.seat("Lieke", enact.Observe("ik"))
    play.seat("Bram", enact.Observe("hij zuchtte"))
    note = play.seen("Bram").mine[0].id
    play.seat("Sanne", enact.Unsee(note))
    assert play.seen("Bram").mine != ()
    play.seat("Bram", enact.Unsee(note))
    assert play.seen("Bram").mine == ()
