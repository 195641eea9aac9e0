"""Time the engine on large files: python tests/bench/solve_speed.py [REPEATS]."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

sys.path[:0] = [str(Path(__file__).parents[1] / "solve"), str(Path(__file__).parents[2])]


def timed(run: Callable[[], object], repeats: int) -> float:
    """Return the median of some runs, in milliseconds."""
    seconds = []
    for _ in range(repeats):
        began = perf_counter()
        run()
        seconds.append(perf_counter() - began)
    return median(seconds) * 1000


def main() -> None:
    """Print a table: case, bar, measured."""
    from solve_models import Model, adds_up, claim, engine, exact, slipped, tree

    from factcheck.model import Claim, Diagnosis, Interval, Kind, Relation
    from factcheck.solve import solve
    from factcheck.solve.conflicts import minimal
    from factcheck.solve.problem import Problem
    from factcheck.solve.search import check

    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 3

    def forest(trees: int, relations: int, wrong: int, seed: int = 1, rounded: bool = False, unknown: int = 0) -> Model:  # fmt: skip
        random = Random(seed)
        claims: list[Claim] = []
        states = []
        for n in range(trees):
            values, sums = tree(random, relations, 5)
            values = {f"t{n}{name}": value for name, value in values.items()}
            for name, value in values.items():
                if random.randrange(100) < unknown:
                    claims.append(claim(name, Interval(0, None), Kind.UNKNOWN, whole=True))
                elif rounded:
                    claims.append(claim(name, Interval(value - 5, value + 5), Kind.ROUNDED, whole=True))  # fmt: skip
                else:
                    claims.append(exact(name, value))
            states += [
                (f"t{n}r{m}", adds_up([f"t{n}{p}" for p in parts], f"t{n}{total}"))
                for m, (total, parts) in enumerate(sums)
            ]
        for place in random.sample(range(len(claims)), wrong):
            said = claims[place]
            if said.value.stated is not None:
                told = slipped(random, int(said.value.stated))
                claims[place] = exact(said.id, told)
        return Model(tuple(claims), tuple(states))

    def told(diagnoses: dict[str, Diagnosis]) -> str:
        groups = {group for d in diagnoses.values() for group in d.groups}
        whole = all(d.complete for d in diagnoses.values())
        return f"{len(groups)} groups, {sum(map(len, groups))} repairs, complete {whole}"

    def row(name: str, bar: str, made: Model, times: int = repeats) -> None:
        spent = timed(lambda: engine(made), times)
        print(f"{name:58} {bar:>9} {spent:9.1f} ms  {told(engine(made)[1])}", flush=True)

    print(f"{'case':58} {'bar':>9} {'median':>9}")
    row("1,000 relations in one component, exact", "25 ms", forest(1, 1000, 0), 5)
    row("1,000 relations in one component, all rounded", "", forest(1, 1000, 0, rounded=True), 5)
    for trees in (77, 770, 7_700):
        made = forest(trees, 5, 0)
        row(f"{len(made.claims):,} claims, {len(made.states):,} relations, clean", "1.5 s" if trees > 1000 else "", made)  # fmt: skip
    for trees, wrong in ((77, 10), (770, 100), (7_700, 1000)):
        made = forest(trees, 5, wrong)
        row(f"{len(made.claims):,} claims, {wrong:,} wrong, all repairs", "2.5 s" if trees > 1000 else "", made)  # fmt: skip
    for relations in (10, 50, 200, 1000):
        for wrong in (1, 2, 5, 8):
            spent, whole = [], 0
            for seed in range(9):
                made = forest(1, relations, wrong, seed)
                spent.append(timed(lambda made=made: engine(made), 1))
                whole += all(d.complete for d in engine(made)[1].values())
            print(f"{f'{relations} relations, {wrong} wrong: median (worst) of 9':58} {'60 ms' if wrong == 5 else '2 s' if wrong == 8 else '':>9} {median(spent):9.1f} ms  ({max(spent):.0f} ms), complete {whole} of 9", flush=True)  # fmt: skip
    for wrong in (1, 5):
        row(f"1,000 relations, a third unknown, {wrong} wrong", "", forest(1, 1000, wrong, 3, unknown=35), 1)  # fmt: skip
        row(f"1,000 relations, all rounded, {wrong} wrong", "", forest(1, 1000, wrong, 4, rounded=True), 1)  # fmt: skip
    made = forest(1, 1000, 5, 3, unknown=35)

    def conflict() -> None:
        problem = Problem(made.known, made.states)
        found = check(problem, range(len(problem.relations))).conflict
        if found is not None:
            minimal(problem, found)

    print(
        f"{'one minimal conflict in 1,000 relations':58} {'15 ms':>9} {timed(conflict, 5):9.1f} ms"
    )
    row("the size of one article: 30 claims, 20 relations, 2 wrong", "2 ms", forest(5, 4, 2), 20)
    wide = forest(5000, 1, 0)
    relations = [
        Relation(name, "sum", (("parts", tuple(n for n, c in r[0].constraints[0].terms if c == 1)), ("total", tuple(n for n, c in r[0].constraints[0].terms if c == -1))))  # type: ignore[union-attr]
        for name, r in wide.states
    ]  # fmt: skip
    print(f"{f'solve() whole: {len(wide.claims):,} claims, 5,000 sums':58} {'1 s':>9} {timed(lambda: solve(wide.claims, relations), repeats):9.1f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
