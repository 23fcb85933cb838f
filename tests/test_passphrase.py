"""What a record is sealed under: one passphrase opens it, however it is typed, and it shows nowhere."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as any_of

from server import errands, strict
from server.refused import Refused
from server.store import passphrase as phrases
from server.store.passphrase import Passphrase, Recipe, WrongPassphrase
from tests.shut import PLANTED, QUICK_BYTES, RECORD, SAID, archive, hurried, refused, sealed, shown


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hurried(monkeypatch)


@pytest.mark.parametrize("said", ["wiebelende gans eet soe", "Wiebelende gans eet soep", "x", SAID + "\u0301", "0"])
def test_another_passphrase_opens_nothing_and_says_no_more(tmp_path: Path, said: str) -> None:
    assert refused(tmp_path, sealed(tmp_path), said) == "passphrase_wrong"


def test_a_sealed_record_is_not_opened_without_any(tmp_path: Path) -> None:
    assert refused(tmp_path, sealed(tmp_path), "") == "passphrase_empty"
    with pytest.raises(Refused, match=r"^passphrase_empty$"):
        archive(tmp_path).open(sealed(tmp_path))


def test_however_accents_are_typed_and_whatever_spaces_stand_around_it_is_the_same_passphrase(tmp_path: Path) -> None:
    name = sealed(tmp_path, "café crème brûlée 🥐👨‍👩‍👧")
    apart = unicodedata.normalize("NFD", "  café crème brûlée 🥐👨‍👩‍👧 \u00a0")
    assert archive(tmp_path).open(name, apart) == RECORD


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("kort", "passphrase_short"),
        ("x" * 201, "passphrase_long"),
        ("   ", "passphrase_empty"),
        ("eend\x00eend", "passphrase_signs"),
        ("eend\teend", "passphrase_signs"),
        ("eend \u202eeend", "passphrase_signs"),
        ("eend\u200beend", "passphrase_signs"),
        ("eend eend \ud800", "passphrase_signs"),
        ("", "passphrase_empty"),
    ],
)
def test_a_passphrase_that_cannot_be_typed_again_seals_nothing(said: str, code: str) -> None:
    with pytest.raises(Refused, match=f"^{code}$"):
        Passphrase.fresh(said)


def test_a_fresh_passphrase_has_eight_signs_or_more_and_an_older_one_is_asked_for_as_it_was() -> None:
    assert repr(Passphrase.fresh("x" * 8)) == repr(Passphrase("x")) == "<passphrase>"
    with pytest.raises(Refused, match=r"^passphrase_short$"):
        Passphrase.fresh("x" * 7)


@pytest.mark.parametrize(
    ("passes", "memory", "salt", "sane"),
    [
        (3, 256 << 20, 16, True),
        (16, 1 << 30, 16, True),
        (2, 256 << 20, 16, False),
        (17, 256 << 20, 16, False),
        (3, (256 << 20) - 1, 16, False),
        (3, (1 << 30) + 1, 16, False),
        (3, 256 << 20, 15, False),
    ],
)
def test_no_recipe_asks_less_than_the_first_version_did_or_more_than_a_laptop_has(
    monkeypatch: pytest.MonkeyPatch, passes: int, memory: int, salt: int, sane: bool
) -> None:
    monkeypatch.undo()
    assert Recipe(bytes(salt), passes, memory).sane is sane


def test_what_is_sealed_has_the_size_of_whole_pages() -> None:
    made, how = Passphrase(SAID), Recipe(bytes(16), 1, QUICK_BYTES)
    sizes = [len(made.seal(how, bytes(size), b"")) - 24 - 16 for size in (0, 1, 4095, 4096)]
    assert sizes == [4096, 4096, 4096, 8192]


@given(any_of.text(max_size=220))
def test_whatever_is_typed_gives_a_passphrase_or_a_refusal(said: str) -> None:
    try:
        made = Passphrase(said)
    except Refused as no:
        assert no.code.startswith("passphrase_")
        return
    assert strict.passphrase(made._text) == made._text


def test_the_passphrase_shows_in_no_description_and_no_fault() -> None:
    made = Passphrase(SAID)
    with pytest.raises(WrongPassphrase) as wrong:
        made.open(Recipe(bytes(16), 1, QUICK_BYTES), b"x" * 60, b"")
    described = [repr(made), str(made), repr(wrong.value), str(wrong.value), repr(RECORD), repr(RECORD.actions[0])]
    described += [repr(one) for one in (errands.KeepRecord(SAID), errands.OpenRecord("0" * 8, SAID))]
    assert wrong.value.__cause__ is None
    assert wrong.value.__suppress_context__
    assert [told for told in described if any(word in told for word in (*SAID.split(), *PLANTED))] == []


def test_this_version_asks_of_argon2id_what_libsodium_calls_moderate(monkeypatch: pytest.MonkeyPatch) -> None:
    from nacl.pwhash import argon2id

    monkeypatch.undo()
    how = phrases.recipe(bytes(16))
    assert (how.passes, how.memory_bytes) == (argon2id.OPSLIMIT_MODERATE, argon2id.MEMLIMIT_MODERATE)
    assert how.sane
    made = Passphrase(SAID)
    assert made.open(how, made.seal(how, b"x", b"head"), b"head") == b"x"


def test_a_file_of_a_version_that_asks_more_opens_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "PASSES", 2)
    monkeypatch.setattr(phrases, "MEMORY_BYTES", 2 * QUICK_BYTES)
    name = sealed(tmp_path)
    hurried(monkeypatch)
    assert archive(tmp_path).open(name, SAID) == RECORD


@pytest.mark.parametrize("fault", [MemoryError, RuntimeError])
def test_a_laptop_without_memory_for_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    def fails(*_: object) -> bytes:
        raise fault

    name = sealed(tmp_path)
    monkeypatch.setattr("nacl.pwhash.argon2id.kdf", fails)
    assert refused(tmp_path, name) == "passphrase_memory"
    with pytest.raises(Refused, match="passphrase_memory"):
        sealed(tmp_path)
    assert shown(tmp_path) == [(name, "sealed")]
