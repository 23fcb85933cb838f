"""What one would pick without thinking: Flask-SocketIO on threads, a view sent to every device at every change."""

from __future__ import annotations

import json
import os
import socket
import sys
from threading import Lock, Thread
from typing import Any

from flask import Flask, request
from flask_socketio import SocketIO


def attach(sockets: SocketIO, view: dict[str, Any]) -> None:
    """Give the server its three events."""
    devices: dict[str, int] = {}
    at = [0]
    lock = Lock()

    def drawn(device: str) -> dict[str, Any]:
        return {**view, "me": f"s{devices[device]:06}", "at": {"step": 7, "moves": at[0]}}

    def connect() -> None:
        device = str(vars(request)["sid"])
        with lock:
            devices[device] = len(devices)
        sockets.emit("view", drawn(device), to=device)

    def disconnect(*_: object) -> None:
        with lock:
            devices.pop(str(vars(request)["sid"]), None)

    def go_on() -> None:
        with lock:
            at[0] += 1
            for device in devices:
                sockets.emit("view", drawn(device), to=device)

    sockets.on_event("connect", connect)
    sockets.on_event("disconnect", disconnect)
    sockets.on_event("next", go_on)


def main() -> None:
    """Serve until standard input ends."""
    view = json.loads(sys.stdin.readline())
    app = Flask(__name__)
    sockets = SocketIO(app, async_mode="threading")
    attach(sockets, view)
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        port = plug.getsockname()[1]
    print(json.dumps({"port": port}), flush=True)
    Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    sockets.run(app, "127.0.0.1", port, allow_unsafe_werkzeug=True, log_output=False)


if __name__ == "__main__":
    main()
