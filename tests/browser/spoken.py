"""Parts of a meeting in which everything is said aloud and the chair drives it from the console."""

from __future__ import annotations

from tests.browser.table import Table

CASE = ("vertellen", "vragen", "oordeel", "roddelen", "besluit", "tip-schrijven", "tips")


def say_aloud(table: Table, owner: str, *round_: str, steps: tuple[str, ...] = CASE) -> None:
    """Take one case, or some steps of it; turns go round in this order."""
    console = table.console
    for step in steps:
        console.on(step)
        if step in ("vragen", "tips"):
            give_turns(table, *round_)
        elif step in ("vertellen", "oordeel", "besluit"):
            console.press("console.said.done", name=owner)
            console.reads("console.said.is")


def give_turns(table: Table, *names: str) -> None:
    """The chair gives each their turn; whoever has a phone sees it there."""
    for name in names:
        if name in table.phones:
            table[name].has_turn()
        table.console.next_turn(name)
    table.console.reads("console.turn.all")
