"""Three published forms that Kring does not ship, written by a facilitator from the reference alone, without code.

A plan that is attacked in groups (Ritual Dissent), six thinking hats (De Bono), forum theatre (Boal): groups that split
and come together, an owner with the back turned, roles that are cast, modules chosen on the way.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from server.guests.trial import counts, tried
from server.methods.checking import checked
from server.room.method import Method
from tests.conftest import SIZE

OWN = Path(__file__).parent / "fixtures" / "own"
FORMS = sorted(path.stem for path in OWN.glob("*.toml"))


def form(name: str) -> Method:
    found = checked((OWN / f"{name}.toml").read_text("utf-8"), name)
    assert found.faults == ()
    assert found.method is not None
    return found.method


def test_they_are_of_really_different_shapes() -> None:
    methods = [form(name) for name in FORMS]
    assert len(methods) == 3
    blocks = {block.kind for method in methods for block in method.blocks}
    kinds = {str(type(step.options).__struct_config__.tag) for method in methods for step in method.steps}
    assert blocks == {"loop", "split", "module"}
    assert kinds >= {"appoint", "branch", "enact"}
    assert {step.presence for method in methods for step in method.steps} >= {"in", "hears_not_seen"}


@pytest.mark.parametrize("name", FORMS)
def test_guests_play_it_over_real_sockets_to_its_end(name: str) -> None:
    method = form(name)
    for people in counts(method) if SIZE == "long" else (method.people.best,):
        assert tried(method, people).wrong == ()
