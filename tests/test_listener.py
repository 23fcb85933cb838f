"""Whoever listens on the room's network hears that phones speak, and nothing of what they say (R7, decision 12)."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator
from threading import Event, Thread
from typing import Any
from urllib.parse import quote

from websockets.sync.client import connect
from websockets.sync.server import ServerConnection, serve

from server.app import Kring
from server.guests import table as guests
from server.guests.guest import Guest
from server.guests.pace import TRIAL
from server.guests.script import Script, script
from server.guests.trial import EAGER, SPEED, Mute, unheard
from server.plain import from_plain, to_plain
from tests import apart
from tests.apart import ADDRESS
from tests.device import Device
from tests.listener import Listener, heard_words
from tests.live import NAMES, Table, laptop
from tests.unframed import CONTROL, DOWN, UP

MARK = "zilverreiger"  # stands in all that guests say, and in nothing that is ours
WORDS = ("Hoe zeg ik vaker nee?", "Wilhelmina Jansénius", "k3Vq8Zr1_Tn5Xw2-Lp7YcA", MARK)
BINARY = 2
PACKED = ("deflate", None)
BRINGS = ("sentence", "notes", "tips", "record")  # what of a script's case is typed in a meeting with notes


def on_air() -> Listener:
    """Give this network an address for phones, and listen to all that goes there."""
    with apart.control() as plug:
        apart.address(plug, "lo:1", ADDRESS)
    return Listener()


# --- a whole meeting --------------------------------------------------------------------------------------------------


def marked(value: Any) -> Any:
    """Put the mark in everything that people say, write and are called."""
    if isinstance(value, dict):
        return {key: one if key == "tag" else marked(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [marked(one) for one in value]
    return f"{value} {MARK}" if isinstance(value, str) else value


class Notes:
    """What is secret or private of a meeting: what its rooms hold, and what its devices know each other by."""

    def __init__(self, kring: Kring) -> None:
        assert kring.hub is not None
        self.kring, self.hub = kring, kring.hub
        self.texts: set[str] = set()
        self.secrets = {kring.console_url.partition("#")[2]}
        self._save = self.hub.custody.save
        self.hub.custody.save = self.save  # type: ignore[method-assign]

    def save(self, room: Any) -> None:
        """Take down what is in a room."""
        self._save(room)
        self.texts |= {one for one in strings(to_plain(room)) if MARK in one}
        self.secrets |= {room.id, room.door.token, room.door.code, self.hub.custody.code} - {""}
        for seat in room.seats:
            self.secrets |= {seat.id, seat.name, seat.device, self.hub.custody.locker(seat.device)}


def strings(value: Any) -> Iterator[str]:
    """Give every text in plain data."""
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, str):
        yield value
    elif not isinstance(value, int | float | None):
        for one in value:
            yield from strings(one)


def demo() -> dict[str, Any]:
    """Play a whole meeting of two cases over the air; give what was typed in it, and what of that could be heard."""
    listener, tokens = on_air(), list[str]()
    plant, seat = from_plain(marked(to_plain(script("nl"))), Script), Guest.__init__

    def seated(self: Guest, *given: Any) -> None:
        seat(self, *given)
        tokens.append(self._token)

    for where, name, ours in ((guests, "script", lambda language: plant), (Guest, "__init__", seated)):
        setattr(where, name, ours)
    table = guests.Table(True, TRIAL, tell=unheard)
    kring = Kring(None, 0, ADDRESS, "nl", EAGER, cases=2, speed=SPEED)
    try:
        notes = Notes(kring)
        status = table.play(kring, Mute(), Event())
    finally:
        kring.shut()
    heard = listener.stop()
    cases = [to_plain(case) for case in plant.cases]
    typed = {kind: {*strings([case[kind] for case in cases])} for kind in BRINGS}
    return {
        "status": status,
        "typed": {kind: len(notes.texts & texts) for kind, texts in typed.items()},
        "secrets": len(notes.secrets | {*tokens}),
        "tokens": len(tokens),
        "messages": {way: sum(one.way == way for one in heard.messages) for way in (UP, DOWN)},
        "kinds": sorted({one.kind for one in heard.messages if one.kind < CONTROL}),
        "phones": len({one.phone for one in heard.messages}),
        "known": heard_words(heard.everything, {MARK, *notes.texts, *notes.secrets, *tokens}),
    }


def test_a_listener_hears_no_word_and_no_secret_of_a_whole_meeting() -> None:
    told = apart.run("tests.test_listener:demo")
    assert told["status"] == 0
    assert told["phones"] == told["tokens"] == 7
    assert told["kinds"] == [BINARY]
    assert min(told["messages"].values()) > 100
    assert min(told["typed"].values()) > 0
    assert told["secrets"] > 7 * 5
    assert told["known"] == []


# --- the same ears, where nothing is sealed ---------------------------------------------------------------------------


def disguised(word: str) -> Iterator[bytes]:
    """Give a word in a sentence in many ways to write it."""
    for before in ("", "A", "Ja"):
        said = f"{before} {word}."
        raw = said.encode()
        yield from (raw, json.dumps({"say": said}).encode(), said.encode("utf-16"), quote(said).encode())
        yield from (base64.b64encode(raw), base64.urlsafe_b64encode(raw), raw.hex().encode(), base64.b16encode(raw))


def repeat(phone: ServerConnection) -> None:
    """Say back whatever comes."""
    for one in phone:
        phone.send(one)


def echo() -> list[dict[str, Any]]:
    """Say words in every guise to a server that says them back; give how often each way a word was heard, and not."""
    listener, phones = on_air(), {}
    with serve(repeat, ADDRESS, 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        for packed in PACKED:
            where = f"ws://{ADDRESS}:{server.socket.getsockname()[1]}"
            with connect(where, compression=packed, proxy=None) as phone:
                phones[phone.local_address] = str(packed)
                for said in (one for word in WORDS for one in disguised(word)):
                    phone.send(said)
                    phone.send([said[:4], said[4:]])  # in two frames
                    assert [phone.recv(), phone.recv()] == [said, said]
        server.shutdown()
    heard = listener.stop()
    return [
        {
            "packed": phones[one.phone],
            "way": one.way,
            "heard": heard_words(one.body, WORDS),
            "bare": heard_words(b"".join(heard.packets), WORDS),
        }
        for one in heard.messages
        if one.kind < CONTROL
    ]


def test_the_same_listener_hears_every_word_in_every_guise_both_ways_where_nothing_is_sealed() -> None:
    told = apart.run("tests.test_listener:echo")
    each = len([one for word in WORDS for one in disguised(word)]) * 2
    for way in (UP, DOWN):
        for packed in PACKED:
            heard = [one["heard"] for one in told if (one["way"], one["packed"]) == (way, str(packed))]
            assert heard == [[word] for word in WORDS for _ in range(each // len(WORDS))]
    assert told[0]["bare"] == sorted(WORDS)


# --- a vote -----------------------------------------------------------------------------------------------------------


class Phones(Table):
    """A table whose phones come over the air; the console stays on the laptop."""

    def device(self, name: str, wants: str = "seat", **hello: str) -> Device:
        """Connect one more phone, which scanned the code."""
        self.devices[name] = Device(self.laptop.port, name, wants, ADDRESS).hello(join=self.join, **hello)
        self.sync()
        return self.devices[name]


def vote() -> dict[str, Any]:
    """Let five phones vote, each for something else; give which messages were on the air meanwhile, in order."""
    listener, chance = on_air(), random.Random(8)
    with laptop(address=ADDRESS) as one:
        table = Phones(one)
        table.begin()
        table.to("inbreng")
        for name in NAMES[:3]:
            table.do(name, "line", text=f"Iets van {name}")
        table.on()
        cases = [case["id"] for case in table["Bram"].view["step"]["cases"]]
        before, answers = listener.now(ADDRESS), []
        for name in NAMES:
            first, second = chance.sample(cases, 2)
            answers += [table[name].order("ballot", first=first, second=wanted) for wanted in (first, second, first)]
        after = listener.now(ADDRESS)
        phones = {table[name].socket.local_address[1]: name for name in NAMES}
    said = listener.stop().between(before, after)
    return {"answers": answers, "said": [(phones[one.phone[1]], one.way, one.size) for one in said]}


def test_ballots_have_one_size_and_so_have_their_answers_and_nothing_else_is_on_the_air() -> None:
    told = apart.run("tests.test_listener:vote")
    assert told["answers"] == ["two_cases", "", "voted"] * len(NAMES)
    assert [(name, way) for name, way, _ in told["said"]] == [
        (name, way) for name in NAMES for _ in range(3) for way in (UP, DOWN)
    ]
    for way in (UP, DOWN):
        assert len({size for _, said, size in told["said"] if said == way}) == 1
