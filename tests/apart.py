"""A network of a test's own: a function runs in another process, in namespaces where no other machine is reached.

Linux alone has them. It needs no program beside Python, and leaves nothing behind: a namespace ends with its threads.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import socket
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parent.parent
ADDRESS = "10.77.0.1"  # the laptop's, for phones; theirs count on from there
MASK = "255.255.255.0"
IMPOSSIBLE = 77  # the status of a process that could not get a network of its own

NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
FLAGS, SET_FLAGS, SET_ADDRESS, SET_MASK = 0x8913, 0x8914, 0x8916, 0x891C
MAKE_TUN, TUN_BARE = 0x400454CA, 0x1001  # packets of IP, nothing before them
UP = 1


class Impossible(Exception):
    """This machine gives no network of one's own, and why."""


# --- the other process ------------------------------------------------------------------------------------------------


def run(where: str, *args: Any, within_s: float = 120.0) -> Any:
    """Call `module:function` in a network of its own and give what it gave, as plain data; skip where there is none."""
    if not sys.platform.startswith("linux"):
        refuse("only Linux has networks of one's own")
    command = [sys.executable, "-m", "tests.apart", where, json.dumps(args)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=within_s)
    if done.returncode == IMPOSSIBLE:
        refuse(done.stderr.strip())
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def refuse(why: str) -> NoReturn:
    """Skip the test; where it must be possible, fail."""
    import pytest  # the other process has no use for it

    if os.environ.get("KRING_CI") and sys.platform.startswith("linux") and os.geteuid() == 0:
        pytest.fail(f"KRING_CI is set and there is no network of its own: {why}")
    pytest.skip(f"no network of its own: {why}")


def main(where: str, args: str) -> None:
    """Be the other process."""
    module, _, name = where.partition(":")
    try:
        enter()
        given = getattr(importlib.import_module(module), name)(*json.loads(args))
    except Impossible as no:
        sys.stderr.write(str(no))
        sys.exit(IMPOSSIBLE)
    sys.stdout.write(f"\n{json.dumps(given)}\n")


# --- namespaces and cards ---------------------------------------------------------------------------------------------


def enter() -> None:
    """Leave this machine's network; who is not root becomes root in a namespace of users first."""
    if os.geteuid() != 0:
        me = os.getuid()
        unshare(NEW_USER)
        Path("/proc/self/uid_map").write_text(f"0 {me} 1")
    leave()


def leave() -> None:
    """Give this thread, and what it starts, another network that is empty but for loopback."""
    unshare(NEW_NETWORK)
    with control() as plug:
        switch(plug, "lo", True)


def unshare(what: int) -> None:
    """Take a namespace of one's own; raises Impossible."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(what) != 0:
        raise Impossible(os.strerror(ctypes.get_errno()))


def control() -> socket.socket:
    """Give a socket through which the cards of this thread's network are set, from any thread."""
    return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def ask(plug: socket.socket, what: int, card: str, asked: bytes) -> bytes:
    """Ask the kernel something about a card."""
    import fcntl

    return fcntl.ioctl(plug, what, struct.pack("16s24s", card.encode(), asked))[16:]


def switch(plug: socket.socket, card: str, on: bool) -> None:
    """Put a card up or down; what runs over it notices nothing but silence."""
    (flags,) = struct.unpack_from("h", ask(plug, FLAGS, card, b""))
    ask(plug, SET_FLAGS, card, struct.pack("h", flags | UP if on else flags & ~UP))


def address(plug: socket.socket, card: str, ip: str) -> None:
    """Give a card an address, and put it up."""
    for what, told in ((SET_ADDRESS, ip), (SET_MASK, MASK)):
        ask(plug, what, card, struct.pack("=HH4s", socket.AF_INET, 0, socket.inet_aton(told)))
    switch(plug, card, True)


def tunnel(card: str) -> int:
    """Make a card whose other end is a file: what is sent over it is read there, what is written there comes in."""
    import fcntl

    try:
        end = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    except OSError as no:
        raise Impossible(f"/dev/net/tun: {no.strerror}") from None
    fcntl.ioctl(end, MAKE_TUN, struct.pack("16sH22x", card.encode(), TUN_BARE))
    return end


if __name__ == "__main__":
    main(*sys.argv[1:])
