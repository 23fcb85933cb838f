"""Records that were tampered with, torn, or are of another version: told, in sight, and opened by nobody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as any_of

from server.cli import Words
from server.store.passphrase import WrongPassphrase
from server.store.records import VERSION, Head, Newer, Torn, checksum, unpacked
from tests.shut import BEGAN, QUICK_BYTES, RECORD, SAID, archive, forge, hurried, parts, path, refused, sealed, shown


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hurried(monkeypatch)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@example(at=13, bit=0)
@given(at=any_of.integers(0, 10_000), bit=any_of.integers(0, 7))
def test_one_bit_that_is_another_breaks_a_file_and_it_stays_in_sight(tmp_path: Path, at: int, bit: int) -> None:
    for name in (sealed(tmp_path), archive(tmp_path).keep(RECORD, None)):
        raw = bytearray(path(tmp_path, name).read_bytes())
        raw[at % len(raw)] ^= 1 << bit
        path(tmp_path, name).write_bytes(raw)
        assert refused(tmp_path, name) in ("record_broken", "record_newer")
        assert dict(shown(tmp_path))[name] in ("broken", "newer")
        archive(tmp_path).remove(name)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(cut=any_of.integers(0, 10_000))
def test_a_file_that_was_cut_off_is_broken_wherever_it_was_cut(tmp_path: Path, cut: int) -> None:
    for name in (sealed(tmp_path), archive(tmp_path).keep(RECORD, None)):
        raw = path(tmp_path, name).read_bytes()
        path(tmp_path, name).write_bytes(raw[: cut % len(raw)])
        assert refused(tmp_path, name) == "record_broken"
        assert (name, "broken") in shown(tmp_path)
        archive(tmp_path).remove(name)


@pytest.mark.parametrize("where", ["nonce", "text", "tag", "short", "empty", "long"])
def test_a_seal_that_was_tampered_with_opens_for_nobody_though_its_checksum_is_right(
    tmp_path: Path, where: str
) -> None:
    name = sealed(tmp_path)
    mark, head, body = parts(tmp_path, name)
    at = {"nonce": 3, "text": 500, "tag": len(body) - 1}.get(where, 0)
    changed = body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]
    forged = {"short": body[:30], "empty": b"", "long": body + b"x"}.get(where, changed)
    forge(tmp_path, name, mark, head, forged)
    assert shown(tmp_path) == [(name, "sealed")]
    assert refused(tmp_path, name) == "passphrase_wrong"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"when":17', '"when":16', "passphrase_wrong"),
        ('"salt":"', '"salt":"AAAA', "record_broken"),
        ('"passes":1', '"passes":2', "passphrase_wrong"),
        ('"passes":1', '"passes":0', "record_broken"),
        ('"passes":1', '"passes":1000000', "record_broken"),
        ('"passes":1', '"passes":"1"', "record_broken"),
        (f'"memory_bytes":{QUICK_BYTES}', f'"memory_bytes":{QUICK_BYTES * 2}', "passphrase_wrong"),
        (f'"memory_bytes":{QUICK_BYTES}', '"memory_bytes":8192', "record_broken"),
        (f'"memory_bytes":{QUICK_BYTES}', '"memory_bytes":1000000000000', "record_broken"),
        ('"when":1780000000000', '"when":8640000000000001', "record_broken"),
        ('"when":1780000000000', '"when":-1', "record_broken"),
        ('{"id"', '{"extra":1,"id"', "record_broken"),
    ],
)
def test_a_head_that_was_tampered_with_opens_nothing_and_takes_no_more_than_ours_does(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    name = sealed(tmp_path)
    mark, head, body = parts(tmp_path, name)
    forged = head.decode().replace(old, new, 1)
    assert forged != head.decode()
    forge(tmp_path, name, mark, forged.encode(), body)
    assert refused(tmp_path, name) == code


def test_another_salt_is_another_key(tmp_path: Path) -> None:
    one, other = sealed(tmp_path), sealed(tmp_path)
    mark, head, body = parts(tmp_path, one)
    salts = [json.loads(parts(tmp_path, name)[1])["recipe"]["salt"] for name in (one, other)]
    forge(tmp_path, one, mark, head.replace(salts[0].encode(), salts[1].encode()), body)
    assert refused(tmp_path, one) == "passphrase_wrong"


def test_no_file_passes_for_another(tmp_path: Path) -> None:
    one, other = sealed(tmp_path), sealed(tmp_path)
    mark, head, body = parts(tmp_path, one)
    path(tmp_path, other).write_bytes(path(tmp_path, one).read_bytes())
    assert refused(tmp_path, other) == "record_broken"
    forge(tmp_path, other, mark, head.replace(one.encode(), other.encode()), body)
    assert refused(tmp_path, other) == "passphrase_wrong"


def test_a_seal_does_not_pass_for_a_readable_record(tmp_path: Path) -> None:
    name = sealed(tmp_path)
    mark, _, body = parts(tmp_path, name)
    forge(tmp_path, name, mark, json.dumps({"id": name, "when": BEGAN, "recipe": None}).encode(), body)
    assert refused(tmp_path, name) == "record_broken"


@pytest.mark.parametrize(
    "raw",
    [b"", b"\x00" * 5_000, b"kring record 1\n", b"kring 1\nx", b"kring record 0\n", b"kring record 1\n" * 90_000],
)
def test_whatever_a_file_holds_it_is_told_and_stops_nothing(tmp_path: Path, raw: bytes) -> None:
    stays = sealed(tmp_path)
    path(tmp_path, "0" * 8).write_bytes(raw)
    assert dict(shown(tmp_path)) == {stays: "sealed", "0" * 8: "broken"}
    assert refused(tmp_path, "0" * 8) == "record_broken"
    assert archive(tmp_path).open(stays, SAID) == RECORD


def test_a_record_of_a_newer_kring_is_told_as_such_and_left_alone(tmp_path: Path) -> None:
    name = sealed(tmp_path)
    raw = path(tmp_path, name).read_bytes().replace(b"record 1", b"record %d" % (VERSION + 1), 1)
    path(tmp_path, name).write_bytes(raw + b"whatever comes")
    assert shown(tmp_path) == [(name, "newer")]
    assert refused(tmp_path, name) == "record_newer"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_refusal_has_its_words(language: str) -> None:
    for one in (Torn(), Newer(), WrongPassphrase()):
        assert Words(language).no(one.code) != one.code


# --- just within the bounds -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "fits"), [(1 << 20, True), ((1 << 20) + 1, False)])
def test_a_file_of_a_mebibyte_is_read_and_a_larger_one_is_none_of_ours(size: int, fits: bool) -> None:
    head = b'{"id":"0123abcd","when":5}\n'
    body = b"x" * (size - len(b"kring record 1\n") - 64 - 1 - len(head))
    raw = b"kring record 1\n" + checksum(head + body) + b"\n" + head + body
    assert len(raw) == size
    if fits:
        assert unpacked(raw, "0123abcd") == (Head("0123abcd", 5), b"kring record 1\n" + head, body)
    else:
        with pytest.raises(Torn):
            unpacked(raw, "0123abcd")


@pytest.mark.parametrize("when", [0, 8_640_000_000_000_000])
def test_the_first_and_the_last_moment_that_a_browser_can_write_are_moments(tmp_path: Path, when: int) -> None:
    name = archive(tmp_path).keep(RECORD, None)
    mark, _, body = parts(tmp_path, name)
    forge(tmp_path, name, mark, json.dumps({"id": name, "when": when}).encode(), body)
    assert [(one.when, one.state) for one in archive(tmp_path).files()] == [(when, "readable")]
    assert archive(tmp_path).open(name) == RECORD


def test_the_checksum_of_one_kring_is_that_of_the_next() -> None:
    assert checksum(b"rest") == b"22a86b505046262d572cc6c0b9db3fd134ee7f444c1e3563863f4fc2200f3d63"
