"""What may be wrong with a method's file: values that say where and what, never in words. It finds nothing itself."""

from __future__ import annotations

import msgspec

from server.plain import Plain

Path = tuple[str | int, ...]


class Fault(Plain):
    """One fault: in which step or block, at which key, and which (`cli.check.<code>`), with what its words say.

    `near` is what was perhaps meant.
    """

    code: str
    step: str = ""
    block: str = ""
    key: str = ""
    near: str = ""
    values: dict[str, str] = msgspec.field(default_factory=dict)


def at_step(step: str, key: str, code: str, near: str = "", **values: object) -> Fault:
    """Give a fault at a key of a step."""
    return Fault(code, step=step, key=key, near=near, values={name: str(one) for name, one in values.items()})


def at_block(block: str, key: str, code: str, near: str = "", **values: object) -> Fault:
    """Give a fault at a key of a block."""
    return Fault(code, block=block, key=key, near=near, values={name: str(one) for name, one in values.items()})


def at_key(key: str, code: str, near: str = "", **values: object) -> Fault:
    """Give a fault at a key of the method itself."""
    return Fault(code, key=key, near=near, values={name: str(one) for name, one in values.items()})


def at_path(plain: object, path: Path, code: str, near: str = "", **values: object) -> Fault:
    """Give a fault at a path in a file's plain data: a step and a block are named by their ids where they have one."""
    told = {name: str(one) for name, one in values.items()}
    match path:
        case ("steps", int() as at, *rest):
            inside = rest[1:] if rest[:1] == ["options"] and len(rest) > 1 else rest
            return Fault(code, step=named(plain, "steps", at), key=dotted(inside), near=near, values=told)
        case ("blocks", int() as at, *rest):
            return Fault(code, block=named(plain, "blocks", at), key=dotted(rest), near=near, values=told)
    return Fault(code, key=dotted(path), near=near, values=told)


def named(plain: object, sort: str, at: int) -> str:
    """Give the id of a step or block as it stands in the file, else its number."""
    found = plain.get(sort) if isinstance(plain, dict) else None
    one = found[at] if isinstance(found, list) and at < len(found) else None
    name = one.get("id") if isinstance(one, dict) else None
    return name if isinstance(name, str) and name else str(at + 1)


def dotted(path: Path | list[str | int]) -> str:
    """Give a path as it is written: `points[2].nl`, counted from 1."""
    words = "".join(f"[{one + 1}]" if isinstance(one, int) else f".{one}" for one in path)
    return words.removeprefix(".")
