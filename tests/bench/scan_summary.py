"""Time `factcheck scan --summary` on a million findings, as a scan of as many articles leaves them.

python tests/bench/scan_summary.py [--findings 1000000]
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.scan_corpus import articles  # noqa: E402

TASK = 500  # articles


def grown(folder: Path, findings: int) -> None:
    """Write the tables of a scan that found so much: one real task, its files again and again."""
    from factcheck.scan.core import scan_batch
    from factcheck.scan.tables import findings_of, ledger_of

    rows = [{"id": one.id, "text": one.text, "language": one.language} for one in articles(TASK)]
    scanned = pa.Table.from_batches([scan_batch(pa.RecordBatch.from_pylist(rows))])
    found, ledger = findings_of(scanned), ledger_of(scanned)
    for name in ("findings", "ledger"):
        (folder / name).mkdir()
    for number in range(-(-findings // found.num_rows)):
        file = f"0000000-{number * TASK:012d}-{TASK:06d}.parquet"
        pq.write_table(found, folder / "findings" / file, compression="zstd")
        pq.write_table(ledger, folder / "ledger" / file, compression="zstd")


def main() -> None:
    """Write the tables, add them up, print seconds and megabytes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--findings", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        grown(Path(name), options.findings)
        began = time.monotonic()
        done = subprocess.run([sys.executable, "-m", "factcheck", "scan", "--summary", name], env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)  # fmt: skip
        wall = time.monotonic() - began
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(done.stdout.splitlines()[0])
    print(f"wall {wall:.1f} s, cpu {used.ru_utime + used.ru_stime:.1f} s, peak {used.ru_maxrss / 1000:.0f} MB")  # fmt: skip


if __name__ == "__main__":
    main()
