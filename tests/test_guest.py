"""One guest by itself: how they come in, what they never do for others, and their tempo."""

from __future__ import annotations

from collections.abc import Callable

from server import wire
from server.guests.client import Client, Wish
from server.guests.company import Company, Nap
from server.guests.guest import Guest
from server.guests.pace import Pace, own
from server.guests.plug import Way
from server.guests.script import script
from server.plain import from_json, to_plain
from server.room import commands as ask
from server.room.view import View

NL = script("nl")
WAY = Way("192.168.1.5:8440", "the door's token")
NAMES = tuple(one.name for one in NL.people)


def alone(*, place: int = 0, nap: Nap | None = None, trouble: Callable[[str], None] = print) -> Guest:
    return Guest(Company(NL, Pace(), lambda: WAY, trouble), place, nap)


def at_door(name: str | None = None) -> View:
    return View("door", "door", "nl", name=name)


def test_a_guest_comes_by_the_link_of_the_qr_code_with_a_secret_of_its_own() -> None:
    one, other = alone().hello(), alone().hello()
    assert one is not None
    assert other is not None
    assert one[0] == WAY
    assert (one[1].wants, one[1].join) == ("seat", "the door's token")
    assert one[1].token != other[1].token
    assert wire.hello({"hello": to_plain(one[1])}) == one[1]


def test_a_guest_whose_name_is_taken_at_the_door_or_inside_gives_a_longer_one() -> None:
    for sent_away in (False, True):
        guest = alone()
        first = guest.wish(at_door(), wire.House())
        assert first is not None
        assert first.command == ask.Knock("Fatma")
        guest.did(first)
        if sent_away:
            assert guest.wish(at_door("Fatma"), wire.House()) is None
        else:
            assert not guest.refused(first, "name_taken")
        again = guest.wish(at_door(), wire.House())
        assert again is not None
        assert again.command == ask.Knock("Fatma B.")


def test_a_guest_that_the_door_does_not_know_any_more_comes_in_again() -> None:
    guest = alone()
    knock = guest.wish(at_door(), wire.House())
    assert knock is not None
    guest.did(knock)
    assert guest.wish(at_door(), wire.House()) is None
    assert guest.refused(knock, "door_shut")
    assert guest.wish(at_door(), wire.House()) == knock


def test_a_refusal_that_can_happen_is_no_trouble_and_any_other_is() -> None:
    troubles: list[str] = []
    guest = alone(trouble=troubles.append)
    wish = Wish(("x",), ask.TimeOut(), 0)
    for code in ("stale", "vote_closed", "not_understood"):
        assert not guest.refused(wish, code)
    assert troubles == ["not_understood"]


def test_an_order_of_a_guest_never_acts_for_another_seat() -> None:
    client = Client(alone(), print)
    order = client._ordered(ask.Knock("Fatma"), Wish(("knock",), ask.Knock("Fatma"), 0))
    message = from_json(order.raw, dict)
    assert set(message) == {"id", "do", "at"}
    assert wire.order(message).seat is None


def test_people_differ_in_tempo_and_a_long_story_takes_longer_than_a_short_line() -> None:
    assert len({own(name, 1) for name in NAMES}) > 3
    assert all(0.6 <= own(name, 1) <= 1.4 for name in NAMES)
    assert Pace().speak(NL.case("Fatma").story) > 2 * Pace().speak("Ik pas niet.")


# --- what they say ----------------------------------------------------------------------------------------------------
