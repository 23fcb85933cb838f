"""A method that guests play, in a thread of its own: one at a time, and the room goes on meanwhile.

Who the guests are is handed in; it knows nothing of them, and nothing of files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Event, Lock, Thread

from server.faults import tell
from server.own import Run, Try
from server.plain import replace
from server.refused import Refused
from server.room.method import Method

SHUT_S = 2.0

Trial = Callable[[Method, Event], Iterable[Run]]


class Trying:
    """What is tried, or was tried last. `changed` is called whenever there is something to tell."""

    def __init__(self, trial: Trial | None, changed: Callable[[], None]) -> None:
        self._trial, self._changed = trial, changed
        self._lock = Lock()
        self._stop = Event()
        self._thread: Thread | None = None
        self._method: Method | None = None
        self._now: Try | None = None

    @property
    def guests(self) -> bool:
        """Whether there are any."""
        return self._trial is not None

    def begin(self, file: str, method: Method) -> None:
        """Let guests play a method; raises Refused own_guests or own_trying."""
        if self._trial is None:
            raise Refused("own_guests")
        with self._lock:
            if self._now is not None and not self._now.over:
                raise Refused("own_trying")
            self._now, self._method = Try(file), method
        self._thread = Thread(target=self._play, args=(self._trial, method), name="trial", daemon=True)
        self._thread.start()

    def _play(self, trial: Trial, method: Method) -> None:
        """Play with every number of people, until something is wrong."""
        failed = False
        try:
            for run in trial(method, self._stop):
                self._tell(run)
                if run.wrong or self._stop.is_set():
                    break
        except Exception as fault:
            tell("trial", fault)
            failed = True
        self._tell(over=True, failed=failed)

    def _tell(self, *runs: Run, over: bool = False, failed: bool = False) -> None:
        with self._lock:
            if self._now is not None:
                self._now = replace(self._now, runs=(*self._now.runs, *runs), over=over, failed=failed)
        if not self._stop.is_set():
            self._changed()

    def told(self, now: Callable[[str], Method | None]) -> Try | None:
        """Give what is tried; how it went only as long as the file holds what was played."""
        with self._lock:
            one, method = self._now, self._method
        return one if one is None or not one.over or now(one.file) == method else None

    def shut(self) -> None:
        """Send the guests home."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(SHUT_S)
