"""What a measurement must be read with: versions, the machine, how busy it was. It measures nothing of Kring."""

from __future__ import annotations

import os
import platform
import time
from importlib.metadata import PackageNotFoundError, version

PACKAGES = ("kring", "flask", "flask-sock", "werkzeug", "msgspec", "tinydb", "pynacl", "websockets", "flask-socketio")


def versions() -> str:
    """Give the versions of all that takes part."""
    return ", ".join([f"Python {platform.python_version()}", *(f"{name} {found(name)}" for name in PACKAGES)])


def found(name: str) -> str:
    """Give a package's version."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def machine() -> str:
    """Name the machine."""
    return f"{platform.system()} {platform.release()}, {os.cpu_count()} cores, {platform.machine()}"


def load() -> str:
    """Give how many wanted a core over the last minute, where the system tells."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


class Stopwatch:
    """Wall and CPU time of this process, the load client, since it was made."""

    def __init__(self) -> None:
        self._began, self._spent = time.perf_counter(), time.process_time()

    @property
    def seconds(self) -> float:
        """Wall time."""
        return time.perf_counter() - self._began

    @property
    def share(self) -> float:
        """The share of one core that the load client used."""
        return (time.process_time() - self._spent) / self.seconds
