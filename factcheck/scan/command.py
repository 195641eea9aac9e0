"""What `factcheck scan` does once its arguments are read."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from factcheck.delivery import STDOUT, put
from factcheck.model import FactcheckError
from factcheck.nouns import noun, replace
from factcheck.policy import Policy
from factcheck.scan import hasten, summary
from factcheck.scan.embedded import Embedded, State
from factcheck.scan.flags import EMBEDDED, FLAGS, MEMORY, NEVER, SPARK, TASK_SIZE, UNDECIDED
from factcheck.scan.manifest import Written, manifest, prepare, tidy
from factcheck.scan.places import Folder, bare
from factcheck.scan.plan import Input, Shard, inputs, planned, shard
from factcheck.scan.progress import counts, progress
from factcheck.scan.settings import Columns, Settings
from factcheck.scan.tasks import Task, remaining
from factcheck.settings import Given
from factcheck.settings.resolve import of_flags


@noun
class Run:
    """How a scan is to run; none of it decides a row."""

    workers: int = 0  # 0: one for each processor
    megabytes: int = MEMORY  # a worker
    task_size: int = TASK_SIZE  # rows
    shard: Shard = Shard()
    go_on: bool = False
    force: bool = False
    quiet: bool = False
    fail_on: str = NEVER
    engine: str = EMBEDDED
    master: str = ""  # of Spark
    options: tuple[tuple[str, str], ...] = ()  # of Spark


def asked(paths: Sequence[str], given: Given) -> int:
    """Do what flags ask for, and return the exit code; raises FactcheckError as `scan` does."""
    say: dict[str, Any] = of_flags(FLAGS, given)
    if say["summary"]:
        put(summarised(say["summary"], say["format"]), STDOUT)
        return 0
    if paths and say["output"] and say["engine"] == EMBEDDED:
        hasten()
    columns = Columns(*(say[f"{role}_column"] for role in Columns.__match_args__))
    policy = Policy(say["select"], say["ignore"])
    settings = Settings(columns, say["lang"], say["min_confidence"], say["keep"], policy, say["max_bytes"], say["max_ms"])  # fmt: skip
    run = Run(
        say["workers"], say["memory"], say["task_size"], shard(say["shard"]), say["resume"], say["force"],
        say["quiet"], say["fail_on"], say["engine"], say["master"], say["spark_conf"],
    )  # fmt: skip
    return scan(paths, say["output"], settings, run)


def scan(paths: Sequence[str], output: str, settings: Settings, run: Run) -> int:
    """Judge a corpus into a folder and return the exit code.

    Raises FactcheckError where the corpus cannot be read, the folder not be used, or a setting
    means nothing; what could be scanned by then stays, and --resume goes on with it.
    """
    _refuse(paths, output, run)
    found = inputs(paths)
    errors: list[str] = []
    tasks = planned(found, settings.columns, errors, run.shard, run.task_size)
    tasks = _begun(tasks, errors)
    folder = Folder(output)
    shared = run.shard.of > 1
    done = prepare(folder, manifest(found, settings), run.go_on or shared, run.force, shared)
    if run.engine == SPARK:
        _spark(tasks, output, settings, run)
    else:
        _embedded(tasks, found, done, output, settings, run)
        tidy(folder)
    if errors:
        raise FactcheckError("\n".join(errors))
    return 0 if run.fail_on == NEVER else _code(summary.verdicts(output), run.fail_on)


def summarised(output: str, form: str) -> str:
    """Return what a scan found, as text or as json; raises FactcheckError where there is none."""
    found = summary.summary(output)
    return summary.as_json(found) if form == "json" else summary.as_text(found)


def _refuse(paths: Sequence[str], output: str, run: Run) -> None:
    if not paths:
        raise FactcheckError("factcheck: scan what? name tables or folders, as in 'factcheck scan articles.parquet -o scanned'")  # fmt: skip
    if not output:
        raise FactcheckError("factcheck: scan where to? name a folder for the tables, as in '-o scanned'")  # fmt: skip
    if run.engine == SPARK:
        from factcheck.scan import spark

        spark.needed()
    if run.engine == SPARK and (run.go_on or run.shard.of > 1):
        raise FactcheckError("factcheck: --resume and --shard are of the embedded engine; Spark repeats and shares its tasks itself")  # fmt: skip


def _begun(tasks: Iterator[Task], errors: Sequence[str]) -> Iterator[Task]:
    """Return the tasks; raise FactcheckError where there is nothing to do at all."""
    first = next(tasks, None)
    if first is None and errors:
        raise FactcheckError("\n".join(errors))
    return iter(()) if first is None else chain((first,), tasks)


def _spark(tasks: Iterator[Task], output: str, settings: Settings, run: Run) -> None:
    from factcheck.scan import spark

    state = spark.run(list(tasks), output, settings, run.master, run.options, run.megabytes)
    if not run.quiet:
        print(f"factcheck: {counts(state)}; in {bare(output)}", file=sys.stderr)


def _embedded(
    tasks: Iterator[Task], found: Sequence[Input], done: Written, output: str, settings: Settings, run: Run
) -> None:  # fmt: skip
    skipped = [0, 0]
    left = _left(tasks, done, skipped)
    first = next(left, None)
    state = State()
    if first is not None:
        weight = sum(one.weight for one in found) // run.shard.of
        workers = run.workers or processors()
        state = _watched(chain((first,), left), weight, skipped, workers, output, settings, run)
    if not run.quiet:
        already = f", {skipped[0]:,} rows were there already" if skipped[0] else ""
        print(f"factcheck: {counts(state)}{already}; in {bare(output)}", file=sys.stderr)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _left(tasks: Iterator[Task], done: Written, skipped: list[int]) -> Iterator[Task]:
    for task in tasks:
        rest = list(remaining(task, done.get(task.input, ())))
        skipped[0] += task.count - sum(one.count for one in rest)
        skipped[1] += task.weight - sum(one.weight for one in rest)
        yield from rest


def _watched(
    tasks: Iterator[Task], weight: int, skipped: list[int], workers: int, output: str,
    settings: Settings, run: Run,
) -> State:  # fmt: skip
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a scheduler's end is as gentle
    try:
        with (
            Embedded(output, settings, workers, run.megabytes) as engine,
            progress(weight, run.quiet) as watch,
        ):
            return engine.run(tasks, lambda state: watch(replace(state, weight=state.weight + skipped[1])))  # fmt: skip
    except KeyboardInterrupt:
        print(f"factcheck: interrupted; what is done stays in {bare(output)}, --resume goes on with it", file=sys.stderr)  # fmt: skip
        raise


def _code(counts: tuple[int, int], fail_on: str) -> int:
    """Return 1 where findings of the whole folder reach a verdict, also those of earlier runs."""
    inconsistent, undecided = counts
    return int(inconsistent + (undecided if fail_on == UNDECIDED else 0) > 0)
