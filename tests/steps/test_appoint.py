"""Roles: who appoints, who may be appointed, and what a role's card says to whom (methods.md 11, 14)."""

from __future__ import annotations

from typing import Any

from server.room import commands as ask
from server.steps import appoint
from server.steps import round as rounds
from tests.play import NAMES
from tests.tiny import ASK, Small, step, talking, text, tiny

CARDS = (text("let op woorden"), text("let op het lijf"))


def casting(by: Any = "owner", least: int = 1, most: int = 1, count: int = 6, **more: Any) -> Small:
    post = appoint.Post("observer", text("kijker"), CARDS, least, most)
    options = appoint.Options(ASK, ASK, (post,), by, **more)
    steps = (
        step("wie", options),
        step("vertel", talking(who="role:observer")),
        step("rest", talking(who="but:observer")),
    )
    return Small(tiny(*steps), NAMES[:count]).run_to("wie")


def test_a_role_is_public_and_its_card_is_for_who_has_it() -> None:
    play = casting(least=2, most=2)
    for name in ("Lieke", "Bram"):
        play.seat(play.owner or "", appoint.Appoint("observer", play.id(name)))
    assert play.names(play.seen("wall").cast[0].seats) == ["Lieke", "Bram"]
    assert [play.seen(name).card for name in ("Lieke", "Bram", "Sanne")] == [*CARDS, None]
    assert all(post.cards == () for post in play.seen("Lieke").posts)
    play.on()
    assert [(one.role, play.names(one.seats)) for one in play.view("Sanne").cast] == [("observer", ["Lieke", "Bram"])]


def test_the_order_of_appointing_is_not_kept() -> None:
    one, other = casting(least=2, most=2), casting(least=2, most=2)
    for play, order in ((one, ("Lieke", "Bram")), (other, ("Bram", "Lieke"))):
        for name in order:
            play.seat(play.owner or "", appoint.Appoint("observer", play.id(name)))
    assert one.room == other.room


def test_tapping_again_takes_the_role_back_and_another_takes_the_place_where_there_is_one() -> None:
    play = casting()
    tap = appoint.Appoint("observer", play.id("Lieke"))
    play.seat(play.owner or "", tap)
    play.seat(play.owner or "", tap)
    assert play.seen("wall").cast[0].seats == ()
    play.seat(play.owner or "", tap)
    play.seat(play.owner or "", appoint.Appoint("observer", play.id("Bram")))
    assert play.names(play.seen("wall").cast[0].seats) == ["Bram"]


def test_a_role_with_room_for_two_has_no_room_for_three() -> None:
    play = casting(least=1, most=2)
    for name in ("Lieke", "Bram"):
        play.seat(play.owner or "", appoint.Appoint("observer", play.id(name)))
    with play.refused("list_full"):
        play.seat(play.owner or "", appoint.Appoint("observer", play.id("Sanne")))


def test_who_is_not_meant_or_not_there_cannot_be_appointed() -> None:
    play = casting()
    play.seat("Lieke", ask.Here(False))
    for name in ("Lieke", play.owner or ""):
        with play.refused("not_a_choice"):
            play.seat(play.owner or "", appoint.Appoint("observer", play.id(name)))
    with play.refused("not_a_choice"):
        play.seat(play.owner or "", appoint.Appoint("clown", play.id("Bram")))


def test_volunteers_offer_themselves_and_nobody_else() -> None:
    play = casting("volunteer")
    with play.refused("not_yours"):
        play.seat(play.owner or "", appoint.Appoint("observer", play.id("Bram")))
    play.seat("Bram", appoint.Offer("observer"))
    assert play.names(play.seen("wall").cast[0].seats) == ["Bram"]


def test_by_lot_and_by_rota_the_roles_are_given_out_at_once() -> None:
    for by in ("lot", "rota"):
        play = casting(by)
        assert len(play.seen("wall").cast[0].seats) == 1
        assert play.desk().settled
    ring = [name for name in NAMES[:6] if name != play.owner]
    after = NAMES.index(play.owner or "") + 1
    assert play.names(play.seen("wall").cast[0].seats) == [(*NAMES[:6], *NAMES[:6])[after] or ring[0]]


def test_who_goes_away_has_no_role_any_more() -> None:
    play = casting()
    play.seat(play.owner or "", appoint.Appoint("observer", play.id("Lieke")))
    play.seat("Lieke", ask.Here(False))
    assert (play.seen("wall").cast[0].seats, play.desk().settled) == ((), False)


def test_what_follows_is_for_who_has_the_role_and_for_who_has_not() -> None:
    play = casting()
    play.seat(play.owner or "", appoint.Appoint("observer", play.id("Lieke")))
    play.on()
    assert play.turns() == ["Lieke"]
    play.on()
    assert "Lieke" not in play.turns()


def test_with_fewer_people_than_posts_the_meeting_goes_on() -> None:
    play = casting(least=5, most=5, count=4)
    for name in NAMES[:4]:
        if name != play.owner:
            play.seat(play.owner or "", appoint.Appoint("observer", play.id(name)))
    assert play.desk().settled
    assert isinstance(play.room.programme.steps[-1].options, rounds.Options)
