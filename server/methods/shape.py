"""Holds a file's plain data against the types that a method is made of, and tells every fault, not only the first.

What is allowed is read from the definitions themselves; of methods it knows only which kinds they do not offer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any

from msgspec import inspect

from server.methods.faults import Fault, Path, at_path

SORTS = {
    inspect.StrType: (str, "text"),
    inspect.IntType: (int, "number"),
    inspect.BoolType: (bool, "yes_no"),
}


AROUND = ("brief", "choose", "keep")  # kinds of what stands round every method, never in one


@cache
def type_of(kind: Any) -> inspect.Type:
    """Give the definition of a type."""
    return inspect.type_info(kind)


def shape(plain: object, kind: Any) -> tuple[Fault, ...]:
    """Give every place at which plain data is not what `kind` wants."""
    found = faults(plain, type_of(kind), ())
    return tuple(at_path(plain, path, code, near, **values) for path, code, near, values in found)


Found = tuple[Path, str, str, dict[str, object]]


def faults(value: Any, kind: inspect.Type, path: Path) -> Iterator[Found]:
    """Give the faults of a value and of what is in it."""
    match kind:
        case inspect.StructType():
            yield from in_table(value, kind, path)
        case inspect.UnionType():
            yield from in_union(value, kind, path)
        case inspect.VarTupleType(item_type=item):
            if not isinstance(value, list):
                yield wrong(path, "list")
                return
            for at, one in enumerate(value):
                yield from faults(one, item, (*path, at))
        case inspect.LiteralType(values=known):
            if value not in known or isinstance(value, bool):
                words = [str(one) for one in known]
                yield path, "not_one_of", nearest(value, words), {"value": value, "known": listed(words)}
        case _:
            yield from in_leaf(value, kind, path)


def in_leaf(value: Any, kind: inspect.Type, path: Path) -> Iterator[Found]:
    """Give the fault of a text, a number, or a yes or no."""
    python, word = SORTS.get(type(kind), (object, "text"))
    pattern = kind.pattern if isinstance(kind, inspect.StrType) else None
    if not isinstance(value, python) or (python is int and isinstance(value, bool)):
        yield wrong(path, word)
    elif pattern and not re.search(pattern, str(value)):
        yield path, "who" if "members" in pattern else "eyes", "", {"value": value}


def in_union(value: Any, kind: inspect.UnionType, path: Path) -> Iterator[Found]:
    """Give the faults of what may be one of several tables, told apart by a key; or of what may be left out."""
    tables = [one for one in kind.types if isinstance(one, inspect.StructType)]
    if len(tables) < 2:
        yield from faults(value, next(one for one in kind.types if not isinstance(one, inspect.NoneType)), path)
        return
    by_tag = {str(one.tag): one for one in tables}
    key = str(tables[0].tag_field)
    if not isinstance(value, dict):
        yield wrong(path, "table")
    elif key not in value:
        yield (*path, key), "missing", "", {}
    elif value[key] not in by_tag:
        known = sorted(one for one in by_tag if one not in AROUND)
        yield (*path, key), "not_one_of", nearest(value[key], known), {"value": value[key], "known": listed(known)}
    else:
        yield from in_table(value, by_tag[value[key]], path)


def in_table(value: Any, kind: inspect.StructType, path: Path) -> Iterator[Found]:
    """Give the faults of a table: keys that are not known, that are missing, and what stands under the others."""
    if not isinstance(value, dict):
        yield wrong(path, "both" if {one.name for one in kind.fields} == {"nl", "en"} else "table")
        return
    fields = {one.encode_name: one for one in kind.fields}
    for key in value:
        if key not in fields and key != kind.tag_field:
            missing = [name for name in fields if name not in value]
            yield (*path, key), "unknown", nearest(key, missing) or nearest(key, fields), {}
    for name, field in fields.items():
        if name in value:
            yield from faults(value[name], field.type, (*path, name))
        elif field.required:
            yield (*path, name), "language" if name in ("nl", "en") else "missing", "", {}


def wrong(path: Path, sort: str) -> Found:
    """Give the fault of a value that is of another sort than is wanted: `cli.check.sort.<sort>`."""
    return path, "sort", "", {"sort": sort}


def nearest(word: object, known: Iterable[str]) -> str:
    """Give the known word that looks most like this one, empty when none does."""
    return next(iter(get_close_matches(str(word), list(known), 1, 0.6)), "")


def listed(words: Iterable[str]) -> str:
    """Give words in a row."""
    return ", ".join(word or '""' for word in words)
