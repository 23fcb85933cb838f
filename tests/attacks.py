"""The ways in which a stranger, or a guest turned bad, may wear out a Kring, in a process of their own.

Each step of an attack gives the seconds to the next. The attackers stand back for everybody else on the machine, go on
until they are told to stop, say what came of it, and then stay on the line without a word.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from time import monotonic

from websockets.exceptions import ConnectionClosed

from tests.plugs import masked
from tests.strangers import MANY, ONE, PATIENCE_S, Door, Front, bind_phones

Steps = Iterator[float]
Way = Callable[[Front], Steps]

TICK_S = 0.02  # a connection each: fifty a second
BURST = 25
BIG = "x" * 60_000
BOMB = zlib.compress(bytes(20_000_000))[2:]  # 20 kB that would become twenty megabytes


# --- who says too little ----------------------------------------------------------------------------------------------


def standing(front: Front, many: int, sent: bytes) -> Steps:
    """So many connections at once, and fifty a second after that for those that were hung up on."""
    while True:
        left = many - front.counts["dialled"]
        for _ in range(min(BURST, left) if left > 0 else len(front.lines) < many):
            front.dial(sent)
        front.look()
        yield TICK_S


def half_headers(front: Front) -> Steps:
    yield from standing(front, 500, f"GET / HTTP/1.1\r\nHost: {front.host}\r\nX-Slow: ".encode())


def silence(front: Front) -> Steps:
    yield from standing(front, 300, b"")


def silent_sockets(front: Front) -> Steps:
    yield from standing(front, 300, front.handshake())


def never_beating(front: Front) -> Steps:
    """A guest who comes in and is not heard of again, and goes on reading."""
    while True:
        phone = front.phone()
        while phone is not None and not front.over.is_set():
            try:
                phone.take(0.1)
            except TimeoutError:
                continue
            except (ConnectionClosed, OSError):
                front.counts["hung up on"] += 1
                break
        yield 0.5


def never_reading(front: Front) -> Steps:
    """A guest who lives, and reads nothing of what the meeting sends."""
    phone = None
    while True:
        try:
            phone = phone or front.phone()
            if phone is not None:
                phone.say({"beat": 1})
        except ConnectionClosed:
            front.counts["hung up on"] += 1
            phone = None
        yield 1.0


def drop_by_drop(front: Front) -> Steps:
    """A byte a second: of a request, and of a message."""
    request = f"GET / HTTP/1.1\r\nHost: {front.host}\r\nX: ".encode() + b"x" * 1_000
    message = masked(b'{"hello": 1}' + b" " * 10_000)
    for turn in count():
        if len(front.lines) < 100:
            front.upgraded() if turn % 2 else front.dial()
        for line in front.lines:
            due = round(monotonic() - line.since)
            with suppress(OSError):
                line.plug.sendall((message if line.said else request)[line.sent : due])
            line.sent = due
        front.look()
        yield TICK_S


def half_frames(front: Front) -> Steps:
    """The first half of a message, before the hello and after it."""
    half = masked(b"x" * 8_000, claim=16_000)
    for turn in count():
        if turn % 64 == 0 and (phone := front.phone()):
            phone.socket.socket.sendall(half)
        elif line := front.upgraded():
            line.plug.sendall(half)
        front.look()
        yield TICK_S


def endless_bodies(front: Front) -> Steps:
    """Bodies that never come to an end: in small pieces, by a huge length, without a length."""
    heads = [
        f"{ask} / HTTP/1.1\r\nHost: {front.host}\r\nOrigin: http://{front.host}\r\n{size}\r\n\r\n".encode()
        for ask in ("GET", "POST")
        for size in ("Content-Length: 16000", "Content-Length: 10000000000", "Transfer-Encoding: chunked")
    ]
    for turn in count():
        if turn % 4 == 0 and len(front.lines) < 60:
            front.dial(heads[turn // 4 % 6])
        for line in front.lines:
            with suppress(OSError):
                line.plug.settimeout(0)
                line.plug.send(b"x" * 65_536 if line.plug.fileno() % 2 else b"x")
        front.look()
        yield TICK_S / 4


def handshakes(front: Front) -> Steps:
    """Fifty a second who begin an encrypted channel, properly or with noise, and then have nothing to say."""
    for turn in count():
        if turn % 2 and (line := front.upgraded()):
            with suppress(OSError):
                line.plug.sendall(masked(os.urandom(48), first=0x82))
        elif not turn % 2:
            front.caller()
        front.look()
        yield TICK_S


# --- who says too much ------------------------------------------------------------------------------------------------


def fifty_sockets(front: Front) -> Steps:
    """Fifty new sockets a second, each for one second."""
    while True:
        front.dial(front.handshake())
        front.look()
        for line in [one for one in front.lines if monotonic() - one.since > 1]:
            front.lines.remove(line)
            line.drop()
        yield TICK_S


def big_messages(front: Front) -> Steps:
    """A guest who sends sixty kilobytes after the other, as fast as the line takes them, and comes back."""
    yield from pouring(front, {"x": BIG})


def floods(front: Front) -> Steps:
    """A guest who sends small messages as fast as the line takes them, and comes back."""
    yield from pouring(front, {"beat": 1})


def pouring(front: Front, message: object) -> Steps:
    while True:
        phone = front.phone()
        with suppress(ConnectionClosed, OSError):
            while phone is not None and not front.over.is_set():
                phone.say(message)
                front.counts["poured"] += 1
        if phone is not None and not front.over.is_set():
            with suppress(Exception):
                phone.hang_up()
        yield TICK_S


def bombs(front: Front) -> Steps:
    """Compression that is offered, and a message that would be a thousand times as big without it."""
    while True:
        line = front.upgraded("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n")
        if line is not None:
            front.counts["deflated"] += b"permessage" in line.said
            with suppress(OSError):
                line.plug.sendall(masked(BOMB, first=0xC1))
        front.look()
        yield TICK_S


def resets(front: Front) -> Steps:
    """Connections that are thrown away, at each moment of their life."""
    stages = (b"", b"GET / HT", f"GET / HTTP/1.1\r\nHost: {front.host}\r\n\r\n".encode(), front.handshake())
    for turn in count():
        stage = turn % (len(stages) + 1)
        line = front.dial(stages[stage], keep=False) if stage < len(stages) else front.upgraded(keep=False)
        if line is not None:
            line.drop(reset=True)
        yield TICK_S / 4


ATTACKS: dict[str, tuple[Way, int]] = {  # and how many do it at the same time
    "half headers": (half_headers, 1),
    "silence": (silence, 1),
    "silent sockets": (silent_sockets, 1),
    "fifty sockets a second": (fifty_sockets, 1),
    "big messages": (big_messages, 4),
    "floods": (floods, 4),
    "bombs": (bombs, 2),
    "never reading": (never_reading, 4),
    "never beating": (never_beating, 4),
    "drop by drop": (drop_by_drop, 1),
    "half frames": (half_frames, 1),
    "handshakes": (handshakes, 1),
    "resets": (resets, 2),
    "endless bodies": (endless_bodies, 1),
}


# --- the process ------------------------------------------------------------------------------------------------------


def keep_at_it(way: Way, front: Front) -> None:
    """Go on with one attack until it is over; each step of it says how long to wait."""
    for pause_s in way(front):
        if pause_s and front.over.wait(pause_s):
            return
        if front.over.is_set():
            return


def seen(fronts: list[Front]) -> Counter[str]:
    """Give what all hands together were told, and how many lines still stand."""
    for front in fronts:
        front.look()
    told = sum((front.counts for front in fronts), Counter[str]())
    return told + Counter(standing=sum(len(front.lines) for front in fronts))


def main() -> None:
    """Attack as the arguments say, until a line comes in; then say what was seen, and stay until the next."""
    os.nice(15)
    names, many, door = json.loads(sys.argv[1]), sys.argv[2] == "many", Door(*json.loads(sys.argv[3]))
    sources, over = MANY if many else ONE, threading.Event()
    bind_phones(sources)
    ways = [(way, hand) for name in names for way, hands in (ATTACKS[name],) for hand in range(hands)]
    fronts = [(way, Front(door, sources, over, hand)) for way, hand in ways]
    threads = [threading.Thread(target=keep_at_it, args=one, daemon=True) for one in fronts]
    for thread in threads:
        thread.start()
    sys.stdin.readline()
    over.set()
    for thread in threads:
        thread.join(PATIENCE_S)
    sys.stdout.write(json.dumps(seen([front for _, front in fronts])) + "\n")
    sys.stdout.flush()
    sys.stdin.readline()
    os._exit(0)


if __name__ == "__main__":
    main()
