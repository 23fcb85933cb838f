"""Frozen values and their plain form: the one codec for wire, store and methods.

Strict both ways: unknown fields, wrong types and missing fields are errors. It never reads, writes or judges text.
"""

from __future__ import annotations

from typing import Any, TypeVar, dataclass_transform

import msgspec
from msgspec.structs import replace as replace

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Plain(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen, slotted value that has a plain form; the base of everything Kring keeps, sends or reads."""


class Mismatch(ValueError):
    """Plain data that is not what was asked for; says where, never what (values may be secret)."""


def prepare(*kinds: Any) -> None:
    """Get ready to read values of these kinds, on import: before threads do.

    What msgspec works out about a kind it works out at the first reading, in full view of other threads; a second
    thread that reads the same kind meanwhile takes down the whole process.
    """
    for kind in kinds:
        msgspec.json.Decoder(kind)


def to_plain(value: Any) -> Any:
    """Give dicts, lists, strings, numbers, booleans and None for a value."""
    return msgspec.to_builtins(value)


def from_plain(data: Any, kind: Any) -> Any:
    """Build a value of `kind` from plain data; raises Mismatch."""
    try:
        return msgspec.convert(data, kind, strict=True)
    except msgspec.ValidationError as fault:
        raise Mismatch(where(fault)) from None


def to_json(value: Any) -> bytes:
    """Encode a value or plain data as JSON, UTF-8, field order fixed."""
    return msgspec.json.encode(value)


def from_json(raw: bytes | str, kind: Any) -> Any:
    """Build a value of `kind` from JSON that this program wrote itself; raises Mismatch."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.ValidationError, msgspec.DecodeError) as fault:
        raise Mismatch(where(fault)) from None


def where(fault: Exception) -> str:
    """Give the path of a fault, without the offending value."""
    _, _, path = str(fault).rpartition(" - at ")
    return path.strip("`") or "$"
