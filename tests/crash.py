"""A Kring that ends by force: its folder as it lay at a moment, or its process killed. It tidies up after none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from tests.live import Device, Laptop, Table, laptop

_images = count()


@contextmanager
def crashed(folder: Path) -> Iterator[Laptop]:
    """Start a Kring on what a crash at this moment would leave of the one that runs in a folder."""
    image = folder.with_name(f"{folder.name}-image-{next(_images)}")
    shutil.copytree(folder, image)
    with laptop(image) as one:
        yield one


def reopened(again: Laptop, table: Table) -> Device:
    """The console's tab comes back with the key it keeps, and opens the meeting."""
    tab = Device(again.port, "console", "console", tab=2)
    return tab.hello(key=table.console.welcome["key"])
