"""Who is in the room: the door, who knocks, the seats and their order, the big screens, the chair.

A name is never an identity: a seat belongs to the device that holds its secret token (security.md R3).
"""

from __future__ import annotations

import hashlib

from server.plain import replace
from server.refused import Refused
from server.room import commands as ask
from server.room.course import next_stop
from server.room.left import leave
from server.room.model import Door, Knock, Moment, Room, Seat, Wall
from server.room.scene import chair, owner_of, running, seat, strand, top
from server.room.turning import stirred
from server.steps.kind import By, need_chair
from server.strict import alike

SEATS_MOST = 30
KNOCKS_MOST = 30
WALLS_MOST = 8
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 6


def drawn(luck: bytes, what: str) -> bytes:
    """Give 16 bytes that only the handed-in chance decides."""
    return hashlib.sha256(luck + what.encode()).digest()[:16]


def code(luck: bytes, what: str, length: int = CODE_LENGTH) -> str:
    """Give a code to type or to read aloud, of letters and digits that are not mixed up."""
    number = int.from_bytes(drawn(luck, what), "big")
    return "".join(LETTERS[number // len(LETTERS) ** at % len(LETTERS)] for at in range(length))


def fresh_id(room: Room, moment: Moment, letter: str) -> str:
    """Give an id that says nothing about the order of coming in."""
    taken = {seat.id for seat in room.seats} | {knock.id for knock in room.knocks} | {wall.id for wall in room.walls}
    tries = (letter + drawn(moment.luck, f"{letter}{at}").hex()[:6] for at in range(100))
    return next(one for one in tries if one not in taken)


def open_door(room: Room, by: By, command: ask.OpenDoor, moment: Moment) -> Room:
    """Open the door with new secrets."""
    need_chair(by)
    return replace(room, door=Door(True, drawn(moment.luck, "door").hex(), code(moment.luck, "code")))


def shut_door(room: Room, by: By, command: ask.ShutDoor, moment: Moment) -> Room:
    """Shut the door; who still knocks stays at the door."""
    need_chair(by)
    return replace(room, door=Door())


def knock(room: Room, by: By, command: ask.Knock, moment: Moment) -> Room:
    """Note who is at the door, once a device; the same name twice in the room would be mistaken for somebody."""
    if by.seat is not None or not by.device or any(one.device == by.device for one in room.seats):
        raise Refused("has_seat")
    rest = tuple(one for one in room.knocks if one.device != by.device)
    if len(rest) >= KNOCKS_MOST:
        raise Refused("door_busy")
    if any(alike(one.name) == alike(command.name) for one in rest):
        raise Refused("name_taken")
    known = next((one.id for one in room.knocks if one.device == by.device), None)
    return replace(room, knocks=(*rest, Knock(known or fresh_id(room, moment, "k"), command.name, by.device)))


def taken(room: Room, name: str) -> bool:
    """Tell whether somebody in the circle has a name that looks the same."""
    return any(alike(one.name) == alike(name) for one in room.seats)


def admit(room: Room, by: By, command: ask.Admit, moment: Moment) -> Room:
    """Give seats to who knocks; a name that is taken waits for the chair to move the seat or for another name."""
    need_chair(by)
    wanted = command.knocks or tuple(one.id for one in room.knocks if not taken(room, one.name))
    if not wanted:
        raise Refused("name_taken" if room.knocks else "nobody_knocks")
    for one in wanted:
        room = seated(room, one, moment)
    return room


def seated(room: Room, wanted: str, moment: Moment) -> Room:
    """Give one seat."""
    guest = next((one for one in room.knocks if one.id == wanted), None)
    if guest is None:
        raise Refused("nobody_knocks")
    if taken(room, guest.name):
        raise Refused("name_taken")
    if len(room.seats) >= SEATS_MOST:
        raise Refused("full")
    luck = Moment(moment.now, drawn(moment.luck, wanted))
    fresh = Seat(fresh_id(room, luck, "s"), guest.name, guest.device, bound=room.steps_begun)
    knocks = tuple(one for one in room.knocks if one.id != wanted)
    return replace(room, seats=(*room.seats, fresh), knocks=knocks)


def decline(room: Room, by: By, command: ask.Decline, moment: Moment) -> Room:
    """Send somebody from the door."""
    need_chair(by)
    return replace(room, knocks=tuple(one for one in room.knocks if one.id != command.knock))


def ask_wall(room: Room, by: By, command: ask.AskWall, moment: Moment) -> Room:
    """Give a screen a code to show; once a device."""
    if by.seat is not None or not by.device:
        raise Refused("has_seat")
    if any(one.device == by.device for one in room.walls):
        return room
    if len(room.walls) >= WALLS_MOST:
        raise Refused("door_busy")
    return replace(
        room, walls=(*room.walls, Wall(fresh_id(room, moment, "w"), code(moment.luck, "wall", 4), by.device))
    )


def admit_wall(room: Room, by: By, command: ask.AdmitWall, moment: Moment) -> Room:
    """Admit a big screen."""
    need_chair(by)
    if all(one.id != command.wall for one in room.walls):
        raise Refused("no_wall")
    walls = tuple(replace(one, admitted=True) if one.id == command.wall else one for one in room.walls)
    return replace(room, walls=walls)


def drop_wall(room: Room, by: By, command: ask.DropWall, moment: Moment) -> Room:
    """Send a big screen away."""
    need_chair(by)
    return replace(room, walls=tuple(one for one in room.walls if one.id != command.wall))


def add_seat(room: Room, by: By, command: ask.AddSeat, moment: Moment) -> Room:
    """Seat somebody without a phone."""
    need_chair(by)
    if taken(room, command.name):
        raise Refused("name_taken")
    if len(room.seats) >= SEATS_MOST:
        raise Refused("full")
    return replace(room, seats=(*room.seats, Seat(fresh_id(room, moment, "s"), command.name, bound=room.steps_begun)))


def remove_seat(room: Room, by: By, command: ask.RemoveSeat, moment: Moment) -> Room:
    """Take a seat away; not the owner's while their case runs, and not the chair's own."""
    need_chair(by)
    gone = seat(room, command.seat)
    run = running(room)
    if run is not None and gone.id in (run.owner, *(case.owner for case in room.cases)):
        raise Refused("owner_stays")
    if gone.id in (room.chair, room.stand_in) and run is not None:
        raise Refused("chair_stays")
    mine = None if room.chair == gone.id else room.chair
    offered = None if room.offered == gone.id else room.offered
    seats = tuple(one for one in room.seats if one.id != gone.id)
    return stirred(room, replace(room, seats=seats, chair=mine, offered=offered), gone.id, moment)


def move_seat(room: Room, by: By, command: ask.MoveSeat, moment: Moment) -> Room:
    """Give a seat to the phone that knocks. What the running step keeps from others, the new phone does not see."""
    need_chair(by)
    old = seat(room, command.seat)
    guest = next((one for one in room.knocks if one.id == command.knock), None)
    if guest is None:
        raise Refused("nobody_knocks")
    fresh = replace(old, device=guest.device, bound=room.steps_begun, here=True)
    seats = tuple(fresh if one.id == old.id else one for one in room.seats)
    knocks = tuple(one for one in room.knocks if one.id != guest.id)
    return stirred(room, replace(room, seats=seats, knocks=knocks), old.id, moment)


def arrange(room: Room, by: By, command: ask.Arrange, moment: Moment) -> Room:
    """Put the seats in sitting order; before the meeting begins, so that a turn is never moved under somebody."""
    need_chair(by)
    if strand(room).at is not None:
        raise Refused("begun")
    if sorted(command.seats) != sorted(one.id for one in room.seats):
        raise Refused("no_seat")
    return replace(room, seats=tuple(seat(room, one) for one in command.seats))


def set_chair(room: Room, by: By, command: ask.SetChair, moment: Moment) -> Room:
    """Say whether the chair takes part, and with which seat."""
    need_chair(by)
    if strand(room).at is not None:
        raise Refused("begun")
    if command.guide:
        return replace(room, guide=True, chair=None)
    return replace(room, guide=False, chair=seat(room, command.seat).id if command.seat else None)


def here(room: Room, by: By, command: ask.Here, moment: Moment) -> Room:
    """Note that a person is here or away: the seat says it of itself, the chair of anybody."""
    wanted = by.seat if by.seat is not None else command.seat
    if by.seat is None:
        need_chair(by)
    one = seat(room, wanted)
    seats = tuple(replace(other, here=command.here) if other.id == one.id else other for other in room.seats)
    return stirred(room, replace(room, seats=seats), one.id, moment)


def hand_over(room: Room, by: By, command: ask.HandOver, moment: Moment) -> Room:
    """Offer the chair; it is taken only on the other's own phone."""
    need_chair(by)
    one = seat(room, command.seat)
    if not one.device:
        raise Refused("needs_phone")
    if one.id == chair(room):
        raise Refused("has_chair")
    if one.id in coming_owners(room):
        raise Refused("owner_no_chair")
    return replace(room, offered=one.id)


def coming_owners(room: Room) -> tuple[str | None, ...]:
    """Give the owners of the running case and of the case that the next step belongs to."""
    stack = strand(room).stack
    if not stack:
        return ()
    run = stack[0]
    left = leave(room)
    at = next_stop(left)
    coming = left.programme.stops[at].case if at is not None else None
    return tuple(owner_of(left, case) for case in (run.case, coming) if case is not None)


def accept_chair(room: Room, by: By, command: ask.AcceptChair, moment: Moment) -> Room:
    """Take the chair that was offered: for one case when it is the chair's own, else for the rest of the meeting.

    A guide has no seat to be asked on again, so the laptop can take a guide's chair back at any moment.
    """
    top(room)
    if by.console or by.seat is None or by.seat != room.offered:
        raise Refused("not_offered")
    if by.seat in coming_owners(room):
        raise Refused("owner_no_chair")
    if room.guide or room.chair in coming_owners(room):
        return replace(room, stand_in=by.seat, offered=None)
    return replace(room, chair=by.seat, stand_in=None, offered=None)


def decline_chair(room: Room, by: By, command: ask.DeclineChair, moment: Moment) -> Room:
    """Rather not; the chair may take the offer back too."""
    if not by.console and by.seat != room.offered:
        raise Refused("not_offered")
    return replace(room, offered=None)


def take_chair(room: Room, by: By, command: ask.TakeChair, moment: Moment) -> Room:
    """The laptop always can take the chair back."""
    need_chair(by)
    return replace(room, stand_in=None, offered=None)
