"""Hostile messages and texts: what is let in can always be sent, stored, read back and drawn."""

from __future__ import annotations

import json
import unicodedata
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from server import strict
from server.plain import from_json, to_json
from server.refused import Refused

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text()
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12)
HOSTILE_TEXT = st.text(
    st.sampled_from(
        "aé \t\n\r\x0b\x85\u2028\u00ad\u200b\u200d\u200c\ufeff\u202e\u2066\u0301\u0308\ud800\ue000\ufffe\x00\x1b\u3000"
        "👩🏽💻\ufe0f<&{%\u0600\U000e0041"
    )
    | st.characters()
)


def refusal(act: Any, *given: Any) -> str:
    with pytest.raises(Refused) as no:
        act(*given)
    assert no.value.__suppress_context__ or no.value.__context__ is None  # the cause would carry the text into a log
    return no.value.code


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "not_json"),
        ("hello", "not_json"),
        ("[1]", "not_json"),
        ('"text"', "not_json"),
        ("{} {}", "not_json"),
        ("\ufeff{}", "not_json"),
        ('{"a": "\x00"}', "not_json"),
        ("{'a': 1}", "not_json"),
        ('{"a": NaN}', "number_wild"),
        ('{"a": -Infinity}', "number_wild"),
        ('{"a": 1e999}', "number_wild"),
        ('{"a": ' + "9" * 5000 + "}", "number_wild"),
        ('{"a": 1, "a": 2}', "key_twice"),
        ('{"x": {"a": 1, "\\u0061": 2}}', "key_twice"),
        ('{"a": "\\ud800"}', "text_broken"),
        ('{"\\udfff": 1}', "text_broken"),
        ('{"a": ["\ud800"]}', "text_broken"),
        ('{"a": {"b": {"c": {"d": {"e": {}}}}}}', "too_deep"),
        ('{"a": [[[[[]]]]]}', "too_deep"),
        ('{"a": ' + "[" * 100_000, "too_deep"),
        ('{"a": ' * 100_000, "too_deep"),
    ],
)
def test_a_message_that_is_not_one_sane_object_is_refused_with_its_reason(raw: str, code: str) -> None:
    assert refusal(strict.read, raw) == code


def test_an_ordinary_message_is_read_as_it_is() -> None:
    raw = '{"do": {"id": "a1", "name": "Anaïs 👩🏽‍💻", "list": [1, -2.5, null, true]}}'
    assert strict.read(raw) == json.loads(raw)


@given(VALUES)
@example({"a": {"b": {"c": {}}}})
def test_what_is_read_can_be_encoded_sent_and_read_again_as_the_same(value: object) -> None:
    try:
        message = strict.read(json.dumps(value))
    except Refused:
        return
    again = to_json(message)
    assert from_json(again, dict) == message == value
    assert strict.read(again.decode()) == message
    assert repr(message).encode()


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_no_text_at_all_gets_anything_but_an_object_or_a_refusal(raw: str) -> None:
    with suppress(Refused):
        assert isinstance(strict.read(raw), dict)


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("  Wat   doe\tik\n nu? ", "Wat doe ik nu?"),
        ("cafe\u0301", "café"),
        ("woord\u00adafbreking", "woordafbreking"),
        ("\ufeffgeplakt\u200b", "geplakt"),
        ("a\u200db", "ab"),
        ("👩🏽\u200d💻 en 👨\u200d👩\u200d👧", "👩🏽\u200d💻 en 👨\u200d👩\u200d👧"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("een\u2028twee", "een twee"),
        ("<script>{{7*7}}%s", "<script>{{7*7}}%s"),
        ("", ""),
    ],
)
def test_a_line_is_cleaned_of_what_nobody_sees(dirty: str, clean: str) -> None:
    assert strict.line(dirty, 200) == clean


@pytest.mark.parametrize(
    "text",
    [
        *"\x00\x7f\x9b\u202e\u2066\ud800\ue000\ufffe\ufdd0\U0010ffff\U000e0041\u206a\ufff9",
        "\x1b[31m",
        "a" + "\u0301" * 50,
    ],
)
def test_a_line_with_signs_that_deceive_is_refused(text: str) -> None:
    assert refusal(strict.line, f"a {text} b", 200) == "text_signs"
    assert refusal(strict.block, f"a {text} b", 200) == "text_signs"
    assert refusal(strict.name, f"a {text} b") == "name_signs"


def test_a_block_keeps_its_lines_and_at_most_one_empty_line() -> None:
    assert strict.block(" een \r\n\r\n\n\n twee\t drie \u2029vier\n\n", 100) == "een\n\ntwee drie\nvier"


def test_length_is_counted_in_code_points_after_cleaning() -> None:
    assert strict.line(" " * 50 + "é" * 10, 10) == "é" * 10
    assert refusal(strict.line, "é" * 11, 10) == "text_long"
    assert refusal(strict.block, "é\n" * 6, 10) == "text_long"
    assert strict.name("é" * 40) == "é" * 40
    assert refusal(strict.name, "é" * 41) == "name_long"


@given(HOSTILE_TEXT)
def test_clean_text_stays_as_it_is_and_holds_nothing_hostile(text: str) -> None:
    for clean in (lambda dirty: strict.line(dirty, 10_000), lambda dirty: strict.block(dirty, 10_000), strict.name):
        try:
            cleaned = clean(text)
        except Refused:
            continue
        assert clean(cleaned) == cleaned
        assert cleaned.encode().decode() == cleaned == unicodedata.normalize("NFC", cleaned)
        kinds = {unicodedata.category(sign) for sign in cleaned.replace("\n", "").replace("\u200d", "")}
        assert not kinds & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u200d", "\n"])
def test_a_name_of_nothing_is_empty(text: str) -> None:
    assert refusal(strict.name, text) == "name_empty"


@pytest.mark.parametrize("text", ["123", "😀", "---", "\u2800"])
def test_a_name_has_a_letter_in_it(text: str) -> None:
    assert refusal(strict.name, text) == "name_signs"


@pytest.mark.parametrize("text", ["Jan", "Anne-Fleur van 't Hof", "Özgür", "李", "O'Brien", "نور", "Jan 2", "Loes 🌻"])
def test_names_of_people_are_let_in(text: str) -> None:
    assert strict.name(text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan", "jan "),
        ("Jan Piet", "JanPiet"),
        ("Jan-Piet", "Jan Piet"),
        ("André", "Andre"),
        ("Anna", "Аnnа"),  # Cyrillic А, а
        ("Iris", "lris"),
        ("Bob", "B0b"),
        ("ΝΙΝΑ", "Nina"),
        ("Ｊａｎ", "Jan"),
        ("Strauß", "Strauss"),
        ("Jan\ufe0f", "Jan"),
    ],
)
def test_names_that_look_the_same_are_alike(one: str, other: str) -> None:
    assert strict.alike(one) == strict.alike(other)


@pytest.mark.parametrize(("one", "other"), [("Jan", "Jans"), ("Karin", "Karen"), ("Jan 2", "Jan 3"), ("李", "王")])
def test_different_names_are_not_alike(one: str, other: str) -> None:
    assert strict.alike(one) != strict.alike(other)


@given(HOSTILE_TEXT)
def test_a_name_that_is_let_in_leaves_something_to_compare(text: str) -> None:
    try:
        cleaned = strict.name(text)
    except Refused:
        return
    assert strict.alike(cleaned)
    assert strict.alike(cleaned) == strict.alike(strict.name(f" {cleaned} "))
