"""Gossip by itself: what the kind keeps to though the room guards it too."""

from __future__ import annotations

import pytest

from server.plain import replace
from server.refused import Refused
from server.room.scene import scene
from server.steps import discuss
from server.steps.discuss import Lay
from server.steps.kind import By, Done
from tests.steps.test_discuss import ID, PILE, talk


def test_the_kind_itself_takes_no_note_from_the_console_and_nothing_but_notes() -> None:
    """The room guards both before; the seal does not lean on that."""
    play = talk(PILE)
    seen, hand = scene(play.room, play.run, play.now), By(play.id("Lieke"), console=True)
    with pytest.raises(Refused, match=r"^not_yours$"):
        discuss.apply(PILE, play.state, hand, Lay(ID, "een briefje"), seen)
    with pytest.raises(Refused, match=r"^not_now$"):
        discuss.apply(PILE, play.state, replace(hand, console=False), Done(), seen)
