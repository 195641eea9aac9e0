"""One number for each claim that satisfies every row, where one is soon found."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factcheck.solve.bounds import Bound, Limit, Near, divide, down, plain, up
from factcheck.solve.problem import WORK, Row
from factcheck.solve.propagate import Box

_PASSES = 4  # of the walk, over all rows
_DIVE = WORK // 4  # terms of rows visited in one dive


def has_witness(box: Box) -> bool:
    """Try to give every open claim one number, near the one its words name."""
    mark = box.mark()
    was_exhausted, box.exhausted = box.exhausted, False
    found = _walk(box, was_exhausted) or dive(box)
    box.undo(mark)
    box.exhausted = was_exhausted
    return found


def dive(box: Box) -> bool:
    """Give the claims one number each, in turn; the box is left as it is then."""
    claims = box.open({c for number in box.rows for c in box.problem.rows[number].claims})
    # Whole ones first: a fraction can fill what they leave.
    claims.sort(key=lambda claim: (not box.problem.grid[claim], claim))
    limit = box.problem.work + _DIVE
    for claim in claims:
        if box.problem.work > limit or box.exhausted:
            return False
        if box.is_open(claim) and not _settle(box, claim):
            return False
    return not box.exhausted


def _settle(box: Box, claim: int) -> bool:
    for value in _candidates(box, claim):
        mark = box.mark()
        if box.restrict(claim, value, value) is None:
            return True
        box.undo(mark)
    return False


def _candidates(box: Box, claim: int) -> Iterator[Bound]:
    low, high = box.at[2 * claim], box.at[2 * claim + 1]
    problem = box.problem
    stated = problem.claims[claim].value.stated
    wanted: Bound = 0 if stated is None else plain(Fraction(stated) * problem.unit)
    seen: set[Bound] = set()
    for value in (wanted, low, high, _middle(low, high)):
        if value is None or isinstance(value, Near):
            continue
        value = low if low is not None and value < low else value
        value = high if high is not None and value > high else value
        if isinstance(value, Near):
            value = _middle(low, high)
        if problem.grid[claim]:
            value = down(value, problem.grid[claim])
            value = up(low, problem.grid[claim]) if low is not None and value < low else value
        if value not in seen:
            seen.add(value)
            yield value


def _middle(low: Limit, high: Limit) -> Bound:
    least = low.value if isinstance(low, Near) else low
    most = high.value if isinstance(high, Near) else high
    if least is None:
        return 0 if most is None else most - 1
    return least + 1 if most is None else divide(least + most, 2)


def _walk(box: Box, unsettled: bool) -> bool:
    """Start from what is stated, and move the claims of each row that it fails as far as needed.

    In articles that agree thanks to rounding, a pass or two is enough, however long the sums.
    """
    problem = box.problem
    rows = [problem.rows[number] for number in box.own_rows()]
    lines = [row for row in rows if isinstance(row, Row)]
    if any(unsettled or box.open(row.claims) for row in rows if not isinstance(row, Row)):
        return False
    at = {claim: _start(box, claim) for row in lines for claim in row.claims}
    if not all(_is_within(box, claim, value) for claim, value in at.items()):
        return False
    for _ in range(_PASSES):
        problem.work += sum(len(row.terms) for row in lines)
        missed = [row for row in lines if _missed(row, at)]
        if not missed:
            return True
        for row in missed:
            _mend(box, row, at)
    return False


def _start(box: Box, claim: int) -> Bound:
    low = box.at[2 * claim]
    if low is not None and not box.is_open(claim):
        return low
    return next(_candidates(box, claim))


def _is_within(box: Box, claim: int, value: Bound) -> bool:
    low, high = box.at[2 * claim], box.at[2 * claim + 1]
    return (low is None or low <= value) and (high is None or value <= high)


def _missed(row: Row, at: dict[int, Bound]) -> Bound:
    """Return how much is missing from a row's total, below 0 where it is too much."""
    total: Bound = 0
    for claim, times in row.terms:
        total = total + times * at[claim]
    if row.low is not None and total < row.low:
        return row.low - total
    return row.high - total if row.high is not None and total > row.high else 0


def _mend(box: Box, row: Row, at: dict[int, Bound]) -> None:
    missing = _missed(row, at)
    for claim, times in row.terms:
        if not missing or isinstance(missing, Near):
            return
        if box.is_open(claim):
            before = at[claim]
            at[claim] = _moved(box, claim, before, divide(missing, times))
            missing = missing - times * (at[claim] - before)


def _moved(box: Box, claim: int, value: Bound, by: Bound) -> Bound:
    """Return a number moved as far as its range lets it, on its grid."""
    grid = box.problem.grid[claim]
    wanted = value + by
    low, high = box.at[2 * claim], box.at[2 * claim + 1]
    if low is not None and wanted < low:
        wanted = low
    if high is not None and wanted > high:
        wanted = high
    if isinstance(wanted, Near):
        wanted = value if grid else divide(value + wanted.value, 2)
    if not grid:
        return wanted
    return down(wanted, grid) if wanted > value else up(wanted, grid)
