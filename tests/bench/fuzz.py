"""Put hostile files through readers, engine and writers: python tests/bench/fuzz.py [COUNT] [FIRST].

The seed of an input is its number, so a run is resumed by giving its first; what is found is
printed with the seed, and belongs into KEPT of tests/fuzzing/test_fuzz.py.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))


def main() -> int:
    """Print the troubles with their seeds, and a table by sort of input."""
    from tests.fuzzing.inputs import made
    from tests.fuzzing.outcomes import troubles

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    ran, wrong = Counter[str](), Counter[str]()
    slowest: dict[str, tuple[float, int]] = {}
    with TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            put, began = made(seed), perf_counter()
            for line in troubles(put, Path(folder)):
                wrong[put.sort] += 1
                print(f"seed {seed} ({put.sort}): {line!r}", flush=True)
            ran[put.sort] += 1
            slowest[put.sort] = max(slowest.get(put.sort, (0.0, 0)), (perf_counter() - began, seed))
    print(f"{'input':12} {'files':>8} {'troubles':>9}  slowest")
    for sort in sorted(ran):
        seconds, seed = slowest[sort]
        print(f"{sort:12} {ran[sort]:8,} {wrong[sort]:9,}  {seconds:.2f} s (seed {seed})")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
