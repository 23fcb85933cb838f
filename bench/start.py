"""From the command to the first page, warm, beside bare Flask; and what a phone loads when it first joins."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from bench.child import Child
from bench.line import Host
from bench.table import Row, Size, ms

LOADED = re.compile(rb'<(?:script[^>]*? src|link rel="(?:stylesheet|icon|modulepreload)" href)="(/[^"]+)"')
LOOK_S = 0.001
PATIENCE_S = 30.0


def measure(size: Size) -> list[Row]:
    """Give the rows of start and first join."""
    with tempfile.TemporaryDirectory() as folder:
        ours = ["server", "--no-browser", "--i-know", "--data", folder, "--port"]
        bare = ["bench.servers.first_page"]
        times: list[list[float]] = [[], []]
        for turn in range(size.starts + 1):
            for kept, words in zip(times, (ours, bare), strict=True):
                took = started(words, f"{folder}/code")
                forget(Path(folder))
                if turn:  # the first start writes the byte code
                    kept.append(took)
    took, flask = (median(kept) for kept in times)
    told = f"Kring {ms(took)}, bare Flask {ms(flask)}, {size.starts} starts each"
    return [Row("start to first page, warm / bare Flask", 1.5, took / flask, told=told), *joining()]


def started(words: list[str], code: str) -> float:
    """Start a server and give the seconds until it has answered with its first page; `code` keeps the byte code."""
    port = free_port()
    surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": code, "PYTHONDONTWRITEBYTECODE": ""}
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", *words, str(port)],
        env=surroundings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = began + PATIENCE_S
        while not answers(port):
            if time.perf_counter() > until or process.poll() is not None:
                raise RuntimeError(f"{words[0]} gave no page")
            time.sleep(LOOK_S)
        return time.perf_counter() - began
    finally:
        process.terminate()
        process.wait()


def forget(folder: Path) -> None:
    """Forget the meeting of this start, so that the next one begins with an empty folder too."""
    for path in folder.glob("meetings/*"):
        path.unlink()


def free_port() -> int:
    """Give a port that is free now."""
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        return int(plug.getsockname()[1])


def answers(port: int) -> bool:
    """Ask for the page; False while nobody listens, or who does hangs up."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    try:
        line.request("GET", "/")
        return line.getresponse().status == 200
    except ConnectionError:
        return False
    finally:
        line.close()


def joining() -> list[Row]:
    """Load what a phone loads: the page and what it names; the manifest is read only to install, which http cannot."""
    with Child("kring", "4") as child:
        host = child.said["phones"], child.port
        page = loaded(host, "/")
        body = http_body(host, "/")
        more = [loaded(host, address.decode()) for address in LOADED.findall(body)]
    told = f"page {page} B, then {' + '.join(f'{one} B' for one in more)}, headers included"
    size = (page + sum(more)) / 1000
    return [
        Row("first join of a phone: compressed size", 60, size, "kB", told),
        Row("first join of a phone: requests", 4, 1 + len(more), "requests", "and then one WebSocket; by QR code"),
    ]


def loaded(host: Host, address: str) -> int:
    """Give the bytes on the line of one answer, compressed, its headers included."""
    asked = f"GET {address} HTTP/1.1\r\nHost: {host[0]}:{host[1]}\r\nAccept-Encoding: gzip, deflate\r\n\r\n"
    with socket.create_connection(host, PATIENCE_S) as plug:
        plug.sendall(asked.encode())
        got = b"".join(iter(lambda: plug.recv(65_536), b""))
    if b" 200 " not in got[:16]:
        raise RuntimeError(f"{address}: {got[:40]!r}")
    return len(got)


def http_body(host: Host, address: str) -> bytes:
    """Give the page, not compressed."""
    line = http.client.HTTPConnection(*host, timeout=PATIENCE_S)
    line.request("GET", address)
    body = line.getresponse().read()
    line.close()
    return body
