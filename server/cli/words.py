"""The words of the command line, in one language: all of them stand in the words files, under `cli.`."""

from __future__ import annotations

import json
from typing import Any

from server.pages import static


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words: dict[str, str] = json.loads(static(f"words/{language}.json"))

    def __call__(self, key: str, /, **values: Any) -> str:
        """Give the words under a key, with values filled in."""
        return self._words[f"cli.{key}"].format(**values)

    def page(self, key: str, /, **values: Any) -> str:
        """Give what a screen says, with values filled in; an unknown key gives itself."""
        return self._words[key].format(**values) if key in self._words else key

    def no(self, code: str, /, **values: Any) -> str:
        """Give the words of a refusal, and the way out if there is one."""
        plain = self._words.get(f"refused.{code}", code)
        way = self._words.get(f"cli.way.{code}", "")
        return f"{plain} {way}".strip().format(**values)
