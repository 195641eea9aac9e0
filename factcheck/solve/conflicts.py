"""Minimal conflicts: claims and relations that cannot all stand, each of them needed."""

from __future__ import annotations

from collections.abc import Iterable, Set

from factcheck.solve.bounds import Bound, Limit
from factcheck.solve.problem import Problem, Row
from factcheck.solve.propagate import Conflict
from factcheck.solve.search import check


def minimal(problem: Problem, conflict: Conflict, freed: Set[int] = frozenset()) -> Conflict:
    """Return a conflict within the relations of one, without any part that it does not need.

    First relations are left out while all claims stand, then claims; so the relations cannot
    all hold with what is stated, and neither without any one of them nor of the claims.
    """
    size = problem.size
    relations = sorted(element - size for element in conflict if element >= size)
    claims = sorted(element for element in conflict if element < size)
    if len(relations) > 1:
        relations = _without(problem, relations, freed)
        needed = check(problem, relations, freed).conflict
        claims = sorted(e for e in needed or conflict if e < size)
    quick = _of_one_row(problem, relations, claims, freed)
    kept = _claims(problem, relations, claims, freed) if quick is None else quick
    return frozenset((*kept, *(size + relation for relation in relations)))


def _without(problem: Problem, relations: list[int], freed: Set[int]) -> list[int]:
    kept = list(relations)
    for relation in relations:
        rest = [other for other in kept if other != relation]
        answer = check(problem, rest, freed)
        if answer.conflict is not None:
            needed = {e - problem.size for e in answer.conflict if e >= problem.size}
            kept = [other for other in rest if other in needed]
            if relation not in kept and len(kept) == 1:
                break
    return kept


def _claims(problem: Problem, relations: list[int], claims: list[int], freed: Set[int]) -> list[int]:  # fmt: skip
    everyone = {claim for relation in relations for claim in problem.of(relation)}
    kept = list(claims)
    for claim in claims:
        if claim not in kept:
            continue
        standing = {other for other in kept if other != claim}
        answer = check(problem, relations, (everyone - standing) | freed)
        if answer.conflict is not None:
            kept = [other for other in kept if other in answer.conflict]
    return kept


def _of_one_row(
    problem: Problem, relations: Iterable[int], claims: list[int], freed: Set[int]
) -> list[int] | None:
    """Do the same for one relation of one weighted sum by arithmetic alone."""
    rows = [row for relation in relations for reading in problem.readings[relation] for row in reading]  # fmt: skip
    row = problem.rows[rows[0]] if len(rows) == 1 else None
    # With other coefficients whole numbers may be forbidden inside the range, too: 2 a = 57.
    if not isinstance(row, Row) or len({abs(times) for _, times in row.terms}) > 1:
        return None
    for side, end in ((0, row.high), (1, row.low)):
        if end is not None and (found := _needed(problem, row, claims, freed, side)) is not None:
            return found
    return None


def _needed(
    problem: Problem, row: Row, claims: list[int], freed: Set[int], side: int
) -> list[int] | None:
    """Return the claims without which the row's total is not beyond its end of one side."""
    kept = set(claims) - freed
    for claim in [None, *claims]:
        tried = kept - {claim}
        if _beyond(problem, row, tried, side):
            kept = {c for c in kept if c in tried}
        elif claim is None:
            return None
    return sorted(kept)


def _beyond(problem: Problem, row: Row, standing: Set[int], side: int) -> bool:
    total: Bound = 0
    for claim, times in row.terms:
        ends = (problem.base if claim in standing else problem.type_ends)[claim]
        end: Limit = ends[side if times > 0 else 1 - side]
        if end is None:
            return False
        total = total + times * end
    if side:
        return row.low is not None and total < row.low
    return row.high is not None and total > row.high
