"""Eight phones on a bad network: what was acknowledged counts once, and all see the same soon after it heals (R21).

Packets are lost and late, links go down, the laptop is killed, phones stand still; quick by default, ten minutes of it
in the long size. What judges it is held against planted faults.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest

from tests import apart
from tests.conftest import SIZE
from tests.crew import STAGES
from tests.history import Ballot, backwards, leaks, miscounted, unlike
from tests.nemesis import HEALED_S
from tests.witness import Vote

SPELL_S, MEETINGS = (25.0, 3) if SIZE == "long" else (3.0, 1)
STEPS = [one.step for one in STAGES] if SIZE == "long" else ["kiezen", "roddelen"]
SCALE = 1.0 if SIZE == "long" else 0.2  # of how long things stay broken
SEED = 1


@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(SEED, SEED + MEETINGS))
def test_in_bad_weather_each_acknowledged_command_counts_once_and_all_see_the_same_soon_after_it(seed: int) -> None:
    told = apart.run("tests.nemesis:storms", seed, STEPS, SPELL_S, SCALE, within_s=800)
    sys.stdout.write(f"{told}\n")
    assert told["wrong"] == []
    assert told["open"] == 0
    assert told["slow"] == []
    assert max(told["healed_s"]) <= HEALED_S
    assert told["sure"] > len(STEPS) * SPELL_S
    assert {"weather", "down", "hole", "hang up", "stop", "kill"} <= told["broken"].keys()
    assert told["lost"] > 0
    assert told["again"] > 0


# --- the judge --------------------------------------------------------------------------------------------------------


def frame(step: str, role: str = "member", at: tuple[int, int] = (3, 1), **shown: Any) -> bytes:
    """Give a view as it is sent."""
    view = {"role": role, "head": {"id": step}, "at": {"step": at[0], "moves": at[1]}, **shown}
    return json.dumps({"view": view}).encode()


def test_a_step_or_a_turn_that_comes_back_is_found() -> None:
    forth = [frame("vragen", at=at) for at in ((3, 1), (3, 1), (3, 2), (4, 0))]
    assert list(backwards(forth)) == []
    assert list(backwards([*forth, frame("vragen", at=(4, 0)), frame("vragen", at=(3, 9))])) != []
    assert list(backwards([forth[2], forth[1]])) != []


@pytest.mark.parametrize(
    ("step", "role", "text", "told"),
    [
        ("roddelen", "member", "Vermoeden 3 van Bram", True),
        ("roddelen", "owner", "Vermoeden 3 van Joost deelbaar", True),
        ("stapel", "member", "Vermoeden 3 van Bram", False),
        ("stapel", "owner", "Vermoeden 3 van Bram deelbaar", False),
        ("stapel", "owner", "Vermoeden 3 van Bram", True),
        ("briefjes", "console", "Vermoeden 3 van Bram deelbaar", True),
        ("tip-schrijven", "member", "Tip 4 van Bram", True),
        ("tip-schrijven", "member", "Tip 4 van Joost", False),
        ("tips", "owner", "Tip 4 van Bram", False),
        ("inbreng", "console", "Vraag 1 van Bram", True),
        ("kiezen", "wall", "Vraag 1 van Bram", False),
    ],
)
def test_what_somebody_is_told_too_early_or_at_all_is_found(step: str, role: str, text: str, told: bool) -> None:
    assert bool(list(leaks("Joost", [frame(step, role, text=text)]))) is told


def ballot(seat: str, answer: str | None, life: int = 2, at: int = 1, choice: str = "ab") -> Ballot:
    return Ballot(seat, [3, at], [*choice], life, answer)


ASKED = [
    ballot("x", ""),
    ballot("y", "", choice="ba"),
    ballot("z", None),
    ballot("x", "", life=1),
    ballot("w", "", at=0),
    ballot("y", "voted", choice="ab"),
]


@pytest.mark.parametrize(
    ("roll", "urn", "right"),
    [
        ("xy", ("ab", "ba"), True),
        ("xyz", ("ab", "ab", "ba"), True),  # what was not acknowledged may have come in
        ("x", ("ab",), False),  # an acknowledged one is missing
        ("xy", ("ab", "ab"), False),  # it is there, as something else
        ("xyy", ("ab", "ba", "ba"), False),  # one twice
        ("xy", ("ab", "ba", "ba"), False),  # twice in the urn alone
        ("xyw", ("ab", "ba", "ab"), False),  # it was meant for another vote
        ("xyz", ("ab", "ba", "ba"), False),  # nobody asked for that
    ],
)
def test_a_ballot_that_is_lost_doubled_or_altered_is_found(roll: str, urn: tuple[str, ...], right: bool) -> None:
    vote = Vote(2, [3, 1], [*roll], [[*one] for one in urn])
    assert (list(miscounted(vote, ASKED)) == []) is right


def test_a_view_that_is_another_is_found_and_its_clocks_are_not_looked_at() -> None:
    known = {"notes": True, "clock": {"spent": 0}, "step": {"kind": "choose", "cast": True, "may": True}}
    seen = {"notes": True, "clock": {"spent": 700}, "step": {"kind": "choose", "cast": False, "may": True}}
    assert list(unlike(seen, known)) == []
    assert list(unlike({**seen, "clock": None}, known)) == [".clock"]
    assert list(unlike({**seen, "notes": False}, known)) == [".notes"]
    assert list(unlike(seen, None)) == ["."]
