"""The mutants of a module: made by mutmut, and by cosmic-ray where mutmut turns no condition round and skips no loop.

Mutants that mean the same as the module or as an earlier one are left out. What one is called is what it changes: the
lines that were and the lines that came in their place.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from typing import NamedTuple

import libcst
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from libcst.metadata import MetadataWrapper
from mutmut.mutation.file_mutation import MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

COSMIC = ("core/AddNot", "core/ZeroIterationForLoop")
UNWRAPPED = {"property", "contextmanager", "classmethod", "staticmethod"}

Name = tuple[str, str, str]
Definition = ast.FunctionDef | ast.ClassDef


class Mutant(NamedTuple):
    """A changed module: its whole text, where it was changed, what it was and what it became.

    `body` is the function, as `name` or `Class.name`, inside which all the change is; empty where it is elsewhere.
    """

    text: str
    where: str
    was: str
    becomes: str
    body: str

    @property
    def name(self) -> Name:
        """What it is called in equal.toml."""
        return self.where, self.was, self.becomes


class Visitor(MutationVisitor):  # type: ignore[misc]  # it has no types here
    """Mutmut's own, that enters properties and context managers too: here nothing is wrapped that they would unwrap."""

    def _skip_node_and_children(self, node: libcst.CSTNode) -> bool:
        if isinstance(node, libcst.FunctionDef) and node.decorators:
            names = [one.decorator.value for one in node.decorators if isinstance(one.decorator, libcst.Name)]
            return not set(names) <= UNWRAPPED
        return bool(super()._skip_node_and_children(node))


def bred(text: str) -> Iterator[Mutant]:
    """Give every mutant of a module once, statement after statement."""
    visitor = Visitor(mutation_operators, IgnoredCode(set(), set(), set()))
    module = MetadataWrapper(libcst.parse_module(text)).visit(visitor)
    parts = [module.code_for_node(statement) for statement in module.body]
    start = text.index("".join(parts))
    for at, (statement, part) in enumerate(zip(module.body, parts, strict=True)):
        before = text[: start + sum(map(len, parts[:at]))]
        after = text[len(before) + len(part) :]
        seen = {ast.dump(ast.parse(part))}
        for other in (*by_mutmut(visitor, module, statement), *by_cosmic_ray(part)):
            meaning = meant(other)
            if meaning not in (None, *seen):
                seen.add(meaning or "")
                yield named(part, other)._replace(text=before + other + after)


def by_mutmut(visitor: Visitor, module: libcst.Module, statement: libcst.CSTNode) -> Iterator[str]:
    """Give what mutmut makes of one statement."""
    inside = {id(node) for node in nodes(statement)}
    for one in visitor.mutations:
        if id(one.original_node) in inside:
            yield module.code_for_node(statement.deep_replace(one.original_node, one.mutated_node))


def by_cosmic_ray(part: str) -> Iterator[str]:
    """Give what cosmic-ray makes of one statement."""
    for name in COSMIC:
        at = 0
        while (changed := mutate_code(part.encode(), get_operator(name)(), at)) is not None:
            yield changed
            at += 1


def nodes(node: libcst.CSTNode) -> Iterator[libcst.CSTNode]:
    """Give a node and all below it."""
    yield node
    for child in node.children:
        yield from nodes(child)


def meant(part: str) -> str | None:
    """Give what a statement means, whatever it looks like; None when it means nothing."""
    try:
        return ast.dump(ast.parse(part))
    except SyntaxError:
        return None


def named(part: str, other: str) -> Mutant:
    """Say what changes between two forms of a statement, and where."""
    before, after = part.splitlines(), other.splitlines()
    turns = [turn for turn in difflib.SequenceMatcher(None, before, after, False).get_opcodes() if turn[0] != "equal"]
    was = " ".join(line.strip() for _, start, end, _, _ in turns for line in before[start:end])
    becomes = " ".join(line.strip() for _, _, _, start, end in turns for line in after[start:end])
    mine, theirs = ast.parse(part), ast.parse(other)
    return Mutant("", ".".join(place(mine, turns[0][1] + 1)), was, becomes, ".".join(body(mine, theirs)))


def place(node: ast.Module | Definition, line: int) -> tuple[str, ...]:
    """Name the functions and classes that a line is part of, outermost first."""
    for inner in node.body:
        if isinstance(inner, Definition) and inner.lineno <= line <= (inner.end_lineno or line):
            return (inner.name, *place(inner, line))
    return ()


def body(mine: ast.Module | Definition, theirs: ast.Module | Definition) -> tuple[str, ...]:
    """Name the function, in a class or not, whose body alone differs; nothing where something else does."""
    if len(mine.body) != len(theirs.body):
        return ()
    changed = [pair for pair in zip(mine.body, theirs.body, strict=True) if ast.dump(pair[0]) != ast.dump(pair[1])]
    one, other = changed[0]
    if len(changed) > 1 or not isinstance(one, Definition) or not isinstance(other, type(one)):
        return ()
    if head(one) != head(other):
        return ()
    if isinstance(one, ast.FunctionDef):
        return (one.name,)
    inner = body(one, other) if isinstance(other, Definition) else ()
    return (one.name, *inner) if inner else ()


def head(node: Definition) -> str:
    """Give all of a definition but its body."""
    fields = {name: part for name, part in ast.iter_fields(node) if name != "body"}
    return ast.dump(type(node)(**fields, body=[]))
