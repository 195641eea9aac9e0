"""Time the engine on large files: python tests/bench/solve_speed.py [REPEATS]."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.api import verify
from factcheck.model import Claim, Diagnosis, Interval, Kind, Linear, Reading, Relation
from factcheck.relations import Terms, kind
from factcheck.solve import solve
from factcheck.solve.conflicts import minimal
from factcheck.solve.problem import Problem
from factcheck.solve.search import check
from tests.solve.solve_models import Model, adds_up, claim, engine, exact, slipped, tree


def timed(run: Callable[[], object], repeats: int) -> float:
    """Return the median of some runs, in milliseconds of processor time (the machine may be shared)."""
    seconds = []
    for _ in range(repeats):
        began = process_time()
        run()
        seconds.append(process_time() - began)
    return median(seconds) * 1000


def forest(
    trees: int, relations: int, wrong: int, seed: int = 1, rounded: bool = False, unknown: int = 0
) -> Model:
    """Return part-whole trees of sums, some of their claims altered by slips."""
    random = Random(seed)
    claims: list[Claim] = []
    states: list[tuple[str, tuple[Reading, ...]]] = []
    for n in range(trees):
        values, sums = tree(random, relations, 5)
        for name, value in values.items():
            vague = random.randrange(100) < unknown
            claims.append(_claim(f"t{n}{name}", value, vague, rounded))
        for m, (total, parts) in enumerate(sums):
            states.append((f"t{n}r{m}", adds_up([f"t{n}{p}" for p in parts], f"t{n}{total}")))
    for place in random.sample(range(len(claims)), wrong):
        if (stated := claims[place].value.stated) is not None:
            claims[place] = exact(claims[place].id, slipped(random, int(stated)))
    return Model(tuple(claims), tuple(states))


def _claim(name: str, value: int, vague: bool, rounded: bool) -> Claim:
    if vague:
        return claim(name, Interval(0, None), Kind.UNKNOWN, whole=True)
    if rounded:
        return claim(name, Interval(value - 5, value + 5), Kind.ROUNDED, whole=True)
    return exact(name, value)


def _told(diagnoses: dict[str, Diagnosis]) -> str:
    groups = {group for d in diagnoses.values() for group in d.groups}
    whole = all(d.complete for d in diagnoses.values())
    return f"{len(groups)} groups, {sum(map(len, groups))} repairs, complete {whole}"


def _row(name: str, bar: str, made: Model, times: int) -> None:
    spent = timed(lambda: engine(made), times)
    print(f"{name:58} {bar:>7} {spent:9.1f} ms  {_told(engine(made)[1])}", flush=True)


def _growth(repeats: int) -> None:
    for trees in (77, 700, 6_950):
        made, bar = forest(trees, 5, 0), "1.5 s" if trees > 1000 else ""
        _row(f"{len(made.claims):,} claims, {len(made.states):,} relations, clean", bar, made, repeats)  # fmt: skip
    for trees in (77, 700, 6_950):
        wrong = trees // 7
        made, bar = forest(trees, 5, wrong), "2.5 s" if trees > 1000 else ""
        _row(f"{len(made.claims):,} claims, {wrong:,} wrong, all repairs", bar, made, repeats)


def _errors() -> None:
    bars = {5: "60 ms", 8: "2 s"}
    for relations in (10, 50, 200, 1000):
        for wrong in (1, 2, 5, 8):
            models = [forest(1, relations, wrong, seed) for seed in range(9)]
            spent = [timed(partial(engine, made), 1) for made in models]
            whole = sum(all(d.complete for d in engine(made)[1].values()) for made in models)
            name = f"{relations} relations, {wrong} wrong: median (worst) of 9"
            print(f"{name:58} {bars.get(wrong, ''):>7} {median(spent):9.1f} ms  ({max(spent):.0f} ms), complete {whole} of 9", flush=True)  # fmt: skip


def _conflict(repeats: int) -> None:
    made = forest(1, 1000, 5, 3, unknown=35)

    problem = Problem(made.known, made.states)

    def found(problem: Problem = problem) -> None:
        conflict = check(problem, range(len(problem.relations))).conflict
        assert conflict is not None
        minimal(problem, conflict)

    name = "one minimal conflict in 1,000 relations, compiled and found"
    whole = timed(lambda: found(Problem(made.known, made.states)), repeats)
    print(f"{name:58} {'15 ms':>7} {whole:9.1f} ms  ({timed(found, repeats):.1f} ms once compiled)")


def _hanoi(repeats: int) -> None:
    report = verify(Path(__file__).parents[2] / "claims.yaml")
    known = {claim.id: claim for claim in report.claims}
    states = tuple((r.id, kind(r.kind).state(Terms(r, known))) for r in report.relations)
    _row("the Hanoi file: judged, together, all repairs", "2 ms", Model(report.claims, states), repeats)  # fmt: skip
    spent = timed(lambda: solve(report.claims, report.relations), repeats)
    print(
        f"{'the same by solve(), relations stated and put into words':58} {'':>7} {spent:9.1f} ms"
    )


def _whole(repeats: int) -> None:
    made = forest(5_500, 1, 0)
    relations = []
    for name, (reading,) in made.states:
        constraint = reading.constraints[0]
        assert isinstance(constraint, Linear)
        *parts, (total, _) = constraint.terms
        roles = (("parts", tuple(part for part, _ in parts)), ("total", (total,)))
        relations.append(Relation(name, "sum", roles))
    name = f"solve(), words and all: {len(made.claims):,} claims, {len(relations):,} sums"
    print(f"{name:58} {'1 s':>7} {timed(lambda: solve(made.claims, relations), repeats):9.1f} ms")


def main() -> None:
    """Print a table: case, bar, measured."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    print(f"{'case':58} {'bar':>7} {'median':>9}")
    _row("30 claims, 20 relations, 2 wrong", "2 ms", forest(5, 4, 2), 20)
    _row("1,000 relations in one component, exact", "25 ms", forest(1, 1000, 0), repeats)
    _row("1,000 relations, all rounded", "", forest(1, 1000, 0, rounded=True), repeats)
    _growth(repeats)
    _errors()
    for wrong in (1, 5):
        _row(f"1,000 relations, a third unknown, {wrong} wrong", "", forest(1, 1000, wrong, 3, unknown=35), 1)  # fmt: skip
        _row(f"1,000 relations, all rounded, {wrong} wrong", "", forest(1, 1000, wrong, 4, rounded=True), 1)  # fmt: skip
    _conflict(repeats)
    _hanoi(20)
    _whole(repeats)


if __name__ == "__main__":
    main()
