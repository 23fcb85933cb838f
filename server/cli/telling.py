"""What is wrong with a method's file, in words: which file, step or block, which key, and what was perhaps meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.cli.words import Words

if TYPE_CHECKING:
    from server.methods.faults import Fault


def told(fault: Fault, file: str, words: Words) -> str:
    """Give a fault in one line."""
    parts = [file]
    if fault.step:
        parts.append(words("check.at_step", step=fault.step))
    if fault.block:
        parts.append(words("check.at_block", block=fault.block))
    if fault.key:
        parts.append(words("check.at_key", key=fault.key))
    if fault.near:
        return f"{where(parts)}: {what(fault, words)} {words('check.near', near=fault.near)}"
    return f"{where(parts)}: {what(fault, words)}"


def where(parts: list[str]) -> str:
    """Give the place of a fault: `mijn.toml: stap 'vragen', sleutel 'who'`."""
    file, *rest = parts
    return f"{file}: {', '.join(rest)}" if rest else file


def what(fault: Fault, words: Words) -> str:
    """Give what is wrong."""
    values = dict(fault.values)
    if "sort" in values:
        values["sort"] = words(f"check.sort.{values['sort']}")
    if "why" in values:
        values["why"] = words.no(values["why"])
    return words(f"check.{fault.code}", **values)
