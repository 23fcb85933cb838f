"""One more person in the circle, on a device of ours: it taps the plainest answer to what its screen asks, in any step.

It shares nothing with the guests, and remembers every view it was told.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from websockets.exceptions import ConnectionClosed

from tests.device import Device

Do = dict[str, Any]


class Phone(Device):
    """A phone that takes part by itself, from the door to the end."""

    def __init__(self, port: int, name: str) -> None:
        super().__init__(port, name)
        self.tapped: set[str] = set()
        self.views: list[dict[str, Any]] = []
        self.nod: Callable[[int], None] = lambda step: None  # hears which step this phone has seen

    def stay(self) -> None:
        """Take part until the meeting is closed, or the laptop is gone."""
        with suppress(ConnectionClosed):
            while self.view.get("place") != "ended":
                self.tap()
                with suppress(TimeoutError):
                    self.take(0.5)
                    self.see()
                    continue
                self.sync()  # a beat: this phone is awake
                self.see()

    def see(self) -> None:
        if self.view and (not self.views or self.views[-1] is not self.view):
            self.views.append(self.view)
            self.nod((self.view.get("at") or {}).get("step", 0))

    def tap(self) -> None:
        at, step = self.view.get("at") or {}, self.view.get("step") or {}
        do = self.wanted(self.view, step)
        key = json.dumps([at.get("step"), at.get("moves"), do])
        if do and key not in self.tapped:
            self.tapped.add(key)
            self.say(self.message(**do))

    def wanted(self, view: dict[str, Any], step: dict[str, Any]) -> Do:
        """Give the plainest answer to what this screen asks."""
        match step.get("kind"):
            case None if view.get("place") == "door" and not view.get("name"):
                return {"do": "knock", "name": self.name}
            case "brief" if not step["mine"]:
                return {"do": "agree"}
            case "choose" if step["may"] and not step["cast"]:
                first, second, *_ = [one["id"] for one in step["cases"]]
                return {"do": "ballot", "first": first, "second": second}
            case "write" if step["may"] and not step["done"]:
                return {"do": "answer", "text": "Een zin." if step["text"] else ""}
            case "keep" if not step["done"]:
                return {"do": "keep"}
            case "round" | "ask":
                return in_turn(step)
            case "speak" | "commit" if step["you"] and not step["said"]:
                return {"do": "done"}
        return further(view, step)


def in_turn(step: dict[str, Any]) -> Do:
    """Say something short, bring no case, take a turn that nobody gives, answer one written question."""
    if step.get("selects"):
        left = [one["id"] for one in step["items"] if not (step["item"] or step["answered"])]
        return {"do": "select", "item": left[0]} if left else {"do": "done"}
    if step["you"] == "now":
        return {"do": "pass" if step.get("line") else "done"}
    return {"do": "return"} if step["you"] == "free" else {}


def further(view: dict[str, Any], step: dict[str, Any]) -> Do:
    """Give the plainest answer in a step that not every method has."""
    match step.get("kind"):
        case "reveal" if step["asked"]:
            return {"do": "want", "yes": True}
        case "reveal" if step["may"]:
            return {"do": "next_part"}
        case "rate" if step["you"] and not step["said"]:
            return {"do": "done"}
        case "pick" if step["may"] and step["items"] and not step["picked"]:
            first = [step["items"][0]["id"]]
            return {"do": "pick" if step["chooser"] == "owner" else "dots", "items": first}
        case "enact" if step["steers"] and step["phase"] != "over":
            return {"do": "cut" if step["phase"] == "plays" else "play"}
        case "canvas" if step["may"] and not step["done"] and step["about"] != "joint":
            entries = [one for field in step["fields"] for one in least(view, field)]
            return {"do": "fill", "entries": entries, "ready": True}
        case "appoint":
            return appointed(view, step)
        case "branch" if step["may"] and not step["chosen"]:
            return {"do": "take", "choice": step["modules"][0]["id"]}
    return {}


def appointed(view: dict[str, Any], step: dict[str, Any]) -> Do:
    """Appoint the first who can have the first free role, or offer oneself when one is that first."""
    held = {one["role"]: one["seats"] for one in step["cast"]}
    busy = {seat for seats in held.values() for seat in seats}
    able = [seat for seat in step["candidates"] if seat not in busy]
    free = [post["role"] for post in step["posts"] if len(held.get(post["role"], ())) < post["least"]]
    if not (free and able):
        return {}
    if step["may"]:
        return {"do": "appoint", "role": free[0], "seat": able[0]}
    return {"do": "offer", "role": free[0]} if step["offers"] and able[0] == view["me"] else {}


def least(view: dict[str, Any], field: dict[str, Any]) -> list[Do]:
    """Give as many entries of a field as it needs."""
    other = next(one["id"] for one in view["seats"] if one["id"] != view["me"])
    plain = {"text": "iets", "number": "1", "seat": other}
    more = [one["marks"][0] if one["kind"] == "mark" else plain[one["kind"]] for one in field["columns"]]
    words = {"text": "iets", "number": "10"}
    return [
        {"tag": field["id"], "text": words.get(field["kind"], str(at)), "more": more} for at in range(field["least"])
    ]


def steps_of(views: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Give the views of a meeting, step by step."""
    steps: list[list[dict[str, Any]]] = []
    for view in views:
        if view.get("at") and not (steps and steps[-1][-1]["at"]["step"] == view["at"]["step"]):
            steps.append([])
        if view.get("at"):
            steps[-1].append(view)
    return steps


def clockwise(view: dict[str, Any], after: str | None) -> list[str]:
    """Give the seats in sitting order from the left of one; that one comes last."""
    seats = [one["id"] for one in view["seats"]]
    at = seats.index(after) + 1 if after in seats else 0
    return seats[at:] + seats[:at]


def spoke(step: list[dict[str, Any]]) -> tuple[list[str], set[str]]:
    """Give who was seen with the floor, in order, and everybody who had it (a phone may miss a short turn)."""
    lit = [view["floor"]["lit"] for view in step if view["floor"]["lit"]]
    seen = [one for at, one in enumerate(lit) if at == 0 or lit[at - 1] != one]
    told = {one for view in step for one in view["floor"]["done"]}
    last = step[-1]
    if any((view["step"] or {}).get("said") for view in step):
        told.add((last["step"] or {}).get("who") or last["owner"])
    return seen, told | set(seen)


def in_this_order(part: list[str], whole: list[str]) -> bool:
    """Tell whether one row is the other with some left out."""
    rest = iter(whole)
    return all(one in rest for one in part)
