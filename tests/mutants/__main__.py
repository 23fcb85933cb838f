"""`python -m tests.mutants [server/room/view.py …]`: try the mutants of these modules, or of all that must have none.

It fails when one lives that does not stand in equal.toml, and when one stands there that died or is made no more.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from tests.mutants.breeding import Mutant, Name, bred
from tests.mutants.targets import TARGETS
from tests.mutants.trying import ROOT, Tried, tried

EQUAL = Path(__file__).with_name("equal.toml")


def main() -> None:
    """Try, tell what lives, and fail when that is more or less than is known."""
    words = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    words.add_argument("modules", nargs="*", metavar="module", help=f"any of {', '.join(TARGETS)}")
    words.add_argument("--log", type=Path, help="a line of JSON for each; what died there is not tried again")
    words.add_argument("--first", action="store_true", help="the quick tests only: more will live")
    given = words.parse_args()
    if unknown := set(given.modules) - set(TARGETS):
        words.error(f"unknown: {', '.join(sorted(unknown))}")
    wrong = [fault for module in given.modules or TARGETS for fault in judged(module, given)]
    print("\n".join(wrong))
    raise SystemExit(bool(wrong))


def judged(module: str, given: argparse.Namespace) -> list[str]:
    """Try the mutants of a module; give what lives without a reason, and the reasons that are none any more.

    What is known to be equal outlives the first tests alone.
    """
    mutants = list(bred((ROOT / module).read_text("utf-8")))
    known = list(reasons(module))
    ends: Counter[str] = Counter()
    lived: list[Mutant] = []
    for end in outcomes(module, mutants, known, given):
        ends[end.outcome] += 1
        if end.outcome == "lives":
            lived.append(end.mutant)
    names = {mutant.name for mutant in lived}
    counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(ends.items()))
    print(f"{module}: {len(mutants)} mutants, {counts}; {len(names & {*known})} known to be equal", flush=True)
    wrong = [f"{module} lives: {' | '.join(one)}" for one in sorted(names - set(known))]
    return wrong + [f"{module} is not equal: {' | '.join(one)}" for one in known if one not in names]


def outcomes(module: str, mutants: list[Mutant], known: list[Name], given: argparse.Namespace) -> Iterator[Tried]:
    """Try the mutants that did not die by an earlier log, and write down what becomes of them."""
    dead = died_before(given.log)
    yield from (Tried(mutant, "died", "", 0) for mutant in mutants if sign(mutant) in dead)
    rest = [mutant for mutant in mutants if sign(mutant) not in dead]
    rounds = TARGETS[module][:1] if given.first else TARGETS[module]
    with tempfile.TemporaryDirectory() as folder:
        for end in tried(module, rest, rounds, known, Path(folder)) if rest else ():
            if given.log:
                line = {"sign": sign(end.mutant), "outcome": end.outcome, "seconds": round(end.seconds, 1)}
                line |= {"module": module, "name": end.mutant.name, "said": end.said}
                with given.log.open("a", encoding="utf-8") as out:
                    out.write(json.dumps(line) + "\n")
            yield end


def died_before(log: Path | None) -> set[str]:
    """Read which mutants need not be tried again."""
    lines = log.read_text("utf-8").splitlines() if log and log.exists() else []
    return {line["sign"] for line in map(json.loads, lines) if line["outcome"] != "lives"}


def reasons(module: str) -> Iterator[Name]:
    """Read which mutants of a module are known to be equal."""
    for one in tomllib.loads(EQUAL.read_text("utf-8")).get("equal", []):
        if one["module"] == module:
            yield from ((one["where"], one["was"], becomes) for becomes in one["becomes"])


def sign(mutant: Mutant) -> str:
    """Give what a mutant is known by in a log."""
    return blake2b(mutant.text.encode(), digest_size=12).hexdigest()


if __name__ == "__main__":
    main()
