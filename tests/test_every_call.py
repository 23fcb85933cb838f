"""A meeting's whole life on a disk that fails at one call, whichever: a start, saves, a crash, a torn file, the end.

What was acknowledged is kept, a start is never empty where something lies, and an end never leaves an older state.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from server.refused import Refused
from server.store import Broken, Store, lock
from server.store.disk import Disk, trouble_of
from tests.disks import Crash, Failing, Platter
from tests.kept import HOUR_MS, KEY, files, slots, trouble

ERRORS = ("EIO", "ENOSPC", "EROFS", "EACCES")
POWER = ("before", "after")
NOW = 1_000 * HOUR_MS


class Life:
    """One meeting from its first save to its end, over starts anew; what was acknowledged, tried and given up."""

    def __init__(self, home: Path, disk: Failing) -> None:
        self.home, self.disk = home, disk
        self.store = Store(home, system=disk, clock=lambda: NOW)
        self.acknowledged = self.tried = 0
        self.torn = self.ending = self.ended = False

    def live(self) -> None:
        """Go through all of it; what a fault does to a step is seen at the end."""
        assert self.start() == 0
        self.save(3)
        self.goes_on()
        self.save(1)
        self.tear()
        self.goes_on()
        self.save(2)
        self.ending = True
        self.store.forget("m")
        self.ended = trouble(self.store) is None

    def start(self) -> int:
        """Start anew, as Kring does; gives what was found, 0 for nothing."""
        self.store = Store(self.home, system=self.disk, clock=lambda: NOW)
        self.store.forget_stale(NOW)
        found = self.store.find()
        assert found is None or found.meeting == "m"
        if found is None:
            assert not self.acknowledged or trouble(self.store), "a silent empty start"
            return 0
        return int(self.store.load("m", KEY)["n"])

    def goes_on(self) -> None:
        """Start anew; after a fault the chair tries once more, and after a second one this life is over."""
        for _ in range(2):
            with suppress(Broken):
                if number := self.start():
                    if self.store.older and (self.torn or self.disk.lasting):  # and the chair is told
                        self.acknowledged = min(self.acknowledged, number)
                    assert self.acknowledged <= number <= self.tried
                    self.tried = number
                    return
                assert not self.acknowledged or trouble(self.store)
        if self.acknowledged:
            assert self.disk.lasting, "it was there, and one fault hid it twice"
            raise Broken

    def save(self, times: int) -> None:
        for _ in range(times):
            self.tried += 1
            self.store.save("m", KEY, {"n": self.tried, "text": "x" * 5_000})
            if trouble(self.store) is None:
                self.acknowledged = self.tried

    def tear(self) -> None:
        """Garble the newest file, as no program did it: what it held is lost, and the one before it is not."""
        if len(slots(self.home)) == 2:
            self.torn = True
            torn = slots(self.home)[-1]
            torn.write_bytes(b"torn")
            self.disk.platter = Platter()  # all of it lies there for sure


def judged(life: Life) -> None:
    """Look at what lies there with a disk that is well."""
    store = Store(life.home, clock=lambda: NOW)
    found = store.find()
    if life.ended:
        assert files(life.home) == {}
    elif found is None:
        assert life.ending or not life.acknowledged, "all that was acknowledged is gone"
    elif found.sealed:
        number = store.load("m", KEY)["n"]
        told_of = store.older or any(name.endswith(".broken") for name in files(life.home))
        assert life.acknowledged <= number <= life.tried or (life.torn and told_of)
    else:
        assert not life.acknowledged


def lived(home: Path, at: int, how: str, lasting: bool = False, seed: int = 0) -> Life:
    life = Life(home, Failing(at, how, random.Random(f"{at} {how} {seed}"), lasting))
    try:
        life.live()
    except Crash:
        life.disk.lose_power()
    except Broken:
        assert lasting
    return life


def calls(home: Path) -> list[str]:
    return lived(home, 0, "never").disk.calls


def test_a_life_asks_everything_a_disk_can_be_asked(tmp_path: Path) -> None:
    asked = {name for name in vars(Disk) if not name.startswith("_")} - {"wait"}
    assert asked - set(calls(tmp_path)) == {"changed_ms"}  # of what cannot be read: see the test of that


def places(home: Path) -> Iterator[tuple[int, Path]]:
    """Give the number of each call of a life, and a folder to live it in."""
    for at in range(1, len(calls(home / "whole")) + 1):
        yield at, home / str(at)


@pytest.mark.parametrize("how", ERRORS)
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "for good"])
def test_an_error_at_any_call_loses_nothing_that_was_acknowledged(tmp_path: Path, how: str, lasting: bool) -> None:
    for at, home in places(tmp_path):
        judged(lived(home, at, how, lasting))


@pytest.mark.parametrize("how", ["short", "cut"])
def test_a_write_that_takes_little_or_breaks_off_loses_nothing(tmp_path: Path, how: str) -> None:
    for at, home in places(tmp_path):
        judged(lived(home, at, how))


@pytest.mark.parametrize("how", POWER)
@pytest.mark.parametrize("seed", range(5))
def test_power_that_goes_at_any_call_loses_nothing_that_was_acknowledged(tmp_path: Path, how: str, seed: int) -> None:
    for at, home in places(tmp_path):
        judged(lived(home, at, how, seed=seed))


@pytest.mark.parametrize("how", POWER)
def test_an_end_that_is_cut_short_leaves_the_newest_state_or_none(tmp_path: Path, how: str) -> None:
    for at in range(1, 100):
        home, disk = tmp_path / str(at), Failing(at % 20 + 1, how, random.Random(at))
        store = Store(home, system=Failing(0, "never", random.Random(at)))
        for n in (1, 2, 3):
            store.save("m", KEY, {"n": n})
        with suppress(Crash):
            Store(home, system=disk).forget("m")
        disk.lose_power()
        assert not slots(home) or Store(home).load("m", KEY) == {"n": 3}


def test_an_end_that_was_acknowledged_outlives_a_power_cut(tmp_path: Path) -> None:
    for seed in range(20):
        life = lived(tmp_path / str(seed), 0, "never", seed=seed)
        assert life.ended
        life.disk.lose_power()
        judged(life)


@pytest.mark.parametrize("call", ["open", "flock"])
@pytest.mark.parametrize("fault", ["EIO", "ENOSPC", "EROFS", "ENOLCK"])
def test_a_folder_that_cannot_be_held_is_refused_in_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, fault: str
) -> None:
    import errno

    def fails(*_: object) -> int:
        raise OSError(getattr(errno, fault), "planted")

    monkeypatch.setattr(f"{'fcntl' if call == 'flock' else 'os'}.{call}", fails)
    with pytest.raises(Refused) as no:
        lock.hold(tmp_path)
    assert no.value.code == trouble_of(OSError(getattr(errno, fault), ""))
    monkeypatch.undo()
    lock.hold(tmp_path).release()
