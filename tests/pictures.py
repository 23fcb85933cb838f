"""What tests of the pictures share: one Node that answers for their pure parts, and a ruler for what it lays out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from tests.browser.pictures_content import CONTENT, SEATS
from tests.node import Node

Drawing = dict[str, Any]


class Artist(Node):
    """One Node that answers what it is asked of the pictures' modules."""

    def __init__(self) -> None:
        super().__init__("pictures.mjs")

    def draw(self, picture: str, content: str, wide: int, **how: Any) -> Drawing:
        """Lay a picture out on a page."""
        drawn: Drawing = self.ask("draw", picture, CONTENT[picture][content], {"wide": wide, "seats": SEATS} | how)
        return drawn


def numbers(drawn: Drawing) -> list[float]:
    """Give every number in a drawing, those in paths too; what is no number fails."""
    text = json.dumps(drawn["marks"])
    assert "null" not in text
    assert "NaN" not in text
    paths = " ".join(mark["d"] for mark in drawn["marks"] if mark["kind"] == "path")
    return [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", paths)]


def extent(mark: Drawing) -> tuple[float, float, float, float]:
    """Give the box that words really take."""
    wide = max(mark["widths"])
    left = {"start": 0, "middle": wide / 2, "end": wide}[mark["anchor"]]
    return mark["x"] - left, mark["y"], mark["x"] - left + wide, mark["y"] + mark["room"]["h"]


def faults(drawn: Drawing) -> Iterator[str]:
    """Give what is wrong with a drawing's words: out of their room, out of the picture, on top of each other."""
    said = [mark for mark in drawn["marks"] if mark["kind"] == "words"]
    for mark in said:
        left, top, right, low = extent(mark)
        room = mark["room"]
        if left < room["x"] - 0.1 or right > room["x"] + room["w"] + 0.1:
            yield f"{mark['lines']} leaves its room by {max(room['x'] - left, right - room['x'] - room['w']):.1f}"
        if left < 0 or top < 0 or right > drawn["wide"] or low > drawn["high"]:
            yield f"{mark['lines']} leaves the picture"
    for one, other in combinations(said, 2):
        (ax, ay, bx, by), (cx, cy, dx, dy) = extent(one), extent(other)
        if min(bx, dx) - max(ax, cx) > 0.5 and min(by, dy) - max(ay, cy) > 0.5:
            yield f"{one['lines']} lies on {other['lines']}"
