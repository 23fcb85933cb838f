"""`python -m tests.echo PORT`: Kring's own sockets with an echo behind them, for a conformance suite to ask.

Everything below a device's words is what a phone meets: gate, cable, the WebSocket library as sockets.py sets it up.
Only the caps are raised, which a suite would run into: it sends more, faster and larger than anybody types.
"""

from __future__ import annotations

import sys
from typing import Any

from flask import Flask

from server import sockets
from server.serving import serve
from server.settings import Settings

LARGEST = 1_048_576
CAPS = Settings(
    message_bytes=LARGEST, frames_per_s=1e6, frames_burst=10**6, receive_bytes=LARGEST, silent_s=60.0, requests_most=512
)


class Echo(sockets.Device):
    """A device that is told whatever it says."""

    def _visit(self, desk: object, local: bool) -> None:
        while True:
            said = self._next(self._settings.silent_s)
            if isinstance(said, str):
                self._cable.say(said.encode())
            else:
                self._cable.greet(said)


def main(port: int) -> None:
    """Serve until standard input ends."""
    app = Flask("echo", static_folder=None)
    sockets.Device = Echo  # type: ignore[misc]
    desk: Any = None
    sockets.attach(app, desk, CAPS)
    listener = serve(app, "127.0.0.1", port, CAPS, lambda: frozenset({f"127.0.0.1:{listener.port}"}), local=True)
    sys.stdout.write(f"ws://127.0.0.1:{listener.port}{sockets.PATH}\n")
    sys.stdout.flush()
    sys.stdin.read()
    listener.shut()


if __name__ == "__main__":
    main(int(sys.argv[1]))
