"""The reference: the `websockets` library, which encodes a view with `json` for every phone at every change.

The view is Kring's own of a room of that size (read from standard input), so both send the same amount.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from websockets.asyncio.server import ServerConnection, serve


class Room:
    """Who is connected, and the one number that changes."""

    def __init__(self, view: dict[str, Any]) -> None:
        self._view = view
        self._at = 0
        self._devices: dict[ServerConnection, int] = {}
        self._count = 0

    async def device(self, line: ServerConnection) -> None:
        """Give one device its view, and every device a new one when it says something."""
        self._devices[line] = self._count
        self._count += 1
        try:
            await line.send(self._drawn(line))
            async for _ in line:
                self._at += 1
                await asyncio.gather(*(one.send(self._drawn(one)) for one in list(self._devices)))
        finally:
            del self._devices[line]

    def _drawn(self, line: ServerConnection) -> str:
        mine = {"me": f"s{self._devices[line]:06}", "at": {"step": 7, "moves": self._at}}
        return json.dumps({"view": {**self._view, **mine}}, separators=(",", ":"))


async def main() -> None:
    """Serve until standard input ends."""
    room = Room(json.loads(sys.stdin.readline()))
    async with serve(room.device, "127.0.0.1", 0, compression=None, ping_interval=None, backlog=1024) as server:
        print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
