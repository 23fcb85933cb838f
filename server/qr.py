"""A link as a QR code: one SVG path for a page, half blocks for a terminal. It never makes a picture file."""

from __future__ import annotations

from itertools import groupby

from server.steps.kind import Private

Modules = list[list[bool]]  # rows of the code, True is dark

QUIET = 4  # modules of light around a code that a reader may count on
NARROW_QUIET = 2  # phones manage with this where a terminal is small
BLACK_ON_WHITE = (
    "\x1b[38;5;16;48;5;231m"  # of the 256 colours, which no theme changes; so it reads on a dark terminal too
)
PLAIN = "\x1b[0m"
HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


class QR(Private):
    """A code of `size` by `size` modules as the path of an SVG, one unit per module; the page adds the quiet zone."""

    size: int
    path: str


def svg_path(text: str) -> QR:
    """Draw a text as one path that is filled; a row of dark modules is one rectangle."""
    modules = modules_of(text)
    path = "".join(f"M{x} {y}h{run}v1h-{run}z" for y, row in enumerate(modules) for x, run in dark_runs(row))
    return QR(size=len(modules), path=path)


def terminal(text: str, width: int) -> str:
    """Draw a text in at most `width` columns, two modules per sign; empty when the terminal is too narrow."""
    modules = modules_of(text)
    quiet = next((quiet for quiet in (QUIET, NARROW_QUIET) if len(modules) + 2 * quiet <= width), None)
    if quiet is None:
        return ""
    rows = framed(modules, quiet)
    light = [False] * len(rows[0])
    pairs = zip(rows[::2], [*rows[1::2], light], strict=False)
    lines = ("".join(HALVES[both] for both in zip(upper, lower, strict=True)) for upper, lower in pairs)
    return "\n".join(f"{BLACK_ON_WHITE}{line}{PLAIN}" for line in lines)


def modules_of(text: str) -> Modules:
    """Make the code, without quiet zone; medium correction, for beamers and dirty lenses."""
    import qrcode  # late: the first page does not need it

    code = qrcode.QRCode(border=0, error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(text)
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]


def dark_runs(row: list[bool]) -> list[tuple[int, int]]:
    """Give the start and the length of every run of dark modules."""
    runs, x = [], 0
    for dark, group in groupby(row):
        length = len(list(group))
        if dark:
            runs.append((x, length))
        x += length
    return runs


def framed(modules: Modules, quiet: int) -> Modules:
    """Lay light modules around a code."""
    side = [False] * quiet
    above = [[False] * (len(modules) + 2 * quiet) for _ in range(quiet)]
    return [*above, *([*side, *row, *side] for row in modules), *above]
