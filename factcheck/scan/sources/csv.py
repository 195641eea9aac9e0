"""CSV tables of articles, with a header (RFC 4180): commas, semicolons, bars or tabs part the cells."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence

import pyarrow as pa

from factcheck.model import SourceError
from factcheck.nouns import noun
from factcheck.readers import shown
from factcheck.scan.places import File, opened, reason
from factcheck.scan.records import BOM, of_task, records, tasks as of_records
from factcheck.scan.settings import Columns, Settings, too_large
from factcheck.scan.sources import Chosen, batches, chosen, row_id
from factcheck.scan.tasks import Task

SUFFIXES = (".csv", ".tsv")
_BESIDE = 1_000_000  # bytes for the other cells of a row


@noun
class Header:
    """The first line of a table: its columns, how they are parted, and where the rows begin."""

    names: tuple[str, ...]
    separator: str
    begin: int
    chosen: Chosen


def tasks(number: int, files: Sequence[File], columns: Columns, size: int) -> Iterator[Task]:
    """Yield the tasks of a file; raise SourceError where its header has not the columns."""
    (file,) = files
    try:
        begin = _header(file, columns).begin
        yield from of_records(file, number, "csv", begin, size, quoted=True)
    except OSError as error:
        raise SourceError(f"{shown(file.name)}: cannot be read; {reason(error)}") from error


def _header(file: File, columns: Columns) -> Header:
    with opened(file) as stream:
        line = next(records(stream, _BESIDE, quoted=True), b"")
    if isinstance(line, int):
        raise SourceError(f"{shown(file.name)}:1:1: the header does not end; a quote mark may stand open")  # fmt: skip
    try:
        text = line.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(f"{shown(file.name)}:1:1: the header is not UTF-8; save the table as UTF-8") from error  # fmt: skip
    separator = max(",;\t|", key=text.count)
    try:
        names = _cells(text, separator)
    except csv.Error as error:
        raise SourceError(
            f"{shown(file.name)}:1:1: the header is no row of CSV; {error}"
        ) from error
    return Header(tuple(names), separator, len(line), chosen(columns, names, file.name))


def documents(task: Task, settings: Settings) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a task; blank lines are none."""
    (file,) = task.files
    csv.field_size_limit(sys.maxsize)
    header = _header(file, settings.columns)
    lines = of_task(task, 2 * settings.max_bytes + _BESIDE, quoted=True)
    yield from batches(
        _row(line, header, row_id(file.name, row), settings.max_bytes)
        for row, line in lines
        if isinstance(line, int) or line.strip()
    )


def _row(line: bytes | int, header: Header, position: str, most: int) -> dict[str, object]:
    if isinstance(line, int):
        return {"id": position, "error": "too_large", "detail": too_large(line, most)}
    try:
        cells = _cells(line.decode("utf-8"), header.separator)
    except (UnicodeDecodeError, csv.Error) as error:
        return {"id": position, "error": "unreadable", "detail": f"it is no row of CSV: {error}"}
    if len(cells) != len(header.names):
        detail = f"it has {len(cells)} cells, the header {len(header.names)}"
        return {"id": position, "error": "unreadable", "detail": detail}
    found = dict(zip(header.names, cells, strict=True))
    picked = header.chosen
    return {
        "id": found.get(picked.id) or position,
        "text": found[picked.text],
        "language": found.get(picked.language) or None,
        "source": found.get(picked.source) or None,
    }


def _cells(record: str, separator: str) -> list[str]:
    """Return the cells of one record; raises csv.Error where it is more than one."""
    rows = list(csv.reader(io.StringIO(record, newline=""), delimiter=separator, strict=True))
    if len(rows) > 1:
        raise csv.Error("a quote mark stands open")
    return rows[0] if rows else []
