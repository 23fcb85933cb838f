"""The table that a run prints: what was measured, the goal, and whether it is met; nothing is rounded to meet one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from server.plain import Plain


class Size(Plain):
    """How much is measured: so many rounds of so many changes; `quick` says that it is less than the goals ask."""

    quick: bool = False
    rounds: int = 7
    changes: int = 60
    stalled: int = 4_000
    starts: int = 11
    idle_s: float = 40.0


QUICK = Size(quick=True, rounds=3, changes=20, stalled=600, starts=5, idle_s=8.0)


class Row(Plain):
    """One goal: `measured` must be at most `goal`; without a goal it is only told. `told` are the figures.

    `measured` is None where it cannot be measured.
    """

    measure: str
    goal: float | None
    measured: float | None
    unit: str = "x"
    told: str = ""

    @property
    def met(self) -> str:
        """Say in one word how it went."""
        if self.measured is None:
            return "not measured"
        if self.goal is None:
            return "told"
        return "met" if self.measured <= self.goal else "MISSED"


def p99(times: Sequence[float]) -> float:
    """Give the 99th hundredth."""
    return sorted(times)[min(len(times) * 99 // 100, len(times) - 1)]


def ms(seconds: float) -> str:
    """Write a time."""
    return f"{seconds * 1000:.2f} ms"


def drawn(rows: Iterable[Row]) -> str:
    """Draw the table as text."""
    lines = [("measure", "goal", "measured", "", "figures")]
    for row in rows:
        measured = "-" if row.measured is None else f"{row.measured:.2f} {row.unit}"
        goal = "-" if row.goal is None else f"<= {row.goal:g} {row.unit}"
        lines.append((row.measure, goal, measured, row.met, row.told))
    widths = [max(len(line[at]) for line in lines) for at in range(4)]
    cells = ("  ".join([*(line[at].ljust(widths[at]) for at in range(4)), line[4]]).rstrip() for line in lines)
    return "\n".join(cells)
