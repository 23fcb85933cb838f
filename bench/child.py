"""A server as a process of its own, and what it costs: CPU time and memory, where the system tells."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
STOP_S = 10.0


class Child:
    """`python -m bench.servers.<name>`: it tells where it listens in its first line, and ends when its input does."""

    def __init__(self, name: str, *words: str, told: Any = None) -> None:
        command = [sys.executable, "-m", f"bench.servers.{name}", *words]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self._process.stdin
        assert self._process.stdout
        if told is not None:
            self._process.stdin.write(json.dumps(told) + "\n")
            self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            self._process.kill()
            raise RuntimeError(f"{name} did not start")
        self.said: dict[str, Any] = json.loads(line)
        self.port: int = self.said["port"]
        listens(self.port)

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End it."""
        assert self._process.stdin
        self._process.stdin.close()
        try:
            self._process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def cpu_s(self) -> float | None:
        """Give the seconds of a core it used so far, None where the system does not tell."""
        stat = proc(self._process.pid, "stat")
        fields = stat.rpartition(")")[2].split() if stat else []
        return (int(fields[11]) + int(fields[12])) / TICKS if fields else None

    def memory_bytes(self) -> int | None:
        """Give the memory it holds now, None where the system does not tell."""
        stat = proc(self._process.pid, "statm")
        return int(stat.split()[1]) * PAGE if stat else None


def listens(port: int) -> None:
    """Wait until somebody listens on a port; raises ConnectionError when nobody does."""
    until = time.monotonic() + STOP_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)


def proc(pid: int, name: str) -> str:
    """Read what Linux tells of a process; empty elsewhere."""
    try:
        return Path(f"/proc/{pid}/{name}").read_text()
    except OSError:
        return ""
