"""A passive listener: every packet on a network, put together to what was said. It has no key and sends nothing.

Packets become TCP streams, and streams the messages of a WebSocket. All of it is searched for words, also in the guises
in which they might travel.
"""

from __future__ import annotations

import base64
import json
import select
import socket
import struct
from collections.abc import Iterable, Iterator
from threading import Event, Thread
from time import monotonic
from typing import NamedTuple
from urllib.parse import quote

from tests.unframed import Message, Piece, Place, messages

EVERYTHING = 0x0003  # every protocol a card carries
OUTGOING = 4  # a card that leads back to itself shows each packet twice: as it leaves, and as it comes
PACKET, LOST = 263, 6  # the level of packet sockets, and their count of what they had no room for
ROOM, ROOM_BYTES = 33, 1 << 26
HOME = socket.inet_aton("127.0.0.1")
TCP, SYN, ACK = 6, 0x02, 0x10


class Packet(NamedTuple):
    """A piece of a TCP stream; `number` is that of its first byte. One that `asks` begins a connection."""

    source: Place
    target: Place
    number: int
    asks: bool
    agrees: bool
    body: bytes


# --- hearing ----------------------------------------------------------------------------------------------------------


class Listener:
    """Hears a card of this thread's network, from its making until `stop`, but for what the laptop says to itself."""

    def __init__(self, card: str = "lo") -> None:
        self.packets: list[bytes] = []
        self._over = Event()
        self._plug = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(EVERYTHING))
        self._plug.setsockopt(socket.SOL_SOCKET, ROOM, ROOM_BYTES)
        self._plug.bind((card, EVERYTHING))
        self._thread = Thread(target=self._listen, name="listener", daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        while (waits := select.select([self._plug], [], [], 0.05)[0]) or not self._over.is_set():
            if not waits:
                continue
            raw, (_, _, way, *_) = self._plug.recvfrom(1 << 17)
            if way != OUTGOING and on_air(raw):
                self.packets.append(raw)

    def now(self, address: str) -> int:
        """Give how many packets there were by now: a mark of our own is sent, and found."""
        mark = f"mark {monotonic()}".encode()
        until = monotonic() + 5
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plug:
            plug.sendto(mark, (address, 9))
        while not any(mark in raw for raw in self.packets[-9:]):
            assert monotonic() < until, "the listener is deaf"
            self._over.wait(0.01)
        return len(self.packets)

    def stop(self) -> Heard:
        """Stop, and give what was heard; not one packet may have been missed."""
        self._over.set()
        self._thread.join()
        with self._plug:
            _, missed = struct.unpack("II", self._plug.getsockopt(PACKET, LOST, 8))
        assert not missed, f"{missed} packets were missed"
        return Heard(self.packets)


def on_air(raw: bytes) -> bool:
    """Tell whether a packet is between phones and the laptop; the console's, which never leaves it, is no other."""
    return not (raw[0] >> 4 == 4 and raw[12:16] == raw[16:20] == HOME)


# --- putting together -------------------------------------------------------------------------------------------------


def opened(raw: bytes) -> Packet | None:
    """Read a packet of IPv4 and TCP; None for any other."""
    if raw[0] >> 4 != 4 or raw[9] != TCP:
        return None
    tcp = raw[(raw[0] & 15) * 4 : int.from_bytes(raw[2:4])]
    source, target, number, _, offset, flags = struct.unpack_from(">HHIIBB", tcp)
    begins, answers = bool(flags & SYN), bool(flags & ACK)
    ends = (socket.inet_ntoa(raw[12:16]), source), (socket.inet_ntoa(raw[16:20]), target)
    return Packet(*ends, number + begins, begins and not answers, begins and answers, tcp[(offset >> 4) * 4 :])


class Stream:
    """What one side of a connection said, whatever came twice or in another order."""

    def __init__(self, first: int) -> None:
        self.first = first
        self._pieces: dict[int, tuple[bytes, int]] = {}

    def add(self, number: int, body: bytes, at: int) -> None:
        """Take a piece that came in packet `at`; of several at one place the longest counts."""
        place = (number - self.first) % 2**32
        if place < 2**31 and len(body) > len(self._pieces.get(place, (b"", 0))[0]):  # an earlier place: a keepalive
            self._pieces[place] = (body, at)

    @property
    def pieces(self) -> Iterator[Piece]:
        """Give what is new in each piece, in order, with the number of its packet."""
        reached = 0
        for place, (body, at) in sorted(self._pieces.items()):
            assert place <= reached, "a piece of the stream was not heard"
            yield body[reached - place :], at
            reached = max(reached, place + len(body))

    @property
    def said(self) -> bytes:
        return b"".join(body for body, _ in self.pieces)


class Heard:
    """All that a listener makes of the packets."""

    def __init__(self, packets: list[bytes]) -> None:
        self.packets = packets
        self.talks = talks(packets)
        self.messages = [
            one for talk in self.talks for one in messages(talk.phone, [*talk.up.pieces], [*talk.down.pieces])
        ]

    def between(self, first: int, last: int | None = None) -> list[Message]:
        """Give the messages that were complete after so many packets, in the order of hearing."""
        last = len(self.packets) if last is None else last
        return sorted((one for one in self.messages if first <= one.at < last), key=lambda one: one.at)

    @property
    def everything(self) -> bytes:
        """All there is to search: what each message says, what each stream says, and the bare packets."""
        parts = [one.body for one in self.messages]
        parts += [side.said for talk in self.talks for side in (talk.up, talk.down)]
        return b"\n".join(parts + self.packets)


class Talk:
    """One connection: who began it, and what either side said."""

    def __init__(self, phone: Place, first: int) -> None:
        self.phone, self.first = phone, first
        self.up = Stream(first)
        self.down = Stream(0)


def talks(packets: Iterable[bytes]) -> list[Talk]:
    """Give every connection that was heard from its start."""
    live: dict[tuple[Place, Place], Talk] = {}
    found: list[Talk] = []
    for at, raw in enumerate(packets):
        packet = opened(raw)
        if packet is None:
            continue
        way, back = (packet.source, packet.target), (packet.target, packet.source)
        if packet.asks and not (way in live and live[way].first == packet.number):
            live[way] = Talk(packet.source, packet.number)
            found.append(live[way])
        elif packet.agrees and back in live:
            live[back].down.first = packet.number
        elif packet.body and way in live:
            live[way].up.add(packet.number, packet.body, at)
        elif packet.body and back in live:
            live[back].down.add(packet.number, packet.body, at)
    return found


# --- searching --------------------------------------------------------------------------------------------------------


def guises(word: str) -> set[bytes]:
    """Give the forms in which a word might travel: other letters, and the ways to write bytes as letters."""
    plain = word.encode()
    found = {plain, word.encode("utf-16-le"), word.encode("utf-16-be"), quote(word).encode()}
    found |= {json.dumps(word)[1:-1].encode(), plain.hex().encode(), plain.hex().upper().encode()}
    for before in range(3):  # where it begins decides how it looks in base64; at its edges it mixes with its neighbours
        coded = base64.b64encode(bytes(before) + plain)
        core = coded[-(-before * 8 // 6) : (before + len(plain)) * 8 // 6]
        found |= {core, core.replace(b"+", b"-").replace(b"/", b"_")}
    return {one for one in found if len(one) >= 6}


def heard_words(heard: bytes, words: Iterable[str]) -> list[str]:
    """Give the words that can be read in what was heard, in whatever guise."""
    return sorted(word for word in set(words) if any(one in heard for one in guises(word)))
