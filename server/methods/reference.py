"""How a method's file is written, told from the very definitions that read it: it cannot say anything else.

The words between come from the words files (`cli.format.`); what a key means is what its definition says of it.
"""

from __future__ import annotations

import inspect as python
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import NODEFAULT, inspect

from server.methods.shape import AROUND, type_of
from server.methods.texts import MOST
from server.room.method import Asks, Block, Method, People, Step, Time
from server.steps import KINDS, people
from server.steps.kind import Text

Words = Callable[..., str]

OF_METHOD = (Method, People, Asks, Block, Step, Time, Text)
SET_BY_KRING = ((Method, "own"),)
ALWAYS = {"part": '`"case"`'}  # of what else there is, a method has nothing
FIELD_NOTES = re.compile(r" ?\((?:[^)]*methods\.md|design)[^)]*\)| ?\(\d+(?:\.\d+)?[a-z]?\)")


def reference(words: Words) -> Iterator[str]:
    """Give the reference as lines of Markdown."""
    yield f"# {words('format.title')}"
    yield from ("", words("format.made"), "", words("format.intro"), "", words("format.keys"))
    yield from ("", words("format.long", **MOST))
    for kind in OF_METHOD:
        name = kind.__name__.lower()
        yield from ("", f"## {words(f'format.of.{name}')}")
        yield from purpose(name, prose(kind.__doc__), words)
        yield from of_table(kind, words)
    yield from (
        "",
        f"## {words('format.people')}",
        "",
        words("format.people_line"),
        "",
        prose(people.__doc__).partition("\n\n")[2],
        "",
        words("format.people_more"),
    )
    yield from ("", f"## {words('format.kinds')}", "", words("format.kinds_line"))
    for name, module in KINDS.items():
        if name not in AROUND:
            yield from of_kind(name, module, words)


def of_kind(name: str, module: Any, words: Words) -> Iterator[str]:
    """Tell of one kind of step: what it is for, its keys, and the tables under them."""
    yield from ("", f"### {name}")
    yield from purpose(name, prose(module.__doc__), words)
    yield from ("", prose(module.Options.__doc__))
    yield from of_table(module.Options, words)
    for inner in inside(module.Options):
        yield from ("", f"#### {name}: {inner.__name__}")
        yield from purpose(within(inner), prose(inner.__doc__), words)
        yield from of_table(inner, words)


def within(kind: Any) -> str:
    """Give the key of a table of a kind: `write.choice`."""
    return f"{kind.__module__.rpartition('.')[2]}.{kind.__name__.lower()}"


def purpose(name: str, text: str, words: Words) -> Iterator[str]:
    """Tell what something is for, in the language of the reader, and what else its definition says, as it says it."""
    _, _, more = text.partition("\n\n")
    yield from ("", words(f"format.about.{name}"))
    if more:
        yield from ("", more)


def inside(kind: Any) -> list[Any]:
    """Give the tables that stand in a table, and in those, each once."""
    found: list[Any] = []

    def look(one: inspect.Type) -> None:
        match one:
            case inspect.StructType(cls=cls, fields=fields):
                if cls not in (*found, *OF_METHOD):
                    found.append(cls)
                    for field in fields:
                        look(field.type)
            case inspect.UnionType(types=types):
                for each in types:
                    look(each)
            case inspect.VarTupleType(item_type=item):
                look(item)

    look(type_of(kind))
    return [one for one in found if one is not kind]


def of_table(kind: Any, words: Words) -> Iterator[str]:
    """Give the keys of a table: what stands under each, and what it is when it is left out."""
    definition = type_of(kind)
    assert isinstance(definition, inspect.StructType)
    yield ""
    yield f"| {words('format.key')} | {words('format.sort')} | {words('format.default')} |"
    yield "|---|---|---|"
    if definition.tag_field is not None:
        yield f'| `{definition.tag_field}` | `"{definition.tag}"` | {words("format.required")} |'
    for field in definition.fields:
        if (kind, field.encode_name) not in SET_BY_KRING:
            holds = ALWAYS.get(field.encode_name) or sort(field.type, words)
            yield f"| `{field.encode_name}` | {holds} | {default(field, words)} |"


def sort(kind: inspect.Type, words: Words) -> str:
    """Say what may stand under a key."""
    match kind:
        case inspect.StructType(cls=cls):
            return words("format.both") if cls is Text else words("format.table", name=cls.__name__)
        case inspect.UnionType(types=types):
            kinds = [one for one in types if not isinstance(one, inspect.NoneType)]
            return words("format.kind_of") if len(kinds) > 1 else sort(kinds[0], words)
        case inspect.VarTupleType(item_type=item):
            return words("format.list", sort=sort(item, words))
        case inspect.LiteralType(values=values):
            return ", ".join(f"`{json.dumps(one)}`" for one in sorted(values, key=str))
        case inspect.StrType(pattern=pattern) if pattern:
            return words("format.who" if "members" in pattern else "format.eyes")
        case inspect.IntType():
            return words("format.number")
        case inspect.BoolType():
            return words("format.yes_no")
    return words("format.text")


def default(field: inspect.Field, words: Words) -> str:
    """Say what a key is when it is left out."""
    if field.required:
        return words("format.required")
    value = field.default
    if value is None or value is NODEFAULT or not isinstance(value, (str, int, bool)):
        return words("format.nothing")
    return words("format.nothing") if value == "" else f"`{json.dumps(value)}`"


def prose(text: str | None) -> str:
    """Give a docstring as paragraphs, without what only points to the field's literature."""
    clean = FIELD_NOTES.sub("", python.cleandoc(text or ""))
    return "\n\n".join(" ".join(part.split()) for part in clean.split("\n\n"))
