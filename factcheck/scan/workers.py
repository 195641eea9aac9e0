"""A worker: a process that judges one task at a time and writes its two files."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.abc import MetaPathFinder
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from time import monotonic_ns
from types import ModuleType
from typing import Any, cast

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.nouns import noun
from factcheck.scan.core import scan_batch, warm
from factcheck.scan.limits import WALL, limit_memory
from factcheck.scan.manifest import FINDINGS, LEDGER
from factcheck.scan.places import Folder, opened, reason
from factcheck.scan.settings import Settings
from factcheck.scan.sources import ARTICLES as FILES, DOCUMENTS, form, row_id
from factcheck.scan.tables import SCANNED, batch, error_row, findings_of, ledger_of
from factcheck.scan.tasks import Task

# What a worker tells while it works, in memory that the parent reads.
ROW, SINCE, ARTICLES, FOUND, ERRORS = range(5)
NOTHING = -1
KILLED, TIMEOUT = "killed", "timeout"
DEADLY = (KILLED, TIMEOUT)
_GRACE = 1_000  # milliseconds
_START = 60_000


@noun
class Ready:
    """Say that a worker takes tasks."""


@noun
class Done:
    """Say that a task's files are written, and what they hold."""

    articles: int = 0
    findings: int = 0
    inconsistent: int = 0
    undecided: int = 0
    errors: int = 0


@noun
class Failed:
    """Say that a task's files cannot be written, and why: no other task's can be either."""

    reason: str


class Worker:
    """A worker as its parent sees it: one pipe, one task in flight."""

    def __init__(self, root: str, settings: Settings, megabytes: int) -> None:
        """Start the process; it is ready when it says so."""
        context = get_context("forkserver")
        self._limit = 2 * WALL * settings.milliseconds + _GRACE
        self.pipe, theirs = context.Pipe()
        self.told: Any = context.RawArray("q", 5)
        self.told[ROW] = NOTHING
        self.task: Task | None = None
        self.ready = False
        self.process = context.Process(
            target=_work, args=(theirs, self.told, root, settings, megabytes), daemon=True
        )
        self._born = _now()
        self.process.start()
        theirs.close()

    def give(self, task: Task) -> None:
        """Give it a task; raises OSError where it has died."""
        self.told[ROW] = NOTHING
        self.told[ARTICLES] = self.told[FOUND] = self.told[ERRORS] = 0
        self.task = task
        self.pipe.send(task)

    @property
    def row(self) -> int | None:
        """Return the row it has, or had, at hand, as far as it said."""
        return None if self.told[ROW] == NOTHING else int(self.told[ROW])

    @property
    def hangs(self) -> bool:
        """Tell whether an article, or the start, takes longer than any alarm should let it."""
        if not self.ready:
            return _now() - self._born > _START
        return self.row is not None and _now() - int(self.told[SINCE]) > self._limit

    def end(self) -> str:
        """Kill it, and return how it died: by which signal, or with which code."""
        died = self.process.exitcode
        self.process.kill()
        self.process.join()
        self.pipe.close()
        code = self.process.exitcode if died is None else died
        return f"signal {-code}" if code is not None and code < 0 else f"code {code}"


def _now() -> int:
    """Return milliseconds, the same in every process of this machine."""
    return monotonic_ns() // 1_000_000


class _WithoutPandas(MetaPathFinder):
    """Let Arrow believe that pandas is not installed, which it would load to no end: 0.5 s."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> None:
        """Refuse pandas; leave everything else to others."""
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname, name=fullname)


def _work(pipe: Connection, told: Any, root: str, settings: Settings, megabytes: int) -> None:
    """Take tasks until the parent is gone; whatever is wrong, no traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it and ends us
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    sys.meta_path.insert(0, _WithoutPandas())
    try:
        Thread(target=_end_with_parent, daemon=True).start()
        limit_memory(megabytes)
        pa.set_cpu_count(1)
        pa.set_io_thread_count(1)
        folder = Folder(root)
        warm()
        pipe.send(Ready())
        while True:
            pipe.send(_done(pipe.recv(), folder, settings, told))
    except (EOFError, OSError):
        os._exit(0)  # nobody is there any more
    except BaseException:
        os._exit(3)


def _end_with_parent() -> None:
    """End this process once its parent is gone: the scan may be going on elsewhere already."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)


def _done(task: Task, folder: Folder, settings: Settings, told: Any) -> Done | Failed:
    refused = {0: (task.error, task.detail)} if task.error else {}
    rows = list(judged(task, settings, refused, told))
    scanned = pa.Table.from_batches(rows, SCANNED)
    ledger = ledger_of(scanned)
    try:
        write(folder, task.name, findings_of(scanned), ledger)
    except OSError as error:
        return Failed(reason(error))
    return counted(ledger)


def write(folder: Folder, name: str, findings: pa.Table, ledger: pa.Table) -> None:
    """Write a task's two files, the ledger's last: where it is, the task is done."""
    for below, table in ((FINDINGS, findings), (LEDGER, ledger)):
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink, compression="zstd")
        folder.write(f"{below}/{name}.parquet", sink.getvalue())


def counted(ledger: pa.Table) -> Done:
    """Return what a task's ledger adds up to."""

    def total(name: str) -> int:
        return sum(cast("list[int]", ledger.column(name).to_pylist()))

    return Done(
        ledger.num_rows,
        total("findings"),
        total("inconsistent"),
        total("undecided"),
        ledger.num_rows - ledger.column("error").null_count,
    )


def judged(
    task: Task,
    settings: Settings,
    refused: Mapping[int, tuple[str, str]] | None = None,
    told: Any = None,
) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a task; rows that cannot be had from the file are error rows.

    Rows of the task, counted from its first, that are `refused` are not judged: they are rows
    with that error and its detail.
    """
    told = [NOTHING] * 5 if told is None else told
    at = task.first

    def beginning(number: int) -> None:
        told[SINCE] = _now()
        # Blank lines of a file make this a little less than the row; then cutting takes longer.
        told[ROW] = at + number
        told[ARTICLES] += 1

    try:
        for documents in form(task.format).documents(task, settings):
            asked = _without(documents, at - task.first, refused or {})
            found = scan_batch(asked, settings, beginning)
            told[ROW] = NOTHING
            told[FOUND] += sum(found.column("findings").to_pylist())
            told[ERRORS] += found.num_rows - found.column("error").null_count
            yield found
            at += documents.num_rows
    except (OSError, pa.ArrowException) as error:
        yield lost(task, at, "unreadable", f"it cannot be read: {reason(error)}")


def _without(
    documents: pa.RecordBatch, first: int, refused: Mapping[int, tuple[str, str]]
) -> pa.RecordBatch:
    """Return the articles, of those that are refused only the id, and why."""
    mine = {row - first: why for row, why in refused.items() if 0 <= row - first < len(documents)}
    if not mine:
        return documents
    rows = documents.to_pylist()
    for row, (error, detail) in mine.items():
        rows[row] = {"id": str(rows[row]["id"]), "source": rows[row].get("source"), "error": error, "detail": detail}  # fmt: skip
    return pa.RecordBatch.from_pylist(rows, schema=DOCUMENTS)


def given_up(folder: Folder, task: Task) -> dict[int, tuple[str, str]]:
    """Return which rows of a task, counted from its first, killed their worker or hung it."""
    found: dict[int, tuple[str, str]] = {}
    at = 0
    for name in sorted(name for name, _ in folder.names(LEDGER)):
        with opened(folder.file(f"{LEDGER}/{name}")) as source:
            rows = pq.read_table(source, columns=["error", "detail"]).to_pylist()
        deadly = [(n, row) for n, row in enumerate(rows, at) if row["error"] in DEADLY]
        found |= {number: (row["error"], row["detail"]) for number, row in deadly}
        at += len(rows)
    return found


def lost(task: Task, first: int, error: str, detail: str) -> pa.RecordBatch:
    """Return error rows for the rows of a task from one on, whose ids are not known."""
    rows = range(first, task.first + task.count)
    if task.format == FILES:
        ids = [task.files[row - task.start].name for row in rows]
    else:
        ids = [row_id(task.files[0].name, row) for row in rows]
    return batch([error_row(id, None, error, detail) for id in ids])
