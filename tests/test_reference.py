"""The reference of a method's file: told from the definitions that read it, so that it cannot drift."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from msgspec import inspect

from server import cli
from server.cli.words import Words
from server.methods.reference import of_table, prose, reference
from server.methods.shape import type_of
from server.room.method import Method
from server.steps import KINDS
from tests.house import ROOT

EVERYWHERE = {"ask", "line", "of", "leaves", "to", "who", "id"}  # told once, at the top of the reference


def test_the_reference_in_the_documents_is_what_the_command_prints() -> None:
    told = CliRunner().invoke(cli.main, ("methods", "format"))
    assert told.exit_code == 0
    assert (ROOT / "docs" / "methoden.md").read_text("utf-8") == told.output


def tables() -> list[type]:
    """Give every table that a method's file may hold."""
    found: list[type] = []

    def look(kind: inspect.Type) -> None:
        match kind:
            case inspect.StructType(cls=cls, fields=fields) if cls not in found:
                found.append(cls)
                for field in fields:
                    look(field.type)
            case inspect.UnionType(types=types):
                for one in types:
                    look(one)
            case inspect.VarTupleType(item_type=item):
                look(item)

    look(type_of(Method))
    return found


@pytest.mark.parametrize("kind", tables(), ids=lambda kind: f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}")
def test_every_key_is_explained_where_it_is_defined(kind: type) -> None:
    keys = {field.encode_name for field in type_of(kind).fields}  # type: ignore[attr-defined]
    assert {key for key in keys - EVERYWHERE if f"`{key}`" not in (kind.__doc__ or "")} == set()


def test_what_something_is_for_is_said_in_english_as_its_definition_says_it_and_in_dutch_otherwise() -> None:
    lines = {language: "\n".join(reference(Words(language))) for language in ("nl", "en")}
    about = [name.removeprefix("cli.") for name in Words("en")._words if name.startswith("cli.format.about.")]
    docs = [*(kind.__doc__ for kind in tables()), *(module.__doc__ for module in KINDS.values())]
    known = [prose(text).partition("\n\n")[0].lower() for text in docs]
    for name in about:
        assert Words("en")(name) in lines["en"]
        assert Words("nl")(name) in lines["nl"]
        assert any(one.endswith(Words("en")(name).lower()) for one in known), name


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_key_stands_in_the_reference_and_nothing_of_what_stands_round_a_method(language: str) -> None:
    text = "\n".join(reference(Words(language)))
    for kind in tables():
        keys = list(of_table(kind, Words(language)))[-1:]
        assert keys[0] in text or kind.__module__.rpartition(".")[2] in ("choose", "keep", "brief")
    assert "### choose" not in text
    assert "methods.md" not in text
