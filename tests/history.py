"""What must be true of what people asked and were told, whatever the network did. Pure: it acts on nothing."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tests.witness import Vote

WRITTEN = re.compile(r"\b(Vermoeden|Tip|Vraag) \d+ van (\w+)( deelbaar)?")  # what the phones of these tests write
OWN_ALONE = {"inbreng": "Vraag", "tip-schrijven": "Tip"}  # in these steps each sees only what they wrote themselves
NOBODY = {"roddelen": "Vermoeden"}  # and in this one nobody sees anything


class Ballot(NamedTuple):
    """A ballot that was asked for: by which seat, in which step and turn, what, and in which lives it was answered.

    `answer` is a refusal's code, empty for a yes, None as long as there is none.
    """

    seat: str
    at: list[int]
    choice: list[str]
    life: int
    answer: str | None


def backwards(frames: Iterable[bytes]) -> Iterator[str]:
    """Name each place where a device was told of an earlier step or turn than before."""
    before: tuple[int, int] = (0, 0)
    for frame in frames:
        at = json.loads(frame)["view"].get("at")
        now = (at["step"], at["moves"]) if at else before
        if now < before:
            yield f"back from {before} to {now}"
        before = now


def leaks(name: str, frames: Iterable[bytes]) -> Iterator[str]:
    """Name what a device was told of what others wrote, where the step that ran or its role forbade it."""
    for frame in frames:
        found = [one.groups() for one in WRITTEN.finditer(frame.decode())]
        if not found:
            continue
        shown = json.loads(frame)["view"]
        step, role = (shown.get("head") or {}).get("id"), shown["role"]
        for what, writer, shared in found:
            if forbidden(step, role, what, writer == name, bool(shared)):
                yield f"{name} ({role}) in {step}: {what} of {writer}"


def forbidden(step: str | None, role: str, what: str, own: bool, shared: bool) -> bool:
    """Tell whether a text may not be in a frame at all."""
    if step in NOBODY or (step in OWN_ALONE and not own):
        return what == (NOBODY | OWN_ALONE)[step]
    return what == "Vermoeden" and (role not in ("member", "owner") or (role == "owner" and not shared))


def miscounted(vote: Vote, ballots: list[Ballot]) -> Iterator[str]:
    """Name what is wrong with how a vote was counted, by what was asked and answered in it."""
    asked = [one for one in ballots if one.at == vote.at]
    sure = [one for one in asked if one.answer == "" and one.life == vote.life]
    if len(vote.roll) != len(set(vote.roll)):
        yield "somebody is on the roll twice"
    if len(vote.roll) != len(vote.urn):
        yield f"{len(vote.roll)} voted, and {len(vote.urn)} ballots were counted"
    for one in sure:
        if one.seat not in vote.roll:
            yield f"an acknowledged ballot of {one.seat} was not counted"
    for seat in {*vote.roll} - {one.seat for one in asked}:
        yield f"{seat} never voted"
    for seat in {one.seat for one in asked if one.answer == "voted"} - {one.seat for one in asked if one.answer == ""}:
        yield f"{seat} was told of no ballot but the one too many"
    counted = Counter(tuple(one) for one in vote.urn)
    for choice, many in (Counter(tuple(one.choice) for one in sure) - counted).items():
        yield f"{choice} was counted {many} times too few"
    for choice, many in (counted - Counter(tuple(one.choice) for one in possible(asked))).items():
        yield f"{choice} was counted {many} times too often"


def possible(asked: list[Ballot]) -> Iterator[Ballot]:
    """Give the ballots that may have been counted: one by one, each different wish of a seat once."""
    seen = set()
    for one in asked:
        key = (one.seat, *one.choice)
        if one.answer in ("", None, "voted", "vote_closed", "stale") and key not in seen:
            seen.add(key)
            yield one


def unlike(shown: Any, known: Any, path: str = "") -> Iterator[str]:
    """Name where a device's view is another than the laptop would show it; whether one's ballot is in, is only told."""
    if path == ".step.cast" or (path in (".clock", ".turn") and shown and known):
        return
    if isinstance(shown, dict) and isinstance(known, dict):
        for name in {*shown, *known}:
            yield from unlike(shown.get(name), known.get(name), f"{path}.{name}")
    elif shown != known:
        yield path or "."
