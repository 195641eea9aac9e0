"""The embedded engine: workers of this machine, each with one task in flight."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import Self

import pyarrow as pa

from factcheck.model import FactcheckError
from factcheck.nouns import noun, replace
from factcheck.scan import hasten
from factcheck.scan.places import Folder, bare, reason
from factcheck.scan.settings import Settings
from factcheck.scan.tables import SCANNED, findings_of, ledger_of
from factcheck.scan.tasks import Task, cut
from factcheck.scan.workers import (
    ARTICLES,
    ERRORS,
    FOUND,
    KILLED,
    TIMEOUT,
    Done,
    Failed,
    Ready,
    Worker,
    counted,
    lost,
    write,
)

_BEAT = 0.2  # seconds between two looks at the workers
_TRIES = 3  # of an article on its own: a worker may be killed by chance
_STILLBORN = 3  # workers that die before they are ready


@noun
class State:
    """How far a scan has come."""

    articles: int = 0
    findings: int = 0
    inconsistent: int = 0
    undecided: int = 0
    errors: int = 0
    deaths: int = 0
    weight: int = 0  # bytes of the corpus that are done

    def plus(self, done: Done, weight: int) -> State:
        """Return the state after a task."""
        return State(
            self.articles + done.articles,
            self.findings + done.findings,
            self.inconsistent + done.inconsistent,
            self.undecided + done.undecided,
            self.errors + done.errors,
            self.deaths,
            self.weight + weight,
        )


class Embedded:
    """A scan on this machine; leaving its block ends all workers."""

    def __init__(self, root: str, settings: Settings, workers: int, megabytes: int) -> None:
        """Take the folder of the results, and what each worker may use."""
        self._root, self._settings, self._megabytes = root, settings, megabytes
        self._wanted = workers
        self._workers: list[Worker] = []
        self._cut: deque[Task] = deque()
        self._tries: Counter[str] = Counter()
        self._stillborn = 0
        self.state = State()

    def __enter__(self) -> Self:
        """Start no worker yet."""
        return self

    def __exit__(self, *error: object) -> None:
        """End all workers, whatever they are at: what they had not written is not there."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def run(self, tasks: Iterator[Task], watch: Callable[[State], None]) -> State:
        """Do all tasks and return how it ended; `watch` is told how far it has come.

        Raises FactcheckError where results cannot be written or workers cannot start.
        """
        hasten()
        self._workers = [self._started() for _ in range(self._wanted)]
        more = True
        while more or self._cut or any(worker.task for worker in self._workers):
            for worker in [w for w in self._workers if w.ready and not w.task]:
                task = self._cut.popleft() if self._cut else next(tasks, None)
                more = more and (task is not None)
                if task is not None:
                    self._give(worker, task)
            self._hear()
            watch(self._now())
        return self.state

    def _started(self) -> Worker:
        return Worker(self._root, self._settings, self._megabytes)

    def _give(self, worker: Worker, task: Task) -> None:
        try:
            worker.give(task)
        except OSError:
            self._died(worker)

    def _hear(self) -> None:
        """Hear what workers say within a beat, and find out which of them are dead or hang."""
        pipes = {worker.pipe: worker for worker in self._workers}
        for pipe in wait(list(pipes), _BEAT):
            worker = pipes[pipe]  # type: ignore[index]
            try:
                said = worker.pipe.recv()
            except (EOFError, OSError):
                self._died(worker)
                continue
            if isinstance(said, Failed):
                raise FactcheckError(f"{bare(self._root)}: cannot be written; {said.reason}")
            if isinstance(said, Ready):
                worker.ready = True
            else:
                self._finished(worker, said)
        for worker in [w for w in self._workers if (w.task or not w.ready) and w.hangs]:
            self._died(worker, hung=True)

    def _finished(self, worker: Worker, done: Done) -> None:
        assert worker.task is not None
        self.state = self.state.plus(done, worker.task.weight)
        worker.task = None

    def _died(self, worker: Worker, hung: bool = False) -> None:
        """Put another worker in its place, and give what it was at to others, in pieces."""
        row, task = worker.row, worker.task
        how = "its worker did not come to an end" if hung else f"its worker died ({worker.end()})"
        if hung:
            worker.end()
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn >= _STILLBORN:
                raise FactcheckError(f"factcheck: workers cannot start ({how}); is --memory {self._megabytes} too little?")  # fmt: skip
        self._workers[self._workers.index(worker)] = self._started()
        self.state = replace(self.state, deaths=self.state.deaths + 1)
        if task is not None and task.count > 1:
            self._cut.extendleft(reversed(cut(task, row)))
        elif task is not None:
            self._alone(task, how, hung)

    def _alone(self, task: Task, how: str, hung: bool) -> None:
        """Decide on an article that was alone when its worker died."""
        self._tries[task.name] += _TRIES if hung else 1
        error = TIMEOUT if hung else KILLED
        if self._tries[task.name] < _TRIES:
            self._cut.appendleft(task)
        elif not task.error:
            self._tries[task.name] = 0
            self._cut.appendleft(replace(task, error=error, detail=how))
        else:  # even to read its id kills
            self._write_lost(replace(task, error=error, detail=how))

    def _write_lost(self, task: Task) -> None:
        rows = pa.Table.from_batches([lost(task, task.first, task.error, task.detail)], SCANNED)
        ledger = ledger_of(rows)
        try:
            write(Folder(self._root), task.name, findings_of(rows), ledger)
        except OSError as error:
            raise FactcheckError(
                f"{bare(self._root)}: cannot be written; {reason(error)}"
            ) from error
        self.state = self.state.plus(counted(ledger), task.weight)

    def _now(self) -> State:
        """Return the state with what workers say of the tasks they are at."""
        busy: Sequence[Worker] = [worker for worker in self._workers if worker.task]
        state = self.state
        for worker in busy:
            articles = int(worker.told[ARTICLES])
            assert worker.task is not None
            weight = worker.task.weight * articles // max(worker.task.count, 1)
            state = state.plus(Done(articles, int(worker.told[FOUND]), errors=int(worker.told[ERRORS])), weight)  # fmt: skip
        return state
