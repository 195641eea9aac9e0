"""Print how long the command takes to start, as ratios to `python -c pass` in one run.

Usage: python tests/bench/startup.py [CLAIMS]
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 11
CACHE = tempfile.TemporaryDirectory()  # byte code of this run, written in the first round
BARS = {"--version": 2, "--help": 9, "verify -f json": 12, "verify": 15}


def cpu(command: list[str]) -> float:
    """Return the CPU seconds of one whole process."""
    # Byte code is warm, as after any installation: without it every run compiles all sources.
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": CACHE.name}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(command, env=environment, capture_output=True, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Run every case once a round, so that the machine's mood hits all alike."""
    claims = sys.argv[1] if len(sys.argv) > 1 else "claims.yaml"
    tool = [sys.executable, "-m", "factcheck"]
    cases = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "--version": [*tool, "--version"],
        "--help": [*tool, "--help"],
        "verify -f json": [*tool, "verify", "-f", "json", claims],
        "verify": [*tool, "verify", claims],
    }
    times: dict[str, list[float]] = {name: [] for name in cases}
    for turn in range(ROUNDS + 1):
        for name, command in cases.items():
            seconds = cpu(command)
            if turn:  # the first round writes the byte code
                times[name].append(seconds)
    base = statistics.median(times["python -c pass"])
    print(f"{'case':<16} {'ms':>6} {'ratio':>6} {'bar':>4}")
    for name, found in times.items():
        middle = statistics.median(found)
        print(f"{name:<16} {middle * 1000:6.0f} {middle / base:6.1f} {BARS.get(name, ''):>4}")


if __name__ == "__main__":
    main()
