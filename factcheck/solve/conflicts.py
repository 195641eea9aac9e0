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
    relations, claims = _parted(problem, conflict)
    if len(relations) > 1:
        relations = _without(problem, relations, freed)
        needed = check(problem, relations, freed).conflict
        claims = sorted(e for e in needed or conflict if e < problem.size)
    quick = _of_one_row(problem, relations, claims, freed)
    kept = _claims(problem, relations, claims, freed) if quick is None else quick
    return _joined(problem, relations, kept)


def trimmed(problem: Problem, conflict: Conflict, freed: Set[int]) -> Conflict:
    """Return a conflict within one, without claims that arithmetic alone shows it does not need.

    For the search of repairs: a repair meets every conflict, minimal or not, and a minimal one
    costs more checks than it saves.
    """
    relations, claims = _parted(problem, conflict)
    quick = _of_one_row(problem, relations, claims, freed)
    return conflict if quick is None else _joined(problem, relations, quick)


def _parted(problem: Problem, conflict: Conflict) -> tuple[list[int], list[int]]:
    size = problem.size
    relations = sorted(element - size for element in conflict if element >= size)
    return relations, sorted(element for element in conflict if element < size)


def _joined(problem: Problem, relations: Iterable[int], claims: Iterable[int]) -> Conflict:
    return frozenset((*claims, *(problem.size + relation for relation in relations)))


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
    everyone = {claim for relation in relations for claim in problem.of[relation]}
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
    problem: Problem, relations: list[int], claims: list[int], freed: Set[int]
) -> list[int] | None:
    """Do the same for one relation of one weighted sum, or one difference, by arithmetic alone."""
    rows = [row for relation in relations for reading in problem.readings[relation] for row in reading]  # fmt: skip
    if len(relations) > 1:
        rows = [n for n in problem.differences if sorted(problem.rows[n].owners) == relations]
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
    total: Bound = 0
    for claim, times in row.terms:
        end = _end(problem, claim, times, side, claim in kept)
        if end is None:
            return None
        total = total + end
    if not _is_beyond(row, total, side):
        return None
    for claim, times in sorted(row.terms):
        if claim in kept:
            mine, free = (_end(problem, claim, times, side, stands) for stands in (True, False))
            if mine is not None and free is not None and _is_beyond(row, total - mine + free, side):
                total = total - mine + free
                kept.remove(claim)
    return sorted(kept)


def _end(problem: Problem, claim: int, times: int, side: int, stands: bool) -> Limit:
    ends = (problem.base if stands else problem.type_ends)[claim]
    end = ends[side if times > 0 else 1 - side]
    return None if end is None else times * end


def _is_beyond(row: Row, total: Bound, side: int) -> bool:
    if side:
        return row.low is not None and total < row.low
    return row.high is not None and total > row.high
