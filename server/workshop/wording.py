"""A method's file as a text that people write: which texts stand in it, and others in their place.

Comments and layout stay as they are. It reads and writes no disk, and finds nothing wrong (methods/checking does).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from functools import reduce
from hashlib import blake2b
from typing import Any

from server.methods.faults import Path, dotted, named
from server.own import OwnStep, OwnText
from server.plain import to_plain
from server.refused import Refused
from server.steps.kind import Text

LANGUAGES = {"nl", "en"}
OF_METHOD = ("name", "purpose", "source")
OF_STEP = ("title", "say", "watch", "after", "options")
MAY_BE_LEFT = ("watch", "after")
KEY = re.compile(r"([A-Za-z_]\w*)|\[(\d+)\]")


def stamp(toml: str) -> str:
    """Give what is another whenever the text is."""
    return blake2b(toml.encode(), digest_size=9).hexdigest()


def parsed(toml: str) -> dict[str, Any] | None:
    """Give a file's plain data, None when it is no TOML."""
    try:
        return tomllib.loads(toml)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


# --- which texts there are --------------------------------------------------------------------------------------------


def texts(toml: str) -> tuple[OwnStep, ...]:
    """Give every text in a file, those of the method first, then step by step; nothing when it is no TOML."""
    plain = parsed(toml)
    if plain is None:
        return ()
    of_method = tuple(found for key in OF_METHOD for found in inside(plain.get(key), (key,)))
    return (OwnStep("", "", None, of_method), *(of_step(plain, at, one) for at, one in enumerate(tables(plain))))


def called(toml: str) -> Text | None:
    """Give the name of a method as far as it can be read."""
    name = (parsed(toml) or {}).get("name")
    return Text(*both(name)) if is_text(name) else None


def tables(plain: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the tables of the steps, none when there stands something else."""
    found = plain.get("steps")
    return found if isinstance(found, list) and all(isinstance(one, dict) for one in found) else []


def of_step(plain: dict[str, Any], at: int, step: dict[str, Any]) -> OwnStep:
    """Give the texts of a step; of what may be left out, also what is."""
    found: list[OwnText] = []
    for key in OF_STEP:
        here = list(inside(step.get(key), (key,)))
        found += here or ([OwnText(key, "", "", must=False)] if key in MAY_BE_LEFT and key not in step else [])
    options, title = step.get("options"), step.get("title")
    kind = options.get("kind") if isinstance(options, dict) else ""
    return OwnStep(named(plain, "steps", at), str(kind), Text(*both(title)) if is_text(title) else None, tuple(found))


def inside(value: Any, path: Path) -> Iterator[OwnText]:
    """Give the texts in a value, with the keys they stand at."""
    if is_text(value):
        yield OwnText(dotted(path), *both(value), must=path[0] not in MAY_BE_LEFT)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from inside(one, (*path, key))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from inside(one, (*path, at))


def is_text(value: Any) -> bool:
    """Tell whether this is a text in one language or both."""
    if not isinstance(value, dict) or not value or not set(value) <= LANGUAGES:
        return False
    return all(isinstance(one, str) for one in value.values())


def both(text: Any) -> tuple[str, str]:
    """Give a text in both languages."""
    return text.get("nl", ""), text.get("en", "")


# --- other texts in their place ---------------------------------------------------------------------------------------


def worded(toml: str, step: str, key: str, words: Text) -> str:
    """Give a file with other words at a key of a step, or of the method; raises Refused own_gone_text, own_layout."""
    plain = parsed(toml)
    path = path_of(plain, step, key) if plain is not None else None
    if plain is None or path is None:
        raise Refused("own_gone_text")
    empty = path[-1] in MAY_BE_LEFT and not (words.nl or words.en)
    return changed(toml, plain, path, None if empty else to_plain(words))


def copied(toml: str, file: str, name: Text, source: Text) -> str:
    """Give a file under another id, name and source, as a version of its own in its family."""
    for key, value in (("id", file), ("version", file), ("name", to_plain(name)), ("source", to_plain(source))):
        plain = parsed(toml)
        assert plain is not None
        toml = changed(toml, plain, (key,), value)
    return toml


def path_of(plain: dict[str, Any], step: str, key: str) -> Path | None:
    """Give where a text stands, None when there is none; what may be left out stands where it would."""
    inner = tuple(word or int(number) - 1 for word, number in KEY.findall(key))
    if dotted(inner) != key:
        return None
    if not step:
        return inner if inner[0] in OF_METHOD and is_text(at(plain, inner)) else None
    place = next((nth for nth in range(len(tables(plain))) if named(plain, "steps", nth) == step), None)
    path = ("steps", place or 0, *inner)
    there = at(plain, path)
    known = (inner[0] in OF_STEP and is_text(there)) or (key in MAY_BE_LEFT and there is None)
    return path if place is not None and known else None


def at(value: Any, path: Path) -> Any:
    """Give what stands at a path, None when nothing does."""
    try:
        return reduce(lambda one, key: one[key], path, value)
    except (LookupError, TypeError):
        return None


def changed(toml: str, plain: dict[str, Any], path: Path, value: Any) -> str:
    """Give a file with another value at a path, and nothing else changed; raises Refused own_layout if that fails."""
    import tomlkit  # only here: it takes longer to load than all methods to read
    from tomlkit.exceptions import TOMLKitError

    wanted = set_at(deepcopy(plain), path, value)
    try:
        document = tomlkit.parse(toml)
        set_at(document, path, value, tomlkit.inline_table)
        text = tomlkit.dumps(document)
    except (TOMLKitError, LookupError, TypeError, ValueError, AttributeError):
        raise Refused("own_layout") from None
    if parsed(text) != wanted:
        raise Refused("own_layout")
    return text


def set_at(document: Any, path: Path, value: Any, table: Any = dict) -> Any:
    """Put a value at a path, or take away what is there; a text keeps the table it stands in."""
    place = reduce(lambda one, key: one[key], path[:-1], document)
    if value is None:
        place.pop(path[-1], None)
    elif not isinstance(value, dict):
        place[path[-1]] = value
    else:
        if isinstance(place, dict) and path[-1] not in place:
            place[path[-1]] = table()
        for language, words in value.items():
            place[path[-1]][language] = words
    return document
