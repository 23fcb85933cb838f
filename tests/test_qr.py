"""The QR code: another program reads it back, from the page's path and from the terminal's signs."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as some

from server.cli.start import Start, tell
from server.qr import BLACK_ON_WHITE, PLAIN, svg_path, terminal
from tests.device import Device
from tests.live import laptop

LINK = "http://192.168.178.21:8440/#k=Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA"
RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")
SIGNS = {" ": (False, False), "▀": (True, False), "▄": (False, True), "█": (True, True)}
PIXELS = 4  # a side of one module


def read(rows: list[list[bool]]) -> str:
    """Let a reader of QR codes look at rows of modules, dark on light."""
    wide = [bytes(0 if dark else 255 for dark in row for _ in range(PIXELS)) for row in rows]
    raw = b"".join(line for line in wide for _ in range(PIXELS))
    picture = memoryview(raw).cast("B", (len(rows) * PIXELS, len(rows[0]) * PIXELS))
    found = zxingcpp.read_barcodes(picture)
    return str(found[0].text) if found else ""


def drawn(size: int, path: str, quiet: int = 4) -> list[list[bool]]:
    """Fill the rectangles of a path, with light around them."""
    rows = [[False] * (size + 2 * quiet) for _ in range(size + 2 * quiet)]
    for x, y, run, back in ([int(number) for number in found] for found in RUN.findall(path)):
        assert run == back
        for at in range(x, x + run):
            assert not rows[y + quiet][at + quiet]  # no module is drawn twice
            rows[y + quiet][at + quiet] = True
    return rows


def shown(text: str) -> list[list[bool]]:
    """Take the signs of a terminal apart into modules."""
    rows: list[list[bool]] = []
    for line in text.split("\n"):
        bare = line.removeprefix(BLACK_ON_WHITE).removesuffix(PLAIN)
        assert line == f"{BLACK_ON_WHITE}{bare}{PLAIN}"
        rows += [[SIGNS[sign][half] for sign in bare] for half in (0, 1)]
    return rows


def test_the_path_on_the_page_reads_as_the_link() -> None:
    code = svg_path(LINK)
    assert RUN.sub("", code.path) == ""
    assert read(drawn(code.size, code.path)) == LINK


@given(some.text(some.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=300))
def test_any_link_reads_back_from_the_page(text: str) -> None:
    code = svg_path(text)
    assert read(drawn(code.size, code.path)) == text


def test_the_path_stays_inside_its_square_and_small() -> None:
    code = svg_path(LINK)
    assert all(int(x) + int(run) <= code.size and int(y) < code.size for x, y, run, _ in RUN.findall(code.path))
    assert len(code.path) < 6_600


@pytest.mark.parametrize("width", [80, 45, 41])
def test_the_signs_in_the_terminal_read_as_the_link(width: int) -> None:
    text = terminal(LINK, width)
    assert max(len(row) for row in shown(text)) <= width
    assert read(shown(text)) == LINK


def test_a_terminal_too_narrow_for_the_code_gets_none() -> None:
    size = svg_path(LINK).size
    assert terminal(LINK, size + 4)
    assert terminal(LINK, size + 3) == ""


def test_the_code_brings_its_own_colours_whatever_the_theme() -> None:
    rows = shown(terminal(LINK, 80))
    assert not any(any(row) for row in (*rows[:4], *rows[-4:]))
    assert not any(row[at] for row in rows for at in (0, 1, 2, 3, -4, -3, -2, -1))


def test_nothing_heavy_is_loaded_before_a_code_is_asked_for() -> None:
    asking = "import server.qr, server.lan.addresses, server.store, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asking], capture_output=True, text=True, check=True).stdout.split()
    assert "server.store.meetings" in loaded
    assert not {"qrcode", "PIL", "ifaddr", "tinydb", "nacl"} & set(loaded)


def test_the_code_in_the_terminal_is_the_one_on_the_console_with_the_laptops_key_in_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    start = Start(None, None, None, i_know=False, memory=True, no_browser=True, language="nl", methods=None)
    with laptop(address="127.0.0.2") as one:
        tell(one.kring, start)
        told = capsys.readouterr().out.split("\n")  # no terminal: what is told here comes without colours
        signs = [f"{BLACK_ON_WHITE}{line}{PLAIN}" for line in told if line and {*line} <= {*SIGNS}]
        console = Device(one.port, "console", "console").hello(join=one.link)
        assert read(shown("\n".join(signs))) == console.house["join"]
