"""The words on the screens, as the product's files hold them: tests name them by key and look for what they say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from server import methods
from server.room.method import Step
from server.steps.kind import Text

FOLDER = Path(__file__).parents[2] / "server" / "static" / "words"
BLANK = re.compile(r"\\\{(\w+)\\\}")
ANY = ".+?"


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words: dict[str, str] = json.loads((FOLDER / f"{language}.json").read_text("utf-8"))

    def __call__(self, key: str, **fill: object) -> str:
        """Give the words under a key; every blank must be filled."""
        return self._words[key].format(**fill)

    def like(self, key: str, **fill: object) -> re.Pattern[str]:
        """Give what matches a key's words and nothing more; a blank that is not filled matches anything."""
        return re.compile(rf"^\s*{self.inside(self._words[key], **fill).pattern}\s*$")

    def part(self, key: str, **fill: object) -> re.Pattern[str]:
        """Give what matches a text that has a key's words in it."""
        return self.inside(self._words[key], **fill)

    def text(self, both: Text, **fill: object) -> re.Pattern[str]:
        """Give what matches a text with these words of a method in it."""
        return self.inside(getattr(both, self.language), **fill)

    def inside(self, words: str, **fill: object) -> re.Pattern[str]:
        """Give a pattern of words with blanks."""
        return re.compile(BLANK.sub(lambda blank: filled(blank[1], fill), re.escape(words)))


def filled(name: str, fill: dict[str, object]) -> str:
    """Give a blank's value as a pattern."""
    return re.escape(str(fill[name])) if name in fill else ANY


def option(step: str, field: str = "ask") -> Any:
    """Give what a step of the method says in one of its fields."""
    return getattr(STEPS[step].options, field)


STEPS: dict[str, Step] = {step.id: step for step in methods.programme().steps}
