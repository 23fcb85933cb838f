"""Kring as it is, with a real room of so many phones in its round of questions, on a real disk.

Phones have a listener of their own, as in any room: whoever comes to it makes the channel.
What a load test raises: seats, sockets and requests of one machine, messages a second of the console, and the silence
that is borne while the one load client is busy with another server.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from bench import meeting
from server.app import Kring
from server.settings import Settings

PHONES = "127.0.0.2"  # this machine, and not the address of the console
RAISED = Settings(
    sockets_most=512,
    sockets_per_address=512,
    sockets_local_most=512,
    requests_most=1_024,
    requests_per_address=1_024,
    frames_per_s=1e6,
    frames_burst=1_000_000,
    silent_s=60.0,
)


def main(phones: int, memory: bool = False) -> None:
    """Serve until standard input ends."""
    meeting.raise_caps()
    with tempfile.TemporaryDirectory() as folder:
        links: list[str] = []
        kring = Kring(None if memory else Path(folder), 0, PHONES, settings=RAISED, opened=links.append)
        assert kring.hub is not None
        kring.hub.room = meeting.questions(kring.hub.room, phones)
        secret = kring.hub.secret()
        assert secret is not None
        told = {"port": kring.port, "link": links[-1].partition("#")[2], "phones": PHONES, "laptop": secret.written}
        print(json.dumps(told), flush=True)
        sys.stdin.read()
        kring.shut()


if __name__ == "__main__":
    main(int(sys.argv[1]), "memory" in sys.argv)
