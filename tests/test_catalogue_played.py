"""Every method that is shipped is played to its end as the field has it, by the smallest, usual and largest group.

Once nobody types anything, once everybody types all they can: each text is found back, letter by letter, on no device
but those that may read it, and not before the step that shows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pytest

from server import methods
from server.steps.kind import CONSOLE, WALL
from tests.catalogue import Moment, kind, names, played, said_of, sizes, steps

EVERYBODY_LATER = ("public", "private_until_all_done", "private_until_step")


def rare(name: str, size: int) -> tuple[pytest.MarkDecorator, ...]:
    """Mark what is not the usual size of a method: it is played in the whole run."""
    return () if size == methods.method(name).people.best else (pytest.mark.whole,)


PLAYS = [(name, size, full) for name in names() for size in sizes(methods.method(name)) for full in (False, True)]
plays = pytest.mark.parametrize(("name", "size", "full"), [pytest.param(*one, marks=rare(*one[:2])) for one in PLAYS])
typing = pytest.mark.parametrize(
    ("name", "size"), [pytest.param(name, size, marks=rare(name, size)) for name, size, full in PLAYS if full]
)


def told(name: str, size: int, full: bool) -> Iterator[tuple[Moment, dict[str, Any]]]:
    """Give the moments of a meeting, each with what the field says of its step."""
    said = steps(name)
    return ((moment, said[moment.step.id]) for moment in played(name, size, full) if moment.step.id in said)


@plays
def test_it_comes_to_its_end_step_after_step(name: str, size: int, full: bool) -> None:
    ids = [moment.step.id for moment, _ in told(name, size, full)]
    held = list(dict.fromkeys(reversed(ids)))[::-1]  # a loop's last lap has them all, its first may not
    assert held == [one for one in steps(name) if one in held]
    assert all(step.get("optional") for one, step in steps(name).items() if one not in held)


@plays
def test_a_loop_has_as_many_laps_as_the_field_wants_and_groups_are_held_once(name: str, size: int, full: bool) -> None:
    moments = played(name, size, full)
    for block in methods.method(name).blocks:
        rows = [
            one for one, _ in groupby(moments, lambda moment: (moment.step.block, moment.lap)) if one[0] == block.id
        ]
        wanted = {"all": size, "members": size - 1}.get(block.each, block.times)
        assert len(rows) == (wanted if block.kind == "loop" else 1), block.id


@plays
def test_each_is_the_owner_once_where_a_loop_gives_everybody_a_lap(name: str, size: int, full: bool) -> None:
    for block in methods.method(name).blocks:
        if block.binds == "owner":
            laps = {(moment.lap, moment.owner) for moment, _ in told(name, size, full) if moment.step.block == block.id}
            assert len({owner for _, owner in laps} - {None}) == len(laps) == size


@plays
def test_the_owner_is_where_the_field_has_them(name: str, size: int, full: bool) -> None:
    for moment, said in told(name, size, full):
        if moment.owner is None:
            continue
        view, where = moment.views[moment.owner], said["presence"]
        assert view.gone == (where == "absent"), moment.step.id
        assert (view.step is None) == (where == "absent"), moment.step.id
        if where != "absent":
            turned = {floor.turned for floor in moment.floors} == {moment.owner}
            assert turned == (where == "hears_not_seen"), moment.step.id


@plays
def test_those_speak_who_have_the_floor_in_the_field(name: str, size: int, full: bool) -> None:
    for moment, said in told(name, size, full):
        for floor in moment.floors:
            lit, also = floor.lit, {*floor.also}
            match said["floor"]:
                case "none" | "players" | "chair":
                    assert (lit, also) == (None, set()), moment.step.id
                case "owner":
                    assert lit in meant(said["who"], moment), moment.step.id
                    assert not also, moment.step.id
                case "pair":
                    assert lit in meant(said["who"], moment), moment.step.id
                    assert also == {moment.owner}, moment.step.id
                case "free":
                    assert also == ({*moment.seats} - {lit} if lit else set()), moment.step.id
        if said["floor"] == "turns":
            assert fit({*moment.turns}, said["who"], moment), moment.step.id


@plays
def test_those_are_asked_who_are_in_the_field(name: str, size: int, full: bool) -> None:
    for moment, said in told(name, size, full):
        options: Any = moment.step.options
        busy = {seat for seat in moment.seats if asked(moment.views[seat].step)}
        match kind(moment.step):
            case "discuss":
                assert options.owner_ask is not None or said["who"] == "all", moment.step.id
            case "reveal":
                assert busy == shown_to(said, moment) or (options.parts and busy == {*moment.seats}), moment.step.id
                assert closed_until_the_owner_says_so(moment), moment.step.id
            case _:
                assert fit(busy, said["who"], moment), moment.step.id
        if said["who"] == "chair":
            assert asked(moment.views[CONSOLE].step), moment.step.id


def asked(step: Any) -> bool:
    """Tell whether a view of a step asks something of who looks at it, or shows it something."""
    signs = ("may", "offers", "plays", "selects", "shown")
    return bool(getattr(step, "you", None)) or any(getattr(step, sign, False) is True for sign in signs)


def closed_until_the_owner_says_so(moment: Moment) -> bool:
    """Tell whether of what comes part by part nobody is told more than the first, as it begins."""
    options: Any = moment.step.options
    told = {item.tag for view in moment.views.values() for item in getattr(view.step, "items", ())}
    return not options.parts or told <= {options.parts[0].tag}


def shown_to(said: dict[str, Any], moment: Moment) -> set[str | None]:
    """Give the seats that something is shown to: what is the owner's alone, what the group reads, or what all see."""
    return {"owner_only": {moment.owner}, "hidden_from_owner": meant("members", moment)}.get(
        said["secrecy"], {*moment.seats}
    )


def meant(who: str, moment: Moment) -> set[str | None]:
    """Give the seats that the field means; who watches is who has no other part."""
    word, _, role = who.partition(":")
    everybody: set[str | None] = {*moment.seats}
    if word == "role":
        held: set[str | None] = {seat for seat, has in cast(moment) if has.startswith(role)}
        return held or (
            everybody - {moment.owner, *(seat for seat, _ in cast(moment))} if role == "observer" else set()
        )
    return {"all": everybody, "members": everybody - {moment.owner}, "owner": {moment.owner}}.get(word, set())


def fit(found: set[str], who: str, moment: Moment) -> bool:
    """Tell whether these are the seats that the field means; an owner may play beside who has a part."""
    beside = {moment.owner} if who == "role:player" else set()
    return found - beside == meant(who, moment) - beside


def cast(moment: Moment) -> list[tuple[str, str]]:
    """Give who has which role."""
    return [(seat, role) for role, seats in moment.cast.items() for seat in seats]


# --- who may read what is left ----------------------------------------------------------------------------------------


@typing
def test_nobody_reads_what_is_typed_before_it_is_shown_or_who_may_not(name: str, size: int) -> None:
    moments = played(name, size, True)
    for at, moment in enumerate(moments):
        for seat, text in moment.typed:
            for later in range(at, len(moments)):
                eyes = {eye for eye, sent in moments[later].sent.items() if text.encode() in sent}
                assert eyes <= {seat, *may_read(name, moments, at, later)}, (text, moments[later].step.id)


@typing
def test_what_is_typed_is_read_by_those_who_need_it_in_the_step_that_shows_it(name: str, size: int) -> None:
    moments = played(name, size, True)
    for at, moment in enumerate(moments):
        for seat, text in moment.typed:
            later = shown_at(name, moments, at, seat)
            if later is not None:
                eyes = {eye for eye, sent in moments[later].sent.items() if text.encode() in sent}
                assert needs(name, moments, at, later, seat) <= eyes, (text, moments[later].step.id)


@typing
def test_what_is_left_says_whom_it_is_for(name: str, size: int) -> None:
    for moment, said in told(name, size, True):
        for one in moment.left:
            eyes, who = {*one.seen_by}, (moment.step.id, one.name)
            if said["leaves"] != one.name:
                continue
            match said["secrecy"]:
                case "never_stored":
                    raise AssertionError(who)
                case "author_only":
                    assert eyes == {one.about} != {None}, who
                case "owner_only":
                    assert eyes == {moment.owner}, who
                case "hidden_from_owner":
                    assert eyes == meant("members", moment), who
                case "aggregate_only":
                    assert all(item.by is None for item in one.items), who
                case _ if one.about is not None:  # a sheet of somebody's own, or what somebody was given
                    assert one.about in eyes, who
                case _ if kind(moment.step) != "commit":
                    assert {*moment.seats} <= eyes, who


def may_read(name: str, moments: tuple[Moment, ...], at: int, later: int) -> set[str | None]:
    """Give the eyes that may read at a later moment what was typed at this one."""
    moment, said = moments[at], said_of(name, moments[at].step)
    everybody: set[str | None] = {*moment.seats, CONSOLE, WALL}
    if kind(moment.step) == "commit":  # spoken for all to hear; what is typed stays its owner's (design decision 4.6)
        return set()
    if said["secrecy"] == "public":
        return everybody
    until = shown_at(name, moments, at)
    if said["secrecy"] == "hidden_from_owner" and moments[later].step.id == "briefjes":  # all agreed to it
        return {moment.owner}
    if until is None or later < until:
        return set()
    if said["secrecy"].startswith(EVERYBODY_LATER):
        return everybody
    return {"owner_only": {moment.owner}, "hidden_from_owner": meant("members", moment)}.get(said["secrecy"], set())


def shown_at(name: str, moments: tuple[Moment, ...], at: int, seat: str = "") -> int | None:
    """Give when that is shown first which was typed at a moment; with `seat`, where there is one, in their own lap."""
    shown = said_of(name, moments[at].step)["shown_in"]
    found = [i for i in range(at + 1, len(moments)) if moments[i].step.id == shown]
    own = [i for i in found if moments[i].owner == seat] if kind(moments[at].step) == "canvas" else []
    return next(iter(own or found), None)


def needs(name: str, moments: tuple[Moment, ...], at: int, later: int, seat: str) -> set[str | None]:
    """Give the eyes that need to read what a seat typed: who acts on it; in a round who speaks it, or whose it is."""
    said, shows = said_of(name, moments[at].step), moments[later]
    options: Any = shows.step.options
    if kind(shows.step) == "reveal":
        return shown_to(said_of(name, shows.step), shows)
    if kind(shows.step) == "round":
        return {shows.owner if options.shows == "owner" else seat}
    acts = meant(said_of(name, shows.step)["who"], shows)
    return acts & {seat} if said["secrecy"] == "author_only" else acts
