"""Reads a QR code off a picture of a screen, as the camera of a phone does. It never looks at what the page knows."""

from __future__ import annotations

import struct
import zlib

import zxingcpp

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 6: 4}


def scanned(picture: bytes) -> str:
    """Give the text of the QR code on a PNG, or an empty text."""
    wide, high, grey = pixels(picture)
    found = zxingcpp.read_barcodes(memoryview(grey).cast("B", (high, wide)))
    return str(found[0].text) if found else ""


def pixels(picture: bytes) -> tuple[int, int, bytes]:
    """Give width, height and one byte of grey a pixel of an eight-bit PNG, as browsers make them."""
    assert picture.startswith(SIGNATURE)
    parts = dict.fromkeys((b"IHDR", b"IDAT"), b"")
    at = len(SIGNATURE)
    while at < len(picture):
        length, name = struct.unpack(">I4s", picture[at : at + 8])
        if name in parts:
            parts[name] += picture[at + 8 : at + 8 + length]
        at += length + 12
    wide, high, depth, colour, _, _, woven = struct.unpack(">IIBBBBB", parts[b"IHDR"])
    assert depth == 8
    assert not woven
    return wide, high, grey(unfiltered(zlib.decompress(parts[b"IDAT"]), wide, high, CHANNELS[colour]), CHANNELS[colour])


def grey(raw: bytes, step: int) -> bytes:
    """Take one channel: what is black and white is so in each of them."""
    return raw[1::step] if step > 2 else raw


def unfiltered(raw: bytes, wide: int, high: int, step: int) -> bytes:
    """Undo the filter of each line (PNG, section 9)."""
    line, before, out = wide * step, bytearray(wide * step), bytearray()
    for row in range(high):
        start = row * (line + 1)
        now = bytearray(raw[start + 1 : start + 1 + line])
        for at in range(line):
            left = now[at - step] if at >= step else 0
            corner = before[at - step] if at >= step else 0
            now[at] = now[at] + guess(raw[start], left, before[at], corner) & 255
        out += now
        before = now
    return bytes(out)


def guess(kind: int, left: int, up: int, corner: int) -> int:
    """Give what a filter foretold of a byte."""
    match kind:
        case 0:
            return 0
        case 1:
            return left
        case 2:
            return up
        case 3:
            return (left + up) // 2
    near = left + up - corner
    return min((left, up, corner), key=lambda one: abs(near - one))
