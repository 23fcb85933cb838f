"""Every method as it is played: over real sockets, by guests and one phone of ours, held against what the field says.

What the field says stands in `tests/fixtures/methods/`, in the keys that test_fixture explains; others wrote it than
who wrote the methods. The quick size plays each with its usual number of people, the long one also with the fewest and
the most.
"""

from __future__ import annotations

from threading import Event, Thread
from typing import Any

import pytest
from click.testing import CliRunner

from server import cli, methods
from server.guests.company import LAPS
from server.guests.pace import TRIAL
from server.guests.table import Laid, Table
from server.guests.trial import MINUTES, counts, opened
from tests.catalogue import field, names, steps
from tests.conftest import SIZE
from tests.phone import Phone, clockwise, in_this_order, spoke, steps_of

Seen = list[dict[str, Any]]
PLAYED = [
    (name, size)
    for name in names()
    for size in (counts(methods.method(name)) if SIZE == "long" else (methods.method(name).people.best,))
]


def play(name: str, size: int) -> tuple[Table, Phone]:
    """Play a method with so many seats, of which one is ours; give the table, and our phone with all it was told."""
    kring = opened(methods.method(name), "nl")
    told: list[str] = []
    laid = Laid(size - 1, MINUTES, 1, ("Anouk",), short=True, notes=True)
    table = Table(True, TRIAL, tell=told.append, laid=laid, alert=told.append)
    assert kring.hub is not None
    assert kring.hub.room is not None
    phone = Phone(kring.port, "Anouk")
    phone.nod = lambda step: table.nods.nod(size, step)  # no step is over before our phone has seen it
    phone.nod(0)
    try:
        phone.hello(join=kring.hub.room.door.token)
        taking_part = Thread(target=phone.stay, daemon=True)
        taking_part.start()
        status = table.play(kring, cli.Words("nl"), Event())
        taking_part.join(5)
    finally:
        kring.shut()
    assert (status, table.troubles, table.open) == (0, [], []), told[-1]
    return table, phone


def expected(name: str, size: int) -> list[str]:
    """Give the ids of the steps of one case, or of one run, as the field has them with so many people."""
    blocks = {block["id"]: block for block in field()[name].get("blocks", ())}
    rest, found = list(steps(name).values()), list[str]()
    while rest:
        loop = rest[0]["loop"]
        inside = [one for one in rest if one["loop"] == loop] if loop else rest[:1]
        rest = rest[len(inside) :]
        for lap in range(often(blocks.get(loop, {}), size)):
            found += [one["id"] for one in inside if lap or not one.get("not_first")]
    return found


def often(block: dict[str, Any], size: int) -> int:
    """Give how often a block is held: what goes on until somebody is satisfied the guests hold twice at least."""
    if "until" in block:
        return max(int(block["usual"]), LAPS)
    each = {"all": size, "members": size - 1}
    return each.get(block.get("each", ""), int(block.get("times", 1)))


@pytest.mark.parametrize(("name", "size"), PLAYED)
def test_a_phone_that_joins_sees_steps_floors_and_presence_as_the_field_has_them(name: str, size: int) -> None:
    _, phone = play(name, size)
    known = steps(name)
    seen = [one for one in steps_of(phone.views) if one[-1]["head"]["part"] == "case"]
    seen = [one for one in seen if one[-1]["head"]["id"] in known]  # and not who takes the next lap
    assert [one[-1]["head"]["id"] for one in seen] == expected(name, size)
    others = outside_the_rule(seen)
    for one in seen:
        said = known[one[-1]["head"]["id"]]
        if one[-1]["gone"]:
            assert (said["presence"], one[-1]["role"]) == ("absent", "owner"), said["id"]
            continue
        holds_presence(one, said)
        holds_floor(one, said, others)


def outside_the_rule(seen: list[Seen]) -> dict[str, set[str]]:
    """Give who was meant by words that no view has: the first owner, and who played in the last scene."""
    owners = [one[-1]["owner"] for one in seen if one[-1]["owner"]]
    steps = [one[-1]["step"] or {} for one in seen]
    players = [seat for step in steps if step.get("kind") == "enact" for part in step["seats"] for seat in part]
    return {"role:first": set(owners[:1]), "role:player": set(players)}


def holds_presence(seen: Seen, said: dict[str, Any]) -> None:
    """Hold where the owner is against what the field says; who is out of the room sits in no sub-group either."""
    turned, owner = {view["floor"]["turned"] for view in seen}, seen[-1]["owner"]
    if said["presence"] == "absent":
        assert turned == {owner} or owner not in {one["id"] for one in seen[-1]["seats"]}, said["id"]
    else:
        assert turned == {None if said["presence"] == "in" else owner}, said["id"]


def holds_floor(seen: Seen, said: dict[str, Any], others: dict[str, set[str]]) -> None:
    """Hold who had the floor, and in which order, against what the field says."""
    last = seen[-1]
    lit, everybody = spoke(seen)
    beside = {seat for view in seen for seat in view["floor"]["also"]}
    match said["floor"]:
        case "none" | "chair":
            assert (everybody, beside) == (set(), set()), said["id"]
        case "free":
            assert everybody <= {last["owner"]}, said["id"]
        case "owner":
            assert everybody == others.get(said["who"]) or set(meant(last, said["who"])), said["id"]
        case "pair":
            assert everybody <= set(meant(last, "role:questioner")), said["id"]
            assert beside <= {last["owner"]}, said["id"]
        case "players":
            assert (everybody, len(beside) >= 2) == (set(), True), said["id"]
        case "turns":
            whole = meant(last, said["who"])
            assert everybody == (others.get(said["who"]) or set(whole)), said["id"]
            rounds = max((view["step"] or {}).get("round", 1) for view in seen)
            ordered = said["who"] in ("members", "all") and "order" not in said and not last["step"].get("free")
            assert not ordered or in_this_order(lit, whole * rounds), said["id"]


def meant(view: dict[str, Any], who: str) -> list[str]:
    """Give the seats that the field means, in the order in which they would speak."""
    owner = view["owner"]
    ring = clockwise(view, owner or view["chair"])
    ask = [seat for one in view["cast"] if one["role"] != "owner" for seat in one["seats"]]
    match who:
        case "owner":
            return [owner]
        case "role:questioner":
            return ask
        case "role:observer":
            return [seat for seat in ring if seat not in (owner, *ask)]
    return [seat for seat in ring if seat != owner] if who == "members" else ring


@pytest.mark.parametrize("name", names())
def test_with_fewer_or_more_people_than_it_is_for_a_method_is_refused_with_the_reason(name: str) -> None:
    people = methods.method(name).people
    for count, why in ((people.least - 1, "methods.few"), (people.most + 1, "methods.many")):
        if count < 2:
            continue
        told = CliRunner().invoke(cli.main, ["demo", "--fast", "--method", name, "--people", str(count)])
        assert told.exit_code == 1
        known = methods.method(name).name.nl
        reason = cli.Words("nl")(why, name=known, count=count, least=people.least, most=people.most)
        assert told.output.strip() == reason
