"""A task: a range of a corpus's rows, judged by one worker and written to one file a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.nouns import noun, replace
from factcheck.scan.flags import TASK_SIZE
from factcheck.scan.places import File

# The first tasks of a scan are short, so that the first results are there soon.
FIRST = (5, 5, 20, 50, 100, 200)
PIECES = 8


@noun
class Task:
    """Some rows of one input: of a table, or of a list of files with an article each."""

    input: int
    format: str  # a name of `sources`
    files: tuple[File, ...]  # the table, or the file of each row from `start` on
    first: int  # row
    count: int
    start: int = 0  # the row at which `begin` lies; what is before `first` is skipped
    begin: int = 0  # bytes, or row groups, or files
    end: int = 0  # bytes
    weight: int = 0  # bytes, about, to tell how far the scan has come
    error: str = ""  # why its only row is not judged any more: what becomes of it in the ledger
    detail: str = ""

    @property
    def name(self) -> str:
        """Return the name of its files: sorted by it, tasks are in the order of the corpus."""
        return task_name(self.input, self.first, self.count)


def task_name(number: int, first: int, count: int) -> str:
    """Return the name of the files that hold some rows of an input."""
    return f"{number:07d}-{first:012d}-{count:06d}"


def named(name: str) -> tuple[int, int, int] | None:
    """Return input, first row and number of rows of a file's name, None where it is no task's."""
    parts = name.removesuffix(".parquet").split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    return int(parts[0]), int(parts[1]), int(parts[2])


def sizes(number: int, most: int = TASK_SIZE) -> Iterator[int]:
    """Yield how many rows each task of an input, which has this number, is to have."""
    if number == 0:
        yield from (min(size, most) for size in FIRST)
    while True:
        yield most


def part(task: Task, first: int, count: int) -> Task:
    """Return the task of some of a task's rows."""
    weight = task.weight * count // max(task.count, 1)
    return replace(task, first=first, count=count, weight=weight)


def cut(task: Task, suspect: int | None) -> tuple[Task, ...]:
    """Return a task that failed as smaller ones: round the row it failed at, where that is known.

    A task of one row cannot be cut.
    """
    end = task.first + task.count
    if suspect is None or not task.first <= suspect < end:
        step = -(-task.count // PIECES)
        bounds: Sequence[int] = (*range(task.first, end, step), end)
    else:
        bounds = sorted({task.first, suspect, suspect + 1, end})
    return tuple(part(task, a, b - a) for a, b in pairwise(bounds))


def remaining(task: Task, done: Iterable[tuple[int, int]]) -> Iterator[Task]:
    """Yield the parts of a task that are in none of the ranges (first row, number of rows)."""
    at, end = task.first, task.first + task.count
    for first, count in sorted(done):
        if first + count <= at or first >= end:
            continue
        if first > at:
            yield part(task, at, first - at)
        at = max(at, first + count)
    if at < end:
        yield part(task, at, end - at) if (at, end - at) != (task.first, task.count) else task
