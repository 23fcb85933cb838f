"""The step kinds, found by name: every module here that declares Options is one. There is no list to keep."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Any, Union

from server.plain import Plain

KINDS: dict[str, Any] = {}
for _found in sorted(entry.name for entry in pkgutil.iter_modules(__path__)):
    _module = importlib.import_module(f"{__name__}.{_found}")
    if hasattr(_module, "Options"):
        KINDS[_found] = _module

if TYPE_CHECKING:
    AnyState = Plain
    AnyOptions = Plain
    AnyView = Plain
else:
    AnyState = Union[tuple(kind.State for kind in KINDS.values())]  # noqa: UP007
    AnyOptions = Union[tuple(kind.Options for kind in KINDS.values())]  # noqa: UP007
    AnyView = Union[tuple(kind.View for kind in KINDS.values())]  # noqa: UP007


def commands() -> tuple[type[Plain], ...]:
    """Give every command that some kind understands, each once."""
    return tuple(dict.fromkeys(command for kind in KINDS.values() for command in kind.COMMANDS))
