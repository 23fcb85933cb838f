"""The channel is Noise NK to the byte, in Python and on the phone, and takes nothing that was touched on its way."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from server.channel import (
    GREETING_BYTES,
    KEY_BYTES,
    LAST,
    PROLOGUE,
    SMALL,
    TAG_BYTES,
    Caller,
    Channel,
    Cipher,
    Secret,
    Untrue,
    answer,
    length,
    read_key,
)
from tests.node import Node

# Published vectors of Noise_NK_25519_ChaChaPoly_SHA256: of cacophony (Haskell) and of snow (Rust).
VECTORS: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "fixtures" / "noise.json").read_bytes())
LAPTOP = Secret(bytes(range(32)))
# Points of small order, in all their spellings below 2**255 that matter: nothing can be shared by them.
SMALL_ORDER = (
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
)


def fixed(key: str) -> Callable[[int], bytes]:
    return lambda size: bytes.fromhex(key)


def luck(size: int, count: Iterator[int] = itertools.count(1)) -> bytes:  # noqa: B008  # one count for all
    return next(count).to_bytes(size, "big")


def talk(laptop: Secret = LAPTOP) -> tuple[Channel, Channel]:
    """Give both ends of a channel: the phone's, and the laptop's."""
    caller = Caller(laptop.public, luck)
    reply, theirs, _ = answer(laptop, caller.greet(), luck)
    return caller.answered(reply)[0], theirs


@pytest.fixture(scope="module")
def node() -> Iterator[Node]:
    """The phone's end, in Node."""
    opened = Node("channel.mjs")
    yield opened
    opened.shut()


def messages(vector: dict[str, Any]) -> list[tuple[bytes, bytes]]:
    return [(bytes.fromhex(one["payload"]), bytes.fromhex(one["ciphertext"])) for one in vector["messages"]]


# --- to the byte ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS)
def test_both_ends_in_python_say_what_the_published_vectors_say(vector: dict[str, Any]) -> None:
    laptop, prologue = Secret(bytes.fromhex(vector["resp_static"])), bytes.fromhex(vector["init_prologue"])
    assert laptop.public == bytes.fromhex(vector["init_remote_static"])
    first, second, *rest = messages(vector)
    caller = Caller(laptop.public, fixed(vector["init_ephemeral"]), prologue)
    assert caller.greet(first[0]) == first[1]
    reply, theirs, said = answer(laptop, first[1], fixed(vector["resp_ephemeral"]), second[0], prologue)
    assert (reply, said) == (second[1], first[0])
    ours, payload = caller.answered(reply)
    assert payload == second[0]
    for at, (plain, sealed) in enumerate(rest):
        one, other = (ours, theirs) if at % 2 == 0 else (theirs, ours)
        assert one._out.seal(plain) == sealed
        assert other.open(sealed) == plain


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS)
def test_the_phone_says_what_the_published_vectors_say(node: Node, vector: dict[str, Any]) -> None:
    first, second, *rest = vector["messages"]
    node.ask("call", vector["init_remote_static"], vector["init_ephemeral"], vector["init_prologue"])
    assert node.ask("greet", first["payload"]) == first["ciphertext"]
    assert node.ask("answered", second["ciphertext"]) == second["payload"]
    for at, one in enumerate(rest):
        if at % 2 == 0:
            assert node.ask("bare_seal", one["payload"]) == one["ciphertext"]
        else:
            assert node.ask("bare_open", one["ciphertext"]) == one["payload"]


def test_a_phone_and_the_laptop_understand_each_other_in_whatever_language_and_length(node: Node) -> None:
    laptop = called(node)
    for text in ("{}", "é", "“Wat raakt je?” 🙂", "x" * 127, "x" * 128, "x" * 129, "x" * 16_000):
        sealed = bytes.fromhex(node.ask("seal", text))
        assert laptop.open(sealed).decode().rstrip(" ") == text
        assert len(sealed) == length(len(text.encode())) + TAG_BYTES
        assert node.ask("open", laptop.seal(text.encode()).hex()).rstrip(" ") == text


def called(node: Node, laptop: Secret = LAPTOP) -> Channel:
    """Have the phone call this laptop; gives the laptop's end."""
    node.ask("call", laptop.public.hex(), None, None)
    reply, channel, _ = answer(laptop, bytes.fromhex(node.ask("greet", "")), luck)
    assert node.ask("answered", reply.hex()) == ""
    return channel


# --- nothing but what the other side said, for us, now ----------------------------------------------------------------


def test_a_laptop_that_does_not_hold_the_key_can_neither_read_the_greeting_nor_answer_it(node: Node) -> None:
    other = Secret(bytes(32 * [7]))
    caller = Caller(LAPTOP.public, luck)
    with pytest.raises(Untrue):
        answer(other, caller.greet(), luck)
    forged, *_ = answer(other, Caller(other.public, luck).greet(), luck)
    with pytest.raises(Untrue):
        caller.answered(forged)
    node.ask("call", LAPTOP.public.hex(), None, None)
    node.ask("greet", "")
    assert "fault" in node.say("answered", forged.hex())


def test_an_answer_to_another_call_is_not_taken() -> None:
    one, other = Caller(LAPTOP.public, luck), Caller(LAPTOP.public, luck)
    one.greet()
    reply, *_ = answer(LAPTOP, other.greet(), luck)
    with pytest.raises(Untrue):
        one.answered(reply)


def test_a_greeting_that_is_played_again_gives_a_channel_that_only_its_first_caller_could_use() -> None:
    caller = Caller(LAPTOP.public, luck)
    greeting = caller.greet()
    first, one, _ = answer(LAPTOP, greeting, luck)
    again, other, _ = answer(LAPTOP, greeting, luck)
    assert first != again
    ours, _ = caller.answered(first)
    sealed = ours.seal(b"{}")
    with pytest.raises(Untrue):
        other.open(sealed)
    assert one.open(sealed).rstrip() == b"{}"


def test_another_version_of_the_protocol_is_another_channel() -> None:
    caller = Caller(LAPTOP.public, luck, PROLOGUE + b"1")
    with pytest.raises(Untrue):
        answer(LAPTOP, caller.greet(), luck)


@pytest.mark.parametrize("key", SMALL_ORDER)
def test_a_key_by_which_nothing_can_be_shared_is_refused_on_both_ends(node: Node, key: str) -> None:
    with pytest.raises(Untrue):
        answer(LAPTOP, bytes.fromhex(key) + bytes(TAG_BYTES), luck)
    with pytest.raises(Untrue):
        Caller(bytes.fromhex(key), luck).greet()
    node.ask("call", key, None, None)
    assert "fault" in node.say("greet", "")


TOUCHES = ("repeated", "left out", "swapped", "cut", "longer", "back to its sender")


@pytest.mark.parametrize("touch", TOUCHES)
@pytest.mark.parametrize("way", ["to the laptop", "to the phone"])
def test_a_message_that_was_touched_on_its_way_is_not_taken(node: Node, touch: str, way: str) -> None:
    laptop = called(node)
    up = way == "to the laptop"
    sealed = [bytes.fromhex(node.ask("seal", one)) if up else laptop.seal(one.encode()) for one in ("1", "2")]

    def taken(raw: bytes) -> bool:
        if not up:
            return "answer" in node.say("open", raw.hex())
        try:
            laptop.open(raw)
        except Untrue:
            return False
        return True

    match touch:
        case "repeated":
            assert taken(sealed[0])
            assert not taken(sealed[0])
        case "left out" | "swapped":
            assert not taken(sealed[1])
        case "cut":
            assert not taken(sealed[0][:-1])
        case "longer":
            assert not taken(sealed[0] + b"\0")
        case "back to its sender":
            up = not up
            assert not taken(sealed[0])


@given(some.integers(0, (SMALL[0] + TAG_BYTES) * 8 - 1))
def test_no_single_bit_of_a_message_can_be_turned(bit: int) -> None:
    phone, laptop = talk()
    sealed = bytearray(phone.seal(b'{"do": "ballot"}'))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(Untrue):
        laptop.open(bytes(sealed))


@given(some.integers(0, GREETING_BYTES * 8 - 1), some.booleans())
def test_no_single_bit_of_a_greeting_can_be_turned_but_one_that_means_nothing(bit: int, reply: bool) -> None:
    caller = Caller(LAPTOP.public, luck)
    greeting = bytearray(caller.greet())
    answered, *_ = answer(LAPTOP, bytes(greeting), luck)
    touched = bytearray(answered) if reply else greeting
    touched[bit // 8] ^= 1 << bit % 8
    with pytest.raises(Untrue):  # X25519 does not look at the highest bit, and the hash of all that was said does
        _ = caller.answered(bytes(touched)) if reply else answer(LAPTOP, bytes(touched), luck)


@given(some.binary(max_size=GREETING_BYTES + 4))
def test_whatever_comes_instead_of_a_greeting_or_a_message_is_not_taken(raw: bytes) -> None:
    with pytest.raises(Untrue):
        answer(LAPTOP, raw, luck)
    with pytest.raises(Untrue):
        Caller(LAPTOP.public, luck).answered(raw)
    with pytest.raises(Untrue):
        talk()[1].open(raw)


# --- what is seen from outside ----------------------------------------------------------------------------------------


@given(some.binary(max_size=3_000))
def test_a_message_comes_out_as_it_went_in_but_for_spaces_and_shows_only_a_round_length(raw: bytes) -> None:
    phone, laptop = talk()
    sealed = phone.seal(raw)
    assert laptop.open(sealed).rstrip(b" ") == raw.rstrip(b" ")
    assert len(sealed) == length(len(raw)) + TAG_BYTES
    assert raw[:8] not in sealed or len(raw) < 8


def test_small_messages_have_three_lengths_and_larger_ones_go_by_a_thousand_bytes() -> None:
    assert {length(size) for size in range(513)} == {128, 256, 512}
    assert [length(size) for size in (0, 128, 129, 256, 257, 512, 513, 1024, 1025, 16_384)] == [
        *(128, 128, 256, 256, 512, 512, 1024, 1024, 2048, 16_384)
    ]


def test_the_same_words_twice_look_different_in_both_directions_and_on_every_line() -> None:
    phone, laptop = talk()
    other, _ = talk()
    seen = [phone.seal(b"{}"), phone.seal(b"{}"), laptop.seal(b"{}"), other.seal(b"{}")]
    assert len(set(seen)) == 4


def test_a_key_stands_in_a_link_as_43_signs_and_nothing_else_is_read_as_one() -> None:
    assert len(LAPTOP.written) == 43
    assert read_key(LAPTOP.written) == LAPTOP.public
    for wrong in ("", "A", LAPTOP.written[:-1], LAPTOP.written + "A", LAPTOP.written[:-2], "é" * 43):
        with pytest.raises(Untrue):
            read_key(wrong)


def test_nothing_of_a_secret_is_shown() -> None:
    assert repr(LAPTOP) == "<secret>"
    assert str(Untrue()) == ""


def test_the_number_that_the_specification_keeps_is_never_used() -> None:
    cipher = Cipher(bytes(KEY_BYTES))
    cipher._number = LAST - 1
    cipher.seal(b"last")
    with pytest.raises(Untrue):
        cipher.seal(b"one more")
    with pytest.raises(Untrue):
        cipher.open(bytes(TAG_BYTES))
