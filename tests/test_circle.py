"""What is worked out once for everybody is what each would have been shown alone, at any moment, and knows nobody."""

from __future__ import annotations

from server.room import commands as ask
from server.room.view import Viewer, circle, timed, view
from server.steps import discuss, reveal
from tests.play import Play

WAIT_MS = 7_300


def everybody(play: Play) -> list[Viewer]:
    """All who may look, and one whom nobody knows."""
    seats = [Viewer("seat", one.id, one.device) for one in play.room.seats]
    strangers = [Viewer("door", device="stranger"), Viewer("seat", play.room.seats[0].id, "stranger")]
    return [*seats, Viewer("console"), Viewer("wall"), *strangers]


def moments() -> list[Play]:
    """A meeting in each of its steps, the gossip with notes that not everybody may see."""
    play = Play()
    frozen = [snapshot(play)]
    play.chair(ask.SetNotes(True))
    play.begin()
    while play.step != "bewaren":
        if play.step == "roddelen":
            other = next(one.name for one in play.room.seats if one.name != play.owner)
            play.seat(other, discuss.Lay("note-0123456789abcdef", "Misschien is het iets anders.", True))
        frozen.append(snapshot(play))
        if play.step == "briefjes":
            play.seat(play.owner or "", reveal.Want(True))
            frozen.append(snapshot(play))
        play.pass_step()
    play.chair(ask.TimeOut())
    return [*frozen, snapshot(play)]


def snapshot(play: Play) -> Play:
    """The meeting as it is now, for later."""
    kept = Play(names=())
    kept.room, kept.now = play.room, play.now
    return kept


def test_a_view_from_the_shared_circle_is_the_view_one_would_get_alone() -> None:
    for play in moments():
        known = circle(play.room, play.now)
        for viewer in everybody(play):
            assert view(play.room, viewer, play.now, known) == view(play.room, viewer, play.now)


def test_a_view_told_later_differs_in_its_clocks_alone_and_is_the_view_of_that_moment() -> None:
    for play in moments():
        for viewer in everybody(play):
            drawn = view(play.room, viewer, 0)
            later = play.now + WAIT_MS
            assert timed(drawn, play.room, later) == view(play.room, viewer, later)


def test_the_shared_circle_is_the_same_whoever_looked_before() -> None:
    for play in moments():
        known = circle(play.room, play.now)
        for viewer in everybody(play):
            view(play.room, viewer, play.now, known)
        assert known == circle(play.room, play.now)
        assert (known.shown.me, known.shown.name, known.shown.step, known.shown.desk) == (None, None, None, None)


def test_what_is_kept_of_the_circle_before_is_only_what_is_still_so() -> None:
    before = None
    played = moments()
    played[2].chair(ask.AddSeat("Willemijn"))
    for play in (*played, *reversed(played)):
        known = circle(play.room, 0, before)
        assert known == circle(play.room, 0)
        before = known
    still = circle(played[3].room, 0, circle(played[4].room, 0))
    assert still.shown.seats is circle(played[3].room, 0, still).shown.seats
