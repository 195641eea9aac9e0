"""JSON Lines: an article a line, each an object; blank lines are none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa

from factcheck.model import SourceError
from factcheck.readers import shown
from factcheck.scan.places import File, opened, reason
from factcheck.scan.records import BOM, of_task, records, tasks as of_records
from factcheck.scan.settings import Columns, Settings, too_large
from factcheck.scan.sources import Chosen, batches, chosen, row_id
from factcheck.scan.tasks import Task

SUFFIXES = (".jsonl", ".ndjson")
_ESCAPES = 6  # bytes that \u0061 takes for a letter of one
_BESIDE = 1_000_000  # bytes for the other fields of a line
_HEAD = 50_000_000  # bytes of a line that may still name the columns
_SURROGATES = re.compile("[\ud800-\udfff]")


def tasks(number: int, files: Sequence[File], columns: Columns, size: int) -> Iterator[Task]:
    """Yield the tasks of a file; raise SourceError where its first line has not the columns."""
    (file,) = files
    try:
        begin, _ = _head(file, columns)
        yield from of_records(file, number, "jsonl", begin, size, quoted=False)
    except OSError as error:
        raise SourceError(f"{shown(file.name)}: cannot be read; {reason(error)}") from error


def _head(file: File, columns: Columns) -> tuple[int, Chosen]:
    """Return where the lines begin, and the columns of the first."""
    with opened(file) as stream:
        begin = len(BOM) if stream.read(len(BOM)) == BOM else 0
        stream.seek(begin)
        lines = records(stream, _HEAD, quoted=False)
        line = next((line for line in lines if isinstance(line, bytes) and line.strip()), b"{}")
    try:
        first = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{shown(file.name)}:1:1: this is no JSON object; a line of JSON Lines is one; {str(error)[:100]}") from error  # fmt: skip
    if not isinstance(first, dict):
        raise SourceError(f"{shown(file.name)}:1:1: a line of JSON Lines is an object; {type(first).__name__} was found")  # fmt: skip
    return begin, chosen(columns, list(first), file.name)


def documents(task: Task, settings: Settings) -> Iterator[pa.RecordBatch]:
    """Yield the lines of a task."""
    (file,) = task.files
    _, picked = _head(file, settings.columns)
    most = settings.max_bytes * _ESCAPES + _BESIDE
    lines = of_task(task, most, quoted=False)
    yield from batches(
        _row(line, picked, row_id(file.name, row), settings.max_bytes)
        for row, line in lines
        if isinstance(line, int) or line.strip()
    )


def _row(line: bytes | int, picked: Chosen, position: str, most: int) -> dict[str, object]:
    if isinstance(line, int):
        return {"id": position, "error": "too_large", "detail": too_large(line, most)}
    try:
        found = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return {"id": position, "error": "unreadable", "detail": f"it is no JSON: {error}"}
    if not isinstance(found, dict):
        return {"id": position, "error": "unreadable", "detail": "it is no JSON object"}
    row = _fields(found, picked, position)
    text = found.get(picked.text)
    if isinstance(text, str):
        return {**row, "text": _whole(text)}
    return {**row, "error": "unreadable", "detail": f"{picked.text!r} holds no text"}


def _fields(found: dict[str, Any], picked: Chosen, position: str) -> dict[str, object]:
    id = found.get(picked.id)
    return {
        "id": position if id is None else _whole(str(id)),
        "language": _said(found.get(picked.language)),
        "source": _said(found.get(picked.source)),
    }


def _said(value: object) -> str | None:
    return _whole(value) if isinstance(value, str) else None


def _whole(text: str) -> str:
    """Return text that UTF-8 can hold: half a pair of surrogates is no letter."""
    return _SURROGATES.sub("\ufffd", text)
