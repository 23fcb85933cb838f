"""What a running program still holds: every text and every byte that can be reached from one of its parts."""

from __future__ import annotations

import gc
from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, MethodType, ModuleType
from typing import Any

SHARED = (type, ModuleType, BuiltinFunctionType, FrameType, CodeType)  # what the program is, not what it holds


def held(root: object) -> set[bytes]:
    """Give all that is text or bytes below an object, through what its functions remember too."""
    seen: set[int] = set()
    kept: list[Any] = [root]
    found: set[bytes] = set()
    while kept:
        one = kept.pop()
        if id(one) in seen or isinstance(one, SHARED):
            continue
        seen.add(id(one))
        if isinstance(one, str):
            found.add(one.encode("utf-8", "surrogatepass"))
        elif isinstance(one, bytes | bytearray):
            found.add(bytes(one))
        else:
            kept.extend(below(one))
    return found


def below(one: object) -> list[Any]:
    """Give what an object holds: of a function only what it closes over."""
    if isinstance(one, FunctionType):
        return [*(one.__closure__ or ()), one.__defaults__]
    if isinstance(one, MethodType):
        return [one.__self__, one.__func__]
    return gc.get_referents(one)


def holds(root: object, *words: str | bytes) -> list[str | bytes]:
    """Give those of the words that are somewhere below an object."""
    found = held(root)
    raw = {word: word.encode() if isinstance(word, str) else word for word in words}
    return [word for word in words if any(raw[word] in one for one in found)]
