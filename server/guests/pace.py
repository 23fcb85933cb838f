"""How long things take the guests, in seconds: as people do, or as fast as the screens can follow."""

from __future__ import annotations

import zlib

from server.plain import Plain


class Pace(Plain):
    """`come` between two knocks, `tap`, `write` for a line; speaking takes `begin` and a `word` for each word.

    `hunch` is the time between two hunches in the gossip. `grace`, `look`, `patience` and `wait` are the scripted
    chair's: for late phones in the lobby, in every step, for somebody who does nothing, for somebody who is away;
    `glance` is how often it looks round the table.
    """

    come: float = 1.2
    tap: float = 2.5
    write: float = 7.0
    begin: float = 3.0
    word: float = 0.3
    hunch: float = 6.0
    grace: float = 30.0
    look: float = 4.0
    patience: float = 60.0
    wait: float = 60.0
    glance: float = 0.5

    def speak(self, words: str) -> float:
        """Give how long it takes to say this."""
        return self.begin + self.word * len(words.split())


FAST = Pace(
    come=0.02,
    tap=0.02,
    write=0.02,
    begin=0.02,
    word=0.0,
    hunch=0.0,
    grace=1.0,
    look=0.12,
    patience=1.5,
    wait=14.0,
    glance=0.02,
)
# Nobody looks on: what is tried out is played as fast as the laptop can. What nobody does for so long is stuck.
TRIAL = Pace(
    come=0.0,
    tap=0.0,
    write=0.0,
    begin=0.0,
    word=0.0,
    hunch=0.0,
    grace=0.0,
    look=0.01,
    patience=4.0,
    wait=14.0,
    glance=0.005,
)


def own(name: str, seconds: float) -> float:
    """Give somebody's own tempo: always the same for one person, between 0.6 and 1.4 times the usual."""
    return seconds * (0.6 + zlib.crc32(name.encode()) % 9 / 10)
