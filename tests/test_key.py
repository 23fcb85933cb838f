"""The key: what a chair copies by hand comes back or is told wrong, and nothing shows the secret."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from nacl.secret import SecretBox

from server.plain import to_plain
from server.refused import Refused
from server.store import Key, WrongKey

SECRETS = some.binary(min_size=16, max_size=16)
CODE_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_a_code_brings_back_the_same_key(secret: bytes) -> None:
    key = Key.from_secret(secret)
    assert Key.from_code(key.code).open(key.seal(b"the case")) == b"the case"


@given(SECRETS)
def test_a_code_is_seven_groups_of_four_signs_that_nobody_confuses(secret: bytes) -> None:
    groups = Key.from_secret(secret).code.split("-")
    assert [len(group) for group in groups] == [4] * 7
    assert set("".join(groups)) <= set(CODE_SIGNS)


@given(SECRETS)
def test_a_code_may_be_typed_as_people_type(secret: bytes) -> None:
    code = Key.from_secret(secret).code
    sloppy = code.replace("0", "o").replace("1", "l").lower().replace("-", " ")
    assert Key.from_code(f"  {sloppy}\n").code == code
    assert Key.from_code(code.replace("1", "I").replace("-", "")).code == code


@given(SECRETS, some.integers(0, 27), some.integers(1, 31))
def test_every_single_wrong_sign_is_told(secret: bytes, place: int, step: int) -> None:
    signs = list(Key.from_secret(secret).code.replace("-", ""))
    signs[place] = CODE_SIGNS[(CODE_SIGNS.index(signs[place]) + step) % 32]
    with pytest.raises(Refused, match=r"^code_wrong$"):
        Key.from_code("".join(signs))


@given(SECRETS, some.lists(some.integers(0, 27), min_size=2, max_size=2, unique=True))
def test_every_two_signs_that_changed_places_are_told(secret: bytes, places: list[int]) -> None:
    signs = list(Key.from_secret(secret).code.replace("-", ""))
    one, other = places
    signs[one], signs[other] = signs[other], signs[one]
    if signs[one] == signs[other]:
        return
    with pytest.raises(Refused, match=r"^code_wrong$"):
        Key.from_code("".join(signs))


@given(some.text(max_size=60))
def test_any_text_is_a_code_or_is_refused(text: str) -> None:
    try:
        code = Key.from_code(text).code
    except Refused as refused:
        code = refused.code
    assert code == "code_wrong" or Key.from_code(code.lower()).code == code


@pytest.mark.parametrize("text", ["", "0" * 27, "0" * 29, "ZZZZ-" * 6 + "ZZZZ", "U" * 28])
def test_what_cannot_be_a_code_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"^code_wrong$"):
        Key.from_code(text)


def test_a_code_of_more_than_a_key_is_refused_though_its_check_is_right() -> None:
    number = 1 << (128 + 10)
    number += -number % 1021
    text = "".join(CODE_SIGNS[number >> shift & 31] for shift in range(135, -1, -5))
    with pytest.raises(Refused, match=r"^code_wrong$"):
        Key.from_code(text)


def test_what_an_earlier_kring_wrote_down_and_sealed_is_read_by_a_later_one() -> None:
    key, padded = Key.from_secret(bytes(range(16))), b"\0\0\0\x08the case" + bytes(4096 - 12)
    assert key.code == "0004-1061-050R-3GG2-8A1C-60T3-GFFK"
    box = SecretBox(bytes.fromhex("44e462facd807d8216b535837d5c927c722c0aa9b60b6cf97d24c73557d8176e"))
    assert key.open(box.encrypt(padded)) == b"the case"
    assert box.decrypt(key.seal(b"the case")) == padded


def test_a_secret_of_another_length_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match=r"^a key has 16 bytes$"):
        Key.from_secret(b"short")


@given(some.binary(max_size=9000))
def test_what_was_sealed_comes_back(raw: bytes) -> None:
    key = Key.from_secret(bytes(16))
    assert key.open(key.seal(raw)) == raw


def test_another_key_does_not_open_the_seal() -> None:
    sealed = Key.from_secret(bytes(16)).seal(b"the case")
    with pytest.raises(WrongKey, match=r"^key_wrong$"):
        Key.from_secret(bytes(15) + b"\x01").open(sealed)


@given(some.integers(0, 4135), some.integers(1, 255))
def test_a_seal_with_one_changed_byte_stays_shut(place: int, change: int) -> None:
    key = Key.from_secret(bytes(16))
    garbled = bytearray(key.seal(b"the case"))
    garbled[place] ^= change
    with pytest.raises(WrongKey):
        key.open(bytes(garbled))


@given(some.binary(max_size=100))
def test_bytes_that_were_never_sealed_stay_shut(raw: bytes) -> None:
    with pytest.raises(WrongKey):
        Key.from_secret(bytes(16)).open(raw)


@given(some.integers(0, 4092), some.integers(0, 4092))
def test_the_size_of_a_seal_says_nothing_within_a_page(one: int, other: int) -> None:
    key = Key.from_secret(bytes(16))
    assert len(key.seal(b"a" * one)) == len(key.seal(b"b" * other)) == 4096 + 40
    assert len(key.seal(b"c" * 4093)) == 2 * 4096 + 40


def test_the_same_words_never_give_the_same_seal() -> None:
    key = Key.from_secret(bytes(16))
    assert key.seal(b"the case") != key.seal(b"the case")


def test_a_key_shows_nothing_and_has_no_plain_form() -> None:
    key = Key.from_secret(b"sixteen signs ok")
    assert repr(key) == str(key) == f"{key}" == "<key>"
    with pytest.raises(TypeError):
        to_plain(key)
