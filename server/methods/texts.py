"""Whether a method's texts can be read: in both languages, short enough, and with names that can be filled in.

It never judges what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from server.methods.faults import Fault, at_step
from server.methods.reading import OWNER, given_in, has_owner, only_with, roles
from server.methods.sense import gives_owner
from server.methods.shape import nearest
from server.plain import Plain
from server.room.method import Method
from server.steps.kind import Text

BLANK = re.compile(r"{(\w*)}")
SORT = re.compile(r"(?:^|[._])(title|say|ask|line)$")
ALWAYS = ("owner", "chair")
MOST = {"title": 40, "ask": 90, "line": 160, "say": 400}  # signs that a screen has room for, and a chair breath


def wording(method: Method) -> Iterator[Fault]:
    """Give the faults in the texts, step by step, and then in those of the method itself."""
    for at, step in enumerate(method.steps):
        for path, text in texts(step, ""):
            yield from empty(text, path, step.id)
            yield from long(text, path, step.id)
            yield from of_blanks(method, at, path, text)
    for path, text in (("name", method.name), ("purpose", method.purpose), ("source", method.source)):
        yield from empty(text, path, "")


def texts(value: object, path: str) -> Iterator[tuple[str, Text]]:
    """Give every text in a value, with the key it stands at."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Plain):
        for name in value.__struct_fields__:
            key = name if name == "options" else f"{path}.{name}".removeprefix("options.").removeprefix(".")
            yield from texts(getattr(value, name), key)
    elif isinstance(value, tuple):
        for nth, one in enumerate(value, start=1):
            yield from texts(one, f"{path}[{nth}]")


def empty(text: Text, path: str, step: str) -> Iterator[Fault]:
    """Look whether a text is missing in a language."""
    for language, words in (("nl", text.nl), ("en", text.en)):
        if not words.strip():
            yield Fault("language", step=step, key=f"{path}.{language}")


def long(text: Text, path: str, step: str) -> Iterator[Fault]:
    """Look whether a text is longer than there is room for."""
    sort = SORT.search(path)
    most = MOST[sort[1]] if sort else None
    for language, words in (("nl", text.nl), ("en", text.en)):
        if most is not None and len(words) > most:
            yield at_step(step, f"{path}.{language}", "long", count=len(words), most=most)


def of_blanks(method: Method, at: int, path: str, text: Text) -> Iterator[Fault]:
    """Look whether a text names only roles that somebody has, the same in both languages."""
    step, known = method.steps[at], {*ALWAYS, *roles(method, at)}
    blanks = {language: set(BLANK.findall(words)) for language, words in (("nl", text.nl), ("en", text.en))}
    if text.nl.strip() and text.en.strip() and blanks["nl"] != blanks["en"]:
        yield at_step(step.id, path, "blanks")
    for blank in sorted(blanks["nl"] | blanks["en"]):
        if blank not in known:
            yield at_step(step.id, path, "no_such_blank", nearest(blank, known), value=blank)
        elif blank == OWNER and not has_owner(method, at) and not gives_owner(step):
            yield at_step(step.id, path, "blank_owner")
        elif blank not in ALWAYS and (module := only_with(method, given_in(method, at, blank), at)):
            yield at_step(step.id, path, "module_role", value=blank, module=module)
