"""A table to sit at for tests with a browser. When a test fails, pictures of all screens stay in gallery/failed."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserFault

from tests.browser.table import Table

FAILED = Path(__file__).parents[2] / "gallery" / "failed"
CALLED: pytest.StashKey[bool] = pytest.StashKey()

SetTable = Callable[..., Table]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    """Note whether the test itself failed."""
    report = yield
    if report.when == "call":
        item.stash[CALLED] = report.failed
    return report


@pytest.fixture
def set_table(browser: Browser, bundle: Path, request: pytest.FixtureRequest) -> Iterator[SetTable]:
    """Set a table; afterwards nothing may have gone wrong on any screen where nobody looked."""
    tables: list[Table] = []

    def set_one(**how: Any) -> Table:
        tables.append(Table(browser, **how))
        return tables[-1]

    yield set_one
    failed = request.node.stash.get(CALLED, False)
    if failed:
        with suppress(BrowserFault):
            for table in tables:
                table.pictures(FAILED / request.node.name)
    complaints = [one for table in tables for one in table.complaints()]
    for table in tables:
        table.clear()
    assert failed or not complaints, complaints
