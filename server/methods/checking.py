"""Reads a method's file and tells all that is wrong with it: as TOML, by its keys, in its sense. It plays nothing."""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

from server import methods
from server.methods.faults import Fault, at_key, at_step
from server.methods.reading import reading
from server.methods.sense import sense
from server.methods.shape import nearest, shape
from server.methods.texts import wording
from server.plain import Mismatch, from_plain, replace
from server.room.method import Method
from server.steps import ask, canvas

LINE = re.compile(r"line (\d+)")
WHY = (  # what the parser of the standard library says, and which fault it is
    (re.compile(r"Cannot declare \((.*)\) twice"), "toml_table"),
    (re.compile(r"Duplicate inline table key '(.*)' \(at"), "toml_key"),
    (re.compile("Cannot overwrite"), "toml_twice"),
    (re.compile("Expected '='"), "toml_equals"),
    (re.compile("Invalid value"), "toml_value"),
    (re.compile(r"Illegal character|Unterminated string"), "toml_quote"),
    (re.compile("Unclosed (?:array|inline table)"), "toml_open"),
    (re.compile(r"Unescaped '\\'"), "toml_backslash"),
    (re.compile("Expected newline"), "toml_more"),
    (re.compile(r"Expected '\]"), "toml_head"),
)
KEYS_ONLY = {"own": False}  # said by where a file lies, never by the file


class Checked(NamedTuple):
    """A method as it was read, if it could be; and what is wrong. Only a file without faults is used."""

    method: Method | None
    faults: tuple[Fault, ...]


def checked(text: str, name: str, taken: frozenset[str] = frozenset()) -> Checked:
    """Read the text of the file `name`.toml; `taken` are ids that no file may have."""
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        return Checked(None, (no_toml(text, str(fault)),))
    wrong = shape(plain, Method)
    if wrong:
        return Checked(None, wrong)
    return of_method(plain, name, taken)


def no_toml(text: str, said: str) -> Fault:
    """Give at which line a file is no TOML, and why as far as the parser says it."""
    found = LINE.search(said)
    code, word = next(((code, hit) for pattern, code in WHY if (hit := pattern.search(said))), ("toml", None))
    more = {"value": ".".join(re.findall(r"[^'(), ]+", word[1]))} if word is not None and word.groups() else {}
    return at_key("", code, line=found[1] if found else str(text.count("\n") + 1), **more)


def of_method(plain: dict[str, Any], name: str, taken: frozenset[str]) -> Checked:
    """Give a method whose keys are right, with what makes no sense in it."""
    try:
        read: Method = from_plain(plain | KEYS_ONLY, Method)
    except Mismatch as fault:
        return Checked(None, (at_key(str(fault), "sort", sort="other"),))
    wrong = [*named(read, name, taken), *unknown_sets(read), *sense(read), *reading(read), *wording(read)]
    if wrong:
        return Checked(read, unique(wrong))
    return Checked(replace(methods.filled(read), own=True), ())


def unique(faults: list[Fault]) -> tuple[Fault, ...]:
    """Give faults in order, each once."""
    return tuple(one for at, one in enumerate(faults) if one not in faults[:at])


def named(method: Method, name: str, taken: frozenset[str]) -> list[Fault]:
    """Look whether a method has the id of its file, and of no other method."""
    if method.id in taken:
        return [at_key("id", "taken", value=method.id)]
    return [] if method.id == name else [at_key("id", "file_name", value=method.id, name=name)]


def unknown_sets(method: Method) -> list[Fault]:
    """Look whether the lens sets and word lists that a method names are there."""
    lenses, lists = [one.id for one in methods.lenses()], [one.id for one in methods.lists()]
    found: list[Fault] = []
    for step in method.steps:
        match step.options:
            case ask.Options(lenses=names):
                wrong = (name for name in names if name not in lenses)
                found += [at_step(step.id, "lenses", "no_lens", nearest(name, lenses), value=name) for name in wrong]
            case canvas.Options(words=name) if name and name not in lists:
                found.append(at_step(step.id, "words", "no_list", nearest(name, lists), value=name))
    return found
