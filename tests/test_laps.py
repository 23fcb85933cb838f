"""Loops: so many times, each their turn, until somebody is satisfied; and modules that are chosen on the way."""

from __future__ import annotations

from server.room import commands as ask
from server.room.method import Block
from server.steps import appoint
from server.steps import ask as asking
from server.steps.kind import GiveTurn, Return
from server.steps.write import Answer
from tests.play import CONSOLE, NAMES
from tests.tiny import ASK, Small, step, talking, text, tiny, writing

EACH = Block("rondje", "loop", each="all", binds="owner")


def owners(ran: list[str]) -> list[str]:
    return [one.partition(" ")[2] for one in ran]


# --- so many times ----------------------------------------------------------------------------------------------------


def test_a_loop_is_held_as_often_as_the_method_says() -> None:
    loop = Block("drie", "loop", times=3)
    play = Small(tiny(step("voor"), step("a", block="drie"), step("b", block="drie"), step("na"), blocks=(loop,)))
    ran = [one.split()[0] for one in play.run_to("voor").ran()]
    assert ran == ["voor", "a/1", "b/1", "a/2", "b/2", "a/3", "b/3", "na"]


def test_a_loop_in_a_loop_counts_both() -> None:
    blocks = (Block("buiten", "loop", times=2), Block("binnen", "loop", times=2, within="buiten"))
    play = Small(tiny(step("a", block="buiten"), step("b", block="binnen"), blocks=blocks))
    ran = [one.split()[0] for one in play.run_to("a").ran()]
    assert ran == ["a/1", "b/1/1", "b/1/2", "a/2", "b/2/1", "b/2/2"]
    assert play.room.programme.stops[-4].lap in {(1, 0), (1, 1), (1,)}


def test_every_screen_says_which_lap_of_how_many_it_is() -> None:
    play = Small(tiny(step("a", block="drie"), blocks=(Block("drie", "loop", times=3),))).run_to("a")
    play.pass_step()
    head = play.view("Lieke").head
    assert head is not None
    assert (head.lap, head.laps) == (2, 3)


# --- each their turn --------------------------------------------------------------------------------------------------


def test_each_lap_has_its_own_owner_in_sitting_order() -> None:
    play = Small(tiny(step("a", block="rondje"), blocks=(EACH,), needs_case=False), NAMES[:4]).run_to("a")
    assert owners(play.ran()) == ["Joost", "Lieke", "Bram", "Sanne"]


def test_in_a_case_the_members_have_a_lap_each_and_the_owner_has_none() -> None:
    loop = Block("rondje", "loop", each="members", binds="owner")
    play = Small(tiny(step("a", block="rondje"), step("b"), blocks=(loop,)), NAMES[:6]).run_to("a")
    ran = play.ran()
    assert sorted(owners(ran[:-1])) == sorted(set(NAMES[:6]) - {"Fatma"})
    assert ran[-1] == "b Fatma"


def test_the_owner_of_a_lap_is_the_owner_on_every_screen() -> None:
    play = Small(tiny(step("a", block="rondje"), blocks=(EACH,), needs_case=False), NAMES[:4]).run_to("a")
    assert (play.view("Joost").role, play.view("Lieke").role, play.owner) == ("owner", "member", "Joost")
    play.pass_step()
    assert (play.view("Joost").role, play.view("Lieke").role, play.owner) == ("member", "owner", "Lieke")


def test_who_left_has_no_lap_and_who_comes_late_or_back_has_one_after_all() -> None:
    play = Small(tiny(step("a", block="rondje"), blocks=(EACH,), needs_case=False), NAMES[:4]).run_to("a")
    play.seat("Lieke", ask.Here(False))
    play.seat("Sanne", ask.Here(False))
    play.pass_step()
    assert play.owner == "Bram"
    play.seat("Lieke", ask.Here(True))
    play.chair(ask.OpenDoor())
    play.sit("Els")
    assert owners(play.ran()) == ["Bram", "Lieke", "Els"]


def test_a_loop_of_which_everybody_left_is_over() -> None:
    play = Small(tiny(step("a", block="rondje"), step("b"), blocks=(EACH,), needs_case=False), NAMES[:4]).run_to("a")
    for name in NAMES[1:4]:
        play.seat(name, ask.Here(False))
    play.pass_step()
    assert play.step == "b"


def test_who_feels_the_link_takes_the_next_lap_where_the_method_asks_for_it() -> None:
    loop = Block("keten", "loop", each="all", binds="owner", volunteer=True)
    posts = (appoint.Post("owner", text("schakel")),)
    who = appoint.Options(ASK, ASK, posts, by="volunteer", of="all", fresh=True)
    play = Small(
        tiny(step("wie", who, block="keten"), step("a", block="keten"), blocks=(loop,), needs_case=False), NAMES[:3]
    )
    play.run_to("wie")
    for name in ("Bram", "Joost", "Lieke"):
        play.seat(name, appoint.Offer("owner"))
        play.on()
        assert (play.step, play.owner) == ("a", name)
        play.pass_step()
    assert play.step == "terugkijken"


# --- until somebody is satisfied --------------------------------------------------------------------------------------


def test_a_loop_until_the_owner_is_helped_is_held_once_more_when_the_owner_asks() -> None:
    loop = Block("helpen", "loop", until="owner", most=3)
    play = Small(tiny(step("a", block="helpen"), step("b", block="helpen"), step("c"), blocks=(loop,))).run_to("a")
    with play.refused("not_now"):
        play.seat("Fatma", ask.Again())
    play.pass_step()
    assert (play.view("Fatma").again, play.view("Lieke").again, play.desk().again) == (True, False, True)
    with play.refused("chair_only"):
        play.seat("Lieke", ask.Again())
    play.seat("Fatma", ask.Again())
    assert not play.desk().again
    ran = [one.split()[0] for one in play.ran()]
    assert ran == ["b/1", "a/2", "b/2", "c"]


def test_a_loop_that_is_planned_twice_is_over_after_once_when_the_owner_has_enough() -> None:
    loop = Block("takes", "loop", until="owner", times=2)
    steps = (step("a", block="takes"), step("b", block="takes"), step("c"))
    play = Small(tiny(*steps, blocks=(loop,))).run_to("a")
    with play.refused("not_now"):
        play.seat("Fatma", ask.Enough())
    play.pass_step()
    assert (play.view("Fatma").enough, play.view("Lieke").enough, play.desk().enough) == (True, False, True)
    assert not play.view("Fatma").again
    play.seat("Fatma", ask.Enough())
    assert [one.split()[0] for one in play.ran()] == ["b/1", "c"]
    play = Small(tiny(*steps, blocks=(loop,))).run_to("a")
    assert [one.split()[0] for one in play.ran()] == ["a/1", "b/1", "a/2", "b/2", "c"]


def test_it_is_not_held_more_often_than_the_method_allows() -> None:
    play = Small(tiny(step("a", block="h"), blocks=(Block("h", "loop", until="chair", most=2),))).run_to("a")
    play.chair(ask.Again())
    play.pass_step()
    with play.refused("list_full"):
        play.chair(ask.Again())


def test_the_owner_has_no_say_where_the_chair_decides() -> None:
    play = Small(tiny(step("a", block="h"), blocks=(Block("h", "loop", until="chair"),))).run_to("a")
    with play.refused("not_now"):
        play.seat("Fatma", ask.Again())


# --- roles inside a loop ----------------------------------------------------------------------------------------------


def questioners() -> Small:
    posts = (appoint.Post("questioner", text("vragensteller")),)
    who = appoint.Options(ASK, ASK, posts, by="owner", fresh=True)
    pair = asking.Options(ASK, who="role:questioner", pair=True)
    loop = Block("gesprekken", "loop", times=3)
    steps = (step("wie", who, block="gesprekken"), step("gesprek", pair, block="gesprekken"), step("na", talking()))
    return Small(tiny(*steps, blocks=(loop,))).run_to("wie")


def test_the_owner_appoints_another_questioner_each_time_and_nobody_twice() -> None:
    play = questioners()
    for name in ("Lieke", "Sanne", "Bram"):
        play.seat("Fatma", appoint.Appoint("questioner", play.id(name)))
        play.on()
        assert play.lit == name
        assert play.names(play.floor().also) == ["Fatma"]
        play.turns()
        play.on()
        if play.step == "wie":
            with play.refused("not_a_choice"):
                play.seat("Fatma", appoint.Appoint("questioner", play.id(name)))
    assert play.step == "na"


def test_nobody_else_appoints_and_going_on_without_is_refused() -> None:
    play = questioners()
    with play.refused("not_yours"):
        play.seat("Lieke", appoint.Appoint("questioner", play.id("Lieke")))
    with play.refused("not_chosen"):
        play.chair(ask.Next())
    play.do(CONSOLE, appoint.Appoint("questioner", play.id("Lieke")))
    assert [(one.role, play.names(one.seats)) for one in play.seen("wall").cast] == [("questioner", ["Lieke"])]


# --- turns that are taken ---------------------------------------------------------------------------------------------


def test_in_a_free_round_nobody_is_given_a_turn_and_everybody_may_take_one() -> None:
    play = Small(tiny(step("a", talking(order="popcorn")), step("b"))).run_to("a")
    assert (play.lit, play.seen("Lieke").you, play.desk().settled) == (None, "free", False)
    play.seat("Sanne", Return())
    assert play.lit == "Sanne"
    play.seat("Lieke", Return())
    assert (play.lit, play.seen("Lieke").you) == ("Sanne", "next")
    play.chair(GiveTurn(play.id("Bram")))
    assert play.turns()[:3] == ["Sanne", "Lieke", "Bram"]
    assert play.desk().settled


def test_what_was_written_in_a_lap_is_read_in_that_lap_and_after_the_loop_all_of_it() -> None:
    loop = Block("tweemaal", "loop", times=2)
    read = step("lees", talking(of="ideas", shows="all"), block="tweemaal")
    steps = (
        step("schrijf", writing("ideas", to="all"), block="tweemaal"),
        read,
        step("na", talking(of="ideas", shows="all")),
    )
    play = Small(tiny(*steps, blocks=(loop,))).run_to("schrijf")
    for lap in (1, 2):
        play.seat("Lieke", Answer(text=f"idee {lap}"))
        play.on()
        assert [item.text for item in play.seen("Bram").given] == [f"idee {lap}"]
        play.pass_step()
    assert sorted(item.text for item in play.seen("Bram").given) == ["idee 1", "idee 2"]
    assert len({item.id for item in play.seen("Bram").given}) == 2


def test_who_had_a_role_in_one_loop_does_not_get_it_in_the_next_while_there_are_others() -> None:
    posts = (appoint.Post("speaker", text("spreker")),)
    who = appoint.Options(ASK, ASK, posts, by="lot", fresh=True)
    blocks = (Block("eerst", "loop", times=2), Block("dan", "loop", times=3))
    play = Small(tiny(step("wie", who, block="eerst"), step("wie-nog", who, block="dan"), blocks=blocks), NAMES[:6])
    play.run_to("wie")
    had = []
    while play.step in ("wie", "wie-nog"):
        had += play.names(play.seen("wall").cast[0].seats)
        play.pass_step()
    assert len(had) == len(set(had)) == 5


def test_without_two_roles_is_without_both() -> None:
    posts = (appoint.Post("kijker", text("kijker")), appoint.Post("speler", text("speler")))
    who = appoint.Options(ASK, ASK, posts, by="lot")
    play = Small(tiny(step("wie", who), step("rest", talking(who="but:kijker+but:speler"))), NAMES[:6]).run_to("wie")
    cast = {name for one in play.seen("wall").cast for name in play.names(one.seats)}
    play.on()
    assert {*play.turns()} == {*NAMES[:6]} - cast - {play.owner}
