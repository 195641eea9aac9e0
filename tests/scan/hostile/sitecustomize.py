"""Loaded by every Python process that has this folder on its path: some articles do harm.

What no real article may do yet, these words make it do: raise, hang, or kill its process.
"""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path
from typing import Any

from factcheck import api
from factcheck.model import Report, Source

_check = api.check


def _raise() -> None:
    raise RuntimeError("this article raises")


def _hang() -> None:
    re.match(r"(a+)+$", "a" * 60 + "b")


def _swallow() -> None:
    while True:
        try:
            _hang()
        except Exception:
            continue


def _sleep() -> None:
    time.sleep(3600)


def _deaf() -> None:
    """Hang where no alarm is heard."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPROF, signal.SIGALRM})
    _sleep()


def _greed() -> None:
    bytes(8_000_000_000)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _once() -> None:
    if (mark := os.environ.get("HARM_ONCE")) and not Path(mark).exists():
        Path(mark).touch()
        _kill()


HARM = {
    "RAISE": _raise,
    "HANG": _hang,
    "SWALLOW": _swallow,
    "SLEEP": _sleep,
    "DEAF": _deaf,
    "GREED": _greed,
    "KILL": _kill,
    "ONCE": _once,
}


def check(source: Source, language: str, certainty: int, **others: Any) -> Report:
    for word, harm in HARM.items():
        if word in source.text:
            harm()
    return _check(source, language, certainty, **others)


api.check = check  # type: ignore[assignment]
