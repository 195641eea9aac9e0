"""Files of any format that a reader knows, an article each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa

from factcheck.scan.places import File, reason, stream
from factcheck.scan.settings import Columns, Settings, too_large
from factcheck.scan.sources import ARTICLES, batches
from factcheck.scan.tasks import Task, sizes

SUFFIXES: tuple[str, ...] = ()


def tasks(number: int, files: Sequence[File], columns: Columns, size: int) -> Iterator[Task]:
    """Yield the tasks of a list of files."""
    first = 0
    for count in sizes(number, size):
        some = tuple(files[first : first + count])
        if not some:
            return
        weight = sum(file.size for file in some)
        yield Task(number, ARTICLES, some, first, len(some), first, weight=weight)
        first += len(some)


def documents(task: Task, settings: Settings) -> Iterator[pa.RecordBatch]:
    """Yield the files of a task, none of them read further than the size that is allowed."""
    begin = task.first - task.start
    yield from batches(_row(file, settings.max_bytes) for file in task.files[begin : begin + task.count])  # fmt: skip


def _row(file: File, most: int) -> dict[str, object]:
    if file.size > most:
        return {"id": file.name, "error": "too_large", "detail": too_large(file.size, most)}
    try:
        with stream(file) as source:
            return {"id": file.name, "content": source.read(most + 1)}
    except OSError as error:
        detail = f"it cannot be read: {reason(error)}"
        return {"id": file.name, "error": "unreadable", "detail": detail}
