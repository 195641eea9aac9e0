"""Measure a scan: time by workers against the plain loop, memory, and that nothing is lost.

    python tests/bench/scan_speed.py [--articles 20000] [--rounds 3] [--small]

Prints, for the plain loop, one worker and two: wall and processor seconds of the whole process
tree and the peak of its memory (proportional set size), each the median of the rounds; what is
planted in the corpus and what of it was found; and the time to the first result on disk. With
`--small` one run of two workers more, of a tenth of the articles, for the memory.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.scan_corpus import write  # noqa: E402


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: seconds and megabytes."""

    wall: float
    cpu: float
    peak: float
    first: float


def loop(corpus: Path, output: Path) -> None:
    """Scan with no engine: read, judge, write, in this process."""
    from factcheck.scan.core import scan_batch, warm
    from factcheck.scan.places import Folder
    from factcheck.scan.plan import Shard, inputs, planned
    from factcheck.scan.settings import Columns, Settings
    from factcheck.scan.sources import form
    from factcheck.scan.tables import SCANNED, findings_of, ledger_of
    from factcheck.scan.workers import write as written

    folder, settings = Folder(str(output)), Settings()
    folder.make("", "findings", "ledger")
    warm()
    for task in planned(inputs([str(corpus)]), Columns(), [], Shard()):
        documents = form(task.format).documents(task, settings)
        rows = pa.Table.from_batches([scan_batch(batch, settings) for batch in documents], SCANNED)
        written(folder, task.name, findings_of(rows), ledger_of(rows))


def _tree(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(below for child in children for below in _tree(int(child)))]


def _pss(pid: int) -> int:
    """Return the kilobytes of a process, shared pages counted by their share."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def _cpu(pid: int) -> float:
    """Return the processor seconds of a process so far."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(command: Sequence[str], output: Path) -> Measured:
    """Run a command and watch its process tree."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment)
    peak, first = [0], [0.0]
    cpu: dict[int, float] = {}

    def watch() -> None:
        while process.poll() is None:
            tree = _tree(process.pid)
            peak[0] = max(peak[0], sum(_pss(pid) for pid in tree))
            cpu.update({pid: max(_cpu(pid), cpu.get(pid, 0)) for pid in tree})
            if not first[0] and list(output.glob("ledger/*.parquet")):
                first[0] = time.monotonic() - began
            time.sleep(0.05 if not first[0] else 0.25)

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    wall = time.monotonic() - began
    watcher.join()
    assert process.returncode == 0, process.returncode
    return Measured(wall, sum(cpu.values()), peak[0] / 1000, first[0])


def told(name: str, runs: Sequence[Measured]) -> float:
    """Print the medians of some runs; return that of the wall."""
    wall, cpu, peak, first = (statistics.median(getattr(run, field) for run in runs) for field in ("wall", "cpu", "peak", "first"))  # fmt: skip
    print(f"{name:<12} wall {wall:7.1f} s  cpu {cpu:7.1f} s  peak {peak:5.0f} MB  first result {first:.2f} s", flush=True)  # fmt: skip
    return float(wall)


def found(corpus: Path, output: Path) -> None:
    """Print what was planted and what was found of it, and whether every article has its row."""
    articles = pq.read_table(corpus, columns=["id", "kinds", "figures", "planted"]).to_pylist()
    ledger = pq.read_table(output / "ledger").to_pylist()
    rows = pq.read_table(output / "findings", columns=["document", "kind", "verdict"]).to_pylist()
    alarms = Counter((row["document"], row["kind"]) for row in rows if row["verdict"] == "inconsistent")  # fmt: skip
    planted = Counter((one["id"], one["planted"]) for one in articles if one["planted"])
    seen = {(row["document"], row["kind"]) for row in rows}
    kinds = [(one["id"], kind) for one in articles for kind in one["kinds"]]
    figures = sum(row["figures"] for row in ledger)
    print(f"articles {len(articles)}, in the ledger {len(ledger)}, the same ids in the same order: {[r['document'] for r in ledger] == [a['id'] for a in articles]}")  # fmt: skip
    print(f"figures written {sum(one['figures'] for one in articles)}, read {figures}; relations written {len(kinds)}, found {sum(kind in seen for kind in kinds)}")  # fmt: skip
    print(f"planted {planted.total()}, found exactly once {sum(alarms[key] == 1 for key in planted)}, other alarms {(alarms - planted).total()}, errors {sum(not row['scanned'] for row in ledger)}")  # fmt: skip


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="bare,1,2", help="which of bare, 1 and 2 to run")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--loop", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.loop:
        loop(Path(options.loop[0]), Path(options.loop[1]))
        return
    with tempfile.TemporaryDirectory() as name:
        folder, runs = Path(name), dict[str, list[Measured]]()
        corpus = folder / "corpus.parquet"
        write(corpus, options.articles)
        for turn in range(options.rounds):
            for kind in options.only.split(","):
                output = folder / f"{kind}-{turn}"
                scan = [sys.executable, "-m", "factcheck", "scan", str(corpus), "-o", str(output), "--workers", kind]  # fmt: skip
                bare = [sys.executable, __file__, "--loop", str(corpus), str(output)]
                runs.setdefault(kind, []).append(measured(bare if kind == "bare" else scan, output))
        walls = {kind: told(kind, measures) for kind, measures in runs.items()}
        if {"bare", "1", "2"} <= set(walls):
            print(f"two workers / one {walls['2'] / walls['1']:.2f}, one / plain loop {walls['1'] / walls['bare']:.2f}")  # fmt: skip
        found(corpus, folder / f"{kind}-0")
        if options.small:
            write(corpus, options.articles // 10)
            scan[-3] = str(folder / "small")
            told("a tenth", [measured(scan, folder / "small")])


if __name__ == "__main__":
    main()
