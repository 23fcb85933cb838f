"""The records that were kept, as the console has them: kept, looked at, closed, thrown away, each order once.

It keeps only when it is asked to, and only what a record shows. Orders take half a second and keep nobody waiting: what
is told of them stands ready.
"""

from __future__ import annotations

from threading import Lock

from server import errands
from server.answers import Answers
from server.kept import OpenedRecord, Records, kept
from server.plain import Plain, replace
from server.refused import Refused
from server.room.model import Room
from server.store import Archive
from server.store.passphrase import Passphrase


class Cabinet:
    """The archive of this laptop, and the record of it that is open."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._lock = Lock()
        self._answers = Answers()
        self._opened: OpenedRecord | None = None
        self._mine = ("", "")  # the meeting that was kept last, and its record
        self._told = Records(not archive.memory)
        self._look(tidy=True)

    def obey(self, device: str, order: str, command: Plain, room: Room | None) -> str:
        """Carry out an order of the console, once; give the refusal's code, or nothing."""
        with self._lock:
            return self._answers.once(device, order, lambda: self._done(command, room).encode()).decode()

    def told(self, room: Room | None) -> Records:
        """Give what the console is told; it waits for nothing."""
        meeting, mine = self._mine
        here = room is not None and room.ended and room.id == meeting
        known = here and any(one.id == mine for one in self._told.files)
        return replace(self._told, mine=mine if known else "")

    def _done(self, command: Plain, room: Room | None) -> str:
        """Carry out an order, and look at the files anew."""
        try:
            self._carry_out(command, room)
        except Refused as no:
            return no.code
        finally:
            self._look()
        return ""

    def _carry_out(self, command: Plain, room: Room | None) -> None:
        """Carry out an order; raises Refused."""
        match command:
            case errands.KeepRecord(passphrase=passphrase):
                self._keep(room, passphrase)
            case errands.OpenRecord(id=name, passphrase=passphrase):
                self._opened = OpenedRecord(name, self._archive.open(name, passphrase))
            case errands.CloseRecord():
                self._opened = None
            case errands.RemoveRecord(id=name):
                self._archive.remove(name)
                self._opened = None if self._opened and self._opened.id == name else self._opened

    def _keep(self, room: Room | None, passphrase: str) -> None:
        """Keep the record of a meeting that ended, once; raises Refused."""
        if room is None or not room.ended:
            raise Refused("not_now")
        if self.told(room).mine:
            raise Refused("record_kept")
        name = self._archive.keep(kept(room), Passphrase.fresh(passphrase) if passphrase else None)
        self._mine = (room.id, name)

    def _look(self, tidy: bool = False) -> None:
        """See which records there are."""
        try:
            if tidy:
                self._archive.tidy()
            self._told = replace(self._told, files=self._archive.files(), opened=self._opened, trouble="")
        except Refused as no:
            self._told = replace(self._told, opened=self._opened, trouble=no.code)
