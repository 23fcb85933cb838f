"""What the encrypted channel costs: the same Kring with phones that come through it and phones that do not, in turns.

Without it phones come to the laptop's own listener, as the console does; nothing in the product can switch it off. On
both sides the load client does the same work: it opens no message while it measures, and knows a view by its length.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from contextlib import ExitStack
from statistics import median

from bench import meeting
from bench.fanout import SIZES, Side, interleave, kring
from bench.rejoin import PHONES, came_back, of_kring
from bench.table import Row, Size, ms
from server import wire
from server.channel import TAG_BYTES, Caller, Secret, answer, length
from server.plain import replace
from server.room.view import Viewer, view

GOAL = 1.3
SHARES = 6  # a round of changes is played in so many turns: the shorter they are, the more alike is what they meet
LOOKS = 11  # changes of which the bytes are counted
BATCHES, BATCH = 200, 50


def measure(size: Size) -> list[Row]:
    """Give the rows of all sizes of room, of coming back, of the parts and of memory."""
    rooms = [row for phones in SIZES for row in one_size(phones, size)]
    return [*rooms, rejoining(size), handshake(), sealing(), memory()]


def one_size(phones: int, size: Size) -> list[Row]:
    """Let the same room take turns with and without the channel, first with its save on disk and then without one."""
    what = f"next -> last of {phones} phones, p50"
    turns = replace(size, rounds=size.rounds * SHARES, changes=size.changes // SHARES)
    with ExitStack() as stack:
        on_disk = pair(stack, phones)
        interleave([*on_disk], turns)
        saved = compared(what, on_disk)
    with ExitStack() as stack:
        in_memory = pair(stack, phones, "memory")
        interleave([*in_memory], turns)
        return [saved, compared(f"{what}, without the save", in_memory), weighed(phones, in_memory)]


def pair(stack: ExitStack, phones: int, *words: str) -> tuple[Side, Side]:
    """Start Kring twice: with the channel, and without."""
    return kring(stack, phones, *words), kring(stack, phones, *words, channel=False)


def compared(what: str, sides: tuple[Side, Side]) -> Row:
    """Compare how long both took."""
    sealed, plain = sides
    told = f"{ms(sealed.p50)} with, {ms(plain.p50)} without; p99 {ms(sealed.p99)}, {ms(plain.p99)}"
    told += f"; quickest tenth {sealed.p10 / plain.p10:.2f} x"
    (one, end), (other, last) = sealed.cpu, plain.cpu
    if one is not None and end is not None and other is not None and last is not None:
        told += f"; the laptop's CPU {(end - one) / (last - other):.2f} x"
    return Row(f"{what}: with the channel / without", GOAL, sealed.p50 / plain.p50, told=told)


def weighed(phones: int, sides: tuple[Side, Side]) -> Row:
    """Compare what one change brings to a phone, and read every phone's newest view: it must be what was sealed."""
    sealed, plain = (median(bytes_each(side) for _ in range(LOOKS)) for side in sides)
    view_bytes = len(sides[0].crowd.seen().rstrip())
    told = f"{sealed:.0f} B with, {plain:.0f} B without, of which the view {view_bytes} B"
    what = f"bytes to each of {phones} phones per change"
    return Row(f"{what}: with the channel / without", None, sealed / plain, told=told)


def bytes_each(side: Side) -> float:
    """Give the bytes that one change brings to a phone."""
    before = side.crowd.received()
    side.crowd.change()
    return (side.crowd.received() - before) / side.crowd.phones


def rejoining(size: Size) -> Row:
    """Let all phones come back at once, handshake included; a phone's own half of it is done by the load client."""
    with ExitStack() as stack:
        sides = pair(stack, PHONES)
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(size.rounds):
            for side, other, kept in zip(sides, reversed(sides), times, strict=True):
                kept.append(came_back(side))
                other.crowd.keep_awake()
    sealed, plain = (median(one) for one in times)
    told = f"{ms(sealed)} with, {ms(plain)} without, until all have their first view"
    return Row(f"{PHONES} phones rejoin at once: with the channel / without", None, sealed / plain, told=told)


def handshake() -> Row:
    """Time the laptop's half of a handshake, and tell a phone's."""
    laptop = Secret(secrets.token_bytes(32))
    greeting = called(laptop).greet()
    took = quickest(lambda: answer(laptop, greeting, secrets.token_bytes))
    greets = quickest(lambda: called(laptop).greet())
    told = f"the load client takes {greets:.0f} us to greet, before it dials; quickest of {BATCHES} batches"
    return Row("one handshake, the laptop's half", None, took, "us", told)


def called(laptop: Secret) -> Caller:
    """Give a phone that is about to greet."""
    return Caller(laptop.public, secrets.token_bytes)


def sealing() -> Row:
    """Time the sealing of a view of a room of eight."""
    laptop = Secret(secrets.token_bytes(32))
    _, channel, _ = answer(laptop, called(laptop).greet(), secrets.token_bytes)
    room = meeting.questions(None, 8)
    shown = wire.shown(view(room, Viewer("seat", room.seats[0].id, room.seats[0].device), 0))
    told = f"{len(shown)} B become {length(len(shown)) + TAG_BYTES} B; quickest of {BATCHES} batches"
    return Row("sealing one view", None, quickest(lambda: channel.seal(shown)), "us", told)


def quickest(act: Callable[[], object]) -> float:
    """Give the microseconds that something takes when nothing comes between."""
    times = []
    for _ in range(BATCHES):
        began = time.perf_counter()
        for _ in range(BATCH):
            act()
        times.append(time.perf_counter() - began)
    return min(times) / BATCH * 1e6


def memory() -> Row:
    """Measure a phone's memory with the channel; without it is told."""
    sealed, plain = of_kring(), of_kring(channel=False)
    told = "" if plain is None else f"{plain:.1f} kB without"
    return Row("memory per seated phone, channel included", 100, sealed, "kB", told)
