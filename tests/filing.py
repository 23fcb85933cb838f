"""A table whose meeting is over, for tests of what is kept of it: what is asked of the cabinet, and what it tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from server.plain import replace
from server.room.model import Door
from tests.live import NAMES, Table

OWNER, WORDS, FINDING = NAMES[0], "reigerbesluit", "roerdompzin"
SECRET = ("kanariezin", "kanariebriefje", "kanarieplan", "kanarieparkeer")


def ended(table: Table) -> Table:
    """Hold a meeting to its end: something was written everywhere, one action and one line go into the record."""
    table.begin(notes=True)
    table.chair("park", text=SECRET[3])
    table.to("inbreng")
    table.do(OWNER, "line", text=SECRET[0])
    table.to("roddelen")
    table.do("Sanne", "lay", note="n" * 20, text=SECRET[1], share=True)
    table.to("besluit")
    table.do(OWNER, "record", action=SECRET[2], moment="morgen", sign=SECRET[2])
    table.to("bewaren")
    table.chair("findings", text=FINDING)
    table.do(OWNER, "keep", record=WORDS)
    table.chair("end")
    return table


def over(table: Table) -> Table:
    """End a meeting in one stroke, where it does not matter what was said in it."""
    hub = table.laptop.hub
    with hub._turn():
        hub._take(replace(hub.room, ended=True, door=Door()))
    table.sync()
    return table


def ask(table: Table, do: str, **fields: Any) -> str:
    """Ask something of the cabinet; give the refusal's code, or nothing."""
    answer = table.console.order(do, **fields)
    table.sync()
    return answer


def records(table: Table) -> dict[str, Any]:
    """Give what the console is told of records."""
    found: dict[str, Any] = table.console.house["records"]
    return found


def files(folder: Path) -> list[Path]:
    return sorted((folder / "kring" / "records").glob("*"))
