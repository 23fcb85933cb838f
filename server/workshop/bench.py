"""The workshop itself: an order of the console carried out once, and what the console is told of it all.

Orders take the disk's time, so whoever gives them keeps nobody waiting; what is told reads a file only when it changed.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources
from threading import Lock
from typing import NamedTuple

from server import errands, methods
from server.answers import Answers
from server.methods.checking import Checked, checked
from server.methods.faults import Fault, at_key
from server.methods.folder import SUFFIX, Folder
from server.own import Opened, Own, OwnFile
from server.plain import Plain
from server.refused import Refused
from server.room.method import Method
from server.workshop import wording
from server.workshop.drawer import Drawer, named
from server.workshop.trying import Trial, Trying

SMALLEST = "een-idee"  # the one that the tutorial builds; it lies beside this module and on no shelf


class Seen(NamedTuple):
    """What was last seen of the folder and of the open file."""

    files: dict[str, Checked]
    file: str
    rows: tuple[OwnFile, ...]
    opened: Opened | None


class Workshop:
    """The chair's folder of methods. Unless it `writes`, files can be looked at and tried, and nothing is kept."""

    def __init__(
        self,
        folder: Folder | None = None,
        writes: bool = False,
        trial: Trial | None = None,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._folder = folder or Folder(None)
        self._writes = writes and self._folder.place is not None
        self._drawer = Drawer(self._folder.place)
        self._trying = Trying(trial, changed)
        self._lock = Lock()
        self._answers = Answers()
        self._open = ""
        self._refused: tuple[Fault, ...] = ()
        self._seen = Seen({}, "", (), None)

    # --- what is asked ------------------------------------------------------------------------------------------------

    def obey(self, device: str, order: str, command: Plain) -> str:
        """Carry out an order of the console, once; give the refusal's code, or nothing. It may take the disk's time."""
        with self._lock:
            return self._answers.once(device, order, lambda: self._done(command).encode()).decode()

    def _done(self, command: Plain) -> str:
        """Carry out an order, and look at the folder and the open file anew: whoever tells of them need not wait."""
        self._refused = ()
        try:
            self._carry_out(command)
        except Refused as no:
            return no.code
        finally:
            self._folder.look(at_once=True)
            self._look()
        return ""

    def _carry_out(self, command: Plain) -> None:
        """Carry out an order; raises Refused."""
        match command:
            case errands.OpenMethod(file=file):
                if file:
                    self._drawer.read(file)
                self._open = file
            case errands.TryMethod(file=file):
                self._trying.begin(file, self._right(file))
            case _ if not self._writes:
                raise Refused("own_memory")
            case errands.CopyMethod():
                self._copy(command)
                self._open = command.file
            case errands.WordMethod():
                self._word(command)
            case errands.WriteMethod():
                self._write(command)
            case errands.RemoveMethod(file=file):
                self._drawer.remove(file)

    def _right(self, file: str) -> Method:
        """Give the method in a file; raises Refused own_wrong when there is none."""
        self._folder.look(at_once=True)
        found = self._folder.files.get(f"{named(file)}{SUFFIX}")
        if found is None or found.method is None or found.faults:
            raise Refused("own_wrong")
        return found.method

    def _copy(self, command: errands.CopyMethod) -> None:
        """Make a file out of a method that there is."""
        if command.file in self._folder.taken or command.file in methods.NOT_METHODS:
            raise Refused("own_taken")
        if not (command.called.nl and command.called.en and command.source.nl and command.source.en):
            raise Refused("text_empty")
        text = wording.copied(self._source(command.of), command.file, command.called, command.source)
        self._drawer.put(command.file, text, fresh=True)

    def _source(self, name: str) -> str:
        """Give the text of a method on the shelf, or of the smallest; raises Refused no_method."""
        if not name:
            return (resources.files(__package__) / f"{SMALLEST}{SUFFIX}").read_text("utf-8")
        method = self._folder.shelf().get(name)
        if method is None:
            raise Refused("no_method")
        if method.own:
            return self._drawer.read(name)
        return (resources.files(methods) / f"{name}{SUFFIX}").read_text("utf-8")

    def _word(self, command: errands.WordMethod) -> None:
        """Put other words in a file, unless that makes a fault which was not there."""
        before = self._drawer.read(command.file)
        after = wording.worded(before, command.step, command.key, command.words)
        known = self._faults(command.file, before)
        self._keep(command.file, after, [one for one in self._faults(command.file, after) if one not in known])

    def _write(self, command: errands.WriteMethod) -> None:
        """Put a whole text in the place of the one that was seen; what is wrong is kept only when asked for."""
        if wording.stamp(self._drawer.read(command.file)) != command.was:
            raise Refused("own_changed")
        faults = () if command.draft else self._faults(command.file, command.toml)
        self._keep(command.file, command.toml, faults)

    def _faults(self, file: str, text: str) -> tuple[Fault, ...]:
        """Give what is wrong with a text as the file of this name."""
        try:
            return checked(text, file, self._folder.taken).faults
        except RecursionError:
            return (at_key("", "toml", line="1"),)

    def _keep(self, file: str, text: str, faults: tuple[Fault, ...] | list[Fault]) -> None:
        """Keep a text, or remember why it was not; raises Refused own_wrong."""
        if faults:
            self._refused = tuple(faults)
            raise Refused("own_wrong")
        self._drawer.put(file, text)

    # --- what is told -------------------------------------------------------------------------------------------------

    def told(self) -> Own:
        """Give all that the console is told."""
        seen = self._look()
        place, trying = str(self._folder.place or ""), self._trying.told(self._method)
        return Own(place, self._writes, self._trying.guests, seen.rows, seen.opened, trying, self._refused)

    def _look(self) -> Seen:
        """Give the list and the open file; what did not change is not read again."""
        files, file = self._folder.files, self._open
        if self._seen.files is not files or self._seen.file != file:
            rows = tuple(self._row(name.removesuffix(SUFFIX), found) for name, found in files.items())
            self._seen = Seen(files, file, rows, self._opened(file))
        return self._seen

    def _row(self, file: str, found: Checked) -> OwnFile:
        """Give a file as it stands in the list."""
        try:
            text = self._drawer.read(file)
        except Refused:
            return OwnFile(file, found.method.name if found.method else None, found.faults, shut=True)
        return OwnFile(file, found.method.name if found.method else wording.called(text), found.faults)

    def _method(self, file: str) -> Method | None:
        """Give the method in a file as it was last looked at."""
        found = self._folder.files.get(f"{file}{SUFFIX}")
        return found.method if found is not None and not found.faults else None

    def _opened(self, file: str) -> Opened | None:
        """Give the file that is looked at, None when it is gone."""
        try:
            text = self._drawer.read(file) if file else None
        except Refused:
            return None
        return None if text is None else Opened(file, text, wording.stamp(text), wording.texts(text))

    def shut(self) -> None:
        """Send the guests home."""
        self._trying.shut()
