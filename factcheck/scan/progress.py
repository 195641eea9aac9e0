"""How far a scan has come, on stderr: a moving line for a person, one a minute for a log."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from factcheck.scan.embedded import State

if TYPE_CHECKING:
    from rich.progress import Progress

_LOG_EVERY = 60  # seconds
Watch = Callable[[State], None]


def counts(state: State) -> str:
    """Return what was done so far, in words.

    >>> counts(State(1200, 31, 4, 0, 1))
    '1,200 articles, 31 findings (4 inconsistent), 1 error'
    """
    words = f"{_many(state.articles, 'article')}, {_many(state.findings, 'finding')}"
    words += f" ({state.inconsistent:,} inconsistent), {_many(state.errors, 'error')}"
    return words + (f", {_many(state.deaths, 'death')}" if state.deaths else "")


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


@contextmanager
def progress(weight: int, quiet: bool) -> Iterator[Watch]:
    """Yield what tells of a state; `weight` is the size of the whole corpus in bytes."""
    if quiet:
        yield lambda state: None
    elif sys.stderr.isatty():
        with _bar() as bar:
            yield _shown(bar, weight)
    else:
        yield _logged()


def _bar() -> Progress:
    from rich import progress
    from rich.console import Console

    return progress.Progress(
        progress.BarColumn(20),
        progress.TaskProgressColumn(),
        progress.TextColumn("{task.description}", markup=False),
        progress.TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )


def _shown(bar: Progress, weight: int) -> Watch:
    began = monotonic()
    first: list[int] = []
    task = bar.add_task("starting", total=max(weight, 1))

    def watch(state: State) -> None:
        if not first:
            first.append(state.articles)
        seconds = max(monotonic() - began, 0.001)
        rate = f"{(state.articles - first[0]) / seconds:,.0f}/s"
        bar.update(task, completed=min(state.weight, weight), description=f"{counts(state)}, {rate}")  # fmt: skip

    return watch


def _logged() -> Watch:
    told = [monotonic()]

    def watch(state: State) -> None:
        if monotonic() - told[0] >= _LOG_EVERY:
            told[0] = monotonic()
            print(f"factcheck: {counts(state)} so far", file=sys.stderr, flush=True)

    return watch
