"""Texts from outside into plain data and clean words, or a refusal. Pure; it knows no command and no field.

What passes here can be encoded, sent, stored, read back and drawn: one hostile text must never poison a room
(requirement R16).
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from server.refused import Refused

DEEPEST = 5  # containers in containers: message, command, field, entry, list
DIGITS_MOST = 16  # whole numbers that JavaScript holds exactly, and a sign
NAME_MOST = 40  # code points
PASSPHRASE_MOST = 200  # code points
MARKS_MOST = 4  # combining signs in a row; real scripts stack three

_EMOJI = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"
_STRAY_JOINER = re.compile(f"\u200d(?![{_EMOJI}])|(?<![{_EMOJI}\ufe0f])\u200d")
# Signs without a shape come along when people paste; they are left out, for nobody can see what to correct.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2060-\u2064\u3164\ufeff\uffa0]"
)
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"\s+")
_BREAKS = re.compile("\n{3,}")

# What looks alike on a phone once case is folded: Cyrillic, Greek and figures as Latin; l, I, 1 and | as i.
_TWINS = {
    "a": "аα", "b": "вβ", "c": "с", "d": "ԁđ", "e": "еε", "h": "нһη", "i": "іӏιılł1|", "j": "ј", "k": "кκ",
    "m": "мμ", "n": "ν", "o": "оοø0", "p": "рρ", "q": "ԛ", "r": "г", "s": "ѕ5", "t": "тτ", "w": "ԝω", "x": "хχ",
    "y": "уυ", "z": "ζ",
}  # fmt: skip
_LOOKS = str.maketrans({twin: latin for latin, twins in _TWINS.items() for twin in twins})


def read(raw: str) -> dict[str, Any]:
    """Give the plain data of one JSON message; raises Refused for whatever is not exactly one sane object.

    Codes: not_json, too_deep, key_twice, number_wild, text_broken.
    """
    try:
        message = json.loads(
            raw, object_pairs_hook=_object, parse_int=_whole, parse_float=_fraction, parse_constant=_constant
        )
    except RecursionError:
        raise Refused("too_deep") from None
    except ValueError:
        raise Refused("not_json") from None
    if not isinstance(message, dict):
        raise Refused("not_json")
    _check(message, DEEPEST)
    return message


def line(text: str, most: int) -> str:
    """Clean one line of text of at most `most` code points; raises Refused text_signs or text_long. It may be empty."""
    return _short(_SPACES.sub(" ", _clean(text)).strip(), most, "text_long")


def block(text: str, most: int) -> str:
    """Clean a text of several lines; at most one empty line in a row; raises Refused text_signs or text_long."""
    lines = (_SPACES.sub(" ", each).strip() for each in _BREAK.split(_clean(text)))
    return _short(_BREAKS.sub("\n\n", "\n".join(lines)).strip(), most, "text_long")


def script(text: str) -> str:
    """Clean a text whose layout counts, such as a file's; raises Refused text_signs."""
    return _clean(text.replace("\r\n", "\n"))


def name(text: str) -> str:
    """Clean the name of a person; raises Refused name_empty, name_long or name_signs (a name has a letter in it)."""
    try:
        cleaned = line(text, len(text) * 3)
    except Refused:
        raise Refused("name_signs") from None
    if not cleaned:
        raise Refused("name_empty")
    if not any(unicodedata.category(sign).startswith("L") for sign in cleaned):
        raise Refused("name_signs")
    return _short(cleaned, NAME_MOST, "name_long")


def passphrase(text: str) -> str:
    """Clean a passphrase; raises Refused passphrase_long, or passphrase_signs for what nobody can type again.

    What it gives may never change: what was sealed under a passphrase opens for exactly these signs. No text is none,
    and fine; nothing but spaces is a mistake, which raises passphrase_empty.
    """
    cleaned = unicodedata.normalize("NFC", text).strip()
    if text and not cleaned:
        raise Refused("passphrase_empty")
    if any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co") and sign != "\u200d" for sign in cleaned):
        raise Refused("passphrase_signs")
    return _short(cleaned, PASSPHRASE_MOST, "passphrase_long")


def alike(name: str) -> str:
    """Give what is left of a name when case, accents, spaces, signs and look-alikes are gone; equal means too alike."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return "".join(sign for sign in folded.translate(_LOOKS) if sign.isalnum())


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise Refused("key_twice")  # two readers would each see another message
    return made


def _whole(digits: str) -> int:
    if len(digits) > DIGITS_MOST:
        raise Refused("number_wild")
    return int(digits)


def _fraction(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise Refused("number_wild")
    return number


def _constant(word: str) -> float:
    raise Refused("number_wild")  # NaN and Infinity are not JSON, only Python thinks so


def _check(value: object, deeper: int) -> None:
    if isinstance(value, str):
        if not value.isascii() and any("\ud800" <= sign <= "\udfff" for sign in value):
            raise Refused("text_broken")  # half a sign: nothing can send, store or draw it
    elif isinstance(value, dict | list):
        if not deeper:
            raise Refused("too_deep")
        parts: Iterable[object] = [*value, *value.values()] if isinstance(value, dict) else value
        for part in parts:
            _check(part, deeper - 1)


def _clean(text: str) -> str:
    cleaned = unicodedata.normalize("NFC", _INVISIBLE.sub("", _STRAY_JOINER.sub("", text)))
    marks = 0
    for sign in cleaned:
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if marks > MARKS_MOST or (kind in ("Cc", "Cf", "Cs", "Co", "Cn") and _hostile(sign)):
            raise Refused("text_signs")
    return cleaned


def _hostile(sign: str) -> bool:
    """Whether a sign turns text around, controls a terminal, means something to one machine only, or is none at all."""
    if unicodedata.category(sign) == "Cn":  # not known to this Python: a newer emoji, or a number that is no sign
        return ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF
    return sign != "\u200d" and not sign.isspace()


def _short(text: str, most: int, code: str) -> str:
    if len(text) > most:
        raise Refused(code)
    return text
