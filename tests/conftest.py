"""What all tests share: how long they may be, and the one browser. It never hides a test that could have run.

KRING_SIZE=quick (the default) or long sets how many random meetings are played; KRING_CI, which .ci/run sets, takes in
the tests that are marked `whole` and makes a missing Chromium a failure instead of a skip; KRING_CHROMIUM names a
Chromium that is not on the PATH.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

import hatch_build

pytest_plugins = ["tests.crafting"]  # the laptop with own methods, for the three files that try one

SIZE = os.environ.get("KRING_SIZE", "quick")
WHOLE = SIZE == "long" or bool(os.environ.get("KRING_CI"))
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]  # the machine's load is no fault of a test

settings.register_profile("quick", deadline=None, suppress_health_check=SLOW)
settings.register_profile("long", deadline=None, suppress_health_check=SLOW, max_examples=2000, stateful_step_count=120)
settings.load_profile(SIZE)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Make a stale bundle anew before two workers want it at once; who cannot make it hears of it from the fixture."""
    if not hasattr(session.config, "workerinput") and not hatch_build.fresh():
        with suppress(hatch_build.Broken):
            hatch_build.bundle(everything=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests that are marked `whole` to the whole run, and say how many."""
    left = [] if WHOLE else [one for one in items if one.get_closest_marker("whole")]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [one for one in items if one not in set(left)]


@pytest.fixture(scope="session")
def long() -> bool:
    """Whether a test may take its long size."""
    return SIZE == "long"


@pytest.fixture(scope="session")
def bundle() -> Path:
    """The folder of the page's bundle, made anew when one of its sources changed: a test never sees an old page."""
    if not hatch_build.fresh():
        hatch_build.bundle(everything=True)
    return hatch_build.DIST


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium; the one without windows opens a phone six times as fast."""
    names = (os.environ.get("KRING_CHROMIUM", ""), "chromium-headless-shell", "chromium", "chromium-browser")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is not None:
        return found
    if os.environ.get("KRING_CI"):
        pytest.fail("KRING_CI is set and there is no Chromium on this machine")
    pytest.skip("no Chromium on this machine: apt install chromium, or name one in KRING_CHROMIUM")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One real browser for the tests of a module; it ends with them, because its event loop bars asyncio.run."""
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()
