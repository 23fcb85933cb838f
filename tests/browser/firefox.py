"""Firefox, driven by its own remote protocol (Marionette) over a bare socket: no driver program, no package."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.plugs import soon

NAMES = ("firefox-esr", "firefox")


def found() -> str | None:
    """Give the path of the system's Firefox."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Firefox:
    """One window of a running Firefox."""

    def __init__(self, plug: socket.socket) -> None:
        self._plug = plug
        self._count = 0
        self._heard()  # its greeting
        self.ask("WebDriver:NewSession", {"capabilities": {}})
        self.ask("WebDriver:SetTimeouts", {"script": 20_000})

    def ask(self, name: str, given: dict[str, Any]) -> Any:
        """Send one command; give its answer."""
        self._count += 1
        message = json.dumps([0, self._count, name, given]).encode()
        self._plug.sendall(b"%d:%s" % (len(message), message))
        _, _, fault, answer = self._heard()
        assert fault is None, fault
        return answer

    def goto(self, address: str) -> None:
        """Open a page."""
        self.ask("WebDriver:Navigate", {"url": address})

    def run(self, script: str, *given: Any) -> Any:
        """Run a script in the page: a function of `given` that may be asynchronous."""
        later = "const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);"
        body = f"{later} Promise.resolve(({script})(...given)).then(done)"
        asked = {"script": body, "args": list(given), "sandbox": None}
        return self.ask("WebDriver:ExecuteAsyncScript", asked)["value"]

    def _heard(self) -> Any:
        size = b""
        while not size.endswith(b":"):
            size += self._plug.recv(1)
        body = b""
        while len(body) < int(size[:-1]):
            body += self._plug.recv(int(size[:-1]) - len(body))
        return json.loads(body)


@contextmanager
def firefox(path: str, folder: Path) -> Iterator[Firefox]:
    """Start a Firefox with a fresh profile in a folder."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (folder / "user.js").write_text(f'user_pref("marionette.port", {port});\nuser_pref("app.update.enabled", false);\n')
    asked = [path, "--headless", "--marionette", "--profile", str(folder)]
    with subprocess.Popen(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            plugs: list[socket.socket] = []

            def reached() -> bool:
                try:
                    plugs.append(socket.create_connection(("127.0.0.1", port), 30))
                except OSError:
                    return False
                return True

            assert soon(reached, 60), "Firefox did not start"
            with plugs[0] as plug:
                yield Firefox(plug)
        finally:
            process.kill()
