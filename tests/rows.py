"""Who may see what of each kind of step, and of what methods add to a room: rows of the table in secrecy.py.

The letters are those of secrecy.py, and G: who is out of the room, an owner who is absent, a seat in no sub-group.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from server.room.model import Room
from server.room.scene import running, step_of

CIRCLE = "CWMOLP"
SEATS = "MOLP"

When = Callable[[Room], bool]


def always(room: Room) -> bool:
    return True


def in_step(*steps: str) -> When:
    """Tell whether one of these steps runs."""
    return lambda room: (run := running(room)) is not None and step_of(room, run).id in steps


def while_state(test: Callable[[Any], bool]) -> When:
    """Tell whether the running step's state is like this."""
    return lambda room: (run := running(room)) is not None and test(run.state)


def set_to(test: Callable[[Any], bool]) -> When:
    """Tell whether the method set the running step like this."""
    return lambda room: (run := running(room)) is not None and test(step_of(room, run).options)


class Row(NamedTuple):
    """Who may see a field, and when."""

    who: str
    when: When = always


Table = dict[str, tuple[Row, ...]]


def each(path: str, who: str, *fields: str, when: When = always) -> Table:
    """Give one row for each of these fields of a struct."""
    return {f"{path}.{field}": (Row(who, when),) for field in fields}


def nest(path: str, who: str, *fields: str, when: When = always) -> Table:
    """Give one row for a field that holds a struct, and for the fields of that."""
    return {path: (Row(who, when),)} | each(path, who, *fields, when=when)


def items(path: str, rows: tuple[Row, ...], *shown: str) -> Table:
    """Give the rows of a list of items of which only these fields are shown, the others to nobody."""
    rest = {"id", "text", "by", "tag", "more"} - {*shown}
    known = dict.fromkeys((path, *(f"{path}.{one}" for one in shown)), rows)
    return known | dict.fromkeys((f"{path}.{one}" for one in rest), (Row(""),))


def takes_part(room: Room) -> bool:
    """Tell whether the owner takes part in the running step like everybody."""
    run = running(room)
    return run is not None and step_of(room, run).presence == "in"


ALL = ("id", "text", "by", "tag", "more")
OFFER = (
    "method",
    "family",
    "version",
    "name",
    "line",
    "source",
    "least",
    "usual",
    "people",
    "suits",
    "why",
    "hard",
    "left",
)
JOINT = set_to(lambda options: options.about == "joint")
OWN = set_to(lambda options: options.about != "joint")
LIVE = set_to(lambda options: options.live)
GROUP = set_to(lambda options: options.chooser == "group")
WISHES = set_to(lambda options: options.by == "group")
SMART = set_to(lambda options: options.smart)
TO_GROUP = set_to(lambda options: options.to in ("group", "all", "self"))
TO_OWNER = set_to(lambda options: options.to in ("owner", "all", "self"))
OPEN_WALL = set_to(lambda options: options.wall and options.to == "all")

READ = (Row("M", TO_GROUP), Row("O", TO_OWNER), Row("CW", OPEN_WALL))

ROOM: Table = {
    **nest("groups", "CW", "seats", "lit", "settled"),
    **nest("cast", CIRCLE, "role", "seats"),
    "cast.had": (Row(""),),
    "gone": (Row("G"),),
    **dict.fromkeys(("again", "enough"), (Row("OP"),)),
    "group": (Row(SEATS),),
    **nest("desk.group", "C", "experience", "safety"),
    **nest("desk.offers", "C", *OFFER),
    **nest("desk.record.stopped", "C", "name", "reason"),
    "desk.record.methods": (Row("C"),),
}

KINDS: Table = {
    **each("appoint", CIRCLE, "ask", "line", "candidates"),
    **nest("appoint.posts", CIRCLE, "role", "name", "least", "most"),
    "appoint.posts.cards": (Row(""),),
    **nest("appoint.cast", CIRCLE, "role", "seats"),
    "appoint.cast.had": (Row(""),),
    "appoint.may": (Row("COP"),),
    "appoint.offers": (Row(SEATS),),
    "appoint.card": (Row(SEATS),),
    **each("branch", CIRCLE, "ask", "line", "by", "chosen", "question"),
    **nest("branch.modules", CIRCLE, "id", "name", "line"),
    **nest("branch.offers", "CMOLP", *OFFER),
    "branch.may": (Row("CO"),),
    **each("branch", "MO", "wishes", "cast", when=WISHES),
    **nest("branch.counts", CIRCLE, "id", "count", when=WISHES),
    **nest("branch.ready", "C", "count", "of", when=WISHES),
    **each("canvas", CIRCLE, "ask", "line", "picture", "about"),
    **nest("canvas.fields", "CMOLP", "id", "label", "kind", "hints", "least", "most"),
    **nest("canvas.fields.columns", "CMOLP", "id", "label", "kind", "marks"),
    **nest("canvas.list", SEATS, "nl", "en", "over"),
    **each("canvas", SEATS, "shows", "done", "few"),
    "canvas.may": (Row(SEATS), Row("C", JOINT)),
    "canvas.live": (Row("OP", LIVE),),
    "canvas.shared": (Row("MO"),),
    **items("canvas.mine", (Row("MO"),), *ALL),
    **items("canvas.given", (Row("MO"), Row("CW", JOINT)), "id", "text", "tag", "more"),
    "canvas.given.by": (Row("MO", OWN),),
    **items("canvas.items", (Row("CWMO", JOINT), Row("CWMO", LIVE)), *ALL),
    **nest("canvas.ready", "C", "count", "of"),
    **each("enact", CIRCLE, "ask", "line", "phase", "back", "players", "seats"),
    "enact.steers": (Row("CO"),),
    **each("enact", "MO", "plays", "card"),
    **each("enact", "M", "watches", "watch"),
    **items("enact.items", (Row("CMO"),), *ALL),
    **items("enact.mine", (Row("M"),), "id", "text", "by", "tag"),
    **each("pick", CIRCLE, "ask", "line", "chooser", "most", "picked", "few"),
    **items("pick.items", (Row("CMO"),), "id", "text", "by", "tag", "more"),
    "pick.may": (Row("MO"),),
    "pick.cast": (Row("MO", GROUP),),
    **nest("pick.ready", "C", "count", "of", when=GROUP),
    **each("rate", CIRCLE, "ask", "line", "said", "who"),
    **each("rate", "MO", "you", "why"),
    **nest("rate.marks", "MO", "tag", "label"),
    **nest("rate.again", "MO", "tag", "label"),
    **items("rate.items", (Row("CWMO"),), *ALL),
    **nest("rate.ratings", "MO", "item", "mark", "again", "why"),
    **each("pause", CIRCLE, "silence", "over"),
    **each("speak", CIRCLE, "ask", "said", "who"),
    **each("speak", SEATS, "you", "points"),
    **each("speak", "MO", "label", "line", "text"),
    **each("speak", CIRCLE, "picture"),
    **items("speak.items", (Row("CWMO"),), *ALL),
    **each("commit", CIRCLE, "ask", "said", "smart", "picture"),
    **items("commit.items", (Row("CWMO"),), *ALL),
    **each("commit", "OP", "you", "action", "moment", "sign"),
    **each("commit", "OP", "along", "ticks", when=SMART),
    **each("ask", CIRCLE, "ask", "mode", "round", "left", "each", "collects", "pair"),
    **each("ask", "ML", "you", "ahead"),
    **nest("ask.levels", "ML", "id", "name", "example"),
    **items("ask.items", (Row("CMO"),), *ALL),
    **each("ask", "CMO", "item", "answered"),
    "ask.selects": (Row("O"),),
    **each("ask", "M", "watches", "watch"),
    **items("ask.mine", (Row("M"),), "id", "text", "by"),
    **each("ask", "C", "later", "passed"),
    **nest("ask.ready", "C", "count", "of"),
    **each("round", CIRCLE, "ask", "seconds", "line", "aid", "free"),
    **each("round", SEATS, "you", "ahead"),
    **each("round", "MO", "mine"),
    **items("round.given", (Row("MO"),), *ALL),
    **each("round", "C", "later", "passed"),
    **nest("round.ready", "C", "count", "of"),
    **each("write", CIRCLE, "ask", "line"),
    **each("write", SEATS, "text", "scale", "low", "high", "own", "may", "done"),
    **each("write", CIRCLE, "entries", "named"),
    **each("write", SEATS, "frame", "mode", "parked"),
    **nest("write.choices", SEATS, "tag", "label"),
    **items("write.mine", (Row("MO"),), "id", "text", "by", "tag"),
    **items("write.given", (Row("MO"),), "id", "text", "tag", "more"),
    **nest("write.ready", "C", "count", "of"),
    **each("write", "C", "average"),
    **each("reveal", CIRCLE, "ask", "line"),
    **dict.fromkeys((f"reveal.{one}" for one in ("shown", "names", "picture", "part", "parts")), READ),
    **each("reveal", "OP", "turned"),
    "reveal.asked": READ[:2],
    **each("reveal.parts", "CWMO", "tag", "name", "asks"),
    "reveal.may": (Row("CO"),),
    **items("reveal.items", READ, *ALL),
}
