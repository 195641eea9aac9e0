"""Forms of a corpus, one file each, found by folder: tables of articles, and files of articles.

A file holds SUFFIXES (of the tables it reads), `tasks`, which cuts an input by rows, and
`documents`, which reads the rows of one task. What they share stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol, cast

import pyarrow as pa
import pyarrow.compute as pc

from factcheck import plugins
from factcheck.model import SourceError
from factcheck.nouns import noun
from factcheck.readers import shown
from factcheck.readers.claims.fields import closest
from factcheck.scan.places import File
from factcheck.scan.settings import Columns, Settings
from factcheck.scan.tasks import Task

ARTICLES = "articles"
ROWS = 16  # of one batch: memory is the price of more
_USUAL = {"text": ("text",), "id": ("id",), "language": ("language", "lang"), "source": ("source",)}

DOCUMENTS = pa.schema(
    [
        ("id", pa.string()),
        ("text", pa.large_string()),
        ("content", pa.large_binary()),
        ("language", pa.string()),
        ("source", pa.string()),
        ("error", pa.string()),
        ("detail", pa.string()),
    ]
)


class Form(Protocol):
    """What every file of this folder holds."""

    SUFFIXES: tuple[str, ...]

    def tasks(self, number: int, files: Sequence[File], columns: Columns, size: int) -> Iterator[Task]:  # fmt: skip
        """Yield the tasks of an input; raise SourceError where it cannot be read."""
        ...

    def documents(self, task: Task, settings: Settings) -> Iterator[pa.RecordBatch]:
        """Yield the rows of a task, every one, in small batches; raise OSError or ArrowException.

        A row that is broken has an `error` and its `detail` in place of a text.
        """
        ...


@cache
def names() -> tuple[str, ...]:
    """Return the names of all forms, sorted: the files of this folder."""
    return plugins.names(__file__)


@cache
def form(name: str) -> Form:
    """Return a form; raise TypeError where its file lacks something."""
    return cast(Form, plugins.load(__name__, name, "SUFFIXES", "tasks", "documents"))


def table_form(name: str) -> str:
    """Return which form of table a file has by its suffix, "" for none."""
    suffix = Path(name).suffix.lower()
    return next((found for found in names() if suffix in form(found).SUFFIXES), "")


@noun
class Chosen:
    """The columns that a table does have, "" for those it has not."""

    text: str
    id: str
    language: str
    source: str

    @property
    def all(self) -> tuple[str, ...]:
        """Return the names, each once, those left out that are not there."""
        return tuple(dict.fromkeys(filter(None, (self.text, self.id, self.language, self.source))))


def chosen(columns: Columns, have: Sequence[str], name: str) -> Chosen:
    """Return which columns of a table to read.

    Raises SourceError, for all that are missing, where one that is needed or asked for is not
    there.
    """
    found, missing = {}, []
    for role, usual in _USUAL.items():
        asked = getattr(columns, role)
        found[role] = asked if asked in have else next((n for n in usual if n in have and not asked), "")  # fmt: skip
        if not found[role] and (asked or role == "text"):
            wanted = asked or usual[0]
            missing.append(f"{shown(name)}: there is no column {wanted!r}; {closest(wanted, list(have))}; --{role}-column names the one that holds the {role}")  # fmt: skip
    if missing:
        raise SourceError("\n".join(missing))
    return Chosen(**found)


def row_id(name: str, row: int) -> str:
    """Return the id of a row that has none: the table's name, and the row counted from 1."""
    return f"{name}:{row + 1}"


def row_ids(name: str, first: int, count: int) -> pa.Array:
    """Return ids for rows that have none."""
    return pa.array([row_id(name, row) for row in range(first, first + count)], pa.string())


def identified(ids: pa.Array, name: str, first: int) -> pa.Array:
    """Return the ids as strings, those that are missing made of the row."""
    words = ids.cast(pa.string())
    return pc.coalesce(words, row_ids(name, first, len(words))) if words.null_count else words


def batches(rows: Iterable[dict[str, object]]) -> Iterator[pa.RecordBatch]:
    """Yield rows of DOCUMENTS in batches that are small in rows and in bytes."""
    held: list[dict[str, object]] = []
    size = 0
    for row in rows:
        held.append(row)
        size += sum(len(v) for k in ("text", "content") if isinstance(v := row.get(k), str | bytes))
        if len(held) == ROWS or size > 8_000_000:
            yield pa.RecordBatch.from_pylist(held, schema=DOCUMENTS)
            held, size = [], 0
    if held:
        yield pa.RecordBatch.from_pylist(held, schema=DOCUMENTS)
