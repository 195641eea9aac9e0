"""The distributed engine: the same tasks and the same core, by Spark's `mapInArrow`.

A row of the frame that Spark distributes is a task, which its executor reads, judges and hands
back as nested rows; the texts themselves never pass through the driver or the JVM. What Spark
commits is there once, whatever it had to repeat.
"""

from __future__ import annotations

import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from factcheck.model import FactcheckError
from factcheck.scan import require
from factcheck.scan.core import scan_batch
from factcheck.scan.embedded import Embedded, State
from factcheck.scan.manifest import FINDINGS, LEDGER
from factcheck.scan.places import Folder
from factcheck.scan.settings import Settings
from factcheck.scan.tables import SCANNED
from factcheck.scan.tasks import Task
from factcheck.scan.workers import given_up, judged

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

STAGED = "_scanned"  # nested rows, before they are parted into the two tables
_SUMS = ("findings", "inconsistent", "undecided")


def scan_frame(documents: DataFrame, settings: Settings | None = None) -> DataFrame:
    """Return nested rows (`tables.SCANNED`) for any frame of articles, lazily.

    The frame has the columns that `core.scan_batch` takes: `id`, `text` and so on. Of what comes
    back, `.selectExpr("inline(rows)")` is the findings and `.drop("rows")` the ledger.
    """

    def each(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return (scan_batch(batch, settings) for batch in batches)

    return documents.mapInArrow(each, ddl(SCANNED))


def run(
    tasks: Sequence[Task], output: str, settings: Settings, master: str,
    options: Sequence[tuple[str, str]], megabytes: int,
) -> State:  # fmt: skip
    """Do all tasks on a cluster and write the two tables; return what was found.

    Raises FactcheckError where Spark cannot start or gives the job up.
    """
    session = _session(master, options)
    try:
        return _written(session, tasks, output, settings, megabytes)
    except Exception as error:
        raise FactcheckError(f"spark: the job failed; {_first_line(error)}") from error
    finally:
        session.stop()


def _written(
    session: SparkSession, tasks: Sequence[Task], output: str, settings: Settings, megabytes: int
) -> State:
    context = session.sparkContext
    rows = context.parallelize([(pickle.dumps(task),) for task in tasks], max(len(tasks), 1))
    frame = session.createDataFrame(rows, "task binary")
    staged = _place(output, STAGED)
    frame.mapInArrow(_partition(settings, megabytes), ddl(SCANNED)).write.mode("overwrite").parquet(staged)  # fmt: skip
    scanned = session.read.parquet(staged)
    scanned.selectExpr("inline(rows)").write.mode("overwrite").parquet(_place(output, FINDINGS))
    scanned.drop("rows").write.mode("overwrite").parquet(_place(output, LEDGER))
    totals = scanned.selectExpr("count(*)", *(f"coalesce(sum({name}), 0)" for name in _SUMS), "count(error)").first()  # fmt: skip
    Folder(output).clear(STAGED)
    return State(*totals) if totals else State()


def _partition(
    settings: Settings, megabytes: int
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Return what an executor does with its tasks."""

    def each(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for packed in batch.column("task").to_pylist():
                task = pickle.loads(packed)
                refused = _killers(task, settings, megabytes) if _again() else {}
                yield from judged(task, settings, refused)

    return each


def _again() -> bool:
    """Tell whether this task was tried before: an article may have killed its process."""
    from pyspark import TaskContext

    context = TaskContext.get()
    return context is not None and context.attemptNumber() > 0


def _killers(task: Task, settings: Settings, megabytes: int) -> dict[int, tuple[str, str]]:
    """Return the rows of a task that no process survives, found by workers that may die."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder, Embedded(folder, settings, 1, megabytes) as engine:
        Folder(folder).make(FINDINGS, LEDGER)
        engine.run(iter((task,)), lambda state: None)
        return given_up(Folder(folder), task)


def ddl(schema: pa.Schema) -> str:
    """Return an Arrow schema in Spark's words.

    >>> ddl(pa.schema([("id", pa.string()), ("at", pa.list_(pa.int32()))]))
    '`id` string, `at` array<int>'
    """
    return ", ".join(f"`{field.name}` {_kind(field.type)}" for field in schema)


def _kind(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"array<{_kind(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(f'`{field.name}`: {_kind(field.type)}' for field in kind)}>"
    return _NAMES[kind]


_NAMES = {
    pa.string(): "string",
    pa.bool_(): "boolean",
    pa.int8(): "tinyint",
    pa.int32(): "int",
    pa.int64(): "bigint",
}


def needed() -> None:
    """Raise FactcheckError where PySpark or Java is missing."""
    require("pyspark", "spark")
    if not os.environ.get("JAVA_HOME") and not shutil.which("java"):
        raise FactcheckError("spark: there is no Java; version 17 or later is needed, on Debian 'apt-get install default-jre-headless'")  # fmt: skip


def _session(master: str, options: Sequence[tuple[str, str]]) -> SparkSession:
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if master.startswith("local"):  # nothing listens to other machines
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    builder = SparkSession.builder.appName("factcheck scan")
    for name, value in (*_DEFAULTS, *(_LOCAL if master.startswith("local") else ()), *options):
        builder = builder.config(name, value)
    try:
        session = (builder.master(master) if master else builder).getOrCreate()
    except Exception as error:
        raise FactcheckError(f"spark: it cannot start; {_first_line(error)}") from error
    session.sparkContext.setLogLevel("OFF")
    return session


_DEFAULTS = (
    ("spark.ui.showConsoleProgress", "true" if sys.stderr.isatty() else "false"),
    # A task is done once it is committed; a second try beside it only costs.
    ("spark.speculation", "false"),
)
_LOCAL = (("spark.driver.host", "127.0.0.1"), ("spark.ui.enabled", "false"))


def _place(output: str, below: str) -> str:
    """Return a folder as Spark names it."""
    if "://" not in output:
        return (Path(output).absolute() / below).as_uri()
    scheme, _, rest = output.partition("?")[0].partition("://")
    return f"{'s3a' if scheme == 's3' else scheme}://{rest.rstrip('/')}/{below}"


def _first_line(error: Exception) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[0][:300] if lines else type(error).__name__
