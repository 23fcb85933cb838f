"""A Kring that ends by force, and a second one beside the first: real processes, real locks."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from server.refused import Refused
from server.store import Store, hold
from tests.kept import KEY

KILLS = int(os.environ.get("KRING_KILLS", "20"))


SAVING = """
import os, sys
from pathlib import Path
from server.store import Key, Store, hold
home, key = Path(sys.argv[1]), Key.from_secret(bytes(range(16)))
kept = hold(home)
store = Store(home)
n = store.load("m", key)["n"] if store.find() else 0
while True:
    n += 1
    store.save("m", key, {"n": n, "text": "x" * (n * 997 % 30000)})
    assert store.trouble is None
    os.write(1, b"%d\\n" % n)
"""


def test_nothing_acknowledged_is_lost_by_kill_9(tmp_path: Path) -> None:
    chance, acknowledged = random.Random(9), 0
    for _ in range(KILLS):
        with subprocess.Popen([sys.executable, "-c", SAVING, str(tmp_path)], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            for _ in range(chance.randrange(1, 12)):
                acknowledged = int(child.stdout.readline())
            spin_s = time.perf_counter() + chance.random() * 0.004
            while time.perf_counter() < spin_s:
                pass
            child.kill()
            for line in child.stdout:
                acknowledged = int(line)
        store = Store(tmp_path)
        assert acknowledged <= store.load("m", KEY)["n"] <= acknowledged + 1
        assert not store.older


HOLDING = """
import sys
from pathlib import Path
from server.store import hold
kept = hold(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_kring_is_refused_until_the_first_is_gone_even_by_kill_9(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDING, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"held\n"
        with pytest.raises(Refused, match="second_kring"):
            hold(tmp_path)
        first.kill()
        first.wait()
        hold(tmp_path).release()


def test_a_folder_let_go_can_be_held_again_in_the_same_process(tmp_path: Path) -> None:
    with hold(tmp_path / "new") as first:
        with pytest.raises(Refused, match="second_kring"):
            hold(tmp_path / "new")
        hold(tmp_path / "other").release()
    with hold(tmp_path / "new"):
        first.release()  # a second time: it must not let go of what somebody else holds now
        with pytest.raises(Refused, match="second_kring"):
            hold(tmp_path / "new")


def test_a_place_that_cannot_be_a_folder_is_refused_in_a_word(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refused, match="disk_fails"):
        hold(tmp_path / "file")
