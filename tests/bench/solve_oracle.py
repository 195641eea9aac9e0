"""Compare the engine with z3 on random models: python tests/bench/solve_oracle.py [COUNT] [FIRST]."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))


def main() -> int:
    """Print the contradictions with their seeds, and a table by shape."""
    from tests.solve.solve_models import engine, model
    from tests.solve.solve_z3 import contradictions

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    ran, wrong, limits, partial = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    worst: dict[str, tuple[float, int]] = {}
    for seed in range(first, first + count):
        shape, made = model(seed)
        began = perf_counter()
        engine(made)
        worst[shape] = max(worst.get(shape, (0.0, 0)), (perf_counter() - began, seed))
        said, limited = contradictions(made)
        ran[shape] += 1
        limits[shape] += limited > 0
        partial[shape] += "incomplete" in said
        for line in said:
            if line != "incomplete":
                wrong[shape] += 1
                print(f"seed {seed} ({shape}): {line}", flush=True)
    print(f"{'shape':8} {'models':>7} {'wrong':>6} {'limit':>6} {'partial':>8}  slowest engine run")
    for shape in sorted(ran):
        seconds, seed = worst[shape]
        print(f"{shape:8} {ran[shape]:7} {wrong[shape]:6} {limits[shape]:6} {partial[shape]:8}  {seconds * 1000:.0f} ms (seed {seed})")  # fmt: skip
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
