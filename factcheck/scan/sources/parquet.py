"""Parquet tables of articles, read forward and cut across their row groups by rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.model import SourceError
from factcheck.readers import shown
from factcheck.scan.places import File, opened, reason
from factcheck.scan.settings import Columns, Settings
from factcheck.scan.sources import ROWS, Chosen, chosen, identified, row_ids
from factcheck.scan.tasks import Task, sizes

SUFFIXES = (".parquet", ".pq")


def tasks(number: int, files: Sequence[File], columns: Columns, size: int) -> Iterator[Task]:
    """Yield the tasks of a file by its footer alone.

    Raises SourceError where it is not Parquet or lacks a column.
    """
    (file,) = files
    try:
        with opened(file) as source:
            table = pq.ParquetFile(source)
            schema, footer = table.schema_arrow, table.metadata
    except (pa.ArrowException, OSError) as error:
        raise SourceError(f"{shown(file.name)}: cannot be read as Parquet; {reason(error)}") from error  # fmt: skip
    _refuse(schema, chosen(columns, schema.names, file.name), file.name)
    ends: list[int] = []  # first row after each row group
    for group in range(footer.num_row_groups):
        ends.append((ends[-1] if ends else 0) + footer.row_group(group).num_rows)
    yield from _cut(number, file, ends, size)


def _cut(number: int, file: File, ends: Sequence[int], size: int) -> Iterator[Task]:
    first, group, rows = 0, 0, ends[-1] if ends else 0
    wanted = sizes(number, size)
    while first < rows:
        while ends[group] <= first:
            group += 1
        count = min(next(wanted), rows - first)
        start = ends[group - 1] if group else 0
        weight = file.size * count // rows
        yield Task(number, "parquet", (file,), first, count, start, group, weight=weight)
        first += count


def _refuse(schema: pa.Schema, picked: Chosen, name: str) -> None:
    kind = schema.field(picked.text).type
    plain = kind.value_type if pa.types.is_dictionary(kind) else kind
    known = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_binary, pa.types.is_large_binary)  # fmt: skip
    if not any(test(plain) for test in known):
        raise SourceError(f"{shown(name)}: column {picked.text!r} holds {kind}; it must hold text, or the bytes of files; --text-column names another")  # fmt: skip


class _Open:
    """A file that is read forward: a later task of it goes on where the last one stopped."""

    def __init__(self, file: File, columns: Columns) -> None:
        self.file, self.columns = file, columns
        # Neither mapped nor buffered ahead: a row group of gigabytes passes in small pieces.
        self._table = pq.ParquetFile(opened(file), buffer_size=1 << 20, pre_buffer=False)
        self.chosen = chosen(columns, self._table.schema_arrow.names, file.name)
        self.at = 0
        self._group = -1
        self._rest: pa.RecordBatch | None = None
        self._batches: Iterator[pa.RecordBatch] = iter(())

    def seek(self, task: Task) -> None:
        """Go to a task's first row; only ever forward within the row group it begins in."""
        if self._group < 0 or task.first < self.at or task.start > self.at:
            self._group, self.at, self._rest = task.begin, task.start, None
            groups = range(task.begin, self._table.num_row_groups)
            self._batches = self._table.iter_batches(ROWS, groups, self.chosen.all, use_threads=False)  # fmt: skip
        while self.at < task.first:
            self.take(task.first - self.at)

    def take(self, most: int) -> pa.RecordBatch:
        """Return the next rows, at most so many; raises OSError where there are no more."""
        batch = self._rest if self._rest is not None else next(self._batches, None)
        if batch is None:
            raise OSError("it has fewer rows than its footer says")
        taken, rest = batch.slice(0, most), batch.slice(most)
        self._rest = rest if rest.num_rows else None
        self.at += taken.num_rows
        return taken


_LAST: list[_Open] = []  # at most one: what this worker read last


def _open(file: File, columns: Columns) -> _Open:
    if not _LAST or (_LAST[0].file, _LAST[0].columns) != (file, columns):
        _LAST[:] = [_Open(file, columns)]
    return _LAST[0]


def documents(task: Task, settings: Settings) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a task."""
    end = task.first + task.count
    try:
        source = _open(task.files[0], settings.columns)
        source.seek(task)
        while source.at < end:
            first = source.at
            yield _documents(source.take(end - first), source.chosen, task.files[0].name, first)
    except Exception:
        _LAST.clear()  # it may stand anywhere
        raise


def _documents(batch: pa.RecordBatch, picked: Chosen, name: str, first: int) -> pa.RecordBatch:
    ids = row_ids(name, first, batch.num_rows) if not picked.id else identified(batch.column(picked.id), name, first)  # fmt: skip
    text = batch.column(picked.text)
    plain = text.type.value_type if pa.types.is_dictionary(text.type) else text.type
    is_bytes = pa.types.is_binary(plain) or pa.types.is_large_binary(plain)
    arrays, names = [ids, text], ["id", "content" if is_bytes else "text"]
    for role, column in (("language", picked.language), ("source", picked.source)):
        if column:
            arrays.append(batch.column(column))
            names.append(role)
    return pa.RecordBatch.from_arrays(arrays, names)
