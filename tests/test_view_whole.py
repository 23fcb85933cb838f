"""Whole views, field by field: in sub-groups, out of the room, in a round, before the meeting and after it."""

from __future__ import annotations

import json
from typing import Any

from server import wire
from server.plain import from_json, to_json
from server.room import commands as ask
from server.room.method import Block
from server.room.view import View, Viewer, circle, timed, view
from server.steps import appoint
from server.steps.kind import By, Done, NextTurn
from tests.play import NAMES, Play
from tests.tiny import ASK, Small, step, talking, text, tiny

EMPTY: dict[str, Any] = {"lit": None, "next": None, "done": [], "turned": None, "also": []}


def told(play: Play, viewer: Viewer | str) -> dict[str, Any]:
    """Give the fields of a view that say something, the step by its kind and seats by name."""
    viewer = play.viewer(viewer) if isinstance(viewer, str) else viewer
    fields = json.loads(wire.shown(view(play.room, viewer, play.now, shelf=play.shelf)))["view"]
    said = {name: value for name, value in fields.items() if value not in (None, []) and value is not False}
    if not said.get("group"):
        said.pop("group")
    if "step" in said:
        said["step"] = said["step"]["kind"]
    if "seats" in said:
        said["seats"] = [one["name"] for one in said["seats"]]
    return said


def viewers(play: Play) -> list[Viewer]:
    seats = [Viewer("seat", one.id, one.device) for one in play.room.seats]
    return [*seats, Viewer("console"), Viewer("wall"), Viewer("door"), Viewer("door", device="beamer")]


def apart() -> Small:
    """Two groups that talk in turns of half a minute about the case of Fatma, who is out; Lieke was given a role."""
    posts = (appoint.Post("observer", text("waarnemer")),)
    steps = (
        step("wie", appoint.Options(ASK, ASK, posts, by="owner")),
        step("praat", talking(seconds=30), block="groepjes", presence="absent"),
    )
    play = Small(tiny(*steps, blocks=(Block("groepjes", "split", size=3),)), NAMES[:7]).run_to("wie")
    play.seat("Fatma", appoint.Appoint("observer", play.id("Lieke")))
    play.on()
    play.wait(3)
    return play


def outdoors() -> Small:
    """The owner is out of the room while the others speak in turns of half a minute; Lieke was given a role."""
    posts = (appoint.Post("observer", text("waarnemer")),)
    who = step("wie", appoint.Options(ASK, ASK, posts, by="owner"))
    play = Small(tiny(who, step("praat", talking(who="members", seconds=30), presence="absent"))).run_to("wie")
    play.seat("Fatma", appoint.Appoint("observer", play.id("Lieke")))
    play.on()
    play.chair(NextTurn())
    play.wait(3)
    return play


def every() -> list[Play]:
    """A room in many a state."""
    lobby, ended, left = Play(), Play().to("bewaren"), apart()
    lobby.do(By(None, device="beamer"), ask.AskWall())
    ended.chair(ask.End())
    left.seat("Teun", ask.TimeOut())
    return [lobby, ended, left, apart(), outdoors(), Play(notes=True).to("stapel")]


# --- each field, for each who looks -----------------------------------------------------------------------------------


def common(play: Play, moves: int, **more: Any) -> dict[str, Any]:
    """Give what everybody is told of a running step, in a meeting that a guide leads."""
    run = play.run
    return {
        "place": "meeting",
        "language": "nl",
        "guide": True,
        "case": 0,
        "at": {"step": run.id, "moves": moves},
        "head": told(play, Viewer("wall"))["head"],
        "clock": {"total": 60_000, "spent": 3_000, "runs": True},
        "floor": EMPTY,
        **more,
    }


TURN = {"total": 30_000, "spent": 3_000, "runs": True}


def test_in_a_sub_group_one_is_told_of_ones_own_circle() -> None:
    play = apart()
    for name, group, ring in (("Lieke", 1, ["Joost", "Lieke", "Bram"]), ("Teun", 2, ["Sanne", "Milan", "Teun"])):
        assert told(play, name) == common(play, 1) | {
            "role": "member",
            "me": play.id(name),
            "name": name,
            "owner": play.id("Fatma"),
            "seats": ring,
            "group": group,
            "floor": EMPTY | {"lit": play.id(ring[0]), "next": play.id(ring[1])},
            "cast": [{"role": "observer", "seats": [play.id("Lieke")], "had": []}],
            "turn": TURN,
            "step": "round",
        }


def test_console_and_wall_are_told_which_groups_there_are_and_whose_turn_it_is() -> None:
    play = apart()
    groups = [
        {"seats": [*map(play.id, ring)], "lit": play.id(ring[0]), "settled": False}
        for ring in (("Joost", "Lieke", "Bram"), ("Sanne", "Milan", "Teun"))
    ]
    whole = common(play, 1) | {"seats": [*NAMES[:7]], "groups": groups, "step": "round"}
    assert told(play, Viewer("wall")) == whole | {"role": "wall"}
    console = told(play, Viewer("console"))
    assert console.pop("desk")
    assert console == whole | {"role": "console"}


def test_who_is_out_of_the_room_is_told_that_the_step_runs_and_nothing_more_of_it() -> None:
    for play, seats in ((apart(), NAMES[:7]), (outdoors(), NAMES[:6])):
        one = play.room.cases[0].owner
        fatma = {"role": "owner", "me": one, "name": "Fatma", "seats": [*seats], "gone": True}
        assert told(play, "Fatma") == common(play, 0) | fatma | ({"owner": one} if len(seats) == 6 else {})


def test_in_the_whole_circle_everybody_is_told_whose_turn_it_is_and_since_when() -> None:
    play = outdoors()
    floor = EMPTY | {"lit": play.id("Lieke"), "next": play.id("Bram"), "done": [play.id("Joost")]}
    whole = common(play, 2) | {"seats": [*NAMES[:6]], "owner": play.id("Fatma"), "floor": floor, "turn": TURN}
    whole |= {"cast": [{"role": "observer", "seats": [play.id("Lieke")], "had": []}]}
    assert told(play, Viewer("wall")) == whole | {"role": "wall", "step": "round"}
    lieke = {"role": "member", "me": play.id("Lieke"), "name": "Lieke", "step": "round"}
    assert told(play, "Lieke") == whole | lieke


def test_before_the_meeting_and_after_it_everybody_is_told_who_is_there() -> None:
    lobby, ended = Play(), Play().to("bewaren")
    ended.chair(ask.End())
    for play, place, more in ((lobby, "lobby", {}), (ended, "ended", {"chair": ended.room.chair})):
        all_ = {"place": place, "language": "nl", "seats": [*NAMES], **more}
        assert told(play, Viewer("wall")) == all_ | {"role": "wall"}
        assert told(play, "Fatma") == all_ | {"role": "member", "me": play.id("Fatma"), "name": "Fatma"}
        console = told(play, Viewer("console"))
        assert console.pop("desk")
        assert console == all_ | {"role": "console"}


def test_the_circle_shows_who_is_here_and_who_has_a_phone_and_whether_notes_are_on() -> None:
    play = Play(NAMES[:3], notes=True)
    play.without_phone("Willemijn")
    play.seat("Lieke", ask.Here(False))
    for viewer in (play.viewer("Joost"), Viewer("console"), Viewer("wall")):
        seen = view(play.room, viewer, play.now)
        assert [one.here for one in seen.seats] == [True, False, True, True]
        assert [one.phone for one in seen.seats] == [True, True, True, False]
        assert seen.notes


def test_what_is_worked_out_for_all_has_the_least_role_until_somebody_looks() -> None:
    for play in every():
        known = circle(play.room, play.now)
        assert {one.shown.role for one in (known, *known.lines)} == {"door"}


def test_in_a_group_one_sees_the_turns_of_ones_own_group() -> None:
    play = apart()
    play.seat("Sanne", Done())
    assert [play.seen(name).you for name in ("Sanne", "Milan", "Joost", "Lieke")] == ["had", "now", "now", "next"]


def test_the_clocks_stand_still_in_a_time_out_and_all_are_told_so() -> None:
    for play in (apart(), outdoors()):
        play.seat("Lieke", ask.TimeOut())
        play.wait(60)
        for viewer in (play.viewer("Lieke"), Viewer("console"), Viewer("wall")):
            seen = told(play, viewer)
            assert (seen["still"], seen["clock"]["runs"], "turn" in seen) == (True, True, False)
        play.chair(ask.Resume())
        play.chair(ask.Hold())
        seen = told(play, "Lieke")
        held = {"total": 60_000, "spent": 3_000, "runs": False}
        assert (seen["clock"], seen["turn"]["runs"], "still" in seen) == (held, False, False)


def test_every_view_says_yes_or_no_where_that_is_what_it_says() -> None:
    """Read back, strictly, every view is what it was: no field says nothing where it should say something."""
    for play in every():
        for viewer in viewers(play):
            shown = view(play.room, viewer, play.now, shelf=play.shelf)
            assert from_json(to_json(shown), View) == shown


def test_a_view_told_later_is_the_view_of_that_moment_also_out_of_the_room_and_in_a_group() -> None:
    apart_ = apart()
    apart_.seat("Sanne", Done())
    apart_.wait(5)
    for play in (*every(), apart_):
        for viewer in viewers(play):
            later = play.now + 7_300
            assert timed(view(play.room, viewer, 0), play.room, later) == view(play.room, viewer, later)


# --- who looks --------------------------------------------------------------------------------------------------------


def test_who_claims_a_seat_and_knocked_is_told_their_own_name_alone() -> None:
    play = Play()
    play.knock("Kees")
    stranger = Viewer("seat", play.id("Lieke"), "device-Kees")
    assert told(play, stranger) == {"role": "door", "place": "door", "language": "nl", "name": "Kees"}


def test_who_is_offered_the_chair_is_told_so_and_nobody_else_wherever_they_are() -> None:
    block = Block("groepjes", "split", size=3)
    play = Small(tiny(step("voor"), step("praat", talking(), block="groepjes"), blocks=(block,)), NAMES[:7])
    play.chair(ask.SetChair(play.id("Joost")))
    play.chair(ask.Begin())
    play.to("voor")
    play.seat("Teun", ask.Here(False))
    play.pass_step()
    play.seat("Teun", ask.Here(True))
    for name in ("Teun", "Lieke"):
        play.chair(ask.HandOver(play.id(name)))
        assert [one for one in NAMES[:7] if play.view(one).offered] == [name]
    seen = told(play, "Teun")
    assert (seen["role"], seen["me"], seen["name"], seen["gone"]) == ("member", play.id("Teun"), "Teun", True)


def test_each_group_has_its_own_owner_who_is_told_that_they_are() -> None:
    blocks = (Block("trio", "split", size=3), Block("beurt", "loop", each="all", binds="owner", within="trio"))
    play = Small(tiny(step("a", block="beurt"), blocks=blocks, needs_case=False), NAMES[:7]).run_to("a")
    owners = [play.name(line.stack[0].owner) for line in play.room.strands]
    assert [name for name in NAMES[:7] if play.view(name).role == "owner"] == owners
    for name in NAMES[:7]:
        seen = play.view(name)
        assert play.name(seen.owner) == owners[seen.group - 1]
    assert (play.console().owner, play.wall().owner) == (None, None)


def test_a_loop_that_the_owner_may_end_or_go_on_with_is_the_owners_to_decide_but_not_in_a_time_out() -> None:
    for loop, field in (
        (Block("h", "loop", until="owner", most=3), "again"),
        (Block("h", "loop", until="owner", times=2), "enough"),
    ):
        play = Small(tiny(step("a", block="h"), blocks=(loop,))).run_to("a")
        assert [name for name in NAMES[:6] if getattr(play.view(name), field)] == ["Fatma"]
        play.chair(ask.TimeOut())
        assert not getattr(play.view("Fatma"), field)
    chairs = Small(tiny(step("a", block="h"), blocks=(Block("h", "loop", until="chair", most=3),))).run_to("a")
    assert not chairs.view("Fatma").again


def test_a_seat_that_came_or_moved_while_the_step_ran_is_told_that_it_did() -> None:
    play = outdoors()
    play.chair(ask.OpenDoor())
    play.sit("Els")
    assert (play.view("Els").late, play.view("Lieke").late) == (True, False)
    moved = play.move("Lieke")
    assert view(play.room, moved, play.now).late


def test_a_role_is_told_with_who_has_it_now_and_not_with_who_had_it() -> None:
    posts = (appoint.Post("observer", text("waarnemer")),)
    who = step("wie", appoint.Options(ASK, ASK, posts, by="owner"), block="rondes")
    play = Small(tiny(who, step("praat", block="rondes"), blocks=(Block("rondes", "loop", times=2),))).run_to("wie")
    for name in ("Lieke", "Bram"):
        assert play.step == "wie"
        play.seat("Fatma", appoint.Appoint("observer", play.id(name)))
        play.on()
        assert [(one.role, play.names(one.seats), one.had) for one in play.view("Joost").cast] == [
            ("observer", [name], ())
        ]
        play.on()
