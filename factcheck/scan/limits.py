"""What one article may cost: time by an alarm, memory by the kernel."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Self, TypeVar

T = TypeVar("T")

# A loaded machine must not change a row, so processor time decides; the wall only stops what
# waits without working.
WALL = 5  # times the processor time
AGAIN = 0.1  # seconds: an exception is lost where it rises inside a destructor


class Overtime(BaseException):
    """Say that an article took too long; no `except Exception` on the way may swallow it."""


class TimeLimit:
    """An alarm for one call after another, in the main thread of a process; elsewhere none.

    Signals reach Python only in the main thread, so an engine that judges in threads has no
    time limit.
    """

    def __init__(self, milliseconds: int) -> None:
        """Take the limit of processor time of each call."""
        self._seconds = milliseconds / 1000
        self._armed = False
        self._before: dict[int, object] = {}

    def __enter__(self) -> Self:
        """Hear the alarms, where they can be heard."""
        if threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer"):
            for number in (signal.SIGPROF, signal.SIGALRM):
                self._before[number] = signal.signal(number, self._ring)
        return self

    def __exit__(self, *error: object) -> None:
        """Hear them no more."""
        self._armed = False
        self._set(0)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._before.clear()

    def run(self, call: Callable[[], T]) -> T:
        """Return what a call returns; raise Overtime where it takes longer."""
        try:
            self._armed = True
            self._set(self._seconds)
            try:
                return call()
            finally:
                self._armed = False
                self._set(0)
        except Overtime:
            # It may also have risen between the two lines above.
            self._armed = False
            self._set(0)
            raise

    def _set(self, seconds: float) -> None:
        if self._before:
            signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
            signal.setitimer(signal.ITIMER_REAL, seconds * WALL, AGAIN)

    def _ring(self, number: int, frame: FrameType | None) -> None:
        if self._armed:
            raise Overtime


def limit_memory(megabytes: int) -> None:
    """Let this process take so much memory more than it has: what asks for more fails.

    Only memory of its own counts, not the libraries and files that are mapped. Does nothing
    where the system has no such limit.
    """
    try:
        import resource
    except ImportError:
        return
    most = megabytes * 1_000_000
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))
