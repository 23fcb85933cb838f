"""Nothing grows while a meeting goes on: a save and a phone's view at its end, beside those of its first step."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import mean, median

from bench.meeting import Meeting
from bench.sealed import on_the_line
from bench.table import Row, Size, ms
from server import wire
from server.custody import Custody
from server.plain import replace
from server.room.model import Room
from server.room.view import Viewer, view
from server.store import Store

PEOPLE = 8
MINUTES = 180
LAST = "bewaren"
SAVES = 40


def measure(size: Size) -> list[Row]:
    """Give the rows of the save and of the views."""
    rooms = played()
    return [saving(rooms[0], rooms[-1], size), seeing(rooms)]


def played() -> list[Room]:
    """Give a long and lively meeting of two cases as it was at the beginning of each of its steps."""
    meeting = Meeting(minutes=MINUTES)
    meeting.sit(PEOPLE)
    meeting.begin()
    rooms = [meeting.room]
    while meeting.step != LAST:
        meeting.hold_step()
        rooms.append(meeting.room)
    return rooms


def saving(first: Room, last: Room, size: Size) -> Row:
    """Save the first and the last room in turns, each time a little different."""
    with tempfile.TemporaryDirectory() as folder:
        custody = Custody(Store(Path(folder)), lambda: bytes(32))
        times: list[list[float]] = [[], []]
        for turn in range(size.rounds * SAVES):
            for kept, room in zip(times, (first, last), strict=True):
                kept.append(saved(custody, replace(room, parked=(f"{turn:04}",))))
    early, late = (median(kept) for kept in times)
    told = f"{ms(late)} at the end, {ms(early)} at first, {size.rounds * SAVES} saves each"
    return Row("a save at the end of a long meeting / its first", 1.2, late / early, told=told)


def saved(custody: Custody, room: Room) -> float:
    """Give the seconds a save takes."""
    began = time.perf_counter()
    custody.save(room)
    return time.perf_counter() - began


def seeing(rooms: list[Room]) -> Row:
    """Compare what the phones are sent at one change."""
    early, late = seen(rooms[0]), seen(rooms[-1])
    most = max(rooms, key=seen)
    told = f"{late:.0f} B at the end, {early:.0f} B at first, {seen(most):.0f} B in the richest step"
    return Row("bytes to a phone per change at the end / in the first step", 1.5, late / early, told=told)


def seen(room: Room) -> float:
    """Give the mean size of the phones' views on their way, in bytes."""
    views = (view(room, Viewer("seat", seat.id, seat.device), 0) for seat in room.seats)
    return mean(on_the_line(wire.shown(one)) for one in views)
