"""The meeting between memory and disk: begun, saved, found again after a crash, opened with its key, forgotten.

The key lives in memory and with the chair (the console's tab, or the recovery code); it is never written here.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from typing import Any

from server import methods
from server.channel import Secret
from server.plain import Mismatch, from_plain, prepare, replace, to_json, to_plain
from server.refused import Refused
from server.room import commands as ask
from server.room.apply import apply, rest, skip
from server.room.method import Method
from server.room.model import Door, Moment, Room
from server.steps.kind import By
from server.store import Broken, Found, Key, Store

TWO_CASES_FROM = 105
HEARD_KEPT = 64

prepare(Room)


class Custody:
    """The one meeting's key and file."""

    def __init__(self, store: Store, luck: Callable[[], bytes]) -> None:
        self.store = store
        self._luck = luck
        self._key = Key.from_secret(luck()[:16])
        self._secret: Secret | None = None
        self._saved = b""
        self._heard: tuple[str, ...] = ()
        self.found: Found | None = None

    def find(self, now: int) -> bool:
        """Look for a meeting that was not ended; one of more than twelve hours ago is forgotten.

        Raises Refused when nobody can tell what lies there: an empty start would hide it.
        """
        self.store.forget_stale(now)
        self.found = self.store.find()
        if self.store.trouble:
            raise Refused("data_unreadable")
        return self.found is not None

    def begin(
        self, language: str, minutes: int, now: int, method: Method | None = None, cases: int | None = None
    ) -> Room:
        """Give an empty room with an open door, under a fresh key."""
        count = (2 if minutes >= TWO_CASES_FROM else 1) if cases is None else cases
        programme = methods.programme(method or methods.DEFAULT, minutes, count)
        tongue: Any = language
        room = Room(self._luck().hex()[:24], tongue, programme)
        self._hold(Key.from_secret(self._luck()[:16]), ())
        return apply(room, By(None, console=True), ask.OpenDoor(), Moment(now, self._luck()))

    def open(self, code: str, now: int) -> Room:
        """Give the meeting that was found; raises Refused when the key is not its key, or nothing can be read."""
        if self.found is None:
            raise Refused("nothing_found")
        key = Key.from_code(code)
        try:
            plain = self.store.load(self.found.meeting, key)
            heard: tuple[str, ...] = from_plain(plain.pop("heard", []), tuple[str, ...])
            room: Room = from_plain(plain, Room)
        except (Broken, Mismatch):
            raise Refused("meeting_broken") from None
        away = max(now - self.found.saved_ms, 0)
        self._hold(key, heard)
        return skip(replace(room, resumed=True), away)

    def _hold(self, key: Key, heard: tuple[str, ...]) -> None:
        """Take this meeting's key as the key, and what follows from it.

        The channel's secret follows from it too, so that after a restart phones find the laptop they know. Of an ended
        meeting it stays in memory until the next: a phone that slept through the end can still be told of it.
        """
        self._key, self._heard, self._saved = key, heard, b""
        self._secret = Secret(key.derived(b"kring channel"))
        self.found = None

    @property
    def secret(self) -> Secret | None:
        """Give the channel's key pair; None while no meeting is open."""
        return self._secret

    def way_in(self, door: Door) -> str:
        """Give what the QR code says behind the address: by which key the laptop is known, and the door's token."""
        return f"{self._secret.written}.{door.token}" if self._secret is not None and door.token else ""

    def forget_found(self) -> None:
        """Forget the meeting that was found."""
        if self.found is not None:
            self.store.forget(self.found.meeting)

    def save(self, room: Room) -> None:
        """Save what may lie on disk, when it changed; a meeting that ended is forgotten, and its key with it."""
        if room.ended:
            self.store.forget(room.id)
            self._key = Key.from_secret(self._luck()[:16])
            self._saved, self._heard = b"", ()
            return
        plain = to_plain(rest(room)) | {"heard": list(self._heard)}
        raw = to_json(plain)
        if raw != self._saved:
            self.store.save(room.id, self._key, plain)
            self._saved = b"" if self.store.trouble else raw

    def hear(self, order: str) -> None:
        """Remember an order of the console with the meeting, so that it counts once after a restart too.

        Of a seat nothing is remembered: what it may ask changes nothing the second time, and a list of its orders on
        disk would tell who wrote how often.
        """
        self._heard = (*self._heard, order)[-HEARD_KEPT:]

    def heard(self, order: str) -> bool:
        """Tell whether this order of the console was carried out."""
        return order in self._heard

    def fits(self, code: str) -> bool:
        """Tell whether this is the key of the running meeting."""
        try:
            return hmac.compare_digest(Key.from_code(code).code, self.code)
        except Refused:
            return False

    @property
    def code(self) -> str:
        """Give the recovery code of the running meeting."""
        return self._key.code

    def locker(self, device: str) -> str:
        """Give the key under which a device keeps its own texts; it is gone when the meeting is."""
        return hashlib.blake2b(device.encode(), key=self._key.code.encode(), digest_size=32).hexdigest()

    @property
    def trouble(self) -> str | None:
        """Give what is wrong with the disk, if anything."""
        return self.store.trouble or ("older" if self.store.older else None)
