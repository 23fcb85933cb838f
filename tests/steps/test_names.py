"""What a kind, its values and its commands are called: the same in Python, in what lies on disk, and on the page."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from server.steps import KINDS

STATIC = Path(__file__).parents[2] / "server" / "static"
PAGE = "\n".join(path.read_text("utf-8") for path in sorted(STATIC.rglob("*.js")) if "dist" not in path.parts)


@pytest.mark.parametrize(("name", "kind"), KINDS.items(), ids=KINDS)
def test_options_state_and_view_are_known_by_the_name_of_their_kind(name: str, kind: ModuleType) -> None:
    for value in (kind.Options, kind.State, kind.View):
        config = value.__struct_config__
        assert (config.tag_field, config.tag) == ("kind", name)
    assert (STATIC / "steps" / f"{name}.js").exists()


@pytest.mark.parametrize(("name", "kind"), KINDS.items(), ids=KINDS)
def test_what_the_page_asks_is_called_as_the_kind_calls_it(name: str, kind: ModuleType) -> None:
    for command in kind.COMMANDS:
        config = command.__struct_config__
        assert config.tag_field == "do"
        assert f'"{config.tag}"' in PAGE, config.tag
