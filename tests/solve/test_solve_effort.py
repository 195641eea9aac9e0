"""How much the engine does: counted, not timed."""

import sys
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from factcheck.model import Claim, Finding, Interval, Kind, Relation, Value, Verdict
from factcheck.readers import claims
from factcheck.solve import solve
from factcheck.solve.problem import Problem, Row
from factcheck.solve.search import check
from tests.solve.solve_models import Model, adds_up, claim, exact


def _calls(run: Callable[[], object]) -> int:
    """Return how many functions are called."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


def _share(name: str, stated: Fraction) -> Claim:
    allowed = Interval(stated - Fraction(1, 200), stated + Fraction(1, 200))
    value = Value(f"{stated}%", Kind.ROUNDED, stated=stated, allowed=allowed, step=Fraction(1, 100))
    return Claim(name, value, "percent")


def _shares(count: int) -> tuple[list[Claim], list[Relation]]:
    """Return shares that make 200 per cent."""
    shares = [_share(f"s{n}", Fraction(200, count)) for n in range(count)]
    return shares, [Relation("all", "percent_sum", (("parts", tuple(s.id for s in shares)),))]


def _counts(count: int) -> tuple[list[Claim], list[Relation]]:
    """Return counts that make three less than their total."""
    parts = [exact(f"s{n}", 7 + n % 5) for n in range(count)]
    total = exact("t", sum(7 + n % 5 for n in range(count)) + 3)
    roles = (("parts", tuple(part.id for part in parts)), ("total", ("t",)))
    return [*parts, total], [Relation("all", "sum", roles)]


Large = Callable[[int], tuple[list[Claim], list[Relation]]]


@pytest.mark.parametrize(("large", "count"), [(_shares, 50), (_counts, 450)])
def test_a_sum_of_many_parts_is_repaired_with_work_that_grows_as_its_length(
    large: Large, count: int
) -> None:
    calls = [_calls(partial(solve, *large(size))) for size in (count, 2 * count)]
    assert calls[1] < 2.6 * calls[0]


def _told(made: tuple[list[Claim], list[Relation]]) -> Finding:
    (finding,) = solve(*made)
    return finding


def test_of_many_alternatives_the_first_are_told_and_the_search_is_said_to_be_partial() -> None:
    finding = _told(_counts(1000))
    assert finding.verdict is Verdict.INCONSISTENT
    assert finding.diagnosis is not None
    (group,) = finding.diagnosis.groups
    assert not finding.diagnosis.complete
    assert len(group) == 400
    for repair in group:
        (change,) = repair.changes
        assert int(change.nearest) == int(change.stated) + (-3 if change.target == "t" else 3)


def test_a_sum_with_one_changed_part_is_answered_as_a_search_answers_it() -> None:
    said = (exact("a", 3), claim("b", Interval(2, 5), Kind.BOUND, whole=True), exact("t", 4))
    made = Model(said, (("r", adds_up(["a", "b"], "t")),))
    for name, low, high in (("a", 0, 2), ("t", 5, 8)):
        quick, slow = (Problem(made.known, made.states) for _ in range(2))
        slow.totals[0] = None
        boxes = [check(p, [0], {p.index[name]}).box for p in (quick, slow)]
        ranges = [box.range(quick.index[name]) for box in boxes if box is not None]
        assert ranges == [Interval(low, high)] * 2


def test_two_sums_of_the_same_parts_in_a_file_are_compared_without_creeping() -> None:
    file = claims.read(Path(__file__).parents[2] / "claims.yaml")
    solve(file.claims, file.relations)
    # A quarter of a million, where each part is moved by one for one sum, then for the other.
    assert _calls(lambda: solve(file.claims, file.relations)) < 40_000


def test_sums_of_the_same_parts_cannot_have_two_totals() -> None:
    parts = [claim(f"p{n}", Interval(0, 10**6), Kind.BOUND, whole=True) for n in range(4)]
    known = {c.id: c for c in (*parts, exact("one", 72), exact("two", 71))}
    names = [part.id for part in parts]
    states = (("first", adds_up(names, "one")), ("second", adds_up(names, "two")))
    problem = Problem(known, states)
    (difference,) = problem.differences
    row = problem.rows[difference]
    assert isinstance(row, Row)
    assert {problem.claims[c].id: times for c, times in row.terms} in ({"one": 1, "two": -1}, {"one": -1, "two": 1})  # fmt: skip
    conflict = check(problem, [0, 1]).conflict
    assert conflict is not None
    assert sorted(conflict) == sorted((problem.index["one"], problem.index["two"], problem.size, problem.size + 1))  # fmt: skip
