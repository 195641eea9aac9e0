"""Run again whenever a file changes: looked at a few times a second, without a library."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

PAUSE = 0.3  # seconds between two looks
Seen = dict[Path, tuple[int, int]]


def changes(files: Callable[[], Iterable[Path]], pause: float = PAUSE) -> Iterator[None]:
    """Yield at once, and again after each change of the files, until interrupted.

    `files` is asked anew at every look, so that files that come and go are seen. A change is
    told once the files have rested for a pause: an editor may write in several steps.
    """
    seen = looked(files())
    yield
    while True:
        time.sleep(pause)
        if (now := looked(files())) == seen:
            continue
        while now != (later := _after(pause, files)):
            now = later
        seen = now
        yield


def _after(pause: float, files: Callable[[], Iterable[Path]]) -> Seen:
    time.sleep(pause)
    return looked(files())


def looked(files: Iterable[Path]) -> Seen:
    """Return when each file was written and how long it is; what is not there has no entry."""
    seen: Seen = {}
    for file in files:
        try:
            state = file.stat()
        except OSError:
            continue
        seen[file] = (state.st_mtime_ns, state.st_size)
    return seen
