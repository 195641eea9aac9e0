"""Kill a scan's workers and its parent at random times, go on with it, and compare row for row.

    python tests/bench/scan_faults.py [--seeds 20] [--articles 1500]

For each seed: the scan is started with --resume, now and then a worker is killed with -9, then the
parent; that again once or twice; the last run ends by itself. What is then on disk must be what
the plain loop wrote, in the same order.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.scan_runs import ENVIRONMENT, command, corpus  # noqa: E402


def children(pid: int) -> list[int]:
    """Return the children of a process, none where it has gone."""
    try:
        return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def kill(pid: int) -> int:
    """Kill a process; return 1 where it was there."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return 0
    return 1


def harried(scan: list[str], dice: random.Random, seconds: float) -> int:
    """Run a scan for a while, killing workers, then kill it; return how many workers died."""
    going = subprocess.Popen(scan, env=ENVIRONMENT, stderr=subprocess.DEVNULL)  # fmt: skip
    end, killed = time.monotonic() + seconds, 0
    while time.monotonic() < end and going.poll() is None:
        time.sleep(dice.uniform(0.2, 0.9))
        workers = [below for child in children(going.pid) for below in children(child)]
        if workers and dice.random() < 0.6:
            killed += kill(dice.choice(workers))
    going.kill()
    going.wait()
    return killed


Tables = tuple[list[object], list[object]]


def tables(folder: Path) -> Tables:
    """Return findings and ledger of a scan, the files in the order of their names."""
    both: list[list[object]] = []
    for name in ("findings", "ledger"):
        files = sorted((folder / name).glob("*.parquet"))
        both.append([row for file in files for row in pq.read_table(file).to_pylist()])
    return both[0], both[1]


def main() -> None:
    """Run the seeds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--articles", type=int, default=1500)
    options = parser.parse_args()
    with corpus(options.articles) as file:
        wanted, seconds = by_the_loop(file)
        seeds = range(options.first, options.first + options.seeds)
        good = sum(survived(file, seed, wanted, seconds) for seed in seeds)
    print(
        f"{good} of {options.seeds} seeds: findings and ledger equal the plain loop's, row for row"
    )


def by_the_loop(file: Path) -> tuple[Tables, float]:
    """Return what the plain loop writes, and the seconds it takes."""
    bare = file.with_name("bare")
    loop = [sys.executable, str(ROOT / "tests/bench/scan_speed.py"), "--loop", str(file), str(bare)]
    began = time.monotonic()
    subprocess.run(loop, check=True, env=ENVIRONMENT)
    return tables(bare), time.monotonic() - began


def survived(file: Path, seed: int, wanted: Tables, seconds: float) -> bool:
    """Harry one scan, let it end, and tell whether it wrote the same rows and left nothing over."""
    dice, name = random.Random(seed), f"out-{seed}"
    scan = command(file, name, "--resume", "-q", "--task-size", "100")
    deaths = sum(harried(scan, dice, dice.uniform(0.3, 0.5 * seconds)) for _ in range(dice.choice((1, 2))))  # fmt: skip
    code = subprocess.run(scan, env=ENVIRONMENT).returncode
    found = tables(file.with_name(name))
    same = found == wanted
    if not same:
        print(*(row for row in found[1] if row not in wanted[1]), sep="\n")
    files = list(file.with_name(name).rglob("*.part-*"))
    print(f"seed {seed}: {deaths} workers and the parent killed, exit {code}, the same rows: {same}, left over: {len(files)}", flush=True)  # fmt: skip
    return same and code == 0 and not files


if __name__ == "__main__":
    main()
